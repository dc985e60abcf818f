"""Answers in a TOML file: a week that can be kept beside the log, each fault with its line."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from legday.app.answers import read_answers
from legday.catalogue.resolve import Resolver
from legday.errors import LegdayError


def answers_of_file(path: Path, today: date, resolver: Resolver) -> dict[str, Any]:
    """Read the answers of a file.

    Raises
    ------
    LegdayError
        One line a fault: file, line, field, and what would be valid. Every fault.
    """
    text = _text(path)
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        msg = f'{path}: this is no TOML ({fault}); write lines such as days = "mon 45, thu 45"'
        raise LegdayError(msg) from None
    try:
        return read_answers(said, today, resolver)
    except LegdayError as fault:
        raise LegdayError(with_lines(str(fault), path, text)) from None


def with_lines(faults: str, path: Path, text: str | None = None) -> str:
    """Put file and line before faults that name a field of the file; others stay as they are."""
    lines = (_text(path) if text is None else text).splitlines()
    said = []
    for fault in faults.splitlines():
        field = fault.partition(":")[0]
        at = _line(field.split("."), lines)
        said.append(fault if at is None else f"{path}, line {at}: {fault}")
    return "\n".join(said)


def _line(names: list[str], lines: list[str]) -> int | None:
    """The line in which a field is said; that of its table where it is not found in it."""
    found = None
    within = ""
    for at, line in enumerate(lines, 1):
        head = re.match(r"\s*\[+\s*([\w.-]+)", line)
        key = re.match(r"\s*\"?([\w-]+)\"?\s*=", line)
        if head:
            within = head[1]
            found = at if within == names[0] and found is None else found
        elif key and [*filter(None, within.split(".")), key[1]] == names[: 1 + bool(within)]:
            return at
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        why = getattr(fault, "strerror", None) or "it is no text"
        msg = f"{path}: cannot be read ({why}); name a TOML file of answers"
        raise LegdayError(msg) from None
