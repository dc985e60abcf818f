"""A person out of the journal, for good, and out of what waits to come into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from legday.app.open_journal import Journal
from legday.app.uploads import Uploads, folder_of

if TYPE_CHECKING:
    from legday.log.erase import Erased


def erase_athlete(journal: Journal, athlete: str) -> Erased:
    """Erase an athlete from the journal, its copies and the uploads; refuse their id ever after.

    Parameters
    ----------
    athlete : str
        What they are called. ``me`` is a name that whoever comes next may use again.

    Raises
    ------
    LegdayError
        See `legday.log.erase.erase`.
    """
    from legday.log.erase import erase
    from legday.log.person import ME, default_athlete

    store = journal.store
    file = Path(store.name) if store.engine.dialect.name == "sqlite" else None
    whose = default_athlete(store.engine, store.name, create=False) if athlete == ME else athlete
    Uploads(folder_of(store)).forget_all(whose)
    return erase(store.engine, store.name, file, whose)
