"""Energy: the published worked figures, and what must hold of any session."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.catalogue.settings import load_settings
from legday.measure.energy import (
    deficit_kcal_per_day,
    epoc_kcal,
    lytle_net_kcal,
    met_gross_kcal,
    met_net_kcal,
    muscle_kcal_per_day,
    rep_work_j,
    rest_net_kcal,
    work_net_kcal,
)

SETTINGS = load_settings()


def test_metabolic_equivalents_and_afterburn() -> None:
    assert met_gross_kcal(5.0, 70, 0.75) == pytest.approx(262.5, abs=0.1)
    net = met_net_kcal(5.0, 70, 0.75)
    assert net == pytest.approx(210.0, abs=0.1)
    assert epoc_kcal(net, SETTINGS.energy_epoc_share, 115) == pytest.approx((12.6, 31.5), abs=0.1)


def test_regression() -> None:
    assert lytle_net_kcal(175, 30, lean_kg=56, fat_kg=14, volume_kg=8000) == pytest.approx(121.5, abs=0.1)


def test_work_and_muscle() -> None:
    work = rep_work_j(80, 70, 0.886, 0.56)
    assert work == pytest.approx(780.2, abs=0.1)
    kcal = work_net_kcal(24, work, SETTINGS.energy_efficiency, SETTINGS.energy_lowering_share)
    assert kcal == pytest.approx(29.1, abs=0.1)
    assert 23 <= kcal <= 35  # what one exercise cost, measured
    assert muscle_kcal_per_day(1.53) == pytest.approx(19.9, abs=0.1)


def test_half_a_kilogram_of_fat_a_week() -> None:
    assert deficit_kcal_per_day(0.5) == pytest.approx(550)


def test_rest_is_what_standing_costs_beyond_lying() -> None:
    assert rest_net_kcal(70, 60) == pytest.approx(met_net_kcal(1.3, 70, 1), abs=0.1)


@given(st.floats(0, 5000))
def test_afterburn_is_never_beyond_what_was_measured(net_kcal: float) -> None:
    least, most = epoc_kcal(net_kcal, SETTINGS.energy_epoc_share, SETTINGS.energy_epoc_max_kcal)
    assert 0 <= least <= most <= SETTINGS.energy_epoc_max_kcal
