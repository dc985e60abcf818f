"""T4: left and right in pairs of the same set, taking turns at the start."""

from __future__ import annotations

import math

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import percent, student_reach, t_interval, verdict_of
from legday.measure.own_log.shuffle import Floats, Truth
from legday.measure.student import student_t
from legday.model_own_log import Interval, Need, OwnLogAnswer, OwnLogPart

_PARAMETERS = 2


def side_difference(
    gaps: Floats, pairs: Floats, right_starts: Truth, typical_error_pct: float, settings: Settings
) -> OwnLogAnswer:
    """Difference of the sides, apart from what it costs to be second.

    Mean gap of a session on an intercept, the difference, and on who began, -1 or 1; least squares with the
    pairs as weights, Student's t over sessions. An effect must also pass the gate of `symmetry.sides`: be
    beyond 2.77 typical errors over the root of the pairs; its interval is widened to that.

    Unit: %, above 0 where the right is stronger. Range: `symmetry_pairs_min` pairs, `own_log_starts_each`
    sessions begun with each side. Citation: Bettariga et al. 2022, Strength Cond J 44(5):69-86; healthy
    people differ by up to 21-24 %. Grade: medium, the gate is a choice [E]. Error rates:
    docs/reference/own_log.md.

    Parameters
    ----------
    gaps : (m,) array of float
        Of each session: mean over its pairs of ln right - ln left.
    pairs : (m,) array of float
    right_starts : (m,) array of bool
        Which side the protocol let begin.
    """
    n, m, right = float(pairs.sum()), len(gaps), int(right_starts.sum())
    least = settings.own_log_starts_each
    needs = (
        Need("pairs", n, settings.symmetry_pairs_min),
        Need("starts_left", m - right, least),
        Need("starts_right", right, least),
    )
    gate = settings.mdc_z * math.sqrt(2) * typical_error_pct / 100
    if any(need.missing for need in needs):
        planned = max(n, settings.symmetry_pairs_min)
        found = gate * (1 + settings.own_log_power_z / settings.mdc_z) / math.sqrt(planned)
        return OwnLogAnswer("T4", "%", "not_enough", needs, 100 * math.expm1(found))
    x = np.column_stack([np.ones(m), np.where(right_starts, 1.0, -1.0)])
    gram = x.T @ (x * pairs[:, None])
    beta = np.linalg.solve(gram, x.T @ (gaps * pairs))
    df = m - _PARAMETERS
    variance = float((pairs * (gaps - x @ beta) ** 2).sum()) / df
    se = np.sqrt(variance * np.diag(np.linalg.inv(gram)))
    difference = float(beta[0])
    reach = max(student_reach(float(se[0]), df, settings), gate / math.sqrt(n))
    effect = percent(Interval(difference, difference - reach, difference + reach))
    order = percent(t_interval(2 * float(beta[1]), 2 * float(se[1]), df, settings))
    found = reach + student_t(df, settings.own_log_power_z) * float(se[0])
    return OwnLogAnswer(
        "T4", "%", verdict_of(needs, effect), needs, 100 * math.expm1(found), effect,
        (OwnLogPart("starting", m, order, "%"),), ("side_as_planned", "no_injury"),
    )  # fmt: skip
