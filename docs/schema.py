"""JSON Schema of what `--json` prints, and the page that explains it, from the types in the code."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date, datetime
from typing import Any, Literal, TypedDict

from legday.app.capacity import CapacityFacts
from legday.app.export import Exported
from legday.app.missed import Missed
from legday.app.next_session import NextSession
from legday.app.plan_week import PlannedWeek
from legday.errors import Finding
from legday.log.backup import Backup
from legday.log.erase import Erased
from legday.log.restore import Restored
from legday.model import Unresolved
from legday.model_health import Feelings, Screening
from legday.show import answers

Meaning = Callable[[str, str], str]  # a noun and its field, to a line of words
_SIMPLE = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
_IN_WORDS = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "truth",
    type(None): "null",
    date: "date",
    datetime: "date and time",
}


class ReadFile(TypedDict):
    """One file and what became of its rows."""

    format: str
    title: str
    tried_on_a_real_export: bool
    rows: int
    accounted: Mapping[str, int]
    said: Mapping[str, str]
    planned_not_done: int
    body_measurements: int


JournalAnswers = TypedDict(
    "JournalAnswers",
    {
        "import": answers.Imports,
        "log": answers.LogReceipt,
        "undo": answers.Undone,
        "redo": answers.Undone,
        "history": answers.History,
        "edit": answers.Sets,
        "delete": answers.Sets,
        "alias": answers.Names,
        "exercise": answers.Names,
        "body": answers.Person,
        "absence": answers.Person,
        "profile": answers.Preferred,
        "kit": answers.Preferred,
        "unit": answers.Preferred,
        "set": answers.Preferred,
        "confirm": answers.Sets,
        "conflicts": answers.Conflicts,
        "backup": Backup,
        "restore": Restored,
        "export": Exported,
        "erase": Erased,
        "check": answers.Checked,
    },
)
JournalAnswers.__doc__ = "What each command of the journal prints with `--json`."


class PlanAnswers(TypedDict):
    """What each command of the planner prints with `--json`."""

    plan: PlannedWeek
    missed: Missed
    next: NextSession
    why: PlannedWeek


class EvidenceAnswers(TypedDict):
    """What the commands of evidence and everyday strength print with `--json`."""

    claims: answers.ClaimList
    capacity: CapacityFacts
    screening: Screening
    pain: Feelings
    trial_begin: answers.TrialKept
    trial_coin: answers.CoinDrawn
    trial_record: answers.TrialKept


class ReadFacts(TypedDict):
    """What was read."""

    files: Sequence[ReadFile]
    sets: int
    sessions: int
    first_day: date | None
    last_day: date | None
    names: int
    resolved_sets: int
    leg_sets: int
    unresolved: Sequence[Unresolved]
    finding_counts: Mapping[str, int]
    findings: Sequence[Finding]


def is_noun(hint: Any) -> bool:
    """Whether a type has fields of its own."""
    return isinstance(hint, type) and (is_dataclass(hint) or typing.is_typeddict(hint))


def nouns(root: type) -> dict[str, type]:
    """The noun and all that its fields are made of, by name, in the order they are met."""
    found: dict[str, type] = {}

    def visit(hint: Any) -> None:
        if is_noun(hint):
            if hint.__name__ not in found:
                found[hint.__name__] = hint
                for part in typing.get_type_hints(hint).values():
                    visit(part)
            return
        for part in typing.get_args(hint):
            visit(part)

    visit(root)
    return found


def schema(root: type, title: str, meaning: Meaning) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a noun as JSON."""
    return {
        "$comment": "JSON Schema, draft 2020-12; written by docs/make.py",
        "title": title,
        "$ref": f"#/$defs/{root.__name__}",
        "$defs": {name: _object(noun, meaning) for name, noun in nouns(root).items()},
    }


def _object(noun: type, meaning: Meaning) -> dict[str, Any]:
    hints = typing.get_type_hints(noun)
    return {
        "description": _first_line(noun),
        "type": "object",
        "properties": {
            name: {**_of(hint), "description": meaning(noun.__name__, name)} for name, hint in hints.items()
        },
        "required": list(hints),
        "additionalProperties": False,
    }


def _of(hint: Any) -> dict[str, Any]:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return {}
    if hint in (date, datetime):
        return {"type": "string", "format": "date" if hint is date else "date-time"}
    if is_noun(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if origin is Literal:
        return {"enum": list(args)}
    if origin in (types.UnionType, typing.Union):
        return {"anyOf": [_of(part) for part in args]}
    if origin is tuple and Ellipsis not in args:
        return {
            "type": "array", "prefixItems": [_of(part) for part in args],
            "minItems": len(args), "maxItems": len(args),
        }  # fmt: skip
    if _is_list(origin):
        return {"type": "array", "items": _of(args[0])}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of(args[1])}
    return {"type": _SIMPLE[hint]}


def page(root: type, meaning: Meaning) -> Iterator[str]:
    """The same in words: a table a noun."""
    for name, noun in nouns(root).items():
        yield from (
            "",
            f"## {name}",
            "",
            _first_line(noun),
            "",
            "| field | type | meaning |",
            "| --- | --- | --- |",
        )
        for field, hint in typing.get_type_hints(noun).items():
            yield f"| `{field}` | {in_words(hint)} | {meaning(name, field)} |"


def in_words(hint: Any) -> str:
    """A type as a person says it."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return "anything"
    if is_noun(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    if origin is Literal:
        return "text"
    if origin in (types.UnionType, typing.Union):
        return " or ".join(in_words(part) for part in args)
    if origin is tuple and Ellipsis not in args:
        return "[" + ", ".join(in_words(part) for part in args) + "]"
    if _is_list(origin):
        return f"list of {in_words(args[0])}"
    if origin is not None and issubclass(origin, Mapping):
        return f"object of {in_words(args[1])}"
    return _IN_WORDS[hint]


def _is_list(origin: Any) -> bool:
    return isinstance(origin, type) and issubclass(origin, Sequence | frozenset)


def _first_line(noun: type) -> str:
    return (noun.__doc__ or "").strip().splitlines()[0].replace("``", "`")
