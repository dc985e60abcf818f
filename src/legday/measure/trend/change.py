"""Stronger than some weeks ago? As a probability; and what stays of a jump."""

from __future__ import annotations

import math

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Batch, Floats, Truth, at_last
from legday.measure.trend.forecasts import Trend
from legday.measure.trend.level import common_drift, levels_on

_BEFORE = 5  # sessions that a jump is held against


def stronger_probability(
    trend: Trend, today_no: float, weeks: int, settings: Settings
) -> tuple[Floats, Floats]:
    """Give the probability that the level is above that of `weeks` weeks ago, and the expected change.

    Both levels given all that is known today, the earlier one smoothed by what came after it (fixed-point
    smoothing); their difference is Gaussian under the model, its spread stretched to the series' own errors.

    Unit: 1; ln kg. Range: NaN where there was no session by then, or none since, or the level began anew
    since: what lies a factor apart is not compared. Citation: Anderson and Moore 1979, Optimal Filtering,
    ch. 7 [M]. Grade: medium [D].

    Returns
    -------
    (S,) array of float, (S,) array of float
    """
    batch, levels, scales = trend.batch, trend.levels, trend.scales
    then_no = today_no - 7 * weeks
    size = batch.count.shape
    then, var, cov = np.full(size, np.nan), np.full(size, np.nan), np.zeros(size)
    walk = np.where(batch.barbell, settings.trend_level_sd_barbell, settings.trend_level_sd) ** 2
    expected, sessions = np.zeros(size), np.zeros(size)
    for t in range(batch.day.shape[0]):
        live = t < batch.count
        day = batch.day[t]
        before = live & (day <= then_no)
        later = live & ~before & ~np.isnan(then)
        ahead = common_drift(day - levels.first_day, then_no - levels.first_day, settings)
        then = np.where(before, levels.mean[t] + ahead, then)
        var = np.where(before, levels.var[t] + walk * (then_no - day), var)
        cov = np.where(before, var, cov)
        then = np.where(later & levels.restarted[t], np.nan, then)
        moves = later & levels.used[t]
        spread = levels.prior_var[t] + levels.noise_var
        error = batch.ln_kg[t] - levels.prior[t]
        then = np.where(moves, then + cov / spread * error, then)
        var = np.where(moves, var - cov**2 / spread, var)
        cov = np.where(moves, cov * levels.noise_var / spread, cov)
        expected += np.where(moves, np.sqrt(spread * 2 / math.pi), 0)
        sessions += moves
    now, now_var = levels_on(batch, levels, today_no, settings)
    own = scales.now / np.where(sessions > 0, expected / np.maximum(sessions, 1), np.nan)
    change = np.where(sessions > 0, now - then, np.nan)
    sd = own * np.sqrt(np.maximum(now_var + var - 2 * cov, 1e-12))
    return _normal_cdf(change / sd), change


def jumps(batch: Batch, used: Truth, settings: Settings) -> Floats:
    """Give how far the last session lies above the median of the five before it, where that is a jump.

    From `trend_jump_pct` to `trend_jump_max_pct`: as a forecast, about three quarters of such a jump stay (on
    average 71-76 % over the next three sessions), though one session alone does not prove it.

    Unit: ln kg. Range: NaN where it is no jump, or fewer than five sessions stand before it. Citation: 770
    series of 29 lifters. Grade: medium [D].
    """
    out = np.full(batch.count.shape, np.nan)
    cols, rows = np.nonzero(used.T)
    ends = np.cumsum(used.sum(axis=0))  # the last used session of each series, and the five before it
    last = ends[(used.sum(axis=0) > _BEFORE) & (at_last(used, batch.count) > 0)] - 1
    values = batch.ln_kg[rows, cols]
    out[cols[last]] = values[last] - np.median(values[last[:, None] - 1 - np.arange(_BEFORE)], axis=1)
    least, most = (math.log1p(pct / 100) for pct in (settings.trend_jump_pct, settings.trend_jump_max_pct))
    return np.where((out >= least) & (out <= most), out, np.nan)


def _normal_cdf(z: Floats) -> Floats:
    return np.array([0.5 * math.erfc(-one / math.sqrt(2)) for one in z])
