"""Sync of devices: what they wrote comes in, what others wrote goes out, and news of it. Handlers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import msgspec
from litestar import Request, Response
from litestar.params import JSONBody, QueryParameter
from litestar.response import Stream

from legday.app.open_journal import Journal
from legday.show.web import shapes
from legday.show.web.etags import JSON, weak
from legday.show.web.problems import ProblemError
from legday.show.web.serving import Serving, now

MOST = 20_000
EVENTS = "text/event-stream"
Cursor = Annotated[
    int, QueryParameter(ge=0, lt=2**53, description="The `cursor` of the pull before; 0 at first.")
]
Limit = Annotated[int, QueryParameter(ge=1, le=MOST, description="Versions of a page.")]


async def push(data: JSONBody[shapes.Push], journal: Journal, serving: Serving) -> shapes.Pushed:
    """Push versions that a device made: each has its outcome, and pushing twice is pushing once."""
    from legday.log import sync
    from legday.log.version import Version

    read = [_version(one, journal.athlete) for one in data.versions]
    sound = [one for one in read if isinstance(one, Version)]
    done, last = await serving.write(lambda: sync.push(serving.store, journal.athlete, sound, now()))
    kept = iter(done)
    outcomes = [
        shapes.as_shape(next(kept) if isinstance(one, Version) else one, shapes.Outcome) for one in read
    ]
    return shapes.Pushed(journal.athlete, outcomes, sync.cursor_of(last))


async def pull(
    request: Request[Any, Any, Any],
    journal: Journal,
    serving: Serving,
    *,
    after: Cursor = 0,
    limit: Limit = 5000,
) -> Response[shapes.Pulled]:
    """Pull what came after a cursor, whichever device wrote it, until there is no more."""
    from legday.log import sync

    found = await serving.leaf(lambda: sync.pull(serving.store, journal.athlete, after, limit))
    cursor = sync.cursor_of(found.mark)
    # Versions never change: from one place to another there is always the same.
    tag = weak("pull", journal.athlete, after, cursor, found.more)
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(b"", status_code=304, headers=headers, media_type=JSON)  # type: ignore[arg-type]
    rest = msgspec.json.encode({"athlete": journal.athlete, "cursor": cursor, "more": found.more})
    body = '{"versions":[' + ",".join(found.lines) + "]," + rest.decode()[1:]
    return Response(body.encode(), headers=headers, media_type=JSON)  # type: ignore[arg-type]


async def events(journal: Journal, serving: Serving) -> Stream:
    """Listen for news: an event `news` with the cursor at which the journal stands, now and when it grows."""
    if serving.news.is_full(journal.athlete):
        fault = ProblemError(429, "too-many-streams", "too many devices of yours listen; close one")
        fault.headers = {"Retry-After": "60"}
        raise fault
    return Stream(
        serving.news.stream(journal.athlete),
        media_type=EVENTS,
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


def _version(record: Any, athlete: str) -> Any:
    """A record off the wire as a Version; as the outcome that refuses it, if it is none."""
    from legday.log.sync import Outcome
    from legday.log.version import Version

    said = record.get("id") if isinstance(record, dict) else None
    name = said if isinstance(said, str) else ""
    try:
        wire = msgspec.convert(record, shapes.Version)
    except (msgspec.ValidationError, RecursionError) as fault:
        return Outcome(name[:100], "refused", f"it is no version: {fault}")
    if wire.athlete not in (None, athlete):
        return Outcome(wire.id, "refused", "it is somebody else's")
    return Version(
        wire.id, wire.entry, wire.kind, _tuple(wire.parents), wire.stamp, wire.author, wire.device, wire.act,
        wire.fields, wire.deleted,
    )  # fmt: skip


def _tuple(parents: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(parents)))
