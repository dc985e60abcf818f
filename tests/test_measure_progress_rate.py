from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.catalogue.settings import load_settings
from legday.errors import LegdayError
from legday.measure.progress_rate import expected_rate_pct, meet_rate_kg_per_year, progress_rate

SETTINGS = load_settings()


def test_one_year_is_30_to_50_pct() -> None:
    """Steele et al. 2022: +30-50 % at one year; b = 0.10 gives +39.70 %."""
    assert expected_rate_pct(52, 52) * 52 == pytest.approx(39.70, abs=0.01)
    assert expected_rate_pct(52, 52, 0.076) * 52 == pytest.approx(30, abs=0.5)
    assert expected_rate_pct(52, 52, 0.126) * 52 == pytest.approx(50, abs=0.5)


def test_over_a_short_time_it_is_the_derivative() -> None:
    """b / (1 + t) of the start: 0.37 % a week at week 26, here of the strength at that time."""
    assert expected_rate_pct(26.001, 0.001) * (1 + 0.1 * math.log(27)) == pytest.approx(0.37, abs=0.005)


@given(st.floats(1, 500), st.floats(0.5, 1), st.floats(1, 100))
def test_the_longer_trained_the_slower(weeks: float, share: float, more: float) -> None:
    assert expected_rate_pct(weeks + more, share * weeks) < expected_rate_pct(weeks, share * weeks)


def test_own_beside_expected_by_hand() -> None:
    rate = progress_rate(100, 106, 0.0, training_weeks=52, weeks=12, settings=SETTINGS)
    assert rate.own == rate.own_lo == rate.own_hi == pytest.approx(0.5)
    # ln 53 = 3.9703, ln 41 = 3.7136: 100 (1.39703 / 1.37136 - 1) / 12 = 0.156
    assert rate.expected == pytest.approx(0.156, abs=0.001)
    assert rate.expected_lo < rate.expected < rate.expected_hi
    assert rate.verdict == "faster"
    noisy = progress_rate(100, 106, 0.05, training_weeks=52, weeks=12, settings=SETTINGS)
    assert noisy.own_lo < 0 < noisy.own_hi
    assert noisy.verdict == "as_expected"
    assert progress_rate(100, 80, 0.02, training_weeks=52, weeks=12, settings=SETTINGS).verdict == "slower"


@pytest.mark.parametrize(("trained", "weeks"), [(10, 0), (10, 11), (10, -1)])
def test_weeks_that_were_not_trained_are_refused(trained: float, weeks: float) -> None:
    with pytest.raises(LegdayError, match="weeks"):
        expected_rate_pct(trained, weeks)


def test_rates_at_meets() -> None:
    assert meet_rate_kg_per_year("squat") == (20.2, 25.4)
    with pytest.raises(LegdayError, match="curl"):
        meet_rate_kg_per_year("curl")
