"""The same log exported again, with its hours, plans and sets otherwise: nothing twice, and true receipts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legday.app import edit_sets, history
from legday.app.edit_sets import Which, choose_sets
from legday.app.import_file import ImportReceipt, import_reading
from legday.app.open_journal import Journal
from legday.app.shifted import Shifted
from legday.errors import LegdayError
from legday.log.store import open_store
from readings import days_from, logged, reading

_CLOCK = iter(datetime(2026, 6, 3, 8, tzinfo=UTC) + timedelta(seconds=at) for at in range(10**9))
Rows = Sequence[dict[str, Any]]


@pytest.fixture
def journal(where: str | Path) -> Iterator[Journal]:
    with Journal(open_store(where, "laptop")) as opened:
        yield opened


def now() -> datetime:
    return next(_CLOCK)


def take(journal: Journal, rows: Rows, **more: Any) -> ImportReceipt:
    return import_reading(journal, reading(rows), "log.csv", now(), **more)


def hours(journal: Journal) -> list[tuple[Any, ...]]:
    return sorted(journal.store.sets().select("at", "name", "typed_load").rows())


def of_rows(rows: Rows) -> list[tuple[Any, ...]]:
    return sorted((one["start"], one["name"], one["typed_load"]) for one in rows)


def year(zone: str, days: Sequence[date]) -> Rows:
    """Three sets at five in the evening, UTC, on each day, at the hour of a zone."""
    starts = [
        datetime(day.year, day.month, day.day, 17, tzinfo=UTC).astimezone(ZoneInfo(zone)) for day in days
    ]
    return [
        logged("Squat", start.date(), start=start.replace(tzinfo=None), typed_load=100.0 + at + place)
        for at, start in enumerate(starts)
        for place in range(3)
    ]


DAYS = days_from(date(2026, 2, 2), 7, 16)  # over the change to summer time


# --- another zone ---


def test_another_zone_is_asked_about_and_nothing_is_kept_meanwhile(journal: Journal) -> None:
    take(journal, year("UTC", DAYS))
    with pytest.raises(LegdayError, match="16 of its sessions are in the journal at another hour"):
        take(journal, year("Europe/Berlin", DAYS))
    assert hours(journal) == of_rows(year("UTC", DAYS))
    assert len(history.deeds(journal)) == 1


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo", "Asia/Kathmandu"])
def test_what_moves_is_not_doubled_and_goes_back_as_one(journal: Journal, zone: str) -> None:
    take(journal, year("UTC", DAYS))
    asked: list[Shifted] = []
    later = year(zone, [*DAYS, date(2026, 6, 1)])

    def agree(found: Shifted) -> bool:
        asked.append(found)
        return True

    receipt = take(journal, later, is_same=agree)
    (found,) = asked
    assert len(found.sessions) == len(DAYS)
    local = datetime(2026, 5, 4, 17, tzinfo=UTC).astimezone(ZoneInfo(zone)).utcoffset()
    assert abs(found.shift - (local or timedelta())) <= timedelta(hours=1)
    assert (receipt.added, receipt.moved, receipt.deleted, receipt.absent) == (51, 48, 0, ())
    assert hours(journal) == of_rows(later)
    assert take(journal, later).act is None
    history.undo(journal, now())
    assert hours(journal) == of_rows(year("UTC", DAYS))
    assert journal.store.check() == []


def test_both_are_kept_where_the_person_says_so(journal: Journal) -> None:
    take(journal, year("UTC", DAYS))
    take(journal, year("Europe/Berlin", DAYS), is_same=lambda _: False)
    assert hours(journal) == sorted(of_rows(year("UTC", DAYS)) + of_rows(year("Europe/Berlin", DAYS)))


def test_what_the_person_made_of_the_sets_does_not_hide_them(journal: Journal) -> None:
    take(journal, year("UTC", DAYS))
    edit_sets.edit_sets(journal, choose_sets(journal, Which(name="squat")), {"name": "Back Squat"}, now())
    with pytest.raises(LegdayError, match="16 of its sessions"):
        take(journal, year("Asia/Tokyo", DAYS))
    receipt = take(journal, year("Asia/Tokyo", DAYS), is_same=lambda _: True)
    assert len(receipt.absent) == 48  # an edit beats a delete, and the person is told


def test_a_start_that_was_corrected_in_the_app_is_the_same_session(journal: Journal) -> None:
    rows = year("UTC", DAYS)
    take(journal, rows)
    moved = [
        {**one, "start": one["start"] + timedelta(minutes=7)} if one["start"].date() == DAYS[5] else one
        for one in rows
    ]
    receipt = take(journal, moved, is_same=lambda found: found.shift == timedelta(minutes=7))
    assert (receipt.added, receipt.moved) == (3, 3)
    assert hours(journal) == of_rows(moved)


def test_another_session_on_the_same_day_is_asked_about_only_if_it_is_alike(journal: Journal) -> None:
    morning = [logged("Squat", day, start=datetime(day.year, day.month, day.day, 7)) for day in DAYS]
    evening = [logged("Squat", day, typed_load=60.0) for day in DAYS]
    take(journal, morning)
    assert take(journal, evening).added == len(DAYS)
    assert take(journal, [*morning, *evening]).act is None


def test_the_second_session_of_every_day_is_not_taken_for_the_first(journal: Journal) -> None:
    both = [
        logged("Squat", day, start=datetime(day.year, day.month, day.day, hour))
        for day in DAYS
        for hour in (7, 18)
    ]
    take(journal, both[:20])
    assert take(journal, both).added == len(both) - 20


@given(
    offset=st.integers(-14 * 4, 14 * 4).filter(bool),
    loads=st.lists(st.lists(st.integers(1, 3), min_size=1, max_size=4), min_size=1, max_size=6),
    more=st.integers(0, 3),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_shift_doubles_a_set(
    tmp_path_factory: pytest.TempPathFactory, offset: int, loads: list[list[int]], more: int
) -> None:
    starts = [datetime(2026, 5, 4, 12) + timedelta(days=2 * at) for at in range(len(loads) + more)]
    rows = [
        logged("Squat", start.date(), start=start, typed_load=float(load))
        for start, session in zip(starts, [*loads, *[[1]] * more], strict=True)
        for load in session
    ]
    shift = timedelta(minutes=15 * offset)
    later = [{**one, "start": one["start"] + shift} for one in rows]
    with Journal(open_store(tmp_path_factory.mktemp("j") / "journal.db", "laptop")) as journal:
        take(journal, rows[: sum(map(len, loads))])
        take(journal, later, is_same=lambda found: found.shift == shift)
        assert hours(journal) == of_rows(later)


# --- plans ---


def planning(rows: Rows, plans: Sequence[tuple[date, str]], **how: Any) -> Any:
    made = reading(rows, **how)
    table = [(day, name, "log.csv", 99 + at) for at, (day, name) in enumerate(plans)]
    return replace(made, planned=pl.DataFrame(table, schema=made.planned.schema, orient="row"))


def plans(journal: Journal) -> list[str]:
    return journal.store.frame("planned")["name"].to_list()


def test_a_plan_that_is_gone_from_the_app_is_gone_here(journal: Journal) -> None:
    rows = year("UTC", DAYS)
    every = [(DAYS[1], "Lunge"), (DAYS[1], "Lunge"), (DAYS[2], "Dip"), (DAYS[3], "Curl")]
    import_reading(journal, planning(rows, every), "log.csv", now())
    import_reading(journal, planning(rows, every[:1], format="other"), "other.csv", now())
    assert sorted(plans(journal)) == ["Curl", "Dip", "Lunge", "Lunge", "Lunge"]
    left = [every[0], every[3]]
    receipt = import_reading(journal, planning(rows, left), "log.csv", now())
    assert (receipt.planned, receipt.not_planned, receipt.added) == (0, 2, 0)
    assert sorted(plans(journal)) == ["Curl", "Lunge", "Lunge"]
    assert history.deeds(journal)[0].said["not_planned"] == 2
    assert import_reading(journal, planning(rows, left), "log.csv", now()).act is None
    history.undo(journal, now())
    assert sorted(plans(journal)) == ["Curl", "Dip", "Lunge", "Lunge", "Lunge"]
    assert journal.store.check() == []


def test_a_part_of_the_log_takes_back_no_plan_outside_of_it(journal: Journal) -> None:
    rows = year("UTC", DAYS)
    every = [(DAYS[1], "Lunge"), (DAYS[-1], "Dip")]
    import_reading(journal, planning(rows, every), "log.csv", now())
    part = [one for one in rows if one["start"].date() in DAYS[4:8]]
    assert import_reading(journal, planning(part, []), "log.csv", now()).act is None
    assert import_reading(journal, planning([], []), "log.csv", now()).act is None
    assert plans(journal) == ["Lunge", "Dip"]


# --- what was taken back ---


def test_what_comes_back_is_neither_new_nor_changed(journal: Journal) -> None:
    rows = year("UTC", DAYS)
    take(journal, rows)
    history.undo(journal, now())
    more = [*rows, logged("Squat", date(2026, 6, 1))]
    receipt = take(journal, more)
    assert (receipt.added, receipt.changed, receipt.returned, receipt.known) == (1, 0, 48, 0)
    assert receipt.act is not None
    assert hours(journal) == of_rows(more)
    history.undo(journal, now())
    assert hours(journal) == []
    again = take(journal, [{**rows[0], "reps": 7.0}, *rows[1:]])
    assert (again.added, again.changed, again.returned) == (0, 0, 48)
