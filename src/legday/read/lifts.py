"""What the catalogue knows of a name, for the few readers whose files leave something open without it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legday.catalogue import Exercise, Resolver
    from legday.catalogue.resolve import Resolution


@cache
def _resolver() -> Resolver:
    from legday.catalogue import Resolver, load  # most files are read without it

    return Resolver(load())


@cache
def lift(name: str) -> tuple[Exercise | None, Resolution]:
    """Give the exercise that a name means, None if that is unclear, and how the name was read."""
    from legday.catalogue import exercise

    found = _resolver().resolve(name)
    return None if found.exercise is None else exercise(found.exercise), found
