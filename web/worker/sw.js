// The service worker: it keeps one build of the app, whole, and gives it without asking the network.
//
// The two names below are filled in by the build. A new build waits until a page that is not in the middle of
// a session sends "take-over".

const CACHE = "legday-__HASH__";
const FILES = __FILES__;
const HOME = new URL("./", self.location.href).href;
const KNOWN = new Set(FILES.map((file) => new URL(file, HOME).href));

self.addEventListener("install", (event) => {
  const asked = ["./", ...FILES].map((file) => new Request(new URL(file, HOME), { cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(asked)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("legday-") && name !== CACHE;
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
  event.respondWith(kept.then((found) => found ?? fetch(request)));
});
