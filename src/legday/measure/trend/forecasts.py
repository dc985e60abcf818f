"""What to expect of every lift, how sure that is, and the chance of a record."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Batch, Floats, Truth, at_last
from legday.measure.trend.envelope import asymmetric_ewma, what_could_i_lift
from legday.measure.trend.intervals import own_quantiles, probability_above, stretched
from legday.measure.trend.level import Levels, common_drift, filter_levels
from legday.measure.trend.outcomes import TASKS, known_days, next_rows, outcomes
from legday.measure.trend.scale import Scales, personal_scales


@dataclass(frozen=True, slots=True)
class Trend:
    """All that is followed from session to session."""

    batch: Batch
    levels: Levels
    edge: Floats
    scales: Scales

    @property
    def used(self) -> Truth:
        """(T, S) truth: sessions that count."""
        return self.levels.used


@dataclass(frozen=True, slots=True)
class Forecasts:
    """Forecasts of every series on one day.

    Attributes
    ----------
    day_no : float
        The day they are made on.
    quantiles : mapping of str to (S, Q) array of float
        By task: the outcome [ln kg] at the settings' `trend_probabilities`.
    """

    day_no: float
    quantiles: dict[str, Floats]


@dataclass(frozen=True, slots=True)
class Made:
    """Forecasts of one task as they were made after each session; everything is (T, S), NaN where padded.

    Attributes
    ----------
    point : array of float
        The forecast before any interval [ln kg].
    spread : array of float
        What its errors are divided by: scale, gap.
    outcome : array of float
        What came of it [ln kg]; NaN where nothing can be said, or too few sessions stood before.
    known : array of float
        Day number at whose end the outcome was known.
    """

    point: Floats
    spread: Floats
    outcome: Floats
    known: Floats

    @property
    def error(self) -> Floats:
        """Outcome above the point, over the spread."""
        found: Floats = (self.outcome - self.point) / self.spread
        return found


def follow(batch: Batch, settings: Settings) -> Trend:
    """Follow level, edge and scale of every series through its sessions.

    Unit: ln kg. Range, citation, grade: as `filter_levels`, `asymmetric_ewma`, `personal_scales`.
    """
    levels = filter_levels(batch, settings)
    return Trend(
        batch, levels, asymmetric_ewma(batch, levels, settings), personal_scales(batch, levels, settings)
    )


def made_after_each(trend: Trend, task: str, settings: Settings) -> Made:
    """Give the forecasts of a task as they would have been made after each session.

    The next session is forecast on the day it came on, with the drift, and the doubt, of the days since;
    every other task on the day of the session. Sessions that were asked about made no forecast that counts.

    Unit: ln kg. Range: from the `trend_sessions_min`-th session on. Citation, grade: as `forecast`.
    """
    batch, levels = trend.batch, trend.levels
    day, spread = batch.day, stretched(trend.scales.after, task, settings)
    outcome = np.where(trend.used, outcomes(batch, trend.used, task, settings), np.nan)
    outcome[: settings.trend_sessions_min - 1] = np.nan
    if task == "could":
        point = what_could_i_lift(trend.edge, settings)
    else:
        if task == "next":
            until = next_rows(day)
            until = np.where(np.isnan(until), day, until)
            spread = spread * _widened(until - day, settings)
        else:
            until = day + 7 * int(task)
        point = levels.mean + common_drift(day - levels.first_day, until - levels.first_day, settings)
    return Made(point, spread, outcome, known_days(batch, task, settings))


def forecast(trend: Trend, today_no: float, settings: Settings) -> Forecasts:
    """Forecast every series on a day at or after its last session, with intervals.

    The point forecast of each task and the quantiles of its scaled errors: others' at first, the lifter's
    own as they come in. After a gap of more than `trend_gap_d` days they are `trend_gap_widen` times as far
    apart: the first session back is light on purpose more often than not.

    Unit: ln kg. Range: as `follow`. Citation: 29 lifters, 80 % intervals held 78-80 %, 95 % ones 94-95 %.
    Grade: medium [D].
    """
    batch, first = trend.batch, trend.levels.first_day
    last = at_last(batch.day, batch.count)
    wide = _widened(today_no - last, settings)
    found: dict[str, Floats] = {}
    for task in TASKS:
        made = made_after_each(trend, task, settings)
        told = ~np.isnan(made.outcome) & (made.known <= today_no)
        quantiles = own_quantiles(made.error[told], task, settings)
        if task == "could":
            point = what_could_i_lift(at_last(trend.edge, batch.count), settings)
        else:
            ahead = 0 if task == "next" else 7 * int(task)
            drift = common_drift(last - first, today_no + ahead - first, settings)
            point = at_last(trend.levels.mean, batch.count) + drift
        spread = stretched(trend.scales.now, task, settings) * wide
        found[task] = point[:, None] + spread[:, None] * quantiles[None, :]
    return Forecasts(today_no, found)


def record_probability(trend: Trend, made: Forecasts, settings: Settings) -> Floats:
    """Probability that a session of the next 8 weeks beats all before it.

    From the distribution of the best session to come, recalibrated: what it calls 84 % came true in 66 %, so
    log-odds above those of the base rate are shrunk by `trend_record_shrink`.

    Unit: 1. Range: 0-1. Citation: 29 lifters: Brier 0.203 against 0.242 for the base rate, AUC 0.75. Grade:
    medium [D].

    Returns
    -------
    (S,) array of float
    """
    best = np.max(np.where(trend.used, trend.batch.ln_kg, -np.inf), axis=0, initial=-np.inf)
    return recalibrated(probability_above(made.quantiles["could"], best, settings), settings)


def recalibrated(probability: Floats, settings: Settings) -> Floats:
    """Shrink log-odds above those of the base rate `trend_record_base` towards it.

    Unit: 1. Range: 0-1; kept within 0.5 and 99.5 %. Citation: says 0.84, happens 0.66: 29 lifters. Grade:
    medium [D].
    """
    within = np.clip(probability, 0.005, 0.995)
    base = np.log(settings.trend_record_base / (1 - settings.trend_record_base))
    odds = np.log(within / (1 - within))
    odds = np.where(odds > base, base + settings.trend_record_shrink * (odds - base), odds)
    found: Floats = 1 / (1 + np.exp(-odds))
    return found


def _widened(gap_d: Floats, settings: Settings) -> Floats:
    return np.where(gap_d > settings.trend_gap_d, settings.trend_gap_widen, 1.0)
