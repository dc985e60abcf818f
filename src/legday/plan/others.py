"""What else could stand in a slot, and why it does not: the two that one would think of first."""

from __future__ import annotations

from collections.abc import Iterator

from legday.catalogue.loader import Exercise
from legday.model import Message
from legday.plan.judged import (
    Sitting,
    Task,
    Week,
    dose,
    hurts,
    is_loaded,
    lacking_kit,
    minutes,
    read_week,
    spare_of,
)
from legday.plan.trial import Doses, blocked_by, known_exercises, limit_name, usual_movements, with_exercise

_SHOWN = 2
_SETS_ERROR = 1e-9
_MINUTES_WORTH_SAYING = 0.5


def others(week: Week, sitting: Sitting, task: Task, doses: Doses) -> tuple[Message, ...]:
    """Say what a slot was chosen over: liked and known exercises first, then usual ones.

    At most one of them is what cannot be done at all, as long as there is another that can.
    """
    if task.slot.role == "balance":
        return ()
    said: list[tuple[bool, Message]] = []
    for other in _candidates(week, sitting, task):
        limits = blocked_by(week, with_exercise(week, sitting, task, other))
        if not limits:
            said.append((True, _compared(week, sitting, task, other, doses)))
        elif not any(not can for can, _ in said) or limits[0] not in ("kit", "excluded", "pain"):
            said.append((False, _barred(week, other, limits[0])))
        if len(said) == _SHOWN:
            break
    return tuple(message for _, message in said)


def _candidates(week: Week, sitting: Sitting, task: Task) -> Iterator[Exercise]:
    here = {one.exercise.movement.id for one in sitting.tasks}
    role = task.slot.role
    for other in (*known_exercises(role, week), *usual_movements(role, week)):
        if other.movement.id not in here:
            here.add(other.movement.id)
            yield other


def _barred(week: Week, other: Exercise, limit: str) -> Message:
    params: dict[str, object] = {"exercise": other.id}
    if limit == "kit":
        return Message("plan-over-kit", {**params, "item": lacking_kit(other, week.problem.equipment)[0]})
    if limit == "pain":
        for pain in week.problem.pain:
            spare = spare_of(pain, week.settings)
            if spare is not None and hurts(other, spare):
                return Message("plan-over-pain", {**params, "joint": pain.joint})
    return Message("plan-over-limit", {**params, "limit": limit_name(limit)})


def _compared(
    week: Week,
    sitting: Sitting,
    task: Task,
    other: Exercise,
    doses: Doses,
) -> Message:
    """What speaks for the slot's own exercise, in the order that the plan is weighed by."""
    plan = with_exercise(week, sitting, task, other)
    changed = read_week(plan, week.problem, week.settings)
    after = dose((one for each in changed.sittings for one in each.tasks), week.settings)
    params: dict[str, object] = {"exercise": other.id}
    lost = {
        muscle: min(target, doses.given.get(muscle, 0.0)) - min(target, after.get(muscle, 0.0))
        for muscle, target in doses.wished.items()
    }
    worst = max(lost, key=lambda muscle: lost[muscle], default=None)
    if worst is not None and lost[worst] > _SETS_ERROR and sum(lost.values()) > _SETS_ERROR:
        return Message("plan-over-dose", {**params, "muscle": (worst,), "sets": lost[worst]})
    longer = _longer(changed, sitting, week)
    if {other.id, other.movement.id} & week.problem.disliked:
        return Message("plan-over-disliked", params)
    if not is_loaded(other) and is_loaded(task.exercise):
        return Message("plan-over-unloaded", params)
    if longer > _MINUTES_WORTH_SAYING:
        return Message("plan-over-time", {**params, "minutes": longer})
    return Message("plan-over-even", params)


def _longer(changed: Week, sitting: Sitting, week: Week) -> float:
    now = next(one for one in changed.sittings if one.session.id == sitting.session.id)
    after = minutes(now.tasks, week.problem, week.settings)
    return after - minutes(sitting.tasks, week.problem, week.settings)
