"""A whole journal, as export writes it, into this one: what is new of it, each thing once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from legday.app.open_journal import Journal, named_athlete
from legday.errors import LegdayError

if TYPE_CHECKING:
    from legday.log.merge import Contents


@dataclass(frozen=True, slots=True)
class MergedAthlete:
    """What came of one athlete.

    Attributes
    ----------
    athlete, of : str
        What they are called here, and in the file.
    added, known : int
        Versions that are new, and that were there already.
    conflicts : int
        Entries with a field that was changed on both sides and is not settled.
    """

    athlete: str
    of: str
    added: int
    known: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class MergeReceipt:
    """What a merge did.

    Attributes
    ----------
    left_out : int
        Athletes of the file who were erased here, and stay so.
    kept : str or None
        A copy of what the journal held before; None if nothing was new, or it held nothing.
    """

    file: str
    athletes: tuple[MergedAthlete, ...]
    left_out: int
    kept: str | None


def is_whole_journal(path: Path) -> bool:
    """Tell whether a file is a whole journal in lines of JSON.

    Raises
    ------
    LegdayError
        If it is one as a database: two of these are not merged.
    """
    from legday.log.backup import SQLITE, what_is
    from legday.log.portable import is_portable

    try:
        with path.open("rb") as file:
            head = file.read(100)
    except (OSError, ValueError):
        return False
    if head.startswith(SQLITE) and what_is(path) is not None:
        msg = f"{path}: is a backup of legday; bring it back with legday restore, or merge what"
        raise LegdayError(f"{msg} legday export all.jsonl --db {path} writes")
    return is_portable(head)


def merge_journal(journal: Journal, path: Path, named: str | None, now: datetime) -> MergeReceipt:
    """Keep the versions of a whole journal that are not there yet, in one transaction.

    Parameters
    ----------
    named : str, optional
        Whose part the person named: of the file's athletes the one who is called so, or, where it holds one
        alone, that one as `named`. By default all, each under their own name.
    now : datetime
        Names the copy of what was there.

    Raises
    ------
    LegdayError
        If the file is damaged, or does not tell who is who; then nothing is kept.
    """
    from legday.log.merge import contents, erased_of, merge, missing
    from legday.log.person import called
    from legday.log.portable import Portable

    store, found = journal.store, Portable(path)
    there = contents(found)
    whose = _whose(journal, path, there, named)
    gone = erased_of(store, whose)
    whose = {one: here for one, here in whose.items() if one not in gone}
    if gone and not whose:
        msg = f"{path}: {', '.join(map(called, sorted(gone)))} was erased from this journal, for good"
        raise LegdayError(f"{msg}; begin another journal with --db")
    new = missing(store, found, whose)
    kept = _copied(journal, path, now) if new else None
    merge(store, new)
    added = Counter(here for here, _ in new)
    return MergeReceipt(
        path.name,
        tuple(
            MergedAthlete(
                called(here), called(one), added[here], there[one].versions - added[here],
                len(store.conflicts(here)),
            )
            for one, here in whose.items()
        ),
        len(gone),
        kept,
    )  # fmt: skip


def _whose(journal: Journal, path: Path, there: Mapping[str, Contents], named: str | None) -> dict[str, str]:
    """Who each athlete of the file is here."""
    from legday.log.merge import acts_of
    from legday.log.person import called, is_default

    for one in there:
        if named_athlete(one) != one:
            msg = f"{path}: the athlete {one!r:.80} has a name that cannot be; use another copy"
            raise LegdayError(msg)
    if named is not None:
        same = [one for one in there if called(one) == called(named)] or list(there)
        if len(same) != 1:
            names = ", ".join(map(called, there)) or "nobody"
            msg = f"{path}: holds {names}; say whose part with --athlete"
            raise LegdayError(msg)
        return {same[0]: journal.athlete}
    whose = {one: journal.athlete if is_default(one) else one for one in there}
    held = acts_of(journal.store, journal.athlete)
    for one, here in whose.items():
        if one != here and held and held.isdisjoint(there[one].acts):
            msg = f"{path}: is the journal of another person called {called(one)}, or of you from elsewhere"
            raise LegdayError(f"{msg}; say --athlete me if it is yours, else --athlete NAME")
    return whose


def _copied(journal: Journal, file: Path, now: datetime) -> str | None:
    """Copy what the journal holds before a merge: beside it, on a server beside the file."""
    from legday.log.backup import back_up

    store = journal.store
    if store.last_stamp() is None:
        return None
    mark = f"before-import-{now:%Y-%m-%dT%H%M%S}"
    on_server = store.engine.dialect.name != "sqlite"
    target = file.with_name(f"{file.name}.{mark}.jsonl") if on_server else Path(f"{store.name}.{mark}")
    return back_up(store.engine, store.name, target).path
