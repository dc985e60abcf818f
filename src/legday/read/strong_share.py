"""The text that Strong shares of a workout: one or several, as pasted from a message.

The share names its unit with each load. It has no RPE, no rest and no superset, and English dates.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from legday.errors import LegdayError
from legday.model import Reading
from legday.read.dates_in_text import find_date
from legday.read.records import BadValue, Gatherer, decode, number, rir_of_rpe, shown, words
from legday.read.source import Head, Options, Source
from legday.units import M_PER_MILE

NAME = "strong_share"
TITLE = "Strong (shared text)"
TRIED = True  # on workouts that people had shared, with decimal commas and bare reps

SET_TYPES = {"w": "warm_up", "d": "drop", "f": "failure", "set": "working"}
LABELS = {"warm-up": "warm_up", "warmup": "warm_up", "failure": "failure", "drop set": "drop", "drop": "drop"}
LONGEST_SET = 200
_SET = re.compile(r"(?P<kind>set|[WDF]) ?(?P<number>\d{1,4}):\s*(?P<rest>.*)", re.IGNORECASE)
_LOOK = re.compile(
    r"^[ \t]*(?:Set \d{1,3}|[WDF]\d{1,3}): .{0,80}?(?:[×x] ?\d|\breps?\b|\d:\d\d)", re.MULTILINE
)
_NUMBER = r"\d+(?:[.,]\d+)?"
_BODY = re.compile(
    rf"(?:(?P<load>[+-]?{_NUMBER})\s*(?P<unit>kg|lbs?)(?:\s*[×x]\s*(?P<reps>\d+))?"
    rf"|(?P<bare>\d+)\s*reps?"
    rf"|(?P<distance>{_NUMBER})\s*(?P<length>km|mi|m))?"
    r"(?:\s*[|,]?\s*(?P<time>(?:\d+:)?\d{1,2}:\d{2}))?"
    r"(?:\s*@\s*(?P<rpe>\d+(?:[.,]\d+)?))?"
    r"(?:\s*\[(?P<label>[^\[\]]*)\])?"
)


def identify(head: Head) -> bool:
    """Tell the share by its set lines."""
    return bool(_LOOK.search(head.text))


def read(source: Source, options: Options) -> Reading:  # noqa: ARG001 - every reader has the same signature
    """Read one or several shared workouts; a row is a line that is not blank.

    Raises
    ------
    LegdayError
        If no workout in it has a date.
    """
    gather = Gatherer(NAME, TITLE, source, TRIED)
    text, encoding = decode(source, TITLE)
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    dates = {place: found for place, line in enumerate(lines) if (found := _date(line))}
    if not dates:
        raise LegdayError(
            f"{source.name}: no line has the workout's date (Monday 15 July 2024 at 18:45); "
            "share the whole text from the app, in English"
        )
    titles = {place - 1: lines[place - 1] for place in dates if place and _is_title(lines[place - 1])}
    start: datetime | None = None
    title = name = None
    for place, content in enumerate(lines):
        line = gather.row()
        if place in titles:
            title, start, name = content, None, None
            gather.skip("heading")
        elif place in dates:
            start, name = dates[place], None
            title = titles.get(place - 1)
            gather.skip("heading")
        elif match := _SET.fullmatch(content):
            try:
                if start is None or name is None:
                    raise BadValue("the set has no workout" if start is None else "the set has no exercise")
                gather.keep(line, start=start, workout=title, name=name, **_set(match))
            except BadValue as error:
                gather.broken(line, error, content)
        elif content.lower().startswith(("http://", "https://")):
            gather.skip("note_row")
        else:
            name = words(content)
            gather.skip("heading")
    gather.said |= {"unit": "written with each load", "dates": "English", "encoding": encoding}
    return gather.reading()


def _is_title(line: str) -> bool:
    return not (_SET.fullmatch(line) or line.lower().startswith("http") or _date(line))


def _date(line: str) -> datetime | None:
    return None if len(line) > 80 or _SET.fullmatch(line) else find_date(line, whole=True)


def _set(match: re.Match[str]) -> dict[str, Any]:
    # a short line of single spaces: the pattern has to end in no time on any line
    body = None if len(match["rest"]) > LONGEST_SET else _BODY.fullmatch(" ".join(match["rest"].split()))
    if body is None or not any(body[key] for key in ("load", "bare", "distance", "time")):
        raise BadValue(f"{shown(match['rest'])} is no set")
    label = words(body["label"])
    kind = SET_TYPES[match["kind"].lower()]
    typed = LABELS.get((label or "").lower())
    reps, seconds = number(body["reps"] or body["bare"], "reps"), _seconds(body["time"])
    if (label or "").lower() == "seconds":
        reps, seconds = None, reps
        label = None
    load = _decimal(body["load"])
    metres = {"km": 1000.0, "mi": M_PER_MILE, "m": 1.0}
    distance = _decimal(body["distance"])
    return {
        "set_no": int(match["number"]) if kind == "working" else None,
        "set_type": typed or kind,
        "typed_load": load,
        "typed_unit": None if load is None else body["unit"][:2].lower(),
        "load_kind": {"+": "added", "-": "assistance"}.get((body["load"] or " ")[0]),
        "reps": reps,
        "rir": rir_of_rpe((body["rpe"] or "").replace(",", ".")),
        "duration_s": seconds,
        "distance_m": None if distance is None else distance * metres[body["length"]],
        "note": None if typed else label,
    }


def _decimal(text: str | None) -> float | None:
    return number(text.replace(",", "."), "load") if text else None


def _seconds(text: str | None) -> float | None:
    if not text:
        return None
    total = 0
    for part in text.split(":"):
        total = total * 60 + int(part)
    return float(total)
