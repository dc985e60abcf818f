"""Norms of tests of everyday strength by age and sex, from ``norms.tsv``."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legday.errors import LegdayError

COLUMNS = ("test", "sex", "age_from", "age_to", "lo", "mid", "hi", "limit", "tag", "source")


@dataclass(frozen=True, slots=True)
class Norm:
    """What a group of one age and sex does in a test.

    Attributes
    ----------
    sex : str or None
        None where both are taken together.
    age_from, age_to : int
        Whole years, both included.
    lo, mid, hi : float or None
        25th and 75th percentile of the chair stand; 20th, 50th and 80th of grip.
    limit : float or None
        Of the chair stand, below it is below average; of five stands, above it is slower than average.
    """

    test: str
    sex: str | None
    age_from: int
    age_to: int
    lo: float | None
    mid: float | None
    hi: float | None
    limit: float | None
    tag: str
    source: str


def norm_of(test: str, age_y: float | None, sex: str | None) -> Norm | None:
    """Give the norm of an age and sex; None where there is none or either is not known."""
    if age_y is None:
        return None
    return next(
        (
            norm
            for norm in load_norms()
            if norm.test == test and norm.age_from <= int(age_y) <= norm.age_to and norm.sex in (None, sex)
        ),
        None,
    )


@cache
def load_norms() -> tuple[Norm, ...]:
    """Read the package's norms, once.

    Raises
    ------
    LegdayError
        When the table is not what it must be: line and field.
    """
    return read_norms(Path(__file__).with_name("norms.tsv").read_text("utf-8"))


def read_norms(text: str, file: str = "norms.tsv") -> tuple[Norm, ...]:
    """Read a table of norms.

    Raises
    ------
    LegdayError
        When a column is missing, a number none, a tag unknown, or a row does not rise.
    """
    reader = csv.DictReader(text.splitlines(), delimiter="\t")
    if tuple(reader.fieldnames or ()) != COLUMNS:
        msg = f"{file}, line 1: the columns are {', '.join(COLUMNS)}"
        raise LegdayError(msg)
    return tuple(_norm(row, f"{file}, line {reader.line_num}") for row in reader)


def _norm(row: dict[str, str], place: str) -> Norm:
    try:
        ages = int(row["age_from"]), int(row["age_to"])
        lo, mid, hi, limit = (float(row[name]) if row[name] else None for name in COLUMNS[4:8])
    except (TypeError, ValueError) as fault:
        msg = f"{place}: {fault}"
        raise LegdayError(msg) from None
    rising = [x for x in (lo, mid, hi) if x is not None]
    for holds, fault_of in (
        (row["sex"] in ("", "female", "male"), f"sex {row['sex']!r} is neither female nor male"),
        (row["tag"] in ("V", "V2"), f"tag {row['tag']!r}: a norm is shown, so it must have been read"),
        (ages[0] <= ages[1], "age_from is above age_to"),
        (rising == sorted(rising), "lo, mid and hi do not rise"),
        (bool(rising) or limit is not None, "lo, mid, hi and limit are all missing"),
    ):
        if not holds:
            msg = f"{place}: {fault_of}"
            raise LegdayError(msg)
    return Norm(row["test"], row["sex"] or None, *ages, lo, mid, hi, limit, row["tag"], row["source"])
