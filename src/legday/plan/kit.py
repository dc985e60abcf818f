"""A kit by its preset's name."""

from __future__ import annotations

from legday.catalogue.kits import kits
from legday.errors import LegdayError
from legday.plan.problem import Equipment


def equipment(name: str) -> Equipment:
    """Give a preset: gym, home, travel or none.

    Raises
    ------
    LegdayError
        When there is no preset of that name.
    """
    preset = kits().get(name)
    if preset is None:
        raise LegdayError(f"kit: {name!r} is no preset: use one of {', '.join(kits())}.")
    return Equipment(**preset._asdict())
