"""What competing powerlifters lift, from ``standards.tsv`` and ``standards_ratios.tsv``.

The first is made by ``scripts/make_standards.py``, which says from what; the second holds
published facts. This project uses data from OpenPowerlifting, https://www.openpowerlifting.org, which are in
the public domain.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from legday.errors import LegdayError

Floats = NDArray[np.float64]

LIFTS = ("squat", "bench", "deadlift", "total")
GROUPS = ("all", "tested")
RATIOS = ("squat:bench", "deadlift:bench", "deadlift:squat")

_FOLDER = Path(__file__).parent
_KEY = ("lift", "sex", "lifters", "age_y", "bodyweight_kg", "n_lifters", "basis")


@dataclass(frozen=True, slots=True)
class Grid:
    """Standards of one lift, sex and group of lifters over body mass and, perhaps, age.

    Attributes
    ----------
    percentiles : tuple of float
        Of the last axis.
    ages_y : (A,) array of float
        Ages [years]; a single NaN where the grid is of any adult age.
    bodyweights_kg : (B,) array of float
        Body masses [kg].
    ln_kg : (A, B, P) array of float
        ln load [ln kg], NaN where too few lifters were.
    basis : tuple of str
        What it rests on: meets, deciles, sum_of_lifts, age_ratio.
    """

    percentiles: tuple[float, ...]
    ages_y: Floats
    bodyweights_kg: Floats
    ln_kg: Floats
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio of two lifts within people: its percentiles in one sex and group.

    Attributes
    ----------
    quantiles : mapping of int to float
        Percentile to ratio.
    n_lifters : int
        How many lifters it is of.
    """

    quantiles: Mapping[int, float]
    n_lifters: int


@dataclass(frozen=True, slots=True)
class Standards:
    """All of it: grids by (lift, sex, group, whether by age), ratios by (ratio, sex, group)."""

    grids: Mapping[tuple[str, str, str, bool], Grid]
    ratios: Mapping[tuple[str, str, str], Ratio]


@cache
def load_standards() -> Standards:
    """Read the package's standards, once.

    Raises
    ------
    LegdayError
        When a table is not what it must be: the file, the line and what is wrong.
    """
    return Standards(
        read_standards((_FOLDER / "standards.tsv").read_text("utf-8")),
        read_ratios((_FOLDER / "standards_ratios.tsv").read_text("utf-8")),
    )


def read_standards(text: str, file: str = "standards.tsv") -> dict[tuple[str, str, str, bool], Grid]:
    """Read the table of standards.

    Raises
    ------
    LegdayError
        When a column is missing, a word unknown, a number none, or a row does not rise.
    """
    rows: dict[tuple[str, str, str, bool], list[tuple[float, float, str, list[float]]]] = {}
    percentiles: tuple[float, ...] = ()
    for line, row in _rows(text, file, _KEY):
        names = [name for name in row if name not in _KEY]
        try:
            percentiles = tuple(float(name.removeprefix("p")) for name in names)
            kg = [float(row[name]) for name in names]
            age = float(row["age_y"]) if row["age_y"] else math.nan
            mass = float(row["bodyweight_kg"])
        except ValueError as fault:
            raise LegdayError(f"{file}, line {line}: {fault}") from None
        _check(row["lift"] in LIFTS, file, line, f"lift {row['lift']!r} is none of {', '.join(LIFTS)}")
        _check(row["sex"] in ("female", "male"), file, line, f"sex {row['sex']!r} is neither female nor male")
        _check(row["lifters"] in GROUPS, file, line, f"lifters {row['lifters']!r} are neither all nor tested")
        rising = kg[0] > 0 and all(a < b for a, b in pairwise(kg))
        _check(rising, file, line, "the loads do not rise from percentile to percentile")
        key = (row["lift"], row["sex"], row["lifters"], not math.isnan(age))
        rows.setdefault(key, []).append((age, mass, row["basis"], kg))
    return {key: _grid(percentiles, found) for key, found in rows.items()}


def _grid(percentiles: tuple[float, ...], rows: list[tuple[float, float, str, list[float]]]) -> Grid:
    aged = not math.isnan(rows[0][0])
    ages = sorted({age for age, *_ in rows}) if aged else [math.nan]
    masses = sorted({mass for _, mass, *_ in rows})
    ln_kg = np.full((len(ages), len(masses), len(percentiles)), np.nan)
    for age, mass, _, kg in rows:
        ln_kg[ages.index(age) if aged else 0, masses.index(mass)] = np.log(kg)
    basis = tuple(dict.fromkeys(word for *_, said, _ in rows for word in said.split("+")))
    return Grid(percentiles, np.array(ages), np.array(masses), ln_kg, basis)


def read_ratios(text: str, file: str = "standards_ratios.tsv") -> dict[tuple[str, str, str], Ratio]:
    """Read the table of ratios.

    Raises
    ------
    LegdayError
        When a column is missing, a word unknown or a number none.
    """
    key = ("ratio", "sex", "lifters", "n_lifters", "source")
    found = {}
    for line, row in _rows(text, file, key):
        _check(row["ratio"] in RATIOS, file, line, f"ratio {row['ratio']!r} is none of {', '.join(RATIOS)}")
        try:
            quantiles = {int(name[1:]): float(row[name]) for name in row if name not in key and row[name]}
            n_lifters = int(row["n_lifters"])
        except ValueError as fault:
            raise LegdayError(f"{file}, line {line}: {fault}") from None
        found[row["ratio"], row["sex"], row["lifters"]] = Ratio(quantiles, n_lifters)
    return found


def _rows(text: str, file: str, needed: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(text.splitlines(), delimiter="\t")
    missing = [name for name in needed if name not in (reader.fieldnames or ())]
    if missing:
        raise LegdayError(f"{file}: column {', '.join(missing)} is missing")
    for row in reader:
        whole: dict[str, Any] = row
        _check(None not in whole.values(), file, reader.line_num, "has too few cells")
        yield reader.line_num, row


def _check(holds: bool, file: str, line: int, fault: str) -> None:
    if not holds:
        raise LegdayError(f"{file}, line {line}: {fault}")
