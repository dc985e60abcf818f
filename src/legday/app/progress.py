"""The part of a report that tells of progress: stronger or not, what to expect, how one compares."""

from __future__ import annotations

from datetime import date

import polars as pl

from legday.app.compare import comparison
from legday.app.forecast_lifts import lifts_of
from legday.app.shown_loads import shown_loads
from legday.app.trends import trends_of
from legday.catalogue.settings import Settings
from legday.model import Book
from legday.model_progress import Progress


def progress(
    bests: pl.DataFrame, sets: pl.DataFrame, book: Book, as_of: date, *, weeks: int, settings: Settings
) -> Progress:
    """Tell of every lift that was trained in the weeks looked back over.

    Parameters
    ----------
    bests : polars.DataFrame
        From `trends.series_of`, of `sets`.
    sets : polars.DataFrame
        The book's sets up to `as_of`.
    """
    trends, shown = trends_of(bests, as_of, settings), shown_loads(sets)
    lifts = lifts_of(trends, book, shown, settings, weeks=weeks)
    compared = comparison(trends, book, shown, settings, weeks)
    return Progress(weeks, settings.trend_sessions_min, tuple(lifts), compared)
