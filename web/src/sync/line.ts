/** Sync in a browser: the real server, its timers, and the times at which it is worth a try. */

import { onNews, pull, push } from "../api";
import type { Journal } from "../journal";
import { type Line, Sync } from "./index";

const BROWSER: Line = {
  push,
  pull,
  onNews,
  now_ms: () => Date.now(),
  later: (act, wait_ms) => {
    const timer = setTimeout(act, wait_ms);
    return () => clearTimeout(timer);
  },
  // Over plain HTTP on a LAN there are no locks; two tabs then send twice, which does no harm.
  alone: (act) => navigator.locks?.request("legday-sync", act) ?? act(),
};

/** Begin to sync, and go on while the page lives. */
export function startSync(journal: Journal): Sync {
  const sync = new Sync(journal, BROWSER);
  void sync.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void sync.now();
  });
  window.addEventListener("online", () => void sync.now());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) void sync.now();
  });
  return sync;
}
