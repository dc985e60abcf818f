"""Delimited text to cells: every record kept with its line, however the file is quoted or broken.

Polars parses the well-formed records at full speed; the few that are not well-formed (a stray quote, a
missing or an extra cell) are taken aside and cut one by one, so that none is merged, shifted or lost.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from legday.errors import LegdayError
from legday.read.source import HEAD_BYTES, Head, Source, split_line

LONGEST_RECORD_LINES = 200
LONGEST_LINE = 1_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a delimited file.

    Attributes
    ----------
    header : tuple of str
        Cells of the header, trimmed, made distinct.
    cells : polars.DataFrame
        ``line`` and one text column a header cell (named by its number: ``0``, ``1`` ...); blank is null.
    ragged : sequence of (line, cells)
        Records with more or fewer cells than the header.
    rows : int
        Records below the header.
    blank, repeated_header : int
        Records that are empty, and those that repeat the header.
    """

    header: tuple[str, ...]
    cells: pl.DataFrame
    ragged: Sequence[tuple[int, list[str]]]
    rows: int
    blank: int
    repeated_header: int
    delimiter: str
    encoding: str


def decode(source: Source) -> tuple[str, str]:
    """Give the text with plain line ends, and the encoding's name.

    Raises
    ------
    LegdayError
        If the bytes are no text.
    """
    data, encoding = _as_utf8(source)
    return data.decode(), encoding


def _as_utf8(source: Source) -> tuple[bytes, str]:
    """Give the bytes as UTF-8 without a byte order mark, with plain line ends, and what they were."""
    data = source.data
    encoding = Head(data[:HEAD_BYTES]).encoding
    if encoding is None:
        msg = f"{source.name}: not a text file; give the CSV, JSON or text that the app exports"
        raise LegdayError(msg)
    if encoding in ("utf-8", "utf-8-sig"):
        data = data.removeprefix(codecs.BOM_UTF8)
        try:
            codecs.utf_8_decode(data, "strict", True)
        except UnicodeDecodeError:
            # an odd byte far from the head, or an ending cut off: the rest must not suffer for it
            data = data.decode("cp1252", "replace").encode()
            encoding = "utf-8 with odd bytes"
    else:
        data = data.decode(encoding, "replace").removeprefix("\ufeff").encode()
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return data, encoding


def read_table(source: Source) -> Table:
    """Cut a delimited file into cells.

    Raises
    ------
    LegdayError
        If the bytes are no text, or there is nothing in it.
    """
    data, encoding = _as_utf8(source)
    data = data.rstrip(b"\n ")
    opening = data[:HEAD_BYTES].decode(errors="ignore").split("\n")
    first = next((at for at, line in enumerate(opening) if line.strip()), None)
    if first is None:
        msg = f"{source.name}: the file is empty; export the log again"
        raise LegdayError(msg)
    if opening[first].casefold().startswith("sep=") and first + 1 < len(opening):
        first += 1
    head = Head("\n".join(opening[first:]).encode())
    lines = pl.read_lines(io.BytesIO(data), name="text").with_row_index("line", offset=1)
    frame = lines.slice(first + 1).with_columns(pl.col("line").cast(pl.Int64))
    del lines
    frame = _join_records(frame, head.delimiter, len(head.fields))
    return _cut(frame, _distinct(head.fields), head.delimiter, encoding)


