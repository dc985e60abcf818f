"""Small worlds for the tests on one's own log: each with an effect that is known, 0 where there is none.

The noise is that of the made-up lifter and of the papers that the tests cite; what disturbs real logs is
there too: light days, levels that wander, flares that pass by themselves, water, good weeks and bad ones.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import NamedTuple

_WALK, _FORM, _NOISE, _GAIN = 0.006, 0.025, 0.03, 0.0016  # of ln e1RM: a week, a day, a lift, a week
_BEFORE_ROUNDING_SD = math.sqrt(0.9**2 - 1 / 12)  # of repetitions from day to day; 0.9 as whole ones
_RATING_SD = 1.0  # of a stated reserve [reps]
_KCAL_PER_KG = 7700.0


class ShiftWorld(NamedTuple):
    """Weeks since the habit began, and ln e1RM of each session's best."""

    week: Sequence[float]
    ln_kg: Sequence[float]


class CoinWorld(NamedTuple):
    """Repetitions of each session, and whether its coin said "with"."""

    reps: Sequence[float]
    is_with: Sequence[bool]


class MassWorld(NamedTuple):
    """Of each week: mean body mass [kg], hard leg sets, mean intake [kcal/day]."""

    mass_kg: Sequence[float]
    dose: Sequence[float]
    intake_kcal: Sequence[float]


class SidesWorld(NamedTuple):
    """Of each session: mean of ln right - ln left, its pairs, and whether the right side began."""

    gaps: Sequence[float]
    pairs: Sequence[float]
    right_starts: Sequence[bool]


class PainWorld(NamedTuple):
    """Of each session: the dose, pain before, and the worst of during and the morning after."""

    dose: Sequence[float]
    before: Sequence[float]
    worst: Sequence[float]


class KeptWorld(NamedTuple):
    """Of each planned session: its length [min], and whether it was kept."""

    minutes: Sequence[float]
    kept: Sequence[bool]


class ReserveWorld(NamedTuple):
    """Of each set: repetitions in reserve as stated, and as they were."""

    stated: Sequence[float]
    more: Sequence[float]


def shift_world(rng: random.Random, effect_pct: float, sessions_side: int = 24) -> ShiftWorld:
    """Two sessions a week before and after a habit began, at which the level jumps by `effect_pct`."""
    level, weeks, found = math.log(100), [], []
    for at in range(-sessions_side, sessions_side):
        level += rng.gauss(_GAIN / 2, _WALK / math.sqrt(2))
        form = rng.gauss(0, _FORM) - (rng.uniform(0.05, 0.13) if rng.random() < 0.09 else 0)
        jump = math.log1p(effect_pct / 100) if at >= 0 else 0.0
        weeks.append(at / 2)
        found.append(level + jump + form + rng.gauss(0, _NOISE))
    return ShiftWorld(weeks, found)


def coin_world(rng: random.Random, effect_reps: float, sessions: int = 20) -> CoinWorld:
    """Sessions with a fair coin each: "with" gives `effect_reps` more; strength grows on the way."""
    arms = [rng.random() < 0.5 for _ in range(sessions)]
    reps = [
        float(round(8 + 0.03 * at + rng.gauss(0, _BEFORE_ROUNDING_SD) + (effect_reps if arm else 0)))
        for at, arm in enumerate(arms)
    ]
    return CoinWorld(reps, arms)


def mass_world(rng: random.Random, effect_kcal: float, weeks: int = 12) -> MassWorld:
    """Weeks in which ten more leg sets change the balance by `effect_kcal` a day; scales show water, too."""
    fat, water = 80.0, 0.0
    masses, doses, intakes = [], [], []
    for _ in range(weeks):
        dose, intake = rng.uniform(0, 20), rng.gauss(2400, 200)
        days = []
        for _ in range(7):
            fat += (intake - 2400 + effect_kcal * dose / 10) / _KCAL_PER_KG
            water = 0.7 * water + rng.gauss(0, 0.35)
            days.append(fat + water)
        masses.append(math.fsum(days) / 7)
        doses.append(dose)
        intakes.append(intake + rng.gauss(0, 50))
    return MassWorld(masses, doses, intakes)


def sides_world(rng: random.Random, effect_pct: float, sessions: int = 8, pairs: int = 2) -> SidesWorld:
    """Sessions begun with either side in turn: the second is weaker, the right stronger by `effect_pct`."""
    starts = [at % 2 == 1 for at in range(sessions)]
    gaps = []
    for right in starts:
        order = 0.015 if right else -0.015
        day = rng.gauss(0, 0.03)
        gap = math.log1p(effect_pct / 100) + order + day
        gaps.append(gap + math.fsum(rng.gauss(0, 0.05) for _ in range(pairs)) / pairs)
    return SidesWorld(gaps, [float(pairs)] * sessions, starts)


def pain_world(
    rng: random.Random, effect_kg: float, sessions: int = 24, *, in_spells: bool = False
) -> PainWorld:
    """Sessions of a load that rises; trouble comes by chance, and at loads that are `effect_kg` higher.

    Parameters
    ----------
    in_spells : bool
        Whether trouble, once there, mostly stays for a while, whatever the load.
    """
    doses, before, worst = [], [], []
    flare, trouble = 0.0, rng.random() < 0.4
    for at in range(sessions):
        chance = 0.4 if not in_spells else 0.75 if trouble else 0.17
        trouble = rng.random() < chance
        flare = 0.8 * flare + rng.gauss(0, 0.8)
        ground = min(6, max(0, round(1.5 + flare)))
        doses.append(round(80 + 0.3 * at + rng.gauss(0, 8) + (effect_kg if trouble else 0), 1))
        before.append(float(ground))
        worst.append(float(ground + (rng.choice((2, 3, 4)) if trouble else rng.choice((-1, 0, 1)))))
    return PainWorld(doses, before, worst)


def function_world(rng: random.Random, effect: float, mdc: float, tests: int = 4) -> Sequence[float]:
    """Counts of a test whose differences scatter as its detectable change says; the last has the effect."""
    sem = mdc / (1.96 * math.sqrt(2))
    return [float(round(14 + rng.gauss(0, sem) + (effect if at == tests - 1 else 0))) for at in range(tests)]


def kept_world(rng: random.Random, effect_pp: float, sessions: int = 40) -> KeptWorld:
    """Planned sessions, half of them short and kept more often by `effect_pp`; weeks are good or bad ones."""
    minutes, kept = [], []
    for _ in range(sessions // 4):
        week = rng.uniform(-0.15, 0.15)
        for length in (25.0, 60.0, 25.0, 60.0):
            chance = 0.6 + week + (effect_pp / 200 if length == 25 else -effect_pp / 200)
            minutes.append(length)
            kept.append(rng.random() < chance)
    return KeptWorld(minutes, kept)


def reserve_world(rng: random.Random, effect_reps: float, sets: int = 8) -> ReserveWorld:
    """Sets whose reserve is overstated by `effect_reps`; both are whole numbers."""
    stated = [float(rng.choice((3, 4, 5))) for _ in range(sets)]
    more = [float(max(0, round(one - effect_reps + rng.gauss(0, _RATING_SD)))) for one in stated]
    return ReserveWorld(stated, more)
