"""A table's columns as declarations: which header names them, what they hold, what mends a broken row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import polars as pl

from legday.errors import Finding, LegdayError
from legday.read.moments import moments
from legday.read.source import Options, Source
from legday.read.table import Table, read_table
from legday.read.values import decimal_mark, durations, number, numbers, seconds

Kind = Literal["text", "note", "mark", "number", "duration", "moment"]
MOST_EXTRA_CELLS = 4
SHOWN_FINDINGS = 1_000


@dataclass(frozen=True, slots=True)
class Column:
    """One column that a dialect may have.

    Attributes
    ----------
    name : str
        What the reader calls it.
    headers : tuple of str
        Header cells that name it, folded to lower case.
    kind : str
        ``text`` names something, ``note`` is free text, ``mark`` is one of a few short words,
        ``number``, ``duration`` and ``moment`` are parsed.
    required : bool
        A record without it is broken, and a file without it is of another format.
    """

    name: str
    headers: tuple[str, ...]
    kind: Kind = "text"
    required: bool = False


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a table, typed.

    Attributes
    ----------
    frame : polars.DataFrame
        ``line`` and a column a declaration: String, Float64 (numbers, durations in seconds) or Datetime.
    headers : mapping of str to str
        The header cell, folded, that each column found was named by.
    accounted : mapping of str to int
        Records that are not in `frame`.
    """

    frame: pl.DataFrame
    headers: Mapping[str, str]
    rows: int
    accounted: Mapping[str, int]
    findings: Sequence[Finding]
    said: Mapping[str, str] = field(default_factory=dict)


def has(keys: frozenset[str], columns: Iterable[Column]) -> bool:
    """Whether a header has every required column."""
    return all(keys & set(column.headers) for column in columns if column.required)


def header_unit(header: str) -> str | None:
    """The unit that a header states: ``weight (lbs)`` is lb."""
    words = set(re.findall(r"[^\W\d_]+", header.casefold()))
    if words & {"kg", "kgs", "kilogram", "kilograms", "kilo"}:
        return "kg"
    return "lb" if words & {"lb", "lbs", "pound", "pounds"} else None


def read_records(source: Source, options: Options, columns: Sequence[Column]) -> Records:
    """Read a table by its declared columns.

    Raises
    ------
    LegdayError
        If the bytes are no text, or a required column is missing.
    """
    table = read_table(source)
    places = _places(table, columns)
    missing = [column.headers[0] for column in columns if column.required and column.name not in places]
    if missing:
        msg = f"{source.name}: no column {', '.join(missing)}; the header is {', '.join(table.header[:20])}"
        raise LegdayError(msg)
    present = [column for column in columns if column.name in places]
    frame = table.cells.select("line", *(pl.col(str(places[c.name])).alias(c.name) for c in present))
    frame, findings = _with_repairs(frame, table, places, present, source.name)
    broken = len(table.ragged) - sum(finding.code == "repaired-row" for finding in findings)
    typed, more, said = _typed(frame, present, options, source.name)
    needed = [column.name for column in present if column.required]
    whole = typed.drop_nulls(needed)
    if whole.height < typed.height:
        lost = frame.join(whole.select("line"), on="line", how="anti")
        more = [finding for finding in more if finding.line not in set(lost["line"])]
        more += [
            Finding(
                "broken-row",
                "The row has no " + " or ".join(name for name in needed if name != "line") + " that can be read.",
                source.name, line, "warning", table.delimiter.join(cell or "" for cell in cells)[:200],
            )
            for line, *cells in lost.head(SHOWN_FINDINGS).iter_rows()
        ]  # fmt: skip
        broken += lost.height
    absent = [column for column in columns if column.name not in places]
    whole = whole.with_columns(
        pl.lit(None, dtype=_DTYPE[column.kind]).alias(column.name) for column in absent
    )
    return Records(
        frame=whole,
        headers={name: table.header[place].casefold() for name, place in places.items()},
        rows=table.rows,
        accounted={"blank": table.blank, "repeated_header": table.repeated_header, "broken": broken},
        findings=[*findings, *more],
        said={"delimiter": _DELIMITER_NAMES[table.delimiter], "encoding": table.encoding, **said},
    )


_DELIMITER_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_DTYPE = {
    "text": pl.String,
    "note": pl.String,
    "mark": pl.String,
    "number": pl.Float64,
    "duration": pl.Float64,
    "moment": pl.Datetime("us"),
}


def _places(table: Table, columns: Sequence[Column]) -> dict[str, int]:
    cells = [cell.casefold() for cell in table.header]
    found = {}
    for column in columns:
        place = next((cells.index(header) for header in column.headers if header in cells), None)
        if place is not None:
            found[column.name] = place
    return found


def _typed(
    frame: pl.DataFrame, columns: Sequence[Column], options: Options, source: str
) -> tuple[pl.DataFrame, list[Finding], dict[str, str]]:
    """Parse each column by its kind; say how, and which cells could not be read."""
    findings: list[Finding] = []
    said: dict[str, str] = {}
    numeric = [column.name for column in columns if column.kind == "number"]
    decimal = _decimal(frame, numeric)
    if numeric:
        said["decimal mark"] = "comma" if decimal == "," else "point"
    parsed = {"line": frame["line"]}
    for column in columns:
        cells = frame[column.name]
        if column.kind in ("text", "mark"):
            parsed[column.name] = _trimmed(cells)
            continue
        if column.kind == "note":
            parsed[column.name] = cells
            continue
        if column.kind == "moment":
            told = moments(_trimmed(cells), options.zone)
            values = told.values
            said.setdefault("dates", told.form)
            if told.doubt:
                findings.append(
                    Finding("date-form", f"Dates were read as {told.doubt}.", source, None, "question")
                )
        elif column.kind == "number":
            values = numbers(cells, decimal)
        else:
            values = durations(cells)
        parsed[column.name] = values
        unread = values.is_null() & cells.is_not_null()
        if not column.required and unread.any():
            findings += [
                Finding("unreadable-value", f"{column.name} cannot be read and is left blank.", source, line, "warning", cell[:200])
                for line, cell in frame.filter(unread & (cells.str.strip_chars() != "")).select("line", column.name).iter_rows()
            ][:SHOWN_FINDINGS]  # fmt: skip
    return pl.DataFrame(parsed), findings, said


