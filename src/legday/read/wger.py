"""wger's REST API: `workoutlog`, as pages, as a bare list, or by session as a routine's logs are given.

The log itself holds exercise ids; names come from an `exercises` block (the answers of `exercise` or
`exerciseinfo`), given in the same file. An id without a name stays ``wger exercise 123``. A log that
another one names as its `next_log` is followed by a drop set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from legday.errors import LegdayError
from legday.model import Reading
from legday.read.clock import Clock, minutes_between, zone_assumed
from legday.read.json_text import documents
from legday.read.records import (
    BadValue,
    Gatherer,
    items,
    joined,
    mapping,
    measure,
    number,
    shown,
    words,
)  # fmt: skip
from legday.read.source import Head, Options, Source
from legday.units import M_PER_MILE

NAME = "wger"
TITLE = "wger API (JSON)"
TRIED = False

ENGLISH = 2  # wger's id of the language
WEIGHT_UNITS = {1: "kg", 2: "lb"}
OTHER_WEIGHTS = {3: "body weight", 4: "plates", 5: "km/h", 6: "mph"}
_MARK = re.compile(r'"(repetitions_unit|repetition_unit|next_log)"\s*:')
_LOG_KEYS = {"repetitions", "reps", "repetitions_unit", "repetition_unit"}


@dataclass
class _Session:
    start: datetime
    at: datetime | None = None
    minutes: float | None = None
    note: str | None = None


@dataclass
class _Found:
    unit: str | None = None  # of loads that have none, as the person said
    logs: list[tuple[Any, Any]] = field(default_factory=list)
    names: dict[str, tuple[str, str | None, str | None]] = field(default_factory=dict)
    sessions: dict[str, Mapping[str, Any]] = field(default_factory=dict)


def identify(head: Head) -> bool:
    """Tell wger's log by the names of its units."""
    text = head.text if head.json else ""
    return bool(_MARK.search(text)) and '"weight_unit"' in text


def read(source: Source, options: Options) -> Reading:
    """Read the log; a row is a log entry.

    Raises
    ------
    LegdayError
        If it is no JSON, or a load has no unit and none is given.
    """
    gather = Gatherer(NAME, TITLE, source, TRIED)
    clock = Clock(options.zone)
    documents_found, encoding = documents(source, TITLE)
    found = _walk(documents_found, options.unit)
    rows: list[tuple[datetime, int, int, dict[str, Any]]] = []
    dropped = {words(mapping(log).get("next_log")) for log, _ in found.logs} - {None}
    seen: set[str] = set()
    nameless: set[str] = set()
    for log, session in found.logs:
        line = gather.row()
        identity = words(mapping(log).get("id"))
        if identity is not None and identity in seen:
            gather.skip("superseded")  # the same log on two overlapping pages
            continue
        try:
            kept = _log(log, _session(log, session, found, clock), found, line, gather)
        except BadValue as error:
            gather.broken(line, error, log)
            continue
        if identity is not None:
            seen.add(identity)
        if kept is None:
            continue
        if identity in dropped:
            kept["set_type"] = "drop"
        if kept["name"].startswith("wger exercise "):
            nameless.add(kept["name"])
        order = mapping(log).get("id")
        rows.append((kept["start"], order if type(order) is int else 0, line, kept))
    # pages come newest first; ids count up as sets are logged
    for _, _, line, kept in sorted(rows, key=lambda row: row[:3]):
        gather.keep(line, **kept)
    if nameless:
        gather.find(
            "exercise-unnamed",
            f"{len(nameless)} exercises are known by number only; add the answer of exerciseinfo under "
            '"exercises", or name them with --alias',
            severity="question", text=", ".join(sorted(nameless)), count=len(nameless),
        )  # fmt: skip
    if clock.assumed_utc:
        gather.add(zone_assumed(source.name))
    gather.said |= {"unit": "the weight_unit of each log", "zone": clock.said, "encoding": encoding}
    return gather.reading()


def _walk(documents_found: list[Any], unit: str | None) -> _Found:
    """Walk through pages, lists and blocks to the logs, the exercises' names and the sessions."""
    found = _Found(unit)
    waiting: list[tuple[Any, Any]] = [(thing, None) for thing in reversed(documents_found)]
    while waiting:
        thing, session = waiting.pop()
        if isinstance(thing, list):
            waiting.extend((one, session) for one in reversed(thing))
        elif isinstance(thing, dict) and not thing.keys() & _LOG_KEYS:
            for one in _several(thing.get("exercises")):
                _name(one, found.names)
            for one in _several(thing.get("sessions", thing.get("workoutsession"))):
                if words(mapping(one).get("id")):
                    found.sessions[words(mapping(one).get("id")) or ""] = mapping(one)
            inner = [
                thing[key] for key in ("results", "logs", "workoutlog") if isinstance(thing.get(key), list)
            ]
            if inner:
                waiting.extend((one, thing.get("session") or session) for one in reversed(inner))
            elif not thing.keys() & {"exercises", "sessions", "workoutsession"}:
                if "translations" in thing or thing.keys() >= {"id", "name"}:
                    _name(thing, found.names)
                else:
                    found.logs.append((thing, session))
        else:
            found.logs.append((thing, session))
    return found


