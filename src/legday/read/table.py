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
LINES_FOR_WIDTH = 10_000


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
    blank : int
        Records that are empty.
    repeated_header : sequence of int
        Lines of the records that repeat the header: where several exports were put together.
    """

    header: tuple[str, ...]
    cells: pl.DataFrame
    ragged: Sequence[tuple[int, list[str]]]
    rows: int
    blank: int
    repeated_header: Sequence[int]
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
    data = _without_endless_lines(source.data)
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
    # where exports were put together, each may begin with a mark of its own
    return data.replace(b"\n" + codecs.BOM_UTF8, b"\n"), encoding


def _without_endless_lines(data: bytes) -> bytes:
    """Cut lines that no log has at a million bytes, so that one of a gigabyte costs no more than that."""
    end = b"\n" if b"\n" in data[:HEAD_BYTES] or b"\r" not in data[:HEAD_BYTES] else b"\r"
    kept, start, begun = [], 0, 0
    while len(data) - start > LONGEST_LINE:
        last = data.rfind(end, start, start + LONGEST_LINE)
        if last >= 0:
            start = last + 1
            continue
        kept.append(data[begun : start + LONGEST_LINE])
        next_end = data.find(end, start + LONGEST_LINE)
        begun = start = len(data) if next_end < 0 else next_end
    return b"".join([*kept, data[begun:]]) if kept else data


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
    if first == len(opening) - 1 and len(data) > HEAD_BYTES:
        msg = f"{source.name}: the first line is over {HEAD_BYTES // 1024} KiB long, so it heads no table"
        raise LegdayError(msg)
    head = Head("\n".join(opening[first:]).encode())
    lines = pl.read_lines(io.BytesIO(data), name="text").with_row_index("line", offset=1)
    frame = lines.slice(first + 1).with_columns(pl.col("line").cast(pl.Int64))
    del lines
    header = _as_wide_as_most(head.fields, frame["text"], head.delimiter)
    frame = _join_records(frame, head.delimiter, len(header))
    return _cut(frame, _distinct(header), head.delimiter, encoding)


def _as_wide_as_most(header: tuple[str, ...], lines: pl.Series, delimiter: str) -> tuple[str, ...]:
    """Widen or narrow the header where most lines end in one delimiter more, or leave off last columns."""
    lines = lines.head(LINES_FOR_WIDTH)
    if lines.str.contains('"', literal=True).any():
        return header  # what stands in quotes is no column
    counts = lines.str.count_matches(delimiter, literal=True)
    first = counts.first()
    if not isinstance(first, int) or (counts == first).sum() * 2 <= len(lines):
        return header
    if len(header) // 2 <= first + 1 < len(header):
        return header[: first + 1]
    all_blank = lines.filter(counts == first).str.ends_with(delimiter).all()
    return (*header, "") if all_blank and first == len(header) else header


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
    last = -1
    for here in candidates:
        if here <= last or not _open_after(texts[here], delimiter, inside=False):
            continue
        end = _end_of_record(texts, here, delimiter, width)
        if end is not None:
            joined[here] = "\n".join(texts[here : end + 1])
            last = end
    inside = [
        line for here, whole in joined.items() for line in range(here + 1, here + 1 + whole.count("\n"))
    ]
    if not joined:
        return frame
    order = pl.int_range(pl.len())
    patches = pl.DataFrame(
        {"at": list(joined), "whole": list(joined.values())}, schema={"at": pl.Int64, "whole": pl.String}
    )
    return (
        frame.with_columns(order.alias("at"))
        .filter(~pl.col("at").is_in(inside))
        .join(patches, on="at", how="left", maintain_order="left")
        .select("line", pl.coalesce("whole", "text").alias("text"))
    )


def _end_of_record(texts: pl.Series, here: int, delimiter: str, width: int) -> int | None:
    """The line on which a record ends whose first line leaves a quoted cell open; None for a stray quote."""
    inside = True
    for end in range(here + 1, min(here + 1 + LONGEST_RECORD_LINES, len(texts))):
        text = texts[end]
        inside = _open_after(text, delimiter, inside=inside)
        if not inside and text.count('"') % 2:
            return end
        if text.count(delimiter) >= width - 1 > 0:
            return None  # a whole record stands inside the quotes
    return None


def _open_after(text: str, delimiter: str, *, inside: bool) -> bool:
    """Whether a quoted cell is open after the text, given whether one was open before it."""
    at = 0
    while (at := text.find('"', at)) >= 0:
        if not inside:
            inside = not text[text.rfind(delimiter, 0, at) + 1 : at].strip(" ")
        elif text[at + 1 : at + 2] == '"':
            at += 1
        else:
            inside = False
        at += 1
    return inside


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
    places = frame.select((~pl.col("whole") | text.str.starts_with(delimiter)).arg_true()).to_series()
    bare = frame["text"].gather(places).str.strip_chars(" \t" + delimiter) == ""
    nothing = pl.repeat(False, rows, dtype=pl.Boolean, eager=True).scatter(places.filter(bare), True)
    ragged = [
        (line, split_line(record[:LONGEST_LINE], delimiter))
        for line, record in frame.filter(~pl.col("whole") & ~nothing).select("line", "text").iter_rows()
    ]
    good = frame.filter(pl.col("whole") & ~nothing)
    del frame
    names = [str(at) for at in range(width)]
    cells = _parse(good["text"], names, delimiter).insert_column(0, good["line"])
    del good
    repeats = _repeats(cells, names, header)
    if len(repeats):
        cells = cells.filter(~pl.col("line").is_in(repeats.implode()))
    return Table(
        header=header,
        cells=cells,
        ragged=ragged,
        rows=rows,
        blank=int(nothing.sum()),
        repeated_header=repeats.to_list(),
        delimiter=delimiter,
        encoding=encoding,
    )


def _repeats(cells: pl.DataFrame, names: Sequence[str], header: Sequence[str]) -> pl.Series:
    """Lines that say the header again."""
    title = cells[names[0]].str.strip_chars() == header[0]
    if not title.any():
        return cells["line"].clear()
    same = pl.all_horizontal(
        pl.col(name).str.strip_chars().fill_null("") == cell for name, cell in zip(names, header, strict=True)
    )
    return cells.filter(title).filter(same)["line"]


def _parse(records: pl.Series, names: Sequence[str], delimiter: str) -> pl.DataFrame:
    schema = dict.fromkeys(names, pl.String)
    if records.is_empty():
        return pl.DataFrame(schema=schema)
    if len(names) == 1:
        return pl.DataFrame({names[0]: records.str.strip_chars('" ')}, schema=schema)
    body = io.BytesIO()
    records.to_frame().write_csv(body, include_header=False, quote_style="never")
    frame = pl.read_csv(
        body.getvalue(),
        separator=delimiter,
        has_header=False,
        schema=schema,
        infer_schema=False,
        raise_if_empty=False,
    )
    if frame.height != records.len():  # a record that polars cuts otherwise than we counted
        rows = [[part.strip() or None for part in split_line(record, delimiter)] for record in records]
        return pl.DataFrame(rows, schema=schema, orient="row")
    return frame
