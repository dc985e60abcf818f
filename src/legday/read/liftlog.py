"""LiftLog: the plain-text export, one row a completed set, newest first."""

from __future__ import annotations

import polars as pl

from legday.model import Reading
from legday.read import rows, unit
from legday.read.columns import Column
from legday.read.dialect import has, read_records
from legday.read.source import Head, Options, Source

NAME = "liftlog"
TITLE = "LiftLog (CSV)"
TRIED = False

COLUMNS = (
    Column("identity", ("sessionid",), "mark", required=True),
    Column("at", ("timestamp",), "moment", required=True),
    Column("name", ("exercise",), required=True),
    Column("typed_load", ("weight",), "number"),
    Column("load_unit", ("weightunit",), "mark"),
    Column("reps", ("reps",), "number"),
    Column("note", ("notes",), "note"),
)
IGNORED = ("targetreps",)


def identify(head: Head) -> bool:
    """Whether the header is LiftLog's."""
    return has(head.keys, COLUMNS) and "targetreps" in head.keys


def read(source: Source, options: Options) -> Reading:
    """Read a LiftLog CSV; a session starts with its first set.

    Raises
    ------
    LegdayError
        If it is no table, or loads without a unit leave it open.
    """
    records = read_records(source, options, COLUMNS, IGNORED)
    # newest first, within a session too: turned round, sets of one second stand as they were done
    frame = records.frame.reverse() if _newest_first(records.frame) else records.frame
    frame = frame.with_columns(start=pl.col("at").min().over("identity"))
    length = (pl.col("at").max() - pl.col("at").min()).dt.total_seconds() / 60
    units = unit.column(frame, "load_unit", None, options, source.name)
    sets = frame.with_columns(units.values, minutes=length.over("identity"))
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED, unit=units.said, findings=units.findings
    )


def _newest_first(frame: pl.DataFrame) -> bool:
    steps = frame["at"].diff().drop_nulls().dt.total_seconds()
    return int((steps < 0).sum()) > int((steps > 0).sum())
