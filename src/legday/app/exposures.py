"""What was done of each lift, session by session, as the rules of progression take it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import polars as pl

from legday import units
from legday.measure.counting import is_working
from legday.model import Book, Level
from legday.plan.progress import Exposure

SESSIONS = 12  # of a lift: no rule looks further back


def exposures(
    book: Book, exercises: Collection[str], levels: Mapping[str, Level], unit: str, today: date
) -> Mapping[str, tuple[Exposure, ...]]:
    """Give the last sessions of some exercises, oldest first, loads as typed in the unit of the lift.

    A session's load is the one that most of its working sets had, the heavier of two; its other sets are
    left out. Help counts below 0.

    Parameters
    ----------
    unit : {"kg", "lb"}
        Where a lift has no level.
    """
    sets = book.sets.filter(
        is_working(),
        pl.col("day") <= today,
        pl.col("exercise").is_in(list(exercises)),
        ~pl.col("doubtful"),
        pl.col("set_type") == "working",
    )
    found: dict[str, tuple[Exposure, ...]] = {}
    for (name,), rows in sets.group_by("exercise", maintain_order=True):
        level = levels.get(str(name))
        own = level.unit if level else unit
        sessions = [_exposure(group, own) for _, group in rows.group_by("session", maintain_order=True)]
        found[str(name)] = tuple(sessions[-SESSIONS:])
    return found


def _exposure(rows: pl.DataFrame, unit: str) -> Exposure:
    sets = [(_load(row, unit), row) for row in rows.iter_rows(named=True)]
    loads = [load for load, _ in sets]
    load = max(loads, key=lambda one: (loads.count(one), one or 0.0))
    taken = [row for one, row in sets if one == load]
    counted = [row for row in taken if row["reps"] is not None]
    return Exposure(
        day=taken[0]["day"],
        load=load,
        reps=tuple(row["reps"] for row in counted),
        rir=tuple(row["rir"] for row in counted),
        seconds=tuple(row["duration_s"] for row in taken if row["duration_s"] and row["reps"] is None),
    )


def _load(row: Mapping[str, Any], unit: str) -> float | None:
    """The load of a set as it is typed, in a unit; None for the body alone."""
    typed, was = row["typed_load"], row["typed_unit"]
    if not typed:
        return None
    load = typed if was in (None, unit) else round(units.from_kg(units.to_kg(typed, was), unit), 2)
    return float(-load if row["load_kind"] == "assistance" else load)
