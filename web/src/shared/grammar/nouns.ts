/** What a quick entry says, as values; and every fault and question it can give, by code. */

export const LONGEST_TEXT = 10_000; // code points; bounds the work on any text
export const MOST_SETS = 1_000; // in one entry
export const SETS_BELOW = 20; // "20x10" is a load of 20: nobody logs twenty equal sets
export const MOST_REPS = 1_000;
export const MOST_LOAD = 10_000;
export const MOST_SECONDS = 86_400;
export const MOST_METRES = 999_999;

export type Side = "both" | "left" | "right" | "each";
export type SetType = "working" | "warm_up" | "drop" | "failure" | "amrap" | "cluster" | "test";
export type LoadKind = "total" | "per_hand" | "per_side" | "added" | "assistance" | "unknown";

/**
 * One performed set, as it was typed; null is "not said".
 *
 * `load` and `bar` are in `unit`, which is null for the body alone; assistance is above 0 here. A `load_kind`
 * of null is a plain number, of which the exercise tells what it means.
 */
export interface QuickSet {
  readonly load: number | null;
  readonly unit: string | null;
  readonly load_kind: LoadKind | null;
  readonly bar: number | null;
  readonly reps: number | null;
  readonly rir: number | null;
  readonly set_type: SetType;
  readonly side: Side;
  readonly duration_s: number | null;
  readonly distance_m: number | null;
}

export const PLAIN_SET: QuickSet = {
  load: null,
  unit: null,
  load_kind: null,
  bar: null,
  reps: null,
  rir: null,
  set_type: "working",
  side: "both",
  duration_s: null,
  distance_m: null,
};

/** An exercise under the name it was typed; those of a superset share a mark: "1", "2" ... */
export interface QuickExercise {
  readonly name: string;
  readonly sets: readonly QuickSet[];
  readonly note: string | null;
  readonly superset: string | null;
}

/** What could not be understood; `at` counts code points of the text. Its words: message `quick-fault-CODE`. */
export interface QuickFault {
  readonly at: number;
  readonly code: FaultCode;
}

/**
 * A piece of the text, from `at` to `end` in code points, that may be two things.
 *
 * `readings` are what may be written in its place, the likeliest first.
 */
export interface QuickQuestion {
  readonly at: number;
  readonly end: number;
  readonly code: QuestionCode;
  readonly readings: readonly string[];
}

/** What a text says; `items` follow the first reading of each question. `day` is ISO 8601. */
export interface QuickEntry {
  readonly day: string;
  readonly items: readonly QuickExercise[];
  readonly questions: readonly QuickQuestion[];
  readonly faults: readonly QuickFault[];
}

export const FAULTS = [
  "empty", "too-long", "too-many-sets", "quote-open", "bracket", "day-unread", "day-ahead", "name-missing",
  "sets-missing", "not-understood", "number-size", "comma-unclear", "count-missing", "reps-range", "sets-range",
  "load-range", "time-range", "distance-range", "two-loads", "two-counts", "two-numbers", "two-efforts",
  "effort-range", "effort-clash", "type-clash", "drop-alone", "bar-alone", "note-alone",
] as const;
export type FaultCode = (typeof FAULTS)[number];

export const QUESTIONS = ["day", "order", "at", "hands", "effort", "unit"] as const;
export type QuestionCode = (typeof QUESTIONS)[number];

/** Breaks off the reading of one exercise; never leaves the parser. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly at: number,
  ) {
    super(code);
  }
}
