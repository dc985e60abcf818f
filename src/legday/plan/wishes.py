"""What is better once all limits hold: no muscle short, then time, taste, stability and variety."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from legday.catalogue.settings import Settings
from legday.model import PlannedSession
from legday.plan import shape
from legday.plan.candidates import Candidate
from legday.plan.problem import Day, Problem

if TYPE_CHECKING:
    from legday.plan.day_model import DayModel

COST_SCALE = 60  # a second is a sixtieth of a minute, half a set thirty sixtieths of one


def weight(problem: Problem, settings: Settings, name: str, factor: Fraction | float = COST_SCALE) -> int:
    """Whole coefficient of a term of the objective: the person's weight, else the setting's."""
    default: float = getattr(settings, f"plan_weight_{name}")
    return round(problem.weights.get(name, default) * factor)


def add_wishes(it: DayModel, problem: Problem, settings: Settings) -> None:
    """What is better, once all limits hold: no muscle short, then taste, stability and variety."""
    days = range(len(it.days))
    urgency = shape.urgency(problem, settings)
    parts = shape.parts_of_set(settings)
    for muscle, lacking in it.lacking.items():
        factor = COST_SCALE * urgency[muscle] / parts
        it.cost.append((weight(problem, settings, "shortfall", factor), lacking))
    for (i, _), planned in it.planned.items():
        dislike = it.candidates[i].dislike * COST_SCALE / 10
        it.cost.append((weight(problem, settings, "preference", dislike), planned))
    same_cost = weight(problem, settings, "preference", COST_SCALE * settings.plan_cost_same)
    repeats = [*groups(it.candidates, "exercise")]
    bigs = [(i, c) for i, c in enumerate(it.candidates) if c.role == "big_lift"]
    patterns = sorted({c.pattern for _, c in bigs})
    repeats += [[i for i, c in bigs if c.pattern == pattern] for pattern in patterns]
    for n, same in enumerate(repeats):
        if same and len(it.days) > 1:
            again = it.model.new_int_var(0, len(it.days), f"again_{n}")
            it.model.add(again >= sum(it.planned[i, d] for i in same for d in days) - 1)
            it.cost.append((same_cost, again))
    for near, a, b in close_days(it.days):
        both = it.model.new_bool_var(f"close_{a}_{b}")
        it.model.add(both >= it.legs[a] + it.legs[b] - 1)
        factor = COST_SCALE * settings.plan_cost_close[near - 1]
        it.cost.append((weight(problem, settings, "preference", factor), both))
    _stability(it, problem, settings)


def close_days(days: Sequence[Day]) -> list[tuple[int, int, int]]:
    """Pairs of days that are one or two days apart: how many, and their places."""
    return [
        ((second.day - first.day).days, a, b)
        for b, second in enumerate(days)
        for a, first in enumerate(days[:b])
        if (second.day - first.day).days in (1, 2)
    ]


def changeable(problem: Problem) -> tuple[PlannedSession, ...]:
    """Sessions of the plan before that are not kept."""
    before = problem.before.sessions if problem.before else ()
    return tuple(session for session in before if session.id not in problem.kept)


def _stability(it: DayModel, problem: Problem, settings: Settings) -> None:
    """Half the weight for a slot that is gone, half for one that is not on its weekday."""
    half = weight(problem, settings, "stability", Fraction(COST_SCALE, 2))
    for s, session in enumerate(changeable(problem)):
        for n, slot in enumerate(session.slots):
            same = [
                i for i, c in enumerate(it.candidates) if (c.exercise, c.role) == (slot.exercise, slot.role)
            ]
            there = [d for d, day in enumerate(it.days) if day.day.weekday() == session.day.weekday()]
            for kind, days in (("gone", list(range(len(it.days)))), ("moved", there)):
                lost = it.model.new_bool_var(f"{kind}_{s}_{n}")
                it.model.add(lost >= 1 - sum(it.planned[i, d] for i in same for d in days))
                it.cost.append((half, lost))


def groups(candidates: Sequence[Candidate], name: str) -> list[list[int]]:
    """Places of candidates that share a word, in order."""
    found: dict[str, list[int]] = {}
    for i, candidate in enumerate(candidates):
        found.setdefault(getattr(candidate, name), []).append(i)
    return [found[key] for key in sorted(found)]
