"""What a terminal can show: colour or none, Unicode or ASCII, 80 columns."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

WIDTH = 80
BAR = 24  # cells of a dose bar, one a set
EDGES = (4, 10, 20)  # cells before which a bar has a tick: the bands' edges

# state -> (Unicode mark, ASCII mark, colour): they differ in shape, colour only helps
MARKS = {
    "full": ("●", "#", "act"),
    "some": ("◐", "o", "act"),
    "gym": ("·", ".", "quiet"),
    "rest": (" ", " ", ""),
    "ahead": (" ", " ", ""),
    "unknown": (" ", " ", ""),
}
_ANSI = {"act": "36", "warn": "33", "deep": "34", "bold": "1", "quiet": "2"}
_TO_ASCII = str.maketrans({
    "–": "-", "→": ">", "×": "x", "≥": ">=", "±": "+-", "…": ".", "’": "'", "ä": "ae", "ö": "oe", "ü": "ue",
    "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss",
})  # fmt: skip
# a number stays on one line with what it counts
_BOUND = re.compile(r"(?:(?<=[\d–])|(?<=kg)|(?<=lb)) (?=%|kg\b|lb\b|×|→)|(?<=[→×]) ")
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HELD = "\N{NO-BREAK SPACE}"  # a blank that no line breaks at; printed as any other


@dataclass(frozen=True, slots=True)
class Style:
    """What the terminal can show."""

    colour: bool = False
    unicode: bool = True
    width: int = WIDTH

    def paint(self, text: str, *colours: str) -> str:
        """Colour a text, if there are colours."""
        codes = [_ANSI[colour] for colour in colours if colour]
        if not self.colour or not codes or not text.strip():
            return text
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m"

    def mark(self, state: str) -> str:
        """The mark of a day in the calendar, painted."""
        fancy, plain, colour = MARKS[state]
        return self.paint(fancy if self.unicode else plain, colour)

    def bar(self, sets: float, colour: str, *, ticks: bool = False) -> str:
        """Draw one cell a set, blank to its full length; beyond 24 it ends in an arrow."""
        cells = min(BAR, round(sets) if sets >= 1 else 1 if sets > 0 else 0)
        bar = ("■" if self.unicode else "=") * cells
        if sets > BAR:
            bar = bar[:-1] + ">"
        tick = "┊" if self.unicode else ":"
        rest = "".join(tick if ticks and cell in EDGES else " " for cell in range(cells, BAR))
        return self.paint(bar, colour) + self.paint(rest, "quiet")

    def plain(self, text: str) -> str:
        """Give a text from anywhere as the terminal can print it: in its letters, and no command to it."""
        return self.letters(printable(text))

    def letters(self, text: str) -> str:
        """Give the text in the letters that the terminal has."""
        if self.unicode or text.isascii():
            return text
        parts = unicodedata.normalize("NFKD", text.translate(_TO_ASCII))
        bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
        return bare.encode("ascii", "replace").decode()

    def wrap(self, text: str, indent: str, first: str | None = None) -> Iterator[str]:
        """Break a paragraph into lines within the width; `first` begins it, `indent` each other line."""
        margin = indent if first is None else first
        line = margin
        for word in _BOUND.sub(HELD, text).split(" "):
            for piece in textwrap.wrap(word, self.width - 1 - len(indent), break_on_hyphens=False):
                joined = line + piece if line in (margin, indent) else f"{line} {piece}"
                if cells(joined) < self.width or line in (margin, indent):
                    line = joined
                else:
                    yield line
                    line = indent + piece
        yield line


def printable(text: str) -> str:
    """Mark what commands a terminal or turns its writing round: the names in a log come from anywhere."""
    if text.isprintable():
        return text
    return "".join(
        " "
        if letter in "\t\r\n"
        else "?"
        if unicodedata.category(letter) == "Cc" or letter in _TURNS
        else letter
        for letter in text
    )


def cells(text: str) -> int:
    """How many columns a text takes: letters of East Asia take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )


def fit(text: str, columns: int) -> str:
    """Give a text exactly so many columns: cut with an ellipsis, or filled with blanks."""
    if cells(text) > columns:
        while cells(text) > columns - 1:
            text = text[:-1]
        text = text.rstrip() + "…"
    return text + " " * (columns - cells(text))
