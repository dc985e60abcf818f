/** The journal's IndexedDB: its stores, and its requests and transactions as promises. */

import type { State } from "../shared/fold";
import type { Version } from "../shared/version";

export const NAME = "legday";
const SCHEMA = 1;

/** A state as the projection keeps it; what is deleted has no `when`, so that no index finds it. */
export interface Projected extends State {
  /** Day or time that it is about: of a set its session's start. */
  readonly when?: string;
  readonly name?: string;
  readonly session?: string;
  /** 1 where a field of a living entry was changed on two sides. */
  readonly disputed?: 1;
}

/** A version that the server has not got yet, and why it would not have it. */
export interface Waiting {
  readonly entry: string;
  readonly id: string;
  readonly why?: string;
}

/** What was last heard of the server, by name: a report, a plan, the catalogue's extract. */
export interface Kept {
  readonly name: string;
  readonly value: unknown;
  /** When it was heard [ms since 1970]. */
  readonly at_ms: number;
}

export const STORES = ["versions", "states", "waiting", "facts", "kept"] as const;
export type StoreName = (typeof STORES)[number];
/** The stores of a transaction. */
export type Stores = (name: StoreName) => IDBObjectStore;

/** What is wrong with the storage; its words: message `app-journal-CODE`. */
export class JournalError extends Error {
  constructor(
    readonly code: "full" | "closed" | "unreadable",
    cause?: unknown,
  ) {
    super(`journal: ${code}`, { cause });
  }
}

/** Open the database, and make its stores where there are none. */
export function openStore(factory: IDBFactory, name = NAME): Promise<IDBDatabase> {
  const asked = factory.open(name, SCHEMA);
  asked.onupgradeneeded = () => {
    const db = asked.result;
    const versions = db.createObjectStore("versions", { keyPath: ["entry", "id"] });
    versions.createIndex("act", "act");
    const states = db.createObjectStore("states", { keyPath: "entry" });
    states.createIndex("when", ["kind", "when"]);
    states.createIndex("name", ["kind", "name", "when"]);
    states.createIndex("session", ["kind", "session"]);
    states.createIndex("disputed", "disputed");
    db.createObjectStore("waiting", { keyPath: ["entry", "id"] }).createIndex("why", "why");
    db.createObjectStore("facts");
    db.createObjectStore("kept", { keyPath: "name" });
  };
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(told(asked.error));
  });
}

/** The result of a request. */
export function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(told(request.error));
  });
}

/** How a transaction is made; what is not said: all stores, and written to the disk when it is complete. */
export interface Manner {
  /** The stores it is about: it waits only for those that write to the same ones. */
  readonly stores?: readonly StoreName[];
  readonly durability?: "strict" | "relaxed";
}

/**
 * Do something in a transaction, and give what it gives once the transaction is complete: what was written is
 * then on the disk, as far as the browser can say (`durability: "strict"`).
 */
export async function within<Value>(
  db: IDBDatabase,
  mode: "readonly" | "readwrite",
  act: (store: Stores) => Promise<Value>,
  { stores = STORES, durability = "strict" }: Manner = {},
): Promise<Value> {
  let transaction: IDBTransaction;
  try {
    transaction = db.transaction(stores, mode, { durability });
  } catch (fault) {
    throw told(fault);
  }
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(told(transaction.error));
  });
  complete.catch(() => undefined); // `act` may fail first, and says so itself
  try {
    const value = await act((name) => transaction.objectStore(name));
    if (mode === "readonly") return value; // it has what it asked for
    end(transaction);
    await complete;
    return value;
  } catch (fault) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw told(fault);
  }
}

/** Let a transaction end now: else the browser waits whether there is more to come. */
function end(transaction: IDBTransaction): void {
  try {
    transaction.commit();
  } catch {
    // It has ended already.
  }
}

/** The versions of an entry. */
export function historyOf(versions: IDBObjectStore, entry: string): Promise<Version[]> {
  return result(versions.getAll(IDBKeyRange.bound([entry], [entry, []])));
}

/** What a cursor comes by, as many as one likes. */
export function walk(request: IDBRequest<IDBCursorWithValue | null>, most: number): Promise<Projected[]> {
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

/** The names under a kind in an index by kind, name and time: from each the cursor leaps to the next. */
export function walkNames(index: IDBIndex, kind: string): Promise<string[]> {
  const found: string[] = [];
  const request = index.openKeyCursor(IDBKeyRange.bound([kind], [kind, []]));
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(found);
      const name = (cursor.key as [string, string, string])[1];
      found.push(name);
      cursor.continue([kind, name, []]);
    };
  });
}

function told(fault: unknown): unknown {
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : "";
  if (name === "QuotaExceededError") return new JournalError("full", fault);
  if (name === "InvalidStateError") return new JournalError("closed", fault);
  if (name === "UnknownError" || name === "VersionError" || name === "DataError") return new JournalError("unreadable", fault);
  return fault;
}
