"""The journal's answers in lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from legday.app.history import Deed, Step
from legday.app.import_file import ImportReceipt
from legday.app.log_set import LogReceipt
from legday.app.merge_journal import MergeReceipt
from legday.model import Unresolved
from legday.show.answers import SetLine
from legday.show.reading import counted

SHORT = 8  # characters of an id that are shown
LISTED = 40
_NAMES = {
    "set": "set", "session": "session", "planned": "planned set", "body": "body mass", "absence": "absence",
    "alias": "alias", "exercise": "exercise", "confirmation": "confirmation", "preference": "preference",
    "capacity": "capacity test", "trial": "trial", "feeling": "feeling",
}  # fmt: skip


def set_lines(sets: pl.DataFrame) -> tuple[SetLine, ...]:
    """Rows of the journal's set table as nouns."""
    names = [name for name in SetLine.__dataclass_fields__ if name != "id" and name in sets.columns]
    return tuple(
        SetLine(id=row["entry"], **{"bar_kg": None, **{name: row[name] for name in names}})
        for row in sets.iter_rows(named=True)
    )


def listed(sets: Sequence[SetLine]) -> Iterator[str]:
    """Sets, a line each."""
    for one in sets[:LISTED]:
        yield f"  {one.id[:SHORT]}  {one.day}  {one.name}: {done(one)}"
    if len(sets) > LISTED:
        yield f"  and {len(sets) - LISTED:,} more (--json has them all)"


def done(one: SetLine) -> str:
    """What was done in a set: ``100 kg × 5, 2 in reserve``."""
    load = f"{one.typed_load:g} {one.typed_unit or ''}".strip() if one.typed_load is not None else ""
    kind = {"per_hand": " each hand", "per_side": " each side", "assistance": " assistance"}
    load += kind.get(one.load_kind or "", "") if load else ""
    amounts = [f"{one.reps:g}"] if one.reps is not None else []
    amounts += [f"{one.duration_s:g} s"] if one.duration_s is not None else []
    amounts += [f"{one.distance_m:g} m"] if one.distance_m is not None else []
    side = f" {one.side}" if one.side != "both" else ""
    more = [one.set_type.replace("_", "-")] if one.set_type != "working" else []
    more += [f"{one.rir:g} in reserve"] if one.rir is not None else []
    return ", ".join([" × ".join([*([load] if load else []), *amounts]) + side, *more])


def imported(receipt: ImportReceipt, command: str) -> Iterator[str]:
    """An import's receipt, and what needs the person."""
    yield f"{receipt.file} ({receipt.title}): {counted(receipt.rows, 'row')}"
    for outcome, count in receipt.accounted.items():
        if outcome != "set":
            yield f"  {count:,} {outcome.replace('_', ' ')}"
    back = f"{receipt.returned:,} brought back, " if receipt.returned else ""
    sets = f"{counted(receipt.added, 'set')} added, {receipt.changed:,} changed, "
    yield f"  {sets}{back}{receipt.known:,} there already"
    if receipt.moved:
        yield f"  {counted(receipt.moved, 'set')} moved or renamed in the app: the old ones are gone"
    if receipt.deleted:
        yield f"  {counted(receipt.deleted, 'set')} deleted that the file no longer has"
    if receipt.not_planned:
        yield f"  {counted(receipt.not_planned, 'planned set')} gone that the file no longer has"
    if receipt.sessions:
        yield f"  names, lengths or notes of {counted(receipt.sessions, 'session')}"
    counts = {"planned": receipt.planned, "body": receipt.body}
    others = _counts({kind: count for kind, count in counts.items() if count})
    if others:
        yield f"  {others}"
    needs = list(_needs(receipt, command))
    if needs:
        yield ""
        yield "Needs you:"
        yield from needs
    yield ""
    if receipt.act:
        yield f"Take it back: {command} undo {receipt.act}"
    else:
        yield "Nothing was new." if receipt.known else "No set was found in it."


