"""The liftosaur_json reader against a hand-written truth, and against damage."""

import json

import pytest

from legday.errors import LegdayError
from legday.read import liftosaur_json as reader
from legday.read.source import Head, Options, Source
from record_cases import check, fixture, mutated, mutated_json, read_or_refuse

SOURCE = fixture("liftosaur_json.json")


def test_a_log_is_read_as_written_by_hand() -> None:
    assert reader.identify(Head(SOURCE.data))
    check(reader.read(SOURCE, Options()), "liftosaur_json")


def test_damage_is_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated(SOURCE.data, seed))


def test_values_of_a_wrong_kind_are_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated_json(SOURCE.data, seed))


def test_the_muscle_of_an_own_exercise_is_a_hint() -> None:
    sets = reader.read(SOURCE, Options()).sets
    assert sets.filter(name="Shin Raise")["hint_muscle"].to_list() == ["Tibialis Anterior"]
    assert sets.filter(name="Squat, Barbell")["hint_equipment"].to_list() == ["Barbell", "Barbell"]


def test_a_bare_history_and_a_record_without_entries() -> None:
    history = [
        {"startTime": 1740996000000, "entries": []},
        {"startTime": 5},
        {"entries": [{"exercise": {"id": "squat"}, "sets": [{"completedReps": 5}]}]},
    ]
    with pytest.raises(LegdayError, match=r"this is no session"):
        reader.read(Source("a.json", json.dumps(history).encode()), Options())
