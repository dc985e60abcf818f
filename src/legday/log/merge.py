"""Two journals into one: the versions of a file that are not there yet, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from legday.log.engine import reading, writing
from legday.log.erased import is_among, tombstones
from legday.log.faults import told
from legday.log.portable import Portable, load
from legday.log.schema import athletes, batches, versions
from legday.log.store import Store
from legday.log.version import Version
from legday.log.write import Appended


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds of one athlete: how many versions, and the acts they are part of."""

    versions: int
    acts: frozenset[str]


def contents(found: Portable) -> dict[str, Contents]:
    """Give what a file holds, by athlete; all of it is read and checked.

    Raises
    ------
    LegdayError
        If it is damaged.
    """
    counts: Counter[str] = Counter()
    acts: dict[str, set[str]] = {}
    for athlete, version in found.versions():
        counts[athlete] += 1
        acts.setdefault(athlete, set()).add(version.act)
    return {athlete: Contents(count, frozenset(acts[athlete])) for athlete, count in counts.items()}


def acts_of(store: Store, athlete: str) -> frozenset[str]:
    """Give the ids of all that an athlete ever did."""
    question = select(batches.c.act).distinct().join(athletes, athletes.c.no == batches.c.athlete)
    with told(store.name), reading(store.engine) as conn:
        return frozenset(conn.scalars(question.where(athletes.c.id == athlete)))


def erased_of(store: Store, whose: Mapping[str, str]) -> set[str]:
    """Give the athletes of a file who were erased from a journal, or are to be someone who was.

    Parameters
    ----------
    whose : mapping of str to str
        Who each is to be in the journal.
    """
    with told(store.name), reading(store.engine) as conn:
        graves = tombstones(conn)
    return {there for there, here in whose.items() if is_among(there, graves) or is_among(here, graves)}


def missing(store: Store, found: Portable, whose: Mapping[str, str]) -> list[tuple[str, Version]]:
    """Give the versions of a file that a journal does not have, each with whose they are to be.

    Parameters
    ----------
    whose : mapping of str to str
        Who each athlete of the file is in the journal; the others are left out.
    """
    with told(store.name), reading(store.engine) as conn:
        known = {here: _known(conn, here) for here in set(whose.values())}
    return [
        (whose[there], version)
        for there, version in found.versions()
        if there in whose and (version.entry, version.id) not in known[whose[there]]
    ]


def merge(store: Store, new: Sequence[tuple[str, Version]]) -> Appended:
    """Keep versions of several athletes, each once, in one transaction.

    Raises
    ------
    LegdayError
        If one of the athletes was erased; then nothing is kept.
    """
    with told(store.name), writing(store.engine) as conn:
        return load(conn, sorted(new, key=lambda pair: pair[0]))


def _known(conn: Connection, athlete: str) -> set[tuple[str, str]]:
    question = select(versions.c.entry, versions.c.id).join(athletes, athletes.c.no == versions.c.athlete)
    return {(row.entry, row.id) for row in conn.execute(question.where(athletes.c.id == athlete))}
