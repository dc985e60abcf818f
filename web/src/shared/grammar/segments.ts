/** The set notation of one exercise to segments: what stands between two commas, not yet weighed. */

import { Fault } from "./nouns";
import { type Factor, hundredths, load, type Load, type Place, type Scan } from "./scan";
import { FAILURE, quoteEnd, unquoted, words } from "./text";

/** One stretch of set notation: at most one product such as `100x5x3`, and what stands beside it. */
export interface Segment {
  at: number;
  warm: boolean;
  drop: boolean;
  product: Factor[] | null;
  leadingX: boolean;
  loose: Factor[];
  rir: number | null;
  effortAt: number | null;
  /** What "@8" would be as a load. */
  atLoad: Factor | null;
  typeWords: [word: string, at: number][];
  bar: Load | null;
  barAt: number;
  /** Nothing but a blank parts it from the next. */
  glued: boolean;
}

/** The set notation of one item, with its notes. */
export interface Piece {
  segments: Segment[];
  notes: string[];
  /** How many of the notes stand before the first set. */
  notesBefore: number;
  /** Behind its last character that is no blank. */
  end: number;
  /** A lone + follows: the next exercise is of the same superset. */
  joined: boolean;
}

function segment(at: number, warm = false, drop = false): Segment {
  return {
    at, warm, drop, product: null, leadingX: false, loose: [], rir: null, effortAt: null, atLoad: null,
    typeWords: [], bar: null, barAt: 0, glued: false,
  };
}

function isBlank(one: Segment): boolean {
  const said = one.product?.length || one.loose.length || one.typeWords.length || one.bar;
  return !said && one.effortAt === null;
}

/** Whether a segment is one plain count, which goes on with the load before. */
export function isBare(one: Segment): boolean {
  return one.product === null && one.loose.length === 1 && one.loose[0]?.count !== undefined;
}

/**
 * Pass the set notation up to the end of the item, or to a lone `+`; `later` says that sets of this exercise
 * were read before. Throws a Fault at the first character that is not understood.
 */
export function segmentsOf(scan: Scan, later: boolean): Piece {
  return new Segments(scan, later).read();
}

class Segments {
  private allWarm = false;
  private readonly piece: Piece = { segments: [], notes: [], notesBefore: 0, end: 0, joined: false };
  private now: Segment;

  constructor(
    private readonly scan: Scan,
    private readonly later: boolean,
  ) {
    this.now = segment(scan.at);
  }

  read(): Piece {
    const { scan } = this;
    this.next(scan.pastBlanks());
    for (;;) {
      scan.skipBlanks();
      const char = scan.char();
      if (char === "") break;
      if (char === "+" && !scan.digit(scan.at + 1)) {
        this.join();
        break;
      }
      this.step(char);
      this.piece.end = scan.at;
    }
    this.close();
    return this.piece;
  }

  private next(at: number, drop = false): void {
    this.now = segment(at, this.allWarm, drop);
  }

  /** Keep the segment in hand; one that holds nothing, as behind a last comma, is passed over. */
  private close(glued = false): void {
    if (!isBlank(this.now)) {
      this.now.glued = glued;
      this.piece.segments.push(this.now);
    } else if (this.now.drop) {
      throw new Fault("not-understood", this.now.at);
    }
  }

  private join(): void {
    const { scan } = this;
    const plus = scan.at;
    const after = scan.pastBlanks(plus + 1);
    const alone = scan.char(plus - 1) === " " && after > plus + 1;
    if (!alone || ["", "#"].includes(scan.char(after)) || scan.opens(after)) throw new Fault("not-understood", plus);
    scan.at = after;
    this.piece.joined = true;
  }

  private step(char: string): void {
    const { scan } = this;
    const start = scan.at;
    if (char === "," || char === ">") {
      scan.at += 1;
      this.close();
      const { segments } = this.piece;
      if (char === ">" && !segments.length && !this.later) throw new Fault("drop-alone", start);
      // A question about a first drop set holds its mark.
      this.next(segments.length ? scan.pastBlanks() : start, char === ">");
    } else if (char === '"' || char === "#") {
      this.note(char);
    } else if (char === "@" || ["rir", "rpe"].includes(scan.run())) {
      this.effort(char);
    } else if (char === "w" && scan.opens(start)) {
      this.warmUp();
    } else if (char === "x" || char === "?" || scan.beginsFactor(start)) {
      this.factors();
    } else if ([...FAILURE, "amrap", "test"].includes(scan.run())) {
      const word = scan.run();
      scan.take(word);
      this.now.typeWords.push([FAILURE.includes(word) ? "failure" : word, start]);
    } else if (scan.take("bar")) {
      this.bar(start);
    } else if (scan.take("rest")) {
      this.rest(start);
    } else {
      throw new Fault("not-understood", start);
    }
  }

