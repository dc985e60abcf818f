"""The rule of pain, joint by joint, and what it and soreness do to a load."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.catalogue import load
from legday.catalogue.settings import load_settings
from legday.model import Athlete, Level, Slot
from legday.model_health import Feeling
from legday.plan.kit import equipment
from legday.plan.pain_rule import (
    DECISIONS,
    joint_pains,
    loads,
    pain_rule,
    sore_after,
    sore_days,
    soreness_now,
    stops,
)
from legday.plan.prescribe import Prescription, Situation, prescribe
from legday.plan.progress import Exposure

SETTINGS = load_settings()
TODAY = date(2026, 3, 2)
SCORE = st.none() | st.floats(0, 10)


@pytest.mark.parametrize(
    ("before", "during", "morning", "decision"),
    [
        (None, None, None, None),
        (0, 2, 0, "go_on"),
        (0, 2, None, "go_on"),
        (1, 4, 1, "hold"),
        (1, 5, 2, "hold"),
        (None, 3, None, "hold"),
        (4, 4, 4, "hold"),  # usual for this person
        (1, 4, 4, "reduce"),
        (0, 2, 3, "reduce"),
        (0, 6, 0, "reduce"),
        (6, None, None, "reduce"),
        (None, None, 1, "go_on"),
    ],
)
def test_the_rule_as_it_is_published(
    before: float | None, during: float | None, morning: float | None, decision: str | None
) -> None:
    assert pain_rule(before, during, morning, SETTINGS) == decision


@given(before=SCORE, during=SCORE, morning=SCORE, more=st.floats(0, 10))
def test_more_pain_never_allows_more(before: Any, during: Any, morning: Any, more: float) -> None:
    def rank(told: str | None) -> int:
        return -1 if told is None else DECISIONS.index(told)

    here = rank(pain_rule(before, during, morning, SETTINGS))
    assert rank(pain_rule(before, max(during or 0, more), morning, SETTINGS)) >= here
    assert rank(pain_rule(before, during, max(morning or 0, more), SETTINGS)) >= here


def test_above_five_stops_the_exercise() -> None:
    assert [stops(score, SETTINGS) for score in (4, 5, 5.5, 6)] == [False, False, True, True]


def felt(score: float, ago: int, when: str | None = "before", joint: str = "knee") -> Feeling:
    return Feeling(TODAY - timedelta(days=ago), "pain", score, joint, when)


def only(*said: Feeling) -> Any:
    (found,) = joint_pains(said, TODAY, SETTINGS)
    return found


def test_a_training_its_morning_and_what_came_since() -> None:
    trained = (felt(1, 5), felt(4, 5, "during"), felt(2, 4, "morning"))
    one = only(*trained)
    assert (one.before, one.during, one.morning) == (1, 4, 2)
    assert (one.score, one.settled, one.decision) == (4, True, "hold")
    since = only(*trained, felt(1, 0))
    assert (since.score, since.decision) == (1, "hold")
    worse = only(*trained, felt(6, 0))
    assert (worse.score, worse.settled) == (6, False)
    stayed = only(felt(0, 5), felt(3, 5, "during"), felt(3, 4, "morning"))
    assert (stayed.settled, stayed.decision) == (False, "reduce")


def test_a_day_without_training_and_a_morning_alone_say_something_too() -> None:
    assert only(felt(4, 3)).decision == "hold"
    assert only(felt(3, 1, "morning")).decision == "reduce"
    assert only(felt(3, 1, "morning")).score == 3


def test_what_is_old_or_yet_to_come_does_not_count() -> None:
    assert joint_pains([felt(8, SETTINGS.pain_fresh_d + 1), felt(8, -1)], TODAY, SETTINGS) == ()
    assert [one.joint for one in joint_pains([felt(1, 1), felt(1, 1, joint="back")], TODAY, SETTINGS)] == [
        "back",
        "knee",
    ]


def test_a_rise_over_two_weeks_is_seen_and_noise_is_not() -> None:
    rising = [felt(score, ago) for score, ago in ((1, 12), (1, 9), (2, 5), (3, 1))]
    steady = [felt(score, ago) for score, ago in ((2, 12), (3, 9), (3, 5), (2, 1))]
    assert only(*rising).rising
    assert not only(*steady).rising
    assert not only(felt(1, 12), felt(5, 1)).rising  # a day is no week


def sore(score: float, ago: int, muscle: str | None = None) -> Feeling:
    return Feeling(TODAY - timedelta(days=ago), "soreness", score, muscle)


def test_soreness_is_the_last_word_of_few_days() -> None:
    assert soreness_now([sore(7, 2), sore(3, 0), sore(6, 1, "quads"), sore(9, 3)], TODAY, SETTINGS) == {
        "legs": 3,
        "quads": 6,
    }
    assert sore_days([sore(5, 0), sore(6, 1), felt(5, 2), sore(9, 4)], TODAY, SETTINGS) == 3
    assert sore_days([sore(5, 1), sore(6, 2)], TODAY, SETTINGS) == 2
    assert sore_days([sore(5, 2)], TODAY, SETTINGS) == 0
    trained = TODAY - timedelta(days=3)
    assert sore_after([sore(8, 1), sore(5, 0)], trained, SETTINGS) == 5
    assert sore_after([sore(8, 1)], trained, SETTINGS) == 0


@pytest.mark.parametrize(
    ("movement", "joint", "does"),
    [
        ("back-squat", "knee", True), ("leg-extension", "knee", True), ("bench-press", "knee", False),
        ("romanian-deadlift", "back", True), ("leg-curl", "back", False), ("bench-press", "shoulder", True),
        ("standing-calf-raise", "ankle", True),
    ],
)  # fmt: skip
def test_what_loads_a_joint(movement: str, joint: str, *, does: bool) -> None:
    known = load().movements
    name = next(one for one in (movement, f"seated-{movement}") if one in known)
    assert loads(known[name], joint) == does


# --- what it does to a load --------------------------------------------------------------------------------

SQUAT = Slot("s", "big_lift", "back-squat", 3, 5, 8, 2, 180)
CURL = Slot("c", "hamstring", "seated-leg-curl", 3, 8, 12, 2, 120)


def told(slot: Slot, load_kg: float, reps: Sequence[float], **facts: Any) -> Prescription:
    """After two sessions at the top of the range: without pain a step is due."""
    history = [
        Exposure(TODAY - timedelta(days=ago), load_kg, tuple(reps), (2.0,) * len(reps)) for ago in (7, 3)
    ]
    mean = math.log(load_kg * 1.5)
    level = Level(
        slot.exercise, mean, ((0.1, mean - 0.2), (0.5, mean), (0.9, mean + 0.2)), TODAY, 20,
        last_day=TODAY - timedelta(days=3),
    )  # fmt: skip
    now = Situation(
        TODAY, equipment("gym"), Athlete(bodyweight_kg=80.0), {slot.exercise: level}, {slot.exercise: history}
    )
    return prescribe(slot, replace(now, **facts), SETTINGS)


def work(one: Prescription) -> tuple[float | None, int]:
    first = next(target for target in one.sets if target.kind == "working")
    return first.load, first.reps


def test_a_joint_that_is_not_quiet_gets_no_step_and_one_that_hurt_too_long_gets_less() -> None:
    quiet = told(SQUAT, 100, (8, 8, 8))
    assert work(quiet) == (102.5, 5)
    assert work(told(SQUAT, 100, (8, 8, 8), pain={"knee": "go_on"})) == (102.5, 5)
    hold = told(SQUAT, 100, (8, 8, 8), pain={"knee": "hold"})
    assert work(hold)[0] == 100
    assert work(hold)[1] <= 8
    assert [one.id for one in hold.why][-1] == "set-pain-hold"
    less = told(SQUAT, 100, (8, 8, 8), pain={"knee": "reduce", "back": "hold"})
    assert work(less)[0] == 90
    assert less.why[-1].params == {"joint": "knee", "share": 0.9}


def test_what_does_not_load_the_joint_goes_on() -> None:
    free = told(CURL, 50, (12, 12, 12))
    assert work(told(CURL, 50, (12, 12, 12), pain={"back": "reduce"})) == work(free)


def test_soreness_holds_what_trains_the_muscle() -> None:
    assert work(told(SQUAT, 100, (8, 8, 8), soreness={"legs": 5}))[0] == 100
    assert work(told(SQUAT, 100, (8, 8, 8), soreness={"quads": 6}))[0] == 100
    assert work(told(SQUAT, 100, (8, 8, 8), soreness={"legs": 4, "chest": 9})) == (102.5, 5)
    held = told(CURL, 50, (12, 12, 12), soreness={"hamstrings": 8})
    assert work(held)[0] == 50
    assert held.why[-1].id == "set-sore-hold"


@given(
    load_kg=st.integers(8, 60).map(lambda n: 2.5 * n),
    reps=st.lists(st.integers(3, 10), min_size=3, max_size=3),
    decision=st.sampled_from(DECISIONS),
    soreness=st.floats(0, 10),
)
def test_pain_and_soreness_never_add(load_kg: float, reps: list[int], decision: str, soreness: float) -> None:
    free = told(SQUAT, load_kg, reps)
    hurt = told(SQUAT, load_kg, reps, pain={"knee": decision}, soreness={"legs": soreness})
    assert (work(hurt)[0] or 0) <= (work(free)[0] or 0)
    if decision != "go_on":
        assert (work(hurt)[0] or 0) <= load_kg
    if decision == "reduce":
        assert (work(hurt)[0] or 0) <= max(20.0, 0.9 * load_kg)
