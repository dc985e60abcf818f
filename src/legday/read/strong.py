"""Strong: its CSV exports, from the one of 2016 to the newest, in English and German.

The classic form states no unit: it is inferred from the plates where they leave no doubt, else asked for.
A zero means "does not apply" and becomes null; Rest Timer and Note rows are accounted, not sets.
"""

from __future__ import annotations

import polars as pl

from legday.model import Reading
from legday.read import build, unit
from legday.read.dialect import Column, has, header_unit, read_records
from legday.read.source import Head, Options, Source

NAME = "strong"
TITLE = "Strong (CSV)"
TRIED = False

COLUMNS = (
    Column("start", ("date", "datum"), "moment", required=True),
    Column("workout", ("workout name", "workout-name")),
    Column("minutes", ("duration", "duration (sec)", "workout duration", "dauer", "dauer (sek.)"), "duration"),
    Column("name", ("exercise name", "name der übung"), required=True),
    Column("mark", ("set order", "reihenfolge festlegen"), "mark", required=True),
    Column("typed_load", ("weight", "weight (kg)", "weight (lb)", "weight (lbs)", "kg", "lb", "lbs", "gewicht", "gewicht (kg)", "gewicht (lb)", "gewicht (lbs)"), "number"),
    Column("load_unit", ("weight unit", "gewichtseinheit"), "mark"),
    Column("reps", ("reps", "wiederh.", "wiederholungen"), "number", required=False),
    Column("rpe", ("rpe",), "number"),
    Column("distance", ("distance", "distance (meters)", "km", "mi", "miles", "entfernung", "entfernung (meter)", "distanz"), "number"),
    Column("distance_unit", ("distance unit", "entfernungseinheit", "distanzeinheit"), "mark"),
    Column("duration_s", ("seconds", "sekunden"), "duration"),
    Column("note", ("notes", "notizen", "anmerkungen"), "note"),
    Column("workout_note", ("workout notes", "workout-notizen", "trainingsnotizen"), "note"),
)  # fmt: skip

_SET_TYPES = {"w": "warm_up", "d": "drop", "f": "failure"}
_REST = ("rest timer", "ruhe-timer", "ruhetimer", "pausentimer")
_NOTE = ("note", "notiz")
_METRES = {
    "km": 1000.0,
    "mi": 1609.344,
    "miles": 1609.344,
    "m": 1.0,
    "meters": 1.0,
    "ft": 0.3048,
    "yd": 0.9144,
}


def identify(head: Head) -> bool:
    """Whether the header is Strong's: it alone calls the number of a set its order."""
    return has(head.keys, COLUMNS)


def read(source: Source, options: Options) -> Reading:
    """Read a Strong CSV.

    Raises
    ------
    LegdayError
        If it is no table, or its unit is neither stated, nor told by the plates, nor given.
    """
    records = read_records(source, options, COLUMNS)
    mark = pl.col("mark").str.to_lowercase()
    rows = records.frame.with_columns(
        rest=mark.is_in(_REST),
        noted=mark.is_in(_NOTE),
        set_no=pl.col("mark").str.to_integer(strict=False),
        set_type=mark.replace_strict(_SET_TYPES, default="working", return_dtype=pl.String),
    )
    kept = rows.filter(~pl.col("rest") & ~pl.col("noted"))
    none = {"typed_load", "reps", "rpe", "distance", "duration_s"}
    sets = kept.with_columns(pl.col(name).replace(0.0, None) for name in sorted(none))
    units = unit.column(
        sets, "load_unit", header_unit(records.headers.get("typed_load", "")), options, source.name
    )
    per_unit = (
        pl.col("distance_unit")
        .str.to_lowercase()
        .replace_strict(_METRES, default=None, return_dtype=pl.Float64)
    )
    header = records.headers.get("distance", "")
    in_header = next(
        (
            size
            for word, size in _METRES.items()
            if word in header.replace("(", " ").replace(")", " ").split()
        ),
        None,
    )
    sets = sets.with_columns(
        units.values.alias("typed_unit"),
        rir=10.0 - pl.col("rpe"),
        minutes=pl.col("minutes") / 60.0,
        distance_m=pl.col("distance")
        * pl.coalesce(
            per_unit, pl.lit(in_header, dtype=pl.Float64), pl.lit(1000.0 if units.main != "lb" else 1609.344)
        ),
    )
    return build.finish(
        sets,
        format=NAME,
        title=TITLE,
        source=source.name,
        rows=records.rows,
        accounted={
            **records.accounted,
            "rest_timer": int(rows["rest"].sum()),
            "note_row": int(rows["noted"].sum()),
        },
        findings=[*records.findings, *units.findings],
        said={**records.said, "unit": units.said},
        tried=TRIED,
    )
