"""Candidates that no plan needs are left out: of those that only taste tells apart, the best suffice."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from legday.catalogue.settings import Settings
from legday.model import ROLES
from legday.plan.candidates import Candidate
from legday.plan.problem import Problem
from legday.plan.wishes import changeable


def shortlist(
    candidates: Sequence[Candidate], problem: Problem, settings: Settings, more: int = 2
) -> tuple[Candidate, ...]:
    """Keep, of each group of equals, as many as a week has room for and some `more`, the best liked first.

    Equals have the same role, pattern, muscles, sets, reps, times and kind: a plan with one that is left out
    can have one that is kept in its place, at no higher cost. What the plan before holds stays.
    """
    planned = {(slot.exercise, slot.role) for session in changeable(problem) for slot in session.slots}
    days = problem.limits.leg_days or len(problem.days)
    if problem.whole_body:
        days = len(problem.days)
    taken: dict[Hashable, int] = {}
    kept: set[Candidate] = set()
    for candidate in sorted(candidates, key=lambda c: (c.dislike, c.exercise)):
        key = _key(candidate)
        most = round(settings.plan_slots_max[ROLES.index(candidate.role)]) * days + more
        taken[key] = taken.get(key, 0) + 1
        if taken[key] <= most or (candidate.exercise, candidate.role) in planned:
            kept.add(candidate)
    return tuple(candidate for candidate in candidates if candidate in kept)


def _key(candidate: Candidate) -> Hashable:
    """All that limits and doses see of a candidate."""
    return (
        candidate.role,
        candidate.pattern,
        frozenset(candidate.direct),
        frozenset(candidate.indirect),
        candidate.sets_lo,
        candidate.sets_hi,
        candidate.set_s,
        candidate.rest_s,
        candidate.is_barbell,
        candidate.needs_ramp,
        candidate.hamstring,
    )
