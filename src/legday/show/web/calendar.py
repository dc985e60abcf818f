"""A calendar of the planned sessions (iCalendar, RFC 5545) under a secret address. Handlers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from litestar import Response
from litestar.params import FromPath

from legday.app.open_journal import Journal
from legday.show.web import shapes
from legday.show.web.problems import not_there
from legday.show.web.serving import Serving, now

if TYPE_CHECKING:
    from legday.app.calendar_feed import PlannedDay

MEDIA_TYPE = "text/calendar; charset=utf-8"


async def begin_feed(journal: Journal, serving: Serving) -> shapes.Feed:
    """Make a secret address of your planned sessions; an older one ends."""
    from legday.app import calendar_feed

    secret = await serving.write(lambda: calendar_feed.begin_feed(journal, now()))
    return shapes.Feed(f"{serving.settings.base_path}/calendar/{secret}.ics")


async def end_feed(journal: Journal, serving: Serving) -> None:
    """End the secret address."""
    from legday.app import calendar_feed

    await serving.write(lambda: calendar_feed.end_feed(journal, now()))


async def feed(secret: FromPath[str], serving: Serving) -> Response[bytes]:
    """Give the planned sessions as a calendar."""
    from legday.app import calendar_feed

    owner = await serving.glance(lambda: calendar_feed.owner_of(serving.store, secret.removesuffix(".ics")))
    if owner is None:
        raise not_there("calendar")
    days = await serving.read(owner, lambda: calendar_feed.planned_days(owner))
    return Response(ics(days), media_type=MEDIA_TYPE, headers={"Cache-Control": "private, max-age=900"})


def ics(days: Sequence[PlannedDay]) -> bytes:
    """Write days as a calendar: whole days, whose ids stay and whose sequence grows with each re-solve."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//legday//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "legday")
    for day in days:
        event = Event()
        event.add("uid", f"{day.id}@legday")
        event.add("dtstamp", datetime.combine(day.day, datetime.min.time(), UTC))
        event.add("sequence", day.revision)
        event.add("dtstart", day.day)
        event.add("dtend", day.day + timedelta(days=1))
        event.add("summary", ", ".join(day.exercises))
        event.add("transp", "TRANSPARENT")
        if day.minutes is not None:
            event.add("description", f"{day.minutes:.0f} min")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
