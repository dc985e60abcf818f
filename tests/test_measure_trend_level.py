from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from legday.catalogue.settings import load_settings
from legday.measure.trend.batch import Floats, make_batch
from legday.measure.trend.change import jumps, stronger_probability
from legday.measure.trend.envelope import asymmetric_ewma
from legday.measure.trend.forecasts import follow
from legday.measure.trend.level import common_drift, filter_levels, kalman_update, levels_on
from legday.measure.trend.scale import personal_scales
from trend_batches import Sessions, batch_of, random_log, walk

SETTINGS = load_settings()


def test_v31_level_filter() -> None:
    prior_var = 0.05**2 + 7 * 0.002**2
    gain, mean, var = kalman_update(
        np.array(math.log(100)), np.array(prior_var), np.array(math.log(105)), np.array(0.04**2)
    )
    assert float(gain) == pytest.approx(0.6124, abs=0.0001)
    assert math.exp(mean) == pytest.approx(103.03, abs=0.01)
    assert 100 * math.sqrt(var) == pytest.approx(3.13, abs=0.01)


def exact(sessions: Sessions, days: list[float]) -> tuple[Floats, Floats]:
    """Mean and covariance of the level on some days given all sessions, from their joint covariance."""
    walk_var, noise_var = SETTINGS.trend_level_sd**2, SETTINGS.trend_noise_sd**2
    seen = np.array([day for day, *_ in sessions[1:]], dtype=float)
    first, start = float(sessions[0][0]), math.log(sessions[0][1])
    values = np.log([kg for _, kg, *_ in sessions[1:]])
    at = np.array(days, dtype=float)

    def covariance(a: Floats, b: Floats) -> Floats:
        found: Floats = noise_var + walk_var * (np.minimum(a[:, None], b[None, :]) - first)
        return found

    def mean(a: Floats) -> Floats:
        return start + common_drift(np.zeros(a.size), a - first, SETTINGS)

    inner = np.linalg.inv(covariance(seen, seen) + noise_var * np.eye(seen.size))
    weights = covariance(at, seen) @ inner
    return mean(at) + weights @ (values - mean(seen)), covariance(at, at) - weights @ covariance(seen, at)


@pytest.mark.parametrize("seed", range(8))
def test_levels_equal_the_exact_posterior(seed: int) -> None:
    sessions = walk(np.random.default_rng(seed), 12)
    levels = filter_levels(batch_of({"a": sessions}), SETTINGS)
    assert levels.used.all()
    for row in range(1, 12):
        mean, covariance = exact(sessions[: row + 1], [sessions[row][0]])
        assert levels.mean[row, 0] == pytest.approx(mean[0], abs=1e-10)
        assert levels.var[row, 0] == pytest.approx(covariance[0, 0], abs=1e-12)


@pytest.mark.parametrize("seed", range(8))
def test_stronger_equals_the_exact_posterior_of_both_levels(seed: int) -> None:
    sessions = walk(np.random.default_rng(seed), 20)
    batch = batch_of({"a": sessions})
    trend = follow(batch, SETTINGS)
    today = float(sessions[-1][0]) + 3
    mean, covariance = exact(sessions, [today - 42, today])
    probability, change = stronger_probability(trend, today, 6, SETTINGS)
    assert change[0] == pytest.approx(mean[1] - mean[0], abs=1e-10)
    # the spread of the model, stretched by how large this series' errors were against those expected
    since = batch.day[:, 0] > today - 42
    expected = np.sqrt(2 / math.pi * (trend.levels.prior_var + trend.levels.noise_var))[since, 0].mean()
    sd = math.sqrt(covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1])
    z = (mean[1] - mean[0]) / (sd * trend.scales.now[0] / expected)
    assert probability[0] == pytest.approx(0.5 * math.erfc(-z / math.sqrt(2)), abs=1e-9)


def test_stronger_says_nothing_without_sessions_then_or_since() -> None:
    batch = batch_of({"young": [(100, 80), (107, 82)], "idle": [(0, 80), (7, 82)]})
    probability, change = stronger_probability(follow(batch, SETTINGS), 110, 12, SETTINGS)
    assert np.isnan(probability).all()
    assert np.isnan(change).all()


def test_level_later_without_sessions() -> None:
    sessions = walk(np.random.default_rng(5), 9)
    batch = batch_of({"a": sessions})
    day = float(sessions[-1][0]) + 50
    mean, covariance = exact(sessions, [day])
    got_mean, got_var = levels_on(batch, filter_levels(batch, SETTINGS), day, SETTINGS)
    assert got_mean[0] == pytest.approx(mean[0])
    assert got_var[0] == pytest.approx(covariance[0, 0])


def test_common_drift_is_the_integral_of_its_rate() -> None:
    days = np.linspace(30, 400, 100_001)
    rate = SETTINGS.trend_drift_per_day * 0.5 ** (days / SETTINGS.trend_drift_half_life_d)
    got = common_drift(np.array(30.0), np.array(400.0), SETTINGS)
    assert float(got) == pytest.approx(np.trapezoid(rate, days), rel=1e-8)


