"""The problem of a week, as data: what is known, what is wanted, and the limits that can be lifted.

All that the solver and the judge know is here: neither sees a book, a clock or a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from legday.model import Athlete, Level, Plan


@dataclass(frozen=True, slots=True)
class Day:
    """A day that may hold a session.

    Attributes
    ----------
    minutes : float
        Time there is [min], warm-up and all.
    legs : bool or None
        Whether legs must be trained on it, must not, or may be.
    """

    day: date
    minutes: float
    legs: bool | None = None


@dataclass(frozen=True, slots=True)
class Equipment:
    """What there is to train with, and the loads it can make.

    Attributes
    ----------
    name : str
        Preset that it came from, or ``own``.
    items : frozenset of str
        Words of the catalogue's `NEEDS`.
    bar_kg : float
        Mass of the bar [kg].
    plates_kg : tuple of float
        Plates of which there are pairs enough [kg]; pounds are converted at the door.
    dumbbells_kg : tuple of float
        Masses there are, each of one dumbbell [kg], rising; empty without dumbbells.
    machine_step_kg : float
        Step of stacks [kg].
    """

    name: str
    items: frozenset[str]
    bar_kg: float
    plates_kg: tuple[float, ...]
    dumbbells_kg: tuple[float, ...]
    machine_step_kg: float


@dataclass(frozen=True, slots=True)
class Sport:
    """Something else that legs are used for: a kind of `model.SPORTS`."""

    day: date
    kind: str


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain of a joint of `model.JOINTS`, 0 to 10, and whether it is back to usual by the next morning.

    `asked` is whether red flags of the joint were asked; where they were not, it is taken as not settled.
    """

    joint: str
    score: float
    settled: bool = True
    asked: bool = True


@dataclass(frozen=True, slots=True)
class Limits:
    """The default shape of a week. Each can be changed, and what is None is lifted.

    Attributes
    ----------
    leg_days : int
        Days with legs.
    big_lift_first : bool
        Whether each leg day begins with one big lift of `big_sets` sets of `big_reps`.
    single_leg, hamstring : int
        One-legged movements, and movements for the back of the thigh, on each leg day.
    hamstring_in_turn : bool
        Whether hip- and knee-dominant ones come in turn.
    session_sets_max : float
        Fractional sets of one muscle in a session.
    rest_days : int
        Days between heavy hits on one muscle: 2 is 48 hours.
    minutes_tolerance : float
        How far a session may run over its time [min].
    exercises_max : int
        Exercises in a session.
    varied : bool
        Whether no two days of a week have the same big lift.
    weekly_sets_max : float
        Fractional sets of one muscle in the week.
    weekly_sets_min : mapping of str to float
        Fractional sets a week that a person insists on, by muscle; what is merely wished for is a target.
    run_days, first_month_run_days : int
        Days after a leg day without a hard or a long run, and the same in the first month of training legs.
    race_days : int
        Days before a race or a match without legs.
    beginner, older, pain, ramp, block : bool
        Whether the rules for novices, for people of 65 and more, for sore joints, for a return after time
        off, and for the weeks of a block hold.
    """

    leg_days: int | None = 2
    big_lift_first: bool | None = True
    big_sets: tuple[int, int] | None = (3, 3)
    big_reps: tuple[int, int] | None = (5, 8)
    single_leg: int | None = 1
    hamstring: int | None = 1
    hamstring_in_turn: bool | None = True
    session_sets_max: float | None = 11
    rest_days: int | None = 2
    minutes_tolerance: float | None = 1
    exercises_max: int | None = 7
    varied: bool | None = True
    weekly_sets_max: float | None = 20
    weekly_sets_min: Mapping[str, float] | None = None
    run_days: int | None = 1
    first_month_run_days: int | None = 2
    race_days: int | None = 2
    beginner: bool | None = True
    older: bool | None = True
    pain: bool | None = True
    ramp: bool | None = True
    block: bool | None = True


@dataclass(frozen=True, slots=True)
class LogState:
    """What the log says of the lifter now.

    Attributes
    ----------
    weekly_sets : mapping of str to float
        Fractional sets a week of each muscle over the last whole weeks.
    levels : mapping of str to Level
        By exercise.
    last_hard_day : mapping of str to date
        When each muscle was last hit hard.
    days_off : int or None
        Days since the last leg day; None without a log.
    soreness : mapping of str to float
        0 to 10, by muscle.
    done : mapping of str to int
        Sets of each exercise in the last weeks: what the person knows.
    weeks_of_log : int
        Weeks since the first leg day.
    week_back : int or None
        Week of a return after time off, from 1; None takes it from `days_off`.
    weak_tests : tuple of str
        Tests of everyday strength that were below what is usual for one's age.
    """

    weekly_sets: Mapping[str, float] = field(default_factory=dict)
    levels: Mapping[str, Level] = field(default_factory=dict)
    last_hard_day: Mapping[str, date] = field(default_factory=dict)
    days_off: int | None = None
    soreness: Mapping[str, float] = field(default_factory=dict)
    done: Mapping[str, int] = field(default_factory=dict)
    weeks_of_log: int = 0
    week_back: int | None = None
    weak_tests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A week to be solved.

    Attributes
    ----------
    monday, today : date
        The week; days before `today` are gone.
    days : tuple of Day
        Days that may hold a session.
    goal : str
        Of `model.GOALS`.
    weights : mapping of str to float
        What the objective weighs, by the names in the settings; what is absent has its default.
    experience : str
        Of `model.EXPERIENCES`.
    excluded, liked, disliked : frozenset of str
        Movement ids, or patterns.
    whole_body : bool
        Whether the upper body is planned too; else its days stay as they are.
    block_week : int
        Of a block of four: 1 ramp, 2 and 3 build, 4 deload.
    race : date or None
    before : Plan or None
        Last week's plan, for stability; on a re-solve this week's.
    kept : tuple of str
        Ids of sessions of `before` that were done and stay as they are.
    cleared : bool
        Whether a red flag is cleared by a clinician; without one it is true.
    flags : tuple of str
        Red flags that hold, by id; of `catalogue.red_flags`.
    careful : bool
        Whether at least three reps are left in reserve whatever else is said: under 18, or pregnant.
    """

    monday: date
    today: date
    days: tuple[Day, ...]
    equipment: Equipment
    athlete: Athlete = field(default_factory=Athlete)
    goal: str = "general"
    weights: Mapping[str, float] = field(default_factory=dict)
    experience: str = "intermediate"
    pain: tuple[Pain, ...] = ()
    excluded: frozenset[str] = frozenset()
    liked: frozenset[str] = frozenset()
    disliked: frozenset[str] = frozenset()
    sport: tuple[Sport, ...] = ()
    race: date | None = None
    whole_body: bool = False
    block_week: int = 2
    limits: Limits = field(default_factory=Limits)
    state: LogState = field(default_factory=LogState)
    before: Plan | None = None
    kept: tuple[str, ...] = ()
    cleared: bool = True
    flags: tuple[str, ...] = ()
    careful: bool = False
