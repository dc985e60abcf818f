"""``ill 3-9 March`` to first day, last day and reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from unicodedata import combining, normalize

from legday.errors import LegdayError

_LANGUAGES = ("en", "de", "es")
_NEAR = {
    "yesterday": -1, "gestern": -1, "ayer": -1, "today": 0, "heute": 0, "hoy": 0, "tomorrow": 1, "morgen": 1,
    "mañana": 1,
}  # fmt: skip
_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_NUMBER = r"\d{1,2}(?:st|nd|rd|th|º|\.)?"
_BETWEEN = re.compile(r"\s*(?:-|–|—|to|until|till|bis(?:\s+zum)?|hasta(?:\s+el)?|al?)\s*", re.IGNORECASE)
_SINCE = re.compile(r"(?:^|\s)(?:since|from|seit|ab|vom|von|desde|del?)(?:\s+(?:dem|el))?\s+$", re.IGNORECASE)
_ON = re.compile(r"(?:^|\s)(?:am|el)\s+$", re.IGNORECASE)
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


@dataclass(frozen=True, slots=True)
class _Words:
    """Days in words: what matches one, and the numbers of months and weekdays."""

    day: re.Pattern[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]


@cache
def _words() -> _Words:
    """The names of months and weekdays, with and without their accents."""
    from babel import Locale  # only where an absence is said

    months, weekdays = {"sept": 9}, dict(_WEEKDAYS)
    for locale in map(Locale, _LANGUAGES):
        for width in ("wide", "abbreviated"):
            names = locale.months["format"][width].items()
            months |= {form: number for number, name in names for form in _forms(name)}
        names = locale.days["format"]["wide"].items()
        weekdays |= {form: number for number, name in names for form in _forms(name)}
    near = _any(form for word in _NEAR for form in _forms(word))
    month = _any(months)
    return _Words(
        re.compile(
            rf"(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})|(?P<near>{near})|(?P<weekday>{_any(weekdays)})"
            rf"|(?P<number>{_NUMBER})"
            rf"(?:\s*(?:de\s+)?(?P<month>{month})\.?(?:,?\s+(?:del?\s+)?(?P<year>\d{{4}}))?)?"
            rf"|(?P<month_first>{month})\.?\s+(?P<number_after>{_NUMBER})(?:,?\s+(?P<year_after>\d{{4}}))?",
            re.IGNORECASE,
        ),
        months,
        weekdays,
    )


def _forms(word: str) -> set[str]:
    """A word in small letters, and without its accents."""
    plain = word.casefold().rstrip(".")
    bare = "".join(sign for sign in normalize("NFD", plain) if not combining(sign))
    return {plain, bare}


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def parse_absence(text: str, today: date) -> AbsenceText:
    """Read an absence.

    Parameters
    ----------
    text : str
        English, German or Spanish: a reason, then a day or two; a day without a year is the latest one that
        is at most a month ahead.
    today : date
        What ``yesterday`` and ``Monday`` are reckoned from.

    Raises
    ------
    LegdayError
        If no day is in it, a day cannot be, or something behind the days is left over.
    """
    text, day = normalize("NFC", text), _words().day
    found = day.search(text)
    while found is not None and not _stands_alone(text, found):
        found = day.search(text, found.start() + 1)
    if found is None:
        msg = f"absence {text!r}: no day is in it; {_EXAMPLE}"
        raise LegdayError(msg)
    between = _BETWEEN.match(text, found.end())
    second = day.match(text, between.end()) if between else None
    end = second.end() if second else found.end()
    before = text[: found.start()]
    since = _SINCE.search(before)
    lead = since or _ON.search(before)
    reason = " ".join((before[: lead.start()] if lead else before).split()).rstrip(":,")
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
    if not found["number"] or found["month"]:
        return True
    between = _BETWEEN.match(text, found.end())
    return between is not None and _words().day.match(text, between.end()) is not None


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
    words = _words()
    if found["near"]:
        (near,) = (days for word, days in _NEAR.items() if _forms(found["near"]) & _forms(word))
        return today + timedelta(days=near)
    if found["weekday"]:
        return today - timedelta(days=(today.weekday() - words.weekdays[found["weekday"].casefold()]) % 7)
    number = found["number"] or found["number_after"]
    month, year = found["month"] or found["month_first"], found["year"] or found["year_after"]
    return _Part(
        int(re.sub(r"\D", "", number)),
        words.months[month.casefold()] if month else None,
        int(year) if year else None,
    )


def _date(part: _Part, today: date, text: str) -> date:
    """The day that is meant: where no year is said, the latest that is at most a month ahead."""
    if part.month is None:
        msg = f"absence {text!r}: the month is missing; {_EXAMPLE}"
        raise LegdayError(msg)
    latest = date.max if part.year else today + timedelta(days=_AHEAD_DAYS)
    years = [part.year] if part.year else range(today.year - 8, today.year + 2)  # 29 February is rare
    found = []
    for year in years:
        try:
            found.append(date(year, part.month, part.day))
        except ValueError:
            continue
    found = [day for day in found if day <= latest]
    if not found:
        msg = f"absence {text!r}: there is no such day; {_EXAMPLE}"
        raise LegdayError(msg)
    return max(found)
