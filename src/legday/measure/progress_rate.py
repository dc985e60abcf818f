"""One's own rate of progress beside what may be expected after so long a time of training."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.measure.growth import growth

# Slopes of `growth` that fit the published gains: least, best, most.
SLOPES = (0.076, 0.10, 0.126)
# From the first meet to the best: least and most of the published group means.
_MEETS_KG_PER_YEAR = {"squat": (20.2, 25.4), "bench": (10.5, 12.8), "deadlift": (18.1, 21.1)}


@dataclass(frozen=True, slots=True)
class ProgressRate:
    """Two rates over the same weeks, in % of the strength at their beginning.

    Attributes
    ----------
    own, own_lo, own_hi : float
        One's own [%/week], and its 80 % interval.
    expected, expected_lo, expected_hi : float
        Of the published growth [%/week], and the range of slopes that fit it.
    verdict : str
        faster, slower: the two ranges do not meet; else as_expected.
    """

    own: float
    own_lo: float
    own_hi: float
    expected: float
    expected_lo: float
    expected_hi: float
    verdict: str


@lru_cache(maxsize=32)  # the same for all lifts of a log
def expected_rate_pct(training_weeks: float, weeks: float, slope: float = SLOPES[1]) -> float:
    """Mean gain a week that `growth` gives over the last `weeks` of so many weeks of training.

    100 (S(t) / S(t - w) - 1) / w.

    Unit: %/week of the strength w weeks ago. Range: 0 < weeks <= training weeks. Citation, grade: as
    `growth.growth`; who has trained before needs the weeks since then, not since the log began.

    Raises
    ------
    LegdayError
        When the weeks are none, or more than have been trained.
    """
    if not 0 < weeks <= training_weeks:
        raise LegdayError(f"a rate over {weeks:g} of {training_weeks:g} weeks: give more than 0 and no more")
    return 100 * (growth(1, training_weeks, slope) / growth(1, training_weeks - weeks, slope) - 1) / weeks


def progress_rate(
    then_kg: float, now_kg: float, ln_sd: float, *, training_weeks: float, weeks: float, settings: Settings
) -> ProgressRate:
    """Put one's own rate of progress beside the expected one.

    Unit: %/week. Range: as `expected_rate_pct`; loads above 0. Citation: as `growth.growth`. Grade: medium
    [D] for the expected, that of the two levels for one's own.

    Parameters
    ----------
    then_kg, now_kg : float
        Levels at the beginning and the end of the weeks [kg].
    ln_sd : float
        Standard deviation of the ln of their ratio.
    training_weeks : float
        Weeks since training began.
    """
    ln_change, reach = math.log(now_kg / then_kg), settings.standards_interval_z * ln_sd
    own, own_lo, own_hi = (100 * math.expm1(ln_change + shift) / weeks for shift in (0, -reach, reach))
    lo, middle, hi = (expected_rate_pct(training_weeks, weeks, slope) for slope in SLOPES)
    verdict = "faster" if own_lo > hi else "slower" if own_hi < lo else "as_expected"
    return ProgressRate(own, own_lo, own_hi, middle, lo, hi, verdict)


def meet_rate_kg_per_year(lift: str) -> tuple[float, float]:
    """Give what powerlifters gain from their first to their best meet: least and most of the group means.

    Unit: kg/year. Range: squat, bench, deadlift; competitors who came back. Citation: Latella et al. 2022,
    MSSE 54:841-850. Grade: high [V].

    Raises
    ------
    LegdayError
        When there is no such lift.
    """
    if lift not in _MEETS_KG_PER_YEAR:
        raise LegdayError(f"no rate is known of {lift!r}; use {', '.join(_MEETS_KG_PER_YEAR)}")
    return _MEETS_KG_PER_YEAR[lift]
