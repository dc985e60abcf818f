/** A quick entry back to text: canonical notation. */

import { same } from "../values";
import { nameOf, stripped } from "./names";
import { type QuickEntry, type QuickExercise, type QuickSet, SETS_BELOW } from "./nouns";
import { chars, Cursor, plain, words } from "./text";

type Alike = readonly QuickSet[]; // what one "x8" writes: a set, its two sides, or a cluster

/** Write an entry in canonical notation, which parses back to the same day and exercises. */
export function write(entry: QuickEntry): string {
  const parts = together(entry.items, (one, other) => one.superset === other.superset).map((group) => {
    const exercises = group.map(writeExercise).join("; ");
    return group[0]?.superset === null ? exercises : `[${exercises}]`;
  });
  return `${entry.day}: ${parts.join("; ")}`;
}

/** Write name, sets and note. */
export function writeExercise(exercise: QuickExercise): string {
  const note = exercise.note === null ? "" : ` ${quoted(exercise.note)}`;
  return `${writeName(exercise.name)} ${writeSets(exercise.sets)}${note}`;
}

/** Write a name, in quotation marks where it would not be read as one without them. */
export function writeName(name: string): string {
  return isBare(name) ? name : quoted(name);
}

/** Put text in quotation marks; one inside is doubled. */
export function quoted(text: string): string {
  const every = chars(text);
  const low = plain(every);
  return `"${every.map((char, at) => (low[at] === '"' ? char + char : char)).join("")}"`;
}

/**
 * Write sets, those that are equal and together once; `loaded` says that sets of the exercise before these had
 * a load, which a set without one would take over.
 */
export function writeSets(sets: readonly QuickSet[], loaded = false): string {
  let text = "";
  for (const alike of together(units(sets), (one, other) => same(json(one), json(other)))) {
    const unit = alike[0] as Alike;
    const drop = unit[0]?.set_type === "drop";
    for (let count = alike.length; count > 0; count -= SETS_BELOW - 1) {
      const mark = text ? (drop ? " > " : ", ") : drop ? "> " : "";
      text += mark + writeUnit(unit, Math.min(count, SETS_BELOW - 1), loaded);
    }
    loaded ||= unit[0]?.load !== null;
  }
  return text;
}

/** Neighbours that are alike, together. */
export function together<One>(all: readonly One[], alike: (one: One, other: One) => boolean): One[][] {
  const groups: One[][] = [];
  for (const one of all) {
    const group = groups.at(-1);
    if (group && alike(group[0] as One, one)) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function json(unit: Alike) {
  return unit.map((one) => ({ ...one }));
}

function units(sets: readonly QuickSet[]): Alike[] {
  const found: Alike[] = [];
  let at = 0;
  while (at < sets.length) {
    const first = sets[at] as QuickSet;
    let end = at + 1;
    const next = sets[end];
    if (first.side === "left" && next && arePair(first, next)) end += 1;
    else if (first.side === "both" && first.reps !== null) while (sets[end]?.set_type === "cluster") end += 1;
    found.push(sets.slice(at, end));
    at = end;
  }
  return found;
}

function arePair(left: QuickSet, right: QuickSet): boolean {
  const said = (one: QuickSet) => [one.reps, one.duration_s, one.distance_m].map((value) => value !== null);
  if (said(left).filter(Boolean).length !== 1 || right.side !== "right" || !same(said(left), said(right))) return false;
  const { reps, duration_s, distance_m } = right;
  return same({ ...left, side: "right", reps, duration_s, distance_m }, { ...right });
}

const TYPED = new Map([["failure", "f"], ["amrap", "amrap"], ["test", "test"]]);

function writeUnit(unit: Alike, times: number, loaded: boolean): string {
  const first = unit[0] as QuickSet;
  const last = unit.at(-1) as QuickSet;
  const parts = first.set_type === "warm_up" ? ["w"] : [];
  const load = writeLoad(first, loaded);
  if (load) parts.push(load);
  const gap = first.side === "each" ? " " : "";
  parts.push(`x${writeCount(unit)}${times > 1 ? `${gap}x${times}` : ""}`);
  if (first.reps !== null && first.distance_m !== null) parts.push(`${number(first.distance_m)}m`);
  if ((first.reps !== null || first.distance_m !== null) && first.duration_s !== null) {
    parts.push(`${number(first.duration_s)}s`);
  }
  if (first.bar !== null) parts.push(`bar ${number(first.bar)}${first.unit ?? ""}`);
  const typed = TYPED.get(first.set_type);
  if (typed) parts.push(typed);
  if (last.rir !== null && first.set_type !== "failure") parts.push(`rir${number(last.rir)}`);
  return parts.join(" ");
}

const SIGNS = new Map([["added", "+"], ["assistance", "-"]]);
const SUFFIX = new Map([["per_hand", "/hand"], ["per_side", "/side"], ["total", "/total"]]);

function writeLoad(one: QuickSet, loaded: boolean): string {
  if (one.load === null) return loaded ? "?" : "";
  if (one.load_kind === "added" && one.unit === null) return "bw";
  const kind = one.load_kind ?? "";
  return `${SIGNS.get(kind) ?? ""}${number(one.load)}${one.unit}${SUFFIX.get(kind) ?? ""}`;
}

function writeCount(unit: Alike): string {
  const first = unit[0] as QuickSet;
  const sign = first.reps !== null ? "" : first.distance_m !== null ? "m" : "s";
  const numbers = unit.map((one) => `${number(one.reps ?? one.distance_m ?? one.duration_s ?? 0)}${sign}`);
  if (unit.length === 1 && (first.side === "left" || first.side === "right")) {
    return `${first.side === "left" ? "L" : "R"}${numbers[0]}`;
  }
  return numbers.join(first.side === "left" ? "|" : "+") + (first.side === "each" ? " each" : "");
}

/** Write a number to four decimals, never with three: those could be a thousand. */
function number(value: number): string {
  const [whole, digits = ""] = value.toFixed(4).split(".");
  const fraction = digits.replace(/0+$/, "");
  return fraction ? `${whole}.${fraction}${fraction.length === 3 ? "0" : ""}` : `${whole}`;
}

function isBare(name: string): boolean {
  const own = chars(name);
  if (!name || stripped(words(own)) !== name) return false;
  if (plain(own).some((char) => ';\n[]"#'.includes(char))) return false;
  // "w" and "x" are names before one of these only
  return [" x1", " 1"].every((sets) => {
    const text = [...own, ...sets];
    const cursor = new Cursor(text, plain(text), 0, text.length);
    return nameOf(cursor, false) === name && cursor.at === own.length + 1;
  });
}
