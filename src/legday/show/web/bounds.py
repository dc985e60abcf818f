"""What a client may take: a body comes in time, and in a version that we speak."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from legday.show.web.problems import KINDS, MEDIA_TYPE

SLOWEST = 500  # bytes a second, as over a very bad phone line
API = "1.0"  # what is added makes the second number grow, what is changed or goes the first
HEADER = b"legday-version"
Asgi = Callable[[Any, Any, Any], Awaitable[None]]


def bounded(app: Asgi, wait_s: float) -> Asgi:
    """End requests whose body stops for longer than a while, or trickles."""

    async def ask(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        whole = started = late = False
        clock = asyncio.get_running_loop().time
        until = clock() + wait_s  # and later for each byte that came

        async def patient() -> Any:
            nonlocal whole, late, until
            if whole:
                return await receive()
            try:
                async with asyncio.timeout_at(min(until, clock() + wait_s)):
                    message = await receive()
            except TimeoutError:
                late = True
                return {"type": "http.disconnect"}
            whole = message["type"] != "http.request" or not message.get("more_body")
            until += len(message.get("body", b"")) / SLOWEST
            return message

        async def watched(message: Any) -> None:
            nonlocal started
            if late and not started:
                return
            started = True
            await send(message)

        try:
            await app(scope, patient, watched)
        except Exception:
            if not late:
                raise
        if late and not started:
            detail = f"the body stopped for {wait_s:g} s, or came too slowly; send it again"
            await _refuse(send, 408, "too-slow", detail)

    return ask


def versioned(app: Asgi) -> Asgi:
    """Say which version of the API this is, and refuse a program that speaks another."""

    async def ask(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return

        async def told(message: Any) -> None:
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), (HEADER, API.encode())]
                message = {**message, "headers": headers}
            await send(message)

        said = next((value for name, value in scope["headers"] if name == HEADER), None)
        side = None if said is None else _behind(said)
        if said is None or side is None:
            await app(scope, receive, told)
            return
        detail = f"the program speaks {said.decode('latin-1'):.20}, this server {API}: update the {side}"
        await _refuse(told, 400, "version-mismatch", detail, update=side)

    return ask


def _behind(said: bytes) -> str | None:
    """Tell which side is to be updated; None if both fit."""
    ours = int(API.partition(".")[0])
    try:
        theirs = int(said.partition(b".")[0])
    except ValueError:
        return "program"
    return None if theirs == ours else "program" if theirs < ours else "server"


async def _refuse(send: Any, status: int, kind: str, detail: str, **more: Any) -> None:
    body = msgspec.json.encode(
        {"type": kind, "title": KINDS[kind], "status": status, "detail": detail, **more}
    )
    headers = [
        (b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"), (b"connection", b"close"),
    ]  # fmt: skip
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
