"""Who asks, and what they may: one noun that the door sets, one guard that every route stands behind.

`legday.show.web.door` finds out who asks and puts it into ``scope["state"]["who"]``; a handler takes it from
there and works on ``who.athlete`` alone, never on an id of the request. A route says in ``opt["may"]`` what
it asks for; one that says nothing lets nobody in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from litestar.exceptions import NotAuthorizedException, PermissionDeniedException

if TYPE_CHECKING:
    from litestar.connection import ASGIConnection
    from litestar.handlers.base import BaseRouteHandler

Role = Literal["nobody", "athlete", "admin", "local"]
Scope = Literal["read", "write", "admin"]
May = Literal["anyone", "read", "write", "admin", "admin-read", "account"]

_SCOPES: tuple[Scope, ...] = get_args(Scope)  # each holds those before it


@dataclass(frozen=True, slots=True)
class Who:
    """Who asks.

    Attributes
    ----------
    athlete : str or None
        Id of the athlete in the journal whose entries they work on; None for nobody.
    user : str or None
        Name of the account; None for nobody, and where there are no accounts.
    role : {"nobody", "athlete", "admin", "local"}
        ``local`` is whoever sits at this machine while there is no account.
    scope : {"read", "write", "admin"}
        The most that they may do here: a token's scope, else all that the role may.
    login : str or None
        Id of the session they are logged in with; None with a token.
    """

    athlete: str | None
    user: str | None
    role: Role
    scope: Scope
    login: str | None = None


NOBODY = Who(None, None, "nobody", "read")


def who_of(connection: ASGIConnection[Any, Any, Any, Any]) -> Who:
    """Give who asks: nobody, unless the door has said otherwise."""
    who = connection.scope.get("state", {}).get("who", NOBODY)
    return who if isinstance(who, Who) else NOBODY


def may_pass(who: Who, may: May | str | None) -> bool:
    """Tell whether somebody may use a route.

    Parameters
    ----------
    who : Who
        Who asks.
    may : {"anyone", "read", "write", "admin", "admin-read", "account"}
        What the route asks for; anything else lets nobody in. ``admin-read`` lets an admin's token in too.
    """
    if may == "anyone":
        return True
    if who.role == "nobody" or who.athlete is None:
        return False
    if may == "account":  # a person at a screen: a token that leaked must not make others, or erase
        return who.login is not None or who.role == "local"
    if may == "admin":
        return who.role in ("admin", "local") and who.scope == "admin"
    if may == "admin-read":  # nothing personal, for a program that watches the server
        return who.role in ("admin", "local")
    return may in ("read", "write") and _SCOPES.index(who.scope) >= _SCOPES.index(may)


def may_see(who: Who, athlete: str) -> bool:
    """Tell whether somebody may see an athlete's entries: for now their own alone, an admin too.

    A coach by consent of the athlete comes in here, and nowhere else.
    """
    return who.athlete is not None and who.athlete == athlete


def guard(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Let through who may use the route; for ``guards=[guard]`` of the application.

    Raises
    ------
    NotAuthorizedException
        If nobody is logged in: 401.
    PermissionDeniedException
        If somebody is, who may not: 403.
    """
    who, may = who_of(connection), handler.opt.get("may")
    if may_pass(who, may):
        return
    if who.role == "nobody":
        raise NotAuthorizedException(
            detail="log in, or send a token as Authorization: Bearer ...",
            headers={"WWW-Authenticate": 'Bearer realm="legday"'},
        )
    needs = {
        "write": "this token may only read; use one that may write",
        "admin": "only an admin may do this, logged in and not with a token",
        "admin-read": "only an admin may do this, logged in or with a token",
        "account": "a token may not do this; log in",
    }
    raise PermissionDeniedException(detail=needs.get(str(may), "nobody may do this"))
