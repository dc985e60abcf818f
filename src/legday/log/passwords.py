"""Passwords: kept as argon2id hashes, and compared in the same time whoever is named.

19 MiB, two passes, one lane: the least that the OWASP Password Storage Cheat Sheet asks of argon2id
(RFC 9106). One hash takes some 30 ms and 19 MiB, so callers hash in a thread and few at once.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

MEMORY_KIB = 19 * 1024
PASSES = 2
LANES = 1
LONGEST = 1024  # characters: whatever a person types, and no more work than that


def hash_password(password: str) -> str:
    """Give the hash to keep, with its salt and its costs in it."""
    return _hasher().hash(password)


def is_password(password: str, kept: str | None) -> bool:
    """Tell whether a password is the one of a hash.

    Parameters
    ----------
    kept : str or None
        The hash; None where there is no such account. Then the same work is done for nothing, so that the
        time it takes tells nobody which names exist.
    """
    from argon2.exceptions import InvalidHashError, VerificationError

    if len(password) > LONGEST:
        password, kept = "", None
    try:
        return _hasher().verify(kept or _nobodys(), password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Tell whether a hash was made at other costs than today's."""
    return _hasher().check_needs_rehash(kept)


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher, Type

    return PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES, type=Type.ID)


@cache
def _nobodys() -> str:
    return hash_password("nobody has this password")
