/** Estimated one-repetition maximum: a headline, its spread, and when there is none. */

import type { EstimateSettings } from "./settings";

type Points = readonly (readonly [x: number, y: number])[];

// Tuchscherer's chart: (n, share of 1RM), linear between integers.
const RTS: Points = [
  [1, 1], [2, 0.955], [3, 0.922], [4, 0.892], [5, 0.863],
  [6, 0.837], [7, 0.811], [8, 0.786], [9, 0.762], [10, 0.739],
];

// Nuzzo et al. 2024: (mean reps to failure, share of 1RM), with the anchor that one rep is 100 %.
const NUZZO: { readonly [table in Table]: Points } = {
  general: [
    [1, 1], [3.28, 0.95], [4.94, 0.9], [7.15, 0.85], [9.75, 0.8],
    [12.37, 0.75], [14.8, 0.7], [17.11, 0.65], [20, 0.6],
  ],
  bench: [
    [1, 1], [2.59, 0.95], [4.11, 0.9], [6.23, 0.85], [8.82, 0.8], [11.51, 0.75], [14.08, 0.7], [16.59, 0.65],
  ],
  leg_press: [[1, 1], [7.04, 0.95], [8.69, 0.9], [10.69, 0.85], [13.05, 0.8], [15.79, 0.75], [18.96, 0.7]],
};

export type Table = "general" | "bench" | "leg_press";

/** Share of 1RM at which people do n reps. Nuzzo et al. 2024, Sports Med 54:303-321. */
export function nuzzoFraction(n: number, table: Table = "general"): number {
  return polyline(n, NUZZO[table]);
}

/** Mean reps to failure at a share of 1RM [%]: the inverse of `nuzzoFraction`. */
export function nuzzoReps(share_pct: number, table: Table = "general"): number {
  return polyline(share_pct / 100, NUZZO[table].map(([n, share]) => [share, n] as const).reverse());
}

/** Load over the share of 1RM at which people do n reps. Unit: that of the load. */
export function nuzzo(load: number, n: number, table: Table = "general"): number {
  return n === 1 ? load : load / nuzzoFraction(n, table);
}

/** Load over the share of 1RM on Tuchscherer's chart. Range: n 1-10. */
export function rts(load: number, n: number): number {
  return n === 1 ? load : load / polyline(n, RTS);
}

/** Epley 1985: w (1 + n / 30). Range: n 2-10. */
export function epley(load: number, n: number): number {
  return n === 1 ? load : load * (1 + n / 30);
}

/** A set to estimate from; `load_kg` is what was moved, the moved part of the body included where it counts. */
export interface EstimateSet {
  readonly load_kg: number | null;
  readonly reps: number | null;
  readonly rir: number | null;
  readonly set_type: string;
  readonly movement: string;
}

/** An estimate with its spread [kg]; where no RIR is stated it is a lower bound. */
export interface Estimate {
  readonly e1rm_kg: number;
  readonly lo_kg: number;
  readonly hi_kg: number;
  readonly rir_stated: boolean;
}

/**
 * Estimate the one-repetition maximum that a set shows; null where it shows none.
 *
 * Headline: the table of Nuzzo et al. 2024. Spread: the least and the most of Nuzzo, RTS and Epley, widened by
 * the error of a stated RIR, never below the load, which was lifted. Range: n = reps + RIR up to 15.
 */
export function estimate(one: EstimateSet, settings: EstimateSettings): Estimate | null {
  const { load_kg, movement } = one;
  const rir = one.rir ?? (one.set_type === "failure" ? 0 : null);
  if (one.set_type === "warm_up" || load_kg === null || load_kg <= 0 || one.reps === null || one.reps < 1) return null;
  const n = one.reps + (rir ?? 0);
  const legPress = settings.leg_press_movements.includes(movement);
  if ((rir ?? 0) > settings.e1rm_rir_max || n > settings.e1rm_n_max) return null;
  if (legPress && n !== 1 && n < settings.leg_press_n_min) return null;
  const table = legPress ? "leg_press" : settings.bench_movements.includes(movement) ? "bench" : "general";
  const e1rm_kg = nuzzo(load_kg, n, table);
  const rivals = [e1rm_kg, epley(load_kg, n), ...(n <= settings.rts_n_max ? [rts(load_kg, n)] : [])];
  // A single at 0 is the maximum itself; else ratings err, Halperin et al. 2022, Sports Med 52:377-390.
  const sd_reps = n > 1 && rir !== null ? 0.5 + 0.5 * Number(rir > 0) + 0.5 * Number(rir > 2) : 0;
  const error = (settings.mdc_z * sd_reps) / (30 + n);
  const lo_kg = Math.max(Math.min(...rivals) * (1 - error), load_kg);
  return { e1rm_kg, lo_kg, hi_kg: Math.max(...rivals) * (1 + error), rir_stated: rir !== null };
}

/** Straight lines through the points; the outermost two go on beyond the ends. */
function polyline(x: number, points: Points): number {
  const ahead = points.findIndex(([at], index) => index > 0 && x <= at);
  const end = ahead < 0 ? points.length - 1 : ahead;
  const [x0, y0] = points[end - 1] as readonly [number, number];
  const [x1, y1] = points[end] as readonly [number, number];
  return y0 + ((y1 - y0) / (x1 - x0)) * (x - x0);
}