def _several(block: object) -> Iterator[Any]:
    """Give the exercises of a list, of a page, or of an object from id to name."""
    if isinstance(block, list):
        yield from block
    elif isinstance(block, dict) and isinstance(block.get("results"), list):
        yield from block["results"]
    elif isinstance(block, dict):
        for key, one in block.items():
            yield {"id": key, **one} if isinstance(one, dict) else {"id": key, "name": one}


def _name(one: object, names: dict[str, tuple[str, str | None, str | None]]) -> None:
    exercise = mapping(one)
    identity = words(exercise.get("id"))
    translations = [mapping(text) for text in items(exercise.get("translations"))]
    translations.sort(key=lambda text: text.get("language") != ENGLISH)
    name = words(exercise.get("name")) or next(
        filter(None, (words(t.get("name")) for t in translations)), None
    )
    if identity is None or name is None:
        return
    category = words(mapping(exercise.get("category")).get("name"))
    kit = [words(mapping(one).get("name")) for one in items(exercise.get("equipment"))]
    names[identity] = (name, category, ", ".join(k for k in kit if k) or None)


def _session(log: Any, session: Any, found: _Found, clock: Clock) -> _Session:
    about = mapping(session) or found.sessions.get(words(mapping(log).get("session")) or "", {})
    day, begin, end = (words(about.get(key)) for key in ("date", "time_start", "time_end"))
    moment = clock.read(mapping(log).get("date")) or clock.read(day)
    note = words(about.get("notes"))
    # midnight is how a log without a time of its own is stored
    at = None if moment is None or moment.time() == datetime.min.time() else moment
    if day is not None and begin is not None and (start := clock.read(f"{day[:10]} {begin}")) is not None:
        ended = clock.read(f"{day[:10]} {end}") if end else None
        return _Session(start, at, minutes_between(start, ended), note)
    if moment is None:
        raise BadValue("it has no date")
    return _Session(datetime.combine(moment.date(), datetime.min.time()), at, note=note)


def _log(log: Any, session: _Session, found: _Found, line: int, gather: Gatherer) -> dict[str, Any] | None:
    """Read one log; None if it was planned and not done."""
    if not isinstance(log, dict):
        raise BadValue("it is no log")
    exercise = words(log.get("exercise", log.get("exercise_base")))
    if exercise is None:
        raise BadValue("it has no exercise")
    name, category, kit = found.names.get(exercise, (f"wger exercise {exercise}", None, None))
    amount = measure(log.get("repetitions", log.get("reps")), "repetitions")
    weight = number(log.get("weight"), "weight")
    if amount is None and weight is None:
        gather.not_done(line, session.start, name)
        return None
    load, unit, remark = _load(weight, log.get("weight_unit"), found.unit, gather.source.name)
    rir = measure(log.get("rir"), "RIR")
    return {
        "start": session.start,
        "minutes": session.minutes,
        "workout_note": session.note,
        "workout": None if log.get("session") is None else f"session {words(log.get('session'))}",
        "at": session.at,
        "name": name,
        "typed_load": load,
        "typed_unit": unit,
        "rir": rir,
        "note": joined(words(log.get("comment")), remark),
        "hint_category": category,
        "hint_equipment": kit,
        **_amount(amount, log.get("repetitions_unit", log.get("repetition_unit")), line, gather),
    }


def _load(
    weight: float | None, unit: object, asked: str | None, source: str
) -> tuple[float | None, str | None, str | None]:
    """Give load, unit, and a remark where the weight is none (a speed, a count of plates)."""
    if weight is None:
        return None, None, None
    code = number(unit, "weight_unit")
    if code is None:
        if asked is None:
            raise LegdayError(f"{source}: loads without a weight_unit; give --unit kg or --unit lb")
        return weight, asked, None
    if code in WEIGHT_UNITS:
        return weight, WEIGHT_UNITS[int(code)], None
    if code in OTHER_WEIGHTS:
        return None, None, f"{weight:g} {OTHER_WEIGHTS[int(code)]}" if weight else OTHER_WEIGHTS[int(code)]
    raise BadValue(f"weight_unit {shown(unit)} is not known")


def _amount(amount: float | None, unit: object, line: int, gather: Gatherer) -> dict[str, Any]:
    """Read repetitions in the unit they are counted in: 1 reps, 2 until failure, 3 s, 4 min, 5 mi ..."""
    code = number(unit, "repetitions_unit")
    match code:
        case None | 1:
            return {"reps": amount, "set_type": "working"}
        case 2:
            return {"reps": amount, "set_type": "failure"}
        case 7:
            return {"reps": amount, "set_type": "amrap"}
    factors = {3: ("duration_s", 1.0), 4: ("duration_s", 60.0), 5: ("distance_m", M_PER_MILE),
               6: ("distance_m", 1000.0), 8: ("distance_m", 1.0)}  # fmt: skip
    if code not in factors:
        gather.find(
            "unit-unknown", f"repetitions_unit {shown(unit)} is not known; the amount is left out",
            line=line, severity="warning", text=shown(amount),
        )  # fmt: skip
        return {"set_type": "working"}
    column, factor = factors[int(code)]
    return {column: None if amount is None else amount * factor, "set_type": "working"}
