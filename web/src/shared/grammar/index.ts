/**
 * `back squat 100x5x3 @8; rdl 80kg 3x8 rir2` to exercises and sets.
 *
 * The grammar is written in docs/reference/quick-entry.md; the same cases hold the command line's reader.
 */

import { addDays, isDay, weekday } from "../days";
import type { Unit } from "../units";
import { same } from "../values";
import { nameOf } from "./names";
import {
  Fault, LONGEST_TEXT, MOST_SETS, type QuickEntry, type QuickFault, type QuickQuestion, type QuickSet,
} from "./nouns";
import { Scan } from "./scan";
import { type Piece, segmentsOf } from "./segments";
import { type Before, Choices, NOTHING_BEFORE, setsOf } from "./sets";
import { type Chars, chars, plain, quoteEnd } from "./text";
import { quoted, writeSets } from "./write";

export * from "./nouns";
export { quoted, write, writeExercise, writeName, writeSets } from "./write";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/**
 * Read a quick entry; loads that carry no unit are in `unit`, days are reckoned from `today` (ISO 8601).
 *
 * Keep it only where `faults` and `questions` are empty; an exercise with a fault is not in `items`.
 */
export function parse(text: string, today: string, unit: Unit = "kg"): QuickEntry {
  const every = chars(text);
  const failed = (code: "too-long" | "too-many-sets", at: number, day: string): QuickEntry => {
    return { day, items: [], questions: [], faults: [{ at, code }] };
  };
  if (every.length > LONGEST_TEXT) return failed("too-long", LONGEST_TEXT, today);
  const reader = new Reader(every, plain(every), today, unit);
  reader.read();
  const items = reader.items
    .filter((one) => !one.broken)
    .map(({ name, sets, notes, superset }) => ({ name, sets, note: notes.join("; ") || null, superset }));
  const faults = reader.faults.sort((one, other) => one.at - other.at);
  const count = items.reduce((sum, one) => sum + one.sets.length, 0);
  if (!faults.length && count > MOST_SETS) return failed("too-many-sets", 0, reader.day);
  return { day: reader.day, items, questions: reader.questions, faults };
}

/** The text with one reading of a question in the place of what was unclear; parse it again. */
export function answer(text: string, question: QuickQuestion, choice: number): string {
  const reading = question.readings[choice];
  if (reading === undefined) throw new RangeError(`a question has no reading ${choice}`);
  const every = chars(text);
  const before = every.slice(0, question.at);
  const last = plain(before.slice(-1))[0] ?? "";
  const gap = ["", " ", "\n"].includes(last) ? "" : " ";
  return before.join("") + gap + reading + every.slice(question.end).join("");
}

/** An exercise being read; the lines below its name may hold its sets. */
interface Open {
  readonly at: number;
  readonly name: string;
  superset: string | null;
  readonly sets: QuickSet[];
  readonly notes: string[];
  before: Before;
  broken: boolean;
}

class Reader {
  day: string;
  readonly items: Open[] = [];
  readonly questions: QuickQuestion[] = [];
  readonly faults: QuickFault[] = [];
  private at = 0;
  private supersets = 0;
  private bracket: number | null = null;

  constructor(
    private readonly text: Chars,
    private readonly low: Chars,
    private readonly today: string,
    private readonly unit: Unit,
  ) {
    this.day = today;
  }

  read(): void {
    this.guarded(() => this.readDay());
    while (this.at < this.low.length) {
      const char = this.low[this.at] ?? "";
      if (char === " " || char === "\n" || char === ";") this.at += 1;
      else if (char === "[" || char === "]") this.turn(char);
      else this.item();
    }
    if (this.bracket !== null) this.faults.push({ at: this.bracket, code: "bracket" });
    for (const one of this.items) {
      if (one.sets.length || one.broken) continue;
      this.faults.push({ at: one.at, code: "sets-missing" });
      one.broken = true;
    }
    if (!this.items.length && !this.faults.length) this.faults.push({ at: 0, code: "empty" });
  }

  private guarded(reading: () => void): void {
    try {
      reading();
    } catch (found) {
      if (!(found instanceof Fault)) throw found;
      this.faults.push({ at: found.at, code: found.code });
    }
  }

  /** Open or close a superset. */
  private turn(char: string): void {
    if ((char === "[") === (this.bracket !== null)) this.faults.push({ at: this.at, code: "bracket" });
    else if (char === "[") this.supersets += 1;
    this.bracket = char === "[" ? this.at : null;
    this.at += 1;
  }

  // --- the day ---

