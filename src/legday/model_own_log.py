"""The nouns of tests on one's own log: what is tried, what was drawn, what the log answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

OWN_LOG_TESTS = ("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8")
PROSPECTIVE = ("T2", "T4", "T8")  # begun before they are done: nothing from before counts
ARMS = ("with", "alone")
OUTCOMES = ("reps", "rir")
SIDES_OF_A_PERSON = ("left", "right")
NEEDS = (
    "habit", "sessions", "weeks_before", "weeks_after", "sessions_before", "sessions_after", "coin_sessions",
    "sessions_with", "sessions_alone", "outcomes_that_differ", "weeks_weighed", "weeks_intake",
    "weeks_that_differ", "pairs", "starts_left", "starts_right", "sessions_pain", "weeks_pain",
    "sessions_trouble", "sessions_no_trouble", "doses_that_differ", "tests", "weeks_planned",
    "sessions_short", "sessions_longer", "reserve_sets",
)  # fmt: skip
PARTS = (  # and reasons of skips
    "slope_before", "slope_after", "mean_with", "mean_alone", "mass_a_week", "starting", "trouble",
    "threshold", "kept", "kept_short", "kept_longer", "off_by",
)  # fmt: skip
CAUTIONS = (
    "confounded", "level_not_slope", "as_drawn", "not_blind", "coins_without_session", "water",
    "not_afterburn", "no_intake", "side_as_planned", "no_injury", "no_diagnosis", "own_dose", "learning",
    "everyday_only", "as_said", "safe_failure", "this_exercise", "only_after",
)  # fmt: skip
OwnLogVerdict = Literal["not_begun", "not_enough", "effect", "no_effect_seen"]


@dataclass(frozen=True, slots=True)
class Need:
    """What a test needs of a log, how much of it there is, and how much is missing.

    Attributes
    ----------
    what : str
        Of NEEDS.
    """

    what: str
    have: float
    need: float

    @property
    def missing(self) -> float:
        """How much more is needed; 0 where there is enough."""
        return max(0.0, self.need - self.have)


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with its 95 % interval, in the unit of its answer; an open end is None."""

    value: float
    lo: float | None
    hi: float | None


@dataclass(frozen=True, slots=True)
class OwnLogPart:
    """Something else that the log shows beside the effect.

    Attributes
    ----------
    name : str
        Of PARTS, or the reason of a skip.
    n : int
        Sessions, sets or tests it is made of.
    """

    name: str
    n: int
    estimate: Interval | None
    unit: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A protocol that was kept before what it asks for was done.

    Attributes
    ----------
    begun : datetime
        Local wall time.
    lift : str or None
        Catalogue id of the exercise that is looked at.
    against : str or None
        Of a crossover: the exercise that the coin puts before it, or leaves out.
    load_kg : float or None
        Of a crossover: the load that stays the same.
    outcome : {"reps", "rir"}
        Of a crossover: what is compared in the first set at that load.
    first_side : {"left", "right"}
        Of a comparison of sides: the side that begins in the first session; then they take turns.
    planned : int
        Sessions, pairs or sets that are planned.
    """

    id: str
    test: str
    begun: datetime
    lift: str | None = None
    against: str | None = None
    load_kg: float | None = None
    outcome: str = "reps"
    first_side: str = "left"
    planned: int = 0


@dataclass(frozen=True, slots=True)
class Coin:
    """What was drawn for a day's session: an arm of ARMS, and when."""

    day: date
    arm: str
    drawn: datetime


@dataclass(frozen=True, slots=True)
class OwnLogAnswer:
    """What one's own log says to a question: it holds in this log, and nowhere else.

    Attributes
    ----------
    test : str
        Of OWN_LOG_TESTS.
    claims : tuple of str
        The claims that it is for.
    prospective : bool
        Whether only what follows a kept protocol counts.
    about : mapping
        What was looked at: lift, habit, since, capacity ...
    needs : tuple of Need
        What it takes; where anything is missing the verdict is ``not_enough``.
    detectable : float or None
        Smallest effect that would be found four times in five, told before the answer; None where it cannot
        be told.
    unit : str
        Of effect and detectable: ``%``, ``reps``, ``kg``, ``kcal/day``, ``pp`` (percentage points) ...
    effect : Interval or None
        None where there is not enough.
    verdict : str
        An ``effect`` is one whose interval leaves out 0. ``no_effect_seen`` is no proof that there is none
        below the detectable size.
    parts : tuple of OwnLogPart
    cautions : tuple of str
        What the answer cannot tell: of CAUTIONS.
    trial : Trial or None
        The protocol that stands.
    coins : tuple of Coin
        What was drawn for it.
    """

    test: str
    unit: str
    verdict: OwnLogVerdict
    needs: tuple[Need, ...] = ()
    detectable: float | None = None
    effect: Interval | None = None
    parts: tuple[OwnLogPart, ...] = ()
    cautions: tuple[str, ...] = ()
    prospective: bool = False
    claims: tuple[str, ...] = ()
    about: Mapping[str, Any] = field(default_factory=dict)
    trial: Trial | None = None
    coins: tuple[Coin, ...] = ()
