import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import type { ClaimLine, OwnLogAnswer } from "../src/api_claims";
import type { TestFacts } from "../src/api_health";
import { isOf, normTexts, takenText, trendText } from "../src/pages/capacity_words";
import { citationText, claimsOf } from "../src/pages/claims_words";
import { aboutTexts, detectableText, effectText, needTexts, partTexts } from "../src/pages/own_log_words";
import { seriesColumns } from "../src/parts/series_data";
import { Journal } from "../src/journal";
import { comparable, keepTest, removeTest, type Taken, takenTests, valuesOf } from "../src/training/capacity";
import { monthly } from "../src/training/minutes";
import { LANGUAGES, type Language, Words } from "../src/words";
import { world } from "./worlds";

// The theme looks at the browser when it is loaded; there is none here.
vi.hoisted(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("localStorage", { getItem: () => null });
});

const FOLDER = new URL("../../src/legday/catalogue/messages/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf-8");
const FIRST = (language: Language) => [`${language}.ftl`, `${language}.plan.ftl`, ...["", ".insight", ".session"].map((part) => `app/${language}${part}.ftl`)];
const LATER = (language: Language) => [`${language}.evidence.ftl`, `${language}.safety.ftl`, `app/${language}.evidence.ftl`, `app/${language}.account.ftl`];
const [en, de, es] = LANGUAGES.map((language) => new Words(language, [...FIRST(language), ...LATER(language)].map(read))) as [Words, Words, Words];

/** Ids of a file, each with the parameters that it takes. */
function ids(text: string): Map<string, string> {
  const found = text.matchAll(/^([a-z][\w-]*) =(.*(?:\n[ }].*)*)/gm);
  const params = (body: string) => [...new Set([...body.matchAll(/\$(\w+)/g)].map((one) => one[1]))].sort().join();
  return new Map([...found].map((one) => [one[1] as string, params(one[2] as string)]));
}

describe("words that a page brings with it", () => {
  it("are the same in every language, and no word of another file", () => {
    for (const part of ["evidence", "account"]) {
      const [english, ...others] = LANGUAGES.map((language) => ids(read(`app/${language}.${part}.ftl`)));
      for (const other of others) expect(other).toEqual(english);
    }
    for (const language of LANGUAGES) {
      const all = [...FIRST(language), ...LATER(language)].flatMap((name) => [...ids(read(name)).keys()]);
      expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    }
  });
});

const line = (id: string, verdict: ClaimLine["verdict"], claim: string, behind: string[]): ClaimLine => ({ id, topic: "muscle", verdict, test: "none", claim, behind });
const CLAIMS = [
  line("A1", "supported", "The legs hold most of the muscle.", ["muscles"]),
  line("A3", "refuted", "That rise travels to the arms.", []),
  line("A15", "partly", "Glúteos that sleep.", ["sides", "plan"]),
];

describe("claims", () => {
  const found = (text: string, verdict = "all", part: string | null = null) => claimsOf(en, CLAIMS, { text, verdict, part }).map((one) => one.id);
  it("are found by all words of a text, with or without accents", () => {
    expect(found("")).toEqual(["A1", "A3", "A15"]);
    expect(found("LEGS muscle")).toEqual(["A1"]);
    expect(found("gluteos")).toEqual(["A15"]);
    expect(found("a3")).toEqual(["A3"]);
    expect(found("afterburn")).toEqual([]);
  });
  it("are found by verdict, and by what rests on them", () => {
    expect(found("", "refuted")).toEqual(["A3"]);
    expect(found("", "all", "plan")).toEqual(["A15"]);
    expect(found("", "refuted", "plan")).toEqual([]);
  });
  it("cite with a mark what was not looked up", () => {
    const one = { id: "x", authors: "Kubo et al.", title: null, year: 2019, journal: "Eur J Appl Physiol", pages: "119:1933", doi: null, tag: "M" as const };
    expect(citationText(en, one)).toBe("Kubo et al. 2019, Eur J Appl Physiol 119:1933 (from memory, not looked up)");
    expect(citationText(en, { ...one, tag: "V", authors: null, title: "A title", pages: null })).toBe("A title 2019, Eur J Appl Physiol");
  });
});

