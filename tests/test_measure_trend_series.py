from __future__ import annotations

from datetime import timedelta

import polars as pl
import pytest

from legday.catalogue.settings import load_settings
from legday.measure.estimate import estimates
from legday.measure.trend.batch import make_batch
from legday.measure.trend.series import session_series
from measure_frames import MONDAY, a_set, book

SETTINGS = load_settings()
LATER = MONDAY + timedelta(days=3)


def series_of(*sets: dict[str, object]) -> pl.DataFrame:
    return session_series(estimates(book(list(sets)), SETTINGS), SETTINGS)


def test_one_exercise_is_one_series_under_whatever_names_it_was_logged() -> None:
    got = series_of(a_set("back-squat", name="Kniebeuge"), a_set("back-squat", LATER, name="Squat (Barbell)"))
    assert got["series"].to_list() == ["back-squat", "back-squat"]
    assert got["name"].to_list() == ["Squat (Barbell)"] * 2  # as logged last
    assert got["barbell"].all()


def test_the_best_set_of_a_day_stands_for_it() -> None:
    got = series_of(
        a_set("deadlift", load_kg=100.0, reps=5.0, rir=0.0),
        a_set("deadlift", load_kg=110.0, reps=3.0, rir=0.0),
        a_set("deadlift", load_kg=60.0, reps=5.0, rir=0.0),
        a_set("deadlift", load_kg=200.0, reps=3.0, rir=0.0, set_type="warm_up"),
    )
    assert got.height == 1
    assert got.select("load_kg", "reps").row(0) == (110, 3)


def test_each_side_and_each_machine_is_a_series_of_its_own() -> None:
    got = series_of(
        a_set("bulgarian-split-squat", side="left", load_kg=20.0),
        a_set("bulgarian-split-squat", side="right", load_kg=22.0),
        a_set("leg-curl", name="Leg Curl (Gym A)"),
        a_set("leg-curl", LATER, name="Leg Curl (Gym B)"),
    )
    assert set(got["series"]) == {
        "bulgarian-split-squat|left", "bulgarian-split-squat|right",
        "leg-curl||Leg Curl (Gym A)", "leg-curl||Leg Curl (Gym B)",
    }  # fmt: skip
    assert got.filter(pl.col("exercise") == "leg-curl")["side"].to_list() == [None, None]
    assert not got["barbell"].any()


def test_loads_of_unknown_kind_stay_among_themselves() -> None:
    got = series_of(a_set("deadlift"), a_set("deadlift", LATER, load_kind="unknown"))
    assert got["series"].n_unique() == 2


@pytest.mark.parametrize(("reps", "rir", "told"), [(12.0, 0.0, True), (11.0, 2.0, False), (5.0, None, True)])
def test_sets_of_up_to_twelve_reps_to_failure(reps: float, rir: float | None, told: bool) -> None:
    assert series_of(a_set("deadlift", reps=reps, rir=rir)).height == told


def test_series_make_a_batch_oldest_first() -> None:
    got = make_batch(
        series_of(
            a_set("deadlift", LATER), a_set("back-squat"), a_set("deadlift"), a_set("deadlift", load_kg=90.0)
        )
    )
    assert dict(zip(got.series, got.count.tolist(), strict=True)) == {"deadlift": 2, "back-squat": 1}
    col = got.series.index("deadlift")
    assert (got.day[1, col] - got.day[0, col], got.real[:, 1 - col].tolist()) == (3, [True, False])


def test_no_sets_make_no_series() -> None:
    assert make_batch(series_of()).series == ()
