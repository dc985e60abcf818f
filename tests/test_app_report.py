"""The report: one tiny log worked out by hand from the definitions, and the odd logs."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from legday.app.make_book import make_book
from legday.app.report import report
from legday.errors import LegdayError
from legday.model import Athlete, MuscleDose, PatternDose, Report
from legday.show.style import Style
from legday.show.text import render
from legday.show.words import Words
from legday.synth import lifter
from readings import days_from, logged, of_lifter, reading

MONDAY = date(2024, 1, 1)


def day(number: int) -> date:
    """A day of January 2024; the 1st is a Monday."""
    return date(2024, 1, number)


@pytest.fixture(scope="module")
def tiny() -> Report:
    """Ten sets over five weeks, looked back at from Monday the 29th over four whole weeks."""
    rows = [
        # Monday 1: 2 hard squats, 2 bench presses that do not say how hard they were
        logged("Squat (Barbell)", day(1), reps=1.0, rir=0.0),
        logged("Squat (Barbell)", day(1), reps=5.0, rir=2.0),
        logged("Bench Press (Barbell)", day(1), typed_load=60.0, rir=None),
        logged("Bench Press (Barbell)", day(1), typed_load=60.0, rir=None),
        # Tuesday 9: an easy leg curl and a hard one
        logged("Leg Curl (Machine)", day(9), typed_load=40.0, reps=12.0, rir=5.0),
        logged("Leg Curl (Machine)", day(9), typed_load=40.0, reps=12.0, rir=1.0),
        # no training in the week of the 15th; Saturday 27: a warm-up, a squat that does not say, a mystery
        logged("Squat (Barbell)", day(27), typed_load=60.0, set_type="warm_up", rir=None),
        logged("Squat (Barbell)", day(27), typed_load=90.0, rir=None),
        logged("Zorble", day(27)),
        # Monday 29, in the week that runs
        logged("Leg Curl (Machine)", day(29), typed_load=40.0, reps=12.0, rir=2.0),
    ]
    return report(make_book(reading(rows, accounted={"rest_timer": 3}, tried=False)), weeks=4)


def dose(page: Report, muscle: str) -> MuscleDose:
    (found,) = [one for one in page.muscles if one.muscle == muscle]
    return found


def pattern(page: Report, name: str) -> PatternDose:
    (found,) = [one for one in page.patterns if one.pattern == name]
    return found


def test_what_it_rests_on(tiny: Report) -> None:
    log = tiny.log
    assert (tiny.as_of, tiny.as_of_is_last_day, tiny.weeks, tiny.unit) == (day(29), True, 4, "kg")
    assert (log.rows, log.accounted) == (13, {"set": 10, "rest_timer": 3})
    assert (log.sets, log.sessions, log.first_day, log.last_day) == (10, 4, day(1), day(29))
    assert log.leg_sets == 6  # squats 2 + 1, curls 2 + 1: a warm-up is none, an easy set is one
    assert (log.unresolved_sets, log.unresolved_window, log.sets_window) == (1, 1, 9)
    # four hard leg sets in the four weeks (squats 3, curls 1), one of which does not say
    assert log.unstated_rir_pct_window == pytest.approx(25)
    assert (log.doubtful_sets, log.tried) == (0, False)


def test_leg_days(tiny: Report) -> None:
    legs = tiny.leg_days
    assert (legs.weeks, legs.gym_days, legs.leg_days, legs.full_leg_days) == (4, 3, 3, 0)
    assert (legs.leg_days_per_week, legs.least, legs.most) == (0.75, 0, 1)
    assert (legs.current_gap_days, legs.last_leg_day) == (0, day(29))
    assert (legs.longest_gap_days, legs.longest_gap_from, legs.longest_gap_to) == (18, day(9), day(27))
    assert legs.longest_gap_absent_days == 0
    assert (legs.current_streak_weeks, legs.longest_streak_weeks) == (2, 2)  # two, a week without, two


def test_calendar(tiny: Report) -> None:
    weeks = tiny.calendar
    assert [week.monday for week in weeks] == days_from(MONDAY, 7, 5)
    assert [week.whole for week in weeks] == [True] * 4 + [False]
    assert [week.leg_days for week in weeks] == [1, 1, 0, 1, 1]
    assert [week.hard_leg_sets for week in weeks] == [2, 1, 0, 1, 1]
    rest = ("rest",) * 7
    assert weeks[0].days == ("some", *rest[1:])
    assert weeks[1].days == ("rest", "some", *rest[2:])
    assert weeks[2].days == rest
    assert weeks[3].days == (*rest[2:], "some", "rest")
    assert weeks[4].days == ("some", *("ahead",) * 6)


def test_muscles(tiny: Report) -> None:
    # a week's mean of four: quads 2 + 1 squats, adductors half of that, hamstrings 1 curl, calves half of it
    means = {"quads": 0.75, "glute_max": 0.75, "adductors": 0.375, "hamstrings": 0.25, "gastrocnemius": 0.125,
             "erectors": 0.375, "chest": 0.5, "triceps": 0.25, "front_delts": 0.25}  # fmt: skip
    assert {one.muscle: one.sets_per_week for one in tiny.muscles if one.sets_per_week} == means
    assert {one.muscle: one.band for one in tiny.muscles if one.band != "none"} == dict.fromkeys(
        means, "below"
    )
    quads = dose(tiny, "quads")
    assert (quads.least, quads.most, quads.weeks_effective, quads.session_sets_max) == (0, 2, 0, 2)
    assert quads.sure_sets_per_week == 0.5  # the squat of the 27th does not say
    assert quads.days_per_week == 0.5
    assert dose(tiny, "adductors").days_per_week == 0.25  # a half set is no day for a muscle
    assert dose(tiny, "chest").sure_sets_per_week == 0
    assert dose(tiny, "hamstrings").running_week_sets == 1
    recent = {one.muscle: one.last_7_days_sets for one in tiny.muscles if one.last_7_days_sets}  # 23 to 29
    assert recent == {"quads": 1, "glute_max": 1, "adductors": 0.5, "erectors": 0.5, "hamstrings": 1,
                      "gastrocnemius": 0.5}  # fmt: skip


def test_patterns_and_balance(tiny: Report) -> None:
    assert {one.pattern: one.sets_per_week for one in tiny.patterns if one.sets_per_week} == {
        "squat": 0.75, "knee_flexion": 0.25, "push_horizontal": 0.5
    }  # fmt: skip
    assert (pattern(tiny, "squat").weeks_with, pattern(tiny, "squat").last_day) == (2, day(27))
    assert pattern(tiny, "knee_flexion").last_day == day(29)
    assert pattern(tiny, "hinge").last_day is None
    balance = tiny.balance
    assert (balance.lower_sets, balance.upper_sets) == (4, 2)
    assert balance.lower_pct == pytest.approx(200 / 3)
    assert (balance.hip_hamstring_sets, balance.knee_hamstring_sets) == (0, 1)
    assert (balance.knee_dominant_sets, balance.hip_dominant_sets) == (3, 1)
    assert (balance.unilateral_pct, balance.leg_weeks, balance.quads_only_weeks) == (0, 3, 2)
    assert (balance.trained_muscle_mass_pct, balance.trained_muscle_mass_lo_pct) == (0, 0)
    assert balance.trained_muscle_mass_hi_pct == 5


def test_lifts_and_sides(tiny: Report) -> None:
    assert [(one.name, one.sets, one.days, one.last_day) for one in tiny.lifts if one.legs] == [
        ("Leg Curl (Machine)", 3, 2, day(29)), ("Squat (Barbell)", 3, 2, day(27))
    ]  # fmt: skip
    (squat,) = [one for one in tiny.lifts if one.exercise == "back-squat"]
    # the single of the 1st came from the first day of the 28 that end on the 29th
    assert (squat.unit, squat.implements, squat.verdict) == ("kg", 1, "not_enough_data")
    assert squat.best_day in {day(1), day(27)}
    assert squat.e1rm_lo <= squat.e1rm <= squat.e1rm_hi  # type: ignore[operator]
    assert tiny.sides == ()


def test_verdict_and_words(tiny: Report) -> None:
    assert tiny.level == "hardly"
    assert tiny.verdict.params["low"] == ("hamstrings", "quads", "glute_max")
    ids = [message.id for message in tiny.certainty]
    assert ids == [
        "sure-firm",
        "certainty-rows",
        "certainty-names-open",
        "certainty-effort",
        "certainty-untried",
    ]
    assert tiny.certainty[1].params == {"rows": 13, "sets": 10, "other": 3}
    assert tiny.certainty[2].params == {"sets": 1, "pct": pytest.approx(100 / 9)}
    assert [message.id for message in tiny.limits] == ["limit-dose", "limit-sides"]
    assert tiny.detail[0].params == {"leg_days": 3, "gym_days": 3, "weeks": 4}
    assert [one.name for one in tiny.unresolved] == ["Zorble"]
    assert 1 <= len(tiny.additions) <= 3


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part)
    else:
        yield value


@pytest.mark.parametrize("profile", ["skips_legs", "balanced", "novice"])
def test_plain_data_without_nan(profile: Any) -> None:
    page = report(make_book(of_lifter(lifter(profile, weeks=30))))
    found = list(leaves(page.to_dict()))
    assert {type(one) for one in found} <= {str, int, float, bool, type(None)}
    assert all(math.isfinite(one) for one in found if isinstance(one, float))


@pytest.mark.parametrize(
    ("profile", "level"),
    [("skips_legs", "hardly"), ("balanced", "yes"), ("quads_only", "partly"), ("returning", "yes")],
)
def test_made_up_lifters_get_the_answer_they_were_made_for(profile: Any, level: str) -> None:
    assert report(make_book(of_lifter(lifter(profile)))).level == level


def a_log(names: dict[str, int], count: int = 40, step: int = 3, **fields: Any) -> Any:
    return [logged(name, one, **fields) for one in days_from(MONDAY, step, count) for name in names
            for _ in range(names[name])]  # fmt: skip


def a_week(names: dict[str, int], number: int, **fields: Any) -> list[dict[str, Any]]:
    """Sets on the Tuesday of a week."""
    when = MONDAY + timedelta(days=7 * number + 1)
    return [logged(name, when, **fields) for name in names for _ in range(names[name])]


def test_one_huge_week_is_no_habit() -> None:
    rows = a_week({"Squat (Barbell)": 24, "Romanian Deadlift (Barbell)": 24}, 0)
    rows += [row for number in range(1, 6) for row in a_week({"Bench Press (Barbell)": 3}, number)]
    page = report(make_book(reading(rows)), weeks=5)
    assert (dose(page, "quads").sets_per_week, dose(page, "quads").band) == (4.8, "efficient")
    assert (dose(page, "quads").steady, dose(page, "chest").steady) == (False, False)
    assert (page.level, page.verdict.id) == ("hardly", "verdict-unsteady")
    (said,) = [one for one in page.detail if one.id == "detail-unsteady"]
    assert said.params == {"muscle": ("quads",), "sets": 4.8, "least": 4, "reached": 1, "weeks": 5}
    words = Words()
    assert words(said) == "quads: 4.8 sets a week on average, but 4 or more in only 1 of 5 weeks."
    assert "enough, unsteady" in render(page, "en", Style())
    steady = [row for number in range(6) for row in a_week({"Squat (Barbell)": 5}, number)]
    assert dose(report(make_book(reading(steady)), weeks=5), "quads").steady is True


def test_a_run_is_no_training_day() -> None:
    run = {"typed_load": None, "typed_unit": None, "reps": None, "rir": None, "duration_s": 1800.0}
    rows = [row for number in range(5) for row in a_week({"Running": 1}, number, **run)]
    rows += [logged("Squat (Barbell)", MONDAY + timedelta(days=3)), logged("Zorble", MONDAY)]
    page = report(make_book(reading(sorted(rows, key=lambda row: row["start"]))), weeks=4)
    assert page.leg_days.gym_days == 2  # the squat, and a name that may be strength work
    assert page.calendar[0].days[:4] == ("gym", "rest", "rest", "some")
    assert page.calendar[1].days == ("rest",) * 7


def test_a_start_after_empty_weeks_is_greeted() -> None:
    rows = a_week({"Squat (Barbell)": 3}, 0) + a_week({"Squat (Barbell)": 3}, 20)
    page = report(make_book(reading(rows)))
    assert [one.id for one in page.detail] == ["detail-no-training", "detail-begun"]
    assert "already has a leg day" in Words()(page.detail[1])


def test_calves_are_one_to_a_friend() -> None:
    rows = [row for number in range(5) for row in a_week({"Seated Calf Raise": 4, "Squat (Barbell)": 5,
            "Leg Curl (Machine)": 5, "Hip Adduction (Machine)": 5}, number)]  # fmt: skip
    page = report(make_book(reading(rows)), weeks=4)
    assert (dose(page, "soleus").sets_per_week, dose(page, "gastrocnemius").band) == (4, "efficient")
    rows = [row for row in rows if row["name"] != "Leg Curl (Machine)"]
    page = report(make_book(reading(rows)), weeks=4)
    assert (dose(page, "soleus").band, dose(page, "gastrocnemius").band) == ("efficient", "below")
    (said,) = [one for one in page.detail if one.id == "detail-nothing"]
    assert said.params == {"muscles": ("hamstrings",)}
    assert not [one for one in page.detail if one.id == "detail-least"]


def test_a_lift_goes_by_the_name_most_used_lately() -> None:
    rows = a_week({"Back Squat": 9}, 0) + a_week({"Squat (Barbell)": 2}, 18)
    rows += a_week({"Barbell Squat": 1}, 19, typed_load=150.0)
    (lift,) = report(make_book(reading(rows))).lifts
    assert (lift.name, lift.best_name, lift.sets) == ("Squat (Barbell)", "Barbell Squat", 12)
    text = render(report(make_book(reading(rows))), "en", Style(), ("lifts",))
    assert "logged as Barbell Squat" in text


def test_a_record_stands_without_a_line_that_doubts_it() -> None:
    rows = a_week({"Squat (Barbell)": 3}, 0) + a_week({"Squat (Barbell)": 3}, 1, typed_load=150.0)
    text = render(report(make_book(reading(rows))), "en", Style(), ("lifts",))
    assert "record 9 Jan 2024" in text
    assert "too few sessions" not in text


def test_open_names_of_the_upper_body_cannot_change_the_answer() -> None:
    squats = a_log({"Squat (Barbell)": 2})
    cases: tuple[tuple[dict[str, Any], str], ...] = (
        ({"hint_category": "Chest"}, "sure-firm"),
        ({"hint_muscle": "Rücken"}, "sure-firm"),
        ({"hint_category": "Cardio"}, "sure-firm"),
        ({"hint_category": "Legs"}, "sure-names-open"),
        ({"hint_category": "Zorbles"}, "sure-names-open"),
        ({}, "sure-names-open"),
    )
    for hints, sure in cases:
        page = report(make_book(reading(squats + a_log({"Zorble": 3}, **hints))))
        assert page.certainty[0].id == sure, hints
        assert page.unresolved[0].may_be_legs is (sure != "sure-firm")
        assert page.log.unresolved_leg_window == (0 if sure == "sure-firm" else page.log.unresolved_window)


def test_only_cardio_is_no_leg_set() -> None:
    rows = a_log({"Running": 1}, typed_load=None, typed_unit=None, reps=None, rir=None, duration_s=1800.0)
    page = report(make_book(reading(rows)))
    assert (page.level, page.leg_days.leg_days, page.leg_days.last_leg_day) == ("no", 0, None)
    assert page.balance.lower_pct is None


def test_names_that_nobody_knows_give_no_answer() -> None:
    page = report(make_book(reading(a_log({"Zorble": 5}))))
    assert (page.level, page.verdict.id) == ("not_enough_data", "verdict-names")
    assert page.additions == ()


def test_open_names_that_could_change_the_answer_are_said() -> None:
    page = report(make_book(reading(a_log({"Squat (Barbell)": 2, "Zorble": 3}))))
    assert (page.level, page.certainty[0].id) == ("partly", "sure-names-open")
    few = [logged("Zorble", MONDAY + timedelta(days=80))]
    page = report(make_book(reading(a_log({"Squat (Barbell)": 2}) + few)))
    assert page.certainty[0].id == "sure-firm"


def test_sets_that_do_not_say_how_hard_they_were_make_it_less_sure() -> None:
    names = {"Squat (Barbell)": 3, "Romanian Deadlift (Barbell)": 3}
    ids = [report(make_book(reading(a_log(names, rir=rir)))).certainty[0].id for rir in (None, 2.0)]
    assert ids == ["sure-effort-open", "sure-firm"]


def test_one_set_is_not_enough_data() -> None:
    page = report(make_book(reading([logged("Squat (Barbell)", MONDAY)])))
    assert (page.level, page.leg_days.weeks, page.leg_days.leg_days_per_week) == ("not_enough_data", 0, None)
    assert {one.sets_per_week for one in page.muscles} == {None}
    assert dose(page, "quads").running_week_sets == 1


def test_another_day_to_look_back_from() -> None:
    book = make_book(reading(a_log({"Squat (Barbell)": 4})))
    before = report(book, MONDAY + timedelta(days=40))
    assert before.log.last_day == MONDAY + timedelta(days=39)
    assert not before.as_of_is_last_day
    late = report(book, MONDAY + timedelta(days=4000))
    assert (late.level, [message.id for message in late.detail]) == (
        "no", ["detail-no-training", "detail-log-ends"]
    )  # fmt: skip
    assert late.leg_days.current_gap_days == 4000 - 117
    with pytest.raises(LegdayError, match="no set up to 2023-12-31; the log begins on 2024-01-01"):
        report(book, date(2023, 12, 31))


def test_faults_of_a_caller() -> None:
    with pytest.raises(LegdayError, match="no set in this log"):
        report(make_book(reading([])))
    with pytest.raises(LegdayError, match="weeks 0"):
        report(make_book(reading([logged("Squat (Barbell)", MONDAY)])), weeks=0)


def test_numbers_are_in_the_unit_typed_most_lately() -> None:
    rows = a_log({"Squat (Barbell)": 1}, typed_load=225.0, typed_unit="lb")
    rows += [logged("Leg Press", rows[-1]["start"].date() + timedelta(days=2), typed_load=100.0, reps=10.0)]
    page = report(make_book(reading(rows)))
    assert page.unit == "kg"
    lifts = {one.exercise: one for one in page.lifts}
    assert (lifts["back-squat"].unit, lifts["leg-press"].unit) == ("lb", "kg")
    assert lifts["back-squat"].best_load == pytest.approx(225, abs=1e-4)
    assert lifts["leg-press"].best_load == pytest.approx(100)


def test_dumbbells_say_how_many_are_held() -> None:
    names = {"Bench Press (Dumbbell)": 1, "Goblet Squat": 1, "Squat (Barbell)": 1}
    page = report(make_book(reading(a_log(names, typed_load=30.0))))
    held = {one.exercise: (one.implements, one.best_load) for one in page.lifts}
    assert held == {"bench-press.dumbbell": (2, 60), "goblet-squat": (1, 30), "back-squat": (1, 30)}


def test_the_body_mass_limit_is_said_only_where_it_limits() -> None:
    pull_ups = reading(a_log({"Pull Up": 3}, typed_load=None, typed_unit=None))
    assert "limit-bodyweight" in {one.id for one in report(make_book(pull_ups)).limits}
    known = make_book(pull_ups, Athlete(bodyweight_kg=80))
    assert "limit-bodyweight" not in {one.id for one in report(known).limits}
    (lift,) = report(known).lifts
    assert (lift.e1rm_basis, lift.best_load) == ("system", None)
    assert "limit-bodyweight" not in {
        one.id for one in report(make_book(reading(a_log({"Leg Press": 3})))).limits
    }


def test_a_known_asymmetry_is_found() -> None:
    page = report(make_book(of_lifter(lifter("balanced", weeks=60))))
    (side,) = page.sides
    truth = lifter("balanced", weeks=60).left_to_right[side.exercise]
    assert (side.verdict, side.weaker) == ("real", "left")
    assert side.limb_symmetry_index_pct == pytest.approx(100 * truth, abs=2)