const ANSWER: OwnLogAnswer = {
  test: "T1", unit: "%", verdict: "not_enough", detectable: null, effect: null, parts: [], cautions: [], prospective: false, claims: ["A4"], trial: null, coins: [],
  needs: [{ what: "habit", have: 0, need: 1, missing: 1 }, { what: "sessions_after", have: 11, need: 20, missing: 9 }, { what: "sessions_before", have: 30, need: 20, missing: 0 }],
  about: { lift: "bench-press", since: "2026-03-02", habit: "found" },
};

describe("one's own log", () => {
  it("tells what is needed, and what such a test finds, before there is enough", () => {
    expect(needTexts(en, ANSWER)).toEqual([
      { what: "habit", share: null, text: "A time from which on your legs were trained more: none stands out yet." },
      { what: "sessions_after", share: 11 / 20, text: "Sessions of the lift since: 11 of 20; you need 9 more" },
    ]);
    expect(detectableText(en, ANSWER)).toContain("12 weeks on each side");
    expect(effectText(en, ANSWER)).toBeNull();
    expect(aboutTexts(en, ANSWER, (id) => id)).toEqual(["Lift: bench-press", "Since 2 Mar 2026, when leg training set in"]);
  });
  it("never tells an effect without its range", () => {
    const effect = { value: 1.24, lo: -0.5, hi: null };
    const answer = { ...ANSWER, verdict: "no_effect_seen" as const, detectable: 3.2, effect };
    expect(detectableText(en, answer)).toContain("3.2\u00a0%");
    expect(effectText(en, answer)).toBe("Jump of the level: 1.2 % (-0.5 to open)");
    expect(effectText(de, { ...answer, test: "T3", unit: "kcal/day", effect: { value: 210, lo: 90, hi: 330 } })).toMatch(/210 kcal am Tag \(90 bis 330\)/);
  });
  it("has words for every test, verdict, need, part and unit", () => {
    const tests = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"];
    for (const words of [en, de, es]) {
      for (const test of tests) for (const kind of ["design", "effect"]) expect(words.knows(`own-log-${kind}-${test}`)).toBe(true);
      for (const test of ["T2", "T4", "T8"]) expect(words.knows(`app-own-how-${test}`)).toBe(true);
    }
    const parts = [{ name: "time", n: 12, estimate: { value: 40, lo: 20, hi: 60 }, unit: "%" }, { name: "kept", n: 30, estimate: { value: 80, lo: 66, hi: 90 }, unit: "%" }];
    expect(partTexts(en, { ...ANSWER, parts })[1]).toBe("Kept of all planned: 80.0 % (66.0 to 90.0) (n 30)");
  });
});

const FACTS: TestFacts = {
  test: "chair-stand", unit: "reps", verdict: "not_below", lo: 11, mid: null, hi: 16, limit: 11, chair_differs: false, power_w: null, power_w_per_kg: null,
  change: 3, since: "2026-01-10", mdc: 2, real: true, wanted: 0,
  taken: [{ day: "2026-01-10", value: 11, shown: 11, side: null, chair_m: 0.43 }, { day: "2026-03-10", value: 14, shown: 14, side: null, chair_m: 0.43 }],
};
const taken = (test: Taken["test"], day: string, value: number, more: Partial<Taken> = {}): Taken => ({ test, day, value, side: null, length_m: null, ...more });

