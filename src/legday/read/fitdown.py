"""fitdown: training notes in Markdown-like text (``5@185``, ``3x5@165``, ``5@185 Deadlift``).

A load without a unit is taken for pounds, as the format says, unless a unit is asked for, and that is
said. Decimals are read. Two lines without an ``@`` are sets, too, because they can mean nothing else: a
number before a lift of the body alone that the catalogue knows (``10 pull-ups``), and ``4 sets of 3 at 95
pounds`` under a lift's name. What other lines mean (``Up to 145lb``) is left to the person and reported.
Tried on the sample log of the format's own repository.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from legday.errors import LegdayError
from legday.model import NOT_STRENGTH, Reading
from legday.read.dates_in_text import find_date
from legday.read.lifts import lift
from legday.read.records import MAX_SETS_A_LINE, Gatherer, decode, number, words
from legday.read.source import Head, Options, Source

NAME = "fitdown"
TITLE = "fitdown (text)"
TRIED = True

_BOX = r"(?:[-*]\s+)?(?:\[(?P<box>[ xX])\]\s*)?"
_SET = re.compile(
    rf"{_BOX}(?:(?P<count>\d{{1,9}})\s*[xX×]\s*)?(?P<reps>\d{{1,9}})\s*@\s*"
    r"(?P<load>\d{1,9}(?:[.,]\d{1,9})?)\s*(?P<unit>(?:kgs?|lbs?)\b)?(?P<rest>.*)"
)
_IN_WORDS = re.compile(
    rf"{_BOX}(?P<count>\d{{1,9}})\s+sets?\s+of\s+(?P<reps>\d{{1,9}})(?:\s+reps?)?"
    r"(?:\s+(?:at|with|@)\s+(?P<load>\d{1,9}(?:[.,]\d{1,9})?)\s*(?P<unit>kgs?|lbs?|pounds?)?)?(?P<rest>)",
    re.IGNORECASE,
)
_BODY_ALONE = re.compile(rf"{_BOX}(?P<count>)(?P<reps>\d{{1,3}})\s+(?P<name>[^\W\d_][^\d@]{{2,60}})")
_MEASURES = re.compile(
    r"\b(?:min|mins|minutes?|s|secs?|seconds?|h|hrs?|hours?|m|met(?:er|re)s?|km|mi|miles?|rounds?|sets?|x"
    r"|kgs?|kilos?|lbs?|pounds?)\b", re.IGNORECASE
)  # fmt: skip
_LOOK = re.compile(
    rf"^[ \t]*{_BOX}(?:\d{{1,3}}\s?[xX×]\s?)?\d{{1,4}} ?@ ?\d".replace("?P<box>", "?:"), re.MULTILINE
)
_WORKOUT = re.compile(r"#*\s*workout\b[:\s]*(?P<rest>.*)", re.IGNORECASE)
_LOOK_WORKOUT = re.compile(r"^[ \t#]*workout\b", re.IGNORECASE | re.MULTILINE)
_LIKE_A_SET = re.compile(
    rf"{_BOX}\d.*|.*@.*|.*\d\s*(?:lbs?|kgs?|pounds)\b.*".replace("?P<box>", "?:"), re.IGNORECASE
)
_HALF_A_SET = re.compile(rf"{_BOX}(?:\d[\dxX× ]*@|@ ?\d).*".replace("?P<box>", "?:"))
_UNITS = {"k": "kg", "l": "lb", "p": "lb"}
_TIME_OF_DAY = re.compile(r"\d{1,2}:\d{2}(?!\d).*")


@dataclass
class _Place:
    start: datetime | None = None
    name: str | None = None
    named: bool = False  # a set has been read under the name
    gap: bool = True  # the line before was blank
    undated: bool = False  # the line "Workout" stood alone: its date may follow


def identify(head: Head) -> bool:
    """Tell fitdown by a line that begins with "Workout" and one like ``5@185``."""
    return not head.json and bool(_LOOK_WORKOUT.search(head.text) and _LOOK.search(head.text))


def read(source: Source, options: Options) -> Reading:
    """Read the notes; a row is a line that is not blank.

    Raises
    ------
    LegdayError
        If no workout in it has a date.
    """
    gather = Gatherer(NAME, TITLE, source, TRIED)
    text, encoding = decode(source, TITLE)
    place = _Place()
    dated = assumed = 0
    for raw in text.splitlines():
        content = raw.strip()
        if not content:
            place.gap = True
            continue
        line = gather.row()
        if date := _date(content, place):
            place.start, place.undated, place.name = date, False, None
            dated += 1
            gather.skip("heading")
        elif (found := _WORKOUT.fullmatch(content)) and not found["rest"]:
            place.start, place.undated, place.name = None, True, None
            gather.skip("heading")
        elif match := _SET.fullmatch(content) or _IN_WORDS.fullmatch(content):
            assumed += _read_set(line, match, place, options, gather)
        elif _HALF_A_SET.fullmatch(content):
            gather.broken(line, "it has an @ as a set has, but no whole reps and load", content)
        elif _TIME_OF_DAY.fullmatch(content):
            gather.skip("note_row")
            gather.note(place.start, words(content))
        elif (match := _BODY_ALONE.fullmatch(content)) and _is_of_the_body(match["name"]):
            if place.gap:
                place.name = None
            _read_set(line, match, place, options, gather, own=match["name"].strip())
        elif _LIKE_A_SET.fullmatch(content):
            if place.gap:  # it opens a group of its own: what follows is not of the lift before
                place.name = None
            gather.skip("note_row")
            gather.find(
                "line-unread", f"line {line} may be a set, but is none that fitdown has",
                line=line, severity="question", text=content,
            )  # fmt: skip
        elif place.gap or place.name is None:
            place.name, place.named = words(content), False
            gather.skip("heading")
        else:
            gather.skip("note_row")
            gather.note(place.start, words(content))
        place.gap = False
    if not dated:
        raise LegdayError(f"{source.name}: no workout has a date; write it as in: Workout September 16, 2020")
    unit = options.unit or "lb"
    gather.said |= {
        "unit": f"{unit}, {'as asked' if options.unit else 'as fitdown says where none is written'}",
        "dates": "English",
        "encoding": encoding,
    }
    if assumed and options.unit is None:
        gather.find(
            "unit-assumed",
            f"{assumed} {'load' if assumed == 1 else 'loads'} without a unit, taken for pounds, as fitdown "
            "says; if not so, say --unit kg",
            severity="question", count=assumed,
        )  # fmt: skip
    return gather.reading()


def _date(content: str, place: _Place) -> datetime | None:
    if place.undated:
        return find_date(content[:200])
    match = _WORKOUT.fullmatch(content)
    return find_date(match["rest"][:200]) if match else None


def _is_of_the_body(name: str) -> bool:
    """Whether a number before this name can count nothing but its repetitions."""
    if _MEASURES.search(name):
        return False
    known, _ = lift(name.strip())
    return (
        known is not None
        and known.equipment == "bodyweight"
        and known.movement.pattern not in (*NOT_STRENGTH, "trunk", "carry")
    )


def _read_set(
    line: int,
    match: re.Match[str],
    place: _Place,
    options: Options,
    gather: Gatherer,
    *,
    own: str | None = None,
) -> int:
    """Read one line of sets, of a lift that is its own or the place's; give how many loads had no unit."""
    facts = match.groupdict()
    rest = words((facts.get("rest") or "").strip(" \t,;:-"))
    # "5@185 Deadlift" on its own is a whole exercise; under a name its rest is a note
    if rest and (place.name is None or (place.gap and place.named)):
        place.name, place.named, rest = rest, False, None
    name = own or place.name
    count = int(facts["count"] or 1)
    fault = None
    if place.start is None:
        fault = "it stands before any dated workout"
    elif name is None:
        fault = "it has no exercise"
    elif not 0 < count <= MAX_SETS_A_LINE:
        fault = f"{count} sets on one line"
    if fault is not None or place.start is None or name is None:
        gather.broken(line, fault, match.string)
        return 0
    if facts["box"] == " ":
        gather.not_done(line, place.start, name)
        return 0
    place.named = place.named or own is None
    written, load = facts.get("unit"), facts.get("load")
    unit = _UNITS[written[0].lower()] if written else options.unit or "lb"
    for _ in range(count):
        gather.keep(
            line,
            start=place.start,
            name=name,
            reps=number(facts["reps"], "reps"),
            typed_load=number(load.replace(",", "."), "load") if load else None,
            typed_unit=unit if load else None,
            note=rest,
        )
    return count if load and not written else 0
