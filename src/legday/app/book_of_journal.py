"""The journal to a book: its sets under the names, masses, settings and confirmations of the person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

import polars as pl

from legday.app.capacity import weak_tests
from legday.app.feelings import feelings_of
from legday.app.kept_plan import answers_of, skips_of
from legday.app.make_book import make_book_with
from legday.app.memory import Memory, memory_of
from legday.app.names_of_journal import Names, names_of
from legday.app.open_journal import Journal
from legday.app.preferences import Preferences, preferences_of
from legday.catalogue import Settings
from legday.errors import Finding
from legday.log import State
from legday.model import Book, Reading, Skip
from legday.model_health import Feeling

SOURCE = "journal"
LOGGED = "log"  # what sessions of quick entries are called, where an app's carry its name
_ABSENCES = ("first_day", "last_day", "reason")
_VALUES = ("typed_load", "typed_unit", "reps")  # what a confirmation confirms


def book_of_journal(journal: Journal, today: date | None = None) -> Book:
    """Make the book of what the journal holds now.

    Parameters
    ----------
    today : date, optional
        The day on which the person is as old as the book says; default the last day with a set.

    Returns
    -------
    Book
        Its sets have two columns more: ``entry``, the id of each set in the journal, and ``confirmed``,
        whether the person said that its values are right.
    """
    with journal.store.one_moment():
        mark = journal.store.revision(journal.athlete), today
        return memory_of(journal).recall_at("book", mark, lambda: _book(journal, today))


class _Read(NamedTuple):
    """All that a book is made of, as it was read from a journal at one moment."""

    name: str
    today: date | None
    sets: pl.DataFrame
    planned: pl.DataFrame
    sessions: pl.DataFrame
    absences: pl.DataFrame
    body: pl.DataFrame
    preferences: Preferences
    names: Names
    confirmations: Sequence[State]
    tried: bool
    answers: Mapping[str, Any]
    skips: Sequence[Skip]
    feelings: Sequence[Feeling]
    weak_tests: tuple[str, ...]


def _book(journal: Journal, today: date | None) -> Book:
    store, athlete, memory = journal.store, journal.athlete, memory_of(journal)
    read = _Read(
        name=journal.name,
        today=today,
        sets=_whole(store.sets(athlete)),
        planned=store.frame("planned", athlete),
        sessions=store.frame("session", athlete),
        absences=store.frame("absence", athlete),
        body=_body(journal),
        preferences=preferences_of(journal),
        names=names_of(journal),
        confirmations=store.states("confirmation", athlete),
        tried=_tried(journal),
        answers=answers_of(journal),
        skips=skips_of(journal),
        feelings=feelings_of(journal),
        weak_tests=weak_tests(journal),
    )
    return memory.recall(_made, read, memory)


def _whole(sets: pl.DataFrame) -> pl.DataFrame:
    """Leave out sets whose beginning has not come yet, or was never written."""
    lacks = pl.any_horizontal(pl.col("session", "name", "at").is_null())
    return sets.filter(~lacks) if any(sets[name].null_count() for name in ("session", "name", "at")) else sets


def _made(read: _Read, memory: Memory) -> Book:
    preferences, names = read.preferences, read.names
    raw = read.sets.with_columns(athlete=pl.lit(read.name))
    sets = _confirmed(read.confirmations, _with_units(raw, preferences, names)).drop("entry")
    reading = Reading(
        format=SOURCE,
        title="Journal",
        rows=raw.height,
        accounted={"set": raw.height},
        sets=sets,
        planned=read.planned.select("day", "name", "source", "line"),
        body=read.body,
        findings=names.findings,
        said={},
        tried=read.tried,
        sessions=_sessions(read.sessions, raw),
    )
    last: Any = raw["day"].max()
    person = preferences.athlete(read.name, read.today or last)
    book = make_book_with(memory, reading, person, (names.aliases, names.own), preferences.settings)
    return replace(
        book,
        sets=book.sets.with_columns(raw["entry"], sets["confirmed"]),
        absences=read.absences.select(_ABSENCES),
        findings=[*book.findings, *_two_apps(read.confirmations, book.sessions)],
        kit=preferences.kit,
        answers=read.answers,
        skips=read.skips,
        feelings=read.feelings,
        weak_tests=read.weak_tests,
    )


def settings_of(journal: Journal) -> Settings:
    """Give the settings with the person's changes: a report and a plan of the journal take them."""
    return preferences_of(journal).settings


