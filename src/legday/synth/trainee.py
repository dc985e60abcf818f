"""A lifter who does as told: for trying rules of progression in a closed loop. Standard library only.

The law is that of the made world (`legday.synth`): a true maximum that moves week by week, form of the day
and chance, reps to failure after Epley. What a trainee says of the reserve may differ from what is so.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

from legday.errors import LegdayError

_FORM_SD, _CHANCE_SD, _WEEK_SD = 0.025, 0.03, 0.006
_LIGHT_DAYS, _LIGHTER = 0.09, (0.05, 0.13)
_TIRED_PER_SET = 0.02
_RIR_MAX = 8.0


@dataclass(frozen=True, slots=True)
class Character:
    """What kind of lifter it is.

    Attributes
    ----------
    strength : float
        Of an intermediate's maxima.
    gain : float
        Share a week at the start, halving each year.
    says_more, says_sd : float
        What is said of the reserve above what is so, and its scatter [reps].
    stops_early : float
        Chance to stop a set a rep or two before the asked number.
    misses : float
        Share of days that are missed.
    says : float
        Share of sets for which a reserve is stated.
    """

    strength: float = 1.0
    gain: float = 0.003
    says_more: float = 0.0
    says_sd: float = 0.5
    stops_early: float = 0.0
    misses: float = 0.05
    says: float = 1.0


CHARACTERS: dict[str, Character] = {
    "novice": Character(strength=0.6, gain=0.009),
    "intermediate": Character(),
    "advanced": Character(strength=1.4, gain=0.0008),
    "sandbagging": Character(says_more=-2.0, stops_early=0.3),
    "boasting": Character(says_more=1.5),
    "noisy": Character(says_sd=2.0),
    "silent": Character(says=0.0),
    "one day in three missed": Character(misses=1 / 3),
}


@dataclass(slots=True)
class Trainee:
    """One lift of one lifter.

    Attributes
    ----------
    one_rm_kg : float
        True maximum, as its load is typed [kg].
    """

    character: Character
    one_rm_kg: float
    rng: random.Random
    week: int = 0
    form: float = 0.0
    sets_today: int = field(default=0)

    def next_week(self) -> None:
        """Let a week pass: gain and chance."""
        gain = self.character.gain * 0.5 ** (self.week / 52)
        self.one_rm_kg *= math.exp(gain + self.rng.gauss(0.0, _WEEK_SD))
        self.week += 1

    def comes(self) -> bool:
        """Tell whether a day is not missed, and take the form of that day."""
        self.form = self.rng.gauss(0.0, _FORM_SD) + self.rng.gauss(0.0, _CHANCE_SD)
        if self.rng.random() < _LIGHT_DAYS:
            self.form -= self.rng.uniform(*_LIGHTER)
        self.sets_today = 0
        return self.rng.random() >= self.character.misses

    def does(self, load: float, reps: int) -> tuple[int, float, float | None]:
        """Do a set: the reps done, what was truly left, and what is said of it.

        Parameters
        ----------
        load : float
            As typed [kg].
        reps : int
            Asked for; done unless fewer are possible.

        Raises
        ------
        LegdayError
            When the load is not above 0.
        """
        if load <= 0:
            raise LegdayError(f"load {load:g}: a trainee lifts more than 0 kg")
        able = self.one_rm_kg * (1 + self.form) * (1 - _TIRED_PER_SET * self.sets_today)
        self.sets_today += 1
        possible = max(0, math.floor(30 * (able / load - 1) + self.rng.uniform(-0.5, 0.5)))
        done = min(reps, possible)
        if done > 2 and self.rng.random() < self.character.stops_early:
            done -= self.rng.randint(1, 2)
        left = float(possible - done)
        said = left + self.character.says_more + self.rng.gauss(0.0, self.character.says_sd)
        states = self.rng.random() < self.character.says
        return done, left, float(min(_RIR_MAX, max(0.0, round(said)))) if states else None
