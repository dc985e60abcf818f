from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.catalogue.settings import load_settings
from legday.errors import LegdayError
from legday.measure.warmup import warmup_ramp

SETTINGS = load_settings()


def ramp(load: float, bar: float = 20) -> list[tuple[float, int]]:
    plates = SETTINGS.plates_kg if bar == 20 else SETTINGS.plates_lb
    return warmup_ramp(load, bar, plates, SETTINGS).rows()


def test_ramp_to_100_kg() -> None:
    assert ramp(100) == [(20, 8), (45, 5), (65, 3), (85, 1)]


def test_ramp_in_pounds() -> None:
    assert ramp(225, bar=45) == [(45, 8), (100, 5), (145, 3), (190, 1)]


def test_short_ramps() -> None:
    assert ramp(20) == []
    assert ramp(22.5) == [(20, 8)]
    assert ramp(40) == [(20, 8), (25, 3), (32.5, 1)]
    with pytest.raises(LegdayError, match="lighter than the bar"):
        ramp(15)


@given(st.integers(40, 600).map(lambda half: half / 2))
def test_a_ramp_rises_and_stays_below_the_work(load: float) -> None:
    loads = [step for step, _ in ramp(load)]
    assert loads == sorted(set(loads))
    assert all(20 <= step < load for step in loads)
