/** What is done in a session, each as one act of the journal that undo takes back. */

import type { Journal, Wish } from "../journal";
import { localDay, localTime } from "../shared/days";
import type { QuickExercise } from "../shared/grammar";
import type { SetTarget } from "../shared/gym";
import { byCodePoint, type Fields, type Json } from "../shared/values";
import { valuesOf } from "../log";
import { chosen } from "./goals";
import { exerciseOf } from "./extract";
import { painWishes } from "./pain";
import { liftEntry, type NewLift, liftWish, number, type Half, type Row, type Session, sessionEntry, type SessionLift, setEntry } from "./session";

/** What a set is recorded with. */
export interface Values {
  /** As typed; help is above 0; null for the body alone. */
  readonly load: number | null;
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly rir: number | null;
}

/** Whether a session is of this day, so that its sets have times. */
export const isToday = (session: Session, now: Date) => session.start.slice(0, 10) === localDay(now) && session.minutes === null;

/** What an act was, for undo: of which session, and when, so that the latest is known after a reload too. */
function said(session: Session, what: string, now: Date): Fields {
  return { session: session.id, start: session.start, what, at: now.toISOString() };
}

function nextIndex(lift: SessionLift): number {
  const all = lift.rows.flatMap((row) => row.halves.map((half) => number(half.done?.fields.set_index) ?? 0));
  return Math.max(0, ...all) + 1;
}

/** Record a set as it is shown. */
export function record(journal: Journal, session: Session, lift: SessionLift, row: Row, half: Half, values: Values, now: Date): Promise<string | null> {
  const { load, reps, seconds, rir } = values;
  const warm = row.target?.kind === "warm_up";
  const fields: Fields = {
    session: session.id, start: session.start, at: isToday(session, now) ? localTime(now) : null,
    name: lift.name, exercise_order: lift.order, set_index: number(half.done?.fields.set_index) ?? nextIndex(lift),
    set_type: warm ? "warm_up" : null, side: half.side,
    typed_load: load, typed_unit: load === null ? null : lift.unit, reps: seconds === null ? reps : null,
    rir: warm ? null : rir, duration_s: seconds, superset: lift.superset,
  };
  return journal.commit("log", [{ entry: half.id, kind: "set", fields }], said(session, lift.name, now));
}

/** Change a set that was done, or take it away. */
export function correct(journal: Journal, session: Session, entry: string, fields: Fields | null, now: Date): Promise<string | null> {
  return journal.commit(fields ? "edit" : "delete", [{ entry, kind: "set", fields }], said(session, "", now));
}

/** Change what is said of a lift; one that only its sets tell of is written down first. */
export function changeLift(journal: Journal, session: Session, lift: SessionLift, fields: Fields, now: Date): Promise<string | null> {
  return journal.commit("edit", [{ ...whole(session, lift), fields: { ...whole(session, lift).fields, ...fields } }], said(session, lift.name, now));
}

function whole(session: Session, lift: SessionLift): Wish {
  if (lift.entry !== null) return { entry: lift.entry, kind: "lift", fields: {} };
  return liftWish(session, lift, lift.order);
}

/** Put lifts in this order; their sets follow. */
export function reorder(journal: Journal, session: Session, lifts: readonly SessionLift[], now: Date): Promise<string | null> {
  const wishes = lifts.flatMap((lift, at): Wish[] => {
    const order = at + 1;
    if (lift.order === order && lift.entry !== null) return [];
    const sets = lift.rows.flatMap((row) => row.halves.flatMap((half) => (half.done ? [half.done.entry] : [])));
    const own = whole(session, lift);
    return [{ ...own, fields: { ...own.fields, order } }, ...sets.map((entry): Wish => ({ entry, kind: "set", fields: { exercise_order: order } }))];
  });
  return journal.commit("order", wishes, said(session, "", now));
}

/** Add a lift behind the others. */
export function addLift(journal: Journal, session: Session, lift: NewLift, now: Date): Promise<string | null> {
  const order = Math.max(0, ...session.lifts.map((one) => one.order)) + 1;
  return journal.commit("add", [liftWish(session, lift, order)], said(session, lift.name, now));
}

/** Do another lift in its place: what was done of the old one stays, the rest of it goes. */
export function swapLift(journal: Journal, session: Session, old: SessionLift, lift: NewLift, now: Date): Promise<string | null> {
  const done = old.rows.filter((row) => row.halves.some((half) => half.done));
  const own = whole(session, old);
  const gone: Wish = done.length
    ? { ...own, fields: { ...own.fields, targets: old.targets.filter((_, at) => done.some((row) => row.index === at)) as unknown as Json } }
    : { entry: own.entry, kind: "lift", fields: null };
  const order = done.length ? old.order + 0.5 : old.order;
  const later = session.lifts.filter((one) => done.length && one.order > old.order);
  const moved = later.map((one): Wish => ({ ...whole(session, one), fields: { ...whole(session, one).fields, order: one.order + 1 } }));
  const wish = liftWish(session, { ...lift, superset: old.superset }, done.length ? old.order + 1 : order);
  return journal.commit("swap", [gone, ...moved, wish], said(session, lift.name, now));
}

/** One more set, as the last one was asked for. */
export function addSet(journal: Journal, session: Session, lift: SessionLift, now: Date): Promise<string | null> {
  const last = lift.targets.findLast((one) => one.kind === "working") ?? ofDone(lift);
  const known = lift.rows.filter((row) => row.target === null).map((row) => ofRow(row));
  return changeLift(journal, session, lift, { targets: [...lift.targets, ...(lift.targets.length ? [] : known), last] as unknown as Json }, now);
}

