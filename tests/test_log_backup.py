"""Backups: the journal as it is at one moment, whole or not at all."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from journals import fill, folds, names, new
from legday.errors import LegdayError
from legday.log import Store, open_store
from legday.log.backup import back_up, opened, what_is


@pytest.fixture
def store(where: str | Path) -> Iterator[Store]:
    with open_store(where, "laptop") as opened_store:
        fill(opened_store)
        yield opened_store


@pytest.fixture
def file_store(sqlite_file: Path) -> Iterator[Store]:
    with open_store(sqlite_file, "laptop") as opened_store:
        fill(opened_store)
        yield opened_store


def test_a_backup_says_what_it_holds(store: Store, tmp_path: Path) -> None:
    made = back_up(store.engine, store.name, tmp_path / "b.backup")
    assert (made.athletes, made.versions) == (3, len(store.since(0)[0]))
    assert made.size_bytes == (tmp_path / "b.backup").stat().st_size
    kind = "sqlite" if store.engine.dialect.name == "sqlite" else "jsonl"
    assert what_is(tmp_path / "b.backup") == kind
    back_up(store.engine, store.name, tmp_path / "b.backup")  # over its own older one


def test_a_backup_of_a_file_is_one_file_that_opens_as_a_journal(file_store: Store, tmp_path: Path) -> None:
    path = tmp_path / "copy" / "b.db"
    path.parent.mkdir()
    back_up(file_store.engine, file_store.name, path)
    assert names(path.parent) == ["b.db"]
    with open_store(path, create=False) as copy:
        assert folds(copy) == folds(file_store)
        assert copy.check() == []


def test_writing_goes_on_during_a_backup(file_store: Store, tmp_path: Path) -> None:
    """Each copy holds a first part of what was acknowledged, and all that was when it began."""
    stop = threading.Event()
    written: list[str] = []

    def write() -> None:
        while not stop.is_set():
            version = new(file_store, f"while-{len(written)}", name="Squat", session="s")
            file_store.append([version])
            written.append(version.entry)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for at in range(5):
            before = list(written)
            back_up(file_store.engine, file_store.name, tmp_path / f"b{at}.db")
            with open_store(tmp_path / f"b{at}.db", create=False) as copy:
                found = [key[1] for key in folds(copy) if key[1].startswith("while-")]
            assert set(before) <= set(found)
            assert len(found) == max((int(name[6:]) + 1 for name in found), default=0)  # no gap
    finally:
        stop.set()
        writer.join()
    assert len(written) > 5
    assert file_store.check() == []


def test_foreign_files_are_left_alone(store: Store, tmp_path: Path) -> None:
    foreign = tmp_path / "photo.jpg"
    foreign.write_bytes(b"\xff\xd8 a photo")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE versions (x)")
    db.close()
    for path in (foreign, other):
        before = path.read_bytes()
        with pytest.raises(LegdayError, match="no backup of legday, and is left as it is"):
            back_up(store.engine, store.name, path)
        assert path.read_bytes() == before


def test_the_journal_is_no_place_for_its_backup(file_store: Store, sqlite_file: Path) -> None:
    with pytest.raises(LegdayError, match="the journal itself"):
        back_up(file_store.engine, file_store.name, sqlite_file)
    assert file_store.check() == []


def test_places_that_cannot_be(store: Store, tmp_path: Path) -> None:
    with pytest.raises(LegdayError, match=r"the folder .* is not there"):
        back_up(store.engine, store.name, tmp_path / "none" / "b.db")
    with pytest.raises(LegdayError, match="that is a folder"):
        back_up(store.engine, store.name, tmp_path)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_leaves_the_older_backup(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path = tmp_path / "copies" / "b.db"
    path.parent.mkdir()
    back_up(store.engine, store.name, path)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LegdayError, match="the disk is full, and nothing was written"):
        back_up(store.engine, store.name, path)
    assert names(path.parent) == ["b.db"]
    assert path.read_bytes() == before


def test_a_copy_that_came_out_otherwise_is_not_kept(
    file_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import legday.log.backup

    copy_pages = legday.log.backup.copy_pages

    def spoiled(conn: object, target: Path) -> None:
        copy_pages(conn, target)  # type: ignore[arg-type]
        with sqlite3.connect(target) as db:
            db.execute("UPDATE versions SET fields = '{}' WHERE entry = 'ben-7'")
        db.close()

    monkeypatch.setattr(legday.log.backup, "copy_pages", spoiled)
    with pytest.raises(LegdayError, match="came out otherwise"):
        back_up(file_store.engine, file_store.name, tmp_path / "b.db")
    assert not (tmp_path / "b.db").exists()


def test_looking_changes_nothing(file_store: Store, tmp_path: Path) -> None:
    path = tmp_path / "copies" / "b.db"
    path.parent.mkdir()
    back_up(file_store.engine, file_store.name, path)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    assert what_is(path) == "sqlite"
    with opened(path):
        pass
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert names(path.parent) == ["b.db"]
