/** Characters and words of a quick entry. A text is a list of code points, so that indexes agree everywhere. */

import { M_PER_INCH, M_PER_MILE } from "../units";

export type Chars = readonly string[];

export const LOAD_UNITS = new Map([["kg", "kg"], ["kgs", "kg"], ["lb", "lb"], ["lbs", "lb"]]);
export const SECONDS = new Map([["s", 1], ["sec", 1], ["secs", 1], ["min", 60], ["mins", 60], ["h", 3600]]);
export const METRES = new Map([
  ["m", 1],
  ["km", 1000],
  ["mi", M_PER_MILE],
  ["ft", 12 * M_PER_INCH],
  ["yd", 36 * M_PER_INCH],
]);
export const FAILURE: readonly string[] = ["f", "fail", "failure"];
export const REPS: readonly string[] = ["rep", "reps"];
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...LOAD_UNITS.keys(), ...SECONDS.keys(), ...METRES.keys(), ...FAILURE, ...REPS,
  "x", "w", "bw", "each", "rir", "rpe", "amrap", "test", "bar", "rest",
]);
export const SUFFIXES: ReadonlySet<string> = new Set(["hand", "side", "total", "leg", "arm", "each"]);
const PLAIN = new Map([
  ..."×✕*".split("").map((char) => [char, "x"] as const),
  ..."“”„".split("").map((char) => [char, '"'] as const),
  ["−", "-"] as const,
  ..."\t\r\v\f\u00a0\u2007\u2009\u202f".split("").map((char) => [char, " "] as const),
]);

/** A text as code points. */
export function chars(text: string): Chars {
  return Array.from(text);
}

/** The text with capitals, signs, quotation marks and blanks in one form, of the same length. */
export function plain(text: Chars): Chars {
  return text.map((char) => PLAIN.get(char) ?? (char >= "A" && char <= "Z" ? char.toLowerCase() : char));
}

/** The text with one blank for each stretch of them, and none at its ends. */
export function words(text: Chars): string {
  const low = plain(text);
  const blanked = text.map((char, at) => (low[at] === " " || low[at] === "\n" ? " " : char));
  return blanked.join("").split(" ").filter(Boolean).join(" ");
}

/** Whether a character is a letter; every one beyond ASCII counts as one. */
export function isLetter(char: string): boolean {
  return (char >= "a" && char <= "z") || char > "\x7f";
}

/** Where the mark stands that closes the quotation begun at `at`; two marks are one inside it. */
export function quoteEnd(low: Chars, at: number, end: number): number | undefined {
  for (at += 1; at < end; at += 1) {
    if (low[at] !== '"') continue;
    if (at + 1 >= end || low[at + 1] !== '"') return at;
    at += 1;
  }
  return undefined;
}

/** What stands between two marks, where two marks are one. */
export function unquoted(text: Chars, low: Chars, start: number, end: number): string[] {
  const kept: string[] = [];
  for (let at = start; at < end; at += low[at] === '"' ? 2 : 1) kept.push(text[at] ?? "");
  return kept;
}

/** A place in a text. `low` is the text as `plain` gives it, `end` where the piece in hand ends. */
export class Cursor {
  constructor(
    readonly text: Chars,
    readonly low: Chars,
    public at: number,
    readonly end: number,
  ) {}

  /** The character at a place; "" at the end. */
  char(at = this.at): string {
    return at >= 0 && at < this.end ? (this.low[at] ?? "") : "";
  }

  digit(at = this.at): boolean {
    const char = this.char(at);
    return char >= "0" && char <= "9" && char.length === 1;
  }

  blank(at = this.at): boolean {
    return this.char(at) === " " || this.char(at) === "\n";
  }

  /** The next place that is no blank. */
  pastBlanks(at = this.at): number {
    while (this.blank(at)) at += 1;
    return at;
  }

  skipBlanks(): void {
    this.at = this.pastBlanks();
  }

  /** The letters from a place on; an x behind them, as in `60sx3`, is the next thing. */
  run(at = this.at): string {
    let end = at;
    while (this.char(end) && isLetter(this.char(end))) end += 1;
    const word = this.low.slice(at, end).join("");
    const short = word.slice(0, -1);
    return word.endsWith("x") && (KEYWORDS.has(short) || SUFFIXES.has(short)) ? short : word;
  }

  /** Pass one of these words if it stands here whole. */
  take(...among: readonly string[]): boolean {
    const word = this.run();
    if (!among.includes(word)) return false;
    this.at += chars(word).length;
    return true;
  }

  // --- what begins here ---

  /** Whether set notation begins at a place that begins a word. */
  opens(at: number, warm = true): boolean {
    const char = this.char(at);
    const after = this.char(at + 1);
    if (this.digit(at) || ((char === "+" || char === "-") && this.digit(at + 1))) return true;
    if (char === ">") return true;
    if (char === "?") return ["", " ", "\n", "x"].includes(after);
    if (char === "w" && warm) return this.opens(this.pastBlanks(at + (after === ":" ? 2 : 1)), false);
    if (char === "x" || char === "@") {
      const next = this.pastBlanks(at + 1);
      return this.digit(next) || (char === "x" && this.oneSide(next));
    }
    const word = this.run(at);
    if (word === "bw") return !(this.char(at + 2) === "-" && !this.digit(at + 3));
    if (word === "rir" || word === "rpe") return this.digit(this.pastBlanks(at + 3));
    return this.oneSide(at);
  }

  /** Whether `L10` or `R9` stands at a place. */
  oneSide(at: number): boolean {
    return (this.char(at) === "l" || this.char(at) === "r") && this.digit(at + 1);
  }

  /** Whether a factor stands at a place, where one may stand. */
  beginsFactor(at: number): boolean {
    const signed = (this.char(at) === "+" || this.char(at) === "-") && this.digit(at + 1);
    return this.digit(at) || signed || this.run(at) === "bw" || this.oneSide(at);
  }
}
