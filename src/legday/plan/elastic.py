"""Why no plan keeps all limits, and the least that would have to give.

The clash is a smallest set of limits: without any one of them the others hold together. Relaxations come from
the same model with one limit made elastic, and each carries the best plan under it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from legday.catalogue.loader import NEEDS
from legday.catalogue.settings import Settings
from legday.model import Infeasible, Message, Relaxation
from legday.plan import day_model, shape, solve, week_model
from legday.plan.candidates import Candidate, candidates
from legday.plan.limits import LIMITS, lift, message
from legday.plan.problem import Day, Problem
from legday.plan.shortlist import shortlist

RELAXATIONS = 3
# Whom to name last in a clash: a person's own days, minutes and kit rather than the shape of a week.
SHAPE = (
    "exercises_max", "session_sets_max", "weekly_sets_max", "varied", "hamstring_in_turn", "block", "ramp",
    "beginner", "big_sets", "big_lift_first", "single_leg", "hamstring", "rest_days", "older", "run_days",
    "race_days", "pain", "weekly_sets_min", "leg_days",
)  # fmt: skip
SHAPE_RANK = {
    name: rank for rank, name in enumerate((*SHAPE, "excluded", "day_legs", "kit", "minutes", "days"))
}
# Roles that a limit asks for.
ASKED = ("big_lift", "single_leg", "hamstring", "power", "balance")
# What a clinician or a body says is not for us to offer.
NOT_OFFERED = ("pain", "older", "ramp", "beginner")
_ENDLESS_MINUTES = 600.0
_DEPTH = 4
_OF_EACH_KIND = 3


@dataclass(frozen=True, slots=True)
class Tie:
    """A limit as it stands in a problem, with what sets it apart, and how it is lifted."""

    limit: str
    params: Mapping[str, object]
    lifted: Callable[[Problem], Problem]


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the problem, its kind, and the words for it."""

    kind: str
    words: tuple[Message, ...]
    problem: Problem


def explain_infeasible(problem: Problem, settings: Settings) -> Infeasible:
    """Give the limits that clash, and up to three smallest relaxations of different kinds."""
    clash = find_clash(problem, settings)
    found: list[Relaxation] = []
    kinds: set[str] = set()
    for change in _changes(problem, clash, settings):
        if change.kind in kinds or len(found) == RELAXATIONS:
            continue
        plan = solve.best_plan(change.problem, settings, settings.plan_why_effort)
        if plan is not None:
            found.append(Relaxation(change.words, plan))
            kinds.add(change.kind)
    if not found:
        found = _several(problem, clash, settings)
    return Infeasible(tuple(message(tie.limit, **tie.params) for tie in clash), tuple(found))


def is_feasible(problem: Problem, settings: Settings) -> bool:
    """Tell whether any plan keeps all limits."""
    asked = _essential(problem, settings)

    def has_days(some: Sequence[Candidate]) -> bool:
        days = day_model.build(problem, settings, some, "nothing")
        return solve.run(days.model, settings.plan_days_effort, settings, first=True) is not None

    # A plan of a few exercises is a plan; only that there is none must be shown with all of them.
    if has_days(_quickest(asked)):
        return True
    week = week_model.build(problem, settings, asked)
    if solve.run(week.model, settings.plan_week_effort, settings, first=True) is None:
        return False
    return has_days(asked)