@pytest.mark.parametrize("seed", range(5))
def test_a_series_alone_is_as_in_a_batch(seed: int) -> None:
    log = random_log(seed, series=5)
    together = follow(make_batch(log), SETTINGS)
    for col, name in enumerate(together.batch.series):
        alone = filter_levels(make_batch(log.filter(series=name)), SETTINGS)
        edge = asymmetric_ewma(make_batch(log.filter(series=name)), alone, SETTINGS)
        rows = alone.mean.shape[0]
        for part in ("mean", "var", "prior", "prior_var", "used", "asked", "restarted"):
            np.testing.assert_array_equal(
                getattr(together.levels, part)[:rows, col], getattr(alone, part)[:, 0]
            )
        np.testing.assert_array_equal(together.edge[:rows, col], edge[:, 0])
        assert np.isnan(together.levels.mean[rows:, col]).all()
        assert not together.used[rows:, col].any()


def test_a_gross_error_is_asked_about_and_moves_nothing() -> None:
    plain = [(day, 100.0) for day in range(0, 70, 7)]
    slip = [*plain[:5], (30, 1000.0), *plain[5:]]
    batch = batch_of({"a": slip})
    trend = follow(batch, SETTINGS)
    assert np.flatnonzero(trend.levels.asked[:, 0]).tolist() == [5]
    assert not trend.levels.restarted.any()
    clean = follow(batch_of({"a": plain}), SETTINGS)
    assert trend.levels.mean[-1, 0] == pytest.approx(clean.levels.mean[-1, 0])
    assert trend.levels.var[-1, 0] == pytest.approx(clean.levels.var[-1, 0])
    assert trend.edge[-1, 0] == clean.edge[-1, 0]
    assert trend.scales.now[0] == pytest.approx(clean.scales.now[0])


@pytest.mark.parametrize("new", [250.0, 40.0])
def test_what_the_next_session_bears_out_begins_anew(new: float) -> None:
    batch = batch_of({"a": [(0, 100), (7, 102), (14, new), (21, new * 1.1), (28, new * 1.05)]})
    trend = follow(batch, SETTINGS)
    assert trend.levels.asked[:, 0].tolist() == [False, False, True, False, False]
    assert trend.levels.restarted[:, 0].tolist() == [False, False, False, True, False]
    assert trend.levels.mean[3, 0] == trend.edge[3, 0] == pytest.approx(math.log(new * 1.1))
    assert trend.levels.var[3, 0] == SETTINGS.trend_noise_sd**2
    probability, _ = stronger_probability(trend, 28, 3, SETTINGS)
    assert np.isnan(probability[0])  # what lies a factor apart is not compared


def test_two_gross_errors_that_differ_bear_nothing_out() -> None:
    batch = batch_of({"a": [(0, 100), (7, 1000), (14, 300), (21, 101)]})
    levels = filter_levels(batch, SETTINGS)
    assert levels.asked[:, 0].tolist() == [False, True, True, False]


def test_a_confirmed_value_is_never_asked_about() -> None:
    batch = batch_of({"a": [(0, 100), (7, 250)]})
    sure = replace(batch, sure=np.ones_like(batch.sure))
    levels = filter_levels(sure, SETTINGS)
    assert levels.used.all()
    assert not levels.asked.any()


def test_scales_are_shrunk_as_written() -> None:
    batch = batch_of({"a": walk(np.random.default_rng(1), 9), "b": walk(np.random.default_rng(2), 5)})
    levels = filter_levels(batch, SETTINGS)
    got = personal_scales(batch, levels, SETTINGS)
    errors = {
        (col, float(batch.day[row, col])): abs(batch.ln_kg[row, col] - levels.prior[row, col])
        for col, count in enumerate(batch.count)
        for row in range(1, count)
    }
    k, w = SETTINGS.trend_scale_series_weight, SETTINGS.trend_scale_lifter_weight
    for col, count in enumerate(batch.count):
        for row in range(count):
            day = batch.day[row, col]
            known = [size for (_, then), size in errors.items() if then <= day]
            mine = [size for (which, then), size in errors.items() if which == col and then <= day]
            lifter = (w * SETTINGS.trend_scale_pct / 100 + sum(known)) / (w + len(known))
            assert got.after[row, col] == pytest.approx((k * lifter + sum(mine)) / (k + len(mine)))
    lifter = (w * SETTINGS.trend_scale_pct / 100 + sum(errors.values())) / (w + len(errors))
    mine = [size for (which, _), size in errors.items() if which == 0]
    assert got.now[0] == pytest.approx((k * lifter + sum(mine)) / (k + len(mine)))


def test_jumps_within_their_bounds() -> None:
    flat = [(7 * n, 100.0) for n in range(6)]
    batch = batch_of(
        {
            "jump": [*flat, (50, 110.0)],
            "noise": [*flat, (50, 101.0)],
            "leap": [*flat, (50, 150.0)],
            "new": flat[:3],
        }
    )
    got = jumps(batch, filter_levels(batch, SETTINGS).used, SETTINGS)
    assert got[0] == pytest.approx(math.log(1.1))
    assert np.isnan(got[1:]).all()


def test_nothing_gives_nothing() -> None:
    batch = batch_of({})
    trend = follow(batch, SETTINGS)
    assert trend.levels.mean.shape == (0, 0)
    assert stronger_probability(trend, 0, 12, SETTINGS)[0].size == 0
