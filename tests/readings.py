"""Readings made without a reader: of a made-up lifter's log, or of sets written as short rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import polars as pl

from legday.model import HINT_SCHEMA, SET_SCHEMA, Reading
from legday.read.build import sessions_of
from legday.synth import SynthLog

EPOCH = date(1970, 1, 5)
DTYPES: Mapping[str, pl.DataType] = {
    "str": pl.String(), "datetime": pl.Datetime("us"), "date": pl.Date(), "int": pl.Int64(),
    "float": pl.Float64(),
}  # fmt: skip
SCHEMA = {name: DTYPES[kind] for name, kind in {**SET_SCHEMA, **HINT_SCHEMA}.items()} | {
    "minutes": pl.Float64()
}


def logged(name: str, day: date, **fields: Any) -> dict[str, Any]:
    """One working set of 100 kg x 5 at RIR 2 at six in the evening, unless told otherwise."""
    row = {
        "name": name, "start": datetime(day.year, day.month, day.day, 18), "typed_load": 100.0,
        "typed_unit": "kg", "reps": 5.0, "rir": 2.0,
    }  # fmt: skip
    return row | fields


def reading(
    rows: Iterable[Mapping[str, Any]],
    *,
    source: str = "log.csv",
    format: str = "made",  # noqa: A002
    accounted: Mapping[str, int] | None = None,
    body: Iterable[tuple[date, float]] = (),
    tried: bool = True,
) -> Reading:
    """Give what a reader would say of these sets; ids, days and indexes are added here."""
    orders: dict[str, dict[str, int]] = {}
    indexes: Counter[tuple[str, str]] = Counter()
    table = []
    for line, row in enumerate(rows, 2):
        start = row["start"]
        session, day_no = f"{format} {start.isoformat()}", (start.date() - EPOCH).days
        names = orders.setdefault(session, {})
        indexes[session, row["name"]] += 1
        full = {
            "session": session, "at": start, "day": start.date(), "day_no": day_no, "week_no": day_no // 7,
            "exercise_order": names.setdefault(row["name"], len(names) + 1),
            "set_index": indexes[session, row["name"]], "set_type": "working", "side": "both",
            "source": source, "line": line, **row,
        }  # fmt: skip
        table.append({name: full.get(name) for name in SCHEMA})
    other = dict(accounted or {})
    sets = pl.DataFrame(table, schema=SCHEMA)
    return Reading(
        format=format,
        title=format.capitalize(),
        rows=len(table) + sum(other.values()),
        accounted={"set": len(table), **other},
        sets=sets,
        planned=pl.DataFrame(
            schema={"day": pl.Date, "name": pl.String, "source": pl.String, "line": pl.Int64}
        ),
        body=pl.DataFrame(list(body), schema={"day": pl.Date, "bodyweight_kg": pl.Float64}, orient="row"),
        findings=(),
        said={},
        tried=tried,
        sessions=sessions_of(sets),
    )


def of_lifter(log: SynthLog, **options: Any) -> Reading:
    """Give the log of a made-up lifter as read."""
    rows = [
        {
            "name": one.name, "start": session.start, "at": one.at, "set_type": one.set_type,
            "typed_load": one.load, "typed_unit": one.unit if one.load is not None else None,
            "reps": one.reps, "rir": one.rir, "duration_s": one.duration_s, "superset": one.superset,
            "note": one.note, "minutes": float(session.minutes),
        }
        for session in log.sessions
        for one in session.sets
    ]  # fmt: skip
    return reading(rows, **options)


def days_from(first: date, step: int, count: int) -> list[date]:
    """Give `count` days, `step` apart."""
    return [first + timedelta(days=step * at) for at in range(count)]
