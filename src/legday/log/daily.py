"""A backup a day beside the journal: seven days are kept, and one of each of four weeks before them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from legday.errors import LegdayError
from legday.log.backup import back_up

DAYS = 7
WEEKS = 4
_MARK = ".backup-"


def keep(days: Iterable[date]) -> set[date]:
    """Give the days whose backups are kept: the last seven, and the last of each of four weeks before them.

    They are counted by backups, not by today: a long break or a wrong clock throws none away.
    """
    newest = sorted(set(days), reverse=True)
    kept = set(newest[:DAYS])
    weeks: dict[tuple[int, int], date] = {}
    for day in newest[DAYS:]:
        year, week, _ = day.isocalendar()
        weeks.setdefault((year, week), day)
    return kept | set(list(weeks.values())[:WEEKS])


def backups(journal: Path) -> dict[date, Path]:
    """Give the backups beside a journal by their days."""
    found = {}
    for path in journal.parent.glob(f"{pattern(journal)}{_MARK}*"):
        try:
            found[date.fromisoformat(path.name.removeprefix(journal.name + _MARK))] = path
        except ValueError:
            continue  # not one of ours
    return found


def back_up_daily(engine: Engine, journal: Path, today: date) -> str | None:
    """Make the backup of a day, if there is none yet and the journal has changed since the last one.

    Parameters
    ----------
    engine, journal
        An open journal and its file.
    today : date
        The local day.

    Returns
    -------
    str or None
        One line of warning where it could not be made; whatever it is, it raises nothing.
    """
    try:
        there = backups(journal)
        if today in there or not _changed(journal, there):
            return None
        back_up(engine, str(journal), journal.with_name(f"{journal.name}{_MARK}{today.isoformat()}"))
        there = backups(journal)
        for day in there.keys() - keep(there):
            there[day].unlink()
    except (LegdayError, OSError) as fault:
        return f"no backup was made today: {fault}"
    return None


def _changed(journal: Path, there: dict[date, Path]) -> bool:
    """Whether anything was written since the last backup."""
    if not there:
        return True
    log = journal.with_name(journal.name + "-wal")
    written = max(path.stat().st_mtime_ns for path in (journal, log) if path.exists())
    return written > there[max(there)].stat().st_mtime_ns


def pattern(path: Path) -> str:
    """Give a file's name as a pattern that matches nothing else."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in path.name)
