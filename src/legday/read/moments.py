"""Dates and times as apps write them, in any language; the form is told from all rows of a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

import polars as pl

# asked first, in this order: the languages that real exports come in; then every other one of CLDR
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja", "sv", "nb", "da", "fi", "cs", "ru")

EARLIEST, LATEST = datetime(1950, 1, 1), datetime(2200, 1, 1)  # no training log has other dates

_TIME = (
    r"(?:[T ,]+(?:(?P<before>午前|午後|上午|下午|오전|오후)\s*)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})"
    r"(?:[:.](?P<second>\d{2})(?:[.,](?P<fraction>\d+))?)?"
    r"\s*(?P<half>[ap]\.?\s?m\.?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?" + _TIME, re.IGNORECASE
)
_YEAR_LAST = re.compile(
    r"(?P<first>\d{1,2})[-/. ]+(?P<other>\d{1,2})[-/. ]+(?P<year>\d{4}|\d{2})" + _TIME, re.IGNORECASE
)
_CLOCK = re.compile(_TIME.removesuffix("?") + r"$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_EPOCH = re.compile(r"\d{10}|\d{13}")
_AFTERNOON = ("午後", "下午", "오후")
_MORNING = ("午前", "上午", "오전")


@dataclass(frozen=True, slots=True)
class Moments:
    """The moments of a column: local wall time, null where blank or unreadable, and how they were read."""

    values: pl.Series
    form: str
    doubt: str = ""


def moments(cells: pl.Series, zone: str | None = None) -> Moments:
    """Read a column of dates or of dates with times.

    Parameters
    ----------
    cells : polars.Series of String
    zone : str, optional
        IANA zone to show instants in; without one an instant keeps the wall time that the file states.

    Returns
    -------
    Moments
        `doubt` is not empty where day and month could be told neither by a number over 12 nor by order.
    """
    distinct = cells.drop_nulls().unique(maintain_order=True)
    iso = _iso(distinct, zone)
    if iso is not None:
        values, instants = iso
        stated = ", in the zone that the file states" if instants and zone is None else ""
        return _looked_up(cells, distinct, values, "year-month-day" + stated)
    texts = [_folded(text) for text in distinct]
    names = _month_names(texts)
    parts = [_parts(text, names) for text in texts]
    day_first, doubt = _day_first(parts)
    found = [None if part is None else _moment(part, zone, day_first=day_first) for part in parts]
    if any("first" in part for part in parts if part):
        form = "day before month" if day_first else "month before day"
    else:
        form = f"month names ({names[1]})" if names[1] else "year-month-day"
    if zone is None and any(part and part.get("zone") for part in parts):
        form += ", in the zone that the file states"
    series = pl.Series("value", found, dtype=pl.Datetime("us"))
    return _looked_up(cells, distinct, series, form, doubt)


def times_of_day(cells: pl.Series) -> pl.Series:
    """Read clock times (``19:30``, ``7:30 PM``) as the time since midnight; null where unreadable."""
    midnight = datetime(2000, 1, 1)
    values = moments(f"{midnight:%Y-%m-%d} " + cells).values
    return (values - midnight).rename(cells.name)


def _looked_up(
    cells: pl.Series, distinct: pl.Series, values: pl.Series, form: str, doubt: str = ""
) -> Moments:
    known = pl.DataFrame({"cell": distinct, "value": values.set(~_plausible(values), None)})
    frame = cells.rename("cell").to_frame().join(known, on="cell", how="left", maintain_order="left")
    return Moments(frame["value"].rename(cells.name), form, doubt)


def _plausible(values: pl.Series) -> pl.Series:
    return ((values >= EARLIEST) & (values < LATEST)).fill_null(value=True)


def _iso(distinct: pl.Series, zone: str | None) -> tuple[pl.Series, bool] | None:
    """The moments, if all are written as ISO 8601 in one form, and whether they are instants."""
    for form in ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"):
        values = distinct.str.strptime(pl.Datetime("us"), form, strict=False, exact=True)
        if values.null_count() == 0:
            return values, False
    for form in ("%Y-%m-%d %H:%M:%S %z", "%Y-%m-%dT%H:%M:%S%.f%z"):
        # what stands before the offset is the wall time there
        if zone is None:
            texts = distinct.str.replace(r"\s*(?:Z|[+-]\d{2}:?\d{2})$", "")
            values = texts.str.strptime(pl.Datetime("us"), form.removesuffix("%z").strip(), strict=False)
            values = values.set(texts == distinct, None)
        else:
            instants = distinct.str.replace("Z$", "+0000").str.strptime(
                pl.Datetime("us", "UTC"), form, strict=False
            )
            values = instants.dt.convert_time_zone(zone).dt.replace_time_zone(None)
        if values.null_count() == 0:
            return values, True
    return None


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).strip().casefold()
    return text.replace("년 ", "-").replace("월 ", "-").replace("일", "") if "년" in text else text


Part = dict[str, str]


def _parts(text: str, names: tuple[dict[str, int], str]) -> Part | None:
    if _EPOCH.fullmatch(text):
        return {"epoch": text}
    for form in (_YEAR_FIRST, _YEAR_LAST):
        match = form.fullmatch(text)
        if match:
            return {name: value for name, value in match.groupdict().items() if value is not None}
    return _named(text, names[0])


def _named(text: str, names: dict[str, int]) -> Part | None:
    """A date with its month as a word, in any order of day, month and year."""
    months = [word for word in _WORD.findall(text) if word in names]
    if len(months) != 1:
        return None
    rest = text
    clock = _CLOCK.search(text)
    part: Part = {}
    if clock and clock["hour"]:
        part = {name: value for name, value in clock.groupdict().items() if value is not None}
        rest = text[: clock.start()]
    figures = re.findall(r"\d+", rest)
    if len(figures) != 2:
        return None
    year = next((figure for figure in figures if len(figure) == 4), figures[1])
    day = figures[1] if figures[0] == year else figures[0]
    return {**part, "year": year, "month": str(names[months[0]]), "day": day}


def _month_names(texts: Sequence[str]) -> tuple[dict[str, int], str]:
    """The month names of the first language that explains every text with words, and its code."""
    worded = [
        set(_WORD.findall(text)) for text in texts if _WORD.search(text) and not _parts_without_words(text)
    ]
    if not worded:
        return {}, ""
    best: tuple[int, dict[str, int], str] = (0, {}, "")
    for language in _languages():
        names = _months_of(language)
        explained = sum(len(words & names.keys()) == 1 for words in worded)
        if explained == len(worded):
            return names, language
        if explained > best[0]:
            best = (explained, names, language)
    return best[1], best[2]


def _parts_without_words(text: str) -> bool:
    return bool(_YEAR_FIRST.fullmatch(text) or _YEAR_LAST.fullmatch(text) or _EPOCH.fullmatch(text))


def _languages() -> Iterator[str]:
    yield from LANGUAGES
    from babel.localedata import locale_identifiers  # only where a rarer language is met

    yield from (name for name in locale_identifiers() if name not in LANGUAGES and name != "root")


@cache
def _months_of(language: str) -> dict[str, int]:
    from babel import Locale  # only where months are words

    names: dict[str, int] = {}
    for context in Locale.parse(language).months.values():
        for width in ("wide", "abbreviated"):
            for number, name in context.get(width, {}).items():
                folded = unicodedata.normalize("NFKC", name).casefold().strip(" .")
                names[folded] = number
                if width == "wide" and len(folded) > 3 and folded.isalpha():
                    names.setdefault(folded[:3], number)  # what apps cut off themselves
    return names


def _day_first(parts: Sequence[Part | None]) -> tuple[bool, str]:
    """Whether the first of two small numbers is the day: by one over 12, else by order, else by custom."""
    pairs = [(int(part["first"]), int(part["other"])) for part in parts if part and "first" in part]
    if not pairs:
        return True, ""
    over_first, over_other = (any(pair[place] > 12 for pair in pairs) for place in (0, 1))
    if over_first != over_other:
        return over_first, ""
    tidy = [_in_order(parts, day_first=day_first) for day_first in (True, False)]
    if tidy[0] != tidy[1]:
        return tidy[0], ""
    if any(part.get("half") for part in parts if part):
        return False, "month before day, because the times carry AM and PM"
    return True, "day before month, by custom: no day over 12 and no order tells"


def _in_order(parts: Sequence[Part | None], *, day_first: bool) -> bool:
    found = [_moment(part, None, day_first=day_first) for part in parts if part]
    values = [value for value in found if value is not None]
    return (
        len(values) > 2
        and len(values) == len(found)
        and (values == sorted(values) or values == sorted(values, reverse=True))
    )


def _moment(part: Part, zone: str | None, *, day_first: bool) -> datetime | None:
    try:
        if "epoch" in part:
            stamp = int(part["epoch"]) / (1000 if len(part["epoch"]) == 13 else 1)
            return _shown(datetime.fromtimestamp(stamp, UTC), zone)
        if "first" in part:
            day, month = (part["first"], part["other"]) if day_first else (part["other"], part["first"])
        else:
            day, month = part["day"], part["month"]
        year = int(part["year"]) + (2000 if len(part["year"]) == 2 else 0)
        hour = int(part.get("hour", 0))
        half = part.get("half", "") or part.get("before", "")
        if half.startswith("p") or half in _AFTERNOON:
            hour = hour % 12 + 12
        elif half.startswith("a") or half in _MORNING:
            hour %= 12
        value = datetime(
            year, int(month), int(day), hour, int(part.get("minute", 0)), int(part.get("second", 0))
        )
        if "zone" in part:
            return _shown(value.replace(tzinfo=_offset(part["zone"])), zone)
    except (ValueError, OverflowError, OSError):
        return None
    return value


def _offset(text: str) -> timezone:
    if text in ("z", "utc", "gmt"):
        return UTC
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:])))


def _shown(moment: datetime, zone: str | None) -> datetime:
    if zone is not None:
        moment = moment.astimezone(ZoneInfo(zone))
    return moment.replace(tzinfo=None)
