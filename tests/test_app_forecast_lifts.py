"""Forecasts of a book: causal, in the person's loads, and only what can honestly be said."""

from __future__ import annotations

import math
import statistics
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from legday.app.find_lift import lifts_named
from legday.app.forecast_lifts import forecast_lifts, forecast_scores
from legday.app.levels import levels_of
from legday.app.make_book import make_book
from legday.app.report import report
from legday.catalogue.settings import load_settings
from legday.errors import LegdayError
from legday.measure.e1rm import nuzzo
from legday.model import Athlete, Book
from legday.model_progress import Forecast, LiftForecast, LiftForecasts
from legday.synth import lifter
from readings import days_from, logged, of_lifter, reading

SETTINGS = load_settings()
FIRST = date(2024, 1, 1)


def book_of(*rows: Any, **options: Any) -> Book:
    return make_book(reading(rows, **options))


def squats(count: int, step: int = 7, kg: float = 100.0, **fields: Any) -> list[Any]:
    return [
        logged("Squat (Barbell)", day, typed_load=kg + 2.5 * (at % 3), **fields)
        for at, day in enumerate(days_from(FIRST, step, count))
    ]


def only(found: LiftForecasts) -> LiftForecast:
    (lift,) = found.lifts
    return lift


@pytest.fixture(scope="module")
def log() -> Any:
    return of_lifter(lifter("balanced", weeks=60))


@pytest.mark.parametrize("weeks_cut", [3, 11, 26, 40])
def test_what_came_later_is_not_known(log: Any, weeks_cut: int) -> None:
    """Cut at any day, the log gives what the whole log gives for that day."""
    whole = make_book(log)
    day = log.sets["day"].max() - timedelta(weeks=weeks_cut)
    cut = make_book(of_lifter(lifter("balanced", weeks=60)))
    cut = make_book_up_to(cut, day)
    assert forecast_lifts(whole, day, reps=(5,)) == forecast_lifts(cut, day, reps=(5,))
    assert levels_of(whole, day, SETTINGS) == levels_of(cut, day, SETTINGS)
    assert forecast_scores(whole, day) == forecast_scores(cut, day)
    assert report(whole, day).progress == report(cut, day).progress


def make_book_up_to(book: Book, day: date) -> Book:
    from dataclasses import replace

    return replace(book, sets=book.sets.filter(pl.col("day") <= day))


def test_intervals_lie_within_one_another_and_order_is_by_training(log: Any) -> None:
    found = forecast_lifts(make_book(log))
    assert [one.recent_sessions for one in found.lifts] == sorted(
        (one.recent_sessions for one in found.lifts), reverse=True
    )
    told = [one for one in found.lifts if one.status == "forecast"]
    assert len(told) > 5
    for lift in told:
        forecasts = [lift.next, lift.in_4_weeks, lift.in_8_weeks, lift.in_12_weeks, lift.could]
        for one in [*forecasts, *(planned.load for planned in lift.planned)]:
            assert isinstance(one, Forecast)
            ends = (one.lo_95, one.lo_80, one.lo_50, one.median, one.hi_50, one.hi_80, one.hi_95)
            assert list(ends) == sorted(ends)
        assert lift.could is not None
        assert lift.could_at_least is not None
        assert lift.could.lo_80 < lift.could_at_least < lift.could.median
        assert 0 < (lift.record_probability or 0) < 1
        change = lift.change
        assert change is not None
        if change.pct is not None:
            assert change.lo_pct is not None
            assert change.hi_pct is not None
            assert change.lo_pct < change.pct < change.hi_pct
            assert (change.probability or 0) > 0.5 or change.pct <= 0
        assert lift.history[-1].day == lift.last_day
        assert len(lift.history) == lift.sessions


def test_a_steady_lifter_is_expected_to_be_steady() -> None:
    rows = [logged("Squat (Barbell)", day, rir=0.0) for day in days_from(FIRST, 7, 60)]
    lift = only(forecast_lifts(book_of(*rows), reps=(5,)))
    single = nuzzo(100.0, 5.0)
    assert lift.next is not None
    assert lift.next.median == pytest.approx(single, rel=0.03)
    assert lift.next.lo_80 < single < lift.next.hi_80
    assert lift.planned[0].load.median == pytest.approx(100, rel=0.03)
    assert lift.best_e1rm == pytest.approx(single)
    assert (lift.best.load, lift.best.reps, lift.best.day) == (100, 5, FIRST)  # type: ignore[union-attr]
    assert (lift.unit, lift.implements, lift.basis, lift.sessions) == ("kg", 1, "load", 60)


