/** Numbers of a quick entry to factors: loads, counts, times, distances. */

import { Fault, type LoadKind, MOST_LOAD, MOST_METRES, MOST_REPS, MOST_SECONDS, SETS_BELOW } from "./nouns";
import { chars, Cursor, FAILURE, LOAD_UNITS, METRES, REPS, SECONDS, SUFFIXES } from "./text";

/** A load as typed; a value of null is `?`, a load not stated on purpose. */
export interface Load {
  readonly value: number | null;
  readonly unit: string | null;
  readonly kind: LoadKind | null;
}

/** How much was done in a set; several values in a cluster or of two sides. */
export interface Count {
  readonly values: readonly number[];
  readonly what: "reps" | "time" | "distance";
  readonly side: "" | "each" | "pair" | "left" | "right";
  readonly amrap?: boolean;
  readonly failure?: boolean;
}

/** One part of `100x5x3` with all that it may be; `plain` is a number without unit, sign or suffix. */
export interface Factor {
  readonly at: number;
  readonly load?: Load | undefined;
  readonly count?: Count | undefined;
  readonly sets?: number | undefined;
  readonly plain?: boolean;
}

/**
 * Where a number stands: it tells a decimal comma from one between sets. `counted`: behind an x, where a comma
 * always begins the next set. `wantsLoad`: behind "3x8". `later`: not in the first segment.
 */
export interface Place {
  readonly counted?: boolean;
  readonly wantsLoad?: boolean;
  readonly later?: boolean;
}

const REPS_OF_SIDE = ["side", "leg", "arm", "each"];
const KINDS = new Map<string, LoadKind>([["hand", "per_hand"], ["side", "per_side"], ["total", "total"]]);

export function load(value: number | null, unit: string | null = null, kind: LoadKind | null = null): Load {
  return { value, unit, kind };
}

function count(values: readonly number[], what: Count["what"] = "reps", side: Count["side"] = ""): Count {
  return { values, what, side };
}

/** A cursor that passes numbers and factors. */
export class Scan extends Cursor {
  // --- numbers ---

  /** Pass a number; give it, and whether it is whole. Without a `place` a comma may be decimal. */
  number(place?: Place): [value: number, whole: boolean] {
    const start = this.at;
    while (this.digit()) this.at += 1;
    const whole = this.low.slice(start, this.at);
    let fraction: readonly string[] = [];
    if ((this.char() === "." || this.char() === ",") && this.digit(this.at + 1)) {
      let last = this.at + 1;
      while (this.digit(last)) last += 1;
      if (this.char() === "." || this.decimalComma(start, last, place)) {
        fraction = this.low.slice(this.at + 1, last);
        this.at = last;
      }
    }
    if (whole.length > 6 || fraction.length > 4 || fraction.length === 3) throw new Fault("number-size", start);
    return [Number(`${whole.join("")}.${fraction.join("") || "0"}`), !fraction.length];
  }

  private decimalComma(start: number, last: number, place?: Place): boolean {
    if (!place) return true;
    if (place.counted) return false;
    const after = this.pastBlanks(last);
    const word = this.run(after);
    if (SECONDS.has(word)) throw new Fault("comma-unclear", this.at);
    const isLoad =
      LOAD_UNITS.has(word) ||
      METRES.has(word) ||
      this.char(last) === "#" ||
      this.char(last) === "/" ||
      this.char(after) === "x" ||
      (!!place.wantsLoad && this.char(after) !== ",") ||
      (after > last && this.digit(after));
    if (isLoad && (this.char(start - 1) === "," || (place.later && last - this.at > 2))) {
      throw new Fault("comma-unclear", this.at);
    }
    return isLoad;
  }

  /** Pass the number of an RPE or RIR: a comma is decimal before a lone 5, as in `8,5`. */
  effortNumber(): number {
    let half = this.at;
    while (this.digit(half)) half += 1;
    const lone = this.char(half) === "," && this.char(half + 1) === "5" && !this.digit(half + 2);
    if (lone && this.char(half + 2) === "," && this.digit(half + 3)) throw new Fault("comma-unclear", half);
    return this.number(lone ? undefined : { counted: true })[0];
  }

  // --- factors ---

