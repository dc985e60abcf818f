/** The golden cases that Python writes, read from its tests. */

import { readFileSync } from "node:fs";

export function golden<Cases>(file: string): Cases {
  return JSON.parse(readFileSync(new URL(`../../tests/golden/${file}`, import.meta.url), "utf-8")) as Cases;
}
