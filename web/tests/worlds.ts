/** Worlds for tests: a database in memory, a clock that is told, bytes that repeat. */

import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { Journal, type Wish, type World } from "../src/journal";

export interface TestWorld extends World {
  now: number;
}

export function world(seed = 1, factory = new IDBFactory()): TestWorld {
  let count = seed * 1_000;
  const made: TestWorld = {
    factory,
    now: Date.UTC(2026, 0, 5, 18),
    now_ms: () => made.now,
    random: (bytes) => (++count).toString(16).padStart(bytes * 2, "0"),
  };
  return made;
}

export function open(at: World): Promise<Journal> {
  return Journal.open(at, "test");
}

export function set(entry: string, fields: Wish["fields"] = {}): Wish {
  const whole = { session: "phone 1", start: "2026-01-05T18:00:00", name: "squat", reps: 5, typed_load: 100, ...fields };
  return { entry, kind: "set", fields: fields === null ? null : whole };
}
