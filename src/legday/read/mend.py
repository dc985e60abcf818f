"""Rows that a bare delimiter broke: mended where one reading alone is possible, never guessed.

An extra cell comes from a delimiter that a person typed into a text. So a row is mended if its cells can be
put together in one way alone, so that each holds what its column holds in the whole rows, and if that way
reads as typed: a load cut in two ("1,02.5") must not push its tail into the repetitions, and a remark into
the next column. Where several ways are left, what whole rows name decides, and brackets do: a new name may
hold the delimiter inside its brackets ("Press (Each Side, Dumbbells)"), if all other names are known ones.
A row that is too short lost something, and nothing tells what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from legday.read.columns import Column, Kind
from legday.read.table import Table
from legday.read.values import DASHES, number, seconds

MOST_EXTRA_CELLS = 4
FEWEST_WHOLE = 5
_DIGITS = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")
_FIGURES = re.compile(r"[-+\d.,:/ ]+")
_PLAIN_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")

Way = list[tuple[str, ...]]  # for each column the pieces that make its cell


class Mender:
    """Knows from the whole rows what each column may hold."""

    def __init__(
        self, frame: pl.DataFrame, table: Table, places: Mapping[str, int], columns: Sequence[Column]
    ) -> None:
        self._delimiter, self._width = table.delimiter, len(table.header)
        self._kinds: list[Kind | None] = [None] * self._width
        # a column that is blank in no whole row is not blank in a broken one
        always = frame.height >= FEWEST_WHOLE
        self._required = {
            places[column.name]
            for column in columns
            if column.required or (always and frame[column.name].null_count() == 0)
        }
        self._declared = [places[column.name] for column in columns]
        self._texts = [places[column.name] for column in columns if column.kind == "text"]
        self._known: list[frozenset[str]] = [frozenset()] * self._width
        for column in columns:
            place = places[column.name]
            self._kinds[place] = column.kind
            self._known[place] = frozenset(_known(frame[column.name].drop_nulls(), column.kind))
        self._fitting: list[dict[str, bool]] = [{} for _ in range(self._width)]

    def mend(self, cells: list[str]) -> list[str] | None:
        """Give the one way to read a record as the header has it; None where there is none, or a choice."""
        extra = len(cells) - self._width
        if not 0 <= extra <= MOST_EXTRA_CELLS:
            return None
        ways: dict[tuple[str, ...], tuple[list[str], Way]] = {}
        for way in self._ways(cells, [cell.strip() for cell in cells], extra):
            record = [self._delimiter.join(pieces).strip() for pieces in way]
            ways[tuple(record[place] for place in self._declared)] = record, way
        left = list(ways.values())
        if len(left) > 1:
            known = [(record, way) for record, way in left if not self._new(record)]
            left = known or [(record, way) for record, way in left if self._is_bracketed(record, way)]
        if len(left) != 1:
            return None
        record, way = left[0]
        return record if all(map(self._is_typed, range(self._width), way)) else None

    def _new(self, record: list[str]) -> list[int]:
        """The columns of texts that hold what they hold in no whole row."""
        return [place for place in self._texts if record[place] not in self._known[place]]

    def _is_bracketed(self, record: list[str], way: Way) -> bool:
        """Whether the one new text is the one put together, with each bare delimiter inside its brackets."""
        together = [place for place, pieces in enumerate(way) if len(pieces) > 1]
        return self._new(record) == together and all(
            all(_depth(self._delimiter.join(way[place][:upto])) > 0 for upto in range(1, len(way[place])))
            and _depth(record[place]) == 0
            for place in together
        )

    def _ways(self, raw: list[str], cells: list[str], extra: int) -> Iterator[Way]:
        """Every way to put `extra` bare delimiters back into texts so that each column holds what it may."""
        tail = self._width
        while tail and self._fits(tail - 1, cells[tail - 1 + extra]):
            tail -= 1
        alone = [(cell,) for cell in raw]

        def from_column(at: int, used: int) -> Iterator[Way]:
            if used == extra:
                if at >= tail:
                    yield [*alone[at + used :]]
                return
            for place in range(at, self._width):
                if self._kinds[place] in ("text", "note", None):
                    for more in range(1, extra - used + 1):
                        pieces = slice(place + used, place + used + more + 1)
                        if all(cells[pieces]):
                            for rest in from_column(place + 1, used + more):
                                yield [*alone[at + used : place + used], tuple(raw[pieces]), *rest]
                if not self._fits(place, cells[place + used]):
                    return

        return from_column(0, 0)

    def _is_typed(self, place: int, pieces: tuple[str, ...]) -> bool:
        """Whether pieces put together read as if a person had typed the delimiter between them.

        Each has a letter, and none at an end is what a column before or after holds: that would be two cells
        of their own, which a delimiter too many has pushed together.
        """
        if len(pieces) == 1:
            return True
        first, last = pieces[0].strip(), pieces[-1].strip()
        return (
            all(map(_LETTER.search, pieces))
            and not any(self._is_known(other, first) for other in range(place))
            and not any(self._is_known(other, last) for other in range(place + 1, self._width))
        )

    def _is_known(self, place: int, cell: str) -> bool:
        kind = self._kinds[place]
        return (cell if kind in ("text", "mark") else _shape(cell)) in self._known[place]

    def _fits(self, place: int, cell: str) -> bool:
        seen = self._fitting[place]
        if cell not in seen:
            seen[cell] = self._may_hold(place, cell)
        return seen[cell]

    def _may_hold(self, place: int, cell: str) -> bool:
        kind, known = self._kinds[place], self._known[place]
        if not cell:
            return place not in self._required
        if kind is None:
            return True
        if kind in ("text", "note"):
            return not _FIGURES.fullmatch(cell) or cell in known
        if kind == "mark":
            return cell in known
        if cell in DASHES:
            return cell in known
        if kind == "number":
            shaped = _PLAIN_NUMBER.fullmatch(cell) or _shape(cell) in known
            return bool(shaped) and any(number(cell, mark)[0] is not None for mark in ".,")
        return _shape(cell) in known and (kind == "moment" or seconds(cell) is not None)


def _depth(text: str) -> int:
    return sum((sign in "([") - (sign in ")]") for sign in text)


def _shape(cell: str) -> str:
    return _DIGITS.sub("9", cell)


def _known(cells: pl.Series, kind: Kind) -> pl.Series:
    """What a column's cells are compared with: themselves, or their shapes with the figures left open."""
    if kind == "note":
        return cells.filter(cells.str.contains(rf"^{_FIGURES.pattern}$")).unique()
    distinct = cells.unique().str.strip_chars()
    return distinct if kind in ("text", "mark") else distinct.str.replace_all(r"\d+", "9").unique()
