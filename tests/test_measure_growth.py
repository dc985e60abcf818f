from __future__ import annotations

import math

import numpy as np
import pytest

from legday.measure.growth import growth, slope_se_pct


def test_v32_growth() -> None:
    assert growth(100, 52) == pytest.approx(139.70, abs=0.01)
    assert growth(100, 312) == pytest.approx(157.46, abs=0.01)


def test_v33_slope_standard_error() -> None:
    assert slope_se_pct(12, 2, 4) == pytest.approx(0.236, abs=0.001)


@pytest.mark.parametrize(
    ("weeks", "per_week", "se"),
    [(4, 1, 1.79), (4, 2, 1.23), (6, 1, 0.96), (8, 2, 0.43), (16, 1, 0.22), (24, 2, 0.08)],
)
def test_slope_standard_error_as_in_the_published_table(weeks: int, per_week: int, se: float) -> None:
    assert slope_se_pct(weeks, per_week, 4) == pytest.approx(se, abs=0.006)


def test_slope_standard_error_against_least_squares() -> None:
    weeks = np.arange(36) / 3
    design = np.column_stack([np.ones(36), weeks])
    covariance = 5**2 * np.linalg.inv(design.T @ design)
    assert slope_se_pct(12, 3, 5) == pytest.approx(math.sqrt(covariance[1, 1]))
