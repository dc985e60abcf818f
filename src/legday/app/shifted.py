"""Sessions that a file has at another hour than the journal: read in another zone, or moved in the app.

A session is told by its start. One whose start is said otherwise looks like another session, and its sets
would count twice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import polars as pl

from legday.app.open_journal import Journal
from legday.log import app_author, fold
from legday.log.imports import stored
from legday.model import Reading

MOST = timedelta(hours=14)  # from UTC to any zone in which people live
VALUES = (
    "set_type", "side", "typed_load", "typed_unit", "load_kind", "bar_kg", "reps", "rir", "duration_s",
    "distance_m",
)  # fmt: skip

Content = Counter[tuple[Any, ...]]  # of a session: what was done in its sets


@dataclass(frozen=True, slots=True)
class Shifted:
    """Sessions of a file that the journal has at another hour.

    Attributes
    ----------
    sessions : tuple of str
        In the journal.
    shift : timedelta
        From the journal to the file, of most of them.
    """

    sessions: tuple[str, ...]
    shift: timedelta


def find_shifted(journal: Journal, reading: Reading, kept: pl.DataFrame) -> Shifted | None:
    """Give an app's sessions that its file no longer has, but has at another hour with the same sets.

    Parameters
    ----------
    kept : polars.DataFrame
        Sets of the journal.

    Returns
    -------
    Shifted or None
        None if there is no such session. Two sessions are the same if more than half of the longer one's sets
        are in the other, as the app said them; they are at most `MOST` apart.
    """
    ours = kept.filter(pl.col("session").str.starts_with(f"{reading.format} "))
    there, here = _starts(ours["session"]), _starts(reading.sets["session"])
    near = list(_near(_without(there, here), _without(here, there)))
    if not near:
        return None
    before = _said(journal, ours, {old for old, _ in near}, app_author(reading.format))
    after = _contents(
        stored(reading.sets.filter(pl.col("session").is_in({new for _, new in near})), reading.format)
    )
    pairs = [(old, new) for old, new in near if old in before and _alike(before[old], after[new])]
    shifts = Counter(here[new] - there[old] for old, new in pairs)
    taken: dict[str, str] = {}
    for old, new in sorted(pairs, key=lambda pair: -shifts[here[pair[1]] - there[pair[0]]]):
        if old not in taken and new not in taken.values():
            taken[old] = new
    if not taken:
        return None
    ((shift, _),) = Counter(here[new] - there[old] for old, new in taken.items()).most_common(1)
    return Shifted(tuple(sorted(taken)), shift)


def _starts(sessions: pl.Series) -> dict[str, datetime]:
    """The start of each session whose name tells it."""
    names = sessions.unique()
    starts = names.str.tail(19).str.to_datetime("%Y-%m-%dT%H:%M:%S", strict=False)
    return {name: start for name, start in zip(names, starts, strict=True) if start is not None}


def _without(starts: Mapping[str, datetime], others: Mapping[str, datetime]) -> dict[str, datetime]:
    return {name: start for name, start in starts.items() if name not in others}


def _near(there: Mapping[str, datetime], here: Mapping[str, datetime]) -> Iterator[tuple[str, str]]:
    """Pairs of sessions that are near one another, the nearest first for each."""
    names = sorted(here, key=here.__getitem__)
    starts = [here[name] for name in names]
    for old, start in there.items():
        at, end = bisect_left(starts, start - MOST), bisect_right(starts, start + MOST)
        for new in sorted(names[at:end], key=lambda name: abs(here[name] - start)):
            yield old, new


def _said(journal: Journal, sets: pl.DataFrame, sessions: set[str], author: str) -> dict[str, Content]:
    """What the app said last of sessions in the journal, whatever the person made of it."""
    entries = sets.filter(pl.col("session").is_in(sessions))["entry"]
    found: dict[str, Content] = {}
    for history in journal.store.histories(entries, journal.athlete).values():
        if any(version.author == author for version in history):
            fields = fold(history, author).fields
            found.setdefault(fields["session"], Counter())[_values(fields)] += 1
    return found


def _contents(sets: pl.DataFrame) -> dict[str, Content]:
    found: dict[str, Content] = {}
    for row in sets.iter_rows(named=True):
        found.setdefault(row["session"], Counter())[_values(row)] += 1
    return found


def _values(fields: Mapping[str, Any]) -> tuple[Any, ...]:
    return (fields["name"], *(fields.get(name) for name in VALUES))


def _alike(one: Content, other: Content) -> bool:
    return 2 * (one & other).total() > max(one.total(), other.total())
