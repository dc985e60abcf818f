/**
 * New builds of the app: fetched in the background, taken over at the start of a page, or when the person says so;
 * never while a session is open in any tab.
 *
 * A page with a session open says so by `sessionOpen`, before `watchForUpdates` is called where one was open
 * before a reload.
 */

import { effect, signal } from "@preact/signals";

const LOCK = "legday-session";
const LOOK_EVERY_MS = 3_600_000;

/** Whether a session is being logged on this page. */
export const sessionOpen = signal(false);

/** Whether a newer build waits to be taken over. */
export const updateWaits = signal(false);

let registered: ServiceWorkerRegistration | undefined;

/** Register the service worker, and tell of newer builds; one that waits already is let in at once. */
export async function watchForUpdates(): Promise<void> {
  if (!("serviceWorker" in navigator)) return; // plain HTTP on a LAN address
  const hadOne = navigator.serviceWorker.controller !== null;
  let reload = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!hadOne) return; // the first one only begins to keep this very build
    reload = true;
    if (!sessionOpen.value) location.reload();
  });
  effect(() => {
    if (!sessionOpen.value && reload) location.reload();
  });
  holdWhileOpen();
  const registration = await navigator.serviceWorker.register("./sw.js", { updateViaCache: "none" }).catch(() => undefined);
  if (!registration) return; // the browser keeps none, as in some private windows: the app needs its server then
  registered = registration;
  const consider = () => void (updateWaits.value = registration.waiting !== null && hadOne);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", consider);
  });
  consider();
  if (updateWaits.value) await takeUpdate();
  const look = () => void registration.update().catch(() => undefined); // no signal: it is looked for again
  setInterval(look, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look();
  });
}

/** Let the newer build in, unless a session is open in any tab: then it waits for its end. */
export async function takeUpdate(): Promise<void> {
  if (!(await anySessionOpen())) registered?.waiting?.postMessage("take-over");
}

/** While a session is open, hold a lock that other tabs can see. */
function holdWhileOpen(): void {
  effect(() => {
    if (!sessionOpen.value) return undefined;
    let close: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => (close = resolve));
    void navigator.locks.request(LOCK, { mode: "shared" }, () => closed);
    return close;
  });
}

async function anySessionOpen(): Promise<boolean> {
  if (sessionOpen.value) return true;
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === LOCK);
}
