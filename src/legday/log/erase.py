"""A person out of the journal: nothing of them stays in the file, its log, or the copies beside it.

Rows are deleted with their bytes overwritten, the file is written anew, its log cut to nothing
(https://sqlite.org/pragma.html#pragma_secure_delete, https://sqlite.org/lang_vacuum.html). What the disk
itself or a server's archive keeps is out of reach, and so are copies in other places.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, inspect, select, text, update

from legday.errors import LegdayError
from legday.log.accounts import delete_accounts, has_account
from legday.log.backup import opened, what_is
from legday.log.daily import pattern
from legday.log.engine import connect, writing
from legday.log.erased import bury, is_among, tombstones
from legday.log.faults import told
from legday.log.person import called, is_default
from legday.log.portable import Portable
from legday.log.schema import (
    athletes,
    batches,
    erased,
    logins,
    snapshots,
    states,
    throttles,
    tokens,
    users,
    versions,
)

UNFINISHED = ".legday-restore-"  # folders in which a restore is under way
NOBODY = "erased"  # in whose name stands what they wrote into the journals of others


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased.

    Attributes
    ----------
    versions : int
        From the journal itself; 0 if it held nothing any more.
    copies : tuple of str
        The copies beside it that held something, too.
    """

    versions: int
    copies: tuple[str, ...]


def erase(engine: Engine, name: str, journal: Path | None, athlete: str) -> Erased:
    """Erase an athlete from a journal and the copies beside it, and refuse their id ever after.

    The copies come first: where it is broken off, or asked again, it is done to the end.

    Parameters
    ----------
    engine, name
        Of the journal.
    journal : Path or None
        Its file; None on a server.

    Raises
    ------
    LegdayError
        If nobody has that name, a copy is damaged, or another program reads the file right now.
    """
    with told(name):
        copies = _copies(journal, athlete) if journal else []
        with engine.connect() as conn:
            here = conn.scalar(select(athletes.c.no).where(athletes.c.id == athlete)) is not None
            here = here or has_account(conn, athlete)
            before = is_among(athlete, tombstones(conn))
            names = ", ".join(map(called, conn.scalars(select(athletes.c.id).order_by(athletes.c.no))))
        touched = tuple(str(path) for path in copies if _erase_copy(path, athlete))
        if not here and not before and not touched:
            msg = f"there is nobody called {called(athlete)!r}; there are: {names or 'none'}"
            raise LegdayError(msg)
        return Erased(erase_from(engine, name, athlete), touched)


def erase_from(engine: Engine, name: str, athlete: str) -> int:
    """Erase an athlete from one open journal; give how many versions of theirs there were."""
    with writing(engine) as conn:
        if conn.dialect.name == "sqlite":
            conn.execute(text("PRAGMA secure_delete=ON"))
        ids = _ids(conn, athlete)
        count = _delete(conn, athlete)
        if inspect(conn).has_table(erased.name):  # an older copy has none
            for one in ids:
                bury(conn, one)
    _write_anew(engine, name, athlete)
    return count


def _ids(conn: Connection, athlete: str) -> list[str]:
    """An athlete's ids: those, too, under which they were the default person of a journal merged here."""
    theirs = select(athletes.c.no).where(athletes.c.id == athlete).scalar_subquery()
    others = select(athletes.c.id)
    wrote = select(batches.c.author).distinct()
    wrote = wrote.where(batches.c.athlete == theirs, batches.c.author.not_in(others))
    return [athlete, *filter(is_default, conn.scalars(wrote))]


def _delete(conn: Connection, athlete: str) -> int:
    delete_accounts(conn, athlete)
    conn.execute(update(batches).where(batches.c.author == athlete).values(author=NOBODY))
    number = conn.scalar(select(athletes.c.no).where(athletes.c.id == athlete))
    if number is None:
        return 0
    if inspect(conn).has_table(snapshots.name):  # an older copy has none
        conn.execute(delete(snapshots).where(snapshots.c.athlete == number))
    conn.execute(delete(states).where(states.c.athlete == number))
    count = conn.execute(delete(versions).where(versions.c.athlete == number)).rowcount
    conn.execute(delete(batches).where(batches.c.athlete == number))
    conn.execute(delete(athletes).where(athletes.c.no == number))
    return count


def _write_anew(engine: Engine, name: str, athlete: str) -> None:
    """Leave no page of the past in the file and its log."""
    if engine.dialect.name != "sqlite":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            for table in (snapshots, states, versions, batches, athletes, throttles, tokens, logins, users):
                conn.execute(text(f"VACUUM FULL {table.name}"))
        return
    with engine.connect() as conn:
        driver: Any = conn.connection.driver_connection
        driver.execute("VACUUM")
        busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        msg = f"{name}: is erased, but another program reads the file, and its log still holds it"
        raise LegdayError(f"{msg}; close that program and run legday erase {athlete}")


def _copies(journal: Path, athlete: str) -> list[Path]:
    """Give the copies beside a journal; what a killed program left half written is removed.

    Raises
    ------
    LegdayError
        If nothing can be erased from one: it is damaged, or holds them as lines of JSON.
    """
    for path in journal.parent.glob(f".{pattern(journal)}.*.part*"):
        path.unlink()
    for path in journal.parent.glob(f"{UNFINISHED}*"):
        shutil.rmtree(path)
    found = []
    beside = sorted(journal.parent.glob(f"{pattern(journal)}.*"))
    for path in beside:
        base = path.with_name(path.name.removesuffix("-wal").removesuffix("-shm"))
        if not path.is_file() or (base != path and base in beside):
            continue  # a log goes with its file
        kind, fault = _looked_into(path, athlete, ours=path.name.startswith(_ours(journal)))
        if fault:
            msg = f"{path}: {fault}, so nothing can be erased from it; delete it and erase again"
            raise LegdayError(msg)
        if kind == "sqlite":
            found.append(path)
    return found


def _looked_into(path: Path, athlete: str, *, ours: bool) -> tuple[str | None, str]:
    """Tell what a file beside the journal is, and why nothing can be erased from it, if so."""
    try:
        kind = what_is(path)
        if kind == "sqlite":
            with told(str(path)), opened(path) as conn:
                sound = conn.scalar(text("PRAGMA quick_check")) == "ok"
            return kind, "" if sound else "this copy is damaged"
        if kind == "jsonl":
            theirs = any(athlete in (whose, one.author) for whose, one in Portable(path).versions())
            return kind, "this copy holds them as lines of JSON" if theirs else ""
    except LegdayError:
        return None, "this copy is damaged"
    return None, "this copy is damaged" if ours else ""


def _ours(journal: Path) -> tuple[str, ...]:
    return tuple(f"{journal.name}.{mark}-" for mark in ("backup", "before"))


def _erase_copy(path: Path, athlete: str) -> bool:
    """Erase an athlete from a copy; tell whether anything of theirs was in it."""
    with opened(path) as conn:
        mine = select(athletes.c.no).where(athletes.c.id == athlete)
        wrote = select(batches.c.no).where(batches.c.author == athlete).limit(1)
        if conn.scalar(mine) is None and conn.scalar(wrote) is None and not has_account(conn, athlete):
            return False
    engine = connect(path, create=False, timeout_s=5.0)
    try:
        erase_from(engine, str(path), athlete)
        with engine.connect() as conn:
            driver: Any = conn.connection.driver_connection
            driver.execute("PRAGMA journal_mode=DELETE")  # one file again
    finally:
        engine.dispose()
    return True
