"""Reasons of a plan: a week by hand whose reasons are known, and words for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from legday.catalogue.settings import load_settings
from legday.model import Athlete, Explanation, Message, Plan, SlotReasons
from legday.plan.check import violations
from legday.plan.explain import explain
from legday.plan.judged import read_slot
from legday.plan.kit import equipment
from legday.plan.problem import Day, LogState, Pain, Problem
from legday.plan.shape import targets
from legday.show.words import LANGUAGES, Words
from problems import gym_week
from test_plan_check import (
    AGED,
    BACK,
    BREAKS,
    GOOD,
    NOVICE,
    NOVICE_PLAN,
    RETURN_PLAN,
    at,
    older_plan,
    with_slot,
)

SETTINGS = load_settings()


def reasons(plan: Plan, slot: str, problem: Problem) -> SlotReasons:
    return next(one for one in explain(plan, problem, SETTINGS).slots if one.slot == slot)


def ids(messages: tuple[Message, ...]) -> list[str]:
    return [message.id for message in messages]


def over(plan: Plan, slot: str, problem: Problem) -> list[tuple[str, Any]]:
    """What a slot was chosen over, with the id of the reason."""
    return [(one.params["exercise"], one.id) for one in reasons(plan, slot, problem).over]


def test_each_slot_says_why_it_is_there_and_each_muscle_its_dose() -> None:
    found = explain(GOOD, gym_week(), SETTINGS)
    assert [one.slot for one in found.slots] == ["a1", "a2", "a3", "a4", "b1", "b2", "b3"]
    assert ids(found.slots[0].exercise)[0] == "plan-why-role-big_lift"
    assert ids(found.slots[2].exercise)[:2] == ["plan-why-role-hamstring", "plan-why-knee"]
    assert ids(found.slots[6].exercise)[:2] == ["plan-why-role-hamstring", "plan-why-hip"]
    # By B2.1: squat 3, split squat 2, trap bar 3, lunge 2; half of the trap bar's 3 for the hamstrings.
    doses = {one.muscle: (one.sets, one.band) for one in found.muscles}
    assert doses["quads"] == (10, "guideline")
    assert doses["glute_max"] == (12, "guideline")
    assert doses["hamstrings"] == (2 + 1.5 + 2, "efficient")
    assert doses["soleus"] == (2, "below")
    assert doses["adductors"] == ((3 + 2 + 3 + 2 + 2) / 2, "efficient")


def test_what_is_left_short_says_which_limit_is_why() -> None:
    roomy = {one.muscle: one for one in explain(GOOD, gym_week(), SETTINGS).muscles}
    assert ids(roomy["soleus"].short) == ["plan-short-weighed"]
    assert roomy["quads"].short == ()
    tight = gym_week(days=(Day(at(0), 32), Day(at(3), 32)))
    short = {one.muscle: one for one in explain(GOOD, tight, SETTINGS).muscles}["soleus"].short
    assert [(one.id, one.params["limit"].id) for one in short] == [("plan-short-limit", "plan-name-minutes")]
    away = replace(
        GOOD, sessions=(replace(GOOD.sessions[0], slots=GOOD.sessions[0].slots[:3]), GOOD.sessions[1])
    )
    none = {one.muscle: one for one in explain(away, gym_week(), SETTINGS).muscles}["soleus"].short
    assert ids(none) == ["plan-short-none"]


def test_one_more_set_would_break_what_it_says() -> None:
    tight = gym_week(days=(Day(at(0), 32), Day(at(3), 60)))
    limits = [one.params["limit"].id for one in reasons(GOOD, "a3", tight).sets if "limit" in one.params]
    assert limits == ["plan-name-minutes"]
    assert violations(with_slot(GOOD, "a3", sets=3), tight, SETTINGS)[0].limit == "minutes"
    assert "plan-why-sets-limit" not in ids(reasons(GOOD, "a3", gym_week()).sets)


def test_a_slot_was_chosen_over_what_one_thinks_of_first() -> None:
    box = with_slot(GOOD, "a1", exercise="box-squat")
    sore = gym_week(pain=(Pain("knee", 4),))
    assert over(box, "a1", sore)[0] == ("back-squat", "plan-over-pain")
    assert "plan-why-spares" in ids(reasons(box, "a1", sore).exercise)
    home = gym_week(equipment=equipment("home"))
    goblet = with_slot(GOOD, "a1", exercise="goblet-squat")
    assert ("back-squat", "plan-over-kit") in over(goblet, "a1", home)
    disliked = gym_week(disliked=frozenset({"back-squat"}))
    front = with_slot(GOOD, "a1", exercise="front-squat")
    assert over(front, "a1", disliked)[0] == ("back-squat", "plan-over-disliked")
    curl = dict(over(with_slot(GOOD, "a4", exercise="seated-calf-raise"), "a4", gym_week()))
    assert set(curl.values()) <= {"plan-over-even", "plan-over-unloaded"}
    # Seated, a set counts half for the gastrocnemius: one set less of the two.
    seated = gym_week(state=LogState(done={"seated-calf-raise": 30}, weeks_of_log=9))
    first = reasons(GOOD, "a4", seated).over[0]
    assert first.id == "plan-over-dose"
    assert first.params == {"exercise": "seated-calf-raise", "muscle": ("gastrocnemius",), "sets": 1}


def test_what_the_person_knows_likes_and_lacks_is_said() -> None:
    problem = gym_week(
        liked=frozenset({"leg-curl"}),
        state=LogState(weekly_sets={"quads": 10, "hamstrings": 1}, done={"leg-curl": 12}, weeks_of_log=9),
        before=replace(GOOD, id="last", week_no=GOOD.week_no - 1),
    )
    found = reasons(GOOD, "a3", problem).exercise
    assert {"plan-why-neglected", "plan-why-liked", "plan-why-known", "plan-why-stays"} <= set(ids(found))
    neglected = next(one for one in found if one.id == "plan-why-neglected")
    assert neglected.params == {"muscle": ("hamstrings",), "sets": 1, "target": 8}
    logged = {one.muscle: one.logged for one in explain(GOOD, problem, SETTINGS).muscles}
    assert (logged["hamstrings"], logged["soleus"]) == (1, 0)
    assert {one.logged for one in explain(GOOD, gym_week(), SETTINGS).muscles} == {None}


def test_targets_are_the_goals_at_the_weeks_share() -> None:
    assert targets(gym_week(goal="muscle"), SETTINGS)["quads"] == 10
    assert targets(gym_week(goal="muscle", block_week=1), SETTINGS)["quads"] == 8
    assert targets(gym_week(goal="strength"), SETTINGS)["soleus"] == 2
    sore = targets(gym_week(goal="general", pain=(Pain("knee", 4),)), SETTINGS)
    assert sore["glute_med_min"] == 4 + 2
    assert "chest" not in sore
    assert "chest" in targets(gym_week(whole_body=True), SETTINGS)


def explained() -> Iterator[tuple[Problem, Explanation]]:
    yield from ((problem, explain(plan, problem, SETTINGS)) for plan, problem in (
        (GOOD, gym_week()), (older_plan(AGED), AGED), (NOVICE_PLAN, NOVICE), (RETURN_PLAN, BACK),
        (GOOD, gym_week(block_week=4)), (GOOD, gym_week(pain=(Pain("back", 7),), whole_body=True)),
        (GOOD, gym_week(equipment=equipment("none"), athlete=Athlete(age_y=80))),
        (replace(GOOD, revision=2), gym_week(before=GOOD, kept=("a",), today=at(1))),
    ))  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_violation_has_its_words(language: str) -> None:
    words = Words(language)
    said = set()
    for _, found in explained():
        for slot in found.slots:
            assert slot.exercise
            assert len(slot.over) <= 2
            for message in (*slot.exercise, *slot.sets, *slot.over):
                said.add(words(message))
        said.update(words(message) for one in found.muscles for message in one.short)
        said.update(words(message) for message in found.week)
    for _, plan, problem in BREAKS:
        said.update(words(one.what) for one in violations(plan, problem, SETTINGS))
    assert len(said) > 80
    assert not [text for text in said if "{" in text or "plan-" in text or "  " in text]


def test_kept_sessions_are_facts_and_not_explained() -> None:
    found = explain(replace(GOOD, revision=2), gym_week(before=GOOD, kept=("a",), today=at(1)), SETTINGS)
    assert [one.slot for one in found.slots] == ["b1", "b2", "b3"]
    assert ids(found.week) == ["plan-week-kept"]
    assert all(read_slot(slot) for session in GOOD.sessions for slot in session.slots)
