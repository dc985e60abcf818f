/** What one's own log says, as sentences: the same messages that the command line prints. */

import type { Interval, OwnLogAnswer } from "../api_claims";
import type { Words } from "../words";
import { capital } from "./names";

/** Units that are said in words; all others are symbols. */
const UNITS: { readonly [unit: string]: string } = { reps: "reps", pp: "pp", sets: "sets", "kg/week": "week", "%/4 weeks": "4-weeks", "kcal/day": "day" };
const PLACES: { readonly [unit: string]: number } = { "kcal/day": 0, pp: 0, "kg/week": 2, "m/s": 2 };

const unitText = (words: Words, unit: string) => (UNITS[unit] ? words.say(`own-log-unit-${UNITS[unit]}`) : unit);
const numberText = (words: Words, value: number, unit: string) => words.number(value, PLACES[unit] ?? 1);

/** An estimate with its unit and its range; an open end is said in a word. */
export function rangeText(words: Words, { value, lo, hi }: Interval, unit: string): string {
  const end = (one: number | null) => (one === null ? words.say("own-log-open") : numberText(words, one, unit));
  return words.say("own-log-interval", { value: numberText(words, value, unit), unit: unitText(words, unit), lo: end(lo), hi: end(hi) });
}

/** What is looked at; `name` gives the name of a lift by its id. */
export function aboutTexts(words: Words, { about }: OwnLogAnswer, name: (exercise: string) => string): string[] {
  const text = (value: unknown) => (typeof value === "string" && value ? value : null);
  const [lift, against, since, joint, test, side] = ["lift", "against", "since", "joint", "capacity", "starts_next"].map((one) => text(about[one]));
  const load = typeof about.load_kg === "number" ? words.load(about.load_kg, "kg") : "";
  return [
    ...(lift && against ? [words.say("own-log-about-crossover", { lift: name(lift), against: name(against), load })] : []),
    ...(lift && !against ? [words.say("own-log-about-lift", { lift: name(lift) })] : []),
    ...(since ? [words.say(about.habit === "said" ? "own-log-about-since" : "own-log-about-found", { day: since })] : []),
    ...(joint ? [words.say("own-log-about-joint", { joint: words.say(`joint-${joint}`) })] : []),
    ...(test ? [words.say("own-log-about-capacity", { test: words.say(`capacity-${test}`) })] : []),
    ...(side ? [words.say("own-log-starts-next", { side: words.say(`own-log-side-${side}`) })] : []),
  ];
}

/** The smallest effect that would be found, told before the answer; before there is enough, what such a test finds. */
export function detectableText(words: Words, { test, detectable, unit }: OwnLogAnswer): string {
  if (detectable === null) return words.say(`claims-test-${test}`);
  return words.say("own-log-detectable", { size: `${numberText(words, detectable, unit)}\u00a0${unitText(words, unit)}` });
}

/** What is still needed, and which share of it there is; null where it cannot be counted. */
export function needTexts(words: Words, { needs }: OwnLogAnswer): { readonly what: string; readonly share: number | null; readonly text: string }[] {
  return needs
    .filter((need) => need.missing > 0)
    .map(({ what, have, need, missing }) => {
      if (what === "habit") return { what, share: null, text: words.say("app-own-need-habit") };
      const said = { what: words.say(`own-log-need-${what}`), have: words.short(have), need: words.short(need), missing: words.short(missing) };
      return { what, share: have / need, text: capital(words, words.say("own-log-need-missing", said)) };
    });
}

/** The effect with its range; null where there is not enough. */
export function effectText(words: Words, { test, effect, unit }: OwnLogAnswer): string | null {
  return effect && words.say(`own-log-effect-${test}`, { value: rangeText(words, effect, unit) });
}

/** What else the log shows; reasons of skipped sessions come last. */
export function partTexts(words: Words, { parts }: OwnLogAnswer): string[] {
  return parts.flatMap(({ name, n, estimate, unit }) => {
    if (!estimate) return [];
    const reason = `reason-${name.replaceAll("_", "-")}`;
    const said = words.say(words.knows(reason) ? reason : `own-log-part-${name}`);
    return [words.say("own-log-part", { name: capital(words, said), value: rangeText(words, estimate, unit), n: String(n) })];
  });
}
