"""What is solved, in a child process: a week, the session now, a week whose day was missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import msgspec

from legday.app.book_of_journal import book_of_journal, settings_of
from legday.app.kept_plan import keep, plan_before, plans_of
from legday.app.open_journal import Journal, open_store_of
from legday.app.pain_gate import gated
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.model import Book, Plan, plain_data
from legday.show.web import shapes
from legday.show.web.serving import now

_NO_PLAN = "there is no plan yet; make one first"


@dataclass(frozen=True, slots=True)
class Known:
    """What the journal knows on a day."""

    journal: Journal
    book: Book
    settings: Settings
    said: Mapping[str, Any]


def plan(place: str, athlete: str, asked: shapes.PlanAsked, today: date) -> bytes:
    """Solve a week, and keep it."""
    from legday.app.plan_week import plan_week

    with Journal(open_store_of(place), athlete) as journal:
        known = _known(journal, asked.answers, today)
        before = plan_before(journal, asked.week or today)
        made = plan_week(known.book, known.said, today, known.settings, week=asked.week, before=before)
        return _json(made, keep(journal, "plan", now(), plan=made.plan, answers=known.said))


def why(place: str, athlete: str, today: date) -> bytes:
    """Give the plan that stands, with its reasons and today's loads."""
    from legday.app.plan_week import PlannedWeek, names_of, with_plan
    from legday.app.problem_of import problem_of

    with Journal(open_store_of(place), athlete) as journal:
        known = _known(journal, {}, today)
        plans = [one for one in plans_of(journal) if one.sessions]
        if not plans:
            raise LegdayError(_NO_PLAN)
        book = known.book
        asked = problem_of(book, book.answers, today, known.settings, week=plans[-1].sessions[0].day)
        week = PlannedWeek(today, asked.problem, None, names=names_of(book))
        return _json(with_plan(week, plans[-1], book, known.settings), None)


def next_(place: str, athlete: str, said: Mapping[str, Any], today: date) -> bytes:
    """Give the best session now."""
    from legday.app.next_session import next_session
    from legday.app.plan_week import names_of
    from legday.app.problem_of import problem_of
    from legday.app.weekdays import WEEKDAYS

    with Journal(open_store_of(place), athlete) as journal:
        known = _known(journal, said, today)
        book, settings = known.book, known.settings
        minutes = known.said.get("minutes")
        there_are = minutes or settings.plan_usual_minutes
        days = {WEEKDAYS[today.weekday()]: {"minutes": there_are, "legs": None}}
        base = {"days": days, **book.answers}
        asked = problem_of(book, base, today, settings, week=today)
        kit = None
        if known.said.get("kit"):
            there = problem_of(book, {**base, "kit": known.said["kit"]}, today, settings, week=today)
            kit = there.problem.equipment
        one = next_session(
            asked, plan_before(journal, today), book, today=today, settings=settings, minutes=minutes,
            kit=kit, pain=gated(_pains(known.said), base, today, settings), skips=book.skips,
        )  # fmt: skip
        return _json(replace(one, week=replace(one.week, names=names_of(book))), None)


def missed(place: str, athlete: str, asked: shapes.MissedDay, today: date) -> bytes:
    """Say that a day was lost, solve the rest of its week again, and keep it."""
    from legday.app.missed import Change
    from legday.app.missed import missed as miss
    from legday.app.plan_week import names_of
    from legday.app.problem_of import problem_of

    with Journal(open_store_of(place), athlete) as journal:
        known = _known(journal, asked.answers, today)
        book, settings, said = known.book, known.settings, known.said
        before = plan_before(journal, asked.day or today)
        if before is None:
            raise LegdayError(_NO_PLAN)
        day = asked.day or _day_to_miss(before, today)
        answers = {**book.answers, **{name: said[name] for name in ("days", "race") if name in said}}
        problem = replace(problem_of(book, answers, today, settings, week=day), assumed=())
        kit = None
        if said.get("kit"):
            there = problem_of(book, {**answers, "kit": said["kit"]}, today, settings, week=day)
            kit = there.problem.equipment
        race = date.fromisoformat(said["race"]) if said.get("race") else None
        one = miss(
            problem, before, book, day, asked.because.strip().casefold().replace("-", "_"), today=today,
            settings=settings, change=Change(gated(_pains(said), answers, today, settings), kit, race),
            skips=book.skips,
        )  # fmt: skip
        pain = {"pain": {**(book.answers.get("pain") or {}), **said["pain"]}} if said.get("pain") else {}
        act = keep(journal, "missed", now(), plan=one.week.plan, answers=pain, skip=one.skip)
        return _json(replace(one, week=replace(one.week, names=names_of(book))), act)


def _known(journal: Journal, said: Mapping[str, Any], today: date) -> Known:
    from legday.app.answers import read_answers
    from legday.app.names_of_journal import names_of

    read = read_answers(said, today, names_of(journal).resolver())
    return Known(journal, book_of_journal(journal, today), settings_of(journal), read)


def _pains(said: Mapping[str, Any]) -> tuple[Any, ...]:
    from legday.plan.problem import Pain

    return tuple(Pain(joint, **one) for joint, one in (said.get("pain") or {}).items())


def _day_to_miss(plan: Plan, today: date) -> date:
    """The session of today, or the last before it, or else the first."""
    days = [session.day for session in plan.sessions]
    if not days:
        raise LegdayError(_NO_PLAN)
    before = [day for day in days if day <= today]
    return before[-1] if before else days[0]


def _json(answer: Any, act: str | None) -> bytes:
    return msgspec.json.encode(shapes.Planned(act, plain_data(answer)))
