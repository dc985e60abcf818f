"""Sets of the journal chosen, changed and deleted, one or thousands at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import polars as pl

from legday.app.act import Wish, commit
from legday.app.book_of_journal import book_of_journal
from legday.app.open_journal import Journal
from legday.errors import LegdayError
from legday.model import LOAD_KINDS, SET_TYPES, SIDES
from legday.units import UNITS

FIELDS = (
    "name", "typed_unit", "load_kind", "bar_kg", "typed_load", "reps", "rir", "set_type", "side", "note",
)  # fmt: skip
SHORTEST = 4  # characters of an id
_CHOICES: Mapping[str, Sequence[str]] = {
    "typed_unit": UNITS, "load_kind": LOAD_KINDS, "set_type": SET_TYPES, "side": SIDES,
}  # fmt: skip
_MOST = {"typed_load": 10_000.0, "bar_kg": 100.0, "reps": 2_000.0, "rir": 20.0}
_DEFAULTS = {"set_type": "working", "side": "both"}  # kept as nothing


@dataclass(frozen=True, slots=True)
class Which:
    """Which sets: all that fit everything said here.

    Attributes
    ----------
    ids : tuple of str
        Beginnings of their ids.
    name : str or None
        As logged; capitals do not matter.
    exercise : str or None
        Exercise id, all names filed under it.
    first, last : date or None
        Days from and to which, both counted.
    app : str or None
        The app they came from, by its format; ``log`` for quick entries.
    """

    ids: tuple[str, ...] = ()
    name: str | None = None
    exercise: str | None = None
    first: date | None = None
    last: date | None = None
    app: str | None = None


def choose_sets(journal: Journal, which: Which) -> pl.DataFrame:
    """Give the sets that fit, in order of time.

    Raises
    ------
    LegdayError
        If nothing is said that chooses, or an id fits no set or several.
    """
    if which == Which():
        msg = "which sets? say ids, --name, --exercise, --day, --from, --to or --app"
        raise LegdayError(msg)
    sets = journal.store.sets(journal.athlete)
    if which.exercise is not None:
        book = book_of_journal(journal)
        same = pl.col("exercise") == which.exercise
        sets = sets.join(book.sets.filter(same), on="entry", how="semi", maintain_order="left")
    if which.ids:
        sets = sets.filter(pl.col("entry").is_in([_entry(sets, one) for one in which.ids]))
    rules = []
    if which.name is not None:
        rules.append(pl.col("name").str.to_lowercase() == which.name.lower())
    if which.first is not None:
        rules.append(pl.col("day") >= which.first)
    if which.last is not None:
        rules.append(pl.col("day") <= which.last)
    if which.app is not None:
        rules.append(pl.col("session").str.starts_with(which.app + " "))
    return sets.filter(*rules) if rules else sets


def edit_sets(journal: Journal, sets: pl.DataFrame, changes: Mapping[str, Any], now: datetime) -> str | None:
    """Change sets, all in the same way; what an import says of them later is merged field by field.

    Parameters
    ----------
    sets : polars.DataFrame
        Of `choose_sets`.
    changes : mapping
        Fields of FIELDS; None takes a value away.

    Raises
    ------
    LegdayError
        If a field or value cannot be; every fault is named.
    """
    faults = [fault for name, value in changes.items() if (fault := field_fault(name, value))]
    if faults:
        raise LegdayError("; ".join(faults))
    fields = {name: None if value == _DEFAULTS.get(name) else value for name, value in changes.items()}
    wishes = [Wish(entry, "set", fields) for entry in sets["entry"]]
    what = ", ".join(f"{name} {value}" for name, value in changes.items())
    return commit(journal, "edit", wishes, {"what": what, "sets": len(wishes)}, now)


def delete_sets(journal: Journal, sets: pl.DataFrame, now: datetime) -> str | None:
    """Delete sets; an import that says the same of them again does not bring them back, `undo` does."""
    wishes = [Wish(entry, "set", None) for entry in sets["entry"]]
    return commit(journal, "delete", wishes, {"sets": len(wishes)}, now)


def _entry(sets: pl.DataFrame, start: str) -> str:
    found = sets.filter(pl.col("entry").str.starts_with(start))["entry"].to_list()
    if len(found) != 1 or len(start) < SHORTEST:
        said = "fits several sets" if found else "is the id of no set"
        msg = f"{start!r} {said}; legday edit --name NAME lists sets with their ids"
        raise LegdayError(msg)
    return str(found[0])


def field_fault(name: str, value: Any) -> str | None:
    """Say why a field of a set cannot be changed to a value, None if it can."""
    if name not in FIELDS:
        return f"{name} cannot be changed; choose of {', '.join(FIELDS)}"
    if value is None:
        return "a set needs a name" if name == "name" else None
    choices = _CHOICES.get(name)
    if choices is not None and value not in choices:
        return f"{name} {value!r} is none of {', '.join(choices)}"
    if name == "name" and not str(value).strip():
        return "a set needs a name"
    most = _MOST.get(name)
    least = -10_000.0 if name == "typed_load" else 0.0
    if most is not None and not least <= value <= most:
        return f"{name} {value:g} must be from {least:g} to {most:g}"
    return None
