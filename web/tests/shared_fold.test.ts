import { expect, test } from "vitest";
import { parseStamp, stampText, tick } from "../src/shared/clock";
import { undo } from "../src/shared/edit";
import { fold, type State } from "../src/shared/fold";
import { canonical, type Fields, type Json } from "../src/shared/values";
import { digest, makeVersion, type Version } from "../src/shared/version";
import { golden } from "./golden";

interface Made {
  parents: number[];
  stamp: string;
  author: string;
  act: string;
  fields: Fields;
  deleted: boolean;
  id: string;
}

interface Cases {
  canonical: [Json, string][];
  digest: [string, string][];
  clock: [string | null, number, string, string][];
  histories: { made: Made[]; given: number[]; state: State; undo: string; undone: Version[] }[];
  cycle: { versions: Version[]; state: State };
}

const CASES = golden<Cases>("fold.json");

function versionsOf(made: readonly Made[]): Version[] {
  const versions: Version[] = [];
  for (const { parents, id: _, ...about } of made) {
    const above = parents.map((at) => (versions[at] as Version).id);
    versions.push(makeVersion({ entry: "e", kind: "set", device: "phone", parents: above, ...about }));
  }
  return versions;
}

test("values have the text that Python gives them", () => {
  for (const [value, text] of CASES.canonical) expect(canonical({ v: value })).toBe(text);
  for (const [text, id] of CASES.digest) expect(digest(text)).toBe(id);
  expect(() => canonical("\ud800")).toThrow(RangeError);
  expect(() => canonical(Number.NaN)).toThrow(RangeError);
});

test("stamps go on as Python's do", () => {
  for (const [last, now_ms, device, stamp] of CASES.clock) {
    const before = last === null ? undefined : parseStamp(last);
    expect(before === undefined).toBe(last === null);
    expect(stampText(tick(before, now_ms, device))).toBe(stamp);
  }
  for (const text of ["", "1-0-phone", "0001767225600000-0-phone", "x"]) expect(parseStamp(text)).toBeUndefined();
});

test("versions are named as Python names them", () => {
  for (const { made } of CASES.histories) {
    expect(versionsOf(made).map((one) => one.id)).toEqual(made.map((one) => one.id));
  }
});

test("histories come to the states that Python folds, in any order", () => {
  expect(CASES.histories.length).toBe(200);
  for (const { made, given, state } of CASES.histories) {
    const known = versionsOf(made);
    const versions = given.map((at) => known[at] as Version);
    expect(fold(versions)).toEqual(state);
    expect(fold([...versions, ...versions].reverse())).toEqual(state);
  }
  expect(fold(CASES.cycle.versions)).toEqual(CASES.cycle.state);
  expect(fold([...CASES.cycle.versions].reverse())).toEqual(CASES.cycle.state);
  expect(() => fold([])).toThrow("no state");
});

test("an act is taken back as Python takes it back", () => {
  const signature = { stamp: "0001767225699000-0000-phone", author: "me", device: "phone", act: "back" };
  for (const { made, undo: act, undone } of CASES.histories) {
    const versions = versionsOf(made);
    const found = undo(versions.filter((one) => one.act === act), new Map([["e", versions]]), signature);
    expect(found.map((one) => ({ ...one, deleted: !!one.deleted }))).toEqual(undone);
  }
});
