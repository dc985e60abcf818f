"""Who was erased: a salted hash of each name, so that it is refused ever after and can be read by nobody.

Names are short: a fast hash of one would be guessed. Scrypt (RFC 7914; N = 2**14, r = 8, p = 1) makes each
guess cost 16 MiB and some 50 ms.
"""

from __future__ import annotations

import secrets
from hashlib import scrypt

from sqlalchemy import Connection, select

from legday.errors import LegdayError
from legday.log.engine import insert
from legday.log.schema import erased

Tombstone = tuple[str, str]  # salt, hash; hexadecimal


def tombstones(conn: Connection) -> list[Tombstone]:
    """Give the tombstones of a journal."""
    rows = conn.execute(select(erased).order_by(erased.c.salt, erased.c.hash))
    return [(row.salt, row.hash) for row in rows]


def is_among(athlete: str, graves: list[Tombstone]) -> bool:
    """Tell whether an athlete was erased."""
    return any((salt, _hash(athlete, salt)) in graves for salt in {salt for salt, _ in graves})


def bury(conn: Connection, athlete: str) -> None:
    """Keep the tombstone of an athlete; in the writer's transaction."""
    graves = tombstones(conn)
    if not is_among(athlete, graves):
        salt = graves[0][0] if graves else secrets.token_hex(16)  # one a journal: asking costs one hash
        insert(conn, erased, [(salt, _hash(athlete, salt))])


def bring(conn: Connection, graves: list[Tombstone]) -> None:
    """Keep the tombstones of another journal, too; in the writer's transaction."""
    known = tombstones(conn)
    insert(conn, erased, [grave for grave in graves if grave not in known])


def refuse_erased(conn: Connection, athlete: str) -> None:
    """See that an athlete was not erased.

    Raises
    ------
    LegdayError
        If they were.
    """
    if is_among(athlete, tombstones(conn)):
        msg = f"{athlete}: was erased from this journal, for good"
        raise LegdayError(f"{msg}; choose another name, or begin another journal")


def _hash(athlete: str, salt: str) -> str:
    return scrypt(athlete.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=32).hex()
