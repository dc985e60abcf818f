"""Small books for the tests of the measures: a few lifts, written as short rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import polars as pl

from legday.model import BOOK_SCHEMA

MONDAY = date(2024, 1, 1)  # a Monday, week 2817
EPOCH = date(1970, 1, 5)

# id: pattern, region, usual equipment, direct, indirect, unilateral; the map of muscles is the published one.
LIFTS: dict[str, tuple[str, str, str, list[str], list[str], bool]] = {
    "back-squat": ("squat", "lower", "barbell", ["quads", "glute_max"], ["adductors", "erectors"], False),
    "leg-press": ("squat", "lower", "machine", ["quads", "glute_max"], ["adductors"], False),
    "bulgarian-split-squat": (
        "lunge", "lower", "dumbbell", ["quads", "glute_max"], ["adductors", "glute_med_min"], True),
    "romanian-deadlift": (
        "hinge", "lower", "barbell", ["hamstrings", "glute_max"], ["adductors", "erectors"], False),
    "deadlift": (
        "hinge", "lower", "barbell", ["glute_max", "erectors"], ["hamstrings", "quads", "adductors"], False),
    "hip-thrust": ("hip_extension", "lower", "barbell", ["glute_max"], ["hamstrings"], False),
    "leg-curl": ("knee_flexion", "lower", "machine", ["hamstrings"], ["gastrocnemius"], False),
    "leg-extension": ("knee_extension", "lower", "machine", ["quads"], [], False),
    "bench-press": (
        "push_horizontal", "upper", "barbell", ["chest"], ["triceps", "front_delts"], False),
    "pull-up": ("pull_vertical", "upper", "bodyweight", ["lats"], ["biceps"], False),
    "plank": ("trunk", "trunk", "bodyweight", ["abs"], [], False),
    "power-clean": ("olympic", "mixed", "barbell", ["glute_max"], ["quads", "traps"], False),
    "stair-machine": ("cardio", "lower", "machine", [], [], False),
    "hamstring-stretch": ("mobility", "lower", "bodyweight", [], [], False),
}  # fmt: skip
DTYPES: Mapping[str, pl.DataType] = {
    "str": pl.String(), "datetime": pl.Datetime("us"), "date": pl.Date(), "int": pl.Int64(),
    "float": pl.Float64(), "bool": pl.Boolean(), "list[str]": pl.List(pl.String()),
}  # fmt: skip
SCHEMA = {name: DTYPES[kind] for name, kind in BOOK_SCHEMA.items()}


def a_set(exercise: str | None, day: date = MONDAY, **fields: Any) -> dict[str, Any]:
    """One working set of 100 kg x 5 at RIR 2 on Monday, unless told otherwise."""
    no = (day - EPOCH).days
    row: dict[str, Any] = {
        "athlete": "me", "session": day.isoformat(), "at": datetime(day.year, day.month, day.day, 18),
        "day": day, "day_no": no, "week_no": no // 7, "exercise_order": 1, "name": exercise or "Mystery",
        "exercise": exercise, "set_index": 1, "set_type": "working", "side": "both", "load_kg": 100.0,
        "load_kind": "total", "reps": 5.0, "rir": 2.0, "source": "log.csv", "line": 2, "doubtful": False,
    }  # fmt: skip
    if exercise is not None:
        movement = exercise.split("+", maxsplit=1)[0]
        pattern, region, equipment, direct, indirect, unilateral = LIFTS[movement]
        row |= {
            "movement": movement, "pattern": pattern, "region": region, "equipment": equipment,
            "direct": direct, "indirect": indirect, "unilateral": unilateral,
        }  # fmt: skip
    return row | fields


def book(rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """Rows as the table that measures take."""
    return pl.DataFrame([{name: row.get(name) for name in SCHEMA} for row in rows], schema=SCHEMA)


def after(days: int) -> date:
    """The day so many days after the first Monday."""
    return MONDAY + timedelta(days=days)
