"""A backup a day beside the journal: seven days are kept, and one of each of five weeks before them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, select

from legday.errors import LegdayError
from legday.log.backup import back_up, opened
from legday.log.engine import reading
from legday.log.faults import told
from legday.log.schema import journal

DAYS = 7
WEEKS = 5  # whole ones and parts of one: a month is always among them
_MARK = ".backup-"


def keep(days: Iterable[date]) -> set[date]:
    """Give the days whose backups are kept: the last seven, and the last of each of five weeks before them.

    They are counted by backups, not by today: a long break or a wrong clock throws none away.
    """
    newest = sorted(set(days), reverse=True)
    kept = set(newest[:DAYS])
    weeks: dict[tuple[int, int], date] = {}
    for day in newest[DAYS:]:
        year, week, _ = day.isocalendar()
        weeks.setdefault((year, week), day)
    return kept | set(list(weeks.values())[:WEEKS])


def backups(path: Path) -> dict[date, Path]:
    """Give the backups beside a journal by their days."""
    found = {}
    for copy in path.parent.glob(f"{pattern(path)}{_MARK}*"):
        try:
            found[date.fromisoformat(copy.name.removeprefix(path.name + _MARK))] = copy
        except ValueError:
            continue  # not one of ours
    return found


def back_up_daily(engine: Engine, path: Path, today: date) -> str | None:
    """Make the backup of a day, if there is none yet and the journal has changed since the last one.

    Parameters
    ----------
    engine, path
        An open journal and its file.
    today : date
        The local day.

    Returns
    -------
    str or None
        One line of warning where it could not be made; whatever it is, it raises nothing.
    """
    try:
        there = backups(path)
        if today in there or not _changed(engine, there[max(there)] if there else None):
            return None
        back_up(engine, str(path), path.with_name(f"{path.name}{_MARK}{today.isoformat()}"))
        there = backups(path)
        for day in there.keys() - keep(there):
            there[day].unlink()
    except (LegdayError, OSError) as fault:
        return f"no backup was made today: {fault}"
    return None


def _changed(engine: Engine, newest: Path | None) -> bool:
    """Whether the newest backup is not all there is: the cursor grows with every version kept."""
    question, before = select(journal.c.cursor), 0
    if newest is not None:
        try:
            with told(str(newest)), opened(newest) as conn:
                before = conn.scalar(question) or 0
        except LegdayError:
            return True  # a backup that cannot be read is none
    with told("the journal"), reading(engine) as conn:
        return conn.scalar(question) != before


def pattern(path: Path) -> str:
    """Give a file's name as a pattern that matches nothing else."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in path.name)
