"""Versions into the tables: numbered in the order of commits, and the projection with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, func, or_, select, update

from legday.log import projection
from legday.log.engine import insert
from legday.log.erased import refuse_erased
from legday.log.mark import last_mark
from legday.log.rows import Seen, chunks, histories
from legday.log.schema import athletes, batches, journal, versions
from legday.log.version import Version, canonical


@dataclass(frozen=True, slots=True)
class Appended:
    """What an append did: versions added, versions that were known, the cursor given last."""

    added: int
    known: int
    cursor: int


# Questions that stand, so that a single append does not build them anew.
_ATHLETE = select(athletes.c.no).where(athletes.c.id == bindparam("athlete"))
_CURSOR = select(journal.c.cursor)
_BATCHES = select(batches).where(  # those of the acts, and the last one for its number
    or_(
        and_(batches.c.athlete == bindparam("athlete"), batches.c.act.in_(bindparam("acts", expanding=True))),
        batches.c.no == select(func.max(batches.c.no)).scalar_subquery(),
    )
)


def athlete_no(conn: Connection, athlete: str) -> int | None:
    """Give the number of an athlete, None if nothing of theirs was ever kept."""
    found: int | None = conn.scalar(_ATHLETE, {"athlete": athlete})
    return found


def own_athlete_no(conn: Connection, athlete: str) -> int:
    """Give the number of an athlete, a new one if there is none; the erased are refused."""
    found = athlete_no(conn, athlete)
    if found is None:
        refuse_erased(conn, athlete)
        found = (conn.scalar(select(func.max(athletes.c.no))) or 0) + 1
        insert(conn, athletes, [(found, athlete)])
    return found


def append(conn: Connection, athlete: int, new: Sequence[Version], seen: Seen | None = None) -> Appended:
    """Keep the versions that are not known yet, and bring the projection after them.

    What was seen of their entries before is not read again, unless another version came since.
    """
    wanted = {(version.entry, version.id): version for version in new}
    entries = {entry for entry, _ in wanted}
    before = {}
    if seen is not None and seen.athlete == athlete and seen.mark == last_mark(conn):
        before = {entry: list(seen.histories[entry]) for entry in entries & seen.histories.keys()}
        entries -= seen.asked
    before |= histories(conn, athlete, entries)
    known = {(entry, version.id) for entry, history in before.items() for version in history}
    fresh = [version for key, version in wanted.items() if key not in known]
    cursor: int = conn.scalar(_CURSOR) or 0
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
    last = 0
    for acts in chunks({act for _, act, *_ in wanted}):
        for no, of, *key in conn.execute(_BATCHES, {"athlete": athlete, "acts": acts}):
            last = max(last, no)
            if of == athlete:
                found[tuple(key)] = no
    missing = [key for key in wanted if key not in found]
    found |= {key: no for no, key in enumerate(missing, start=last + 1)}
    if missing:
        insert(conn, batches, [(found[key], athlete, *key) for key in missing])
    return {key: found[key] for key in wanted}