def test_loads_in_the_unit_typed_most_lately() -> None:
    rows = squats(20)
    rows += [
        logged("Squat (Barbell)", day, typed_load=225.0, typed_unit="lb")
        for day in days_from(FIRST + timedelta(days=141), 7, 3)
    ]
    kilos, pounds = only(forecast_lifts(book_of(*rows[:20]))), only(forecast_lifts(book_of(*rows)))
    assert (kilos.unit, pounds.unit) == ("kg", "lb")
    assert pounds.history[0].e1rm == pytest.approx(kilos.history[0].e1rm / 0.45359237)
    assert pounds.history[-1].load == pytest.approx(225)


def test_a_lift_that_grows_is_stronger_and_one_that_does_not_is_not() -> None:
    rows = [
        row
        for at, day in enumerate(days_from(FIRST, 4, 60))
        for row in (
            logged("Squat (Barbell)", day, typed_load=60.0 + at),
            logged("Bench Press (Barbell)", day, typed_load=60.0 + 2.5 * (at % 2)),
        )
    ]
    found = {lift.exercise: lift for lift in forecast_lifts(book_of(*rows)).lifts}
    squat, bench = found["back-squat"].change, found["bench-press"].change
    assert squat is not None
    assert bench is not None
    assert (squat.verdict, bench.verdict) == ("stronger", "within_noise")
    rate = found["back-squat"].rate
    assert rate is not None
    assert rate.own_lo <= rate.own <= rate.own_hi


@pytest.mark.parametrize(("count", "status"), [(1, "too_few"), (7, "too_few"), (8, "forecast")])
def test_few_sessions_are_too_few(count: int, status: str) -> None:
    lift = only(forecast_lifts(book_of(*squats(count))))
    assert lift.status == status
    assert (lift.next is None) is (status == "too_few")
    assert lift.change is not None
    if status == "too_few":
        assert lift.change.verdict == "too_early"
        assert lift.bests[0].load == max(100 + 2.5 * (at % 3) for at in range(count))


def test_a_lift_left_alone_for_long_is_not_forecast() -> None:
    book = book_of(*squats(30))
    last = FIRST + timedelta(days=7 * 29)
    assert only(forecast_lifts(book, last + timedelta(days=60))).status == "forecast"
    assert only(forecast_lifts(book, last + timedelta(days=400))).status == "long_ago"
    assert report(book, last + timedelta(days=400)).progress.lifts == ()


def test_odd_lifts_keep_what_was_done() -> None:
    none = {"typed_load": None, "typed_unit": None, "rir": None}
    rows = [
        logged("Pull Up", FIRST, **none, reps=8.0),
        logged("Pull Up", FIRST + timedelta(days=3), **none, reps=10.0),
        logged("Pull Up", FIRST + timedelta(days=6), **none, reps=10.0),
        logged("Plank", FIRST, **{**none, "reps": None}, duration_s=95.0),
        logged("Plank", FIRST + timedelta(days=3), **{**none, "reps": None}, duration_s=60.0),
        logged("Farmers Walk", FIRST, typed_load=40.0, reps=None, distance_m=30.0),
        logged("Assisted Pull Up", FIRST, typed_load=-20.0, reps=6.0),
        logged("Standing Calf Raise (Machine)", FIRST, typed_load=80.0, reps=20.0),
    ]
    found = {lift.name: lift for lift in forecast_lifts(book_of(*rows)).lifts}
    assert {name: lift.status for name, lift in found.items()} == {
        "Pull Up": "reps", "Plank": "timed", "Farmers Walk": "distance", "Assisted Pull Up": "reps",
        "Standing Calf Raise (Machine)": "reps",
    }  # fmt: skip
    pull_up = found["Pull Up"].bests[0]
    assert (pull_up.day, pull_up.load, pull_up.reps) == (FIRST + timedelta(days=3), None, 10)
    assert found["Plank"].bests[0].duration_s == 95
    assert found["Farmers Walk"].bests[0].distance_m == 30
    assert found["Assisted Pull Up"].bests[0].load == -20
    assert (found["Pull Up"].basis, found["Standing Calf Raise (Machine)"].basis) == ("system", None)
    assert all(lift.next is None and lift.change is None for lift in found.values())


