"""What a person says of themselves, by day: body mass, and absences."""

from __future__ import annotations

from datetime import date, datetime

from legday.app.act import Wish, commit, named
from legday.app.open_journal import Journal
from legday.errors import LegdayError

LEAST_KG, MOST_KG = 20.0, 400.0


def say_bodyweight(journal: Journal, day: date, bodyweight_kg: float | None, now: datetime) -> str | None:
    """Say the body mass of a day [kg]; None takes it back. It stands above what an app says.

    Raises
    ------
    LegdayError
        If it is no body mass, or the day has not come yet.
    """
    if bodyweight_kg is not None and not LEAST_KG <= bodyweight_kg <= MOST_KG:
        msg = f"{bodyweight_kg:g} kg is no body mass; say one from {LEAST_KG:g} to {MOST_KG:g} kg"
        raise LegdayError(msg)
    if day > now.date():
        msg = f"{day} has not come yet; say the day as YYYY-MM-DD"
        raise LegdayError(msg)
    fields = None if bodyweight_kg is None else {"day": day.isoformat(), "bodyweight_kg": bodyweight_kg}
    what = f"{day}: {'no body mass' if bodyweight_kg is None else f'{bodyweight_kg:.1f} kg'}"
    wish = Wish(named("body", day.isoformat()), "body", fields)
    return commit(journal, "body", [wish], {"what": what}, now)


def say_absence(
    journal: Journal,
    first: date,
    last: date | None,
    reason: str | None,
    now: datetime,
    *,
    remove: bool = False,
) -> str | None:
    """Say from when to when training was out of the question; `last` None while it still is.

    An absence that begins on the same day is changed.

    Raises
    ------
    LegdayError
        If it ends before it begins.
    """
    if last is not None and last < first:
        msg = f"absence: {last} is before {first}; write the first day first"
        raise LegdayError(msg)
    fields = {
        "first_day": first.isoformat(), "last_day": last and last.isoformat(), "reason": reason or None
    }  # fmt: skip
    wish = Wish(named("absence", first.isoformat()), "absence", None if remove else fields)
    span = f"{first} to {last}" if last else f"{first}, still away"
    what = f"{'not absent' if remove else reason or 'absent'}: {span}"
    return commit(journal, "absence", [wish], {"what": what}, now)
