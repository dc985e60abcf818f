"""The wger reader against a hand-written truth, and against damage."""

import json
from datetime import datetime

import pytest

from legday.errors import LegdayError
from legday.model import Reading
from legday.read import wger as reader
from legday.read.source import Head, Options, Source
from record_cases import check, fixture, mutated, mutated_json, read_or_refuse

SOURCE = fixture("wger.json")


def test_a_log_is_read_as_written_by_hand() -> None:
    assert reader.identify(Head(SOURCE.data))
    check(reader.read(SOURCE, Options()), "wger")


def test_damage_is_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated(SOURCE.data, seed))


def test_values_of_a_wrong_kind_are_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated_json(SOURCE.data, seed))


def log(**fields: object) -> dict[str, object]:
    usual = {"id": 1, "date": "2025-02-03", "session": 1, "exercise": 5, "repetitions_unit": 1}
    return usual | {"repetitions": "5.00", "weight_unit": 1, "weight": "60.00", "next_log": None} | fields


def read(*logs: object, unit: str | None = None, **block: object) -> Reading:
    data = json.dumps({"results": logs} | block).encode()
    return reader.read(Source("a.json", data), Options(unit=unit))


def test_a_load_without_a_unit_asks_for_one() -> None:
    with pytest.raises(LegdayError, match="--unit"):
        read(log(weight_unit=None))
    assert read(log(weight_unit=None), unit="lb").sets["typed_unit"].to_list() == ["lb"]


@pytest.mark.parametrize(
    ("unit", "column", "value"),
    [(1, "reps", 5), (3, "duration_s", 5), (4, "duration_s", 300), (5, "distance_m", 8046.72),
     (6, "distance_m", 5000), (8, "distance_m", 5), (7, "reps", 5)],
)  # fmt: skip
def test_repetitions_are_read_in_their_unit(unit: int, column: str, value: float) -> None:
    sets = read(log(repetitions_unit=unit)).sets
    columns = ("reps", "duration_s", "distance_m")
    assert {name: sets[name][0] for name in columns} == dict.fromkeys(columns) | {column: value}


def test_names_may_be_an_object_and_sessions_give_the_time() -> None:
    reading = read(
        log(),
        exercises={"5": "Front Squat"},
        sessions=[{"id": 1, "date": "2025-02-03", "time_start": "18:00:00", "time_end": "18:50:00"}],
    )
    assert reading.sets.select("name", "at", "minutes").row(0) == (
        "Front Squat", datetime(2025, 2, 3, 18), 50,
    )  # fmt: skip


def test_the_logs_of_a_routine_come_by_session() -> None:
    session = {"id": 1, "date": "2025-02-03", "time_start": "18:00:00", "time_end": "17:00:00"}
    data = json.dumps([{"session": session, "logs": [log(id=2, weight="70"), log(id=1)]}]).encode()
    sets = reader.read(Source("a.json", data), Options()).sets
    assert sets["typed_load"].to_list() == [60, 70]
    assert sets["minutes"].to_list() == [None, None]


def test_the_older_names_of_the_fields_are_read() -> None:
    old = {"id": 1, "reps": 8, "weight": "40.00", "date": "2021-05-01", "rir": "2", "exercise_base": 9,
           "workout": 3, "repetition_unit": 1, "weight_unit": 1}  # fmt: skip
    data = json.dumps([old]).encode()
    assert reader.identify(Head(data))
    sets = reader.read(Source("a.json", data), Options()).sets
    assert sets.select("name", "reps", "rir", "typed_load").row(0) == ("wger exercise 9", 8, 2, 40)


def test_chains_that_bite_their_tail_are_read() -> None:
    assert read(log(id=1, next_log=2), log(id=2, next_log=1)).sets["set_type"].to_list() == ["drop", "drop"]
