/** The loads that a kit can make for an exercise, in the unit that is typed and counted as it is typed. */

import { common, exact, toNumber } from "./exact";
import { platesPerSide, roundToLoadable, roundToStep } from "./plates";

/**
 * Loads that there are: pairs of `plates` on a bar, each of a `list`, multiples of a `step`, or `none`. Help is
 * a load below 0. `least` and `most` bound a step; null is without an end.
 */
export interface Ladder {
  readonly kind: "plates" | "list" | "step" | "none";
  readonly unit: string;
  readonly bar: number;
  readonly loads: readonly number[];
  readonly step: number;
  readonly least: number | null;
  readonly most: number | null;
}

/** The heaviest load there is up to `load`; null if there is none so light. */
export function atOrBelow(ladder: Ladder, load: number): number | null {
  if (ladder.kind === "none" || load < lightest(ladder)) return null;
  if (ladder.kind === "plates") return roundToLoadable(load, ladder.bar, ladder.loads);
  if (ladder.kind === "step") return roundToStep(Math.min(load, ladder.most ?? Infinity), ladder.step);
  const fit = ladder.loads.filter((one) => one <= load);
  return fit.length ? Math.max(...fit) : null;
}

/** The lightest load there is above `load`; null where there is no heavier one. */
export function nextAbove(ladder: Ladder, load: number): number | null {
  if (ladder.kind === "none") return null;
  if (load < lightest(ladder)) return lightest(ladder);
  if (ladder.kind === "list") {
    const heavier = ladder.loads.filter((one) => one > load);
    return heavier.length ? Math.min(...heavier) : null;
  }
  if (ladder.kind === "step") {
    const above = roundToStep(load + ladder.step, ladder.step);
    return above <= (ladder.most ?? Infinity) ? above : null;
  }
  if (!ladder.loads.length) return null;
  const fine = 2 * toNumber(common(ladder.loads.map(exact)));
  let now = roundToLoadable(load, ladder.bar, ladder.loads);
  let above = now;
  while (above <= load) {
    now += fine; // ends within the smallest pair
    above = roundToLoadable(now, ladder.bar, ladder.loads);
  }
  return above;
}

/** The least load there is: 0 where none is. */
export function lightest(ladder: Ladder): number {
  if (ladder.kind === "plates") return ladder.bar;
  if (ladder.kind === "list") return ladder.loads.length ? Math.min(...ladder.loads) : 0;
  return ladder.least ?? -Infinity;
}

/** The plates of one end of the bar, heaviest first; none where there is no bar. */
export function platesOf(ladder: Ladder, load: number | null): number[] {
  return ladder.kind === "plates" && load !== null ? platesPerSide(load, ladder.bar, ladder.loads) : [];
}
