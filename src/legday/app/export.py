"""The journal in files for other programs, and for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from legday.app.open_journal import Journal
from legday.errors import Finding, LegdayError

FORMATS = ("jsonl", "csv", "hevy", "strong")


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote.

    Attributes
    ----------
    format : {"jsonl", "csv", "hevy", "strong"}
        ``jsonl`` is everything; the others are the sets as they are now.
    count : int
        Versions in ``jsonl``, sets in the others.
    findings : tuple of Finding
        What the layout cannot hold.
    """

    path: str
    format: str
    count: int
    findings: tuple[Finding, ...]


def export(journal: Journal, format: str, path: Path, *, everyone: bool = True) -> Exported:  # noqa: A002
    """Write the journal to a file, whole or not at all.

    Parameters
    ----------
    format : {"jsonl", "csv", "hevy", "strong"}
        ``jsonl`` holds all versions and comes back by restore or import, into either kind of database;
        ``csv`` is the set table with what the catalogue adds; the others are the apps' layouts.
    path : Path
        Over an older file of that name, if there is one.
    everyone : bool
        Whether ``jsonl`` holds all athletes, or the journal's own; the others always hold one.

    Raises
    ------
    LegdayError
        If there is no such format, nothing of that athlete, or the file cannot be written.
    """
    from legday.log.whole import whole

    if format not in FORMATS:
        msg = f"no such format: {format}; there are {', '.join(FORMATS)}"
        raise LegdayError(msg)
    with whole(path) as part, part.open("w", encoding="utf-8", newline="") as out:
        if format == "jsonl":
            count = _versions(journal, None if everyone else journal.athlete, out.writelines)
            findings: tuple[Finding, ...] = ()
        else:
            text, count, findings = _sets(journal, format)
            out.write(text)
    return Exported(str(path), format, count, findings)


def _versions(journal: Journal, athlete: str | None, write: Callable[[Iterable[str]], None]) -> int:
    from legday.log.engine import reading
    from legday.log.faults import told
    from legday.log.portable import lines

    count = -1  # the first line heads them

    def counted() -> Iterable[str]:
        nonlocal count
        for line in lines(conn, athlete):
            count += 1
            yield line + "\n"

    with told(journal.store.name), reading(journal.store.engine) as conn:
        write(counted())
    return count


def _sets(journal: Journal, format: str) -> tuple[str, int, tuple[Finding, ...]]:  # noqa: A002
    from legday.app.book_of_journal import book_of_journal
    from legday.app.read_facts import set_table_csv
    from legday.log.person import called
    from legday.read import hevy_csv, strong

    book = book_of_journal(journal)
    sets = journal.store.sets(journal.athlete)
    if sets.is_empty():
        names = ", ".join(map(called, journal.store.athletes()))
        msg = f"there is no set of {journal.name!r}; there are: {names or 'none'}"
        raise LegdayError(msg)
    if format == "csv":
        return set_table_csv(book), sets.height, ()
    writers: Mapping[str, Callable[..., tuple[str, tuple[Finding, ...]]]] = {
        "hevy": hevy_csv.write, "strong": strong.write,
    }  # fmt: skip
    text, findings = writers[format](sets, book.sessions)
    return text, sets.height, findings
