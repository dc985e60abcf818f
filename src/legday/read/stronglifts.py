"""StrongLifts: the CSV export, one row an exercise with its sets side by side.

A ``-`` is a set that was not done, and so is the 0 that its repetitions then show: it was planned. A 0
between the slashes of ``5/5/0/5/5`` was tried and failed: it keeps its 0, as a set of type failure. Workouts
of one start are told apart by their number. Body weight goes under a header of kilograms whatever it is in.
Tried on a real export in pounds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

from legday.errors import Finding
from legday.model import Reading
from legday.read import rows
from legday.read.columns import Column
from legday.read.dialect import has, read_records
from legday.read.moments import times_of_day
from legday.read.source import HEAD_BYTES, Head, Options, Source, folded
from legday.read.values import seconds
from legday.units import kg_from_lb

NAME = "stronglifts"
TITLE = "StrongLifts (CSV)"
TRIED = True

COLUMNS = (
    Column("day", ("date (yyyy/mm/dd)", "date"), "moment", required=True),
    Column("number", ("workout",)),
    Column("title", ("workout name",)),
    Column("program", ("program name",)),
    Column("name", ("exercise",), required=True),
    Column("scheme", ("sets×reps", "setsxreps")),
    Column("times", ("sets×time", "setsxtime")),
    Column("body_kg", ("body weight (kg)",), "number"),
    Column("body_lb", ("body weight (lb)", "body weight (lbs)"), "number"),
    Column("hours", ("duration (hours)",), "number"),
    Column("clock", ("start time (h:mm)", "start time")),
    Column("note", ("notes", "note"), "note"),
)
_OF_ALL_SETS = ("line", "part", "start", "workout", "workout_id", "minutes", "name", "note")
_SET = re.compile(r"set ([1-9][0-9]{0,2}) \((reps|kg|lb)\)")
_IGNORED = re.compile(r"top set.*|e1rm.*|reps|volume.*|workout volume.*|end time.*")
HEAVIEST_BODY_KG = 130.0  # in a file of pounds, a heavier "kg" is more often a weight in pounds


def identify(head: Head) -> bool:
    """Whether the header puts sets side by side as ``Set 1 (Reps)``."""
    return has(head.keys, COLUMNS) and "set 1 (reps)" in head.keys


def read(source: Source, options: Options) -> Reading:
    """Read a StrongLifts CSV.

    Raises
    ------
    LegdayError
        If it is no table.
    """
    header = list(dict.fromkeys(folded(cell) for cell in Head(source.data[:HEAD_BYTES]).fields))
    in_header = [match for match in map(_SET.fullmatch, header) if match]
    pairs = [Column(f"{m[2]}_{m[1]}", (m[0],), "number") for m in in_header]
    ignored = [cell for cell in header if _IGNORED.fullmatch(cell)]
    records = read_records(source, options, (*COLUMNS, *pairs), ignored)
    frame, copies = _without_copies(records.frame)
    frame = frame.with_columns(
        start=pl.col("day") + times_of_day(frame["clock"]).fill_null(pl.duration()),
        minutes=pl.col("hours") * 60,
        workout=pl.concat_str("program", "title", separator="; ", ignore_nulls=True),
        workout_id="number",
    )
    numbers = sorted({int(match[1]) for match in in_header if match[2] == "reps"})
    unit = next((match[2] for match in in_header if match[2] != "reps"), None)
    sets = _sets(frame, numbers, unit)
    body, findings = _body(frame, unit, source.name)
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED,
        unit=f"{unit}, by the header" if unit else "no loads", outcomes={"duplicate": copies},
        findings=findings, body=body,
    )  # fmt: skip


def _without_copies(frame: pl.DataFrame) -> tuple[pl.DataFrame, int]:
    """Take out rows that repeat the one before: an exercise stands once in a workout."""
    content = [name for name in frame.columns if name != "line"]
    same = frame.select(pl.all_horizontal(pl.col(name).eq_missing(pl.col(name).shift(1)) for name in content))
    copied = same.to_series() & (pl.int_range(frame.height, eager=True) > 0)
    return frame.filter(~copied), int(copied.sum())


def _sets(frame: pl.DataFrame, numbers: Sequence[int], unit: str | None) -> pl.DataFrame:
    """One row a set; those that were not done are without repetitions."""
    scheme = pl.col("scheme").str.split("/")
    keep = [name for name in _OF_ALL_SETS if name in frame.columns]
    parts = []
    for place, number in enumerate(numbers):
        reps = pl.col(f"reps_{number}")
        failed = (reps == 0) & (scheme.list.get(place, null_on_oob=True).str.strip_chars() == "0")
        load = pl.col(f"{unit}_{number}") if unit and f"{unit}_{number}" in frame.columns else pl.lit(None)
        parts.append(
            frame.filter(reps.is_not_null()).select(
                *keep,
                pl.lit(number, dtype=pl.Int64).alias("set_no"),
                pl.when((reps > 0) | failed).then(reps).alias("reps"),
                load.cast(pl.Float64).alias("typed_load"),
                pl.lit(None, dtype=pl.Float64).alias("duration_s"),
            )
        )
    sets = pl.concat(parts) if parts else frame.select(*keep).clear()
    without = frame.join(sets.select("line").unique(), on="line", how="anti", maintain_order="left")
    sets = pl.concat([sets, _timed(without, keep)], how="diagonal").sort(
        "line", "set_no", maintain_order=True
    )
    loaded = pl.col("typed_load").is_not_null()
    return sets.with_columns(typed_unit=pl.when(loaded).then(pl.lit(unit, dtype=pl.String)))


def _timed(frame: pl.DataFrame, keep: Sequence[str]) -> pl.DataFrame:
    """Sets held for a time: ``30/30/-`` or ``3×60``; rows that have none stay as one without."""
    spans = [_spans(cell) for cell in frame["times"]]
    return (
        frame.select(*keep)
        .with_columns(
            pl.Series("duration_s", spans, dtype=pl.List(pl.Float64)),
            set_no=pl.Series([list(range(1, len(span) + 1)) for span in spans], dtype=pl.List(pl.Int64)),
        )
        .explode("duration_s", "set_no")
    )


def _spans(cell: str | None) -> list[float | None]:
    count, cross, rest = (cell or "").replace("x", "×").partition("×")
    if cross and count.strip().isdecimal() and 0 < int(count) <= 100:
        return [seconds(rest)] * int(count)
    return [seconds(part) for part in (cell or "").split("/")] or [None]


def _body(frame: pl.DataFrame, unit: str | None, source: str) -> tuple[pl.DataFrame, list[Finding]]:
    """Body weights by day [kg], and what was decided about their unit."""
    findings: list[Finding] = []
    kg = pl.col("body_kg")
    heavy = frame["body_kg"].median()
    if unit == "lb" and isinstance(heavy, float):
        in_pounds = heavy > HEAVIEST_BODY_KG
        kg = kg_from_lb(kg) if in_pounds else kg
        said = "lb" if in_pounds else "kg"
        message = f"Body weight ({heavy:g}) stands under kg in a file of pounds; read as {said}."
        findings.append(Finding("body-weight-unit", message, source, None, "question"))
    weights = frame.select(
        pl.col("day").dt.date(), pl.coalesce(kg, kg_from_lb(pl.col("body_lb"))).alias("bodyweight_kg")
    )
    return weights.filter(pl.col("bodyweight_kg") > 0).unique("day", keep="last").sort("day"), findings
