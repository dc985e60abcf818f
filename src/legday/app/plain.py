"""Plain data back to nouns: a plan's file that a person edited is checked to the field, with its line."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, TypeVar

from legday.errors import LegdayError
from legday.model import Message

T = TypeVar("T")
_SIMPLE: Mapping[Any, tuple[tuple[type, ...], str]] = {
    str: ((str,), "text"),
    int: ((int,), "a whole number"),
    float: ((int, float), "a number"),
    bool: ((bool,), "true or false"),
    type(None): ((type(None),), "null"),
}


class _FaultError(Exception):
    """What is wrong, and where: a path of keys and places."""

    def __init__(self, path: tuple[Any, ...], what: str) -> None:
        super().__init__(what)
        self.path, self.what = path, what


def noun_of(kind: type[T], text: str, file: str) -> T:
    """Make a noun of a file of JSON, as `model.plain_data` gives it.

    Raises
    ------
    LegdayError
        One line with file, line and field, and what would be valid.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as fault:
        msg = (
            f"{file}, line {fault.lineno}: this is no JSON ({fault.msg}); write it as legday plan --json does"
        )
        raise LegdayError(msg) from None
    try:
        made: T = _made(kind, data, ())
    except _FaultError as fault:
        line = _lines(text).get(fault.path, 1)
        msg = f"{file}, line {line}: {_said(fault.path)}: {fault.what}"
        raise LegdayError(msg) from None
    return made


def noun_of_entry(kind: type[T], data: Any, what: str) -> T:
    """Make a noun of the plain data that an entry of the journal holds.

    Raises
    ------
    LegdayError
        One line with the field and what would be valid.
    """
    try:
        made: T = _made(kind, data, ())
    except _FaultError as fault:
        msg = f"{what}: {_said(fault.path)}: {fault.what}"
        raise LegdayError(msg) from None
    return made


def _said(path: tuple[Any, ...]) -> str:
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".") or "the whole"


def _made(hint: Any, data: Any, path: tuple[Any, ...]) -> Any:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return data
    if origin in (types.UnionType, typing.Union):
        return _one_of(args, data, path)
    if origin is Literal:
        if data not in args:
            raise _FaultError(path, f"{data!r} is none of {', '.join(map(str, args))}")
        return data
    if isinstance(hint, type) and is_dataclass(hint):
        return _noun(hint, data, path)
    if hint in (date, datetime):
        try:
            return hint.fromisoformat(data)
        except (TypeError, ValueError):
            raise _FaultError(path, f"{data!r} is no day; write it as YYYY-MM-DD") from None
    if origin is not None and issubclass(origin, Mapping):
        _need(data, dict, path, "an object")
        return {key: _made(args[1], value, (*path, key)) for key, value in data.items()}
    if origin in (tuple, frozenset):
        return _several(origin, args, data, path)
    kinds, called = _SIMPLE[hint]
    if not isinstance(data, kinds) or (isinstance(data, bool) and hint is not bool):
        raise _FaultError(path, f"{data!r} is not {called}")
    return data


def _one_of(args: tuple[Any, ...], data: Any, path: tuple[Any, ...]) -> Any:
    if data is None and type(None) in args:
        return None
    (kind,) = [one for one in args if one is not type(None)]
    return _made(kind, data, path)


def _several(origin: Any, args: tuple[Any, ...], data: Any, path: tuple[Any, ...]) -> Any:
    _need(data, list, path, "a list")
    kinds = [args[0]] * len(data) if origin is frozenset or args[-1] is Ellipsis else args
    if len(kinds) != len(data):
        raise _FaultError(path, f"{len(data)} items, not {len(kinds)}")
    return origin(
        _made(kind, one, (*path, at)) for at, (kind, one) in enumerate(zip(kinds, data, strict=True))
    )


def _noun(kind: Any, data: Any, path: tuple[Any, ...]) -> Any:
    _need(data, dict, path, "an object")
    hints = _hints(kind)
    for name in data:
        if name not in hints:
            raise _FaultError((*path, name), f"there is no such field; there are {', '.join(hints)}")
    needed = [one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING]
    for name in needed:
        if name not in data:
            raise _FaultError(path, f"{name} is missing")
    made = {name: _made(hints[name], value, (*path, name)) for name, value in data.items()}
    if kind is Message:
        made["params"] = {name: _param(value) for name, value in made["params"].items()}
    return kind(**made)


def _param(value: Any) -> Any:
    """A parameter of a message: a list of muscles, a message within it, a day, or what it is."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return Message(value["id"], {name: _param(one) for name, one in value["params"].items()})
    if isinstance(value, str) and len(value) == len("2026-03-02"):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _need(data: Any, kind: type, path: tuple[Any, ...], called: str) -> None:
    if not isinstance(data, kind):
        raise _FaultError(path, f"{str(data)[:40]!r} is not {called}")


def _lines(text: str) -> dict[tuple[Any, ...], int]:
    """Lines of all values of a text that is JSON, by their paths."""
    return {path: text.count("\n", 0, at) + 1 for path, at in _places(text, 0, ())[1]}


def _places(text: str, at: int, path: tuple[Any, ...]) -> tuple[int, list[tuple[tuple[Any, ...], int]]]:
    """Where a value ends, and where it and all within it begin."""
    at = _skip(text, at)
    found = [(path, at)]
    if text[at] not in "{[":
        _, end = json.JSONDecoder().raw_decode(text, at)
        return end, found
    is_object, count = text[at] == "{", 0
    at = _skip(text, at + 1)
    while text[at] not in "}]":
        key: Any = count
        if is_object:
            key, at = json.JSONDecoder().raw_decode(text, at)
            at = _skip(text, at) + 1  # beyond the colon
        at, within = _places(text, at, (*path, key))
        found += within
        at, count = _skip(text, at), count + 1
        at = _skip(text, at + 1) if text[at] == "," else at
    return at + 1, found


def _skip(text: str, at: int) -> int:
    while text[at].isspace():
        at += 1
    return at
