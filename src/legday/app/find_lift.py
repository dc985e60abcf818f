"""A word to the lifts of a log that it may mean."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from legday import catalogue
from legday.catalogue.resolve import Resolver
from legday.errors import LegdayError
from legday.model_progress import LiftForecast

_NEAR = 3


def lifts_named(lifts: Sequence[LiftForecast], said: str) -> tuple[LiftForecast, ...]:
    """Give the lifts that are called so, the nearest first: as logged, or in the catalogue's words.

    Parameters
    ----------
    lifts : sequence of LiftForecast
        Most trained first.

    Raises
    ------
    LegdayError
        If there is none; names that are near stand in its line.
    """
    wanted = said.casefold().split()
    exact = Resolver(catalogue.load()).resolve(said).exercise

    def how_near(lift: LiftForecast) -> int | None:
        name, words = lift.name.casefold(), f"{lift.name} {lift.exercise}".casefold()
        if name == said.casefold() or lift.exercise == said:
            return 0
        if exact is not None and lift.exercise.split(".")[0] == exact.split(".")[0]:
            return 1 if lift.exercise == exact else 2
        return 3 if wanted and all(word in words for word in wanted) else None

    found = [(near, at) for at, lift in enumerate(lifts) if (near := how_near(lift)) is not None]
    if not found:
        raise LegdayError(f"--lift {said}: no such lift in this log; {_hint(lifts, said)}")
    return tuple(lifts[at] for _, at in sorted(found))


def _hint(lifts: Sequence[LiftForecast], said: str) -> str:
    names: dict[str, str] = {}
    for lift in lifts:
        for part in (lift.name, lift.exercise, *lift.name.split()):
            names.setdefault(part.casefold(), lift.name)
    near = [names[part] for part in get_close_matches(said.casefold(), names, n=_NEAR)]
    if near:
        return f"did you mean {' or '.join(dict.fromkeys(near))}?"
    most = ", ".join(lift.name for lift in lifts[:_NEAR])
    return f"most trained are {most}" if most else "no set of it is filed under a lift"
