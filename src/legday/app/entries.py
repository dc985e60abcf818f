"""Entries one by one, as a program writes them: each what it is, what it was, and at which revision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import polars as pl

from legday.app.act import Wish, commit, present
from legday.app.book_of_journal import LOGGED
from legday.app.edit_sets import FIELDS as EDITABLE
from legday.app.edit_sets import field_fault
from legday.app.open_journal import Journal
from legday.errors import LegdayError
from legday.log import State
from legday.log.version import FIELDS, SEPARATOR, check, make_version

KINDS = tuple(FIELDS)
LONGEST_ID = 100
_PLACE = ("session", "start", "exercise_order", "set_index")
_OF_IMPORTS = ("source", "line", "hint_category", "hint_muscle", "hint_equipment")


def find(journal: Journal, entry: str) -> State | None:
    """Give an entry of the person, deleted or not; None if they have none of this id."""
    return journal.store.state(entry, journal.athlete)


def entries(journal: Journal, kind: str) -> Sequence[State]:
    """Give the living entries of a kind, the oldest first."""
    return journal.store.states(kind, journal.athlete)


def revision(state: State) -> str:
    """Give what tells one state of an entry from another: its newest versions."""
    return "+".join(state.heads)


def add(journal: Journal, kind: str, entry: str, fields: Mapping[str, Any], now: datetime) -> State:
    """Keep an entry; said again, it is not written again.

    Parameters
    ----------
    kind : str
        Of KINDS.
    entry : str
        Its id, of whoever makes it: so that asking twice makes one.
    fields : mapping
        As `legday.log.version.FIELDS` has them. A set needs a name, and a session with its start or the time
        at which it was done; where its place is not said, it comes behind the others.

    Returns
    -------
    State
        What it is now.

    Raises
    ------
    LegdayError
        If a kind, an id or a value cannot be; every fault is named.
    """
    if kind not in KINDS:
        msg = f"kind {kind!r} cannot be written so; choose of {', '.join(KINDS)}"
        raise LegdayError(msg)
    faults = _faults(kind, entry, fields)
    if faults:
        raise LegdayError("; ".join(faults))
    with journal.store.one_moment():
        before = find(journal, entry)
        if before is not None and before.kind != kind:
            msg = f"{entry} is a {before.kind}; give the {kind} another id"
            raise LegdayError(msg)
        if kind == "set":
            fields = _placed(journal, fields, before)
        commit(journal, "add", [Wish(entry, kind, fields)], {"what": kind}, now)
    return _there(journal, entry)


def change(
    journal: Journal, entry: str, fields: Mapping[str, Any], now: datetime, expected: str | None = None
) -> State | None:
    """Change fields of an entry; None takes a value away.

    Parameters
    ----------
    expected : str, optional
        The revision it must be at.

    Returns
    -------
    State or None
        What it is then; None if it is at another revision, and nothing is changed.

    Raises
    ------
    LegdayError
        If it is not there, or a field or value cannot be.
    """
    state = _there(journal, entry)
    if expected is not None and revision(state) != expected:
        return None
    if state.kind not in KINDS:
        msg = f"a {state.kind} cannot be changed so; undo the act that made it"
        raise LegdayError(msg)
    faults = _faults(state.kind, entry, fields)
    if faults:
        raise LegdayError("; ".join(faults))
    what = ", ".join(f"{name} {value}" for name, value in fields.items())
    commit(journal, "edit", [Wish(entry, state.kind, fields)], {"what": what}, now)
    return find(journal, entry)


def delete(journal: Journal, entry: str, now: datetime, expected: str | None = None) -> bool:
    """Delete an entry; `undo` brings it back.

    Returns
    -------
    bool
        False if it is at another revision than expected, and stays.

    Raises
    ------
    LegdayError
        If it is not there, or of a kind that is taken back in another way.
    """
    state = _there(journal, entry)
    if expected is not None and revision(state) != expected:
        return False
    if state.kind not in KINDS:
        msg = f"a {state.kind} cannot be deleted so; undo the act that made it"
        raise LegdayError(msg)
    commit(journal, "delete", [Wish(entry, state.kind, None)], {"what": state.kind}, now)
    return True


def _there(journal: Journal, entry: str) -> State:
    state = find(journal, entry)
    if state is None:
        msg = f"{entry!r:.100} is the id of no entry"
        raise LegdayError(msg)
    return state


def _faults(kind: str, entry: str, fields: Mapping[str, Any]) -> Sequence[str]:
    names = [name for name in FIELDS[kind] if name not in _OF_IMPORTS]
    found = [
        f"{name:.40} is no field of a {kind}; there are {', '.join(names)}"
        for name in fields
        if name not in names
    ]
    if not entry or len(entry) > LONGEST_ID or not entry.isprintable() or SEPARATOR in entry:
        found.append(f"id {entry!r:.40}: say one of 1 to {LONGEST_ID} letters")
        return found
    try:
        sample = make_version(
            entry=entry, kind=kind, stamp="-", author="-", device="-", act="-", fields=present(fields)
        )
        check(sample)
    except LegdayError as wrong:
        return [*found, str(wrong)]
    if kind == "set":
        said = ((name, value) for name, value in fields.items() if name in EDITABLE)
        found += [fault for name, value in said if (fault := field_fault(name, value))]
    return found


def _placed(journal: Journal, fields: Mapping[str, Any], before: State | None) -> Mapping[str, Any]:
    """A set with its session and its place in it, as far as they are not said; one there is keeps its own."""
    if before is not None:
        fields = {**{name: before.fields[name] for name in _PLACE if name in before.fields}, **fields}
    if not str(fields.get("name") or "").strip():
        msg = "a set needs a name"
        raise LegdayError(msg)
    if fields.get("session") is None or fields.get("start") is None:
        at = fields.get("at") or fields.get("start")
        if at is None or fields.get("session") is not None:
            msg = "a set needs the time at which it was done, or a session and its start"
            raise LegdayError(msg)
        start = f"{date.fromisoformat(at[:10]).isoformat()}T00:00:00"
        fields = {**fields, "session": f"{LOGGED} {start}", "start": start}
    if fields.get("exercise_order") is not None and fields.get("set_index") is not None:
        return fields
    others = journal.store.sets(journal.athlete).filter(pl.col("session") == fields["session"])
    same = others.filter(pl.col("name") == fields["name"])
    order: Any = same["exercise_order"].max()
    last: Any = others["exercise_order"].max()
    index: Any = same["set_index"].max()
    place = {"exercise_order": order or (last or 0) + 1, "set_index": (index or 0) + 1}
    return {**fields, **{name: value for name, value in place.items() if fields.get(name) is None}}
