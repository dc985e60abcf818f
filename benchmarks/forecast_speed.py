"""How long 1,000 series of 150 sessions take, beside Theta on the same series in the same run."""

from __future__ import annotations

import time
import warnings
from importlib import import_module
from importlib.util import find_spec

import numpy as np
import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Batch, make_batch
from legday.measure.trend.forecasts import follow, forecast

SERIES, SESSIONS = 1_000, 150


def speed_rows(settings: Settings) -> list[tuple[str, str, str]]:
    """Give what was timed, the time, the aim."""
    batch = make_batch(made_up_bests())
    ours = min(_seconds(batch, settings) for _ in range(3))
    rows = [
        (
            f"legday: levels, edges, intervals and forecasts of {SERIES:,} x {SESSIONS}",
            f"{ours:.2f} s",
            "0.5 s",
        )
    ]
    theta = theta_seconds(batch)
    if theta is None:
        return [*rows, ("statsforecast's Theta, next session alone", "not installed", "")]
    return [*rows, ("statsforecast's Theta, next session alone, one process", f"{theta:.2f} s", "")]


def made_up_bests() -> pl.DataFrame:
    """Random walks of the size of real ones: speed does not hang on what they say."""
    rng = np.random.default_rng(1)
    days = np.cumsum(rng.integers(2, 8, (SERIES, SESSIONS)), axis=1)
    walk = np.cumsum(rng.normal(0.001, 0.03, (SERIES, SESSIONS)), axis=1)
    kg = 100 * np.exp(walk + rng.normal(0, 0.06, walk.shape))
    return pl.DataFrame(
        {
            "series": [f"{number:04}" for number in range(SERIES) for _ in range(SESSIONS)],
            "day_no": days.ravel() + 18_000,
            "e1rm_kg": kg.ravel(),
            "reps": rng.integers(3, 11, kg.size).astype(float),
            "confirmed": np.zeros(kg.size, dtype=bool),
            "barbell": np.repeat(rng.random(SERIES) < 0.2, SESSIONS),
        }
    )


def theta_seconds(batch: Batch) -> float | None:
    """Time statsforecast's Theta one step ahead of each series; None where it is not installed."""
    if find_spec("statsforecast") is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theta = import_module("statsforecast.theta")
        lines = [np.ascontiguousarray(batch.ln_kg[:count, col]) for col, count in enumerate(batch.count)]
        theta.forecast_theta(
            theta.auto_theta(lines[0], m=1, model="STM"), 1
        )  # compiled once, which is not timed
        begin = time.perf_counter()
        for line in lines:
            theta.forecast_theta(theta.auto_theta(line, m=1, model="STM"), 1)
        return time.perf_counter() - begin


def _seconds(batch: Batch, settings: Settings) -> float:
    begin = time.perf_counter()
    forecast(follow(batch, settings), float(np.nanmax(batch.day)), settings)
    return time.perf_counter() - begin
