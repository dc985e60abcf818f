"""Rows of the tables as versions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ARRAY, Connection, Select, Text, any_, bindparam, func, select

from legday.log.mark import Mark, last_mark
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


_OF_ATHLETE = select_versions().where(versions.c.athlete == bindparam("athlete")).order_by(versions.c.cursor)
_NAMED = select(func.json_each(bindparam("entries")).table_valued("value").c.value)
_HISTORIES = {  # of thousands of entries in one question
    "sqlite": _OF_ATHLETE.where(versions.c.entry.in_(_NAMED)),
    "postgresql": _OF_ATHLETE.where(versions.c.entry == any_(bindparam("entries", type_=ARRAY(Text)))),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """Histories of entries as they were at a mark: as long as it is the journal's last they stand.

    Attributes
    ----------
    athlete : int
        Number of the athlete, 0 if nothing of theirs was ever kept.
    asked : frozenset of str
        The entries that were asked for, whether they have a history or not.
    """

    mark: Mark
    athlete: int
    asked: frozenset[str]
    histories: Mapping[str, Sequence[Version]]


def histories(conn: Connection, athlete: int, entries: Iterable[str]) -> dict[str, list[Version]]:
    """Give all versions of each entry that has any, by cursor."""
    found: dict[str, list[Version]] = {}
    names: Any = list(entries)
    if not names:
        return found
    if conn.dialect.name == "sqlite":
        names = json.dumps(names)
    for row in conn.execute(_HISTORIES[conn.dialect.name], {"athlete": athlete, "entries": names}):
        version = version_of(row)
        found.setdefault(version.entry, []).append(version)
    return found


def see(conn: Connection, athlete: int, entries: Iterable[str]) -> Seen:
    """Give the histories of entries that are to be changed."""
    asked = frozenset(entries)
    return Seen(last_mark(conn), athlete, asked, histories(conn, athlete, asked))


def chunks(names: Iterable[str]) -> Iterator[list[str]]:
    """Give the names in lists short enough for one question."""
    every = list(names)
    for start in range(0, len(every), CHUNK):
        yield every[start : start + CHUNK]
