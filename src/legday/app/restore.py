"""The journal back from a copy."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from legday.app.open_journal import home, place
from legday.errors import LegdayError

if TYPE_CHECKING:
    from legday.log.restore import Restored


def restore_journal(backup: Path, db: str | None, now: datetime) -> Restored:
    """Bring the journal back from a backup or from an export of all its versions.

    Parameters
    ----------
    db : str, optional
        Where to, see `legday.app.open_journal.place`; what is there is kept first.

    Raises
    ------
    LegdayError
        See `legday.log.restore.restore`.
    """
    from legday.log.restore import restore

    where = place(db)
    if isinstance(where, Path) and where.parent == home():
        try:
            where.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as fault:
            msg = f"{where.parent}: cannot be made ({fault.strerror}); set LEGDAY_HOME to another folder"
            raise LegdayError(msg) from None
    return restore(backup, where, now)
