from __future__ import annotations

import math
import random
from typing import Any

import pytest

from legday.catalogue.settings import load_settings
from legday.measure.doubt import doubtful, doubts
from measure_frames import a_set, after, book

SETTINGS = load_settings()


def clean_log(rng: random.Random, sessions: int) -> list[dict[str, Any]]:
    """A lifter with light, heavy and technique days, breaks, and progress that slows."""
    rows: list[dict[str, Any]] = []
    level, gain, day = rng.uniform(30, 120), rng.uniform(0.001, 0.05), 0
    for session in range(sessions):
        day += rng.choice([2, 3, 4, 7, 7, 14]) + (60 if rng.random() < 0.02 else 0)
        level *= 1 + gain * math.exp(-session / 15) + rng.gauss(0, 0.01)
        part, reps = rng.choice([(1.0, 5), (1.0, 8), (1.0, 10), (0.8, 8), (1.1, 2), (0.5, 5), (0.9, 12)])
        for _ in range(rng.choice([3, 4, 5])):
            load = max(2.5, round(level * part / (1 + reps / 30) / 2.5) * 2.5)
            done = float(max(1, reps + rng.choice([-1, 0, 0, 1, 2])))
            rows.append(a_set("back-squat", after(day), load_kg=load, reps=done, rir=None))
    return rows


def test_2451_among_225s() -> None:
    kg = 0.45359237
    rows = [a_set("deadlift", after(7 * i), load_kg=(225 + 5 * (i % 3)) * kg) for i in range(12)]
    rows[6] = rows[6] | {"load_kg": 2451 * kg, "line": 99}
    table = doubts(book(rows), SETTINGS).to_dicts()
    assert [(row["line"], row["why"]) for row in table] == [(99, "load")]
    rows[6] = rows[6] | {"load_kg": 900 * kg}
    row = doubts(book(rows), SETTINGS).to_dicts()[0]
    assert (row["line"], row["why"]) == (99, "neighbours")
    assert row["ratio"] == pytest.approx(900 / 235, rel=0.02)
    assert row["usual"] == pytest.approx(235 * kg * (1 + 5 / 30), rel=0.02)


def test_no_rep_no_load_no_name_no_doubt() -> None:
    rows = [
        a_set("plank", load_kg=None, reps=None, duration_s=60.0),
        a_set(None, reps=None),
        a_set("leg-curl"),
    ]
    assert doubtful(book(rows), SETTINGS).to_list() == [False] * 3
    assert doubtful(book([]), SETTINGS).len() == 0


def test_reps_that_cannot_be() -> None:
    rows = [a_set("back-squat", after(i), reps=8.0) for i in range(9)]
    rows[4] = rows[4] | {"reps": 80.0}
    assert [row["why"] for row in doubts(book(rows), SETTINGS).to_dicts()] == ["neighbours"]
    push_ups = [a_set("pull-up", after(i), load_kg=None, reps=10.0) for i in range(9)]
    push_ups[4] = push_ups[4] | {"reps": 100.0}
    assert doubtful(book(push_ups), SETTINGS).arg_true().to_list() == [4]
    assert doubts(book([a_set("back-squat", reps=400.0)]), SETTINGS)["why"].to_list() == ["reps"]


def test_unresolved_names_are_held_against_themselves() -> None:
    rows = [a_set(None, after(i), name="Kellergeraet", equipment="unknown") for i in range(9)]
    rows[4] = rows[4] | {"load_kg": 1000.0}
    assert doubtful(book(rows), SETTINGS).arg_true().to_list() == [4]


def test_too_little_and_warm_ups_are_never_doubted() -> None:
    rows = [a_set("back-squat", after(i)) for i in range(9)]
    rows[4] = rows[4] | {"load_kg": 10.0}
    rows[5] = rows[5] | {"load_kg": 300.0, "set_type": "warm_up"}
    assert not doubtful(book(rows), SETTINGS).any()


def test_a_new_way_of_counting_is_no_typing_error() -> None:
    rows = [a_set("leg-press", after(7 * i), load_kg=80.0 if i < 12 else 200.0) for i in range(24)]
    assert not doubtful(book(rows), SETTINGS).any()


def test_two_wrong_sessions_do_not_hide_each_other() -> None:
    rows = [a_set("back-squat", after(7 * i)) for i in range(12)]
    for i in (5, 6):
        rows[i] = rows[i] | {"load_kg": 1000.0 / 2}
    assert doubtful(book(rows), SETTINGS).arg_true().to_list() == [5, 6]


def test_a_light_start_condemns_nothing() -> None:
    for firsts in (1, 2):
        loads = [18.0] * firsts + [90.0, 100.0, 120.0]
        rows = [
            a_set("leg-press", after(3 * i), load_kg=load, reps=10.0)
            for i, load in enumerate(loads)
            for _ in range(4)
        ]
        assert not doubtful(book(rows), SETTINGS).any()


@pytest.mark.parametrize("sessions", [4, 5])
def test_a_slip_among_few_sessions_is_still_found(sessions: int) -> None:
    for at in range(sessions):
        rows = [a_set("leg-press", after(3 * i), load_kg=90.0 + 5 * i) for i in range(sessions)]
        rows[at] = rows[at] | {"load_kg": 10 * rows[at]["load_kg"]}
        assert doubtful(book(rows), SETTINGS).arg_true().to_list() == [at]


def test_order_is_kept() -> None:
    rows = [a_set("back-squat", after(7 * i)) for i in range(12)]
    rows[6] = rows[6] | {"load_kg": 450.0}
    assert doubtful(book(rows[::-1]), SETTINGS).arg_true().to_list() == [5]


def test_false_alarms_and_power() -> None:
    rng = random.Random(1)
    clean = [clean_log(rng, rng.choice([8, 20, 60])) for _ in range(60)]
    alarms = sum(int(doubtful(book(rows), SETTINGS).sum()) for rows in clean)
    assert alarms / sum(len(rows) for rows in clean) < 0.001

    def power(factor: float, place: float, trials: int = 60) -> float:
        found = 0
        for _ in range(trials):
            rows = clean_log(rng, 30)
            index = int(place * (len(rows) - 1))
            rows[index] = rows[index] | {"load_kg": rows[index]["load_kg"] * factor}
            found += bool(doubtful(book(rows), SETTINGS)[index])
        return found / trials

    assert power(10, place=0.5) >= 0.99
    assert power(10, place=1) >= 0.95
    assert power(4, place=0.5) >= 0.7
    assert power(2.2046, place=1) <= 0.3  # pounds for kilograms pass at the end of a log
