"""What a quick entry says, as values; and every fault and question it can give, by code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from legday.model import LoadKind, SetType, Side

LONGEST_TEXT = 10_000  # characters; bounds the work on any text
MOST_SETS = 1_000  # in one entry
SETS_BELOW = 20  # "20x10" is a load of 20: nobody logs twenty equal sets, and an empty bar weighs 20
MOST_REPS = 1_000
MOST_LOAD = 10_000.0
MOST_SECONDS = 86_400.0
MOST_METRES = 999_999.0
MOST_RIR = 20.0


@dataclass(frozen=True, slots=True)
class QuickSet:
    """One performed set, as it was typed; None is "not said".

    Attributes
    ----------
    load, bar : float or None
        Load as typed and the bar of a load per side, both in `unit`. Assistance is above 0 here.
    unit : {"kg", "lb"} or None
        None where there is no load, or the load is the body alone.
    load_kind : str or None
        As in the set table; None is a plain number, of which the exercise tells what it means.
    rir : float or None
        Repetitions in reserve, stated or 10 - RPE.
    duration_s, distance_m : float or None
        Duration [s] and distance [m].
    """

    load: float | None = None
    unit: str | None = None
    load_kind: LoadKind | None = None
    bar: float | None = None
    reps: int | None = None
    rir: float | None = None
    set_type: SetType = "working"
    side: Side = "both"
    duration_s: float | None = None
    distance_m: float | None = None


@dataclass(frozen=True, slots=True)
class QuickExercise:
    """An exercise under the name it was typed, in the order of the text.

    Attributes
    ----------
    superset : str or None
        Mark shared by the exercises of a superset: "1", "2" ... within the entry.
    """

    name: str
    sets: tuple[QuickSet, ...]
    note: str | None = None
    superset: str | None = None


@dataclass(frozen=True, slots=True)
class QuickFault:
    """What could not be understood, and where.

    Attributes
    ----------
    at : int
        Index of a character (Unicode code point) of the text, from 0; at most its length.
    """

    at: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class QuickQuestion:
    """A piece of the text that may be two things.

    Attributes
    ----------
    at, end : int
        The piece is ``text[at:end]``, in code points.
    readings : tuple of str
        What may be written in its place, each with one meaning; two or more, the likeliest first.
    """

    at: int
    end: int
    code: str
    message: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuickEntry:
    """What a text says; `items` follow the first reading of each question.

    To be kept only where `faults` and `questions` are empty.
    """

    day: date
    items: tuple[QuickExercise, ...]
    questions: tuple[QuickQuestion, ...] = ()
    faults: tuple[QuickFault, ...] = ()


FAULTS: Mapping[str, str] = {
    "empty": "nothing to log: write an exercise and its sets, as in: back squat 100x5x3 @8",
    "too-long": "at most 10,000 characters in one entry",
    "too-many-sets": "at most 1,000 sets in one entry",
    "quote-open": "this quotation mark is not closed",
    "bracket": "a superset is written [first exercise; second exercise]",
    "day-unread": "write the day as 2026-03-01, yesterday: or monday:",
    "day-ahead": "this day has not come yet",
    "name-missing": "an exercise begins with its name; one that begins with a number goes in quotation marks",
    "sets-missing": "no set is written for this exercise",
    "not-understood": "not understood; a name that has numbers goes in quotation marks",
    "number-size": "a number has up to 6 digits and 1, 2 or 4 decimals: 1250 or 1.25, never 1,250",
    "comma-unclear": "decimal or next set? write 62.5, or put a blank after a comma between sets",
    "count-missing": "repetitions, time or distance are missing: write load x repetitions, as in 100x5",
    "reps-range": "repetitions are a whole number from 1 to 1000",
    "sets-range": "sets are a whole number from 1 to 19: write load x repetitions x sets",
    "load-range": "a load is below 10,000",
    "time-range": "a time is above 0 s, at most 24 h, and written 90s or 1:30",
    "distance-range": "a distance is above 0 m and below 1000 km",
    "two-loads": "two loads for one set: put a comma between sets",
    "two-counts": "repetitions, time or distance twice for one set: put a comma between sets",
    "two-numbers": "two numbers: write load x repetitions, as in 80x8",
    "two-efforts": "effort is stated twice for one set",
    "effort-range": "RPE is from 1 to 10, repetitions in reserve from 0 to 20",
    "effort-clash": "to failure leaves nothing in reserve",
    "type-clash": "a set is one of: warm-up, drop, to failure, as many as possible, cluster, test",
    "drop-alone": "a drop set follows a set: 100x8 > 80x6",
    "bar-alone": "a bar goes with plates per side, in the same unit: 20/side bar 15",
    "note-alone": "a note stands after an exercise and its sets",
}

QUESTIONS: Mapping[str, str] = {
    "day": "today, or a week ago?",
    "order": "load or number of sets?",
    "at": "effort or load?",
    "hands": "two implements, or two sets?",
    "effort": "the effort of the last set, or of each?",
    "unit": "kg or lb?",
}


class Fault(Exception):  # noqa: N818
    """Breaks off the reading of one exercise; never leaves the parser."""

    def __init__(self, code: str, at: int) -> None:
        super().__init__(code)
        self.code = code
        self.at = at


def fault(code: str, at: int) -> QuickFault:
    """Give the fault of a code, with its words."""
    return QuickFault(at, code, FAULTS[code])
