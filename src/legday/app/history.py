"""What was done, the latest first; and taking it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice, takewhile
from typing import Any

import polars as pl

from legday.app.act import present, sign
from legday.app.edit_sets import SHORTEST
from legday.app.open_journal import Journal
from legday.errors import LegdayError
from legday.log import edit
from legday.log.clock import parse
from legday.log.store import Act

_UNDOING = ("undo", "redo")
_KINDS = (
    "set", "session", "planned", "body", "absence", "alias", "exercise", "confirmation", "preference",
    "answer", "plan", "skip", "capacity", "trial", "feeling",
)  # fmt: skip
_STEP = 50  # acts looked at in one question, for a start


@dataclass(frozen=True, slots=True)
class Deed:
    """An act as its receipt tells it.

    Attributes
    ----------
    at : datetime
        When, in UTC.
    use : str
        What was done, in a word: import, log, edit, delete, alias ... undo.
    counts : mapping of str to int
        Entries it touched, by kind, its receipt not counted.
    said : mapping
        The other fields of the receipt.
    """

    act: str
    at: datetime
    device: str
    use: str
    undone: bool
    counts: Mapping[str, int]
    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One version of an entry: what it changed."""

    at: datetime
    author: str
    device: str
    act: str
    fields: Mapping[str, Any]
    deleted: bool


def deeds(journal: Journal, limit: int = 20) -> list[Deed]:
    """Give the latest acts, the latest first."""
    return [_deed(act) for act in journal.store.acts(journal.athlete, limit)]


def deeds_behind(journal: Journal, act: str | None, limit: int) -> list[Deed] | None:
    """Give the acts that were done before an act, the latest first; None if there is no such act.

    Parameters
    ----------
    act : str or None
        None for the latest acts.
    """
    if act is None:
        return deeds(journal, limit)
    every = _all_deeds(journal)
    if all(deed.act != act for deed in every):
        return None
    return list(islice(every, limit))


def steps(journal: Journal, entry: str) -> list[Step]:
    """Give the history of an entry, the oldest first."""
    from legday.log.person import called

    versions = sorted(journal.store.versions(entry, journal.athlete), key=lambda one: one.stamp)
    return [
        Step(_when(one.stamp), called(one.author), one.device, one.act, one.fields, one.deleted)
        for one in versions
    ]


def undo(journal: Journal, now: datetime, act: str | None = None) -> tuple[Deed, str]:
    """Take an act back, by default the latest that stands.

    Parameters
    ----------
    act : str, optional
        The beginning of its id.

    Returns
    -------
    Deed and str
        What was taken back, and the act that did so: `redo` takes that back.

    Raises
    ------
    LegdayError
        If there is nothing to undo.
    """
    if act is not None:
        return _take_back(journal, find_deed(journal, act), "undo", now)
    for deed in _all_deeds(journal):
        if not deed.undone and deed.use not in _UNDOING:
            return _take_back(journal, deed, "undo", now)
    msg = "there is nothing to undo"
    raise LegdayError(msg)


def redo(journal: Journal, now: datetime) -> tuple[Deed, str]:
    """Bring back what was undone last.

    Raises
    ------
    LegdayError
        If nothing was undone.
    """
    for deed in _all_deeds(journal):
        if deed.use == "undo" and not deed.undone:
            _, made = _take_back(journal, deed, "redo", now)
            return find_deed(journal, str(deed.said["of"])), made
    msg = "nothing was undone that could be brought back"
    raise LegdayError(msg)


def deed_of(journal: Journal, act: str) -> Deed | None:
    """Give an act by its whole id; None if there is none."""
    return next((deed for deed in _all_deeds(journal) if deed.act == act), None)


def find_deed(journal: Journal, start: str) -> Deed:
    """Give the act whose id begins so.

    Raises
    ------
    LegdayError
        If none does, or several.
    """
    found = [deed for deed in _all_deeds(journal) if deed.act.startswith(start)] if start else []
    if len(found) != 1:
        said = "is the beginning of several ids" if found else "is the id of nothing that was done"
        msg = f"{start!r} {said}; legday history lists them"
        raise LegdayError(msg)
    return found[0]


def find_entry(journal: Journal, start: str) -> str:
    """Give the id of the entry that begins so, deleted or not.

    Raises
    ------
    LegdayError
        If none does, or several.
    """
    store, athlete = journal.store, journal.athlete
    found = set(store.sets(athlete).filter(pl.col("entry").str.starts_with(start))["entry"])
    if not found:
        found = {
            state.entry
            for kind in _KINDS
            for state in store.states(kind, athlete, deleted=True)
            if state.entry.startswith(start)
        }
    if len(found) != 1 or len(start) < SHORTEST:
        said = "is the beginning of several ids" if found else "is the id of nothing that was done or logged"
        msg = f"{start!r} {said}; legday history lists what was done, legday edit --day DATE sets"
        raise LegdayError(msg)
    (entry,) = found
    return str(entry)


def _take_back(journal: Journal, deed: Deed, use: str, now: datetime) -> tuple[Deed, str]:
    store = journal.store
    seen = store.see_act(deed.act, journal.athlete)
    versions = (version for history in seen.histories.values() for version in history)
    taken = [version for version in versions if version.act == deed.act]
    signature = sign(journal, now)
    made = edit.undo(taken, seen.histories, gone=_taken_back_since(journal, deed.act), **signature)
    if not made:
        msg = f"{deed.act}: nothing of it stands any more"
        raise LegdayError(msg)
    receipt = edit.receipt(present({"use": use, "of": deed.act, "what": deed.use}), **signature)
    store.append([*made, receipt], journal.athlete, seen)
    return deed, signature["act"]


def _taken_back_since(journal: Journal, act: str) -> set[str]:
    """Later acts that were taken back, and those that took them back."""
    gone: set[str] = set()
    for deed in takewhile(lambda one: one.act != act, _all_deeds(journal)):
        if deed.use in _UNDOING and not deed.undone:
            gone |= {deed.act, str(deed.said["of"])}
    return gone


def _all_deeds(journal: Journal) -> Iterator[Deed]:
    """All acts, the latest first; old ones are read when the newer ones were of no use."""
    seen, limit = 0, _STEP
    while True:
        found = deeds(journal, limit)
        yield from found[seen:]
        if len(found) < limit:
            return
        seen, limit = limit, limit * 10


def _deed(act: Act) -> Deed:
    said = dict(act.receipt or {})
    use = str(said.pop("use", "change"))
    counts = {kind: count for kind, count in act.counts.items() if kind != "receipt"}
    return Deed(act.id, _when(act.stamp), act.device, use, act.undone, counts, said)


def _when(stamp: str) -> datetime:
    return datetime.fromtimestamp(parse(stamp).wall_ms / 1000, UTC)
