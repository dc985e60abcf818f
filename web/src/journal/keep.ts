/** From a wish to versions, and from versions to what is kept: the writing half of a transaction. */

import { change } from "../shared/edit";
import { fold } from "../shared/fold";
import { type Fields, grouped, same } from "../shared/values";
import { makeVersion, type Signature, type Version } from "../shared/version";
import { project } from "./projection";
import { historyOf, type Stores } from "./store";

/** What an entry is to be: its fields change to these, null takes one away; `fields` of null deletes it. */
export interface Wish {
  readonly entry: string;
  readonly kind: string;
  readonly fields: Fields | null;
}

/** All versions of entries, by entry. */
export type Histories = ReadonlyMap<string, readonly Version[]>;

/** All versions of these entries, asked for at once. */
export async function historiesOf(store: Stores, entries: readonly string[]): Promise<Histories> {
  const all = [...new Set(entries)];
  const found = await Promise.all(all.map((entry) => historyOf(store("versions"), entry)));
  return new Map(all.map((entry, at) => [entry, found[at] ?? []]));
}

/**
 * Keep the versions that are not known yet, and bring the projection after them; gives the entries touched.
 * An entry that has no history among these is new.
 */
export function keep(store: Stores, versions: readonly Version[], histories: Histories): string[] {
  const touched: string[] = [];
  for (const [entry, some] of grouped(versions, (one) => one.entry)) {
    const history = histories.get(entry) ?? [];
    const known = new Set(history.map((one) => one.id));
    const fresh = some.filter((one) => !known.has(one.id) && known.add(one.id));
    if (!fresh.length) continue;
    for (const one of fresh) store("versions").add(one);
    store("states").put(project([...history, ...fresh]));
    touched.push(entry);
  }
  return touched;
}

/** The versions that a wish asks for; none where all is so already. */
export function granted(wish: Wish, history: readonly Version[], signature: Signature): Version[] {
  if (!history.length) {
    if (!wish.fields) return [];
    const { entry, kind } = wish;
    return [makeVersion({ entry, kind, ...signature, fields: present(wish.fields) })];
  }
  const state = fold(history);
  if (!wish.fields) return state.deleted ? [] : [change(state, {}, signature, true)];
  const delta = Object.entries(wish.fields).filter(
    ([name, value]) => !same(state.fields[name] ?? null, value) || name in state.conflicts,
  );
  return delta.length || state.deleted ? [change(state, Object.fromEntries(delta), signature)] : [];
}

/** Fields without those that are null. */
export function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** Acts that were taken back, and those that took them back; but for the one that is to be taken back now. */
export function takenBack(histories: Histories, but: string): Set<string> {
  const gone = new Set<string>();
  for (const [entry, history] of histories) {
    const said = history[0]?.kind === "receipt" && entry !== but ? fold(history) : undefined;
    if (said && !said.deleted && typeof said.fields.of === "string") gone.add(entry).add(said.fields.of);
  }
  return gone;
}
