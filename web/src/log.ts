/** What was typed as a quick entry, as entries of the journal: all of a day in one session, as the terminal does. */

import type { Journal, Wish } from "./journal";
import { digest } from "./shared/version";
import { type QuickEntry, type QuickSet, write } from "./shared/grammar";
import { toKg, type Unit } from "./shared/units";
import type { Fields, Json } from "./shared/values";

const LOGGED = "log";

/** Keep an entry that has no fault and no open question; gives the act, which undo takes back. */
export async function logEntry(journal: Journal, entry: QuickEntry, token: string): Promise<string | null> {
  if (entry.faults.length || entry.questions.length) throw new RangeError("an entry with a fault or a question is not kept");
  const start = `${entry.day}T00:00:00`;
  const session = `${LOGGED} ${start}`;
  const before = (await journal.ofSession("set", session)).map((one) => one.fields);
  const orders = highest(before, "exercise_order");
  const indexes = highest(before, "set_index");
  const supersets = new Set(before.map((one) => one.superset).filter((mark) => typeof mark === "string")).size;
  let last = Math.max(0, ...orders.values());
  const wishes: Wish[] = [];
  for (const one of entry.items) {
    if (!orders.has(one.name)) orders.set(one.name, (last += 1));
    one.sets.forEach((done, place) => {
      const index = (indexes.get(one.name) ?? 0) + 1;
      indexes.set(one.name, index);
      const fields: Fields = {
        session,
        start,
        name: one.name,
        exercise_order: orders.get(one.name) ?? last,
        set_index: index,
        superset: one.superset === null ? null : String(supersets + Number(one.superset)),
        note: place ? null : one.note,
        ...valuesOf(done),
      };
      wishes.push({ entry: digest(`${token}|${wishes.length}`), kind: "set", fields });
    });
  }
  return journal.commit("log", wishes, { what: write(entry), sets: wishes.length, day: entry.day });
}

/** Fields of a set from what was typed. */
export function valuesOf(done: QuickSet): Fields {
  return {
    set_type: done.set_type === "working" ? null : done.set_type,
    side: done.side === "both" ? null : done.side,
    typed_load: done.load,
    typed_unit: done.unit,
    load_kind: done.load_kind,
    bar_kg: done.bar === null || done.unit === null ? null : toKg(done.bar, done.unit as Unit),
    reps: done.reps,
    rir: done.rir,
    duration_s: done.duration_s,
    distance_m: done.distance_m,
  };
}

function highest(sets: readonly Fields[], field: string): Map<string, number> {
  const found = new Map<string, number>();
  const number = (value: Json | undefined) => (typeof value === "number" ? value : 0);
  for (const one of sets) {
    const name = String(one.name ?? "");
    found.set(name, Math.max(found.get(name) ?? 0, number(one[field])));
  }
  return found;
}
