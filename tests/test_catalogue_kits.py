"""Kits and sore joints are read whole, and what they name is in the catalogue."""

from __future__ import annotations

import pytest

from legday.catalogue.kits import DEGREES, kits, spares
from legday.errors import LegdayError
from legday.model import JOINTS
from legday.plan.kit import equipment


def test_the_presets() -> None:
    assert list(kits()) == ["gym", "home", "travel", "none"]
    assert kits()["none"].items == frozenset()
    assert kits()["home"].items < kits()["gym"].items
    assert equipment("gym").plates_kg == (25, 20, 15, 10, 5, 2.5, 1.25)


def test_a_kit_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(LegdayError, match="use one of gym, home, travel, none"):
        equipment("cellar")


def test_more_pain_takes_out_no_less() -> None:
    for joint in JOINTS:
        sore, painful = (spares()[joint, degree] for degree in DEGREES)
        assert sore.patterns <= painful.patterns
        assert sore.stresses <= painful.stresses
