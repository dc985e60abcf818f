/** What stands before the lifter: which lift, which set, with which values. Kept, so that a reload lands there again. */

import { signal } from "@preact/signals";
import type { Journal } from "../journal";
import { nextSet, type SetTarget, toKg } from "../shared/gym";
import type { Values } from "./acts";
import { extract, factsOf, ladderFor, tableOf } from "./extract";
import type { LastTime } from "./last";
import { type Half, isDone, nextRow, number, type Row, type Session, type SessionLift } from "./session";

/** What the person chose to look at or changed; of a set that is not recorded yet. */
export interface Draft {
  readonly session: string;
  readonly lift: string | null;
  readonly row: number | null;
  readonly half: string | null;
  readonly values: Values | null;
  /** Sets whose advice was answered. */
  readonly stayed: readonly string[];
}

const KEPT = "draft";
export const draft = signal<Draft | null>(null);

export async function openDraft(journal: Journal, session: string): Promise<void> {
  const kept = (await journal.recall(KEPT))?.value as Draft | undefined;
  draft.value = kept?.session === session ? kept : { session, lift: null, row: null, half: null, values: null, stayed: [] };
}

export function setDraft(journal: Journal, change: Partial<Draft>): void {
  if (!draft.value) return;
  draft.value = { ...draft.value, ...change };
  // Where the storage has no room, what is typed lives as long as the page.
  void journal.remember(KEPT, draft.value).catch(() => undefined);
}

/** The lift in focus: the chosen one, else the first with a set to do, else the last. */
export function liftInFocus(session: Session, at: Draft | null): SessionLift | undefined {
  const chosen = session.lifts.find((one) => one.name === at?.lift);
  return chosen ?? session.lifts.find((one) => !one.skipped && nextRow(one)) ?? session.lifts.at(-1);
}

/** The set in focus: the chosen row, else the next one that is open. */
export function rowInFocus(lift: SessionLift, at: Draft | null): Row | undefined {
  const chosen = at?.lift === lift.name && at.row !== null ? lift.rows.find((row) => row.index === at.row && !isDone(row)) : undefined;
  return chosen ?? nextRow(lift);
}

export function halfInFocus(row: Row, at: Draft | null): Half | undefined {
  const open = row.halves.filter((half) => !half.done);
  return open.find((half) => half.id === at?.half) ?? open[0];
}

/** Working rows that are done, in order. */
function doneBefore(lift: SessionLift, row: Row): Row[] {
  return lift.rows.filter((one) => one.index < row.index && one.target?.kind !== "warm_up" && isDone(one));
}

/** What a set is recorded with unless the person changes it: the goal, else what was done just now, else last time. */
export function usual(lift: SessionLift, row: Row, half: Half, last: LastTime | undefined): Values {
  const { target } = row;
  const pair = row.halves.find((one) => one.done && one.id !== half.id)?.done?.fields;
  const before = doneBefore(lift, row).at(-1);
  const same = before?.halves.find((one) => one.side === half.side)?.done?.fields ?? before?.halves[0]?.done?.fields;
  const other = lastOf(lift, row, half, last)?.fields;
  const asked = before?.target;
  const changed = same !== undefined && target?.kind !== "warm_up" && (asked?.load ?? null) !== number(same.typed_load) && asked?.kind !== "find";
  const load = number(pair?.typed_load) ?? (changed ? number(same?.typed_load) : null) ?? target?.load ?? number(same?.typed_load) ?? number(other?.typed_load);
  return {
    load: load === null ? null : Math.abs(load),
    reps: target?.seconds != null ? null : target?.reps || number(same?.reps) || number(other?.reps) || 8,
    seconds: target?.seconds ?? null,
    rir: target?.kind === "warm_up" ? null : (target?.rir ?? 2),
  };
}

/** The set of last time that stands in the same place. */
export function lastOf(lift: SessionLift, row: Row, half: Half | undefined, last: LastTime | undefined) {
  if (!last || row.target?.kind === "warm_up") return undefined;
  const place = lift.rows.filter((one) => one.index < row.index && one.target?.kind !== "warm_up").length;
  const sided = last.sets.filter((one) => half?.side && one.fields.side === half.side);
  return (sided.length ? sided : last.sets)[place];
}

export interface Advice {
  readonly harder: boolean;
  readonly load: number;
  readonly stay: number;
  readonly rir: number;
  /** The set it speaks of: asked once. */
  readonly after: string;
}

/** Whether the set before was so far off that another load fits the next one better; null where it was not. */
export function advice(lift: SessionLift, row: Row, at: Draft | null, body_kg: number | null): Advice | null {
  const settings = extract.value?.settings;
  const before = doneBefore(lift, row).at(-1);
  const { target } = row;
  if (!settings || !before?.target || !target || row.halves.some((half) => half.done)) return null;
  const done = before.halves.at(-1)?.done;
  const load = number(done?.fields.typed_load);
  const reps = number(done?.fields.reps);
  if (!done || load === null || reps === null || at?.stayed.includes(done.entry)) return null;
  const finds = lift.rows.filter((one) => one.target?.kind === "find" && isDone(one)).length;
  const facts = factsOf(lift.exercise);
  const onBody = facts && ["added", "assistance"].includes(facts.load) && body_kg !== null;
  const body = onBody ? (body_kg * facts.body_share) / toKg(1, lift.unit) : 0;
  const sign = facts?.load === "assistance" ? -1 : 1;
  const asked: SetTarget = { ...before.target, load: before.target.load ?? load };
  const said = { load: sign * load, reps, rir: number(done.fields.rir) };
  const next = nextSet(asked, said, target, { ladder: ladderFor(lift.exercise, lift.unit), table: tableOf(lift.exercise), body }, finds, settings);
  if (!next || next.load === null || Math.abs(next.load - sign * load) < 1e-6) return null;
  return { harder: sign * next.load < load * sign, load: Math.abs(next.load), stay: load, rir: target.rir ?? 2, after: done.entry };
}
