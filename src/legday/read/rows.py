"""What the readers of tables share: effort, distances, rows with nothing done, and the way to a Reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from legday.errors import Finding
from legday.model import Reading
from legday.read.build import RAW_SCHEMA, finish
from legday.read.dialect import Records, unreadable
from legday.read.source import Source

METRES = {
    "km": 1000.0, "kilometers": 1000.0, "kilometres": 1000.0, "kms": 1000.0,
    "mi": 1609.344, "mile": 1609.344, "miles": 1609.344,
    "m": 1.0, "meter": 1.0, "meters": 1.0, "metres": 1.0, "cm": 0.01,
    "ft": 0.3048, "feet": 0.3048, "yd": 0.9144, "yards": 0.9144,
}  # fmt: skip
_AMOUNTS = ("reps", "duration_s", "distance_m")


def rir_of_rpe(rpe: str) -> pl.Expr:
    """Reps in reserve of a column of RPE: ``10 - rpe``; outside 1–10 it is not stated."""
    return pl.when(pl.col(rpe).is_between(1, 10)).then(10.0 - pl.col(rpe)).alias("rir")


def metres(distance: str, unit: str | None, header: str = "", otherwise: float = 1000.0) -> pl.Expr:
    """Distances [m] by the unit column, else the header's unit, else `otherwise` [m a unit]."""
    words = header.replace("(", " ").replace(")", " ").replace("_", " ").split()
    in_header = next((METRES[word] for word in words if word in METRES), otherwise)
    if unit is None:
        return (pl.col(distance) * in_header).alias("distance_m")
    stated = pl.col(unit).str.to_lowercase().replace_strict(METRES, default=None, return_dtype=pl.Float64)
    return (pl.col(distance) * stated.fill_null(in_header)).alias("distance_m")


def set_type_unknown(word: str, source: str, line: int, count: int) -> Finding:
    """A word for a kind of set that the app's reader does not know."""
    message = f"Sets marked “{word}” are read as working sets."
    return Finding("set-type-unknown", message, source, line, "question", word[:200], count)


def set_types(
    marks: pl.Series, known: Mapping[str, str], source: str, lines: pl.Series
) -> tuple[pl.Series, list[Finding]]:
    """Set types of an app's words; blank is a working set, and so is a word never met, which is said.

    Parameters
    ----------
    known : mapping of str to str
        The app's words, folded to lower case, to SET_TYPES.
    """
    folded = marks.str.to_lowercase()
    types = folded.replace_strict(known, default=None, return_dtype=pl.String)
    odd = types.is_null() & folded.is_not_null()
    words = pl.DataFrame({"word": marks, "line": lines}).filter(odd).group_by("word", maintain_order=True)
    findings = [
        set_type_unknown(word, source, line, count)
        for word, line, count in words.agg(pl.col("line").first(), pl.len()).iter_rows()
    ]
    return types.fill_null("working").alias("set_type"), findings


def reading(
    source: Source,
    records: Records,
    sets: pl.DataFrame,
    *,
    format: str,  # noqa: A002
    title: str,
    tried: bool,
    unit: str = "",
    outcomes: Mapping[str, int] | None = None,
    findings: Iterable[Finding] = (),
    said: Mapping[str, str] | None = None,
    skipped: pl.DataFrame | None = None,
    body: pl.DataFrame | None = None,
    notes: pl.DataFrame | None = None,
    garbled: Iterable[int] = (),
    performed: bool = False,
    lines: Mapping[str, Sequence[int]] | None = None,
) -> Reading:
    """Finish a table's sets; those in which nothing was done were planned and not done.

    But a row in which nothing was done because what it says cannot be read is broken.

    Parameters
    ----------
    sets : polars.DataFrame
        One row a set; `line` and any other of RAW_SCHEMA's columns.
    unit : str
        How the unit of the loads is known.
    outcomes : mapping of str to int
        Rows that are in neither `sets`, `skipped` nor `records.accounted`, by what became of them.
    skipped : polars.DataFrame, optional
        Rows that the file itself says were not done, in the same columns as `sets`.
    notes : polars.DataFrame, optional
        ``start, workout_note`` of all rows, where `sets` are not all that have one.
    garbled : iterable of int
        Lines with an amount that cannot be read, beside those that `records` has.
    performed : bool
        Whether the file has performed sets alone, those without any amount among them.
    lines : mapping of str to sequence of int, optional
        Lines of what `outcomes` counts, as far as they are known; those of `records` are known.
    """
    faults = list(findings)
    sets, negative = _without_negatives(sets, faults, source.name)
    done = pl.any_horizontal(pl.col(name).is_not_null() for name in _AMOUNTS if name in sets.columns)
    done = pl.lit(value=True) if performed else done
    kept, idle = sets.filter(done), sets.filter(~done)
    unread = pl.Series([*records.garbled, *negative, *garbled], dtype=pl.Int64)
    lost = idle.filter(pl.col("line").is_in(unread.implode())).join(
        kept.select("line"), on="line", how="anti"
    )["line"].unique()  # fmt: skip
    idle = idle.filter(~pl.col("line").is_in(lost.implode()))
    parts = [_raw(idle)] if skipped is None else [_raw(idle), _raw(skipped)]
    accounted = {**records.accounted, **(outcomes or {})}
    accounted["broken"] = accounted.get("broken", 0) + len(lost)
    return finish(
        kept,
        format=format,
        title=title,
        source=source.name,
        rows=records.rows,
        accounted=accounted,
        findings=[*records.findings, *faults],
        said={**records.said, **({"unit": unit} if unit else {}), **(said or {})},
        tried=tried,
        planned=pl.concat(parts, how="diagonal_relaxed"),
        body=body,
        notes=sets if notes is None else notes,
        lines={
            **records.lines, **(lines or {}),
            "broken": [*records.lines.get("broken", ()), *(lines or {}).get("broken", ()), *lost],
        },
    )  # fmt: skip


def _raw(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.select(name for name in RAW_SCHEMA if name in frame.columns)


def _without_negatives(
    sets: pl.DataFrame, findings: list[Finding], source: str
) -> tuple[pl.DataFrame, list[int]]:
    """Blank out amounts below zero and say on which lines; a negative load stays: it is help."""
    names = [name for name in _AMOUNTS if name in sets.columns]
    bad = sets.filter(pl.any_horizontal(pl.col(name) < 0 for name in names))
    if bad.is_empty():
        return sets, []
    for row in bad.select("line", *names).head(1000).iter_rows(named=True):
        wrong = {name: row[name] for name in names if (row[name] or 0) < 0}
        text = ", ".join(f"{name} {value:g}" for name, value in wrong.items())
        findings.append(unreadable("An amount below zero", source, row["line"], text))
    blanked = (pl.when(pl.col(name) >= 0).then(pl.col(name)).alias(name) for name in names)
    return sets.with_columns(blanked), bad["line"].to_list()
