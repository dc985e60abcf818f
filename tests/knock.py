"""Requests to an ASGI application as they come off the wire: any client, any header, any scheme."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: bytes
    state: dict[str, Any]

    def header(self, name: str) -> str | None:
        """The value of a header; several are an error of the server."""
        found = [value for given, value in self.headers if given == name]
        assert len(found) <= 1, found
        return found[0] if found else None

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def cookie(self) -> SimpleCookie:
        return SimpleCookie(self.header("set-cookie") or "")


def knock(
    app: Any,
    path: str = "/",
    method: str = "GET",
    *,
    host: str | None = "localhost:8423",
    headers: Pairs = (),
    client: str | None = "127.0.0.1",
    scheme: str = "http",
    body: Any = None,
    http_version: str = "1.1",
) -> Answer:
    """Send one request, and give the answer."""
    return asyncio.run(
        knocked(
            app, path, method, host=host, headers=headers, client=client, scheme=scheme, body=body,
            http_version=http_version,
        )
    )  # fmt: skip


async def knocked(
    app: Any,
    path: str,
    method: str,
    *,
    host: str | None,
    headers: Pairs,
    client: str | None,
    scheme: str,
    body: Any,
    http_version: str,
) -> Answer:
    content = b"" if body is None else json.dumps(body).encode()
    given = [] if host is None else [("host", host)]
    given += [*headers, ("content-length", str(len(content))), ("content-type", "application/json")]
    scope: dict[str, Any] = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": http_version, "method": method,
        "scheme": scheme, "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "",
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in given],
        "client": (client, 50_000) if client else None, "server": ("127.0.0.1", 8423), "state": {},
        "extensions": {},
    }  # fmt: skip
    messages: list[Any] = []
    sent = False

    async def receive() -> Any:
        nonlocal sent
        if sent:
            await asyncio.sleep(60)
        sent = True
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(message: Any) -> None:
        messages.append(message)

    await app(scope, receive, send)
    start = next(one for one in messages if one["type"] == "http.response.start")
    return Answer(
        start["status"],
        [(name.decode().lower(), value.decode("latin-1")) for name, value in start["headers"]],
        b"".join(one.get("body", b"") for one in messages if one["type"] == "http.response.body"),
        scope["state"],
    )
