/** A weekly dose and its band, as the figure, the capsules and the bars show it. */

export const BANDS = ["none", "below", "efficient", "guideline", "beyond"] as const;
export type Band = (typeof BANDS)[number];

/** Where the bands begin [fractional sets/week], by the settings' default. */
export const BAND_EDGES: readonly number[] = [4, 10, 20];
/** Right end of a capsule's scale [fractional sets/week]. */
export const SCALE_MAX = 24;

/** The band of a weekly dose [fractional sets/week]. */
export function bandOf(sets: number, edges: readonly number[] = BAND_EDGES): Band {
  const [below = 0, efficient = 0, guideline = 0] = edges;
  if (sets <= 0) return "none";
  if (sets < below) return "below";
  if (sets < efficient) return "efficient";
  return sets <= guideline ? "guideline" : "beyond";
}

/** The share of a scale that a value fills, from 0 to 1. */
export function share(value: number, most: number): number {
  return most > 0 ? Math.min(1, Math.max(0, value / most)) : 0;
}
