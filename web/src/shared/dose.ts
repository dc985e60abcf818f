/**
 * Fractional hard sets of a span of days by muscle: direct 1, indirect a share, one side alone half.
 *
 * Pelland et al. 2025, Sports Med, doi 10.1007/s40279-025-02344-w. Warm-ups, easy sets, tries of 0 reps,
 * cardio, mobility and sets of unresolved names are left out.
 */

import { addDays, weekday } from "./days";

/** A set, with the exercise its name was resolved to. Absent is not stated. */
export interface DoseSet {
  readonly session: string;
  /** Local date of the session's start. */
  readonly day: string;
  readonly exercise?: string | null;
  readonly set_type?: string | null;
  readonly side?: string | null;
  readonly reps?: number | null;
  readonly rir?: number | null;
}

/** What of the catalogue a dose rests on, by exercise. */
export interface DoseCatalogue {
  readonly [exercise: string]: {
    readonly pattern: string;
    readonly direct: readonly string[];
    readonly indirect: readonly string[];
  };
}

/** Settings of these names. */
export interface DoseSettings {
  readonly indirect_share: number;
  readonly one_side_share: number;
  readonly hard_set_rir_max: number;
  readonly frequency_sets_min: number;
  readonly band_edges: readonly number[];
}

export type Band = "none" | "below" | "efficient" | "guideline" | "beyond";

/** Of one muscle [fractional sets]; `days` have at least `frequency_sets_min`. */
export interface Dose {
  sets: number;
  direct_sets: number;
  indirect_sets: number;
  unstated_rir_sets: number;
  days: number;
  session_sets_max: number;
  band: Band;
}

const NOT_STRENGTH = ["cardio", "mobility", "other"];

/** The dose of each muscle that got any from `first` to `last`, both ISO 8601 and counted. */
export function doses(
  sets: Iterable<DoseSet>,
  catalogue: DoseCatalogue,
  settings: DoseSettings,
  first: string,
  last: string,
): Map<string, Dose> {
  const found = new Map<string, Dose>();
  const bySession = new Map<string, number>();
  const byDay = new Map<string, number>();
  for (const one of sets) {
    const exercise = one.exercise ? catalogue[one.exercise] : undefined;
    if (!exercise || NOT_STRENGTH.includes(exercise.pattern)) continue;
    if (one.day < first || one.day > last || !isHard(one, settings)) continue;
    const weight = one.side === "left" || one.side === "right" ? settings.one_side_share : 1;
    const unstated = effectiveRir(one) === null;
    const give = (muscle: string, share: number, kind: "direct_sets" | "indirect_sets") => {
      const dose = found.get(muscle) ?? nothing();
      found.set(muscle, dose);
      const sets = weight * share;
      dose.sets += sets;
      dose[kind] += sets;
      if (unstated) dose.unstated_rir_sets += sets;
      add(bySession, `${one.day}\n${muscle}\n${one.session}`, sets);
      add(byDay, `${one.day}\n${muscle}`, sets);
    };
    for (const muscle of exercise.direct) give(muscle, 1, "direct_sets");
    for (const muscle of exercise.indirect) give(muscle, settings.indirect_share, "indirect_sets");
  }
  for (const [key, sets] of bySession) {
    const dose = found.get(key.split("\n")[1] ?? "");
    if (dose) dose.session_sets_max = Math.max(dose.session_sets_max, sets);
  }
  for (const [key, sets] of byDay) {
    const dose = found.get(key.split("\n")[1] ?? "");
    if (dose && sets >= settings.frequency_sets_min) dose.days += 1;
  }
  for (const dose of found.values()) dose.band = band(dose.sets, settings);
  return found;
}

/** The dose of the running week, from its Monday to today. */
export function weekDoses(
  sets: Iterable<DoseSet>,
  catalogue: DoseCatalogue,
  settings: DoseSettings,
  today: string,
): Map<string, Dose> {
  return doses(sets, catalogue, settings, addDays(today, -weekday(today)), today);
}

/** Name the band of a weekly dose [fractional sets/week]. */
export function band(sets: number, settings: DoseSettings): Band {
  const [below = 0, efficient = 0, guideline = 0] = settings.band_edges;
  if (sets <= 0) return "none";
  if (sets < below) return "below";
  if (sets < efficient) return "efficient";
  return sets <= guideline ? "guideline" : "beyond";
}

/** Stated RIR; 0 for a set to failure that states none; else null. */
export function effectiveRir(one: DoseSet): number | null {
  return one.rir ?? (one.set_type === "failure" ? 0 : null);
}

/** Any set but a warm-up with a RIR of at most `hard_set_rir_max` [reps], or none stated. */
export function isHard(one: DoseSet, settings: DoseSettings): boolean {
  const rir = effectiveRir(one);
  return one.set_type !== "warm_up" && (rir === null || rir <= settings.hard_set_rir_max) && (one.reps ?? 1) > 0;
}

function nothing(): Dose {
  return {
    sets: 0, direct_sets: 0, indirect_sets: 0, unstated_rir_sets: 0, days: 0, session_sets_max: 0, band: "none",
  };
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
