import { expect, test } from "vitest";
import { logEntry } from "../src/log";
import { parse } from "../src/shared/grammar";
import { open, world } from "./worlds";

const DAY = "2026-03-04";

test("what is typed stands behind what was logged on that day, as the terminal keeps it", async () => {
  const journal = await open(world());
  await logEntry(journal, parse("squat 100x5x2; [curl 40x10; raise 20/hand 10|9]", DAY), "one");
  const act = await logEntry(journal, parse('squat 225lb x3 @8 "heavy"; [curl 40x8; dip bw x8]', DAY), "two");
  const sets = (await journal.between("set", DAY, DAY)).map((one) => one.fields);
  const told = sets.map((one) => [one.exercise_order, one.set_index, one.name, one.superset ?? "", one.reps, one.side ?? ""].join(" "));
  expect(told.sort()).toEqual(
    ["1 1 squat  5 ", "1 2 squat  5 ", "1 3 squat  3 ", "2 1 curl 1 10 ", "2 2 curl 2 8 ", "3 1 raise 1 10 left", "3 2 raise 1 9 right", "4 1 dip 2 8 "].sort(),
  );
  expect(new Set(sets.map((one) => one.session))).toEqual(new Set(["log 2026-03-04T00:00:00"]));
  expect(sets.find((one) => one.note === "heavy")).toMatchObject({ typed_load: 225, typed_unit: "lb", rir: 2 });
  expect((await journal.state(act as string))?.fields).toMatchObject({ use: "log", sets: 3, day: DAY });
  await journal.undo(act as string);
  expect((await journal.between("set", DAY, DAY)).length).toBe(5);
  journal.close();
});

test("what is not clear is not kept", async () => {
  const journal = await open(world());
  await expect(logEntry(journal, parse("pull up 3x8", DAY), "one")).rejects.toThrow(RangeError);
  expect(await journal.all("set")).toEqual([]);
  journal.close();
});
