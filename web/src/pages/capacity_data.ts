/** Tests of everyday strength as the server tells of them. */

export interface TestFacts {
  readonly test: string;
  readonly unit: string;
  readonly taken: readonly { readonly day: string; readonly value: number; readonly shown: number | null; readonly side: string | null; readonly chair_m: number | null }[];
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

export interface CapacityHeard {
  readonly age_y: number | null;
  readonly sex: string | null;
  readonly tests: readonly TestFacts[];
}
