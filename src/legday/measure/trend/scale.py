"""How noisy a series is: the scale of its own errors, so that a steady lifter gets a narrow interval."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Batch, Floats
from legday.measure.trend.level import Levels


@dataclass(frozen=True, slots=True)
class Scales:
    """Mean absolute errors one session ahead, shrunk.

    Attributes
    ----------
    after : (T, S) array of float
        As known at the end of the day of each session [ln kg]; NaN where padded.
    now : (S,) array of float
        As known after the last session of all.
    """

    after: Floats
    now: Floats


def personal_scales(batch: Batch, levels: Levels, settings: Settings) -> Scales:
    """Give each series the size of its own errors, shrunk to the lifter's, and that to everybody's.

    s = (k m + sum |error|) / (k + n), k = `trend_scale_series_weight`; m = (w s0 + sum over all series of
    the lifter) / (w + N), s0 = `trend_scale_pct`, w = `trend_scale_lifter_weight`. Sessions beyond the gate,
    and those with which a level began anew, are no errors.

    Unit: ln kg. Range: above 0. Citation: 29 lifters: scales run from 0.36 to 1.8 of the mean. Grade:
    medium [D].
    """
    if not batch.day.size:
        return Scales(np.full(batch.day.shape, np.nan), np.empty(batch.count.shape))
    error = np.abs(batch.ln_kg - levels.prior)
    seen = levels.used & ~levels.restarted & ~np.isnan(error)
    error = np.where(seen, error, 0.0)
    base, weight = settings.trend_scale_pct / 100, settings.trend_scale_lifter_weight
    day = np.where(batch.real, batch.day - np.nanmin(batch.day), 0).astype(np.int64)
    totals = np.cumsum(np.bincount(day[seen], error[seen], minlength=day.max() + 1))  # of all series
    numbers = np.cumsum(np.bincount(day[seen], minlength=day.max() + 1))
    lifter = (weight * base + totals) / (weight + numbers)
    k = settings.trend_scale_series_weight
    sums, counts = np.cumsum(error, axis=0), np.cumsum(seen, axis=0)
    after = np.where(batch.real, (k * lifter[day] + sums) / (k + counts), np.nan)
    now = (k * lifter[-1] + sums[-1]) / (k + counts[-1])
    return Scales(after, now)
