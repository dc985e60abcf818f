"""The projection: the states of the entries that are more than their one version."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Exists, Row, Select, delete, exists, false, func, select, union_all

from legday.log.engine import insert
from legday.log.fold import State, fold
from legday.log.rows import chunks, select_versions, version_of
from legday.log.schema import batches, states, versions
from legday.log.version import SEPARATOR, Version, canonical


def write(conn: Connection, athlete: int, histories: Mapping[str, Sequence[Version]]) -> None:
    """Bring the states of entries to what all their versions come to; in the writer's transaction."""
    rows = [state_row(athlete, fold(history)) for history in histories.values() if needs_state(history)]
    if not rows:
        return
    for names in chunks(row[1] for row in rows):
        conn.execute(delete(states).where(states.c.athlete == athlete, states.c.entry.in_(names)))
    insert(conn, states, rows)


def needs_state(history: Sequence[Version]) -> bool:
    """Tell whether an entry's state is more than its one version."""
    return len(history) > 1 or history[0].deleted


def state_row(athlete: int, state: State) -> tuple[Any, ...]:
    """Make a row of ``states``."""
    conflicts = json.dumps(state.conflicts, ensure_ascii=False, sort_keys=True) if state.conflicts else None
    return (
        athlete, state.entry, state.kind, " ".join(state.heads), canonical(state.fields), conflicts,
        state.deleted,
    )  # fmt: skip


def state_of(row: Row[Any]) -> State:
    """Make a State of a row of ``states``."""
    conflicts = json.loads(row.conflicts) if row.conflicts else {}
    both = {name: tuple((version, value) for version, value in writes) for name, writes in conflicts.items()}
    fields = json.loads(row.fields)
    return State(row.entry, row.kind, fields, both, bool(row.deleted), tuple(row.heads.split()))


def is_folded() -> Exists:
    """Ask of a version whether its entry has a state."""
    return exists().where(states.c.athlete == versions.c.athlete, states.c.entry == versions.c.entry)


def select_living(athlete: int, kind: str, after: int = 0) -> Select[str, str]:
    """Give the question for all living entries of a kind, in two texts of one order.

    The entries, with SEPARATOR between them, and their fields, JSON, a line each: so the database hands over
    two values and not two for each entry.

    Parameters
    ----------
    after : int
        A cursor; only entries with a version after it are asked for.
    """
    alone = (
        select(versions.c.entry, versions.c.fields)
        .join_from(versions, batches, versions.c.batch == batches.c.no)
        .where(batches.c.athlete == athlete, batches.c.kind == kind, ~is_folded())
    )
    folded = select(states.c.entry, states.c.fields).where(
        states.c.athlete == athlete, states.c.kind == kind, states.c.deleted == false()
    )
    if after:
        alone = alone.where(versions.c.cursor > after)
        folded = folded.where(states.c.entry.in_(select_touched(athlete, after)))
    living = union_all(alone, folded).subquery()
    return select(
        func.aggregate_strings(living.c.entry, SEPARATOR), func.aggregate_strings(living.c.fields, "\n")
    )


def select_touched(athlete: int, after: int) -> Select[str]:
    """Give the question for the entries of an athlete that have a version after a cursor."""
    mine = (
        versions.c.athlete + 0 == athlete
    )  # else SQLite looks through all of theirs, not from the cursor on
    return select(versions.c.entry).where(versions.c.cursor > after, mine)


def all_histories(conn: Connection) -> Iterator[tuple[int, str, list[Version]]]:
    """Give athlete, entry and versions of every entry, one after the other."""
    question = select_versions(versions.c.athlete).order_by(versions.c.athlete, versions.c.entry)
    rows = conn.execute(question, execution_options={"yield_per": 10_000})
    for (athlete, entry), group in groupby(rows, key=lambda row: (row.athlete, row.entry)):
        yield athlete, entry, [version_of(row) for row in group]


def rebuild(conn: Connection) -> None:
    """Make the projection anew from all versions."""
    rows = [
        state_row(athlete, fold(history))
        for athlete, _, history in all_histories(conn)
        if needs_state(history)
    ]
    conn.execute(delete(states))
    insert(conn, states, rows)


def differences(conn: Connection) -> list[str]:
    """Compare the projection with the fold of all versions, and say where they differ."""
    kept = {(row.athlete, row.entry): state_of(row) for row in conn.execute(select(states))}
    found = []
    for athlete, entry, history in all_histories(conn):
        state = kept.pop((athlete, entry), None)
        if state != (fold(history) if needs_state(history) else None):
            found.append(f"{entry}: the state kept is not what its versions come to")
    return found + [f"{entry}: a state is kept, but no version" for _, entry in kept]
