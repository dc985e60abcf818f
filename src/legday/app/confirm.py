"""What waits for the person's word: doubtful values, days with two apps, fields changed on two sides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import polars as pl

from legday.app.act import Wish, commit, named
from legday.app.book_of_journal import book_of_journal
from legday.app.open_journal import Journal
from legday.errors import LegdayError

_VALUES = ("typed_load", "typed_unit", "reps")


def doubtful_sets(journal: Journal) -> pl.DataFrame:
    """Give the sets that are kept but left out of records and estimates, until they are confirmed."""
    return book_of_journal(journal).sets.filter("doubtful")


def confirm_sets(journal: Journal, sets: pl.DataFrame, now: datetime) -> str | None:
    """Confirm the values of sets as they are now; a later change of them is judged again.

    Parameters
    ----------
    sets : polars.DataFrame
        Rows of `doubtful_sets`.
    """
    wishes = [
        Wish(
            named("confirmation", row["entry"]),
            "confirmation",
            {"set": row["entry"], **{name: row[name] for name in _VALUES}},
        )
        for row in sets.iter_rows(named=True)
    ]
    return commit(journal, "confirm", wishes, {"sets": len(wishes)}, now)


def confirm_day(journal: Journal, day: date, now: datetime) -> str | None:
    """Confirm that the sets of two apps on a day are two sessions."""
    wish = Wish(named("confirmation", day.isoformat()), "confirmation", {"day": day.isoformat()})
    return commit(journal, "confirm", [wish], {"what": f"{day} had two sessions"}, now)


def settle_conflict(journal: Journal, entry: str, field: str, choice: int, now: datetime) -> str | None:
    """Choose one of the values that a field was given on two sides.

    Parameters
    ----------
    choice : int
        From 1, in the order in which the conflict lists them.

    Raises
    ------
    LegdayError
        If there is no such conflict or choice.
    """
    state = journal.store.state(entry, journal.athlete)
    writes: Sequence[tuple[str, Any]] = state.conflicts.get(field, ()) if state else ()
    if state is None or not 1 <= choice <= len(writes):
        msg = f"{entry[:8]} {field} {choice}: there is no such choice; legday conflicts lists them"
        raise LegdayError(msg)
    wish = Wish(entry, state.kind, {field: writes[choice - 1][1]})
    return commit(journal, "settle", [wish], {"what": f"{state.kind} {entry[:8]}: {field}"}, now)
