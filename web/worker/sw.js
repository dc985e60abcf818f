// The service worker: it keeps one build of the app, whole, and gives it without asking the network. Of the languages
// it keeps English, the browser's own, and those that were ever used here.
//
// The two names below are filled in by the build. A new build waits until a page that is not in the middle of
// a session sends "take-over".

const CACHE = "legday-__HASH__";
const FILES = __FILES__;
const HOME = new URL("./", self.location.href).href;
const KNOWN = new Set(FILES.map((file) => new URL(file, HOME).href));
const LANGUAGE = /[/_]([a-z]{2})-[\w-]+\.js$/;
const isOurs = (name) => name.startsWith("legday-");

async function wanted() {
  const spoken = new Set(["en", ...self.navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())]);
  for (const name of (await caches.keys()).filter(isOurs)) {
    for (const { url } of await (await caches.open(name)).keys()) spoken.add(LANGUAGE.exec(url)?.[1]);
  }
  return FILES.filter((file) => !LANGUAGE.test(file) || spoken.has(LANGUAGE.exec(file)[1]));
}

async function install() {
  const asked = ["./", ...(await wanted())].map((file) => new Request(new URL(file, HOME), { cache: "no-cache" }));
  await (await caches.open(CACHE)).addAll(asked);
}

async function fetched(request, address) {
  const answer = await fetch(request);
  if (answer.ok && KNOWN.has(address)) await (await caches.open(CACHE)).put(address, answer.clone());
  return answer;
}

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("activate", (event) => {
  const old = (name) => isOurs(name) && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const address = request.url.replace(/[?#].*$/, "");
  const isHome = request.mode === "navigate" && (address === HOME || address === `${HOME}index.html`);
  if (!isHome && !KNOWN.has(address)) return;
  const kept = caches.open(CACHE).then((cache) => cache.match(isHome ? HOME : address));
  event.respondWith(kept.then((found) => found ?? fetched(request, address)));
});
