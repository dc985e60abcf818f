from __future__ import annotations

from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday import units
from legday.errors import LegdayError

KG = (25, 20, 15, 10, 5, 2.5, 1.25)
LB = (45, 35, 25, 10, 5, 2.5)


def test_v35_plates() -> None:
    assert units.plates_per_side(97.5, 20, KG) == (25, 10, 2.5, 1.25)
    assert units.round_to_loadable(97.5, 20, KG) == 97.5
    assert units.round_to_loadable(61, 20, KG) == 60


@pytest.mark.parametrize(
    ("load", "plates"),
    [(45, ()), (135, (45,)), (225, (45, 45)), (230, (45, 45, 2.5)), (315, (45, 45, 45)), (185, (45, 25))],
)
def test_the_plates_of_a_gym_in_pounds(load: float, plates: tuple[float, ...]) -> None:
    assert units.plates_per_side(load, 45, LB) == plates


def test_float_noise_costs_no_plate() -> None:
    assert units.round_to_loadable(185.00000000000003, 45, LB) == 185
    assert units.round_to_loadable(184.99999999999997, 45, LB) == 185
    assert units.round_to_step(0.1 + 0.2, 0.1) == pytest.approx(0.3)
    assert units.round_to_step(22.4, 2.5) == 20


@given(load=st.integers(200, 4000).map(lambda tenth: tenth / 10))
def test_rounding_is_down_by_less_than_the_smallest_pair(load: float) -> None:
    got = units.round_to_loadable(load, 20, KG)
    assert got <= load < got + 2.5
    plates = units.plates_per_side(load, 20, KG)
    assert Fraction(got) == 20 + 2 * sum(Fraction(plate) for plate in plates)
    assert list(plates) == sorted(plates, reverse=True)


def test_faults_of_a_caller_are_named() -> None:
    with pytest.raises(LegdayError, match="lighter than the bar"):
        units.plates_per_side(15, 20, KG)
    with pytest.raises(LegdayError, match="plate 0"):
        units.plates_per_side(60, 20, (20, 0))
    with pytest.raises(LegdayError, match="step"):
        units.round_to_step(60, 0)
    with pytest.raises(LegdayError, match="use kg or lb"):
        units.to_kg(60, "stone")


def test_exact_definitions() -> None:
    assert units.kg_from_lb(1.0) == 0.45359237
    assert units.m_from_inch(1.0) == 0.0254
    assert units.m_from_mile(1.0) == 1609.344
    assert units.to_kg(225.0, "lb") == pytest.approx(102.0582833, abs=1e-7)


@given(st.floats(0, 1e5))
def test_round_trips(value: float) -> None:
    for there, back in (
        (units.kg_from_lb, units.lb_from_kg),
        (units.m_from_inch, units.inch_from_m),
        (units.m_from_mile, units.mile_from_m),
    ):
        assert back(there(value)) == pytest.approx(value, rel=1e-14)
    for unit in units.UNITS:
        assert units.from_kg(units.to_kg(value, unit), unit) == pytest.approx(value, rel=1e-14)


def test_columns_convert_as_floats_do_and_null_stays_null() -> None:
    table = pl.DataFrame({"x": [0.0, 225.0, None]})
    assert table.select(units.kg_from_lb(pl.col("x")))["x"].to_list() == [0.0, 225 * 0.45359237, None]