def _with_units(sets: pl.DataFrame, preferences: Preferences, names: Names) -> pl.DataFrame:
    """Give loads that carry no unit the one which the person stated for the lift, or for all."""
    bare = sets.filter(pl.col("typed_unit").is_null() & (pl.col("typed_load") != 0))["name"].unique()
    if bare.is_empty() or not preferences.units:
        return sets
    resolver = names.resolver()
    unit_of = {name: preferences.unit_of(name, resolver.resolve(name).exercise) for name in bare}
    stated = pl.col("name").replace_strict(unit_of, default=None, return_dtype=pl.String)
    return sets.with_columns(
        pl.when(pl.col("typed_load") != 0).then(pl.coalesce("typed_unit", stated)).otherwise("typed_unit")
    )


def _confirmed(states: Sequence[State], sets: pl.DataFrame) -> pl.DataFrame:
    """Mark the sets whose values the person confirmed as they are."""
    rows = [
        (state.fields["set"], *(state.fields.get(name) for name in _VALUES))
        for state in states
        if "set" in state.fields
    ]
    if not rows:
        return sets.with_columns(confirmed=pl.lit(value=False))
    schema = {"entry": pl.String, "typed_load": pl.Float64, "typed_unit": pl.String, "reps": pl.Float64}
    said = pl.DataFrame(rows, schema=schema, orient="row").with_columns(confirmed=pl.lit(value=True))
    return sets.join(said, on=list(schema), how="left", nulls_equal=True, maintain_order="left").with_columns(
        pl.col("confirmed").fill_null(value=False)
    )


def _body(journal: Journal) -> pl.DataFrame:
    """Body mass by day; what the person says stands above what an app says."""
    return (
        journal.store.frame("body", journal.athlete)
        .sort("day", "source", nulls_last=True, maintain_order=True)
        .unique("day", keep="last", maintain_order=True)
        .select("day", "bodyweight_kg")
    )


def _sessions(stated: pl.DataFrame, sets: pl.DataFrame) -> pl.DataFrame:
    """One row a session that has a set, with what is said of it."""
    said = stated.select("session", "workout", "note", stated="minutes").unique(
        "session", keep="last", maintain_order=True
    )
    minutes = pl.coalesce("stated", "minutes").alias("minutes")
    opens = pl.col("session").ne_missing(
        pl.col("session").shift()
    )  # in order of time, a session is in one place
    return (
        sets.filter(opens)
        .select("session", "day", "minutes", start="at")
        .join(said, on="session", how="left", maintain_order="left")
        .select("session", "day", "start", "workout", minutes, "note")
    )


def _tried(journal: Journal) -> bool:
    """Whether all readers that brought something have met a real export."""
    receipts = journal.store.states("receipt", journal.athlete)
    return all(state.fields.get("tried", True) for state in receipts)


def _two_apps(confirmations: Sequence[State], sessions: pl.DataFrame) -> Iterator[Finding]:
    """Ask of the days on which two apps have sets whether they are one session."""
    apps = sessions.select("day", app=pl.col("session").str.split(" ").list.first())
    if apps["app"].n_unique() < 2:
        return
    settled = [date.fromisoformat(state.fields["day"]) for state in confirmations if "day" in state.fields]
    days = (
        apps.filter((pl.col("app") != LOGGED) & ~pl.col("day").is_in(settled))
        .group_by("day")
        .agg(pl.col("app").unique().sort())
        .filter(pl.col("app").list.len() > 1)
        .sort("day")
    )
    if not days.is_empty():
        first, which = days.row(0)
        count = days.height
        more = f" and {count - 1} more" if count > 1 else ""
        yield Finding(
            "same-day",
            f"{first}{more}: sets from {' and '.join(which)}; if they are one session, delete one app's with "
            f"legday delete --app {which[-1]} --day {first}, else legday confirm {first}.",
            severity="question",
            count=count,
        )
