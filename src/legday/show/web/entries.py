"""Entries, their history, and what was done: handlers."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Annotated, Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from legday.app.open_journal import Journal
from legday.show.web import shapes
from legday.show.web.cursors import After, Limit, gone, page
from legday.show.web.etags import changed_meanwhile, derived, expected
from legday.show.web.problems import ProblemError, not_there
from legday.show.web.serving import Serving, day_or_today, now

Asked = Request[Any, Any, Any]


async def list_entries(
    request: Asked,
    journal: Journal,
    serving: Serving,
    *,
    kind: FromQuery[str],
    after: After = None,
    limit: Limit = 1000,
) -> Response[shapes.Entries]:
    """List the living entries of a kind, the oldest first."""
    from legday.app import entries

    def make() -> shapes.Entries:
        states, rest = page(entries.entries(journal, kind), lambda state: state.entry, after, limit)
        return shapes.Entries([_entry(state) for state in states], rest)

    return await derived(request, serving, journal, make, kind, after, limit)


async def add_entry(
    data: JSONBody[shapes.NewEntry], journal: Journal, serving: Serving
) -> Response[shapes.Entry]:
    """Keep an entry: a set, a session, a body mass, an absence, a planned set."""
    from legday.app import entries

    key = data.id or secrets.token_hex(16)
    return _one(await serving.write(lambda: entries.add(journal, data.kind, key, data.fields, now())), 201)


async def get_entry(entry: FromPath[str], journal: Journal, serving: Serving) -> Response[shapes.Entry]:
    """Give an entry as it is now, deleted or not."""
    from legday.app import entries

    return _one(await serving.glance(lambda: entries.find(journal, entry)))


async def change_entry(
    request: Asked, entry: FromPath[str], data: JSONBody[shapes.Change], journal: Journal, serving: Serving
) -> Response[shapes.Entry]:
    """Change fields of an entry; with If-Match, only as long as it is what you have seen."""
    from legday.app import entries

    await _there(entry, journal, serving)
    wanted = expected(request)
    state = await serving.write(lambda: entries.change(journal, entry, data.fields, now(), wanted))
    if state is None:
        raise changed_meanwhile()
    return _one(state)


async def delete_entry(request: Asked, entry: FromPath[str], journal: Journal, serving: Serving) -> None:
    """Delete an entry; undo brings it back."""
    from legday.app import entries

    await _there(entry, journal, serving)
    if not await serving.write(lambda: entries.delete(journal, entry, now(), expected(request))):
        raise changed_meanwhile()


async def entry_history(entry: FromPath[str], journal: Journal, serving: Serving) -> list[shapes.Step]:
    """Give all versions of an entry, the oldest first."""
    from legday.app import history

    steps = await serving.glance(lambda: history.steps(journal, entry))
    if not steps:
        raise not_there("entry")
    return [shapes.as_shape(step, shapes.Step) for step in steps]


async def log(data: JSONBody[shapes.Typed], journal: Journal, serving: Serving) -> shapes.Logged:
    """Log what was done, as one writes it down; what has two readings is asked."""
    from legday.app.log_set import log_entry, understand
    from legday.model import plain_data

    def do() -> Any:
        entry = understand(journal, data.text, day_or_today(data.today), data.unit)
        if entry.questions and not entry.faults:
            questions = plain_data(entry.questions)
            detail = "; ".join(one.message for one in entry.questions)
            raise ProblemError(422, "has-questions", detail, questions=questions)
        return log_entry(journal, entry, now(), data.aliases)

    return shapes.as_shape(await serving.write(do), shapes.Logged)  # type: ignore[no-any-return]


async def list_deeds(
    journal: Journal, serving: Serving, after: After = None, limit: Limit = 20
) -> shapes.Deeds:
    """List what was done, the latest first."""
    from legday.app import history

    # What was done after the list was begun stands before it.
    found = await serving.glance(lambda: history.deeds_behind(journal, after, limit + 1))
    if found is None:
        raise gone()
    items = [shapes.as_shape(deed, shapes.Deed) for deed in found[:limit]]
    return shapes.Deeds(items, items[-1].act if len(found) > limit else None)


async def get_deed(act: FromPath[str], journal: Journal, serving: Serving) -> shapes.Deed:
    """Give the receipt of an act."""
    return shapes.as_shape(await _deed(act, journal, serving), shapes.Deed)  # type: ignore[no-any-return]


async def undo(act: FromPath[str], journal: Journal, serving: Serving) -> shapes.Undone:
    """Take an act back."""
    from legday.app import history

    await _deed(act, journal, serving)
    deed, made = await serving.write(lambda: history.undo(journal, now(), act))
    return shapes.Undone(made, shapes.as_shape(deed, shapes.Deed))


async def redo(journal: Journal, serving: Serving) -> shapes.Undone:
    """Bring back what was undone last."""
    from legday.app import history

    deed, made = await serving.write(lambda: history.redo(journal, now()))
    return shapes.Undone(made, shapes.as_shape(deed, shapes.Deed))


async def list_sets(
    request: Asked,
    journal: Journal,
    serving: Serving,
    *,
    first: Annotated[date | None, QueryParameter(name="from", description="Sets from this day on.")] = None,
    last: Annotated[date | None, QueryParameter(name="to", description="Sets up to this day.")] = None,
    exercise: Annotated[str | None, QueryParameter(max_length=200)] = None,
    after: After = None,
    limit: Limit = 1000,
) -> Response[shapes.Sets]:
    """List sets as measures take them, the oldest first."""
    from legday.show.web.tables import sets_json

    asked: dict[str, Any] = {
        "first": first, "last": last, "exercise": exercise, "after": after, "limit": limit
    }  # fmt: skip
    return await derived(request, serving, journal, lambda: sets_json(journal, **asked), *asked.values())


async def list_sessions(
    request: Asked, journal: Journal, serving: Serving, after: After = None, limit: Limit = 100
) -> Response[shapes.Sessions]:
    """List sessions, the latest first."""
    from legday.show.web.tables import sessions

    def make() -> shapes.Sessions:
        found, rest = page(sessions(journal), lambda one: one.id, after, limit)
        return shapes.Sessions(list(found), rest)

    return await derived(request, serving, journal, make, after, limit)


async def get_session(
    request: Asked, session: FromPath[str], journal: Journal, serving: Serving
) -> Response[shapes.Sets]:
    """Give the sets of a session, in order."""
    from legday.show.web.tables import session_json

    return await derived(request, serving, journal, lambda: session_json(journal, session), session)


async def _there(entry: str, journal: Journal, serving: Serving) -> None:
    if await serving.glance(lambda: journal.store.state(entry, journal.athlete)) is None:
        raise not_there("entry")


async def _deed(act: str, journal: Journal, serving: Serving) -> Any:
    from legday.app import history

    found = await serving.glance(lambda: history.deed_of(journal, act))
    if found is None:
        raise not_there("act")
    return found


def _entry(state: Any) -> shapes.Entry:
    from legday.app.entries import revision

    return shapes.Entry(
        state.entry, state.kind, revision(state), state.deleted, dict(state.fields), list(state.conflicts)
    )


def _one(state: Any, status: int = 200) -> Response[Any]:
    if state is None:
        raise not_there("entry")
    entry = _entry(state)
    return Response(
        msgspec.json.encode(entry),
        status_code=status,
        media_type="application/json",
        headers={"ETag": f'"{entry.revision}"', "Cache-Control": "private, no-cache"},
    )