function ofRow(row: Row): SetTarget {
  const fields = row.halves[0]?.done?.fields ?? {};
  const reps = number(fields.reps) ?? 8;
  return {
    kind: "working", reps, reps_hi: reps, load: number(fields.typed_load), rir: number(fields.rir) ?? 2, rest_s: 120, plates: [],
    seconds: number(fields.duration_s),
  };
}

function ofDone(lift: SessionLift): SetTarget {
  const last = lift.rows.at(-1);
  return last ? ofRow(last) : { kind: "working", reps: 8, reps_hi: 12, load: null, rir: 2, rest_s: 120, plates: [], seconds: null };
}

/** Join a lift with the one after it, or take it out of its superset. */
export function superset(journal: Journal, session: Session, lift: SessionLift, now: Date): Promise<string | null> {
  const at = session.lifts.indexOf(lift);
  const next = session.lifts[at + 1];
  const both = lift.superset === null ? [lift, ...(next ? [next] : [])] : session.lifts.filter((one) => one.superset === lift.superset);
  const taken = new Set(session.lifts.map((one) => one.superset));
  const free = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].find((one) => !taken.has(one)) ?? "1";
  const mark = lift.superset === null ? free : null;
  const wishes = both.map((one): Wish => ({ ...whole(session, one), fields: { ...whole(session, one).fields, superset: mark } }));
  return journal.commit("superset", wishes, said(session, lift.name, now));
}

/** Say something of the session: a note, how long it took. */
export function changeSession(journal: Journal, session: Session, fields: Fields, now: Date): Promise<string | null> {
  const head: Wish = { entry: sessionEntry(session.id), kind: "session", fields: { session: session.id, start: session.start, ...fields } };
  return journal.commit("session", [head], said(session, session.title ?? "", now));
}

/** Put a session on another day, with all that was said in it; times of the day stay. */
export function moveSession(journal: Journal, session: Session, day: string, now: Date): Promise<string | null> {
  const on = (time: string) => `${day}${time.slice(10)}`;
  const start = on(session.start);
  const sets = session.lifts.flatMap((lift) => lift.rows.flatMap((row) => row.halves.flatMap(({ done }) => (done ? [done] : []))));
  const wishes: Wish[] = [
    { entry: sessionEntry(session.id), kind: "session", fields: { session: session.id, start } },
    ...session.lifts.map((lift): Wish => ({ ...whole(session, lift), fields: { ...whole(session, lift).fields, start } })),
    ...sets.map(({ entry, fields }): Wish => ({ entry, kind: "set", fields: { start, at: typeof fields.at === "string" ? on(fields.at) : null } })),
  ];
  return journal.commit("session", wishes, said(session, day, now));
}

/** Pain of a joint during a lift, 0 to 10: said of the lift and of its day. */
export async function sayPain(journal: Journal, session: Session, lift: SessionLift, joint: string, score: number, now: Date): Promise<string | null> {
  const own = whole(session, lift);
  const felt = await painWishes(journal, { joint, score, day: session.start.slice(0, 10), when: "during" });
  return journal.commit("pain", [{ ...own, fields: { ...own.fields, pain: score, joint } }, ...felt], said(session, lift.name, now));
}

/** Sets that were typed, into this session: they fill open rows first. */
export async function addTyped(journal: Journal, session: Session, items: readonly QuickExercise[], now: Date): Promise<string | null> {
  const wishes: Wish[] = [];
  let order = Math.max(0, ...session.lifts.map((one) => one.order));
  for (const item of items) {
    const exercise = exerciseOf(item.name);
    const lift = session.lifts.find((one) => one.name.toLowerCase() === item.name.toLowerCase() || (exercise !== null && one.exercise === exercise));
    const name = lift?.name ?? item.name;
    let index = lift ? nextIndex(lift) : 1;
    if (!lift) {
      order += 1;
      const made = await chosen(journal, name, exercise, session.start);
      const sided = item.sets.some((one) => one.side === "left" || one.side === "right");
      wishes.push(liftWish(session, { ...made, each_side: sided, targets: [] }, order));
    }
    const key = lift?.entry ?? liftEntry(session.id, name);
    const open = lift?.rows.filter((row) => row.target?.kind !== "warm_up" && row.halves.every((half) => !half.done)) ?? [];
    item.sets.forEach((done, at) => {
      const half = open[at]?.halves.length === 1 ? open[at]?.halves[0] : undefined;
      const free = (lift?.rows.length ?? 0) + at + 1_000;
      wishes.push({
        entry: half?.id ?? setEntry(session.id, key, free, done.side === "left" || done.side === "right" ? done.side : null),
        kind: "set",
        fields: {
          session: session.id, start: session.start, at: isToday(session, now) ? localTime(now) : null, name,
          exercise_order: lift?.order ?? order, set_index: index, note: at ? null : item.note, ...valuesOf(done),
        },
      });
      index += 1;
    });
  }
  return journal.commit("log", wishes, said(session, items.map((one) => one.name).join(", "), now));
}

/** The latest act of a session that stands; null where nothing is left to undo. */
export async function latestAct(journal: Journal, session: Session): Promise<{ act: string; use: string; what: string } | null> {
  const all = (await journal.ofSession("receipt", session.id)).filter((one) => one.fields.use !== "start" && typeof one.fields.at === "string");
  // By its stamp: the clock on the wall may have been put right since.
  const stamped = await Promise.all(all.map(async (one) => ({ one, stamp: (await journal.history(one.entry))[0]?.stamp ?? "" })));
  const last = stamped.sort((one, other) => byCodePoint(one.stamp, other.stamp)).at(-1)?.one;
  return last ? { act: last.entry, use: String(last.fields.use), what: String(last.fields.what ?? "") } : null;
}
