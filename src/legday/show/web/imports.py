"""Importing over the wire: upload, review of every row and name, commit, receipt. Handlers."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath, JSONBody, QueryParameter

from legday.app.open_journal import Journal
from legday.app.uploads import FOLDER, Upload
from legday.log.faults import told
from legday.show.web import import_jobs, shapes
from legday.show.web.child import in_child
from legday.show.web.cursors import After, Limit
from legday.show.web.etags import as_json
from legday.show.web.problems import ProblemError, not_there
from legday.show.web.serving import Serving, now

FileName = Annotated[
    str, QueryParameter(min_length=1, max_length=200, description="What the file is called.")
]
Option = Annotated[str | None, QueryParameter(max_length=60)]


async def upload(
    request: Request[Any, Any, Any],
    journal: Journal,
    serving: Serving,
    *,
    file: FileName,
    unit: Option = None,
    zone: Option = None,
    form: Annotated[str | None, QueryParameter(name="format", max_length=60)] = None,
) -> shapes.Review:
    """Upload an export, the file itself as the body; it is read and waits for your word."""
    options = {"unit": unit, "zone": zone, "format": form}
    with told(FOLDER):
        place = serving.uploads.begin(journal.athlete, file, options, now())
    if place is None:
        raise ProblemError(
            429, "too-many-uploads", "too many uploads of yours come at once; wait for one to end"
        )
    try:
        with told(FOLDER), place.path.open("xb") as out:
            async for part in request.stream():
                await asyncio.to_thread(out.write, part)
        job = serving.place, journal.athlete, place.path, options
        found = await in_child(serving, serving.settings.read_s, import_jobs.review, *job)
        with told(FOLDER):
            serving.uploads.keep(place, msgspec.json.encode(found))
    except BaseException:
        serving.uploads.give_up(place)
        raise
    return found


async def get_review(upload: FromPath[str], journal: Journal, serving: Serving) -> Response[shapes.Review]:
    """Give the review of an upload again."""
    found = _found(upload, journal, serving)
    return as_json(serving.uploads.review(found))


async def review_rows(
    upload: FromPath[str], journal: Journal, serving: Serving, after: After = None, limit: Limit = 1000
) -> Response[shapes.Rows]:
    """List the sets of an upload, in the order of the file."""
    found = _found(upload, journal, serving)
    rows, rest = await serving.glance(lambda: import_jobs.row_page(found.path, after, limit))
    body = b'{"items":[' + b",".join(rows) + b'],"next":' + msgspec.json.encode(rest) + b"}"
    return as_json(body)


async def other_rows(
    upload: FromPath[str],
    journal: Journal,
    serving: Serving,
    *,
    outcome: Annotated[
        str | None, QueryParameter(max_length=60, description="What became of the rows; default all.")
    ] = None,
    after: After = None,
    limit: Limit = 1000,
) -> Response[shapes.OtherRows]:
    """List the rows of an upload that are no set, in the order of the file."""
    found = _found(upload, journal, serving)
    rows, rest = await serving.glance(
        lambda: import_jobs.row_page(found.path, after, limit, import_jobs.OTHERS, outcome)
    )
    return as_json(b'{"items":[' + b",".join(rows) + b'],"next":' + msgspec.json.encode(rest) + b"}")


async def commit(
    upload: FromPath[str], data: JSONBody[shapes.Commit], journal: Journal, serving: Serving
) -> shapes.Receipt:
    """Keep what an upload says. Its receipt names the act that undo takes back."""
    found = _found(upload, journal, serving)
    job = serving.place, journal.athlete, found.path, found.options, data
    receipt = await in_child(serving, serving.settings.read_s, import_jobs.commit, *job)
    serving.uploads.forget(found)
    return receipt


async def forget(upload: FromPath[str], journal: Journal, serving: Serving) -> None:
    """Forget an upload."""
    serving.uploads.forget(_found(upload, journal, serving))


def _found(key: str, journal: Journal, serving: Serving) -> Upload:
    found = serving.uploads.find(key, journal.athlete)
    if found is None:
        raise not_there("upload")
    return found
