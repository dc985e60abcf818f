"""Liftosaur: the CSV export, one row a set, with what was required beside what was done.

The exercise is ``Squat, Barbell``, the unit stands in each row, times are in UTC. Repetitions of the left
side are not in this export.
"""

from __future__ import annotations

import polars as pl

from legday.model import Reading
from legday.read import rows, unit
from legday.read.columns import Column
from legday.read.dialect import has, read_records
from legday.read.source import Head, Options, Source

NAME = "liftosaur"
TITLE = "Liftosaur (CSV)"
TRIED = False

COLUMNS = (
    Column("start", ("workout datetime",), "moment", required=True),
    Column("program", ("program",)),
    Column("day", ("day name",)),
    Column("name", ("exercise",), required=True),
    Column("warm_up", ("is warmup set?",), "mark"),
    Column("reps", ("completed reps",), "number"),
    Column("amrap", ("is amrap?",), "mark"),
    Column("rpe", ("completed rpe",), "number"),
    Column("typed_load", ("completed weight value",), "number"),
    Column("load_unit", ("completed weight unit",), "mark"),
    Column("at", ("completed reps time",), "moment"),
    Column("hint_muscle", ("target muscles",)),
    Column("note", ("notes",), "note"),
)
IGNORED = (
    "required reps", "required rpe", "log rpe?", "required weight value", "required weight unit",
    "ask weight?", "synergist muscles",
)  # fmt: skip
_YES = ("1", "true", "yes")


def identify(head: Head) -> bool:
    """Whether the header is Liftosaur's: required and completed repetitions."""
    return has(head.keys, COLUMNS) and {"required reps", "completed reps"} <= head.keys


def read(source: Source, options: Options) -> Reading:
    """Read a Liftosaur CSV; a set without completed repetitions was planned and not done.

    Raises
    ------
    LegdayError
        If it is no table.
    """
    records = read_records(source, options, COLUMNS, IGNORED)
    units = unit.column(records.frame, "load_unit", None, options, source.name)
    sets = records.frame.with_columns(
        units.values,
        rows.rir_of_rpe("rpe"),
        workout=pl.concat_str("program", "day", separator="; ", ignore_nulls=True),
        set_type=pl.when(pl.col("warm_up").str.to_lowercase().is_in(_YES))
        .then(pl.lit("warm_up"))
        .when(pl.col("amrap").str.to_lowercase().is_in(_YES))
        .then(pl.lit("amrap")),
    )
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED, unit=units.said, findings=units.findings
    )
