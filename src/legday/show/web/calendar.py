"""A calendar of the planned sessions (iCalendar, RFC 5545) under a secret address. Handlers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from litestar import Response
from litestar.params import FromPath

from legday.app.open_journal import Journal
from legday.show.web import shapes
from legday.show.web.problems import not_there
from legday.show.web.serving import Serving, now

if TYPE_CHECKING:
    from legday.app.calendar_feed import PlannedDay

MEDIA_TYPE = "text/calendar"  # in UTF-8, as any text that is answered


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
    days = await serving.read(owner, lambda: calendar_feed.planned_days(owner, now().date()))
    return Response(
        ics(days, owner.name, now()), media_type=MEDIA_TYPE, headers={"Cache-Control": "private, max-age=900"}
    )


def ics(days: Sequence[PlannedDay], athlete: str, moment: datetime) -> bytes:
    """Write days as a calendar: events whose ids stay, and whose sequence grows with each re-solve.

    The ids are those of a calendar file, so that who has both has each session once.
    """
    from icalendar import Calendar, Event

    from legday.show.calendar import uid

    calendar = Calendar()
    calendar.add("prodid", "-//legday//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "legday")
    for day in days:
        event = Event()
        event.add("uid", uid(day.id, athlete))
        event.add("dtstamp", moment.astimezone(UTC))
        event.add("sequence", day.revision)
        event.add("summary", ", ".join(day.exercises))
        if day.at is None:
            event.add("dtstart", day.day)
            event.add("dtend", day.day + timedelta(days=1))
            event.add("transp", "TRANSPARENT")
        else:
            zone = None if day.zone is None else ZoneInfo(day.zone)
            start = datetime.combine(day.day, time.fromisoformat(day.at), zone)
            event.add("dtstart", start)
            event.add("dtend", start + timedelta(minutes=max(1, round(day.minutes or 60))))
        if day.minutes is not None:
            event.add("description", f"{day.minutes:.0f} min")
        calendar.add_component(event)
    if any(day.zone for day in days):
        calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
