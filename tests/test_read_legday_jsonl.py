"""legday's JSONL: what is written comes back to the last bit, and damage is accounted or refused."""

from datetime import date, datetime
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from legday.errors import LegdayError
from legday.model import LOAD_KINDS, SET_SCHEMA, SET_TYPES, SIDES
from legday.read import hevy_api, legday_jsonl, liftosaur_json
from legday.read.build import set_schema
from legday.read.own import NEEDED
from legday.read.source import Head, Options, Source
from record_cases import fixture, mutated, read_or_refuse

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
FLOAT = st.floats(allow_nan=False, allow_infinity=False)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "str": TEXT,
    "int": st.integers(-(2**63), 2**63 - 1),
    "float": FLOAT,
    "date": st.dates(date(1900, 1, 1), date(2200, 1, 1)),
    "datetime": st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)),
}
COLUMNS = {name: st.none() | VALUES[kind] for name, kind in SET_SCHEMA.items()} | {
    name: VALUES[SET_SCHEMA[name]] for name in NEEDED
}
COLUMNS |= {
    "set_type": st.sampled_from(SET_TYPES), "side": st.sampled_from(SIDES),
    "load_kind": st.none() | st.sampled_from(LOAD_KINDS), "typed_unit": st.sampled_from((None, "kg", "lb")),
}  # fmt: skip
SCHEMA = {name: set_schema()[name] for name in SET_SCHEMA}


def read(text: str) -> Any:
    return legday_jsonl.read(Source("a.jsonl", text.encode()), Options())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.fixed_dictionaries(COLUMNS), max_size=6))
def test_a_set_table_comes_back_to_the_last_bit(rows: list[dict[str, Any]]) -> None:
    for place, row in enumerate(rows):
        row["set_index"] = place  # else two rows may be copies of one set
    sets = pl.DataFrame(rows, schema=SCHEMA)
    text = legday_jsonl.write(sets)
    assert legday_jsonl.identify(Head(text.encode()))
    reading = read(text)
    assert_frame_equal(reading.sets.select(list(SET_SCHEMA)), sets, check_exact=True)
    assert reading.findings == ()
    assert legday_jsonl.write(reading.sets) == text


@pytest.mark.parametrize(
    ("reader", "file"), [(hevy_api, "hevy_api.json"), (liftosaur_json, "liftosaur_json.json")]
)
def test_what_another_reader_read_comes_back(reader: Any, file: str) -> None:
    sets = reader.read(fixture(file), Options()).sets
    assert_frame_equal(
        read(legday_jsonl.write(sets)).sets.select(list(SET_SCHEMA)), sets.select(list(SET_SCHEMA))
    )


def test_what_is_known_of_sessions_comes_back() -> None:
    reading = hevy_api.read(fixture("hevy_api.json"), Options())
    text = legday_jsonl.write(reading.sets, reading.sessions)
    back = read(text)
    assert_frame_equal(back.sessions, reading.sessions, check_row_order=False)
    assert back.sessions["workout"].null_count() < back.sessions.height
    assert back.accounted == {"set": reading.sets.height, "session": reading.sessions.height}
    assert read(text + '{"kind": "session", "minutes": 3}\n').accounted["broken"] == 1


LOG = legday_jsonl.write(hevy_api.read(fixture("hevy_api.json"), Options()).sets)


def test_copies_and_entries_of_other_kinds_are_accounted() -> None:
    reading = read(LOG + LOG.split("\n", 1)[1] + '{"kind": "body", "bodyweight_kg": 80}\n\n')
    assert reading.rows == 19
    assert reading.accounted == {"set": 9, "duplicate": 9, "other_entry": 1}


@pytest.mark.parametrize(
    "line",
    ["{", "[]", "7", '{"kind": "set"}', "[" * 100_000, '{"kind": ["set"]}']
    + [LOG.splitlines()[1].replace(*change) for change in (
        ('"reps": 5.0', '"reps": "5"'), ('"reps": 5.0', '"reps": NaN'), ('"reps": 5.0', '"reps": 1e999'),
        ('"side": "both"', '"side": "up"'), ('"side": "both"', '"side": ["up"]'),
        ('"line": 4', '"line": 4.5'),
        ('"line": 4', '"line": 99999999999999999999'), ('"line": 4', '"line": ' + "9" * 5000),
        ('"day": "2025', '"day": "x'), ('"at": "2025-03-09T23:30:00', '"at": "2025-03-09T23:30:00+01:00'),
    )],
)  # fmt: skip
def test_lines_that_are_no_set_are_broken(line: str) -> None:
    reading = read(LOG + line + "\n")
    assert reading.accounted == {"set": 9, "broken": 1}
    assert reading.findings[0].line == 11


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"kind": "legday", "version": 2}', '{"kind": "legday"}', "[" * 100_000]
)
def test_another_file_or_a_version_to_come_is_refused(text: str) -> None:
    with pytest.raises(LegdayError, match=r"^a\.jsonl: "):
        read(text)


def test_what_json_cannot_say_is_not_written() -> None:
    sets = hevy_api.read(fixture("hevy_api.json"), Options()).sets
    with pytest.raises(LegdayError, match="not finite"):
        legday_jsonl.write(sets.with_columns(reps=pl.lit(float("nan"))))
    with pytest.raises(LegdayError, match="without reps"):
        legday_jsonl.write(sets.drop("reps"))


def test_damage_is_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(legday_jsonl, mutated(LOG.encode(), seed))
