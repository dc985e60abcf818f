"""A server in this process, for tests: as if asked from this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from legday.show.web import imports, plans
from legday.show.web.app import make_app
from legday.show.web.settings import ServeSettings

HERE = "http://127.0.0.1:8423"


async def in_this_process(serving: Any, within_s: float, job: Any, *args: Any) -> Any:
    """Do a job where it is asked for; that it has a process of its own, `test_show_web_child` looks at."""
    return job(*args)


def without_children(patch: pytest.MonkeyPatch) -> None:
    """Start no process for a job: each would take seconds to load what is loaded here."""
    for module in (imports, plans):
        patch.setattr(module, "in_child", in_this_process)


@contextmanager
def served(place: str | Path, **settings: Any) -> Iterator[TestClient[Litestar]]:
    """Give a client of a server that serves a journal."""
    app = make_app(place, ServeSettings(**settings))
    inner = app.asgi_handler

    async def from_here(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            scope["client"] = ("127.0.0.1", 50_000)
        await inner(scope, receive, send)

    app.asgi_handler = from_here
    with TestClient(app, base_url=HERE, raise_server_exceptions=False) as client:
        client.headers["Origin"] = HERE
        yield client
