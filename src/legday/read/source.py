"""What a reader is handed: bytes with a name, what the person said about them, and a look at the head."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from legday.model import Reading

HEAD_BYTES = 65_536
DELIMITERS = (",", ";", "\t", "|")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes((*range(9), *range(14, 32)))


@dataclass(frozen=True, slots=True)
class Source:
    """One file, already in memory."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Options:
    """What the person said, where a file does not say it itself.

    Attributes
    ----------
    unit : {"kg", "lb"} or None
        Unit of loads that carry none.
    zone : str or None
        IANA zone that instants are shown in, e.g. ``Europe/Berlin``.
    columns : mapping of str to str
        For a table of no known app: legday's name of a column to the file's.
    """

    unit: str | None = None
    zone: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


class Reader(Protocol):
    """What a module of this room is, if it reads a format."""

    NAME: str
    TITLE: str
    TRIED: bool  # whether it has been tried on a real export

    def identify(self, head: Head) -> bool:
        """Whether a file that begins so is of this format."""
        ...

    def read(self, source: Source, options: Options) -> Reading:
        """Read it."""
        ...


@dataclass(frozen=True)
class Head:
    """The first bytes of a file, enough to tell which app wrote it."""

    data: bytes

    @cached_property
    def encoding(self) -> str | None:
        """Name of the text encoding; None for binary data."""
        return sniff_encoding(self.data)

    @cached_property
    def text(self) -> str:
        """The head as text without its byte order mark; empty if it is binary."""
        return "" if self.encoding is None else self.data.decode(self.encoding, "ignore").lstrip("\ufeff")

    @cached_property
    def json(self) -> bool:
        """Whether the text opens as JSON does."""
        return self.text.lstrip()[:1] in ("{", "[")

    @cached_property
    def delimiter(self) -> str:
        """The delimiter that cuts the first line into the most cells."""
        line = self.first_line
        return max(DELIMITERS, key=lambda mark: len(split_line(line, mark)))

    @cached_property
    def first_line(self) -> str:
        """The first line that is not blank."""
        return next((line for line in self.text.splitlines() if line.strip()), "")

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """Cells of the first line, trimmed; one cell if it is no table."""
        return tuple(cell.strip() for cell in split_line(self.first_line, self.delimiter))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The header's cells, folded for comparison."""
        return frozenset(map(folded, self.fields))


def folded(cell: str) -> str:
    """Fold a header's cell for comparison: no capitals, no curly apostrophes."""
    return cell.casefold().replace("’", "'")


def split_line(line: str, delimiter: str) -> list[str]:
    """Cut one line into cells, minding double quotes."""
    if '"' not in line:
        return line.split(delimiter)
    cells = []
    at = 0
    while True:
        cell, at = _cell(line, at, delimiter)
        cells.append(cell)
        if at >= len(line):
            return cells
        at += 1
        if at == len(line):
            return [*cells, ""]


def _cell(line: str, at: int, delimiter: str) -> tuple[str, int]:
    """The cell that begins at a place, without its quotes, and the place of the delimiter after it."""
    opening = at
    while line[opening : opening + 1] == " ":
        opening += 1
    inside = ""
    if line[opening : opening + 1] == '"':
        at = opening + 1
        while True:
            closing = line.find('"', at)
            if closing < 0:
                return inside + line[at:], len(line)
            inside += line[at:closing]
            at = closing + 1
            if line[at : at + 1] != '"':
                break
            inside += '"'
            at += 1
    end = line.find(delimiter, at)
    end = len(line) if end < 0 else end
    return inside + line[at:end], end


def sniff_encoding(data: bytes) -> str | None:
    """Tell the encoding of text from its bytes: a byte order mark, UTF-8, or else Windows-1252.

    Returns
    -------
    str or None
        A codec's name; None if the bytes are no text.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    if b"\0" in data:
        return _utf16_without_mark(data)
    try:
        # the head may end in the middle of a character
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return None if len(data) > len(data.translate(None, _CONTROLS)) else "cp1252"
    controls = len(data) - len(data.translate(None, _CONTROLS[:-5]))
    return "utf-8" if controls * 1000 <= len(data) else None


def _utf16_without_mark(data: bytes) -> str | None:
    for name, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if zeros and zeros.count(0) * 10 > len(zeros) * 9:
            return name
    return None
