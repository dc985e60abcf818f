"""Dates in every language of CLDR, in any order, told from the column."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import polars as pl
import pytest
from babel import Locale
from babel.dates import get_month_names
from babel.localedata import locale_identifiers
from hypothesis import given, settings
from hypothesis import strategies as st

from legday.read.moments import moments, times_of_day

TRUTH = [datetime(2025, month, 2 * month + 1, 7 + month, 5) for month in range(1, 13)]


def _read(cells: list[str], zone: str | None = None) -> list[datetime | None]:
    return moments(pl.Series("at", cells, dtype=pl.String), zone).values.to_list()


# Dzongkha's wide names stand in one another, one word for two months.
EXCEPTIONS: dict[str, list[str]] = {"wide": ["dz"], "abbreviated": []}


@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_every_month_of_every_language(width: Literal["wide", "abbreviated"]) -> None:
    unread = []
    told = 0
    for identifier in locale_identifiers():
        if Locale.parse(identifier).territory is not None or identifier == "root":
            continue  # a land's variant has the month names of its language
        months = [get_month_names(width, "format", identifier)[month] for month in range(1, 13)]
        told += 1
        cells = [f"{t.day} {month} {t.year}, {t:%H:%M}" for t, month in zip(TRUTH, months, strict=True)]
        found = _read(cells)
        assert all(one in (None, true) for one, true in zip(found, TRUTH, strict=True)), identifier
        if None in found:
            unread.append(identifier)
    assert told > 300
    assert unread == EXCEPTIONS[width]


def test_a_month_that_two_languages_read_otherwise_is_a_doubt() -> None:
    assert moments(pl.Series(["3 lis 2025, 10:00"])).doubt  # November in Polish, October in Croatian
    assert not moments(pl.Series(["3 lis 2025, 10:00", "3 gru 2025, 10:00"])).doubt


@pytest.mark.parametrize(
    ("cell", "truth"),
    [
        ("8 Apr 2026, 16:50", datetime(2026, 4, 8, 16, 50)),
        ("Apr 8, 2026 4:50 PM", datetime(2026, 4, 8, 16, 50)),
        ("25. Dez. 2025, 18:55", datetime(2025, 12, 25, 18, 55)),
        ("25 de dez. de 2025, 18:55", datetime(2025, 12, 25, 18, 55)),
        ("2025年12月25日 18:55", datetime(2025, 12, 25, 18, 55)),
        ("2026-03-30 05:22:10 PM", datetime(2026, 3, 30, 17, 22, 10)),
        ("2026-03-30 12:05:00 AM", datetime(2026, 3, 30, 0, 5)),
        ("2026/08/11 10:56 PM", datetime(2026, 8, 11, 22, 56)),
        ("1767225600", datetime(2026, 1, 1)),
        ("1767225600000", datetime(2026, 1, 1)),
        ("31.12.25", datetime(2025, 12, 31)),
        ("12/31/2025", datetime(2025, 12, 31)),
        ("2026-01-22 06:54:26 +0000", datetime(2026, 1, 22, 6, 54, 26)),
        ("2026-03-01T10:00:00.000Z", datetime(2026, 3, 1, 10)),
        ("2026-02-30", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
        ("soon", None),
        ("13/13/2025", None),
    ],
)
def test_forms(cell: str, truth: datetime | None) -> None:
    assert _read([cell]) == [truth]


@settings(deadline=None)
@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)), st.sampled_from(["Europe/Berlin", "Asia/Tokyo"])
)
def test_an_instant_is_shown_in_the_zone_asked_for(moment: datetime, name: str) -> None:
    moment = moment.replace(microsecond=0)
    truth = moment.replace(tzinfo=ZoneInfo("UTC")).astimezone(ZoneInfo(name)).replace(tzinfo=None)
    for cell in (f"{moment:%Y-%m-%d %H:%M:%S} +0000", f"{moment:%Y-%m-%dT%H:%M:%S}.000Z", f"{moment} UTC"):
        assert _read([cell], name) == [truth]
        assert _read([cell]) == [moment]


@settings(deadline=None)
@given(st.lists(st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)), min_size=3), st.booleans())
def test_order_or_a_day_over_12_tells_day_from_month(times: list[datetime], day_first: bool) -> None:
    form = "%d/%m/%Y %H:%M:%S" if day_first else "%m/%d/%Y %H:%M:%S"
    times = sorted(time.replace(microsecond=0) for time in times)
    told = moments(pl.Series([time.strftime(form) for time in times]))
    if any(time.day > 12 for time in times):
        assert told.values.to_list() == times
        assert not told.doubt
    elif told.values.to_list() != times:
        # read the other way round: then that was in order, too, or it was said to be in doubt
        values = told.values.to_list()
        assert told.doubt or values in (sorted(values), sorted(values, reverse=True))


def test_a_doubt_is_said() -> None:
    assert moments(pl.Series(["01/02/2026"])).doubt
    assert not moments(pl.Series(["13/02/2026", "01/02/2026"])).doubt


def test_times_of_day() -> None:
    cells = pl.Series(["19:30", "7:30 PM", "00:05:10", "12:00 AM", "", None, "late"])
    assert times_of_day(cells).to_list() == [
        timedelta(hours=19, minutes=30), timedelta(hours=19, minutes=30), timedelta(minutes=5, seconds=10),
        timedelta(), timedelta(), None, None,
    ]  # fmt: skip
