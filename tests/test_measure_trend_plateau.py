from __future__ import annotations

import math
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st

from legday.app.plateau_sentences import plateau_reasons, plateau_sentences
from legday.catalogue.settings import load_settings
from legday.measure.trend.batch import make_batch
from legday.measure.trend.forecasts import follow
from legday.measure.trend.plateau import (
    STATUSES,
    expected_growth_pct_per_week,
    gains,
    plateaus,
    thresholds,
)
from legday.measure.trend.plateau_reasons import Lately, lately
from legday.show.words import LANGUAGES, Words
from measure_frames import MONDAY, a_set, after, book

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
import plateaus as benchmark

SETTINGS = load_settings()


def one_series(days: list[int], kg: list[float], name: str = "squat") -> pl.DataFrame:
    """Session bests as `session_series` gives them."""
    return pl.DataFrame(
        {
            "series": [name] * len(days), "day_no": days, "e1rm_kg": [float(one) for one in kg],
            "reps": [5.0] * len(days), "confirmed": [False] * len(days), "barbell": [True] * len(days),
        }
    )  # fmt: skip


def judged(bests: pl.DataFrame, today_no: int, began_no: int | None = None) -> dict[str, Any]:
    trend = follow(make_batch(bests), SETTINGS)
    began = int(bests["day_no"].min()) if began_no is None else began_no  # type: ignore[arg-type]
    frame = plateaus(trend, today_no, began, SETTINGS)
    assert frame.height == bests["series"].n_unique()
    return frame.row(0, named=True)


def twice_a_week(weeks: int) -> list[int]:
    return [7 * week + day for week in range(weeks) for day in (0, 3)]


# --- facts -----------------------------------------------------------------------------------------------


def test_facts_by_hand() -> None:
    row = judged(one_series([0, 7, 14, 21, 28], [100, 105, 103, 105, 104]), 35)
    assert row["weeks_since_best"] == 4  # the 105 of day 7; that of day 21 is not above it
    assert row["sessions_since_best"] == 3
    assert row["weeks"] == 5
    assert row["status"] == "not_enough_data"
    assert row["threshold_pct"] is row["gain_24wk_pct"] is row["found_pct"] is None


def test_what_is_asked_about_is_no_best() -> None:
    days = twice_a_week(6)
    kg = [100.0] * 12
    kg[8] = 250.0  # beyond the gate, and not borne out
    assert judged(one_series(days, kg), days[-1])["weeks_since_best"] == days[-1] // 7


def test_growth_by_training_age_is_the_published_curve() -> None:
    growth = expected_growth_pct_per_week(np.array([12.0, 26.0, 52.0, 104.0]), SETTINGS)
    assert np.round(growth, 2).tolist() == [0.77, 0.37, 0.19, 0.1]
    total = sum(expected_growth_pct_per_week(np.arange(0, 52, 0.01), SETTINGS)) * 0.01  # the curve's integral
    assert total == pytest.approx(39.70, abs=0.1)


def test_gain_is_the_edge_now_less_the_edge_then() -> None:
    days = twice_a_week(40)
    trend = follow(make_batch(one_series(days, list(np.linspace(100, 130, 80)))), SETTINGS)
    gain = gains(trend, SETTINGS)[:, 0]
    assert np.isnan(gain[: days.index(168)]).all()
    for row in (48, 60, 79):
        then = max(i for i, day in enumerate(days) if day <= days[row] - 168)
        assert gain[row] == pytest.approx(trend.edge[row, 0] - trend.edge[then, 0], abs=1e-12)


def test_a_level_that_began_anew_has_no_gain() -> None:
    days = twice_a_week(40)
    kg = [100.0] * 60 + [300.0] * 20  # another machine under the same name
    assert judged(one_series(days, kg), days[-1])["status"] == "not_enough_data"


# --- when a verdict may be had ---------------------------------------------------------------------------


@tried(max_examples=50, deadline=None)
@given(st.integers(1, 25), st.floats(0.8, 1.2), st.integers(0, 2**31))
def test_no_verdict_before_half_a_year(weeks: int, last: float, seed: int) -> None:
    days = twice_a_week(weeks)
    kg = (
        100 * np.exp(np.random.default_rng(seed).normal(0, 0.01, len(days))) * np.linspace(1, last, len(days))
    )
    row = judged(one_series(days, list(kg)), days[-1], -1000)
    assert row["status"] in {"not_enough_data", "too_early"}
    assert row["gain_24wk_pct"] is None


