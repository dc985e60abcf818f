"""Accounts over the wire: log in and out, what is logged in, tokens, one's password, and erasing oneself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from litestar import Request, Response
from litestar.params import FromPath, JSONBody

from legday.app.open_journal import Journal
from legday.log.throttle import HERE
from legday.show.web.cookies import login_cookie
from legday.show.web.peer import Peer
from legday.show.web.problems import ProblemError, not_there
from legday.show.web.serving import Serving, now
from legday.show.web.shapes import Body, Shape
from legday.show.web.who import Who

Asked = Request[Any, Any, Any]
T = TypeVar("T")

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Password = Annotated[str, msgspec.Meta(min_length=1, max_length=1024)]
Label = Annotated[str, msgspec.Meta(max_length=200)]


class _Hashers:
    """Threads that look at passwords: a hash takes 19 MiB and 30 ms of a core, so two at once."""

    def __init__(self, at_once: int = 2, most: int = 20) -> None:
        self._threads = ThreadPoolExecutor(at_once, "legday-password")
        self._most = most
        self._asked = 0

    async def run(self, act: Callable[[], T]) -> T:
        """Do it in turn; when too many wait, whoever comes is to come again."""
        if self._asked >= self._most:
            fault = ProblemError(503, "busy", "too many log in at once; try again in a moment")
            fault.headers = {"Retry-After": "2"}
            raise fault
        self._asked += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, act)
        finally:
            self._asked -= 1


_HASHERS = _Hashers()


class LogIn(Body, frozen=True):
    """Who logs in, with what device."""

    name: Name
    password: Password
    label: Label = ""


class NewPassword(Body, frozen=True):
    """The password until now, and the one from now on."""

    before: Password
    password: Password


class Proof(Body, frozen=True):
    """The password once more, for what cannot be undone; where there is no account, none."""

    password: str = ""


class NewToken(Body, frozen=True):
    """A program to let in, and what it may."""

    label: Label
    scope: Literal["read", "write"]


class Me(Shape, frozen=True):
    """Who you are here, and what you may. Without an account, `user` is null."""

    user: str | None
    athlete: str
    role: str
    scope: str


class Login(Shape, frozen=True):
    """A device that is logged in; `here` is the one that asks. Last seen is exact to the hour."""

    id: str
    label: str
    since: datetime
    seen: datetime
    here: bool


class Token(Shape, frozen=True):
    """A program that may come in; `seen` is null where it never did."""

    id: str
    label: str
    scope: str
    since: datetime
    seen: datetime | None


class MadeToken(Shape, frozen=True):
    """A token just made: `secret` is shown this once."""

    token: Token
    secret: str


class Device(Shape, frozen=True):
    """A device that has written into your journal, and when it did last, by its own clock."""

    id: str
    last: datetime


class Account(Shape, frozen=True):
    """An account, as an admin sees it."""

    name: str
    role: str
    since: datetime


async def log_in(request: Asked, data: JSONBody[LogIn], serving: Serving) -> Response[Me]:
    """Log in: the answer sets a cookie."""
    from legday.app import accounts

    peer = _peer(request)
    found = await _HASHERS.run(
        lambda: accounts.log_in(
            serving.store, data.name, data.password, data.label, _address(peer), now=now()
        )
    )
    if not isinstance(found, accounts.LoggedIn):
        raise _refused(found)
    user = found.user
    scope = "admin" if user.role == "admin" else "write"
    return _with_cookie(Me(user.name, _called(user.athlete), user.role, scope), peer, found.secret)


async def log_out(request: Asked, who: Who, serving: Serving) -> Response[None]:
    """Log this device out."""
    from legday.log.logins import end_login

    if who.user is not None and who.login is not None:
        user, login = who.user, who.login
        await serving.write(lambda: end_login(serving.store, user, login))
    return _with_cookie(None, _peer(request), "")


async def me(who: Who) -> Me:
    """Say who you are here."""
    return Me(who.user, _called(who.athlete or ""), who.role, who.scope)


async def change_password(request: Asked, data: JSONBody[NewPassword], who: Who, serving: Serving) -> None:
    """Change your password; every other device is logged out."""
    from legday.app import accounts

    user = await _prove(request, data.before, who, serving)
    change = accounts.change_password
    await _HASHERS.run(lambda: change(serving.store, user, data.password, but=who.login))


async def erase_me(
    request: Asked, data: JSONBody[Proof], who: Who, journal: Journal, serving: Serving
) -> Response[None]:
    """Erase yourself for good: all you logged, and your account. Devices that push again are refused."""
    from legday.app.erase import erase_athlete

    if who.user is not None:
        await _prove(request, data.password, who, serving)
    await serving.write(lambda: erase_athlete(journal, journal.athlete))
    return _with_cookie(None, _peer(request), "")


async def list_logins(who: Who, serving: Serving) -> list[Login]:
    """List the devices that are logged in, the latest seen first."""
    from legday.log.logins import logins_of

    user = _account(who)
    found = await serving.glance(lambda: logins_of(serving.store, user, now()))
    return [
        Login(one.id, one.label, _moment(one.made_ms), _moment(one.seen_ms), one.id == who.login)
        for one in found
    ]


async def end_login(login: FromPath[str], who: Who, serving: Serving) -> None:
    """Log a device out."""
    from legday.log import logins

    user = _account(who)
    if not await serving.write(lambda: logins.end_login(serving.store, user, login)):
        raise not_there("login")


async def end_other_logins(who: Who, serving: Serving) -> None:
    """Log all other devices out."""
    from legday.log import logins

    user = _account(who)
    await serving.write(lambda: logins.end_other_logins(serving.store, user, who.login or ""))


async def list_tokens(who: Who, serving: Serving) -> list[Token]:
    """List your tokens, the latest made first."""
    from legday.log.logins import tokens_of

    user = _account(who)
    return [_token(one) for one in await serving.glance(lambda: tokens_of(serving.store, user))]


async def make_token(data: JSONBody[NewToken], who: Who, serving: Serving) -> MadeToken:
    """Make a token for a program; its secret is shown this once."""
    from legday.app.accounts import label_of
    from legday.log import logins
    from legday.log.secret import id_of

    user, label = _account(who), label_of(data.label)
    make = logins.make_token
    secret = await serving.write(lambda: make(serving.store, user, label, data.scope, now()))
    made = await serving.glance(lambda: logins.tokens_of(serving.store, user))
    return MadeToken(_token(next(one for one in made if one.id == id_of(secret))), secret)


async def end_token(token: FromPath[str], who: Who, serving: Serving) -> None:
    """End a token: it lets nobody in from now on."""
    from legday.log import logins

    user = _account(who)
    if not await serving.write(lambda: logins.end_token(serving.store, user, token)):
        raise not_there("token")


async def list_devices(journal: Journal, serving: Serving) -> list[Device]:
    """List the devices that have written into your journal, the latest first."""
    from legday.log.clock import parse
    from legday.log.logins import devices_of

    found = await serving.glance(lambda: devices_of(serving.store, journal.athlete))
    return [Device(one.id, _moment(parse(one.stamp).wall_ms)) for one in found]


async def list_users(serving: Serving) -> list[Account]:
    """List the accounts, oldest first."""
    from legday.log.accounts import users_of

    found = await serving.glance(lambda: users_of(serving.store))
    return [Account(one.name, one.role, _moment(one.made_ms)) for one in found]


async def _prove(request: Asked, password: str, who: Who, serving: Serving) -> str:
    """Give the account that asks, if the password is its own."""
    from legday.app import accounts

    user = _account(who)
    address = _address(_peer(request))
    found = await _HASHERS.run(lambda: accounts.proved(serving.store, user, password, address, now=now()))
    if found is None or isinstance(found, accounts.Wait):
        raise _refused(found)
    return user


def _refused(wait: Any) -> ProblemError:
    seconds = getattr(wait, "seconds", None)
    if seconds is None:  # the same for a name that is not there
        return ProblemError(403, "wrong-password", "name or password is wrong")
    fault = ProblemError(429, "too-many-attempts", f"too many attempts; try again in {seconds} s")
    fault.headers = {"Retry-After": str(seconds)}
    return fault


def _account(who: Who) -> str:
    if who.user is None:
        raise ProblemError(409, "refused", "there is no account yet; make one with legday user add NAME")
    return who.user


def _peer(request: Asked) -> Peer:
    found: Peer = request.scope["state"]["peer"]
    return found


def _address(peer: Peer) -> str:
    return HERE if peer.direct else peer.address


def _with_cookie(content: Any, peer: Peer, secret: str) -> Response[Any]:
    return Response(
        content,
        status_code=204 if content is None else 200,
        headers={"Set-Cookie": login_cookie(peer, secret)},
    )


def _called(athlete: str) -> str:
    from legday.log.person import called

    return called(athlete)


def _token(one: Any) -> Token:
    seen = _moment(one.seen_ms) if one.seen_ms else None
    return Token(one.id, one.label, one.scope, _moment(one.made_ms), seen)


def _moment(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