  /** Pass one factor. Throws a Fault where none can be read. */
  factor(place: Place): Factor {
    const start = this.at;
    if (this.char() === "?") {
      this.at += 1;
      return { at: start, load: load(null) };
    }
    if (this.run() === "bw") {
      this.at += 2;
      const sign = this.pastBlanks();
      if ((this.char(sign) === "+" || this.char(sign) === "-") && this.digit(this.pastBlanks(sign + 1))) {
        this.at = sign;
        return this.signed(start);
      }
      return { at: start, load: load(0, null, "added") };
    }
    if (this.char() === "+" || this.char() === "-") {
      const before = this.char(this.at - 1);
      if (![" ", "\n", ",", ">", "x", ":", "w", ";", "[", "@", ""].includes(before)) {
        throw new Fault("not-understood", this.at); // "8-10"
      }
      return this.signed(start);
    }
    if (this.oneSide(this.at)) {
      const side = this.char() === "l" ? "left" : "right";
      this.at += 1;
      const one = this.amount();
      let other = this.pastBlanks();
      if (this.char(other) === "|") other = this.pastBlanks(other + 1);
      if (side === "left" && this.char(other) === "r" && this.digit(other + 1)) {
        this.at = other + 1;
        return { at: start, count: this.pair(one) };
      }
      return { at: start, count: count(one.values, one.what, side) };
    }
    return this.numberFactor(start, place);
  }

  private signed(start: number): Factor {
    const kind = this.char() === "+" ? "added" : "assistance";
    this.at = this.pastBlanks(this.at + 1);
    const [value] = this.number();
    return { at: start, load: load(inRange(value, start), this.unit(), kind) };
  }

  /** Pass a unit of load, if one stands here. */
  unit(): string | null {
    if (this.char() === "#") {
      this.at += 1;
      return "lb";
    }
    const word = this.run(this.pastBlanks());
    const unit = LOAD_UNITS.get(word);
    if (unit === undefined) return null;
    this.at = this.pastBlanks() + word.length;
    return unit;
  }

  /** Whether what follows makes the number before a load. */
  loadUnitFollows(): boolean {
    return this.char() === "#" || this.char() === "/" || LOAD_UNITS.has(this.run(this.pastBlanks()));
  }

  private numberFactor(start: number, place: Place): Factor {
    const clock = this.clock();
    if (clock) return { at: start, count: this.sided(clock) };
    const [value, whole] = this.number(place);
    const unit = this.unit();
    const measure = unit === null ? this.measure(value, start) : undefined;
    if (measure) return { at: start, count: this.sided(measure) };
    if (this.char() === "/") return this.suffixed(start, value, whole, unit, this.suffix());
    if (unit !== null) return { at: start, load: load(inRange(value, start), unit) };
    const reps = whole && value >= 1 && value <= MOST_REPS ? count([value]) : undefined;
    const word = this.run(this.pastBlanks());
    if (REPS.includes(word)) {
      this.at = this.pastBlanks() + word.length;
      return { at: start, count: this.sided(wholeReps(reps, start)) };
    }
    const special = this.special(reps, start, place);
    if (special) return { at: start, count: special };
    const sets = whole && value >= 1 && value < SETS_BELOW ? value : undefined;
    return { at: start, load: load(inRange(value, start)), count: reps, sets, plain: true };
  }

  private suffix(): string {
    const word = this.run(this.at + 1);
    if (!SUFFIXES.has(word)) throw new Fault("not-understood", this.at);
    this.at += 1 + word.length;
    return word;
  }

  private suffixed(start: number, value: number, whole: boolean, unit: string | null, word: string): Factor {
    const kind = KINDS.get(word);
    const weight = kind ? load(inRange(value, start), unit ?? this.unit(), kind) : undefined;
    const reps = word !== "hand" && word !== "total" && unit === null;
    const fits = reps && whole && value >= 1 && value <= MOST_REPS;
    if (!weight && !fits) throw new Fault("reps-range", start);
    return { at: start, load: weight, count: fits ? count([value], "reps", "each") : undefined };
  }

  /** Pass `1:30` or `1:02:03`. */
  private clock(): Count | undefined {
    const start = this.at;
    const parts: string[] = [];
    let last = this.at;
    for (;;) {
      const first = last;
      while (this.digit(last)) last += 1;
      parts.push(this.low.slice(first, last).join(""));
      if (this.char(last) !== ":" || !this.digit(last + 1)) break;
      last += 1;
    }
    const [head = "", ...rest] = parts;
    if (!rest.length) return undefined;
    const right = parts.length <= 3 && head.length <= 4 && rest.every((part) => part.length === 2);
    if (!right || rest.some((part) => Number(part) >= 60)) throw new Fault("time-range", start);
    this.at = last;
    const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
    return count([measured(seconds, "time", start)], "time");
  }

