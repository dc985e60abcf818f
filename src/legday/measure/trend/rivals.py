"""The simple rules that a forecast must beat, side by side.

Each takes a batch and the sessions that count, and gives (T, S) forecasts in ln kg as they stand after each
such session, NaN elsewhere. All are causal: a forecast rests on its session and those before it.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from legday.measure.trend.batch import Batch, Floats, Truth
from legday.measure.trend.windows import maxima, medians, over_days, over_last

EWMA_WEIGHT = 0.6


def last_value(batch: Batch, used: Truth) -> Floats:
    """Same as last time. Nearly unbeatable one session ahead: 29 lifters, MAE 8.3 %."""
    return np.where(used, batch.ln_kg, np.nan)


def median_of_3(batch: Batch, used: Truth) -> Floats:
    """Median of the last three sessions: one odd day does not move it."""
    return over_last(batch, used, 3, medians)


def median_of_5(batch: Batch, used: Truth) -> Floats:
    """Median of the last five sessions."""
    return over_last(batch, used, 5, medians)


def ewma(batch: Batch, used: Truth) -> Floats:
    """Exponentially weighted mean, the newest session weighing 0.6: the best simple rule up to 12 weeks."""
    out = np.full(batch.day.shape, np.nan)
    mean = np.full(batch.count.shape, np.nan)
    for t, (y, counts) in enumerate(zip(batch.ln_kg, used, strict=True)):
        begins = counts & np.isnan(mean)
        mean = np.where(begins, y, np.where(counts, mean + EWMA_WEIGHT * (y - mean), mean))
        out[t] = np.where(counts, mean, np.nan)
    return out


def all_time_best(batch: Batch, used: Truth) -> Floats:
    """Best session of all (running max): what many apps call one's maximum."""
    best = np.maximum.accumulate(np.where(used, batch.ln_kg, -np.inf), axis=0)
    return np.where(used, best, np.nan)


def best_of_5(batch: Batch, used: Truth) -> Floats:
    """Best of the last five sessions; with a small offset the best simple rule for the best to come."""
    return over_last(batch, used, 5, maxima)


def best_of_8_weeks(batch: Batch, used: Truth) -> Floats:
    """Best session of the last 56 days, today's among them."""
    found = over_days(batch, used, first_d=-56, last_d=0, least=1, summary=maxima)
    return np.where(used, found, np.nan)


Rival = Callable[[Batch, Truth], Floats]
RIVALS: dict[str, Rival] = {
    rule.__name__: rule
    for rule in (last_value, median_of_3, median_of_5, ewma, all_time_best, best_of_5, best_of_8_weeks)
}
"""All rules by name, for tables."""
