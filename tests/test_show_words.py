"""Numbers, dates and lists as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from legday.model import Message
from legday.show.words import Words

DAY = date(2024, 10, 5)


@pytest.mark.parametrize(
    ("language", "day", "number", "big", "listed"),
    [
        ("en", "5 Oct 2024", "7.5", "12,345", "quads, glutes and hamstrings"),
        ("de", "5. Okt 2024", "7,5", "12.345", "Quadrizeps, Gesäß und Beinbeuger"),
        ("es", "5 oct 2024", "7,5", "12.345", "cuádriceps, glúteos y femorales"),
    ],
)
def test_each_language_writes_its_own_way(
    language: str, day: str, number: str, big: str, listed: str
) -> None:
    words = Words(language)
    assert words.day(DAY) == day
    assert words.number(7.5) == number
    assert words.number(12345, 0) == big
    assert words("detail-nothing", muscles=("quads", "glute_max", "hamstrings")).endswith(listed + ".")


def test_numbers_short_signed_and_absent() -> None:
    words = Words()
    assert [words.short(one) for one in (7.0, 7.5, 7.04, None)] == ["7", "7.5", "7", "–"]
    assert [words.signed(one) for one in (7.4, -7.6, 0.2, None)] == ["+7", "-8", "+0", "–"]
    assert words.number(None) == "–"


@pytest.mark.parametrize(
    ("language", "none", "one", "many"),
    [
        ("en", "there is none yet", "is one", "are 3"),
        ("de", "ist noch keine", "ist eine", "sind 3"),
        ("es", "aún no hay ninguna", "hay una", "hay 3"),
    ],
)
def test_counts_take_their_plural(language: str, none: str, one: str, many: str) -> None:
    words = Words(language)
    said = [words(Message("verdict-not_enough_data", {"needed": 4, "weeks": weeks})) for weeks in (0, 1, 3)]
    assert all(part in text for part, text in zip((none, one, many), said, strict=True))


def test_a_rounded_float_and_a_whole_one() -> None:
    words = Words()
    text = words("detail-least", muscle=("quads",), sets=2.0 / 3, least=4)
    assert "0.7 sets" in text
    assert "about 4 is" in text
    assert "26 %" in words("certainty-effort", pct=25.6, most=4)


def test_a_message_that_is_missing_is_no_silence() -> None:
    with pytest.raises(LookupError):
        Words()("no-such-message")
    with pytest.raises((LookupError, ReferenceError, ValueError)):
        Words()("title")  # its parameters are missing
