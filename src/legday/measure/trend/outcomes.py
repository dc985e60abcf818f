"""What came of it: the outcomes that forecasts are held against, and the day each is known."""

from __future__ import annotations

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Batch, Floats, Truth
from legday.measure.trend.windows import maxima, medians, over_days

TASKS = ("next", "4", "8", "12", "could")
"""Next session; in 4, 8 and 12 weeks; the best of the next weeks."""


def next_rows(values: Floats) -> Floats:
    """Give, for each session, the value at the one after it. Range: NaN after the last."""
    last = np.full((min(1, values.shape[0]), values.shape[1]), np.nan)
    return np.vstack([values[1:], last])


def next_best(batch: Batch, used: Truth) -> Floats:
    """Best of the session after each one.

    Unit: ln kg. Range: NaN where there is none, or it lies beyond the gate. Citation: task A, 29 lifters.
    Grade: choice [E].

    Returns
    -------
    (T, S) array of float
    """
    return next_rows(np.where(used, batch.ln_kg, np.nan))


def outcome_in(batch: Batch, used: Truth, weeks: int, settings: Settings) -> Floats:
    """Median of the session bests about `weeks` weeks after each session.

    Those within `trend_outcome_days` days of that day, `trend_outcome_sessions` or more, all later than
    the session itself.

    Unit: ln kg. Range: NaN where too few. Citation: task B, 29 lifters. Grade: choice [E].

    Returns
    -------
    (T, S) array of float
    """
    margin = settings.trend_outcome_days
    return over_days(
        batch,
        used,
        first_d=max(7 * weeks - margin, 1),
        last_d=7 * weeks + margin,
        least=settings.trend_outcome_sessions,
        summary=medians,
    )


def best_within(batch: Batch, used: Truth, settings: Settings) -> Floats:
    """Best session of the `trend_could_weeks` weeks after each session.

    `trend_could_sessions` or more sessions, and a log that goes on to the end of the window.

    Unit: ln kg. Range: NaN where too few, or the log ended. Citation: task C, 29 lifters. Grade: choice [E].

    Returns
    -------
    (T, S) array of float
    """
    span, least = 7 * settings.trend_could_weeks, settings.trend_could_sessions
    found = over_days(batch, used, first_d=1, last_d=span, least=least, summary=maxima)
    if batch.day.size:
        found[batch.day + span > np.nanmax(batch.day)] = np.nan
    return found


def outcomes(batch: Batch, used: Truth, task: str, settings: Settings) -> Floats:
    """Give what came of the forecasts made after each session.

    Unit: ln kg. Range, citation, grade: as `next_best`, `outcome_in`, `best_within`.

    Returns
    -------
    (T, S) array of float
    """
    if task == "next":
        return next_best(batch, used)
    if task == "could":
        return best_within(batch, used, settings)
    return outcome_in(batch, used, int(task), settings)


def known_days(batch: Batch, task: str, settings: Settings) -> Floats:
    """Give the day at whose end the outcome is known for good, nothing that follows can change it.

    Unit: day number. Range: NaN where there is no such day.

    Returns
    -------
    (T, S) array of float
    """
    if task == "next":
        return next_rows(batch.day)
    if task == "could":
        return batch.day + 7 * settings.trend_could_weeks
    return batch.day + 7 * int(task) + settings.trend_outcome_days
