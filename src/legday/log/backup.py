"""Backups: a copy of the journal as it is at one moment, while writing goes on, proved before it counts.

Of a file it is a file, copied page by page inside one read transaction (https://sqlite.org/backup.html); of
a database on a server it is the journal as lines of JSON. A copy takes its name only when it is whole, on
the disk, and has been opened and found to hold the same states.
"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, func, select, text

from legday.errors import LegdayError
from legday.log.compare import differences, histories_of
from legday.log.engine import reading
from legday.log.faults import told
from legday.log.portable import Portable, is_portable, lines
from legday.log.schema import METADATA, athletes, versions
from legday.log.upgrade import schema_number
from legday.log.whole import whole

SQLITE = b"SQLite format 3\0"
_HEAD_BYTES = 100
_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was made and proved.

    Attributes
    ----------
    path : str
        Where it is.
    athletes, versions : int
        What it holds.
    size_bytes : int
        Its size.
    """

    path: str
    athletes: int
    versions: int
    size_bytes: int


def back_up(engine: Engine, name: str, target: Path) -> Backup:
    """Copy an open journal to a file, over an older backup of that name if there is one.

    Parameters
    ----------
    engine : Engine
        Of the journal.
    name : str
        Of the journal, for people.
    target : Path
        Where to; other files there are left alone.

    Raises
    ------
    LegdayError
        If `target` is the journal, a foreign file or not to be written, or the copy is not the same.
    """
    if target.exists() and target.is_file():
        if engine.dialect.name == "sqlite" and target.samefile(_file_of(engine)):
            msg = f"{target}: that is the journal itself; name another file"
            raise LegdayError(msg)
        if target.stat().st_size and what_is(target) is None:
            msg = f"{target}: is no backup of legday, and is left as it is; name another file"
            raise LegdayError(msg)
    with whole(target) as part, told(name), reading(engine) as conn:
        if conn.dialect.name == "sqlite":
            conn.execute(text("SELECT 1 FROM journal"))  # from here on the snapshot is fixed
            with told(str(target)):
                copy_pages(conn, part)
            with opened(part) as copy:
                wrong = len(_unlike(conn, copy))
        else:
            with part.open("w", encoding="utf-8", newline="\n") as out:
                out.writelines(f"{line}\n" for line in lines(conn))
            wrong = len(differences(histories_of(conn), Portable(part).histories()))
        if wrong:
            msg = f"{target}: the copy came out otherwise, so it was not kept; check the disk and try again"
            raise LegdayError(msg)
        who = conn.scalar(select(func.count()).select_from(athletes)) or 0
        count = conn.scalar(select(func.count()).select_from(versions)) or 0
        size = part.stat().st_size
    return Backup(str(target), who, count, size)


def what_is(path: Path) -> str | None:
    """Tell what a file is: ``sqlite`` or ``jsonl``, None if it is no journal of legday.

    Raises
    ------
    LegdayError
        If it cannot be read, or is a journal that is damaged or of a newer program.
    """
    if path.is_dir() or not path.exists():
        msg = f"{path}: {'that is a folder' if path.is_dir() else 'no such file'}; name a backup"
        raise LegdayError(msg)
    with told(str(path)), path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if is_portable(head):
        return "jsonl"
    if not head.startswith(SQLITE):
        return None
    with told(str(path)), opened(path) as conn:
        names = set(conn.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
        if not {"versions", "batches", "athletes"} <= names:
            return None
        schema_number(conn, str(path))
    return "sqlite"


class opened:  # noqa: N801 - used as a function
    """Look into a file without changing it or anything beside it."""

    def __init__(self, path: Path) -> None:
        log = path.with_name(path.name + "-wal")
        still = not (log.exists() and log.stat().st_size)  # else what the log holds would be missed
        uri = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if still else ''}"
        self.engine = create_engine("sqlite://", creator=lambda: _read_only(uri))

    def __enter__(self) -> Connection:
        self.conn = self.engine.connect()
        return self.conn

    def __exit__(self, *_: object) -> None:
        self.conn.close()
        self.engine.dispose()


def copy_pages(conn: Connection, target: Path) -> None:
    """Copy the pages of a file as a transaction sees them into a file of one piece; not synced yet."""
    driver: Any = conn.connection.driver_connection
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous=OFF")  # the whole file is synced before it gets its name
        driver.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()


def _read_only(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)


def _file_of(engine: Engine) -> Path:
    with reading(engine) as conn:
        return Path(os.fsdecode(conn.execute(text("PRAGMA database_list")).all()[0].file))


def _unlike(one: Connection, other: Connection) -> list[str]:
    """Give the tables that differ, row by row: equal versions come to equal states."""
    found = []
    for table in METADATA.sorted_tables:
        keys = ", ".join(column.name for column in table.primary_key) or "1"
        question = text(f"SELECT * FROM {table.name} ORDER BY {keys}")  # noqa: S608
        left: Any = one.execute(question).cursor
        right: Any = other.execute(question).cursor
        while (rows := left.fetchmany(_ROWS)) == right.fetchmany(_ROWS):
            if not rows:
                break
        else:
            found.append(table.name)
    return found
