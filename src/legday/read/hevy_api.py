"""Hevy API v1: workout pages, single workouts and the events feed, as JSON.

Loads are always kilograms, whatever the app shows. Times are UTC: which day a late session belongs to
depends on the zone asked for. A side is only ever in the exercise's name.

What the app itself is answered, which some backups hold, is read too: there a workout has a `name`, a set
an `indicator` and the time that it was ticked off, and times are Unix seconds.
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

NAME = "hevy_api"
TITLE = "Hevy API (JSON)"
TRIED = False

SET_TYPES = {"normal": "working", "warmup": "warm_up", "dropset": "drop", "failure": "failure"}
_KEY = re.compile(r'"(workouts|workout|events|workout_events|exercises)"\s*:')
_MARK = re.compile(
    r'"(exercise_template_id|weight_kg|page_count)"\s*:|"type"\s*:\s*"deleted"|"workout_count"\s*:'
)


def identify(head: Head) -> bool:
    """Tell Hevy's JSON by its keys."""
    text = head.text if head.json else ""
    routine = '"start_time"' not in text and ('"routines"' in text or '"routine"' in text)
    return bool(_KEY.search(text) and _MARK.search(text)) and not routine


def read(source: Source, options: Options) -> Reading:
    """Read pages of workouts, or an events feed whose deletions take their workouts out.

    Raises
    ------
    LegdayError
        If it is no JSON.
    """
    gather = Gatherer(NAME, TITLE, source, TRIED)
    clock = Clock(options.zone)
    found, encoding = documents(source, TITLE)
    workouts, gone = _latest(found, gather)
    for workout, superseded in workouts:
        deleted = workout.get("id") is not None and words(workout.get("id")) in gone
        _read_workout(workout, "deleted" if deleted else superseded, gather, clock)
    for identity in sorted(gone):
        gather.find("workout-deleted", "the feed says that this workout was deleted", text=identity)
    if clock.assumed_utc:
        gather.add(zone_assumed(source.name))
    gather.said |= {"unit": "kg (the API's only unit)", "zone": clock.said, "encoding": encoding}
    return gather.reading()


def _latest(found: list[Any], gather: Gatherer) -> tuple[list[tuple[dict[str, Any], str]], set[str]]:
    """Give all workouts, with what becomes of their sets if a newer version is there, and the deletions."""
    workouts: list[dict[str, Any]] = []
    gone: dict[str, str] = {}
    for thing in _workouts_and_events(found):
        if isinstance(thing.get("exercises"), list):
            workouts.append(thing)
        elif thing.get("type") == "deleted":
            identity = words(thing.get("id")) or words(thing.get("workout_id"))
            if identity:
                gone[identity] = words(thing.get("deleted_at")) or words(thing.get("event_timestamp")) or ""
        else:
            gather.broken(gather.row(), "this is neither a workout nor an event", thing)
    newest: dict[str, int] = {}
    for place, workout in enumerate(workouts):
        identity = words(workout.get("id"))
        if identity is None:
            continue
        other = newest.get(identity)
        if other is None or _stamp(workout) > _stamp(workouts[other]):
            newest[identity] = place
        if gone.get(identity) and _stamp(workout) > gone[identity]:
            del gone[identity]  # saved again after it was deleted
    kept = set(newest.values())
    return [
        (workout, "" if place in kept or words(workout.get("id")) is None else "superseded")
        for place, workout in enumerate(workouts)
    ], set(gone)


def _stamp(workout: dict[str, Any]) -> str:
    return words(workout.get("updated_at")) or ""


def _workouts_and_events(found: list[Any]) -> Iterator[dict[str, Any]]:
    """Walk through pages, lists of pages, wrapped single workouts and events, without recursion."""
    waiting = list(reversed(found))
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(reversed(thing))
            continue
        if not isinstance(thing, dict):
            yield {"not an object": thing}
            continue
        inner = next(
            (thing[key] for key in ("workouts", "workout", "events", "workout_events") if thing.get(key)),
            None,
        )
        if inner is not None and not isinstance(thing.get("exercises"), list):
            waiting.append(inner)
        elif "page_count" not in thing and not {"workouts", "events"} & thing.keys():
            yield thing


def _read_workout(workout: dict[str, Any], outcome: str, gather: Gatherer, clock: Clock) -> None:
    try:
        start, end = _moment(workout.get("start_time"), clock), None
        if start is None:
            raise BadValue("the workout has no start_time")
        fault = None
    except BadValue as error:
        start, fault = None, error
    try:
        end = _moment(workout.get("end_time"), clock)
    except BadValue:
        end = None  # the length is then unknown; the sets are not harmed
    for exercise in items(workout.get("exercises")):
        name = words(mapping(exercise).get("title"))
        for one in items(mapping(exercise).get("sets")):
            line = gather.row()
            if outcome:
                gather.skip(outcome)
            elif fault is not None:
                gather.broken(line, fault, one)
            elif name is None or not isinstance(one, dict):
                gather.broken(line, "the exercise has no title" if name is None else "it is no object", one)
            else:
                try:
                    fields = _fields(one, mapping(exercise), line, gather)
                    fields["at"] = clock.read(one.get("completed_at"))
                except BadValue as error:
                    gather.broken(line, error, one)
                else:
                    gather.keep(
                        line,
                        start=start,
                        workout=words(workout.get("title", workout.get("name"))),
                        workout_note=words(workout.get("description")),
                        minutes=minutes_between(start, end),
                        name=name,
                        **fields,
                    )


def _moment(value: object, clock: Clock) -> datetime | None:
    return clock.unix(number(value)) if type(value) in (int, float) else clock.read(value)


def _fields(one: dict[str, Any], exercise: Mapping[str, Any], line: int, gather: Gatherer) -> dict[str, Any]:
    kind = words(one.get("type", one.get("indicator")))
    if kind is not None and kind not in SET_TYPES:
        gather.find("set-type-unknown", f"set type {shown(kind)} is read as a working set", line=line)
    load = number(one.get("weight_kg"), "weight_kg")
    index = measure(one.get("index"), "index")
    custom = number(one.get("custom_metric"), "custom_metric")
    return {
        "set_no": int(index) if index is not None and index < 1e6 else None,
        "set_type": SET_TYPES.get(kind or "normal", "working"),
        "typed_load": load,
        "typed_unit": None if load is None else "kg",
        "reps": measure(one.get("reps"), "reps"),
        "rir": rir_of_rpe(one.get("rpe")),
        "duration_s": measure(one.get("duration_seconds"), "duration_seconds"),
        "distance_m": measure(one.get("distance_meters"), "distance_meters"),
        "hint_muscle": words(exercise.get("muscle_group")),
        "hint_equipment": words(exercise.get("equipment_category")),
        "superset": words(exercise.get("superset_id", exercise.get("supersets_id"))),
        "note": joined(words(exercise.get("notes")), None if custom is None else f"custom metric {custom:g}"),
    }
