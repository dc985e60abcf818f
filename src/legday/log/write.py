"""Versions into the tables: numbered in the order of commits, and the projection with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, update

from legday.log import projection
from legday.log.engine import insert
from legday.log.erased import refuse_erased
from legday.log.rows import chunks, histories
from legday.log.schema import athletes, batches, journal, versions
from legday.log.version import Version, canonical


@dataclass(frozen=True, slots=True)
class Appended:
    """What an append did: versions added, versions that were known, the cursor given last."""

    added: int
    known: int
    cursor: int


def athlete_no(conn: Connection, athlete: str) -> int | None:
    """Give the number of an athlete, None if nothing of theirs was ever kept."""
    found: int | None = conn.scalar(select(athletes.c.no).where(athletes.c.id == athlete))
    return found


def own_athlete_no(conn: Connection, athlete: str) -> int:
    """Give the number of an athlete, a new one if there is none; the erased are refused."""
    found = athlete_no(conn, athlete)
    if found is None:
        refuse_erased(conn, athlete)
        found = (conn.scalar(select(func.max(athletes.c.no))) or 0) + 1
        insert(conn, athletes, [(found, athlete)])
    return found


def append(conn: Connection, athlete: int, new: Sequence[Version]) -> Appended:
    """Keep the versions that are not known yet, and bring the projection after them."""
    wanted = {(version.entry, version.id): version for version in new}
    before = histories(conn, athlete, {entry for entry, _ in wanted})
    known = {(entry, version.id) for entry, history in before.items() for version in history}
    fresh = [version for key, version in wanted.items() if key not in known]
    cursor: int = conn.scalar(select(journal.c.cursor)) or 0
    if fresh:
        numbers = batch_numbers(conn, athlete, fresh)
        rows = (
            (
                at, athlete, version.entry, version.id, numbers[batch_key(version)],
                " ".join(version.parents), canonical(version.fields), version.deleted,
            )
            for at, version in enumerate(fresh, start=cursor + 1)
        )  # fmt: skip
        insert(conn, versions, rows)
        cursor += len(fresh)
        conn.execute(update(journal).values(cursor=cursor))
        for version in fresh:
            before.setdefault(version.entry, []).append(version)
        touched = {version.entry for version in fresh}
        projection.write(conn, athlete, {entry: before[entry] for entry in touched})
    return Appended(len(fresh), len(new) - len(fresh), cursor)


def batch_key(version: Version) -> tuple[str, ...]:
    """Give what a version shares with those that were written with it."""
    return version.kind, version.act, version.stamp, version.author, version.device


def batch_numbers(conn: Connection, athlete: int, fresh: Iterable[Version]) -> Mapping[tuple[str, ...], int]:
    """Give the number of each batch of the versions; new batches are kept."""
    wanted = dict.fromkeys(batch_key(version) for version in fresh)
    found: dict[tuple[str, ...], int] = {}
    columns = (batches.c.kind, batches.c.act, batches.c.stamp, batches.c.author, batches.c.device)
    for acts in chunks({act for _, act, *_ in wanted}):
        question = select(batches.c.no, *columns).where(batches.c.athlete == athlete, batches.c.act.in_(acts))
        found |= {tuple(key): no for no, *key in conn.execute(question)}
    missing = [key for key in wanted if key not in found]
    if missing:
        first = (conn.scalar(select(func.max(batches.c.no))) or 0) + 1
        found |= {key: no for no, key in enumerate(missing, start=first)}
        insert(conn, batches, [(found[key], athlete, *key) for key in missing])
    return found
