/** The API's endpoints of screening, of what hurts, and of everyday strength: one typed function each. */

import { ask } from "./api";
import { digest } from "./shared/version";

/** A sign on which a plan stops; its words are the message `flag-<id>`. `urgent` is help at once. */
export interface RedFlag {
  readonly id: string;
  readonly group: "urgent" | "clinician";
  /** `general`, or joints. */
  readonly about: readonly string[];
}

export type ScreeningState = "cleared" | "not_cleared" | "unknown";

/** What was said of a screening; days are ISO 8601. */
export interface Screening {
  /** What undo takes back. */
  readonly act: string | null;
  readonly state: ScreeningState;
  readonly day: string | null;
  /** Whether no plan is made until a clinician has cleared it. */
  readonly stops: boolean;
  readonly urgent: boolean;
  readonly holds: readonly string[];
  readonly asked: { readonly [about: string]: string };
  /** Of what flags should be asked now: `general`, or joints that hurt. */
  readonly wanted: readonly string[];
  readonly pregnant: boolean;
  readonly under_18: boolean;
  readonly flags: readonly RedFlag[];
  readonly form_title: string;
  readonly form_url: string;
}

export const getScreening = (today: string) => ask<Screening>("screening", { query: { today } });

/** Say how a screening went, or which flags hold (none: an empty list) of what they were asked of. */
export const postScreening = (body: {
  readonly state?: ScreeningState;
  readonly day?: string;
  readonly flags?: readonly string[];
  readonly about?: readonly string[];
  readonly pregnant?: boolean;
}) => ask<Screening>("screening", { method: "POST", body });

export type FeelingAbout = "pain" | "soreness" | "readiness";
export type FeelingWhen = "before" | "during" | "morning";

/** What was felt on a day, 0 to 10: the fields of an entry of kind `feeling`. */
export interface Feeling {
  readonly day: string;
  readonly about: FeelingAbout;
  readonly score: number;
  /** A joint of pain; a muscle of soreness, null for the legs as a whole. */
  readonly where: string | null;
  /** Of pain. */
  readonly when: FeelingWhen | null;
  readonly note: string | null;
}

/** What was said of a joint of late, and the rule's decision for the next session. */
export interface JointPain {
  readonly joint: string;
  readonly day: string;
  readonly before: number | null;
  readonly during: number | null;
  readonly morning: number | null;
  readonly score: number;
  readonly settled: boolean;
  readonly rising: boolean;
  readonly decision: "go_on" | "hold" | "reduce";
}

export interface Feelings {
  readonly act: string | null;
  readonly said: readonly Feeling[];
  readonly pains: readonly JointPain[];
  /** By muscle; `legs` is all of them. */
  readonly soreness: { readonly [muscle: string]: number };
  readonly sore_days: number;
  readonly readiness: number | null;
}

export const getFeelings = (today: string) => ask<Feelings>("feelings", { query: { today } });

/** Say a feeling; a score of null takes it back. */
export const postFeeling = (body: {
  readonly about: FeelingAbout;
  readonly score: number | null;
  readonly where?: string;
  readonly when?: FeelingWhen;
  readonly day?: string;
  readonly note?: string;
}) => ask<Feelings>("feelings", { method: "POST", body });

/** The entry of a feeling, for the journal of a phone without a signal: the server names it alike. */
export const feelingEntry = (about: FeelingAbout, day: string, where: string | null, when: FeelingWhen | null) =>
  digest(["feeling", about, where ?? "", day, when ?? ""].join("|"));

/** One test as it was taken: `value` as typed, `shown` in the test's own unit. */
export interface TakenTest {
  readonly day: string;
  readonly value: number;
  readonly shown: number | null;
  readonly side: "left" | "right" | null;
  readonly chair_m: number | null;
}

/** What is known of a test: norm of age and sex, change, and the change that is more than its noise (`mdc`). */
export interface TestFacts {
  readonly test: string;
  readonly unit: string;
  readonly taken: readonly TakenTest[];
  readonly verdict: string | null;
  readonly lo: number | null;
  readonly mid: number | null;
  readonly hi: number | null;
  readonly limit: number | null;
  readonly chair_differs: boolean;
  readonly power_w: number | null;
  readonly power_w_per_kg: number | null;
  readonly change: number | null;
  readonly since: string | null;
  readonly mdc: number | null;
  readonly real: boolean | null;
  readonly wanted: number;
}

/** Best estimate of a lift in a month, with its interval. */
export interface StrengthMonth {
  readonly month: string;
  readonly e1rm_kg: number;
  readonly e1rm_lo_kg: number;
  readonly e1rm_hi_kg: number;
}

export interface StrengthYears {
  readonly exercise: string;
  readonly name: string;
  readonly unit: string;
  readonly months: readonly StrengthMonth[];
}

/** Minutes of a week as logged: a lower bound. `estimated_min` is the part of strength reckoned from sets. */
export interface WeekMinutes {
  readonly monday: string;
  readonly strength_min: number;
  readonly estimated_min: number;
  readonly moderate_min: number;
  readonly vigorous_min: number;
  readonly equivalent_min: number;
  readonly whole: boolean;
}

/** Everyday strength over the years. */
export interface Capacity {
  readonly act: string | null;
  readonly age_y: number | null;
  readonly sex: "female" | "male" | null;
  readonly tests: readonly TestFacts[];
  readonly strength: readonly StrengthYears[];
  readonly minutes: readonly WeekMinutes[];
  /** What minutes are held against, from and to [min/week]. */
  readonly minutes_strength: readonly number[];
  readonly minutes_active: readonly number[];
  /** When the next tests are worth their while. */
  readonly due: string | null;
  /** Whether the calendar has a day for them. */
  readonly monthly: boolean;
  /** Whether a clinician should see something first. */
  readonly stops: boolean;
}

export const getCapacity = (today: string) => ask<Capacity>("capacity", { query: { today } });

/** Keep a test; a value of null takes those of its day back. */
export const postCapacity = (body: {
  readonly test: string;
  readonly value: number | null;
  readonly day?: string;
  readonly side?: "left" | "right";
  readonly chair_m?: number;
  readonly rise_m?: number;
  readonly distance_m?: number;
  readonly note?: string;
}) => ask<Capacity>("capacity", { method: "POST", body });

/** Whether the calendar has a day for the tests each month. */
export const putCapacityReminder = (monthly: boolean) =>
  ask<{ readonly act: string | null }>("capacity/reminder", { method: "PUT", body: { monthly } });
