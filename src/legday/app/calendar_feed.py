"""A calendar of what is planned, under a secret that only its owner was told."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from hmac import compare_digest
from typing import TYPE_CHECKING

from legday.app.act import Wish, commit, named
from legday.app.book_of_journal import settings_of
from legday.app.capacity_years import test_day
from legday.app.kept_plan import answers_of, plans_of
from legday.app.names_of_journal import names_of
from legday.app.open_journal import Journal
from legday.catalogue import exercise

if TYPE_CHECKING:
    from legday.log.store import Store

_ENTRY = named("preference", "calendar")


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day on which something is planned.

    Attributes
    ----------
    id : str
        Stays what it is when the plan is solved again.
    revision : int
        Grows with every change of the plan.
    minutes : float or None
        How long it takes [min].
    exercises : tuple of str
        Names, in order.
    at, zone : str or None
        When it begins, as HH:MM, and the zone that is meant; a day without an hour takes all of it.
    """

    id: str
    day: date
    revision: int
    minutes: float | None
    exercises: tuple[str, ...]
    at: str | None = None
    zone: str | None = None


def begin_feed(journal: Journal, now: datetime) -> str:
    """Make the secret of a calendar; an older one is worth nothing from now on. Only a hash of it is kept."""
    secret = secrets.token_urlsafe(24)
    fields = {"about": "calendar", "hash": _hash(secret)}
    commit(journal, "calendar", [Wish(_ENTRY, "preference", fields)], {"what": "a calendar's address"}, now)
    return secret


def end_feed(journal: Journal, now: datetime) -> str | None:
    """Take the secret back: nobody reads the calendar any more."""
    return commit(journal, "calendar", [Wish(_ENTRY, "preference", None)], {"what": "no calendar"}, now)


def owner_of(store: Store, secret: str) -> Journal | None:
    """Give the journal of whoever made a secret; None if nobody did.

    Anybody may ask, so it takes one question to the database, however many there are.
    """
    asked = _hash(secret)
    for athlete, state in store.state_of_each(_ENTRY).items():
        kept = state.fields.get("hash")
        if not state.deleted and isinstance(kept, str) and compare_digest(kept.encode(), asked.encode()):
            return Journal(store, athlete)
    return None


def planned_days(journal: Journal, today: date) -> Sequence[PlannedDay]:
    """Give what is planned, in order: sessions of plans that stand, days that apps plan, a day of tests."""
    answers = answers_of(journal)
    own = names_of(journal).own
    found = [
        PlannedDay(
            session.id, session.day, plan.revision - 1, session.minutes,
            tuple(exercise(slot.exercise, own).movement.name for slot in session.slots), answers.get("at"),
            answers.get("zone"),
        )
        for plan in plans_of(journal)
        for session in plan.sessions
    ]  # fmt: skip
    by_day: dict[date, list[str]] = {}
    for row in journal.store.frame("planned", journal.athlete).iter_rows(named=True):
        if row["day"] is not None:
            by_day.setdefault(row["day"], []).append(row["name"])
    found += [PlannedDay(f"planned-{day}", day, 0, None, tuple(names)) for day, names in by_day.items()]
    tests = test_day(journal, today, settings_of(journal))
    if tests is not None:
        found.append(PlannedDay(f"capacity-{tests:%Y-%m}", tests, 0, None, ("Tests of everyday strength",)))
    return sorted(found, key=lambda one: (one.day, one.id))


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
