"""Accounts: a name, a password, a role, and the athlete of the journal whose entries they work on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, inspect, or_, select, update

from legday.errors import LegdayError
from legday.log.engine import reading, writing
from legday.log.faults import told
from legday.log.passwords import hash_password
from legday.log.schema import logins, throttles, tokens, users
from legday.log.store import Store
from legday.log.throttle import account_keys
from legday.log.write import own_athlete_no

Role = Literal["athlete", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)

Rows = Mapping[Table, Sequence[dict[str, Any]]]

_TABLES = (users, logins, tokens, throttles)
_BY_NAME = select(users).where(users.c.name == bindparam("name"))
_ANY = select(users.c.name).limit(1)


@dataclass(frozen=True, slots=True)
class User:
    """An account.

    Attributes
    ----------
    name : str
        What they log in with.
    athlete : str
        Id of their athlete in the journal.
    role : {"athlete", "admin"}
        An admin may list accounts and set passwords, and reads nobody's entries.
    made_ms : int
        When it was made [ms since 1970, UTC].
    """

    name: str
    athlete: str
    role: Role
    made_ms: int


def milliseconds(now: datetime) -> int:
    """Give a moment with its zone as ms since 1970, UTC."""
    return round(now.timestamp() * 1000)


def add_user(
    store: Store, name: str, password: str, now: datetime, *, role: Role, athlete: str | None = None
) -> User:
    """Make an account, and its athlete where there is none.

    Parameters
    ----------
    athlete : str, optional
        Id of an athlete of the journal; by default one who is called as the account is.

    Raises
    ------
    LegdayError
        If the name or the athlete has an account, or was erased.
    """
    user = User(name, athlete or name, role, milliseconds(now))
    kept = hash_password(password)
    with told(store.name), writing(store.engine) as conn:
        taken = conn.execute(
            select(users.c.name).where(or_(users.c.name == name, users.c.athlete == user.athlete))
        ).first()
        if taken:
            what = f"account {name!r}" if taken.name == name else f"athlete {user.athlete!r} with an account"
            msg = f"{store.name}: there is an {what} already; choose another name"
            raise LegdayError(msg)
        own_athlete_no(conn, user.athlete)
        row = {"name": name, "athlete": user.athlete, "role": role, "password": kept, "made_ms": user.made_ms}
        conn.execute(insert(users).values(row))
    return user


def users_of(store: Store) -> list[User]:
    """Give all accounts, oldest first."""
    with told(store.name), reading(store.engine) as conn:
        rows = conn.execute(select(users).order_by(users.c.made_ms, users.c.name))
        return [user_of(row) for row in rows]


def has_users(store: Store) -> bool:
    """Tell whether there is any account."""
    with told(store.name), reading(store.engine) as conn:
        return conn.execute(_ANY).first() is not None


def user_named(store: Store, name: str) -> tuple[User, str] | None:
    """Give an account and the hash of its password; None if there is none of that name."""
    with told(store.name), reading(store.engine) as conn:
        row = conn.execute(_BY_NAME, {"name": name}).first()
    return (user_of(row), str(row.password)) if row else None


def set_password(store: Store, name: str, password: str, *, but: str | None = None) -> bool:
    """Set a password; every login of the account ends, and whoever was made to wait need not.

    Parameters
    ----------
    but : str, optional
        Id of the login that goes on: the one that asks.

    Returns
    -------
    bool
        Whether there is such an account.
    """
    kept = hash_password(password)
    with told(store.name), writing(store.engine) as conn:
        found = conn.execute(update(users).where(users.c.name == name).values(password=kept)).rowcount
        conn.execute(delete(logins).where(logins.c.name == name, logins.c.id != (but or "")))
        conn.execute(delete(throttles).where(account_keys(name)))
    return bool(found)


def rehash(store: Store, name: str, before: str, password: str) -> None:
    """Keep a password at today's costs, if it is still the same."""
    kept = hash_password(password)
    with told(store.name), writing(store.engine) as conn:
        same = (users.c.name == name) & (users.c.password == before)
        conn.execute(update(users).where(same).values(password=kept))


def remove_user(store: Store, name: str) -> bool:
    """Remove an account; what its athlete wrote stays. Tell whether there was one."""
    with told(store.name), writing(store.engine) as conn:
        return bool(_delete(conn, [name]))


def count_admins(store: Store) -> int:
    """Give how many admins there are."""
    with told(store.name), reading(store.engine) as conn:
        return conn.scalar(select(func.count()).where(users.c.role == "admin")) or 0


def delete_accounts(conn: Connection, athlete: str) -> int:
    """Delete the account of an athlete with all that lets it in; in the writer's transaction."""
    if not inspect(conn).has_table(users.name):  # an older copy has none
        return 0
    return _delete(conn, list(conn.scalars(select(users.c.name).where(users.c.athlete == athlete))))


def has_account(conn: Connection, athlete: str) -> bool:
    """Tell whether an athlete has an account; a journal of an older program has none."""
    if not inspect(conn).has_table(users.name):
        return False
    return conn.execute(select(users.c.name).where(users.c.athlete == athlete)).first() is not None


def account_rows(conn: Connection) -> Rows:
    """Give the rows of all accounts and of what lets them in."""
    return {table: [dict(row) for row in conn.execute(select(table)).mappings()] for table in _TABLES}


def settle_accounts(conn: Connection, standing: Rows) -> None:
    """Have a journal that comes from a backup hold the accounts that stand where it goes.

    Where none stand, those of the backup come back; what had been let in then must log in anew, for some of
    it may have been shut out since.
    """
    if standing.get(users):
        for table in reversed(_TABLES):
            conn.execute(delete(table))
        for table in _TABLES:
            if standing.get(table):
                conn.execute(insert(table), [*standing[table]])
        return
    for table in (logins, tokens, throttles):
        conn.execute(delete(table))


def user_of(row: Any) -> User:
    """Read an account from a row of `users`."""
    return User(row.name, row.athlete, row.role, row.made_ms)


def _delete(conn: Connection, names: list[str]) -> int:
    count = 0
    for name in names:
        conn.execute(delete(tokens).where(tokens.c.name == name))
        conn.execute(delete(logins).where(logins.c.name == name))
        conn.execute(delete(throttles).where(account_keys(name)))
        count += conn.execute(delete(users).where(users.c.name == name)).rowcount
    return count
