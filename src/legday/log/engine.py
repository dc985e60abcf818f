"""Connections: durable, and one writer at a time."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from legday.errors import LegdayError

_SERVER = ("postgresql://", "postgres://")
_LOCK = 0x6C656764  # "legd": the key of the advisory lock that writers take
_FULL = 2
_TRIES = 100
_LONGEST_LOG = 8192  # pages of 4 KiB, from which on a commit brings them into the file in any case
_PARAMETERS = 999  # of one statement: what every build of SQLite allows


def is_server(where: str | os.PathLike[str]) -> bool:
    """Tell whether a journal is a database of a PostgreSQL server."""
    return isinstance(where, str) and where.startswith(_SERVER)


def name_of(where: str | os.PathLike[str]) -> str:
    """Give the name of a journal for people: never its password."""
    if not is_server(where):
        return os.fspath(where)
    try:
        return make_url(str(where)).set(query={}).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return "the PostgreSQL address"


def connect(where: str | os.PathLike[str], *, create: bool, timeout_s: float) -> Engine:
    """Give the engine of a journal; nothing is connected before it is used, but a new file is made.

    Parameters
    ----------
    where : str or path
        An SQLite file or a ``postgresql://`` URL.
    create : bool
        Whether a file that is not there is made.
    timeout_s : float
        How long to wait for another writer [s].

    Raises
    ------
    LegdayError
        If the file cannot be, or the URL or its driver is missing.
    """
    engine = _server(str(where), timeout_s) if is_server(where) else _file(Path(where), create, timeout_s)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(conn: Connection) -> None:
    """Begin: writers wait for one another here, so that cursors are given in the order of commits."""
    writer = conn.get_execution_options().get("writer", False)
    if conn.dialect.name == "sqlite":
        conn.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")
    elif writer:
        conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Hold the journal's one write transaction: all of it is kept, or nothing."""
    with engine.connect().execution_options(writer=True) as conn, conn.begin():
        yield conn


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """See the journal as it is at one moment."""
    with engine.connect() as conn, conn.begin():
        if conn.dialect.name == "postgresql":
            conn.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        yield conn


