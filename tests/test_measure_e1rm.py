"""Vectors V01-V13: worked by hand from the published equations and tables."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.measure import e1rm

CLASSICAL = [e1rm.epley, e1rm.brzycki, e1rm.lombardi, e1rm.mayhew, e1rm.wathan, e1rm.oconner, e1rm.lander]
Function = Callable[[Any, Any], Any]


@pytest.mark.parametrize(
    ("function", "n", "expected"),
    [
        (e1rm.epley, 5, 116.667),  # V01
        (e1rm.brzycki, 5, 112.500),  # V02
        (e1rm.lombardi, 5, 117.462),  # V03
        (e1rm.mayhew, 5, 119.011),  # V04
        (e1rm.wathan, 5, 116.583),  # V05
        (e1rm.oconner, 10, 125.000),  # V06
        (e1rm.lander, 5, 113.709),  # V06
    ],
)
def test_v01_to_v06_classical(function: Function, n: float, expected: float) -> None:
    assert function(100, n) == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize("formula", e1rm.FORMULAS, ids=lambda formula: formula.name)
def test_v07_a_single_is_itself(formula: e1rm.Formula) -> None:
    for load in (100, 42.5, 185.00000000000003):
        assert formula.function(load, 1) == load
    table = pl.DataFrame({"w": [100.0, 42.5], "n": [1.0, 1.0]})
    assert table.select(formula.function(pl.col("w"), pl.col("n"))).to_series().to_list() == [100, 42.5]


def test_v08_weight_dependent() -> None:
    assert e1rm.weight_dependent_k(10) == pytest.approx(8.00, abs=0.01)
    assert e1rm.weight_dependent(13, 10) == pytest.approx(22.1, abs=0.1)
    assert e1rm.weight_dependent_k(1) == pytest.approx(0.5)


def test_v09_v10_rts() -> None:
    assert 100 * e1rm.rts_fraction(7) == pytest.approx(81.1, abs=0.01)
    assert e1rm.rts(170, 7) == pytest.approx(209.62, abs=0.01)
    assert 100 * e1rm.rts_fraction(4.5) == pytest.approx(87.75, abs=0.01)


def test_v11_to_v13_nuzzo() -> None:
    assert e1rm.nuzzo_fraction(10) == pytest.approx(0.7952, abs=0.0001)
    assert e1rm.nuzzo(100, 10) == pytest.approx(125.75, abs=0.01)
    assert e1rm.nuzzo_reps(82, "bench") == pytest.approx(7.78, abs=0.01)
    for share, sd in ((80, 2.51), (70, 3.435), (60, 4.36)):
        assert e1rm.nuzzo_sd_reps(share) == pytest.approx(sd, abs=0.001)


@pytest.mark.parametrize(
    ("n", "row"),
    [
        (3, (90.9, 94.4, 89.6, 87.7, 91.8, 93.0, 93.3)),
        (5, (85.7, 88.9, 85.1, 84.0, 85.8, 88.9, 87.9)),
        (8, (78.9, 80.6, 81.2, 79.2, 78.3, 83.3, 79.9)),
        (10, (75.0, 75.0, 79.4, 76.4, 74.2, 80.0, 74.6)),
        (12, (71.4, 69.4, 78.0, 73.9, 70.7, 76.9, 69.2)),
        (15, (66.7, 61.1, 76.3, 70.6, 66.3, 72.7, 61.2)),
        (20, (60.0, 47.2, 74.1, 66.1, 60.8, 66.7, 47.9)),
    ],
)
def test_implied_shares_of_the_classical_formulas(n: float, row: tuple[float, ...]) -> None:
    assert [100 * 100 / function(100, n) for function in CLASSICAL] == pytest.approx(row, abs=0.05)


@pytest.mark.parametrize("points", [e1rm.RTS, *e1rm.NUZZO.values()])
def test_tables_go_through_their_points_and_halfway_between(points: e1rm.Points) -> None:
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        assert e1rm._polyline(x0, points) == pytest.approx(y0, abs=1e-12)
        assert e1rm._polyline((x0 + x1) / 2, points) == pytest.approx((y0 + y1) / 2, abs=1e-12)


@pytest.mark.parametrize("table", ["general", "bench", "leg_press"])
def test_nuzzo_inverse(table: str) -> None:
    for n in (8, 9.5, 12, 15):
        assert e1rm.nuzzo_reps(100 * e1rm.nuzzo_fraction(n, table), table) == pytest.approx(n)


def test_epley_reads_high_against_nuzzo_as_published() -> None:
    for n, pct in ((5, 4.9), (8, 5.7), (10, 6.0), (12, 6.0)):
        assert 100 * (e1rm.epley(100, n) / e1rm.nuzzo(100, n) - 1) == pytest.approx(pct, abs=0.15)
    for n, pct in ((5, 1.1), (8, 3.5), (10, 6.0), (12, 9.0)):
        assert 100 * (e1rm.brzycki(100, n) / e1rm.nuzzo(100, n) - 1) == pytest.approx(pct, abs=0.15)


@given(load=st.floats(1, 500), n=st.integers(1, 30).map(lambda half: half / 2 + 0.5))
def test_columns_give_what_floats_give_and_null_stays_null(load: float, n: float) -> None:
    table = pl.DataFrame({"w": [load, None, load], "n": [n, n, None]})
    for formula in e1rm.FORMULAS:
        got = table.select(formula.function(pl.col("w"), pl.col("n"))).to_series().to_list()
        assert got[0] == pytest.approx(formula.function(load, n), rel=1e-12)
        assert got[1:] == [None, None]


@given(load=st.floats(1, 500), n=st.floats(1, 15))
def test_more_reps_or_load_never_mean_less_strength(load: float, n: float) -> None:
    for formula in e1rm.FORMULAS:
        if formula.n_min <= n <= formula.n_max - 1:
            here = formula.function(load, n)
            assert math.isfinite(here)
            assert here >= load * (1 - 1e-12)
            assert formula.function(load, n + 1) > here
            if formula.name != "weight_dependent":
                assert formula.function(load * 1.1, n) == pytest.approx(1.1 * here)
