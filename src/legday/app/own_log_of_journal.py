"""Tests on one's own log, of a journal with all that only it knows, or of a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from legday.app.book_of_journal import book_of_journal, settings_of
from legday.app.capacity import capacity_facts
from legday.app.kept_plan import plans_of
from legday.app.open_journal import Journal
from legday.app.own_log import Kept, Looked, ask_own_log
from legday.app.plan_week import last_day
from legday.app.trials import said_of
from legday.catalogue.settings import load_settings
from legday.model import Book
from legday.model_own_log import OWN_LOG_TESTS, OwnLogAnswer


def own_log_of_journal(
    journal: Journal, today: date, tests: Sequence[str] = OWN_LOG_TESTS, looked: Looked | None = None
) -> tuple[OwnLogAnswer, ...]:
    """Put tests to a journal, as it is at one moment.

    Raises
    ------
    LegdayError
        If there is no such test.
    """
    with journal.store.one_moment():
        book, settings = book_of_journal(journal, today), settings_of(journal)
        kept = Kept(said_of(journal, book), plans_of(journal), capacity_facts(journal, today, settings).tests)
    return tuple(ask_own_log(book, test, today, settings, kept=kept, looked=looked) for test in tests)


def own_log_of_file(
    book: Book, tests: Sequence[str] = OWN_LOG_TESTS, looked: Looked | None = None
) -> tuple[OwnLogAnswer, ...]:
    """Put tests to the book of a file, as of its last day: what is kept before it is done is not in it.

    Raises
    ------
    LegdayError
        If there is no such test, or no set in the file.
    """
    settings, today = load_settings(), last_day(book)
    return tuple(ask_own_log(book, test, today, settings, looked=looked) for test in tests)
