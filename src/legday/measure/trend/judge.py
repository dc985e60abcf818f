"""What is said of a change, and loads that move in steps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import NormalDist, median

from legday.catalogue.settings import Settings

CHANGES = ("stronger", "likely_stronger", "within_noise", "likely_weaker", "weaker", "too_early")
_NORMAL = NormalDist()
_SURE = 1e-12  # probabilities are kept so far from 0 and 1: beyond, a quantile has no digits left


def change_sd(probability: float, change: float) -> float:
    """Give the standard deviation of a Gaussian change, from its mean and the probability that it is above 0.

    change / z(probability).

    Unit: ln kg. Range: 0 < probability < 1, above 1/2 where the change is above 0; a change of 0 has no such
    standard deviation and gives NaN. Citation: definition. Grade: high [D].
    """
    z = _NORMAL.inv_cdf(min(max(probability, _SURE), 1 - _SURE))
    return change / z if z else math.nan


def judged_change(probability: float, settings: Settings) -> str:
    """Say what a probability of being stronger amounts to, in one of `CHANGES`.

    stronger from `progress_sure`, likely from `progress_likely`; the same below; NaN is too early.

    Unit: word. Range: 0-1 or NaN. Citation: none. Grade: choice [E].
    """
    if math.isnan(probability):
        return "too_early"
    if probability >= settings.progress_sure:
        return "stronger"
    if probability >= settings.progress_likely:
        return "likely_stronger"
    if probability <= 1 - settings.progress_sure:
        return "weaker"
    return "likely_weaker" if probability <= 1 - settings.progress_likely else "within_noise"


def load_step(loads: Sequence[float], settings: Settings) -> float | None:
    """Give the step that a lift's loads move in, where it is a large one.

    The median distance of neighbouring loads, of those that were used; large from `progress_step_pct` of
    the middle load.

    Unit: that of the loads. Range: three loads or more, else None. Citation: light isolation lifts move in
    steps of 5-20 %: 29 logs. Grade: choice [E].
    """
    used = sorted({round(load, 2) for load in set(loads)})  # rounding takes its time, and few differ
    if len(used) < 3:
        return None
    step = median(after - before for before, after in pairwise(used))
    return step if 100 * step >= settings.progress_step_pct * abs(median(used)) else None


def in_steps(load: float, anchor: float, step: float) -> float:
    """Give the load nearest to `load` that lies whole steps from `anchor`.

    Unit: that of the loads. Range: step above 0; not below 0. Citation: none. Grade: choice.
    """
    return max(anchor + step * round((load - anchor) / step), 0.0)
