from __future__ import annotations

import math
from itertools import product
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.measure.trend import scores


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=1, max_size=60))
def test_auc_against_all_pairs(cases: list[tuple[int, bool]]) -> None:
    yes = [score for score, happened in cases if happened]
    no = [score for score, happened in cases if not happened]
    got = scores.auc(
        np.array([score for score, _ in cases], dtype=float), np.array([happened for _, happened in cases])
    )
    if not (yes and no):
        assert math.isnan(got)
    else:
        wins = sum((a > b) + 0.5 * (a == b) for a, b in product(yes, no))
        assert got == pytest.approx(wins / (len(yes) * len(no)))


@pytest.mark.parametrize("outcome", [88.0, 100.0, 125.0])
def test_crps_of_a_normal_against_its_closed_form(outcome: float) -> None:
    """Closed form: Gneiting and Raftery 2007, eq. 21."""
    normal = NormalDist(100, 10)
    probabilities = np.linspace(0.001, 0.999, 999)
    quantiles = np.array([[normal.inv_cdf(p) for p in probabilities]])
    z = (outcome - 100) / 10
    unit = NormalDist()
    exact = 10 * (z * (2 * unit.cdf(z) - 1) + 2 * unit.pdf(z) - 1 / math.sqrt(math.pi))
    got = scores.crps_pct(quantiles, probabilities, np.array([outcome]), points=400)
    assert got == pytest.approx(100 * exact / outcome, rel=0.01)
    assert scores.crps_pct(quantiles, probabilities, np.array([outcome])) == pytest.approx(
        100 * exact / outcome, rel=0.05
    )


def test_crps_of_one_number_is_its_error() -> None:
    quantiles, probabilities = np.full((2, 3), 110.0), np.array([0.01, 0.5, 0.99])
    actual = np.array([100.0, 120.0])
    assert scores.crps_pct(quantiles, probabilities, actual) == pytest.approx(
        scores.mae_pct(np.full(2, 110.0), actual)
    )


def test_errors_by_hand() -> None:
    forecast, actual = np.array([90.0, 100.0, 120.0]), np.array([100.0, 100.0, 100.0])
    assert scores.mae_pct(forecast, actual) == pytest.approx(10)
    assert scores.mdae_pct(forecast, actual) == pytest.approx(10)
    assert scores.skill(6, 8) == 0.25
    assert scores.coverage(np.array([90.0, 101.0]), np.array([100.0, 110.0]), np.array([100.0, 100.0])) == 0.5
    assert scores.width_pct(np.array([80.0]), np.array([100.0])) == pytest.approx(25)
    assert scores.brier(np.array([0.8, 0.3]), np.array([True, False])) == pytest.approx((0.04 + 0.09) / 2)


def test_the_median_has_the_least_pinball_loss() -> None:
    actual = np.arange(1.0, 102)
    losses = [scores.pinball(np.array(q), 0.3, actual).mean() for q in actual]
    assert actual[int(np.argmin(losses))] == np.quantile(actual, 0.3)


def test_none_gives_none() -> None:
    none = np.empty(0)
    for got in (
        scores.mae_pct(none, none), scores.mdae_pct(none, none), scores.coverage(none, none, none),
        scores.width_pct(none, none), scores.brier(none, none > 0),
        scores.crps_pct(np.empty((0, 3)), np.array([0.1, 0.5, 0.9]), none),
    ):  # fmt: skip
        assert math.isnan(got)
