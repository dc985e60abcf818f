"""Uploads that wait: whose they are, how many, how long, and that nothing of them stays."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from journals import NOW, new
from legday.app.erase import erase_athlete
from legday.app.open_journal import Journal, open_store_of
from legday.app.uploads import Upload, Uploads, folder_of
from legday.log.store import Store

NONE = {"unit": None, "zone": None, "format": None}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    made = open_store_of(str(tmp_path / "journal.db"))
    yield made
    made.close()


def add(uploads: Uploads, athlete: str, name: str = "x.csv") -> Upload:
    upload = uploads.begin(athlete, name, {**NONE, "unit": "kg"}, NOW)
    assert upload is not None
    upload.path.write_text(f"squats of {athlete}")
    uploads.keep(upload, b"{}")
    return upload


def test_what_waits_is_there_for_the_next_server_and_for_nobody_else(store: Store) -> None:
    made = add(Uploads(folder_of(store)), "anna", "my log.csv")
    later = Uploads(folder_of(store))
    assert later.find(made.id, "anna") == made
    assert later.review(made) == b"{}"
    assert later.find(made.id, "ben") is None
    assert later.of("ben") == []


@pytest.mark.parametrize("key", ["", "..", "../..", "0" * 15, "0" * 17, "A" * 16, "a/b", "\u0661" * 16])
def test_an_id_that_is_none_leads_nowhere(store: Store, key: str) -> None:
    uploads = Uploads(folder_of(store))
    add(uploads, "anna")
    assert uploads.find(key, "anna") is None


def test_uploads_to_another_journal_are_others(store: Store, tmp_path: Path) -> None:
    made = add(Uploads(folder_of(store)), "anna")
    other = open_store_of(str(tmp_path / "other.db"))
    assert Uploads(folder_of(other)).find(made.id, "anna") is None
    other.close()


@pytest.mark.skipif(os.name == "nt", reason="rights as POSIX has them")
def test_nobody_else_at_the_machine_reads_them(store: Store) -> None:
    made = add(Uploads(folder_of(store)), "anna")
    for folder in (made.path.parent, made.path.parent.parent, made.path.parent.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_of_each_person_the_latest_few_wait_and_few_come_at_once(store: Store) -> None:
    uploads = Uploads(folder_of(store), most=2)
    kept = add(uploads, "ben")
    made = [add(uploads, "anna", f"{at}.csv") for at in range(4)]
    assert [one.name for one in uploads.of("anna")] == ["2.csv", "3.csv"]
    assert not made[0].path.parent.exists()
    assert uploads.of("ben") == [kept]
    coming = [uploads.begin("anna", "x", NONE, NOW) for _ in range(3)]
    assert [one is None for one in coming] == [False, False, True]
    assert uploads.begin("ben", "x", NONE, NOW) is not None
    assert coming[0] is not None
    uploads.give_up(coming[0])
    assert not coming[0].path.parent.exists()
    assert uploads.begin("anna", "x", NONE, NOW) is not None


def test_what_nobody_settles_goes_and_so_does_what_is_half_done(store: Store) -> None:
    uploads = Uploads(folder_of(store), keep_days=7)
    made = add(uploads, "anna")
    half = uploads.begin("anna", "half.csv", NONE, NOW)
    assert half is not None
    then = NOW.timestamp()
    os.utime(made.path.with_name("review.json"), (then, then))
    os.utime(half.path.parent, (then, then))
    assert uploads.find(half.id, "anna") is None
    uploads.expire(NOW + timedelta(hours=23))
    assert half.path.parent.exists()
    uploads.expire(NOW + timedelta(hours=25))
    assert not half.path.parent.exists()
    uploads.expire(NOW + timedelta(days=6))
    assert uploads.of("anna") == [made]
    uploads.expire(NOW + timedelta(days=8))
    assert uploads.of("anna") == []
    assert not made.path.parent.exists()


def test_erasing_a_person_erases_their_uploads_those_that_come_too(store: Store) -> None:
    uploads = Uploads(folder_of(store))
    add(uploads, "anna")
    half = uploads.begin("anna", "half.csv", NONE, NOW)
    kept = add(uploads, "ben")
    assert half is not None
    half.path.write_text("squats of anna")
    store.append([new(store, "x", "anna", name="Squat", session="s")], "anna")
    erase_athlete(Journal(store, "anna"), "anna")
    left = [path for path in folder_of(store).rglob("*") if path.is_file() and b"anna" in path.read_bytes()]
    assert left == []
    assert uploads.of("ben") == [kept]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("../../etc/passwd", "passwd"), ("C:\\logs\\x.csv", "x.csv"), ("..", "upload"), ("a\x00\nb", "ab"),
        ("Review.json", "upload-Review.json"), ("upload.json", "upload-upload.json"), ("x" * 500, "x" * 200),
    ],
)  # fmt: skip
def test_a_file_is_called_what_any_disk_can_have(store: Store, said: str, name: str) -> None:
    made = Uploads(folder_of(store)).begin("anna", said, NONE, NOW)
    assert made is not None
    assert made.path == folder_of(store) / made.id / name
