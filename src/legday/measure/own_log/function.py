"""T6: whether a test of everyday strength is another than it was, beyond its own noise."""

from __future__ import annotations

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import detectable_effect, t_interval, verdict_of
from legday.measure.own_log.shuffle import Floats
from legday.model_own_log import Interval, Need, OwnLogAnswer

_HALF = 0.5  # whole numbers must be the next one up


def function_change(
    day: Floats, value: Floats, mdc: float | None, unit: str, settings: Settings
) -> OwnLogAnswer:
    """Change of a test from the first time to the last.

    Where its minimal detectable change is known, the interval is that much either way: it holds 95 % of the
    differences of two tests of a person who did not change. Where it is not, the slope over all tests times
    the days between, by least squares and Student's t.

    Unit: as the test. Range: `own_log_tests` days, `own_log_tests_unknown` where no detectable change is
    known. Citation: Weir 2005, J Strength Cond Res 19:231-240 (MDC) [M]. Grade: medium; the first times teach
    the test itself. Error rates: docs/reference/own_log.md.

    Parameters
    ----------
    day, value : (n,) array of float
        One value a day, oldest first.
    mdc : float or None
        In the test's unit.
    """
    n, half = len(value), _HALF if unit == "reps" else 0.0
    found = None if mdc is None else mdc * (1 + settings.own_log_power_z / settings.mdc_z) + half
    needs = (Need("tests", n, settings.own_log_tests if mdc is not None else settings.own_log_tests_unknown),)
    cautions = ("learning", "everyday_only")
    if needs[0].missing or np.ptp(day) == 0:
        return OwnLogAnswer("T6", unit, "not_enough", needs, found, cautions=cautions)
    if mdc is not None:
        change = float(value[-1] - value[0])
        effect = Interval(change, change - mdc, change + mdc)
    else:
        span, centred = float(np.ptp(day)), day - day.mean()
        slope = float(centred @ value / (centred @ centred))
        rest = value - value.mean() - slope * centred
        se = span * float(np.sqrt(rest @ rest / (n - 2) / (centred @ centred)))
        effect, found = t_interval(slope * span, se, n - 2, settings), detectable_effect(se, n - 2, settings)
    return OwnLogAnswer("T6", unit, verdict_of(needs, effect), needs, found, effect, cautions=cautions)
