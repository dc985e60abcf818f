"""A plan as a calendar file (RFC 5545): an event a session, with a reminder, whose ids survive a re-solve."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from legday.app.plan_week import PlannedWeek
from legday.model import PlannedSession
from legday.show.plan_screen import details, sets_and_load
from legday.show.plan_words import PlanWords

_HOUR = timedelta(hours=1)
_EVENING_BEFORE = timedelta(hours=-4)  # of an event that takes a day and begins at midnight


def calendar(week: PlannedWeek, speak: PlanWords, now: datetime) -> bytes:
    """Write the events of a plan.

    Sessions that an earlier revision had are cancelled, the others updated: each has its id, and the
    revision as its sequence. Without a time of day an event takes its day; without a zone its time is the
    wall clock's, wherever its reader is.

    Parameters
    ----------
    now : datetime
        The moment of writing, with its zone.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//legday//plan//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    plan = week.plan
    for session in plan.sessions if plan is not None else ():
        made.add_component(_event(week, session, speak, now))
    for name in week.gone:
        made.add_component(_cancelled(week, name, now))
    if week.test_day is not None:
        made.add_component(_test_day(week, week.test_day, speak, now))
    if week.zone is not None:
        made.add_missing_timezones()
    return bytes(made.to_ical())


def uid(name: str, athlete: str) -> str:
    """Give the id of a session's event: the same in every revision of its week."""
    return f"{name}.{athlete}@legday".replace(" ", "-")


def _event(week: PlannedWeek, session: PlannedSession, speak: PlanWords, now: datetime) -> Any:
    from icalendar import Alarm, Event

    event = Event()
    _identify(event, week, session.id, now)
    names = [speak.exercise(slot.exercise) for slot in session.slots]
    event.add("summary", ", ".join(names))
    event.add("description", "\n".join(_described(week, session, speak)))
    minutes = max(1, round(session.minutes))
    if week.at is None:
        event.add("dtstart", session.day)
        event.add("dtend", session.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        trigger = _EVENING_BEFORE
    else:
        zone = None if week.zone is None else ZoneInfo(week.zone)
        start = datetime.combine(session.day, time.fromisoformat(week.at), zone)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=minutes))
        trigger = -_HOUR
    event.add("status", "CONFIRMED")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", ", ".join(names))
    alarm.add("trigger", trigger)
    event.add_component(alarm)
    return event


def _test_day(week: PlannedWeek, day: date, speak: PlanWords, now: datetime) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", uid(f"capacity-{day:%Y-%m}", week.problem.athlete.name))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", speak.say("years-event"))
    event.add("description", speak.say("capacity-caution"))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def _cancelled(week: PlannedWeek, name: str, now: datetime) -> Any:
    from icalendar import Event

    event = Event()
    _identify(event, week, name, now)
    before = week.problem.before
    day = next((one.day for one in (before.sessions if before else ()) if one.id == name), week.today)
    event.add("dtstart", day)
    event.add("status", "CANCELLED")
    return event


def _identify(event: Any, week: PlannedWeek, name: str, now: datetime) -> None:
    event.add("uid", uid(name, week.problem.athlete.name))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", (week.plan.revision if week.plan else 1) - 1)


def _described(week: PlannedWeek, session: PlannedSession, speak: PlanWords) -> list[str]:
    loads = {one.slot: one for one in week.loads.get(session.id, ())}
    lines = []
    for slot in session.slots:
        one = loads.get(slot.id)
        if one is None:
            lines.append(f"{speak.exercise(slot.exercise)}: {slot.sets} × {slot.reps_lo}–{slot.reps_hi}")
            continue
        lines.append(f"{speak.exercise(slot.exercise)}: {sets_and_load(one, speak)}")
        lines += [f"  {line}" for line in details(slot, one, speak)]
    return lines
