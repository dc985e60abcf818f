"""Whatever is wrong with the database: one clear line, nothing half done, and a way back."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from legday.errors import LegdayError
from legday.log import Store, make_version, open_store
from legday.log.engine import name_of, writing
from legday.log.faults import told
from legday.log.version import Version

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)


def notes(store: Store, act: str, count: int = 1) -> list[Version]:
    stamp = str(store.tick(NOW))
    how: Any = {"kind": "note", "stamp": stamp, "author": "me", "device": "laptop", "act": act}
    return [make_version(entry=f"{act}-{at}", fields={"text": "x" * 500}, **how) for at in range(count)]


def fault(call: Any, *args: Any, **options: Any) -> str:
    with pytest.raises(LegdayError) as raised:
        call(*args, **options)
    assert raised.value.__context__ is None or raised.value.__suppress_context__
    line = str(raised.value)
    assert "\n" not in line
    return line


@pytest.fixture
def kept(sqlite_file: Path) -> Path:
    """A journal with one note in it."""
    with open_store(sqlite_file) as store:
        store.append(notes(store, "kept"))
    return sqlite_file


def still_sound(path: Path, entries: int = 1) -> None:
    with open_store(path) as store:
        assert store.check() == []
        assert len(store.states("note")) == entries


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    line = fault(open_store, tmp_path / "none" / "journal.sqlite")
    assert "the folder" in line
    assert "is not there; make it first" in line
    assert list(tmp_path.iterdir()) == []


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    assert "that is a folder" in fault(open_store, tmp_path)


def test_a_journal_that_is_not_there_is_not_made_unasked(sqlite_file: Path) -> None:
    assert "there is no journal yet" in fault(open_store, sqlite_file, create=False)
    assert not sqlite_file.exists()
    sqlite_file.touch()
    assert "there is no journal yet" in fault(open_store, sqlite_file, create=False)
    assert sqlite_file.stat().st_size == 0
    open_store(sqlite_file).close()


def test_a_name_with_signs_of_a_url(tmp_path: Path) -> None:
    path = tmp_path / "my %20log? #1&mode=ro.sqlite"
    with open_store(path) as store:
        store.append(notes(store, "kept"))
    assert path.exists()
    still_sound(path)


def test_a_file_that_is_no_database(sqlite_file: Path) -> None:
    sqlite_file.write_text("Date,Exercise,Reps\n" * 300)
    before = sqlite_file.read_bytes()
    assert "is no journal of legday" in fault(open_store, sqlite_file)
    assert sqlite_file.read_bytes() == before


def test_a_database_of_another_program(sqlite_file: Path) -> None:
    with sqlite3.connect(sqlite_file) as db:
        db.execute("CREATE TABLE songs (title)")
    db.close()
    before = sqlite_file.read_bytes()
    assert "tables of another program" in fault(open_store, sqlite_file)
    assert sqlite_file.read_bytes() == before


def test_a_database_of_another_program_on_a_server(postgres_url: str) -> None:
    import psycopg

    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("CREATE TABLE songs (title text)")
    assert "tables of another program" in fault(open_store, postgres_url)


def test_a_damaged_file(kept: Path) -> None:
    with open_store(kept) as store:
        store.append(notes(store, "more", 200))
    data = bytearray(kept.read_bytes())
    whole = len(data) // 2  # the list of tables is in the first half: the file opens, its rows do not
    data[whole:] = b"\x5a" * (len(data) - whole)
    kept.write_bytes(data)
    with open_store(kept) as store:
        assert "is damaged" in fault(store.states, "note")


def test_a_file_of_which_the_list_of_tables_is_damaged(kept: Path) -> None:
    data = bytearray(kept.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    kept.write_bytes(data)
    assert "is damaged" in fault(open_store, kept)


def test_a_file_cut_short(kept: Path) -> None:
    with open_store(kept) as store:
        store.append(notes(store, "more", 200))
    kept.write_bytes(kept.read_bytes()[: 4096 * 5 + 100])

    def use() -> None:
        with open_store(kept) as store:
            store.check()
            store.states("note")

    assert "is damaged" in fault(use)


def test_check_names_what_is_damaged(kept: Path) -> None:
    db = sqlite3.connect(kept)
    db.execute("PRAGMA writable_schema=ON")
    db.execute("UPDATE sqlite_master SET sql = replace(sql, 'act', 'acts') WHERE name = 'ix_batches_stamp'")
    db.execute("DELETE FROM batches")
    db.commit()
    db.close()
    with open_store(kept) as store:
        assert any("refers to nothing" in line for line in store.check())


def test_a_locked_file_and_the_way_back(kept: Path) -> None:
    other = sqlite3.connect(kept, isolation_level=None)
    with open_store(kept, timeout_s=0.05) as store:
        other.execute("BEGIN IMMEDIATE")
        versions = notes(store, "late")
        assert "is being written by another program" in fault(store.append, versions)
        assert len(store.states("note")) == 1, "reading goes on"
        other.execute("COMMIT")
        store.append(versions)
    other.close()
    still_sound(kept, 2)


def test_a_file_that_another_program_has_open_while_it_is_begun(sqlite_file: Path) -> None:
    """It cannot be given its log ahead, until the other program lets go."""
    open_store(sqlite_file).close()
    other = sqlite3.connect(sqlite_file, isolation_level=None, check_same_thread=False)
    other.execute("PRAGMA journal_mode=DELETE")
    other.execute("BEGIN")
    other.execute("SELECT * FROM journal").fetchall()
    assert "is being written by another program" in fault(open_store, sqlite_file, timeout_s=0.05)
    later = threading.Timer(0.1, other.execute, ["COMMIT"])
    later.start()
    with open_store(sqlite_file, timeout_s=20) as store, store.engine.connect() as conn:
        assert conn.scalar(text("PRAGMA journal_mode")) == "wal"
    later.join()
    other.close()


def test_a_locked_server(postgres_url: str) -> None:
    with open_store(postgres_url) as other, open_store(postgres_url, timeout_s=0.05) as store:
        versions = notes(store, "late")
        with writing(other.engine):
            assert "is being written by another program" in fault(store.append, versions)
        store.append(versions)
        assert store.check() == []


def test_a_full_disk_and_the_way_back(kept: Path) -> None:
    """SQLite's own limit on pages: it gives the error of a full disk, at the same places."""
    with open_store(kept) as store:
        size = _pages(store)
        _most_pages(store, size + 3)
        versions = notes(store, "large", 400)
        assert "the disk is full, and nothing was written" in fault(store.append, versions)
        assert len(store.states("note")) == 1
        _most_pages(store, 10**6)
        assert store.append(versions).added == 400
    still_sound(kept, 401)


