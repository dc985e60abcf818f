from __future__ import annotations

import math
import random
import statistics
from typing import Any

import polars as pl
import pytest

from legday.catalogue.settings import load_settings
from legday.measure.estimate import estimates
from legday.measure.records import mdc_pct, session_bests, typical_errors
from legday.measure.symmetry import asymmetry_pct, is_beyond_noise, limb_symmetry_index_pct, sides
from measure_frames import a_set, after, book

SETTINGS = load_settings()
LIFT = "bulgarian-split-squat"


def judge(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    estimated = estimates(book(rows), SETTINGS)
    errors = typical_errors(session_bests(estimated, SETTINGS), SETTINGS)
    return sides(estimated, errors, SETTINGS).to_dicts()


def pairs(lefts: list[float], rights: list[float], exercise: str = LIFT) -> list[dict[str, Any]]:
    """One pair of singles a week: the estimate is the load."""
    return [
        a_set(exercise, after(7 * week), side=side, load_kg=load, reps=1.0, rir=0.0)
        for week, both in enumerate(zip(lefts, rights, strict=True))
        for side, load in zip(("left", "right"), both, strict=True)
    ]


def test_v24_asymmetry_of_one_pair_is_within_noise() -> None:
    assert asymmetry_pct(40, 44) == pytest.approx(9.09, abs=0.01)
    assert limb_symmetry_index_pct(40, 44) == pytest.approx(90.91, abs=0.01)
    assert mdc_pct(SETTINGS.symmetry_typical_error_pct) == pytest.approx(13.86, abs=0.01)
    assert not is_beyond_noise(40, 44, 5, SETTINGS)
    assert is_beyond_noise(37, 44, 5, SETTINGS)


def test_a_clear_difference_over_eight_pairs_is_real() -> None:
    row = judge(pairs([40.0] * 8, [46.0, 47.0] * 4))[0]
    assert (row["pairs"], row["weaker"], row["verdict"], row["act"]) == (8, "left", "real", True)
    assert row["asymmetry_pct"] == pytest.approx(100 * (1 - 40 / math.sqrt(46 * 47)))
    assert row["limb_symmetry_index_pct"] == pytest.approx(100 - row["asymmetry_pct"])
    assert row["same_side"] == 1


def test_every_condition_of_the_gate() -> None:
    assert judge(pairs([40.0] * 7, [46.0] * 7))[0]["verdict"] == "not_enough_data"
    # The same side must be weaker in three quarters of the pairs.
    torn = judge(pairs([40.0] * 11, [60.0] * 8 + [39.0] * 3))[0]
    assert (torn["same_side"], torn["verdict"]) == (pytest.approx(8 / 11), "within_noise")
    # Less than 2.77 x 2.5 % / sqrt(8) = 2.45 %: the floor, since the log repeats one number.
    small = judge(pairs([40.0] * 8, [40.8] * 8))[0]
    assert (small["mdc_pct"] > small["asymmetry_pct"], small["verdict"]) == (True, "within_noise")
    # Real, but not worth an extra set.
    real = judge(pairs([40.0] * 8, [43.0] * 8))[0]
    assert (real["verdict"], real["act"]) == ("real", False)


def test_equal_sides_have_no_weaker_one() -> None:
    row = judge(pairs([40.0] * 8, [40.0] * 8))[0]
    assert (row["weaker"], row["asymmetry_pct"], row["verdict"]) == (None, 0, "within_noise")


def test_sets_without_a_partner_are_counted_but_make_no_pair() -> None:
    rows = [
        a_set(LIFT, side="left"),
        a_set(LIFT, side="left"),
        a_set(LIFT, side="both"),
        a_set(None, side="left"),
    ]
    row = judge(rows)[0]
    assert (row["left_sets"], row["right_sets"], row["pairs"]) == (2, 0, 0)
    assert row["asymmetry_pct"] is row["left_kg"] is row["mdc_pct"] is None
    assert row["verdict"] == "not_enough_data"


def test_pairs_are_the_kth_of_each_side_within_a_session() -> None:
    rows = [
        a_set(LIFT, side="left", load_kg=40.0, reps=1.0, rir=0.0),
        a_set(LIFT, side="left", load_kg=50.0, reps=1.0, rir=0.0),
        a_set(LIFT, side="right", load_kg=44.0, reps=1.0, rir=0.0),
        a_set(LIFT, side="right", load_kg=55.0, reps=1.0, rir=0.0),
        a_set(LIFT, after(1), side="right", load_kg=99.0, reps=1.0, rir=0.0),
    ]  # fmt: skip
    row = judge(rows)[0]
    assert row["pairs"] == 2
    assert row["right_kg"] / row["left_kg"] == pytest.approx(1.1)


def test_sets_of_one_session_are_no_proof_of_one_another() -> None:
    """Nine pairs in three sessions that differ by day alone: 1.96 SE over the sets would call it real."""
    days = [0.30, 0.02, 0.10]
    rows = [
        a_set(LIFT, after(7 * week), side=side, load_kg=load, reps=1.0, rir=0.0)
        for week, gap in enumerate(days)
        for _ in range(3)
        for side, load in (("left", 40.0), ("right", 40.0 * math.exp(gap)))
    ]
    row = judge(rows)[0]
    assert (row["pairs"], row["sessions"], row["same_side"]) == (9, 3, 1)
    over_sets = 100 * statistics.stdev([gap for gap in days for _ in range(3)]) / 3
    assert 100 * statistics.mean(days) > 1.96 * over_sets
    # As if each session were one value: s / sqrt(3).
    assert row["se_pct"] == pytest.approx(100 * statistics.stdev(days) / math.sqrt(3))
    assert row["verdict"] == "within_noise"
    two = judge([row for row in rows if row["day"] < after(14)] * 2)[0]
    assert (two["pairs"], two["sessions"], two["verdict"]) == (12, 2, "not_enough_data")
    assert two["asymmetry_lo_pct"] is None


def test_the_interval_is_students_by_hand() -> None:
    gaps = [0.095, 0.135, 0.075, 0.115, 0.105, 0.125, 0.085, 0.145]
    row = judge(pairs([40.0] * 8, [40 * math.exp(gap) for gap in gaps]))[0]
    reach = 2.365 * statistics.stdev(gaps) / math.sqrt(8)  # t of 7 degrees of freedom, from any table
    mean = statistics.mean(gaps)
    assert row["asymmetry_lo_pct"] == pytest.approx(100 * (1 - math.exp(reach - mean)), abs=0.01)
    assert row["asymmetry_hi_pct"] == pytest.approx(100 * (1 - math.exp(-reach - mean)), abs=0.01)
    assert row["asymmetry_lo_pct"] < row["asymmetry_pct"] < row["asymmetry_hi_pct"]
    # 10.4 %: real, above 10 %, but less than 75 % sure that it is.
    assert row["asymmetry_pct"] > 10
    assert (row["verdict"], row["act"]) == ("real", False)
    assert judge(pairs([40.0] * 8, [44 * math.exp(gap) for gap in gaps]))[0]["act"]


def test_the_gate_has_few_false_alarms_and_power() -> None:
    rng = random.Random(3)

    def share(true_pct: float, lifters: int = 150, number: int = 12, error: float = 0.05) -> float:
        rows: list[dict[str, Any]] = []
        for lifter in range(lifters):
            lefts = [40 * math.exp(rng.gauss(0, error)) for _ in range(number)]
            rights = [40 / (1 - true_pct / 100) * math.exp(rng.gauss(0, error)) for _ in range(number)]
            rows += pairs(lefts, rights, f"{LIFT}+v{lifter}")
        return float(pl.Series([row["verdict"] == "real" for row in judge(rows)]).mean())  # type: ignore[arg-type]

    assert share(0) <= 0.05
    assert share(0, number=8) <= 0.05
    assert share(15, error=0.09) >= 0.8
    assert share(5) <= 0.8
    assert share(10) >= 0.9
