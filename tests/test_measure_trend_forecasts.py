from __future__ import annotations

import math

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legday.catalogue.settings import load_settings
from legday.measure import e1rm
from legday.measure.trend.backtest import backtest, backtest_summary
from legday.measure.trend.batch import make_batch
from legday.measure.trend.forecasts import follow, forecast, made_after_each, recalibrated, record_probability
from legday.measure.trend.intervals import known_quantiles, own_quantiles, probability_above, quantile_at
from legday.measure.trend.outcomes import TASKS
from legday.measure.trend.planned import (
    expected_for_reps,
    load_for_planned,
    offsets_after_each,
    reps_offset,
    reps_slopes,
    usual_reps,
)
from trend_batches import batch_of, bests, random_log, walk

SETTINGS = load_settings()
GRID = np.array(SETTINGS.trend_probabilities)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), share=st.floats(0.1, 0.95))
def test_cutting_the_log_at_any_day_leaves_what_was_said_before(seed: int, share: float) -> None:
    log = random_log(seed)
    cut_day = int(log["day_no"].quantile(share, "nearest") or 0)
    whole = follow(make_batch(log), SETTINGS)
    cut = follow(make_batch(log.filter(pl.col("day_no") <= cut_day)), SETTINGS)
    for col, name in enumerate(cut.batch.series):
        there, rows = whole.batch.series.index(name), int(cut.batch.count[col])
        for part in ("mean", "var", "prior", "prior_var", "used", "asked", "restarted"):
            early, late = getattr(cut.levels, part), getattr(whole.levels, part)
            np.testing.assert_array_equal(early[:rows, col], late[:rows, there])
        np.testing.assert_array_equal(cut.edge[:rows, col], whole.edge[:rows, there])
        np.testing.assert_allclose(cut.scales.after[:rows, col], whole.scales.after[:rows, there], rtol=1e-12)
        slopes = reps_slopes(cut, SETTINGS)[:rows, col], reps_slopes(whole, SETTINGS)[:rows, there]
        np.testing.assert_allclose(*slopes, rtol=1e-9, atol=1e-15)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), share=st.floats(0.2, 0.95))
def test_a_backtest_does_not_know_what_came_later(seed: int, share: float) -> None:
    log = random_log(seed, series=3, sessions=90)
    cut_day = int(log["day_no"].quantile(share, "nearest") or 0)
    said = ["series", "task", "day_no", "point_kg", "planned_kg", "quantiles_kg", "record_probability"]
    whole = backtest(make_batch(log), SETTINGS).select(said)
    # what comes later is not only left out but turned upside down
    later = log.with_columns(
        e1rm_kg=pl.when(pl.col("day_no") > cut_day).then(15_000 / pl.col("e1rm_kg")).otherwise("e1rm_kg")
    )
    for other in (log.filter(pl.col("day_no") <= cut_day), later):
        early = backtest(make_batch(other), SETTINGS).select(said)
        # the next session is forecast on its own day, so that it must have come
        both = early.join(whole, on=["series", "task", "day_no"], suffix="_whole").filter(
            pl.col("day_no") <= cut_day - 15 * (pl.col("task") == "next").cast(pl.Int64)
        )
        for name in said[3:]:
            a, b = both[name], both[f"{name}_whole"]
            assert a.null_count() == b.null_count()
            np.testing.assert_allclose(a.drop_nulls().to_numpy(), b.drop_nulls().to_numpy(), rtol=1e-9)


def test_a_forecast_of_today_is_that_of_the_backtest() -> None:
    """With no errors of one's own yet, the two differ in nothing."""
    log = random_log(3, series=2, sessions=40, gross=0)
    trend = follow(make_batch(log), SETTINGS)
    for task in ("4", "could"):
        made = made_after_each(trend, task, SETTINGS)
        for col, name in enumerate(trend.batch.series):
            rows = int(trend.batch.count[col])
            day = float(trend.batch.day[rows - 1, col])
            alone = log.filter(pl.col("day_no") <= day)
            now = follow(make_batch(alone), SETTINGS)
            got = forecast(now, day, SETTINGS).quantiles[task][now.batch.series.index(name)]
            errors = made_after_each(now, task, SETTINGS)
            told = errors.error[~np.isnan(errors.outcome) & (errors.known <= day)]
            expected = (
                own_quantiles(told, task, SETTINGS) * made.spread[rows - 1, col] + made.point[rows - 1, col]
            )
            np.testing.assert_allclose(got, expected, rtol=1e-9)


