from __future__ import annotations

import itertools
import math
import random
from datetime import date
from typing import Any

import polars as pl
import pytest

from legday.catalogue.settings import load_settings
from legday.measure.e1rm import nuzzo
from legday.measure.estimate import estimates
from legday.measure.records import changes, mdc_pct, records, session_bests, typical_errors
from measure_frames import MONDAY, a_set, after, book

SETTINGS = load_settings()


def bests_of(rows: list[dict[str, Any]]) -> pl.DataFrame:
    return session_bests(estimates(book(rows), SETTINGS), SETTINGS)


def singles(loads: list[float], every: int = 7, exercise: str = "back-squat") -> pl.DataFrame:
    """A single at RIR 0 a session: its estimate is the load itself."""
    return bests_of(
        [a_set(exercise, after(every * i), load_kg=load, reps=1.0, rir=0.0) for i, load in enumerate(loads)]
    )


def noisy(rng: random.Random, sessions: int, error_pct: float, then_gain_pct: float = 0.0) -> list[float]:
    """Sessions at one level, and as many that much above it, with normal noise."""
    levels = [100.0] * sessions + [100.0 * (1 + then_gain_pct / 100)] * sessions
    return [level * math.exp(rng.gauss(0, error_pct / 100)) for level in levels]


def test_v14_minimum_detectable_change() -> None:
    assert mdc_pct(4.2) == pytest.approx(11.64, abs=0.01)
    assert mdc_pct(4.2, z=1.645) == pytest.approx(9.77, abs=0.01)


def test_the_best_of_a_day_within_its_rep_band() -> None:
    rows = [
        a_set("back-squat", load_kg=100.0, reps=5.0, rir=0.0), a_set("back-squat", load_kg=105.0,
        reps=5.0, rir=0.0),
        a_set("back-squat", load_kg=120.0, reps=2.0, rir=0.0), a_set("back-squat", load_kg=500.0,
        doubtful=True),
        a_set("back-squat", load_kg=300.0, set_type="warm_up"), a_set(None), a_set("leg-curl", reps=40.0),
    ]  # fmt: skip
    table = bests_of(rows)
    assert table.select("exercise", "rep_band", "load_kg", "reps").rows() == [
        ("back-squat", "1-3", 120.0, 2.0), ("back-squat", "4-6", 105.0, 5.0),
    ]  # fmt: skip
    assert table["e1rm_kg"].to_list() == pytest.approx([nuzzo(120, 2), nuzzo(105, 5)])


def test_own_typical_error_by_hand() -> None:
    loads = [100.0, 104.0, 98.0, 103.0, 99.0, 105.0, 100.0]
    logs = [100 * math.log(b / a) for a, b in itertools.pairwise(loads)]
    mean = sum(logs) / 6
    sd = math.sqrt(sum((x - mean) ** 2 for x in logs) / 5)
    row = typical_errors(singles(loads), SETTINGS).to_dicts()[0]
    assert (row["pairs"], row["source"]) == (6, "own")
    assert row["typical_error_pct"] == pytest.approx(sd / math.sqrt(2))
    assert row["mdc_pct"] == pytest.approx(mdc_pct(sd / math.sqrt(2)))


def test_too_few_or_too_distant_pairs_give_the_default() -> None:
    few = typical_errors(singles([100.0, 104.0, 98.0]), SETTINGS).to_dicts()[0]
    distant = typical_errors(singles([100.0, 104.0] * 5, every=11), SETTINGS).to_dicts()[0]
    for row, pairs in ((few, 2), (distant, 0)):
        assert (row["pairs"], row["source"], row["typical_error_pct"]) == (pairs, "default", 4.9)


def test_a_lift_of_few_pairs_takes_the_error_of_all_lifts() -> None:
    many = [
        a_set("back-squat", after(7 * i), load_kg=100.0 + 8 * (i % 2), reps=1.0, rir=0.0) for i in range(9)
    ]
    few = [a_set("leg-press", after(i), load_kg=100.0, reps=1.0, rir=0.0) for i in (0, 7)]
    rows = {row["exercise"]: row for row in typical_errors(bests_of(many + few), SETTINGS).to_dicts()}
    assert rows["back-squat"]["source"] == "own"
    assert rows["leg-press"]["source"] == "all_lifts"


