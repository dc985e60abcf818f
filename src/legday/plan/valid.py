"""A problem that cannot be meant: one line a fault, with its field and what would be valid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from legday.catalogue import exercise
from legday.catalogue.loader import NEEDS
from legday.errors import LegdayError
from legday.model import EXPERIENCES, GOALS, JOINTS, MUSCLES, PATTERNS, SPORTS
from legday.plan.candidates import can_do, named, needs
from legday.plan.problem import Problem

MINUTES = (5, 300)
AGE_Y = (5, 120)
HEIGHT_M = (0.5, 2.6)
BODYWEIGHT_KG = (20, 350)
WEIGHTS = ("shortfall", "time", "preference", "stability", "excess")


def check_problem(problem: Problem) -> None:
    """Refuse a problem that contradicts itself or is absurd.

    Raises
    ------
    LegdayError
        One line a fault: the field, what it says, what would be valid. Every fault.
    """
    faults = [*_days(problem), *_person(problem), *_exercises(problem), *_limits(problem)]
    if faults:
        raise LegdayError("\n".join(faults))


def _days(problem: Problem) -> Iterator[str]:
    if problem.monday.weekday() != 0:
        yield f"monday: {problem.monday} is no Monday: give the week's first day."
    week = [problem.monday + timedelta(days=n) for n in range(7)]
    if not problem.days and not problem.kept:
        yield "days: there are none: give at least one day with its minutes."
    seen = set()
    for day in problem.days:
        if day.day not in week:
            yield f"days: {day.day} is not in the week of {problem.monday}: use {week[0]} to {week[-1]}."
        if day.day in seen:
            yield f"days: {day.day} stands twice: give each day once."
        seen.add(day.day)
        if not MINUTES[0] <= day.minutes <= MINUTES[1]:
            yield f"days: {day.minutes:g} minutes on {day.day}: use {MINUTES[0]} to {MINUTES[1]}."
    leg_days = problem.limits.leg_days
    if leg_days is not None and not 1 <= leg_days <= 7:
        yield f"limits.leg_days: {leg_days}: use 1 to 7."
    if problem.days and all(day.legs is False for day in problem.days) and not problem.kept:
        yield "days: none may have legs: let at least one have them."
    known = {session.id for session in problem.before.sessions} if problem.before else set()
    for name in problem.kept:
        if name not in known:
            yield f"kept: {name!r} is no session of the plan before: use one of {', '.join(sorted(known))}."
    if problem.block_week not in (1, 2, 3, 4):
        yield f"block_week: {problem.block_week}: use 1 to 4."


def _person(problem: Problem) -> Iterator[str]:
    athlete = problem.athlete
    ranges = (
        ("athlete.age_y", athlete.age_y, AGE_Y, "years"),
        ("athlete.height_m", athlete.height_m, HEIGHT_M, "m"),
        ("athlete.bodyweight_kg", athlete.bodyweight_kg, BODYWEIGHT_KG, "kg"),
    )
    for field, value, (low, high), unit in ranges:
        if value is not None and not low <= value <= high:
            yield f"{field}: {value:g} {unit}: use {low:g} to {high:g}."
    if problem.goal not in GOALS:
        yield f"goal: {problem.goal!r}: use one of {', '.join(GOALS)}."
    if problem.experience not in EXPERIENCES:
        yield f"experience: {problem.experience!r}: use one of {', '.join(EXPERIENCES)}."
    for pain in problem.pain:
        if pain.joint not in JOINTS:
            yield f"pain: {pain.joint!r} is no joint: use one of {', '.join(JOINTS)}."
        if not 0 <= pain.score <= 10:
            yield f"pain.{pain.joint}: {pain.score:g}: use 0 to 10."
    for sport in problem.sport:
        if sport.kind not in SPORTS:
            yield f"sport: {sport.kind!r}: use one of {', '.join(SPORTS)}."
    for name, weight in problem.weights.items():
        if name not in WEIGHTS:
            yield f"weights: {name!r}: use one of {', '.join(WEIGHTS)}."
        elif not 0 <= weight <= 10_000:
            yield f"weights.{name}: {weight:g}: use 0 to 10000."


def _exercises(problem: Problem) -> Iterator[str]:
    for item in sorted(problem.equipment.items - set(NEEDS)):
        yield f"equipment: {item!r}: use words of {', '.join(NEEDS)}."
    for field in ("excluded", "liked", "disliked"):
        for word in sorted(getattr(problem, field)):
            if word in PATTERNS:
                continue
            try:
                choice = exercise(word)
            except LegdayError as fault:
                yield f"{field}: {fault}"
                continue
            if field == "liked":
                every = [exercise(f"{choice.movement.id}.{e}") for e in choice.movement.equipment]
                asked = every if word == choice.movement.id else [choice]
                if not any(can_do(one, problem.equipment.items) for one in asked):
                    lacking = ", ".join(sorted(needs(choice) - problem.equipment.items))
                    kit = problem.equipment.name
                    yield f"liked: {word} cannot be done with the kit {kit}: it needs {lacking}."
                if named(problem.excluded, choice):
                    yield f"liked: {word} is excluded too: keep one of the two."


def _limits(problem: Problem) -> Iterator[str]:
    limits = problem.limits
    for field in ("big_sets", "big_reps"):
        pair = getattr(limits, field)
        if pair is not None and not 1 <= pair[0] <= pair[1] <= 50:
            yield f"limits.{field}: {pair[0]} to {pair[1]}: use two rising numbers from 1 to 50."
    counts = ("single_leg", "hamstring", "rest_days", "minutes_tolerance", "run_days", "race_days")
    for field in (*counts, "first_month_run_days"):
        value = getattr(limits, field)
        if value is not None and not 0 <= value <= 7:
            yield f"limits.{field}: {value:g}: use 0 to 7, or none to lift it."
    for field in ("session_sets_max", "exercises_max", "weekly_sets_max"):
        value = getattr(limits, field)
        if value is not None and not 1 <= value <= 60:
            yield f"limits.{field}: {value:g}: use 1 to 60, or none to lift it."
    for muscle, sets in (limits.weekly_sets_min or {}).items():
        if muscle not in MUSCLES:
            yield f"limits.weekly_sets_min: {muscle!r}: use one of {', '.join(MUSCLES)}."
        elif not 0 <= sets <= 60:
            yield f"limits.weekly_sets_min.{muscle}: {sets:g} sets: use 0 to 60."