def test_long_gaps_widen_intervals() -> None:
    trend = follow(batch_of({"a": walk(np.random.default_rng(1), 30)}), SETTINGS)
    last = float(trend.batch.day[-1, 0])
    soon, late = (forecast(trend, last + days, SETTINGS).quantiles["8"][0] for days in (28, 29))
    assert np.ptp(late) == pytest.approx(SETTINGS.trend_gap_widen * np.ptp(soon), rel=1e-3)


@pytest.mark.parametrize("task", TASKS)
def test_intervals_hold_what_they_say(task: str) -> None:
    """On logs drawn from the model: a lifter's own errors pull the borrowed tails in."""
    rng = np.random.default_rng(5)
    log = bests({f"lift {number}": walk(rng, 400, noise=0.06) for number in range(8)})
    late = backtest(make_batch(log), SETTINGS).filter(
        (pl.col("task") == task) & (pl.col("day_no") > 18_000 + 1_200)
    )
    score = backtest_summary(late, SETTINGS).row(0, named=True)
    assert 45 < score["cover_50_pct"] < 60
    assert 75 < score["cover_80_pct"] < 90
    assert 93 < score["cover_95_pct"] < 99.5
    assert score["mae_pct"] < score["last_mae_pct"]


@given(st.lists(st.floats(-20, 20), max_size=300), st.sampled_from(TASKS))
def test_quantiles_rise(errors: list[float], task: str) -> None:
    got = own_quantiles(np.array(errors), task, SETTINGS)
    assert (np.diff(got) >= 0).all()
    assert got[0] <= known_quantiles(task, SETTINGS)[0]


def test_own_errors_prevail_with_time() -> None:
    few, many = np.full(5, 2.0), np.full(5_000, 2.0)
    assert own_quantiles(few, "next", SETTINGS)[5] == pytest.approx(0, abs=0.2)
    assert own_quantiles(many, "next", SETTINGS)[5] == 2
    np.testing.assert_array_equal(own_quantiles(np.empty(0), "8", SETTINGS), known_quantiles("8", SETTINGS))


@given(
    st.lists(st.integers(-500, 500), min_size=GRID.size, max_size=GRID.size, unique=True),
    st.integers(-600, 600),
)
def test_probability_above_is_the_inverse_of_the_quantiles(values: list[int], value: int) -> None:
    quantiles = np.sort(np.array(values) / 100)[None, :]
    got = probability_above(quantiles, np.array([value / 100]), SETTINGS)[0]
    assert got == pytest.approx(1 - np.interp(value / 100, quantiles[0], GRID))


def test_probability_above_where_quantiles_are_equal_or_nothing_came_before() -> None:
    quantiles = np.zeros((3, GRID.size))
    got = probability_above(quantiles, np.array([-1.0, 1.0, -np.inf]), SETTINGS)
    assert got == pytest.approx([0.99, 0.01, 0.99])


@pytest.mark.parametrize("probability", [0.01, 0.1, 0.33, 0.5, 0.9, 0.99])
def test_quantile_between_those_that_are_kept(probability: float) -> None:
    quantiles = np.array([known_quantiles("next", SETTINGS)])
    assert quantile_at(quantiles, probability, SETTINGS)[0] == pytest.approx(
        np.interp(probability, GRID, quantiles[0])
    )


def test_record_probability_falls_with_the_distance() -> None:
    flat = [(7 * n, 100.0) for n in range(12)]
    batch = batch_of({"at it": flat, "far": [(0, 130.0), *flat[1:]], "gone": [(0, 190.0), *flat[1:]]})
    trend = follow(batch, SETTINGS)
    near, far, gone = record_probability(trend, forecast(trend, 77, SETTINGS), SETTINGS)
    assert near > far > gone > 0


def test_recalibration_leaves_the_base_rate_and_tames_the_top() -> None:
    base = SETTINGS.trend_record_base
    got = recalibrated(np.array([0.0, 0.2, base, 0.84, 1.0]), SETTINGS)
    assert got[:3] == pytest.approx([0.005, 0.2, base])
    assert got[3] == pytest.approx(0.66, abs=0.01)  # says 0.84, happens 0.66
    assert got[4] < 0.95


