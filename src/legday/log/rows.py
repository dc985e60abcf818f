"""Rows of the tables as versions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from legday.log.schema import batches, versions
from legday.log.version import Version

CHUNK = 500  # names in one question

COLUMNS = (
    versions.c.id,
    versions.c.entry,
    batches.c.kind,
    versions.c.parents,
    batches.c.stamp,
    batches.c.author,
    batches.c.device,
    batches.c.act,
    versions.c.fields,
    versions.c.deleted,
)


def select_versions(*more: Any) -> Select[Any]:
    """Give the question for versions, COLUMNS first, and `more` columns after them."""
    return select(*COLUMNS, *more).join_from(versions, batches, versions.c.batch == batches.c.no)


def version_of(row: Sequence[Any]) -> Version:
    """Make a Version of COLUMNS."""
    name, entry, kind, parents, stamp, author, device, act, fields, deleted, *_ = row
    return Version(
        name,
        entry,
        kind,
        tuple(parents.split()),
        stamp,
        author,
        device,
        act,
        json.loads(fields),
        bool(deleted),
    )


_HISTORIES = (
    select_versions()
    .where(
        versions.c.athlete == bindparam("athlete"),
        versions.c.entry.in_(bindparam("entries", expanding=True)),
    )
    .order_by(versions.c.cursor)
)


def histories(conn: Connection, athlete: int, entries: Iterable[str]) -> dict[str, list[Version]]:
    """Give all versions of each entry that has any, by cursor."""
    found: dict[str, list[Version]] = {}
    for names in chunks(entries):
        for row in conn.execute(_HISTORIES, {"athlete": athlete, "entries": names}):
            found.setdefault(row.entry, []).append(version_of(row))
    return found


def chunks(names: Iterable[str]) -> Iterator[list[str]]:
    """Give the names in lists short enough for one question."""
    every = list(names)
    for start in range(0, len(every), CHUNK):
        yield every[start : start + CHUNK]
