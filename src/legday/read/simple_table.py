"""A table of no app: ``Date,Lift,Sets,Reps,Weight`` and its kin, one row for one set or for several.

Asked last, where no app's own reader knows the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from legday.errors import Finding
from legday.model import LOAD_KINDS, SET_TYPES, Reading
from legday.read import rows, unit
from legday.read.columns import Column
from legday.read.dialect import has, header_unit, read_records, unreadable
from legday.read.scheme import sets_of
from legday.read.source import Head, Options, Source
from legday.read.values import decimal_mark, number

NAME = "table"
TITLE = "Table (one row for one or several sets)"
TRIED = False

COLUMNS = (
    Column(
        "at",
        ("date", "day", "datetime", "timestamp", "workout date", "workout_date", "datum", "fecha", "data"),
        "moment",
        required=True,
    ),
    Column(
        "name",
        (
            "exercise", "lift", "exercise name", "exercise_name", "movement", "übung", "exercice",
            "ejercicio", "esercizio", "exercício",
        ),
        required=True,
    ),
    Column("workout", ("workout", "session", "workout name", "workout_name", "routine")),
    Column("count", ("sets", "set count", "set_count", "number of sets", "sätze", "series", "serie")),
    Column(
        "scheme",
        (
            "reps", "repetitions", "sets x reps", "sets×reps", "reps per set", "wiederholungen", "wdh",
            "répétitions", "repeticiones", "ripetizioni",
        ),
    ),
    Column(
        "load",
        (
            "weight", "load", "weight (kg)", "weight (kgs)", "weight (lb)", "weight (lbs)", "weight_kg",
            "weight_lb", "weight_lbs", "weight kg", "weight lbs", "load (kg)", "load (lb)", "kg", "lb", "lbs",
            "gewicht", "gewicht (kg)", "poids", "poids (kg)", "peso", "peso (kg)",
        ),
    ),
    Column("load_unit", ("unit", "units", "weight unit", "weight_unit"), "mark"),
    Column(
        "set_no",
        (
            "set", "set number", "set_number", "set no", "set_no", "set #", "set order", "set_order",
            "set_index",
        ),
        "number",
    ),
    Column("mark", ("set type", "type", "set_type"), "mark"),
    Column("side", ("side", "leg", "limb"), "mark"),
    Column("rpe", ("rpe",), "number"),
    Column("rir", ("rir",), "number"),
    Column(
        "duration_s",
        ("seconds", "duration (s)", "time (s)", "duration_seconds", "duration_s"),
        "duration",
    ),
    Column("note", ("notes", "note", "comment", "comments", "notizen", "remarks"), "note"),
)  # fmt: skip
SET_TYPE_WORDS: Mapping[str, str] = {
    **{str(name): name for name in SET_TYPES},
    "w": "warm_up", "warmup": "warm_up", "warm-up": "warm_up", "warm up": "warm_up", "d": "drop",
    "dropset": "drop", "drop set": "drop", "f": "failure", "normal": "working", "work": "working",
}  # fmt: skip
SIDES = {
    "l": "left", "left": "left", "links": "left", "r": "right", "right": "right", "rechts": "right",
    "both": "both", "b": "both", "each": "each", "each side": "each",
}  # fmt: skip
_BODY_ALONE = ("bw", "bodyweight", "body weight", "body", "-", "–")


def identify(head: Head) -> bool:
    """Whether the header names a day, a lift and repetitions."""
    return has(head.keys, COLUMNS) and any(
        head.keys & set(column.headers) for column in COLUMNS if column.name in ("scheme", "count")
    )


def read(source: Source, options: Options) -> Reading:
    """Read such a table.

    Raises
    ------
    LegdayError
        If it is no table, or its unit is neither stated, nor told by the plates, nor given.
    """
    return read_columns(source, options, COLUMNS, format=NAME, title=TITLE, tried=TRIED)


def read_columns(
    source: Source,
    options: Options,
    columns: Sequence[Column],
    *,
    format: str,  # noqa: A002
    title: str,
    tried: bool,
) -> Reading:
    """Read a table whose columns have the names of `COLUMNS`, whatever its header calls them.

    A session is a day's sets of one workout and starts with the first.
    """
    records = read_records(source, options, columns)
    frame = records.frame.with_columns(
        pl.lit(None, dtype=pl.String).alias(column.name) if column.kind in ("text", "mark", "note")
        else pl.lit(None, dtype=pl.Float64).alias(column.name)
        for column in COLUMNS if column.name not in records.frame.columns
    )  # fmt: skip
    findings: list[Finding] = []
    frame = _numbers_or_counts(frame, findings, source.name)
    frame, broken = _spread(frame, findings, source.name)
    frame = _loads(frame, records.headers.get("load", ""), findings, source.name)
    header = header_unit(records.headers.get("load", ""))
    units = unit.column(frame, "load_unit", header, options, source.name)
    types, odd = rows.set_types(frame["mark"], SET_TYPE_WORDS, source.name, frame["line"])
    sides, odd_sides = _sides(frame, source.name)
    same = [pl.col("at").dt.date(), pl.col("workout")]
    sets = frame.with_columns(
        units.values,
        sides,
        pl.when(pl.col("amrap") & (types == "working"))
        .then(pl.lit("amrap"))
        .otherwise(types)
        .alias("set_type"),
        pl.coalesce("rir", rows.rir_of_rpe("rpe")).alias("rir"),
        start=pl.col("at").min().over(same),
        workout_id="workout",
    ).drop("set_no")  # people number rows as they please: equal neighbours may be two sets
    if "load_kind" in sets.columns:
        sets = sets.with_columns(pl.when(pl.col("load_kind").is_in(LOAD_KINDS)).then(pl.col("load_kind")))
    return rows.reading(
        source, records, sets, format=format, title=title, tried=tried, unit=units.said,
        outcomes={"broken": records.accounted["broken"] + len(broken)}, lines={"broken": broken},
        findings=[*findings, *units.findings, *odd, *odd_sides],
    )  # fmt: skip


def _numbers_or_counts(frame: pl.DataFrame, findings: list[Finding], source: str) -> pl.DataFrame:
    """A column called Set numbers a lift's sets from 1, or else counts them."""
    if frame["set_no"].null_count() == frame.height or frame["count"].null_count() < frame.height:
        return frame
    firsts = frame.group_by(pl.col("at").dt.date(), "name").agg(pl.col("set_no").min())["set_no"].drop_nulls()
    if (firsts <= 1).sum() * 2 >= len(firsts):
        return frame
    message = "The column that names a set seldom starts at 1; read as the number of sets."
    findings.append(Finding("set-column", message, source, None, "question"))
    whole = pl.col("set_no").cast(pl.Int64, strict=False).cast(pl.String)
    return frame.with_columns(count=whole)


