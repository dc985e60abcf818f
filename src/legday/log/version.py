"""A version: one immutable change of one entry."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import blake2b
from typing import Any

from legday.errors import LegdayError

ID_BYTES = 16
SEPARATOR = "\x1f"  # never in the name of an entry
_APP = "app:"
_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_LARGEST = 2**63

# What the entries that become tables may say, and how: text, a whole number, a number, a day, a local wall
# time (both ISO 8601). All of it may be absent: no `at` is the session's start, no `set_type` is working, no
# `side` is both.
FIELDS: Mapping[str, Mapping[str, str]] = {
    "set": {
        "session": "text",
        "start": "time",  # of the session
        "at": "time",
        "name": "text",  # as logged
        "exercise_order": "whole",
        "set_index": "whole",
        "set_type": "text",
        "side": "text",
        "typed_load": "number",
        "typed_unit": "text",
        "load_kind": "text",
        "bar_kg": "number",  # of a load typed per side
        "reps": "number",
        "rir": "number",
        "duration_s": "number",
        "distance_m": "number",
        "superset": "text",
        "note": "text",
        "source": "text",
        "line": "whole",
        "minutes": "number",  # of the session
        "hint_category": "text",
        "hint_muscle": "text",
        "hint_equipment": "text",
    },
    "session": {
        "session": "text",
        "start": "time",
        "workout": "text",
        "minutes": "number",
        "note": "text",
    },
    "body": {"day": "day", "bodyweight_kg": "number", "source": "text"},
    "absence": {"first_day": "day", "last_day": "day", "reason": "text"},
    "capacity": {
        "day": "day",
        "test": "text",
        "value": "number",  # in the test's own unit
        "side": "text",
        "chair_m": "number",
        "rise_m": "number",
        "distance_m": "number",
        "note": "text",
    },
    "feeling": {
        "day": "day",
        "about": "text",  # pain, soreness, readiness
        "where": "text",  # a joint, a muscle; none is all of the legs
        "when": "text",  # of pain: before, during, morning
        "score": "number",  # 0 to 10
        "note": "text",
    },
    "planned": {"day": "day", "name": "text", "source": "text", "line": "whole"},
}

# The same of entries that are read one by one.
_SAID: Mapping[str, Mapping[str, str]] = {
    "alias": {"name": "text", "exercise": "text"},
    "answer": {"about": "text"},
    "capacity": {"test": "text", "day": "day"},
    "confirmation": {"day": "day", "set": "text"},
    "exercise": {"id": "text"},
    "preference": {"about": "text", "name": "text", "lift": "text"},
    "trial": {"about": "text", "test": "text", "day": "day"},
}
# Without these an entry is not whole: its beginning has not come yet, or nobody ever wrote it.
NEEDS: Mapping[str, tuple[str, ...]] = {
    "alias": ("name", "exercise"),
    "answer": ("about", "value"),
    "capacity": ("test", "day"),
    "exercise": ("id",),
    "feeling": ("about", "day", "score"),
    "plan": ("plan",),
    "trial": ("about", "test", "day"),
}


@dataclass(frozen=True, slots=True)
class Version:
    """A change of an entry, on top of the versions it names as its parents.

    Attributes
    ----------
    id : str
        Made of everything else, so that the same change made twice is one.
    entry, kind : str
        What it changes: the entry's id, and its kind (``set``, ``body``, ``alias`` ...).
    parents : tuple of str
        Versions that whoever made this one had seen as the newest.
    stamp : str
        When, by the hybrid logical clock; a text that sorts.
    author : str
        In whose name it stands: a person, or an app whose export says so (`app_author`).
    fields : mapping
        What is changed, by field; None takes a field away.
    deleted : bool
        Whether the entry is deleted by it. Any other version of the entry brings it back.
    act : str
        The act that it was part of: what is undone together.
    """

    id: str
    entry: str
    kind: str
    parents: tuple[str, ...]
    stamp: str
    author: str
    device: str
    act: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    deleted: bool = False


def canonical(fields: Mapping[str, Any]) -> str:
    """Fields as JSON text with sorted keys: equal fields have equal text."""
    return _CANONICAL.encode(fields)


def make_version(
    *,
    entry: str,
    kind: str,
    stamp: str,
    author: str,
    device: str,
    act: str,
    parents: Sequence[str] = (),
    fields: Mapping[str, Any] | None = None,
    deleted: bool = False,
) -> Version:
    """Make a version and name it by its content."""
    parents, fields = tuple(sorted(set(parents))), dict(fields or {})
    head = [entry, kind, list(parents), stamp, author, device, act, deleted]
    name = digest(content_head(head) + canonical(fields) + "]")
    return Version(name, entry, kind, parents, stamp, author, device, act, fields, deleted)


def content_head(parts: Sequence[Any]) -> str:
    """Give the start of the JSON list that a version is named by; its fields and ``]`` follow."""
    return _CANONICAL.encode(parts)[:-1] + ","


def digest(text: str) -> str:
    """Name a text by its content (BLAKE2b, RFC 7693, 128 bits, hexadecimal)."""
    return blake2b(text.encode(), digest_size=ID_BYTES).hexdigest()


def digests(texts: Iterable[str]) -> list[str]:
    """Name many texts as `digest` does, in two thirds of its time."""
    empty, names = blake2b(digest_size=ID_BYTES), []
    for text in texts:
        content = empty.copy()
        content.update(text.encode())
        names.append(content.hexdigest())
    return names


def app_author(app: str) -> str:
    """Give the author of what an app's export says.

    An app is an author of its own: its corrections follow on what it said before, and merge by field with
    what the person changed meanwhile.
    """
    return _APP + app


def is_app(author: str) -> bool:
    """Tell whether an author is an app."""
    return author.startswith(_APP)


def check(version: Version) -> None:
    """See that a version can be kept and shown.

    Raises
    ------
    LegdayError
        If a name is empty, or a value has no JSON or is not what its field holds.
    """
    names = (version.id, version.entry, version.kind, version.stamp, version.author, version.act)
    if not all(names) or any(len(name.split()) != 1 for name in (version.id, *version.parents)):
        msg = f"version {version.id!r} of {version.entry!r}: a name is empty or has a blank; make it anew"
        raise LegdayError(msg)
    kinds = FIELDS.get(version.kind) or _SAID.get(version.kind, {})
    for name, value in version.fields.items():
        kind = kinds.get(name)
        if kind is not None and value is not None and not _FITS[kind](value):
            msg = f"{version.entry}: {name} is {value!r:.80}, which is no {kind}; correct it"
            raise LegdayError(msg)
    try:
        text = canonical(version.fields) + " ".join((*names, version.device))
        text.encode()
    except (TypeError, ValueError) as fault:
        msg = f"{version.entry}: its fields cannot be written as JSON ({fault}); correct them"
        raise LegdayError(msg) from None
    if any(sign in " ".join((*names, version.device)) for sign in ("\0", SEPARATOR)):
        msg = f"version {version.id!r}: a name holds a control character; make it anew"
        raise LegdayError(msg)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -_LARGEST <= value < _LARGEST


def _is_day(value: Any) -> bool:
    try:
        return bool(date.fromisoformat(value).isoformat() == value)
    except (TypeError, ValueError):
        return False


def _is_time(value: Any) -> bool:
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return moment.tzinfo is None and value[10:11] == "T" and len(value) >= len("2026-01-05T18:00:00")


_FITS: Mapping[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "whole": _is_whole,
    "number": _is_number,
    "day": _is_day,
    "time": _is_time,
}
