"""Numbers and durations in any decimal mark."""

from __future__ import annotations

import polars as pl
import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from legday.read.values import decimal_mark, durations, number, numbers, seconds


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        ([], "."), (["62.5", "100"], "."), (["62,5", "100"], ","), (["1,000", "2,500"], "."),
        (["1,000.5", "2,500"], "."), (["1.000,5", "62,5"], ","), (["1,234,567"], "."), (["2,25"], ","),
    ],
)  # fmt: skip
def test_decimal_mark(cells: list[str], mark: str) -> None:
    assert decimal_mark(cells) == mark


@given(st.integers(0, 99_999_999), st.sampled_from(["en", "de", "fr", "de_CH", "pl", "pt"]))
def test_numbers_as_languages_write_them(hundredths: int, language: str) -> None:
    value = hundredths / 100
    text = format_decimal(value, "#,##0.00", language)
    decimal = "." if language in ("en", "de_CH") else ","
    assert number(text.replace("’", "'"), decimal)[0] == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        ("20 ripetizioni", 20, "ripetizioni"), ("62.5kg", 62.5, "kg"), ("-12.5", -12.5, ""), (".5", 0.5, ""),
        ("185.00000000000003", 185.00000000000003, ""), ("abc", None, ""), ("1.2.3", None, ""),
        ("", None, ""),
    ],
)  # fmt: skip
def test_number(text: str, value: float | None, word: str) -> None:
    assert number(text) == (value, word if value is not None else "")


@given(st.integers(0, 359_999))
def test_durations_as_apps_write_them(total: int) -> None:
    hours, minutes, rest = total // 3600, total // 60 % 60, total % 60
    assert seconds(f"{hours}:{minutes:02}:{rest:02}") == total
    assert seconds(f"{hours}h {minutes}m {rest}s") == total
    assert seconds(str(total)) == total
    assert seconds(f"{total} secondi") == total
    assert seconds(f"{hours} Stunden {minutes} Minuten") == hours * 3600 + minutes * 60


def test_what_is_no_amount_is_null() -> None:
    odd = pl.Series(["inf", "nan", "1e999", "-", "x", None, ""])
    assert numbers(odd).null_count() == len(odd)
    assert durations(odd).null_count() == len(odd)
