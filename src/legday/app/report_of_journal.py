"""The report on a journal: the same as on a file, but for what it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from legday.app.book_of_journal import book_of_journal, settings_of
from legday.app.memory import memory_of
from legday.app.open_journal import Journal
from legday.app.report import report_with
from legday.model import Message, Report


def report_of_journal(journal: Journal, today: date | None = None, weeks: int | None = None) -> Report:
    """Answer whether the legs are trained, from all that the journal holds.

    Parameters
    ----------
    today, weeks
        As `legday.report` takes them.

    Raises
    ------
    LegdayError
        If the journal has no sets.
    """
    with journal.store.one_moment():
        book, settings = book_of_journal(journal, today), settings_of(journal)
    made = report_with(memory_of(journal), book, today, weeks, settings)
    rests_on = Message("certainty-journal", {"sets": made.log.sets, "sessions": made.log.sessions})
    return replace(
        made,
        log=replace(made.log, files=()),
        certainty=tuple(rests_on if one.id == "certainty-rows" else one for one in made.certainty),
    )
