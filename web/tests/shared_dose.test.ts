import { expect, test } from "vitest";
import { addDays } from "../src/shared/days";
import { type Dose, type DoseCatalogue, type DoseSet, type DoseSettings, doses, weekDoses } from "../src/shared/dose";
import { golden } from "./golden";

interface Cases {
  settings: DoseSettings;
  catalogue: DoseCatalogue;
  cases: { today: string; sets: DoseSet[]; week: Record<string, Dose>; recent: Record<string, number> }[];
}

const { settings, catalogue, cases } = golden<Cases>("dose.json");

test.each(cases)("$today: $sets.length sets", ({ today, sets, week, recent }) => {
  const found = weekDoses(sets, catalogue, settings, today);
  expect(new Set(found.keys())).toEqual(new Set(Object.keys(week)));
  for (const [muscle, dose] of found) {
    const { band, ...numbers } = week[muscle] as Dose;
    expect(dose.band).toBe(band);
    for (const [name, value] of Object.entries(numbers)) expect(dose[name as "sets"]).toBeCloseTo(value, 9);
  }
  const last = doses(sets, catalogue, settings, addDays(today, -6), today);
  expect(new Set(last.keys())).toEqual(new Set(Object.keys(recent)));
  for (const [muscle, dose] of last) expect(dose.sets).toBeCloseTo(recent[muscle] as number, 9);
});
