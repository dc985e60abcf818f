"""A return after time off: how much strength is kept, what the first loads may be, how the sets come back."""

from __future__ import annotations

from dataclasses import dataclass

from legday.catalogue.settings import Settings


@dataclass(frozen=True, slots=True)
class RampWeek:
    """A week of a return.

    Attributes
    ----------
    week : int
        From 1.
    sets_share : float
        Part of the usual sets.
    rir : float
        Least reps in reserve.
    sets_max, novel_sets_max : int
        Most sets of an exercise, and of one whose lowering may be new again.
    """

    week: int
    sets_share: float
    rir: float
    sets_max: int
    novel_sets_max: int


def retained(days_off: float, age_y: float | None, settings: Settings) -> float:
    """Share of strength that is kept: 1 up to 3 weeks off, 1 % less each further week, never below 0.8.

    From 66 years on never below 0.7.

    Unit: 1. Range: 0 days up. Citation: between the means of Bosquet et al. 2013, Scand J Med Sci Sports
    23:e140-9, and McMaster et al. 2013, Sports Med 43:367-384. Grade: choice [E].
    """
    weeks = max(0.0, days_off / 7 - settings.progress_break_weeks[0])
    young, old = settings.progress_kept_min
    least = old if age_y is not None and age_y > settings.plan_older_age_y else young
    return max(least, 1 - settings.progress_lost_pct / 100 * weeks)


def first_load_share(days_off: float, age_y: float | None, settings: Settings) -> float:
    """Most of the old load in the first session: what is kept, at most 0.90 after 3 weeks, 0.80 after 8.

    Unit: 1. Range: 0 days up. Citation: none. Grade: choice [E].
    """
    caps = zip(settings.progress_break_weeks, settings.progress_break_load_share, strict=True)
    kept = retained(days_off, age_y, settings)
    return min([kept, *(share for weeks, share in caps if days_off > 7 * weeks)])


def load_share(days_off: float, week: int, age_y: float | None, settings: Settings) -> float:
    """Most of the old load in a week back: up from the first session's share, no faster than regain.

    What was lost returns at twice the rate of loss; the caution of the first session ends with the ramp.

    Unit: 1. Range: weeks from 1. Citation: Halonen et al. 2024, Scand J Med Sci Sports. Grade: choice [E].
    """
    regained = settings.progress_regain_factor * settings.progress_lost_pct / 100 * (week - 1)
    able = min(1.0, retained(days_off, age_y, settings) + regained)
    first = first_load_share(days_off, age_y, settings)
    part = min(1.0, (week - 1) / max(1, len(settings.plan_return_share) - 1))
    return min(able, first + (1 - first) * part)


def first_week(days_off: float, settings: Settings) -> int | None:
    """Week of the ramp that a return begins with: 2 after up to two weeks off, None after no break.

    Unit: week. Range: 0 days up. Citation: a first bout protects for weeks, Nosaka et al. 2001, Med Sci
    Sports Exerc 33:1490-1495. Grade: choice [E].
    """
    if days_off <= settings.plan_break_days:
        return None
    return 1 if days_off > settings.plan_long_break_days else 2


def next_week(week: int, soreness_after_72_h: float, settings: Settings) -> int | None:
    """Week of the ramp that follows: the same again where soreness stays, None when the ramp is over."""
    if soreness_after_72_h >= settings.progress_hold_sore:
        return week
    return week + 1 if week < len(settings.plan_return_share) else None


def ramp_week(week: int, settings: Settings) -> RampWeek:
    """What a week of a return may hold; beyond the ramp the last week's row.

    Citation: as `first_week`; the shares are a choice [E].
    """
    at = min(week, len(settings.plan_return_share)) - 1
    return RampWeek(
        week,
        settings.plan_return_share[at],
        settings.plan_return_rir[at],
        int(settings.plan_return_sets_max[at]),
        int(settings.plan_novel_sets_max[at]),
    )
