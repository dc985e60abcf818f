from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legday.catalogue.settings import load_settings
from legday.measure.e1rm import epley, nuzzo, nuzzo_bench, nuzzo_leg_press, rts
from legday.measure.estimate import estimates
from measure_frames import a_set, book

SETTINGS = load_settings()


def one(exercise: str | None = "back-squat", **fields: Any) -> dict[str, Any]:
    return estimates(book([a_set(exercise, **fields)]), SETTINGS).to_dicts()[0]


def test_v11_headline_and_spread() -> None:
    row = one(reps=8.0, rir=2.0)
    assert row["n"] == 10
    assert row["e1rm_kg"] == pytest.approx(125.75, abs=0.01)
    # RIR 2 is stated to within 1 rep; the slope of ln(1 + n / 30) at n = 10 is 1 / 40; 1.96 for 95 %
    error = 1.96 * 1.0 / 40
    assert row["e1rm_hi_kg"] == pytest.approx(rts(100, 10) * (1 + error))
    assert row["e1rm_lo_kg"] == pytest.approx(min(epley(100, 10), nuzzo(100, 10)) * (1 - error))
    assert row["e1rm_weight"] == 1
    assert row["rir_stated"] is True


def test_bench_and_leg_press_have_tables_of_their_own() -> None:
    assert one("bench-press", reps=8.0)["e1rm_kg"] == pytest.approx(nuzzo_bench(100, 10))
    assert one("leg-press", reps=8.0)["e1rm_kg"] == pytest.approx(nuzzo_leg_press(100, 10))
    assert one("leg-press", reps=4.0, rir=2.0)["refused"] == "leg_press_too_few_reps"
    assert one("leg-press", reps=1.0, rir=0.0)["e1rm_kg"] == 100


def test_a_single_is_itself() -> None:
    row = one(reps=1.0, rir=None, set_type="failure", load_kg=142.5)
    assert row["e1rm_kg"] == row["e1rm_lo_kg"] == row["e1rm_hi_kg"] == 142.5
    assert row["rir_stated"] is True


def test_without_a_stated_rir_there_is_no_error_of_it() -> None:
    row = one(reps=10.0, rir=None)
    rivals = [nuzzo(100.0, 10.0), rts(100.0, 10.0), epley(100.0, 10.0)]
    assert (row["e1rm_lo_kg"], row["e1rm_hi_kg"]) == pytest.approx((min(rivals), max(rivals)))


@pytest.mark.parametrize(
    ("rir", "sd"), [(0.0, 0.5), (0.5, 1.0), (1.0, 1.0), (2.0, 1.0), (2.5, 1.5), (4.0, 1.5)]
)
def test_the_error_grows_with_the_reserve(rir: float, sd: float) -> None:
    row = one(reps=6.0, rir=rir)
    n = 6 + rir
    highest = max(nuzzo(100, n), rts(100, n), epley(100, n))
    assert row["e1rm_hi_kg"] / highest == pytest.approx(1 + 1.96 * sd / (30 + n))


def test_nobody_is_weaker_than_what_was_lifted() -> None:
    assert one(reps=2.0, rir=0.0)["e1rm_lo_kg"] >= 100
    assert one(reps=1.0, rir=1.0)["e1rm_lo_kg"] == pytest.approx(100)


def test_many_reps_weigh_less() -> None:
    assert one(reps=12.0, rir=0.0)["e1rm_weight"] == 1
    assert one(reps=13.0, rir=0.0)["e1rm_weight"] == 0.5


def test_no_stated_rir_is_taken_as_failure_and_said() -> None:
    row = one(reps=5.0, rir=None)
    assert (row["n"], row["rir_stated"]) == (5, False)


@pytest.mark.parametrize(
    ("exercise", "fields", "why"),
    [
        (None, {}, "unresolved"),
        ("stair-machine", {}, "not_strength"),
        ("back-squat", {"set_type": "warm_up"}, "warm_up"),
        ("back-squat", {"doubtful": True}, "doubtful"),
        ("back-squat", {"reps": None}, "no_reps"),
        ("back-squat", {"reps": 0.0}, "no_reps"),
        ("back-squat", {"load_kg": None}, "no_load"),
        ("back-squat", {"load_kg": 0.0}, "no_load"),
        ("back-squat", {"rir": 4.5}, "rir_too_high"),
        ("back-squat", {"reps": 15.0, "rir": 1.0}, "too_many_reps"),
        ("pull-up", {"load_kind": "added", "load_kg": 10.0}, "no_body_mass"),
    ],
)
def test_refusals(exercise: str | None, fields: dict[str, Any], why: str) -> None:
    row = one(exercise, **fields)
    assert row["refused"] == why
    assert (row["e1rm_kg"], row["e1rm_lo_kg"], row["e1rm_hi_kg"], row["e1rm_weight"]) == (None,) * 4


def test_a_load_on_the_body_counts_with_the_body() -> None:
    row = one("pull-up", load_kind="added", load_kg=10.0, system_load_kg=85.0, reps=5.0, rir=0.0)
    assert row["e1rm_kg"] == pytest.approx(nuzzo(85, 5))
    assert row["e1rm_basis"] == "system"
    helped = one("pull-up", load_kind="assistance", load_kg=-20.0, system_load_kg=55.0, reps=5.0, rir=0.0)
    assert helped["e1rm_kg"] == pytest.approx(nuzzo(55, 5))


@settings(deadline=None)
@given(load=st.floats(20, 400), reps=st.integers(1, 15), rir=st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.5]))
def test_the_headline_lies_in_its_spread(load: float, reps: int, rir: float) -> None:
    row = one(load_kg=load, reps=float(reps), rir=rir)
    if row["refused"] is None:
        assert row["e1rm_lo_kg"] <= row["e1rm_kg"] <= row["e1rm_hi_kg"]
        assert row["e1rm_kg"] >= load * (1 - 1e-12)
    else:
        assert reps + rir > 15
