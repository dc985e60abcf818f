r"""Hevy: the CSV export, in kilograms or pounds, with dates in the language of the app.

The unit stands in the header. A blank load is the body alone; ``\n`` in a note is a line break.
Tried on real exports in kilograms with English months.
"""

from __future__ import annotations

import polars as pl

from legday.model import Reading
from legday.read import rows, unit
from legday.read.columns import Column
from legday.read.dialect import has, header_unit, read_records
from legday.read.source import Head, Options, Source

NAME = "hevy"
TITLE = "Hevy (CSV)"
TRIED = True

COLUMNS = (
    Column("workout", ("title",)),
    Column("start", ("start_time",), "moment", required=True),
    Column("end", ("end_time",), "moment"),
    Column("workout_note", ("description",), "note"),
    Column("name", ("exercise_title",), required=True),
    Column("superset", ("superset_id",)),
    Column("note", ("exercise_notes",), "note"),
    Column("set_no", ("set_index",), "number"),
    Column("mark", ("set_type",), "mark"),
    Column("typed_load", ("weight_kg", "weight_lbs", "weight_lb", "weight"), "number"),
    Column("reps", ("reps",), "number"),
    Column("distance", ("distance_km", "distance_miles", "distance_meters", "distance"), "number"),
    Column("duration_s", ("duration_seconds",), "duration"),
    Column("rpe", ("rpe",), "number"),
)
SET_TYPES = {"normal": "working", "warmup": "warm_up", "dropset": "drop", "failure": "failure"}


def identify(head: Head) -> bool:
    """Whether the header is Hevy's: its names are written with underscores."""
    return has(head.keys, COLUMNS) and "set_index" in head.keys


def read(source: Source, options: Options) -> Reading:
    """Read a Hevy CSV.

    Raises
    ------
    LegdayError
        If it is no table, or its header states no unit and none is given.
    """
    records = read_records(source, options, COLUMNS)
    frame = records.frame
    types, odd = rows.set_types(frame["mark"], SET_TYPES, source.name, frame["line"])
    units = unit.column(frame, None, header_unit(records.headers.get("typed_load", "")), options, source.name)
    length = (pl.col("end") - pl.col("start")).dt.total_seconds() / 60
    sets = frame.with_columns(
        types,
        units.values,
        pl.col("note", "workout_note").str.replace_all("\\n", "\n", literal=True),
        rows.rir_of_rpe("rpe"),
        rows.metres("distance", None, records.headers.get("distance", "")),
        minutes=pl.when(length.is_between(0, 1440, closed="right")).then(length),
        set_no=pl.col("set_no").cast(pl.Int64, strict=False),
    )
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED,
        unit=units.said, findings=[*units.findings, *odd],
    )  # fmt: skip
