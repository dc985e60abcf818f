"""What a terminal can show: colour or none, Unicode or ASCII, 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from legday.model import MuscleDose, Report
from legday.show.words import Words

WIDTH = 80
INDENT = "  "
BAR = 24  # cells of a dose bar, one a set
VERY_HIGH = 20.0

# state -> (Unicode mark, ASCII mark, colour): they differ in shape, colour only helps
MARKS = {
    "full": ("●", "#", "act"),
    "some": ("◐", "o", "act"),
    "gym": ("·", ".", "quiet"),
    "rest": (" ", " ", ""),
    "ahead": (" ", " ", ""),
    "unknown": (" ", " ", ""),
}
BAND_COLOUR = {"none": "warn", "below": "warn", "efficient": "act", "guideline": "act", "beyond": "deep"}
VERDICT_COLOUR = {"yes": "act", "partly": "warn", "hardly": "warn", "no": "warn", "not_enough_data": "quiet"}
_ANSI = {"act": "36", "warn": "33", "deep": "34", "bold": "1", "quiet": "2"}
_TO_ASCII = str.maketrans({"–": "-", "→": ">", "×": "x", "≥": ">=", "±": "+-", "…": "...", "’": "'"})


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

    def bar(self, sets: float, colour: str) -> str:
        """Draw one cell a set, filled up with blanks; beyond 24 it ends in an arrow."""
        cells = min(BAR, round(sets) if sets >= 1 else 1 if sets > 0 else 0)
        bar = ("■" if self.unicode else "=") * cells
        if sets > BAR:
            bar = bar[:-1] + ">"
        return self.paint(bar, colour) + " " * (BAR - cells)

    def plain(self, text: str) -> str:
        """Give the text in what the terminal can print."""
        return text if self.unicode else text.translate(_TO_ASCII).encode("ascii", "replace").decode()


@dataclass(frozen=True, slots=True)
class Page:
    """A report, the words it is told in, and the terminal it is told on."""

    report: Report
    words: Words
    style: Style

    def head(self, key: str) -> str:
        """A heading."""
        return self.style.paint(self.words(key), "bold")

    def wrapped(
        self, text: str, colour: str = "", indent: str = INDENT, first: str | None = None
    ) -> Iterator[str]:
        """A paragraph within the width."""
        lines = textwrap.wrap(
            text,
            self.style.width - 1,
            initial_indent=indent if first is None else first,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return (self.style.paint(line, colour) for line in lines)

    def doses(self, doses: list[MuscleDose], head: str) -> Iterator[str]:
        """Weekly sets of muscles against the bands."""
        scale = "0   4" + " " * 4 + "10" + " " * 8 + "20"
        yield self.head(head) + " " * max(1, 35 - len(self.words(head))) + self.style.paint(scale, "quiet")
        for dose in doses:
            yield self._dose(dose)

    def _dose(self, dose: MuscleDose) -> str:
        words = self.words
        name = f"{INDENT}{words(f'muscle-{dose.muscle}'):<16}"
        if dose.sets_per_week is None:
            return name + words("band-unknown")
        colour = BAND_COLOUR.get(dose.band or "", "")
        spread = f"({words.number(dose.least, 0)}–{words.number(dose.most, 0)})"
        figure = f"{words.number(dose.sets_per_week):>5} {spread:<9}"
        bar = self.style.bar(dose.sets_per_week, colour)
        return f"{name}{figure}  {bar} {self.style.paint(words(f'band-{dose.band}'), colour)}"
