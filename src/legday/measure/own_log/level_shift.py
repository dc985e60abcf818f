"""T1: does a lift stand higher since a habit began? Its level before and after, with the trend of each."""

from __future__ import annotations

import math

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import detectable_effect, percent, t_interval, verdict_of
from legday.measure.own_log.shuffle import Floats
from legday.model_own_log import Need, OwnLogAnswer, OwnLogPart

_WEEKS = 4  # a slope is said as a change over so many weeks
_LOG_RATIOS = np.linspace(math.log(1e-4), math.log(4), 33)  # of the walk to the noise, a week


def level_shift(
    week: Floats, ln_kg: Floats, covariate: Floats | None, settings: Settings, walk_ratio: float
) -> OwnLogAnswer:
    """Shift of a lift's level when a habit began, apart from its trend before and after.

    y = a + b1 t (before) + b2 t (after) + s (after) [+ c x] + errors, y the session's best ln e1RM. Sessions
    near in time are alike: the errors are a random walk plus noise, their ratio by restricted maximum
    likelihood with a log-normal prior around what other lifters show; generalised least squares, Student's t
    with n - k degrees of freedom.

    Unit: %. Range: `own_log_weeks_side` weeks and `own_log_sessions_side` sessions on each side. Citation:
    Wagner et al. 2002, J Clin Pharm Ther 27:299-309 (segmented regression) [M]; Harville 1977, J Am Stat
    Assoc 72:320-338 (restricted likelihood) [M]. Grade: medium; before and after are not drawn by chance, so
    that whatever else began then may be the cause. Error rates: docs/reference/own_log.md.

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
    beta, covariance = _least_squares(week, ln_kg, x, walk_ratio, settings.own_log_walk_prior_sd)
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


def _least_squares(
    week: Floats, y: Floats, x: Floats, walk_ratio: float, prior_sd: float
) -> tuple[Floats, Floats]:
    """Coefficients and their covariance at the likeliest ratio of walk to noise."""
    walk = np.minimum.outer(week, week) - week.min()
    best, found = -math.inf, (np.zeros(x.shape[1]), np.zeros((x.shape[1], x.shape[1])))
    for log_ratio in _LOG_RATIOS:
        root = np.linalg.cholesky(np.eye(len(y)) + math.exp(log_ratio) * walk)
        xs, ys = np.linalg.solve(root, x), np.linalg.solve(root, y)
        gram = xs.T @ xs
        beta = np.linalg.solve(gram, xs.T @ ys)
        df = len(y) - x.shape[1]
        variance = max(float(((ys - xs @ beta) ** 2).sum()) / df, 1e-12)
        likelihood = -0.5 * (
            df * math.log(variance) + 2 * np.log(np.diag(root)).sum() + np.linalg.slogdet(gram)[1]
        )
        likelihood -= 0.5 * ((log_ratio - math.log(walk_ratio)) / prior_sd) ** 2
        if likelihood > best:
            best, found = likelihood, (beta, variance * np.linalg.inv(gram))
    return found


def _floor(weeks: float) -> float:
    return float(math.floor(weeks + 1e-9) + 1)  # a week is begun with its first session
