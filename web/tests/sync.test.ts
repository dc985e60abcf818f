import { afterEach, expect, test } from "vitest";
import { ApiError, OfflineError, type Pulled, type Pushed } from "../src/api";
import type { Journal } from "../src/journal";
import type { Version } from "../src/shared/version";
import { type Line, Sync } from "../src/sync";
import { open, set, world } from "./worlds";

/** A server by the contract, in memory; `trouble` is thrown instead of an answer. */
class Server {
  versions: Version[] = [];
  trouble: Error | undefined;
  athlete = "ana";
  refuses = new Set<string>();
  pushes = 0;
  /** Lose the answer of the next push: it was kept, and the client does not know. */
  loseAnswer = false;

  async push(versions: readonly Version[]): Promise<Pushed> {
    if (this.trouble) throw this.trouble;
    this.pushes += 1;
    const outcomes = versions.map((one): Pushed["outcomes"][number] => {
      if (this.refuses.has(one.entry)) return { id: one.id, outcome: "refused", why: "no" };
      const known = this.versions.some((other) => other.id === one.id);
      if (!known) this.versions.push(structuredClone(one));
      return { id: one.id, outcome: known ? "known" : "added" };
    });
    if (this.loseAnswer) {
      this.loseAnswer = false;
      throw new OfflineError("cut off");
    }
    return { athlete: this.athlete, outcomes, cursor: this.versions.length };
  }

  async pull(after: number, limit: number): Promise<Pulled> {
    if (this.trouble) throw this.trouble;
    const end = Math.min(this.versions.length, after + Math.min(limit, 3));
    return { athlete: this.athlete, versions: this.versions.slice(after, end), cursor: end, more: end < this.versions.length };
  }
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function device(server: Server, seed: number, kept?: Journal) {
  const at = world(seed);
  const journal: Journal = kept ?? (await open(at));
  const waits: number[] = [];
  let planned: (() => void) | undefined;
  let news: ((cursor: number) => void) | undefined;
  const line: Line = {
    push: (versions) => server.push(versions),
    pull: (after, limit) => server.pull(after, limit),
    onNews: (heard) => {
      news = heard;
      return () => (news = undefined);
    },
    now_ms: () => at.now,
    later: (act, wait_ms) => {
      waits.push(wait_ms);
      planned = act;
      return () => (planned = undefined);
    },
    alone: (act) => act(),
  };
  const sync = new Sync(journal, line);
  ends.push(() => {
    sync.stop();
    journal.close();
  });
  return { journal, sync, waits, at, planned: () => planned?.(), news: (cursor: number) => news?.(cursor), kind: () => sync.state.value.kind };
}

const OFFLINE = new OfflineError("no signal");

test("what is written without a signal is once on the server later", async () => {
  const server = new Server();
  server.trouble = OFFLINE;
  const phone = await device(server, 1);
  await phone.journal.commit("log", [set("a"), set("b")]);
  await phone.sync.now();
  expect(phone.sync.state.value).toMatchObject({ kind: "saved-here", waiting: 3, last_ms: null });
  server.trouble = undefined;
  server.loseAnswer = true;
  await phone.sync.now();
  expect(phone.kind()).toBe("saved-here");
  await phone.sync.now();
  expect(phone.sync.state.value).toMatchObject({ kind: "saved-there", waiting: 0, last_ms: phone.at.now });
  expect(server.versions.length).toBe(3);
  expect(new Set(server.versions.map((one) => one.id)).size).toBe(3);
});

test("it backs off while there is no answer, and is tried after every save", async () => {
  const server = new Server();
  server.trouble = OFFLINE;
  const phone = await device(server, 1);
  for (let turn = 0; turn < 9; turn += 1) await phone.sync.now();
  expect(phone.waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300].map((wait_s) => wait_s * 1000));
  await phone.journal.commit("log", [set("a")]);
  expect(phone.waits.at(-1)).toBe(300);
  server.trouble = undefined;
  await phone.sync.now();
  expect(phone.waits.at(-1)).toBe(60_000);
});

