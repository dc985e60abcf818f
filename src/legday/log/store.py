"""The store: a journal that is open. What it has acknowledged survives a power cut."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from sqlalchemy import Connection, Engine, delete, func, select, text

from legday.log import projection
from legday.log.clock import Stamp, parse, tick
from legday.log.engine import connect, name_of, reading, write_ahead, writing
from legday.log.faults import told
from legday.log.fold import State, fold
from legday.log.mark import Mark, changed_kinds, last_mark
from legday.log.rows import Seen, histories, see, select_versions, version_of
from legday.log.schema import athletes, batches, snapshots, states, versions
from legday.log.upgrade import check_schema
from legday.log.version import NEEDS, Version, check
from legday.log.write import Appended, append, athlete_no, own_athlete_no

if TYPE_CHECKING:
    import polars as pl

    from legday.log.imports import Imported
    from legday.log.snapshot import Snapshot

TIMEOUT_S = 5.0
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Act:
    """What was done at once, and is undone at once.

    Attributes
    ----------
    counts : mapping of str to int
        Versions by kind of entry.
    receipt : mapping or None
        Fields of the act's receipt, if it has one.
    undone : bool
        Whether its receipt is deleted.
    """

    id: str
    stamp: str
    author: str
    device: str
    counts: Mapping[str, int]
    receipt: Mapping[str, Any] | None
    undone: bool


def open_store(
    where: str | os.PathLike[str], device: str = "here", *, create: bool = True, timeout_s: float = TIMEOUT_S
) -> Store:
    """Open a journal, or begin one.

    Parameters
    ----------
    where : str or path
        An SQLite file, or a ``postgresql://`` URL.
    device : str
        Name of this device in the stamps of its versions.
    create : bool
        Whether to begin a journal where there is none.
    timeout_s : float
        How long to wait for another writer [s].

    Raises
    ------
    LegdayError
        If it is not there, not to be written, locked, damaged, not a journal, or of a newer program.
    """
    name = name_of(where)
    with told(name):
        engine = connect(where, create=create, timeout_s=timeout_s)
        try:
            check_schema(engine, name, create=create)
            write_ahead(engine, name, timeout_s)
        except BaseException:
            engine.dispose()
            raise
    return Store(engine, name, device)


class Store:
    """A journal that is open; see `open_store`. Threads may share it.

    Every method raises LegdayError, one line, when the database fails; then nothing of the call is kept.
    What was read of an athlete is remembered, and read again where it has changed; see `legday.log.mark`.
    """

    def __init__(self, engine: Engine, name: str, device: str) -> None:
        self.engine = engine
        self.name = name
        self.device = device
        self._sets: dict[str, tuple[Snapshot, pl.DataFrame]] = {}
        self._read: dict[str, tuple[Mark, dict[tuple[str, str], Any]]] = {}
        self._revisions: dict[str, tuple[Mark, int | None, str]] = {}
        self._here = threading.local()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    # ── writing ──

    def append(self, new: Sequence[Version], athlete: str = "me", seen: Seen | None = None) -> Appended:
        """Keep versions: all of them or none, each once. When this returns, they are on the disk.

        Parameters
        ----------
        seen : Seen, optional
            Of `see`: what the versions were made from, so that it is not read twice.

        Raises
        ------
        LegdayError
            If a version is not sound (`legday.log.version.check`), or the database fails.
        """
        for version in new:
            check(version)
        with self._writing() as conn:
            return append(conn, own_athlete_no(conn, athlete), new, seen)

    def import_sets(
        self,
        sets: pl.DataFrame,
        *,
        app: str,
        act: str,
        stamp: Stamp | str,
        athlete: str = "me",
        beside: Callable[[Imported], Sequence[Version]] | None = None,
    ) -> Imported:
        """Keep the sets of an export that are new, and what has changed of the others, in one transaction.

        Parameters
        ----------
        sets : polars.DataFrame
            Of a Reading, in its order.
        app : str
            The reader's name, part of each set's identity.
        beside : callable, optional
            Told what was done, it gives what else to keep in the same transaction, such as a receipt.
        """
        from legday.log.imports import import_sets

        with self._writing() as conn:
            number = own_athlete_no(conn, athlete)
            done = import_sets(conn, number, sets, app=app, act=act, stamp=str(stamp), device=self.device)
            more = beside(done) if beside is not None else ()
            for version in more:
                check(version)
            return replace(done, cursor=append(conn, number, more).cursor) if more else done

    def rebuild(self) -> None:
        """Make the projection anew from the versions; what was kept or remembered of it goes."""
        with self._writing() as conn:
            projection.rebuild(conn)
            conn.execute(delete(snapshots))
        self._sets, self._read = {}, {}

    def forget(self, athlete: str) -> None:
        """Forget what was read of an athlete; it is read again when it is asked for."""
        self._sets.pop(athlete, None)
        self._read.pop(athlete, None)

    # ── reading ──

    def state(self, entry: str, athlete: str = "me") -> State | None:
        """Give what an entry is now, deleted or not; None if it never was."""
        history = self.versions(entry, athlete)
        return fold(history) if history else None

    def states(self, kind: str, athlete: str = "me", *, deleted: bool = False) -> list[State]:
        """Give the states of all entries of a kind, oldest first; the deleted too, if asked for."""

        def ask(conn: Connection, number: int) -> list[State]:
            alone = (
                select_versions(versions.c.cursor)
                .where(batches.c.athlete == number, batches.c.kind == kind, ~projection.is_folded())
                .order_by(versions.c.cursor)
            )
            folded = (
                select(states)
                .where(states.c.athlete == number, states.c.kind == kind)
                .order_by(states.c.entry)
            )
            found = [fold([version_of(row)]) for row in conn.execute(alone)]
            return found + [projection.state_of(row) for row in conn.execute(folded)]

        found = self._remembered("states", kind, athlete, ask)
        return [state for state in found if deleted or (not state.deleted and _is_whole(state))]

    def state_of_each(self, entry: str) -> dict[str, State]:
        """Give what an entry is now in the journal of each athlete who has one of that id."""
        everybody = versions.c.athlete.in_(select(athletes.c.no))  # by which the index is found
        question = (
            select_versions(athletes.c.id)
            .join(athletes, athletes.c.no == versions.c.athlete)
            .where(everybody, versions.c.entry == entry)
            .order_by(versions.c.cursor)
        )
        found: dict[str, list[Version]] = {}
        with self._reading() as conn:
            for row in conn.execute(question):
                found.setdefault(row[-1], []).append(version_of(row))
        return {athlete: fold(history) for athlete, history in found.items()}

    def conflicts(self, athlete: str = "me") -> list[State]:
        """Give the living entries of which a field was changed on two sides and not settled yet."""
        question = (
            select(states)
            .join(athletes, athletes.c.no == states.c.athlete)
            .where(athletes.c.id == athlete, states.c.conflicts.is_not(None), ~states.c.deleted)
            .order_by(states.c.entry)
        )
        with self._reading() as conn:
            return [projection.state_of(row) for row in conn.execute(question)]

    def versions(self, entry: str, athlete: str = "me") -> list[Version]:
        """Give the history of an entry, in the order in which it came here."""
        return self.histories([entry], athlete).get(entry, [])

    def histories(self, entries: Iterable[str], athlete: str = "me") -> dict[str, list[Version]]:
        """Give the history of each of the entries that has one."""
        with self._reading() as conn:
            return histories(conn, athlete_no(conn, athlete) or 0, entries)

    def see(self, entries: Iterable[str], athlete: str = "me") -> Seen:
        """Give the histories of entries that are to be changed, for `append`."""
        with self._reading() as conn:
            return see(conn, athlete_no(conn, athlete) or 0, entries)

    def see_act(self, act: str, athlete: str = "me") -> Seen:
        """Give the histories of the entries that an act touched, for `append`."""
        touched = (
            select(versions.c.entry)
            .join(batches, versions.c.batch == batches.c.no)
            .join(athletes, athletes.c.no == batches.c.athlete)
            .where(athletes.c.id == athlete, batches.c.act == act)
        )
        with self._reading() as conn:
            return see(conn, athlete_no(conn, athlete) or 0, conn.scalars(touched))

    def heads(self, entries: Iterable[str], athlete: str = "me") -> dict[str, tuple[str, ...]]:
        """Give the newest versions of each of the entries that has any: the parents of a change."""
        found = self.histories(entries, athlete)
        return {entry: fold(history).heads for entry, history in found.items()}

    def acts(self, athlete: str = "me", limit: int = 20) -> list[Act]:
        """Give the acts of an athlete's journal, the latest first."""
        with self._reading() as conn:
            number = athlete_no(conn, athlete) or 0
            latest = (
                select(batches.c.act, func.max(batches.c.stamp).label("stamp"))
                .where(batches.c.athlete == number)
                .group_by(batches.c.act)
                .order_by(func.max(batches.c.stamp).desc(), batches.c.act)
                .limit(limit)
            )
            names = [row.act for row in conn.execute(latest)]
            question = (
                select(batches, func.count().label("count"))
                .join(versions, versions.c.batch == batches.c.no)
                .where(batches.c.athlete == number, batches.c.act.in_(names))
                .group_by(*batches.c)
                .order_by(batches.c.stamp)
            )
            parts: dict[str, list[Any]] = {name: [] for name in names}
            for row in conn.execute(question):
                parts[row.act].append(row)
            receipts = histories(conn, number, names)
        return [_act(name, rows, receipts.get(name, ())) for name, rows in parts.items()]

    def act_versions(self, act: str, athlete: str = "me") -> list[Version]:
        """Give the versions of an act."""
        question = (
            select_versions()
            .join(athletes, athletes.c.no == batches.c.athlete)
            .where(athletes.c.id == athlete, batches.c.act == act)
            .order_by(versions.c.cursor)
        )
        with self._reading() as conn:
            return [version_of(row) for row in conn.execute(question)]

    def since(self, cursor: int, limit: int = 1000, athlete: str | None = None) -> tuple[list[Version], int]:
        """Give the versions after a cursor, of one athlete or of all, and the cursor to ask for next.

        Cursors are given in the order of commits: whoever asks again from the last one misses nothing.
        """
        question = (
            select_versions(versions.c.cursor)
            .where(versions.c.cursor > cursor)
            .order_by(versions.c.cursor)
            .limit(limit)
        )
        if athlete is not None:
            question = question.join(athletes, athletes.c.no == versions.c.athlete).where(
                athletes.c.id == athlete
            )
        with self._reading() as conn:
            rows = conn.execute(question).all()
        return [version_of(row) for row in rows], rows[-1].cursor if rows else cursor

    def athletes(self) -> list[str]:
        """Give the athletes of whom there is anything."""
        with self._reading() as conn:
            return list(conn.scalars(select(athletes.c.id).order_by(athletes.c.no)))

    def last_stamp(self) -> Stamp | None:
        """Give the latest stamp in the journal."""
        with self._reading() as conn:
            latest = conn.scalar(select(func.max(batches.c.stamp)))
        return parse(latest) if latest else None

    def revision(self, athlete: str = "me") -> str:
        """Give a text that is another whenever anything of the athlete has changed.

        It may be another after the store was opened again, though nothing has changed.
        """
        with self._reading() as conn:
            number, now = self._seen(conn, athlete)
            mark, before, said = self._revisions.get(athlete, (None, None, ""))
            if mark is None or number != before or changed_kinds(conn, mark, now, number or 0) != frozenset():
                said = f"{now[0]}.{now[1][:8]}"
            self._revisions[athlete] = now, number, said
        return said

    def tick(self, now: datetime) -> Stamp:
        """Give the stamp of an act of this device at `now`, later than all that the journal has seen."""
        return tick(self.last_stamp(), now, self.device)

    def sets(self, athlete: str = "me") -> pl.DataFrame:
        """Give the living sets as a reader gives them, with ``entry`` and ``bar_kg``; oldest first."""
        from legday.log import frames, snapshot

        before, table = self._sets.get(athlete, (None, None))
        with self._reading() as conn:
            number = athlete_no(conn, athlete)
            if number is None:
                return frames.sets(frames.ordered([], ""), athlete)
            now = snapshot.brought_up(conn, number, before)
        if table is None or before is None or now.sets is not before.sets:
            table = frames.sets(now.sets, athlete)
        if now.tail > snapshot.TAIL:
            snapshot.keep(self.engine, athlete, now)
            now = replace(now, tail=0)
        self._sets[athlete] = now, table
        return table

    def frame(self, kind: str, athlete: str = "me") -> pl.DataFrame:
        """Give the living entries of a kind (session, body, absence, planned) as a table, by time."""
        from legday.log import frames, snapshot

        def ask(conn: Connection, number: int) -> pl.DataFrame:
            return frames.table(*snapshot.living(conn, number, kind), kind)

        return self._remembered("frame", kind, athlete, ask)

    def check(self) -> list[str]:
        """Say what is wrong with the journal: the database itself, or the projection against the versions."""
        from legday.log import snapshot

        with self._writing() as conn:  # no writer between the two that are compared
            found = []
            if conn.dialect.name == "sqlite":
                found += [line for line in conn.scalars(text("PRAGMA integrity_check")) if line != "ok"]
                found += [
                    f"{row[0]}: row {row[1]} refers to nothing"
                    for row in conn.execute(text("PRAGMA foreign_key_check"))
                ]
            return found + projection.differences(conn) + snapshot.differences(conn)

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Have all that this thread reads inside be of one moment."""
        if self._moment is not None:
            yield
            return
        with self._reading() as conn:
            self._here.conn, self._here.seen = conn, {}
            try:
                yield
            finally:
                self._here.conn = None

    @property
    def _moment(self) -> Connection | None:
        return getattr(self._here, "conn", None)

    def _seen(self, conn: Connection, athlete: str) -> tuple[int | None, Mark]:
        """The number of an athlete, and the journal's last mark; asked once in a moment."""
        seen: dict[str, tuple[int | None, Mark]] = {} if self._moment is None else self._here.seen
        if athlete not in seen:
            seen[athlete] = athlete_no(conn, athlete), last_mark(conn)
        return seen[athlete]

    def _remembered(self, what: str, kind: str, athlete: str, ask: Callable[[Connection, int], T]) -> T:
        """What was read of a kind, as long as it stands; else what is read now."""
        key = what, kind
        with self._reading() as conn:
            number, now = self._seen(conn, athlete)
            if number is None:
                return ask(conn, 0)
            mark, read = self._read.get(athlete, (now, {}))
            if mark != now:
                changed = changed_kinds(conn, mark, now, number)
                read = (
                    {}
                    if changed is None
                    else {had: got for had, got in read.items() if had[1] not in changed}
                )
            if key not in read:
                read = {**read, key: ask(conn, number)}
            self._read[athlete] = now, read
        return read[key]  # type: ignore[no-any-return]

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(self.name), writing(self.engine) as conn:
            yield conn

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._moment is not None:
            with told(self.name):
                yield self._moment
            return
        with told(self.name), reading(self.engine) as conn:
            yield conn


def _is_whole(state: State) -> bool:
    """Tell whether an entry says what it must say to be of use."""
    return all(name in state.fields for name in NEEDS.get(state.kind, ()))


def _act(name: str, rows: Sequence[Any], receipt: Sequence[Version]) -> Act:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.kind] = counts.get(row.kind, 0) + row.count
    last = rows[-1]
    state = fold(receipt) if receipt else None
    return Act(
        name, last.stamp, last.author, last.device, counts, state.fields if state else None,
        state.deleted if state else False,
    )  # fmt: skip
