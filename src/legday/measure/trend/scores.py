"""How good forecasts were: errors, intervals, whole distributions, probabilities of an event."""

from __future__ import annotations

import numpy as np

from legday.measure.trend.batch import Floats, Truth


def error_pct(forecast_kg: Floats, actual_kg: Floats) -> Floats:
    """Absolute error: 100 |forecast / actual - 1|.

    Unit: % of what came. Range: loads above 0. Citation: definition. Grade: choice.
    """
    found: Floats = 100 * np.abs(forecast_kg / actual_kg - 1)
    return found


def mae_pct(forecast_kg: Floats, actual_kg: Floats) -> float:
    """Mean absolute error. Unit: %. Range: NaN of none. Citation, grade: as `error_pct`."""
    return float(np.mean(error_pct(forecast_kg, actual_kg))) if actual_kg.size else float("nan")


def mdae_pct(forecast_kg: Floats, actual_kg: Floats) -> float:
    """Median absolute error: half of all errors are smaller. Unit: %. Citation, grade: as `error_pct`."""
    return float(np.median(error_pct(forecast_kg, actual_kg))) if actual_kg.size else float("nan")


def skill(error: float, reference: float) -> float:
    """Share of a rival's error that is saved: 1 - error / reference.

    Unit: 1. Range: up to 1; below 0 is worse than the rival. Citation: definition. Grade: choice.
    """
    return 1 - error / reference


def coverage(low: Floats, high: Floats, actual: Floats) -> float:
    """Share of outcomes within their interval, ends included.

    Unit: 1. Range: NaN of none. Citation: definition. Grade: choice.
    """
    return float(np.mean((low <= actual) & (actual <= high))) if actual.size else float("nan")


def width_pct(low_kg: Floats, high_kg: Floats) -> float:
    """Median relative width: 100 (high / low - 1).

    Unit: %. Range: NaN of none. Citation: definition. Grade: choice.
    """
    return float(np.median(100 * (high_kg / low_kg - 1))) if low_kg.size else float("nan")


def pinball(quantile: Floats, probability: Floats | float, actual: Floats) -> Floats:
    """Loss of a quantile: p (y - q) where the outcome lies above it, (1 - p) (q - y) where below.

    Unit: that of the outcome. Range: 0 up. Citation: Koenker and Bassett 1978, Econometrica 46:33-50 [M].
    Grade: high [D].
    """
    short = actual - quantile
    found: Floats = np.maximum(probability * short, (probability - 1) * short)
    return found


def crps_pct(quantiles_kg: Floats, probabilities: Floats, actual_kg: Floats, points: int = 20) -> float:
    """Continuous ranked probability score: twice the mean pinball loss of `points` even quantiles.

    Unit: % of what came. Range: 0 up; of a single number it is the MAE. Citation: Gneiting and Raftery 2007,
    J Am Stat Assoc 102:359-378 [M]. Grade: high [D].

    Parameters
    ----------
    quantiles_kg : (N, Q) array of float
    probabilities : (Q,) array of float
        Rising; those of the even quantiles are read between them.
    """
    if not actual_kg.size:
        return float("nan")
    even = (np.arange(points) + 0.5) / points
    high = np.clip(np.searchsorted(probabilities, even), 1, probabilities.size - 1)
    share = (even - probabilities[high - 1]) / (probabilities[high] - probabilities[high - 1])
    read = quantiles_kg[:, high - 1] * (1 - share) + quantiles_kg[:, high] * share
    loss = pinball(read, even, actual_kg[:, None]).mean(axis=1)
    return float(np.mean(200 * loss / actual_kg))


def brier(probability: Floats, happened: Truth) -> float:
    """Mean squared distance of a probability from what happened (0 or 1).

    Unit: 1. Range: 0-1. Citation: Brier 1950, Mon Weather Rev 78:1-3 [M]. Grade: high [D].
    """
    return float(np.mean((probability - happened) ** 2)) if happened.size else float("nan")


def auc(score: Floats, happened: Truth) -> float:
    """Area under the curve: how often what happened was given more than what did not; ties are half.

    Unit: 1. Range: 0-1, NaN where all or none happened. Citation: Hanley and McNeil 1982, Radiology
    143:29-36 [M]. Grade: high [D].
    """
    yes = int(happened.sum())
    no = happened.size - yes
    if not (yes and no):
        return float("nan")
    _, where, counts = np.unique(score, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    rank = (ends - (counts - 1) / 2)[where]
    return float((rank[happened].sum() - yes * (yes + 1) / 2) / (yes * no))
