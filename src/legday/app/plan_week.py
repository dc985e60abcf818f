"""A week planned: the problem, the plan that the judge passed, its reasons, and today's loads.

A plan is judged before anybody sees it. Where no week keeps all limits, what clashes and what would have to
give is the answer, each offer with a plan that was judged, too.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from legday.app.answers import Answers
from legday.app.feelings import feelings_now
from legday.app.felt import decisions, felt_messages
from legday.app.log_state import days_of_break, leg_days
from legday.app.problem_of import Asked, problem_of
from legday.catalogue.settings import Settings, load_settings
from legday.errors import LegdayError
from legday.model import Book, Explanation, Infeasible, Message, Plan, Relaxation, Skip
from legday.plan.check import violations
from legday.plan.explain import explain
from legday.plan.exposures import exposures_of
from legday.plan.prescribe import Prescription, Situation, prescribe_session
from legday.plan.problem import Problem
from legday.plan.progress import Exposure
from legday.plan.shape import week_back
from legday.plan.solve import plan_week as solve_week


@dataclass(frozen=True, slots=True)
class PlannedWeek:
    """What `legday plan` answers, and all its forms show.

    Attributes
    ----------
    today : date
        The day it was made on.
    problem : Problem
        What was asked: enough to solve the week again.
    plan : Plan or None
        None where no week keeps all limits.
    infeasible : Infeasible or None
        Then what clashes, and what would have to give.
    reasons : Explanation or None
    loads : mapping of str to tuple of Prescription
        What to do in each session that is not done, by its id.
    assumed : tuple of Message
        What nobody said, and where it was taken from.
    names : mapping of str to str
        What the person calls an exercise, by its id.
    at, zone : str or None
        Time of day that sessions begin at, and the zone it is meant in.
    gone : tuple of str
        Ids of sessions that an earlier revision had and this one has not.
    felt : tuple of Message
        What pain and soreness change and why, and an easier week where there is reason for one.
    test_day : date or None
        Day of the tests of everyday strength, where the calendar is to have one.
    """

    today: date
    problem: Problem
    plan: Plan | None
    infeasible: Infeasible | None = None
    reasons: Explanation | None = None
    loads: Mapping[str, tuple[Prescription, ...]] = field(default_factory=dict)
    assumed: tuple[Message, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    at: str | None = None
    zone: str | None = None
    gone: tuple[str, ...] = ()
    felt: tuple[Message, ...] = ()
    test_day: date | None = None


def plan_week(
    book: Book,
    answers: Answers | None = None,
    today: date | None = None,
    settings: Settings | None = None,
    *,
    week: date | None = None,
    before: Plan | None = None,
    stands: bool = False,
) -> PlannedWeek:
    """Plan a leg week for the lifter of a book.

    Parameters
    ----------
    book : Book
        Of an export or of a journal; what its lifter answered there is taken, too.
    answers : mapping, optional
        In the form of `app.answers`; ``days`` at least, where the book has none:
        ``{"days": {"mon": {"minutes": 45, "legs": None}, ...}}``.
    today : date, optional
        Default: the last day of the log.
    settings : Settings, optional
    week : date, optional
        A day of the week; see `problem_of`.
    before : Plan, optional
        The last plan, for stability; where it is of this week, what was done of it stays.
    stands : bool
        Whether the plan of this week stands as it is, if it still keeps all limits.

    Raises
    ------
    LegdayError
        When an answer is missing, absurd or contradicts another.
    """
    settings = settings or load_settings()
    today = today or last_day(book)
    all_ = {**book.answers, **{k: v for k, v in (answers or {}).items() if v is not None}}
    asked = problem_of(book, all_, today, settings, week=week, before=before)
    if before is not None and any(session.day >= asked.problem.monday for session in before.sessions):
        kept = done_sessions(before, today, book.skips)
        asked = replace(asked, problem=replace(asked.problem, kept=kept))
        alone = replace(asked.problem, before=replace(before, revision=before.revision - 1))
        if stands and not violations(before, alone, settings):
            found = PlannedWeek(
                today, asked.problem, None, assumed=asked.assumed, names=names_of(book), at=all_.get("at"),
                zone=all_.get("zone"),
            )  # fmt: skip
            return with_plan(found, before, book, settings)
    return solved(asked, book, all_, today, settings)


def done_sessions(plan: Plan, today: date, skips: Sequence[Skip], but: str = "") -> tuple[str, ...]:
    """Sessions before a day that nobody said were missed: they are taken as done."""
    out = {skip.session for skip in skips} | {but}
    return tuple(session.id for session in plan.sessions if session.day < today and session.id not in out)


def last_day(book: Book) -> date:
    """Give the last day of a log.

    Raises
    ------
    LegdayError
        If it has none.
    """
    day: Any = book.sets["day"].max()
    if day is None:
        msg = "there is no set in this log, so no day to plan from; say it with --today YYYY-MM-DD"
        raise LegdayError(msg)
    return day  # type: ignore[no-any-return]


def solved(asked: Asked, book: Book | None, answers: Answers, today: date, settings: Settings) -> PlannedWeek:
    """Solve a problem, judge what comes of it, and put to it what a person wants to know.

    Parameters
    ----------
    book : Book or None
        What was done of each lift; without it the levels alone tell the loads.
    """
    problem = asked.problem
    answer = solve_week(problem, settings)
    week = PlannedWeek(
        today, problem, None, assumed=asked.assumed, names=names_of(book), at=answers.get("at"),
        zone=answers.get("zone"), gone=_gone(problem, answer if isinstance(answer, Plan) else None),
    )  # fmt: skip
    if isinstance(answer, Infeasible):
        return replace(week, infeasible=_judged_offers(answer, problem, settings))
    judge(answer, problem, settings)
    return with_plan(week, answer, book, settings)


def with_plan(week: PlannedWeek, plan: Plan, book: Book | None, settings: Settings) -> PlannedWeek:
    """Put a plan with its reasons and loads into what is shown."""
    return replace(
        week,
        plan=plan,
        infeasible=None,
        reasons=explain(plan, week.problem, settings),
        loads=loads_of(plan, week.problem, book, week.today, settings),
        gone=_gone(week.problem, plan),
        felt=felt_messages(book, week.problem, week.today, settings) if book is not None else (),
    )


def judge(plan: Plan, problem: Problem, settings: Settings, file: str | None = None) -> None:
    """See that a plan keeps all limits.

    Raises
    ------
    LegdayError
        If it does not. Of a plan that we made ourselves that is a fault of the program, and nothing is shown.
    """
    broken = [f"{one.limit} at {one.where}" for one in violations(plan, problem, settings)]
    if broken and file is not None:
        msg = f"{file}: the plan in it breaks {', '.join(broken)}; mend it, or plan the week anew"
        raise LegdayError(msg)
    if broken:
        msg = f"the plan that was found breaks {', '.join(broken)}: it is not shown; please report it"
        raise LegdayError(msg)


def loads_of(
    plan: Plan, problem: Problem, book: Book | None, today: date, settings: Settings
) -> dict[str, tuple[Prescription, ...]]:
    """Give what to do in each session that is not done yet, by its id."""
    sessions = [session for session in plan.sessions if session.id not in problem.kept]
    exercises = {slot.exercise for session in sessions for slot in session.slots}
    unit = _unit(problem)
    days = leg_days(book.sets) if book is not None else []
    back = week_back(problem, settings)
    history = _history(book, exercises, today)
    felt = feelings_now(book.feelings, today, settings) if book is not None else None
    pain = decisions(problem, felt, settings)
    found = {}
    for session in sessions:
        now = Situation(
            day=session.day,
            equipment=problem.equipment,
            athlete=problem.athlete,
            levels=problem.state.levels,
            history=history,
            unit=unit,
            days_off=(days_of_break(days, today, settings) or problem.state.days_off) if back else None,
            week_back=back,
            pain=pain,
            soreness=felt.soreness if felt is not None else {},
        )
        found[session.id] = prescribe_session(session, now, settings)
    return found


def _history(
    book: Book | None, exercises: Collection[str], today: date
) -> Mapping[str, tuple[Exposure, ...]]:
    if book is None:
        return {}
    import polars as pl

    return exposures_of(book.sets.filter(pl.col("exercise").is_in(list(exercises)), pl.col("day") <= today))


def _judged_offers(answer: Infeasible, problem: Problem, settings: Settings) -> Infeasible:
    """Keep the offers whose plan breaks what the offer names and nothing else."""

    def is_sound(offer: Relaxation) -> bool:
        broken = {one.limit for one in violations(offer.plan, problem, settings)}
        return broken <= {str(change.params["limit"]) for change in offer.changes}

    return replace(answer, relaxations=tuple(filter(is_sound, answer.relaxations)))


def _gone(problem: Problem, plan: Plan | None) -> tuple[str, ...]:
    before = problem.before
    if before is None or plan is None or before.id != plan.id:
        return ()
    there = {session.id for session in plan.sessions}
    return tuple(session.id for session in before.sessions if session.id not in there)


def _unit(problem: Problem) -> str:
    """Unit of the lift trained last; that of new lifts."""
    levels: Sequence[Any] = sorted(
        problem.state.levels.values(), key=lambda level: level.last_day or date.min
    )
    return str(levels[-1].unit) if levels else "kg"


def names_of(book: Book | None) -> dict[str, str]:
    """What the log calls each exercise, most lately."""
    if book is None:
        return {}
    import polars as pl

    both = book.sets.filter(pl.col("exercise").is_not_null(), pl.col("side").is_in(["both", "each"]))
    return dict(both.group_by("exercise").agg(pl.col("name").last()).sort("exercise").iter_rows())