def _pages(store: Store) -> int:
    with store.engine.connect() as conn:
        return int(conn.scalar(text("PRAGMA page_count")) or 0)


def _most_pages(store: Store, count: int) -> None:
    def limit(connection: Any, *_: Any) -> None:
        connection.execute(f"PRAGMA max_page_count={count}")

    event.listen(store.engine, "checkout", limit)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights of files are otherwise on Windows")
def test_a_full_file_system(tmp_path: Path) -> None:
    """No file may grow: what the system says then is not that the disk is full, but that it failed."""
    import resource

    path = tmp_path / "journal.sqlite"
    with open_store(path) as store:
        store.append(notes(store, "kept"))
        versions = notes(store, "large", 400)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
        try:
            line = fault(store.append, versions)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert "nothing was written" in line
        assert len(store.states("note")) == 1
        store.append(versions)
    still_sound(path, 401)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Rights hold for everyone but the superuser."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights of files are otherwise on Windows")
def test_a_file_that_may_only_be_read() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "journal.sqlite"
        with open_store(path) as store:
            store.append(notes(store, "kept"))
        path.chmod(0o444)
        folder.chmod(0o555)
        with as_nobody():
            line = fault(lambda: open_store(path).append([]))
            assert "check its rights" in line or "and its rights" in line
            assert "cannot be made" in fault(open_store, folder / "other.sqlite")
        folder.chmod(0o755)
        path.chmod(0o644)
        still_sound(path)


def test_a_reader_that_may_not_write(kept: Path) -> None:
    with open_store(kept) as store:
        versions = notes(store, "late")

        def forbid(connection: Any, *_: Any) -> None:
            connection.execute("PRAGMA query_only=ON")

        event.listen(store.engine, "checkout", forbid)
        assert "may only be read" in fault(store.append, versions)
        assert len(store.states("note")) == 1


def test_a_server_that_may_only_be_read(postgres_url: str) -> None:
    open_store(postgres_url).close()
    with open_store(postgres_url.replace("=-c", "=-cdefault_transaction_read_only%3Don%20-c")) as store:
        assert "may only be read" in fault(store.append, notes(store, "late"))


def test_passwords_are_never_said(postgres: Any) -> None:
    import psycopg

    secret = "hunter2"
    with psycopg.connect(postgres.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE guest LOGIN PASSWORD '{secret}-not'".encode())
        rules = Path(str(connection.execute("SHOW hba_file").fetchone()[0]))  # type: ignore[index]
        before = rules.read_text()
        rules.write_text("local all guest scram-sha-256\n" + before)
        connection.execute("SELECT pg_reload_conf()")
    try:
        url = postgres.get_uri().replace("postgres:@", f"guest:{secret}@")
        line = _until_reloaded(url)
        assert "refuses the user or the password" in line
        assert secret not in line
    finally:
        rules.write_text(before)


def _until_reloaded(url: str) -> str:
    """Ask until the server has read its new rules; it does so when it comes to it."""
    line = ""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            open_store(url, create=False).close()
        except LegdayError as told_:
            line = str(told_)
            if "password" in line.partition(": ")[2]:
                return line
        time.sleep(0.05)
    raise AssertionError(line)


def test_a_database_that_is_not_there(postgres: Any) -> None:
    assert "no such database" in fault(open_store, postgres.get_uri(database="nowhere"))


def test_a_server_that_is_not_there() -> None:
    line = fault(open_store, "postgresql://me:hunter2@localhost:1/gym")
    assert "no server answers there" in line
    assert "hunter2" not in line
    assert "me:***@localhost:1/gym" in line


@pytest.mark.parametrize(
    "where", ["postgresql://me:hunter2@host:port/gym", "postgresql://me:hunter2@localhost:1/gym?nonsense=1"]
)
def test_an_address_that_is_none(where: str) -> None:
    line = fault(open_store, where)
    assert "write it like postgresql://user:password@host:5432/database" in line
    assert "hunter2" not in line


def test_names_of_journals() -> None:
    assert name_of("log.sqlite") == "log.sqlite"
    assert name_of("postgresql://me:x@h/gym?sslmode=require") == "postgresql://me:***@h/gym"


def test_faults_of_the_program_go_through() -> None:
    with pytest.raises(sqlite3.OperationalError), told("journal"):
        sqlite3.connect(":memory:").execute("SELECT nonsense")
    with pytest.raises(ZeroDivisionError), told("journal"):
        _ = 1 / 0
