/** A session as it stands in the journal: its lifts in order, their goals, and the sets that were done. */

import type { Journal, Projected, Wish } from "../journal";
import { localTime } from "../shared/days";
import type { SetTarget, Unit } from "../shared/gym";
import type { Fields, Json } from "../shared/values";
import { digest } from "../shared/version";
import { exerciseOf } from "./extract";

export type Side = "left" | "right";
export const SIDES: readonly Side[] = ["left", "right"];
/** Why a lift is left out today. */
export const SKIPS = ["time", "taken", "hurts", "not-today", "other"] as const;

/** A lift of a session; `entry` is null where only its sets tell of it. */
export interface SessionLift {
  readonly entry: string | null;
  readonly name: string;
  readonly exercise: string | null;
  readonly order: number;
  readonly superset: string | null;
  readonly role: string | null;
  readonly unit: Unit;
  readonly each_side: boolean;
  readonly first_side: Side;
  readonly targets: readonly SetTarget[];
  readonly skipped: string | null;
  readonly pain: number | null;
  /** The joint that it was said of. */
  readonly joint: string | null;
  readonly note: string | null;
  readonly rows: readonly Row[];
}

/** A set of a lift, or a pair of them, one of each side. */
export interface Row {
  readonly index: number;
  readonly target: SetTarget | null;
  readonly halves: readonly Half[];
}

export interface Half {
  readonly side: Side | null;
  /** The entry that the set has, or will have. */
  readonly id: string;
  readonly done: Projected | null;
}

export interface Session {
  readonly id: string;
  readonly start: string;
  readonly title: string | null;
  /** The planned session that it is, by its id. */
  readonly planned: string | null;
  /** How long it took [min]; null while it is open. */
  readonly minutes: number | null;
  readonly note: string | null;
  readonly lifts: readonly SessionLift[];
}

export const sessionEntry = (session: string) => digest(`session|${session}`);
export const setEntry = (session: string, lift: string, index: number, side: Side | null) =>
  digest(`set|${session}|${lift}|${index}|${side ?? "both"}`);

/** What a new lift is made of. */
export interface NewLift {
  readonly name: string;
  readonly exercise: string | null;
  readonly unit: Unit;
  readonly each_side: boolean;
  readonly targets: readonly SetTarget[];
  readonly role?: string | null;
  readonly superset?: string | null;
  readonly slot?: string | null;
}

/** The entry of a lift of a session: of one name there is one. */
export const liftEntry = (session: string, name: string) => digest(`lift|${session}|${name.toLowerCase()}`);

export function liftWish(session: { id: string; start: string }, lift: NewLift, order: number): Wish {
  const { name, exercise, unit, each_side, targets, role = null, superset = null, slot = null } = lift;
  return {
    entry: liftEntry(session.id, name),
    kind: "lift",
    fields: {
      session: session.id, start: session.start, name, exercise, order, superset, role, slot, unit, each_side,
      targets: targets as unknown as Json, skipped: null,
    },
  };
}

/** Make a session, and give its id. Those of today begin now, those of another day at its noon. */
export async function begin(
  journal: Journal,
  now: Date,
  lifts: readonly NewLift[],
  about: { title?: string | null; planned?: string | null; day?: string } = {},
): Promise<string> {
  const start = about.day ? `${about.day}T12:00:00` : localTime(now);
  const taken = about.day ? (await journal.between("session", start, start)).length : 0;
  const session = { id: `log ${start}${taken ? ` ${taken + 1}` : ""}`, start };
  const wishes: Wish[] = [
    {
      entry: sessionEntry(session.id),
      kind: "session",
      fields: { session: session.id, start, workout: about.title ?? null, planned: about.planned ?? null },
    },
    ...lifts.map((lift, at) => liftWish(session, lift, at + 1)),
  ];
  await journal.commit("start", wishes, { session: session.id, start, what: about.title ?? "" });
  return session.id;
}

/** Read a session; undefined where the journal has nothing of it. */
export async function readSession(journal: Journal, id: string): Promise<Session | undefined> {
  const [heads = [], lifts = [], sets = []] = await journal.allOfSession(["session", "lift", "set"], id);
  const head = heads.at(-1);
  const start = text(head?.fields.start) ?? text(lifts[0]?.fields.start) ?? text(sets[0]?.fields.start);
  if (start === null) return undefined;
  return {
    id,
    start,
    title: text(head?.fields.workout),
    planned: text(head?.fields.planned),
    minutes: number(head?.fields.minutes),
    note: text(head?.fields.note),
    lifts: liftsOf(id, lifts, sets),
  };
}

