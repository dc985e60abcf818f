"""Liftosaur's text history, bare or inside the answer of its API.

One-sided reps are written right first: ``1x10|8`` is ten with the right and eight with the left, as the
app's own fields are (``completedReps`` and ``completedRepsLeft``). Only reps and set times have sides:
the load and the RPE are the same for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from legday.errors import LegdayError
from legday.model import Reading
from legday.read.clock import Clock, zone_assumed
from legday.read.json_text import documents
from legday.read.records import (
    MAX_SETS_A_LINE,
    BadValue,
    Gatherer,
    decode,
    items,
    joined,
    mapping,
    number,
    rir_of_rpe,
    shown,
    words,
)  # fmt: skip
from legday.read.source import Head, Options, Source

NAME = "liftosaur_text"
TITLE = "Liftosaur (text history)"
TRIED = False

_DATE = r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)? ?(?:Z|[+-]\d{2}:\d{2})"
_HEADER = re.compile(rf"\s*(?P<date>{_DATE})\s*(?P<rest>/.*)?/\s*exercises:\s*\{{\s*(?P<closed>\}})?\s*")
_LOOK = re.compile(rf"{_DATE}[^\n]{{0,2000}}?/\s*exercises:\s*\{{")
_QUOTED = re.compile(r'(\w+)\s*:\s*(?:"([^"]*)"|(\w+))')
_PART = re.compile(
    r"(?P<count>\d+)x(?P<reps>\d+)(?:\|(?P<left>\d+))?(?P<amrap>\+)?"
    r"|(?P<load>[+-]?\d+(?:\.\d+)?)(?P<unit>lb|kg)\+?"
    r"|@(?P<rpe>\d+(?:\.\d+)?)\+?"
    r"|(?P<time>\d+|\?)s?\|(?P<time_left>\d+|\?)s?"
    r"|(?P<seconds>\d+)s"
    r"|\((?P<label>[^()]*)\)"
)


@dataclass
class _Session:
    start: datetime | None = None
    fault: BadValue | None = None
    workout: str | None = None
    minutes: float | None = None
    notes: list[str] = field(default_factory=list)


def identify(head: Head) -> bool:
    """Tell the text by a dated header that opens ``exercises: {``."""
    return bool(_LOOK.search(head.text))


def read(source: Source, options: Options) -> Reading:
    """Read the text history; a row is a line that is not blank.

    Raises
    ------
    LegdayError
        If there is no dated session in it.
    """
    gather = Gatherer(NAME, TITLE, source, TRIED)
    clock = Clock(options.zone)
    texts, encoding = _texts(source)
    sessions = sum(_read_text(text, gather, clock) for text in texts)
    if not sessions:
        raise LegdayError(
            f"{source.name}: no session is dated as in {TITLE} (2026-03-01T10:00:00Z / exercises: {{); "
            "give the text as the app exports it"
        )
    if clock.assumed_utc:
        gather.add(zone_assumed(source.name))
    gather.said |= {"unit": "written with each load", "zone": clock.said, "encoding": encoding}
    return gather.reading()


def _texts(source: Source) -> tuple[list[str], str]:
    text, encoding = decode(source, TITLE)
    if text.lstrip()[:1] not in ("{", "["):
        return [text], encoding
    found, encoding = documents(source, TITLE)
    return list(_texts_in(found)), encoding


def _texts_in(found: list[Any]) -> Iterator[str]:
    """Walk through the API's answers to the texts of their records."""
    waiting = list(reversed(found))
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(reversed(thing))
        elif isinstance(text := mapping(thing).get("text"), str):
            yield text
        else:
            inner = mapping(mapping(thing).get("data")) or mapping(thing)
            waiting.extend(reversed(items(inner.get("records"))))
            if isinstance(inner.get("text"), str):
                waiting.append({"text": inner["text"]})


def _read_text(text: str, gather: Gatherer, clock: Clock) -> int:
    session, sessions = None, 0
    notes: list[str] = []
    for raw in text.splitlines():
        content = raw.strip()
        if not content:
            continue
        line = gather.row()
        if content.startswith("//"):
            notes.append(content[2:].strip())
            gather.skip("note_row")
        elif header := _HEADER.fullmatch(content):
            session = None if header["closed"] else _open(header, clock)
            if session is not None:
                gather.note(session.start, joined(*notes))
            sessions, notes = sessions + 1, []
            gather.skip("heading")
        elif content == "}":
            session, notes = None, []
            gather.skip("heading")
        elif session is None:
            gather.broken(line, "it stands outside of a session", content)
        elif session.fault is not None:
            gather.broken(line, session.fault, content)
        else:
            _read_exercise(line, content, joined(*notes), session, gather)
            notes = []
    return sessions


def _open(header: re.Match[str], clock: Clock) -> _Session:
    facts = {key: quoted or bare for key, quoted, bare in _QUOTED.findall(header["rest"] or "")}
    session = _Session(workout=words(joined(facts.get("program"), facts.get("dayName"))))
    try:
        session.start = clock.read(header["date"])
    except BadValue as error:
        session.fault = error
    seconds = facts.get("duration", "").removesuffix("s")
    if seconds.isdecimal() and 0 < len(seconds) <= 5:
        session.minutes = int(seconds) / 60 or None
    return session


def _read_exercise(line: int, content: str, note: str | None, session: _Session, gather: Gatherer) -> None:
    name, *sections = (section.strip() for section in content.split("/"))
    done: list[dict[str, Any]] = []
    planned = False
    try:
        if not name:
            raise BadValue("the exercise has no name")
        for section in sections:
            keyword, colon, rest = section.partition(":")
            if not colon:
                done += _sets(section, "working")
            elif keyword.strip() == "warmup":
                # they are written behind the working sets, and were done before them
                done = [*_sets(rest, "warm_up"), *done]
            elif keyword.strip() == "target":
                planned = True
            else:
                gather.find(
                    "section-unknown", f"section {shown(keyword)} was left out", line=line, text=content
                )
        if sum(one["side"] != "left" for one in done) > MAX_SETS_A_LINE:
            raise BadValue(f"it holds more than {MAX_SETS_A_LINE} sets")
    except BadValue as error:
        gather.broken(line, error, content)
        return
    if done:
        for one in done:
            gather.keep(
                line,
                start=session.start,
                workout=session.workout,
                minutes=session.minutes,
                name=name,
                **{**one, "note": joined(one["note"], note)},
            )
    elif planned and session.start is not None:
        gather.not_done(line, session.start, name)
    else:
        gather.broken(line, "the exercise has no sets", content)


def _sets(section: str, kind: str) -> list[dict[str, Any]]:
    done: list[dict[str, Any]] = []
    for text in section.split(","):
        if text.strip():
            done += _set(text.strip(), kind)
        if len(done) > 2 * MAX_SETS_A_LINE:  # both sides of each
            break
    return done


def _set(text: str, kind: str) -> list[dict[str, Any]]:
    facts: dict[str, str] = {}
    at = 0
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            raise BadValue(f"{shown(text)} is no set")
        facts |= {key: value for key, value in part.groupdict().items() if value is not None}
        at = part.end()
        while text[at : at + 1].isspace():
            at += 1
    if "count" not in facts:
        raise BadValue(f"{shown(text)} says no reps")
    count = number(facts["count"], "the number of sets") or 0
    if count > MAX_SETS_A_LINE:
        raise BadValue(f"{count:g} sets on one line")
    load = number(facts.get("load"), "load")
    common = {
        "set_type": "amrap" if "amrap" in facts and kind == "working" else kind,
        "typed_load": load,
        "typed_unit": None if load is None else facts["unit"],
        "rir": rir_of_rpe(facts.get("rpe")),
        "note": words(facts.get("label")),
    }
    right = _side(facts["reps"], facts.get("time", facts.get("seconds")))
    if "left" not in facts:
        return [{**common, "side": "both", **right} for _ in range(int(count))]
    left = _side(facts["left"], facts.get("time_left", facts.get("seconds")))
    return [
        {**common, "side": side, **fields}
        for _ in range(int(count))
        for side, fields in (("right", right), ("left", left))
    ]


def _side(reps: str, seconds: str | None) -> dict[str, float | None]:
    return {
        "reps": number(reps, "reps"),
        "duration_s": None if seconds in (None, "?") else number(seconds, "seconds"),
    }
