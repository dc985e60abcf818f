"""What the log says: the report and its parts, levels, forecasts. Handlers."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import msgspec
from litestar import Request, Response
from litestar.params import QueryParameter

from legday.app.open_journal import Journal
from legday.model import Level, LiftFacts, MuscleDose, Report
from legday.model_progress import LiftForecasts
from legday.show.web.etags import derived
from legday.show.web.serving import Serving, day_or_today

Asked = Request[Any, Any, Any]
Weeks = Annotated[int | None, QueryParameter(ge=1, le=520, description="Whole weeks to look back over.")]
Today = Annotated[date | None, QueryParameter(description="Look back from this day; default the log's last.")]
Rep = Annotated[int, msgspec.Meta(ge=1, le=100)]
Reps = Annotated[list[Rep] | None, QueryParameter(max_items=10, description="Reps of planned sets.")]


async def get_report(
    request: Asked, journal: Journal, serving: Serving, today: Today = None, weeks: Weeks = None
) -> Response[Report]:
    """Are the legs trained? The report of all that the journal holds."""
    from legday.app.report_of_journal import report_of_journal

    made = lambda: report_of_journal(journal, today, weeks)  # noqa: E731
    return await derived(request, serving, journal, made, today, weeks)


async def get_muscles(
    request: Asked, journal: Journal, serving: Serving, today: Today = None, weeks: Weeks = None
) -> Response[list[MuscleDose]]:
    """Hard sets a week of every muscle."""
    from legday.app.report_of_journal import report_of_journal

    made = lambda: report_of_journal(journal, today, weeks).muscles  # noqa: E731
    return await derived(request, serving, journal, made, "muscles", today, weeks)


async def get_lifts(
    request: Asked, journal: Journal, serving: Serving, today: Today = None, weeks: Weeks = None
) -> Response[list[LiftFacts]]:
    """Every lift: how often, how recently, its best, what changed."""
    from legday.app.report_of_journal import report_of_journal

    made = lambda: report_of_journal(journal, today, weeks).lifts  # noqa: E731
    return await derived(request, serving, journal, made, "lifts", today, weeks)


async def get_levels(
    request: Asked, journal: Journal, serving: Serving, today: Today = None
) -> Response[dict[str, Level]]:
    """How strong the person is in each exercise, by its id."""
    from legday.app.book_of_journal import book_of_journal, settings_of
    from legday.app.levels import levels_of

    day = day_or_today(today)
    made = lambda: levels_of(book_of_journal(journal, day), day, settings_of(journal))  # noqa: E731
    return await derived(request, serving, journal, made, "levels", day)


async def get_forecasts(
    request: Asked,
    journal: Journal,
    serving: Serving,
    *,
    today: Today = None,
    weeks: Weeks = None,
    reps: Reps = None,
) -> Response[LiftForecasts]:
    """What to expect of every lift."""
    from legday.app.book_of_journal import book_of_journal, settings_of
    from legday.app.forecast_lifts import forecast_lifts

    made = lambda: forecast_lifts(  # noqa: E731
        book_of_journal(journal, today), today, settings_of(journal), weeks=weeks, reps=reps or ()
    )
    return await derived(request, serving, journal, made, "forecasts", today, weeks, reps)
