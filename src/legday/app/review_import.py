"""An export before it is imported: every row that would be kept, and what needs the person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from legday.app.make_book import make_book
from legday.app.names_of_journal import names_of
from legday.app.open_journal import Journal
from legday.app.shifted import VALUES, find_shifted
from legday.errors import Finding
from legday.log.imports import stored
from legday.model import Reading, Unresolved

HERE = ("new", "same", "other", "deleted")
_SHOWN = (
    "line", "day", "session", "name", "set_type", "side", "typed_load", "typed_unit", "reps", "rir",
    "duration_s", "distance_m",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImportReview:
    """What an import would find.

    Attributes
    ----------
    rows : polars.DataFrame
        A row a set in the order of the file: ``line, day, session, name, exercise, set_type, side,
        typed_load, typed_unit, reps, rir, duration_s, distance_m, here``. The last is one of HERE: the
        journal has no such set, the same, one with other values, or one that was deleted.
    here : mapping of str to int
        Sets by `here`.
    shifted : tuple of str
        Sessions that the journal has at another hour.
    """

    format: str
    title: str
    tried: bool
    count: int
    accounted: Mapping[str, int]
    said: Mapping[str, str]
    rows: pl.DataFrame
    sessions: int
    first_day: date | None
    last_day: date | None
    here: Mapping[str, int]
    shifted: tuple[str, ...]
    unresolved: tuple[Unresolved, ...]
    findings: tuple[Finding, ...]


def review_import(journal: Journal, reading: Reading) -> ImportReview:
    """Compare what a file says with what the journal holds; nothing is written."""
    names = names_of(journal)
    book = make_book(reading, None, names.aliases, names.own)
    kept = journal.store.sets(journal.athlete)
    exercises = book.sets.group_by("session", "name").agg(pl.col("exercise").drop_nulls().first())
    rows = (
        reading.sets.select(*_SHOWN)
        .with_columns(here=_here(journal, reading, kept))
        .join(exercises, on=["session", "name"], how="left", maintain_order="left")
        .select(*_SHOWN[:4], "exercise", *_SHOWN[4:], "here")
    )
    shifted = find_shifted(journal, reading, kept)
    first: Any = rows["day"].min()
    last: Any = rows["day"].max()
    return ImportReview(
        format=reading.format,
        title=reading.title,
        tried=reading.tried,
        count=reading.rows,
        accounted=reading.accounted,
        said=reading.said,
        rows=rows,
        sessions=rows["session"].n_unique(),
        first_day=first,
        last_day=last,
        here=dict(rows.group_by("here").len().sort("here").iter_rows()),
        shifted=shifted.sessions if shifted else (),
        unresolved=tuple(book.unresolved),
        findings=tuple(reading.findings),
    )


def _here(journal: Journal, reading: Reading, kept: pl.DataFrame) -> pl.Series:
    """What the journal has of each set."""
    if reading.sets.is_empty():
        return pl.Series(dtype=pl.String)
    wanted = stored(reading.sets, reading.format).select("entry", *VALUES)
    ours = kept.select("entry", *VALUES, there=pl.lit(value=True)).with_columns(
        pl.col("set_type").replace("working", None), pl.col("side").replace("both", None)
    )
    both = wanted.join(ours, on="entry", how="left", suffix=" ours", maintain_order="left")
    alike = pl.all_horizontal(pl.col(name).eq_missing(pl.col(f"{name} ours")) for name in VALUES)
    lost = both.filter(pl.col("there").is_null())["entry"]
    gone = list(journal.store.histories(lost, journal.athlete))
    return both.select(
        pl.when(pl.col("there").is_null() & pl.col("entry").is_in(gone))
        .then(pl.lit("deleted"))
        .when(pl.col("there").is_null())
        .then(pl.lit("new"))
        .when(alike)
        .then(pl.lit("same"))
        .otherwise(pl.lit("other"))
        .alias("here")
    ).to_series()
