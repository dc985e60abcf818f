/** Where the name of an exercise ends and its sets begin, in any language. */

import { Fault } from "./nouns";
import { chars, type Cursor, isLetter, KEYWORDS, quoteEnd, unquoted, words } from "./text";

const NAME_ENDS = " :,-–"; // left out at both ends of a name without quotation marks

/**
 * Pass an exercise's name; undefined where the item begins with set notation and so goes on with the last.
 * `first` says that no exercise stands before. Throws a Fault where a name is not closed, or missing.
 */
export function nameOf(scan: Cursor, first: boolean): string | undefined {
  scan.skipBlanks();
  const start = scan.at;
  let name: string;
  if (scan.char() === '"') {
    const end = quoteEnd(scan.low, start, scan.end);
    if (end === undefined) throw new Fault("quote-open", start);
    scan.at = end + 1;
    name = words(unquoted(scan.text, scan.low, start + 1, end));
    if (scan.char(scan.pastBlanks()) === ":") scan.at = scan.pastBlanks() + 1;
  } else if (scan.opens(start) && !numberBeginsName(scan)) {
    if (first) throw new Fault("name-missing", start);
    return undefined;
  } else {
    let end = start;
    while (!["", '"', "#"].includes(scan.char(end))) {
      end = wordEnd(scan, end);
      const after = scan.pastBlanks(end);
      scan.at = after;
      if (["", '"', "#"].includes(scan.char(after)) || scan.opens(after)) break;
      end = after;
    }
    name = stripped(words(scan.text.slice(start, end)));
  }
  if (!name) throw new Fault(scan.char(start) === "#" ? "note-alone" : "name-missing", start);
  return name;
}

/** A name without what may stand at its ends. */
export function stripped(name: string): string {
  const kept = chars(name);
  let start = 0;
  let end = kept.length;
  while (start < end && NAME_ENDS.includes(kept[start] ?? "")) start += 1;
  while (end > start && NAME_ENDS.includes(kept[end - 1] ?? "")) end -= 1;
  return kept.slice(start, end).join("");
}

function wordEnd(scan: Cursor, at: number): number {
  while (!["", " ", "\n", '"'].includes(scan.char(at))) at += 1;
  return at;
}

/** The names that begin as sets do: `45 degree leg press`, `1.5 squat`, `bw squat`. */
function numberBeginsName(scan: Cursor): boolean {
  const end = wordEnd(scan, scan.at);
  const after = scan.pastBlanks(end);
  const word = scan.low.slice(scan.at, end);
  const numeric = word.join("") === "bw" || !word.some((char) => char >= "a" && char <= "z");
  const begins = scan.char(after) !== "" && isLetter(scan.char(after)) && !scan.opens(after);
  return numeric && begins && !KEYWORDS.has(scan.run(after));
}
