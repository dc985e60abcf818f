"""The hevy_api reader against a hand-written truth, and against damage."""

import json
from datetime import date, datetime
from time import perf_counter

import pytest

from legday.errors import LegdayError
from legday.read import hevy_api as reader
from legday.read.source import Head, Options, Source
from record_cases import check, fixture, mutated, mutated_json, read_or_refuse

SOURCE = fixture("hevy_api.json")


def test_a_log_is_read_as_written_by_hand() -> None:
    assert reader.identify(Head(SOURCE.data))
    check(reader.read(SOURCE, Options()), "hevy_api")


def test_damage_is_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated(SOURCE.data, seed))


def test_values_of_a_wrong_kind_are_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated_json(SOURCE.data, seed))


def page(**fields: object) -> bytes:
    one = {"index": 0, "type": "normal", "weight_kg": 50, "reps": 5} | fields
    workout = {"start_time": "2025-03-09T23:30:00Z", "exercises": [{"title": "Squat", "sets": [one]}]}
    return json.dumps({"page_count": 1, "workouts": [workout]}).encode()


def test_a_zone_moves_a_late_session_to_its_own_day() -> None:
    reading = reader.read(Source("a.json", page()), Options(zone="Europe/Berlin"))
    assert reading.sets["at"].to_list() == [datetime(2025, 3, 10, 0, 30)]
    assert reading.sets["day"].to_list() == [date(2025, 3, 10)]
    assert [finding.code for finding in reading.findings] == []


def test_a_zone_that_is_none_is_refused() -> None:
    with pytest.raises(LegdayError, match="no such time zone"):
        reader.read(Source("a.json", page()), Options(zone="Mars/Olympus"))


@pytest.mark.parametrize(("rpe", "rir"), [(None, None), (0, None), (6, 4), (9.5, 0.5), ("8", 2)])
def test_reps_in_reserve_are_ten_less_the_rpe(rpe: object, rir: float | None) -> None:
    assert reader.read(Source("a.json", page(rpe=rpe)), Options()).sets["rir"].to_list() == [rir]


def test_an_unknown_set_type_is_said() -> None:
    reading = reader.read(Source("a.json", page(type="myo")), Options())
    assert "set-type-unknown" in [finding.code for finding in reading.findings]
    assert reading.sets["set_type"].to_list() == ["working"]


def test_pages_one_after_another_and_one_workout_alone_are_read() -> None:
    answer = b'{"workout": [' + json.dumps(json.loads(page())["workouts"][0]).encode() + b"]}"
    assert reader.read(Source("a.json", answer), Options()).sets.height == 1
    two = page() + b"\n" + page(weight_kg=60)
    assert reader.read(Source("a.json", two), Options()).sets["typed_load"].to_list() == [50, 60]


def test_a_page_without_workouts_is_a_log_without_sets() -> None:
    reading = reader.read(Source("a.json", b'{"page": 1, "page_count": 0, "workouts": []}'), Options())
    assert (reading.rows, reading.sets.height, dict(reading.accounted)) == (0, 0, {})


def test_what_the_app_itself_is_answered_is_read() -> None:
    one = {"index": 0, "indicator": "warmup", "weight_kg": 5, "reps": 12}
    one["completed_at"] = "2025-03-09T23:35:10.1Z"
    exercise = {"title": "Kniebeuge", "exercise_template_id": "1", "muscle_group": "quadriceps",
                "equipment_category": "barbell", "sets": [one]}  # fmt: skip
    times = {"start_time": 1741563000, "end_time": 1741566600}
    answer = json.dumps([{"name": "Beine", "exercises": [exercise], **times}])
    assert reader.identify(Head(answer.encode()))
    sets = reader.read(Source("a.json", answer.encode()), Options()).sets
    assert sets.select("day", "at", "minutes", "set_type", "hint_muscle", "hint_equipment").row(0) == (
        date(2025, 3, 9), datetime(2025, 3, 9, 23, 35, 10), 60, "warm_up", "quadriceps", "barbell",
    )  # fmt: skip


def test_routines_are_no_log() -> None:
    routines = (
        b'{"page_count": 1, "routines": [{"title": "A", "exercises": [{"exercise_template_id": "1"}]}]}'
    )
    assert not reader.identify(Head(routines))


@pytest.mark.parametrize(
    "data",
    [b"", b" \n", b"[", b"{", b"null", b"7", b'{"workouts": 7}', b"[" * 200_000, b'{"a":' * 200_000,
     b'{"workouts": [{"exercises": [{"sets": [', b"\xff\xfe\x00", b"[1, 2, 3]", b"NaN", b"9" * 10_000,
     page(weight_kg=50)[:-40]],
    ids=range(15),
)  # fmt: skip
def test_what_is_no_log_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(LegdayError) as caught:
        reader.read(Source("a.json", data), Options())
    assert str(caught.value).startswith("a.json: ")
    assert "\n" not in str(caught.value)


def test_a_hundred_thousand_sets_are_read_within_seconds() -> None:
    one = json.loads(page())["workouts"][0]
    one["exercises"][0]["sets"] = [{"index": i, "weight_kg": 60, "reps": 5} for i in range(100_000)]
    began = perf_counter()
    reading = reader.read(Source("a.json", json.dumps({"workouts": [one]}).encode()), Options())
    assert reading.sets.height == 100_000
    assert perf_counter() - began < 10
