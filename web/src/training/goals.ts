/** From a slot, a name or an earlier session to a lift with its goals: as the server says, else as last time. */

import type { Journal } from "../journal";
import { atOrBelow, type Ladder, platesOf, type SetTarget, toKg, type Unit, warmupRamp } from "../shared/gym";
import { extract, factsOf, ladderFor, loggedName, type Work } from "./extract";
import { type LastTime, lastTime, unitOf } from "./last";
import type { PlannedSlot, Prescription } from "./plan";
import { type NewLift, number, type Session } from "./session";

/** How a lift is worked that nobody planned. */
export const PLAIN_WORK: Work = { sets: 3, reps_lo: 8, reps_hi: 12, rir: 2, rest_s: 120 };

/** A lift of a plan: with the server's loads, where they are known, else with last time's. */
export async function planned(journal: Journal, slot: PlannedSlot, told: Prescription | undefined, before: string): Promise<NewLift> {
  const facts = factsOf(slot.exercise);
  const name = loggedName(slot.exercise);
  const about = { name, exercise: slot.exercise, role: slot.role, superset: slot.superset, slot: slot.id };
  if (told && told.exercise === slot.exercise) {
    return { ...about, unit: told.unit, each_side: told.each_side, targets: told.sets };
  }
  const last = await lastTime(journal, name, slot.exercise, before);
  const unit = await unitOf(journal, last, extract.value?.unit ?? null);
  const targets = goals(slot, last, slot.exercise, unit);
  return { ...about, unit, each_side: facts?.each_side ?? false, targets };
}

/** A lift that is chosen now. */
export async function chosen(journal: Journal, name: string, exercise: string | null, before: string, role: string | null = null): Promise<NewLift> {
  const facts = factsOf(exercise);
  const last = await lastTime(journal, name, exercise, before);
  const unit = await unitOf(journal, last, extract.value?.unit ?? null);
  const roles = Object.entries(facts?.roles ?? {});
  const [found, work] = roles.find(([one]) => one === role) ?? roles[0] ?? [null, PLAIN_WORK];
  const sided = last?.sets.some((one) => one.fields.side === "left" || one.fields.side === "right");
  const each_side = sided ?? facts?.each_side ?? false;
  const count = last ? Math.max(1, sided ? Math.ceil(last.sets.length / 2) : last.sets.length) : Math.min(work.sets, 3);
  return { name, exercise, unit, each_side, role: role ?? found, targets: goals({ ...work, sets: Math.min(count, 6) }, last, exercise, unit) };
}

/** The lifts of an earlier session, with its loads as goals. */
export async function repeated(journal: Journal, session: Session, before: string): Promise<NewLift[]> {
  const found: NewLift[] = [];
  for (const lift of session.lifts) {
    if (lift.rows.some((row) => row.halves.some((half) => half.done))) {
      found.push({ ...(await chosen(journal, lift.name, lift.exercise, before, lift.role)), superset: lift.superset });
    }
  }
  return found;
}

/** Warm-up and working sets: loads of last time, reps of the goal. */
function goals(work: Work, last: LastTime | undefined, exercise: string | null, unit: Unit): SetTarget[] {
  const ladder = ladderFor(exercise, unit);
  const timed = factsOf(exercise)?.timed || (last !== undefined && last.sets.every((one) => one.fields.duration_s !== undefined && one.fields.reps === undefined));
  const sides = last?.sets.filter((one) => one.fields.side !== "right") ?? [];
  const sets = Array.from({ length: work.sets }, (_, at): SetTarget => {
    const before = sides[Math.min(at, sides.length - 1)]?.fields;
    const load = number(before?.typed_load);
    const reps = number(before?.reps) ?? work.reps_lo;
    const seconds = timed ? (number(before?.duration_s) ?? extract.value?.settings.progress_timed_s[0] ?? 20) : null;
    const rir = number(before?.rir);
    return {
      kind: "working", reps: timed ? 0 : reps, reps_hi: timed ? 0 : Math.max(reps, work.reps_hi), load,
      rir: rir === null ? work.rir : Math.min(4, rir), rest_s: work.rest_s, plates: plates(ladder, load), seconds,
    };
  });
  return [...ramp(sets[0]?.load ?? null, ladder, unit, work.rest_s), ...sets];
}

/** The ramp to a heavy barbell load; nothing for a light one, or where the load is not known. */
export function ramp(load: number | null, ladder: Ladder, unit: Unit, rest_s: number): SetTarget[] {
  const settings = extract.value?.settings;
  if (!settings || load === null || ladder.kind !== "plates" || toKg(load, unit) <= settings.ramp_load_kg) return [];
  if (load < ladder.bar) return [];
  const rest = Math.min(rest_s, settings.progress_find_rest_s);
  return warmupRamp(load, ladder.bar, ladder.loads, settings).map((step) => ({
    kind: "warm_up", reps: step.reps, reps_hi: step.reps, load: step.load, rir: null, rest_s: rest, plates: plates(ladder, step.load), seconds: null,
  }));
}

/** Plates of one end for a load; none where it is lighter than the bar. */
export function plates(ladder: Ladder, load: number | null): number[] {
  return load === null || (ladder.kind === "plates" && load < ladder.bar) ? [] : platesOf(ladder, load);
}

/** Whether the kit can make a load; where nothing says which loads there are, it can. */
export function isThere(ladder: Ladder, load: number): boolean {
  if (ladder.kind !== "plates" && ladder.kind !== "list") return true;
  const found = atOrBelow(ladder, load);
  return found !== null && Math.abs(found - load) < 1e-6;
}

/** How long lifts take [s], as the planner counts: set-up, sets of both sides, rests. */
export function seconds(lifts: readonly NewLift[]): number {
  const settings = extract.value?.settings;
  const [setup, rep] = [settings?.exercise_setup_s ?? 90, settings?.rep_s ?? 4];
  return lifts.reduce((sum, lift) => sum + setup + lift.targets.reduce((all, one) => all + (one.seconds ?? one.reps * rep) * (lift.each_side ? 2 : 1) + one.rest_s, 0), 0);
}

/** As much of a session as fits: sets of later lifts go first, then the lifts themselves; the first lift stays. */
export function shortened(lifts: readonly NewLift[], minutes: number): NewLift[] {
  const left = [...lifts];
  while (seconds(left) > minutes * 60) {
    const at = left.findLastIndex((one, place) => working(one) > (place === 0 ? 2 : 1));
    if (at > 0 || (at === 0 && left.length === 1)) {
      const one = left[at] as NewLift;
      left[at] = { ...one, targets: one.targets.slice(0, -1) };
    } else if (left.length > 1) left.pop();
    else if (at === 0) left[0] = { ...(left[0] as NewLift), targets: (left[0] as NewLift).targets.slice(0, -1) };
    else break;
  }
  return left;
}

const working = (lift: NewLift) => lift.targets.filter((one) => one.kind !== "warm_up").length;
