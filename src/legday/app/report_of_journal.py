"""The report on a journal: the same as on a file, but for what it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from legday.app.book_of_journal import book_of_journal, settings_of
from legday.app.open_journal import Journal
from legday.app.report import report
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
    made = report(book_of_journal(journal, today), today, weeks, settings_of(journal))
    rests_on = Message("certainty-journal", {"sets": made.log.sets, "sessions": made.log.sessions})
    return replace(
        made,
        log=replace(made.log, files=()),
        certainty=tuple(rests_on if one.id == "certainty-rows" else one for one in made.certainty),
    )
