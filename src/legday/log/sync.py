"""Sync: the versions of one person from a device and to it; nobody else's, none twice, none missed.

On the wire a cursor is a whole number that grows: that of the last version which a device was given, and some
bits of its id. So it is known where the journal no longer has that version there, for it was restored from an
older copy: then the cursor is 0 again, and the device offers all that it has.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from json.encoder import encode_basestring as quoted
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, func, select

from legday.errors import LegdayError
from legday.log.clock import parse
from legday.log.engine import reading, writing
from legday.log.erased import is_among, tombstones
from legday.log.faults import told
from legday.log.mark import Mark, last_mark, stands
from legday.log.person import ME, is_default
from legday.log.rows import see
from legday.log.schema import athletes, batches, versions
from legday.log.store import Store
from legday.log.version import Version, check, digest, is_app
from legday.log.write import append, athlete_no, own_athlete_no

AHEAD = timedelta(days=2)  # how far a device's clock may go before ours: all later stamps follow the latest
BEGIN: Mark = (0, "")
_BITS = 12  # of an id in a cursor: three hexadecimal digits
_LARGEST = 53  # bits of a whole number that JavaScript has

_PULL = (
    select(
        versions.c.cursor, versions.c.id, versions.c.entry, versions.c.parents, versions.c.fields,
        versions.c.deleted, versions.c.batch,
    )
    .where(versions.c.cursor > bindparam("after"), versions.c.athlete == bindparam("athlete"))
    .order_by(versions.c.cursor)
    .limit(bindparam("limit"))
)  # fmt: skip
_SHARED = select(
    batches.c.no, batches.c.kind, batches.c.stamp, batches.c.author, batches.c.device, batches.c.act
).where(
    batches.c.no.between(bindparam("first"), bindparam("last")), batches.c.athlete == bindparam("athlete")
)
_LAST = (
    select(versions.c.cursor, versions.c.id)
    .where(versions.c.athlete + 0 == bindparam("athlete"))  # the sum: from the end of all, not of theirs
    .order_by(versions.c.cursor.desc())
    .limit(1)
)
_LATEST = (
    select(versions.c.athlete, func.max(versions.c.cursor).label("cursor"))
    .where(versions.c.cursor > bindparam("after"))
    .group_by(versions.c.athlete)
    .subquery()
)
_NEWS = (
    select(athletes.c.id, versions.c.cursor, versions.c.id)
    .join_from(_LATEST, versions, versions.c.cursor == _LATEST.c.cursor)
    .join(athletes, athletes.c.no == versions.c.athlete)
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a version that a device pushed; `why` says it of one that was refused."""

    id: str
    outcome: Literal["added", "known", "refused"]
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Pulled:
    """A page of versions.

    Attributes
    ----------
    lines : list of str
        Versions as JSON, in the order in which they were kept.
    mark : Mark
        Of the last of them; where there is none, the one that was asked from.
    more : bool
        Whether there are more behind them.
    """

    lines: list[str]
    mark: Mark
    more: bool


def push(store: Store, athlete: str, found: Sequence[Version], now: datetime) -> tuple[list[Outcome], Mark]:
    """Keep what a device wrote: each version once, and one that cannot be kept is refused by itself.

    Parameters
    ----------
    athlete : str
        Id of whoever pushes: versions stand in their name, or in that of an app.
    now : datetime
        The moment, for stamps of a clock that goes far ahead.

    Returns
    -------
    list of Outcome and Mark
        In the order of the versions; and the last version of theirs that is kept now.

    Raises
    ------
    LegdayError
        If the athlete was erased, or the database fails; then nothing of it is kept.
    """
    latest_ms = round((now + AHEAD).timestamp() * 1000)
    with told(store.name), writing(store.engine) as conn:
        number = own_athlete_no(conn, athlete)
        seen = see(conn, number, {version.entry for version in found})
        known = {entry: {one.id: one for one in history} for entry, history in seen.histories.items()}
        fresh: list[Version] = []
        outcomes = []
        strangers = {one.author for one in found if not _speaks(conn, one.author, athlete)}
        for version in found:
            fault = _fault(version, strangers, latest_ms)
            siblings = known.get(version.entry, {})
            twin = siblings.get(version.id)
            if fault is None and twin is None and siblings:
                kind = next(iter(siblings.values())).kind
                if kind != version.kind:
                    fault = f"the entry is a {kind:.40}, not a {version.kind:.40}"
            if fault is None and twin is not None and not _same(twin, version):
                fault = "another version has this id; name it by its content"
            if fault is not None:
                outcomes.append(Outcome(version.id, "refused", fault))
            elif twin is not None:
                outcomes.append(Outcome(version.id, "known"))
            else:
                outcomes.append(Outcome(version.id, "added"))
                known.setdefault(version.entry, {})[version.id] = version
                fresh.append(version)
        if fresh:
            return outcomes, (append(conn, number, fresh, seen).cursor, fresh[-1].id)
        return outcomes, _last(conn, number)


