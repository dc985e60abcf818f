"""Marks: a moment of a journal, so that what was read then is read again only where it has changed.

One rule: what was read at a mark stands for an athlete as long as the version at that cursor is the one the
mark names, and none of the entries it was read of has a version with a greater cursor. Versions never change
and get their cursors in the order of commits, so whatever is new stands behind; versions go only with all of
an athlete, or with all of the journal when one is restored over it.
"""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, exists, select

from legday.log.schema import batches, versions

Mark = tuple[int, str]  # the cursor of the journal's last version, and its id

_LAST = select(versions.c.cursor, versions.c.id).order_by(versions.c.cursor.desc()).limit(1)
_AT = select(versions.c.id).where(versions.c.cursor == bindparam("cursor"))
_FAR = 1000  # versions from which on reading again is cheaper than asking what they change
_new = versions.alias("new")
_CHANGED = select(  # an entry's kind is that of any of its versions
    exists().where(
        _new.c.cursor > bindparam("cursor"),
        _new.c.athlete == bindparam("athlete"),
        versions.c.athlete == _new.c.athlete,
        versions.c.entry == _new.c.entry,
        versions.c.batch == batches.c.no,
        batches.c.kind == bindparam("kind"),
    )
)


def last_mark(conn: Connection) -> Mark:
    """Give the mark of the journal as a transaction sees it."""
    row = conn.execute(_LAST).first()
    return (row.cursor, row.id) if row else (0, "")


def stands(conn: Connection, mark: Mark) -> bool:
    """Tell whether the version that a mark names is still at its cursor."""
    return conn.scalar(_AT, {"cursor": mark[0]}) == mark[1]


def is_unchanged(conn: Connection, mark: Mark, now: Mark, athlete: int, kind: str) -> bool:
    """Tell whether what was read of a kind of an athlete's entries at a mark still stands."""
    if mark == now:
        return True
    if now[0] - mark[0] > _FAR or not stands(conn, mark):
        return False
    return not conn.scalar(_CHANGED, {"cursor": mark[0], "athlete": athlete, "kind": kind})
