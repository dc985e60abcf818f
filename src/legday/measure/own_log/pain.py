"""T5: at which dose trouble comes: a joint's own threshold, with how little a log knows of it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import detectable_effect, verdict_of
from legday.measure.own_log.proportions import wilson
from legday.measure.own_log.shuffle import Floats, Truth, shuffled_difference
from legday.model_own_log import Interval, Need, OwnLogAnswer, OwnLogPart

_CHI2_95 = 3.841  # of 1 degree of freedom
_STEEPEST = 200.0  # of the logistic curve, over the range of doses


class Felt(NamedTuple):
    """Sessions: the dose of each, pain before it, and the worse of during and the morning after (0-10)."""

    dose: Floats
    before: Floats
    worst: Floats
    weeks: float  # from the first to the last


def pain_dose(felt: Felt, unit: str, settings: Settings, rng: np.random.Generator) -> OwnLogAnswer:
    """How much higher the dose was in sessions that were followed by trouble, and where it begins.

    Trouble: pain during or the morning after is `own_log_pain_rise` or more above that before. The difference
    of mean doses by shuffling; where it is an effect, the dose at which trouble is as likely as not, of a
    logistic curve that rises, with the interval of its profile likelihood; an end beyond the doses tried is
    open.

    Unit: as the dose. Range: `own_log_pain_sessions` sessions in `own_log_pain_weeks` weeks, some with
    trouble and some without. Citation: Venzon and Moolgavkar 1988, J R Stat Soc C 37:87-94 (profile
    likelihood) [M]; two points: Farrar et al. 2001, Pain 94:149-158 [M]. Grade: low; no diagnosis, and the
    dose was not drawn by chance. Error rates: docs/reference/own_log.md.
    """
    dose = felt.dose
    trouble = felt.worst - felt.before >= settings.own_log_pain_rise
    n, k, least = len(dose), int(trouble.sum()), settings.own_log_pain_each
    needs = (
        Need("sessions_pain", n, settings.own_log_pain_sessions),
        Need("weeks_pain", felt.weeks, settings.own_log_pain_weeks),
        Need("sessions_trouble", k, least),
        Need("sessions_no_trouble", n - k, least),
    )
    cautions = ("no_diagnosis", "own_dose", "confounded")
    if any(need.missing for need in needs) or np.ptp(dose) == 0:
        differ = () if n == 0 or np.ptp(dose) > 0 else (Need("doses_that_differ", 1, 2),)
        return OwnLogAnswer("T5", unit, "not_enough", (*needs, *differ), cautions=cautions)
    detectable = detectable_effect(float(dose.std(ddof=1)) * (1 / k + 1 / (n - k)) ** 0.5, n - 2, settings)
    effect = shuffled_difference(dose, trouble, settings.own_log_draws, rng)
    verdict = verdict_of(needs, effect)
    parts = [OwnLogPart("trouble", n, wilson(k, n, settings.mdc_z), "%")]
    if verdict == "effect" and effect is not None and effect.value > 0:
        parts.append(OwnLogPart("threshold", n, threshold(dose, trouble), unit))
    return OwnLogAnswer("T5", unit, verdict, needs, detectable, effect, tuple(parts), cautions)


def threshold(dose: Floats, trouble: Truth) -> Interval:
    """Dose at which trouble is as likely as not, with its 95 % profile-likelihood interval.

    Unit: as the dose. Range: within the doses tried; an end that is not reached there is None. Citation: as
    `pain_dose`. Grade: low.
    """
    least, reach = float(dose.min()), float(np.ptp(dose))
    at = np.linspace(0, 1, 201)
    steep = np.geomspace(0.5, _STEEPEST, 41)
    scaled = (dose - least) / reach
    logit = steep[None, :, None] * (scaled[None, None, :] - at[:, None, None])
    likelihood = (-np.logaddexp(0, np.where(trouble, -logit, logit))).sum(axis=2).max(axis=1)
    inside = np.flatnonzero(2 * (likelihood.max() - likelihood) <= _CHI2_95)
    value, lo, hi = (float(least + reach * at[one]) for one in (likelihood.argmax(), inside[0], inside[-1]))
    return Interval(value, None if inside[0] == 0 else lo, None if inside[-1] == len(at) - 1 else hi)
