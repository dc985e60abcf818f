"""A person out of the journal, for good."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from legday.app.open_journal import Journal

if TYPE_CHECKING:
    from legday.log.erase import Erased


def erase_athlete(journal: Journal, athlete: str) -> Erased:
    """Erase an athlete from the journal and the copies beside it, and refuse their id ever after.

    Raises
    ------
    LegdayError
        See `legday.log.erase.erase`.
    """
    from legday.log.erase import erase

    store = journal.store
    file = Path(store.name) if store.engine.dialect.name == "sqlite" else None
    return erase(store.engine, store.name, file, athlete)
