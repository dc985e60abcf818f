"""Small batches of session bests for the tests of trends: random ones, and ones written by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import polars as pl

from legday.measure.trend.batch import Batch, make_batch

Sessions = Sequence[tuple[float, ...]]
"""Day number, e1RM in kg, and reps where they matter."""


def bests(series: Mapping[str, Sessions], barbell: Sequence[str] = ()) -> pl.DataFrame:
    rows = [
        (name, int(day), float(kg), float(rest[0]) if rest else 5.0, False, name in barbell)
        for name, sessions in series.items()
        for day, kg, *rest in sessions
    ]
    schema = {
        "series": pl.String, "day_no": pl.Int64, "e1rm_kg": pl.Float64, "reps": pl.Float64,
        "confirmed": pl.Boolean, "barbell": pl.Boolean,
    }  # fmt: skip
    return pl.DataFrame(rows, schema=schema, orient="row")


def batch_of(series: Mapping[str, Sessions], barbell: Sequence[str] = ()) -> Batch:
    return make_batch(bests(series, barbell))


def walk(rng: np.random.Generator, sessions: int, first_day: int = 18_000, noise: float = 0.05) -> Sessions:
    """Draw a local level seen through noise, at irregular days."""
    gaps = rng.integers(1, 15, sessions)
    days = first_day + np.cumsum(gaps)
    level = np.log(100) + np.cumsum(rng.normal(0, 0.012, sessions) * np.sqrt(gaps))
    values = np.exp(level + rng.normal(0, noise, sessions))
    return list(zip(days.tolist(), values.tolist(), rng.integers(2, 11, sessions).tolist(), strict=True))


def random_log(seed: int, series: int = 4, sessions: int = 60, gross: float = 0.02) -> pl.DataFrame:
    """Several lifts of one lifter, with a gross error now and then."""
    rng = np.random.default_rng(seed)
    found = {}
    for number in range(series):
        rows = walk(rng, int(rng.integers(1, sessions + 1)), 18_000 + int(rng.integers(0, 100)))
        found[f"lift {number}"] = [
            (day, kg * (10 if rng.random() < gross else 1), reps) for day, kg, reps in rows
        ]
    return bests(found, barbell=["lift 1"])
