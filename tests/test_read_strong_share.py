"""The strong_share reader against a hand-written truth, and against damage."""

from datetime import datetime
from time import perf_counter

import pytest

from legday.errors import LegdayError
from legday.model import Reading
from legday.read import strong_share as reader
from legday.read.source import Head, Options, Source
from record_cases import check, fixture, mutated, read_or_refuse

SOURCE = fixture("strong_share.txt")


def test_a_log_is_read_as_written_by_hand() -> None:
    assert reader.identify(Head(SOURCE.data))
    check(reader.read(SOURCE, Options()), "strong_share")


def test_damage_is_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated(SOURCE.data, seed))


def read(sets: str, date: str = "Monday 15 July 2024 at 18:45") -> Reading:
    return reader.read(Source("a.txt", f"Legs\n{date}\n\nSquat\n{sets}\n".encode()), Options())


@pytest.mark.parametrize(
    ("date", "moment"),
    [("Monday 15 July 2024 at 18:45", datetime(2024, 7, 15, 18, 45)),
     ("15 January 2024 07:00", datetime(2024, 1, 15, 7)),
     ("Monday, July 15, 2024 at 12:05 AM", datetime(2024, 7, 15, 0, 5)),
     ("Jul 15, 2024", datetime(2024, 7, 15))],
)  # fmt: skip
def test_dates_as_english_writes_them(date: str, moment: datetime) -> None:
    assert read("Set 1: 20 kg × 16", date).sets["at"].to_list() == [moment]


@pytest.mark.parametrize(
    "line", ["Set 1: 20 × 16", "Set 1: heavy", "Set 1:", "Set 2: 20 kg × many", "Set 1: 20 kg × 5 @ 12"]
)
def test_sets_that_cannot_be_read_are_broken(line: str) -> None:
    reading = read(f"{line}\nSet 9: 44 lb x 3")
    assert reading.accounted["broken"] == 1
    assert reading.sets.select("typed_load", "typed_unit", "reps").rows() == [(44, "lb", 3)]


def test_a_line_of_spaces_ends_at_once() -> None:
    began = perf_counter()
    assert read("Set 1: 1 kg" + " " * 2_000_000 + "x\nSet 2: 1 kg").accounted["broken"] == 1
    assert perf_counter() - began < 5


def test_seconds_in_brackets_are_a_time() -> None:
    assert read("Set 1: 30 kg × 25 [seconds]").sets.select("reps", "duration_s").row(0) == (None, 25)


@pytest.mark.parametrize(
    "date", ["Montag 15 Juli 2024", "31 February 2024", "whenever", "Monday 15 July 0024"]
)
def test_a_share_without_a_date_is_refused(date: str) -> None:
    with pytest.raises(LegdayError, match="date"):
        read("Set 1: 20 kg × 16", date)
