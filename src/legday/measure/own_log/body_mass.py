"""T3: whether body mass falls in weeks with more leg work, at the same intake."""

from __future__ import annotations

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import detectable_effect, mean_interval, t_interval, verdict_of
from legday.measure.own_log.shuffle import Floats
from legday.model_own_log import Need, OwnLogAnswer, OwnLogPart

_SETS = 10  # the effect is that of so many sets a week
_DAYS = 7


def body_mass(
    mass_kg: Floats, dose: Floats, intake_kcal: Floats, days_weighed: Floats, settings: Settings
) -> OwnLogAnswer:
    """Energy imbalance that goes with ten more leg sets a week, at the same intake.

    Change of the mean body mass from week to week on the week's dose and mean intake, both as the mean of the
    two weeks it lies between; least squares, Student's t. A kilogram is `energy_fat_kcal_per_kg`.

    Unit: kcal/day. Range: `own_log_intake_weeks` whole weeks of weighing and of intake; afterburn and the
    cost of muscle lie far below what it finds. Citation: Hall et al. 2011, Lancet 378:826-837 [M].
    Grade: low; water moves the scales more than fat does. Error rates: docs/reference/own_log.md.

    Parameters
    ----------
    mass_kg, dose, intake_kcal : (w,) array of float
        Of whole weeks in a row: mean body mass, hard leg sets, mean intake a day; NaN where not known.
    days_weighed : (w,) array of float
        Days with a body mass.
    """
    known = days_weighed >= settings.own_log_days_a_week
    fed = known & np.isfinite(intake_kcal)
    weeks = settings.own_log_intake_weeks
    needs = (Need("weeks_weighed", int(known.sum()), weeks), Need("weeks_intake", int(fed.sum()), weeks))
    change = np.diff(np.where(known, mass_kg, np.nan))
    trend = change[np.isfinite(change)]
    parts: tuple[OwnLogPart, ...] = ()
    if len(trend) >= weeks - 1:
        parts = (OwnLogPart("mass_a_week", len(trend), mean_interval(trend, settings), "kg/week"),)
    cautions = ("water", "not_afterburn") if not needs[1].missing else ("no_intake", "water", "not_afterburn")
    between = np.column_stack([_between(dose), _between(intake_kcal)])
    used = np.isfinite(change) & np.isfinite(between).all(axis=1)
    df = int(used.sum()) - 3
    if any(need.missing for need in needs) or df < 2:
        return OwnLogAnswer("T3", "kcal/day", "not_enough", needs, None, None, parts, cautions)
    x = np.column_stack([np.ones(df + 3), between[used] - between[used].mean(axis=0)])
    if np.linalg.matrix_rank(x) < x.shape[1]:
        varied = (*needs, Need("weeks_that_differ", 0, 1))
        return OwnLogAnswer("T3", "kcal/day", "not_enough", varied, None, None, parts, cautions)
    beta = np.linalg.lstsq(x, change[used], rcond=None)[0]
    variance = float(((change[used] - x @ beta) ** 2).sum()) / df
    size = _SETS * settings.energy_fat_kcal_per_kg / _DAYS
    se = size * float(np.sqrt(variance * np.linalg.inv(x.T @ x)[1, 1]))
    effect = t_interval(size * float(beta[1]), se, df, settings)
    return OwnLogAnswer(
        "T3", "kcal/day", verdict_of(needs, effect), needs, detectable_effect(se, df, settings), effect,
        parts, cautions,
    )  # fmt: skip


def _between(weekly: Floats) -> Floats:
    """Mean of two weeks: what lies between the middles of both."""
    return (weekly[1:] + weekly[:-1]) / 2