def merged(receipt: MergeReceipt, command: str) -> Iterator[str]:
    """What came of a whole journal."""
    yield f"{receipt.file} (whole journal)"
    for one in receipt.athletes:
        who = one.athlete if one.athlete == one.of else f"{one.of}, here {one.athlete}"
        yield f"  {who}: {counted(one.added, 'version')} added, {one.known:,} there already"
        if one.conflicts:
            whose = "" if one.athlete == "me" else f" --athlete '{one.athlete}'"
            yield f"    {counted(one.conflicts, 'conflict')} to settle: {command} conflicts{whose}"
    if receipt.left_out:
        yield f"  left out, because erased here: {counted(receipt.left_out, 'athlete')}"
    if receipt.kept:
        yield f"Take it back: {command} restore {receipt.kept}"
    elif not any(one.added for one in receipt.athletes):
        yield "Nothing was new."


def _needs(receipt: ImportReceipt, command: str) -> Iterator[str]:
    if receipt.accounted.get("broken"):
        yield f"  {counted(receipt.accounted['broken'], 'row')} broken; which and why: {command} read FILE"
    for one in receipt.unresolved:
        yield f"  {waiting(one)}"
    if receipt.unresolved:
        yield f"    settle one: {command} alias 'NAME' EXERCISE"
    for finding in receipt.questions:
        yield f"  {finding.message}"
    if any(finding.code == "doubtful-value" for finding in receipt.questions):
        yield f"    they are right: {command} confirm"
    if receipt.absent:
        are = "is" if len(receipt.absent) == 1 else "are"
        yield (
            f"  {counted(len(receipt.absent), 'set')} of these sessions {are} no longer in the file; kept. "
            f"Deleted in the app? {command} import FILE --delete-absent"
        )


def waiting(one: Unresolved) -> str:
    """A name that waits."""
    perhaps = f"; perhaps {', '.join(one.suggestions)}" if one.suggestions else ""
    return f"{one.name}: {counted(one.sets, 'set')}{perhaps}"


def logged(receipt: LogReceipt, command: str) -> Iterator[str]:
    """What was understood, and as which exercise it is kept."""
    yield from receipt.said.splitlines()
    for one in receipt.exercises:
        if one.exercise is None:
            perhaps = f" (perhaps {', '.join(one.suggestions)})" if one.suggestions else ""
            yield f"{one.name} waits for its exercise{perhaps}: {command} alias '{one.name}' EXERCISE"
    yield f"Kept: {counted(receipt.sets, 'set')}. Take it back: {command} undo"


def deed_line(deed: Deed) -> str:
    """An act in a line."""
    said = deed.said
    file = said.get("file")
    what = str(file or said.get("what") or "")
    if deed.use in ("undo", "redo"):
        what = f"{said.get('what')} {said.get('of')}"
    counts = _counts(deed.counts)
    parts = [part for part in (what, counts) if part]
    gone = "  (undone)" if deed.undone else ""
    return f"{deed.act}  {deed.at.astimezone():%Y-%m-%d %H:%M}  {deed.use}: {'; '.join(parts)}{gone}"


def step_line(step: Step) -> str:
    """A version of an entry in a line."""
    fields = ", ".join(f"{name} {'none' if value is None else value}" for name, value in step.fields.items())
    what = "deleted" if step.deleted else fields or "brought back"
    return f"{step.at.astimezone():%Y-%m-%d %H:%M}  {step.author} on {step.device} ({step.act}): {what}"


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(_count(kind, count) for kind, count in counts.items())


def _count(kind: str, count: int) -> str:
    if kind in ("body", "alias"):
        noun = {"body": "body masses", "alias": "aliases"}[kind]
        return f"{count:,} {noun}" if count != 1 else f"1 {_NAMES[kind]}"
    return counted(count, _NAMES.get(kind, kind))


def facts(said: Mapping[str, Any]) -> Iterator[str]:
    """Names and values, a line each."""
    for name, value in said.items():
        parts = value if isinstance(value, list | tuple) else [value]
        shown = (f"{part:g}" if isinstance(part, float) else str(part) for part in parts)
        yield f"  {name}: {', '.join(shown)}"