def _distinct(cells: Sequence[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    out = []
    for cell in cells:
        seen[cell] = seen.get(cell, 0) + 1
        out.append(cell if seen[cell] == 1 else f"{cell} ({seen[cell]})")
    return tuple(out)


def _join_records(frame: pl.DataFrame, delimiter: str, width: int) -> pl.DataFrame:
    """Put the lines of a record back together where a quoted cell runs over several."""
    quoted = frame["text"].str.contains('"', literal=True).arg_true()
    odd = frame["text"].gather(quoted).str.count_matches('"', literal=True) % 2 == 1
    candidates = quoted.filter(odd).to_list()
    if not candidates:
        return frame
    texts = frame["text"]
    joined: dict[int, str] = {}
    inside: set[int] = set()
    for at, here in enumerate(candidates):
        if here in inside or not _ends_open(texts[here], delimiter):
            continue
        for end in candidates[at + 1 :]:
            if end - here > LONGEST_RECORD_LINES:
                break
            between = texts[here + 1 : end]
            if any(line.count(delimiter) >= width - 1 > 0 for line in between):
                break  # whole records lie between: the first quote was a stray one
            record = "\n".join(texts[here : end + 1])
            if not _ends_open(record, delimiter):
                joined[here] = record
                inside.update(range(here + 1, end + 1))
                break
    if not joined:
        return frame
    order = pl.int_range(pl.len())
    patches = pl.DataFrame(
        {"at": list(joined), "whole": list(joined.values())}, schema={"at": pl.Int64, "whole": pl.String}
    )
    return (
        frame.with_columns(order.alias("at"))
        .filter(~pl.col("at").is_in(list(inside)))
        .join(patches, on="at", how="left", maintain_order="left")
        .select("line", pl.coalesce("whole", "text").alias("text"))
    )


def _ends_open(text: str, delimiter: str) -> bool:
    """Whether the text ends inside a quoted cell."""
    quoted, at_start = False, True
    skip = False
    for at, char in enumerate(text):
        if skip:
            skip = False
        elif quoted:
            if char == '"':
                if text[at + 1 : at + 2] == '"':
                    skip = True
                else:
                    quoted = False
        elif char == '"' and at_start:
            quoted = True
        elif char == delimiter:
            at_start = True
            continue
        at_start = at_start and char == " "
    return quoted


def _cut(frame: pl.DataFrame, header: tuple[str, ...], delimiter: str, encoding: str) -> Table:
    width, rows = len(header), frame.height
    mark = re.escape(delimiter)
    cell = rf'(?:"(?:[^"]|"")*"|[^"{mark}\n]*)'
    clean = rf"\A{cell}(?:{mark}{cell}){{{width - 1}}}\z"
    text = pl.col("text")
    frame = frame.with_columns(whole=text.str.count_matches(delimiter, literal=True) == width - 1)
    quoted = frame.select(text.str.contains('"', literal=True)).to_series()
    if quoted.any():
        whole = frame.filter(quoted).select(text.str.contains(clean)).to_series()
        frame = frame.with_columns(whole=frame["whole"].scatter(quoted.arg_true(), whole))
    # a blank record is short, or nothing but delimiters
    bare = text.str.strip_chars(" \t" + delimiter) == ""
    nothing = frame.select(bare & (~pl.col("whole") | text.str.starts_with(delimiter))).to_series()
    ragged = [
        (line, [part.strip() for part in split_line(record[:LONGEST_LINE], delimiter)])
        for line, record in frame.filter(~pl.col("whole") & ~nothing).select("line", "text").iter_rows()
    ]
    good = frame.filter(pl.col("whole") & ~nothing)
    del frame
    names = [str(at) for at in range(width)]
    cells = _parse(good["text"], names, delimiter).insert_column(0, good["line"])
    del good
    title = cells.lazy().filter(pl.col("0").str.strip_chars() == header[0])
    same = pl.all_horizontal(
        pl.col(name).str.strip_chars().fill_null("") == cell for name, cell in zip(names, header, strict=True)
    )
    repeats = title.filter(same).select("line").collect()["line"]
    if len(repeats):
        cells = cells.filter(~pl.col("line").is_in(repeats.implode()))
    return Table(
        header=header,
        cells=cells,
        ragged=ragged,
        rows=rows,
        blank=int(nothing.sum()),
        repeated_header=len(repeats),
        delimiter=delimiter,
        encoding=encoding,
    )


def _parse(records: pl.Series, names: Sequence[str], delimiter: str) -> pl.DataFrame:
    schema = dict.fromkeys(names, pl.String)
    if records.is_empty():
        return pl.DataFrame(schema=schema)
    if len(names) == 1:
        return pl.DataFrame({names[0]: records.str.strip_chars('" ')}, schema=schema)
    body = records.str.join("\n").item().encode()
    frame = pl.read_csv(
        body, separator=delimiter, has_header=False, schema=schema, infer_schema=False, raise_if_empty=False
    )
    if frame.height != records.len():  # a record that polars cuts otherwise than we counted
        rows = [[part.strip() or None for part in split_line(record, delimiter)] for record in records]
        return pl.DataFrame(rows, schema=schema, orient="row")
    return frame
