"""The server as one ASGI application: routes, what they share, and the layers around them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from litestar import Litestar, Request
from litestar.config.compression import CompressionConfig
from litestar.di import NamedDependency, Provide
from litestar.openapi import OpenAPIConfig
from litestar.params import SkipValidation

from legday import __version__
from legday.app.open_journal import Journal
from legday.show.web import problems
from legday.show.web.bounds import API, bounded, versioned
from legday.show.web.door import Door, DoorSettings
from legday.show.web.logs import logged
from legday.show.web.peer import networks
from legday.show.web.routes import ROUTES, handler_of
from legday.show.web.serving import Serving, now
from legday.show.web.settings import ServeSettings
from legday.show.web.who import Who, guard, who_of

_ABOUT = (
    "Are my legs trained? Entries in, answers out. Send a token as Authorization: Bearer; a program that "
    f"sends Legday-Version: {API} is told when it does not fit. Errors are problem details (RFC 9457). What "
    "is worked out has an ETag; long lists have a cursor."
)


def make_app(place: str | Path | None, settings: ServeSettings) -> Litestar:
    """Make the server of a journal.

    Parameters
    ----------
    place : str, path or None
        The journal: a file or a ``postgresql://`` address; None for the user's own.

    Raises
    ------
    LegdayError
        If the journal cannot be opened.
    """
    serving = Serving(place, settings)

    @asynccontextmanager
    async def open_till_the_end(_: Litestar) -> AsyncIterator[None]:
        serving.warm_up()
        try:
            yield
        finally:
            serving.close()

    app = Litestar(
        [handler_of(route, settings) for route in ROUTES],
        path=settings.base_path or "/",
        guards=[guard],
        dependencies={
            "serving": Provide(lambda: serving, sync_to_thread=False),
            "who": Provide(_who, sync_to_thread=False),
            "journal": Provide(_journal, sync_to_thread=False),
        },
        # What is made here need not be looked at: the parts of a journal are SQLAlchemy's.
        signature_namespace={
            "Journal": NamedDependency[SkipValidation[Journal]],
            "Serving": NamedDependency[SkipValidation[Serving]],
            "Who": NamedDependency[SkipValidation[Who]],
        },
        exception_handlers=dict(problems.HANDLERS),
        compression_config=CompressionConfig(
            backend="gzip", minimum_size=1000, gzip_compress_level=4, exclude_opt_key="streams"
        ),
        openapi_config=OpenAPIConfig(title="legday", version=__version__, description=_ABOUT),
        lifespan=[open_till_the_end],
        logging_config=None,
    )
    doors = DoorSettings(settings.hosts, networks(settings.trusted_proxies))
    inner = bounded(app.asgi_handler, settings.wait_s)
    app.asgi_handler = logged(Door(versioned(inner), serving.store, doors, now), serving.metrics)
    app.state.serving = serving
    return app


def _who(request: Request[Any, Any, Any]) -> Who:
    return who_of(request)


def _journal(who: Who, serving: Serving) -> Journal:
    """The journal of whoever asks; the guard has let nobody through who has none."""
    return Journal(serving.store, who.athlete or "")
