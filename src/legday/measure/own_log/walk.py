"""Least squares where values near in time are alike: a walk with noise on top."""

from __future__ import annotations

import math

import numpy as np

from legday.measure.own_log.shuffle import Floats

_LOG_RATIOS = np.linspace(math.log(1e-4), math.log(4), 33)  # of the walk to the noise, a week


def walk_least_squares(
    week: Floats, y: Floats, x: Floats, walk_ratio: float, prior_sd: float
) -> tuple[Floats, Floats]:
    """Generalised least squares with errors that are a random walk plus noise.

    The ratio of their variances is the likeliest by restricted likelihood, with a log-normal prior.

    Unit: as y. Range: more rows than columns. Citation: Harville 1977, J Am Stat Assoc 72:320-338 [M]. Grade:
    high.

    Parameters
    ----------
    week : (n,) array of float
        In order.
    x : (n, k) array of float
    walk_ratio, prior_sd : float
        Median of the prior: variance of the walk in a week over that of the noise; its scale [ln].

    Returns
    -------
    (k,) and (k, k) array of float
        Coefficients and their covariance.
    """
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
