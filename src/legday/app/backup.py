"""Copies of the journal: when asked, and one a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from legday.app.open_journal import Journal

if TYPE_CHECKING:
    from legday.log.backup import Backup


def back_up_journal(journal: Journal, target: Path) -> Backup:
    """Copy the journal to a file while writing goes on: a file again, or lines of JSON from a server.

    Raises
    ------
    LegdayError
        If it cannot be written there, or the copy is not the same.
    """
    from legday.log.backup import back_up

    return back_up(journal.store.engine, journal.store.name, target)


def back_up_today(journal: Journal, today: date) -> str | None:
    """Make the day's copy beside the journal's file, if it has changed since the last one.

    Returns
    -------
    str or None
        One line of warning where it could not be made. A server's copies are its owner's affair.
    """
    from legday.log.daily import back_up_daily

    engine = journal.store.engine
    return None if engine.dialect.name != "sqlite" else back_up_daily(engine, Path(journal.store.name), today)
