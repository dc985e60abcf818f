/** What of the catalogue is kept on this device: names, muscles, loads, settings. All works without it, plainer. */

import { signal } from "@preact/signals";
import { getCatalogue } from "../api";
import type { Journal } from "../journal";
import type { DoseSettings } from "../shared/dose";
import type { EstimateSettings, GymSettings, Ladder, Table, Unit } from "../shared/gym";
import type { Words } from "../words";

/** How an exercise is worked in a role. */
export interface Work {
  readonly sets: number;
  readonly reps_lo: number;
  readonly reps_hi: number;
  readonly rir: number;
  readonly rest_s: number;
}

export interface ExerciseFacts {
  readonly name: string;
  readonly movement: string;
  readonly pattern: string;
  readonly region: string;
  readonly equipment: string;
  readonly direct: readonly string[];
  readonly indirect: readonly string[];
  readonly load: string;
  readonly implements: number;
  readonly body_share: number;
  readonly each_side: boolean;
  readonly timed: boolean;
  readonly near: readonly string[];
  /** Whether the kit has what it needs. */
  readonly there: boolean;
  readonly roles: { readonly [role: string]: Work };
  readonly ladders: { readonly [unit in Unit]: number };
}

export interface ExtractSettings extends DoseSettings, GymSettings, EstimateSettings {
  readonly full_leg_day_sets: number;
  readonly typical_error_pct: number;
  readonly ramp_load_kg: number;
  readonly plan_shorter_minutes: number;
  readonly plan_pain_sore: number;
  readonly plan_pain_stop: number;
  readonly pain_fresh_d: number;
  readonly progress_find_rest_s: number;
  readonly progress_timed_s: readonly number[];
  readonly exercise_setup_s: number;
  readonly rep_s: number;
}

export interface Extract {
  readonly exercises: { readonly [id: string]: ExerciseFacts };
  readonly names: { readonly [name: string]: string };
  readonly called: { readonly [id: string]: string };
  readonly ladders: readonly Ladder[];
  readonly settings: ExtractSettings;
  readonly unit: Unit | null;
}

const KEPT = "catalogue";
const FRESH_MS = 6 * 3_600_000;

/** What is known; null until it was heard once. */
export const extract = signal<Extract | null>(null);

/** Recall what was heard last, and hear it anew where that is long ago. */
export async function openExtract(journal: Journal, today: string): Promise<void> {
  const kept = await journal.recall(KEPT);
  if (kept) extract.value = kept.value as Extract;
  if (!kept || Date.now() - kept.at_ms > FRESH_MS) await hearExtract(journal, today);
}

/** Ask the server; without one, what is known stays. */
export async function hearExtract(journal: Journal, today: string): Promise<void> {
  try {
    const heard = await getCatalogue<Extract>(today);
    await journal.remember(KEPT, heard);
    extract.value = heard;
  } catch {
    // No server, or it does not know us: it is asked again at the next start.
  }
}

/** The exercise that a name means; null if that is not known here. */
export function exerciseOf(name: string): string | null {
  const names = extract.value?.names;
  if (!names) return null;
  const low = name.trim().toLowerCase();
  return names[low] ?? names[low.split(/[^\p{L}\p{N}]+/u).filter(Boolean).sort().join(" ")] ?? null;
}

export function factsOf(exercise: string | null): ExerciseFacts | undefined {
  return exercise === null ? undefined : extract.value?.exercises[exercise];
}

const STEPS: { readonly [unit in Unit]: number } = { kg: 2.5, lb: 5 };

/** The loads that there are for an exercise; where nothing is known, steps of the smallest usual pair. */
export function ladderFor(exercise: string | null, unit: Unit): Ladder {
  const place = factsOf(exercise)?.ladders[unit];
  const found = place === undefined ? undefined : extract.value?.ladders[place];
  return found ?? { kind: "step", unit, bar: 0, loads: [], step: STEPS[unit], least: 0, most: null };
}

export function tableOf(exercise: string | null): Table {
  const movement = factsOf(exercise)?.movement ?? "";
  const settings = extract.value?.settings;
  if (settings?.leg_press_movements.includes(movement)) return "leg_press";
  return settings?.bench_movements.includes(movement) ? "bench" : "general";
}

/** The name that sets of an exercise are logged under: as the person calls it, else the catalogue's. */
export function loggedName(exercise: string): string {
  return extract.value?.called[exercise] ?? factsOf(exercise)?.name ?? exercise;
}

/** The name that is shown: as the person logs it, else in their language. */
export function shownName(words: Words, name: string, exercise: string | null): string {
  if (exercise === null || extract.value?.called[exercise] === name) return name;
  const facts = factsOf(exercise);
  if (!facts && name === exercise && words.knows(`exercise-${exercise}`)) return words.say(`exercise-${exercise}`);
  if (!facts || facts.name !== name || !words.knows(`exercise-${facts.movement}`)) return name;
  const spoken = words.say(`exercise-${facts.movement}`);
  const usual = !exercise.includes(".");
  const item = words.knows(`kit-item-${facts.equipment}`) ? words.say(`kit-item-${facts.equipment}`) : facts.equipment;
  return usual ? spoken : `${spoken} (${item})`;
}
