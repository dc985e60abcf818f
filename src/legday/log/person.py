"""The default person of a journal: a name that all may use, and an id that is theirs alone.

``me`` only points to an id such as ``me-1f0c9a3e77b2``, made by chance when that person begins. So who was
erased is refused by that id for ever, and whoever uses the journal next is another ``me``. In a journal of an
older program ``me`` is the id itself.
"""

from __future__ import annotations

import re
import secrets

from sqlalchemy import Connection, Engine, select

from legday.log.engine import reading, writing
from legday.log.faults import told
from legday.log.schema import athletes
from legday.log.write import own_athlete_no

ME = "me"
_ID = re.compile(rf"{ME}-[0-9a-f]{{12}}")


def default_athlete(engine: Engine, name: str, *, create: bool) -> str:
    """Give the id of the default person.

    Parameters
    ----------
    engine, name
        Of an open journal.
    create : bool
        Whether they begin now if they are not there: two programs at once begin as one. Else an id is given
        of whom there is nothing.

    Raises
    ------
    LegdayError
        If the journal cannot be read or written.
    """
    with told(name), reading(engine) as conn:
        found = _default(conn)
    if found is None and create:
        with told(name), writing(engine) as conn:
            found = _default(conn)
            if found is None:
                found = _new()
                own_athlete_no(conn, found)
    return found or _new()


def is_default(athlete: str) -> bool:
    """Tell whether an id is that of a default person, here or in another journal."""
    return athlete == ME or _ID.fullmatch(athlete) is not None


def called(athlete: str) -> str:
    """Give what an athlete is called."""
    return ME if is_default(athlete) else athlete


def _default(conn: Connection) -> str | None:
    there = conn.scalars(select(athletes.c.id).where(athletes.c.id.like(f"{ME}%")).order_by(athletes.c.no))
    known = [one for one in there if is_default(one)]
    return ME if ME in known else next(iter(known), None)


def _new() -> str:
    return f"{ME}-{secrets.token_hex(6)}"
