"""A table's columns as declarations: which header names them, what they hold, what mends a broken row."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from legday.errors import Finding, LegdayError
from legday.read.clock import zone_assumed
from legday.read.columns import Column, Kind
from legday.read.mend import Mender
from legday.read.moments import moments
from legday.read.source import Options, Source, folded
from legday.read.table import Table, read_table
from legday.read.values import DASHES, decimal_mark, durations, numbers

SHOWN_FINDINGS = 1_000
LONGEST_NAME = 1_000  # bytes; what is longer names nothing


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a table, typed.

    Attributes
    ----------
    frame : polars.DataFrame
        ``line`` and a column a declaration: String, Float64 (numbers, durations in seconds) or Datetime; and
        ``part``, the number of the export that the row stands in, where several were put together.
    headers : mapping of str to str
        The header cell, folded, that each column found was named by.
    accounted : mapping of str to int
        Records that are not in `frame`.
    garbled : polars.Series
        Lines of `frame` on which a number cannot be read.
    lines : mapping of str to sequence of int
        Lines of what `accounted` counts, blank ones aside.
    """

    frame: pl.DataFrame
    headers: Mapping[str, str]
    rows: int
    accounted: Mapping[str, int]
    findings: Sequence[Finding]
    garbled: pl.Series
    said: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, Sequence[int]] = field(default_factory=dict)


def has(keys: frozenset[str], columns: Iterable[Column]) -> bool:
    """Whether a header has every required column."""
    return all(keys & set(column.headers) for column in columns if column.required)


def header_unit(header: str) -> str | None:
    """The unit that a header states: ``weight (lbs)`` is lb."""
    words = set(re.findall(r"[^\W\d_]+", header.casefold()))
    if words & {"kg", "kgs", "kilogram", "kilograms", "kilo"}:
        return "kg"
    return "lb" if words & {"lb", "lbs", "pound", "pounds"} else None


