"""Tests on one's own log against worked examples of papers, brute force, and worlds with a known effect."""

from __future__ import annotations

import importlib
import math
import random
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legday.catalogue import load_settings
from legday.measure.own_log.adherence import adherence
from legday.measure.own_log.body_mass import body_mass
from legday.measure.own_log.crossover import Planned, crossover
from legday.measure.own_log.function import function_change
from legday.measure.own_log.interval import detectable_effect, mean_interval, verdict_of
from legday.measure.own_log.level_shift import level_shift
from legday.measure.own_log.pain import Felt, pain_dose, threshold
from legday.measure.own_log.proportions import newcombe, wilson
from legday.measure.own_log.reserve import reserve_bias
from legday.measure.own_log.shuffle import Floats, shuffled_difference
from legday.measure.own_log.sides import side_difference
from legday.measure.own_log.walk import walk_least_squares
from legday.model_own_log import Interval, Need, OwnLogAnswer
from legday.synth import own_log as worlds

SETTINGS = load_settings()
WORLDS = 200


def chance(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


# --- published examples ------------------------------------------------------------------------------------


def test_the_score_interval_of_a_share_is_the_published_one() -> None:
    share = wilson(81, 263, 1.96)  # Newcombe 1998, Stat Med 17:857-872, table I: 0.2553 to 0.3662
    assert share is not None
    assert [share.lo, share.hi] == pytest.approx([25.53, 36.62], abs=0.01)
    assert wilson(0, 0, 1.96) is None


def test_the_difference_of_shares_is_the_published_one() -> None:
    made = newcombe(56, 70, 48, 80, 1.96)  # Newcombe 1998, Stat Med 17:873-890, method 11: 0.0428 to 0.3422
    assert made.value == pytest.approx(20)
    assert [made.lo, made.hi] == pytest.approx([4.28, 34.22], abs=0.01)


def test_a_coin_finds_what_the_evidence_says() -> None:
    """Evidence T2: 1.1 reps with 20 sessions and 0.8 with 40, at a scatter of 0.9, by the bell curve."""
    for sessions, reps in ((20, 1.1), (40, 0.8)):
        se = 2 * 0.9 / sessions**0.5
        assert detectable_effect(se, 1e6, SETTINGS) == pytest.approx(reps, abs=0.05)
    assert detectable_effect(4 * math.sqrt(2 / 24), 1e6, SETTINGS) == pytest.approx(
        3.2, abs=0.05
    )  # T1, no trend


def test_the_mean_of_a_textbook() -> None:
    """Student 1908: the extra hours of sleep of ten patients; mean 1.58, t(9) 4.06, 0.70 to 2.46."""
    made = mean_interval(np.array([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]), SETTINGS)
    assert made.value == pytest.approx(1.58)
    assert [made.lo, made.hi] == pytest.approx([0.70, 2.46], abs=0.01)


# --- brute force -------------------------------------------------------------------------------------------


def detrended(values: Floats) -> Floats:
    at = np.arange(len(values))
    rest: Floats = values - np.polyval(np.polyfit(at, values, 1), at)
    return rest


def is_rejected(shift: float, values: Floats, first: list[int], *, above: bool) -> bool:
    """The definition: how many ways to divide reach what was observed, at this shift."""
    n, k = len(values), len(first)
    mark = np.isin(np.arange(n), first).astype(float)
    level = detrended(values - shift * mark)

    def gap(chosen: Any) -> float:
        return float(level[list(chosen)].sum() * (1 / k + 1 / (n - k)))

    seen = gap(first)
    ways = [gap(chosen) for chosen in combinations(range(n), k)]
    reach = sum(one >= seen - 1e-9 if above else one <= seen + 1e-9 for one in ways)
    return bool(reach / len(ways) <= 0.025)


@pytest.mark.parametrize("seed", range(4))
def test_the_ends_of_a_shuffled_interval_are_where_shuffling_begins_to_reject(seed: int) -> None:
    rng = chance(seed)
    values = np.round(rng.normal(8, 1, 9), 2)
    first = sorted(rng.choice(9, 4, replace=False).tolist())
    made = shuffled_difference(values, np.isin(np.arange(9), first), 99, rng)
    assert made is not None
    assert made.lo is not None
    assert made.hi is not None
    assert is_rejected(made.lo - 0.01, values, first, above=True)
    assert not is_rejected(made.lo + 0.01, values, first, above=True)
    assert is_rejected(made.hi + 0.01, values, first, above=False)
    assert not is_rejected(made.hi - 0.01, values, first, above=False)


def test_too_few_values_leave_the_ends_open() -> None:
    made = shuffled_difference(
        np.array([1.0, 2.0, 5.0, 9.0]), np.array([True, False, True, False]), 99, chance()
    )
    assert made is not None
    assert (made.lo, made.hi) == (None, None)
    assert verdict_of((), made) == "no_effect_seen"
    assert shuffled_difference(np.ones(4), np.zeros(4, bool), 99, chance()) is None


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.floats(-5, 5))
def test_a_shift_of_one_arm_shifts_the_interval(seed: int, more: float) -> None:
    rng = chance(seed)
    values, first = rng.normal(8, 1, 20), rng.permutation(np.arange(20) < 9)
    one, other = (
        shuffled_difference(given, first, 499, chance(seed)) for given in (values, values + more * first)
    )
    assert one is not None
    assert other is not None
    for name in ("value", "lo", "hi"):
        assert getattr(other, name) - getattr(one, name) == pytest.approx(more, abs=1e-6)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_two_arms_exchanged_turn_the_sign(seed: int) -> None:
    rng = chance(seed)
    values, first = np.round(rng.normal(8, 1, 12), 3), rng.permutation(np.arange(12) < 6)
    one, other = (shuffled_difference(values, mark, 99, chance()) for mark in (first, ~first))
    assert one is not None
    assert other is not None
    assert one.lo is not None
    assert other.hi is not None
    assert one.value == pytest.approx(-other.value)
    assert one.lo == pytest.approx(-other.hi)


