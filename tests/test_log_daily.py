"""A backup a day beside the journal, and which are kept."""

from __future__ import annotations

import errno
import os
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journals import fill, folds, new
from legday.log import open_store
from legday.log.daily import back_up_daily, backups, keep

DAY = date(2026, 3, 2)  # a Monday


def test_day_after_day_a_week_and_a_month_are_kept() -> None:
    kept: set[date] = set()
    for at in range(200):
        today = DAY + timedelta(days=at)
        kept = keep(kept | {today})
        week = {today - timedelta(days=back) for back in range(7)}
        assert {day for day in week if day >= DAY} <= kept
        assert len(kept) <= 12
        if at > 40:
            ages = sorted((today - day).days for day in kept)
            assert ages[:7] == list(range(7))
            assert all(later - earlier <= 7 for earlier, later in pairwise(ages))
            assert ages[-1] >= 27


@given(st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1))))
def test_the_newest_stay_whatever_the_clock_said(days: set[date]) -> None:
    kept = keep(days)
    assert kept <= days
    assert set(sorted(days)[-7:]) <= kept
    assert len(kept) == min(len(days), 7) + min(5, len({d.isocalendar()[:2] for d in sorted(days)[:-7]}))
    assert keep(kept) == kept


def test_one_a_day_and_only_after_a_change(sqlite_file: Path) -> None:
    with open_store(sqlite_file, "laptop") as store:
        fill(store, 10)
        assert back_up_daily(store.engine, sqlite_file, DAY) is None
        assert list(backups(sqlite_file)) == [DAY]
        store.append([new(store, "later", name="Squat")])
        assert back_up_daily(store.engine, sqlite_file, DAY) is None
        path = backups(sqlite_file)[DAY]
        with open_store(path, create=False) as copy:
            assert ("me", "later") not in folds(copy)
        assert back_up_daily(store.engine, sqlite_file, DAY + timedelta(days=1)) is None
        back_up_daily(store.engine, sqlite_file, DAY + timedelta(days=2))  # nothing new since
        assert set(backups(sqlite_file)) == {DAY, DAY + timedelta(days=1)}
        with open_store(backups(sqlite_file)[DAY + timedelta(days=1)], create=False) as copy:
            assert folds(copy) == folds(store)


def test_of_an_empty_journal_there_is_none(sqlite_file: Path) -> None:
    with open_store(sqlite_file, "laptop") as store:
        assert back_up_daily(store.engine, sqlite_file, DAY) is None
        assert backups(sqlite_file) == {}


def test_a_backup_that_cannot_be_read_is_none(sqlite_file: Path) -> None:
    with open_store(sqlite_file, "laptop") as store:
        fill(store, 10)
        back_up_daily(store.engine, sqlite_file, DAY)
        backups(sqlite_file)[DAY].write_bytes(b"torn")
        assert back_up_daily(store.engine, sqlite_file, DAY + timedelta(days=1)) is None
        assert len(backups(sqlite_file)) == 2


def test_old_ones_go(sqlite_file: Path) -> None:
    with open_store(sqlite_file, "laptop") as store:
        fill(store, 10)
        for at in range(30):
            store.append([new(store, f"e{at}", name="Squat")])
            assert back_up_daily(store.engine, sqlite_file, DAY + timedelta(days=at)) is None
        days = {DAY + timedelta(days=at) for at in range(30)}
        assert set(backups(sqlite_file)) == keep(days) != days
        (sqlite_file.parent / f"{sqlite_file.name}.backup-mine").touch()
        assert set(backups(sqlite_file)) == keep(days)


def test_it_warns_and_never_fails(sqlite_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(sqlite_file, "laptop") as store:
        fill(store, 10)

        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", full)
        warning = back_up_daily(store.engine, sqlite_file, DAY)
    assert warning is not None
    assert warning.startswith("no backup was made today: ")
    assert "the disk is full" in warning
    assert "\n" not in warning
    assert backups(sqlite_file) == {}