function liftsOf(session: string, entries: readonly Projected[], sets: readonly Projected[]): SessionLift[] {
  const byName = new Map<string, Projected[]>();
  for (const one of [...sets].sort(bySetIndex)) {
    const name = low(one.fields.name);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const found = entries.map((one) => {
    const name = low(one.fields.name);
    const lift = liftOf(session, one.entry, one.fields, byName.get(name) ?? []);
    byName.delete(name);
    return lift;
  });
  for (const some of byName.values()) {
    const first = some[0] as Projected;
    const each_side = some.some((one) => one.fields.side === "left" || one.fields.side === "right");
    const order = number(first.fields.exercise_order) ?? found.length + 1;
    found.push(liftOf(session, null, { ...first.fields, exercise: null, order, each_side, unit: first.fields.typed_unit ?? null, note: null }, some));
  }
  return found.sort((one, other) => one.order - other.order || one.name.localeCompare(other.name));
}

function liftOf(session: string, entry: string | null, fields: Fields, sets: readonly Projected[]): SessionLift {
  const name = text(fields.name) ?? "";
  const targets = (Array.isArray(fields.targets) ? fields.targets : []) as unknown as SetTarget[];
  const each_side = fields.each_side === true;
  const first_side: Side = sets.find((one) => SIDES.includes(one.fields.side as Side))?.fields.side === "right" ? "right" : "left";
  const key = entry ?? liftEntry(session, name);
  const left = new Map(sets.map((one) => [one.entry, one]));
  const take = (id: string) => {
    const done = left.get(id) ?? null;
    left.delete(id);
    return done;
  };
  const sides: readonly Side[] = first_side === "left" ? SIDES : [...SIDES].reverse();
  const rows: Row[] = targets.map((target, index) => {
    const split = each_side && target.kind !== "warm_up";
    const halves = (split ? sides : [null]).map((side): Half => {
      const id = setEntry(session, key, index, side);
      return { side, id, done: take(id) };
    });
    return { index, target, halves };
  });
  for (const done of left.values()) {
    const side = SIDES.includes(done.fields.side as Side) ? (done.fields.side as Side) : null;
    const open = rows.at(-1);
    const half: Half = { side, id: done.entry, done };
    if (side && open?.target === null && open.halves.length === 1 && open.halves[0]?.side && open.halves[0].side !== side) {
      rows[rows.length - 1] = { ...open, halves: [...open.halves, half] };
    } else rows.push({ index: rows.length, target: null, halves: [half] });
  }
  return {
    entry, name, each_side, first_side, targets, rows,
    exercise: text(fields.exercise) ?? exerciseOf(name),
    order: number(fields.order) ?? 0,
    superset: text(fields.superset),
    role: text(fields.role),
    unit: fields.unit === "lb" ? "lb" : "kg",
    skipped: text(fields.skipped),
    pain: number(fields.pain),
    joint: text(fields.joint),
    note: text(fields.note),
  };
}

const OPEN_HOURS = 8;
/** A session begins after now only where a clock was a day ahead, and was put right since. */
const AHEAD_HOURS = 26;

/** What is under way on this or another device: the latest session of the last hours that nobody finished. */
export async function openSession(journal: Journal, now: Date): Promise<Session | undefined> {
  const since = localTime(new Date(now.getTime() - OPEN_HOURS * 3_600_000));
  const until = localTime(new Date(now.getTime() + AHEAD_HOURS * 3_600_000));
  const found = (await journal.between("session", since, until)).filter(
    ({ fields }) => fields.minutes === undefined && String(fields.session ?? "").startsWith("log ") && !String(fields.start).endsWith("T00:00:00"),
  );
  const last = found.at(-1);
  return last ? readSession(journal, String(last.fields.session)) : undefined;
}

/** Whether a session is under way: open, and begun in the last hours. */
export function isLive(session: Session, now_ms: number): boolean {
  const hours = (now_ms - Date.parse(session.start)) / 3_600_000;
  return session.minutes === null && -AHEAD_HOURS < hours && hours < OPEN_HOURS;
}

export const isDone = (row: Row) => row.halves.every((half) => half.done);
export const isWorking = (row: Row) => (row.target?.kind ?? "working") !== "warm_up" && row.halves.some((half) => half.done?.fields.set_type !== "warm_up");

/** The first row that is open; warm-ups are passed over once a working set is done. */
export function nextRow(lift: SessionLift): Row | undefined {
  const begun = lift.rows.some((row) => row.target?.kind !== "warm_up" && row.halves.some((half) => half.done));
  return lift.rows.find((row) => !isDone(row) && !(begun && row.target?.kind === "warm_up"));
}

/** Sets that were done, and those that the goals ask for; pairs count once. */
export function counted(lift: SessionLift): { done: number; all: number } {
  const rows = lift.rows.filter((row) => row.target?.kind !== "warm_up");
  return { done: rows.filter(isDone).length, all: rows.length };
}

export function text(value: Json | undefined): string | null {
  return typeof value === "string" && value ? value : null;
}

export function number(value: Json | undefined): number | null {
  return typeof value === "number" ? value : null;
}

const low = (value: Json | undefined) => String(value ?? "").toLowerCase();

function bySetIndex(one: Projected, other: Projected): number {
  return (number(one.fields.set_index) ?? 0) - (number(other.fields.set_index) ?? 0) || one.entry.localeCompare(other.entry);
}
