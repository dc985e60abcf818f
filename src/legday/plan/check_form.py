"""What the judge asks of any plan, whatever its limits: that it is one, and that it says what is so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from math import isfinite

from legday.catalogue.loader import Exercise
from legday.catalogue.settings import Settings
from legday.model import HIP_DOMINANT, ROLES, PlannedSession, Slot, Violation
from legday.plan.judged import Task, Week, minutes, one_sided, violation, week_no
from legday.plan.judged import read_slot as known

_SETS_MAX, _REPS_MAX, _RIR_MAX = 10, 50, 5
_REST_S = (60, 600)  # never less (B9), and more is no session
_MINUTES_ERROR = 0.1
_COST_ERROR = 1e-6
_HIP_PATTERNS = ("hip_extension", "hip_abduction", "hip_flexion")


def exercise(week: Week) -> Iterator[Violation]:
    """The catalogue knows every exercise."""
    for _, slot in _new_slots(week):
        if known(slot) is None:
            yield violation("exercise", slot.id, exercise=slot.exercise)


def role(week: Week) -> Iterator[Violation]:
    """An exercise can be what the slot says it is; the upper body is left alone unless it is planned too."""
    for _, slot in _new_slots(week):
        task = known(slot)
        planned = slot.role != "upper" or week.problem.whole_body
        if slot.role not in ROLES or not planned or (task and not fits(slot.role, task, week.settings)):
            yield violation("role", slot.id, exercise=slot.exercise, role=slot.role)


def fits(role: str, task: Task, settings: Settings) -> bool:
    """Whether an exercise can fill a role, by what it trains and how."""
    return _FITS[role](task.exercise, settings)


def twice(week: Week) -> Iterator[Violation]:
    """No exercise stands twice in a session."""
    for sitting in week.new:
        times = Counter(slot.exercise for slot in sitting.session.slots)
        for name in sorted(name for name, count in times.items() if count > 1):
            yield violation("twice", sitting.session.id, exercise=name)


def slot(week: Week) -> Iterator[Violation]:
    """Sets, reps, reserve and rest are such as people train with."""
    for _, one in _new_slots(week):
        sane = (
            1 <= one.sets <= _SETS_MAX
            and 1 <= one.reps_lo <= one.reps_hi <= _REPS_MAX
            and 0 <= one.rir <= _RIR_MAX
            and _REST_S[0] <= one.rest_s <= _REST_S[1]
        )
        if not sane:
            yield violation("slot", one.id, exercise=one.exercise)


def superset(week: Week) -> Iterator[Violation]:
    """Two exercises alternate, and neither tires what the other trains."""
    for sitting in week.new:
        pairs: dict[str, list[Slot]] = {}
        for one in sitting.session.slots:
            if one.superset is not None:
                pairs.setdefault(one.superset, []).append(one)
        for letter, pair in sorted(pairs.items()):
            tasks = [task for one in pair if (task := known(one)) is not None]
            trained = [muscle for task in tasks for muscle in task.exercise.movement.direct]
            if len(pair) != 2 or len(set(trained)) < len(trained):
                yield violation("superset", sitting.session.id, letter=letter)


def kept(week: Week) -> Iterator[Violation]:
    """What was done stands as it was."""
    before = {session.id: session for session in _sessions_before(week)}
    now = {session.id: session for session in week.plan.sessions}
    for id_ in week.problem.kept:
        if id_ in before and now.get(id_) != before[id_]:
            yield violation("kept", id_)


def ids(week: Week) -> Iterator[Violation]:
    """Every session and slot has an id of its own."""
    sessions = week.plan.sessions
    names = [session.id for session in sessions]
    names += [one.id for session in sessions for one in session.slots]
    for name, count in Counter(names).items():
        if count > 1 or not name:
            yield violation("ids", name or week.plan.id)


def stable(week: Week) -> Iterator[Violation]:
    """A re-solve keeps the ids of the week, of sessions on a day, and of slots that stay."""
    plan, before = week.plan, week.problem.before
    if before is None:
        return
    if before.week_no != week_no(week.problem.monday):
        sessions = {session.id for session in before.sessions}
        if plan.id == before.id or any(session.id in sessions for session in plan.sessions):
            yield violation("stable", plan.id)
        return
    if plan.id != before.id or plan.revision != before.revision + 1:
        yield violation("stable", plan.id)
    were = {(session.day, one.role, one.exercise): one.id for session, one in _slots(before.sessions)}
    had = {one.id: one.exercise for _, one in _slots(before.sessions)}
    ids_now = {session.id for session in plan.sessions}
    days = {session.day: session.id for session in before.sessions}
    for session in plan.sessions:
        was = days.get(session.day)
        if was is not None and was != session.id and was not in ids_now:
            yield violation("stable", session.id)
    for session, one in _slots(plan.sessions):
        was = were.get((session.day, one.role, one.exercise))
        if (was is not None and was != one.id) or had.get(one.id, one.exercise) != one.exercise:
            yield violation("stable", one.id)


def order(week: Week) -> Iterator[Violation]:
    """Sessions stand in order of days, and none is empty."""
    days = [session.day for session in week.plan.sessions]
    if days != sorted(days) or not all(session.slots for session in week.plan.sessions):
        yield violation("order", week.plan.id)


def figures(week: Week) -> Iterator[Violation]:
    """What a plan says of itself is so: its week, how long its sessions take, its cost and bound."""
    plan = week.plan
    costs = isfinite(plan.objective) and plan.bound <= plan.objective + _COST_ERROR
    if not costs or plan.week_no != week_no(week.problem.monday) or plan.revision < 1:
        yield violation("figures", plan.id)
    for sitting in week.new:
        takes = minutes(sitting.tasks, week.problem, week.settings)
        if abs(sitting.session.minutes - takes) > _MINUTES_ERROR:
            said = sitting.session.minutes
            yield violation("figures", sitting.session.id, said=said, minutes=takes)


def _big_lift(found: Exercise, _: Settings) -> bool:
    movement = found.movement
    return movement.region == "lower" and movement.pattern in ("squat", "hinge", "hip_extension")


def _single_leg(found: Exercise, _: Settings) -> bool:
    return one_sided(found) and _trains(found, "quads", "glute_max", "hamstrings")


def _hamstring(found: Exercise, _: Settings) -> bool:
    return found.movement.pattern in HIP_DOMINANT and _trains(found, "hamstrings")


def _trains(found: Exercise, *muscles: str) -> bool:
    return found.movement.region == "lower" and bool({*muscles} & {*found.movement.direct})


_FITS: Mapping[str, Callable[[Exercise, Settings], bool]] = {
    "big_lift": _big_lift,
    "single_leg": _single_leg,
    "hamstring": _hamstring,
    "calf": lambda found, _: found.movement.pattern == "calf",
    "adductor": lambda found, _: _trains(found, "adductors"),
    "hip": lambda found, _: (
        found.movement.pattern in _HIP_PATTERNS or _trains(found, "glute_med_min", "glute_max", "hip_flexors")
    ),
    "quad": lambda found, _: _trains(found, "quads"),
    "power": lambda found, settings: (
        found.movement.id in settings.plan_power_movements or found.movement.pattern in ("jump", "olympic")
    ),
    "balance": lambda found, settings: found.movement.id in settings.plan_balance_movements,
    "upper": lambda found, _: found.movement.region == "upper",
    "trunk": lambda found, _: found.movement.region == "trunk",
}


def _new_slots(week: Week) -> Iterator[tuple[PlannedSession, Slot]]:
    return _slots(tuple(sitting.session for sitting in week.new))


def _slots(sessions: tuple[PlannedSession, ...]) -> Iterator[tuple[PlannedSession, Slot]]:
    return ((session, one) for session in sessions for one in session.slots)


def _sessions_before(week: Week) -> tuple[PlannedSession, ...]:
    return () if week.problem.before is None else week.problem.before.sessions