def test_a_lift_of_the_body_is_forecast_once_its_mass_is_known() -> None:
    rows = [
        logged("Pull Up", day, typed_load=None, typed_unit=None, reps=8.0) for day in days_from(FIRST, 4, 20)
    ]
    lift = only(forecast_lifts(make_book(reading(rows), Athlete(bodyweight_kg=80))))
    assert (lift.status, lift.basis) == ("forecast", "system")
    assert lift.body_load == pytest.approx(80, rel=0.1)
    assert lift.next is not None
    assert lift.next.median > 80
    assert lift.steps is None


def test_sides_are_series_of_their_own() -> None:
    rows = [
        logged("Bulgarian Split Squat (Dumbbell)", day, typed_load=20.0, side=side, reps=reps)
        for day in days_from(FIRST, 4, 12)
        for side, reps in (("left", 8.0), ("right", 10.0))
    ]
    book = book_of(*rows)
    found = {lift.side: lift for lift in forecast_lifts(book).lifts}
    assert set(found) == {"left", "right"}
    assert found["left"].next.median < found["right"].next.median  # type: ignore[union-attr]
    (level,) = levels_of(book, FIRST + timedelta(days=50), SETTINGS).values()
    assert level.reps == 8, "the weaker side sets the load"


def test_a_slip_of_the_keyboard_is_asked_about_and_moves_nothing() -> None:
    rows = squats(40)
    clean = only(forecast_lifts(book_of(*rows)))
    rows[30]["typed_load"] = 400.0
    asked = only(forecast_lifts(book_of(*rows)))
    assert [(one.day, one.load) for one in asked.asked] == [(rows[30]["start"].date(), 400)]
    assert not asked.history[30].used
    assert asked.best_e1rm == clean.best_e1rm
    assert asked.next is not None
    assert clean.next is not None
    assert asked.next.median == pytest.approx(clean.next.median, rel=0.02)
    rows[30]["typed_load"] = 40_000.0  # beyond anyone: not even asked
    assert only(forecast_lifts(book_of(*rows))).asked == ()


def test_a_light_lift_is_told_in_its_steps() -> None:
    rows = [
        logged("Lateral Raise (Cable)", day, typed_load=10.0 + 2.5 * (at % 3), reps=12.0, rir=0.0)
        for at, day in enumerate(days_from(FIRST, 4, 30))
    ]
    steps = only(forecast_lifts(book_of(*rows))).steps
    assert steps is not None
    assert (steps.step, steps.reps) == (2.5, 12)
    loads = (*steps.next, *steps.in_8_weeks)
    assert all(math.isclose(load / 2.5, round(load / 2.5)) for load in loads)
    assert list(steps.next) == sorted(steps.next)
    assert only(forecast_lifts(book_of(*squats(30)))).steps is None


def test_levels_are_what_the_planner_asks_for() -> None:
    rows = [*squats(20), logged("Leg Press", FIRST, typed_load=150.0, reps=10.0)]
    today = FIRST + timedelta(days=140)
    found = levels_of(book_of(*rows), today, SETTINGS)
    assert set(found) == {"back-squat", "leg-press"}
    squat, press = found["back-squat"], found["leg-press"]
    assert (squat.as_of, squat.n, squat.unit, squat.last_day) == (
        today, 20, "kg", FIRST + timedelta(days=133),
    )  # fmt: skip
    assert (squat.load_kg, squat.reps, press.n) == (102.5, 5, 1)
    quantiles = [value for _, value in squat.quantiles]
    assert quantiles == sorted(quantiles)
    assert quantiles[0] < squat.mean_ln_kg < quantiles[-1]
    estimates = [nuzzo(100 + 2.5 * (at % 3), 7.0) for at in range(20)]  # 5 reps, 2 in reserve
    assert math.exp(squat.mean_ln_kg) == pytest.approx(statistics.mean(estimates), rel=0.04)
    assert levels_of(book_of(*rows), FIRST - timedelta(days=1), SETTINGS) == {}


