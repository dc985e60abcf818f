"""Clashes are what was planted, smallest sets by trial, and relaxations are the least that will do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from legday.catalogue import load
from legday.model import Infeasible, Plan
from legday.plan.check import violations
from legday.plan.elastic import find_clash, is_feasible
from legday.plan.kit import equipment
from legday.plan.problem import Day, Limits, Problem
from legday.plan.solve import plan_week
from problems import FIRST_MONDAY, SETTINGS, Planted, gym_week, planted

CLASHES = [case for case in planted() if case.limits and case.limits != {"cleared"}]


def explained(week: Problem) -> Infeasible:
    answer = plan_week(week, SETTINGS)
    assert isinstance(answer, Infeasible)
    return answer


@pytest.mark.parametrize("case", CLASHES, ids=lambda case: case.name)
def test_a_planted_contradiction_is_named(case: Planted) -> None:
    answer = explained(case.problem)
    named = {clash.params["limit"] for clash in answer.clash}
    assert named & case.limits
    for relaxation in answer.relaxations:
        given = {change.params["limit"] for change in relaxation.changes}
        broken = {violation.limit for violation in violations(relaxation.plan, case.problem, SETTINGS)}
        assert broken <= given | ({"big_sets"} if "block" in given else set())


@pytest.mark.parametrize("case", CLASHES[2:5], ids=lambda case: case.name)
def test_a_clash_has_nothing_to_spare(case: Planted) -> None:
    """Without any one of the clashing limits the others hold together."""
    for tie in find_clash(case.problem, SETTINGS):
        lifted = tie.lifted(case.problem)
        rest = {(t.limit, str(t.params)) for t in find_clash(lifted, SETTINGS)}
        assert (tie.limit, str(tie.params)) not in rest


def test_minutes_that_are_lacking_are_counted() -> None:
    week = gym_week(days=(Day(FIRST_MONDAY, 20), Day(FIRST_MONDAY + timedelta(days=3), 60)))
    change = explained(week).relaxations[0].changes
    assert [(c.id, c.params["day"]) for c in change] == [("plan-change-minutes", FIRST_MONDAY)]
    more = change[0].params["minutes"]
    for extra, works in ((more, True), (more - 1, False)):
        days = (Day(FIRST_MONDAY, 20 + extra), week.days[1])
        assert is_feasible(replace(week, days=days), SETTINGS) is works


def test_a_kit_item_that_is_lacking_is_named() -> None:
    only = frozenset(load().movements) - {"goblet-squat", "front-squat", "split-squat", "leg-curl"}
    week = gym_week(equipment=equipment("none"), excluded=only, limits=Limits(hamstring_in_turn=None))
    answer = explained(week)
    offers = {c.params["item"] for r in answer.relaxations for c in r.changes if c.id == "plan-change-kit"}
    lacking = {clash.params["limit"] for clash in answer.clash}
    assert "kit" in lacking
    assert offers <= {"dumbbell", "band", "machine"}


def test_fewer_sets_are_offered_as_few_as_must_be() -> None:
    week = gym_week(limits=Limits(weekly_sets_min={"quads": 14}, weekly_sets_max=12))
    relaxed = {r.changes[0].id: r for r in explained(week).relaxations}
    change = relaxed["plan-change-sets"].changes[0]
    assert (change.params["muscle"], change.params["sets"], change.params["was"]) == ("quads", 12, 14)
    assert isinstance(relaxed["plan-change-sets"].plan, Plan)
