"""legday's own CSV: the set table's columns, blank for null; what `write` wrote, `read` gives back.

Spreadsheets run a cell that begins with ``=``, ``+``, ``-`` or ``@``: such a text gets an apostrophe before
it, as does one that begins with an apostrophe, a tab or a line end, and loses it again when read.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl

from legday.errors import LegdayError
from legday.model import SET_SCHEMA, Reading
from legday.read.build import sessions_of, set_schema
from legday.read.own import ALLOWED, NEEDED, day, wall_time
from legday.read.records import BadValue, Gatherer, decode, number, shown
from legday.read.source import Head, Options, Source

NAME = "legday"
TITLE = "legday (CSV)"
TRIED = True  # it is our own: what `write` gives is the real export

LONGEST_CELL = 1_000_000
_ESCAPED = ("=", "+", "-", "@", "'", "\t", "\r", "\n")


def identify(head: Head) -> bool:
    """Whether the header has the set table's own names."""
    return {"session", "day_no", "week_no", "exercise_order", "set_index", "typed_load"} <= head.keys


def write(sets: pl.DataFrame, extra: Sequence[str] = ()) -> str:
    """Write a set table as CSV; an empty text is written as null.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of SET_SCHEMA; others are left out.
    extra : sequence of str
        Columns to write after those, which `read` leaves alone.

    Raises
    ------
    LegdayError
        If a column is missing.
    """
    columns = [*SET_SCHEMA, *extra]
    missing = [name for name in columns if name not in sets.columns]
    if missing:
        raise LegdayError(f"a set table without {', '.join(missing)}: build it with a reader")
    out = io.StringIO()
    writer = csv.writer(out)  # lines end as RFC 4180 has it, so that any line end in a cell is quoted
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in sets.select(columns).iter_rows())
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str):
        return "'" + value if value.startswith(_ESCAPED) else value
    return value.isoformat() if isinstance(value, date) else value


def read(source: Source, options: Options) -> Reading:  # noqa: ARG001 - every reader has the same signature
    """Read what `write` wrote: the same table, row for row.

    Only a set that names no source gets this file and its line.

    Raises
    ------
    LegdayError
        If it is no text, has not the needed columns, or ends inside a quoted cell.
    """
    text, encoding = decode(source, TITLE)
    gather = Gatherer(NAME, TITLE, source, TRIED)
    columns: dict[str, list[Any]] = {name: [] for name in SET_SCHEMA}
    seen: set[tuple[Any, ...]] = set()
    copies = 0
    records = _records(text, source)
    _, header = next(records)
    places = [header.index(name) if name in header else None for name in SET_SCHEMA]
    missing = [
        name for name, place in zip(SET_SCHEMA, places, strict=True) if name in NEEDED and place is None
    ]
    if missing:
        raise LegdayError(f"{source.name}: no column {', '.join(missing)}; give a CSV from legday read --csv")
    for line, cells in records:
        gather.row()
        if not any(cells):
            gather.skip("blank")
        elif cells == header:
            gather.skip("repeated_header")
        else:
            try:
                values = _values(cells, header, places)
            except BadValue as error:
                gather.broken(line, error, ",".join(cells))
                continue
            # only a numbered set can be told from one done again
            if values in seen and values[list(SET_SCHEMA).index("set_index")] is not None:
                copies += 1
                continue
            seen.add(values)
            for name, value in zip(SET_SCHEMA, values, strict=True):
                columns[name].append(value)
            if columns["source"][-1] is None and columns["line"][-1] is None:
                columns["source"][-1], columns["line"][-1] = source.name, line
    return _reading(gather, columns, copies, encoding)


def _records(text: str, source: Source) -> Iterator[tuple[int, list[str]]]:
    """Give each record with its first line; the header first."""
    delimiter = Head(text[:10_000].encode()).delimiter
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    before = csv.field_size_limit(LONGEST_CELL)
    line, started = 1, False
    try:
        for cells in reader:
            if cells or started:
                yield line, cells
                started = True
            line = reader.line_num + 1
    except csv.Error as error:
        raise LegdayError(
            f"{source.name}: line {line} cannot be cut into cells ({error}); write it again with legday"
        ) from None
    finally:
        csv.field_size_limit(before)
    if not started:
        raise LegdayError(f"{source.name}: the file is empty; write it again with legday")


def _values(cells: list[str], header: list[str], places: list[int | None]) -> tuple[Any, ...]:
    if len(cells) != len(header):
        raise BadValue(f"it has {len(cells)} cells where the header has {len(header)}")
    values = []
    for (name, kind), place in zip(SET_SCHEMA.items(), places, strict=True):
        cell = "" if place is None else cells[place]
        if not cell and name in NEEDED:
            raise BadValue(f"it has no {name}")
        if cell and name in ALLOWED and cell not in ALLOWED[name]:
            raise BadValue(f"{name} is {shown(cell)}")
        values.append(_READ[kind](cell, name) if cell else None)
    return tuple(values)


def _text(cell: str, name: str) -> str:  # noqa: ARG001 - one signature for all kinds
    return cell[1:] if cell[0] == "'" and cell[1:].startswith(_ESCAPED) else cell


def _integer(cell: str, name: str) -> int:
    value = number(cell, name)
    if value is None or not value.is_integer() or abs(value) > 2**53:
        raise BadValue(f"{name} is {shown(cell)}")
    return int(value)


_READ: Mapping[str, Callable[[str, str], Any]] = {
    "str": _text, "int": _integer, "float": number, "date": day, "datetime": wall_time,
}  # fmt: skip


def _reading(gather: Gatherer, columns: dict[str, list[Any]], copies: int, encoding: str) -> Reading:
    """Make the Reading without `build.finish`, which would count days and orders anew."""
    schema = set_schema()
    sets = pl.DataFrame(columns, schema={name: schema[name] for name in SET_SCHEMA})
    blank = [pl.lit(None, dtype=schema[name]).alias(name) for name in schema if name not in SET_SCHEMA]
    outcomes = Counter(gather.accounted) + Counter(set=sets.height, duplicate=copies)
    if gather.rows and gather.accounted["broken"] == gather.rows:
        gather.reading()  # says that it is another kind of file
    empty = Gatherer(NAME, TITLE, gather.source, TRIED).reading()
    return Reading(
        format=NAME,
        title=TITLE,
        rows=gather.rows,
        accounted=dict(outcomes),
        lines=gather.lines,
        sets=sets.with_columns(blank),
        planned=empty.planned,
        body=empty.body,
        findings=tuple(gather.findings),
        said={"unit": "written with each load", "encoding": encoding},
        tried=TRIED,
        sessions=sessions_of(sets),
    )
