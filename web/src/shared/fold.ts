/**
 * The fold: the state of an entry is what its versions, in any order, come to.
 *
 * A version overrides what its ancestors wrote. Of each field the writes that no later version has overridden
 * remain: one is the field's value; several that differ are a conflict, of which the latest stamp is shown and
 * all are kept, until a version that names them all as ancestors writes the field again. An entry is deleted
 * when every newest version deletes it: an edit beats a delete.
 */

import { byCodePoint, type Fields, type Json, same } from "./values";
import type { Version } from "./version";

/** What an entry is now. `heads` are its newest versions: what the next one must name as its parents. */
export interface State {
  readonly entry: string;
  readonly kind: string;
  readonly fields: Fields;
  /** Fields changed on both sides, by version: the shown value first. */
  readonly conflicts: { readonly [name: string]: readonly (readonly [version: string, value: Json])[] };
  readonly deleted: boolean;
  readonly heads: readonly string[];
}

/** The state of one entry from all its known versions, in any order, each as often as one likes. */
export function fold(versions: Iterable<Version>): State {
  const known = byId(versions);
  if (!known.size) throw new RangeError("an entry without versions has no state");
  const all = [...known.values()];
  if (inLine(all)) return foldLine(all);
  const ancestors = ancestorsOf(all);
  const seen = new Set(all.flatMap((one) => [...(ancestors.get(one.id) ?? [])]));
  const heads = all.filter((one) => !seen.has(one.id)).sort(latestFirst);
  const fields: { [name: string]: Json } = {};
  const conflicts: { [name: string]: [string, Json][] } = {};
  for (const name of new Set(all.flatMap((one) => Object.keys(one.fields)))) {
    const writes = standing(all.filter((one) => Object.hasOwn(one.fields, name)), ancestors);
    const values = writes.map((one): [string, Json] => [one.id, one.fields[name] ?? null]);
    const shown = values[0]?.[1] ?? null;
    if (values.some(([, value]) => !same(value, shown))) conflicts[name] = values;
    if (shown !== null) fields[name] = shown;
  }
  const first = heads[0] as Version;
  const deleted = heads.every((one) => one.deleted);
  return { entry: first.entry, kind: first.kind, fields, conflicts, deleted, heads: heads.map((one) => one.id) };
}

function byId(versions: Iterable<Version>): Map<string, Version> {
  const known = new Map<string, Version>();
  for (const one of versions) known.set(one.id, one);
  return known;
}

/** Whether each version stands on the one before it and on no other: then the last write of a field holds. */
function inLine(versions: readonly Version[]): boolean {
  const [first, ...rest] = versions;
  if (!first) return true;
  let above = first.id;
  for (const one of rest) {
    if (one.parents.length !== 1 || one.parents[0] !== above) return false;
    above = one.id;
  }
  return versions.every((one) => !first.parents.includes(one.id));
}

function foldLine(line: readonly Version[]): State {
  const last = line[line.length - 1] as Version;
  const written = Object.assign({}, ...line.map((one) => one.fields)) as { [name: string]: Json };
  const fields = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
  return { entry: last.entry, kind: last.kind, fields, conflicts: {}, deleted: !!last.deleted, heads: [last.id] };
}

/** The writes of a field that no other write of it came after, the latest stamp first. */
export function standing(writes: readonly Version[], ancestors: Ancestors): Version[] {
  const overridden = new Set(writes.flatMap((one) => [...(ancestors.get(one.id) ?? [])]));
  return writes.filter((one) => !overridden.has(one.id)).sort(latestFirst);
}

export type Ancestors = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * All ancestors of each version of an entry, as far as they are known.
 *
 * A version among its own ancestors, which no sound program makes, counts as having none, and so does what
 * stands on it.
 */
export function ancestorsOf(versions: Iterable<Version>): Ancestors {
  const known = byId(versions);
  const waiting = new Map<string, number>();
  const beneath = new Map<string, string[]>();
  for (const [id, one] of known) {
    const parents = [...new Set(one.parents)];
    waiting.set(id, parents.filter((above) => known.has(above)).length);
    for (const above of parents) beneath.set(above, [...(beneath.get(above) ?? []), id]);
  }
  const found = new Map<string, ReadonlySet<string>>();
  const ready = [...waiting].filter(([, count]) => !count).map(([id]) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const parents = known.get(id)?.parents ?? [];
    found.set(id, new Set([...parents, ...parents.flatMap((above) => [...(found.get(above) ?? [])])]));
    for (const below of beneath.get(id) ?? []) {
      const left = (waiting.get(below) ?? 0) - 1;
      waiting.set(below, left);
      if (!left) ready.push(below);
    }
  }
  for (const id of known.keys()) if (!found.has(id)) found.set(id, new Set());
  return found;
}

function latestFirst(one: Version, other: Version): number {
  return byCodePoint(other.stamp, one.stamp) || byCodePoint(other.id, one.id);
}
