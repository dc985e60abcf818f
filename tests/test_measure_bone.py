"""Loading of bone: the index's worked figures, and what counts as a heavy axial set."""

from __future__ import annotations

from typing import Any

import pytest

from legday.catalogue.settings import load_settings
from legday.measure.bone import day_osteogenic_index, heavy_axial_sets, impacts, osteogenic_index
from legday.measure.estimate import estimates
from measure_frames import a_set, after, book

SETTINGS = load_settings()
NEXT_MONDAY = after(7)


def test_ten_landings_and_the_same_again_eight_hours_later() -> None:
    once = osteogenic_index(4, 10)
    assert once == pytest.approx(9.592, abs=0.001)
    both = day_osteogenic_index([(8, once), (16, once)], SETTINGS.bone_recovery_h)
    assert (both - once) / once == pytest.approx(0.7364, abs=0.001)
    assert both == pytest.approx(16.655, abs=0.001)
    assert day_osteogenic_index([(8, once)]) == once
    assert day_osteogenic_index([]) == 0


def test_a_heavy_set_is_one_of_the_trials_lifts_near_its_maximum() -> None:
    heavy = [a_set("back-squat"), a_set("deadlift", load_kg=140.0)]
    light = [
        a_set("back-squat", load_kg=50.0),
        a_set("back-squat", set_type="warm_up"),
        a_set("leg-press", load_kg=300.0),
        a_set("bench-press"),
    ]
    found = estimates(book([*heavy, *light]), SETTINGS)
    assert heavy_axial_sets(found, NEXT_MONDAY, SETTINGS, weeks=1) == 2
    assert heavy_axial_sets(found, NEXT_MONDAY, SETTINGS, weeks=12) == 2  # one week is all there is
    assert heavy_axial_sets(found, after(14), SETTINGS, weeks=12) == 1
    assert heavy_axial_sets(found, after(70), SETTINGS, weeks=1) == 0
    assert heavy_axial_sets(found, after(2), SETTINGS, weeks=1) == 0  # no week is whole


def test_landings_are_counted_by_day() -> None:
    jump: dict[str, Any] = {"pattern": "jump", "movement": "box-jump", "load_kg": None, "reps": 10.0}
    sets = book([a_set("back-squat", **jump), a_set("back-squat", after(2), **jump), a_set("back-squat")])
    landings, index = impacts(sets, NEXT_MONDAY, SETTINGS, weeks=1)
    assert landings == 20
    assert index == pytest.approx(2 * 9.592, abs=0.01)
    assert impacts(book([a_set("back-squat")]), NEXT_MONDAY, SETTINGS, weeks=1) == (0, 0)
