"""The garmin_fit reader against a hand-written truth in bytes written by hand, and against damage."""

from datetime import UTC, datetime

import pytest

import fit_bytes
from fit_bytes import ENUM, STRING, UINT16, UINT32, message
from legday.errors import LegdayError
from legday.read import garmin_fit as reader
from legday.read.source import Head, Options, Source
from record_cases import check, mutated, read_or_refuse

NONE = 0xFFFF
SQUAT, PLANK, BARBELL_FRONT_SQUAT, OWN = 28, 19, 8, 900


def stamp(clock: str) -> int:
    """FIT's seconds of a UTC time on 2025-03-10."""
    return (
        int(datetime.fromisoformat(f"2025-03-10T{clock}").replace(tzinfo=UTC).timestamp()) - fit_bytes.EPOCH_S
    )


def one_set(
    clock: str, seconds: float, category: int, name: int, *, reps: int = NONE, weight: int = NONE,
    pounds: bool = False,
    kind: int = 1,
) -> bytes:  # fmt: skip
    return message(
        2, 225,
        [(254, UINT32, stamp(clock) + round(seconds)), (0, UINT32, round(seconds * 1000)), (3, UINT16, reps),
         (4, UINT16, weight), (5, ENUM, kind), (6, UINT32, stamp(clock)), (7, UINT16, [category, NONE]),
         (8, UINT16, [name, NONE]), (9, UINT16, 2 if pounds else 1), (11, UINT16, NONE)],
    )  # fmt: skip


SETS = [
    one_set("16:01:00", 45.25, SQUAT, 6, reps=5, weight=1600),
    one_set("16:02:00", 90, NONE, NONE, kind=0),
    one_set(
        "16:04:00", 30, SQUAT, BARBELL_FRONT_SQUAT, reps=6, weight=1343, pounds=True
    ),  # 185 lb in sixteenths
    one_set("16:05:00", 90, NONE, NONE, kind=0),
    one_set("16:10:00", 60, PLANK, NONE, weight=0),
    one_set("16:15:00", 20, 65534, 65534, reps=12),
    one_set("16:20:00", 25, SQUAT, OWN, reps=10, weight=363),  # 22.7 kg in sixteenths
    one_set("16:25:00", 25, SQUAT, OWN, reps=10, kind=7),
]
BEFORE = [
    message(0, 0, [(0, ENUM, 4)]),
    message(0, 26, [(8, STRING, "Leg day")]),
    message(1, 264, [(254, UINT16, 0), (0, UINT16, SQUAT), (1, UINT16, 6), (2, STRING, "Back Squat")]),
    message(1, 264, [(254, UINT16, 1), (0, UINT16, SQUAT), (1, UINT16, OWN), (2, STRING, "Sissy squat")]),
    message(3, 20, [(253, UINT32, stamp("16:00:00"))]),
]
AFTER = [
    message(4, 18, [(2, UINT32, stamp("16:00:00")), (7, UINT32, 2_400_000)]),
    message(5, 34, [(253, UINT32, stamp("16:40:00")), (5, UINT32, stamp("18:40:01"))]),
]
ACTIVITY = fit_bytes.file([*BEFORE, *SETS, *AFTER])


def test_an_activity_is_read_as_written_by_hand() -> None:
    assert reader.identify(Head(ACTIVITY))
    reading = reader.read(Source("a.fit", ACTIVITY), Options())
    assert reading.said["zone"] == "the watch's own clock (UTC+02:00)"
    check(reading, "garmin_fit")


def test_a_zone_asked_for_goes_before_the_watchs_clock() -> None:
    sets = reader.read(Source("a.fit", ACTIVITY), Options(zone="America/New_York")).sets
    assert sets["at"][0] == datetime(2025, 3, 10, 12, 1)


def test_without_a_clock_days_are_utc_days_and_that_is_said() -> None:
    reading = reader.read(Source("a.fit", fit_bytes.file([*BEFORE, *SETS])), Options())
    assert reading.sets["at"][0] == datetime(2025, 3, 10, 16, 1)
    assert "zone-assumed" in [finding.code for finding in reading.findings]


def test_files_chained_in_one_are_read_each_for_itself() -> None:
    reading = reader.read(Source("a.fit", ACTIVITY + fit_bytes.file([*BEFORE, *SETS[:1]])), Options())
    assert reading.rows == len(SETS) + 1


def test_a_file_cut_short_gives_what_stands_before() -> None:
    cut = len(fit_bytes.file([*BEFORE, *SETS[:3]])) - 2
    reading = reader.read(Source("a.fit", ACTIVITY[:cut]), Options())
    assert reading.accounted == {"set": 2, "rest_timer": 1}
    assert "file-damaged" in [finding.code for finding in reading.findings]


def test_a_run_is_refused() -> None:
    with pytest.raises(LegdayError, match="no strength sets"):
        reader.read(Source("a.fit", fit_bytes.file([*BEFORE, *AFTER])), Options())


@pytest.mark.parametrize(
    "data", [b"", b"\x0e\x20", ACTIVITY[:14], b"\x0e" + b"\xff" * 7 + b".FIT" + b"\xff" * 100]
)
def test_what_is_no_whole_file_is_refused(data: bytes) -> None:
    with pytest.raises(LegdayError) as caught:
        reader.read(Source("a.fit", data), Options())
    assert "\n" not in str(caught.value)


def test_damage_is_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated(ACTIVITY, seed))
