"""Secrets that a device or a program shows: 256 bits by chance, of which a hash is kept.

``legday_ID_SECRET``: the id finds the row, the secret is compared in constant time. A fast hash is enough
for what cannot be guessed. The fixed beginning lets scanners find a token that was published by mistake.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest

_FORM = re.compile(r"legday_([0-9a-f]{16})_([0-9a-f]{64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Secret:
    """A new secret: what is kept of it, and what is shown once.

    Attributes
    ----------
    id, hash : str
        What is kept.
    text : str
        What its owner shows, each time.
    """

    id: str
    hash: str
    text: str


def new_secret() -> Secret:
    """Make one by chance."""
    number, secret = secrets.token_hex(8), secrets.token_hex(32)
    return Secret(number, _hash(secret), f"legday_{number}_{secret}")


def id_of(text: str) -> str | None:
    """Give the id in what was shown; None if it is none of ours."""
    found = _FORM.fullmatch(text)
    return found[1] if found else None


def is_secret(text: str, kept: str) -> bool:
    """Tell whether what was shown is the secret of a hash."""
    found = _FORM.fullmatch(text)
    return compare_digest(_hash(found[2] if found else ""), kept)


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
