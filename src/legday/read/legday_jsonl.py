"""legday's own JSONL: a first line that says what it is, then one entry a line; nothing is lost.

A set's line is ``{"kind": "set", ...}`` with the columns of SET_SCHEMA that are not null, a session's is
``{"kind": "session", ...}`` with its name, length and notes; dates are ISO 8601, numbers are written so that
they come back to the last bit.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import polars as pl

from legday.errors import Finding, LegdayError
from legday.model import SET_SCHEMA, Reading
from legday.read.build import sessions_of, set_schema
from legday.read.own import ALLOWED, NEEDED, day, wall_time
from legday.read.records import BadValue, Gatherer, decode, number, shown
from legday.read.source import Head, Options, Source

NAME = "legday_jsonl"
TITLE = "legday (JSONL)"
TRIED = True  # it is our own: what `write` gives is the real export

VERSION = 1
_SESSION = {"session": "str", "start": "datetime", "workout": "str", "minutes": "float", "note": "str"}


def identify(head: Head) -> bool:
    """Tell it by its first line."""
    first = head.first_line
    return head.json and first.startswith("{") and '"kind": "legday"' in first.replace('":"', '": "')


def write(sets: pl.DataFrame, sessions: pl.DataFrame | None = None) -> str:
    """Write a set table as JSONL, and what is known of its sessions.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of SET_SCHEMA; others are left out.
    sessions : polars.DataFrame, optional
        ``session, start, workout, minutes, note``; others are left out.

    Raises
    ------
    LegdayError
        If a column is missing, or a number is infinite or not a number, which JSON cannot say.
    """
    missing = [name for name in SET_SCHEMA if name not in sets.columns]
    if missing:
        raise LegdayError(f"a set table without {', '.join(missing)}: build it with a reader")
    lines = [json.dumps({"kind": "legday", "version": VERSION})]
    if sessions is not None:
        rows = sessions.select(name for name in _SESSION if name in sessions.columns).iter_rows(named=True)
        lines += [_line("session", row) for row in rows]
    lines += [_line("set", row) for row in sets.select(list(SET_SCHEMA)).iter_rows(named=True)]
    return "\n".join(lines) + "\n"


def _line(kind: str, row: Mapping[str, Any]) -> str:
    facts = {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in row.items()
        if value is not None
    }
    try:
        return json.dumps({"kind": kind, **facts}, ensure_ascii=False, allow_nan=False)
    except ValueError:
        raise LegdayError(
            f"a {kind} ({shown(row.get('name') or row['session'])}) has a number that is not finite: "
            "correct it first"
        ) from None


def read(source: Source, options: Options) -> Reading:  # noqa: ARG001 - every reader has the same signature
    """Read what `write` wrote: the same table, row for row.

    A row is a line below the first; entries of other kinds are counted, and so are copies.

    Raises
    ------
    LegdayError
        If it is not legday's, or of a version to come.
    """
    text, encoding = decode(source, TITLE)
    lines = text.split("\n")
    _check_header(lines[0], source)
    gather = Gatherer(NAME, TITLE, source, TRIED)
    columns: dict[str, list[Any]] = {name: [] for name in SET_SCHEMA}
    seen: set[tuple[Any, ...]] = set()
    told: dict[str, dict[str, Any]] = {}
    copies = 0
    for place, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        gather.row()
        try:
            values = _entry(line)
        except BadValue as error:
            gather.broken(place, error, line)
            continue
        if values is None:
            gather.skip("other_entry")
        elif isinstance(values, dict):
            told[values["session"]] = values
            gather.skip("session")
        elif values in seen:
            copies += 1
        else:
            seen.add(values)
            for name, value in zip(SET_SCHEMA, values, strict=True):
                columns[name].append(value)
    return _reading(gather, columns, list(told.values()), copies, encoding)


def _reading(
    gather: Gatherer,
    columns: dict[str, list[Any]],
    told: list[dict[str, Any]],
    copies: int,
    encoding: str,
) -> Reading:
    """Make the Reading without `build.finish`, which would count days and orders anew."""
    schema = set_schema()
    sets = pl.DataFrame(columns, schema={name: schema[name] for name in SET_SCHEMA})
    blank = [pl.lit(None, dtype=schema[name]).alias(name) for name in schema if name not in SET_SCHEMA]
    outcomes = Counter(gather.accounted) + Counter(set=sets.height, duplicate=copies)
    empty = Gatherer(NAME, TITLE, gather.source, TRIED).reading()
    findings: list[Finding] = gather.findings
    return Reading(
        format=NAME,
        title=TITLE,
        rows=gather.rows,
        accounted=dict(outcomes),
        lines=gather.lines,
        sets=sets.with_columns(blank),
        planned=empty.planned,
        body=empty.body,
        findings=tuple(findings),
        said={"unit": "written with each load", "encoding": encoding},
        tried=TRIED,
        sessions=_sessions(sets, told),
    )


def _sessions(sets: pl.DataFrame, told: list[dict[str, Any]]) -> pl.DataFrame:
    """The sessions of the sets, with what their own lines say of them."""
    sessions = sessions_of(sets)
    lines = pl.DataFrame(told, schema=sessions.select(list(_SESSION)).schema)
    said = sessions.select("session").join(lines, on="session", how="left", maintain_order="left")
    return sessions.with_columns(pl.coalesce(said[name], sessions[name]).alias(name) for name in _SESSION)


def _check_header(line: str, source: Source) -> None:
    try:
        header = json.loads(line)
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("kind") != "legday":
        raise LegdayError(f"{source.name}: its first line is not legday's; give a file from legday export")
    version = header.get("version")
    if type(version) is not int or not 1 <= version <= VERSION:
        raise LegdayError(
            f"{source.name}: is of version {shown(version)}, this program reads {VERSION}; update legday"
        )


def _entry(line: str) -> tuple[Any, ...] | dict[str, Any] | None:
    """Read a line's set in SET_SCHEMA's order, or its session; None for an entry of another kind."""
    try:
        facts = json.loads(line)
    except (ValueError, RecursionError):
        raise BadValue("it is no JSON") from None
    if not isinstance(facts, dict) or not isinstance(facts.get("kind"), str):
        raise BadValue("it is no entry")
    if facts["kind"] == "session":
        if facts.get("session") is None:
            raise BadValue("it has no session")
        return {
            name: None if facts.get(name) is None else _READ[kind](facts[name], name)
            for name, kind in _SESSION.items()
        }
    if facts["kind"] != "set":
        return None
    for name in NEEDED:
        if facts.get(name) is None:
            raise BadValue(f"it has no {name}")
    for name, allowed in ALLOWED.items():
        if facts.get(name) is not None and facts[name] not in allowed:
            raise BadValue(f"{name} is {shown(facts[name])}")
    return tuple(
        None if facts.get(name) is None else _READ[kind](facts[name], name)
        for name, kind in SET_SCHEMA.items()
    )


def _text(value: object, name: str) -> str:
    if not isinstance(value, str) or value != value.encode("utf-8", "replace").decode("utf-8"):
        raise BadValue(f"{name} is {shown(value)}")
    return value


def _integer(value: object, name: str) -> int:
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise BadValue(f"{name} is {shown(value)}")
    return value


def _float(value: object, name: str) -> float:
    result = None if isinstance(value, str) else number(value, name)
    if result is None:
        raise BadValue(f"{name} is {shown(value)}")
    return result


_READ: Mapping[str, Callable[[object, str], Any]] = {
    "str": _text, "int": _integer, "float": _float,
    "date": lambda value, name: day(_text(value, name), name),
    "datetime": lambda value, name: wall_time(_text(value, name), name),
}  # fmt: skip
