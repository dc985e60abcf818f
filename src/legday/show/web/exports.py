"""All that is kept of a person, to take along. Handlers."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated, Literal

from litestar.background_tasks import BackgroundTask
from litestar.params import QueryParameter
from litestar.response import File

from legday.app.open_journal import Journal
from legday.show.web.serving import Serving

Layout = Literal["jsonl", "csv", "hevy", "strong"]
_TYPES = {"jsonl": "application/x-ndjson"}


async def export(
    journal: Journal, serving: Serving, layout: Annotated[Layout, QueryParameter(name="format")] = "jsonl"
) -> File:
    """Download everything (jsonl, to come back by import), or the sets as an app lays them out."""
    from legday.app.export import export as write

    folder = Path(tempfile.mkdtemp(prefix="legday-export-"))
    name = f"legday.{layout}" if layout in ("jsonl", "csv") else f"legday-{layout}.csv"
    away = BackgroundTask(shutil.rmtree, folder, ignore_errors=True)
    try:
        await serving.read(journal, lambda: write(journal, layout, folder / name, everyone=False))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return File(
        folder / name,
        filename=name,
        media_type=_TYPES.get(layout, "text/csv"),
        background=away,
    )
