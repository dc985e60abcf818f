"""Who may come in by the server: accounts made, logins granted or refused."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from legday.errors import LegdayError

if TYPE_CHECKING:
    from legday.log.accounts import Role, User
    from legday.log.store import Store

SHORTEST = 8  # characters of a password (NIST SP 800-63B)
LONGEST = 1024
LONGEST_NAME = 64
LONGEST_LABEL = 80
GUESSES_LOG10 = 8  # how many guesses a password must withstand at least, as zxcvbn estimates
_JUDGED = 72  # characters that zxcvbn looks at


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """An attempt that succeeded: whose account it is, and what the device has to show from now on."""

    user: User
    secret: str


@dataclass(frozen=True, slots=True)
class Wait:
    """An attempt that came too early: how long to wait [s]."""

    seconds: int


def account_name(said: str) -> str:
    """Give the name of an account as it is kept: capitals make no difference.

    Raises
    ------
    LegdayError
        If it is no name.
    """
    name = _folded(said)
    good = name.replace("-", "a").replace("_", "a").replace(".", "a").replace("@", "a")
    from legday.log.person import is_default

    if not 1 <= len(name) <= LONGEST_NAME or not good.isalnum() or is_default(name):
        msg = f"{said!r:.80} is no name of an account; say 1 to {LONGEST_NAME} letters, digits, and . _ - @"
        raise LegdayError(msg)
    return name


def check_password(name: str, password: str) -> None:
    """See that a password is hard to guess, whatever it is made of.

    Measured by zxcvbn (Wheeler 2016, USENIX Security), which knows 30,000 passwords that others use, words,
    names, dates and keyboard rows; the account's own name counts as known.

    Raises
    ------
    LegdayError
        If it is too short, too long or easily guessed.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        msg = f"a password has {SHORTEST} to {LONGEST} characters; a few words in a row are a good one"
        raise LegdayError(msg)
    from zxcvbn import zxcvbn

    if zxcvbn(password[:_JUDGED], user_inputs=[name, "legday"])["guesses_log10"] < GUESSES_LOG10:
        msg = "that password is easily guessed; take a few words that have nothing to do with one another"
        raise LegdayError(msg)


def add_user(
    store: Store,
    name: str,
    password: str,
    now: datetime,
    *,
    admin: bool | None = None,
    athlete: str | None = None,
) -> User:
    """Make an account; the first is an admin's, and takes over what was logged before without one.

    Parameters
    ----------
    admin : bool, optional
        Whether they may list accounts; by default the first alone.
    athlete : str, optional
        An athlete of the journal, by name, whose entries they work on; by default one called as the account,
        for the first the default person where there is one.

    Raises
    ------
    LegdayError
        If name or password will not do, or one of them has an account already or was erased.
    """
    from legday.log import accounts
    from legday.log.person import ME, called, is_default

    kept = account_name(name)
    check_password(kept, password)
    first = not accounts.has_users(store)
    there = store.athletes()
    default = next((one for one in there if is_default(one)), None)
    whose = (default if first else None) if athlete is None else default if athlete == ME else athlete
    if athlete is not None and whose not in there:
        names = ", ".join(map(called, there))
        msg = f"there is nobody called {athlete!r} in the journal; there are: {names or 'none'}"
        raise LegdayError(msg)
    role: Role = "admin" if (first if admin is None else admin) else "athlete"
    return accounts.add_user(store, kept, password, now, role=role, athlete=whose)


def log_in(
    store: Store, name: str, password: str, label: str, address: str, *, now: datetime
) -> LoggedIn | Wait | None:
    """Log a device in, if the password is right and it is not too early to try.

    Takes the same time, and says the same, whether there is such an account or not.

    Parameters
    ----------
    label : str
        What the device says of itself.
    address : str
        Where it asks from, see `legday.log.throttle.attempt`.

    Returns
    -------
    LoggedIn, Wait or None
        None if the name or the password is wrong.
    """
    from legday.log.logins import begin_login

    found = proved(store, name, password, address, now=now)
    if found is None or isinstance(found, Wait):
        return found
    return LoggedIn(found, begin_login(store, found.name, label_of(label), now))


def proved(store: Store, name: str, password: str, address: str, *, now: datetime) -> User | Wait | None:
    """Give the account whose name and password these are; see `log_in`."""
    from legday.log import accounts, passwords, throttle

    kept, moment = _folded(name)[:LONGEST_NAME], accounts.milliseconds(now)
    if wait_s := throttle.attempt(store, kept, address, moment):
        return Wait(wait_s)
    user, before = accounts.user_named(store, kept) or (None, None)
    if not passwords.is_password(password, before) or user is None or before is None:
        return None
    throttle.succeeded(store, kept, address, moment)
    if passwords.is_outdated(before):
        accounts.rehash(store, kept, before, password)
    return user


def change_password(store: Store, name: str, password: str, *, but: str | None = None) -> None:
    """Set the password of an account; all its logins end, but for the one that asks.

    Raises
    ------
    LegdayError
        If it is easily guessed, or there is no such account.
    """
    from legday.log.accounts import set_password

    kept = account_name(name)
    check_password(kept, password)
    if not set_password(store, kept, password, but=but):
        raise _no_account(store, kept)


def remove_user(store: Store, name: str) -> None:
    """Remove an account; what its athlete wrote stays in the journal.

    Raises
    ------
    LegdayError
        If there is none of that name.
    """
    from legday.log import accounts

    kept = _folded(name)
    if not accounts.remove_user(store, kept):
        raise _no_account(store, kept)


def label_of(said: str) -> str:
    """Give what a device or program calls itself, in one line that can be printed."""
    line = " ".join("".join(one if one.isprintable() else " " for one in said).split())
    return line[:LONGEST_LABEL] or "unnamed"


def _folded(said: str) -> str:
    return unicodedata.normalize("NFKC", said).casefold().strip()


def _no_account(store: Store, name: str) -> LegdayError:
    from legday.log.accounts import users_of

    names = ", ".join(user.name for user in users_of(store))
    return LegdayError(f"there is no account {name!r}; there are: {names or 'none'}")