def test_a_log_of_names_that_are_not_clear_forecasts_nothing() -> None:
    found = forecast_lifts(book_of(*(logged("Zorble", day) for day in days_from(FIRST, 7, 20))))
    assert (found.lifts, found.unresolved_sets) == ((), 20)
    assert forecast_scores(book_of(logged("Zorble", FIRST))) == ()


def test_no_set_is_a_fault_of_the_caller() -> None:
    with pytest.raises(LegdayError, match="no set in this log"):
        forecast_lifts(book_of())
    with pytest.raises(LegdayError, match="the log begins on 2024-01-01"):
        forecast_lifts(book_of(*squats(3)), FIRST - timedelta(days=1))


def test_the_scores_are_of_this_log(log: Any) -> None:
    book = make_book(log)
    scores = {score.task: score for score in forecast_scores(book)}
    assert set(scores) == {"next", "4", "8", "12", "could"}
    assert all(70 < score.cover_80_pct < 97 for score in scores.values())
    assert scores["could"].mae_pct < scores["could"].last_mae_pct
    (first, *_) = forecast_lifts(book).lifts
    one = {score.task: score.n for score in forecast_scores(book, lift=first)}
    assert one["next"] == first.sessions - SETTINGS.trend_sessions_min
    assert forecast_scores(book_of(*squats(8))) == ()


def test_a_lift_by_any_of_its_names(log: Any) -> None:
    lifts = forecast_lifts(make_book(log)).lifts
    for said in ("squat", "Squat (Barbell)", "back-squat", "SQUAT", "Kniebeuge", "sentadilla"):
        assert lifts_named(lifts, said)[0].exercise == "back-squat", said
    with pytest.raises(LegdayError, match=r"Deadlivt Bar: no such lift in this log; did you mean Romanian"):
        lifts_named(lifts, "Deadlivt Bar")
    with pytest.raises(LegdayError, match="most trained are"):
        lifts_named(lifts, "zzz")
    with pytest.raises(LegdayError, match="no set of it is filed under a lift"):
        lifts_named((), "squat")


# --- how one compares -------------------------------------------------------------------------------------


def three(athlete: Athlete | None) -> Book:
    rows = [
        logged(name, day, typed_load=kg, reps=1.0, rir=0.0)
        for day in days_from(FIRST, 7, 20)
        for name, kg in (
            ("Squat (Barbell)", 180.0),
            ("Bench Press (Barbell)", 120.0),
            ("Deadlift (Barbell)", 220.0),
        )
    ]
    return make_book(reading(rows), athlete)


@pytest.mark.parametrize(
    ("athlete", "why"),
    [(None, "no_sex"), (Athlete(sex="male"), "no_body_mass"), (Athlete(sex="male", bodyweight_kg=83), None)],
)
def test_a_comparison_takes_sex_and_body_mass(athlete: Athlete | None, why: str | None) -> None:
    found = report(three(athlete)).progress.comparison
    assert found.why == why
    if why is not None:
        assert (found.standings, found.squat_beside_bench, found.ratios) == ((), None, ())
        return
    assert [one.lift for one in found.standings] == ["squat", "bench", "deadlift", "total"]
    for one in found.standings:
        assert one.percentile is not None
        assert one.lo is not None
        assert one.hi is not None
        assert one.lo < one.percentile < one.hi
    assert found.standings[-1].single == pytest.approx(520, rel=1e-3)
    # median squat of men who bench 120 kg, of any body mass: 185 kg
    assert found.squat_beside_bench is not None
    assert found.squat_beside_bench.expected == pytest.approx(185, rel=0.03)
    assert {one.ratio: round(one.value, 2) for one in found.ratios} == {
        "squat:bench": 1.5, "deadlift:bench": 1.83, "deadlift:squat": 1.22
    }  # fmt: skip


def test_lifts_that_no_meet_has_are_not_compared() -> None:
    rows = [logged("Squat (Smith Machine)", day) for day in days_from(FIRST, 7, 20)]
    book = make_book(reading(rows), Athlete(sex="female", bodyweight_kg=60))
    assert report(book).progress.comparison.why == "no_lift"
