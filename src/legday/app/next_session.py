"""The best session now: as planned where it still fits, else solved for the day alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from legday.app.plan_week import PlannedWeek, done_sessions, solved, with_plan
from legday.app.problem_of import Asked
from legday.catalogue.settings import Settings
from legday.model import Book, Plan, Skip
from legday.plan.check import violations
from legday.plan.problem import Day, Equipment, Pain
from legday.plan.shape import is_leg_session


@dataclass(frozen=True, slots=True)
class NextSession:
    """What `legday next` answers.

    Attributes
    ----------
    session : str or None
        Id of the session in the week's plan; None where there can be none today.
    as_planned : bool
        Whether it is the one of the plan, unchanged.
    """

    session: str | None
    as_planned: bool
    week: PlannedWeek


def next_session(
    asked: Asked,
    plan: Plan | None,
    book: Book | None,
    *,
    today: date,
    settings: Settings,
    minutes: float | None = None,
    kit: Equipment | None = None,
    pain: Sequence[Pain] = (),
    skips: Sequence[Skip] = (),
) -> NextSession:
    """Give the best session for today.

    Parameters
    ----------
    plan : Plan or None
        The last plan; it counts where it is of this week.
    minutes, kit, pain
        What is different today.

    Raises
    ------
    LegdayError
        When what is said of today is absurd.
    """
    problem = asked.problem
    monday = problem.monday
    is_this_week = plan is not None and any(session.day >= monday for session in plan.sessions)
    kept = done_sessions(plan, today, skips) if plan is not None and is_this_week else ()
    said = {one.joint: one for one in (*problem.pain, *pain)}
    there = minutes if minutes is not None else _minutes(asked, today, settings)
    planned = plan.sessions if plan is not None and is_this_week else ()
    legs = sum(is_leg_session(session) for session in planned if session.id in kept)
    days = Day(today, there, legs=True)
    problem = replace(
        problem,
        today=today,
        days=(days,),
        equipment=kit or problem.equipment,
        pain=tuple(said.values()),
        before=plan,
        kept=kept,
        limits=replace(problem.limits, leg_days=legs + 1),
    )
    todays = next((session for session in planned if session.day == today), None)
    if plan is not None and todays is not None:
        alone = tuple(session for session in planned if session.id in kept or session is todays)
        cut = replace(plan, sessions=alone, revision=plan.revision + 1)
        if not violations(cut, problem, settings):
            week = PlannedWeek(today, problem, None, assumed=asked.assumed)
            return NextSession(todays.id, as_planned=True, week=with_plan(week, cut, book, settings))
    week = solved(replace(asked, problem=problem), book, {}, today, settings)
    found = [session.id for session in (week.plan.sessions if week.plan else ()) if session.id not in kept]
    return NextSession(found[0] if found else None, as_planned=False, week=week)


def _minutes(asked: Asked, today: date, settings: Settings) -> float:
    """What the person has on such a day, else on any, else what is usual."""
    days = asked.problem.days
    same = [day.minutes for day in days if day.day.weekday() == today.weekday()]
    return next(iter([*same, *(day.minutes for day in days)]), settings.plan_usual_minutes)
