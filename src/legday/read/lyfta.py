"""Lyfta: the CSV export, in which the kind of a set may be its side.

``Left`` and ``Right`` are working sets of one side each. The export states no unit.
"""

from __future__ import annotations

import polars as pl

from legday.model import Reading
from legday.read import rows, unit
from legday.read.columns import Column
from legday.read.dialect import has, header_unit, read_records
from legday.read.source import Head, Options, Source

NAME = "lyfta"
TITLE = "Lyfta (CSV)"
TRIED = False

COLUMNS = (
    Column("workout", ("title",)),
    Column("start", ("date",), "moment", required=True),
    Column("minutes", ("duration",), "duration"),
    Column("name", ("exercise",), required=True),
    Column("superset", ("superset id",)),
    Column("typed_load", ("weight", "weight (kg)", "weight (lb)", "weight (lbs)"), "number"),
    Column("reps", ("reps",), "number"),
    Column("distance", ("distance",), "number"),
    Column("duration_s", ("time",), "duration"),
    Column("mark", ("set type",), "mark"),
)
SET_TYPES = {
    "normal": "working", "normal_set": "working", "normal set": "working", "left": "working",
    "right": "working", "warmup": "warm_up", "warm_up": "warm_up", "warm up": "warm_up",
    "warm-up": "warm_up", "warmup_set": "warm_up", "drop": "drop", "dropset": "drop", "drop_set": "drop",
    "drop set": "drop", "failure": "failure", "failure_set": "failure",
}  # fmt: skip
SIDES = ("left", "right")


def identify(head: Head) -> bool:
    """Whether the header is Lyfta's: a superset's id beside a kind of set."""
    return has(head.keys, COLUMNS) and {"title", "superset id", "set type"} <= head.keys


def read(source: Source, options: Options) -> Reading:
    """Read a Lyfta CSV.

    Raises
    ------
    LegdayError
        If it is no table, or its unit is neither told by the plates nor given.
    """
    records = read_records(source, options, COLUMNS)
    frame = records.frame
    types, odd = rows.set_types(frame["mark"], SET_TYPES, source.name, frame["line"])
    header = header_unit(records.headers.get("typed_load", ""))
    units = unit.column(frame, None, header, options, source.name)
    side = pl.col("mark").str.to_lowercase()
    sets = frame.with_columns(
        types,
        units.values,
        rows.metres("distance", None),
        minutes=pl.col("minutes") / 60.0,
        side=pl.when(side.is_in(SIDES)).then(side),
    )
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED, unit=units.said,
        findings=[*units.findings, *odd],
    )  # fmt: skip
