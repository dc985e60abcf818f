"""Erasing a person: not a byte of them in the file, its log or the copies beside it."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from pathlib import Path

import pytest

from journals import change, fill, folds, new
from legday.errors import LegdayError
from legday.log import open_store
from legday.log.backup import back_up
from legday.log.daily import back_up_daily
from legday.log.engine import reading
from legday.log.erase import erase
from legday.log.portable import lines
from legday.log.restore import restore

NAME = "anna-maria"


def holding(folder: Path, text: str = NAME) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.name for path in files if text.encode() in path.read_bytes())


def test_nothing_is_left_in_any_file(sqlite_file: Path) -> None:
    folder = sqlite_file.parent
    with open_store(sqlite_file, "laptop") as store:
        fill(store, 200)
        store.append([new(store, "from-her", NAME, name="Squat", session="s")], "ben")  # as a coach
        store.append([change(store, f"{NAME}-7", NAME, deleted=True)], NAME)
        back_up_daily(store.engine, sqlite_file, date(2026, 1, 5))
        others = {key: state for key, state in folds(store).items() if key[0] != NAME}
        back_up(store.engine, store.name, folder / "elsewhere.db")
    restore(folder / "elsewhere.db", sqlite_file, datetime(2026, 1, 6))
    (folder / "elsewhere.db").unlink()
    (folder / f".{sqlite_file.name}.backup-2026-01-04.77.part").write_text(NAME)
    left = folder / ".legday-restore-killed"
    left.mkdir()
    (left / "journal").write_text(NAME)
    with open_store(sqlite_file, "laptop") as store:
        store.sets(NAME)
        assert len(holding(folder)) >= 5  # the test can fail: file, log, two copies, what a kill left
        done = erase(store.engine, store.name, sqlite_file, NAME)
        assert done.versions == 205
        assert [Path(copy).name for copy in done.copies] == [
            "journal.sqlite.backup-2026-01-05", "journal.sqlite.before-restore-2026-01-06T000000",
        ]  # fmt: skip
        assert holding(folder) == []
        assert folds(store) == others
        assert store.check() == []
    assert holding(folder) == []
    for copy in done.copies:
        with open_store(copy, create=False) as opened:
            assert folds(opened) == others
            assert opened.check() == []


def test_the_id_is_refused_ever_after(where: str | Path, tmp_path: Path) -> None:
    journal = where if isinstance(where, Path) else None
    with open_store(where, "laptop") as store:
        fill(store, 8)
        with reading(store.engine) as conn:
            (tmp_path / "all.jsonl").write_text("".join(f"{line}\n" for line in lines(conn)), "utf-8")
        erase(store.engine, store.name, journal, NAME)
        assert store.athletes() == ["me", "ben"]
        assert store.sets(NAME).is_empty()
        with pytest.raises(LegdayError, match="was erased from this journal"):
            store.append([new(store, "x", name="Squat")], NAME)
        store.append([new(store, "x", name="Squat")], "anna")  # another one
        assert erase(store.engine, store.name, journal, NAME).versions == 0  # again: nothing to do
        erase(store.engine, store.name, journal, "ben")
        for name in (NAME, "ben"):
            with pytest.raises(LegdayError, match="was erased"):
                store.append([new(store, "x", name="Squat")], name)
        with reading(store.engine) as conn:
            head = next(lines(conn))
        assert NAME not in head
        assert head.count('["') == 2
    with open_store(where, "laptop") as store, pytest.raises(LegdayError, match="was erased"):
        store.append([new(store, "x", name="Squat")], NAME)


def test_nobody_of_that_name(where: str | Path) -> None:
    with open_store(where, "laptop") as store:
        fill(store, 8)
        with pytest.raises(LegdayError, match=r"nobody called 'Ben'; there are: me, anna-maria, ben"):
            erase(store.engine, store.name, None, "Ben")
        assert len(store.athletes()) == 3


def test_a_copy_that_is_damaged_stops_it_before_anything_is_done(sqlite_file: Path) -> None:
    with open_store(sqlite_file, "laptop") as store:
        fill(store, 200)
        back_up_daily(store.engine, sqlite_file, date(2026, 1, 5))
        copy = sqlite_file.with_name(f"{sqlite_file.name}.backup-2026-01-05")
        data = copy.read_bytes()
        copy.write_bytes(data[:8192] + b"\x7f" * (len(data) - 12288) + data[-4096:])
        before = folds(store)
        with pytest.raises(LegdayError, match=r"2026-01-05: this copy is damaged"):
            erase(store.engine, store.name, sqlite_file, NAME)
        assert folds(store) == before
        copy.unlink()
        erase(store.engine, store.name, sqlite_file, NAME)
        assert holding(sqlite_file.parent) == []


def test_copies_from_which_nothing_can_be_erased_are_named(sqlite_file: Path) -> None:
    with open_store(sqlite_file, "laptop") as store:
        fill(store, 8)
        with reading(store.engine) as conn:
            lines_of = [f"{line}\n" for line in lines(conn)]
        places = {
            "journal.sqlite.all.jsonl": "holds them as lines of JSON",
            "journal.sqlite.backup-torn": "damaged",
            "journal.sqlite.before-restore-1-wal": "damaged",
        }
        for name, says in places.items():
            path = sqlite_file.with_name(name)
            path.write_text("".join(lines_of) if "lines" in says else NAME, "utf-8")
            with pytest.raises(LegdayError, match=f"{name}: this copy (is|holds).*{says[-7:]}.*delete it"):
                erase(store.engine, store.name, sqlite_file, NAME)
            assert NAME in store.athletes()
            path.unlink()
        other = sqlite_file.with_name("journal.sqlite.notes.txt")
        other.write_text("nothing of ours")
        erase(store.engine, store.name, sqlite_file, NAME)
        assert other.exists()


def test_another_program_that_reads_is_named(sqlite_file: Path) -> None:
    with open_store(sqlite_file, "laptop", timeout_s=0.05) as store:
        fill(store, 8)
        other = sqlite3.connect(sqlite_file, isolation_level=None)
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM versions").fetchone()
        with pytest.raises(LegdayError, match="another program reads the file"):
            erase(store.engine, store.name, sqlite_file, NAME)
        other.close()
        erase(store.engine, store.name, sqlite_file, NAME)
        assert holding(sqlite_file.parent) == []
