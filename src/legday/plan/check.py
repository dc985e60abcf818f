"""The judge: what a finished plan breaks, told from the plan, the problem and the evidence alone.

It shares no code with the solver; `plan.judged` is its own reading. A limit that is None is lifted and not
judged; sessions that are kept were done, and are not judged by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from legday.catalogue.settings import Settings
from legday.model import Plan, Violation
from legday.plan import check_form, check_session, check_slot, check_week
from legday.plan.judged import Week, read_week
from legday.plan.limits import LIMITS
from legday.plan.problem import Problem

Check = Callable[[Week], Iterator[Violation]]

# What no person can lift and the solver has no name for: a plan that is not one.
OWN = (
    "exercise", "role", "twice", "slot", "superset", "kept", "ids", "stable", "order", "figures",
)  # fmt: skip
JUDGED = (*(limit.id for limit in LIMITS), *OWN)

CHECKS: tuple[Check, ...] = (
    check_week.cleared,
    check_week.days,
    check_week.day_legs,
    check_week.leg_days,
    check_session.minutes_there_are,
    check_slot.kit,
    check_slot.excluded,
    check_session.big_lift_first,
    check_slot.big_sets,
    check_slot.big_reps,
    check_session.single_leg,
    check_session.hamstring,
    check_week.hamstring_in_turn,
    check_session.session_sets_max,
    check_week.weekly_sets_max,
    check_week.weekly_sets_min,
    check_week.rest_days,
    check_session.exercises_max,
    check_week.varied,
    check_week.run_days,
    check_week.race_days,
    check_slot.beginner,
    check_slot.careful,
    check_slot.older,
    check_session.older,
    check_slot.pain,
    check_slot.ramp,
    check_slot.block,
    check_week.deload,
    check_form.exercise,
    check_form.role,
    check_form.twice,
    check_form.slot,
    check_form.superset,
    check_form.kept,
    check_form.ids,
    check_form.stable,
    check_form.order,
    check_form.figures,
)


def violations(plan: Plan, problem: Problem, settings: Settings) -> tuple[Violation, ...]:
    """Judge a finished plan.

    Parameters
    ----------
    plan : Plan
        Whoever made it: the solver, a person's hand, another program.

    Returns
    -------
    tuple of Violation
        Every one, by limit in the order of `CHECKS`; empty for a plan that keeps all limits. Evidence B2,
        B9, B10 and C, with the settings' numbers.
    """
    week = read_week(plan, problem, settings)
    return tuple(violation for check in CHECKS for violation in check(week))
