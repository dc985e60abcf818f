"""Absences as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from legday.errors import LegdayError
from legday.read.absence_text import AbsenceText, parse_absence

TODAY = date(2026, 3, 12)  # a Thursday


@pytest.mark.parametrize(
    ("text", "first", "last", "reason"),
    [
        ("ill 3-9 March", "2026-03-03", "2026-03-09", "ill"),
        ("ill 3–9 March", "2026-03-03", "2026-03-09", "ill"),
        ("ill 3 to 9 March 2024", "2024-03-03", "2024-03-09", "ill"),
        ("March 3 - March 9", "2026-03-03", "2026-03-09", ""),
        ("holiday 28 Dec - 3 January", "2025-12-28", "2026-01-03", "holiday"),
        ("away 8-10 April", "2026-04-08", "2026-04-10", "away"),
        ("ill 8-20 November", "2025-11-08", "2025-11-20", "ill"),
        ("in Rome 2026-07-01 to 2026-07-14", "2026-07-01", "2026-07-14", "in Rome"),
        ("back pain: 9 March", "2026-03-09", "2026-03-09", "back pain"),
        ("sick yesterday", "2026-03-11", "2026-03-11", "sick"),
        ("ill since Monday", "2026-03-09", None, "ill"),
        ("ill since 2026-03-01", "2026-03-01", None, "ill"),
        ("from Tuesday to today", "2026-03-10", "2026-03-12", ""),
        ("a bad back, 3rd to 5th march", "2026-03-03", "2026-03-05", "a bad back"),
        ("maybe ill on 3 feb", "2026-02-03", "2026-02-03", "maybe ill on"),
        ("2 children ill, 3-4 March", "2026-03-03", "2026-03-04", "2 children ill"),
        ("2 a day was too much, 3-4 March", "2026-03-03", "2026-03-04", "2 a day was too much"),
        ("krank 3.-9. März", "2026-03-03", "2026-03-09", "krank"),
        ("krank vom 3. bis zum 9. Marz 2024", "2024-03-03", "2024-03-09", "krank"),
        ("Grippe: 28. Dez. – 3. Januar", "2025-12-28", "2026-01-03", "Grippe"),
        ("verreist 8. bis 10. Mai 2025", "2025-05-08", "2025-05-10", "verreist"),
        ("krank seit Montag", "2026-03-09", None, "krank"),
        ("krank seit dem 1. März", "2026-03-01", None, "krank"),
        ("Knie, gestern", "2026-03-11", "2026-03-11", "Knie"),
        ("krank am 3. Okt.", "2025-10-03", "2025-10-03", "krank"),
        ("enfermo del 3 al 9 de marzo", "2026-03-03", "2026-03-09", "enfermo"),
        ("de viaje, 28 de diciembre de 2024 a 3 de enero de 2025", "2024-12-28", "2025-01-03", "de viaje"),
        ("enferma desde el lunes", "2026-03-09", None, "enferma"),
        ("enferma el miércoles", "2026-03-11", "2026-03-11", "enferma"),
        ("lesión desde el sabado hasta el 12 de marzo", "2026-03-07", "2026-03-12", "lesión"),
        ("gripe 1º ene - 4 ene", "2026-01-01", "2026-01-04", "gripe"),
        ("ayer", "2026-03-11", "2026-03-11", ""),
    ],
)
def test_what_is_typed(text: str, first: str, last: str | None, reason: str) -> None:
    expected = AbsenceText(date.fromisoformat(first), date.fromisoformat(last) if last else None, reason)
    assert parse_absence(text, TODAY) == expected


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("ill", "no day"),
        ("", "no day"),
        ("ill 3-9 March or so", "'or so'"),
        ("ill 30-31 February", "no such day"),
        ("ill 2026-02-30", "is no day"),
        ("ill 9-3 March", "before"),
        ("enferma del 3 al 9", "month is missing"),
        ("ill 7", "no day"),
    ],
)
def test_what_cannot_be_is_told(text: str, part: str) -> None:
    with pytest.raises(LegdayError, match=part):
        parse_absence(text, TODAY)


@given(
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.integers(0, 400),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
def test_whole_dates_are_taken_as_they_are(first: date, length: int, today: date) -> None:
    last = first + timedelta(days=length)
    assert parse_absence(f"ill {first} to {last}", today) == AbsenceText(first, last, "ill")
    text = f"ill {first:%d} {first:%B} {first.year} – {last:%d} {last:%B} {last.year}"
    assert parse_absence(text, today) == AbsenceText(first, last, "ill")


@pytest.mark.parametrize("language", ["en", "de", "es"])
@given(first=st.dates(date(1990, 1, 1), date(2100, 1, 1)), length=st.integers(0, 400))
def test_every_day_as_each_language_writes_it(language: str, first: date, length: int) -> None:
    """Babel writes the days."""
    last = first + timedelta(days=length)
    for form in ("long", "medium"):
        one, other = (format_date(day, form, language) for day in (first, last))
        if language == "es" and form == "medium":
            one, other = (f"{day.day} {format_date(day, 'MMM', 'es')} {day.year}" for day in (first, last))
        if language == "de" and form == "medium":
            one, other = (format_date(day, "d. MMM y", "de") for day in (first, last))
        assert parse_absence(f"x {one} - {other}", TODAY) == AbsenceText(first, last, "x")


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = parse_absence(text, TODAY)
    except LegdayError:
        return
    assert found.last is None or found.first <= found.last
