"""JSON as people have it: one document, several pages one after another, or one a line."""

from __future__ import annotations

import json
import re
from typing import Any

from legday.errors import LegdayError
from legday.read.records import decode
from legday.read.source import Source

_SPACE = re.compile(r"[\s,]*")
_MAX_DIGITS = 300


def documents(source: Source, title: str) -> tuple[list[Any], str]:
    """Read all JSON documents of a source, and its encoding.

    NaN and Infinity, which JSON does not have, are read as such and refused where a number is wanted.

    Raises
    ------
    LegdayError
        If it is no JSON, is cut short, or is nested too deep.
    """
    text, encoding = decode(source, title)
    decoder = json.JSONDecoder(parse_int=_integer)
    found: list[Any] = []
    at = _after_space(text, 0)
    while at < len(text):
        try:
            document, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise LegdayError(
                f"{source.name}: is no whole JSON ({error.msg}, line {error.lineno}, column {error.colno}); "
                f"save the {title} answer again"
            ) from None
        except RecursionError:
            raise LegdayError(
                f"{source.name}: is nested too deep to be {title}; save the answer again"
            ) from None
        found.append(document)
        at = _after_space(text, at)
    if not found:
        raise LegdayError(f"{source.name}: is empty; save the {title} answer again")
    return found, encoding


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _integer(digits: str) -> int | float:
    # an integer of thousands of digits would be refused by int(), and is no load or count
    return int(digits) if len(digits) <= _MAX_DIGITS else float(digits)