def test_expected_for_reps_inverts_the_estimate() -> None:
    assert expected_for_reps(125.75, 8, 2) == pytest.approx(100, abs=0.01)  # V11
    assert expected_for_reps(100.0, 1) == 100
    assert expected_for_reps(e1rm.nuzzo_bench(80, 6), 5, 1, "bench") == pytest.approx(80)
    assert expected_for_reps(e1rm.nuzzo_leg_press(200, 12), 12, 0, "leg_press") == pytest.approx(200)


def planted(slope: float, sessions: int = 60) -> list[tuple[float, ...]]:
    """Sessions that show `slope` ln kg more with every rep above six, at a level that stays."""
    rng = np.random.default_rng(2)
    reps = rng.integers(2, 11, sessions)
    values = 100 * np.exp(slope * (reps - 6.0))
    return [(4 * n, kg, rep) for n, (kg, rep) in enumerate(zip(values.tolist(), reps.tolist(), strict=True))]


@pytest.mark.parametrize("slope", [-0.02, 0.0, 0.015])
def test_a_planted_slope_is_found_and_shrunk(slope: float) -> None:
    trend = follow(batch_of({"a": planted(slope)}), SETTINGS)
    got = reps_slopes(trend, SETTINGS)[:, 0]
    assert 0.75 * abs(slope) - 0.001 <= abs(got[-1]) <= abs(slope) + 0.001  # shrunk by 100 of some 500
    assert np.sign(got[-1]) == np.sign(slope) or slope == 0
    assert abs(got[3]) <= abs(slope) / 2 + 0.001  # few sessions say little


def test_reps_slopes_as_written() -> None:
    trend = follow(batch_of({"a": walk(np.random.default_rng(4), 15), "b": planted(0.01, 12)}), SETTINGS)
    batch, levels = trend.batch, trend.levels
    for col, count in enumerate(batch.count):
        usual, above_error, above_above = batch.reps[0, col], 0.0, 0.0
        for row in range(1, count):
            above = batch.reps[row, col] - usual
            above_error += above * (batch.ln_kg[row, col] - levels.prior[row, col])
            above_above += above**2
            gain = levels.prior_var[row, col] / (levels.prior_var[row, col] + levels.noise_var[col])
            usual += gain * above
            assert usual_reps(batch, levels)[row, col] == pytest.approx(usual)
            slope = above_error / (above_above + SETTINGS.trend_reps_weight)
            assert reps_slopes(trend, SETTINGS)[row, col] == pytest.approx(slope)
        got = reps_offset(trend, np.array([4.0, 4.0]), SETTINGS)[col]
        assert got == pytest.approx(slope * (4 - usual))


def test_knowing_the_reps_helps_who_has_a_slope() -> None:
    made = backtest(batch_of({"a": planted(-0.015, 120)}), SETTINGS)
    score = backtest_summary(made, SETTINGS).filter(task="next").row(0, named=True)
    assert score["planned_mae_pct"] < 0.6 * score["mae_pct"]
    trend = follow(batch_of({"a": planted(-0.015, 120)}), SETTINGS)
    assert np.isnan(offsets_after_each(trend, SETTINGS)[-1]).all()


def test_a_planned_set_gets_a_load_with_an_interval() -> None:
    trend = follow(batch_of({"a": planted(0), "b": planted(0)}), SETTINGS)
    made = forecast(trend, 240, SETTINGS)
    got = load_for_planned(
        trend,
        made,
        reps=np.array([8.0, 5.0]),
        rir=np.array([2.0, 0.0]),
        tables=("general", "bench"),
        settings=SETTINGS,
    )
    assert (np.diff(got, axis=1) > 0).all()
    offset = reps_offset(trend, np.array([8.0, 5.0]), SETTINGS)
    middle = np.exp(made.quantiles["next"][:, 5] + offset)
    expected = [middle[0] * e1rm.nuzzo_fraction(10.0), middle[1] * e1rm.nuzzo_fraction(5.0, "bench")]
    assert got[:, 5] == pytest.approx(expected)
    assert math.isclose(middle[0], 100, rel_tol=0.03)


def test_a_backtest_of_short_series_is_empty_and_says_so() -> None:
    made = backtest(batch_of({"a": [(0, 100), (7, 101)]}), SETTINGS)
    assert made.is_empty()
    assert backtest_summary(made, SETTINGS).is_empty()
    assert backtest(batch_of({}), SETTINGS).is_empty()
