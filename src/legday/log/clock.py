"""Hybrid logical clock: stamps that sort like time, and never go back on one device.

Kulkarni et al. 2014, Logical Physical Clocks, OPODIS: a stamp is the largest wall time seen so far and a
counter that breaks its ties. A device whose clock is a day wrong still gives stamps in the order of its own
acts, and of all that it has seen. Stamps order versions; they never discard one.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from legday.errors import LegdayError

_MOST = 0xFFFF


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """Wall time [ms since 1970, UTC], counter within it, device.

    As text, ``0001767225600000-0000-laptop``, it sorts as the stamp does.
    """

    wall_ms: int
    counter: int
    device: str

    def __str__(self) -> str:
        return f"{self.wall_ms:016d}-{self.counter:04x}-{self.device}"


def parse(text: str) -> Stamp:
    """Read a stamp from its text.

    Raises
    ------
    LegdayError
        If it is none.
    """
    wall, _, rest = text.partition("-")
    counter, _, device = rest.partition("-")
    with suppress(ValueError):
        stamp = Stamp(int(wall), int(counter, 16), device)
        if str(stamp) == text:
            return stamp
    msg = f"{text!r} is no stamp; it must be written like 0001767225600000-0000-laptop"
    raise LegdayError(msg)


def tick(last: Stamp | None, now: datetime, device: str) -> Stamp:
    """Give the stamp of an act at `now` on a device that has seen stamps up to `last`."""
    wall = round(now.astimezone(UTC).timestamp() * 1000)
    if last is None or wall > last.wall_ms:
        return Stamp(wall, 0, device)
    if last.counter < _MOST:
        return Stamp(last.wall_ms, last.counter + 1, device)
    return Stamp(last.wall_ms + 1, 0, device)
