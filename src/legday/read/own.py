"""What legday's own two formats share: what a set must have, and how its days and times are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from legday.model import LOAD_KINDS, SET_TYPES, SIDES
from legday.read.records import BadValue, shown

NEEDED = ("session", "day", "day_no", "week_no", "name", "set_type", "side")
ALLOWED: Mapping[str, tuple[str, ...]] = {
    "set_type": SET_TYPES, "side": SIDES, "load_kind": LOAD_KINDS, "typed_unit": ("kg", "lb"),
}  # fmt: skip


def day(text: str, name: str) -> date:
    """Read a date in ISO 8601.

    Raises
    ------
    BadValue
        If it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadValue(f"{name} is {shown(text)}") from None


def wall_time(text: str, name: str) -> datetime:
    """Read a wall time in ISO 8601, which has no zone.

    Raises
    ------
    BadValue
        If it is none.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadValue(f"{name} is {shown(text)}") from None
    if moment.tzinfo is not None:
        raise BadValue(f"{name} is {shown(text)}, but wall times have no zone")
    return moment
