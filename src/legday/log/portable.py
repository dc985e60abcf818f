"""The journal as lines of JSON, for any program and for the other kind of database.

The first line is ``{"kind": "legday-journal", "version": 1, "versions": N, "erased": [...]}``; N lines
follow, one a version, in the order in which they were kept: ``athlete, id, entry, kind, parents, stamp,
author, device, act, fields`` and, where it deletes, ``deleted``. A file with fewer lines was cut off, and is
refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from legday.errors import LegdayError
from legday.log.compare import History
from legday.log.erased import Tombstone, tombstones
from legday.log.faults import told
from legday.log.person import called
from legday.log.rows import select_versions, version_of
from legday.log.schema import athletes, versions
from legday.log.version import Version, canonical, check
from legday.log.write import Appended, append, own_athlete_no

KIND = "legday-journal"
VERSION = 1
_TEXTS = ("athlete", "id", "entry", "kind", "stamp", "author", "device", "act")
_BATCH = 5_000
_MARK = f'{{"kind": "{KIND}"'


def is_portable(head: bytes) -> bool:
    """Tell by its first bytes whether a file is such a journal."""
    return head.startswith(_MARK.encode())


def lines(conn: Connection, athlete: str | None = None) -> Iterator[str]:
    """Give the journal line by line, of one athlete or of all.

    Raises
    ------
    LegdayError
        If there is nothing of that athlete.
    """
    joined = versions.join(athletes, athletes.c.no == versions.c.athlete)
    whose = athletes.c.id == athlete if athlete is not None else athletes.c.id.is_not(None)
    count = conn.scalar(select(func.count()).select_from(joined).where(whose)) or 0
    if athlete is not None and not count:
        names = ", ".join(map(called, conn.scalars(select(athletes.c.id).order_by(athletes.c.no))))
        msg = f"there is nothing of {called(athlete)!r}; there are: {names or 'none'}"
        raise LegdayError(msg)
    gone = [] if athlete is not None else [list(one) for one in tombstones(conn)]
    yield json.dumps({"kind": KIND, "version": VERSION, "versions": count, "erased": gone})
    question = (
        select_versions(athletes.c.id.label("athlete"))
        .join(athletes, athletes.c.no == versions.c.athlete)
        .where(whose)
        .order_by(versions.c.cursor)
    )
    for row in conn.execute(question, execution_options={"yield_per": 10_000}):
        name, entry, kind, parents, stamp, author, device, act, fields, deleted, whom = row
        facts = {
            "athlete": whom, "id": name, "entry": entry, "kind": kind, "parents": parents.split(),
            "stamp": stamp, "author": author, "device": device, "act": act,
        }  # fmt: skip
        head = json.dumps(facts, ensure_ascii=False)[:-1]
        yield f'{head}, "fields": {fields}' + (', "deleted": true}' if deleted else "}")


class Portable:
    """A file of such lines; see `lines`.

    Attributes
    ----------
    count : int
        Versions it says to hold.
    erased : list of Tombstone
        Who was erased from the journal that it was written from.

    Raises
    ------
    LegdayError
        If it is no such file, or of a program to come.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with told(str(path)), path.open(encoding="utf-8", errors="replace") as file:
            first = file.readline(1 << 20)
        try:
            head = json.loads(first)
            known = head["kind"] == KIND and type(head["version"]) is int
            self.count = int(head["versions"])
            self.erased: list[Tombstone] = [(str(salt), str(name)) for salt, name in head.get("erased", ())]
        except (ValueError, TypeError, KeyError, RecursionError):
            known = False
        if not known:
            msg = f"{path}: is no journal; give a file from legday export --format jsonl or legday backup"
            raise LegdayError(msg)
        if head["version"] > VERSION:
            msg = f"{path}: was written by a newer legday (version {head['version']}); update legday"
            raise LegdayError(msg)

    def versions(self) -> Iterator[tuple[str, Version]]:
        """Give each version with its athlete.

        Raises
        ------
        LegdayError
            If a line is no version, or lines are missing at the end.
        """
        count = 0
        with told(str(self.path)), self.path.open("rb") as file:
            file.readline()
            for number, line in enumerate(file, start=2):
                if line.strip():
                    yield self._version(line, number)
                    count += 1
        if count != self.count:
            msg = (
                f"{self.path}: holds {count} of the {self.count} versions it was written with; it is cut off"
            )
            raise LegdayError(msg + ", use another copy")

    def histories(self) -> Iterator[History]:
        """Give the versions of every entry as `legday.log.compare.histories_of` does."""
        rows = sorted(
            (
                athlete, one.entry, one.id,
                (
                    one.id, one.entry, one.kind, " ".join(one.parents), one.stamp, one.author, one.device,
                    one.act, canonical(one.fields), one.deleted,
                ),
            )
            for athlete, one in self.versions()
        )  # fmt: skip
        for (athlete, entry), group in groupby(rows, key=lambda row: row[:2]):
            yield (athlete, entry), [row[-1] for row in group]

    def _version(self, line: bytes, number: int) -> tuple[str, Version]:
        try:
            facts: dict[str, Any] = json.loads(line)
            texts = {name: facts[name] for name in _TEXTS}
            parents, fields = facts["parents"], facts["fields"]
            sound = (
                all(isinstance(text, str) for text in (*texts.values(), *parents))
                and isinstance(parents, list)
                and isinstance(fields, dict)
                and isinstance(facts.get("deleted", False), bool)
            )
        except (ValueError, TypeError, KeyError, RecursionError):
            sound = False
        if not sound:
            msg = f"{self.path}: line {number} is no version; use another copy"
            raise LegdayError(msg)
        athlete = texts.pop("athlete")
        version = Version(**texts, parents=tuple(parents), fields=fields, deleted=facts.get("deleted", False))
        check(version)
        return athlete, version


def kept(conn: Connection) -> Iterator[tuple[str, Version]]:
    """Give each version of a journal with its athlete, in the order in which they were kept."""
    question = (
        select_versions(athletes.c.id.label("athlete"))
        .join(athletes, athletes.c.no == versions.c.athlete)
        .order_by(versions.c.cursor)
    )
    for row in conn.execute(question, execution_options={"yield_per": 10_000}):
        yield row.athlete, version_of(row)


def load(conn: Connection, found: Iterable[tuple[str, Version]]) -> Appended:
    """Keep versions of several athletes that are not known yet; in the writer's transaction."""
    added = known = cursor = 0
    for athlete, group in groupby(found, key=lambda pair: pair[0]):
        number = own_athlete_no(conn, athlete)
        while batch := [version for _, version in islice(group, _BATCH)]:
            done = append(conn, number, batch)
            added, known, cursor = added + done.added, known + done.known, done.cursor
    return Appended(added, known, cursor)
