"""What all tests share: an interval of Student's t, what it could have found, and the verdict of both."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from legday.catalogue.settings import Settings
from legday.measure.student import student_t
from legday.model_own_log import Interval, Need, OwnLogVerdict


def t_interval(value: float, se: float, df: float, settings: Settings) -> Interval:
    """Give the 95 % interval of an estimate: value -/+ t(df) se.

    Unit: as the value. Range: df 2 up. Citation: Student 1908, Biometrika 6:1-25 [M]. Grade: high.
    """
    reach = student_reach(se, df, settings)
    return Interval(value, value - reach, value + reach)


def student_reach(se: float, df: float, settings: Settings) -> float:
    """Half the width of `t_interval`. Unit, range, citation and grade as there."""
    reach: float = student_t(df, settings.mdc_z) * se
    return reach


def percent(ln: Interval) -> Interval:
    """Give an interval of logarithms as a change in per cent: 100 (exp(x) - 1).

    Unit: %. Range: any. Citation: definition. Grade: high.
    """
    ends = (None if end is None else 100 * math.expm1(end) for end in (ln.lo, ln.hi))
    return Interval(100 * math.expm1(ln.value), *ends)


def mean_interval(values: npt.NDArray[np.float64], settings: Settings, more_sd: float = 0.0) -> Interval:
    """Give a mean with the 95 % interval of Student's t.

    Unit: as the values. Range: 3 values up. Citation and grade as `t_interval`.

    Parameters
    ----------
    more_sd : float
        Standard deviation that is added, such as that of rounding.
    """
    sd = math.hypot(float(values.std(ddof=1)), more_sd)
    return t_interval(float(values.mean()), sd / len(values) ** 0.5, len(values) - 1, settings)


def detectable_effect(se: float, df: float, settings: Settings) -> float:
    """Give the smallest effect that is found four times in five: (t(0.975) + t(0.8)) se.

    Unit: as the standard error. Range: df 2 up. Citation: Bloom 1995, Eval Rev 19:547-556 [M]. Grade: high
    [D]; 20 sessions of a crossover with SD 0.9 give 1.1 reps, 40 give 0.8 (evidence T2).
    """
    reach: float = student_t(df, settings.mdc_z) + student_t(df, settings.own_log_power_z)
    return reach * se


def verdict_of(needs: Iterable[Need], effect: Interval | None) -> OwnLogVerdict:
    """Give the verdict: an effect is one whose interval leaves out 0, where nothing is missing.

    Unit: class. Range: any. Citation: definition. Grade: choice.
    """
    if effect is None or any(need.missing for need in needs):
        return "not_enough"
    below, above = effect.hi is not None and effect.hi < 0, effect.lo is not None and effect.lo > 0
    return "effect" if below or above else "no_effect_seen"
