"""``ill 3-9 March`` to first day, last day and reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from legday.errors import LegdayError

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = (
    r"mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)
_DAY = re.compile(
    rf"(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})|(?P<near>today|yesterday|tomorrow|{_WEEKDAY})"
    rf"|(?P<number>{_NUMBER})(?:\.?\s*(?P<month>{_MONTH})\.?(?:,?\s+(?P<year>\d{{4}}))?)?"
    rf"|(?P<month_first>{_MONTH})\.?\s+(?P<number_after>{_NUMBER})(?:,?\s+(?P<year_after>\d{{4}}))?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:-|–|—|to|until|till|bis)\s*", re.IGNORECASE)
_SINCE = re.compile(r"(?:^|\s)(?:since|from)\s+$", re.IGNORECASE)
_AHEAD_DAYS = 31
_EXAMPLE = "write it like 'ill 3-9 March', 'away 2026-07-01 to 2026-07-14' or 'ill since Monday'"


@dataclass(frozen=True, slots=True)
class AbsenceText:
    """From when to when, both days counted (`last` None: still away), and why, in the words typed."""

    first: date
    last: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A day as far as it is said."""

    day: int
    month: int | None
    year: int | None


def parse_absence(text: str, today: date) -> AbsenceText:
    """Read an absence.

    Parameters
    ----------
    text : str
        English: a reason, then a day or two; a day without a year is the latest one that is at most a month
        ahead.
    today : date
        What ``yesterday`` and ``Monday`` are reckoned from.

    Raises
    ------
    LegdayError
        If no day is in it, a day cannot be, or something behind the days is left over.
    """
    found = _DAY.search(text)
    while found is not None and not _stands_alone(text, found):
        found = _DAY.search(text, found.start() + 1)
    if found is None:
        msg = f"absence {text!r}: no day is in it; {_EXAMPLE}"
        raise LegdayError(msg)
    between = _BETWEEN.match(text, found.end())
    second = _DAY.match(text, between.end()) if between else None
    end = second.end() if second else found.end()
    before = text[: found.start()]
    since = _SINCE.search(before)
    reason = " ".join((before[: since.start()] if since else before).split()).rstrip(":,")
    if text[end:].strip(" ."):
        msg = f"absence {text!r}: {text[end:].strip()!r} is not understood; {_EXAMPLE}"
        raise LegdayError(msg)
    first, last = _days(found, second, today, text)
    if since and second is None:
        return AbsenceText(first, None, reason)
    if last < first:
        msg = f"absence {text!r}: {last} is before {first}; {_EXAMPLE}"
        raise LegdayError(msg)
    return AbsenceText(first, last, reason)


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Whether a day is no part of a word, and a number alone is the first of two days."""
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    if before.isalnum() or after.isalnum():
        return False
    return not found["number"] or bool(found["month"]) or _BETWEEN.match(text, found.end()) is not None


def _days(found: re.Match[str], second: re.Match[str] | None, today: date, text: str) -> tuple[date, date]:
    one, other = _said(found, today), _said(second or found, today)
    if isinstance(one, _Part) and isinstance(other, _Part):  # 3-9 March, 28 Feb - 3 March 2026
        one = _Part(one.day, one.month or other.month, one.year)
        other = _Part(other.day, other.month or one.month, other.year)
    last = _date(other, today, text) if isinstance(other, _Part) else other
    if isinstance(one, date):
        return one, last
    if one.year is None and isinstance(other, _Part):
        over_new_year = (one.month or 0) > (other.month or 0)
        one = _Part(one.day, one.month, last.year - int(over_new_year))
    return _date(one, last, text), last


def _said(found: re.Match[str], today: date) -> date | _Part:
    if found["iso"]:
        try:
            return date.fromisoformat(found["iso"])
        except ValueError:
            msg = f"absence: {found['iso']} is no day; {_EXAMPLE}"
            raise LegdayError(msg) from None
    near = (found["near"] or "").lower()
    if near in ("today", "yesterday", "tomorrow"):
        return today + timedelta(days=("yesterday", "today", "tomorrow").index(near) - 1)
    if near:
        return today - timedelta(days=(today.weekday() - _WEEKDAYS.index(near[:3])) % 7)
    number = found["number"] or found["number_after"]
    month, year = found["month"] or found["month_first"], found["year"] or found["year_after"]
    return _Part(
        int(re.sub(r"\D", "", number)),
        _MONTHS.index(month[:3].lower()) + 1 if month else None,
        int(year) if year else None,
    )


def _date(part: _Part, today: date, text: str) -> date:
    """The day that is meant: where no year is said, the latest that is at most a month ahead."""
    latest = date.max if part.year else today + timedelta(days=_AHEAD_DAYS)
    years = [part.year] if part.year else range(today.year - 8, today.year + 2)  # 29 February is rare
    found = []
    for year in years:
        try:
            found.append(date(year, part.month or 0, part.day))
        except ValueError:
            continue
    found = [day for day in found if day <= latest]
    if not found:
        msg = f"absence {text!r}: there is no such day; {_EXAMPLE}"
        raise LegdayError(msg)
    return max(found)
