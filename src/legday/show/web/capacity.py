"""Tests of everyday strength, and the years of it. Handlers."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from litestar import Request, Response
from litestar.params import JSONBody, QueryParameter

from legday.app.capacity import CapacityFacts
from legday.app.open_journal import Journal
from legday.show.web import shapes
from legday.show.web.etags import derived
from legday.show.web.serving import Serving, day_or_today, now

Today = Annotated[date | None, QueryParameter(description="The day it is; default this machine's.")]


async def get_capacity(
    request: Request[Any, Any, Any], journal: Journal, serving: Serving, today: Today = None
) -> Response[CapacityFacts]:
    """Give the tests with norms and their own noise, leg strength by month, and minutes by week."""
    day = day_or_today(today)
    return await derived(request, serving, journal, lambda: _years(journal, day, None), "capacity", day)


async def say_test(data: JSONBody[shapes.CapacityTest], journal: Journal, serving: Serving) -> CapacityFacts:
    """Keep a test of everyday strength; null takes those of its day back."""
    from legday.app.capacity import log_capacity, remove_capacity

    day = day_or_today(data.day)
    conditions = {name: getattr(data, name) for name in ("side", "chair_m", "rise_m", "distance_m", "note")}
    value = data.value
    if value is None:
        act = await serving.write(lambda: remove_capacity(journal, data.test, day, now()))
    else:
        act = await serving.write(lambda: log_capacity(journal, data.test, value, day, now(), **conditions))
    return await serving.read(journal, lambda: _years(journal, max(day, now().date()), act))


async def say_reminder(data: JSONBody[shapes.Reminder], journal: Journal, serving: Serving) -> shapes.Done:
    """Say whether the calendar has a day for the tests each month."""
    from legday.app.capacity_years import say_reminder as say

    return shapes.Done(await serving.write(lambda: say(journal, data.monthly, now())))


def _years(journal: Journal, day: date, act: str | None) -> CapacityFacts:
    from legday.app.book_of_journal import settings_of
    from legday.app.capacity_years import capacity_years

    return capacity_years(journal, day, settings_of(journal), act)
