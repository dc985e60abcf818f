"""What a clinician should see first, and what hurts: asked, said, and what it means. Handlers."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from litestar import Request, Response
from litestar.params import JSONBody, QueryParameter

from legday.app.open_journal import Journal
from legday.model_health import Feelings, Screening
from legday.show.web import shapes
from legday.show.web.etags import derived
from legday.show.web.serving import Serving, day_or_today, now

Today = Annotated[date | None, QueryParameter(description="The day it is; default this machine's.")]


async def get_screening(
    request: Request[Any, Any, Any], journal: Journal, serving: Serving, today: Today = None
) -> Response[Screening]:
    """Give what was said of a screening, what it stops, and which red flags are to be asked now."""
    day = day_or_today(today)
    return await derived(request, serving, journal, lambda: _screening(journal, day, None), "screening", day)


async def say_screening(data: JSONBody[shapes.Screened], journal: Journal, serving: Serving) -> Screening:
    """Say how a screening went, or which red flags hold; one that holds stops the plan."""
    from legday.app.screening import say_screening as say

    day = day_or_today(data.day)
    act = await serving.write(
        lambda: say(
            journal, now(), state=data.state, day=data.day, flags=data.flags, about=data.about,
            pregnant=data.pregnant,
        )
    )  # fmt: skip
    return await serving.glance(lambda: _screening(journal, day, act))


async def get_feelings(
    request: Request[Any, Any, Any], journal: Journal, serving: Serving, today: Today = None
) -> Response[Feelings]:
    """Give pain, soreness and readiness by day, and what they mean for the next session."""
    day = day_or_today(today)
    return await derived(request, serving, journal, lambda: _feelings(journal, day, None), "feelings", day)


async def say_feeling(data: JSONBody[shapes.Felt], journal: Journal, serving: Serving) -> Feelings:
    """Say pain of a joint, soreness or readiness of a day, 0 to 10; null takes it back."""
    from legday.app.feelings import say_feeling as say

    day = day_or_today(data.day)
    act = await serving.write(
        lambda: say(
            journal, data.about, data.score, day, now(), where=data.where, when=data.when, note=data.note
        )
    )
    return await serving.glance(lambda: _feelings(journal, max(day, now().date()), act))


def _screening(journal: Journal, day: date, act: str | None) -> Screening:
    from legday.app.screening import screening_of_journal

    return screening_of_journal(journal, day, act)


def _feelings(journal: Journal, day: date, act: str | None) -> Feelings:
    from legday.app.book_of_journal import settings_of
    from legday.app.feelings import feelings_now, feelings_of

    return feelings_now(feelings_of(journal), day, settings_of(journal), act)
