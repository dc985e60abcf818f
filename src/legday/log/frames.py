"""Entries as tables: the set table as a reader gives it, and those of the other kinds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from legday.errors import LegdayError
from legday.log.version import FIELDS
from legday.model import HINT_SCHEMA, SET_SCHEMA

Schema = Mapping[str, pl.DataType | type[pl.DataType]]

_MODEL: Schema = {
    "str": pl.String, "int": pl.Int64, "float": pl.Float64, "date": pl.Date, "datetime": pl.Datetime("us"),
}  # fmt: skip
_FIELD: Schema = {
    "text": pl.String, "whole": pl.Int64, "number": pl.Float64, "day": pl.String, "time": pl.String,
}  # fmt: skip
STORED: Mapping[str, Schema] = {
    kind: {name: _FIELD[held] for name, held in fields.items()} for kind, fields in FIELDS.items()
}
SETS: Schema = {
    **{name: _MODEL[kind] for name, kind in {**SET_SCHEMA, **HINT_SCHEMA}.items()},
    "minutes": pl.Float64,
    "entry": pl.String,
    "bar_kg": pl.Float64,
}
MONDAY = pl.date(1970, 1, 5)
_TIME = "%Y-%m-%dT%H:%M:%S"


def parse(entries: Sequence[str], lines: str, kind: str) -> pl.DataFrame:
    """Make a table of entries and their fields, JSON, a line each: the kind's fields as they are stored."""
    schema = STORED[kind]
    if not entries:
        return pl.DataFrame(schema={**schema, "entry": pl.String})
    frame = pl.read_ndjson(lines.encode(), schema=dict(schema))
    return frame.with_columns(pl.Series("entry", entries, dtype=pl.String))


def ordered(entries: Sequence[str], lines: str, before: pl.DataFrame | None = None) -> pl.DataFrame:
    """Make the table of sets as they are stored, times as times, in order of time.

    Within a session: by place among the exercises, and by the time of the set where there is one; a set
    without a time follows the one before it. Sets that stand at one place are in the order of their entries.

    Parameters
    ----------
    entries, lines : sequence of str, str
        As `parse` takes them.
    before : polars.DataFrame, optional
        Other sets, as this function gives them, to stand among these.
    """
    frame = parse(entries, lines, "set")
    frame = frame.with_columns(_times(frame["at"]), _times(frame["start"]))
    frame = frame.with_columns(pl.coalesce("start", "at").alias("start"))
    if before is not None:
        frame = pl.concat([before, frame], rechunk=True)
    order = ["start", "session", "exercise_order", "set_index", "entry"]
    frame = frame.sort(order, nulls_last=True)
    if frame["at"].null_count() < frame.height:
        opens = pl.col("session").ne_missing(pl.col("session").shift())
        known = pl.coalesce("at", pl.when(opens).then("start")).forward_fill()
        frame = (
            frame.with_columns(known.alias("moment"))
            .sort("start", "session", "moment", nulls_last=True, maintain_order=True)
            .drop("moment")
        )
    return frame


def sets(table: pl.DataFrame, athlete: str) -> pl.DataFrame:
    """Make the set table of what `ordered` gives: the columns of SETS.

    Columns that are told when the book is made (``exercise``, ``load_kg``) are null.
    """
    return (
        table.lazy()
        .with_columns(
            pl.coalesce("at", "start").alias("at"),
            pl.lit(athlete).alias("athlete"),
            pl.lit(None, dtype=pl.String).alias("exercise"),
            pl.lit(None, dtype=pl.Float64).alias("load_kg"),
            pl.col("start").dt.date().alias("day"),
            pl.col("set_type").fill_null("working"),
            pl.col("side").fill_null("both"),
        )
        .with_columns((pl.col("day") - MONDAY).dt.total_days().alias("day_no"))
        .with_columns((pl.col("day_no") // 7).alias("week_no"))
        .select(list(SETS))
        .collect()
    )


def _times(texts: pl.Series) -> pl.Series:
    """Local wall times; fractions of a second are rare and take three times as long."""
    found = texts.str.to_datetime(_TIME, time_unit="us", strict=False)
    if found.null_count() > texts.null_count():
        found = texts.str.to_datetime(_TIME + "%.f", time_unit="us", strict=False)
    return found


def table(entries: Sequence[str], lines: str, kind: str) -> pl.DataFrame:
    """Make the table of a kind other than sets: its fields and ``entry``, in order of time.

    Raises
    ------
    LegdayError
        If the kind is no table.
    """
    if kind not in FIELDS or kind == "set":
        msg = f"{kind!r} is no table; choose one of session, body, absence, planned"
        raise LegdayError(msg)
    days = [name for name, held in FIELDS[kind].items() if held == "day"]
    times = [name for name, held in FIELDS[kind].items() if held == "time"]
    return (
        parse(entries, lines, kind)
        .with_columns(
            pl.col(days).str.to_date("%Y-%m-%d", strict=False),
            pl.col(times).str.to_datetime(_TIME, strict=False),
        )
        .sort(*days, *times, "entry", nulls_last=True)
    )
