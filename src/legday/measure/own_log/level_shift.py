"""T1: does a lift stand higher since a habit began? Its level before and after, with the trend of each."""

from __future__ import annotations

import math

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import detectable_effect, percent, t_interval, verdict_of
from legday.measure.own_log.shuffle import Floats
from legday.measure.own_log.walk import walk_least_squares
from legday.model_own_log import Need, OwnLogAnswer, OwnLogPart

_WEEKS = 4  # a slope is said as a change over so many weeks


def level_shift(
    week: Floats, ln_kg: Floats, covariate: Floats | None, settings: Settings, walk_ratio: float
) -> OwnLogAnswer:
    """Shift of a lift's level when a habit began, apart from its trend before and after.

    y = a + b1 t (before) + b2 t (after) + s (after) [+ c x] + errors, y the session's best ln e1RM; sessions
    near in time are alike: `walk.walk_least_squares`, its prior what other lifters show. Student's t with
    n - k degrees of freedom.

    Unit: %. Range: `own_log_weeks_side` weeks and `own_log_sessions_side` sessions on each side. Citation:
    Wagner et al. 2002, J Clin Pharm Ther 27:299-309 (segmented regression) [M]. Grade: medium; before
    and after are not drawn by chance, so that whatever else began then may be the cause. Error rates:
    docs/reference/own_log.md.

    Parameters
    ----------
    week : (n,) array of float
        Weeks since the habit began, negative before.
    ln_kg : (n,) array of float
    covariate : (n,) array of float or None
        Such as the sets of the lift itself in the week before.
    walk_ratio : float
        Variance of the walk in a week over that of the noise, among others.
    """
    before, after = int((week < 0).sum()), int((week >= 0).sum())
    span = settings.own_log_weeks_side
    needs = (
        Need("weeks_before", _floor(-week.min()) if before else 0.0, span),
        Need("weeks_after", _floor(week.max()) if after else 0.0, span),
        Need("sessions_before", before, settings.own_log_sessions_side),
        Need("sessions_after", after, settings.own_log_sessions_side),
    )
    if any(need.missing for need in needs):
        return OwnLogAnswer("T1", "%", "not_enough", needs)
    is_after = week >= 0
    columns = [np.ones_like(week), np.where(is_after, 0, week), np.where(is_after, week, 0), is_after * 1.0]
    if covariate is not None and np.ptp(covariate) > 0:
        columns.append(covariate - covariate.mean())
    x = np.column_stack(columns)
    beta, covariance = walk_least_squares(week, ln_kg, x, walk_ratio, settings.own_log_walk_prior_sd)
    df = len(week) - x.shape[1]
    se = np.sqrt(np.diag(covariance))
    effect = percent(t_interval(float(beta[3]), float(se[3]), df, settings))
    slopes = tuple(
        OwnLogPart(
            name, n,
            percent(t_interval(_WEEKS * float(beta[at]), _WEEKS * float(se[at]), df, settings)), "%/4 weeks",
        )
        for at, name, n in ((1, "slope_before", before), (2, "slope_after", after))
    )  # fmt: skip
    return OwnLogAnswer(
        "T1", "%", verdict_of(needs, effect), needs,
        100 * math.expm1(detectable_effect(float(se[3]), df, settings)), effect, slopes,
        ("confounded", "level_not_slope"),
    )  # fmt: skip


def _floor(weeks: float) -> float:
    return float(math.floor(weeks + 1e-9) + 1)  # a week is begun with its first session