def test_a_tidy_novice_who_stops_is_found_and_one_who_goes_on_is_not() -> None:
    days = twice_a_week(40)
    wobble = 1 + 0.01 * np.sin(np.arange(80) * 2.4)
    stopped = judged(one_series(days, list(100 * wobble)), days[-1], days[-1] - 7 * 30)
    going = judged(one_series(days, list(wobble * np.linspace(100, 135, 80))), days[-1], days[-1] - 7 * 30)
    assert going["status"] == "progressing"
    assert stopped["status"] == "possible_plateau"
    assert stopped["gain_24wk_pct"] < going["gain_24wk_pct"]
    fallen = judged(one_series(days, list(wobble * np.linspace(100, 80, 80))), days[-1], days[-1] - 7 * 30)
    assert fallen["status"] == "possible_plateau"
    assert fallen["gain_24wk_pct"] < fallen["threshold_pct"]
    assert fallen["false_alarm_pct"] == 10


def test_gaps_and_thin_series_are_not_judged() -> None:
    days = twice_a_week(40)
    kg = [100.0] * 80
    assert judged(one_series(days, kg), days[-1])["status"] != "not_enough_data"
    assert judged(one_series(days, kg), days[-1] + 36)["status"] == "not_enough_data"
    holed = [day if day < 200 else day + 36 for day in days]
    assert judged(one_series(holed, kg), holed[-1])["status"] == "not_enough_data"
    long_ago = [day if day < 50 else day + 36 for day in days]
    assert judged(one_series(long_ago, kg), long_ago[-1])["status"] != "not_enough_data"
    thin = days[:48:4] + days[48::4]  # one session in two weeks
    assert judged(one_series(thin, [100.0] * len(thin)), thin[-1])["status"] == "not_enough_data"


def test_a_log_of_years_cannot_be_told() -> None:
    days = twice_a_week(40)
    row = judged(one_series(days, [100.0] * 80), days[-1], days[-1] - 7 * 300)
    assert row["status"] == "too_early"
    assert row["can_tell_after_weeks"] is None
    assert row["found_pct"] < SETTINGS.plateau_found_min_pct


def test_thresholds_rise_with_growth_and_fall_with_noise() -> None:
    growth, noise = np.meshgrid(np.linspace(0, 0.3, 7), np.linspace(0.01, 0.2, 7))
    edge = thresholds(growth, noise, SETTINGS)
    assert (np.diff(edge, axis=1) > 0).all()
    assert (np.diff(edge, axis=0) < 0).all()


@tried(max_examples=30, deadline=None)
@given(st.integers(0, 2**31), st.integers(20, 110))
def test_what_comes_later_changes_nothing(seed: int, cut: int) -> None:
    rng = np.random.default_rng(seed)
    days = np.cumsum(rng.integers(1, 9, 120))
    kg = 100 * np.exp(rng.normal(0, 0.05, 120) + 0.002 * np.arange(120))
    whole = one_series(days.tolist(), kg.tolist())
    trend, part = (follow(make_batch(one), SETTINGS) for one in (whole, whole.head(cut)))
    np.testing.assert_array_equal(gains(trend, SETTINGS)[:cut], gains(part, SETTINGS))


def test_many_series_are_judged_as_each_alone() -> None:
    rng = np.random.default_rng(5)
    frames = []
    for name in "abc":
        days = np.cumsum(rng.integers(1, 9, 70)) + 3
        kg = 100 * np.exp(rng.normal(0, 0.04, 70))
        frames.append(one_series(days.tolist(), kg.tolist(), name))
    today = max(int(one["day_no"].max()) for one in frames)  # type: ignore[arg-type]
    together = plateaus(follow(make_batch(pl.concat(frames)), SETTINGS), today, 0, SETTINGS)
    facts = ["weeks_since_best", "sessions_since_best", "gain_24wk_pct", "sessions"]
    for frame, row in zip(frames, together.iter_rows(named=True), strict=True):
        alone = judged(frame, today, 0)
        assert {name: alone[name] for name in facts} == pytest.approx({name: row[name] for name in facts})
        assert row["status"] in STATUSES


