"""The door: the outermost layer of the server. It finds out who asks, and turns away what nobody may ask.

Without an account whoever sits at the machine comes in without a login: only where the client is the loopback
itself, the Host a loopback name, the Origin ours if there is one, and no header speaks of a proxy. Else a web
page, a name pointed at us, or a proxy could walk in.

Against requests forged by other sites (CSRF) there is no token to carry about. A browser says of each request
that changes something which site sends it (``Origin``, ``Sec-Fetch-Site``), and no script can lie: one
that comes with our cookie must come from a page of ours. The cookie is ``SameSite=Strict`` besides.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import msgspec

from legday.errors import LegdayError
from legday.log import accounts, logins
from legday.log.faults import JournalError
from legday.log.person import default_athlete
from legday.show.web import cookies, headers, peer
from legday.show.web.peer import Peer
from legday.show.web.who import NOBODY, Who

if TYPE_CHECKING:
    from legday.log.store import Store

Send = Callable[[Any], Awaitable[None]]
_LOG = logging.getLogger("legday.serve")


@dataclass(frozen=True, slots=True)
class DoorSettings:
    """What the door goes by.

    Attributes
    ----------
    hosts : tuple of str
        Names by which we are asked for, besides the loopback's; without port.
    proxies : tuple of network
        Of proxies whose headers are believed; see `legday.show.web.peer.networks`.
    """

    hosts: tuple[str, ...] = ()
    proxies: tuple[peer.Network, ...] = ()

    @property
    def is_public(self) -> bool:
        """Whether it is set up to be reached from elsewhere: then nobody comes in without an account."""
        return bool(self.hosts or self.proxies)


class RefusalError(Exception):
    """A request that is turned away at the door, as a problem (RFC 9457)."""

    def __init__(self, status: int, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.kind = kind
        self.detail = detail


class Door:
    """ASGI: puts ``who`` and ``peer`` into ``scope["state"]``, and our headers onto every answer.

    Parameters
    ----------
    app : callable
        What is behind it.
    store : Store
        Whose accounts may come in.
    settings : DoorSettings
    now : callable
        The clock.
    """

    def __init__(self, app: Any, store: Store, settings: DoorSettings, now: Callable[[], datetime]) -> None:
        self.app = app
        self.store = store
        self.settings = settings
        self.now = now
        self._noting: dict[str, asyncio.Task[None]] = {}

    async def __call__(self, scope: Any, receive: Any, send: Send) -> None:
        """Answer a request, or turn it away."""
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1008})
                return
            await self.app(scope, receive, send)
            return
        given = peer.headers_of(scope)
        other = peer.peer_of(scope, given, self.settings.proxies)
        # Not at home: were the local authority made anew, a browser would let nobody in for a year.
        strict = other.scheme == "https" and not peer.is_of_home(other.name)
        send = _dressed(send, strict_transport=strict)
        try:
            who = self.who(scope, given, other)
        except RefusalError as refusal:
            await _refuse(send, refusal)
            return
        scope.setdefault("state", {}).update(who=who, peer=other)
        await self.app(scope, receive, send)

    def who(self, scope: Mapping[str, Any], given: Mapping[str, list[str]], other: Peer) -> Who:
        """Find out who asks.

        Raises
        ------
        RefusalError
            If it is turned away, whoever asks.
        """
        if not (peer.is_loopback(other.name) or other.name in map(str.lower, self.settings.hosts)):
            detail = "this server does not go by that name; name it with legday serve --hosts NAME"
            raise RefusalError(421, "host-unknown", detail)
        changes, foreign = scope["method"] not in peer.SAFE, peer.is_cross_site(other, given)
        if changes and foreign:
            detail = (
                "a page of another site sent this; if it was ours, the proxy must pass Host and be trusted"
            )
            raise RefusalError(403, "cross-site", detail)
        bearer = given.get("authorization")
        login = cookies.login_in(other, given.get("cookie", ()))
        if (bearer or login or changes) and not other.is_private:
            detail = (
                "from another machine only by HTTPS: legday serve --lan, or a proxy that is named as trusted"
            )
            raise RefusalError(403, "https-needed", detail)
        try:
            if bearer:
                return self._by_token(bearer)
            if foreign:
                return NOBODY
            found = logins.login_shown(self.store, login, self.now()) if login else None
            if found:
                if changes and not peer.is_from_our_page(other, given):
                    detail = "a login goes with pages of ours, which say so by Origin; programs use a token"
                    raise RefusalError(403, "cross-site", detail)
                return self._by_login(*found)
            return self._by_place(scope, other)
        except LegdayError as fault:
            _LOG.error("the database failed at the door")
            # Where the journal is, is nothing for whoever knocks.
            detail = f"the journal {fault.line}" if isinstance(fault, JournalError) else "the journal failed"
            raise RefusalError(503, "database", detail) from None

    def _by_token(self, lines: Iterable[str]) -> Who:
        kind, _, text = " ".join(lines).partition(" ")
        found = logins.token_shown(self.store, text.strip()) if kind.lower() == "bearer" else None
        if not found:
            raise RefusalError(
                401, "token-not-valid", "this token is none of ours, or was ended; make another one"
            )
        user, token = found
        self._note(token)
        return Who(user.athlete, user.name, user.role, token.scope)

    def _by_login(self, user: accounts.User, login: logins.Login) -> Who:
        self._note(login)
        scope: Any = "admin" if user.role == "admin" else "write"
        return Who(user.athlete, user.name, user.role, scope, login.id)

    def _by_place(self, scope: Mapping[str, Any], other: Peer) -> Who:
        """Whoever sits at the machine, while there is no account."""
        # HTTP/1.0 is what nginx speaks to us where it was told nothing, with no word of being a proxy.
        modern = scope.get("http_version") != "1.0"
        here = other.direct and peer.is_loopback(other.name) and modern and not self.settings.is_public
        if not here or accounts.has_users(self.store):
            return NOBODY
        athlete = default_athlete(self.store.engine, self.store.name, create=True)
        return Who(athlete, None, "local", "admin")

    def _note(self, shown: logins.Login | logins.Token) -> None:
        """Note once an hour that it was used, behind the answer: it may have to wait for a writer."""
        if not logins.is_due(shown, self.now()) or shown.id in self._noting:
            return
        self._noting[shown.id] = asyncio.create_task(self._noted(shown))

    async def _noted(self, shown: logins.Login | logins.Token) -> None:
        try:
            await asyncio.to_thread(logins.note_seen, self.store, shown, self.now())
        except LegdayError:
            _LOG.warning("when a login was last seen could not be noted")
        finally:
            del self._noting[shown.id]


def _dressed(send: Send, *, strict_transport: bool) -> Send:
    async def dressed(message: Any) -> None:
        if message["type"] == "http.response.start":
            given = list(message.get("headers", ()))
            message = {
                **message, "headers": headers.with_ours(given, strict_transport=strict_transport)
            }  # fmt: skip
        await send(message)

    return dressed


async def _refuse(send: Send, refusal: RefusalError) -> None:
    said = {
        "type": refusal.kind, "title": HTTPStatus(refusal.status).phrase, "status": refusal.status,
        "detail": refusal.detail,
    }  # fmt: skip
    body = msgspec.json.encode(said)
    given = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    if refusal.status == 401:
        given.append((b"www-authenticate", b'Bearer realm="legday"'))
    if refusal.status == 503:
        given.append((b"retry-after", b"5"))
    await send({"type": "http.response.start", "status": refusal.status, "headers": given})
    await send({"type": "http.response.body", "body": body})
