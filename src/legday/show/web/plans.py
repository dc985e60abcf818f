"""Plans: the week, the session now, a day that was missed. Handlers."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from litestar import Request, Response
from litestar.params import JSONBody, QueryParameter

from legday.app.open_journal import Journal
from legday.model import Plan
from legday.show.web import shapes
from legday.show.web.child import in_child
from legday.show.web.etags import as_json, derived
from legday.show.web.serving import Serving, day_or_today

Today = Annotated[date | None, QueryParameter(description="The day it is; default this machine's.")]
Said = Annotated[str | None, QueryParameter(max_length=200)]


async def plan_week(
    data: JSONBody[shapes.PlanAsked], journal: Journal, serving: Serving
) -> Response[shapes.Planned]:
    """Plan a week and keep it; where none is possible, what clashes and what would have to give."""
    from legday.show.web import plan_jobs

    return await _solved(serving, plan_jobs.plan, journal, data, day_or_today(data.today))


async def get_plan(journal: Journal, serving: Serving, today: Today = None) -> Response[shapes.Planned]:
    """Give the plan that stands, with its reasons and the loads as they are now."""
    from legday.show.web import plan_jobs

    return await _solved(serving, plan_jobs.why, journal, day_or_today(today))


async def list_plans(
    request: Request[Any, Any, Any], journal: Journal, serving: Serving
) -> Response[list[Plan]]:
    """List the plans that stand, the last week's last."""
    from legday.app.kept_plan import plans_of

    return await derived(request, serving, journal, lambda: plans_of(journal), "plans")


async def next_session(
    journal: Journal,
    serving: Serving,
    *,
    minutes: Annotated[
        float | None, QueryParameter(ge=1, le=600, description="Minutes there are now.")
    ] = None,
    kit: Said = None,
    pain: Said = None,
    today: Today = None,
) -> Response[shapes.Planned]:
    """Give the best session now."""
    from legday.show.web import plan_jobs

    said = {"minutes": minutes, "kit": kit, "pain": pain}
    said = {name: value for name, value in said.items() if value is not None}
    return await _solved(serving, plan_jobs.next_, journal, said, day_or_today(today))


async def missed_day(
    data: JSONBody[shapes.MissedDay], journal: Journal, serving: Serving
) -> Response[shapes.Planned]:
    """Say that a planned day was lost: the rest of its week is solved again, and kept."""
    from legday.show.web import plan_jobs

    return await _solved(serving, plan_jobs.missed, journal, data, day_or_today(data.today))


async def _solved(serving: Serving, job: Any, journal: Journal, *args: Any) -> Response[Any]:
    return as_json(
        await in_child(serving, serving.settings.solve_s, job, serving.place, journal.athlete, *args)
    )
