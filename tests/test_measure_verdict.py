"""The verdict against a judge that tries every place where the unknown sets could belong."""

from __future__ import annotations

import itertools

import pytest

from legday.catalogue.settings import load_settings
from legday.measure.verdict import CORE, Verdict, legs_trained

SETTINGS = load_settings()
DOSES = (None, 0.0, 0.25, 2.0, 3.99, 4.0, 11.0)


def answer(doses: dict[str, float], leg_days: int) -> tuple[str, frozenset[str]]:
    """Level and lacking muscles, told from the definition alone: 4 sets a week are the smallest dose."""
    lacking = frozenset(muscle for muscle, dose in doses.items() if dose < 4)
    if not lacking:
        return "yes", lacking
    if len(lacking) < 3:
        return "partly", lacking
    return ("hardly" if leg_days else "no"), lacking


@pytest.mark.parametrize("open_sets", [0.0, 0.1, 2.0, 4.0, 30.0])
@pytest.mark.parametrize("leg_days", [0, 1, 20])
def test_every_case_against_brute_force(open_sets: float, leg_days: int) -> None:
    for doses in itertools.product(DOSES, repeat=3):
        given = dict(zip(CORE, doses, strict=True))
        known = {muscle: dose or 0.0 for muscle, dose in given.items()}
        level, lacking = answer(known, leg_days)
        others = {
            answer({**known, muscle: known[muscle] + open_sets}, leg_days + (open_sets > 0))
            for muscle in CORE
        }
        verdict = legs_trained(given, leg_days, 12, open_sets, SETTINGS)
        if level == "no" and others - {("no", lacking), ("hardly", lacking)}:
            assert verdict == Verdict("not_enough_data", (), (), firm=False)
            continue
        assert verdict.level == level
        assert verdict.firm == (others == {(level, lacking)})
        assert frozenset(verdict.low) == lacking
        assert {*verdict.low, *verdict.enough} == set(CORE)
        assert list(verdict.low) == sorted(verdict.low, key=known.__getitem__)


@pytest.mark.parametrize("weeks", range(6))
def test_it_takes_four_whole_weeks(weeks: int) -> None:
    plenty = dict.fromkeys(CORE, 12.0)
    assert legs_trained(plenty, 8, weeks, 0, SETTINGS).level == ("yes" if weeks >= 4 else "not_enough_data")


def test_other_muscles_do_not_make_legs_trained() -> None:
    assert legs_trained({"gastrocnemius": 20.0, "adductors": 9.0}, 9, 12, 0, SETTINGS).level == "hardly"