def _trimmed(cells: pl.Series) -> pl.Series:
    cells = cells.str.strip_chars()
    return cells.set(cells == "", None) if (cells == "").any() else cells


def _decimal(frame: pl.DataFrame, names: Sequence[str]) -> str:
    with_comma = frame.lazy().select(
        pl.col(name).filter(pl.col(name).str.contains(",", literal=True)).unique().implode() for name in names
    )
    if not names:
        return "."
    commas = [cell for cells in with_comma.collect().row(0) for cell in cells]
    if not commas:
        return "."
    pointed = frame.select(pl.any_horizontal(pl.col(names).str.contains(r"\d\.\d{1,2}$|\d\.\d{4,}").any()))
    return "." if pointed.item() else decimal_mark(commas)


def _with_repairs(
    frame: pl.DataFrame, table: Table, places: Mapping[str, int], columns: Sequence[Column], source: str
) -> tuple[pl.DataFrame, list[Finding]]:
    """Mend records of the wrong width where one mending alone is possible; report the others."""
    findings: list[Finding] = []
    if not table.ragged:
        return frame, findings
    judge = _Judge(frame, table, places, columns)
    mended: list[tuple[object, ...]] = []
    for line, cells in table.ragged:
        text = table.delimiter.join(cells)[:200]
        repair = judge.repair(cells)
        if repair is None:
            message = f"The row has {len(cells)} cells where the header has {len(table.header)}, and can be read in no or several ways."
            findings.append(Finding("broken-row", message, source, line, "warning", text))
        else:
            mended.append((line, *(repair[places[column.name]] or None for column in columns)))
            findings.append(
                Finding(
                    "repaired-row",
                    "A cell held the delimiter unquoted; only one reading fits.",
                    source,
                    line,
                    "info",
                    text,
                )
            )
    if mended:
        extra = pl.DataFrame(mended, schema=frame.schema, orient="row")
        frame = pl.concat([frame, extra]).sort("line")
    return frame, findings


class _Judge:
    """Knows from the well-formed records what each column may hold."""

    def __init__(
        self, frame: pl.DataFrame, table: Table, places: Mapping[str, int], columns: Sequence[Column]
    ) -> None:
        self.delimiter, self.width = table.delimiter, len(table.header)
        self.kinds: list[Kind] = ["note"] * self.width
        self.known: dict[int, frozenset[str]] = {}
        self.required = {places[column.name] for column in columns if column.required}
        self.compared = []
        for column in columns:
            place = places[column.name]
            self.kinds[place] = column.kind
            if column.kind != "note":
                self.compared.append(place)
            if column.kind in ("mark", "moment"):
                distinct = frame[column.name].drop_nulls().unique()
                shapes = distinct if column.kind == "mark" else distinct.str.replace_all(r"\d", "9").unique()
                self.known[place] = frozenset(shapes)
            elif column.kind == "text":
                self.known[place] = frozenset(frame[column.name].drop_nulls().unique())

    def repair(self, cells: list[str]) -> list[str] | None:
        """Give the one way to read a record as the header has it; None where there is none, or a choice."""
        extra = len(cells) - self.width
        if extra < 0:
            padded = [*cells, *[""] * -extra]
            return padded if all(self._fits(at, cell) for at, cell in enumerate(padded)) else None
        if extra > MOST_EXTRA_CELLS:
            return None
        ways = []
        if not any(cells[self.width :]):
            trimmed = cells[: self.width]
            if all(self._fits(at, cell) for at, cell in enumerate(trimmed)):
                ways.append(trimmed)
        ways += self._merges(cells, 0, extra)
        distinct = {tuple(way[place] for place in self.compared): way for way in reversed(ways)}
        if len(distinct) > 1:
            names = [place for place in self.compared if self.kinds[place] == "text"]
            familiar = {
                key: way
                for key, way in distinct.items()
                if sum(way[place] in self.known[place] for place in names) >= len(names) - 1
                and all(way[place] in self.known[place] for place in names if place in self.required)
            }
            distinct = familiar
        return next(iter(distinct.values())) if len(distinct) == 1 else None

    def _merges(self, cells: list[str], at: int, extra: int) -> Iterator[list[str]]:
        """Every way to spread the extra delimiters over the columns so that each still holds what it may."""
        if at == self.width:
            if extra == 0 and not cells:
                yield []
            return
        for more in range(extra + 1):
            joined = self.delimiter.join(cells[: more + 1])
            if (more == 0 or joined.strip(self.delimiter + " ")) and self._fits(at, joined):
                for rest in self._merges(cells[more + 1 :], at + 1, extra - more):
                    yield [joined, *rest]

    def _fits(self, place: int, cell: str) -> bool:
        if not cell:
            return place not in self.required
        kind = self.kinds[place]
        if kind == "number":
            return number(cell, ".")[0] is not None
        if kind == "duration":
            return seconds(cell) is not None
        if kind == "mark":
            return cell in self.known[place]
        if kind == "moment":
            return re.sub(r"\d", "9", cell) in self.known[place]
        return True
