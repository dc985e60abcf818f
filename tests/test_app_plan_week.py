"""A week from a book and answers, a lost day, the session now; what the journal keeps, and undoes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

import legday
from journals import NOW
from legday.app.book_of_journal import book_of_journal
from legday.app.history import undo
from legday.app.kept_plan import answers_of, keep, plan_before, plans_of, skips_of
from legday.app.missed import Change, missed, pattern
from legday.app.next_session import next_session
from legday.app.open_journal import open_journal
from legday.app.plain import noun_of
from legday.app.plan_week import PlannedWeek, plan_week
from legday.app.problem_of import problem_of, suggested_days
from legday.catalogue import exercise
from legday.catalogue.settings import load_settings
from legday.errors import LegdayError
from legday.model import Book, Skip, plain_data
from legday.plan.check import violations
from legday.plan.kit import equipment
from legday.plan.problem import Pain
from legday.plan.shape import is_leg_session
from legday.synth import lifter, strong_csv

SETTINGS = load_settings()
DAYS = {name: {"minutes": 45.0, "legs": None} for name in ("mon", "thu", "sat")}
ANSWERS = {"days": DAYS, "goal": "general"}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    path = tmp_path_factory.mktemp("logs") / "strong.csv"
    path.write_text(strong_csv(lifter("balanced", weeks=30)), "utf-8", newline="")
    return legday.make_book(legday.read_export(path))


@pytest.fixture(scope="module")
def week(book: Book) -> PlannedWeek:
    return plan_week(book, ANSWERS)


def test_the_plan_is_judged_and_has_loads(week: PlannedWeek) -> None:
    assert week.plan is not None
    assert violations(week.plan, week.problem, SETTINGS) == ()
    assert sum(map(is_leg_session, week.plan.sessions)) == 2
    for session in week.plan.sessions:
        assert [one.slot for one in week.loads[session.id]] == [slot.id for slot in session.slots]


def test_the_same_book_gives_the_same_plan(book: Book, week: PlannedWeek) -> None:
    assert plan_week(book, ANSWERS).plan == week.plan


def test_days_must_be_said(book: Book) -> None:
    with pytest.raises(LegdayError, match="days: say which"):
        plan_week(book)
    offer = suggested_days(book, book.sets["day"].max(), SETTINGS)  # type: ignore[arg-type]
    assert len(offer.split(",")) == 2


def test_a_red_flag_stops_the_plan(book: Book) -> None:
    none = plan_week(book, {**ANSWERS, "health": {"state": "not-cleared", "date": "2026-01-01"}})
    assert none.plan is None
    assert none.infeasible is not None
    assert [message.params["limit"] for message in none.infeasible.clash] == ["cleared"]
    assert none.infeasible.relaxations == ()


def test_a_plan_comes_back_from_its_file(week: PlannedWeek) -> None:
    text = json.dumps(plain_data(week), indent=2)
    back = noun_of(PlannedWeek, text, "week.json")
    assert (back.plan, back.problem) == (week.plan, week.problem)
    wrong = text.replace('"role": "big_lift"', '"role": 7', 1)
    line = wrong[: wrong.index('"role": 7')].count("\n") + 1
    with pytest.raises(LegdayError, match=rf"week.json, line {line}: plan.sessions\[0\].slots\[0\].role: 7"):
        noun_of(PlannedWeek, wrong, "week.json")
    with pytest.raises(LegdayError, match="line 2: tody: there is no such field"):
        noun_of(PlannedWeek, text.replace('"today"', '"tody"', 1), "week.json")
    with pytest.raises(LegdayError, match="line 1: this is no JSON"):
        noun_of(PlannedWeek, "{", "week.json")


@pytest.mark.parametrize(
    "reason", ["time", "ill", "sore", "travel", "knee", "back", "did_not_want_to", "planned_rest", "other"]
)
def test_a_lost_day_is_solved_again(book: Book, week: PlannedWeek, reason: str) -> None:
    assert week.plan is not None
    asked = problem_of(book, ANSWERS, week.today, SETTINGS, week=week.problem.monday)
    first, second = week.plan.sessions
    one = missed(asked, week.plan, book, second.day, reason, today=second.day, settings=SETTINGS)
    after = one.week.plan
    assert after is not None
    assert after.id == week.plan.id
    assert after.revision == week.plan.revision + 1
    assert after.sessions[0] == first, "what was done stays"
    assert all(session.day != second.day for session in after.sessions)
    assert 0 <= one.kept_pct <= 100
    assert (one.kept_pct == 100) is (not one.lost)
    assert one.skip == Skip(second.day, reason, second.id, second.slots[0].exercise, second.minutes)
    if after.sessions[1:]:
        assert violations(after, one.week.problem, SETTINGS) == ()
    planned = {slot.exercise for session in after.sessions[1:] for slot in session.slots}
    if reason == "planned_rest":
        assert not planned, "a planned rest is a planned rest"
    if reason == "travel":
        assert one.week.problem.equipment.name == "travel"
    if reason == "knee":
        patterns = {exercise(name).movement.pattern for name in planned}
        assert not patterns & {"squat", "lunge", "knee_extension"}


def test_slots_that_stay_keep_their_ids(book: Book, week: PlannedWeek) -> None:
    assert week.plan is not None
    asked = problem_of(book, ANSWERS, week.today, SETTINGS, week=week.problem.monday)
    lost = week.plan.sessions[0]
    one = missed(asked, week.plan, book, lost.day, "time", today=lost.day, settings=SETTINGS)
    was = {slot.exercise: slot.id for session in week.plan.sessions for slot in session.slots}
    assert one.week.plan is not None
    now = {slot.exercise: slot.id for session in one.week.plan.sessions for slot in session.slots}
    shared = was.keys() & now.keys()
    assert shared
    assert [name for name in shared if was[name] != now[name]] == []


def test_a_lost_day_that_cannot_be(book: Book, week: PlannedWeek) -> None:
    assert week.plan is not None
    asked = problem_of(book, ANSWERS, week.today, SETTINGS, week=week.problem.monday)
    day = week.plan.sessions[0].day
    with pytest.raises(LegdayError, match="because: 'lazy': use one of time, ill"):
        missed(asked, week.plan, book, day, "lazy", today=day, settings=SETTINGS)
    with pytest.raises(LegdayError, match="nothing is planned on"):
        missed(asked, week.plan, book, day + timedelta(days=1), "time", today=day, settings=SETTINGS)
    with pytest.raises(LegdayError, match="race: say when it is"):
        missed(asked, week.plan, book, day, "race", today=day, settings=SETTINGS)
    one = missed(
        asked, week.plan, book, day, "race", today=day, settings=SETTINGS,
        change=Change(race=week.problem.monday + timedelta(days=6)),
    )  # fmt: skip
    assert all(session.day <= week.problem.monday + timedelta(days=3) for session in one.week.plan.sessions)  # type: ignore[union-attr]


def test_a_pattern_is_an_offer_and_never_counts_illness() -> None:
    friday = date(2026, 3, 6)
    skips = [Skip(friday - timedelta(weeks=n), "time", f"s{n}", "back-squat", 45) for n in (1, 2)]
    now = Skip(friday, "time", "s0", "back-squat", 45)
    offers = pattern(skips, now, SETTINGS)
    assert {one.id for one in offers} == {"missed-offer-day", "missed-offer-lift", "missed-offer-short"}
    assert pattern(skips[:1], now, SETTINGS) == ()
    ill = [replace(skip, reason="ill") for skip in skips]
    assert pattern(ill, replace(now, reason="ill"), SETTINGS) == ()


def test_the_session_now(book: Book, week: PlannedWeek) -> None:
    assert week.plan is not None
    first = week.plan.sessions[0]
    asked = problem_of(book, ANSWERS, first.day, SETTINGS, week=first.day)
    same = next_session(asked, week.plan, book, today=first.day, settings=SETTINGS)
    assert same.as_planned
    assert same.session == first.id
    short = next_session(
        asked, week.plan, book, today=first.day, settings=SETTINGS, minutes=25, kit=equipment("home"),
        pain=[Pain("knee", 6)],
    )  # fmt: skip
    assert not short.as_planned
    assert short.week.plan is not None
    (session,) = [one for one in short.week.plan.sessions if one.id == short.session]
    assert session.minutes <= 26
    for slot in session.slots:
        choice = exercise(slot.exercise)
        assert choice.movement.pattern not in ("squat", "lunge", "knee_extension")
        assert choice.equipment in ("dumbbell", "bodyweight", "band")


def test_the_journal_keeps_and_undoes(tmp_path: Path, week: PlannedWeek) -> None:
    assert week.plan is not None
    with open_journal(str(tmp_path / "j.db")) as journal:
        keep(journal, "plan", NOW, plan=week.plan, answers={**ANSWERS, "sex": "female", "age": "1958-03"})
        assert plans_of(journal) == [week.plan]
        assert plan_before(journal, week.problem.monday) == week.plan
        assert plan_before(journal, week.problem.monday - timedelta(days=1)) is None
        assert answers_of(journal) == ANSWERS
        book = book_of_journal(journal, date(2026, 3, 2))
        assert book.answers == ANSWERS
        assert (book.athlete.sex, round(book.athlete.age_y or 0)) == ("female", 68)
        skip = Skip(week.plan.sessions[0].day, "time", week.plan.sessions[0].id)
        again = replace(week.plan, revision=2)
        keep(journal, "missed", NOW, plan=again, answers={}, skip=skip)
        assert skips_of(journal) == (skip,)
        undo(journal, NOW)
        assert (plans_of(journal), skips_of(journal)) == ([week.plan], ())
        undo(journal, NOW)
        assert (plans_of(journal), answers_of(journal)) == ([], {})
