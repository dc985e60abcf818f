"""A week solved: its limits kept, its cost as low as the effort allows, the same on every machine.

First the week as a whole, whose bound holds for any plan; then its days, with what the week has chosen; then,
where that is not near enough to the bound, its days with all candidates, from there on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from legday.catalogue.settings import Settings
from legday.model import Infeasible, Plan
from legday.plan import day_model, limits, shape, week_model
from legday.plan.candidates import Candidate, select
from legday.plan.day_model import DayModel, pair_rest_s
from legday.plan.problem import Problem
from legday.plan.shortlist import shortlist
from legday.plan.valid import check_problem
from legday.plan.wishes import COST_SCALE, changeable
from legday.plan.written import Found, plan_id, write

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpModel, CpSolver

_EFFORT_STEPS = 8  # while nothing is known, the effort grows fourfold


@dataclass(frozen=True, slots=True)
class Solution:
    """Days with their slots, their cost, and a bound of any plan's cost."""

    found: tuple[Found, ...]
    objective: float
    bound: float


def plan_week(problem: Problem, settings: Settings) -> Plan | Infeasible:
    """Solve a week.

    Returns
    -------
    Plan or Infeasible
        The best plan that was found, with its cost and a proven bound; or the limits that cannot hold
        together and the smallest relaxations. The same problem gives the same answer on every machine.

    Raises
    ------
    LegdayError
        When the problem contradicts itself or is absurd: one line a fault, with its field and what is valid.
    """
    from legday.plan.elastic import explain_infeasible

    check_problem(problem)
    if not problem.cleared:
        return Infeasible((limits.message("cleared"),), ())
    is_again = problem.before is not None and problem.before.id == plan_id(problem.monday)
    effort = settings.plan_again_effort if is_again else 1.0
    return best_plan(problem, settings, effort) or explain_infeasible(problem, settings)


def best_plan(problem: Problem, settings: Settings, effort: float = 1.0) -> Plan | None:
    """Give the best plan found, None if there is none; `effort` is a share of the settings'."""
    solution = solve(problem, settings, effort)
    if solution is None:
        return None
    return write(solution.found, problem, settings, solution.objective, solution.bound)


def solve(problem: Problem, settings: Settings, effort: float = 1.0) -> Solution | None:
    """Solve the two stages; None if no plan keeps all limits."""
    all_ = select(problem, settings).candidates
    few = shortlist(all_, problem, settings)
    week = week_model.build(problem, settings, few)
    solver = run(week.model, settings.plan_week_effort * effort, settings)
    if solver is None:
        return None
    bound = solver.best_objective_bound
    days, some = _chosen(week, solver, problem)
    # Each stage begins where the one before has ended: chosen exercises, all exercises, all days.
    stages = [(days, some, 1 / 3), (days, few, 1.0)]
    if not _leaves_no_choice(days, problem):
        stages.append((problem, few, 0.5))
    best: tuple[DayModel, CpSolver] | None = None
    hint = _values_before(problem)
    for n, (stage, candidates, part) in enumerate(stages, 1):
        effort_s = settings.plan_days_effort * effort * part
        steps = _EFFORT_STEPS if n == len(stages) and best is None else 1
        found = days_of(stage, settings, candidates, effort_s, hint=hint, steps=steps)
        if found and (best is None or found[1].objective_value < best[1].objective_value):
            best, hint = found, _values(*found)
        if found and candidates is few and (stage is problem or len(stages) == 2):
            bound = max(bound, found[1].best_objective_bound)
        if best and _is_near(best, bound, settings):
            break
    return _solution(*best, bound) if best else None


def run(
    model: CpModel, effort: float, settings: Settings, first: bool = False, steps: int = _EFFORT_STEPS
) -> CpSolver | None:
    """Search one model with so much effort, more only while nothing is known; None if it has no solution.

    With `first`, any solution will do; with few `steps`, None may mean that none was found.
    """
    from ortools.sat.python import cp_model

    for step in range(steps):
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = settings.plan_seed
        solver.parameters.max_deterministic_time = effort * 4**step
        solver.parameters.stop_after_first_solution = first
        if not first:
            solver.parameters.linearization_level = 2  # doses and time are sums: cuts tell most
        status = solver.solve(model)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return solver
        if status != cp_model.UNKNOWN:
            return None
    return None


