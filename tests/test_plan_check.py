"""The judge: a good week by hand, and each limit broken alone.

What a plan breaks is known because it was broken by hand; the minutes are reckoned by hand from B10.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from math import log
from typing import Any

import pytest

from legday.catalogue.settings import load_settings
from legday.model import Athlete, Level, Plan, PlannedSession, Slot
from legday.plan.check import JUDGED, violations
from legday.plan.judged import lacking_kit, minutes, read_slot, week_no
from legday.plan.kit import equipment
from legday.plan.limits import LIMITS, lift
from legday.plan.problem import Day, Limits, LogState, Pain, Problem, Sport
from problems import FIRST_MONDAY, gym_week, planted, problems

SETTINGS = load_settings()
MONDAY = FIRST_MONDAY
Change = Callable[[Plan], Plan]


def at(days: int) -> Any:
    return MONDAY + timedelta(days=days)


def slot(
    id_: str, role: str, exercise: str, sets: int = 2, reps: tuple[int, int] = (8, 10), **more: Any
) -> Slot:
    return Slot(id_, role, exercise, sets, *reps, **{"rir": 2.0, "rest_s": 120.0, **more})


FIRST = (
    slot("a1", "big_lift", "back-squat", 3, (5, 8), rest_s=180.0),
    slot("a2", "single_leg", "bulgarian-split-squat"),
    slot("a3", "hamstring", "leg-curl"),
    slot("a4", "calf", "standing-calf-raise", 2, (10, 12), rest_s=90.0),
)
SECOND = (
    slot("b1", "big_lift", "trap-bar-deadlift", 3, (5, 8), rest_s=180.0),
    slot("b2", "single_leg", "reverse-lunge"),
    slot("b3", "hamstring", "romanian-deadlift"),
)
# Seconds: 300 + 150 ramp + 90 x 4 + 3x8x4 + 2x180 + 2x10x4x2 + 120 + 2x10x4 + 120 + 2x12x4 + 90 = 1932
# and 300 + 150 (a barbell deadlift) + 90 x 3 + 96 + 360 + 160 + 120 + 80 + 120 = 1656.
GOOD = Plan(
    "week",
    week_no(MONDAY),
    1,
    (PlannedSession("a", at(0), 1932 / 60, FIRST), PlannedSession("b", at(3), 1656 / 60, SECOND)),
    objective=10,
    bound=9,
)
PROBLEM = gym_week()


def broken(plan: Plan, problem: Problem = PROBLEM) -> set[str]:
    found = violations(plan, problem, SETTINGS)
    assert all(one.limit in JUDGED and one.where for one in found)
    return {one.limit for one in found}


def timed(plan: Plan, problem: Problem = PROBLEM) -> Plan:
    """Put the time that sessions take where a change made it another."""

    def takes(session: PlannedSession) -> float:
        tasks = [task for slot in session.slots if (task := read_slot(slot)) is not None]
        return minutes(tasks, problem, SETTINGS)

    return replace(plan, sessions=tuple(replace(one, minutes=takes(one)) for one in plan.sessions))


def with_slot(plan: Plan, id_: str, problem: Problem = PROBLEM, **changes: Any) -> Plan:
    sessions = tuple(
        replace(
            session,
            slots=tuple(replace(one, **changes) if one.id == id_ else one for one in session.slots),
        )
        for session in plan.sessions
    )
    return timed(replace(plan, sessions=sessions), problem)


def with_slots(plan: Plan, number: int, *slots: Slot) -> Plan:
    sessions = list(plan.sessions)
    sessions[number] = replace(sessions[number], slots=slots)
    return timed(replace(plan, sessions=tuple(sessions)))


def moved(plan: Plan, number: int, day: int) -> Plan:
    sessions = list(plan.sessions)
    sessions[number] = replace(sessions[number], day=at(day))
    return replace(plan, sessions=tuple(sorted(sessions, key=lambda session: session.day)))


def week(*days: int, **changes: Any) -> Problem:
    return gym_week(days=tuple(Day(at(day), 60) for day in days), **changes)


def older_plan(problem: Problem) -> Plan:
    """The good week with a power slot a day, and enough in reserve."""
    plan = GOOD
    for number, slots in enumerate((FIRST, SECOND)):
        careful = tuple(replace(one, rir=3.0) for one in slots)
        power = slot(f"p{number}", "power", ("leg-press", "step-up")[number], 2, (5, 6), rir=4.0)
        plan = with_slots(plan, number, *careful, power)
    return plan


def share_plan(sets: dict[str, int], rir: float = 2.0) -> Plan:
    plan = GOOD
    for id_ in ("a1", "a2", "a3", "a4", "b1", "b2", "b3"):
        plan = with_slot(plan, id_, sets=sets.get(id_, 1), rir=rir)
    return plan


USUAL_SETS = {"a1": 3, "b1": 3, "a2": 2, "a3": 2, "a4": 2, "b2": 2, "b3": 2}
AGED = gym_week(athlete=Athlete(age_y=65))
YOUNGER = gym_week(athlete=Athlete(age_y=64.9))
CAREFUL = share_plan(USUAL_SETS, rir=3.0)
UNSTEADY = gym_week(state=LogState(weak_tests=("chair-stand",)))
NOVICE = gym_week(experience="novice", state=LogState(weeks_of_log=10))
BACK = gym_week(state=LogState(days_off=30, weeks_of_log=100))
DELOAD = gym_week(block_week=4)
# big lifts 3 x 0.4 = 1.2: 1 set; 3 x 0.55 = 1.65: 2 sets; the others 4 x 0.4 = 1.6: 2 sets, 4 x 0.55 = 2.2
NOVICE_PLAN = with_slot(
    with_slot(share_plan(USUAL_SETS, rir=3.0), "a1", reps_lo=8, reps_hi=12), "b1", reps_lo=8, reps_hi=12
)
RETURN_PLAN = share_plan({"a3": 2, "a4": 2}, rir=4.0)
DELOAD_PLAN = share_plan({"a1": 2, "b1": 2, "a2": 2})


@pytest.mark.parametrize(
    ("plan", "problem"),
    [
        (GOOD, PROBLEM),
        (GOOD, YOUNGER),
        (older_plan(AGED), AGED),
        (GOOD, week(0, 3, 5)),
        (NOVICE_PLAN, NOVICE),
        (RETURN_PLAN, BACK),
        (DELOAD_PLAN, DELOAD),
        (GOOD, gym_week(pain=(Pain("knee", 2),))),
        (replace(GOOD, revision=2), gym_week(before=GOOD, kept=("a",), today=at(1))),
        (
            GOOD,
            gym_week(
                sport=(Sport(at(1), "easy_run"), Sport(at(2), "hard_run")), state=LogState(weeks_of_log=9)
            ),
        ),
        (GOOD, gym_week(race=at(6))),
        (GOOD, gym_week(state=LogState(last_hard_day={"soleus": at(-2)}, weeks_of_log=9))),
    ],
    ids=[
        "plain",
        "64.9 years",
        "65 years",
        "a day is left free",
        "novice",
        "back after a month",
        "deload",
        "a knee of 2",
        "the first is done",
        "runs far enough off",
        "a race later",
        "rested for two days",
    ],
)
def test_good_weeks_break_nothing(plan: Plan, problem: Problem) -> None:
    assert violations(plan, problem, SETTINGS) == ()


def test_a_session_takes_what_the_evidence_reckons() -> None:
    slots = (
        slot("1", "big_lift", "back-squat.smith", 3, (8, 8), rest_s=180.0),
        slot("2", "single_leg", "split-squat", 2, (10, 10)),
        slot("3", "hamstring", "leg-curl", 2, (10, 10)),
    )
    tasks = [task for one in slots if (task := read_slot(one)) is not None]
    assert minutes(tasks, PROBLEM, SETTINGS) == pytest.approx(25.1, abs=0.05)
    # The curl's one rest of 120 s falls into the split squat's.
    paired = [
        replace(task, slot=replace(task.slot, superset="A" if task.slot.id > "1" else None)) for task in tasks
    ]
    assert minutes(paired, PROBLEM, SETTINGS) == pytest.approx((1506 - 120) / 60)


def test_ramp_sets_are_those_of_the_first_barbell_lift_alone() -> None:
    def known(*levels: tuple[str, float]) -> Problem:
        made = {
            name: Level(name, log(e1rm_kg), ((0.5, log(e1rm_kg)),), at(-3), 9) for name, e1rm_kg in levels
        }
        return gym_week(state=LogState(levels=made, weeks_of_log=9))

    # Seven reps to failure are 85.3 % of a maximum (B1.4): 60 kg are those of 70.3 kg.
    tasks = [task for one in FIRST if (task := read_slot(one)) is not None]
    assert minutes(tasks, known(("back-squat", 70)), SETTINGS) == pytest.approx((1932 - 150) / 60)
    assert minutes(tasks, known(("back-squat", 71)), SETTINGS) == pytest.approx(1932 / 60)
    both = [*tasks, *(task for one in SECOND if (task := read_slot(one)) is not None)]
    light = minutes(both, known(("back-squat", 70)), SETTINGS)
    assert light == pytest.approx((1932 - 150 + 1656 - 150 - 300) / 60)


NEXT_DAY = Sport(at(1), "hard_run")

# limit, what is done to the good plan, and to the problem: it breaks that limit and no other
BREAKS: list[tuple[str, Plan, Problem]] = [
    ("cleared", GOOD, gym_week(cleared=False)),
    ("days", GOOD, week(0, 4)),
    ("days", GOOD, week(0, 3, today=at(1))),
    ("day_legs", GOOD, gym_week(days=(Day(at(0), 60), Day(at(3), 60, legs=False)))),
    ("day_legs", GOOD, gym_week(days=(Day(at(0), 60), Day(at(3), 60), Day(at(5), 60, legs=True)))),
    ("leg_days", GOOD, gym_week(limits=Limits(leg_days=3))),
    ("leg_days", replace(GOOD, sessions=GOOD.sessions[:1]), PROBLEM),
    ("minutes", GOOD, gym_week(days=(Day(at(0), 31.1), Day(at(3), 60)))),
    ("kit", with_slot(GOOD, "a3", exercise="seated-leg-curl"), replace(
        PROBLEM, equipment=replace(equipment("gym"), items=equipment("gym").items - {"trap_bar"}))),
    ("excluded", GOOD, gym_week(excluded=frozenset({"leg-curl"}))),
    ("excluded", GOOD, gym_week(excluded=frozenset({"calf"}))),
    ("big_lift_first", with_slots(GOOD, 0, FIRST[1], FIRST[0], *FIRST[2:]), PROBLEM),
    ("big_lift_first", with_slots(GOOD, 0, *FIRST[1:]), PROBLEM),
    ("big_sets", with_slot(GOOD, "a1", sets=4), PROBLEM),
    ("big_sets", with_slot(GOOD, "a1", sets=2), PROBLEM),
    ("big_reps", with_slot(GOOD, "a1", reps_lo=3, reps_hi=5), PROBLEM),
    ("big_reps", with_slot(GOOD, "a1", exercise="bodyweight-squat"), PROBLEM),
    ("single_leg", with_slots(GOOD, 0, FIRST[0], *FIRST[2:]), PROBLEM),
    ("hamstring", with_slots(GOOD, 0, FIRST[0], FIRST[1], FIRST[3]), PROBLEM),
    ("hamstring_in_turn", with_slot(GOOD, "b3", exercise="seated-leg-curl"), PROBLEM),
    ("hamstring_in_turn", with_slots(GOOD, 0, *FIRST, slot("a5", "hamstring", "good-morning")), PROBLEM),
    ("session_sets_max", GOOD, gym_week(limits=Limits(session_sets_max=4.9))),
    ("weekly_sets_max", GOOD, gym_week(limits=Limits(weekly_sets_max=11.9))),
    ("weekly_sets_min", GOOD, gym_week(limits=Limits(weekly_sets_min={"hamstrings": 6}))),
    ("rest_days", moved(GOOD, 1, 1), week(0, 1)),
    ("rest_days", GOOD, gym_week(state=LogState(last_hard_day={"soleus": at(-1)}, weeks_of_log=9))),
    ("exercises_max", GOOD, gym_week(limits=Limits(exercises_max=3))),
    ("varied", with_slot(GOOD, "b1", exercise="back-squat.smith"), PROBLEM),
    ("run_days", GOOD, gym_week(sport=(NEXT_DAY,), state=LogState(weeks_of_log=9))),
    ("run_days", GOOD, gym_week(sport=(Sport(at(2), "long_run"),))),
    ("race_days", GOOD, gym_week(race=at(5))),
    ("race_days", GOOD, gym_week(sport=(Sport(at(3), "race"),))),
    ("beginner", with_slot(NOVICE_PLAN, "a4", rir=2.0), NOVICE),
    ("beginner", with_slot(NOVICE_PLAN, "a3", exercise="nordic-curl"), NOVICE),
    ("older", share_plan(USUAL_SETS, rir=3.0), AGED),
    ("older", with_slot(older_plan(AGED), "a4", sets=4), AGED),
    ("older", with_slot(older_plan(AGED), "a4", sets=1), AGED),
    ("older", with_slot(older_plan(AGED), "a4", rir=2.0), AGED),
    ("older", with_slot(older_plan(AGED), "p0", exercise="squat-jump"), AGED),
    ("pain", GOOD, gym_week(pain=(Pain("knee", 4),))),
    ("pain", GOOD, gym_week(pain=(Pain("back", 3, settled=False),))),
    ("pain", with_slot(GOOD, "a1", exercise="box-squat"), gym_week(pain=(Pain("knee", 6),))),
    ("ramp", with_slot(RETURN_PLAN, "a3", sets=3, rir=4.0), BACK),
    ("ramp", with_slot(RETURN_PLAN, "b3", sets=2), BACK),
    ("ramp", with_slot(RETURN_PLAN, "a4", rir=3.0), BACK),
    ("block", with_slot(DELOAD_PLAN, "a4", sets=3), DELOAD),
    ("block", DELOAD_PLAN, replace(DELOAD, before=replace(
        RETURN_PLAN, id="last", week_no=GOOD.week_no - 1,
        sessions=tuple(replace(one, id=f"last-{one.id}") for one in RETURN_PLAN.sessions)))),
    ("exercise", with_slots(GOOD, 0, *FIRST, slot("a5", "quad", "leg-extensoin")), PROBLEM),
    ("role", with_slot(GOOD, "a4", exercise="leg-extension"), PROBLEM),
    ("role", with_slots(GOOD, 0, *FIRST, slot("a5", "upper", "bench-press.dumbbell")), PROBLEM),
    ("twice", with_slots(GOOD, 0, *FIRST, slot("a5", "calf", "standing-calf-raise")), PROBLEM),
    ("slot", with_slot(GOOD, "a4", rest_s=30.0), PROBLEM),
    ("slot", with_slot(GOOD, "a4", reps_lo=13), PROBLEM),
    ("careful", with_slot(CAREFUL, "a3", rir=2.0), gym_week(careful=True)),
    ("older", GOOD, UNSTEADY),
    ("superset", with_slot(GOOD, "a3", superset="A"), PROBLEM),
    ("superset", with_slot(with_slot(GOOD, "a1", superset="A"), "a2", superset="A"), PROBLEM),
    ("kept", with_slot(replace(GOOD, revision=2), "a3", sets=3), gym_week(before=GOOD, kept=("a",))),
    ("ids", with_slot(GOOD, "b3", id="a3"), PROBLEM),
    ("stable", replace(GOOD, revision=2, id="other"), gym_week(before=GOOD)),
    ("stable", GOOD, gym_week(before=GOOD)),
    ("stable", with_slot(replace(GOOD, revision=2), "a3", id="new"), gym_week(before=GOOD)),
    ("stable", with_slot(replace(GOOD, revision=2), "a3", exercise="lying-leg-curl"), gym_week(before=GOOD)),
    ("order", replace(GOOD, sessions=GOOD.sessions[::-1]), PROBLEM),
    ("figures", replace(GOOD, sessions=(replace(GOOD.sessions[0], minutes=30.0), GOOD.sessions[1])), PROBLEM),
    ("figures", replace(GOOD, week_no=GOOD.week_no + 1), PROBLEM),
    ("figures", replace(GOOD, bound=11), PROBLEM),
]  # fmt: skip


@pytest.mark.parametrize(
    ("limit", "plan", "problem"), BREAKS, ids=[f"{n}-{row[0]}" for n, row in enumerate(BREAKS)]
)
def test_what_is_broken_is_found_and_nothing_else(limit: str, plan: Plan, problem: Problem) -> None:
    assert broken(plan, problem) == {limit}


def test_every_limit_is_broken_by_some_plan() -> None:
    assert {limit for limit, *_ in BREAKS} == {*JUDGED}


@pytest.mark.parametrize(
    ("limit", "plan", "problem"), BREAKS, ids=[f"{n}-{row[0]}" for n, row in enumerate(BREAKS)]
)
def test_what_is_lifted_is_not_judged(limit: str, plan: Plan, problem: Problem) -> None:
    if any(one.id == limit and one.fields for one in LIMITS):
        assert limit not in broken(plan, lift(problem, limit))


@pytest.mark.parametrize(
    ("exercise", "kit", "lacking"),
    [
        ("back-squat", "home", ("barbell", "rack")),
        ("front-squat.dumbbell", "home", ()),
        ("hip-thrust.bodyweight", "none", ("bench",)),
        ("leg-curl.band", "travel", ()),
        ("leg-curl", "home", ("machine",)),
        ("trap-bar-deadlift", "gym", ()),
        ("landmine-squat", "gym", ("landmine",)),
        ("sliding-leg-curl", "none", ()),
    ],
)
def test_what_a_kit_lacks(exercise: str, kit: str, lacking: tuple[str, ...]) -> None:
    task = read_slot(slot("x", "quad", exercise))
    assert task is not None
    assert lacking_kit(task.exercise, equipment(kit)) == lacking


def test_all_that_is_broken_is_found_at_once() -> None:
    plan = with_slot(with_slot(GOOD, "a1", sets=5), "b3", exercise="leg-curl", rest_s=10.0)
    assert broken(plan, week(0, 4)) == {"days", "big_sets", "hamstring_in_turn", "slot"}


def test_made_up_weeks_are_the_same_every_time() -> None:
    some = list(islice(problems(7), 40))
    assert some == list(islice(problems(7), 40))
    assert len({str(one) for one in some}) == 40
    assert list(islice(problems(8), 40)) != some


def test_planted_contradictions_are_of_known_limits() -> None:
    ids = {limit.id for limit in LIMITS}
    assert all(one.limits <= ids for one in planted())
    assert len({one.name for one in planted()}) == len(planted())
    assert violations(GOOD, gym_week(), SETTINGS) == ()
