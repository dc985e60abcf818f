"""A plan changed in one place, to see what the judge would say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from legday.catalogue.loader import Exercise, exercise, load
from legday.model import Message, Plan, Slot
from legday.plan.check import violations
from legday.plan.check_form import fits
from legday.plan.judged import Sitting, Task, Week, lacking_kit, one_sided, read_slot
from legday.plan.limits import LIMITS

_IDS = tuple(limit.id for limit in LIMITS)
# The plainest reason first: what cannot be done at all, then what a person asked for, then the rest.
_PLAINEST = ("kit", "excluded", "pain", "older", "beginner", "ramp", "block", "minutes")


class Doses(NamedTuple):
    """What the week gives each muscle, and what is wished for [fractional sets/week]."""

    given: Mapping[str, float]
    wished: Mapping[str, float]


def with_sets(week: Week, sitting: Sitting, task: Task, sets: int) -> Plan:
    """Give the plan with another number of sets in a slot."""
    return _with(week, sitting, replace(task.slot, sets=sets))


def with_exercise(week: Week, sitting: Sitting, task: Task, other: Exercise) -> Plan:
    """Give the plan with another exercise in a slot."""
    return _with(week, sitting, replace(task.slot, exercise=other.id))


def blocked_by(week: Week, plan: Plan) -> tuple[str, ...]:
    """Limits that a changed plan breaks and the plan does not, the plainest first."""
    were = {(one.limit, one.where) for one in violations(week.plan, week.problem, week.settings)}
    found = violations(plan, week.problem, week.settings)
    broken = {one.limit for one in found if (one.limit, one.where) not in were}
    return tuple(limit for limit in dict.fromkeys((*_PLAINEST, *_IDS)) if limit in broken)


def limit_name(limit: str) -> Message:
    """Give a limit's name, to be said within a sentence."""
    return Message(f"plan-name-{limit.replace('_', '-')}")


def usual_movements(role: str, week: Week) -> Sequence[Exercise]:
    """What people usually do in a role, the most usual first, in the form that the kit allows."""
    settings = week.settings
    names = settings.plan_usual_big_lift if role == "big_lift" else settings.plan_usual_movements
    forms = (_form(name, week) for name in names)
    return [one for one in forms if fits(role, _task(role, one), settings)]


def known_exercises(role: str, week: Week) -> Iterator[Exercise]:
    """What the person likes, then has done, for a role; the most done first."""
    done = week.problem.state.done
    liked = sorted(name for name in week.problem.liked if name in load().movements)
    for name in (*liked, *sorted(done, key=lambda name: (-done[name], name))):
        task = read_slot(Slot("", role, name, 1, 1, 1, 0, 60))
        if task is not None and fits(role, task, week.settings):
            yield task.exercise if "." in name or "+" in name else _form(task.exercise.movement.id, week)


def _form(name: str, week: Week) -> Exercise:
    """A movement with the first equipment that there is; as usual, where there is none of it."""
    ways = [exercise(f"{name}.{way}") for way in load().movements[name].equipment if way != "other"]
    return next((one for one in ways if not lacking_kit(one, week.problem.equipment)), exercise(name))


def _task(role: str, found: Exercise) -> Task:
    return Task(Slot("", role, found.id, 1, 1, 1, 0, 60), found, one_sided(found))


def _with(week: Week, sitting: Sitting, slot: Slot) -> Plan:
    slots = tuple(slot if one.id == slot.id else one for one in sitting.session.slots)
    session = replace(sitting.session, slots=slots)
    sessions = tuple(session if one.id == session.id else one for one in week.plan.sessions)
    return replace(week.plan, sessions=sessions)
