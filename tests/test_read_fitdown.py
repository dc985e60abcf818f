"""The fitdown reader against a hand-written truth, and against damage."""

import pytest

from legday.errors import LegdayError
from legday.model import Reading
from legday.read import fitdown as reader
from legday.read.source import Head, Options, Source
from record_cases import check, fixture, mutated, read_or_refuse

SOURCE = fixture("fitdown.txt")


def test_a_log_is_read_as_written_by_hand() -> None:
    assert reader.identify(Head(SOURCE.data))
    check(reader.read(SOURCE, Options()), "fitdown")


def test_damage_is_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated(SOURCE.data, seed))


def read(text: str, unit: str | None = None) -> Reading:
    return reader.read(Source("a.txt", text.encode()), Options(unit=unit))


def test_pounds_are_assumed_and_said_and_a_unit_asked_for_goes_before() -> None:
    reading = read("Workout March 3, 2025\nSquat\n5@22,5")
    assert "lb" in reading.said["unit"]
    assert reading.sets.select("typed_load", "typed_unit").row(0) == (22.5, "lb")
    asked = read("Workout March 3, 2025\nSquat\n5@22.5\n5@50lb", unit="kg")
    assert asked.sets["typed_unit"].to_list() == ["kg", "lb"]
    assert [finding.code for finding in asked.findings] == []


@pytest.mark.parametrize(
    "text", ["Workout March 3, 2025\n\n Curls \n\n 8 @ 30 \n", "# Workout: 2025-03-03\nCurls\n1X8@30"]
)
def test_blanks_are_ignored(text: str) -> None:
    assert read(text).sets.select("name", "reps", "typed_load").rows() == [("Curls", 8, 30)]


def test_a_set_behind_an_unread_line_is_not_filed_under_the_lift_before() -> None:
    text = "Workout March 3, 2025\nDeadlift\n3@315\n\nUp to 145lb\n10@45 press\n10@65\n12:05pm\n"
    reading = read(text)
    assert reading.sets.select("name", "typed_load").rows() == [
        ("Deadlift", 315),
        ("press", 45),
        ("press", 65),
    ]
    unread = [finding.text for finding in reading.findings if finding.code == "line-unread"]
    assert unread == ["Up to 145lb"]
    assert reading.sessions["note"].to_list() == ["12:05pm"]


def test_lines_without_a_load_that_can_mean_nothing_else_are_sets() -> None:
    reading = read(
        "Workout March 3, 2025\nPress\n10@45\n10 pull-ups\n10@65\n\n8 chin-ups\n10@75 rows\n\n"
        "Cleans\n4 sets of 3 at 95 pounds\n2 sets of 5 with 40kg\n3 sets of 10\n"
    )
    assert reading.sets.select("name", "reps", "typed_load", "typed_unit").rows() == [
        ("Press", 10, 45, "lb"), ("pull-ups", 10, None, None), ("Press", 10, 65, "lb"),
        ("chin-ups", 8, None, None), ("rows", 10, 75, "lb"),
        *[("Cleans", 3, 95, "lb")] * 4, *[("Cleans", 5, 40, "kg")] * 2, *[("Cleans", 10, None, None)] * 3,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["2 minutes push-ups", "5 km run", "10 burpees", "3 sets pull-ups", "4 good ones", "20 presses"]
)
def test_what_a_number_counts_is_not_guessed(line: str) -> None:
    reading = read(f"Workout March 3, 2025\nSquat\n5@165\n{line}\n")
    assert reading.sets.height == 1
    assert ("line-unread", line) in [(one.code, one.text) for one in reading.findings]


def test_notes_without_a_date_are_refused() -> None:
    with pytest.raises(LegdayError, match="no workout has a date"):
        read("Workout\nSquat\n5@165")


def test_a_million_sets_on_one_line_are_none() -> None:
    reading = read("Workout March 3, 2025\nSquat\n1000000x5@100\n0x5@100\n5@100")
    assert (reading.sets.height, reading.accounted["broken"]) == (1, 2)
