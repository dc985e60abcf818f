"""FitNotes: the CSV exports of Android (with a unit column, and the older one), and of FitNotes 2 for iOS.

It knows days, not hours: all sets of a day are one session, in the order they were done. A file in pounds may
hold loads lifted in kilograms (77.16 lb for 35 kg): they stay as the file has them. Tried on real
exports of Android (kilograms and pounds, with and without a column of comments) and of the older form in
pounds; FitNotes 2 follows its description.
"""

from __future__ import annotations

import polars as pl

from legday.model import Reading
from legday.read import rows, unit
from legday.read.columns import Column
from legday.read.dialect import has, header_unit, read_records
from legday.read.source import Head, Options, Source

NAME = "fitnotes"
TITLE = "FitNotes (CSV)"
TRIED = True

COLUMNS = (
    Column("start", ("date",), "moment", required=True),
    Column("name", ("exercise",), required=True),
    Column("hint_category", ("category",)),
    Column("typed_load", ("weight", "weight (kgs)", "weight (kg)"), "number"),
    Column("load_lb", ("weight (lbs)", "weight (lb)"), "number"),
    Column("load_unit", ("weight unit",), "mark"),
    Column("reps", ("reps",), "number"),
    Column("distance", ("distance",), "number"),
    Column("distance_unit", ("distance unit",), "mark"),
    Column("duration_s", ("time",), "duration"),
    Column("note", ("comment", "comments", "notes"), "note"),
    Column("kind", ("kind",), "mark"),
)


def identify(head: Head) -> bool:
    """Whether the header is FitNotes': a category beside the exercise, and a distance with its unit."""
    return has(head.keys, COLUMNS) and {"category", "distance unit", "time", "reps"} <= head.keys


def read(source: Source, options: Options) -> Reading:
    """Read a FitNotes CSV.

    Raises
    ------
    LegdayError
        If it is no table, or its unit is neither stated, nor told by the plates, nor given.
    """
    records = read_records(source, options, COLUMNS)
    frame = _one_load(records.frame)
    header = header_unit(records.headers.get("typed_load", ""))
    units = unit.column(frame, "load_unit", header, options, source.name)
    sets = frame.with_columns(units.values, rows.metres("distance", "distance_unit"))
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED, unit=units.said, findings=units.findings
    )


def _one_load(frame: pl.DataFrame) -> pl.DataFrame:
    """Of a column a unit, the load as typed: the other one is blank, or further from a step of plates."""
    if frame["load_lb"].null_count() == frame.height:
        return frame
    kg, lb = pl.col("typed_load"), pl.col("load_lb")
    rounder_in_lb = _tail(lb) < _tail(kg)
    in_lb = lb.is_not_null() & (kg.is_null() | rounder_in_lb)
    return frame.with_columns(
        typed_load=pl.when(in_lb).then(lb).otherwise(kg),
        load_unit=pl.when(in_lb).then(pl.lit("lb")).when(kg.is_not_null()).then(pl.lit("kg")),
    )


def _tail(load: pl.Expr) -> pl.Expr:
    """How far a load is from a step of plates: a quarter of its unit."""
    return ((load * 4).round(0) / 4 - load).abs().round(3)