def _spread(frame: pl.DataFrame, findings: list[Finding], source: str) -> tuple[pl.DataFrame, list[int]]:
    """One row a set of the rows that stand for several; and the lines of rows that cannot be read."""
    cells = frame.select("count", "scheme").unique(maintain_order=True)
    read = [sets_of(count, scheme) for count, scheme in cells.iter_rows()]
    known = cells.with_columns(
        readable=pl.Series([sets is not None for sets in read], dtype=pl.Boolean),
        reps=pl.Series([[one.reps for one in sets or []] for sets in read], dtype=pl.List(pl.Float64)),
        written_side=pl.Series([[one.side for one in sets or []] for sets in read], dtype=pl.List(pl.String)),
        amrap=pl.Series([[one.amrap for one in sets or []] for sets in read], dtype=pl.List(pl.Boolean)),
    )
    frame = frame.join(known, on=["count", "scheme"], how="left", nulls_equal=True, maintain_order="left")
    bad = frame.filter(~pl.col("readable"))
    for line, count, scheme in bad.select("line", "count", "scheme").iter_rows():
        text = ", ".join(part for part in (count, scheme) if part)[:200]
        findings.append(
            Finding("broken-row", "Sets and repetitions cannot be read.", source, line, "warning", text)
        )
    spread = frame.filter("readable").explode("reps", "written_side", "amrap", empty_as_null=True)
    return spread.with_columns(pl.col("amrap").fill_null(value=False)), bad["line"].to_list()


def _loads(frame: pl.DataFrame, title: str, findings: list[Finding], source: str) -> pl.DataFrame:
    """Loads and the units written beside them; the body alone is no load."""
    cells = frame["load"].drop_nulls().unique(maintain_order=True).to_list()
    decimal = decimal_mark([cell for cell in cells if "," in cell or "." in cell])
    loads: dict[str, float | None] = {}
    words: dict[str, str | None] = {}
    for cell in cells:
        value, word = number(cell, decimal)
        known = value is not None and word in ("", *unit.WORDS)
        loads[cell], words[cell] = (value, word or None) if known else (None, None)
    unknown = [cell for cell in cells if loads[cell] is None and cell.casefold() not in _BODY_ALONE]
    bad = frame.filter(pl.col("load").is_in(unknown)).unique("line", maintain_order=True)
    findings += [
        unreadable(f"“{title}”", source, line, cell) for line, cell in bad.select("line", "load").iter_rows()
    ]
    load = pl.col("load")
    return frame.with_columns(
        load.replace_strict(loads, default=None, return_dtype=pl.Float64).alias("typed_load"),
        pl.coalesce("load_unit", load.replace_strict(words, default=None, return_dtype=pl.String)),
    )


def _sides(frame: pl.DataFrame, source: str) -> tuple[pl.Series, list[Finding]]:
    """Sides by the column, or as ``8|10`` wrote them."""
    folded = frame["side"].str.to_lowercase()
    stated = folded.replace_strict(SIDES, default=None, return_dtype=pl.String)
    message = "A side that is not known is read as both."
    odd = frame.filter(stated.is_null() & folded.is_not_null()).group_by("side", maintain_order=True)
    findings = [
        Finding("side-unknown", message, source, line, "question", word[:200], count)
        for word, line, count in odd.agg(pl.col("line").min(), pl.len()).iter_rows()
    ]
    return frame["written_side"].fill_null(stated).rename("side"), findings