def read_records(
    source: Source, options: Options, columns: Sequence[Column], ignored: Collection[str] = ()
) -> Records:
    """Read a table by its declared columns.

    Parameters
    ----------
    ignored : collection of str
        Header cells, folded, of columns that say nothing new; any other column that is not read is a finding.

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
    mended = {finding.line for finding in findings if finding.code == "repaired-row"}
    unread = [line for line, _ in table.ragged if line not in mended]
    findings += _unread_columns(table, set(places.values()), ignored, source.name)
    titles = {name: table.header[place] for name, place in places.items()}
    typed, more, said, garbled = _typed(frame, present, titles, options, source.name)
    needed = [column.name for column in present if column.required]
    whole = typed.drop_nulls(needed)
    if whole.height < typed.height:
        lost = frame.join(whole.select("line"), on="line", how="anti")
        more = [finding for finding in more if finding.line not in set(lost["line"])]
        more += [
            Finding(
                "broken-row",
                f"The row has no {' or '.join(titles[name] for name in needed)} that can be read.",
                source.name, line, "warning", table.delimiter.join(cell or "" for cell in cells)[:200],
            )
            for line, *cells in lost.head(SHOWN_FINDINGS).iter_rows()
        ]  # fmt: skip
        unread += lost["line"].to_list()
    if table.repeated_header:
        part = pl.Series(table.repeated_header).search_sorted(whole["line"])
        whole = whole.with_columns(part.cast(pl.Int64).alias("part"))
    absent = [column for column in columns if column.name not in places]
    whole = whole.with_columns(
        pl.lit(None, dtype=_DTYPE[column.kind]).alias(column.name) for column in absent
    )
    return Records(
        frame=whole,
        headers={name: folded(table.header[place]) for name, place in places.items()},
        rows=table.rows,
        accounted={
            "blank": table.blank,
            "repeated_header": len(table.repeated_header),
            "broken": len(unread),
        },
        findings=[*findings, *more],
        garbled=garbled,
        said={"delimiter": _DELIMITER_NAMES[table.delimiter], "encoding": table.encoding, **said},
        lines={"repeated_header": table.repeated_header, "broken": unread},
    )


_DELIMITER_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_DTYPE: Mapping[Kind, pl.DataType | type[pl.DataType]] = {
    "text": pl.String,
    "note": pl.String,
    "mark": pl.String,
    "number": pl.Float64,
    "duration": pl.Float64,
    "moment": pl.Datetime("us"),
}


def _places(table: Table, columns: Sequence[Column]) -> dict[str, int]:
    cells = [folded(cell) for cell in table.header]
    found = {}
    for column in columns:
        place = next((cells.index(header) for header in column.headers if header in cells), None)
        if place is not None:
            found[column.name] = place
    return found


def unreadable(what: str, source: str, line: int, cell: str) -> Finding:
    """A value that cannot be read: the row is kept without it."""
    message = f"{what} cannot be read and is left blank."
    return Finding("unreadable-value", message, source, line, "warning", cell[:200])


def _unread_columns(
    table: Table, read: Collection[int], ignored: Collection[str], source: str
) -> list[Finding]:
    unread = [
        name
        for at, name in enumerate(table.header)
        if at not in read and folded(name) not in ignored and table.cells[str(at)].drop_nulls().len()
    ]
    if not unread:
        return []
    names = ", ".join(unread[:20])[:300]
    return [Finding("column-unread", f"Columns not read: {names}.", source, None, "info", count=len(unread))]


def _typed(
    frame: pl.DataFrame,
    columns: Sequence[Column],
    titles: Mapping[str, str],
    options: Options,
    source: str,
) -> tuple[pl.DataFrame, list[Finding], dict[str, str], pl.Series]:
    """Parse each column by its kind; say how, which cells could not be read, and on which lines numbers."""
    findings: list[Finding] = []
    garbled = [pl.Series(dtype=pl.Int64)]
    zones: list[Finding] = []
    said: dict[str, str] = {}
    numeric = [column.name for column in columns if column.kind == "number"]
    decimal = _decimal(frame, numeric)
    if numeric:
        said["decimal mark"] = "comma" if decimal == "," else "point"
    parsed = {"line": frame["line"]}
    plain = _plain(frame, columns) if decimal == "." else {}
    for column in columns:
        if column.name in plain:
            parsed[column.name] = plain[column.name]
            continue
        cells = frame[column.name]
        if column.kind == "note":
            parsed[column.name] = _trimmed(cells)
            continue
        if column.kind in ("text", "mark"):
            values = _trimmed(cells)
            too_long = values.str.len_bytes() > LONGEST_NAME
            values = values.set(too_long, None) if too_long.any() else values
        elif column.kind == "moment":
            told = moments(_trimmed(cells), options.zone)
            values = told.values
            said.setdefault("dates", told.form)
            if told.doubt:
                findings.append(
                    Finding("date-form", f"Dates were read as {told.doubt}.", source, None, "question")
                )
            if told.utc:
                zones.append(zone_assumed(source))
        elif column.kind == "number":
            values = numbers(cells, decimal)
        else:
            values = durations(cells)
        parsed[column.name] = values
        unread = values.is_null() & cells.is_not_null()
        if not column.required and unread.any():
            unread &= ~cells.str.strip_chars().is_in(["", *DASHES])
            bad = frame.filter(unread).select("line", column.name)
            if column.kind in ("number", "duration"):
                garbled.append(bad["line"])
            title = f"“{titles[column.name]}”"
            shown = bad.head(SHOWN_FINDINGS)
            findings += [unreadable(title, source, line, cell) for line, cell in shown.iter_rows()]
            if more := bad.height - shown.height:
                message = f"{title} cannot be read in {more:,} more rows."
                findings.append(Finding("unreadable-value", message, source, None, "warning", count=more))
    return pl.DataFrame(parsed), [*zones[:1], *findings], said, pl.concat(garbled)


def _plain(frame: pl.DataFrame, columns: Sequence[Column]) -> Mapping[str, pl.Series]:
    """Columns that hold nothing but plain numbers or short texts, parsed all at once."""
    values, odd = [], []
    for column in columns:
        cell = pl.col(column.name)
        if column.kind in ("number", "duration"):
            value = cell.cast(pl.Float64, strict=False)
            odd.append((value.is_finite().fill_null(value=False) != cell.is_not_null()).any())
        elif column.kind == "moment":
            continue
        else:
            trimmed = cell.str.strip_chars()
            value = pl.when(trimmed != "").then(trimmed).alias(column.name)
            short = pl.lit(value=column.kind == "note") | (cell.str.len_bytes() <= LONGEST_NAME)
            odd.append((~short).any().alias(column.name))
        values.append(value)
    if not values:
        return {}
    told = frame.select(odd).row(0, named=True)
    parsed = frame.select(values)
    return {name: parsed[name] for name in parsed.columns if not told[name]}


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
    mender = Mender(frame, table, places, columns)
    mended: list[tuple[object, ...]] = []
    wanted = [places[column.name] for column in columns]
    for line, cells in table.ragged:
        text = table.delimiter.join(cells)[:200]
        repair = mender.mend(cells)
        if repair is None:
            widths = f"{len(cells)} cells where the header has {len(table.header)}"
            message = f"The row has {widths}, and can be read in no or several ways."
            findings.append(Finding("broken-row", message, source, line, "warning", text))
        else:
            mended.append((line, *(repair[place] or None for place in wanted)))
            message = "A cell held a bare delimiter or quote; only one reading fits."
            findings.append(Finding("repaired-row", message, source, line, "info", text))
    if mended:
        extra = pl.DataFrame(mended, schema=frame.schema, orient="row")
        frame = frame.set_sorted("line").merge_sorted(extra.set_sorted("line"), key="line")
    return frame, findings
