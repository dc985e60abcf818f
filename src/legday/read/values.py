"""Numbers, durations and set marks as apps write them, in any decimal mark, told from all rows of a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

import polars as pl

LONGEST_FIGURE = 60  # characters; what is longer is no number and no time, and is not looked at
DASHES = ("-", "–", "—")  # how some apps write that there is no number

_NUMBER = re.compile(r"([-+]?)\s*(\d[\d.,'\s]*|[.,]\d+)\s*(\D*)")
_GROUPED = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{1,2}(?:[.,]\d+)?)")
_SPAN = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(std|stunde|uur|ore|ora|h|ч|min|m|м|sek|sec|s|с)[^\W\d_]*\.?", re.IGNORECASE
)
_SECONDS = {"h": 3600, "std": 3600, "stunde": 3600, "uur": 3600, "ore": 3600, "ora": 3600, "ч": 3600,
            "min": 60, "m": 60, "м": 60, "sek": 1, "sec": 1, "s": 1, "с": 1}  # fmt: skip


def decimal_mark(cells: Iterable[str]) -> str:
    """Tell the decimal mark from all numbers of a file.

    A comma is one unless a point stands in the same file's numbers, or every comma parts off exactly
    three digits (a thousands mark).

    Returns
    -------
    {".", ","}
    """
    commas = [cell for cell in cells if "," in cell]
    if not commas:
        return "."
    if any("." in cell and cell.rindex(".") > cell.rindex(",") for cell in commas):
        return "."
    if any("." in cell and cell.rindex(".") < cell.rindex(",") for cell in commas):
        return ","
    parts = [_NUMBER.match(cell) for cell in commas]
    grouped = all(part and _GROUPED.fullmatch(part[2].strip()) for part in parts)
    return "." if grouped else ","


@cache
def number(text: str, decimal: str = ".") -> tuple[float | None, str]:
    """Give the number a cell starts with and the word after it: ``"62,5 kg"`` is 62.5 and ``kg``.

    Returns
    -------
    float or None
        None where the cell holds no single number.
    str
        What stands behind it, lower case.
    """
    if len(text) > LONGEST_FIGURE:
        return None, ""
    match = _NUMBER.fullmatch(text.replace("\u00a0", " ").replace("\u202f", " ").strip())
    if match is None:
        return None, ""
    sign, digits, word = match.groups()
    digits = digits.strip()
    other = "," if decimal == "." else "."
    digits = digits.replace("'", "").replace(" ", "") if _GROUPED.match(digits) else digits
    if other in digits:
        if not _GROUPED.fullmatch(digits.split(decimal)[0]):
            return None, ""
        digits = digits.replace(other, "")
    digits = digits.replace(decimal, ".")
    try:
        return float(sign + digits), word.strip().casefold()
    except ValueError:
        return None, ""


def mapped(cells: pl.Series, known: pl.Series, read: Callable[[str], float | None]) -> pl.Series:
    """Fill what `known` leaves null by reading each distinct cell once."""
    left = cells.filter(known.is_null() & cells.is_not_null()).unique()
    if left.is_empty():
        return known
    table = pl.DataFrame(
        {"cell": left, "value": [read(cell) for cell in left]},
        schema={"cell": pl.String, "value": pl.Float64},
    )
    frame = cells.rename("cell").to_frame()
    values = frame.join(table, on="cell", how="left", maintain_order="left")["value"]
    return known.zip_with(known.is_not_null(), values.rename(known.name))


def numbers(cells: pl.Series, decimal: str = ".") -> pl.Series:
    """Give a column's numbers; null where the cell is blank or holds none.

    Parameters
    ----------
    cells : polars.Series of String
    decimal : {".", ","}
    """
    if decimal == ",":
        plain = pl.repeat(None, len(cells), dtype=pl.Float64, eager=True).rename(cells.name)
    else:
        plain = _finite(cells.cast(pl.Float64, strict=False))
    return mapped(cells, plain, lambda cell: number(cell, decimal)[0])


def _finite(values: pl.Series) -> pl.Series:
    """Blank out what polars takes for a number and no log means as one: ``inf``, ``nan``."""
    odd = ~values.is_finite().fill_null(value=True)
    return values.set(odd, None) if odd.any() else values


@cache
def seconds(text: str) -> float | None:
    """Give a duration in seconds: ``1h 10m``, ``0:45:00``, ``12:30``, ``90``; None if it is none.

    Two numbers around one colon are minutes and seconds.
    """
    text = text.strip()
    if len(text) > LONGEST_FIGURE:
        return None
    clock = _CLOCK.fullmatch(text)
    if clock:
        hours, minutes, rest = clock.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + float(rest.replace(",", "."))
    spans = list(_SPAN.finditer(text))
    if spans and not _SPAN.sub("", text).strip(" ,"):
        return sum(float(part[1].replace(",", ".")) * _SECONDS[part[2].casefold()] for part in spans)
    return number(text, "," if "," in text else ".")[0] if re.fullmatch(r"\d+(?:[.,]\d+)?", text) else None


def durations(cells: pl.Series) -> pl.Series:
    """Give a column's durations [s]; null where blank or unreadable."""
    return mapped(cells, _finite(cells.cast(pl.Float64, strict=False)), seconds)
