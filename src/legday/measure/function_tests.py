"""Tests of everyday strength: their values, norms where there are any, and what change is more than noise."""

from __future__ import annotations

from typing import Literal

from legday.catalogue.norms import Norm, norm_of
from legday.model import Sex

GRAVITY_M_PER_S2 = 9.81  # as the published formula has it
_MOVED_SHARE, _LEG_SHARE, _RISING_SHARE = 0.9, 0.5, 0.5
SECONDS_OF_STAND_TEST = 30.0
STANDS_OF_TIMED_TEST = 5

StandClass = Literal["below_average", "not_below", "no_norm"]
TimedClass = Literal["worse_than_average", "not_worse", "no_norm"]


def chair_stand_class(reps: float, age_y: float | None, sex: Sex | None) -> StandClass:
    """Class of a 30-s chair stand (chair of 43 cm, arms crossed): whether below the limit of age and sex.

    Unit: class. Range: 60-94 years; none outside, nor where age or sex is unknown. Citation: Rikli and Jones
    1999, J Aging Phys Act 7:162-181 (7,183 people, North America); limits of CDC STEADI [V]. Grade: high.
    """
    norm = norm_of("chair-stand", age_y, sex)
    if norm is None or norm.limit is None:
        return "no_norm"
    return "below_average" if reps < norm.limit else "not_below"


def chair_stand_middle(age_y: float | None, sex: Sex | None) -> tuple[float, float] | None:
    """Middle half of a 30-s chair stand: the 25th and the 75th percentile of age and sex.

    Unit: reps. Range, citation and grade as `chair_stand_class`.
    """
    norm = norm_of("chair-stand", age_y, sex)
    return None if norm is None or norm.lo is None or norm.hi is None else (norm.lo, norm.hi)


def five_stand_class(seconds: float, age_y: float | None) -> TimedClass:
    """Class of five times sit-to-stand: whether slower than the average limit of one's age.

    Unit: class. Range: 60-89 years; none outside. Citation: Bohannon 2006 [V]. Grade: medium; no screening.
    """
    norm = norm_of("sit-to-stand", age_y, None)
    if norm is None or norm.limit is None:
        return "no_norm"
    return "worse_than_average" if seconds > norm.limit else "not_worse"


def stand_power_w(bodyweight_kg: float, height_m: float, chair_m: float, rep_s: float) -> float:
    """Mean power of rising from a chair: 0.9 m g (0.5 H - chair) / (0.5 t).

    Unit: W. Range: chairs lower than half the height. Citation: Alcazar et al. 2018, Exp Gerontol 112:38-43
    [V]. Grade: high.

    Parameters
    ----------
    rep_s : float
        Time of one stand and sit [s]: a fifth of five, 30 / reps in 30 s.
    """
    rise_m = _LEG_SHARE * height_m - chair_m
    return bodyweight_kg * _MOVED_SHARE * GRAVITY_M_PER_S2 * rise_m / (_RISING_SHARE * rep_s)


def stair_power_w(bodyweight_kg: float, rise_m: float, seconds: float) -> float:
    """Mean power of climbing stairs: m g h / t.

    Unit: W. Range: a trend of one's own; there is no universal norm. Citation: definition. Grade: medium.
    """
    return bodyweight_kg * GRAVITY_M_PER_S2 * rise_m / seconds


def gait_speed_m_per_s(distance_m: float, seconds: float) -> float:
    """Walking speed at the usual pace.

    Unit: m/s. Range: 4 m or more. Citation: definition; Studenski et al. 2011, JAMA 305:50-58. Grade: high.
    """
    return distance_m / seconds


def grip_middle(age_y: float | None, sex: Sex | None) -> Norm | None:
    """Grip strength of one's age and sex, best of both hands: the 20th, 50th and 80th percentile.

    Unit: kg. Range: 20-89 years, in the bands that were copied; none between them. Citation: Tomkinson et al.
    2025, J Sport Health Sci 14:101014 [V2]. Grade: high; a marker, nothing to train for.
    """
    return norm_of("grip", age_y, sex)


def detectable(change: float, mdc: float | None) -> bool | None:
    """Whether a change is more than the test's own noise; None where its detectable change is not known.

    Unit: truth. Range: any. Citation: definition of the minimal detectable change. Grade: as the change's.
    """
    return None if mdc is None else abs(change) > mdc
