"""What to expect of every lift, how sure that is, and how often such words were true."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Batch, Floats, Truth, at_last
from legday.measure.trend.envelope import asymmetric_ewma, what_could_i_lift
from legday.measure.trend.intervals import TASKS, own_quantiles, probability_above, stretched
from legday.measure.trend.level import Levels, common_drift, filter_levels
from legday.measure.trend.outcomes import best_within, outcome_in
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


def follow(batch: Batch, settings: Settings) -> Trend:
    """Follow level, edge and scale of every series through its sessions.

    Unit: ln kg. Range, citation, grade: as `filter_levels`, `asymmetric_ewma`, `personal_scales`.
    """
    levels = filter_levels(batch, settings)
    return Trend(
        batch, levels, asymmetric_ewma(batch, levels.used, settings), personal_scales(batch, levels, settings)
    )


def points(trend: Trend, task: str, settings: Settings) -> Floats:
    """Give the forecast made after each session, before any interval.

    The next session is forecast with the drift up to the day it came on; every other task from the day of
    the session.

    Unit: ln kg. Range: NaN where padded. Citation, grade: as `follow`.

    Returns
    -------
    (T, S) array of float
    """
    if task == "could":
        return what_could_i_lift(trend.edge, settings)
    day, first = trend.batch.day, trend.levels.first_day
    if task == "next":
        until = np.vstack([day[1:], day[-1:]]) if day.size else day
        return trend.levels.mean + common_drift(
            day - first, np.where(np.isnan(until), day, until) - first, settings
        )
    return trend.levels.mean + common_drift(day - first, day - first + 7 * int(task), settings)


def outcomes(trend: Trend, task: str, settings: Settings) -> Floats:
    """Give what came of the forecasts made after each session, NaN where nothing can be said.

    Unit: ln kg. Range: as `outcome_in` and `best_within`.

    Returns
    -------
    (T, S) array of float
    """
    if task == "could":
        return best_within(trend.batch, trend.used, settings)
    if task == "next":
        later = np.where(trend.used, trend.batch.ln_kg, np.nan)[1:]
        return np.vstack([later, np.full((1, later.shape[1]), np.nan)]) if trend.batch.day.size else later
    return outcome_in(trend.batch, trend.used, int(task), settings)


def past_errors(trend: Trend, task: str, settings: Settings) -> Floats:
    """Errors of all forecasts whose outcome is known, each over its scale, from the eighth session on.

    Unit: 1. Range: NaN elsewhere.

    Returns
    -------
    (T, S) array of float
    """
    error = outcomes(trend, task, settings) - points(trend, task, settings)
    error /= stretched(scales_after(trend), task, settings)
    error[: settings.trend_sessions_min - 1] = np.nan
    return error


def scales_after(trend: Trend) -> Floats:
    """Scale of each series as known after each session.

    Returns
    -------
    (T, S) array of float
    """
    batch = trend.batch
    after = np.vstack([trend.scales.before[1:], trend.scales.before[-1:]]) if batch.day.size else batch.day
    rows = np.maximum(batch.count - 1, 0)
    if batch.day.size:
        after[rows, np.arange(batch.count.size)] = trend.scales.now
    return after


def forecast(trend: Trend, today_no: float, settings: Settings) -> Forecasts:
    """Forecast every series on a day at or after its last session, with intervals.

    The point forecast of each task and the quantiles of its scaled errors: others' at first, the lifter's
    own as they come in. After a gap of more than `trend_gap_d` days they are `trend_gap_widen` times as far
    apart: the first session back is light on purpose more often than not.

    Unit: ln kg. Range: as `follow`. Citation: 29 lifters, 80 % intervals held 78-80 %, 95 % ones 94-95 %.
    Grade: medium [D].
    """
    last = at_last(trend.batch.day, trend.batch.count)
    first = trend.levels.first_day
    wide = np.where(today_no - last > settings.trend_gap_d, settings.trend_gap_widen, 1.0)
    found: dict[str, Floats] = {}
    for task in TASKS:
        errors = past_errors(trend, task, settings)
        quantiles = own_quantiles(errors[~np.isnan(errors)], task, settings)
        if task == "could":
            point = what_could_i_lift(at_last(trend.edge, trend.batch.count), settings)
        else:
            ahead = 0 if task == "next" else 7 * int(task)
            drift = common_drift(last - first, today_no + ahead - first, settings)
            point = at_last(trend.levels.mean, trend.batch.count) + drift
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
    raw = np.clip(probability_above(made.quantiles["could"], best, settings), 0.005, 0.995)
    return recalibrated(raw, settings)


def recalibrated(probability: Floats, settings: Settings) -> Floats:
    """Shrink log-odds above those of the base rate `trend_record_base` towards it.

    Unit: 1. Range: above 0 and below 1. Citation: says 0.84, happens 0.66: 29 lifters. Grade: medium [D].
    """
    base = np.log(settings.trend_record_base / (1 - settings.trend_record_base))
    odds = np.log(probability / (1 - probability))
    odds = np.where(odds > base, base + settings.trend_record_shrink * (odds - base), odds)
    found: Floats = 1 / (1 + np.exp(-odds))
    return found
