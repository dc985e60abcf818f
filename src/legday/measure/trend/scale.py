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
    before : (T, S) array of float
        As known before each session [ln kg].
    now : (S,) array of float
        As known after the last one.
    """

    before: Floats
    now: Floats


def personal_scales(batch: Batch, levels: Levels, settings: Settings) -> Scales:
    """Give each series the size of its own errors, shrunk to the lifter's, and that to everybody's.

    s = (k m + sum |error|) / (k + n), k = `trend_scale_series_weight`; m = (w s0 + sum over all series of
    the lifter) / (w + N), s0 = `trend_scale_pct`, w = `trend_scale_lifter_weight`. Causal: a session counts
    from the day after it.

    Unit: ln kg. Range: above 0. Citation: 29 lifters: scales run from 0.36 to 1.8 of the mean. Grade:
    medium [D].
    """
    error = np.where(levels.used & ~levels.restarted, np.abs(batch.ln_kg - levels.prior), np.nan)
    seen = ~np.isnan(error)
    size = np.where(seen, error, 0.0)
    days = batch.day[seen]
    order = np.argsort(days, kind="stable")
    days, total = days[order], np.concatenate([[0.0], np.cumsum(error[seen][order])])
    base, weight = settings.trend_scale_pct / 100, settings.trend_scale_lifter_weight
    earlier = np.searchsorted(days, batch.day, side="left")  # of all series: strictly before the day
    lifters = (weight * base + total[earlier]) / (weight + earlier)
    k = settings.trend_scale_series_weight
    sums, counts = np.cumsum(size, axis=0), np.cumsum(seen, axis=0)
    before = (k * lifters + sums - size) / (k + counts - seen)
    lifter = (weight * base + total[-1]) / (weight + days.size)
    now = (k * lifter + size.sum(axis=0)) / (k + seen.sum(axis=0))
    return Scales(np.where(batch.real, before, np.nan), now)
