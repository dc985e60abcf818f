"""Two journals side by side: whether every entry of one folds to the same state in the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from legday.log.fold import fold
from legday.log.rows import select_versions, version_of
from legday.log.schema import athletes, versions

Key = tuple[str, str]  # athlete, entry
History = tuple[Key, Sequence[Sequence[Any]]]  # rows as legday.log.rows.COLUMNS has them


def histories_of(conn: Connection) -> Iterator[History]:
    """Give the versions of every entry, in the order of athletes and entries."""
    binary = "BINARY" if conn.dialect.name == "sqlite" else "C"
    order = (athletes.c.id.collate(binary), versions.c.entry.collate(binary), versions.c.id.collate(binary))
    question = (
        select_versions(athletes.c.id.label("athlete"))
        .join(athletes, athletes.c.no == versions.c.athlete)
        .order_by(*order)
    )
    rows: Any = conn.execute(question).cursor  # bare tuples: a fifth of the time of Rows
    for key, group in groupby(iter(rows.fetchone, None), key=lambda row: (row[-1], row[1])):
        yield key, [row[:-1] for row in group]


def differences(one: Iterable[History], other: Iterable[History]) -> list[Key]:
    """Give athlete and entry of all whose states are not the same, or that only one side has.

    Parameters
    ----------
    one, other : iterable of ((athlete, entry), rows)
        In the order of the keys. Equal versions come to equal states; only others need folding.
    """
    found = []
    left, right = iter(one), iter(other)
    here, there = next(left, None), next(right, None)
    while here is not None and there is not None:
        if here[0] != there[0]:
            found.append(min(here[0], there[0]))
        elif here[1] != there[1] and fold(map(version_of, here[1])) != fold(map(version_of, there[1])):
            found.append(here[0])
        before, after = here[0] <= there[0], there[0] <= here[0]
        here, there = next(left, None) if before else here, next(right, None) if after else there
    rest = [key for key, _ in (*left, *right)]
    return found + [one[0] for one in (here, there) if one is not None] + rest
