/**
 * The journal on this device: versions that are never changed, and the states they come to.
 *
 * Whatever is done is one transaction: versions, states, what waits for the server, the clock. A promise of
 * this class is kept when that transaction is complete, never before: what shows as done is on the disk.
 */

import { parseStamp, stampText, tick } from "../shared/clock";
import { change, receipt, undo } from "../shared/edit";
import { fold } from "../shared/fold";
import { byCodePoint, type Fields, grouped, type Json, same } from "../shared/values";
import { makeVersion, type Signature, type Version } from "../shared/version";
import { project } from "./projection";
import { historyOf, JournalError, type Kept, openStore, type Projected, result, type StoreName, type Waiting, within } from "./store";

export { JournalError, type Kept, type Projected, type Waiting } from "./store";

/** What an entry is to be: its fields change to these, null takes one away; `fields` of null deletes it. */
export interface Wish {
  readonly entry: string;
  readonly kind: string;
  readonly fields: Fields | null;
}

/** What the journal takes from the world around it. */
export interface World {
  readonly factory: IDBFactory;
  /** Wall time [ms since 1970]. */
  readonly now_ms: () => number;
  /** Random bytes as hexadecimal. */
  readonly random: (bytes: number) => string;
}

export const WORLD: World = {
  factory: globalThis.indexedDB,
  now_ms: () => Date.now(),
  random: (bytes) =>
    Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (one) => one.toString(16).padStart(2, "0")).join(""),
};

/** Who is told what changed: entries, and whether it was done here or heard from the server or another tab. */
export type Listener = (entries: readonly string[], here: boolean) => void;

type Stores = (name: StoreName) => IDBObjectStore;

const EXPORT_CHUNK = 1_000;

export class Journal {
  private readonly listeners = new Set<Listener>();
  private readonly channel: BroadcastChannel | undefined;

  private constructor(
    private readonly db: IDBDatabase,
    private readonly world: World,
    /** Names this device in all that it writes. */
    readonly device: string,
  ) {
    db.onversionchange = () => this.close();
    this.channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(db.name) : undefined;
    if (this.channel) this.channel.onmessage = ({ data }) => this.tell(data as string[], false, true);
  }

  /** Open the journal; a new one gets its device's name. */
  static async open(world: World = WORLD, name?: string): Promise<Journal> {
    const db = await openStore(world.factory, name);
    const device = await within(db, "readwrite", async (store) => {
      const known = (await result(store("facts").get("device"))) as string | undefined;
      const device = known ?? `phone-${world.random(4)}`;
      if (known === undefined) store("facts").put(device, "device");
      return device;
    });
    return new Journal(db, world, device);
  }

  close(): void {
    this.channel?.close();
    this.db.close();
  }

  /** Be told of every change; gives what ends that. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(entries: readonly string[], here: boolean, heard = false): void {
    if (!heard && entries.length) this.channel?.postMessage(entries);
    for (const listener of this.listeners) listener(entries, here);
  }

  // --- writing ---

  /**
   * Bring entries to what they are to be, as one act with a receipt that says what it was (`use`, in a word)
   * and `said`. Gives the act, which `undo` takes back; null if all was so already and nothing was written.
   */
  async commit(use: string, wishes: readonly Wish[], said: Fields = {}): Promise<string | null> {
    return this.act(async (store, signature) => {
      const made: Version[] = [];
      for (const wish of wishes) made.push(...(await granted(store, wish, signature)));
      return made.length ? [...made, receipt(present({ use, ...said }), signature)] : [];
    });
  }

  /** Take an act back, as an act of its own; null if nothing of it stands any more. */
  async undo(act: string): Promise<string | null> {
    return this.act(async (store, signature) => {
      const taken: Version[] = await result(store("versions").index("act").getAll(act));
      const histories = new Map<string, Version[]>();
      for (const { entry } of taken) if (!histories.has(entry)) histories.set(entry, await historyOf(store("versions"), entry));
      const made = undo(taken, histories, signature);
      return made.length ? [...made, receipt({ use: "undo", of: act }, signature)] : [];
    });
  }

  /** Settle a field that was changed on two sides. */
  async settle(entry: string, field: string, value: Json): Promise<string | null> {
    return this.act(async (store, signature) => {
      const history = await historyOf(store("versions"), entry);
      if (!history.length) return [];
      return [change(fold(history), { [field]: value }, signature), receipt({ use: "settle" }, signature)];
    });
  }

