"""What the server writes down: a line of JSON for each answer and event, on standard error.

No address, no name, no id, no query: the route and how it went. What went wrong within the program comes with
its kind and where it was raised; not with its message, which may quote what a person logged.
"""

from __future__ import annotations

import json
import logging
import secrets
import sys
import time
import traceback
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from legday.show.web.metrics import Metrics

LOGGER = logging.getLogger("legday.serve")
_DEEPEST = 30  # places of a traceback; those where it was raised
_OURS = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName", "color_message"}
Asgi = Callable[[Any, Any, Any], Awaitable[None]]


class Lines(logging.Formatter):
    """Records as JSON, a line each."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record."""
        said = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **{name: value for name, value in record.__dict__.items() if name not in _OURS},
        }
        if record.exc_info:
            said["traceback"] = _places(record.exc_info[1])
        return json.dumps(said, ensure_ascii=False, default=str)


def _places(fault: BaseException | None) -> list[str]:
    """Give the kind of a fault and the places it came through, and those of the faults behind it."""
    found = []
    while fault is not None:
        kind = f"{type(fault).__module__}.{type(fault).__qualname__}"
        steps = traceback.extract_tb(fault.__traceback__)[-_DEEPEST:]
        found.append(f"{kind} at " + " < ".join(f"{s.filename}:{s.lineno} {s.name}" for s in reversed(steps)))
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    return found


def begin(level: str = "INFO") -> None:
    """Send what the server and uvicorn say to standard error, in lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    for name in ("legday.serve", "uvicorn.error", "litestar"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(level)


def logged(app: Asgi, metrics: Metrics) -> Asgi:
    """Count each answer and write it down."""

    async def ask(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        began, status, sent = time.perf_counter(), 0, 0

        async def told(message: Any) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            sent += len(message.get("body", b""))
            await send(message)

        metrics.under_way += 1
        try:
            await app(scope, receive, told)
        finally:
            metrics.under_way -= 1
            seconds = time.perf_counter() - began
            route = scope.get("path_template") or "none"
            metrics.request(scope["method"], route, status, seconds)
            facts = {
                "request": secrets.token_hex(4), "method": scope["method"], "route": route, "status": status,
                "ms": round(seconds * 1000, 1), "bytes": sent,
            }  # fmt: skip
            LOGGER.log(
                logging.WARNING if status >= 500 or not status else logging.INFO, "answer", extra=facts
            )

    return ask
