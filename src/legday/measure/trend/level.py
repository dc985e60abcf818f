"""The level of a lift: what the next session may be expected to show."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Batch, Floats, Truth, at_last


def kalman_update(
    mean: Floats, var: Floats, value: Floats, noise_var: Floats
) -> tuple[Floats, Floats, Floats]:
    """Move a Gaussian belief towards a value; give gain, mean and variance.

    gain = P / (P + R); mean + gain (y - mean); (1 - gain) P.

    Unit: gain 1, mean and value alike, variances their square. Range: variances 0 up, not both 0.
    Citation: Kalman 1960, J Basic Eng 82:35-45 [M]. Grade: high [D].
    """
    gain = var / (var + noise_var)
    return gain, mean + gain * (value - mean), (1 - gain) * var


def common_drift(since_start_d: Floats, until_d: Floats, settings: Settings) -> Floats:
    """What a lifter may be expected to gain between two days after a lift's first session.

    The integral of a b 2^(-t / h): `trend_drift_per_day` a day at first, half of it every
    `trend_drift_half_life_d` days. The same for everybody: a slope of one's own, learned from a log,
    foretells nothing (correlation 0.05 with what comes).

    Unit: ln kg. Range: days 0 up. Citation: 770 series of 29 lifters, reference/models. Grade: medium [D].
    """
    half = settings.trend_drift_half_life_d
    scale = settings.trend_drift_per_day * half / math.log(2)
    gained: Floats = scale * (np.exp2(-since_start_d / half) - np.exp2(-until_d / half))
    return gained


@dataclass(frozen=True, slots=True)
class Levels:
    """What `filter_levels` knew before and after each session; everything is (T, S), NaN where padded.

    Attributes
    ----------
    prior, prior_var : array of float
        Expected session best before it was seen [ln kg], and the variance of the level [(ln kg)^2].
    mean, var : array of float
        Level after the session, and its variance.
    noise_var : (S,) array of float
        Variance of a session around the level.
    used : array of bool
        Sessions that moved the level.
    asked : array of bool
        Sessions that lie beyond the gate: left out until the person confirms them, or the next bears them
        out.
    restarted : array of bool
        Sessions that bore out the one before, so that the level began anew.
    first_day : (S,) array of float
        Day number of the first session.
    """

    prior: Floats
    prior_var: Floats
    mean: Floats
    var: Floats
    noise_var: Floats
    used: Truth
    asked: Truth
    restarted: Truth
    first_day: Floats


def filter_levels(batch: Batch, settings: Settings) -> Levels:
    """Follow the level of every series: a random walk in time with a common drift, seen through noise.

    ln e1RM = level + noise, noise sd `trend_noise_sd` (barbell three: `trend_noise_sd_barbell`); level
    noise `trend_level_sd` (`_barbell`) per root day; drift as `common_drift`. A session more than a factor
    `trend_gate_factor` off is asked about and moves nothing, unless the next one lies within
    `trend_borne_out_factor` of it: then the level begins anew. No other value is rejected: taking real
    shifts for outliers makes forecasts worse. Causal: what stands at a session rests on it and those before.

    Unit: ln kg. Range: any number of sessions. Citation: Kalman 1960; constants tuned on one half of 29
    lifters each and tried on the other: next session MAE 8.4 %, 4, 8, 12 weeks 9.3, 11.9, 13.7 %; barbell
    three 7.3, 6.8, 8.4, 9.5 %. Grade: medium [D].
    """
    shape = batch.day.shape
    prior, prior_var, mean, var = (np.full(shape, np.nan) for _ in range(4))
    used, asked, restarted = (np.zeros(shape, dtype=np.bool_) for _ in range(3))
    walk = np.where(batch.barbell, settings.trend_level_sd_barbell, settings.trend_level_sd) ** 2
    noise = np.where(batch.barbell, settings.trend_noise_sd_barbell, settings.trend_noise_sd) ** 2
    gate, near = math.log(settings.trend_gate_factor), math.log(settings.trend_borne_out_factor)
    if not shape[0]:
        return Levels(prior, prior_var, mean, var, noise, used, asked, restarted, np.empty(shape[1]))
    first = batch.day[0]
    m, p, before = batch.ln_kg[0].copy(), noise.copy(), first.copy()
    mean[0], var[0] = m, p
    used[0] = True
    waiting = np.full(shape[1], np.nan)
    for t in range(1, shape[0]):
        live = t < batch.count
        day, y = np.where(live, batch.day[t], before), np.where(live, batch.ln_kg[t], m)
        m = m + common_drift(before - first, day - first, settings)
        p = p + walk * (day - before)
        prior[t], prior_var[t] = m, p
        far = live & (np.abs(y - m) > gate) & ~batch.sure[t]
        again = far & (np.abs(y - waiting) < near)
        _, near_m, near_p = kalman_update(m, p, y, noise)
        moves = live & ~far
        m = np.where(moves, near_m, np.where(again, y, m))
        p = np.where(moves, near_p, np.where(again, noise, p))
        waiting = np.where(far & ~again, y, np.where(live, np.nan, waiting))
        mean[t], var[t] = m, p
        used[t], asked[t], restarted[t] = moves | again, far & ~again, again
        before = day
    padding = ~batch.real
    for values in (prior, prior_var, mean, var):
        values[padding] = np.nan
    return Levels(prior, prior_var, mean, var, noise, used, asked, restarted, first)


def levels_on(batch: Batch, levels: Levels, day_no: float, settings: Settings) -> tuple[Floats, Floats]:
    """Give mean and variance of every level on a day at or after its last session.

    Unit: ln kg, its square. Range: `day_no` not before a series' last session. Citation, grade: as
    `filter_levels`.
    """
    last = at_last(batch.day, batch.count)
    walk = np.where(batch.barbell, settings.trend_level_sd_barbell, settings.trend_level_sd) ** 2
    ahead = common_drift(last - levels.first_day, day_no - levels.first_day, settings)
    mean = at_last(levels.mean, batch.count) + ahead
    return mean, at_last(levels.var, batch.count) + walk * (day_no - last)
