"""What a phone keeps of the catalogue, to log where there is no signal. Handler."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from litestar import Request, Response
from litestar.params import QueryParameter

from legday.app.catalogue_extract import CatalogueExtract
from legday.app.open_journal import Journal
from legday.show.web.etags import derived
from legday.show.web.serving import Serving, day_or_today

Today = Annotated[date | None, QueryParameter(description="The day it is; default this machine's.")]


async def get_catalogue(
    request: Request[Any, Any, Any], journal: Journal, serving: Serving, today: Today = None
) -> Response[CatalogueExtract]:
    """Give names, exercises, loads and settings: what a phone needs to log without this server."""
    from legday.app.catalogue_extract import catalogue_extract
    from legday.model import plain_data

    day = day_or_today(today)
    made = lambda: plain_data(catalogue_extract(journal, day))  # noqa: E731
    return await derived(request, serving, journal, made, "catalogue", day)
