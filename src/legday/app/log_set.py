"""A line as typed in the gym, into the journal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import polars as pl

from legday import units
from legday.app.act import Wish, grant, sign
from legday.app.book_of_journal import LOGGED
from legday.app.names_of_journal import names_of
from legday.app.open_journal import Journal
from legday.app.preferences import preferences_of
from legday.app.settle_names import alias_wish
from legday.errors import LegdayError
from legday.log import edit
from legday.log.version import digest
from legday.read.quick_entry import QuickEntry, QuickSet, explain, parse, write


@dataclass(frozen=True, slots=True)
class NamedExercise:
    """A name as typed, the exercise it stands for (None if it is not clear), and what it may be."""

    name: str
    exercise: str | None
    suggestions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LogReceipt:
    """What was logged: the act that `undo` takes back, and what was understood.

    Attributes
    ----------
    canonical : str
        The entry in the notation that has one reading.
    said : str
        The same in plain words.
    """

    act: str
    day: date
    sets: int
    canonical: str
    said: str
    exercises: tuple[NamedExercise, ...]


def understand(journal: Journal, text: str, today: date, unit: str | None = None) -> QuickEntry:
    """Read a quick entry, loads without a unit in the one that belongs to the lift.

    Parameters
    ----------
    unit : {"kg", "lb"}, optional
        Default: what the person stated for the lift or for all; else the unit of the latest set under that
        name, then of the latest set of all; else kg.
    """
    if unit is not None:
        return parse(text, today, unit)
    read = {name: parse(text, today, name) for name in units.UNITS}
    kg, lb = read["kg"], read["lb"]
    wanted = [_unit(journal, one.name) for one in kg.items]
    if len(set(wanted)) == 1:
        return read[wanted[0]]
    alike = [one.name for one in kg.items] == [one.name for one in lb.items]
    if not wanted or kg.questions or kg.faults or not alike:
        return read[_unit(journal, "")]
    items = zip(wanted, kg.items, lb.items, strict=True)
    return replace(kg, items=tuple(in_lb if name == "lb" else in_kg for name, in_kg, in_lb in items))


def named_exercises(journal: Journal, entry: QuickEntry) -> tuple[NamedExercise, ...]:
    """Say of each name of an entry which exercise it is."""
    resolver = names_of(journal).resolver()
    found = []
    for name in dict.fromkeys(one.name for one in entry.items):
        answer = resolver.resolve(name)
        found.append(NamedExercise(name, answer.exercise, tuple(answer.suggestions)))
    return tuple(found)


def log_entry(
    journal: Journal, entry: QuickEntry, now: datetime, aliases: Mapping[str, str] | None = None
) -> LogReceipt:
    """Keep what was understood.

    Parameters
    ----------
    aliases : mapping of str to str, optional
        What the person answered about names, kept in the same act.

    Raises
    ------
    LegdayError
        If the entry has a fault or an open question, or the journal cannot be written.
    """
    if entry.faults or entry.questions or not entry.items:
        wrong = [one.message for one in entry.faults] + [one.message for one in entry.questions]
        raise LegdayError("; ".join(wrong) or "nothing to log")
    signature = sign(journal, now)
    act = signature["act"]
    wishes = [Wish(digest(f"{act}|{at}"), "set", fields) for at, fields in _fields(journal, entry)]
    count = len(wishes)
    own = names_of(journal).own
    wishes += [alias_wish(name, exercise, own) for name, exercise in (aliases or {}).items()]
    canonical, said = write(entry), explain(entry)
    fields = {"use": "log", "what": canonical, "sets": count, "day": entry.day.isoformat()}
    made, seen = grant(journal, wishes, signature)
    journal.store.append([*made, edit.receipt(fields, **signature)], journal.athlete, seen)
    return LogReceipt(act, entry.day, count, canonical, said, named_exercises(journal, entry))


def _fields(journal: Journal, entry: QuickEntry) -> Iterator[tuple[int, dict[str, Any]]]:
    """Fields of each set: behind what was logged on that day, all of a day in one session."""
    start = f"{entry.day.isoformat()}T00:00:00"
    session = f"{LOGGED} {start}"
    before = journal.store.sets(journal.athlete).filter(pl.col("session") == session)
    last: Any = before["exercise_order"].max()
    orders = dict(before.group_by("name").agg(pl.col("exercise_order").max()).iter_rows())
    indexes = dict(before.group_by("name").agg(pl.col("set_index").max()).iter_rows())
    supersets = before["superset"].drop_nulls().n_unique()
    at = 0
    for one in entry.items:
        if one.name not in orders:
            last = orders[one.name] = (last or 0) + 1
        mark = None if one.superset is None else str(supersets + int(one.superset))
        for place, done in enumerate(one.sets):
            indexes[one.name] = (indexes.get(one.name) or 0) + 1
            yield at, {
                "session": session, "start": start, "name": one.name, "exercise_order": orders[one.name],
                "set_index": indexes[one.name], "superset": mark, "note": None if place else one.note,
                **_values(done),
            }  # fmt: skip
            at += 1


def _values(done: QuickSet) -> dict[str, Any]:
    bar = None if done.bar is None or done.unit is None else units.to_kg(done.bar, done.unit)
    return {
        "set_type": None if done.set_type == "working" else done.set_type,
        "side": None if done.side == "both" else done.side,
        "typed_load": done.load, "typed_unit": done.unit, "load_kind": done.load_kind, "bar_kg": bar,
        "reps": done.reps, "rir": done.rir, "duration_s": done.duration_s, "distance_m": done.distance_m,
    }  # fmt: skip


def _unit(journal: Journal, name: str) -> str:
    preferences = preferences_of(journal)
    exercise = names_of(journal).resolver().resolve(name).exercise if name else None
    stated = preferences.unit_of(name, exercise)
    if stated is not None:
        return stated
    typed = journal.store.sets(journal.athlete).filter(pl.col("typed_unit").is_not_null())
    same = typed.filter(pl.col("name").str.to_lowercase() == name.lower())
    latest: list[str] = (typed if same.is_empty() else same)["typed_unit"].tail(1).to_list()
    return latest[0] if latest else "kg"
