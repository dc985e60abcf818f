"""Logins of devices and tokens of programs: listed, ended one by one, dead as soon as they are ended.

What is shown to us is looked up anew each time, so a login that another process ended is gone at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import Table, bindparam, delete, func, insert, select, update

from legday.log.accounts import User, milliseconds
from legday.log.engine import reading, writing
from legday.log.faults import told
from legday.log.schema import athletes, batches, logins, tokens, users
from legday.log.secret import id_of, is_secret, new_secret
from legday.log.store import Store

TokenScope = Literal["read", "write"]
SCOPES: tuple[TokenScope, ...] = get_args(TokenScope)
DAY_MS = 24 * 3600 * 1000
IDLE_MS = 90 * DAY_MS  # a login that nobody used for so long is over
LONGEST_MS = 365 * DAY_MS  # and any, however much it was used
SEEN_MS = 3600 * 1000  # how exact "last seen" is: one write an hour, not one a request
MOST = 100  # logins or tokens of one account; the oldest go

_LOGIN = (
    select(logins, users.c.athlete, users.c.role, users.c.made_ms.label("user_ms"))
    .join(users, users.c.name == logins.c.name)
    .where(logins.c.id == bindparam("id"))
)
_TOKEN = (
    select(tokens, users.c.athlete, users.c.role, users.c.made_ms.label("user_ms"))
    .join(users, users.c.name == tokens.c.name)
    .where(tokens.c.id == bindparam("id"))
)


@dataclass(frozen=True, slots=True)
class Login:
    """A device that is logged in.

    Attributes
    ----------
    label : str
        What it said of itself.
    made_ms, seen_ms : int
        Since when, and when it was last seen, to the hour [ms since 1970, UTC].
    """

    id: str
    label: str
    made_ms: int
    seen_ms: int


@dataclass(frozen=True, slots=True)
class Token:
    """A program that may come in.

    Attributes
    ----------
    scope : {"read", "write"}
        What it may.
    seen_ms : int
        When it was last used, to the hour; 0 if never.
    """

    id: str
    label: str
    scope: TokenScope
    made_ms: int
    seen_ms: int


@dataclass(frozen=True, slots=True)
class Device:
    """A device that has written into the journal, with the latest stamp of what it wrote."""

    id: str
    stamp: str


def begin_login(store: Store, name: str, label: str, now: datetime) -> str:
    """Log a device in; give what it has to show."""
    moment = milliseconds(now)
    return _begin(store, logins, name, label=label, made_ms=moment, seen_ms=moment)


def make_token(store: Store, name: str, label: str, scope: TokenScope, now: datetime) -> str:
    """Let a program in; give what it has to show, this once."""
    return _begin(store, tokens, name, label=label, scope=scope, made_ms=milliseconds(now), seen_ms=0)


def login_shown(store: Store, text: str, now: datetime) -> tuple[User, Login] | None:
    """Give whose login is shown; None if it is none, was ended, or is over."""
    row = _shown(store, _LOGIN, text)
    moment = milliseconds(now)
    if row is None or moment - row.seen_ms > IDLE_MS or moment - row.made_ms > LONGEST_MS:
        return None
    return _user(row), Login(row.id, row.label, row.made_ms, row.seen_ms)


def token_shown(store: Store, text: str) -> tuple[User, Token] | None:
    """Give whose token is shown; None if it is none, or was ended."""
    row = _shown(store, _TOKEN, text)
    if row is None:
        return None
    return _user(row), Token(row.id, row.label, row.scope, row.made_ms, row.seen_ms)


def is_due(shown: Login | Token, now: datetime) -> bool:
    """Tell whether it is time to note that a login or token was used."""
    return milliseconds(now) - shown.seen_ms >= SEEN_MS


def note_seen(store: Store, shown: Login | Token, now: datetime) -> None:
    """Note that a login or token was used."""
    table = logins if isinstance(shown, Login) else tokens
    with told(store.name), writing(store.engine) as conn:
        conn.execute(update(table).where(table.c.id == shown.id).values(seen_ms=milliseconds(now)))


def logins_of(store: Store, name: str, now: datetime) -> list[Login]:
    """Give the devices that are logged in, the latest seen first."""
    moment = milliseconds(now)
    living = (logins.c.seen_ms >= moment - IDLE_MS) & (logins.c.made_ms >= moment - LONGEST_MS)
    question = select(logins).where(logins.c.name == name, living)
    with told(store.name), reading(store.engine) as conn:
        rows = conn.execute(question.order_by(logins.c.seen_ms.desc(), logins.c.id))
        return [Login(row.id, row.label, row.made_ms, row.seen_ms) for row in rows]


def tokens_of(store: Store, name: str) -> list[Token]:
    """Give an account's tokens, the latest made first."""
    question = select(tokens).where(tokens.c.name == name).order_by(tokens.c.made_ms.desc(), tokens.c.id)
    with told(store.name), reading(store.engine) as conn:
        rows = conn.execute(question)
        return [Token(row.id, row.label, row.scope, row.made_ms, row.seen_ms) for row in rows]


def end_login(store: Store, name: str, number: str) -> bool:
    """End a login of an account; tell whether there was one."""
    return _end(store, logins, name, number)


def end_token(store: Store, name: str, number: str) -> bool:
    """End a token of an account; tell whether there was one."""
    return _end(store, tokens, name, number)


def end_other_logins(store: Store, name: str, but: str) -> int:
    """End all logins of an account but one; give how many."""
    with told(store.name), writing(store.engine) as conn:
        return conn.execute(delete(logins).where(logins.c.name == name, logins.c.id != but)).rowcount


def devices_of(store: Store, athlete: str) -> list[Device]:
    """Give the devices that have written into an athlete's journal, the latest first."""
    last = func.max(batches.c.stamp)
    question = (
        select(batches.c.device, last.label("stamp"))
        .join(athletes, athletes.c.no == batches.c.athlete)
        .where(athletes.c.id == athlete)
        .group_by(batches.c.device)
        .order_by(last.desc())
    )
    with told(store.name), reading(store.engine) as conn:
        return [Device(row.device, row.stamp) for row in conn.execute(question)]


def _begin(store: Store, table: Table, name: str, **values: Any) -> str:
    secret = new_secret()
    with told(store.name), writing(store.engine) as conn:
        theirs = select(table.c.id).where(table.c.name == name).order_by(table.c.made_ms.desc(), table.c.id)
        for old in list(conn.scalars(theirs))[MOST - 1 :]:
            conn.execute(delete(table).where(table.c.id == old))
        conn.execute(insert(table).values(id=secret.id, name=name, hash=secret.hash, **values))
    return secret.text


def _shown(store: Store, question: Any, text: str) -> Any:
    number = id_of(text)
    if number is None:
        return None
    with told(store.name), reading(store.engine) as conn:
        row = conn.execute(question, {"id": number}).first()
    return row if row is not None and is_secret(text, row.hash) else None


def _end(store: Store, table: Table, name: str, number: str) -> bool:
    with told(store.name), writing(store.engine) as conn:
        return bool(conn.execute(delete(table).where(table.c.name == name, table.c.id == number)).rowcount)


def _user(row: Any) -> User:
    return User(row.name, row.athlete, row.role, row.user_ms)
