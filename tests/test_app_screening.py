"""Screening, red flags, feelings: what is kept, what it stops, and what the next session makes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.app.act import Wish, commit
from legday.app.capacity import log_capacity
from legday.app.feelings import feelings_now, feelings_of, say_feeling
from legday.app.felt import last_easier
from legday.app.history import undo
from legday.app.kept_plan import answers_of, keep
from legday.app.log_state import week_back
from legday.app.make_book import make_book
from legday.app.missed import missed
from legday.app.next_session import next_session
from legday.app.open_journal import Journal, open_journal
from legday.app.pain_gate import gated, pains_of
from legday.app.plan_week import plan_week
from legday.app.preferences import change_profile
from legday.app.problem_of import problem_of
from legday.app.screening import say_screening, screening_of, screening_of_journal
from legday.catalogue.red_flags import ABOUT, official_form, red_flags
from legday.catalogue.settings import load_settings
from legday.errors import LegdayError
from legday.model import Book
from legday.model_health import Feeling
from legday.plan.problem import Pain
from readings import days_from, logged, reading

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = NOW.date()
SETTINGS = load_settings()
DAYS = {"days": {"mon": {"minutes": 60.0, "legs": None}, "thu": {"minutes": 60.0, "legs": None}}}


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return open_journal(str(tmp_path / "legday.db"), "me", create=True)


@pytest.fixture(scope="module")
def book() -> Book:
    """Squats and Romanian deadlifts on Mondays and Thursdays for 16 weeks, the last on 26 February."""
    days = [day for day in days_from(date(2025, 11, 10), 1, 110) if day.weekday() in (0, 3)]
    rows = [
        logged(name, day, typed_load=load_kg, reps=8.0)
        for day in days
        for name, load_kg in (("Squat (Barbell)", 100.0), ("Romanian Deadlift (Barbell)", 80.0))
        for _ in range(3)
        if day < TODAY
    ]
    return make_book(reading(rows))


# --- screening ----------------------------------------------------------------------------------------------


def test_nothing_said_is_unknown_and_is_asked(journal: Journal) -> None:
    found = screening_of_journal(journal, TODAY)
    assert (found.state, found.stops, found.wanted, found.holds) == ("unknown", False, ("general",), ())
    assert found.form_url.startswith("https://")
    assert found.flags == red_flags()


def test_a_flag_stops_until_a_clinician_cleared_it(journal: Journal) -> None:
    say_screening(journal, NOW, flags=[], about=["general"])
    assert screening_of_journal(journal, TODAY).state == "cleared"
    say_screening(journal, NOW, flags=["locks"], about=["knee"])
    stopped = screening_of_journal(journal, TODAY)
    assert (stopped.state, stopped.stops, stopped.holds, stopped.urgent) == (
        "not_cleared",
        True,
        ("locks",),
        False,
    )
    # that it holds no more clears nobody
    say_screening(journal, NOW, flags=[], about=["knee"])
    assert screening_of_journal(journal, TODAY).stops
    assert screening_of_journal(journal, TODAY).holds == ()
    say_screening(journal, NOW, state="cleared")
    assert not screening_of_journal(journal, TODAY).stops


def test_a_slip_is_undone(journal: Journal) -> None:
    say_screening(journal, NOW, flags=[], about=["general"])
    act = say_screening(journal, NOW, flags=["locks"], about=["knee"])
    undo(journal, NOW, act)
    found = screening_of_journal(journal, TODAY)
    assert (found.state, found.holds) == ("cleared", ())


def test_an_urgent_flag_says_so(journal: Journal) -> None:
    say_screening(journal, NOW, flags=["chest-pain"])
    assert screening_of_journal(journal, TODAY).urgent


def test_pregnancy_stops_until_cleared_and_is_careful_then(journal: Journal, book: Book) -> None:
    say_screening(journal, NOW, flags=["pregnancy"])
    assert screening_of_journal(journal, TODAY).stops
    say_screening(journal, NOW, state="cleared")
    found = screening_of_journal(journal, TODAY)
    assert (found.stops, found.pregnant) == (False, True)
    problem = problem_of(book, {**DAYS, **answers_of(journal)}, TODAY, SETTINGS).problem
    assert problem.careful
    assert "jump" in problem.excluded
    week = plan_week(book, {**DAYS, **answers_of(journal), "goal": "strength"}, TODAY, SETTINGS)
    assert week.plan is not None
    assert min(slot.rir for one in week.plan.sessions for slot in one.slots) >= 3
    say_screening(journal, NOW, pregnant=False)
    assert not screening_of_journal(journal, TODAY).pregnant


@pytest.mark.parametrize(("born", "young"), [("2010-01-01", True), ("2000-01-01", False)])
def test_under_18_is_careful(journal: Journal, born: str, *, young: bool) -> None:
    change_profile(journal, {"born": born}, NOW)
    assert screening_of_journal(journal, TODAY).under_18 == young


def test_unknown_takes_all_of_it_back(journal: Journal) -> None:
    say_screening(journal, NOW, flags=["locks"], about=["knee"])
    say_screening(journal, NOW, state="unknown")
    found = screening_of_journal(journal, TODAY)
    assert (found.state, found.holds, found.asked) == ("unknown", (), {})


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ({"state": "fine"}, "cleared, not_cleared, unknown"),
        ({"flags": ["wings"]}, "flag 'wings'"),
        ({"flags": [], "about": ["elbow"]}, "say of general"),
        ({"state": "cleared", "day": TODAY + timedelta(days=1)}, "has not come yet"),
    ],
)
def test_what_cannot_be_is_said(journal: Journal, said: dict[str, Any], line: str) -> None:
    with pytest.raises(LegdayError, match=line):
        say_screening(journal, NOW, **said)
    assert answers_of(journal) == {}


def test_flags_cover_all_of_a_person_and_every_joint() -> None:
    for about in ABOUT:
        groups = {flag.group for flag in red_flags() if about in flag.about}
        assert "clinician" in groups
    assert len(red_flags()) == len({flag.id for flag in red_flags()})
    assert official_form()[0] == "PAR-Q+"


@given(
    st.dictionaries(
        st.sampled_from(["health", "flags", "pregnant", "pain"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5),
            lambda one: (
                st.lists(one, max_size=3)
                | st.dictionaries(
                    st.sampled_from(["state", "date", "holds", "asked", "knee", "score"]), one, max_size=3
                )
            ),
            max_leaves=6,
        ),
    )
)
def test_whatever_a_device_pushed_is_an_answer(answers: dict[str, Any]) -> None:
    found = screening_of(answers, TODAY, SETTINGS)
    assert found.stops == (found.state == "not_cleared")


# --- the gate before advice on pain -------------------------------------------------------------------------


def test_nobody_asked_so_all_that_loads_the_joint_is_left_out() -> None:
    told = (Pain("knee", 4), Pain("hip", 2))
    knee, hip = gated(told, {}, TODAY, SETTINGS)
    assert (knee.asked, knee.settled) == (False, False)
    assert hip == told[1]
    cleared = {"health": {"state": "cleared", "date": "2026-02-20"}}
    assert gated(told, cleared, TODAY, SETTINGS) == told
    old = {"health": {"state": "cleared", "date": "2026-01-20"}}
    assert not gated(told, old, TODAY, SETTINGS)[0].asked
    asked = {"flags": {"holds": [], "asked": {"knee": "2026-02-25"}}}
    assert gated(told, asked, TODAY, SETTINGS) == told


def test_what_was_said_by_day_stands_until_the_plan_is_told_otherwise(journal: Journal, book: Book) -> None:
    keep(journal, "plan", NOW, plan=None, answers={"pain": {"knee": {"score": 6.0, "settled": True}}})
    say_feeling(journal, "pain", 2, TODAY, NOW, where="knee")
    assert "pain" not in answers_of(journal)
    felt = replace(book, feelings=feelings_of(journal))
    (pain,) = pains_of(felt, answers_of(journal), TODAY, SETTINGS)
    assert (pain.joint, pain.score) == ("knee", 2)
    later = {"pain": {"knee": {"score": 4.0, "settled": True}}}
    assert pains_of(felt, later, TODAY, SETTINGS)[0].score == 4


# --- a red flag stops ---------------------------------------------------------------------------------------

STOPPED = {
    **DAYS, "health": {"state": "not-cleared", "date": "2026-03-01"},
    "flags": {"holds": ["gives-way"], "asked": {"knee": "2026-03-01"}},
}  # fmt: skip


def test_a_red_flag_stops_plan_next_and_missed(book: Book) -> None:
    good = plan_week(book, DAYS, TODAY, SETTINGS)
    assert good.plan is not None
    week = plan_week(book, STOPPED, TODAY, SETTINGS)
    assert week.plan is None
    assert week.infeasible is not None
    assert [one.params["limit"] for one in week.infeasible.clash] == ["cleared"]
    assert week.problem.flags == ("gives-way",)
    asked = problem_of(book, STOPPED, TODAY, SETTINGS, week=TODAY)
    one = next_session(asked, good.plan, book, today=TODAY, settings=SETTINGS)
    assert (one.session, one.week.plan) == (None, None)
    lost = missed(asked, good.plan, book, good.plan.sessions[0].day, "time", today=TODAY, settings=SETTINGS)
    assert lost.skip.reason == "time"
    assert lost.week.plan is None
    assert not lost.week.problem.cleared


# --- feelings -----------------------------------------------------------------------------------------------


def test_a_feeling_is_kept_changed_and_taken_back(journal: Journal) -> None:
    say_feeling(journal, "pain", 3, TODAY, NOW, where="knee", when="during")
    say_feeling(journal, "pain", 4, TODAY, NOW, where="knee", when="during", note="stairs")
    say_feeling(journal, "soreness", 6, TODAY, NOW)
    say_feeling(journal, "readiness", 7, TODAY, NOW)
    assert feelings_of(journal) == (
        Feeling(TODAY, "pain", 4, "knee", "during", "stairs"),
        Feeling(TODAY, "readiness", 7),
        Feeling(TODAY, "soreness", 6),
    )
    found = feelings_now(feelings_of(journal), TODAY, SETTINGS)
    assert (found.soreness, found.readiness, found.sore_days) == ({"legs": 6}, 7, 1)
    say_feeling(journal, "pain", None, TODAY, NOW, where="knee", when="during")
    assert [one.about for one in feelings_of(journal)] == ["readiness", "soreness"]
    undo(journal, NOW)
    assert len(feelings_of(journal)) == 3


@pytest.mark.parametrize(
    ("about", "score", "more", "line"),
    [
        ("pain", 3, {}, "of which joint"),
        ("pain", 3, {"where": "elbow"}, "knee, hip"),
        ("pain", 11, {"where": "knee"}, "from 0 to 10"),
        ("pain", 3, {"where": "knee", "when": "after"}, "before, during, morning"),
        ("soreness", 3, {"where": "knee"}, "quads"),
        ("soreness", 3, {"when": "before"}, "has a when"),
        ("readiness", 3, {"where": "quads"}, "whole person"),
        ("hunger", 3, {}, "pain, soreness, readiness"),
    ],
)
def test_what_is_no_feeling(
    journal: Journal, about: str, score: float, more: dict[str, Any], line: str
) -> None:
    with pytest.raises(LegdayError, match=line):
        say_feeling(journal, about, score, TODAY, NOW, **more)
    with pytest.raises(LegdayError, match="not come yet"):
        say_feeling(journal, "soreness", 3, TODAY + timedelta(days=1), NOW)


def test_what_cannot_be_is_left_out_of_what_was_pushed(journal: Journal) -> None:
    odd = {"day": "2026-03-01", "about": "pain", "score": 99, "where": "knee"}
    wing = {**odd, "score": 3, "where": "wing"}
    less = {"day": "2026-03-01", "about": "pain"}
    pushed = [Wish(name, "feeling", said) for name, said in (("x", odd), ("y", wing), ("z", less))]
    commit(journal, "push", pushed, {"what": "x"}, NOW)
    assert feelings_of(journal) == ()


# --- what they change ---------------------------------------------------------------------------------------


def felt(book: Book, *said: Feeling) -> Any:
    answers = {**DAYS, "health": {"state": "cleared", "date": "2026-02-20"}}
    with_ = replace(book, feelings=said)
    asked = problem_of(with_, answers, TODAY, SETTINGS, week=TODAY)
    return next_session(asked, None, with_, today=TODAY, settings=SETTINGS).week


def test_next_says_what_pain_and_soreness_changed(book: Book) -> None:
    last = TODAY - timedelta(days=4)
    week = felt(book, Feeling(last, "pain", 4, "knee", "during"), Feeling(TODAY, "soreness", 7))
    ids = [message.id for message in week.felt]
    assert ids[:2] == ["felt-hold", "felt-sore"]
    assert "back-squat" not in {told.exercise for one in week.loads.values() for told in one}
    sore = plan_week(replace(book, feelings=(Feeling(TODAY, "soreness", 7),)), DAYS, TODAY, SETTINGS)
    assert "set-sore-hold" in {why.id for one in sore.loads.values() for told in one for why in told.why}
    quiet = felt(book)
    assert not {message.id for message in quiet.felt} & {"felt-hold", "felt-sore", "felt-reduce"}


def test_three_sore_days_offer_an_easier_week(book: Book) -> None:
    sore = [Feeling(TODAY - timedelta(days=ago), "soreness", 6) for ago in range(3)]
    ids = [message.id for message in felt(book, *sore).felt]
    assert "deload-sore" in ids
    assert ids[-1] == "deload-offer"


def test_many_weeks_without_an_easier_one_are_a_reason_and_an_easier_one_ends_it(book: Book) -> None:
    ids = [message.id for message in felt(book).felt]
    assert "deload-weeks" in ids
    assert last_easier(book.sets, TODAY, SETTINGS) is None
    day = TODAY - timedelta(days=14)
    first = day - timedelta(days=day.weekday())
    import polars as pl

    easier = book.sets.filter(
        (pl.col("day") < first) | (pl.col("day") >= first + timedelta(days=7)) | (pl.col("day") == first)
    )
    assert last_easier(easier, TODAY, SETTINGS) == first + timedelta(days=6)


def test_soreness_that_stays_repeats_a_week_of_a_return() -> None:
    monday = date(2026, 2, 2)
    days = [date(2025, 12, 1), *(monday + timedelta(days=n) for n in (0, 3, 7, 10))]
    here = monday + timedelta(weeks=2)

    def back(*said: Feeling) -> int | None:
        return week_back(days, here - timedelta(days=1), here, SETTINGS, said)

    assert back() == 3
    stays = Feeling(monday + timedelta(days=6), "soreness", 5)  # three days after Thursday
    assert back(stays) == 2
    assert back(stays, Feeling(monday + timedelta(days=13), "soreness", 8)) == 1
    assert back(Feeling(monday + timedelta(days=6), "soreness", 4)) == 3
    assert back(Feeling(monday + timedelta(days=5), "soreness", 9)) == 3  # two days after: as usual


def test_a_weak_test_gives_a_slot_of_balance(journal: Journal, book: Book) -> None:
    from legday.app.capacity import weak_tests

    change_profile(journal, {"sex": "female", "born": "1962-01-01"}, NOW)
    log_capacity(journal, "chair-stand", 11, TODAY, NOW)
    assert weak_tests(journal) == ("chair-stand",)
    weak = replace(book, weak_tests=weak_tests(journal))
    week = plan_week(weak, DAYS, TODAY, SETTINGS)
    assert week.plan is not None
    assert all("balance" in {slot.role for slot in one.slots} for one in week.plan.sessions)
    assert "plan-week-balance" in {one.id for one in week.reasons.week}  # type: ignore[union-attr]
    log_capacity(journal, "chair-stand", 12, TODAY, NOW)
    assert weak_tests(journal) == ()
