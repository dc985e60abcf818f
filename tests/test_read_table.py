"""Bytes to cells, against Python's own csv module and by hand."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legday.errors import LegdayError
from legday.read.source import Source
from legday.read.table import LONGEST_LINE, Table, read_table

cell = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters='",;\n'), max_size=12)
row = st.lists(cell, min_size=3, max_size=3)


def _cells(table: Table) -> list[list[str]]:
    return [[value or "" for value in values[1:]] for values in table.cells.iter_rows()]


@settings(deadline=None)
@given(
    st.lists(row, min_size=1, max_size=20), st.sampled_from([",", ";", "\t"]), st.sampled_from(["\n", "\r\n"])
)
def test_what_csv_writes_is_read_back(rows: list[list[str]], delimiter: str, newline: str) -> None:
    # the first cell names its row, so that none is blank, and no inner line holds a whole row of bare cells
    rows = [
        [f"row {at}", *(part.replace(delimiter, " ").strip() for part in parts[1:])]
        for at, parts in enumerate(rows)
    ]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=newline)
    writer.writerows([["a", "b", "c"], *rows])
    table = read_table(Source("a.csv", out.getvalue().encode()))
    assert table.rows == len(rows)
    assert not table.ragged
    assert _cells(table) == rows


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(encoding: str) -> None:
    table = read_table(Source("a.csv", "Übung;Gewicht\nKniebeuge – tief;62,5\n".encode(encoding)))
    assert table.header == ("Übung", "Gewicht")
    assert _cells(table) == [["Kniebeuge – tief", "62,5"]]


def test_lines_are_the_files() -> None:
    data = b'a,b\n1,"x\ny"\n\n2,z\na,b\n3,q\n4\n'
    table = read_table(Source("a.csv", data))
    assert table.cells["line"].to_list() == [2, 5, 7]
    assert (table.rows, table.blank, list(table.repeated_header)) == (6, 1, [6])
    assert [line for line, _ in table.ragged] == [8]


def test_a_stray_quote_spoils_its_own_row_only() -> None:
    data = b'a,b,c\n1,"two,3\n4,5,6\n7,8" box,9\n10,11,12\n'
    table = read_table(Source("a.csv", data))
    assert table.rows == 4
    assert _cells(table) == [["4", "5", "6"], ["10", "11", "12"]]
    assert [line for line, _ in table.ragged] == [2, 4]


def test_two_names_of_one_column_stay_apart() -> None:
    assert read_table(Source("a.csv", b"a,a,b\n1,2,3\n")).header == ("a", "a (2)", "b")


def test_last_columns_that_no_row_has_and_one_that_no_header_has() -> None:
    short = read_table(Source("a.csv", b"a,b,c,d\n1,2,3\n4,5,6\n"))
    assert (_cells(short), short.header) == ([["1", "2", "3"], ["4", "5", "6"]], ("a", "b", "c"))
    long = read_table(Source("a.csv", b"a,b\n1,2,\n3,4,\n"))
    assert _cells(long) == [["1", "2", ""], ["3", "4", ""]]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\0\1\2\3"])
def test_no_table(data: bytes) -> None:
    with pytest.raises(LegdayError):
        read_table(Source("a.csv", data))


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_an_endless_line_is_cut_and_the_others_stand(end: str) -> None:
    lines = ["a,b", "1,2", "x," * LONGEST_LINE, "3,4", "y" * (3 * LONGEST_LINE), "5,6"]
    table = read_table(Source("t.csv", end.join(lines).encode()))
    assert table.cells.select("0", "1").rows() == [("1", "2"), ("3", "4"), ("5", "6")]
    assert [line for line, _ in table.ragged] == [3, 5]
    assert table.rows == 5