def test_least_squares_with_a_walk_are_those_of_the_textbook() -> None:
    """With the ratio held, (X' V^-1 X)^-1 X' V^-1 y, here by inverting V."""
    rng = chance()
    week = np.arange(20.0)
    x = np.column_stack([np.ones(20), week])
    y = rng.normal(0, 1, 20)
    beta, covariance = walk_least_squares(week, y, x, 1.0, 1e-4)
    ratio = np.exp(min(np.linspace(math.log(1e-4), math.log(4), 33), key=abs))
    inverse = np.linalg.inv(np.eye(20) + ratio * np.minimum.outer(week, week))
    by_hand = np.linalg.inv(x.T @ inverse @ x) @ x.T @ inverse @ y
    rest = y - x @ by_hand
    variance = rest @ inverse @ rest / 18
    assert beta == pytest.approx(by_hand)
    assert covariance == pytest.approx(variance * np.linalg.inv(x.T @ inverse @ x))


def test_a_threshold_is_where_the_likelihood_is_greatest() -> None:
    dose = np.array([60, 65, 70, 75, 78, 80, 82, 85, 90, 95, 100, 105.0])
    trouble = np.array([0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1], dtype=bool)
    made = threshold(dose, trouble)

    def likelihood(at: float) -> float:
        steep = np.linspace(0.001, 5, 4000)[:, None]
        logit = steep * (dose - at)
        return float((-np.logaddexp(0, np.where(trouble, -logit, logit))).sum(axis=1).max())

    best = max(np.linspace(60, 105, 451), key=likelihood)
    assert made.value == pytest.approx(best, abs=0.3)
    assert made.lo is not None
    assert made.hi is not None
    for end in (made.lo, made.hi):
        assert 2 * (likelihood(made.value) - likelihood(end)) == pytest.approx(3.84, abs=0.1)