def pull(store: Store, athlete: str, after: int, limit: int) -> Pulled:
    """Give the versions of a person that came after a cursor; BEGIN if the journal does not have that one."""
    with told(store.name), reading(store.engine) as conn:
        number = athlete_no(conn, athlete)
        mark = _mark(conn, number, after)
        if mark is None or number is None:
            return Pulled([], BEGIN, more=False)
        rows = conn.execute(_PULL, {"athlete": number, "after": mark[0], "limit": limit + 1}).all()
        page = rows[:limit]
        used = [row[-1] for row in page] or [0]
        asked = {"athlete": number, "first": min(used), "last": max(used)}
        shared = {no: _shared(*texts) for no, *texts in conn.execute(_SHARED, asked)}
    lines = []
    for _, name, entry, parents, fields, deleted, batch in page:
        above = ",".join(map(quoted, parents.split())) if parents else ""
        gone = ',"deleted":true' if deleted else ""
        lines.append(
            f'{{"id":{quoted(name)},"entry":{quoted(entry)},"parents":[{above}]{shared[batch]},"fields":{fields}{gone}}}'
        )
    last = (page[-1].cursor, page[-1].id) if page else mark
    return Pulled(lines, last, len(rows) > limit)


def last_of(store: Store, athlete: str) -> Mark:
    """Give the mark of an athlete's last version; BEGIN if there is none."""
    with told(store.name), reading(store.engine) as conn:
        return _last(conn, athlete_no(conn, athlete))


def news_since(store: Store, mark: Mark | None) -> tuple[Mapping[str, Mark], Mark]:
    """Give whoever has versions that came after a mark of the journal, and its mark now.

    Parameters
    ----------
    mark : Mark or None
        None to ask only for the mark.

    Returns
    -------
    mapping of str to Mark, and Mark
        By athlete, their last version; of all athletes where the journal is not the one of the mark.
    """
    with told(store.name), reading(store.engine) as conn:
        now = last_mark(conn)
        if mark is None or now == mark:
            return {}, now
        after = mark[0] if stands(conn, mark) else 0
        rows = conn.execute(_NEWS, {"after": after})
        return {athlete: (cursor, name) for athlete, cursor, name in rows}, now


def cursor_of(mark: Mark) -> int:
    """Write a mark as a cursor; 0 for BEGIN."""
    return mark[0] << _BITS | _point(mark[1]) if mark != BEGIN else 0


def _shared(kind: str, stamp: str, author: str, device: str, act: str) -> str:
    """What all versions of a batch share, as members of a JSON object."""
    texts = {"kind": kind, "stamp": stamp, "author": author, "device": device, "act": act}
    return "".join(f',"{name}":{quoted(text)}' for name, text in texts.items())


def _mark(conn: Connection, athlete: int | None, cursor: int) -> Mark | None:
    """The mark that a cursor stands for; None if the journal has no such version of theirs there."""
    if cursor == 0:
        return BEGIN
    if athlete is None or cursor < 0 or cursor.bit_length() > _LARGEST:
        return None
    at, point = cursor >> _BITS, cursor & (1 << _BITS) - 1
    name = conn.scalar(select(versions.c.id).where(versions.c.cursor == at, versions.c.athlete == athlete))
    return (at, name) if name is not None and _point(name) == point else None


def _point(name: str) -> int:
    return int(digest(name)[:3], 16)


def _last(conn: Connection, athlete: int | None) -> Mark:
    row = conn.execute(_LAST, {"athlete": athlete}).first() if athlete is not None else None
    return (row.cursor, row.id) if row else BEGIN


def _speaks(conn: Connection, author: str, athlete: str) -> bool:
    """Tell whether an athlete's device may write in a name: theirs, an app's, or that of the default person.

    So calls itself whoever trained before they had an account. But where the default person was erased, an
    old device of theirs must not make the next one of them.
    """
    if author == athlete or is_app(author):
        return True
    if not is_default(author):
        return False
    return (author == ME and not is_default(athlete)) or not is_among(author, tombstones(conn))


def _fault(version: Version, strangers: Collection[str], latest_ms: int) -> str | None:
    """Say why a version cannot be kept."""
    if version.author in strangers:
        return "it stands in the name of somebody else"
    try:
        check(version)
        stamp = parse(version.stamp)
    except LegdayError as fault:
        return str(fault)
    if not 0 <= stamp.wall_ms <= latest_ms or not 0 <= stamp.counter <= 0xFFFF:
        return "its stamp lies ahead of the server's clock; set the device's clock and make it anew"
    return None


def _same(one: Version, other: Version) -> bool:
    """Tell whether two versions say the same, however their numbers are written."""
    return _content(one) == _content(other)


def _content(version: Version) -> tuple[Any, ...]:
    return (
        version.kind, frozenset(version.parents), version.stamp, version.author, version.device, version.act,
        version.fields, version.deleted,
    )  # fmt: skip
