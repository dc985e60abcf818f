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
LANGUAGES = (
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja", "sv", "nb", "da", "fi", "cs", "ru", "uk",
    "hr", "ro", "hu", "el", "ko", "zh", "vi", "id", "ca",
)  # fmt: skip

LONGEST_DATE = 80  # characters
MOST_LANGUAGES_SAID = 4
FEW_MONTHS = 3
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
_FIGURE = re.compile(r"(?<!\w)\d+(?!\w)")
_BETWEEN = frozenset(
    ["de", "del", "of", "den", "d", "the", "at", "um", "à", "a", "las", "às", "г", "год", "року", "r"]
)  # what dates are written with
_EPOCH = re.compile(r"\d{10}|\d{13}")
_AFTERNOON = ("午後", "下午", "오후")
_MORNING = ("午前", "上午", "오전")


@dataclass(frozen=True, slots=True)
class Moments:
    """The moments of a column: local wall time, null where blank or unreadable, and how they were read."""

    values: pl.Series
    form: str
    doubt: str = ""
    utc: bool = False  # instants in UTC were left in UTC, which says nothing of where the person was


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
        utc = instants and zone is None and distinct.str.contains(r"(?:Z|[+-]00:?00)$").any()
        stated = ", in the zone that the file states" if instants and zone is None else ""
        return _looked_up(cells, distinct, values, "year-month-day" + stated, utc=utc)
    texts = [_folded(text[:LONGEST_DATE]) for text in distinct]
    language, languages, doubt = _language(texts)
    parts = [_parts(text, language) for text in texts]
    day_first, doubt_of_order = _day_first(parts)
    doubt = doubt or doubt_of_order
    found = [None if part is None else _moment(part, zone, day_first=day_first) for part in parts]
    if any("first" in part for part in parts if part):
        form = "day before month" if day_first else "month before day"
    else:
        form = f"month names as in {languages}" if language else "year-month-day"
    if zone is None and any(part and part.get("zone") for part in parts):
        form += ", in the zone that the file states"
    series = pl.Series("value", found, dtype=pl.Datetime("us"))
    utc = zone is None and any(part and ("epoch" in part or _is_utc(part.get("zone"))) for part in parts)
    return _looked_up(cells, distinct, series, form, doubt, utc=utc)


def times_of_day(cells: pl.Series) -> pl.Series:
    """Read clock times (``19:30``, ``7:30 PM``) as the time since midnight; null where unreadable."""
    midnight = datetime(2000, 1, 1)
    values = moments(f"{midnight:%Y-%m-%d} " + cells).values
    return (values - midnight).rename(cells.name)


def _looked_up(
    cells: pl.Series, distinct: pl.Series, values: pl.Series, form: str, doubt: str = "", *, utc: bool
) -> Moments:
    known = pl.DataFrame({"cell": distinct, "value": values.set(~_plausible(values), None)})
    frame = cells.rename("cell").to_frame().join(known, on="cell", how="left", maintain_order="left")
    return Moments(frame["value"].rename(cells.name), form, doubt, utc)


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


def _parts(text: str, language: str) -> Part | None:
    if _EPOCH.fullmatch(text):
        return {"epoch": text}
    for form in (_YEAR_FIRST, _YEAR_LAST):
        match = form.fullmatch(text)
        if match:
            return {name: value for name, value in match.groupdict().items() if value is not None}
    return _named(text, language) if language else None


def _named(text: str, language: str, *, strict: bool = False) -> Part | None:
    """A date with its month as a word, in any order of day, month and year.

    If `strict`, no other word may stand in it than the language's days of the week and what joins a date.
    """
    found = _month_in(text, language)
    if found is None:
        return None
    month, rest = found
    part: Part = {}
    clock = _CLOCK.search(rest)
    if clock and clock["hour"]:
        part = {name: value for name, value in clock.groupdict().items() if value is not None}
        rest = rest[: clock.start()]
    figures = re.findall(r"\d+", rest)
    if len(figures) != 2 or (strict and set(_WORD.findall(rest)) - _BETWEEN - _weekdays_of(language)):
        return None
    year = next((figure for figure in figures if len(figure) == 4), figures[1])
    day = figures[1] if figures[0] == year else figures[0]
    return {**part, "year": year, "month": str(month), "day": day}


