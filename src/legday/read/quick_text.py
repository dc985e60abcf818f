"""Characters and words of a quick entry.

No regular expression and no table of Unicode: a second language repeats this from the written grammar.
"""

from __future__ import annotations

from collections.abc import Mapping

from legday.units import M_PER_INCH, M_PER_MILE

LOAD_UNITS: Mapping[str, str] = {"kg": "kg", "kgs": "kg", "lb": "lb", "lbs": "lb"}
SECONDS: Mapping[str, float] = {
    "s": 1, "sec": 1, "secs": 1, "min": 60, "mins": 60, "h": 3600,
}  # fmt: skip
METRES: Mapping[str, float] = {
    "m": 1, "km": 1000, "mi": M_PER_MILE, "ft": 12 * M_PER_INCH, "yd": 36 * M_PER_INCH,
}  # fmt: skip
FAILURE = ("f", "fail", "failure")
REPS = ("rep", "reps")
KEYWORDS = (
    *LOAD_UNITS, *SECONDS, *METRES, *FAILURE, *REPS, "x", "w", "bw", "each", "rir", "rpe", "amrap", "test",
    "bar", "rest",
)  # fmt: skip
SUFFIXES = ("hand", "side", "total", "leg", "arm", "each")  # behind a slash
DIGITS = "0123456789"
# One character each, so that an index stays an index of what was typed.
_PLAIN = str.maketrans(
    dict.fromkeys("×✕*", "x")
    | dict.fromkeys("“”„", '"')
    | {"−": "-"}
    | dict.fromkeys("\t\r\v\f\u00a0\u2007\u2009\u202f", " ")
    | {chr(code): chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
)


def plain(text: str) -> str:
    """Give the text with capitals, signs, quotation marks and blanks in one form, of the same length."""
    return text.translate(_PLAIN)


def words(text: str) -> str:
    """Give the text with one blank for each stretch of them, and none at its ends."""
    return " ".join(word for word in plain_blanks(text).split(" ") if word)


def plain_blanks(text: str) -> str:
    """Give the text with each blank and line end as a plain blank."""
    return "".join(" " if plain(char) in (" ", "\n") else char for char in text)


def is_letter(char: str) -> bool:
    """Tell letters; every character beyond ASCII counts as one."""
    return "a" <= char <= "z" or char > "\x7f"


def quote_end(low: str, at: int, end: int) -> int | None:
    """Give the place of the mark that closes the quotation begun at `at`; two marks are one inside it."""
    at += 1
    while at < end:
        if low[at] == '"':
            if at + 1 < end and low[at + 1] == '"':
                at += 1
            else:
                return at
        at += 1
    return None


def unquoted(text: str, low: str, start: int, end: int) -> str:
    """Give what stands between two marks, where two marks are one."""
    kept, at = [], start
    while at < end:
        kept.append(text[at])
        at += 2 if low[at] == '"' else 1
    return "".join(kept)


class Cursor:
    """A place in a text. `low` is the text as `plain` gives it, `end` where the piece in hand ends."""

    def __init__(self, text: str, low: str, at: int, end: int) -> None:
        self.text = text
        self.low = low
        self.at = at
        self.end = end

    def char(self, at: int | None = None) -> str:
        """Give the character at a place; "" at the end."""
        at = self.at if at is None else at
        return self.low[at] if 0 <= at < self.end else ""

    def digit(self, at: int | None = None) -> bool:
        """Tell whether an ASCII digit stands at a place."""
        char = self.char(at)
        return char != "" and char in DIGITS

    def past_blanks(self, at: int | None = None) -> int:
        """Give the next place that is no blank."""
        at = self.at if at is None else at
        while self.char(at) in (" ", "\n"):
            at += 1
        return at

    def skip_blanks(self) -> None:
        """Go there."""
        self.at = self.past_blanks()

    def run(self, at: int | None = None) -> str:
        """Give the letters from a place on; an x behind them, as in ``60sx3``, is the next thing."""
        at = self.at if at is None else at
        end = at
        while (char := self.char(end)) and is_letter(char):
            end += 1
        word = self.low[at:end]
        return word[:-1] if word.endswith("x") and word[:-1] in (*KEYWORDS, *SUFFIXES) else word

    def take(self, *words: str) -> bool:
        """Pass one of these words if it stands here whole."""
        word = self.run()
        if word not in words:
            return False
        self.at += len(word)
        return True

    # --- what begins here ---

    def opens(self, at: int, *, warm: bool = True) -> bool:
        """Tell whether set notation begins at a place that begins a word."""
        char, after = self.char(at), self.char(at + 1)
        if self.digit(at) or (char in ("+", "-") and self.digit(at + 1)):
            return True
        if char == ">":
            return True
        if char == "?":
            return after in ("", " ", "\n", "x")
        if char == "w" and warm:
            at = self.past_blanks(at + (2 if after == ":" else 1))
            return self.opens(at, warm=False)
        if char in ("x", "@"):
            after_at = self.past_blanks(at + 1)
            return self.digit(after_at) or (char == "x" and self.one_side(after_at))
        word = self.run(at)
        if word == "bw":
            return not (self.char(at + 2) == "-" and not self.digit(at + 3))
        if word in ("rir", "rpe"):
            return self.digit(self.past_blanks(at + 3))
        return self.one_side(at)

    def one_side(self, at: int) -> bool:
        """Tell ``L10`` and ``R9``."""
        return self.char(at) in ("l", "r") and self.digit(at + 1)

    def begins_factor(self, at: int) -> bool:
        """Tell whether a factor stands at a place, where one may stand."""
        signed = self.char(at) in ("+", "-") and self.digit(at + 1)
        return self.digit(at) or signed or self.run(at) == "bw" or self.one_side(at)
