"""Spoilt files are read or refused in one line, and every row is accounted for."""

from __future__ import annotations

import json
import random

import pytest

from legday.errors import LegdayError
from legday.read import read_source
from legday.read.source import Options, Source
from make_fixtures import DATA
from mutations import spoilt

CASES = 300
FILES = sorted(path for path in DATA.iterdir() if path.suffix in (".csv", ".txt"))


def test_spoilt_files() -> None:
    outcomes = {"read": 0, "refused": 0}
    for case in range(CASES):
        rng = random.Random(case)
        path = FILES[case % len(FILES)]
        truth = path.with_suffix(".json")
        said = json.loads(truth.read_text(encoding="utf-8"))["arguments"] if truth.exists() else {}
        options = Options(said.get("unit"), None, said.get("columns", {}))
        data = spoilt(path.read_bytes(), rng)
        try:
            reading = read_source(Source(path.name, data), options)
        except LegdayError as error:
            outcomes["refused"] += len(str(error).splitlines()) == 1
        else:
            assert sum(reading.accounted.values()) == reading.rows
            outcomes["read"] += 1
    assert sum(outcomes.values()) == CASES
    # a reader that refused everything would pass, too
    assert outcomes["read"] > CASES / 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\n\n  \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"PK\x03\x04rest", "unpack"),
        (b"\x1f\x8b\x08\x00", "unpack"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "unpack"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00", "picture"),
        (b"\xff\xd8\xff\xe0\x00", "picture"),
        (b"SQLite format 3\x00" + b"\0" * 84, "no whole FitNotes backup"),
        (b"\x00\x01\x02\xff" * 50, "binary"),
        (b"<!doctype html><html></html>", "web page"),
        (b'{"a": 1}', "JSON of no known app"),
        (b"a,b,c\n1,2,3\n", "--columns"),
        (b"Dear diary, today I squatted.", "header"),
        (b"hello", "no training log that legday knows"),
        (b"Date,Exercise Name,Set Order,Reps," + b"x" * 200_000, "64 KiB"),
    ],
)
def test_what_is_no_log_is_said_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(LegdayError, match=said) as told:
        read_source(Source("file.csv", data), Options())
    assert "\n" not in str(told.value)
    assert str(told.value).startswith("file.csv: ")


def test_options_that_cannot_be() -> None:
    source = Source("a.csv", b"Date,Exercise,Reps\n2026-01-01,Squat,5\n")
    with pytest.raises(LegdayError, match="no such time zone: Mars"):
        read_source(source, Options(zone="Mars"))
    with pytest.raises(LegdayError, match="no such unit: stone"):
        read_source(source, Options(unit="stone"))
    with pytest.raises(LegdayError, match=r"no such format: storng; there are .*strong"):
        read_source(source, Options(), "storng")


def test_what_is_too_long_names_no_lift() -> None:
    row = b"2026-03-30,%s,5,100\n"
    data = b"Date,Exercise,Reps,Weight\n" + row % b"Squat" + row % (b"x" * 120_000)
    reading = read_source(Source("a.csv", data), Options("kg"))
    assert reading.accounted == {"set": 1, "broken": 1}


def test_a_giant_line_takes_no_time() -> None:
    head = (
        b"Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout,RPE\n"
    )
    row = b"2026-03-30 17:22:10,A,1h 5m,Squat (Barbell),1,100,5,0,0,,,\n"
    reading = read_source(
        Source("a.csv", head + row + b'"' + b"x," * 3_000_000 + b"\n" + row.replace(b",1,", b",2,")),
        Options("kg"),
    )
    assert reading.accounted == {"set": 2, "broken": 1}
