"""Back from a backup: all of it, proved, and the journal that was there is kept beside."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, func, select, text, update

from legday.errors import LegdayError
from legday.log.accounts import Rows, account_rows, settle_accounts
from legday.log.backup import SQLITE, back_up, copy_pages, opened, what_is
from legday.log.compare import History, differences, histories_of
from legday.log.engine import is_server, reading, sync_folder, writing
from legday.log.erase import UNFINISHED, erase_from
from legday.log.erased import Tombstone, bring, is_among, tombstones
from legday.log.faults import LOCKED, told
from legday.log.portable import Portable, kept, lines, load
from legday.log.schema import athletes, batches, erased, journal, snapshots, states, versions
from legday.log.store import TIMEOUT_S, Store, open_store
from legday.log.whole import sync_file, whole

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_STEP_S = 0.1


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back.

    Attributes
    ----------
    where : str
        The journal's name.
    athletes, versions : int
        What it holds now.
    kept : str or None
        A copy of what the journal held before; None if there was none.
    left_out : int
        Athletes of the backup who have been erased since, and stay so.
    """

    where: str
    athletes: int
    versions: int
    kept: str | None
    left_out: int


def restore(backup: Path, where: str | Path, now: datetime) -> Restored:
    """Make a journal of a backup, or bring it back over one that is there.

    Parameters
    ----------
    backup : Path
        A file of legday backup, or of legday export --format jsonl.
    where : str or Path
        The journal to be: a file, or a ``postgresql://`` URL. What it holds is kept first: beside it, on a
        server beside the backup.
    now : datetime
        Names the file that is kept.

    Raises
    ------
    LegdayError
        If `backup` is none, is damaged or of a newer program; if something else stands at `where`, or it is
        being written; if what came back is not what the backup holds. Then `where` is as it was.
    """
    kind = what_is(backup)
    if kind is None:
        msg = f"{backup}: is no backup of legday; give a file from legday backup or legday export"
        raise LegdayError(msg)
    mark = f"before-restore-{now:%Y-%m-%dT%H%M%S}"
    if is_server(where):
        return _into_server(backup, kind, str(where), backup.with_name(f"{backup.name}.{mark}.jsonl"))
    path = Path(where)
    if path.exists() and path.samefile(backup):
        msg = f"{backup}: that is the journal itself; give a backup of it"
        raise LegdayError(msg)
    if not path.parent.is_dir():
        msg = f"{path}: the folder {path.parent} is not there; make it first"
        raise LegdayError(msg)
    return _into_file(backup, kind, path, path.with_name(f"{path.name}.{mark}"))


def _into_file(backup: Path, kind: str, path: Path, beside: Path) -> Restored:
    stands = _what_stands(path)
    if stands == "journal":
        with open_store(path, create=False, timeout_s=TIMEOUT_S) as present:
            back_up(present.engine, present.name, beside)
            with reading(present.engine) as conn:
                graves, cursor = tombstones(conn), conn.scalar(select(journal.c.cursor)) or 0
                accounts = account_rows(conn)
            with _built(backup, kind, path.parent, graves, cursor, accounts=accounts) as (made, left_out):
                _over(made, present)
                with reading(present.engine) as conn, reading(made.engine) as source:
                    _prove(histories_of(source), conn, f"{beside} is what was there; {present.name}")
            return Restored(str(path), *_counts(present), str(beside), left_out)
    with _built(backup, kind, path.parent, [], 0) as (made, left_out):
        counts = _counts(made)
        made.close()  # the last connection brings the log into the file
        with told(str(path)):
            if stands == "damaged":
                _set_aside(path, beside)
            sync_file(Path(made.name))
            Path(made.name).replace(path)
            sync_folder(path.parent)
    return Restored(str(path), *counts, str(beside) if stands == "damaged" else None, left_out)


def _into_server(backup: Path, kind: str, where: str, beside: Path) -> Restored:
    """In one transaction of the server: what is there is kept in a file, goes, and the backup comes.

    All of it gets cursors that were never given there before.
    """
    with open_store(where) as present, tempfile.TemporaryDirectory() as folder:
        before = _counts(present)[1]
        with told(present.name), reading(present.engine) as conn:
            graves = tombstones(conn)
        with (
            _built(backup, kind, Path(folder), graves, 0) as (made, left_out),
            told(present.name),
            reading(made.engine) as source,
            writing(present.engine) as conn,
        ):
            if before:
                with whole(beside) as part, part.open("w", encoding="utf-8", newline="\n") as out:
                    out.writelines(f"{line}\n" for line in lines(conn))
            for table in (snapshots, states, versions, batches, athletes, erased):
                conn.execute(delete(table))
            load(conn, kept(source))
            bring(conn, tombstones(source))
            _prove(histories_of(source), conn, present.name)
        return Restored(present.name, *_counts(present), str(beside) if before else None, left_out)