  private warmUp(): void {
    const { scan } = this;
    if (this.now.product) {
      this.close(true);
      this.next(scan.at);
    } else if (!isBlank(this.now)) {
      throw new Fault("not-understood", scan.at);
    }
    scan.at += 1;
    if (scan.char() === ":") {
      scan.at += 1;
      this.allWarm = true;
    }
    this.now.warm = true;
  }

  private note(char: string): void {
    const { scan, piece } = this;
    const start = scan.at + 1;
    const end = char === "#" ? scan.end : quoteEnd(scan.low, scan.at, scan.end);
    if (end === undefined) throw new Fault("quote-open", scan.at);
    const text = char === "#" ? scan.text.slice(start, end) : unquoted(scan.text, scan.low, start, end);
    const note = words(text);
    if (note) piece.notes.push(note);
    scan.at = char === "#" ? end : end + 1;
    if (isBlank(this.now) && !this.now.drop && !piece.segments.length) {
      this.now.at = scan.pastBlanks();
      piece.notesBefore = piece.notes.length;
    }
  }

  private effort(char: string): void {
    const { scan } = this;
    const start = scan.at;
    const word = scan.run();
    scan.at = scan.pastBlanks(start + (char === "@" ? 1 : 3));
    if (char === "@" && FAILURE.includes(scan.run())) {
      scan.take(...FAILURE);
      this.now.typeWords.push(["failure", start]);
      return;
    }
    if (char === "@" && scan.char() !== "" && !scan.digit() && scan.beginsFactor(scan.at)) {
      this.now.loose.push(scan.factor({}));
      return;
    }
    if (!scan.digit()) throw new Fault("effort-range", scan.at);
    const numberAt = scan.at;
    const value = scan.effortNumber();
    if (char === "@" && (value > 10 || scan.loadUnitFollows())) {
      scan.at = numberAt;
      this.now.loose.push(scan.factor({ wantsLoad: true }));
      return;
    }
    if (this.now.effortAt !== null) throw new Fault("two-efforts", start);
    const fits = word === "rir" ? value <= 20 : value >= 1 && value <= 10;
    if (!fits) throw new Fault("effort-range", numberAt);
    this.now.rir = hundredths(word === "rir" ? value : 10 - value);
    this.now.effortAt = start;
    if (char === "@") this.now.atLoad = { at: numberAt, load: load(value), plain: true };
  }

  private bar(start: number): void {
    const { scan } = this;
    scan.skipBlanks();
    if (!scan.digit() || this.now.bar) throw new Fault("bar-alone", start);
    const [value] = scan.number();
    this.now.bar = load(value, scan.unit());
    this.now.barAt = start;
  }

  /** Keep a rest as a note: sets have no place for it, and what was typed is not lost. */
  private rest(start: number): void {
    const { scan } = this;
    scan.skipBlanks();
    if (!scan.digit()) throw new Fault("not-understood", start);
    scan.factor({ counted: true });
    this.piece.notes.push(words(scan.text.slice(start, scan.at)));
  }

  /** Pass `100x5x3`, or one loose part as `80kg`. */
  private factors(): void {
    const { scan } = this;
    const start = scan.at;
    const leadingX = scan.char() === "x";
    const found: Factor[] = [];
    if (!leadingX) {
      const wantsLoad = this.now.product !== null && !this.now.loose.length;
      const place: Place = { wantsLoad, later: this.later || !!this.piece.segments.length };
      const first = scan.factor(place);
      found.push(first);
      if (this.rir(first, start)) return;
    }
    for (let behind = scan.pastBlanks(); scan.char(behind) === "x"; behind = scan.pastBlanks()) {
      scan.at = scan.pastBlanks(behind + 1);
      if (!scan.beginsFactor(scan.at)) throw new Fault("count-missing", behind);
      if (found.length + Number(leadingX) === 3) throw new Fault("not-understood", behind);
      found.push(scan.factor({ counted: true }));
    }
    if (found.length + Number(leadingX) === 1) {
      this.now.loose.push(...found);
      return;
    }
    if (this.now.product) {
      this.close(true);
      this.next(start);
    }
    this.now.product = found;
    this.now.leadingX = leadingX;
  }

  /** Pass `2rir`. */
  private rir(found: Factor, start: number): boolean {
    const { scan } = this;
    const at = scan.pastBlanks();
    if (!found.plain || !found.load || scan.run(at) !== "rir") return false;
    if (scan.digit(scan.pastBlanks(at + 3))) return false; // "80 rir2": the number behind it is meant
    if (this.now.effortAt !== null) throw new Fault("two-efforts", start);
    const { value } = found.load;
    if (value === null || value > 20) throw new Fault("effort-range", start);
    this.now.rir = hundredths(value);
    this.now.effortAt = start;
    scan.at = at + 3;
    return true;
  }
}
