from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from legday import catalogue
from legday.catalogue.settings import TAGS, Settings, load_settings, settings_table
from legday.errors import LegdayError


def test_every_field_has_value_unit_tag_and_source() -> None:
    table = settings_table()
    assert [row.name for row in table] == [field.name for field in fields(Settings)]
    assert all(row.tag in TAGS and row.unit and row.source for row in table)


def test_defaults_that_the_design_fixes() -> None:
    settings = load_settings()
    assert settings.hard_set_rir_max == 4
    assert settings.band_edges == (4, 10, 20)
    assert settings.full_leg_day_sets == 6
    assert settings.indirect_share == settings.one_side_share == 0.5
    assert settings.report_weeks == 12


def test_settings_are_frozen_and_changes_make_new_ones() -> None:
    changed = load_settings({"hard_set_rir_max": 3, "plates_kg": [20, 10]})
    assert (changed.hard_set_rir_max, changed.plates_kg) == (3, (20, 10))
    assert load_settings().hard_set_rir_max == 4
    with pytest.raises(FrozenInstanceError):
        changed.hard_set_rir_max = 2  # type: ignore[misc]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"hard_set_rir_mx": 3}, "did you mean hard_set_rir_max"),
        ({"hard_set_rir_max": "3"}, "must be a number"),
        ({"hard_set_rir_max": True}, "must be a number"),
        ({"hard_set_rir_max": float("nan")}, "must be a number"),
        ({"hard_set_rir_max": -1}, "at least 0"),
        ({"hard_set_rir_max": 11}, "at most 10"),
        ({"report_weeks": 4.5}, "whole number"),
        ({"plates_kg": 20}, "must be a list"),
        ({"plates_kg": []}, "must be a list"),
        ({"plates_kg": [20, 0]}, "at least 0.1"),
        ({"bench_movements": [1]}, "must be text"),
        ({"band_edges": [10, 4, 20]}, "must rise"),
        ({"band_edges": [4, 10]}, "must be three"),
        ({"warmup_reps": [5]}, "equally many"),
    ],
)
def test_a_wrong_change_is_named(changes: dict[str, object], says: str) -> None:
    with pytest.raises(LegdayError, match=says):
        load_settings(changes)


def test_every_wrong_change_is_named_at_once() -> None:
    with pytest.raises(LegdayError, match=r"rep_s must.*; nonsense is not"):
        load_settings({"rep_s": -1, "nonsense": 1})


def test_movements_that_settings_name_are_in_the_catalogue() -> None:
    settings = load_settings()
    named = settings.bench_movements + settings.leg_press_movements + settings.deadlift_movements
    assert set(named) <= set(catalogue.load().movements)