def _quickest(asked: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Of each kind the three that take the least time."""
    kinds: dict[tuple[str, str, str | None], int] = {}
    kept: set[Candidate] = set()
    for candidate in sorted(asked, key=lambda c: (c.needs_ramp, c.set_s + c.rest_s, c.exercise)):
        kind = (candidate.role, candidate.pattern, candidate.hamstring)
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] <= _OF_EACH_KIND:
            kept.add(candidate)
    return tuple(candidate for candidate in asked if candidate in kept)


def _essential(problem: Problem, settings: Settings) -> tuple[Candidate, ...]:
    """Candidates that a limit asks for: what only fills a dose makes nothing possible."""
    floors = problem.limits.weekly_sets_min or {}
    asked = [
        candidate
        for candidate in candidates(problem, settings)
        if candidate.role in ASKED or not floors.keys().isdisjoint((*candidate.direct, *candidate.indirect))
    ]
    return shortlist(asked, problem, settings, more=0)


def find_clash(problem: Problem, settings: Settings) -> tuple[Tie, ...]:
    """Smallest set of limits that cannot hold together, in the order of `SHAPE`; empty if all can."""
    needed: list[Tie] = []

    def clashes_without(relaxed: Problem) -> bool:
        return not is_feasible(relaxed, settings)

    def narrow(ties: Sequence[Tie], base: Problem) -> Problem:
        """Lift all ties that the clash does not need; half of them at once where that will do."""
        relaxed = base
        for tie in ties:
            relaxed = tie.lifted(relaxed)
        if clashes_without(relaxed):
            return relaxed
        if len(ties) == 1:
            needed.append(ties[0])
            return base
        half = len(ties) // 2
        return narrow(ties[half:], narrow(ties[:half], base))

    if clashes_without(problem):
        narrow(_ties(problem), problem)
    return tuple(needed)


def _ties(problem: Problem) -> list[Tie]:
    """Limits of a problem, the ones to be named last first."""
    fields = {limit.id: limit.fields for limit in LIMITS}
    ties = [
        Tie(name, _params(problem, name), lambda p, name=name: lift(p, name))  # type: ignore[misc]
        for name in SHAPE
        if any(getattr(problem.limits, field) is not None for field in fields[name])
    ]
    if problem.excluded:
        words = {"words": ", ".join(sorted(problem.excluded))}
        ties.append(Tie("excluded", words, lambda p: replace(p, excluded=frozenset())))
    ties.append(Tie("kit", {"kit": problem.equipment.name}, lambda p: _with_items(p, NEEDS)))
    if any(day.legs is not None for day in problem.days):
        ties.append(
            Tie(
                "day_legs",
                {},
                lambda p: replace(p, days=tuple(replace(day, legs=None) for day in p.days)),
            )
        )
    for day in shape.open_days(problem) if problem.limits.minutes_tolerance is not None else ():
        params = {"day": day.day, "minutes": day.minutes}
        ties.append(Tie("minutes", params, lambda p, on=day.day: _with_minutes(p, {on: _ENDLESS_MINUTES})))  # type: ignore[misc]
    ties.append(Tie("days", {"days": len(shape.open_days(problem))}, _with_all_days))
    return ties


def _params(problem: Problem, name: str) -> dict[str, object]:
    value = getattr(problem.limits, name, None)
    if isinstance(value, Mapping):
        return {"sets": ", ".join(f"{muscle} {sets:g}" for muscle, sets in sorted(value.items()))}
    if name == "pain":
        return {"joints": ", ".join(sorted(pain.joint for pain in problem.pain))}
    return {} if value is None or isinstance(value, bool | tuple) else {"value": value}


def _with_items(problem: Problem, items: Sequence[str]) -> Problem:
    kit = problem.equipment
    return replace(problem, equipment=replace(kit, items=kit.items | set(items)))


def _with_minutes(problem: Problem, extra: Mapping[date, float]) -> Problem:
    days = (replace(day, minutes=day.minutes + extra.get(day.day, 0)) for day in problem.days)
    return replace(problem, days=tuple(days))


def _free_days(problem: Problem) -> list[date]:
    taken = {day.day for day in problem.days} | {s.day for s in shape.kept_sessions(problem)}
    week = (problem.monday + timedelta(days=n) for n in range(7))
    return [day for day in week if day >= problem.today and day not in taken]


def _with_all_days(problem: Problem) -> Problem:
    more = tuple(Day(day, _ENDLESS_MINUTES) for day in _free_days(problem))
    return replace(problem, days=(*problem.days, *more))


def _changes(problem: Problem, clash: Sequence[Tie], settings: Settings) -> Iterator[Change]:
    """Changes that may end a clash, the smallest first."""
    names = {tie.limit for tie in clash}
    if "minutes" in names:
        yield from _more_minutes(problem, settings)
    if "weekly_sets_min" in names:
        yield from _fewer_sets(problem, settings)
    if "kit" in names:
        yield from _more_kit(problem, settings)
    if "days" in names:
        yield from _more_days(problem, settings)
    if "leg_days" in names:
        yield from _fewer_leg_days(problem, settings)
    for tie in clash:
        if tie.limit in ("minutes", "kit", "days", "leg_days", "weekly_sets_min", *NOT_OFFERED):
            continue
        words = Message(_change_id(tie.limit), {"limit": tie.limit, **tie.params})
        yield Change(f"lift-{tie.limit}", (words,), tie.lifted(problem))


def _elastic(problem: Problem, settings: Settings, give: str) -> dict[str, int]:
    """The least of minutes or parts of sets that have to be given; empty if that does not help."""
    it = day_model.build(problem, settings, _essential(problem, settings), give)
    solver = solve.run(it.model, settings.plan_days_effort * settings.plan_why_effort, settings)
    if solver is None:
        return {}
    return {name: solver.value(given) for name, given in it.given.items() if solver.value(given)}


def _more_minutes(problem: Problem, settings: Settings) -> Iterator[Change]:
    given = _elastic(problem, settings, "minutes")
    if given:
        extra = {date.fromisoformat(day): float(minutes) for day, minutes in given.items()}
        words = tuple(
            Message("plan-change-minutes", {"limit": "minutes", "day": day, "minutes": minutes})
            for day, minutes in sorted(extra.items())
        )
        yield Change("minutes", words, _with_minutes(problem, extra))


def _fewer_sets(problem: Problem, settings: Settings) -> Iterator[Change]:
    given = _elastic(problem, settings, "sets")
    floors = dict(problem.limits.weekly_sets_min or {})
    words = []
    for muscle, parts in sorted(given.items()):
        was = floors[muscle]
        floors[muscle] = max(0.0, was - parts / shape.parts_of_set(settings))
        params = {"limit": "weekly_sets_min", "muscle": muscle, "sets": floors[muscle], "was": was}
        words.append(Message("plan-change-sets", params))
    if words:
        limits = replace(problem.limits, weekly_sets_min=floors)
        yield Change("sets", tuple(words), replace(problem, limits=limits))


def _more_kit(problem: Problem, settings: Settings) -> Iterator[Change]:
    for item in settings.plan_kit_offers:
        relaxed = _with_items(problem, (item,))
        if item not in problem.equipment.items and is_feasible(relaxed, settings):
            words = Message("plan-change-kit", {"limit": "kit", "item": item})
            yield Change("kit", (words,), relaxed)
            return


def _more_days(problem: Problem, settings: Settings) -> Iterator[Change]:
    """The fewest further days of the week that make a plan possible."""
    minutes = max((day.minutes for day in problem.days), default=45.0)
    free = _free_days(problem)
    relaxed = replace(problem, days=(*problem.days, *(Day(day, minutes) for day in free)))
    it = day_model.build(relaxed, settings, _essential(relaxed, settings), "nothing")
    it.model.minimize(sum(leg for day, leg in zip(it.days, it.legs, strict=True) if day.day in free))
    solver = solve.run(it.model, settings.plan_days_effort * settings.plan_why_effort, settings)
    if solver is None:
        return
    added = [d.day for d, leg in zip(it.days, it.legs, strict=True) if d.day in free and solver.value(leg)]
    words = tuple(
        Message("plan-change-day", {"limit": "days", "day": day, "minutes": minutes}) for day in added
    )
    if added:
        more = tuple(Day(day, minutes) for day in added)
        yield Change("days", words, replace(problem, days=(*problem.days, *more)))


def _fewer_leg_days(problem: Problem, settings: Settings) -> Iterator[Change]:
    for fewer in range((problem.limits.leg_days or 0) - 1, 0, -1):
        relaxed = replace(problem, limits=replace(problem.limits, leg_days=fewer))
        if is_feasible(relaxed, settings):
            words = Message("plan-change-leg-days", {"limit": "leg_days", "days": fewer})
            yield Change("leg_days", (words,), relaxed)
            return


def _several(problem: Problem, clash: Sequence[Tie], settings: Settings) -> list[Relaxation]:
    """One limit of each clash lifted, where clashes are several, and the least change for the last."""
    words: list[Message] = []
    for _ in range(_DEPTH):
        offered = [tie for tie in clash if tie.limit not in NOT_OFFERED]
        if not offered:
            return []
        # Minutes and days without end help nobody: they come last, and then as the least that will do.
        tie = min(offered, key=lambda tie: (tie.limit in ("minutes", "days", "kit"), -SHAPE_RANK[tie.limit]))
        words.append(Message(_change_id(tie.limit), {"limit": tie.limit, **tie.params}))
        problem = tie.lifted(problem)
        clash = find_clash(problem, settings)
        for change in _changes(problem, clash, settings) if clash else ():
            plan = solve.best_plan(change.problem, settings, settings.plan_why_effort)
            if plan is not None:
                return [Relaxation((*words, *change.words), plan)]
        if not clash:
            plan = solve.best_plan(problem, settings, settings.plan_why_effort)
            return [Relaxation(tuple(words), plan)] if plan else []
    return []


def _change_id(limit: str) -> str:
    return f"plan-change-{limit.replace('_', '-')}"
