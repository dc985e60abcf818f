"""Restoring: all of it, proved; what was there is kept; a fault leaves everything as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from journals import change, fill, folds, names, new
from legday.errors import LegdayError
from legday.log import Store, open_store
from legday.log.backup import back_up, what_is
from legday.log.engine import connect, reading
from legday.log.erase import erase
from legday.log.portable import lines
from legday.log.restore import restore
from legday.log.schema import VERSION_TABLE
from legday.log.upgrade import MIGRATIONS, migrate

NOW = datetime(2026, 1, 6, 7, 30)


@pytest.fixture
def store(where: str | Path) -> Iterator[Store]:
    with open_store(where, "laptop") as opened:
        fill(opened)
        yield opened


@pytest.fixture(params=["sqlite", "jsonl"])
def backup(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A backup of each kind, in a folder of its own."""
    path = tmp_path / "backups" / f"b.{request.param}"
    path.parent.mkdir()
    with open_store(tmp_path / "first.db", "laptop") as first:
        fill(first)
        if request.param == "sqlite":
            back_up(first.engine, first.name, path)
        else:
            with reading(first.engine) as conn:
                path.write_text("".join(f"{line}\n" for line in lines(conn)), "utf-8")
    return path


@pytest.fixture
def truth(tmp_path: Path, backup: Path) -> Iterator[Store]:
    with open_store(tmp_path / "first.db", create=False) as opened:
        yield opened


def test_to_a_new_place(backup: Path, truth: Store, where: str | Path) -> None:
    done = restore(backup, where, NOW)
    assert (done.athletes, done.versions, done.kept, done.left_out) == (3, len(truth.since(0)[0]), None, 0)
    with open_store(where, create=False) as restored:
        assert folds(restored) == folds(truth)
        assert restored.check() == []
        assert [one.id for one in restored.since(0)[0]] == [one.id for one in truth.since(0)[0]]
        assert restored.sets("ben").equals(truth.sets("ben"))
        restored.append([change(restored, "ben-5", "ben", rir=3.0)], "ben")
    assert what_is(backup) is not None


def test_over_a_journal_which_is_kept(backup: Path, truth: Store, where: str | Path, tmp_path: Path) -> None:
    with open_store(where, "phone") as present:
        fill(present, 8)
        present.append([new(present, "only-here", name="Squat", note="kept")])
        before, cursor = folds(present), present.since(0)[1]
        done = restore(backup, where, NOW)  # while it is open
        assert folds(present) == folds(truth)
        assert present.check() == []
        last = present.append([new(present, "afterwards", name="Squat")]).cursor
        assert last > max(cursor, truth.since(0)[1])
    assert done.kept is not None
    assert what_is(Path(done.kept)) is not None
    restore(Path(done.kept), tmp_path / "back.db", NOW)
    with open_store(tmp_path / "back.db", create=False) as back:
        assert folds(back) == before


def test_over_a_damaged_journal(backup: Path, truth: Store, tmp_path: Path) -> None:
    path = tmp_path / "broken" / "journal.db"
    path.parent.mkdir()
    with open_store(path, "phone") as present:
        fill(present, 200)
    data = bytearray(path.read_bytes())
    data[8192:-4096] = b"\x7f" * (len(data) - 8192 - 4096)
    path.write_bytes(data)
    done = restore(backup, path, NOW)
    assert done.kept is not None
    assert Path(done.kept).read_bytes() == data
    with open_store(path, create=False) as restored:
        assert folds(restored) == folds(truth)
    assert names(path.parent) == ["journal.db", "journal.db.before-restore-2026-01-06T073000"]


def test_foreign_files_are_refused(store: Store, where: str | Path, tmp_path: Path) -> None:
    before = folds(store)
    foreign = {
        "photo.jpg": b"\xff\xd8 a photo", "empty": b"", "text.jsonl": b'{"kind": "legday", "version": 1}\n',
    }  # fmt: skip
    for name, data in foreign.items():
        (tmp_path / name).write_bytes(data)
    with sqlite3.connect(tmp_path / "other.db") as db:
        db.execute("CREATE TABLE t (x)")
    db.close()
    for name in [*foreign, "other.db"]:
        with pytest.raises(LegdayError, match="is no backup of legday"):
            restore(tmp_path / name, where, NOW)
    with pytest.raises(LegdayError, match="no such file"):
        restore(tmp_path / "none", where, NOW)
    assert folds(store) == before


