"""legday's own CSV: what is written comes back, and no spreadsheet runs a cell of it."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from legday.errors import LegdayError
from legday.model import LOAD_KINDS, SET_SCHEMA, SET_TYPES, SIDES
from legday.read import legday_csv, read_source
from legday.read.build import set_schema
from legday.read.source import Options, Source
from make_fixtures import DATA

SCHEMA = {name: set_schema()[name] for name in SET_SCHEMA}
# control characters make a file binary
characters = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\r\n")
text = st.text(characters, min_size=1, max_size=20)
hostile = st.builds(
    str.__add__, st.sampled_from(["=", "+", "-", "@", "'", "\t", "\r", "\n", "'=", "''"]), text
)
real = st.floats(0, 1e6) | st.none()
rows = st.fixed_dictionaries(
    {
        "athlete": text | st.none(),
        "session": text | hostile,
        "at": st.datetimes(datetime(1950, 1, 1), datetime(2199, 1, 1)) | st.none(),
        "day": st.dates(date(1950, 1, 1), date(2199, 1, 1)),
        "day_no": st.integers(-9000, 90_000),
        "week_no": st.integers(-1000, 10_000),
        "exercise_order": st.integers(1, 50),
        "name": text | hostile,
        "exercise": text | st.none(),
        "set_index": st.integers(1, 10**6),
        "set_type": st.sampled_from(SET_TYPES),
        "side": st.sampled_from(SIDES),
        "load_kg": real,
        "load_kind": st.sampled_from(LOAD_KINDS) | st.none(),
        "typed_load": st.floats(-300, 1e6) | st.none(),
        "typed_unit": st.sampled_from(["kg", "lb", None]),
        "reps": real,
        "rir": real,
        "duration_s": real,
        "distance_m": real,
        "superset": text | st.none(),
        "note": text | hostile | st.none(),
        "source": text | hostile,
        "line": st.integers(1, 10**9),
    }
)


@settings(deadline=None)
@given(st.lists(rows, min_size=1, max_size=8, unique_by=lambda one: one["set_index"]))
def test_nothing_is_lost(sets: list[dict[str, object]]) -> None:
    frame = pl.DataFrame(sets, schema=SCHEMA)
    written = legday_csv.write(frame)
    reading = read_source(Source("a.csv", written.encode()), Options())
    assert reading.accounted == {"set": len(sets)}
    assert_frame_equal(reading.sets.select(list(SET_SCHEMA)), frame)


@settings(deadline=None)
@given(hostile)
def test_no_text_begins_as_a_formula_does(cell: str) -> None:
    frame = pl.DataFrame([dict.fromkeys(SET_SCHEMA) | {"note": cell, "name": cell}], schema=SCHEMA)
    (_, row) = csv.reader(io.StringIO(legday_csv.write(frame), newline=""))
    assert not any(part.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for part in row)


@pytest.mark.parametrize("name", ["strong_classic", "hevy_kg", "stronglifts_lb", "gymbook_it"])
def test_a_reading_survives(name: str) -> None:
    sets = read_source(Source("a.csv", (DATA / f"{name}.csv").read_bytes()), Options("lb")).sets
    again = read_source(Source("b.csv", legday_csv.write(sets).encode()), Options()).sets
    assert_frame_equal(again.select(list(SET_SCHEMA)), sets.select(list(SET_SCHEMA)))


def test_rows_that_cannot_be_are_broken() -> None:
    good = (DATA / "legday.csv").read_text().splitlines()
    bad = [
        good[1].replace("2026-03-30,", "yesterday,", 1), good[1].replace("warm_up", "odd"), good[1] + ",",
        "x", good[1].replace("20538", "1.5"), "", good[0],
    ]  # fmt: skip
    reading = read_source(Source("a.csv", "\n".join([*good, *bad]).encode()), Options())
    assert reading.accounted == {"set": 34, "broken": 5, "blank": 1, "repeated_header": 1}
    assert reading.rows == 41


def test_a_file_cut_inside_a_quoted_cell_is_refused_or_its_row_broken() -> None:
    data = (DATA / "legday.csv").read_text() + ',"' + "x" * 2_000_000
    with pytest.raises(LegdayError, match="cannot be cut into cells"):
        read_source(Source("a.csv", data.encode()), Options())
