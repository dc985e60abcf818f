from __future__ import annotations

import math
import random
from typing import Any

import numpy as np
import polars as pl
import pytest

from legday.catalogue.settings import load_settings
from legday.measure.estimate import estimates
from legday.measure.side_trend import side_levels, side_trends
from legday.measure.trend.series import session_series
from measure_frames import a_set, after, book

SETTINGS = load_settings()
LIFT = "bulgarian-split-squat"
LAST = 7 * 2817 + 7 * 60  # far enough after the first Monday


def pairs(gaps: list[float], exercise: str = LIFT, **fields: Any) -> list[dict[str, Any]]:
    """One pair of singles a week, right over left by so much in ln."""
    return [
        a_set(exercise, after(7 * week), side=side, load_kg=load, reps=1.0, rir=0.0, **fields)
        for week, gap in enumerate(gaps)
        for side, load in (("left", 40.0), ("right", 40 * math.exp(gap)))
    ]


def trends(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return side_trends(estimates(book(rows), SETTINGS), SETTINGS).to_dicts()


def levels(rows: list[dict[str, Any]], day_no: float = LAST) -> list[dict[str, Any]]:
    series = session_series(estimates(book(rows), SETTINGS), SETTINGS)
    return side_levels(series, day_no, SETTINGS).to_dicts()


def test_slope_and_interval_are_those_of_least_squares() -> None:
    gaps = [0.05, 0.07, 0.04, 0.09, 0.08, 0.12, 0.10, 0.13, 0.12, 0.16]
    row = trends(pairs(gaps))[0]
    weeks = np.arange(10.0)
    (slope, _), covariance = np.polyfit(weeks, gaps, 1, cov=True)
    assert row["change_pct"] == pytest.approx(400 * slope)
    reach = 2.306 * 400 * math.sqrt(covariance[0, 0])  # t of 8 degrees of freedom, from any table
    assert row["change_hi_pct"] - row["change_pct"] == pytest.approx(reach, rel=1e-3)
    assert (row["sessions"], row["weeks"], row["verdict"]) == (10, 9, "growing")


def test_towards_the_weaker_side_whichever_it_is() -> None:
    gaps = [0.05 + 0.01 * week for week in range(10)]
    for sign in (1, -1):
        assert trends(pairs([sign * gap for gap in gaps]))[0]["verdict"] == "growing"
        shrinking = trends(pairs([sign * gap for gap in reversed(gaps)]))[0]
        assert shrinking["verdict"] == "shrinking"
        assert shrinking["change_pct"] == pytest.approx(-4)


def test_too_few_sessions_or_one_day_give_no_trend() -> None:
    few = trends(pairs([0.1] * 7))[0]
    assert (few["sessions"], few["verdict"], few["change_pct"]) == (7, "not_enough_data", None)
    day = [row | {"session": str(index // 2)} for index, row in enumerate(pairs([0.1] * 9))]
    same = [row | {"day": day[0]["day"], "day_no": day[0]["day_no"]} for row in day]
    assert trends(same)[0]["verdict"] == "not_enough_data"


def test_a_difference_that_stays_is_seldom_called_changing() -> None:
    rng = random.Random(4)
    rows = [
        row
        for lifter in range(200)
        for row in pairs([0.1 + rng.gauss(0, 0.07) for _ in range(12)], f"{LIFT}+v{lifter}")
    ]
    said = pl.Series([row["verdict"] for row in trends(rows)])
    assert said.len() == 200
    assert (said != "cannot_tell").mean() <= 0.09  # type: ignore[operator]


def test_levels_of_both_sides_and_their_difference() -> None:
    row = levels(pairs([math.log(1.25)] * 30), 7 * 2817 + 7 * 29)[0]
    assert (row["left_sessions"], row["right_sessions"], row["weaker"]) == (30, 30, "left")
    # What everybody is expected to gain lifts both alike.
    assert row["right_kg"] / row["left_kg"] == pytest.approx(1.25)
    assert row["asymmetry_pct"] == pytest.approx(20)
    assert row["left_lo_kg"] < row["left_kg"] < row["left_hi_kg"]
    assert row["asymmetry_lo_pct"] < 20 < row["asymmetry_hi_pct"]


def test_the_interval_widens_with_time() -> None:
    rows = pairs([0.2] * 12)
    near, far = levels(rows, 7 * 2817 + 7 * 11)[0], levels(rows)[0]
    assert far["asymmetry_lo_pct"] < near["asymmetry_lo_pct"]
    assert far["asymmetry_hi_pct"] > near["asymmetry_hi_pct"]


def test_machines_of_two_names_are_two_pairs() -> None:
    rows = pairs([0.1] * 4, "leg-curl", name="Curl A") + pairs([0.2] * 4, "leg-curl", name="Curl B")
    found = levels(rows)
    assert [row["name"] for row in found] == ["Curl A", "Curl B"]
    assert found[0]["asymmetry_pct"] < found[1]["asymmetry_pct"]


def test_nothing_logged_by_side_gives_nothing() -> None:
    assert levels([a_set(LIFT)]) == []
    assert trends([a_set(LIFT)]) == []
