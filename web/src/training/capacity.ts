/** Tests of everyday strength: what is typed, and how it is kept; the same entries that the command line makes. */

import type { TestFacts } from "../api_health";
import type { Journal, Projected } from "../journal";
import type { Value } from "../parts/series_data";
import type { Fields } from "../shared/values";
import { digest } from "../shared/version";

export type Hand = "left" | "right";
export type Test = (typeof TESTS)[number];
export const TESTS = ["chair-stand", "sit-to-stand", "stairs", "gait", "grip", "balance"] as const;

/** How a test is taken: for so long, until the person stops it, or with a tool that tells the value. */
export type Way = "countdown" | "stopwatch" | "typed";

/** What can be typed, and the length that belongs to it [m]. */
export interface Kind {
  readonly way: Way;
  readonly unit: "reps" | "s" | "kg";
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly length?: { readonly name: "chair_m" | "rise_m" | "distance_m"; readonly usual: number; readonly least: number; readonly most: number; readonly step: number };
}

const CHAIR = { name: "chair_m", usual: 0.43, least: 0.2, most: 0.8, step: 0.01 } as const;

export const KINDS: { readonly [test in Test]: Kind } = {
  "chair-stand": { way: "countdown", unit: "reps", least: 0, most: 60, step: 1, length: CHAIR },
  "sit-to-stand": { way: "stopwatch", unit: "s", least: 2, most: 180, step: 0.1, length: CHAIR },
  stairs: { way: "stopwatch", unit: "s", least: 0.5, most: 600, step: 0.1, length: { name: "rise_m", usual: 3, least: 0.2, most: 200, step: 0.1 } },
  gait: { way: "stopwatch", unit: "s", least: 0.5, most: 120, step: 0.1, length: { name: "distance_m", usual: 4, least: 2, most: 100, step: 0.5 } },
  grip: { way: "typed", unit: "kg", least: 1, most: 120, step: 0.5 },
  balance: { way: "stopwatch", unit: "s", least: 0, most: 600, step: 0.1 },
};

export const STAND_TEST_S = 30;

/** One test, as it was taken. */
export interface Taken {
  readonly test: Test;
  readonly day: string;
  readonly value: number;
  readonly side: Hand | null;
  readonly length_m: number | null;
}

export const isTest = (name: string): name is Test => (TESTS as readonly string[]).includes(name);

const entryOf = ({ test, day, side }: Taken) => digest(["capacity", test, day, side ?? ""].join("|"));

/** Keep a test; said again for the same day and hand, it is changed. Gives the act, which undo takes back. */
export function keepTest(journal: Journal, taken: Taken): Promise<string | null> {
  const { test, day, value, side, length_m } = taken;
  const { length, unit } = KINDS[test];
  const fields: Fields = { day, test, value, side, ...(length && { [length.name]: length_m }) };
  return journal.commit("capacity", [{ entry: entryOf(taken), kind: "capacity", fields }], { what: `${test} ${value} ${unit}, ${day}` });
}

/** Take a test away. */
export function removeTest(journal: Journal, taken: Taken): Promise<string | null> {
  return journal.commit("capacity", [{ entry: entryOf(taken), kind: "capacity", fields: null }], { what: `no ${taken.test} on ${taken.day}` });
}

/** All tests that were taken, the oldest first. */
export async function takenTests(journal: Journal): Promise<Taken[]> {
  return (await journal.all("capacity")).flatMap(read);
}

function read({ fields }: Projected): Taken[] {
  const { test, day, value, side } = fields;
  if (typeof test !== "string" || !isTest(test) || typeof day !== "string" || typeof value !== "number") return [];
  const length = KINDS[test].length;
  const length_m = length ? fields[length.name] : null;
  return [{ test, day, value, side: side === "left" || side === "right" ? side : null, length_m: typeof length_m === "number" ? length_m : null }];
}

/** A walk is compared by its speed [m/s], stairs by what the server makes of them, all else as it is typed. */
export function comparable({ test, value, length_m }: Taken): number | null {
  if (test === "stairs") return null;
  return test === "gait" ? (length_m ?? KINDS.gait.length?.usual ?? 4) / value : value;
}

/** One value a day, of two hands the better, as they are compared, with the norm of one's age and sex. */
export function valuesOf(taken: readonly Taken[], facts: TestFacts | undefined): Value[] {
  const best = new Map<string, number>();
  const put = (day: string, value: number | null) => value !== null && best.set(day, Math.max(best.get(day) ?? value, value));
  for (const one of taken) put(one.day, comparable(one));
  // What stairs give takes the body mass of the day, which the server knows.
  if (facts?.test === "stairs") for (const one of facts.taken) put(one.day, one.shown);
  const norm = facts && facts.lo !== null && facts.hi !== null ? { lo: facts.lo, hi: facts.hi } : {};
  return [...best].sort(([one], [other]) => one.localeCompare(other)).map(([day, value]) => ({ day, value, ...norm }));
}
