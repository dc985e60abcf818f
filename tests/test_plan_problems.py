"""The solver under the judge: made-up weeks, missed days, and contradictions that are known.

The judge shares no code with the solver, and has its own tests. A thousand weeks: ``./legday bench judge``.
"""

from __future__ import annotations

from typing import Any

import pytest

from legday.catalogue.settings import load_settings
from legday.errors import LegdayError
from legday.model import Infeasible, Plan
from legday.plan.check import violations
from legday.plan.explain import explain
from legday.plan.problem import Problem
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