  private async act(make: (store: Stores, signature: Signature) => Promise<Version[]>): Promise<string | null> {
    const act = this.world.random(6);
    const made = await within(this.db, "readwrite", async (store) => {
      const author = ((await result(store("facts").get("author"))) as string | undefined) ?? "me";
      const last = (await result(store("facts").get("clock"))) as string | undefined;
      const stamp = stampText(tick(last === undefined ? undefined : parseStamp(last), this.world.now_ms(), this.device));
      const versions = await make(store, { stamp, author, device: this.device, act });
      if (!versions.length) return versions;
      store("facts").put(stamp, "clock");
      await keep(store, versions);
      for (const { entry, id } of versions) store("waiting").put({ entry, id } satisfies Waiting);
      return versions;
    });
    if (!made.length) return null;
    this.tell([...new Set(made.map((one) => one.entry))], true);
    return act;
  }

  // --- reading ---

  /** The state of an entry; undefined if there is none of this id. */
  state(entry: string): Promise<Projected | undefined> {
    return this.read((store) => result(store("states").get(entry)));
  }

  /** Living entries of a kind from one day or time to another, both in, the oldest first. */
  between(kind: string, first: string, last: string): Promise<Projected[]> {
    const range = IDBKeyRange.bound([kind, first], [kind, `${last}\uffff`]);
    return this.read((store) => result(store("states").index("when").getAll(range)));
  }

  /** All living entries of a kind, the oldest first. */
  all(kind: string): Promise<Projected[]> {
    return this.between(kind, "", "");
  }

  /** Living entries of a session. */
  ofSession(kind: string, session: string): Promise<Projected[]> {
    return this.read((store) => result(store("states").index("session").getAll([kind, session])));
  }

  /** The latest living entries of a kind under a name, the newest first. */
  latest(kind: string, name: string, most: number, before = ""): Promise<Projected[]> {
    const end = before ? [kind, name, before] : [kind, name, []];
    const range = IDBKeyRange.bound([kind, name], end, false, true);
    return this.read((store) => walk(store("states").index("name").openCursor(range, "prev"), most));
  }

  /** Every name of a kind that is in use. */
  names(kind: string): Promise<string[]> {
    return this.read(async (store) => {
      const found: string[] = [];
      const index = store("states").index("name");
      for (let from: IDBValidKey[] = [kind]; ; ) {
        const cursor = await result(index.openKeyCursor(IDBKeyRange.bound(from, [kind, []], true)));
        if (!cursor) return found;
        const name = (cursor.key as [string, string, string])[1];
        found.push(name);
        from = [kind, name, []];
      }
    });
  }

  /** Entries with a field that was changed on two sides. */
  disputed(): Promise<Projected[]> {
    return this.read((store) => result(store("states").index("disputed").getAll()));
  }

  /** All versions of an entry. */
  history(entry: string): Promise<Version[]> {
    return this.read((store) => historyOf(store("versions"), entry));
  }

  private read<Value>(ask: (store: Stores) => Promise<Value>): Promise<Value> {
    return within(this.db, "readonly", ask);
  }

  // --- with the server ---

  /**
   * Whether this is the journal of an athlete, as the server names them. One that is nobody's yet becomes
   * theirs, and is written in their name from now on.
   */
  belongsTo(athlete: string): Promise<boolean> {
    return within(this.db, "readwrite", async (store) => {
      const author = (await result(store("facts").get("author"))) as string | undefined;
      if (author === undefined) store("facts").put(athlete, "author");
      return author === undefined || author === athlete;
    });
  }

  /** As many versions that the server has not got as one likes, oldest first; or those that it refused. */
  waiting(most: number, refused = false): Promise<Version[]> {
    return this.read(async (store) => {
      const why = store("waiting").index("why");
      const count = await result(why.count());
      const some = refused ? why.getAll(null, most) : store("waiting").getAll(null, most + count);
      const wanted = ((await result(some)) as Waiting[]).filter((one) => refused === (one.why !== undefined));
      const keys = wanted.map(({ entry, id }) => [entry, id]);
      const found = await Promise.all(keys.slice(0, most).map((key) => result(store("versions").get(key))));
      return (found as Version[]).sort((one, other) => byCodePoint(one.stamp, other.stamp));
    });
  }

  /** How many versions wait for the server, how many it refused, how many entries are to be settled. */
  counts(): Promise<{ waiting: number; refused: number; disputed: number }> {
    return this.read(async (store) => {
      const all = await result(store("waiting").count());
      const refused = await result(store("waiting").index("why").count());
      const disputed = await result(store("states").index("disputed").count());
      return { waiting: all - refused, refused, disputed };
    });
  }

  /** Note what became of versions that were sent; `why` is null where the server has them. */
  async sent(outcomes: readonly { id: string; entry: string; why: string | null }[]): Promise<void> {
    await within(this.db, "readwrite", async (store) => {
      for (const { id, entry, why } of outcomes) {
        if (why === null) store("waiting").delete([entry, id]);
        else store("waiting").put({ entry, id, why } satisfies Waiting);
      }
    });
  }

