"""Answers that need not be taken twice: tagged by the revision of what they are made of (RFC 9110, 8.8)."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import Any

import msgspec
from litestar import Request, Response

from legday import __version__
from legday.app.open_journal import Journal
from legday.show.web.problems import ProblemError
from legday.show.web.serving import Serving

JSON = "application/json"


def as_json(body: bytes) -> Response[Any]:
    """Answer with JSON that is written already."""
    return Response(body, media_type=JSON)


async def derived(
    request: Request[Any, Any, Any],
    serving: Serving,
    journal: Journal,
    make: Callable[[], Any],
    *depends: object,
) -> Response[Any]:
    """Answer with what is worked out of a journal, or that it is what the client has.

    Parameters
    ----------
    make : callable
        Gives what is answered, in a thread: bytes are JSON already.
    depends
        What else it is made of, such as the day.
    """
    asked = request.headers.get("if-none-match", "")

    def ask() -> Response[Any]:
        # Before what is answered is read: so that a tag is never newer than what it stands for.
        tag = weak(__version__, journal.store.revision(journal.athlete), *depends)
        headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if tag in (part.strip() for part in asked.split(",")):
            return Response(b"", status_code=304, headers=headers, media_type=JSON)
        made = make()
        body = made if isinstance(made, bytes) else msgspec.json.encode(made)
        return Response(body, headers=headers, media_type=JSON)

    return await serving.read(journal, ask)


def weak(*parts: object) -> str:
    """Give the weak tag of something that is made of these."""
    text = "\x1f".join(map(str, parts))
    return f'W/"{blake2b(text.encode(), digest_size=12).hexdigest()}"'


def expected(request: Request[Any, Any, Any]) -> str | None:
    """Give the revision at which a client wants to find an entry; None if it does not care."""
    said = request.headers.get("if-match")
    return None if said in (None, "*") else said.strip().strip('"')


def changed_meanwhile() -> ProblemError:
    """Give the problem that an entry is at another revision than the client has seen."""
    return ProblemError(412, "changed-meanwhile", "the entry has changed since you read it; read it again")
