/** Tests of everyday strength in words: what the server found of them, as sentences. */

import type { TestFacts } from "../api_health";
import { KINDS, type Taken, type Test } from "../training/capacity";
import type { Words } from "../words";

/** How many decimals a unit has. */
export function placesOf(unit: string): number {
  if (unit === "reps" || unit === "W") return 0;
  return unit === "m/s" ? 2 : 1;
}

export function unitName(words: Words, unit: string): string {
  return words.say(`capacity-unit-${unit.replace("/", "p")}`);
}

/** A value as it was typed: "14 stands", "9.8 s". */
export function typedText(words: Words, test: Test, value: number): string {
  const { unit } = KINDS[test];
  return `${unit === "reps" ? words.short(value) : words.number(value, 1)}\u00a0${unitName(words, unit)}`;
}

export function takenText(words: Words, taken: Taken): string {
  const text = typedText(words, taken.test, taken.value);
  return taken.side ? `${text} (${words.say(`capacity-hand-${taken.side}`)})` : text;
}

/** Whether what the server found is of this test, and not of one before it. */
export function isOf(facts: TestFacts | undefined, last: Taken | undefined): facts is TestFacts {
  const found = facts?.taken.at(-1);
  return !!found && !!last && found.day === last.day && found.value === last.value;
}

/** How the last test stands beside the norm. */
export function normTexts(words: Words, facts: TestFacts, known: boolean): string[] {
  const found: string[] = [];
  const short = (value: number | null) => words.short(value);
  if (facts.verdict === "no_norm") found.push(words.say(known ? "capacity-no-norm" : "app-capacity-who"));
  else if (facts.verdict) found.push(words.say(`capacity-verdict-${facts.verdict}`, { lo: short(facts.lo), hi: short(facts.hi), limit: short(facts.limit) }));
  if (facts.test === "grip") {
    const one = (value: number | null) => words.number(value);
    const said = { lo: one(facts.lo), mid: one(facts.mid), hi: one(facts.hi) };
    found.push(facts.mid === null ? words.say(known ? "capacity-no-norm" : "app-capacity-who") : words.say("capacity-grip-norm", said));
  }
  if (facts.chair_differs) found.push(words.say("capacity-chair"));
  if (["stairs", "balance", "gait"].includes(facts.test)) found.push(words.say("capacity-own-trend"));
  if (facts.power_w !== null) found.push(words.say("capacity-power", { power: words.number(facts.power_w, 0), each: words.number(facts.power_w_per_kg, 1) }));
  return found;
}

/** What changed since the first test, beside the test's own noise. */
export function trendText(words: Words, facts: TestFacts): string {
  if (facts.wanted > 0 || facts.change === null || facts.since === null) return words.say("capacity-wanted", { wanted: Math.max(1, facts.wanted) });
  const key = facts.real === null ? "unknown" : facts.real ? "real" : "noise";
  const change = `${facts.change > 0 ? "+" : ""}${words.number(facts.change, placesOf(facts.unit))}\u00a0${unitName(words, facts.unit)}`;
  return words.say(`capacity-change-${key}`, { change, day: facts.since, mdc: words.short(facts.mdc) });
}
