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
import type { Signature, Version } from "../shared/version";
import { granted, type Histories, historiesOf, keep, present, takenBack, type Wish } from "./keep";
import { project } from "./projection";
import {
  historyOf, JournalError, type Kept, openStore, type Projected, result, type StoreName, type Stores, type Waiting, walk, walkNames, within,
} from "./store";

export type { Wish } from "./keep";
export { JournalError, type Kept, type Projected, type Waiting } from "./store";

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

/** What the journal itself is in; what was heard of the server or drafted has a store, and a way, of its own. */
const JOURNAL = ["versions", "states", "waiting", "facts"] as const satisfies readonly StoreName[];

const EXPORT_CHUNK = 1_000;

export class Journal {
  private readonly listeners = new Set<Listener>();
  private readonly channel: BroadcastChannel | undefined;
  private readonly inUse = new Map<string, Promise<readonly string[]>>();

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
    this.inUse.clear();
    if (!heard && entries.length) this.channel?.postMessage(entries);
    for (const listener of this.listeners) listener(entries, here);
  }

  // --- writing ---

  /**
   * Bring entries to what they are to be, as one act with a receipt that says what it was (`use`, in a word)
   * and `said`. Gives the act, which `undo` takes back; null if all was so already and nothing was written.
   */
  async commit(use: string, wishes: readonly Wish[], said: Fields = {}): Promise<string | null> {
    const about = async (store: Stores) => historiesOf(store, wishes.map((one) => one.entry));
    return this.act(about, (histories, signature) => {
      const made = wishes.flatMap((wish) => granted(wish, histories.get(wish.entry) ?? [], signature));
      return made.length ? [...made, receipt(present({ use, ...said }), signature)] : [];
    });
  }

  /** Take an act back, as an act of its own; null if nothing of it stands any more. */
  async undo(act: string): Promise<string | null> {
    const ofAct = (one: Version) => one.act === act;
    const about = async (store: Stores) => {
      const taken: Version[] = await result(store("versions").index("act").getAll(act));
      const histories = await historiesOf(store, taken.map((one) => one.entry));
      const acts = [...histories.values()].flat().map((one) => one.act);
      return new Map([...histories, ...(await historiesOf(store, acts))]); // a receipt has the id of its act
    };
    return this.act(about, (histories, signature) => {
      const made = undo([...histories.values()].flat().filter(ofAct), histories, signature, takenBack(histories, act));
      return made.length ? [...made, receipt({ use: "undo", of: act }, signature)] : [];
    });
  }

  /** Settle a field that was changed on two sides. */
  async settle(entry: string, field: string, value: Json): Promise<string | null> {
    return this.act((store) => historiesOf(store, [entry]), (histories, signature) => {
      const history = histories.get(entry) ?? [];
      if (!history.length) return [];
      return [change(fold(history), { [field]: value }, signature), receipt({ use: "settle" }, signature)];
    });
  }

  /** Write what is made of entries as they are; all is asked for at once, for each answer takes its time. */
  private async act(
    about: (store: Stores) => Promise<Histories>,
    make: (histories: Histories, signature: Signature) => Version[],
  ): Promise<string | null> {
    const act = this.world.random(6);
    const write = async (store: Stores) => {
      const fact = (name: string) => result(store("facts").get(name)) as Promise<string | undefined>;
      const [author = "me", last, histories] = await Promise.all([fact("author"), fact("clock"), about(store)]);
      const stamp = stampText(tick(last === undefined ? undefined : parseStamp(last), this.world.now_ms(), this.device));
      const versions = make(histories, { stamp, author, device: this.device, act });
      if (!versions.length) return versions;
      store("facts").put(stamp, "clock");
      keep(store, versions, histories);
      for (const { entry, id } of versions) store("waiting").put({ entry, id } satisfies Waiting);
      return versions;
    };
    const made = await within(this.db, "readwrite", write, { stores: JOURNAL });
    if (!made.length) return null;
    this.tell([...new Set(made.map((one) => one.entry))], true);
    return act;
  }

  // --- reading ---

  /** The state of an entry; undefined if there is none of this id. */
  state(entry: string): Promise<Projected | undefined> {
    return this.read((store) => result(store("states").get(entry)), "states");
  }

  /** Living entries of a kind from one day or time to another, both in, the oldest first. */
  between(kind: string, first: string, last: string): Promise<Projected[]> {
    const range = IDBKeyRange.bound([kind, first], [kind, `${last}\uffff`]);
    return this.read((store) => result(store("states").index("when").getAll(range)), "states");
  }

  /** All living entries of a kind, the oldest first. */
  all(kind: string): Promise<Projected[]> {
    return this.between(kind, "", "");
  }

  /** Living entries of a session. */
  async ofSession(kind: string, session: string): Promise<Projected[]> {
    return (await this.allOfSession([kind], session))[0] ?? [];
  }

  /** Living entries of a session, of several kinds at one moment. */
  allOfSession(kinds: readonly string[], session: string): Promise<Projected[][]> {
    const of = (store: Stores, kind: string) => result<Projected[]>(store("states").index("session").getAll([kind, session]));
    return this.read((store) => Promise.all(kinds.map((kind) => of(store, kind))), "states");
  }

  /** The latest living entries of a kind under a name, the newest first. */
  latest(kind: string, name: string, most: number, before = ""): Promise<Projected[]> {
    const end = before ? [kind, name, before] : [kind, name, []];
    const range = IDBKeyRange.bound([kind, name], end, false, true);
    return this.read((store) => walk(store("states").index("name").openCursor(range, "prev"), most), "states");
  }

  /** Whether there is any living entry of a kind. */
  any(kind: string): Promise<boolean> {
    const range = IDBKeyRange.bound([kind], [kind, []]);
    return this.read(async (store) => (await result(store("states").index("when").getKey(range))) !== undefined, "states");
  }

  /** Every name of a kind that is in use; remembered until something changes. */
  names(kind: string): Promise<readonly string[]> {
    const known = this.inUse.get(kind) ?? this.read((store) => walkNames(store("states").index("name"), kind), "states");
    this.inUse.set(kind, known);
    known.catch(() => this.inUse.delete(kind));
    return known;
  }

  /** Entries with a field that was changed on two sides. */
  disputed(): Promise<Projected[]> {
    return this.read((store) => result(store("states").index("disputed").getAll()), "states");
  }

  /** All versions of an entry. */
  history(entry: string): Promise<Version[]> {
    return this.read((store) => historyOf(store("versions"), entry), "versions");
  }

  private read<Value>(ask: (store: Stores) => Promise<Value>, ...stores: StoreName[]): Promise<Value> {
    return within(this.db, "readonly", ask, { stores });
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
    }, { stores: ["facts"] });
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
    }, "waiting", "versions");
  }

  /** How many versions wait for the server, how many it refused, how many entries are to be settled. */
  counts(): Promise<{ waiting: number; refused: number; disputed: number }> {
    return this.read(async (store) => {
      const asked = [store("waiting").count(), store("waiting").index("why").count(), store("states").index("disputed").count()];
      const [all = 0, refused = 0, disputed = 0] = await Promise.all(asked.map((one) => result(one)));
      return { waiting: all - refused, refused, disputed };
    }, "waiting", "states");
  }

  /** Note what became of versions that were sent; `why` is null where the server has them. */
  async sent(outcomes: readonly { id: string; entry: string; why: string | null }[]): Promise<void> {
    await within(this.db, "readwrite", async (store) => {
      for (const { id, entry, why } of outcomes) {
        if (why === null) store("waiting").delete([entry, id]);
        else store("waiting").put({ entry, id, why } satisfies Waiting);
      }
    }, { stores: ["waiting"] });
  }

  /** What the server refused is offered to it once more. */
  async offerRefused(): Promise<void> {
    await within(this.db, "readwrite", async (store) => {
      const refused = (await result(store("waiting").index("why").getAll())) as Waiting[];
      for (const { entry, id } of refused) store("waiting").put({ entry, id } satisfies Waiting);
    }, { stores: ["waiting"] });
  }

  /** Keep versions heard from the server, and the cursor up to which they reach. */
  async receive(versions: readonly Version[], cursor: number): Promise<void> {
    const touched = await within(this.db, "readwrite", async (store) => {
      const clock = (await result(store("facts").get("clock"))) as string | undefined;
      const stamps = versions.map((one) => one.stamp).filter((stamp) => parseStamp(stamp));
      const last = stamps.reduce((one, other) => (byCodePoint(one, other) < 0 ? other : one), clock ?? "");
      if (last) store("facts").put(last, "clock");
      store("facts").put(cursor, "cursor");
      return keep(store, versions, await historiesOf(store, versions.map((one) => one.entry)));
    }, { stores: JOURNAL });
    if (touched.length) this.tell(touched, false);
  }

  /** How far the server's journal is known. */
  cursor(): Promise<number> {
    return this.read(async (store) => ((await result(store("facts").get("cursor"))) as number | undefined) ?? 0, "facts");
  }

  /** The server has lost what it had: everything waits for it again. */
  async offerAll(): Promise<void> {
    await within(this.db, "readwrite", async (store) => {
      store("facts").put(0, "cursor");
      const keys = (await result(store("versions").getAllKeys())) as [string, string][];
      for (const [entry, id] of keys) store("waiting").put({ entry, id } satisfies Waiting);
    }, { stores: JOURNAL });
  }

  /**
   * Keep what the server said, to show it when there is no server, or what is only drafted. It outlives the
   * page and the browser; it is not worth the disk's time that a set is, nor does a set wait for it.
   */
  async remember(name: string, value: unknown): Promise<void> {
    const kept: Kept = { name, value, at_ms: this.world.now_ms() };
    const manner = { stores: ["kept"], durability: "relaxed" } as const;
    await within(this.db, "readwrite", async (store) => void store("kept").put(kept), manner);
  }

  /** What the server said last, and when. */
  recall(name: string): Promise<Kept | undefined> {
    return this.read((store) => result(store("kept").get(name)), "kept");
  }

  // --- the whole of it ---

  /** Every version as a line of JSON, as `legday export --format jsonl` writes them, in pieces. */
  async *lines(): AsyncGenerator<string> {
    const [count, author] = await this.read(async (store) => {
      const said = (await result(store("facts").get("author"))) as string | undefined;
      return [await result(store("versions").count()), said ?? "me"] as const;
    }, "facts", "versions");
    yield `{"kind": "legday-journal", "version": 1, "versions": ${count}, "erased": []}\n`;
    let after: IDBValidKey | undefined;
    for (let left = count; left > 0; ) {
      const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
      const most = Math.min(left, EXPORT_CHUNK);
      const some: Version[] = await this.read((store) => result(store("versions").getAll(range, most)), "versions");
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
    }, { stores: JOURNAL });
  }
}

function plain(state: Projected | undefined): Json {
  return state === undefined ? null : (JSON.parse(JSON.stringify(state)) as Json);
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
