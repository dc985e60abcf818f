"""The verdict against a judge that tries every place where the unknown sets could belong."""

from __future__ import annotations

import itertools

import pytest

from legday.catalogue.settings import load_settings
from legday.measure.verdict import CORE, Verdict, is_steady, legs_trained

SETTINGS = load_settings()
# weeks of a muscle: none, little, one huge week, a mean below and above, half of the weeks, all of them
WEEKS = ((0, 0, 0, 0), (1, 0, 0, 0), (24, 0, 0, 0), (4, 4, 4, 3), (8, 8, 0, 0), (4, 4, 4, 4), (9, 9, 2, 0))
OPEN = ((0, 0, 0, 0), (0.1, 0, 0, 0), (0, 0, 0, 1), (0, 4, 0, 0), (0, 8, 8, 0), (30, 30, 30, 30))


def has_enough(weeks: tuple[float, ...]) -> bool:
    """From the definition: four a week in the mean, and in half of the weeks."""
    return sum(weeks) / 4 >= 4 and len([week for week in weeks if week >= 4]) >= 2


def answer(doses: dict[str, tuple[float, ...]], leg_days: int) -> tuple[str, frozenset[str]]:
    lacking = frozenset(muscle for muscle, weeks in doses.items() if not has_enough(weeks))
    if not lacking:
        return "yes", lacking
    if len(lacking) < 3:
        return "partly", lacking
    return ("hardly" if leg_days else "no"), lacking


@pytest.mark.parametrize("open_sets", OPEN)
@pytest.mark.parametrize("leg_days", [0, 1, 20])
def test_every_case_against_brute_force(open_sets: tuple[float, ...], leg_days: int) -> None:
    for weeks in itertools.product(WEEKS, repeat=3):
        doses: dict[str, tuple[float, ...]] = dict(zip(CORE, weeks, strict=True))
        level, lacking = answer(doses, leg_days)
        others = {
            answer(
                {**doses, muscle: tuple(map(sum, zip(doses[muscle], open_sets, strict=True)))},
                leg_days + any(open_sets),
            )
            for muscle in CORE
        }
        verdict = legs_trained(doses, leg_days, open_sets, SETTINGS)
        if level == "no" and others - {("no", lacking), ("hardly", lacking)}:
            assert verdict == Verdict("not_enough_data", (), (), firm=False)
            continue
        assert verdict.level == level
        assert verdict.firm == (others == {(level, lacking)})
        assert frozenset(verdict.low) == lacking
        assert {*verdict.low, *verdict.enough} == set(CORE)
        assert list(verdict.low) == sorted(verdict.low, key=lambda muscle: sum(doses[muscle]))


def test_one_huge_week_is_no_habit() -> None:
    assert sum([24, 0, 0, 0, 0]) / 5 == 4.8
    assert not is_steady([24, 0, 0, 0, 0], SETTINGS)
    assert is_steady([8, 8, 8, 0, 0], SETTINGS)
    assert legs_trained(dict.fromkeys(CORE, (24.0, 0, 0, 0, 0)), 1, [0.0] * 5, SETTINGS).level == "hardly"


@pytest.mark.parametrize("weeks", range(6))
def test_it_takes_four_whole_weeks(weeks: int) -> None:
    plenty = dict.fromkeys(CORE, [12.0] * weeks)
    expected = "yes" if weeks >= 4 else "not_enough_data"
    assert legs_trained(plenty, 8, [0.0] * weeks, SETTINGS).level == expected


def test_other_muscles_do_not_make_legs_trained() -> None:
    doses = {"gastrocnemius": [20.0] * 12, "adductors": [9.0] * 12}
    assert legs_trained(doses, 9, [0.0] * 12, SETTINGS).level == "hardly"
