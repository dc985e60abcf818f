/** What pages are given: plain data, as `legday report`, `forecast` and `plan` print it with `--json`. */

import type { Message } from "../words";

export type Unit = "kg" | "lb";

export interface MuscleDose {
  readonly muscle: string;
  readonly legs: boolean;
  readonly band: string | null;
  readonly sets_per_week: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly days_per_week: number | null;
  readonly running_week_sets: number | null;
}

export interface PatternDose {
  readonly pattern: string;
  readonly legs: boolean;
  readonly sets_per_week: number | null;
  readonly weeks_with: number;
  readonly last_day: string | null;
}

export interface SideFacts {
  readonly exercise: string;
  readonly left_sets: number;
  readonly right_sets: number;
  readonly pairs: number;
  /** The weaker side as a share of the stronger one. */
  readonly limb_symmetry_index_pct: number | null;
  readonly mdc_pct: number | null;
  readonly weaker: "left" | "right" | null;
  readonly verdict: string;
}

export interface LiftFacts {
  readonly exercise: string;
  readonly name: string;
  readonly legs: boolean;
  readonly unit: Unit;
  readonly implements: number;
  readonly sets: number;
  readonly days: number;
  readonly last_day: string;
  readonly best_load: number | null;
  readonly best_reps: number | null;
  readonly best_day: string | null;
  readonly e1rm: number | null;
  readonly e1rm_lo: number | null;
  readonly e1rm_hi: number | null;
  readonly change_pct: number | null;
  readonly mdc_pct: number | null;
  readonly verdict: string;
  readonly record_days: readonly string[];
}

export interface Report {
  readonly as_of: string;
  readonly as_of_is_last_day: boolean;
  readonly weeks: number;
  readonly unit: Unit;
  readonly level: string;
  readonly verdict: Message;
  readonly detail: readonly Message[];
  readonly certainty: readonly Message[];
  readonly limits: readonly Message[];
  readonly calendar: readonly {
    readonly monday: string;
    readonly whole: boolean;
    readonly days: readonly string[];
    readonly leg_days: number;
    readonly full_leg_days: number;
    readonly hard_leg_sets: number;
  }[];
  readonly leg_days: { readonly weeks: number; readonly full_leg_days: number; readonly leg_days: number };
  readonly muscles: readonly MuscleDose[];
  readonly patterns: readonly PatternDose[];
  readonly balance: { readonly lower_sets: number; readonly upper_sets: number; readonly lower_pct: number | null };
  readonly sides: readonly SideFacts[];
  readonly lifts: readonly LiftFacts[];
  readonly additions: readonly {
    readonly exercise: string;
    readonly sets_per_week: number;
    readonly known: boolean;
    readonly gains: readonly (readonly [muscle: string, before: number, after: number])[];
  }[];
  readonly unresolved: readonly { readonly name: string; readonly sets: number; readonly suggestions: readonly string[] }[];
}

export interface Forecast {
  readonly median: number;
  readonly lo_50: number;
  readonly hi_50: number;
  readonly lo_80: number;
  readonly hi_80: number;
  readonly lo_95: number;
  readonly hi_95: number;
}

export interface TrendPoint {
  readonly day: string;
  readonly load: number | null;
  readonly reps: number;
  readonly e1rm: number;
  readonly level: number;
  readonly lo_80: number;
  readonly hi_80: number;
  readonly used: boolean;
}

export interface BestSet {
  readonly day: string;
  readonly load: number | null;
  readonly reps: number | null;
  readonly duration_s: number | null;
  readonly distance_m: number | null;
}

/** Loads are moved in all; what is held is `implements` times as typed. */
export interface LiftForecast {
  readonly exercise: string;
  readonly name: string;
  readonly side: string | null;
  readonly legs: boolean;
  readonly unit: Unit;
  readonly implements: number;
  readonly basis: string | null;
  readonly status: string;
  readonly sessions: number;
  readonly last_day: string;
  readonly next: Forecast | null;
  readonly in_4_weeks: Forecast | null;
  readonly in_8_weeks: Forecast | null;
  readonly in_12_weeks: Forecast | null;
  readonly planned: readonly { readonly reps: number; readonly rir: number; readonly load: Forecast }[];
  readonly best: BestSet | null;
  readonly best_e1rm: number | null;
  readonly change: {
    readonly weeks: number;
    readonly verdict: string;
    readonly pct: number | null;
    readonly lo_pct: number | null;
    readonly hi_pct: number | null;
  } | null;
  readonly plateau: { readonly facts: readonly Message[] } | null;
  readonly bests: readonly BestSet[];
  readonly history: readonly TrendPoint[];
}

export interface Forecasts {
  readonly as_of: string;
  readonly sessions_needed: number;
  readonly lifts: readonly LiftForecast[];
}

/** Of one muscle: hard sets of each whole week and of the running one, and the lifts that gave the latter's window. */
export interface MuscleWeeks {
  readonly muscle: string;
  /** The oldest first; the last is the week that runs. */
  readonly weeks: readonly number[];
  readonly lifts: readonly { readonly exercise: string; readonly sets: number; readonly running: number; readonly direct: boolean }[];
}

export interface LoggedSet {
  readonly load: number | null;
  readonly unit: Unit | null;
  readonly reps: number | null;
  readonly rir: number | null;
  readonly duration_s?: number | null;
  readonly distance_m?: number | null;
  readonly set_type: string;
  readonly side: string;
  readonly note?: string | null;
}

/** A session with its lifts in the order in which they were done. */
export interface LoggedSession {
  readonly id: string;
  readonly day: string;
  readonly name: string | null;
  readonly minutes: number | null;
  readonly state: string;
  readonly lifts: readonly { readonly name: string; readonly exercise: string | null; readonly sets: readonly LoggedSet[]; readonly note?: string | null }[];
}
