"""Squat given bench press, and the three ratios of the lifts: lower body beside upper body."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import NormalDist
from typing import TypeVar

import numpy as np
import polars as pl

from legday.catalogue.settings import Settings
from legday.catalogue.standards import Standards, load_standards
from legday.model import Sex

Number = TypeVar("Number", float, pl.Expr)

_NORMAL = NormalDist()
# Regression of ln squat on ln bench and ln body mass: squat = exp(a) bench^b mass^c, times the residual.
_CURVE: dict[Sex, tuple[float, float, float]] = {
    "female": (0.749, 0.815, 0.139),
    "male": (0.721, 0.797, 0.147),
}
_PERCENTILES = (5, 10, 25, 50, 75, 90, 95)
_RESIDUALS: dict[Sex, tuple[float, ...]] = {
    "female": (0.755, 0.816, 0.910, 1.012, 1.115, 1.213, 1.276),
    "male": (0.780, 0.838, 0.923, 1.012, 1.099, 1.181, 1.232),
}


@dataclass(frozen=True, slots=True)
class SquatGivenBench:
    """The squat beside those of people who bench as much.

    Attributes
    ----------
    expected_kg : float
        Median squat at that bench press and body mass [kg].
    percentile, lo, hi : float
        Of lifters with a lower squat at that bench press [%], and the 80 % interval; 1 and 99 mean "at most"
        and "at least".
    label : str or None
        lower_behind_upper ("lower body behind the upper, compared with competing powerlifters"), only below
        the 25th percentile and never without the interval.
    """

    expected_kg: float
    percentile: float
    lo: float
    hi: float
    label: str | None


def squat_given_bench_kg(bench_kg: Number, bodyweight_kg: Number, sex: Sex, percentile: int = 50) -> Number:
    """Squat that goes with a bench press: exp(a) bench^b mass^c times the residual's quantile.

    Women: a 0.749, b 0.815, c 0.139; men: 0.721, 0.797, 0.147; the median residual is 1.012.

    Unit: kg. Range: women's bench press 30-80 kg, men's 60-180; percentile 5, 10, 25, 50, 75, 90 or 95.
    Citation: OpenPowerlifting, best raw full-power meet of each of 304,790 lifters; residual sd 16.5 %
    (women), 14.3 % (men). Grade: high for competing powerlifters [D].
    """
    a, b, c = _CURVE[sex]
    factor = math.exp(a) * _RESIDUALS[sex][_PERCENTILES.index(percentile)]
    squat: Number = bench_kg**b * bodyweight_kg**c * factor
    return squat


def squat_given_bench(
    squat_kg: float,
    bench_kg: float,
    bodyweight_kg: float,
    sex: Sex,
    settings: Settings,
    *,
    estimated: bool = True,
) -> SquatGivenBench:
    """Place a squat among those of competing powerlifters of one's sex, body mass and bench press.

    The residual's percentile is interpolated on the normal scale. Interval, 80 %: within one person
    ln(squat / bench) varies by 0.080 (women) and 0.075 (men) from meet to meet, and twice that in estimates
    from the gym: one day's ratio says little.

    Unit: %. Range: as `squat_given_bench_kg`; percentile 1-99. Citation: as there. Grade: medium [D]:
    powerlifters are a selected, squat-trained group; depth, sleeves and belt as at a meet.

    Parameters
    ----------
    estimated : bool
        Whether the two are estimates from the gym, not a meet's results.
    """
    noise = settings.lift_balance_sd_female if sex == "female" else settings.lift_balance_sd_male
    reach = settings.standards_interval_z * noise * (settings.lift_balance_gym_factor if estimated else 1)
    bare = squat_given_bench_kg(bench_kg, bodyweight_kg, sex) / _RESIDUALS[sex][3]
    ln_ratio = math.log(squat_kg / bare)
    percentile, lo, hi = (_percentile(ln_ratio + shift, sex) for shift in (0, -reach, reach))
    behind = percentile < settings.lift_balance_behind_percentile
    expected = squat_given_bench_kg(bench_kg, bodyweight_kg, sex)
    return SquatGivenBench(expected, percentile, lo, hi, "lower_behind_upper" if behind else None)


def _percentile(ln_ratio: float, sex: Sex) -> float:
    """Percentile of a residual: straight between quantiles on the normal scale, and on beyond."""
    z = np.array([_NORMAL.inv_cdf(p / 100) for p in _PERCENTILES])
    ln = np.log(_RESIDUALS[sex])
    at = float(np.interp(ln_ratio, ln, z))
    for end, inner in ((0, 1), (-1, -2)):
        beyond = (ln_ratio - ln[end]) * (1 if end else -1)
        if beyond > 0:
            at = float(z[end] + (ln_ratio - ln[end]) * (z[end] - z[inner]) / (ln[end] - ln[inner]))
    return min(max(100 * _NORMAL.cdf(at), 1.0), 99.0)


@dataclass(frozen=True, slots=True)
class RatioStanding:
    """A ratio of two lifts beside its group's.

    Attributes
    ----------
    ratio, value : str, float
        squat:bench, deadlift:bench or deadlift:squat, and one's own.
    quantiles : mapping of int to float
        Percentile to ratio in the group.
    n_lifters : int
        How many lifters they are of.
    """

    ratio: str
    value: float
    quantiles: Mapping[int, float]
    n_lifters: int


def lift_ratios(
    kg: Mapping[str, float], sex: Sex, *, tested: bool = True, table: Standards | None = None
) -> tuple[RatioStanding, ...]:
    """Give the ratios of squat, bench press and deadlift beside those of competing powerlifters.

    Unit: 1. Range: loads above 0; a ratio whose lift is missing is left out. The ratio to bench press falls
    with its strength by construction: judge by `squat_given_bench`. Citation: OpenPowerlifting, best raw
    full-power meets. Grade: high as a description [D].

    Parameters
    ----------
    kg : mapping of str to float
        Loads [kg] by lift.
    tested : bool
        Beside drug-tested lifters, or those who are not.
    """
    standards = load_standards() if table is None else table
    group = "tested" if tested else "untested"
    found = []
    for (name, of_sex, of_group), ratio in standards.ratios.items():
        over, under = name.split(":")
        if (of_sex, of_group) == (sex, group) and over in kg and under in kg:
            found.append(RatioStanding(name, kg[over] / kg[under], ratio.quantiles, ratio.n_lifters))
    return tuple(found)
