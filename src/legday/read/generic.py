"""A table of no known app whose columns the person names: ``--columns at=When,name=What,reps=Times``."""

from __future__ import annotations

from collections.abc import Mapping

from legday.errors import LegdayError
from legday.model import Reading
from legday.read import simple_table
from legday.read.columns import Column, Kind
from legday.read.source import HEAD_BYTES, Head, Options, Source, folded

NAME = "generic"
TITLE = "Table (columns as you named them)"
TRIED = False

# what a person may name, what the table's reader calls it, and its kind
NAMES: Mapping[str, tuple[str, Kind]] = {
    "at": ("at", "moment"),
    "name": ("name", "text"),
    "workout": ("workout", "text"),
    "sets": ("count", "text"),
    "reps": ("scheme", "text"),
    "typed_load": ("load", "text"),
    "typed_unit": ("load_unit", "mark"),
    "load_kind": ("load_kind", "mark"),
    "set_index": ("set_no", "number"),
    "set_type": ("mark", "mark"),
    "side": ("side", "mark"),
    "rpe": ("rpe", "number"),
    "rir": ("rir", "number"),
    "duration_s": ("duration_s", "duration"),
    "distance_m": ("distance_m", "number"),
    "superset": ("superset", "text"),
    "note": ("note", "note"),
}
NEEDED = ("at", "name")


def identify(head: Head) -> bool:  # noqa: ARG001 - every reader has the same signature
    """Never: only the person can say what such a file is."""
    return False


def read(source: Source, options: Options) -> Reading:
    """Read a table by `options.columns`.

    Raises
    ------
    LegdayError
        If a column is not there, a name is none of `NAMES`, or the day or the lift is not named.
    """
    for name in options.columns:
        if name not in NAMES:
            raise LegdayError(f"--columns: no such name: {name}; there are {', '.join(NAMES)}")
    unnamed = [name for name in NEEDED if name not in options.columns]
    if unnamed:
        raise LegdayError(f"{source.name}: --columns must say which column is {' and '.join(unnamed)}")
    there = {folded(cell): cell for cell in Head(source.data[:HEAD_BYTES]).fields}
    for name, header in options.columns.items():
        if folded(header.strip()) not in there:
            columns_there = ", ".join(there.values())[:300]
            raise LegdayError(f"{source.name}: no column {header} for {name}; there are {columns_there}")
    columns = [
        Column(NAMES[name][0], (folded(header.strip()),), NAMES[name][1], required=name in NEEDED)
        for name, header in options.columns.items()
    ]
    return simple_table.read_columns(source, options, columns, format=NAME, title=TITLE, tried=TRIED)
