r"""Hevy: the CSV export, in kilograms or pounds, with dates in the language of the app.

The unit stands in the header. A blank load is the body alone; ``\n`` in a note is a line break.
Tried on real exports in kilograms with English months.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import polars as pl

from legday.errors import Finding
from legday.model import Reading
from legday.read import rows, unit
from legday.read.columns import Column
from legday.read.dialect import has, header_unit, read_records
from legday.read.source import Head, Options, Source
from legday.read.written import TITLE as UNNAMED
from legday.read.written import figure, lost, plain, ready, safe, table
from legday.units import KG_PER_LB

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
_HEADER = (
    "title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes",
    "set_index", "set_type", "weight", "reps", "distance_km", "duration_seconds", "rpe",
)  # fmt: skip
_WEIGHT = {"kg": "weight_kg", "lb": "weight_lbs"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SET_TYPES = {"normal": "working", "warmup": "warm_up", "dropset": "drop", "failure": "failure"}
_MARKS = {kind: word for word, kind in SET_TYPES.items() if word != "normal"}


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
    frame = plain(records.frame, ("workout", "workout_note", "name", "superset", "note"))
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


def write(sets: pl.DataFrame, sessions: pl.DataFrame | None = None) -> tuple[str, tuple[Finding, ...]]:
    """Write sets in Hevy's layout, in the unit of most loads.

    Parameters
    ----------
    sets : polars.DataFrame
        A set table.
    sessions : polars.DataFrame, optional
        ``session, workout, minutes, note``.

    Returns
    -------
    str
        The CSV.
    tuple of Finding
        What it cannot hold.

    Raises
    ------
    LegdayError
        If a column is missing.
    """
    made = ready(sets, sessions, "Hevy", tuple(_MARKS), "1m")
    most = made.sets["typed_unit"].drop_nulls().mode().sort().first()
    main = "lb" if most == "lb" else "kg"
    told, load = pl.col("typed_unit"), pl.col("typed_load")
    factor = KG_PER_LB if main == "kg" else 1 / KG_PER_LB
    notes = (pl.col(name).str.contains("\\n", literal=True) for name in ("note", "workout_note"))
    more = [
        (f"two units: loads are turned into {main}", load.is_not_null() & (told != main)),
        (f"loads without a unit: they read as {main}", load.is_not_null() & told.is_null()),
        ("a backslash before an n", pl.any_horizontal(notes)),
    ]
    findings = (*made.findings, *lost("Hevy", made.sets, more))
    frame = made.sets.with_columns(pl.when(told != main).then(load * factor).otherwise(load))
    place = pl.int_range(pl.len()).over("start", "name")
    cells = [
        (
            safe(row["workout"]) or UNNAMED, _moment(row["start"]), _end(row["start"], row["length"]),
            _line(row["workout_note"]), safe(row["name"]), safe(row["superset"]), _line(row["note"]),
            row["place"], _MARKS.get(row["set_type"], "normal"), figure(row["typed_load"]),
            figure(row["reps"]), figure(row["distance_m"] / 1000 if row["distance_m"] is not None else None),
            figure(row["duration_s"]), figure(row["rpe"]),
        )
        for row in frame.with_columns(place.alias("place")).iter_rows(named=True)
    ]  # fmt: skip
    header = [_WEIGHT[main] if name == "weight" else name for name in _HEADER]
    return table([header, *cells]), findings


def _moment(moment: datetime) -> str:
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment:%Y, %H:%M}"


def _end(start: datetime, minutes: float | None) -> str:
    return "" if minutes is None else _moment(start + timedelta(minutes=round(minutes)))


def _line(note: str | None) -> str:
    return safe((note or "").replace("\n", "\\n"))
