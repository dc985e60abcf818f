"""The liftosaur_text reader against a hand-written truth, and against damage."""

import json

import pytest

from legday.errors import LegdayError
from legday.model import Reading
from legday.read import liftosaur_text as reader
from legday.read.source import Head, Options, Source
from record_cases import check, fixture, mutated, read_or_refuse

SOURCE = fixture("liftosaur_text.txt")


def test_a_log_is_read_as_written_by_hand() -> None:
    assert reader.identify(Head(SOURCE.data))
    check(reader.read(SOURCE, Options()), "liftosaur_text")


def test_damage_is_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated(SOURCE.data, seed))


def read(text: str) -> Reading:
    return reader.read(Source("a.txt", text.encode()), Options())


def test_one_sided_reps_stand_right_first() -> None:
    # the app writes completedReps|completedRepsLeft
    sets = read("2025-03-01T10:00:00Z / exercises: {\n  Lunge / 2x10|8 20kg\n}").sets
    assert sets.select("side", "reps", "line").rows() == [("right", 10, 2), ("left", 8, 2)] * 2


def test_the_answer_of_the_api_is_read_as_the_text_in_it() -> None:
    text = SOURCE.data.decode()
    answer = json.dumps({"data": {"records": [{"id": 1, "text": text}], "hasMore": False}}).encode()
    assert reader.identify(Head(answer))
    check(reader.read(Source("liftosaur_text.txt", answer), Options()), "liftosaur_text")


def test_negative_loads_and_unknown_sections() -> None:
    reading = read("2025-03-01T10:00:00Z / exercises: {\n  Pull Up / 1x8 -20kg / mood: good\n}")
    assert reading.sets["typed_load"].to_list() == [-20]
    assert "section-unknown" in [finding.code for finding in reading.findings]


@pytest.mark.parametrize("line", ["Squat / 99999999x5 10kg", "Squat / 5", "/ 3x5", "Squat / 1x5 200lb @55",
                                  "Squat",
                                  "Squat / 1x" + "9" * 400])  # fmt: skip
def test_lines_that_cannot_be_read_are_broken(line: str) -> None:
    reading = read(f"2025-03-01T10:00:00Z / exercises: {{\n{line}\nLunge / 1x5\n}}")
    assert reading.accounted["broken"] == 1
    assert reading.sets.height == 1


def test_text_without_a_session_is_refused() -> None:
    with pytest.raises(LegdayError, match="no session is dated"):
        read("Squat / 3x5 100kg")
