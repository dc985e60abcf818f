from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.catalogue.settings import load_settings
from legday.measure.lift_balance import lift_ratios, squat_given_bench, squat_given_bench_kg
from legday.model import Sex

SETTINGS = load_settings()
sexes = st.sampled_from(["female", "male"])

# Squat [kg] of competing lifters by bench press, 10th, 50th, 90th percentile (OpenPowerlifting, best raw
# full-power meets), and the body mass [kg] that people of that bench press may have.
PUBLISHED: list[tuple[Sex, float, float, tuple[float, float, float]]] = [
    ("female", 30, 56, (40, 58, 75)), ("female", 40, 60, (60, 78, 98)), ("female", 50, 64, (75, 92, 115)),
    ("female", 60, 68, (88, 110, 130)), ("female", 70, 72, (100, 122, 145)),
    ("female", 80, 77, (112, 138, 160)), ("male", 60, 66, (72, 98, 122)), ("male", 80, 73, (100, 128, 158)),
    ("male", 100, 80, (130, 159, 188)), ("male", 120, 88, (152, 185, 215)),
    ("male", 140, 95, (172, 205, 240)), ("male", 160, 101, (195, 230, 265)),
    ("male", 180, 108, (210, 250, 290)),
]  # fmt: skip


@pytest.mark.parametrize(("sex", "bench", "mass", "squats"), PUBLISHED)
def test_squat_given_bench_is_as_published(
    sex: Sex, bench: float, mass: float, squats: tuple[float, float, float]
) -> None:
    """The table leaves body mass open, and the spread is wider at its light end: 5 % at the middle."""
    low, middle, high = (squat_given_bench_kg(bench, mass, sex, p) for p in (10, 50, 90))
    assert middle == pytest.approx(squats[1], rel=0.05)
    light = bench == min(b for s, b, _, _ in PUBLISHED if s == sex)
    assert low == pytest.approx(squats[0], rel=0.25 if light else 0.07)
    assert high == pytest.approx(squats[2], rel=0.07)


def test_equation_by_hand() -> None:
    assert squat_given_bench_kg(100.0, 80.0, "male", 50) == pytest.approx(
        2.718281828**0.721 * 39.26 * 80**0.147 * 1.012, rel=1e-3
    )


@pytest.mark.parametrize("percentile", [5, 10, 25, 50, 75, 90, 95])
@pytest.mark.parametrize("sex", ["female", "male"])
def test_residual_quantiles_come_back(sex: Sex, percentile: int) -> None:
    squat = squat_given_bench_kg(90.0, 75.0, sex, percentile)
    standing = squat_given_bench(squat, 90, 75, sex, SETTINGS)
    assert standing.percentile == pytest.approx(percentile)
    assert standing.expected_kg == pytest.approx(squat_given_bench_kg(90.0, 75.0, sex))


@given(sexes, st.floats(20, 400), st.floats(1, 2), st.floats(20, 200), st.floats(45, 140))
def test_a_higher_squat_never_stands_lower(
    sex: Sex, squat: float, more: float, bench: float, mass: float
) -> None:
    low = squat_given_bench(squat, bench, mass, sex, SETTINGS)
    high = squat_given_bench(squat * more, bench, mass, sex, SETTINGS)
    assert 1 <= low.lo <= low.percentile <= low.hi <= 99
    assert low.percentile <= high.percentile + 1e-9


def test_the_label_is_for_the_lowest_quarter_alone() -> None:
    squat = {p: squat_given_bench_kg(100.0, 80.0, "male", p) for p in (10, 25, 50)}
    assert squat_given_bench(squat[10], 100, 80, "male", SETTINGS).label == "lower_behind_upper"
    assert squat_given_bench(squat[25] * 1.001, 100, 80, "male", SETTINGS).label is None
    assert squat_given_bench(squat[50], 100, 80, "male", SETTINGS).label is None


def test_one_day_places_a_person_to_about_20_points() -> None:
    """Within one person ln(squat / bench) has sd 0.080 and 0.075: one sd of that is about 20 points."""
    settings = load_settings({"standards_interval_z": 1.0})
    for sex in ("female", "male"):
        squat = squat_given_bench_kg(80.0, 75.0, sex)
        meet = squat_given_bench(squat, 80, 75, sex, settings, estimated=False)
        gym = squat_given_bench(squat, 80, 75, sex, settings)
        assert 50 - meet.lo == pytest.approx(20, abs=5)
        assert meet.hi - 50 == pytest.approx(20, abs=5)
        assert gym.lo < meet.lo
        assert meet.hi < gym.hi


def test_ratios_stand_beside_those_of_the_group() -> None:
    kg = {"squat": 151.0, "bench": 100.0, "deadlift": 177.0}
    found = {one.ratio: one for one in lift_ratios(kg, "male")}
    assert set(found) == {"squat:bench", "deadlift:bench", "deadlift:squat"}
    assert found["squat:bench"].value == pytest.approx(found["squat:bench"].quantiles[50])
    assert found["squat:bench"].quantiles == {10: 1.25, 25: 1.38, 50: 1.51, 75: 1.66, 90: 1.80}
    assert found["deadlift:bench"].quantiles == {10: 1.46, 50: 1.77, 90: 2.14}
    assert found["deadlift:squat"].n_lifters == 141_412
    assert [one.ratio for one in lift_ratios({"squat": 1, "bench": 1}, "female", tested=False)] == [
        "squat:bench"
    ]