def _what_stands(path: Path) -> str:
    """Tell what is where a journal is to be: ``nothing``, a ``journal``, or one that is ``damaged``.

    Raises
    ------
    LegdayError
        If it is something else.
    """
    if not path.exists() or (path.is_file() and not path.stat().st_size):
        return "nothing"
    foreign = f"{path}: is no journal of legday, and is left as it is; name another place, or move it away"
    with told(str(path)):
        if path.is_dir():
            raise LegdayError(foreign)
        with path.open("rb") as file:
            if file.read(len(SQLITE)) != SQLITE:
                raise LegdayError(foreign)
    try:
        with told(str(path)), opened(path) as conn:
            sound = conn.scalar(text("PRAGMA quick_check")) == "ok"
    except LegdayError:
        sound = False
    if sound and what_is(path) is None:
        raise LegdayError(foreign)
    return "journal" if sound else "damaged"


@contextmanager
def _built(
    backup: Path,
    kind: str,
    folder: Path,
    graves: list[Tombstone],
    cursor: int,
    *,
    accounts: Rows | None = None,
) -> Iterator[tuple[Store, int]]:
    """Make a journal of a backup in a folder for a while, complete and proved.

    Who is erased where it goes is left out; its cursor is no smaller than the one there, so that whoever
    polls misses nothing. Accounts stay as they are there: a backup brings no old password back.
    """
    with told(str(folder)), tempfile.TemporaryDirectory(dir=folder, prefix=UNFINISHED) as name:
        path = Path(name) / "journal"
        if kind == "sqlite":
            with told(str(backup)), opened(backup) as source:
                wrong = [line for line in source.scalars(text("PRAGMA integrity_check")) if line != "ok"]
                if wrong:
                    msg = f"{backup}: is damaged ({wrong[0]:.60}); use another backup"
                    raise LegdayError(msg)
                copy_pages(source, path)
        # A backup of an older program is brought up to date here, and must come to the same states.
        with open_store(path, create=kind != "sqlite") as made:
            if kind == "sqlite":
                with opened(backup) as source, made.engine.connect() as copy:
                    _prove(histories_of(source), copy, str(backup))
            else:
                found = Portable(backup)
                with told(made.name), writing(made.engine) as conn:
                    load(conn, found.versions())
                    bring(conn, found.erased)
                    _prove(found.histories(), conn, str(backup))
            gone = [athlete for athlete in made.athletes() if is_among(athlete, graves)]
            for athlete in gone:
                erase_from(made.engine, made.name, athlete)
            with writing(made.engine) as conn:
                bring(conn, graves)
                settle_accounts(conn, accounts or {})
                conn.execute(update(journal).values(cursor=func.max(journal.c.cursor, cursor)))
            if wrong := made.check():
                msg = f"{backup}: is no sound journal ({wrong[0]:.80}); use another backup"
                raise LegdayError(msg)
            yield made, len(gone)


def _prove(truth: Iterator[History], conn: Connection, name: str) -> None:
    """See that every entry folds to what it did."""
    wrong = differences(truth, histories_of(conn))
    if wrong:
        what = "an entry" if len(wrong) == 1 else f"{len(wrong)} entries"
        msg = f"{name}: {what} came out otherwise than in the backup; use another one"
        raise LegdayError(msg)


def _over(made: Store, present: Store) -> None:
    """Write a journal over another in one transaction of SQLite, which a kill leaves undone.

    Other programs that have it open see the old one or the new one.
    """
    waited = 0.0

    def wait(status: int, *_: int) -> None:
        nonlocal waited
        waited += _STEP_S if status in _BUSY else 0.0
        if waited > TIMEOUT_S:
            msg = f"{present.name}: {LOCKED}"
            raise LegdayError(msg)

    with (
        told(present.name),
        made.engine.connect() as source,
        present.engine.connect() as target,
    ):
        old: Any = source.connection.driver_connection
        new: Any = target.connection.driver_connection
        old.backup(new, progress=wait, sleep=_STEP_S)
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _set_aside(path: Path, beside: Path) -> None:
    """Keep a damaged journal under another name, its log with it."""
    for end in ("-wal", "-shm", ""):
        part = path.with_name(path.name + end)
        if part.exists():
            part.rename(beside.with_name(beside.name + end))
    sync_folder(path.parent)


def _counts(store: Store) -> tuple[int, int]:
    with told(store.name), reading(store.engine) as conn:
        who = conn.scalar(select(func.count()).select_from(athletes)) or 0
        return who, conn.scalar(select(func.count()).select_from(versions)) or 0
