"""A report, the words it is told in, and the terminal it is told on: what every part of a page shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legday.model import MuscleDose, Report
from legday.show.style import Style, cells
from legday.show.words import Words

INDENT = "  "
VERDICT_COLOUR = {"yes": "act", "partly": "warn", "hardly": "warn", "no": "warn", "not_enough_data": "quiet"}
BAND_COLOUR = {"none": "warn", "below": "warn", "efficient": "act", "guideline": "act", "beyond": "deep"}
LACKING = ("none", "below")
SMALL = ("glute_med_min", "tibialis", "hip_flexors")  # nothing is asked for where these have little


@dataclass(frozen=True, slots=True)
class Page:
    """A report, the words it is told in, and the terminal it is told on.

    Attributes
    ----------
    whole : bool
        Whether the first screen stands above the details.
    """

    report: Report
    words: Words
    style: Style
    whole: bool = True

    def head(self, key: str, **params: object) -> str:
        """A heading."""
        return self.style.paint(self.words(key, **params), "bold")

    def wrapped(
        self, text: str, colour: str = "", indent: str = INDENT, first: str | None = None
    ) -> Iterator[str]:
        """A paragraph within the width."""
        lines = self.style.wrap(self.style.plain(text), indent, first)
        return (self.style.paint(line, colour) for line in lines)

    def exercise(self, exercise: str) -> str:
        """Name an exercise as the person logs it; if that names a side, or none is logged, as we do."""
        by_side = {side.exercise for side in self.report.sides}
        for lift in self.report.lifts:
            if lift.exercise == exercise and exercise not in by_side:
                return self.style.plain(lift.name)
        if self.words.knows(f"exercise-{exercise}"):
            return self.words(f"exercise-{exercise}")
        return exercise.replace("+", ", ").replace(".", ", ").replace("-", " ").capitalize()

    def doses(self, doses: Sequence[MuscleDose], head: str) -> Iterator[str]:
        """Weekly sets of muscles against the bands; while no week is whole, the sets of the one that runs."""
        key = head if self.report.leg_days.weeks or head != "head-muscles" else "head-muscles-running"
        room = " " * max(1, 36 - cells(self.words(key)))
        yield self.head(key) + room + self.style.paint("0   4    10        20", "quiet")
        for dose in doses:
            yield self._dose(dose)

    def _dose(self, dose: MuscleDose) -> str:
        words = self.words
        name = f"{INDENT}{words(f'muscle-{dose.muscle}'):<16}"
        if dose.sets_per_week is None:
            running = dose.running_week_sets or 0.0
            return f"{name}{words.number(running):>5}{'':13}{self.style.bar(running, 'act', ticks=True)}"
        judged = self.report.level != "not_enough_data"
        colour = BAND_COLOUR.get(dose.band or "", "") if judged else "act"
        if dose.muscle in SMALL and colour == "warn":
            colour = "quiet"
        spread = f"({words.short(dose.least)}–{words.short(dose.most)})"
        figure = f"{words.number(dose.sets_per_week):>5} {spread:<12}"
        bar = self.style.bar(dose.sets_per_week, colour, ticks=True)
        band = words(f"band-{dose.band}") if judged else ""
        if band and dose.steady is False and dose.band not in LACKING:
            band, colour = words("band-unsteady", band=band), "warn" if colour == "act" else colour
        return f"{name}{figure}{bar} {self.style.paint(band, colour)}"
