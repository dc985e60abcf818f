"""Entries as tables: the set table as a reader gives it, and those of the other kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

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
_FEW = 20  # starts of sessions, up to which it is quicker to find the place of each than to sort all
_TIME = "%Y-%m-%dT%H:%M:%S"


def parse(entries: Sequence[str], lines: str, kind: str) -> pl.DataFrame:
    """Make a table of entries and their fields, JSON, a line each: the kind's fields as they are stored."""
    schema = STORED[kind]
    if not entries:
        return pl.DataFrame(schema={**schema, "entry": pl.String})
    frame = pl.read_ndjson(lines.encode(), schema=dict(schema))
    return frame.with_columns(pl.Series("entry", entries, dtype=pl.String))


def ordered(entries: Sequence[str], lines: str) -> pl.DataFrame:
    """Make the table of sets as they are stored, times as times, in order of time.

    Within a session: by place among the exercises, and by the time of the set where there is one; a set
    without a time follows the one before it. Sets that stand at one place are in the order of their entries.

    Parameters
    ----------
    entries, lines : sequence of str, str
        As `parse` takes them.
    """
    return _in_order(_stored(entries, lines))


def replaced(
    before: pl.DataFrame, touched: Sequence[str], entries: Sequence[str], lines: str
) -> pl.DataFrame:
    """Make the table that `ordered` gives of sets of which some were changed, came or went.

    Parameters
    ----------
    before : polars.DataFrame
        As `ordered` gives them.
    touched : sequence of str
        Entries whose rows do not stand any more.
    entries, lines : sequence of str, str
        As `parse` takes them: the rows in their place, and new ones.
    """
    new = _stored(entries, lines)
    gone = before["entry"].is_in(touched)
    times = new["start"].unique()
    if max(times.len(), len(touched)) > _FEW or times.null_count():
        return _in_order(pl.concat([before.filter(~gone), new], rechunk=True))
    # Order is that of starts first: what starts at no time of the new sets stays where it is.
    moved = before["start"].is_in(times.implode()).fill_null(value=False)
    among = _in_order(pl.concat([before.filter(moved & ~gone), new]))
    goes = (gone | moved).arg_true().to_list()
    parts, done = [], 0
    for start, rows in zip(times.sort(), among.partition_by("start", maintain_order=True), strict=True):
        at = int((before["start"] < start).sum())
        parts += [*_without(before, goes, done, at), rows]
        done = at
    return pl.concat([*parts, *_without(before, goes, done, before.height)], rechunk=True)


def _without(table: pl.DataFrame, goes: Sequence[int], start: int, end: int) -> Iterator[pl.DataFrame]:
    """The rows from start to end but for those that go: slices, which copy nothing."""
    for row in [*(row for row in goes if start <= row < end), end]:
        yield table[start:row]
        start = row + 1


def _stored(entries: Sequence[str], lines: str) -> pl.DataFrame:
    frame = parse(entries, lines, "set")
    frame = frame.with_columns(_times(frame["at"]), _times(frame["start"]))
    return frame.with_columns(pl.coalesce("start", "at").alias("start"))


def _in_order(frame: pl.DataFrame) -> pl.DataFrame:
    order = ["start", "session", "exercise_order", "set_index", "entry"]
    frame = frame.sort(order, nulls_last=True)
    if frame["at"].null_count() < frame.height:
        opens = pl.any_horizontal(pl.col(name).ne_missing(pl.col(name).shift()) for name in order[:2])
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
