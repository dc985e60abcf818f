"""Tests of everyday strength: the published examples, classes by age and sex, and the table of norms."""

from __future__ import annotations

from itertools import pairwise

import pytest

from legday.catalogue.norms import load_norms, read_norms
from legday.errors import LegdayError
from legday.measure.function_tests import (
    chair_stand_class,
    chair_stand_middle,
    detectable,
    five_stand_class,
    gait_speed_m_per_s,
    grip_middle,
    stair_power_w,
    stand_power_w,
)
from legday.model import Sex

HEAD = "test\tsex\tage_from\tage_to\tlo\tmid\thi\tlimit\ttag\tsource\n"


def test_power_of_rising_is_the_same_from_five_stands_and_from_thirty_seconds() -> None:
    five = stand_power_w(70, 1.70, 0.45, rep_s=10.0 / 5)
    thirty = stand_power_w(70, 1.70, 0.45, rep_s=30 / 15)
    assert five == pytest.approx(247.2, abs=0.1)
    assert five / 70 == pytest.approx(3.53, abs=0.01)
    assert thirty == pytest.approx(247.2, abs=0.1)


@pytest.mark.parametrize(
    ("reps", "age", "sex", "said"),
    [
        (11, 67, "male", "below_average"),
        (12, 67, "male", "not_below"),
        (8, 82, "female", "below_average"),
        (14, 58, "female", "no_norm"),
        (14, 95, "female", "no_norm"),
        (14, None, "female", "no_norm"),
        (14, 70, None, "no_norm"),
        (4, 94.9, "female", "not_below"),
    ],
)
def test_class_of_the_chair_stand(reps: float, age: float | None, sex: Sex | None, said: str) -> None:
    assert chair_stand_class(reps, age, sex) == said


def test_class_of_five_stands() -> None:
    assert five_stand_class(12.7, 72) == "worse_than_average"
    assert five_stand_class(12.6, 72) == "not_worse"
    assert five_stand_class(20, 59) == five_stand_class(20, None) == "no_norm"


def test_norms_by_age_and_sex() -> None:
    assert chair_stand_middle(62, "female") == (12, 17)
    assert chair_stand_middle(50, "female") is None
    grip = grip_middle(66.5, "male")
    assert grip is not None
    assert (grip.lo, grip.mid, grip.hi) == (31.5, 40.1, 48.8)
    assert grip_middle(27, "male") is None  # between the bands that were copied


def test_stairs_and_walking() -> None:
    assert stair_power_w(70, 3.0, 5.0) == pytest.approx(412.0, abs=0.1)
    assert gait_speed_m_per_s(4, 5) == pytest.approx(0.8)


def test_a_change_is_real_only_beyond_the_tests_own_noise() -> None:
    assert detectable(2, 2) is False  # more than the noise, not as much
    assert detectable(-3, 2) is True
    assert detectable(-1, 2) is False
    assert detectable(10, None) is None


def test_norms_fall_with_age_and_bands_do_not_overlap() -> None:
    for test in ("chair-stand", "sit-to-stand", "grip"):
        for sex in ("female", "male", None):
            bands = [norm for norm in load_norms() if (norm.test, norm.sex) == (test, sex)]
            for one, other in pairwise(bands):
                assert one.age_to < other.age_from


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("grip\tmale\t20\t24\t50\t48\t56\t\tV2\tx", "line 2: lo, mid and hi do not rise"),
        ("grip\tmale\t20\t24\t40\t48\t56\t\tM\tx", "tag 'M'"),
        ("grip\tman\t20\t24\t40\t48\t56\t\tV\tx", "sex 'man'"),
        ("grip\tmale\t24\t20\t40\t48\t56\t\tV\tx", "age_from is above"),
        ("grip\tmale\tx\t24\t40\t48\t56\t\tV\tx", "line 2"),
        ("grip\tmale\t20\t24\t\t\t\t\tV\tx", "all missing"),
    ],
)
def test_a_fault_of_the_table_is_told(row: str, says: str) -> None:
    with pytest.raises(LegdayError, match=r"norms\.tsv, line 2") as told:
        read_norms(HEAD + row)
    assert says in str(told.value)


def test_columns_are_as_they_must_be() -> None:
    with pytest.raises(LegdayError, match="line 1"):
        read_norms("test\tsex\n")
