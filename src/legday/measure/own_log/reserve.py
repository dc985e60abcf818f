"""T8: how many more there were when one said how many."""

from __future__ import annotations

import math

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import detectable_effect, mean_interval, verdict_of
from legday.measure.own_log.shuffle import Floats
from legday.model_own_log import Need, OwnLogAnswer, OwnLogPart

_ROUNDING_SD = 12**-0.5  # of whole repetitions


def reserve_bias(stated: Floats, more: Floats, settings: Settings) -> OwnLogAnswer:
    """Mean of stated less actual repetitions in reserve, in sets that went on to failure.

    Above 0: there were fewer left than said. The variance of rounding is added to that of the bias: of so few
    whole numbers Student's t finds too much, in 6 % where there is nothing.

    Unit: reps. Range: `own_log_reserve_sets` sets. Citation: Halperin et al. 2022, Sports Med 52:377-390:
    people stop 0.95 too early on average, -0.95 here. Grade: medium. Error rates: docs/reference/own_log.md.

    Parameters
    ----------
    stated, more : (n,) array of float
        Reserve as stated, and repetitions that followed until failure.
    """
    bias = stated - more
    need = Need("reserve_sets", len(bias), settings.own_log_reserve_sets)
    planned = max(len(bias), settings.own_log_reserve_sets)
    sd = math.hypot(settings.own_log_reserve_sd, _ROUNDING_SD, _ROUNDING_SD)  # whole numbers; what is added
    detectable = detectable_effect(sd / planned**0.5, planned - 1, settings)
    cautions = ("safe_failure", "this_exercise")
    if need.missing:
        return OwnLogAnswer("T8", "reps", "not_enough", (need,), detectable, cautions=cautions)
    effect = mean_interval(bias, settings, _ROUNDING_SD)
    off = mean_interval(abs(bias), settings, _ROUNDING_SD)
    return OwnLogAnswer(
        "T8", "reps", verdict_of((need,), effect), (need,), detectable, effect,
        (OwnLogPart("off_by", len(bias), off, "reps"),), cautions,
    )  # fmt: skip