def days_of(
    problem: Problem,
    settings: Settings,
    candidates: Sequence[Candidate],
    effort: float,
    *,
    hint: Mapping[tuple[str, str, int], int],
    steps: int,
) -> tuple[DayModel, CpSolver] | None:
    """Solve the days; the hint has sets by exercise, role and day. None if no plan was found."""
    it = day_model.build(problem, settings, candidates)
    for (i, d), sets in it.sets.items() if hint else ():
        candidate = it.candidates[i]
        value = hint.get((candidate.exercise, candidate.role, it.days[d].day.toordinal()), 0)
        it.model.add_hint(sets, value)
        it.model.add_hint(it.planned[i, d], value > 0)
    solver = run(it.model, effort, settings, steps=steps)
    return None if solver is None else (it, solver)


def _values_before(problem: Problem) -> dict[tuple[str, str, int], int]:
    """What the plan before has on days that are still open."""
    return {
        (slot.exercise, slot.role, session.day.toordinal()): slot.sets
        for session in changeable(problem)
        if session.day in {day.day for day in problem.days}
        for slot in session.slots
    }


def _values(it: DayModel, solver: CpSolver) -> dict[tuple[str, str, int], int]:
    return {
        (it.candidates[i].exercise, it.candidates[i].role, it.days[d].day.toordinal()): solver.value(sets)
        for (i, d), sets in it.sets.items()
    }


def _leaves_no_choice(days: Problem, problem: Problem) -> bool:
    """Tell whether a week could not have chosen other days than these, nor others for the legs."""
    open_days = shape.open_days(problem)
    all_for_legs = len(days.days) == len(open_days) == problem.limits.leg_days
    return days.days == open_days or (all_for_legs and all(day.legs for day in days.days))


def _is_near(days: tuple[DayModel, CpSolver], bound: float, settings: Settings) -> bool:
    objective = days[1].objective_value
    return objective - bound <= settings.plan_gap_enough * max(abs(objective), COST_SCALE)


def _chosen(
    week: week_model.WeekModel, solver: CpSolver, problem: Problem
) -> tuple[Problem, tuple[Candidate, ...]]:
    """The problem with the days that the week chose, and its exercises with the best two of each kind."""
    used = {day.day for day, session in zip(week.days, week.sessions, strict=True) if solver.value(session)}
    legs = {day.day for day, leg in zip(week.days, week.legs, strict=True) if solver.value(leg)}
    days = tuple(replace(day, legs=day.day in legs) for day in shape.open_days(problem) if day.day in used)
    before = {(slot.exercise, slot.role) for s in changeable(problem) for slot in s.slots}
    ranked = sorted(range(len(week.candidates)), key=lambda i: (week.candidates[i].dislike, i))
    seen: dict[Any, int] = {}
    kept: set[int] = set()
    for i in ranked:
        c = week.candidates[i]
        kind = (c.role, c.hamstring, c.pattern)
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= 2 or solver.value(week.times[i]) or (c.exercise, c.role) in before:
            kept.add(i)
    return replace(problem, days=days), tuple(c for i, c in enumerate(week.candidates) if i in kept)


def _solution(it: DayModel, solver: CpSolver, bound: float) -> Solution:
    found = []
    for d, day in enumerate(it.days):
        slots = tuple(
            (c, solver.value(it.sets[i, d]))
            for i, c in enumerate(it.candidates)
            if solver.value(it.planned[i, d])
        )
        pairs = tuple(
            (at, pair_rest_s(it.candidates, at) or 0.0)
            for (at, on), pair in it.pairs.items()
            if on == d and solver.value(pair)
        )
        if slots:
            found.append(Found(day.day, slots, pairs))
    return Solution(tuple(found), solver.objective_value / COST_SCALE, bound / COST_SCALE)
