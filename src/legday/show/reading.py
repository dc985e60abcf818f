"""What was read, on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from legday.show.style import printable

_OUTCOMES = {
    "set": "sets",
    "duplicate": "standing there twice",
    "rest_timer": "rest timers",
    "note_row": "notes",
    "planned_not_done": "planned, not done",
    "repeated_header": "headers repeated",
    "blank": "blank",
    "body": "body measurements",
    "broken": "broken, see below",
}
_SHOWN = 5


def render_facts(facts: Mapping[str, Any]) -> str:
    """Write what `legday.app.read_facts` found."""
    return "\n".join(line.rstrip() for line in _lines(facts)) + "\n"


def counted(count: int, noun: str) -> str:
    """A number with its noun: 1 set, 2,000 sets."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _lines(facts: Mapping[str, Any]) -> Iterator[str]:
    for file in facts["files"]:
        yield f"{file['title']}: {counted(file['rows'], 'row')}"
        for outcome, count in file["accounted"].items():
            yield f"  {count:>9,}  {_OUTCOMES.get(outcome, outcome.replace('_', ' '))}"
        for what, how in file["said"].items():
            yield from _wrapped(f"{what}: {how}")
        if not file["tried_on_a_real_export"]:
            yield "  This reader follows the format's description and was not tried on a real export."
    yield ""
    if facts["sets"]:
        when = f"{facts['first_day']} to {facts['last_day']}"
        yield f"{counted(facts['sets'], 'set')} in {counted(facts['sessions'], 'session')}, {when}"
        legs = counted(facts["leg_sets"], "leg set")
        yield f"{facts['resolved_sets']:,} filed under an exercise, {legs} among them"
        yield from _open_names(facts)
    else:
        yield "No set was found."
    yield from _findings(facts)


def _open_names(facts: Mapping[str, Any]) -> Iterator[str]:
    names = facts["unresolved"]
    if not names:
        return
    yield ""
    are = "is" if len(names) == 1 else "are"
    sets = counted(sum(one["sets"] for one in names), "set")
    yield f"{counted(len(names), 'name')} {are} filed under no lift ({sets}):"
    for one in names:
        perhaps = f"; perhaps {', '.join(one['suggestions'])}" if one["suggestions"] else ""
        yield from _wrapped(f"{one['name']}: {counted(one['sets'], 'set')}{perhaps}")
    yield "  Settle one with --alias 'NAME=EXERCISE'."


def _findings(facts: Mapping[str, Any]) -> Iterator[str]:
    by_code: dict[str, list[Mapping[str, Any]]] = {}
    for finding in facts["findings"]:
        by_code.setdefault(finding["code"], []).append(finding)
    for code, findings in by_code.items():
        yield ""
        yield f"{code} ({len(findings):,})"
        for finding in findings[:_SHOWN]:
            place = f"{finding['source']}, line {finding['line']}: " if finding["line"] else ""
            text = f"  [{finding['text']}]" if finding["text"] else ""
            yield from _wrapped(place + finding["message"] + text)
        if len(findings) > _SHOWN:
            yield f"  and {len(findings) - _SHOWN:,} more (--json has them all)"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(printable(text), 78, initial_indent="  ", subsequent_indent="    ")
