"""T3: whether body mass falls in weeks with more leg work, at the same intake."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import detectable_effect, t_interval, verdict_of
from legday.measure.own_log.shuffle import Floats, Truth
from legday.measure.own_log.walk import walk_least_squares
from legday.model_own_log import Interval, Need, OwnLogAnswer, OwnLogPart

_SETS = 10  # the effect is that of so many sets a week
_DAYS = 7
_WALK_RATIO = 1.0  # so few weeks cannot tell walk from noise; a smaller ratio finds what is not there
_WALK_PRIOR_SD = 0.5


def body_mass(
    mass_kg: Floats, dose: Floats, intake_kcal: Floats, days_weighed: Floats, settings: Settings
) -> OwnLogAnswer:
    """Energy imbalance that goes with ten more leg sets a week, at the same intake.

    Weekly mean of body mass on a straight line, the sets done so far and what was eaten so far, over the last
    weeks in a row that have both; weeks near in time are alike: `walk.walk_least_squares`, Student's t. A
    kilogram is `energy_fat_kcal_per_kg`.

    Unit: kcal/day. Range: `own_log_intake_weeks` whole weeks of weighing and of intake; afterburn and the
    cost of muscle lie far below what it finds. Citation: Hall et al. 2011, Lancet 378:826-837 [M]. Grade:
    low; water moves the scales more than fat does. Error rates: docs/reference/own_log.md.

    Parameters
    ----------
    mass_kg, dose, intake_kcal : (w,) array of float
        Of whole weeks in a row: mean body mass, hard leg sets, mean intake a day; NaN where not known.
    days_weighed : (w,) array of float
        Days with a body mass.
    """
    known = (days_weighed >= settings.own_log_days_a_week) & np.isfinite(mass_kg)
    weighed, fed = _last_run(known), _last_run(known & np.isfinite(intake_kcal))
    weeks = settings.own_log_intake_weeks
    needs = (
        Need("weeks_weighed", weighed.stop - weighed.start, weeks),
        Need("weeks_intake", fed.stop - fed.start, weeks),
    )
    parts: tuple[OwnLogPart, ...] = ()
    if not needs[0].missing:
        n = weighed.stop - weighed.start
        trend = _fitted(mass_kg[weighed], [])
        parts = (OwnLogPart("mass_a_week", n, trend.interval(1, 1.0, settings), "kg/week"),)
    cautions = ("water", "not_afterburn") if not needs[1].missing else ("no_intake", "water", "not_afterburn")
    if any(need.missing for need in needs):
        return OwnLogAnswer("T3", "kcal/day", "not_enough", needs, None, None, parts, cautions)
    if not (np.ptp(dose[fed]) and np.ptp(intake_kcal[fed])):
        varied = (*needs, Need("weeks_that_differ", 0, 1))
        return OwnLogAnswer("T3", "kcal/day", "not_enough", varied, None, None, parts, cautions)
    found = _fitted(mass_kg[fed], [_so_far(dose[fed]), _so_far(intake_kcal[fed])])
    size = _SETS * settings.energy_fat_kcal_per_kg / _DAYS
    effect = found.interval(2, size, settings)
    return OwnLogAnswer(
        "T3", "kcal/day", verdict_of(needs, effect), needs,
        detectable_effect(size * float(found.se[2]), found.df, settings), effect, parts, cautions,
    )  # fmt: skip


class _Fit(NamedTuple):
    beta: Floats
    se: Floats
    df: int

    def interval(self, at: int, size: float, settings: Settings) -> Interval:
        return t_interval(size * float(self.beta[at]), size * float(self.se[at]), self.df, settings)


def _fitted(mass_kg: Floats, more: Sequence[Floats]) -> _Fit:
    """Weekly masses on a straight line and what else was summed up."""
    week = np.arange(len(mass_kg), dtype=float)
    x = np.column_stack([np.ones_like(week), week, *more])
    beta, covariance = walk_least_squares(week, mass_kg, x, _WALK_RATIO, _WALK_PRIOR_SD)
    return _Fit(beta, np.sqrt(np.diag(covariance)), len(week) - x.shape[1])


def _so_far(weekly: Floats) -> Floats:
    """Sum of what differs from the mean, up to the middle of each week, which its mean mass stands for."""
    more = weekly - weekly.mean()
    middles: Floats = np.cumsum(more) - more / 2
    return middles


def _last_run(known: Truth) -> slice:
    """The last weeks in a row that are known."""
    ends = np.flatnonzero(known)
    if not len(ends):
        return slice(0, 0)
    last = int(ends[-1]) + 1
    gaps = np.flatnonzero(~known[:last])
    return slice(int(gaps[-1]) + 1 if len(gaps) else 0, last)
