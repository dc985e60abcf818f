"""One row for several sets, in the ways people write it; sides as data; columns that the person names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.errors import LegdayError
from legday.model import Reading
from legday.read import read_source
from legday.read.scheme import MOST_SETS, OneSet, sets_of
from legday.read.source import Options, Source


def _read(text: str, **said: object) -> Reading:
    return read_source(Source("a.csv", text.encode()), Options(**{"unit": "kg", **said}))  # type: ignore[arg-type]


@given(st.integers(1, MOST_SETS), st.integers(0, 100))
def test_a_count_and_repetitions(count: int, reps: int) -> None:
    expected = [OneSet(reps)] * count
    for cells in (
        (str(count), str(reps)), (None, f"{count}x{reps}"), (f"{count} × {reps}", None),
        (f"{count}", f"{count}X{reps}"),
        (None, f"{count} sets of {reps} reps"), (f"{count}.0", f"{reps} reps"),
    ):  # fmt: skip
        assert sets_of(*cells) == expected, cells
    assert sets_of(None, "/".join([str(reps)] * count)) == expected


@pytest.mark.parametrize(
    ("count", "reps", "sets"),
    [
        ("3", "5/5/4", [OneSet(5), OneSet(5), OneSet(4)]),
        (None, "5, 5, 4", [OneSet(5), OneSet(5), OneSet(4)]),
        (None, "5,5,4", [OneSet(5), OneSet(5), OneSet(4)]),
        (None, "8|10", [OneSet(8, "left"), OneSet(10, "right")]),
        (None, "2x8|10", [OneSet(8, "left"), OneSet(10, "right")] * 2),
        (None, "5+", [OneSet(5, None, True)]),
        ("0", None, []),
        (None, None, []),
        ("many", "10", None),
        ("3", "5/5", None),
        ("3", "4x5", None),
        ("3", None, None),
        ("1000000", "5", None),
        (None, "1000000x5", None),
        (None, "to failure", None),
        (None, "1|2|3", None),
    ],
)
def test_what_two_cells_stand_for(count: str | None, reps: str | None, sets: list[OneSet] | None) -> None:
    assert sets_of(count, reps) == sets


def test_every_set_has_its_rows_line() -> None:
    reading = _read("Date,Lift,Sets,Reps,Weight\n2026-03-30,Squat,3,5,100\n2026-03-30,Lunge,,8|10,20\n")
    assert reading.accounted == {"set": 2}
    assert reading.sets.select("name", "reps", "side", "typed_load", "line").rows() == [
        *[("Squat", 5, "both", 100, 2)] * 3, ("Lunge", 8, "left", 20, 3), ("Lunge", 10, "right", 20, 3),
    ]  # fmt: skip


def test_sides_marks_units_and_bodies() -> None:
    reading = _read(
        "Date,Exercise,Side,Reps,Weight,Type,RPE\n2026-03-30,Lunge,L,8,45 lb,warmup,\n"
        "2026-03-30,Lunge,right,8,20kg,,8.5\n2026-03-30,Pull Up,,8,BW,,\n"
        "2026-03-30,Lunge,middle,8,heavy,odd,\n"
    )
    assert reading.sets.select("side", "set_type", "typed_load", "typed_unit", "rir").rows() == [
        ("left", "warm_up", 45, "lb", None), ("right", "working", 20, "kg", 1.5),
        ("both", "working", None, None, None),
        ("both", "working", None, None, None),
    ]  # fmt: skip
    assert {one.code for one in reading.findings} == {"unreadable-value", "set-type-unknown", "side-unknown"}


def test_a_column_called_set_may_number_or_count() -> None:
    numbered = _read(
        "Date,Exercise,Set,Reps,Weight\n" + "".join(f"2026-03-30,Squat,{n},5,100\n" for n in (1, 2, 3))
    )
    assert numbered.sets.height == 3
    counted = _read("Date,Exercise,Set,Reps,Weight\n2026-03-30,Squat,3,5,100\n2026-03-31,Squat,4,5,100\n")
    assert counted.sets.height == 7
    assert [one.code for one in counted.findings] == ["set-column"]


def test_equal_rows_are_sets() -> None:
    assert _read("Date,Exercise,Reps,Weight\n" + "2026-03-30,Squat,5,100\n" * 3).accounted == {"set": 3}


GENERIC = "When;What;Kilos;Times\n30.03.2026;Squat;62,5;5\n"


def test_columns_that_the_person_names() -> None:
    columns = {"at": "When", "name": "what", "typed_load": "Kilos", "reps": "Times"}
    reading = _read(GENERIC, columns=columns)
    assert reading.format == "generic"
    assert reading.sets.select("name", "typed_load", "typed_unit", "reps").rows() == [
        ("Squat", 62.5, "kg", 5)
    ]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"at": "When", "name": "Lift"}, "no column Lift for name; there are When, What, Kilos, Times"),
        ({"at": "When"}, "which column is name"),
        ({"at": "When", "name": "What", "weight": "Kilos"}, "no such name: weight; there are at, name"),
    ],
)
def test_columns_that_are_not_there(columns: dict[str, str], said: str) -> None:
    with pytest.raises(LegdayError, match=said) as told:
        _read(GENERIC, columns=columns)
    assert "\n" not in str(told.value)
