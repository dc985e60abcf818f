"""Who trains, and what they prefer; what their names mean. Handlers."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import JSONBody

from legday.app.open_journal import Journal
from legday.show.web import shapes
from legday.show.web.etags import derived
from legday.show.web.serving import Serving, now


async def get_profile(
    request: Request[Any, Any, Any], journal: Journal, serving: Serving
) -> Response[shapes.Preferred]:
    """Give what a person is and prefers."""
    return await derived(request, serving, journal, lambda: _preferred(journal, None), "profile")


async def change_profile(
    data: JSONBody[shapes.Profile], journal: Journal, serving: Serving
) -> shapes.Preferred:
    """Say who trains; what is left out stays, null takes a fact back."""
    from legday.app import preferences

    said = {name: value for name, value in msgspec.structs.asdict(data).items() if value is not msgspec.UNSET}
    act = await serving.write(lambda: preferences.change_profile(journal, said, now()) if said else None)
    return await serving.glance(lambda: _preferred(journal, act))


async def change_preferences(
    data: JSONBody[shapes.Preferences], journal: Journal, serving: Serving
) -> shapes.Preferred:
    """Change settings, units and equipment, as one act."""
    from legday.app import preferences

    act = await serving.write(
        lambda: preferences.change_all(journal, data.settings, data.units, data.equipment, now())
    )
    return await serving.glance(lambda: _preferred(journal, act))


async def get_names(
    request: Request[Any, Any, Any], journal: Journal, serving: Serving
) -> Response[shapes.Names]:
    """Give aliases, exercises of one's own, and the names that wait."""
    from legday.app.book_of_journal import book_of_journal
    from legday.app.names_of_journal import names_of

    def make() -> shapes.Names:
        names = names_of(journal)
        waiting = list(book_of_journal(journal).unresolved)
        return shapes.Names(dict(names.aliases), [one.id for one in names.own], waiting)

    return await derived(request, serving, journal, make, "names")


async def settle_name(data: JSONBody[shapes.Alias], journal: Journal, serving: Serving) -> shapes.Done:
    """Say which exercise a logged name is, in past and future."""
    from legday.app.settle_names import settle_alias

    return shapes.Done(await serving.write(lambda: settle_alias(journal, data.name, data.exercise, now())))


async def say_bodyweight(data: JSONBody[shapes.BodyMass], journal: Journal, serving: Serving) -> shapes.Done:
    """Say the body mass of a day."""
    from legday.app.say_fact import say_bodyweight as say

    return shapes.Done(await serving.write(lambda: say(journal, data.day, data.bodyweight_kg, now())))


async def say_absence(data: JSONBody[shapes.Absence], journal: Journal, serving: Serving) -> shapes.Done:
    """Say from when to when training was out of the question."""
    from legday.app.say_fact import say_absence as say

    return shapes.Done(
        await serving.write(
            lambda: say(journal, data.first_day, data.last_day, data.reason, now(), remove=data.remove)
        )
    )


def _preferred(journal: Journal, act: str | None) -> shapes.Preferred:
    from legday.app.preferences import preferences_of

    found = preferences_of(journal)
    changes = msgspec.to_builtins(dict(found.changes))
    return shapes.Preferred(act, dict(found.profile), list(found.equipment), dict(found.units), changes)
