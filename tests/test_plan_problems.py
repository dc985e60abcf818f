"""The solver under the judge: made-up weeks, missed days, and contradictions that are known.

The judge shares no code with the solver, and has its own tests. A thousand weeks: ``./legday bench judge``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest

from legday.catalogue.settings import load_settings
from legday.errors import LegdayError
from legday.model import Infeasible, Plan
from legday.plan.check import violations
from legday.plan.explain import explain
from legday.plan.problem import Day, Problem
from legday.plan.solve import plan_week
from problems import Planted, gym_week, infeasible_faults, missed, planted, problem

# A plan must keep its limits however little it was searched for.
SETTINGS = load_settings({"plan_week_effort": 0.05, "plan_days_effort": 0.2})
WEEKS = 50
IMPOSSIBLE = [case for case in planted() if case.limits]
ABSURD = [case for case in planted() if not case.limits]


def faults(answer: Plan | Infeasible, week: Problem) -> list[Any]:
    """What is wrong with an answer: a plan breaks nothing, a relaxation only what it names."""
    if isinstance(answer, Plan):
        return list(violations(answer, week, SETTINGS))
    return infeasible_faults(answer, week, SETTINGS)


@pytest.mark.parametrize("number", range(WEEKS))
def test_a_made_up_week_has_a_plan_that_is_passed_or_a_way_out(number: int) -> None:
    week = problem(2, number)
    answer = plan_week(week, SETTINGS)
    assert faults(answer, week) == []
    if isinstance(answer, Infeasible):
        assert answer.relaxations
        return
    found = explain(answer, week, SETTINGS)
    assert len(found.slots) == sum(len(session.slots) for session in answer.sessions)
    if number % 5 == 0 and answer.sessions:
        again = missed(week, answer)
        assert faults(plan_week(again, SETTINGS), again) == []


@pytest.mark.parametrize("case", IMPOSSIBLE, ids=[case.name for case in IMPOSSIBLE])
def test_a_planted_contradiction_is_named(case: Planted) -> None:
    answer = plan_week(case.problem, SETTINGS)
    assert isinstance(answer, Infeasible)
    assert {message.params["limit"] for message in answer.clash} & case.limits
    assert faults(answer, case.problem) == []


@pytest.mark.parametrize("case", ABSURD, ids=[case.name for case in ABSURD])
def test_what_nobody_can_mean_is_refused_by_field(case: Planted) -> None:
    with pytest.raises(LegdayError, match=r"^days: "):
        plan_week(case.problem, SETTINGS)


def test_a_plain_week_has_a_plan() -> None:
    assert isinstance(plan_week(gym_week(), SETTINGS), Plan)


def test_days_that_the_week_chose_in_vain_are_not_the_last_word() -> None:
    """Three short days of four: as a whole, the week puts its one leg day where no session fits."""
    week = problem(1, 167)
    one = replace(week, limits=replace(week.limits, leg_days=1))
    assert isinstance(plan_week(one, SETTINGS), Plan)
    answer = plan_week(week, SETTINGS)
    assert isinstance(answer, Infeasible)
    assert answer.relaxations


def test_a_bound_holds_for_other_days_too() -> None:
    """No choice of leg days by hand costs less than the bound of the week in which they are free."""
    plain = gym_week()
    minutes = {0: 60, 1: 25, 3: 60, 5: 40}
    days = tuple(Day(plain.monday + timedelta(days=n), m) for n, m in minutes.items())
    week = replace(plain, days=days, limits=replace(plain.limits, leg_days=2))
    free = plan_week(week, SETTINGS)
    assert isinstance(free, Plan)
    for pair in combinations(week.days, 2):
        chosen = tuple(replace(day, legs=day in pair) for day in week.days)
        fixed = plan_week(replace(week, days=chosen), SETTINGS)
        if isinstance(fixed, Plan):
            assert fixed.objective >= free.bound - 1e-6
