/** Plates on a bar, and the ramp of sets before a working load. */

import { exact, type Fraction, goesInto, plus, times, toNumber } from "./exact";
import type { GymSettings } from "./settings";

/**
 * Plates for one end of the bar, heaviest first; what no plate can make is left off (rounds down). Load, bar
 * and inventory in one unit, each plate above 0 and there as often as needed.
 *
 * Throws a RangeError when the load is lighter than the bar.
 */
export function platesPerSide(load: number, bar: number, inventory: readonly number[]): number[] {
  const sum = plus(exact(load), times(exact(bar), -1n));
  let rest: Fraction = { up: sum.up, down: sum.down * 2n };
  if (rest.up < 0n) throw new RangeError(`load ${load} is lighter than the bar (${bar})`);
  const plates: number[] = [];
  for (const plate of [...inventory].sort((one, other) => other - one)) {
    if (plate <= 0) throw new RangeError(`a plate of ${plate} must weigh more than 0`);
    const count = goesInto(rest, exact(plate));
    rest = plus(rest, times(exact(plate), -count));
    for (let done = 0n; done < count; done += 1n) plates.push(plate);
  }
  return plates;
}

/** Heaviest load up to `load` that the plates make on this bar, in the unit of all three. */
export function roundToLoadable(load: number, bar: number, inventory: readonly number[]): number {
  const zero: Fraction = { up: 0n, down: 1n };
  const side = platesPerSide(load, bar, inventory).map(exact).reduce(plus, zero);
  return toNumber(plus(exact(bar), times(side, 2n)));
}

/** Heaviest multiple of `step`, above 0, up to `load`: dumbbells, stacks. Same unit for both. */
export function roundToStep(load: number, step: number): number {
  if (step <= 0) throw new RangeError(`a step of ${step} must be more than 0`);
  return toNumber(times(exact(step), goesInto(exact(load), exact(step))));
}

/** A set of the ramp. */
export interface RampSet {
  readonly load: number;
  readonly reps: number;
}

/**
 * Ramp to a working load: the bar, then shares of the load, each as the plates allow, lightest first.
 *
 * A step that is no heavier than the one before, or not lighter than the working load, is left out. Specific
 * warm-up suffices: Iversen et al. 2021, Sports Med 51:2079-2095; the steps are a choice.
 */
export function warmupRamp(
  load: number,
  bar: number,
  inventory: readonly number[],
  settings: GymSettings,
): RampSet[] {
  const goal = roundToLoadable(load, bar, inventory);
  const steps: RampSet[] = [{ load: bar, reps: settings.warmup_bar_reps }];
  settings.warmup_fractions.forEach((share, at) => {
    const reps = settings.warmup_reps[at];
    if (load * share < bar || reps === undefined) return;
    steps.push({ load: roundToLoadable(load * share, bar, inventory), reps });
  });
  const kept: RampSet[] = [];
  for (const step of steps) if (step.load < goal && step.load > (kept.at(-1)?.load ?? -1)) kept.push(step);
  return kept;
}
