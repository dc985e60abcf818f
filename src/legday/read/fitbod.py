"""Fitbod: its CSV export, before and after it got its multiplier.

Loads are always in kilograms, dates carry an offset from UTC, and 0 stands for what does not apply. The
multiplier is 2 for a pair of dumbbells and for work on each side alike: only where the name speaks of a
hand-held weight and of no single limb does that say that the load is one hand's.
"""

from __future__ import annotations

import polars as pl

from legday.model import Reading
from legday.read import rows
from legday.read.columns import Column
from legday.read.dialect import has, read_records
from legday.read.source import Head, Options, Source

NAME = "fitbod"
TITLE = "Fitbod (CSV)"
TRIED = False

COLUMNS = (
    Column("start", ("date",), "moment", required=True),
    Column("name", ("exercise",), required=True),
    Column("reps", ("reps",), "number"),
    Column("typed_load", ("weight(kg)",), "number"),
    Column("duration_s", ("duration(s)",), "duration"),
    Column("distance_m", ("distance(m)",), "number"),
    Column("warm_up", ("iswarmup",), "mark"),
    Column("note", ("note",), "note"),
    Column("multiplier", ("multiplier",), "number"),
)
IGNORED = ("incline", "resistance")
_HAND_HELD = "(?i)dumbbell|kettlebell"
_ONE_LIMB = r"(?i)\b(single|one|alternating|split|lunges?|step|side)\b"


def identify(head: Head) -> bool:
    """Whether the header is Fitbod's: units in brackets without a space."""
    return has(head.keys, COLUMNS) and "weight(kg)" in head.keys


def read(source: Source, options: Options) -> Reading:
    """Read a Fitbod CSV.

    Raises
    ------
    LegdayError
        If it is no table.
    """
    records = read_records(source, options, COLUMNS, IGNORED)
    frame = records.frame.with_columns(
        pl.col(name).replace(0.0, None) for name in ("reps", "duration_s", "distance_m")
    )
    per_hand = (
        (pl.col("multiplier") == 2)
        & pl.col("name").str.contains(_HAND_HELD)
        & ~pl.col("name").str.contains(_ONE_LIMB)
    )
    # without repetitions a load of 0 is no load
    load = pl.when((pl.col("typed_load") != 0) | pl.col("reps").is_not_null()).then(pl.col("typed_load"))
    sets = frame.with_columns(
        load.alias("typed_load"),
        typed_unit=pl.when(load.is_not_null()).then(pl.lit("kg")),
        load_kind=pl.when(per_hand).then(pl.lit("per_hand")),
        set_type=pl.when(pl.col("warm_up").str.to_lowercase() == "true").then(pl.lit("warm_up")),
    )
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED, unit="kg, as always with Fitbod"
    )