def insert(
    conn: Connection,
    table: Table,
    rows: Iterable[Sequence[Any]],
    same: Mapping[str, Any] = MappingProxyType({}),
) -> None:
    """Insert rows by the driver's fastest way.

    Parameters
    ----------
    rows : iterable of sequence
        Values in the order of the table's columns, but for those of `same`.
    same : mapping
        Columns that have one value in all rows.
    """
    own = [column.name for column in table.columns if column.name not in same]
    names = ", ".join([*own, *same])
    driver: Any = conn.connection.driver_connection
    if conn.dialect.name == "sqlite":
        mark, shared = f"({', '.join('?' * len(own))})", ", ".join(["*", *"?" * len(same)])
        values = chain.from_iterable(rows)
        while chunk := list(islice(values, (_PARAMETERS - len(same)) // len(own) * len(own))):
            marks = ", ".join([mark] * (len(chunk) // len(own)))
            question = f"INSERT INTO {table.name} ({names}) SELECT {shared} FROM (VALUES {marks})"  # noqa: S608
            driver.execute(question, [*same.values(), *chunk])
        return
    with driver.cursor() as cursor, cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row((*row, *same.values()))


def _server(where: str, timeout_s: float) -> Engine:
    try:
        import psycopg  # noqa: F401
    except ImportError:
        msg = "a journal on PostgreSQL needs the driver psycopg; install legday[postgres]"
        raise LegdayError(msg) from None
    try:
        url = make_url(where).set(drivername="postgresql+psycopg")
        given = url.query.get("options", "")
        own = f"-c lock_timeout={round(timeout_s * 1000)} -c synchronous_commit=on"
        options = " ".join((*([given] if isinstance(given, str) else given), own))
        url = url.difference_update_query(["options"])
        return create_engine(url, connect_args={"options": options, "connect_timeout": 10})
    except (ArgumentError, NoSuchModuleError, ValueError):
        msg = "that is no PostgreSQL address; write it like postgresql://user:password@host:5432/database"
        raise LegdayError(msg) from None


def _file(path: Path, create: bool, timeout_s: float) -> Engine:
    if path.is_dir():
        msg = f"{path}: that is a folder; name a file in it"
        raise LegdayError(msg)
    if not path.exists():
        if not create:
            msg = f"{path}: there is no journal yet; begin one with legday import or legday log"
            raise LegdayError(msg)
        _make(path)
    uri = path.absolute().as_uri() + "?mode=rw"
    return create_engine("sqlite://", creator=lambda: _open(uri, timeout_s), poolclass=QueuePool)


def _make(path: Path) -> None:
    """Make an empty file whose name is on the disk before anything is written into it."""
    try:
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        sync_folder(path.parent)
    except FileNotFoundError:
        msg = f"{path}: the folder {path.parent} is not there; make it first"
        raise LegdayError(msg) from None
    except OSError as fault:
        msg = f"{path}: cannot be made ({fault.strerror}); check the folder and its rights"
        raise LegdayError(msg) from None


def write_ahead(engine: Engine, where: str, timeout_s: float) -> None:
    """Have a file keep a write-ahead log, so that readers and a writer do not wait for one another.

    Raises
    ------
    LegdayError
        If it cannot, as on most network drives.
    """
    if engine.dialect.name != "sqlite":
        return
    with engine.connect() as conn:
        driver: Any = conn.connection.driver_connection
        (mode,) = driver.execute("PRAGMA journal_mode").fetchone()
        if mode != "wal":
            mode = _switch(driver, timeout_s)
    if mode != "wal":
        msg = f"{where}: cannot keep a write-ahead log there (it says {mode}); put it on a local disk"
        raise LegdayError(msg)


def checkpoint_apart(engine: Engine) -> None:
    """Leave a write-ahead log to `checkpoint`; else every hundredth commit brings it into its file."""
    if engine.dialect.name != "sqlite":
        return

    def opened(db: sqlite3.Connection, _: object) -> None:
        db.execute(f"PRAGMA wal_autocheckpoint={_LONGEST_LOG}")

    event.listen(engine, "connect", opened)
    engine.dispose()  # what is open already does not know it


def checkpoint(engine: Engine) -> None:
    """Bring a write-ahead log into its file, as far as no reader needs the file as it is."""
    if engine.dialect.name != "sqlite":
        return
    with engine.connect() as conn, suppress(sqlite3.Error):  # full, or taken: the log holds all that was kept
        driver: Any = conn.connection.driver_connection
        driver.execute("PRAGMA wal_checkpoint(PASSIVE)")


def _switch(driver: Any, timeout_s: float) -> str:
    """Switch to a write-ahead log; here SQLite itself does not wait for others who have the file open."""
    left = _TRIES
    while True:
        try:
            return str(driver.execute("PRAGMA journal_mode=WAL").fetchone()[0])
        except sqlite3.OperationalError as fault:
            left -= 1
            if not left or fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(timeout_s / _TRIES)


def sync_folder(folder: Path) -> None:
    """Bring a folder's list of names to the disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _open(uri: str, timeout_s: float) -> sqlite3.Connection:
    """Open a file so that each commit is synced; it is not changed yet, for it may be another program's."""
    db = sqlite3.connect(uri, uri=True, timeout=timeout_s, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA synchronous=FULL")
        db.execute("PRAGMA foreign_keys=ON")
        db.execute("PRAGMA cache_size=-32768")  # KiB
        (synchronous,) = db.execute("PRAGMA synchronous").fetchone()
        if synchronous != _FULL:
            msg = f"this SQLite does not sync what it commits (synchronous={synchronous}); use another build"
            raise LegdayError(msg)
    except BaseException:
        db.close()
        raise
    return db