test("two devices come to the same states, and settle a conflict", async () => {
  const server = new Server();
  const [one, other] = [await device(server, 1), await device(server, 2)];
  await one.journal.commit("log", [set("a"), set("b"), set("c"), set("d")]);
  await one.sync.now();
  await other.sync.now();
  expect((await other.journal.state("d"))?.fields.reps).toBe(5);
  await one.journal.commit("edit", [set("a", { reps: 6 }), set("b", { rir: 1 })]);
  await other.journal.commit("edit", [set("a", { reps: 7 }), set("b", { note: "x" })]);
  await one.sync.now();
  await other.sync.now();
  await one.sync.now();
  expect(one.kind()).toBe("conflict");
  expect(other.kind()).toBe("conflict");
  for (const entry of ["a", "b", "c", "d"]) expect(await one.journal.state(entry)).toEqual(await other.journal.state(entry));
  expect((await one.journal.state("b"))?.fields).toMatchObject({ rir: 1, note: "x" });
  await one.journal.settle("a", "reps", 6);
  await one.sync.now();
  await other.sync.now();
  expect(other.kind()).toBe("saved-there");
  expect((await other.journal.state("a"))?.fields.reps).toBe(6);
});

test("news make it pull", async () => {
  const server = new Server();
  const [one, other] = [await device(server, 1), await device(server, 2)];
  await other.sync.now();
  await one.journal.commit("log", [set("a")]);
  await one.sync.now();
  const heard = new Promise((resolve) => other.journal.listen(resolve));
  other.news(server.versions.length);
  await heard;
  expect((await other.journal.state("a"))?.fields.reps).toBe(5);
});

test("a server restored from an old backup gets all again", async () => {
  const server = new Server();
  const phone = await device(server, 1);
  await phone.journal.commit("log", [set("a")]);
  await phone.journal.commit("log", [set("b")]);
  await phone.sync.now();
  const all = server.versions.length;
  server.versions = server.versions.slice(0, 1);
  await phone.sync.now();
  expect(server.versions.length).toBe(all);
  expect(phone.kind()).toBe("saved-there");
});

test("the journals of two people are kept apart", async () => {
  const server = new Server();
  const phone = await device(server, 1);
  await phone.journal.commit("log", [set("a")]);
  await phone.sync.now();
  const all = server.versions.length;
  server.athlete = "ben";
  await phone.journal.commit("log", [set("b")]);
  await phone.sync.now();
  expect(phone.kind()).toBe("other-person");
  expect(server.versions.length).toBe(all);
  server.athlete = "ana";
  await phone.sync.now();
  expect(phone.kind()).toBe("saved-there");
  expect(server.versions.length).toBe(all + 2);
});

test("what the server refuses is told, and does not hold up the rest", async () => {
  const server = new Server();
  server.refuses.add("a");
  const phone = await device(server, 1);
  await phone.journal.commit("log", [set("a"), set("b")]);
  await phone.sync.now();
  expect(phone.sync.state.value).toMatchObject({ kind: "conflict", waiting: 0, refused: 1 });
  expect((await phone.journal.waiting(9, true)).map((one) => one.entry)).toEqual(["a"]);
  const before = server.pushes;
  await phone.sync.now();
  expect(server.pushes).toBe(before);
  server.refuses.clear();
  phone.sync.stop();
  const next = await device(server, 1, phone.journal); // the next start of the app
  await next.sync.now();
  expect(next.sync.state.value).toMatchObject({ kind: "saved-there", refused: 0 });
  expect(server.versions.some((one) => one.entry === "a")).toBe(true);
});

test.each([
  [new ApiError(426, "version", ""), "mismatch"],
  [new ApiError(404, "not-there", ""), "mismatch"],
  [new ApiError(401, "sign-in", ""), "signed-out"],
  [new ApiError(503, "busy", ""), "saved-here"],
  [new ApiError(429, "slow-down", ""), "saved-here"],
])("%s is %s", async (trouble, kind) => {
  const server = new Server();
  server.trouble = trouble;
  const phone = await device(server, 1);
  await phone.journal.commit("log", [set("a")]);
  await phone.sync.now();
  expect(phone.kind()).toBe(kind);
  server.trouble = undefined;
  await phone.sync.now();
  expect(phone.kind()).toBe("saved-there");
});
