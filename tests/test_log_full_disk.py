"""A disk that is really full: a small file system of its own, filled to the last byte."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from journals import NOW, fill, folds, new
from legday.app.export import export
from legday.app.open_journal import Journal
from legday.errors import LegdayError
from legday.log import Store, open_store
from legday.log.backup import back_up
from legday.log.daily import back_up_daily
from legday.log.restore import restore

FULL = "the disk is full, and nothing was written; free some space and try again"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    mount = shutil.which("mount")
    if sys.platform != "linux" or mount is None or os.geteuid() != 0:
        pytest.skip("a file system of one's own needs Linux and the superuser")
    path = tmp_path / "disk"
    path.mkdir()
    done = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=3m", "tmpfs", path], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip(f"no file system can be mounted here: {done.stderr.decode().strip()}")
    yield path
    subprocess.run(["umount", "--lazy", path], check=True)


def fill_up(disk: Path) -> Path:
    """Leave no room."""
    path = disk / "photos"
    with path.open("ab", buffering=0) as file, suppress(OSError):
        for size in (2**16, 1):
            with suppress(OSError):
                while True:
                    file.write(b"x" * size)
    assert shutil.disk_usage(disk).free == 0
    return path


def append(store: Store, start: str, count: int = 400) -> None:
    store.append([new(store, f"{start}-{at}", name="Squat", note="n" * 500) for at in range(count)])


def refused(what: object, *args: object) -> None:
    with pytest.raises(LegdayError) as caught:
        what(*args)  # type: ignore[operator]
    assert str(caught.value).endswith(FULL)
    assert "\n" not in str(caught.value)


def test_writing(disk: Path) -> None:
    with open_store(disk / "j.db", "laptop") as store:
        append(store, "first", 10)
        photos = fill_up(disk)
        refused(append, store, "large")
        assert len(store.sets()) == 10
        photos.unlink()
        append(store, "large")
    with open_store(disk / "j.db", create=False) as store:
        assert len(store.sets()) == 410
        assert store.check() == []


def test_beginning(disk: Path) -> None:
    photos = fill_up(disk)
    refused(open_store, disk / "j.db")
    photos.unlink()
    with open_store(disk / "j.db") as store:
        append(store, "first", 10)
        assert store.check() == []


def test_backup_export_and_restore(disk: Path, tmp_path: Path) -> None:
    backup = disk / "b.db"
    with open_store(tmp_path / "j.db", "laptop") as store:
        append(store, "first", 10)
        back_up(store.engine, store.name, backup)
        old = backup.read_bytes()
        fill(store)
        photos = fill_up(disk)
        refused(back_up, store.engine, store.name, backup)
        refused(back_up, store.engine, store.name, disk / "other.db")
        refused(export, Journal(store), "jsonl", disk / "all.jsonl")
        assert backup.read_bytes() == old
        assert sorted(path.name for path in disk.iterdir()) == ["b.db", "photos"]
        refused(restore, tmp_path / "j.db", disk / "back.db", NOW)
        assert sorted(path.name for path in disk.iterdir()) == ["b.db", "photos"]
        photos.unlink()
        back_up(store.engine, store.name, backup)
        restore(backup, disk / "back.db", NOW)
        with open_store(disk / "back.db", create=False) as back:
            assert folds(back) == folds(store)


def test_restoring_over_a_journal(disk: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "large.db", "laptop") as large:
        append(large, "large")
        back_up(large.engine, large.name, tmp_path / "large.backup")
    with open_store(disk / "j.db", "laptop") as store:
        append(store, "first", 10)
        before = folds(store)
    for left in (0, 300_000):  # at once, and half way
        photos = fill_up(disk)
        os.truncate(photos, max(photos.stat().st_size - left, 0))
        refused(restore, tmp_path / "large.backup", disk / "j.db", NOW)
        photos.unlink()
        with open_store(disk / "j.db", create=False) as store:
            assert folds(store) == before
            assert store.check() == []
        for kept in disk.glob("*.before-*"):
            kept.unlink()
    restore(tmp_path / "large.backup", disk / "j.db", NOW)
    with open_store(disk / "j.db", create=False) as store:
        assert len(store.sets()) == 400


def test_the_backup_of_a_day_is_a_warning(disk: Path) -> None:
    with open_store(disk / "j.db", "laptop") as store:
        append(store, "first", 10)
        photos = fill_up(disk)
        line = back_up_daily(store.engine, disk / "j.db", NOW.date())
        assert line is not None
        assert re.search("no backup was made today: .*disk is full", line)
        assert len(store.sets()) == 10
        photos.unlink()
        assert back_up_daily(store.engine, disk / "j.db", NOW.date()) is None