def test_repeating_one_number_is_no_precision() -> None:
    row = typical_errors(singles([100.0] * 10), SETTINGS).to_dicts()[0]
    assert row["typical_error_pct"] == SETTINGS.typical_error_floor_pct


def test_typical_error_is_found_again() -> None:
    rng = random.Random(4)
    row = typical_errors(singles(noisy(rng, 300, 6.0)), SETTINGS).to_dicts()[0]
    assert row["typical_error_pct"] == pytest.approx(6.0, rel=0.1)


def test_records_rise_and_only_a_large_one_is_beyond_noise() -> None:
    bests = singles([100.0, 95.0, 102.0, 102.0, 130.0])
    table = records(bests, typical_errors(bests, SETTINGS), SETTINGS)
    assert table["e1rm_kg"].to_list() == [100, 102, 130]
    assert table["previous_kg"].to_list() == [None, 100, 102]
    assert table["gain_pct"].to_list() == [None, pytest.approx(2), pytest.approx(100 * 28 / 102)]
    assert table["beyond_mdc"].to_list() == [None, False, True]


def test_no_deadlift_record_from_many_reps() -> None:
    rows = [a_set("deadlift", reps=5.0, rir=0.0), a_set("deadlift", after(7), reps=6.0, rir=0.0)]
    bests = bests_of(rows)
    assert records(bests, typical_errors(bests, SETTINGS), SETTINGS)["reps"].to_list() == [5.0]


def verdict(loads: list[float], today: date, weeks: int = 12) -> str:
    bests = singles(loads)
    table = changes(bests, typical_errors(bests, SETTINGS), today, SETTINGS, weeks)
    return str(table["verdict"].item())


def test_changes_by_hand() -> None:
    loads = [100.0, 101.0, 99.0, 120.0, 140.0, 121.0]
    bests = singles(loads)
    errors = typical_errors(bests, SETTINGS)
    row = changes(bests, errors, after(35), SETTINGS, weeks=3).to_dicts()[0]
    assert (row["then_kg"], row["now_kg"], row["sessions"]) == (100, 121, 3)
    assert row["change_pct"] == pytest.approx(21)
    assert row["mdc_pct"] == pytest.approx(mdc_pct(4.9) * 0.6698, rel=1e-3)
    assert row["verdict"] == "stronger"
    assert verdict(loads[::-1], after(35), weeks=3) == "weaker"
    assert verdict(loads, after(35), weeks=2) == "not_enough_data"
    later = changes(bests, errors, after(35 + 7 * 12), SETTINGS)
    assert later.is_empty()  # no session in the window: nothing is said


def test_changes_false_alarms_and_power() -> None:
    """One lift a week for 24 weeks, noise of 5 %: 400 steady lifters, 200 a gain."""
    rng = random.Random(8)
    today = after(7 * 23)

    def share(gain_pct: float, lifters: int) -> float:
        rows = [
            a_set("back-squat+v" + str(lifter), after(7 * week), load_kg=load, reps=1.0, rir=0.0)
            for lifter in range(lifters)
            for week, load in enumerate(noisy(rng, 12, 5.0, gain_pct))
        ]
        bests = bests_of(rows)
        table = changes(bests, typical_errors(bests, SETTINGS), today, SETTINGS)
        return table["verdict"].is_in(["stronger", "weaker"]).mean()  # type: ignore[return-value]

    assert share(0, 400) <= 0.08
    assert 0.6 <= share(12, 200) <= 0.95
    assert share(20, 200) >= 0.9


def test_an_empty_log() -> None:
    bests = bests_of([])
    errors = typical_errors(bests, SETTINGS)
    assert bests.is_empty()
    assert records(bests, errors, SETTINGS).is_empty()
    assert changes(bests, errors, MONDAY, SETTINGS).is_empty()
