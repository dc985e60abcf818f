"""Attempts to log in, slowed down by account and by address; kept, so that a restart forgets none.

The first few are free; then each doubles the wait, to a quarter of an hour. An attempt counts before its
password is looked at, so that a hundred at once are a hundred. Who has logged in from an address lately is
counted there by themselves, and so is who sits at the machine: guesses from elsewhere lock neither out
(https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies has the idea).
"""

from __future__ import annotations

from hashlib import sha256
from ipaddress import ip_address

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from legday.log.engine import writing
from legday.log.faults import told
from legday.log.schema import throttles
from legday.log.store import Store

HERE = "loopback"  # the address of whoever sits at the machine
FREE_OF_ACCOUNT = 5
FREE_OF_ADDRESS = 20
LONGEST_S = 900
FORGET_MS = 24 * 3600 * 1000
KNOWN_MS = 30 * FORGET_MS
_V6_PREFIX_BITS = 64  # what one household or host has


def attempt(store: Store, account: str, address: str, now_ms: int) -> int:
    """Count an attempt to log in, or say how long to wait.

    Parameters
    ----------
    account : str
        The name that is tried, whether it exists or not.
    address : str
        Of the client: an IP address, or `HERE`.
    now_ms : int
        The moment [ms since 1970, UTC].

    Returns
    -------
    int
        0 where the password may be looked at; else the wait [s], and nothing was counted.
    """
    with told(store.name), writing(store.engine) as conn:
        _forget(conn, now_ms)
        keys = _keys(conn, account, address)
        rows = {row.key: row for row in conn.execute(select(throttles).where(throttles.c.key.in_(keys)))}
        wait_ms = max((row.until_ms - now_ms for row in rows.values()), default=0)
        if wait_ms > 0:
            return -(-wait_ms // 1000)
        for key, free in keys.items():
            fails = rows[key].fails + 1 if key in rows else 1
            wait_s = min(2 ** min(fails - free, 20), LONGEST_S) if fails >= free else 0
            _put(conn, key, fails, now_ms + 1000 * wait_s, now_ms, new=key not in rows)
    return 0


def succeeded(store: Store, account: str, address: str, now_ms: int) -> None:
    """Take back what `attempt` counted; the account starts afresh, and is known at that address."""
    with told(store.name), writing(store.engine) as conn:
        keys = _keys(conn, account, address)
        mine = _address(address)
        conn.execute(delete(throttles).where(throttles.c.key.in_([key for key in keys if key != mine])))
        # the address gets its one attempt back, no more: a guesser may have an account of their own
        back = update(throttles).where(throttles.c.key == mine, throttles.c.fails > 0)
        conn.execute(back.values(fails=throttles.c.fails - 1, until_ms=0))
        known = _known(account, address)
        conn.execute(delete(throttles).where(throttles.c.key == known))
        _put(conn, known, 0, 0, now_ms, new=True)


def account_keys(account: str) -> ColumnElement[bool]:
    """Give the condition of all rows about an account."""
    name = _hash(account)
    return throttles.c.key.startswith(f"account:{name}") | throttles.c.key.startswith(f"known:{name}")


def _keys(conn: Connection, account: str, address: str) -> dict[str, int]:
    """The counters of an attempt, with how many are free."""
    own = address == HERE or conn.scalar(
        select(throttles.c.key).where(throttles.c.key == _known(account, address))
    )
    account_key = f"account:{_hash(account)}" + (f"@{_hash(_block(address))}" if own else "")
    return {account_key: FREE_OF_ACCOUNT, _address(address): FREE_OF_ADDRESS}


def _forget(conn: Connection, now_ms: int) -> None:
    is_known = throttles.c.key.startswith("known:")
    old = (~is_known & (throttles.c.seen_ms < now_ms - FORGET_MS)) | (throttles.c.seen_ms < now_ms - KNOWN_MS)
    conn.execute(delete(throttles).where(old))


def _put(conn: Connection, key: str, fails: int, until_ms: int, seen_ms: int, *, new: bool) -> None:
    values = {"fails": fails, "until_ms": until_ms, "seen_ms": seen_ms}
    if new:
        conn.execute(insert(throttles).values(key=key, **values))
    else:
        conn.execute(update(throttles).where(throttles.c.key == key).values(**values))


def _address(address: str) -> str:
    return f"address:{_hash(_block(address))}"


def _known(account: str, address: str) -> str:
    return f"known:{_hash(account)}@{_hash(_block(address))}"


def _block(address: str) -> str:
    """An address, or the block of them that one client of IPv6 has."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if found.version == 6:
        return str(int(found) >> (128 - _V6_PREFIX_BITS))
    return str(found)


def _hash(text: str) -> str:
    """Names and addresses are not kept in the clear; after a day, or a month, not at all."""
    return sha256(text.encode()).hexdigest()[:32]
