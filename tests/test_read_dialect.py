"""Declared columns, and rows that a bare delimiter broke: the true row, or broken, never a wrong one."""

from __future__ import annotations

import random

import pytest

from dialects import DIALECTS
from legday.read import read_source
from legday.read.source import Options, Source
from legday.read.values import seconds
from make_fixtures import DATA

COMPARED = ("name", "set_type", "typed_load", "typed_unit", "reps", "rir", "duration_s", "distance_m", "day")
PLACES = 2  # of each row, at random
MENDED = ("strong_classic", "strong_comma_units", "liftlog")
HEADER = (
    b"Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    b"Workout Notes,RPE\n"
)
STEM = b"2026-03-30 17:22:10,Lower A,1h 5m,"


def _key(one: dict[str, object], *, without_name: bool = False) -> tuple[object, ...]:
    return tuple(one[name] for name in COMPARED if not (without_name and name == "name"))


# Hevy's languages differ in their dates alone; the rest has rows of another shape, or a reader of its own
OTHERS = {name for name in DIALECTS if name.startswith("hevy_") and name != "hevy_kg"}


@pytest.mark.parametrize("name", sorted(set(DIALECTS) - OTHERS - {"legday", "generic", "table"}))
def test_a_delimiter_at_any_place_gives_the_true_row_or_a_broken_one(name: str) -> None:
    data = (DATA / f"{name}.csv").read_bytes().decode("utf-8-sig")
    lines = data.splitlines(keepends=True)
    delimiter = ";" if name in ("strong_android", "strong_newest", "strong_german") else ","
    options = Options("lb" if name == "strong_classic" else "kg")
    whole = read_source(Source("a.csv", data.encode()), options)
    spoilt_before = {one.line for one in whole.findings if one.line}
    truth: dict[int, list[dict[str, object]]] = {}
    for one in whole.sets.iter_rows(named=True):
        truth.setdefault(one["line"], []).append(one)
    rng = random.Random(name)
    mended = 0
    for line in sorted(set(truth) - spoilt_before):
        text = lines[line - 1]
        if text.count('"') % 2:
            continue
        for _ in range(PLACES):
            at = rng.randrange(len(text.rstrip("\r\n")))
            if text[:at].count('"') % 2:
                continue  # inside quotes a delimiter breaks nothing
            broken = [*lines[: line - 1], text[:at] + delimiter + text[at:], *lines[line:]]
            reading = read_source(Source("a.csv", "".join(broken).encode()), options)
            found = reading.sets.filter(reading.sets["line"] == line)
            assert sum(reading.accounted.values()) == reading.rows
            # a name that holds the delimiter now is the true one; all else must be as it was
            if found.height:
                mended += 1
                texts = [one["name"].replace(delimiter, "") for one in found.iter_rows(named=True)]
                assert texts == [str(one["name"]).replace(delimiter, "") for one in truth[line]], text[:at]
                assert [_key(one, without_name=True) for one in found.iter_rows(named=True)] == [
                    _key(one, without_name=True) for one in truth[line]
                ], (text, at)
    assert mended or name not in MENDED


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (b"Leg Press, wide,1,100,8,0,0,,,\n", "set"),
        (b"Squat (Barbell),1,100,8,0,0,knees fine, hips stiff,,8\n", "set"),
        # which of the two remarks has the comma, nobody knows
        (b"Squat (Barbell),1,100,8,0,0,knees fine, hips stiff,rushed,8\n", "broken"),
        # a load cut in two must not push its tail into the repetitions
        (b"Squat (Barbell),1,1,00,8,0,0,deep,rushed,8\n", "broken"),
        (b"Squat (Barbell),1,100,8\n", "broken"),
        (b"Squat (Barbell)\n", "broken"),
        (b"Squat (Barbell),1,100,8,0,0,,,,,,,,,,,,,,\n", "broken"),
    ],
)
def test_one_row(row: bytes, outcome: str) -> None:
    good = STEM + b"Squat (Barbell),%d,%d,8,0,0,,,\n"
    data = HEADER + b"".join(good % (at, 90 + at) for at in range(1, 9)) + good % (9, 99)[:2] + STEM + row
    reading = read_source(Source("a.csv", data), Options("kg"))
    expected = {"set": 10} if outcome == "set" else {"set": 9, "broken": 1}
    assert reading.accounted == expected
    codes = [one.code for one in reading.findings]
    assert codes == (["repaired-row"] if outcome == "set" else ["broken-row"])
    assert reading.findings[0].line == 11


@pytest.mark.parametrize(
    ("name", "category", "outcome"),
    [
        ("Overhead Press (Each Side, Dumbbells)", "Shoulders", "set"),
        ("Row [cable, wide, slow]", "Shoulders", "set"),
        # no bracket tells whether the name goes on or the category begins
        ("Overhead Press, Dumbbells", "Shoulders", "broken"),
        ("Squat", "Legs, Shoulders", "broken"),
        ("Press (Each Side, Dumbbells)", "Elbows", "broken"),
    ],
)
def test_a_bare_comma_in_brackets_belongs_to_the_name(name: str, category: str, outcome: str) -> None:
    header = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n"
    whole = "".join(
        f"2025-04-29,{lift},{of},8.0,kgs,{reps},,,\n"
        for reps in range(5, 9)
        for lift, of in (("Squat", "Legs"), ("Bench Press", "Chest"), ("Lateral Raise", "Shoulders"))
    )
    broken = f"2025-04-29,{name},{category},8.0,kgs,5,,,\n"
    reading = read_source(Source("a.csv", (header + whole + broken).encode()), Options())
    assert reading.accounted == ({"set": 13} if outcome == "set" else {"set": 12, "broken": 1})
    if outcome == "set":
        assert reading.sets.select("name", "hint_category").row(-1) == (name, category)


def test_what_is_not_read_is_said() -> None:
    data = HEADER[:-1] + b",Mood\n" + STEM + b"Squat (Barbell),1,100,8,0,0,,,,fine\n"
    reading = read_source(Source("a.csv", data), Options("kg"))
    assert [(one.code, one.message) for one in reading.findings] == [
        ("column-unread", "Columns not read: Mood.")
    ]


def test_a_cell_that_cannot_be_read_is_a_finding_and_the_set_stays() -> None:
    data = HEADER + STEM + b"Squat (Barbell),1,heavy,8,0,0,,,\n"
    reading = read_source(Source("a.csv", data), Options("kg"))
    assert reading.accounted == {"set": 1}
    assert [(one.code, one.line, one.text) for one in reading.findings] == [("unreadable-value", 2, "heavy")]
    assert reading.findings[0].message == "“Weight” cannot be read and is left blank."


def test_a_set_whose_amount_cannot_be_read_is_broken_and_not_planned() -> None:
    data = HEADER + STEM + b"Squat (Barbell),1,100,five,0,0,,,\n" + STEM + b"Squat (Barbell),2,100,,0,0,,,\n"
    reading = read_source(Source("a.csv", data), Options("kg"))
    assert reading.accounted == {"broken": 1, "planned_not_done": 1}
    assert reading.planned["line"].to_list() == [3]
    assert [(one.code, one.line, one.text) for one in reading.findings] == [("unreadable-value", 2, "five")]


def test_a_duration_is_none_of_half_its_letters() -> None:
    assert seconds("1,h 5m") is None
