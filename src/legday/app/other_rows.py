"""The rows of an export that are no set: each with what became of it, what it says, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from legday.app.read_export import load_bytes
from legday.errors import Finding
from legday.model import Reading

_LONGEST = 300  # characters of a row that are shown


@dataclass(frozen=True, slots=True)
class OtherRow:
    """A row that is no set.

    Attributes
    ----------
    line : int
        Of the file, or the number of the record where it has no lines.
    outcome : str
        What became of it.
    text : str
        What it says, as far as that is known.
    why : str
        What the reader says of it; empty where there is nothing to say.
    """

    line: int
    outcome: str
    text: str
    why: str


def other_rows(reading: Reading, path: Path) -> Iterator[OtherRow]:
    """Give the rows that are no set, in the order of the file, as far as the reader can tell them.

    Parameters
    ----------
    path : Path
        The file that was read.
    """
    found = sorted((line, outcome) for outcome, lines in reading.lines.items() for line in lines)
    # A table's lines are the file's; records of other formats are counted, and say themselves what they hold.
    texts = _lines(path) if found and "delimiter" in reading.said else []
    told: dict[int, Finding] = {one.line: one for one in reading.findings if one.line is not None}
    for line, outcome in found:
        finding = told.get(line)
        text = texts[line - 1] if 0 < line <= len(texts) else finding.text if finding else ""
        yield OtherRow(line, outcome, text[:_LONGEST], finding.message if finding else "")


def _lines(path: Path) -> list[str]:
    from legday.read.source import Source
    from legday.read.table import decode

    text, _ = decode(Source(path.name, load_bytes(path)))
    return text.split("\n")
