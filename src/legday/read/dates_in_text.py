"""A date as people write it in English, with or without a time of day."""

from __future__ import annotations

import re
from datetime import datetime

from legday.read.clock import EARLIEST, LATEST

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:,?\s+(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?\s*(?P<half>[ap]\.?m\.?)?)?"
_ORDERS = (rf"{_DAY}\s+{_MONTH},?\s+(?P<year>\d{{4}})", rf"{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})",
           r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")  # fmt: skip
_DATES = tuple(re.compile(_WEEKDAY + order + _TIME, re.IGNORECASE) for order in _ORDERS)


def find_date(text: str, *, whole: bool = False) -> datetime | None:
    """Give the date that a line is (`whole`) or begins with; None if it is none.

    Read are ``13 August 2025``, ``August 13, 2025`` and ``2025-08-13``, each with a weekday before and
    a time of day (24 hours, or AM and PM) behind it.
    """
    text = text.strip()
    for pattern in _DATES:
        match = pattern.fullmatch(text) if whole else pattern.match(text)
        if match is not None:
            return _moment(match)
    return None


def _moment(match: re.Match[str]) -> datetime | None:
    month = match["month"][:3].lower()
    number = int(month) if month.isdecimal() else _MONTHS.index(month) + 1
    hour, half = int(match["hour"] or 0), (match["half"] or "")[:1].lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        moment = datetime(int(match["year"]), number, int(match["day"]), hour, int(match["minute"] or 0))
    except ValueError:
        return None
    return moment if EARLIEST <= moment < LATEST else None
