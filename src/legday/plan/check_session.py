"""What the judge asks of a session: its time, its shape, and its dose."""

from __future__ import annotations

from collections.abc import Iterator

from legday.model import Violation
from legday.plan.judged import LIGHT_ROLES, Sitting, Week, dose, is_older, minutes, violation

_MINUTES_ERROR = 1 / 120  # half a second
_SETS_ERROR = 1e-9


def minutes_there_are(week: Week) -> Iterator[Violation]:
    """A session takes at most its day's minutes, and the tolerance (B10)."""
    tolerance = week.problem.limits.minutes_tolerance
    if tolerance is None:
        return
    there_are = {day.day: day.minutes for day in week.problem.days}
    for sitting in week.new:
        takes = minutes(sitting.tasks, week.problem, week.settings)
        most = there_are.get(sitting.session.day)
        if most is not None and takes > most + tolerance + _MINUTES_ERROR:
            yield violation("minutes", sitting.session.id, minutes=takes, most=float(most))


def big_lift_first(week: Week) -> Iterator[Violation]:
    """A leg day begins with its one big lift."""
    if not week.problem.limits.big_lift_first:
        return
    for sitting in _new_leg_days(week):
        roles = [slot.role for slot in sitting.session.slots]
        if roles[0] != "big_lift" or roles.count("big_lift") != 1:
            yield violation("big_lift_first", sitting.session.id)


def single_leg(week: Week) -> Iterator[Violation]:
    """At least so many one-legged movements a leg day."""
    least = week.problem.limits.single_leg
    for sitting in _new_leg_days(week):
        found = sum(task.slot.role == "single_leg" and task.one_sided for task in sitting.tasks)
        if least is not None and found < least:
            yield violation("single_leg", sitting.session.id, found=found, least=least)


def hamstring(week: Week) -> Iterator[Violation]:
    """At least so many movements for the back of the thigh a leg day."""
    least = week.problem.limits.hamstring
    for sitting in _new_leg_days(week):
        found = sum(task.slot.role == "hamstring" for task in sitting.tasks)
        if least is not None and found < least:
            yield violation("hamstring", sitting.session.id, found=found, least=least)


def session_sets_max(week: Week) -> Iterator[Violation]:
    """A muscle's dose in a session (B2.2: more than about 11 was not detectable)."""
    most = week.problem.limits.session_sets_max
    if most is None:
        return
    for sitting in week.new:
        for muscle, sets in dose(sitting.tasks, week.settings).items():
            if sets > most + _SETS_ERROR:
                params = {"sets": sets, "most": float(most)}
                yield violation("session_sets_max", sitting.session.id, muscle=(muscle,), **params)


def exercises_max(week: Week) -> Iterator[Violation]:
    """So many exercises in a session."""
    most = week.problem.limits.exercises_max
    for sitting in week.new:
        count = len(sitting.session.slots)
        if most is not None and count > most:
            yield violation("exercises_max", sitting.session.id, found=count, most=most)


def older(week: Week) -> Iterator[Violation]:
    """From 65 on each leg day has something for power or balance (Fragala et al. 2019).

    Where a test of everyday strength was below what is usual, it is balance, at any age.
    """
    problem = week.problem
    is_weak = bool(problem.limits.older) and len(problem.state.weak_tests) > 0
    if not is_weak and not is_older(problem, week.settings):
        return
    wanted = ("balance",) if is_weak else LIGHT_ROLES
    for sitting in _new_leg_days(week):
        if not any(slot.role in wanted for slot in sitting.session.slots):
            yield violation("older", sitting.session.id)


def _new_leg_days(week: Week) -> Iterator[Sitting]:
    return (sitting for sitting in week.new if sitting.legs)