  /** Keep versions heard from the server, and the cursor up to which they reach. */
  async receive(versions: readonly Version[], cursor: number): Promise<void> {
    const touched = await within(this.db, "readwrite", async (store) => {
      const clock = (await result(store("facts").get("clock"))) as string | undefined;
      const stamps = versions.map((one) => one.stamp).filter((stamp) => parseStamp(stamp));
      const last = stamps.reduce((one, other) => (byCodePoint(one, other) < 0 ? other : one), clock ?? "");
      if (last) store("facts").put(last, "clock");
      store("facts").put(cursor, "cursor");
      return keep(store, versions);
    });
    if (touched.length) this.tell(touched, false);
  }

  /** How far the server's journal is known. */
  cursor(): Promise<number> {
    return this.read(async (store) => ((await result(store("facts").get("cursor"))) as number | undefined) ?? 0);
  }

  /** The server has lost what it had: everything waits for it again. */
  async offerAll(): Promise<void> {
    await within(this.db, "readwrite", async (store) => {
      store("facts").put(0, "cursor");
      const keys = (await result(store("versions").getAllKeys())) as [string, string][];
      for (const [entry, id] of keys) store("waiting").put({ entry, id } satisfies Waiting);
    });
  }

  /** Keep what the server said, to show it when there is no server. */
  async remember(name: string, value: unknown): Promise<void> {
    const kept: Kept = { name, value, at_ms: this.world.now_ms() };
    await within(this.db, "readwrite", async (store) => void store("kept").put(kept));
  }

  /** What the server said last, and when. */
  recall(name: string): Promise<Kept | undefined> {
    return this.read((store) => result(store("kept").get(name)));
  }

  // --- the whole of it ---

  /** Every version as a line of JSON, as `legday export --format jsonl` writes them, in pieces. */
  async *lines(): AsyncGenerator<string> {
    const [count, author] = await this.read(async (store) => {
      const said = (await result(store("facts").get("author"))) as string | undefined;
      return [await result(store("versions").count()), said ?? "me"] as const;
    });
    yield `{"kind": "legday-journal", "version": 1, "versions": ${count}, "erased": []}\n`;
    let after: IDBValidKey | undefined;
    for (let left = count; left > 0; ) {
      const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
      const most = Math.min(left, EXPORT_CHUNK);
      const some: Version[] = await this.read((store) => result(store("versions").getAll(range, most)));
      const last = some.at(-1);
      if (!last) return;
      yield some.map((one) => `${JSON.stringify({ athlete: author, ...one })}\n`).join("");
      after = [last.entry, last.id];
      left -= some.length;
    }
  }

  /** Fold every entry anew. Gives how many states were not what their versions come to. */
  async rebuild(): Promise<number> {
    return within(this.db, "readwrite", async (store) => {
      const histories = grouped((await result(store("versions").getAll())) as Version[], (one) => one.entry);
      const states = new Map(((await result(store("states").getAll())) as Projected[]).map((one) => [one.entry, one]));
      let wrong = 0;
      for (const [entry, versions] of histories) {
        const state = project(versions);
        if (!same(plain(state), plain(states.get(entry)))) wrong += 1;
        states.delete(entry);
        store("states").put(state);
      }
      for (const entry of states.keys()) store("states").delete(entry);
      return wrong + states.size;
    });
  }
}

/** Keep the versions that are not known yet, and bring the projection after them; gives the entries touched. */
async function keep(store: Stores, versions: readonly Version[]): Promise<string[]> {
  const touched: string[] = [];
  const groups = [...grouped(versions, (one) => one.entry)];
  const histories = await Promise.all(groups.map(([entry]) => historyOf(store("versions"), entry)));
  for (const [at, [entry, some]] of groups.entries()) {
    const history = histories[at] ?? [];
    const known = new Set(history.map((one) => one.id));
    const fresh = some.filter((one) => !known.has(one.id) && known.add(one.id));
    if (!fresh.length) continue;
    for (const one of fresh) store("versions").add(one);
    store("states").put(project([...history, ...fresh]));
    touched.push(entry);
  }
  return touched;
}

async function granted(store: Stores, wish: Wish, signature: Signature): Promise<Version[]> {
  const history = await historyOf(store("versions"), wish.entry);
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

function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function plain(state: Projected | undefined): Json {
  return state === undefined ? null : (JSON.parse(JSON.stringify(state)) as Json);
}

function walk(request: IDBRequest<IDBCursorWithValue | null>, most: number): Promise<Projected[]> {
  const found: Projected[] = [];
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || found.length >= most) return resolve(found);
      found.push(cursor.value as Projected);
      cursor.continue();
    };
  });
}

/** Ask the browser to keep the journal where it clears others' data; tells whether it will. */
export async function askToStay(storage: StorageManager | undefined = navigator.storage): Promise<boolean> {
  if (!storage?.persist) return false;
  return (await storage.persisted()) || storage.persist();
}

/** Whether a fault is the storage's, which a person can do something about. */
export function isStorageFault(fault: unknown): fault is JournalError {
  return fault instanceof JournalError;
}