def test_no_series_gives_no_rows() -> None:
    empty = follow(make_batch(one_series([], []).with_columns(pl.col("day_no").cast(pl.Int64))), SETTINGS)
    assert plateaus(empty, 0, 0, SETTINGS).is_empty()


# --- false alarms and power ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def windows() -> Any:
    return benchmark.simulated(np.random.default_rng(20), 400)


@pytest.mark.parametrize(("growth_pct", "least", "most"), [(0.37, 14, 36), (0.77, 40, 68)])
def test_false_alarms_are_as_stated_and_power_is_as_documented(
    windows: Any, growth_pct: float, least: float, most: float
) -> None:
    going, stops = benchmark.years(windows, growth_pct, SETTINGS)
    ours = benchmark.our_statistic(growth_pct, SETTINGS)
    wrong = benchmark.in_second_half(going, ours(going)) > SETTINGS.plateau_noise_factor
    found = benchmark.in_second_half(stops, ours(stops)) > SETTINGS.plateau_noise_factor
    assert 5 <= 100 * wrong.mean() <= 15
    assert least <= 100 * found.mean() <= most
    tidy = np.nanstd(windows.noise, axis=0) < benchmark.TIDY_SD
    assert found[tidy].mean() > found[~tidy].mean()


def test_the_usual_rules_alarm_in_everybody_who_progresses(windows: Any) -> None:
    going, _ = benchmark.years(windows, 0.37, SETTINGS)
    for name in ("3 sessions without a record", "5 sessions without a record"):
        alarm = benchmark.RULES[name](going)
        assert benchmark.found(going, alarm, 26).mean() > 0.98


def test_simulated_noise_is_like_that_of_logs(windows: Any) -> None:
    sd = 100 * np.nanstd(windows.noise, axis=0)
    low, mid, high = np.quantile(sd, [0.25, 0.5, 0.75])
    assert 8.5 < mid < 11.5
    assert 6 < low < 8.5
    assert 11.5 < high < 15
    assert np.nanmax(np.diff(windows.day, axis=0)) <= 35


def test_slope_of_the_benchmark_is_numpys() -> None:
    rng = np.random.default_rng(3)
    day = np.cumsum(rng.integers(1, 9, 60)).astype(float)[:, None]
    y = rng.normal(0, 0.1, 60)[:, None]
    slope, error = benchmark.Year(day, y, SETTINGS).slope(12)
    for row in (30, 45, 59):
        near = (day[:, 0] > day[row, 0] - 84) & (np.arange(60) <= row)
        t, v = day[near, 0] / 7, y[near, 0]
        expected, left, *_ = np.polyfit(t, v, 1, full=True)
        assert slope[row, 0] == pytest.approx(100 * expected[0])
        by_hand = math.sqrt(left[0] / (t.size - 2) / ((t - t.mean()) ** 2).sum())
        assert error[row, 0] == pytest.approx(100 * by_hand)


# --- what to look at -------------------------------------------------------------------------------------


def trained(weeks: int, days: tuple[int, ...], first: int = 0, **fields: Any) -> list[dict[str, Any]]:
    return [
        a_set("bench-press", after(7 * (first + week) + day), **fields)
        for week in range(weeks) for day in days for _ in range(3)
    ]  # fmt: skip


def test_the_last_weeks_by_hand() -> None:
    rows = trained(12, (0, 3), rir=2.0) + trained(12, (0,), first=12, rir=None)
    body = pl.DataFrame({"day": [MONDAY, after(160)], "bodyweight_kg": [80.0, 76.0]})
    found = lately(book(rows), "bench-press", after(7 * 24 - 1), SETTINGS, body=body)
    assert found == Lately(
        weeks=12, days_per_week=1.0, days_per_week_before=2.0, muscle="chest", muscle_sets=3.0,
        muscle_days=1.0, mean_rir=None, stated_pct=0.0, bodyweight_change_pct=found.bodyweight_change_pct,
        days=12, same_days=12,
    )  # fmt: skip
    assert found.bodyweight_change_pct == pytest.approx(-5)
    assert [message.id for message in plateau_reasons(found, SETTINGS)] == [
        "plateau-sessions-fewer", "plateau-sets-few", "plateau-frequency-low", "plateau-effort-unknown",
        "plateau-bodyweight-less", "plateau-sleep-unknown", "plateau-same-often",
    ]  # fmt: skip


