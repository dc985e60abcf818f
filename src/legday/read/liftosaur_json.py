"""Liftosaur's JSON: the whole storage with its `history`, or the history alone.

With `isUnilateral`, `completedReps` are the right side's and `completedRepsLeft` the left's; load and RPE
have no side. Times are instants without a zone. Built-in exercises are known by id and equipment only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

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
    rir_of_rpe,
    shown,
    words,
)  # fmt: skip
from legday.read.source import Head, Options, Source
from legday.units import to_kg

NAME = "liftosaur_json"
TITLE = "Liftosaur (JSON)"
TRIED = False

EQUIPMENT = {
    "leverageMachine": "Leverage Machine", "medicineball": "Medicine Ball", "ezbar": "EZ Bar",
    "trapbar": "Trap Bar", "smith": "Smith Machine",
}  # fmt: skip
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MARK = re.compile(r'"(completedReps|completedRepsLeft|warmupSets|history_record)"')


def identify(head: Head) -> bool:
    """Tell Liftosaur's JSON by the names of its fields."""
    text = head.text if head.json else ""
    return (bool(_MARK.search(text)) and '"entries"' in text) or (
        '"history"' in text and '"programs"' in text
    )


def read(source: Source, options: Options) -> Reading:
    """Read the history; a row is a set, planned ones among them.

    Raises
    ------
    LegdayError
        If it is no JSON.
    """
    gather = Gatherer(NAME, TITLE, source, TRIED)
    clock = Clock(options.zone)
    found, encoding = documents(source, TITLE)
    custom: dict[str, Any] = {}
    records = []
    for storage, history in _histories(found):
        custom |= mapping(mapping(storage.get("settings")).get("exercises"))
        records += history
        _read_body(storage, gather, clock)
    for record in records:
        _read_record(record, custom, gather, clock)
    if clock.assumed_utc:
        gather.add(zone_assumed(source.name))
    gather.said |= {"unit": "written with each load", "zone": clock.said, "encoding": encoding}
    return gather.reading()


def _histories(found: list[Any]) -> Iterator[tuple[Mapping[str, Any], list[Any]]]:
    """Walk to every storage and its history; a bare record is a history of one."""
    waiting = list(reversed(found))
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(reversed(thing))
        elif isinstance(thing, dict) and isinstance(thing.get("history"), list):
            yield thing, thing["history"]
        elif isinstance(thing, dict) and isinstance(thing.get("storage"), dict):
            waiting.append(thing["storage"])
        else:
            yield {}, [thing]


def _read_body(storage: Mapping[str, Any], gather: Gatherer, clock: Clock) -> None:
    for stat in items(mapping(mapping(storage.get("stats")).get("weight")).get("weight")):
        try:
            value = number(mapping(mapping(stat).get("value")).get("value"), "body weight")
            at = _instant(mapping(stat).get("timestamp"), clock)
        except BadValue as error:
            gather.find("body-weight-unread", str(error), severity="warning", text=stat)
            continue
        unit = mapping(mapping(stat).get("value")).get("unit")
        if value is not None and value > 0 and at is not None and unit in ("kg", "lb"):
            gather.body.append((at.date(), to_kg(value, unit)))


def _read_record(record: Any, custom: Mapping[str, Any], gather: Gatherer, clock: Clock) -> None:
    if not isinstance(record, dict) or not isinstance(record.get("entries"), list):
        gather.broken(gather.row(), "this is no session", record)
        return
    fault: BadValue | None = None
    start = end = None
    try:
        start = _instant(record.get("startTime"), clock) or clock.read(record.get("date"))
        if start is None:
            raise BadValue("the session has no startTime")
        end = _instant(record.get("endTime"), clock)
    except BadValue as error:
        fault = None if start is not None else error
    session = {
        "start": start,
        "workout": joined(words(record.get("programName")), words(record.get("dayName"))),
        "workout_note": words(record.get("notes")),
        "minutes": minutes_between(start, end),
    }
    for entry in record["entries"]:
        exercise = mapping(mapping(entry).get("exercise"))
        lift = _lift(exercise, custom)
        for kind in ("warmupSets", "sets"):
            for one in items(mapping(entry).get(kind)):
                line = gather.row()
                if fault is not None:
                    gather.broken(line, fault, one)
                elif lift is None or not isinstance(one, dict):
                    gather.broken(line, "the exercise has no id" if lift is None else "it is no object", one)
                else:
                    about = {
                        "set_type": "warm_up" if kind == "warmupSets" else "working",
                        "superset": words(mapping(entry).get("superset")),
                        "note": words(mapping(entry).get("notes")),
                    }
                    _read_set(one, session | lift | about, line, gather, clock)


def _read_set(one: dict[str, Any], about: dict[str, Any], line: int, gather: Gatherer, clock: Clock) -> None:
    try:
        right = measure(one.get("completedReps"), "completedReps")
        left = measure(one.get("completedRepsLeft"), "completedRepsLeft")
        seconds = measure(one.get("completedSetTimer"), "completedSetTimer")
        seconds_left = measure(one.get("completedSetTimerLeft"), "completedSetTimerLeft")
        if one.get("isCompleted") is False or (right is None and left is None and seconds is None):
            gather.not_done(line, about["start"], about["name"])
            return
        weight = mapping(one.get("completedWeight") or one.get("weight"))
        unit, load = weight.get("unit"), number(weight.get("value"), "weight")
        if unit not in ("kg", "lb") and load:
            gather.find(
                "unit-unknown", f"unit {shown(unit)} is not known; the load is kept as typed, without a unit",
                line=line, severity="warning",
            )  # fmt: skip
        amrap = one.get("isAmrap") and about["set_type"] == "working"
        fields = {
            **about,
            "at": _instant(one.get("timestamp"), clock),
            "set_type": "amrap" if amrap else about["set_type"],
            "typed_load": load,
            "typed_unit": unit if load is not None and unit in ("kg", "lb") else None,
            "rir": rir_of_rpe(one.get("completedRpe")),
            "note": joined(words(one.get("label")), about["note"]),
        }
    except BadValue as error:
        gather.broken(line, error, one)
        return
    if not one.get("isUnilateral"):
        gather.keep(line, **fields, side="both", reps=right, duration_s=seconds)
        return
    if right is not None or left is None:
        gather.keep(line, **fields, side="right", reps=right, duration_s=seconds)
    if left is not None:
        gather.keep(line, **fields, side="left", reps=left, duration_s=seconds_left)


def _instant(milliseconds: object, clock: Clock) -> datetime | None:
    value = number(milliseconds, "the time")
    return clock.unix(value / 1000) if value else None


def _lift(exercise: Mapping[str, Any], custom: Mapping[str, Any]) -> dict[str, Any] | None:
    """Name an exercise as the app's table does: ``Squat, Barbell``."""
    identity = words(exercise.get("id"))
    if identity is None:
        return None
    own = mapping(custom.get(identity))
    equipment = words(exercise.get("equipment"))
    spoken = equipment and EQUIPMENT.get(equipment, _CAMEL.sub(" ", equipment).title())
    name = words(own.get("name")) or _CAMEL.sub(" ", identity[:1].upper() + identity[1:])
    muscles = [words(muscle) for muscle in items(mapping(own.get("meta")).get("targetMuscles"))]
    return {
        "name": f"{name}, {spoken}" if spoken else name,
        "hint_equipment": spoken,
        "hint_muscle": ", ".join(muscle for muscle in muscles if muscle) or None,
    }
