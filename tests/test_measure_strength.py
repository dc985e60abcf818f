from __future__ import annotations

import polars as pl
import pytest

from legday.errors import LegdayError
from legday.measure.strength import dots, ipf_gl


def test_v21_dots() -> None:
    assert dots(600, 100, "male") == pytest.approx(369.31, abs=0.01)
    assert dots(300, 60, "female") == pytest.approx(332.56, abs=0.01)


def test_v22_dots_clamp() -> None:
    assert dots(800, 250, "male") == pytest.approx(396.50, abs=0.01)
    assert dots(800, 210, "male") == pytest.approx(396.50, abs=0.01)
    assert dots(300, 30, "female") == dots(300, 40, "female")


def test_v23_ipf_gl() -> None:
    assert ipf_gl(1035, 92.04, "male", "single_ply") == pytest.approx(112.85, abs=0.01)
    assert ipf_gl(122.5, 70.50, "female", "raw", "bench") == pytest.approx(96.78, abs=0.01)


def test_ipf_gl_below_its_range() -> None:
    with pytest.raises(LegdayError, match="35 kg"):
        ipf_gl(200, 34, "female")
    table = pl.DataFrame({"b": [34.0, 60.0, None]})
    got = table.select(ipf_gl(pl.lit(300.0), pl.col("b"), "female")).to_series().to_list()
    assert got == [None, pytest.approx(ipf_gl(300, 60, "female")), None]


def test_columns_give_what_floats_give() -> None:
    table = pl.DataFrame({"b": [30.0, 60.0, 100.0, 250.0, None]})
    got = table.select(dots(pl.lit(500.0), pl.col("b"), "male")).to_series().to_list()
    assert got == [*(pytest.approx(dots(500, b, "male")) for b in (30, 60, 100, 250)), None]
