"""What the record readers share, and that no bytes at all bring one of them to anything but a refusal."""

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legday.errors import LegdayError
from legday.read import (
    fitdown,
    fitnotes_backup,
    garmin_fit,
    hevy_api,
    legday_jsonl,
    liftosaur_json,
    liftosaur_text,
    strong_share,
    wger,
)  # fmt: skip
from legday.read.clock import Clock
from legday.read.dates_in_text import find_date
from legday.read.records import MAX_FINDINGS_A_CODE, BadValue, Gatherer, number, rir_of_rpe, words
from legday.read.source import Head, Source
from record_cases import read_or_refuse

READERS = (
    fitdown, fitnotes_backup, garmin_fit, hevy_api, legday_jsonl, liftosaur_json, liftosaur_text,
    strong_share, wger,
)  # fmt: skip
NAMES_OF_FIELDS = """
workouts workout events exercises sets title start_time weight_kg reps rpe index type id deleted results
logs date session exercise repetitions repetitions_unit weight weight_unit rir next_log history entries
startTime warmupSets completedReps completedRepsLeft isUnilateral completedWeight value unit stats settings
data records text translations name
"""
KEYS = st.sampled_from(NAMES_OF_FIELDS.split())
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(("2025-03-09T23:30:00Z", "kg", "lb", "5.00", "deleted", "squat", 1740996000000, 1, 5))
)  # fmt: skip
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=30,
)
LINES = st.lists(
    st.sampled_from((
        "Workout March 3, 2025", "Workout", "Squat", "3x5@165", "5@22,5 kg", "- [ ] 8@30", "@", "", "Legs",
        "Monday 15 July 2024 at 18:45", "Set 1: 20 kg × 16", "W1: 5 lb x 3 [Warm-up]", "Set 2: 1:30",
        "Set 3: -1 kg", "2025-03-01T10:00:00Z / exercises: {", "  Lunge / 1x8|10 20kg @8 / warmup: 1x5",
        "  Lunge / target: 3x5", "}", "// note", '{"kind": "legday", "version": 1}', '{"kind": "set"}',
    )) | st.text(max_size=12),
    max_size=12,
).map("\n".join)  # fmt: skip
FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.NAME)
@FUZZ
@given(st.binary(max_size=300))
def test_bytes_are_read_or_refused(reader: Any, data: bytes) -> None:
    read_or_refuse(reader, data)
    read_or_refuse(reader, b"\x0e\x20\x93\x08\x40\0\0\0.FIT\0\0" + data)
    read_or_refuse(reader, fitnotes_backup.MAGIC + data)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.NAME)
@FUZZ
@given(JSON)
def test_json_of_any_shape_is_read_or_refused(reader: Any, document: Any) -> None:
    read_or_refuse(reader, json.dumps(document).encode())


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.NAME)
@FUZZ
@given(LINES)
def test_lines_in_any_order_are_read_or_refused(reader: Any, text: str) -> None:
    read_or_refuse(reader, text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.NAME)
def test_a_table_and_plain_text_are_told_from_a_log(reader: Any) -> None:
    for text in (
        "Date,Exercise,Weight,Reps\n2025-01-01,Squat,100,5\n",
        "Dear diary\n",
        "{}",
        "[]",
        '{"a": 1}',
    ):
        assert not reader.identify(Head(text.encode()))


@pytest.mark.parametrize("value", [None, "", "  "])
def test_blank_is_not_zero(value: object) -> None:
    assert number(value) is None
    assert number(0) == 0


@pytest.mark.parametrize("value", [True, [], {}, "ten", float("nan"), "inf", 10**400, "9" * 5000, "nan"])
def test_what_is_no_number_is_a_bad_value(value: object) -> None:
    with pytest.raises(BadValue):
        number(value)


def test_half_ratings_are_kept_and_impossible_ones_refused() -> None:
    assert [rir_of_rpe(rpe) for rpe in (None, 0, "", 7.5, "10")] == [None, None, None, 2.5, 0]
    with pytest.raises(BadValue):
        rir_of_rpe(11)


@pytest.mark.parametrize(
    ("text", "zone", "wall"),
    [
        ("2025-03-09T23:30:00Z", None, datetime(2025, 3, 9, 23, 30)),
        ("2025-03-09T23:30:00+00:00", "Europe/Berlin", datetime(2025, 3, 10, 0, 30)),
        (
            "2025-03-30T00:59:59Z",
            "Europe/Berlin",
            datetime(2025, 3, 30, 1, 59, 59),
        ),  # a second before summer time
        ("2025-03-30T01:00:00Z", "Europe/Berlin", datetime(2025, 3, 30, 3)),
        ("2025-03-09T23:30:00-05:00", None, datetime(2025, 3, 9, 23, 30)),
        ("2025-03-09 23:30:00.123 +05:30", "UTC", datetime(2025, 3, 9, 18)),
        ("2025-03-09 7:05", "Asia/Tokyo", datetime(2025, 3, 9, 7, 5)),
        ("2025-03-09", None, datetime(2025, 3, 9)),
    ],
)
def test_instants_are_shown_as_wall_time(text: str, zone: str | None, wall: datetime) -> None:
    assert Clock(zone).read(text) == wall


@pytest.mark.parametrize(
    "value", ["2025-02-30", "0001-01-01", "9999-12-31T23:59:59-23:59", 7, [], "soon", "2025-1-1"]
)
def test_what_is_no_date_is_a_bad_value(value: object) -> None:
    with pytest.raises(BadValue):
        Clock("Europe/Berlin").read(value)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "/etc/localtime", "\0", "x" * 5000])
def test_a_zone_that_is_none_is_refused(zone: str) -> None:
    with pytest.raises(LegdayError, match="no such time zone"):
        Clock(zone)


@pytest.mark.parametrize(
    "text", ["March 32, 2025", "Marzo 3, 2025", "3 March 25", "13:00 PM", "March 3, 2025 at 13:00 PM"]
)
def test_what_is_no_english_date_is_none(text: str) -> None:
    assert find_date(text, whole=True) is None


def test_findings_past_the_limit_are_counted() -> None:
    gather = Gatherer("x", "X", Source("a", b""), tried=False)
    for _ in range(MAX_FINDINGS_A_CODE + 7):
        gather.find("code", "message")
    assert len(gather.findings) == MAX_FINDINGS_A_CODE + 1
    assert sum(finding.count for finding in gather.findings) == MAX_FINDINGS_A_CODE + 7


def test_half_a_character_is_no_text_to_write() -> None:
    assert words("squat \ud800") == "squat ?"
