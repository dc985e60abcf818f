"""Marks: a moment of a journal, so that what was read then is read again only where it has changed.

One rule: what was read at a mark stands for an athlete as long as the version at that cursor is the one the
mark names, and none of the entries it was read of has a version with a greater cursor. Versions never change
and get their cursors in the order of commits, so whatever is new stands behind; versions go only with all of
an athlete, or with all of the journal when one is restored over it.
"""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from legday.log.schema import batches, versions

Mark = tuple[int, str]  # the cursor of the journal's last version, and its id

_LAST = select(versions.c.cursor, versions.c.id).order_by(versions.c.cursor.desc()).limit(1)
_AT = select(versions.c.id).where(versions.c.cursor == bindparam("cursor"))
_FAR = 1000  # versions from which on reading again is cheaper than asking what they change
_NEW = select(versions.c.entry).where(  # the sum keeps SQLite from looking through all of an athlete's
    versions.c.cursor > bindparam("cursor"), versions.c.athlete + 0 == bindparam("athlete")
)
_KINDS = (  # an entry's kind is that of any of its versions
    select(batches.c.kind)
    .join_from(versions, batches, versions.c.batch == batches.c.no)
    .where(versions.c.athlete == bindparam("athlete"), versions.c.entry.in_(_NEW))
    .distinct()
)


def last_mark(conn: Connection) -> Mark:
    """Give the mark of the journal as a transaction sees it."""
    row = conn.execute(_LAST).first()
    return (row.cursor, row.id) if row else (0, "")


def stands(conn: Connection, mark: Mark) -> bool:
    """Tell whether the version that a mark names is still at its cursor."""
    return conn.scalar(_AT, {"cursor": mark[0]}) == mark[1]


def changed_kinds(conn: Connection, mark: Mark, now: Mark, athlete: int) -> frozenset[str] | None:
    """Give the kinds of an athlete's entries that have changed since a mark; None if all may have."""
    if mark == now:
        return frozenset()
    if now[0] - mark[0] > _FAR or not stands(conn, mark):
        return None
    return frozenset(conn.scalars(_KINDS, {"cursor": mark[0], "athlete": athlete}))