describe("tests of everyday strength", () => {
  it("are kept under the ids that the command line gives them, and taken back", async () => {
    const journal = await Journal.open(world(), "capacity");
    const stand = taken("chair-stand", "2026-11-22", 14, { length_m: 0.45 });
    const grip = taken("grip", "2026-11-22", 31.5, { side: "left" });
    await keepTest(journal, stand);
    await keepTest(journal, grip);
    // legday.app.act.named("capacity", "chair-stand", "2026-11-22", ""), and with "grip", "left"
    expect((await journal.state("154435e9da1022aff9e4a6ad21badf78"))?.fields).toEqual({ day: "2026-11-22", test: "chair-stand", value: 14, chair_m: 0.45 });
    expect((await journal.state("4225b2481aed7ee360d79714d555210a"))?.fields).toEqual({ day: "2026-11-22", test: "grip", value: 31.5, side: "left" });
    expect(await takenTests(journal)).toEqual(expect.arrayContaining([stand, grip]));
    await keepTest(journal, { ...stand, value: 15 });
    await removeTest(journal, grip);
    expect(await takenTests(journal)).toEqual([{ ...stand, value: 15 }]);
  });
  it("are compared as their kind is: a walk by its speed, of two hands the better", () => {
    expect(comparable(taken("gait", "2026-01-01", 4, { length_m: 6 }))).toBe(1.5);
    expect(comparable(taken("gait", "2026-01-01", 5))).toBe(0.8);
    const hands = [taken("grip", "2026-01-02", 30, { side: "left" }), taken("grip", "2026-01-02", 33, { side: "right" }), taken("grip", "2026-01-01", 29)];
    expect(valuesOf(hands, undefined)).toEqual([{ day: "2026-01-01", value: 29 }, { day: "2026-01-02", value: 33 }]);
    const stairs = { ...FACTS, test: "stairs", unit: "W", lo: null, hi: null, taken: [{ day: "2026-01-01", value: 5, shown: 400, side: null, chair_m: null }] };
    expect(valuesOf([taken("stairs", "2026-01-01", 5)], stairs)).toEqual([{ day: "2026-01-01", value: 400 }]);
  });
  it("stand beside the norm only where the server has this very test", () => {
    expect(isOf(FACTS, taken("chair-stand", "2026-03-10", 14))).toBe(true);
    expect(isOf(FACTS, taken("chair-stand", "2026-03-11", 14))).toBe(false);
    expect(isOf(undefined, undefined)).toBe(false);
    expect(normTexts(en, FACTS, true)[0]).toContain("11 to 16");
    expect(normTexts(en, { ...FACTS, verdict: "no_norm" }, false)).toEqual([en.say("app-capacity-who")]);
    expect(takenText(de, taken("grip", "2026-01-01", 31.5, { side: "left" }))).toBe("31,5\u00a0kg (links)");
    expect(trendText(en, FACTS)).toContain("+3\u00a0stands since 10 Jan 2026");
    expect(trendText(en, { ...FACTS, wanted: 1 })).toContain("you need 1 more test");
  });
});

describe("the years", () => {
  const week = (monday: string, strength_min: number) => ({ monday, strength_min, estimated_min: 0, moderate_min: 0, vigorous_min: 0, equivalent_min: 0, whole: true });
  it("show minutes as the mean week of each month", () => {
    const weeks = [week("2026-01-05", 60), week("2026-01-12", 0), week("2026-02-02", 45)];
    expect(monthly(weeks, (one) => one.strength_min)).toEqual([{ day: "2026-01-01", value: 30 }, { day: "2026-02-01", value: 45 }]);
  });
  it("draw points, a line from five on, and a range where there is one", () => {
    const values = [1, 2, 3, 4].map((value) => ({ day: `2026-0${value}-01`, value, lo: 1, hi: 5 }));
    const few = seriesColumns(values);
    expect(few.session).toEqual([1, 2, 3, 4]);
    expect(few.level).toEqual([null, null, null, null]);
    expect([few.lo, few.hi]).toEqual([[1, 1, 1, 1], [5, 5, 5, 5]]);
    const many = seriesColumns([...values, { day: "2026-05-01", value: 5 }]);
    expect(many.level).toEqual([1, 2, 3, 4, 5]);
    expect(many.hi.at(-1)).toBeNull();
    expect(new Set(Object.values(many).map((column: readonly unknown[]) => column.length))).toEqual(new Set([5]));
  });
});
