/** What was done of a lift before: last time's sets, under any of its names. */

import type { Journal, Projected } from "../journal";
import type { Unit } from "../shared/gym";
import { exerciseOf } from "./extract";
import { number, text } from "./session";

export interface LastTime {
  readonly day: string;
  /** Working sets in their order. */
  readonly sets: readonly Projected[];
}

const FAR = 60; // sets looked at for one session

/** The names in the journal that mean an exercise; a name that means none stands for itself. */
export async function namesOf(journal: Journal, name: string, exercise: string | null): Promise<string[]> {
  if (exercise === null) return [name];
  const known = await journal.names("set");
  return [...new Set([name, ...known.filter((one) => exerciseOf(one) === exercise)])];
}

/** The last session of a lift before a moment; undefined where there is none. */
export async function lastTime(journal: Journal, name: string, exercise: string | null, before: string): Promise<LastTime | undefined> {
  const names = await namesOf(journal, name, exercise);
  const found = (await Promise.all(names.map((one) => journal.latest("set", one, FAR, before)))).flat();
  const latest = found.reduce((one, { when = "" }) => (when > one && when < before ? when : one), "");
  if (!latest) return undefined;
  const newest = found.find((one) => one.when === latest);
  const sets = found
    .filter((one) => one.when === latest && one.session === newest?.session && one.fields.set_type !== "warm_up")
    .sort((one, other) => (number(one.fields.set_index) ?? 0) - (number(other.fields.set_index) ?? 0));
  return { day: latest.slice(0, 10), sets };
}

/** The unit that loads of a lift are typed in: of its last set, else of what was typed last of all. */
export async function unitOf(journal: Journal, last: LastTime | undefined, stated: Unit | null): Promise<Unit> {
  const own = last?.sets.map((one) => text(one.fields.typed_unit)).find((one) => one !== null);
  if (own === "kg" || own === "lb") return own;
  if (stated) return stated;
  const kept = (await journal.recall("unit"))?.value;
  return kept === "lb" ? "lb" : "kg";
}