  private readDay(): void {
    const scan = new Scan(this.text, this.low, 0, this.low.length);
    scan.skipBlanks();
    const start = scan.at;
    let end = start;
    while (!["", " ", "\n", ":", ";"].includes(scan.char(end))) end += 1;
    const word = this.low.slice(start, end).join("");
    const colon = scan.char(end) === ":";
    const past = end + Number(colon);
    const dated = scan.digit(start) && isDateLike(this.low.slice(start, end));
    const named = colon ? WEEKDAYS.findIndex((day) => word === day || word === day.slice(0, 3)) : -1;
    if (!dated && named < 0 && word !== "today" && word !== "yesterday") return;
    this.at = past;
    if (dated) {
      this.day = isoDay(word, start);
      if (this.day > this.today) throw new Fault("day-ahead", start);
    } else if (named < 0) {
      this.day = addDays(this.today, word === "yesterday" ? -1 : 0);
    } else {
      const back = (weekday(this.today) - named + 7) % 7;
      this.day = addDays(this.today, -back);
      if (back) return;
      const readings = [this.today, addDays(this.today, -7)].map((day) => `${day}:`);
      this.questions.push({ at: start, end: past, code: "day", readings });
    }
  }

  // --- one item ---

  /** The place of the mark that ends the item: ; line end [ ] outside quotation marks and notes. */
  private itemEnd(): number {
    const { low } = this;
    let at = this.at;
    while (at < low.length && ![";", "\n", "[", "]"].includes(low[at] ?? "")) {
      if (low[at] === '"') {
        const closed = quoteEnd(low, at, low.length);
        at = closed === undefined ? low.length : closed + 1;
      } else if (low[at] === "#" && (at === this.at || low[at - 1] === " ")) {
        const ends = this.bracket !== null ? [";", "\n", "]"] : [";", "\n"];
        while (at < low.length && !ends.includes(low[at] ?? "")) at += 1;
      } else {
        at += 1;
      }
    }
    return at;
  }

  private item(): void {
    const end = this.itemEnd();
    const scan = new Scan(this.text, this.low, this.at, end);
    let mark = this.bracket === null ? null : String(this.supersets);
    this.guarded(() => {
      for (let joined = true; joined; ) {
        const now = this.named(scan, mark);
        joined = this.exercise(scan, now);
        mark = now.superset;
      }
    });
    this.at = end;
  }

  /** Pass a name and give its exercise; without one, the sets go on with the exercise before. */
  private named(scan: Scan, mark: string | null): Open {
    const start = scan.pastBlanks();
    const last = this.items.at(-1);
    const name = scan.char(start) === "#" && last ? undefined : nameOf(scan, !last);
    if (name === undefined) return last as Open;
    const open = { at: start, name, superset: mark, sets: [], notes: [], before: NOTHING_BEFORE, broken: false };
    this.items.push(open);
    return open;
  }

  /** Pass the sets of an exercise; tell whether a + joins the next one to it. */
  private exercise(scan: Scan, now: Open): boolean {
    try {
      const piece = segmentsOf(scan, now.before.any);
      this.weigh(now, piece);
      if (piece.joined && now.superset === null) {
        this.supersets += 1;
        now.superset = String(this.supersets);
      }
      return piece.joined;
    } catch (found) {
      now.broken = true;
      throw found;
    }
  }

  /** Take the sets under the first reading; ask where there are more. */
  private weigh(now: Open, piece: Piece): void {
    const choices = new Choices();
    const readings: [QuickSet[], Before][] = [];
    let broken: Fault | null = null;
    const met = () => [...choices.seen.values()].reduce((sum, keys) => sum + keys.length, 0);
    for (let before = -1; before < met(); ) {
      before = met(); // one choice may lead to another
      const names = [...choices.seen.keys()];
      for (const taken of product([...choices.seen.values()].map((keys) => [...keys]))) {
        choices.taken = new Map(names.map((name, at) => [name, taken[at] ?? ""]));
        try {
          const reading = setsOf(piece.segments, now.before, this.unit, choices);
          if (!readings.some(([sets]) => alike(sets, reading[0]))) readings.push(reading);
        } catch (found) {
          if (!(found instanceof Fault)) throw found;
          broken ??= found;
        }
      }
    }
    const [first] = readings;
    if (!first) throw broken;
    const [code] = choices.seen.keys();
    if (readings.length > 1 && code) {
      const loaded = now.before.load !== null;
      const notes = piece.notes.slice(piece.notesBefore).map(quoted);
      const texts = readings.map(([sets]) => [writeSets(sets, loaded), ...notes].join(" "));
      const at = piece.segments[0]?.at ?? 0;
      this.questions.push({ at, end: piece.end, code, readings: texts });
    }
    const [sets, before] = first;
    now.before = before;
    now.sets.push(...sets);
    now.notes.push(...piece.notes);
  }
}

/** Every way to take one of each, the last changing fastest. */
function product(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((ways, list) => ways.flatMap((way) => list.map((one) => [...way, one])), [[]]);
}

function alike(ones: readonly QuickSet[], others: readonly QuickSet[]): boolean {
  const json = (sets: readonly QuickSet[]) => sets.map((one) => ({ ...one }));
  return ones.length === others.length && same(json(ones), json(others));
}

function isDateLike(word: Chars): boolean {
  const marks = word.filter((char) => "-./".includes(char)).length;
  return word.length >= 6 && marks === 2 && word.every((char) => "0123456789-./".includes(char));
}

function isoDay(word: string, at: number): string {
  if (!isDay(word)) throw new Fault("day-unread", at);
  return word;
}
