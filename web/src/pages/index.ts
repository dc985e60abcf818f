/** All pages by their name in the address, each loaded when it is first wanted. "" is the first. */

import type { ComponentType } from "preact";

export const PAGES: ReadonlyMap<string, () => Promise<ComponentType>> = new Map([
  ["", async () => (await import("./today")).Today],
  ["legs", async () => (await import("./live_legs")).LiveLegs],
  ["plan", async () => (await import("./live_plan")).LivePlan],
  ["history", async () => (await import("./live_history")).LiveHistory],
  ["lift", async () => (await import("./live_lift")).LiveLift],
  ["import", async () => (await import("./live_import")).LiveImport],
  ["more", async () => (await import("./live_settings")).LiveSettings],
  ["session", async () => (await import("./session")).SessionPage],
]);
