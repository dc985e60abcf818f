"""The set table as it was at a mark, so that a reader folds only what came after.

A snapshot is what the versions up to its mark come to, and stands by the rule of `legday.log.mark`; what came
after replaces it entry by entry. Nothing rests on the one that the journal keeps: where there is none, or it
does not stand, the versions are read instead, and another takes its place.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import polars as pl
from sqlalchemy import Connection, Engine, delete, select
from sqlalchemy.exc import DBAPIError

from legday.log import frames, projection
from legday.log.engine import insert
from legday.log.mark import Mark, last_mark, stands
from legday.log.schema import athletes, snapshots
from legday.log.version import SEPARATOR, digest
from legday.log.write import athlete_no

TAIL = 1000  # entries folded since, from which on a snapshot is kept anew: they cost some 3 ms
_FORM = digest(f"2 {frames.STORED['set']}")  # the number grows whenever `frames.ordered` gives another table


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The sets of an athlete at a mark.

    Attributes
    ----------
    sets : polars.DataFrame
        As `legday.log.frames.ordered` gives them.
    tail : int
        Entries folded since the snapshot that the journal keeps.
    """

    mark: Mark
    sets: pl.DataFrame
    tail: int


def brought_up(conn: Connection, athlete: int, known: Snapshot | None = None) -> Snapshot:
    """Give the sets as they are now, on top of a snapshot at hand, of the one kept, or of nothing.

    Parameters
    ----------
    conn : Connection
        In a transaction that sees the journal at one moment.
    known : Snapshot, optional
        Of the same athlete, however old.
    """
    mark = last_mark(conn)
    if known is None or not stands(conn, known.mark):
        known = _kept(conn, athlete)
    if known is None:
        table = frames.ordered(*living(conn, athlete, "set"))
        return Snapshot(mark, table, table.height)
    if known.mark == mark:
        return known
    after = known.mark[0]
    touched = list(conn.scalars(projection.select_touched(athlete, after)))
    if not touched:
        return replace(known, mark=mark)
    table = frames.replaced(known.sets, touched, *living(conn, athlete, "set", after))
    return Snapshot(mark, table, known.tail + len(touched))


def living(conn: Connection, athlete: int, kind: str, after: int = 0) -> tuple[list[str], str]:
    """Give the living entries of a kind, and their fields as `legday.log.frames.parse` takes them.

    Parameters
    ----------
    after : int
        A cursor; only entries with a version after it.
    """
    entries, lines = conn.execute(projection.select_living(athlete, kind, after)).one()
    return (entries.split(SEPARATOR), lines) if entries else ([], "")


def keep(engine: Engine, athlete: str, new: Snapshot) -> None:
    """Keep a snapshot if that can be done at once; where it cannot, nothing is lost."""
    out = io.BytesIO()
    new.sets.write_ipc_stream(out, compression="zstd")
    try:
        with _at_once(engine) as conn:
            number = athlete_no(conn, athlete)
            if number is not None and stands(conn, new.mark):  # nobody was erased, nothing restored meanwhile
                conn.execute(delete(snapshots).where(snapshots.c.athlete == number))
                insert(conn, snapshots, [(number, *new.mark, _FORM, out.getvalue())])
    except DBAPIError:  # read-only, full, or another writer is at work
        return


def differences(conn: Connection) -> list[str]:
    """Compare the snapshots that stand with the fold of all versions, and say where they differ."""
    found = []
    for number, athlete in conn.execute(select(athletes.c.no, athletes.c.id).order_by(athletes.c.no)).all():
        kept = _kept(conn, number)
        if kept is None:
            continue
        whole = frames.ordered(*living(conn, number, "set"))
        if not brought_up(conn, number, kept).sets.equals(whole):
            found.append(f"{athlete}: the snapshot of the sets is not what their versions come to")
    return found


def _kept(conn: Connection, athlete: int) -> Snapshot | None:
    """The snapshot that the journal keeps, if it stands and can be read."""
    row = conn.execute(select(snapshots).where(snapshots.c.athlete == athlete)).first()
    if row is None or row.form != _FORM or not stands(conn, (row.cursor, row.version)):
        return None
    try:
        return Snapshot((row.cursor, row.version), pl.read_ipc_stream(row.sets), 0)
    except (pl.exceptions.PolarsError, OSError):
        return None


@contextmanager
def _at_once(engine: Engine) -> Iterator[Connection]:
    """Hold the write transaction, or fail where another writer has it."""
    with engine.connect().execution_options(writer=True) as conn:
        driver: Any = conn.connection.driver_connection
        sqlite = conn.dialect.name == "sqlite"
        before = driver.execute("PRAGMA busy_timeout").fetchone()[0] if sqlite else None
        driver.execute("PRAGMA busy_timeout=0" if sqlite else "SET LOCAL lock_timeout = 1")
        try:
            with conn.begin():
                yield conn
        finally:
            if sqlite:
                driver.execute(f"PRAGMA busy_timeout={before}")
