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
    error = np.where(levels.used & ~levels.restarted, np.abs(batch.ln_kg - levels.prior), np.nan)
    seen = ~np.isnan(error)
    days = batch.day[seen]
    order = np.argsort(days, kind="stable")
    days, total = days[order], np.concatenate([[0.0], np.cumsum(error[seen][order])])
    base, weight = settings.trend_scale_pct / 100, settings.trend_scale_lifter_weight
    by_then = np.searchsorted(days, batch.day, side="right")  # of all series
    lifter = (weight * base + total[by_then]) / (weight + by_then)
    k = settings.trend_scale_series_weight
    sums, counts = np.cumsum(np.where(seen, error, 0.0), axis=0), np.cumsum(seen, axis=0)
    after = np.where(batch.real, (k * lifter + sums) / (k + counts), np.nan)
    lifter_now = (weight * base + total[-1]) / (weight + days.size)
    now = (k * lifter_now + np.where(seen, error, 0.0).sum(axis=0)) / (k + seen.sum(axis=0))
    return Scales(after, now)