# --- what is told before, and what an answer is -------------------------------------------------------------


def test_a_verdict_follows_its_interval_and_its_needs() -> None:
    assert verdict_of((), Interval(1, 0.1, 2)) == "effect"
    assert verdict_of((), Interval(-1, -2, -0.1)) == "effect"
    assert verdict_of((), Interval(1, 0, 2)) == "no_effect_seen"
    assert verdict_of((), Interval(1, None, 2)) == "no_effect_seen"
    assert verdict_of((Need("tests", 2, 3),), Interval(1, 0.5, 2)) == "not_enough"
    assert verdict_of((), None) == "not_enough"


def test_a_coin_tells_what_it_could_find_before_any_session() -> None:
    none = crossover(np.array([]), np.array([], dtype=bool), Planned(20, 0.9), SETTINGS, chance())
    made = worlds.coin_world(random.Random("a"), 0, 30)
    many = crossover(np.array(made.reps), np.array(made.is_with), Planned(20, 0.9), SETTINGS, chance())
    assert none.verdict == "not_enough"
    assert [need.missing for need in none.needs] == [20, 5, 5]
    assert none.detectable == many.detectable
    assert many.needs[0].have == 20  # those that were planned, however many followed


def test_alike_outcomes_answer_nothing() -> None:
    arms = np.arange(20) % 2 == 0
    answer = crossover(np.full(20, 5.0), arms, Planned(20, 0.9), SETTINGS, chance())
    assert answer.verdict == "not_enough"
    assert answer.needs[-1].what == "outcomes_that_differ"
    felt = Felt(np.full(20, 5.0), np.zeros(20), np.array([0.0, 3.0] * 10), 6.0)
    assert pain_dose(felt, "sets", SETTINGS, chance()).needs[-1].what == "doses_that_differ"


def test_a_plateau_of_one_side_is_no_answer() -> None:
    week = np.arange(-24, 4) / 2
    answer = level_shift(week, np.zeros(28), None, SETTINGS, 0.1)
    assert answer.verdict == "not_enough"
    assert {need.what: need.missing for need in answer.needs} == {
        "weeks_before": 0, "weeks_after": 10, "sessions_before": 0, "sessions_after": 16,
    }  # fmt: skip


def test_what_the_lift_itself_was_trained_is_not_taken_for_the_habit() -> None:
    """The lift gains by its own sets alone, which happen to rise when the habit begins."""
    rng = chance()
    week = np.arange(-24, 24) / 2
    own: Floats = np.where(week >= 0, 12.0, 6.0) + rng.integers(-3, 4, 48)
    y = 0.02 * own + rng.normal(0, 0.01, 48)
    blind, seeing = (level_shift(week, y, given, SETTINGS, 0.01) for given in (None, own))
    assert blind.verdict == "effect"
    assert seeing.verdict == "no_effect_seen"


def test_who_begins_is_told_apart_from_which_side_is_stronger() -> None:
    made = worlds.sides_world(random.Random("a"), 10, sessions=40)
    answer = side_difference(
        np.array(made.gaps), np.array(made.pairs), np.array(made.right_starts), 5, SETTINGS
    )
    assert answer.effect is not None
    assert answer.effect.value == pytest.approx(10, abs=3)
    assert answer.parts[0].estimate is not None
    assert answer.parts[0].estimate.value == pytest.approx(3, abs=3)
    few = side_difference(np.zeros(2), np.full(2, 3.0), np.array([False, True]), 5, SETTINGS)
    assert (few.verdict, few.needs[0].missing) == ("not_enough", 2)


def test_without_intake_body_mass_says_nothing_of_training() -> None:
    made = worlds.mass_world(random.Random("a"), 0)
    nothing = np.full(12, np.nan)
    answer = body_mass(np.array(made.mass_kg), np.array(made.dose), nothing, np.full(12, 7.0), SETTINGS)
    assert answer.verdict == "not_enough"
    assert answer.effect is None
    assert "no_intake" in answer.cautions
    assert answer.parts[0].name == "mass_a_week"


