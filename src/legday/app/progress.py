"""The part of a report that tells of progress: stronger or not, what to expect, how one compares."""

from __future__ import annotations

from datetime import date

from legday.app.compare import comparison
from legday.app.forecast_lifts import lifts_of
from legday.app.lift_facts import ByLift
from legday.app.shown_loads import shown_of
from legday.app.trends import trends_of
from legday.catalogue.settings import Settings
from legday.model import Book
from legday.model_progress import Progress


def progress(
    told: ByLift, usual: str, book: Book, as_of: date, *, weeks: int, settings: Settings
) -> Progress:
    """Tell of every lift that was trained in the weeks looked back over.

    Parameters
    ----------
    told : ByLift
        Of the book's sets up to `as_of`.
    usual : str
        The unit of lifts that state none.
    """
    trends, shown = trends_of(told.series, as_of, settings), shown_of(told.shown, usual)
    lifts = lifts_of(trends, book, shown, settings, weeks=weeks)
    compared = comparison(trends, book, shown, settings, weeks)
    return Progress(weeks, settings.trend_sessions_min, tuple(lifts), compared)
