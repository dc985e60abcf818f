/** During a session the next set follows the last: its load by how far the reserve was off. */

import { nuzzoFraction, type Table } from "./e1rm";
import { atOrBelow, type Ladder, lightest, nextAbove, platesOf } from "./ladder";
import type { GymSettings } from "./settings";

/**
 * A set to do. `find` is a set of the ramp that finds a load; `load` is as typed, null for the body alone or
 * where it is still to be found; `rir` is null in a warm-up.
 */
export interface SetTarget {
  readonly kind: "warm_up" | "find" | "working";
  readonly reps: number;
  readonly reps_hi: number;
  readonly load: number | null;
  readonly rir: number | null;
  readonly rest_s: number;
  readonly plates: readonly number[];
  readonly seconds: number | null;
}

/** What was done: load as typed, reps, and the reps in reserve, if they were said. */
export interface DoneSet {
  readonly load: number | null;
  readonly reps: number;
  readonly rir: number | null;
}

/** What a lift rests on: its loads, its table of reps, and the moved part of the body in the ladder's unit. */
export interface Lift {
  readonly ladder: Ladder;
  readonly table: Table;
  readonly body: number;
}

const SAME = 1e-6;

/**
 * The next set, after one that was done as `done` when it was asked for as `asked`; `following` is what the
 * prescription has next, `finds` the sets of the ramp so far, this one counted.
 *
 * Each rep that the reserve was off changes the load by 2.5 %, rounded down to what there is, at most 10 %;
 * less than one rep changes nothing. Slope of the table of Nuzzo et al. 2024, Sports Med 54:303-321.
 */
export function nextSet(
  asked: SetTarget,
  done: DoneSet,
  following: SetTarget | null,
  lift: Lift,
  finds: number,
  settings: GymSettings,
): SetTarget | null {
  if (asked.kind === "warm_up" || done.load === null) return following;
  const { ladder } = lift;
  const at = (target: SetTarget, load: number) => ({ ...target, load, plates: platesOf(ladder, load) });
  if (asked.kind === "find") {
    const goesOn = finds < settings.progress_find_sets && left(asked, done, settings) > settings.progress_find_rir;
    const heavier = goesOn ? nextAbove(ladder, done.load) : null;
    if (heavier !== null) {
      const goal = { ...asked, rir: settings.progress_find_rir };
      return at(asked, Math.max(heavier, loadFor(goal, asked, done.load, done, lift, settings)));
    }
    return following && at(following, loadFor(following, asked, done.load, done, lift, settings));
  }
  if (following === null || asked.rir === null) return following;
  const off = offReps(asked, asked.rir, done);
  if (off === null) return at(following, done.load);
  const load = Math.abs(off) < 1 ? done.load : changed(done.load, off, lift, settings);
  return { ...at(following, load), rest_s: following.rest_s + (off <= -2 ? settings.progress_next_rest_s : 0) };
}

/** Reps by which a set was easier than asked, any of the range being right; null where nothing says so. */
function offReps(asked: SetTarget, askedRir: number, done: DoneSet): number | null {
  if (done.rir === null && done.reps >= asked.reps) return null;
  const right = Math.min(Math.max(done.reps, asked.reps), asked.reps_hi);
  return done.reps + (done.rir ?? 0) - right - askedRir;
}

/** Reps left after a set of a ramp; where nothing is said, none after a miss, else a lot. */
function left(asked: SetTarget, done: DoneSet, settings: GymSettings): number {
  return done.rir ?? (done.reps < asked.reps ? 0 : settings.e1rm_rir_max + 1);
}

/** Load of a goal by what a set of the ramp showed, at most `progress_find_jump_pct` above it. */
function loadFor(
  goal: SetTarget,
  asked: SetTarget,
  load: number,
  done: DoneSet,
  { ladder, table, body }: Lift,
  settings: GymSettings,
): number {
  const moved = load + body;
  const rir = left(asked, done, settings);
  const [some = 0, many = some] = settings.progress_find_jump_pct;
  const jump_pct = rir >= settings.progress_find_many ? many : some;
  const single = moved / nuzzoFraction(done.reps + rir, table);
  const wanted = single * nuzzoFraction(goal.reps + (goal.rir ?? 0), table);
  const most = moved * (1 + jump_pct / 100);
  const aLot = rir > settings.e1rm_rir_max && goal.kind === "find";
  return atOrBelow(ladder, (aLot ? most : Math.min(most, wanted)) - body) ?? lightest(ladder);
}

/** The load for a set that was `off` reps too easy (above 0) or too hard, on the ladder. */
function changed(load: number, off: number, { ladder, body }: Lift, settings: GymSettings): number {
  const moved = load + body;
  const most = settings.progress_rir_max_pct / 100;
  const wanted = (settings.progress_rir_pct / 100) * off;
  const within = Math.max(-most, Math.min(most, wanted));
  const found = atOrBelow(ladder, moved * (1 + within) - body + SAME);
  if (off > 0) {
    const above = nextAbove(ladder, load);
    const far = above !== null && above - load <= moved * wanted + SAME;
    return Math.max(load, found || load, far ? above : load);
  }
  if (off > -1) return load;
  const down = found ?? lightest(ladder);
  return load - down <= moved * Math.max(most, -wanted) + SAME ? down : load;
}
