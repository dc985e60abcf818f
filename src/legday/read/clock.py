"""Instants to local wall time, and what was taken for the zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from legday.errors import Finding, LegdayError
from legday.read.records import BadValue, shown

EARLIEST, LATEST = datetime(1950, 1, 1), datetime(2200, 1, 1)
_INSTANT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?"
)


class Clock:
    """Reads instants as local wall time.

    An instant with an offset of its own keeps its wall time unless a zone is asked for; one in UTC, which
    says nothing of where the person was, is shown in the zone asked for, else in UTC, and that is said.

    Parameters
    ----------
    zone : str or None
        IANA name of the zone to show instants in.

    Raises
    ------
    LegdayError
        If there is no such zone.
    """

    def __init__(self, zone: str | None) -> None:
        self._name = zone
        self._seen: set[str] = set()
        try:
            self._zone = ZoneInfo(zone) if zone else None
        except (ValueError, OSError, LookupError):
            raise LegdayError(f"no such time zone: {shown(zone)}; give one like Europe/Berlin") from None

    def read(self, value: object) -> datetime | None:
        """Read ISO 8601 text; None if blank.

        Raises
        ------
        BadValue
            If it is no date, or one that no training log has.
        """
        if value is None or value == "":
            return None
        match = _INSTANT.fullmatch(value.strip()) if isinstance(value, str) else None
        if match is None:
            raise BadValue(f"the date is {shown(value)}")
        try:
            wall = datetime.fromisoformat(f"{match['day']} {_padded(match['time'])}")
            offset = _offset(match["zone"])
            if offset is None:
                self._seen.add("wall" if match["time"] else "day")
            elif offset:
                wall = self._shown(wall - offset, wall)
            else:
                wall = self._shown(wall, None)
        except (ValueError, OverflowError):
            raise BadValue(f"the date is {shown(value)}") from None
        return _plausible(wall, value)

    def unix(self, seconds: float | None) -> datetime | None:
        """Read seconds since 1970-01-01 00:00 UTC; None if absent."""
        if seconds is None:
            return None
        try:
            instant = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
        except (ValueError, OverflowError, OSError):
            raise BadValue(f"the time is {shown(seconds)}") from None
        return _plausible(self._shown(_plausible(instant, seconds), None), seconds)

    def wall(self, seconds: float) -> datetime:
        """Read seconds that already count local time, as a watch keeps it beside UTC."""
        self._seen.add("offset")
        try:
            moment = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
        except (ValueError, OverflowError, OSError):
            raise BadValue(f"the time is {shown(seconds)}") from None
        return _plausible(moment, seconds)

    @property
    def said(self) -> str:
        """What was taken for the zone."""
        if "utc" in self._seen:
            return "UTC, as the file has it; give --zone for local days"
        if "asked" in self._seen:
            return f"{self._name}, as asked"
        return {"offset": "the offset written with each date", "wall": "wall time, as written"}.get(
            min(self._seen & {"offset", "wall"}, default=""), "dates only"
        )

    @property
    def assumed_utc(self) -> bool:
        """Whether instants in UTC were left in UTC."""
        return "utc" in self._seen

    def _shown(self, instant: datetime, wall: datetime | None) -> datetime:
        if self._zone is not None:
            self._seen.add("asked")
            return instant.replace(tzinfo=UTC).astimezone(self._zone).replace(tzinfo=None)
        self._seen.add("utc" if wall is None else "offset")
        return instant if wall is None else wall


def zone_assumed(source: str) -> Finding:
    """Say that instants in UTC were left in UTC, and what to do about it."""
    message = (
        "Times are in UTC and no zone was given: a session may count for the wrong day or week; "
        "say --zone with yours, as --zone Europe/Berlin."
    )
    return Finding("zone-assumed", message, source, None, "question")


def minutes_between(start: datetime | None, end: datetime | None) -> float | None:
    """Length of a session [min]; None if it is not between 0 and 24 hours."""
    if start is None or end is None or not timedelta() < end - start <= timedelta(days=1):
        return None
    return (end - start).total_seconds() / 60


def _padded(time: str | None) -> str:
    if not time:
        return "00:00:00"
    return time.rjust(5 if time.count(":") == 1 else 8, "0")


def _offset(zone: str | None) -> timedelta | None:
    if zone is None:
        return None
    if zone == "Z":
        return timedelta()
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    size = timedelta(hours=hours, minutes=minutes)
    return -size if zone[0] == "-" else size


def _plausible(moment: datetime, value: object) -> datetime:
    if not EARLIEST <= moment < LATEST:
        raise BadValue(f"the date is {shown(value)}, which no training log has")
    return moment.replace(microsecond=0)