def test_what_is_well_is_said_to_be_well() -> None:
    rows = [
        row | {"load_kg": 60.0 + week}
        for week in range(24) for row in trained(1, (0, 3), first=week, rir=1.0)
    ]  # fmt: skip
    body = pl.DataFrame({"day": [MONDAY, after(160)], "bodyweight_kg": [80.0, 80.5]})
    found = lately(book(rows), "bench-press", after(7 * 24 - 1), SETTINGS, body=body)
    assert [message.id for message in plateau_reasons(found, SETTINGS)] == [
        "plateau-sessions-kept", "plateau-sets-enough", "plateau-frequency-enough", "plateau-effort-hard",
        "plateau-bodyweight-kept", "plateau-sleep-unknown", "plateau-same-rarely",
    ]  # fmt: skip


def test_a_young_log_knows_nothing() -> None:
    found = lately(book(trained(5, (0,))), "bench-press", after(35), SETTINGS)
    assert found == Lately(weeks=12)
    ids = [message.id for message in plateau_reasons(found, SETTINGS)]
    assert all(name.endswith("unknown") for name in ids)


def test_squats_change_nothing_that_is_said_of_the_bench_press() -> None:
    bench = trained(24, (0, 3))
    squats = [a_set("back-squat", after(7 * week + 1)) for week in range(24) for _ in range(5)]
    today: date = MONDAY + timedelta(days=167)
    assert lately(book(bench), "bench-press", today, SETTINGS) == lately(
        book(sorted(bench + squats, key=lambda row: row["day_no"])), "bench-press", today, SETTINGS
    )


# --- words -----------------------------------------------------------------------------------------------


def row(**fields: Any) -> dict[str, Any]:
    return {
        "weeks_since_best": 9.0, "sessions_since_best": 12, "gain_24wk_pct": 1.5, "expected_24wk_pct": 8.9,
        "noise_pct": 7.9, "threshold_pct": -20.0, "false_alarm_pct": 10.0, "found_pct": 33.0,
        "can_tell_after_weeks": None, "status": "too_early",
    } | fields  # fmt: skip


def said(one: dict[str, Any]) -> str:
    return " ".join(Words("en")(message) for message in plateau_sentences(one, SETTINGS))


def test_the_fact_comes_first_and_too_early_is_said() -> None:
    text = said(row(can_tell_after_weeks=20.0))
    assert text == (
        "No new best in 9 weeks (12 sessions since). Too early to tell: a lifter like you who stops can be "
        "told from one who goes on after about 24 weeks."
    )
    assert "lateau" not in said(row(status="progressing"))
    assert "lateau" not in said(row(status="not_enough_data"))
    assert "Cannot be told" in said(row())
    assert said(row(sessions_since_best=0, status="progressing")).startswith(
        "The last session was a new best."
    )


def test_a_plateau_is_possible_and_its_rates_are_stated() -> None:
    text = said(row(status="possible_plateau"))
    assert "Possible plateau: 1.5 % in 24 weeks, where 8.9 % were to be expected." in text
    assert "10 % look like this" in text
    assert "stopped, 33 %" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said(language: str) -> None:
    words = Words(language)
    full = Lately(12, 1.0, 2.0, "chest", 3.0, 1.0, 5.0, 80.0, -3.0, 12, 9)
    well = Lately(12, 2.0, 2.0, "chest", 24.0, 2.0, 1.0, 80.0, 1.0, 12, 2)
    some = Lately(12, 2.0, 2.0, "chest", 8.0, 2.0, 1.0, 80.0, 1.0, 12, 2)
    messages = [
        *(one for facts in (full, well, some, Lately(12)) for one in plateau_reasons(facts, SETTINGS)),
        *(one for status in STATUSES for one in plateau_sentences(row(status=status), SETTINGS)),
        *plateau_sentences(row(can_tell_after_weeks=15.0), SETTINGS),
        *plateau_sentences(row(sessions_since_best=0), SETTINGS),
    ]
    for message in messages:
        assert "{" not in words(message)
        assert "squat" not in words(message).casefold()