def test_a_chair_stand_two_better_is_not_beyond_a_detectable_change_of_two() -> None:
    days = np.array([0.0, 30.0, 60.0])
    two, three = (
        function_change(days, np.array([12.0, 13.0, 12.0 + more]), 2, "reps", SETTINGS) for more in (2, 3)
    )
    assert (two.verdict, three.verdict) == ("no_effect_seen", "effect")
    assert function_change(days, np.array([1.0, 2.0, 3.0]), None, "kg", SETTINGS).needs[0].missing == 3


def test_a_test_without_a_known_change_is_judged_by_its_own_scatter() -> None:
    days = np.array([30.0 * at for at in range(8)])
    grip = [40.0, 42.0, 39.0, 41.0, 40.0, 43.0, 41.0, 40.0]
    still, rising = (np.array([kg + slope * at for at, kg in enumerate(grip)]) for slope in (0, 2))
    assert function_change(days, still, None, "kg", SETTINGS).verdict == "no_effect_seen"
    answer = function_change(days, rising, None, "kg", SETTINGS)
    assert answer.verdict == "effect"
    assert answer.effect is not None
    assert answer.effect.value == pytest.approx(14, abs=2)


def test_skips_are_counted_by_reason() -> None:
    kept = np.arange(40) % 3 > 0
    minutes = np.where(np.arange(40) % 2, 25.0, 60.0)
    answer = adherence(minutes, kept, 10, ["time", "time", "sore", "time"], SETTINGS)
    shares = {part.name: part.estimate.value for part in answer.parts if part.estimate}
    assert shares["time"] == 75
    assert shares["sore"] == 25
    assert shares["kept"] == pytest.approx(65)
    assert adherence(minutes[:6], kept[:6], 2, [], SETTINGS).verdict == "not_enough"


def test_a_reserve_that_is_always_right_shows_no_bias() -> None:
    answer = reserve_bias(np.full(8, 3.0), np.full(8, 3.0), SETTINGS)
    assert answer.verdict == "no_effect_seen"
    assert answer.effect is not None
    assert answer.effect.lo is not None
    assert answer.effect.lo < 0  # whole numbers are not surer than their rounding
    assert reserve_bias(np.full(3, 3.0), np.full(3, 1.0), SETTINGS).needs[0].missing == 5


# --- error rates -------------------------------------------------------------------------------------------

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
BENCHMARK: Any = importlib.import_module("own_log")


def bound(share: float, above: bool) -> float:
    """What a share of so many worlds leaves in 1 of 1,000 runs at most; the seeds are fixed."""
    return share + (3.1 if above else -3.1) * math.sqrt(share * (1 - share) / WORLDS)


@pytest.mark.parametrize("case", [*BENCHMARK.TESTS], ids=" ".join)
def test_false_alarms_and_power_are_what_is_said(case: tuple[str, str]) -> None:
    ask = BENCHMARK.TESTS[case]
    none: list[OwnLogAnswer] = [ask(random.Random(f"fast {at}"), 0.0) for at in range(WORLDS)]
    answered = [one for one in none if one.effect is not None]
    assert sum(one.verdict == "effect" for one in answered) <= bound(0.05, above=True) * len(answered)
    size = float(np.sqrt(np.mean([one.detectable**2 for one in answered if one.detectable is not None])))
    there: list[OwnLogAnswer] = [ask(random.Random(f"there {at}"), size) for at in range(WORLDS)]
    found = [one.verdict == "effect" for one in there if one.effect is not None]
    said = 0.65 if case[1].endswith("in spells") else 0.78  # what the table of docs/reference/own_log.md says
    assert sum(found) >= bound(said, above=False) * len(found)