  /** Pass the unit of a time or a distance, and give the value in s or m. */
  private measure(value: number, start: number): Count | undefined {
    const at = this.pastBlanks();
    const word = this.run(at);
    const seconds = SECONDS.get(word);
    const factor = seconds ?? METRES.get(word);
    if (factor === undefined) return undefined;
    this.at = at + word.length;
    const what = seconds === undefined ? "distance" : "time";
    return count([measured(value * factor, what, start)], what);
  }

  /** Pass plain repetitions, a time or a distance, as one side has. */
  private amount(): Count {
    const start = this.at;
    if (!this.digit()) throw new Fault("not-understood", this.at);
    const clock = this.clock();
    if (clock) return clock;
    const [value, whole] = this.number({ counted: true });
    return this.measure(value, start) ?? wholeReps(whole ? count([value]) : undefined, start);
  }

  private pair(left: Count): Count {
    const start = this.at;
    const right = this.amount();
    if (right.what !== left.what) throw new Fault("two-counts", start);
    return count([...left.values, ...right.values], left.what, "pair");
  }

  /** Pass `|9` or `each` behind a count. */
  private sided(one: Count): Count {
    const after = this.pastBlanks();
    if (this.char(after) === "|") {
      this.at = this.pastBlanks(after + 1);
      return this.pair(one);
    }
    const suffix = this.char() === "/" ? this.run(this.at + 1) : "";
    if (REPS_OF_SIDE.includes(suffix)) {
      this.at += 1 + suffix.length;
      return count(one.values, one.what, "each");
    }
    if (this.run(after) === "each") {
      this.at = after + 4;
      return count(one.values, one.what, "each");
    }
    return one;
  }

  /** Pass what makes a number repetitions: `5+`, `5f`, `5+5+3`, `10|9`, `10 each`. */
  private special(reps: Count | undefined, start: number, place: Place): Count | undefined {
    const behind = this.pastBlanks();
    if (this.char(behind) === "|" || this.run(behind) === "each") return this.sided(wholeReps(reps, start));
    if (this.take(...FAILURE)) return { ...count(wholeReps(reps, start).values), failure: true };
    const touching = this.char() === "+";
    if (touching && !this.digit(this.at + 1)) {
      this.at += 1;
      return { ...count(wholeReps(reps, start).values), amrap: true };
    }
    if (!touching && !place.counted) return undefined;
    const values: number[] = [];
    for (let more = this.clusterPart(); more !== undefined; more = this.clusterPart()) {
      this.at = more;
      const [value, whole] = this.number({ counted: true });
      values.push(...wholeReps(whole ? count([value]) : undefined, more).values);
    }
    return values.length ? count([...wholeReps(reps, start).values, ...values]) : undefined;
  }

  /** The place of the next number of `5+5+3` or `5 + 5 + 3`. */
  private clusterPart(): number | undefined {
    const plus = this.pastBlanks();
    const after = this.pastBlanks(plus + 1);
    const even = plus > this.at === after > plus + 1;
    return this.char(plus) === "+" && even && this.digit(after) ? after : undefined;
  }
}

/** The count, if it is one of whole repetitions. */
export function wholeReps(one: Count | undefined, at: number): Count {
  const value = one?.values[0] ?? 0;
  if (!one || value < 1 || value > MOST_REPS) throw new Fault("reps-range", at);
  return one;
}

/** The load, if one can lift so much. */
export function inRange(value: number, at: number): number {
  if (value >= MOST_LOAD) throw new Fault("load-range", at);
  return value;
}

/** Round to hundredths, halves up. */
export function hundredths(value: number): number {
  return Math.floor(value * 100 + 0.5) / 100;
}

function measured(value: number, what: "time" | "distance", at: number): number {
  const rounded = hundredths(value);
  const fits = rounded > 0 && rounded <= (what === "time" ? MOST_SECONDS : MOST_METRES);
  if (!fits) throw new Fault(`${what}-range`, at);
  return rounded;
}

/** How many code points a piece of text has. */
export function length(text: string): number {
  return chars(text).length;
}
