"""How sure: intervals from the errors that the same forecasts have made before."""

from __future__ import annotations

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Floats


def stretched(scale: Floats, task: str, settings: Settings) -> Floats:
    """Give what the errors of a forecast grow with: s, or s^`trend_scale_power` beyond the next session.

    Unit: ln kg to that power. Range: scale above 0. Citation: 29 lifters. Grade: medium [D].
    """
    return scale if task == "next" else scale**settings.trend_scale_power


def known_quantiles(task: str, settings: Settings) -> Floats:
    """Quantiles of an error over its scale as other lifters had them, at `trend_probabilities`.

    Heavy tails: a 95 % interval is two to three times as wide as an 80 % one, not 1.5 times.

    Unit: 1. Range: rising. Citation: 29 lifters, reference/models. Grade: medium [D].
    """
    return np.asarray(getattr(settings, f"trend_quantiles_{task}"), dtype=np.float64)


def own_quantiles(errors: Floats, task: str, settings: Settings) -> Floats:
    """Quantiles of an error over its scale: other lifters' at first, one's own as they come in.

    The quantiles of a sample in which others weigh as `trend_others_weight` errors; one's own errors weigh
    1 each for the next session and `trend_overlap_weight` beyond it, since their weeks overlap.

    Unit: 1. Range: rising. Citation: as `known_quantiles`. Grade: choice [E].

    Parameters
    ----------
    errors : (n,) array of float
        One's own past errors, each over its scale; only those that were known by then.

    Returns
    -------
    (Q,) array of float
        At `trend_probabilities`.
    """
    probabilities = np.asarray(settings.trend_probabilities)
    known = known_quantiles(task, settings)
    if not errors.size:
        return known
    grid = (np.arange(100) + 0.5) / 100
    others = np.interp(grid, probabilities, known)
    weight = 1.0 if task == "next" else settings.trend_overlap_weight
    # sorted each by itself and then merged, which is far quicker than sorting weights along
    own = np.sort(errors)
    at = np.searchsorted(own, others, side="right") + np.arange(grid.size)
    values, weights = np.empty(own.size + grid.size), np.full(own.size + grid.size, weight)
    mine = np.ones(values.size, dtype=np.bool_)
    mine[at] = False
    values[mine], values[at], weights[at] = own, others, settings.trend_others_weight / grid.size
    middle = (np.cumsum(weights) - weights / 2) / weights.sum()
    found: Floats = np.interp(probabilities, middle, values)
    # the outermost of them lie beyond the middle of the last weights: they keep what others showed
    found[0], found[-1] = min(found[0], known[0]), max(found[-1], known[-1])
    return found


def quantile_at(quantiles: Floats, probability: float, settings: Settings) -> Floats:
    """Give the quantile at a probability, linear between those that are kept.

    Parameters
    ----------
    quantiles : (..., Q) array of float
    probability : float
        Within the first and the last of `trend_probabilities`.
    """
    grid = np.asarray(settings.trend_probabilities)
    high = int(np.clip(np.searchsorted(grid, probability), 1, grid.size - 1))
    share = (probability - grid[high - 1]) / (grid[high] - grid[high - 1])
    found: Floats = quantiles[..., high - 1] + share * (quantiles[..., high] - quantiles[..., high - 1])
    return found


def probability_above(quantiles: Floats, value: Floats, settings: Settings) -> Floats:
    """Give the probability that an outcome lies above a value.

    Unit: 1. Range: within the first and the last of `trend_probabilities`.

    Parameters
    ----------
    quantiles : (N, Q) array of float
    value : (N,) array of float
    """
    grid = np.asarray(settings.trend_probabilities)
    high = np.clip((quantiles <= value[:, None]).sum(axis=1), 1, grid.size - 1)
    each = np.arange(value.size)
    below, above = quantiles[each, high - 1], quantiles[each, high]
    share = np.clip((value - below) / np.where(above > below, above - below, 1), 0, 1)
    found: Floats = 1 - (grid[high - 1] + share * (grid[high] - grid[high - 1]))
    return found
