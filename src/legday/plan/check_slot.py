"""What the judge asks of one exercise: kit, person, joints, and how many sets of it."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf, prod

from legday.model import Violation
from legday.plan.judged import (
    Task,
    Week,
    hurts,
    is_loaded,
    is_novel,
    is_novice,
    is_older,
    lacking_kit,
    scaled,
    shares,
    spare_of,
    usual_sets_max,
    violation,
    week_back,
)


def kit(week: Week) -> Iterator[Violation]:
    """Every exercise can be done with what there is."""
    for task in _new(week):
        lacking = lacking_kit(task.exercise, week.problem.equipment)
        if lacking:
            yield violation("kit", task.slot.id, exercise=task.exercise.id, lacking=", ".join(lacking))


def excluded(week: Week) -> Iterator[Violation]:
    """Nothing that the person excluded: exercise, movement or pattern."""
    for task in _new(week):
        movement = task.exercise.movement
        if week.problem.excluded & {task.exercise.id, movement.id, movement.pattern}:
            yield violation("excluded", task.slot.id, exercise=task.exercise.id)


def big_sets(week: Week) -> Iterator[Violation]:
    """Sets of the big lift, at the week's share; from 65 on 2 to 3."""
    limit, settings = week.problem.limits.big_sets, week.settings
    if limit is None:
        return
    least, most = limit
    if is_older(week.problem, settings):
        least, most = min(2, least), settings.plan_older_sets_max
    parts = shares(week.problem, settings).values()
    # In a return within a block the smaller part holds, or both: a plan may read it either way.
    lowest = scaled(least, prod(parts))
    highest = scaled(most, min(parts, default=1.0))
    for task in _new(week):
        if task.slot.role == "big_lift":
            floor = min(lowest, _cap(task, week))
            if not floor <= task.slot.sets <= highest:
                params = {"sets": task.slot.sets, "least": floor, "most": highest}
                yield violation("big_sets", task.slot.id, exercise=task.exercise.id, **params)


def big_reps(week: Week) -> Iterator[Violation]:
    """Reps of the big lift: novices more, and many where no load can be added (B10)."""
    limit, settings = week.problem.limits.big_reps, week.settings
    if limit is None:
        return
    for task in _new(week):
        if task.slot.role != "big_lift":
            continue
        least, most = limit
        if not is_loaded(task.exercise):
            least, most = settings.plan_unloaded_reps
        elif is_novice(week.problem):
            least, most = settings.plan_beginner_reps
        if task.slot.reps_lo < least or task.slot.reps_hi > most:
            yield violation("big_reps", task.slot.id, exercise=task.exercise.id, least=least, most=most)


def beginner(week: Week) -> Iterator[Violation]:
    """A novice leaves some in reserve, and does no expert's movement (ACSM 2009)."""
    if not is_novice(week.problem):
        return
    for task in _new(week):
        if task.slot.rir < week.settings.plan_careful_rir or _is_experts(task, week):
            yield violation("beginner", task.slot.id, exercise=task.exercise.id)


def careful(week: Week) -> Iterator[Violation]:
    """Under 18 and in pregnancy some reps are left in reserve, always (evidence C)."""
    if not week.problem.careful:
        return
    for task in _new(week):
        if task.slot.rir < week.settings.plan_careful_rir:
            yield violation("careful", task.slot.id, exercise=task.exercise.id)


def older(week: Week) -> Iterator[Violation]:
    """From 65 on: 2 to 3 sets, no impact, some in reserve (Fragala et al. 2019)."""
    settings = week.settings
    if not is_older(week.problem, settings):
        return
    part = prod(shares(week.problem, settings).values())
    for task in _new(week):
        least = min(scaled(2, part), _cap(task, week))
        sets = least <= task.slot.sets <= settings.plan_older_sets_max
        careful = task.slot.rir >= settings.plan_careful_rir
        if not (sets and careful) or "impact" in task.exercise.movement.stresses:
            yield violation("older", task.slot.id, exercise=task.exercise.id)


def pain(week: Week) -> Iterator[Violation]:
    """Nothing that loads a sore joint (B10, ``joints.toml``)."""
    if not week.problem.limits.pain:
        return
    for felt in week.problem.pain:
        spare = spare_of(felt, week.settings)
        for task in _new(week):
            if spare is not None and hurts(task.exercise, spare):
                yield violation("pain", task.slot.id, exercise=task.exercise.id, joint=felt.joint)


def ramp(week: Week) -> Iterator[Violation]:
    """After time off: fewer sets, more in reserve, little eccentric work that is new again (B2.6)."""
    back, settings = week_back(week.problem, week.settings), week.settings
    if back is None or not week.problem.limits.ramp:
        return
    share, least_rir = settings.plan_return_share[back - 1], settings.plan_return_rir[back - 1]
    for task in _new(week):
        usual = usual_sets_max(task.slot.role, week.problem, settings)
        most = min(scaled(usual, share), _cap(task, week))
        if task.slot.sets > most or task.slot.rir < least_rir:
            params = {"sets": task.slot.sets, "most": most, "rir": float(least_rir)}
            yield violation("ramp", task.slot.id, exercise=task.exercise.id, **params)


def block(week: Week) -> Iterator[Violation]:
    """The first and the last week of a block have fewer sets."""
    share = shares(week.problem, week.settings).get("block")
    if share is None or share >= 1:
        return
    for task in _new(week):
        most = scaled(usual_sets_max(task.slot.role, week.problem, week.settings), share)
        if task.slot.sets > most:
            yield violation("block", task.slot.id, sets=float(task.slot.sets), most=float(most))


def _new(week: Week) -> Iterator[Task]:
    return (task for sitting in week.new for task in sitting.tasks)


def _cap(task: Task, week: Week) -> float:
    """Most sets of one exercise in a week of a return."""
    back, settings = week_back(week.problem, week.settings), week.settings
    if back is None or not week.problem.limits.ramp:
        return inf
    caps: list[float] = [settings.plan_return_sets_max[back - 1]]
    if is_novel(task.exercise, settings):
        caps.append(settings.plan_novel_sets_max[back - 1])
    return min(caps)


def _is_experts(task: Task, week: Week) -> bool:
    return task.exercise.movement.id in week.settings.plan_expert_movements
