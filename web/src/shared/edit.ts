/** Versions that change, delete, settle and take back. Pure: they are made here and kept by the journal. */

import { ancestorsOf, fold, type State, standing } from "./fold";
import { type Fields, type Json, same } from "./values";
import { isApp, makeVersion, type Signature, type Version } from "./version";

/** The version that changes an entry as it is now; a field in conflict is settled by naming it. */
export function change(state: State, fields: Fields, signature: Signature, deleted = false): Version {
  return makeVersion({ entry: state.entry, kind: state.kind, parents: state.heads, ...signature, fields, deleted });
}

/** The entry that says what an act was. Its id is the act's; it is deleted when the act is undone. */
export function receipt(fields: Fields, signature: Signature): Version {
  return makeVersion({ entry: signature.act, kind: "receipt", ...signature, fields });
}

/**
 * The versions that take an act back; none if nothing of it stands any more. Redo is the undo of the undo.
 *
 * What the act made is deleted, what it deleted comes back, and each field it changed gets the value it has
 * without the act, unless a later act has changed it again. `histories` has all versions of each entry that
 * the act touched, by entry. `gone` names acts that were taken back since, and those that took them back: they
 * stand in nobody's way.
 */
export function undo(
  ofAct: Iterable<Version>,
  histories: ReadonlyMap<string, readonly Version[]>,
  signature: Signature,
  gone: ReadonlySet<string> = new Set(),
): Version[] {
  const byEntry = new Map<string, Map<string, Version>>();
  for (const one of ofAct) {
    const taken = byEntry.get(one.entry) ?? new Map<string, Version>();
    byEntry.set(one.entry, taken.set(one.id, one));
  }
  const found: Version[] = [];
  for (const [entry, taken] of byEntry) {
    const history = histories.get(entry) ?? [];
    const state = fold(history);
    const [fields, deleted] = without(taken, history, state, gone);
    if (!Object.keys(fields).length && deleted === state.deleted) continue;
    const says = [...new Set([...taken.values()].map((one) => one.author))];
    const sole = says.length === 1 ? says[0] : undefined;
    const author = sole !== undefined && isApp(sole) ? sole : signature.author;
    found.push(change(state, fields, { ...signature, author }, deleted));
  }
  return found;
}

/** The fields to write and whether to delete, so that an entry is as if the act had not been. */
function without(
  taken: ReadonlyMap<string, Version>,
  history: readonly Version[],
  state: State,
  gone: ReadonlySet<string>,
): [{ [name: string]: Json }, boolean] {
  const ancestors = ancestorsOf(history);
  const free = (one: Version) => ![...(ancestors.get(one.id) ?? [])].some((above) => taken.has(above));
  const rest = history.filter((one) => !taken.has(one.id) && free(one));
  if (!rest.length) return [{}, true];
  const before = fold(rest);
  const live = history.filter((one) => !gone.has(one.act));
  const fields: { [name: string]: Json } = {};
  for (const name of new Set([...taken.values()].flatMap((one) => Object.keys(one.fields)))) {
    const writes = standing(live.filter((one) => Object.hasOwn(one.fields, name)), ancestors);
    const value = before.fields[name] ?? null;
    if (writes.some((one) => taken.has(one.id)) && !same(value, state.fields[name] ?? null)) fields[name] = value;
  }
  const isHead = standing(live, ancestors).some((one) => taken.has(one.id));
  return [fields, isHead ? before.deleted : state.deleted];
}
