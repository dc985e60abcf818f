"""The unit of a log without one: never wrong on lifters of many gyms, or left to the person."""

from __future__ import annotations

import random
from functools import cache

import polars as pl
import pytest

from legday.errors import LegdayError
from legday.read import unit
from legday.read.source import Options

LIFTS = (
    ("Squat (Barbell)", 1.2), ("Bench Press (Barbell)", 0.8), ("Deadlift (Barbell)", 1.5),
    ("Overhead Press (Barbell)", 0.5), ("Bent Over Row (Barbell)", 0.7), ("Bicep Curl (Barbell)", 0.35),
    ("Leg Press", 2.5), ("Lat Pulldown (Cable)", 0.7), ("Lateral Raise (Dumbbell)", 0.12),
)  # fmt: skip
LIFTERS = 1_000


def _log(rng: random.Random, kind: str) -> pl.DataFrame:
    """Typed loads of a lifter: barbells by a ladder of bar and step, machines and dumbbells at random."""
    pounds = kind == "lb"
    bars = [(45.0, 8), (35.0, 1), (20.0, 1)] if pounds else [(20.0, 8), (15.0, 2)]
    steps = [(5.0, 7), (10.0, 2), (2.5, 1)] if pounds else [(2.5, 7), (5.0, 2), (1.0, 1), (1.25, 1)]
    bar = rng.choices([b for b, _ in bars], [w for _, w in bars])[0]
    step = rng.choices([s for s, _ in steps], [w for _, w in steps])[0]
    strength = rng.uniform(40, 130) * (2.2 if pounds else 1)
    warms_up = rng.random() < 0.7
    whole = (
        (45.0, 95.0, 135.0, 185.0, 225.0, 275.0, 315.0) if pounds else (20.0, 40.0, 60.0, 80.0, 100.0, 120.0)
    )
    names: list[str] = []
    loads: list[float] = []
    for _ in range(rng.randint(3, 80)):
        for name, share in rng.sample(LIFTS, rng.randint(2, 5)):
            top = strength * share * rng.uniform(0.75, 1.05)
            if "Barbell" in name:
                load = bar + max(0.0, round((top - bar) / step)) * step
                below = [w for w in whole if w < load]
                if warms_up and below:
                    names.append(name)
                    loads.append(rng.choice(below))
            else:
                load = float(round(top / 5) * 5 or 5) if rng.random() < 0.8 else round(top * 2) / 2
            names.append(name)
            loads.append(load)
    return pl.DataFrame({"name": names, "typed_load": loads})


@cache
def _outcomes() -> dict[tuple[str, str | None], int]:
    rng = random.Random(20_260_101)
    found: dict[tuple[str, str | None], int] = {}
    for _ in range(LIFTERS):
        truth = rng.choice(("kg", "lb"))
        told, _ = unit.infer(_log(rng, truth))
        found[truth, told] = found.get((truth, told), 0) + 1
    return found


def test_never_wrong() -> None:
    found = _outcomes()
    assert found.get(("kg", "lb"), 0) == 0
    assert found.get(("lb", "kg"), 0) == 0


@pytest.mark.parametrize("truth", ["kg", "lb"])
def test_of_use_all_the_same(truth: str) -> None:
    found = _outcomes()
    settled = found.get((truth, truth), 0)
    refused = found.get((truth, None), 0)
    assert settled / (settled + refused) > 0.3, (settled, refused)


def _sets(**columns: list[object]) -> pl.DataFrame:
    return pl.DataFrame({"name": ["Squat"] * len(columns["typed_load"]), **columns}, strict=False)


def test_stated_beside_the_load_wins() -> None:
    sets = _sets(typed_load=[100.0, 225.0, None], u=["kg", "LBS", "kg"])
    found = unit.column(sets, "u", None, Options(unit="kg"), "a.csv")
    assert found.values.to_list() == ["kg", "lb", None]


def test_a_unit_that_is_not_known_is_never_guessed() -> None:
    sets = _sets(line=[2, 3, 4, 5], typed_load=[12.0, 100.0, 13.0, 14.0], u=["stone", "kg", "Stone", None])
    found = unit.column(sets, "u", "kg", Options(unit="lb"), "a.csv")
    assert found.values.to_list() == [None, "kg", None, "kg"]
    assert [(one.code, one.text, one.line) for one in found.findings] == [
        ("unit-unknown", "stone", 2), ("unit-unknown", "Stone", 4),
    ]  # fmt: skip


def test_header_then_person_then_question() -> None:
    sets = _sets(typed_load=[100.0])
    assert unit.column(sets, None, "lb", Options(unit="kg"), "a.csv").main == "lb"
    assert unit.column(sets, None, None, Options(unit="kg"), "a.csv").main == "kg"
    with pytest.raises(LegdayError, match="--unit kg or --unit lb"):
        unit.column(sets, None, None, Options(), "a.csv")


def test_without_loads_no_unit_is_needed() -> None:
    found = unit.column(_sets(typed_load=[None, 0.0]), None, None, Options(), "a.csv")
    assert (found.main, found.said) == (None, "no loads")