@pytest.mark.parametrize("name", ["photo.jpg", "other.db"])
def test_nothing_goes_over_a_foreign_file(backup: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "other.db":
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE t (x)")
        db.close()
    else:
        path.write_bytes(b"\xff\xd8 a photo")
    before = path.read_bytes()
    with pytest.raises(LegdayError, match="is left as it is"):
        restore(backup, path, NOW)
    assert path.read_bytes() == before
    with pytest.raises(LegdayError, match=r"the folder .* is not there"):
        restore(backup, tmp_path / "none" / "j.db", NOW)


def test_a_damaged_backup_is_refused(backup: Path, where: str | Path, tmp_path: Path) -> None:
    data = backup.read_bytes()
    broken = tmp_path / f"broken{backup.suffix}"
    if backup.suffix == ".jsonl":
        broken.write_bytes(data[: data.rindex(b"{")])
    else:
        broken.write_bytes(data[:8192] + b"\x7f" * (len(data) - 12288) + data[-4096:])
    with open_store(where, "phone") as present:
        fill(present, 8)
        before = folds(present)
        with pytest.raises(LegdayError, match=r"broken.*(cut off|no version|damaged|no sound|otherwise)"):
            restore(broken, where, NOW)
        assert folds(present) == before
        assert present.check() == []


def test_a_backup_of_a_program_to_come_is_refused(backup: Path, where: str | Path, tmp_path: Path) -> None:
    newer = tmp_path / f"newer{backup.suffix}"
    newer.write_bytes(backup.read_bytes().replace(b'"version": 1', b'"version": 2', 1))
    if backup.suffix == ".sqlite":
        with sqlite3.connect(newer) as db:
            db.execute("UPDATE legday_schema SET version_num = '9999'")
        db.close()
    with pytest.raises(LegdayError, match="newer legday"):
        restore(newer, where, NOW)


def test_who_was_erased_does_not_come_back(backup: Path, where: str | Path, tmp_path: Path) -> None:
    with open_store(where, "phone") as present:
        fill(present, 8)
        journal = where if isinstance(where, Path) else None
        erase(present.engine, present.name, journal, "anna-maria")
    done = restore(backup, where, NOW)
    assert (done.athletes, done.left_out) == (2, 1)
    with open_store(where, create=False) as restored:
        assert restored.athletes() == ["me", "ben"]
        assert restored.check() == []
        with pytest.raises(LegdayError, match="erased"):
            restored.append([new(restored, "x", name="Squat")], "anna-maria")
    if isinstance(where, Path):
        assert b"anna-maria" not in where.read_bytes()


def test_a_journal_that_is_being_written_is_left(
    backup: Path, sqlite_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("legday.log.restore.TIMEOUT_S", 0.05)
    with open_store(sqlite_file, "phone") as present:
        fill(present, 8)
        before = folds(present)
        other = sqlite3.connect(sqlite_file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LegdayError, match="being written by another program"):
            restore(backup, sqlite_file, NOW)
        other.rollback()
        other.close()
        assert folds(present) == before


def test_nothing_is_left_behind(backup: Path, tmp_path: Path) -> None:
    path = tmp_path / "place" / "j.db"
    path.parent.mkdir()
    restore(backup, path, NOW)
    assert names(path.parent) == ["j.db"]
    assert names(backup.parent) == [backup.name]


# --- backups of older programs ---

NUMBERS = sorted(path.name[1:5] for path in (MIGRATIONS / "versions").glob("m*.py"))


def migrations_until(number: str, folder: Path) -> Path:
    """The migrations as the program of that schema had them."""
    (folder / "versions").mkdir(parents=True)
    for path in (*MIGRATIONS.glob("*.*"), *(MIGRATIONS / "versions").glob("m*.py")):
        if path.name[1:5] <= number or path.parent == MIGRATIONS:
            (folder / path.relative_to(MIGRATIONS)).write_text(path.read_text("utf-8"), "utf-8")
    return folder


def old_backup(number: str, truth: Path, folder: Path) -> Path:
    """What a program of that schema would have kept."""
    path = folder / f"of-{number}.db"
    engine = connect(path, create=True, timeout_s=5)
    migrate(engine, str(path), migrations_until(number, folder / "migrations"), number)
    engine.dispose()
    db = sqlite3.connect(path)
    db.execute("ATTACH ? AS truth", (str(truth),))
    for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        if table not in (VERSION_TABLE, "snapshots"):
            db.execute(f"DELETE FROM {table}")
            db.execute(f"INSERT INTO {table} SELECT * FROM truth.{table}")
    db.commit()
    db.close()
    return path


@pytest.mark.parametrize("number", NUMBERS)
def test_a_backup_of_every_older_schema(number: str, tmp_path: Path, where: str | Path) -> None:
    with open_store(tmp_path / "first.db", "laptop") as first:
        fill(first)
        truth = folds(first)
    backup = old_backup(number, tmp_path / "first.db", tmp_path)
    before = backup.read_bytes()
    restore(backup, where, NOW)
    with open_store(where, create=False) as restored:
        assert folds(restored) == truth
        assert restored.check() == []
    assert backup.read_bytes() == before
    assert not list(tmp_path.glob("*.before-*"))


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM versions WHERE entry = 'ben-3'",
        "UPDATE versions SET fields = '{}' WHERE entry = 'ben-3'",
        "UPDATE versions SET deleted = NOT deleted WHERE entry = 'me-2'",
    ],
)
def test_an_upgrade_that_changes_a_state_is_not_taken(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(tmp_path / "first.db", "laptop") as first:
        fill(first)
    backup = old_backup(NUMBERS[-2], tmp_path / "first.db", tmp_path)
    faulty = migrations_until(NUMBERS[-1], tmp_path / "faulty")
    (newest,) = (faulty / "versions").glob(f"m{NUMBERS[-1]}*.py")
    newest.write_text(newest.read_text("utf-8") + f'    op.execute("{damage}")\n', "utf-8")
    monkeypatch.setattr("legday.log.upgrade.MIGRATIONS", faulty)
    place = tmp_path / "place.db"
    with pytest.raises(LegdayError, match="an entry came out otherwise than in the backup"):
        restore(backup, place, NOW)
    assert not place.exists()
