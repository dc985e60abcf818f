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


def _lines(facts: Mapping[str, Any]) -> Iterator[str]:
    for file in facts["files"]:
        yield f"{file['title']}: {file['rows']:,} rows"
        for outcome, count in file["accounted"].items():
            yield f"  {count:>9,}  {_OUTCOMES.get(outcome, outcome.replace('_', ' '))}"
        for what, how in file["said"].items():
            yield from _wrapped(f"{what}: {how}")
        if not file["tried_on_a_real_export"]:
            yield "  This reader follows the format's description and was not tried on a real export."
    yield ""
    if not facts["sets"]:
        yield "No set was found."
        return
    when = f"{facts['first_day']} to {facts['last_day']}"
    yield f"{facts['sets']:,} sets in {facts['sessions']:,} sessions, {when}"
    yield f"{facts['resolved_sets']:,} filed under an exercise, {facts['leg_sets']:,} of them leg sets"
    yield from _open_names(facts)
    yield from _findings(facts)


def _open_names(facts: Mapping[str, Any]) -> Iterator[str]:
    names = facts["unresolved"]
    if not names:
        return
    yield ""
    yield f"{len(names)} names are filed under no lift ({sum(one['sets'] for one in names):,} sets):"
    for one in names:
        perhaps = f"; perhaps {', '.join(one['suggestions'])}" if one["suggestions"] else ""
        yield from _wrapped(f"{one['name']}: {one['sets']} sets{perhaps}")
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
