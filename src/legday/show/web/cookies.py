"""The cookie of a login: sent to us alone, never to a page's scripts, never along with others' requests.

With the prefix ``__Host-`` a browser takes it over HTTPS alone, for this host and no other (RFC 6265bis).
Without HTTPS, which is only on this machine itself, it has neither prefix nor ``Secure``.
"""

from __future__ import annotations

from collections.abc import Iterable

from legday.show.web.peer import Peer

NAME = "legday"
LIFE_S = 365 * 24 * 3600  # a login ends by itself no later


def cookie_name(peer: Peer) -> str:
    """Give the name under which a login is kept."""
    return f"__Host-{NAME}" if peer.scheme == "https" else NAME


def login_cookie(peer: Peer, secret: str) -> str:
    """Give the value of ``Set-Cookie`` that keeps a login; an empty secret drops it."""
    parts = [f"{cookie_name(peer)}={secret}", "Path=/", f"Max-Age={LIFE_S if secret else 0}"]
    parts += ["HttpOnly", "SameSite=Strict"]
    if peer.scheme == "https":
        parts.append("Secure")
    return "; ".join(parts)


def login_in(peer: Peer, lines: Iterable[str]) -> str | None:
    """Give the login in the lines of ``Cookie``; None if there is none, or several that differ."""
    pairs = (pair.strip().partition("=") for line in lines for pair in line.split(";"))
    found = {value for name, _, value in pairs if name == cookie_name(peer)}
    return found.pop() if len(found) == 1 else None
