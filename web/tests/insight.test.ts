import { expect, test } from "vitest";
import { muscleWeeks } from "../src/insight";
import type { Projected } from "../src/journal";
import type { Dose, DoseCatalogue, DoseSet, DoseSettings } from "../src/shared/dose";
import { addDays } from "../src/shared/days";
import { extract } from "../src/training/extract";
import { golden } from "./golden";

interface Cases {
  settings: DoseSettings;
  catalogue: DoseCatalogue;
  cases: { today: string; sets: DoseSet[]; week: Record<string, Dose> }[];
}

const { settings, catalogue, cases } = golden<Cases>("dose.json");
const names = Object.fromEntries(Object.keys(catalogue).map((exercise) => [exercise.toLowerCase(), exercise]));
extract.value = { exercises: catalogue, names, called: {}, ladders: [], settings, unit: null } as never;

/** A set as the journal has it; `days` later than the golden one. */
function kept({ day, session, exercise, ...said }: DoseSet, days: number, at: number): Projected {
  const fields = { name: exercise ?? "", ...said } as Projected["fields"];
  return { entry: `${at}`, kind: "set", fields, conflicts: {}, deleted: false, heads: [], when: `${addDays(day, days)}T18:00:00`, session: `${session} ${days}` };
}

test.each(cases)("$today: the running week is the one that Python counts, whatever the weeks before it hold", ({ today, sets, week }) => {
  const past = sets.filter((one) => one.day <= today);
  for (const before of [[0], [-14, -7, 0]]) {
    const all = before.flatMap((days) => past.map((one, at) => kept(one, days, at)));
    const found = new Map(muscleWeeks(all, today, 4).map((one) => [one.muscle, one]));
    for (const [muscle, { weeks, lifts }] of found) {
      expect(weeks.at(-1)).toBeCloseTo(week[muscle]?.sets ?? 0, 9);
      expect(lifts.reduce((sum, one) => sum + one.running, 0)).toBeCloseTo(week[muscle]?.sets ?? 0, 9);
    }
    expect(Object.keys(week).filter((muscle) => !found.has(muscle))).toEqual([]);
  }
});
