"""T2: a coin for each session says what comes first; whether the lift behind it suffers, or gains."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import detectable_effect, mean_interval, verdict_of
from legday.measure.own_log.shuffle import Floats, Truth, shuffled_difference
from legday.model_own_log import Need, OwnLogAnswer, OwnLogPart

_PARAMETERS = 3  # two means, a trend
_UNEVEN = 3  # a fair coin gives no halves: what that and the trend cost, in sessions


class Planned(NamedTuple):
    """Sessions that are planned, and the standard deviation of the outcome from one to the next [reps]."""

    sessions: int
    sd: float


def crossover(
    outcomes: Floats, is_with: Truth, plan: Planned, settings: Settings, rng: np.random.Generator
) -> OwnLogAnswer:
    """Difference between sessions of the two arms of a coin: repetitions, or repetitions in reserve.

    Shuffling the coins tests that there is none; the interval holds the shifts that are not rejected.
    Sessions count as drawn, whatever was done. What it could find is told by the sessions planned and the
    scatter of one's repetitions from day to day, before any is done.

    Unit: reps. Range: `own_log_coin_sessions` sessions, `own_log_arm_sessions` of each arm. Citation: as
    `shuffle.shuffled_difference`; scatter 0.7-1.1 reps: Mitter et al. 2022, PLoS One, PMC9070879 [V]. Grade:
    high: chance alone decided. Error rates: docs/reference/own_log.md.

    Parameters
    ----------
    outcomes : (n,) array of float
        Of the sessions that followed their coin, in order.
    is_with : (n,) array of bool
        Whether the coin said "with".
    plan : Planned
        Sessions that are looked at, however many follow.
    """
    last = max(plan.sessions, settings.own_log_coin_sessions)
    outcomes, is_with = (
        outcomes[:last],
        is_with[:last],
    )  # to look again after each session would find too much
    n, k = len(outcomes), int(is_with.sum())
    least = settings.own_log_arm_sessions
    needs: tuple[Need, ...] = (
        Need("coin_sessions", n, last),
        Need("sessions_with", k, least),
        Need("sessions_alone", n - k, least),
    )
    se = 2 * plan.sd * (1 + _UNEVEN / last) ** 0.5 / last**0.5
    detectable = detectable_effect(se, last - _PARAMETERS, settings)
    if n and np.ptp(outcomes) == 0:
        needs = (*needs, Need("outcomes_that_differ", 1, 2))
    if any(need.missing for need in needs):
        return OwnLogAnswer("T2", "reps", "not_enough", needs, detectable)
    effect = shuffled_difference(outcomes, is_with, settings.own_log_draws, rng)
    parts = tuple(
        OwnLogPart(name, len(group), mean_interval(group, settings), "reps")
        for name, group in (("mean_with", outcomes[is_with]), ("mean_alone", outcomes[~is_with]))
    )
    return OwnLogAnswer(
        "T2", "reps", verdict_of(needs, effect), needs, detectable, effect, parts, ("as_drawn", "not_blind")
    )
