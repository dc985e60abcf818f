"""An app's export into the journal: each set once, corrections as changes, all of it one act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from legday.app.act import Signature, present, sign
from legday.app.book_of_journal import book_of_journal
from legday.app.open_journal import Journal
from legday.app.shifted import VALUES, Shifted, find_shifted
from legday.errors import Finding, LegdayError
from legday.log import State, Version, app_author, edit, fold, make_version
from legday.log.imports import Imported, stored
from legday.log.version import digest
from legday.model import Reading, Unresolved

KEPT_FINDINGS = 200  # in a receipt, one by one; all are counted


@dataclass(frozen=True, slots=True)
class ImportReceipt:
    """What an import did, and what it leaves to the person.

    Attributes
    ----------
    act : str or None
        What `undo` takes back; None if the journal had all of it.
    added, changed, known : int
        Sets that are new, that the app now says otherwise, and that were there already.
    returned : int
        Sets that had been taken back, or were gone from an export between, and are there again.
    moved : int
        Sets that the app now says in another place, under another name or at another hour: the old ones are
        gone.
    absent : tuple of str
        Entries of sessions in the file which the file no longer has. They are kept, for the person to settle.
    deleted : int
        Absent sets that were deleted, as was asked for.
    planned, body, sessions : int
        Planned sets, body masses and sessions that are new, changed or there again.
    not_planned : int
        Planned sets that the file no longer has: they are gone.
    unresolved : tuple of Unresolved
        Names of the file that are filed under no lift yet.
    questions : tuple of Finding
        What waits for the person; the other findings are in `findings`.
    """

    act: str | None
    file: str
    format: str
    title: str
    tried: bool
    rows: int
    accounted: Mapping[str, int]
    said: Mapping[str, str]
    added: int
    changed: int
    known: int
    returned: int
    moved: int
    absent: tuple[str, ...]
    deleted: int
    planned: int
    not_planned: int
    body: int
    sessions: int
    unresolved: tuple[Unresolved, ...]
    questions: tuple[Finding, ...]
    findings: tuple[Finding, ...]


def import_reading(
    journal: Journal,
    reading: Reading,
    file: str,
    now: datetime,
    *,
    delete_absent: bool = False,
    is_same: Callable[[Shifted], bool] | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> ImportReceipt:
    """Keep what a file said: in one transaction, as one act, undone by its receipt.

    Parameters
    ----------
    file : str
        The file's name, for the receipt.
    delete_absent : bool
        Whether to delete the sets that the file's sessions no longer have.
    is_same : callable, optional
        Asked where the file has sessions of the journal at another hour: whether they are the same, so that
        the old ones go; or others, so that both are kept.
    progress : callable
        Told what is being done.

    Raises
    ------
    LegdayError
        If the journal cannot be written, or the file has its sessions at another hour and nobody can be asked
        what that means; then nothing of the file is kept.
    """
    progress(f"keeping {reading.sets.height:,} sets")
    signature = sign(journal, now)
    app, told = reading.format, signature.copy()
    told["author"] = app_author(app)
    planned = dict(_planned(reading))
    beside = {
        "planned": _said(journal, "planned", planned, told),
        "body": _said(journal, "body", dict(_body(reading, file)), told),
        "session": _said(journal, "session", dict(_sessions(reading)), told),
    }
    dropped_plans = _not_planned(journal, reading, planned, told)
    old = journal.store.sets(journal.athlete)
    gone, moved = _absent(journal, reading, old, told)
    drop = [version for version in gone if delete_absent or version.entry in moved]
    shifted = find_shifted(journal, reading, old)
    if shifted is not None and _agreed(shifted, file, is_same):
        entries = old.filter(pl.col("session").is_in(shifted.sessions))["entry"].to_list()
        left_behind = _deleted(_last_said(journal, entries, told), entries, told)
        drop += left_behind
        moved |= {version.entry for version in left_behind}

    def receipt_of(done: Imported) -> Sequence[Version]:
        more = [version for versions in beside.values() for version in versions]
        more += drop + dropped_plans
        if not (done.added or done.changed or done.returned or more):
            return ()
        fields = {
            "use": "import", "file": file, "format": app, "title": reading.title, "tried": reading.tried,
            "rows": reading.rows, "accounted": dict(reading.accounted), "said": dict(reading.said),
            "added": done.added, "changed": done.changed, "known": done.known,
            "returned": done.returned, "not_planned": len(dropped_plans),
            **{kind: len(versions) for kind, versions in beside.items() if versions},
            "moved": len(moved), "deleted": len(drop) - len(moved),
            "finding_counts": dict(Counter(finding.code for finding in reading.findings)),
            "findings": [finding.to_dict() for finding in reading.findings[:KEPT_FINDINGS]],
        }  # fmt: skip
        return [*more, edit.receipt(present(fields), **signature)]

    done = journal.store.import_sets(
        reading.sets, app=app, act=signature["act"], stamp=signature["stamp"], athlete=journal.athlete,
        beside=receipt_of,
    )  # fmt: skip
    counts = {kind: len(versions) for kind, versions in beside.items()}
    wrote = any((done.added, done.changed, done.returned, drop, dropped_plans, *counts.values()))
    progress("looking for what needs you")
    unresolved, questions = _open(journal, reading)
    left = set(done.absent) - {version.entry for version in drop}
    if delete_absent or moved:  # a set that the person has edited lives on: an edit beats a delete
        left = {entry for entry in moved.union(done.absent) if _lives(journal, entry)}
    return ImportReceipt(
        act=signature["act"] if wrote else None, file=file, format=app, title=reading.title,
        tried=reading.tried, rows=reading.rows, accounted=dict(reading.accounted), said=dict(reading.said),
        added=done.added, changed=done.changed, known=done.known, returned=done.returned, moved=len(moved),
        absent=tuple(sorted(left)), deleted=len(drop) - len(moved), planned=counts["planned"],
        not_planned=len(dropped_plans), body=counts["body"], sessions=counts["session"],
        unresolved=unresolved, questions=questions, findings=tuple(reading.findings),
    )  # fmt: skip


# --- what is not a set ---


def _planned(reading: Reading) -> Iterable[tuple[str, dict[str, Any]]]:
    place: Counter[tuple[object, str]] = Counter()
    for row in reading.planned.iter_rows(named=True):
        place[row["day"], row["name"]] += 1
        parts = ("planned", reading.format, row["day"], row["name"], place[row["day"], row["name"]])
        yield digest("|".join(map(str, parts))), {**row, "day": row["day"] and row["day"].isoformat()}


def _body(reading: Reading, file: str) -> Iterable[tuple[str, dict[str, Any]]]:
    days = reading.body.drop_nulls().unique("day", keep="last", maintain_order=True)
    for row in days.iter_rows(named=True):
        day = row["day"].isoformat()
        fields = {"day": day, "bodyweight_kg": row["bodyweight_kg"], "source": file}
        yield digest(f"body|{reading.format}|{day}"), fields


def _sessions(reading: Reading) -> Iterable[tuple[str, dict[str, Any]]]:
    for row in reading.sessions.iter_rows(named=True):
        fields = {name: row[name] for name in ("session", "workout", "minutes", "note")}
        fields["start"] = row["start"] and row["start"].isoformat()
        if any(row[name] is not None for name in ("workout", "minutes", "note")):
            yield digest(f"session|{reading.format}|{row['session']}"), fields


def _said(
    journal: Journal, kind: str, wanted: Mapping[str, Mapping[str, Any]], told: Signature
) -> list[Version]:
    """The versions that say what the app says now, on top of what it said last."""
    histories = journal.store.histories(wanted, journal.athlete)
    made = []
    for entry, fields in wanted.items():
        history = histories.get(entry, ())
        if not any(version.author == told["author"] for version in history):
            made.append(make_version(entry=entry, kind=kind, fields=present(fields), **told))
            continue
        said = fold(history, told["author"])
        delta = {
            name: value
            for name, value in fields.items()
            if name not in ("source", "line") and value != said.fields.get(name)
        }
        if delta or said.deleted:
            made.append(make_version(entry=entry, kind=kind, parents=said.heads, fields=delta, **told))
    return made


def _not_planned(
    journal: Journal, reading: Reading, planned: Collection[str], told: Signature
) -> list[Version]:
    """The versions that delete what the app planned and no longer plans, in the days that the file spans."""
    days: Any = pl.concat([reading.sets["day"], reading.planned["day"]])
    if days.null_count() == len(days):
        return []
    first, last = days.min().isoformat(), days.max().isoformat()
    lost = [
        state.entry
        for state in journal.store.states("planned", journal.athlete)
        if state.entry not in planned and first <= state.fields.get("day", "") <= last
    ]
    return _deleted(_last_said(journal, lost, told), lost, told)


# --- sets that the file no longer has ---


def _agreed(shifted: Shifted, file: str, is_same: Callable[[Shifted], bool] | None) -> bool:
    if is_same is None:
        msg = f"{file}: {len(shifted.sessions)} of its sessions are in the journal at another hour"
        raise LegdayError(f"{msg}; read it with the zone of then, or say whether they are the same")
    return is_same(shifted)


def _last_said(journal: Journal, entries: Collection[str], told: Signature) -> dict[str, State]:
    """What the app said last of entries of which it said anything."""
    histories = journal.store.histories(entries, journal.athlete)
    return {
        entry: fold(history, told["author"])
        for entry, history in histories.items()
        if any(version.author == told["author"] for version in history)
    }


def _deleted(said: Mapping[str, State], entries: Iterable[str], told: Signature) -> list[Version]:
    """The versions in which the app takes back entries of which it said anything."""
    return [
        make_version(entry=entry, kind=said[entry].kind, parents=said[entry].heads, deleted=True, **told)
        for entry in entries
        if entry in said
    ]


def _absent(
    journal: Journal, reading: Reading, kept: pl.DataFrame, told: Signature
) -> tuple[list[Version], set[str]]:
    """The versions that would delete the sets which the file's sessions no longer have.

    And which of those sets the file now says in another place: after a set was deleted in the app, the ones
    behind it move up, and after an exercise was renamed there, all its sets are new ones. What moved must go,
    or it would count twice; of the others only the person knows whether they were deleted or cut off.
    """
    old = kept.filter(pl.col("session").is_in(reading.sets["session"].unique().implode()))
    if old.is_empty():
        return [], set()
    new = stored(reading.sets, reading.format)
    lost = old.join(new, on="entry", how="anti")
    sessions = lost["session"].unique()
    if sessions.is_empty():
        return [], set()
    entries = old.filter(pl.col("session").is_in(sessions.implode()))["entry"]
    absent = set(lost["entry"])
    said = _last_said(journal, entries.to_list(), told)
    rows = new.filter(pl.col("session").is_in(sessions.implode())).iter_rows(named=True)
    surplus = Counter((row["name"], _content(row)) for row in rows)
    names = set()
    for entry, state in said.items():
        if not state.deleted:
            names.add((state.fields["session"], state.fields["name"]))
            surplus[state.fields["name"], _content(state.fields)] -= entry not in absent
    gone = [entry for entry in reversed(entries.to_list()) if entry in absent and entry in said]
    moved = _matched(gone, surplus, lambda entry: (said[entry].fields["name"], _content(said[entry].fields)))
    renamed: Counter[tuple[Any, ...]] = Counter()
    for (name, content), count in surplus.items():
        if (content[0], name) not in names:
            renamed[content] += count
    rest = [entry for entry in gone if entry not in moved]
    moved |= _matched(rest, renamed, lambda entry: _content(said[entry].fields))
    return _deleted(said, gone, told), moved


def _matched(entries: Iterable[str], left: Counter[Any], key: Callable[[str], Any]) -> set[str]:
    """Entries of which something is left over that is the same; each takes one away."""
    found = set()
    for entry in entries:
        if left[key(entry)] > 0:
            left[key(entry)] -= 1
            found.add(entry)
    return found


def _content(fields: Mapping[str, Any]) -> tuple[Any, ...]:
    return (fields.get("session"), *(fields.get(name) for name in VALUES))


def _lives(journal: Journal, entry: str) -> bool:
    state = journal.store.state(entry, journal.athlete)
    return state is not None and not state.deleted


# --- what needs the person ---


def _open(journal: Journal, reading: Reading) -> tuple[tuple[Unresolved, ...], tuple[Finding, ...]]:
    """Names of the file that wait, and what is asked about its sets."""
    book = book_of_journal(journal)
    names = set(reading.sets["name"])
    sources = set(reading.sets["source"])
    asked = [finding for finding in reading.findings if finding.severity == "question"]
    asked += [
        finding
        for finding in book.findings
        if finding.severity == "question" and (finding.source in sources or not finding.source)
    ]
    return tuple(one for one in book.unresolved if one.name in names), tuple(asked)
