from __future__ import annotations

import polars as pl
import pytest

from legday.measure.student import student_t

# Two-sided 95 %, from any printed table.
TABLE = {3: 3.182, 4: 2.776, 5: 2.571, 7: 2.365, 9: 2.262, 11: 2.201, 15: 2.131, 20: 2.086, 30: 2.042}


@pytest.mark.parametrize(("df", "quantile"), TABLE.items())
def test_it_is_the_printed_table(df: int, quantile: float) -> None:
    assert student_t(float(df), 1.959964) == pytest.approx(quantile, abs=0.0035 if df == 3 else 0.001)


def test_two_degrees_of_freedom_are_one_percent_off() -> None:
    assert student_t(2.0, 1.959964) == pytest.approx(4.303, rel=0.01)


def test_it_comes_down_to_the_normal() -> None:
    assert student_t(1e9, 1.959964) == pytest.approx(1.959964)


def test_columns_give_what_floats_give() -> None:
    frame = pl.DataFrame({"df": [3.0, 8.0]}).select(student_t(pl.col("df"), 1.96))
    assert frame.to_series().to_list() == pytest.approx([student_t(3.0, 1.96), student_t(8.0, 1.96)])
