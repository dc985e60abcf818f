import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { type Journal, JournalError } from "../src/journal";
import { project } from "../src/journal/projection";
import { within } from "../src/journal/store";
import { parseStamp } from "../src/shared/clock";
import { fold } from "../src/shared/fold";
import { makeVersion, type Version } from "../src/shared/version";
import { open, set, world } from "./worlds";

const opened: Journal[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function fresh(at = world()): Promise<Journal> {
  const journal = await open(at);
  opened.push(journal);
  return journal;
}

function elsewhere(about: Partial<Version> & { parents?: string[] }, wall_ms = 1): Version {
  const stamp = `${String(wall_ms).padStart(16, "0")}-0000-laptop`;
  return makeVersion({ entry: "a", kind: "set", stamp, author: "me", device: "laptop", act: "far", ...about });
}

test("what is committed is there after a reload, and waits for the server", async () => {
  const at = world();
  const journal = await fresh(at);
  const act = await journal.commit("log", [set("a"), set("b", { reps: 6, rir: null })], { sets: 2 });
  journal.close();
  const again = await fresh(at);
  expect(again.device).toBe(journal.device);
  const state = await again.state("b");
  expect(state?.fields).toEqual({ session: "phone 1", start: "2026-01-05T18:00:00", name: "squat", reps: 6, typed_load: 100 });
  expect((await again.state(act as string))?.fields).toEqual({ use: "log", sets: 2 });
  expect(await again.counts()).toEqual({ waiting: 3, refused: 0, disputed: 0 });
  expect((await again.waiting(10)).map((one) => one.entry).sort()).toEqual([act, "a", "b"].sort());
});

test("nothing is written where all is so already", async () => {
  const journal = await fresh();
  await journal.commit("log", [set("a")]);
  expect(await journal.commit("edit", [set("a")])).toBeNull();
  expect(await journal.commit("delete", [set("none", null)])).toBeNull();
  expect((await journal.history("a")).length).toBe(1);
});

test("an act is undone, and the undo too", async () => {
  const journal = await fresh();
  await journal.commit("log", [set("a")]);
  const edit = await journal.commit("edit", [set("a", { reps: 8 }), set("b")]);
  const back = await journal.undo(edit as string);
  expect((await journal.state("a"))?.fields.reps).toBe(5);
  expect((await journal.state("b"))?.deleted).toBe(true);
  expect(await journal.undo(edit as string)).toBeNull();
  await journal.undo(back as string);
  expect((await journal.state("a"))?.fields.reps).toBe(8);
  expect((await journal.state("b"))?.deleted).toBe(false);
  expect((await journal.between("set", "2026-01-05", "2026-01-05")).length).toBe(2);
});

test("acts are undone one after the other, back to the first value", async () => {
  const journal = await fresh();
  await journal.commit("log", [set("a")]);
  const six = await journal.commit("edit", [set("a", { reps: 6 })]);
  const gone = await journal.commit("delete", [set("a", null)]);
  await journal.undo(gone as string);
  const seven = await journal.commit("edit", [set("a", { reps: 7 })]);
  await journal.undo(seven as string);
  expect((await journal.state("a"))?.fields.reps).toBe(6);
  const five = await journal.undo(six as string);
  expect((await journal.state("a"))?.fields.reps).toBe(5);
  await journal.undo(five as string);
  expect((await journal.state("a"))?.fields.reps).toBe(6);
  const eight = await journal.commit("edit", [set("a", { reps: 8 })]);
  await journal.commit("edit", [set("a", { reps: 9 })]);
  expect(await journal.undo(eight as string)).not.toBeNull();
  expect((await journal.state("a"))?.fields.reps).toBe(9); // a later act changed it again
});

test("stamps never go back, though the clock does, and go on from what was heard", async () => {
  const at = world();
  const journal = await fresh(at);
  await journal.commit("log", [set("a")]);
  at.now -= 86_400_000;
  await journal.commit("edit", [set("a", { reps: 6 })]);
  const later = at.now + 10 * 86_400_000;
  await journal.receive([elsewhere({ entry: "c", fields: { name: "x" } }, later)], 7);
  await journal.commit("edit", [set("a", { reps: 7 })]);
  const stamps = (await journal.history("a")).map((one) => one.stamp).sort();
  expect(parseStamp(stamps[0] as string)?.counter).toBe(0);
  expect(parseStamp(stamps[1] as string)?.counter).toBe(1);
  expect(parseStamp(stamps[2] as string)?.wall_ms).toBe(later);
  expect(await journal.cursor()).toBe(7);
  const state = await journal.state("a");
  expect(state?.fields.reps).toBe(7);
});

test("what two devices changed is a conflict until it is settled", async () => {
  const journal = await fresh();
  await journal.commit("log", [set("a")]);
  const [root] = await journal.history("a");
  await journal.commit("edit", [set("a", { reps: 6 })]);
  await journal.receive([elsewhere({ parents: [(root as Version).id], fields: { reps: 9 } })], 1);
  expect((await journal.disputed()).map((one) => one.entry)).toEqual(["a"]);
  expect((await journal.state("a"))?.conflicts.reps?.map(([, value]) => value)).toEqual([6, 9]);
  await journal.settle("a", "reps", 9);
  expect((await journal.state("a"))?.fields.reps).toBe(9);
  expect(await journal.disputed()).toEqual([]);
});

test("the projection is the fold, after any order of commits, news and copies; it can be rebuilt", async () => {
  const at = world();
  const journal = await fresh(at);
  for (let turn = 0; turn < 30; turn += 1) {
    const entry = `e${turn % 4}`;
    await journal.commit("edit", [turn % 7 === 6 ? set(entry, null) : set(entry, { reps: turn % 5, rir: turn % 3 || null })]);
    const history = await journal.history(entry);
    const above = history[turn % history.length] as Version;
    const news = elsewhere({ entry, parents: [above.id], fields: { reps: turn % 6 }, act: `far${turn}` }, at.now + turn);
    await journal.receive([news, above, news], turn);
  }
  for (const entry of ["e0", "e1", "e2", "e3"]) {
    const history = await journal.history(entry);
    expect(await journal.state(entry)).toEqual(project(history));
    expect(await journal.state(entry)).toMatchObject(fold(history));
  }
  expect(await journal.rebuild()).toBe(0);
  // @ts-expect-error: a state is spoilt behind the journal's back
  await within(journal.db, "readwrite", async (store) => void store("states").put({ entry: "e1", kind: "set", heads: [] }));
  expect(await journal.rebuild()).toBe(1);
  expect(await journal.rebuild()).toBe(0);
});

test("entries are found by day, session and name, and those deleted by none", async () => {
  const journal = await fresh();
  const day = (number: number) => `2026-01-0${number}T18:00:00`;
  const wishes = [1, 2, 3].map((number) => set(`s${number}`, { start: day(number), session: `phone ${number}` }));
  await journal.commit("log", [...wishes, set("r", { name: "rdl", start: day(2) })]);
  await journal.commit("delete", [set("s3", null)]);
  expect((await journal.between("set", "2026-01-01", "2026-01-02")).map((one) => one.entry)).toEqual(["s1", "r", "s2"]);
  expect((await journal.all("set")).length).toBe(3);
  expect((await journal.latest("set", "squat", 5)).map((one) => one.entry)).toEqual(["s2", "s1"]);
  expect((await journal.latest("set", "squat", 5, day(2))).map((one) => one.entry)).toEqual(["s1"]);
  expect((await journal.ofSession("set", "phone 1")).map((one) => one.entry)).toEqual(["r", "s1"]);
  expect(await journal.allOfSession(["session", "set"], "phone 2")).toEqual([[], await journal.ofSession("set", "phone 2")]);
  expect(await journal.names("set")).toEqual(["rdl", "squat"]);
});

test("which names there are is asked again when something has changed, here or in another tab", async () => {
  const at = world();
  const [one, other] = [await fresh(at), await fresh(at)];
  expect([await one.any("set"), await one.names("set"), await other.names("set")]).toEqual([false, [], []]);
  const told = new Promise((resolve) => other.listen(resolve));
  const act = await one.commit("log", [set("a"), set("b", { name: "rdl" })]);
  expect([await one.any("set"), await one.names("set")]).toEqual([true, ["rdl", "squat"]]);
  await told;
  expect(await other.names("set")).toEqual(["rdl", "squat"]);
  await one.undo(act as string);
  expect([await one.any("set"), await one.names("set")]).toEqual([false, []]);
});

test("who listens is told, and other tabs too", async () => {
  const at = world();
  const [one, other] = [await fresh(at), await fresh(at)];
  const heard: [readonly string[], boolean][] = [];
  one.listen((entries, here) => heard.push([entries, here]));
  const told = new Promise<readonly string[]>((resolve) => other.listen(resolve));
  const act = await one.commit("log", [set("a")]);
  expect(heard).toEqual([[["a", act], true]]);
  expect(await told).toEqual(["a", act]);
});

test("a full storage is told, and nothing of the act is kept", async () => {
  const journal = await fresh();
  await journal.commit("log", [set("a")]);
  const real = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  const failed = journal.commit("log", [set("b")]);
  await expect(failed).rejects.toThrow(JournalError);
  await expect(failed).rejects.toMatchObject({ code: "full" });
  IDBObjectStore.prototype.add = real;
  expect(await journal.state("b")).toBeUndefined();
  expect((await journal.counts()).waiting).toBe(2);
  await journal.commit("log", [set("b")]);
  expect((await journal.state("b"))?.fields.reps).toBe(5);
});

test("a closed journal says so", async () => {
  const journal = await fresh();
  journal.close();
  await expect(journal.state("a")).rejects.toMatchObject({ code: "closed" });
});

test("what the server said is remembered with its time", async () => {
  const at = world();
  const journal = await fresh(at);
  expect(await journal.recall("report")).toBeUndefined();
  await journal.remember("report", { weeks: 12 });
  expect(await journal.recall("report")).toEqual({ name: "report", value: { weeks: 12 }, at_ms: at.now });
});

test("all of it goes out as lines that legday reads", async () => {
  const journal = await fresh(world(5));
  expect(await journal.belongsTo("ana")).toBe(true);
  expect(await journal.belongsTo("ben")).toBe(false);
  await journal.commit("log", [set("a", { note: "schwer 🦵" }), set("b", { typed_load: 62.5 })]);
  await journal.commit("delete", [set("a", null)]);
  let text = "";
  for await (const piece of journal.lines()) text += piece;
  const golden = new URL("../../tests/golden/phone_export.jsonl", import.meta.url);
  expect(text).toBe(readFileSync(golden, "utf-8"));
});
