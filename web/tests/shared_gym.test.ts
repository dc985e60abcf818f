import { expect, test } from "vitest";
import {
  atOrBelow, type DoneSet, epley, type Estimate, estimate, type EstimateSet, type EstimateSettings, fromKg,
  type GymSettings, type Ladder, lightest, nextAbove, nextSet, nuzzo, nuzzoFraction, nuzzoReps, platesPerSide, roundToLoadable, rts,
  type SetTarget, type Table, toKg, type Unit, warmupRamp,
} from "../src/shared/gym";
import { exact } from "../src/shared/gym/exact";
import { golden } from "./golden";

interface Loading {
  load: number;
  bar: number;
  inventory: number[];
}

interface Cases {
  settings: GymSettings;
  units: { load: number; unit: Unit; kg: number; back: number }[];
  plates: (Loading & { plates: number[]; loadable: number })[];
  warm_up: (Loading & { sets: object[] })[];
  e1rm: { formula: string; load: number; n: number; e1rm: number }[];
  fractions: { table: Table; n: number; fraction: number }[];
  reps: { table: Table; share_pct: number; n: number }[];
  ladders: Record<string, Ladder>;
  loads: { ladder: string; load: number; lightest: number; at_or_below: number | null; next_above: number | null }[];
  next_set: {
    ladder: string; table: Table; body: number; finds: number;
    asked: SetTarget; done: DoneSet; following: SetTarget; next: SetTarget | null;
  }[];
}

const CASES = golden<Cases>("gym.json");
const { settings } = CASES;
const FORMULAS: Record<string, (load: number, n: number) => number> = {
  epley,
  rts,
  nuzzo,
  nuzzo_bench: (load, n) => nuzzo(load, n, "bench"),
  nuzzo_leg_press: (load, n) => nuzzo(load, n, "leg_press"),
};

test("units", () => {
  for (const { load, unit, kg, back } of CASES.units) {
    expect(toKg(load, unit)).toBeCloseTo(kg, 8);
    expect(fromKg(toKg(load, unit), unit)).toBeCloseTo(back, 8);
  }
});

test("plates and the loads they make", () => {
  for (const { load, bar, inventory, plates, loadable } of CASES.plates) {
    expect(platesPerSide(load, bar, inventory)).toEqual(plates);
    expect(roundToLoadable(load, bar, inventory)).toBe(loadable);
  }
  expect(() => platesPerSide(19, 20, [5])).toThrow("lighter");
  expect(() => platesPerSide(30, 20, [0])).toThrow("more than 0");
});

test("warm-up", () => {
  for (const { load, bar, inventory, sets } of CASES.warm_up) {
    expect(warmupRamp(load, bar, inventory, settings)).toEqual(sets);
  }
});

test("loads there are", () => {
  for (const { ladder, load, ...wanted } of CASES.loads) {
    const one = CASES.ladders[ladder] as Ladder;
    expect({ lightest: lightest(one), at_or_below: atOrBelow(one, load), next_above: nextAbove(one, load) }).toEqual(wanted);
  }
});

test("formulas and tables", () => {
  const met = new Set<string>();
  for (const { formula, load, n, e1rm } of CASES.e1rm) {
    const found = FORMULAS[formula];
    if (!found) continue;
    met.add(formula);
    expect(found(load, n)).toBeCloseTo(e1rm, 8);
  }
  expect(met).toEqual(new Set(Object.keys(FORMULAS)));
  for (const { table, n, fraction } of CASES.fractions) expect(nuzzoFraction(n, table)).toBeCloseTo(fraction, 8);
  for (const { table, share_pct, n } of CASES.reps) expect(nuzzoReps(share_pct, table)).toBeCloseTo(n, 8);
});

test.each(CASES.next_set)("next after $done.reps x $done.load, $done.rir left ($ladder)", (one) => {
  const lift = { ladder: CASES.ladders[one.ladder] as Ladder, table: one.table, body: one.body };
  expect(nextSet(one.asked, one.done, one.following, lift, one.finds, settings)).toEqual(one.next);
});

test("estimates with their spread, or none", () => {
  const { settings, cases } = golden<{
    settings: EstimateSettings;
    cases: { set: EstimateSet; estimate: Estimate | null }[];
  }>("estimate.json");
  expect(cases.some((one) => one.estimate === null)).toBe(true);
  for (const { set, estimate: wanted } of cases) {
    const found = estimate(set, settings);
    expect(found === null).toBe(wanted === null);
    if (!found || !wanted) continue;
    expect(found.rir_stated).toBe(wanted.rir_stated);
    for (const name of ["e1rm_kg", "lo_kg", "hi_kg"] as const) expect(found[name]).toBeCloseTo(wanted[name], 8);
  }
});

test("fractions are the nearest", () => {
  const { cases } = golden<{ cases: [number, string][] }>("exact.json");
  for (const [value, fraction] of cases) {
    const { up, down } = exact(value);
    expect(`${up}/${down}`).toBe(fraction);
  }
});
