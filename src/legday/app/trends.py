"""The trends of a log: every series of session bests, followed up to a day and forecast from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import day_no
from legday.measure.doubt import why_doubtful
from legday.measure.estimate import estimates
from legday.measure.trend.batch import Floats, make_batch
from legday.measure.trend.forecasts import Forecasts, Trend, follow, forecast
from legday.measure.trend.series import session_series

USED = (
    "session", "day", "day_no", "exercise", "name", "movement", "pattern", "region", "equipment", "set_type",
    "side", "load_kg", "load_kind", "system_load_kg", "typed_load", "typed_unit", "reps", "rir", "doubtful",
)  # fmt: skip
"""Columns of the set table that trends take; `confirmed` as well where it is there."""


def series_of(sets: pl.DataFrame, estimated: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Give the session bests that trends are made of, in the order of series and day.

    What lies far off its neighbours is here not left out beforehand: whether it is to be asked about, the
    trend tells by what was known on its day. What nobody has ever done stays out.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of `USED`.
    estimated : polars.DataFrame
        Their estimates, from `measure.estimate.estimates`.
    """
    doubted = sets.filter("doubtful")
    if not doubted.is_empty():
        beyond = why_doubtful(doubted, settings).fill_null("").is_in(["load", "reps"])
        freed = doubted.filter(~beyond).with_columns(doubtful=pl.lit(value=False))
        estimated = pl.concat([estimated.filter(~pl.col("doubtful")), estimates(freed, settings)])
    return session_series(estimated, settings)


@dataclass(frozen=True)
class Trends:
    """Every series of a log on a day.

    Attributes
    ----------
    bests : polars.DataFrame
        From `series_of`, nothing later than `today`.
    """

    bests: pl.DataFrame
    trend: Trend
    made: Forecasts
    today: date

    @property
    def today_no(self) -> int:
        """Day number of today."""
        return day_no(self.today)

    @cached_property
    def runs(self) -> tuple[slice, ...]:
        """Rows of `bests` that make each series."""
        ends = self.trend.batch.count.cumsum().tolist()
        return tuple(slice(start, end) for start, end in zip([0, *ends], ends, strict=False))

    @cached_property
    def days(self) -> list[date]:
        """Day of each row of `bests`."""
        found: list[date] = self.bests["day"].to_list()
        return found

    @cached_property
    def values(self) -> tuple[Floats, Floats, Floats]:
        """Load [kg], reps and estimate [kg] of each row of `bests`."""
        load, reps, e1rm = (self.bests[name].to_numpy() for name in ("load_kg", "reps", "e1rm_kg"))
        return load, reps, e1rm

    @cached_property
    def last(self) -> tuple[Mapping[str, Any], ...]:
        """Last row of each series."""
        return tuple(self.bests[[run.stop - 1 for run in self.runs]].iter_rows(named=True))


def trends_of(bests: pl.DataFrame, today: date, settings: Settings) -> Trends:
    """Follow every series and forecast it from `today`.

    Parameters
    ----------
    bests : polars.DataFrame
        From `series_of`, of sets up to `today`.
    """
    trend = follow(make_batch(bests), settings)
    return Trends(bests, trend, forecast(trend, float(day_no(today)), settings), today)
