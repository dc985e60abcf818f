"""Where the name of an exercise ends and its sets begin, in any language."""

from __future__ import annotations

from legday.read.quick_nouns import Fault
from legday.read.quick_text import KEYWORDS, Cursor, is_letter, quote_end, unquoted, words

NAME_ENDS = " :,-–"  # left out at both ends of a name without quotation marks


def name_of(scan: Cursor, *, first: bool) -> str | None:
    """Pass an exercise's name; None where the item begins with set notation and so goes on with the last.

    Parameters
    ----------
    first : bool
        Whether no exercise stands before.

    Raises
    ------
    Fault
        Where a name is not closed, or missing.
    """
    scan.skip_blanks()
    start = scan.at
    if scan.char() == '"':
        end = quote_end(scan.low, start, scan.end)
        if end is None:
            raise Fault("quote-open", start)
        scan.at = end + 1
        name = words(unquoted(scan.text, scan.low, start + 1, end))
        if scan.char(scan.past_blanks()) == ":":
            scan.at = scan.past_blanks() + 1
    elif scan.opens(start) and not _number_begins_name(scan):
        if first:
            raise Fault("name-missing", start)
        return None
    else:
        end = start
        while (char := scan.char(end)) and char not in ('"', "#"):
            end = _word_end(scan, end)
            after = scan.past_blanks(end)
            scan.at = after
            if scan.char(after) in ("", '"', "#") or scan.opens(after):
                break
            end = after
        name = words(scan.text[start:end]).strip(NAME_ENDS)
    if not name:
        raise Fault("note-alone" if scan.char(start) == "#" else "name-missing", start)
    return name


def _word_end(scan: Cursor, at: int) -> int:
    while scan.char(at) not in ("", " ", "\n", '"'):
        at += 1
    return at


def _number_begins_name(scan: Cursor) -> bool:
    """Tell the names that begin as sets do: ``45 degree leg press``, ``1.5 squat``, ``bw squat``."""
    end = _word_end(scan, scan.at)
    after = scan.past_blanks(end)
    word = scan.low[scan.at : end]
    numeric = word == "bw" or not any("a" <= char <= "z" for char in word)
    begins = scan.char(after) != "" and is_letter(scan.char(after)) and not scan.opens(after)
    return numeric and begins and scan.run(after) not in KEYWORDS