def _month_in(text: str, language: str) -> tuple[int, str] | None:
    """The one month that a text names, and the text without it."""
    names, pattern = _months_of(language)
    found = list(pattern.finditer(text))
    if len(found) != 1:
        return None
    return names[found[0][0]], text[: found[0].start()] + " " + text[found[0].end() :]


def _language(texts: Sequence[str]) -> tuple[str, str, str]:
    """The language that the months are read in, all that read them so, and a doubt if another would not."""
    worded = [text for text in texts if _WORD.search(text) and not _parts(text, "")]
    if not worded:
        return "", "", ""
    # a few odd cells among dates in figures are no language
    languages = _languages() if len(worded) * 2 > len(texts) else iter(LANGUAGES)
    shapes = list({_FIGURE.sub("9", text): text for text in worded}.values())  # figures tell no language
    best = (0, "")
    for language in languages:
        if all(_named(text, language, strict=True) for text in shapes):
            return language, *_rivals(shapes, language)
        explained = sum(_named(text, language) is not None for text in shapes)
        if explained > best[0]:
            best = (explained, language)
    return best[1], best[1], ""


def _rivals(texts: Sequence[str], language: str) -> tuple[str, str]:
    told = [_named(text, language) for text in texts]
    alike, doubt = [language], ""
    for other in LANGUAGES:
        if other != language:
            otherwise = [_named(text, other, strict=True) for text in texts]
            if otherwise == told:
                alike.append(other)
            elif None not in otherwise and not doubt:
                doubt = f"months in the language {language}, though {other} would fit, too"
    more = " …" if len(alike) > MOST_LANGUAGES_SAID else ""
    return ", ".join(alike[:MOST_LANGUAGES_SAID]) + more, doubt


def _languages() -> Iterator[str]:
    yield from LANGUAGES
    from babel.localedata import locale_identifiers  # only where a rarer language is met

    # a land's variant has the month names of its language
    lands = re.compile(r"\w+_(?:[A-Z]{2}|\d{3})")
    rarer = {name for name in locale_identifiers() if not lands.fullmatch(name)} - {*LANGUAGES, "root"}
    yield from sorted(rarer, key=lambda name: (len(name), name))


@cache
def _months_of(language: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """Month names of a language, folded, and a pattern that finds them as whole words, the longest first."""
    from babel import Locale  # only where months are words

    names: dict[str, int] = {}
    short: dict[str, int] = {}
    for context in Locale.parse(language).months.values():
        for width in ("wide", "abbreviated"):
            for number, name in context.get(width, {}).items():
                folded = _folded(name).strip(" .")
                names.setdefault(folded, number)
                if width == "wide" and len(folded) > 3 and folded.isalpha():
                    short.setdefault(folded[:3], number)  # what apps cut off themselves
    names = {**short, **names}
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return names, re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")


@cache
def _weekdays_of(language: str) -> frozenset[str]:
    from babel import Locale  # only where months are words

    contexts = Locale.parse(language).days.values()
    names = (name for context in contexts for width in context.values() for name in width.values())
    return frozenset(word for name in names for word in _WORD.findall(_folded(name)))


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


def _is_utc(zone: str | None) -> bool:
    return zone is not None and not _offset(zone).utcoffset(None)


def _offset(text: str) -> timezone:
    if text in ("z", "utc", "gmt"):
        return UTC
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:])))


def _shown(moment: datetime, zone: str | None) -> datetime:
    if zone is not None:
        moment = moment.astimezone(ZoneInfo(zone))
    return moment.replace(tzinfo=None)
