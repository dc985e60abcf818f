import { expect, test } from "vitest";
import { answer, FAULTS, parse, PLAIN_SET, QUESTIONS, type QuickEntry, write } from "../src/shared/grammar";
import type { Unit } from "../src/shared/units";
import { golden } from "./golden";

interface Case {
  text: string;
  today: string;
  unit: Unit;
  result: unknown;
  questions?: object[];
  faults?: { code: string }[];
  canonical?: string;
}

const CASES = golden<Case[]>("quick_entry.json");

/** An entry as the golden file writes it: only what is not the default. */
function plain({ day, items }: QuickEntry): unknown {
  const said = (about: object) => Object.entries(about).filter(([, value]) => value !== null);
  const rows = (sets: readonly object[]) =>
    sets.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== PLAIN_SET[name as "load"])),
    );
  return { day, items: items.map((one) => Object.fromEntries(said({ ...one, sets: rows(one.sets) }))) };
}

function withoutMessage(found: readonly object[] = []): object[] {
  return found.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => name !== "message")));
}

test.each(CASES.map((one) => [one.text.slice(0, 60), one] as const))("%s", (_, one) => {
  const entry = parse(one.text, one.today, one.unit);
  expect(plain(entry)).toEqual(one.result);
  expect(entry.questions).toEqual(withoutMessage(one.questions));
  expect(entry.faults).toEqual(withoutMessage(one.faults));
  if (one.canonical === undefined) return;
  expect(write(entry)).toBe(one.canonical);
  expect(parse(one.canonical, one.today, one.unit)).toEqual({ ...entry, questions: [] });
});

test("every fault and question is met", () => {
  expect(new Set(CASES.flatMap((one) => one.faults ?? []).map((one) => one.code))).toEqual(new Set(FAULTS));
  const asked = CASES.flatMap((one) => (one.questions ?? []) as { code: string }[]);
  expect(new Set(asked.map((one) => one.code))).toEqual(new Set(QUESTIONS));
});

test("every reading can be given, and takes its question away", () => {
  for (const { text, today, unit } of CASES) {
    const { questions, faults } = parse(text, today, unit);
    if (faults.length) continue;
    for (const question of questions) {
      question.readings.forEach((_, choice) => {
        const settled = parse(answer(text, question, choice), today, unit);
        expect(settled.faults).toEqual([]);
        expect(settled.questions.length).toBeLessThan(questions.length);
      });
    }
  }
});

test("any text gives values, soon", () => {
  const texts = ["squat 100x8\n> 8x6", 'x "" 2x20', "squat ٣x٥ \x00 \ud800 100x²", "w ".repeat(5000), '"'.repeat(10_000)];
  for (const text of [...texts, "🦵 squat 🦵 100x5 ?", `squat ${"3x8 @8, ".repeat(1200)}`, "x".repeat(10_001)]) {
    const entry = parse(text, "2026-03-04");
    expect(entry.items.length + entry.faults.length).toBeGreaterThan(0);
    for (const fault of entry.faults) expect(fault.at).toBeLessThanOrEqual(Array.from(text).length);
  }
});
