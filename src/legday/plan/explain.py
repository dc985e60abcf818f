"""Why a plan is what it is: each slot, each muscle, and the week, as messages.

What a slot was chosen over is not asked of the solver but tried out: the other exercise is put in its place,
and the judge says what it would break; where it breaks nothing, dose, time and custom are compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legday.catalogue.settings import Settings
from legday.model import Explanation, Message, Plan, PlannedDose, SlotReasons
from legday.plan.judged import (
    Sitting,
    Task,
    Week,
    dose,
    hurts,
    is_loaded,
    is_novice,
    is_older,
    read_week,
    shares,
    spare_of,
    week_back,
)
from legday.plan.others import others
from legday.plan.problem import Problem
from legday.plan.shape import targets
from legday.plan.trial import Doses, blocked_by, limit_name, usual_movements, with_sets

_SETS_ERROR = 1e-9


def explain(plan: Plan, problem: Problem, settings: Settings) -> Explanation:
    """Give the reasons of a plan that the judge passes.

    Returns
    -------
    Explanation
        Slots in order, those of kept sessions left out; muscles that are wished for, then others that get
        a dose. Message ids begin with ``plan-``.
    """
    week = read_week(plan, problem, settings)
    wished = targets(problem, settings)
    given = dose((task for sitting in week.sittings for task in sitting.tasks), settings)
    doses = Doses(given, wished)
    slots = tuple(
        SlotReasons(
            task.slot.id,
            tuple(_why_exercise(week, task, wished)),
            tuple(_why_sets(week, sitting, task, doses)),
            others(week, sitting, task, doses),
        )
        for sitting in week.new
        for task in sitting.tasks
    )
    names = [*wished, *sorted(set(given) - set(wished))]
    return Explanation(
        slots,
        tuple(_dose(week, name, wished.get(name, 0.0), given.get(name, 0.0)) for name in names),
        tuple(_whole_week(week)),
    )


def _why_exercise(week: Week, task: Task, wished: Mapping[str, float]) -> Iterator[Message]:
    problem, slot, movement = week.problem, task.slot, task.exercise.movement
    yield Message(f"plan-why-role-{slot.role}")
    if slot.role == "hamstring":
        yield Message("plan-why-knee" if movement.pattern == "knee_flexion" else "plan-why-hip")
    yield from _neglected(problem, movement.direct, wished)
    for pain in problem.pain if problem.limits.pain else ():
        spare = spare_of(pain, week.settings)
        if spare is not None and any(hurts(one, spare) for one in usual_movements(slot.role, week)):
            yield Message("plan-why-spares", {"joint": pain.joint})
    names = {task.exercise.id, movement.id}
    if names & problem.liked:
        yield Message("plan-why-liked")
    sets = sum(problem.state.done.get(name, 0) for name in names)
    if sets:
        yield Message("plan-why-known", {"sets": sets})
    if _was_there(problem, task.exercise.id):
        yield Message("plan-why-stays")
    if not is_loaded(task.exercise) and slot.role in ("big_lift", "single_leg"):
        yield Message("plan-why-unloaded", {"least": slot.reps_lo, "most": slot.reps_hi})
    if slot.superset is not None:
        yield Message("plan-why-superset")


def _neglected(problem: Problem, direct: tuple[str, ...], wished: Mapping[str, float]) -> Iterator[Message]:
    """Which of its muscles the log has least of, against what is wished for."""
    logged = problem.state.weekly_sets
    lacking = {
        muscle: 1 - logged.get(muscle, 0.0) / wished[muscle] for muscle in direct if wished.get(muscle)
    }
    worst = max(lacking, key=lambda muscle: lacking[muscle], default=None)
    if logged and worst is not None and lacking[worst] > 0:
        params = {"muscle": (worst,), "sets": logged.get(worst, 0.0), "target": wished[worst]}
        yield Message("plan-why-neglected", params)


def _was_there(problem: Problem, exercise: str) -> bool:
    sessions = problem.before.sessions if problem.before is not None else ()
    return any(slot.exercise == exercise for session in sessions for slot in session.slots)


def _why_sets(week: Week, sitting: Sitting, task: Task, doses: Doses) -> Iterator[Message]:
    problem, settings, sets = week.problem, week.settings, task.slot.sets
    given, wished = doses
    back = week_back(problem, settings)
    for limit, share in shares(problem, settings).items():
        if share < 1:
            params = {
                "sets": sets,
                "pct": share * 100,
                "week": back if limit == "ramp" else problem.block_week,
            }
            yield Message(f"plan-why-sets-{limit}", params)
    if is_older(problem, settings):
        yield Message("plan-why-sets-older", {"sets": sets})
    for muscle in task.exercise.movement.direct:
        if muscle in wished and task.slot.role not in ("power", "balance"):
            both = {"sets": given.get(muscle, 0.0), "target": wished[muscle]}
            yield Message("plan-why-sets-dose", {"muscle": (muscle,), **both})
            break
    limits = blocked_by(week, with_sets(week, sitting, task, sets + 1))
    if limits:
        yield Message("plan-why-sets-limit", {"limit": limit_name(limits[0])})


def _dose(week: Week, muscle: str, target: float, sets: float) -> PlannedDose:
    logged = week.problem.state.weekly_sets
    return PlannedDose(
        muscle,
        sets,
        target,
        _band(sets, week.settings),
        logged.get(muscle, 0.0) if logged else None,
        tuple(_short(week, muscle, target - sets)) if sets < target - _SETS_ERROR else (),
    )


def _band(sets: float, settings: Settings) -> str:
    below, efficient, guideline = settings.band_edges
    if sets <= 0:
        return "none"
    if sets < below:
        return "below"
    if sets < efficient:
        return "efficient"
    return "guideline" if sets <= guideline else "beyond"


def _short(week: Week, muscle: str, lacking: float) -> Iterator[Message]:
    """Why a muscle gets less than is wished for: what one more set of each of its exercises would break."""
    params = {"muscle": (muscle,), "lacking": lacking}
    limits: dict[str, None] = {}
    free = False
    for sitting in week.new:
        for task in sitting.tasks:
            if muscle in task.exercise.movement.direct and task.slot.role not in ("power", "balance"):
                broken = blocked_by(week, with_sets(week, sitting, task, task.slot.sets + 1))
                limits |= dict.fromkeys(broken[:1])
                free = free or not broken
    if free:
        yield Message("plan-short-weighed", params)
    elif limits:
        yield Message("plan-short-limit", {**params, "limit": limit_name(next(iter(limits)))})
    else:
        yield Message("plan-short-none", params)


def _whole_week(week: Week) -> Iterator[Message]:
    problem, settings = week.problem, week.settings
    back = week_back(problem, settings)
    for limit, share in shares(problem, settings).items():
        if share < 1:
            number = back if limit == "ramp" else problem.block_week
            yield Message(f"plan-week-{limit}", {"week": number, "pct": share * 100})
    if is_novice(problem):
        yield Message("plan-week-beginner", {"rir": float(settings.plan_careful_rir)})
    if is_older(problem, settings):
        yield Message("plan-week-older")
    if problem.limits.older and problem.state.weak_tests:
        yield Message("plan-week-balance")
    if problem.careful:
        yield Message("plan-week-careful", {"rir": float(settings.plan_careful_rir)})
    for pain in problem.pain:
        if not pain.asked:
            yield Message("plan-week-unasked", {"joint": pain.joint})
        if pain.score > settings.plan_pain_stop:
            yield Message("plan-week-pain", {"joint": pain.joint})
    if problem.kept:
        yield Message("plan-week-kept", {"sessions": len(problem.kept)})
