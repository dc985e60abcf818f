/** All pages by their name in the address, each loaded when it is first wanted. "" is the first. */

import type { ComponentType } from "preact";

export const PAGES: ReadonlyMap<string, () => Promise<ComponentType>> = new Map([
  ["", async () => (await import("./today")).Today],
  ["session", async () => (await import("./session")).SessionPage],
]);
