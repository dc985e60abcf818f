"""Minutes a week from made-up sessions, against the same sums by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.catalogue.settings import load_settings
from legday.measure.counting import day_no, week_no
from legday.measure.weekly_minutes import weekly_minutes

SETTINGS = load_settings()
MONDAY = date(2026, 3, 2)
PATTERNS = {"back-squat": "squat", "run": "cardio", "walk": "cardio", "plank": "trunk"}


def rows(*done: tuple[str, int, str, int, float | None, float | None]) -> pl.DataFrame:
    """Session, days from Monday, movement, sets, reps of each, seconds of each."""
    found: list[dict[str, Any]] = []
    for session, ago, movement, sets, reps, seconds in done:
        day = MONDAY + timedelta(days=ago)
        row = {
            "session": session, "at": datetime(day.year, day.month, day.day), "day": day,
            "day_no": day_no(day), "week_no": week_no(day), "exercise": movement, "movement": movement,
            "pattern": PATTERNS[movement], "set_type": "working", "side": "both", "reps": reps,
            "duration_s": seconds,
        }  # fmt: skip
        found += [row] * sets
    schema = {
        "session": pl.String, "at": pl.Datetime, "day": pl.Date, "day_no": pl.Int64, "week_no": pl.Int64,
        "exercise": pl.String, "movement": pl.String, "pattern": pl.String, "set_type": pl.String,
        "side": pl.String, "reps": pl.Float64, "duration_s": pl.Float64,
    }  # fmt: skip
    return pl.DataFrame(found, schema=schema)


def lengths(**minutes: float | None) -> pl.DataFrame:
    return pl.DataFrame(
        {"session": list(minutes), "minutes": list(minutes.values())},
        schema={"session": pl.String, "minutes": pl.Float64},
    )


def weeks(sets: pl.DataFrame, stated: pl.DataFrame, as_of: date) -> list[dict[str, Any]]:
    return weekly_minutes(sets, stated, as_of, SETTINGS).to_dicts()


def test_a_stated_length_counts_without_its_cardio() -> None:
    sets = rows(
        ("a", 0, "back-squat", 3, 5, None), ("a", 0, "run", 1, None, 600), ("b", 2, "walk", 1, None, 1800)
    )
    (week,) = weeks(sets, lengths(a=60.0, b=30.0), MONDAY + timedelta(days=2))
    assert week == {
        "monday": MONDAY, "strength_min": 50.0, "estimated_min": 0.0, "moderate_min": 30.0,
        "vigorous_min": 10.0, "equivalent_min": 50.0, "whole": False,
    }  # fmt: skip


def test_a_session_without_length_is_reckoned_from_its_sets() -> None:
    """300 s, and 90 s + 3 x 5 x 4 s + 2 x 120 s: 690 s."""
    (week,) = weeks(rows(("a", 0, "back-squat", 3, 5, None)), lengths(a=None), MONDAY)
    assert week["strength_min"] == pytest.approx(690 / 60)
    assert week["estimated_min"] == week["strength_min"]


def test_what_is_held_takes_its_seconds_and_warm_ups_take_none() -> None:
    sets = rows(("a", 0, "plank", 2, None, 60))
    (week,) = weeks(sets, lengths(a=None), MONDAY)
    assert week["strength_min"] == pytest.approx((300 + 90 + 120 + 120) / 60)
    warm = rows(("a", 0, "back-squat", 3, 5, None)).with_columns(set_type=pl.lit("warm_up"))
    assert weeks(warm, lengths(a=None), MONDAY)[0]["strength_min"] == 0


def test_weeks_without_training_stand_there_as_nothing() -> None:
    sets = rows(("a", -21, "back-squat", 3, 5, None), ("b", 0, "back-squat", 3, 5, None))
    found = weeks(sets, lengths(a=45.0, b=45.0), MONDAY + timedelta(days=1))
    assert [week["strength_min"] for week in found] == [45, 0, 0, 45]
    assert [week["whole"] for week in found] == [True, True, True, False]
    assert weeks(sets, lengths(a=45.0, b=45.0), MONDAY - timedelta(days=15))[-1]["strength_min"] == 45
    assert weeks(sets.clear(), lengths(), MONDAY) == []


@given(
    st.lists(
        st.tuples(st.integers(-40, 0), st.integers(1, 6), st.integers(1, 12), st.none() | st.floats(1, 180)),
        min_size=1,
        max_size=12,
    )
)
def test_the_sum_of_weeks_is_the_sum_of_sessions(sessions: list[tuple[int, int, int, float | None]]) -> None:
    sets = rows(
        *((f"s{n}", ago, "back-squat", sets, reps, None) for n, (ago, sets, reps, _) in enumerate(sessions))
    )
    stated = lengths(**{f"s{n}": one[3] for n, one in enumerate(sessions)})
    total = sum(
        minutes if minutes is not None else (300 + 90 + 4 * sets * reps + 120 * (sets - 1)) / 60
        for _, sets, reps, minutes in sessions
    )
    found = weeks(sets, stated, MONDAY)
    assert sum(week["strength_min"] for week in found) == pytest.approx(total)
    assert all(0 <= week["estimated_min"] <= week["strength_min"] + 1e-9 for week in found)
