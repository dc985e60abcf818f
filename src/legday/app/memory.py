"""What was worked out before, for as long as all that it was made of is the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

import polars as pl

from legday.app.open_journal import Journal
from legday.log.store import Store

_FEW = 8  # lifts, up to which it is quicker to find the place of each than to sort all
P = ParamSpec("P")
T = TypeVar("T")
Tables = TypeVar("Tables", bound=tuple[pl.DataFrame, ...])


class Memory:
    """The last result of each of some functions, with all that it was made of.

    One rule: a result is taken again only where every argument equals, value by value, what it was made of.
    So what comes out is what the function alone would give; the functions must be pure, and nobody changes
    what they gave. Threads may share a memory: each sees one whole entry or another.
    """

    def __init__(self) -> None:
        self._kept: dict[Callable[..., Any], tuple[tuple[Any, ...], Any]] = {}
        self._made: dict[str, tuple[Hashable, Any]] = {}

    def recall_at(self, what: str, mark: Hashable, make: Callable[[], T]) -> T:
        """Give ``make()``, of the memory where it was made at the same mark.

        Parameters
        ----------
        what : str
            What is made, in a word.
        mark : hashable
            Another whenever anything that it is made of is another.
        """
        before, found = self._made.get(what, (None, None))
        if before is None or before != mark:
            found = make()
            self._made[what] = mark, found
        return found  # type: ignore[no-any-return]

    def recall(self, make: Callable[P, T], *args: P.args, **none: P.kwargs) -> T:
        """Give ``make(*args)``, of the memory if it is there."""
        before, found = self._kept.get(make, ((), None))
        if len(before) != len(args) or not all(map(_same, before, args)):
            found = make(*args, **none)
            self._kept[make] = args, found
        return found  # type: ignore[no-any-return]

    def recall_by_lift(
        self,
        make: Callable[Concatenate[pl.DataFrame, P], Tables],
        sets: pl.DataFrame,
        *args: P.args,
        **none: P.kwargs,
    ) -> Tables:
        """Give ``make(sets, *args)``, of which only the lifts are made whose sets are not what they were.

        Parameters
        ----------
        make : callable
            Gives tables with the column ``exercise``; their rows of a lift, in their order, must come of the
            sets of that lift, in their order, alone. All that is used of a set must be in `sets`.

        Returns
        -------
        tuple of polars.DataFrame
            In the order of ``exercise``, whatever was remembered.
        """
        (before, *others), found = self._kept.get(make, ((None,), None))
        known = before is not None and before.schema == sets.schema and all(map(_same, others, args))
        lifts = _lifts_that_differ(before, sets) if known else None
        if lifts is None:
            found = tuple(_by_lift(table) for table in make(sets, *args, **none))
        elif not lifts.is_empty():
            touched = sets["exercise"].is_in(lifts.implode()).fill_null(value=False)
            parts = make(sets.filter(touched), *args, **none)
            both = zip(found, parts, strict=True)
            found = tuple(_with_lifts(table, part, lifts.sort()) for table, part in both)
        self._kept[make] = (sets, *args), found
        return found  # type: ignore[no-any-return]


def _by_lift(table: pl.DataFrame) -> pl.DataFrame:
    return table.sort("exercise", maintain_order=True)


def _with_lifts(table: pl.DataFrame, part: pl.DataFrame, lifts: pl.Series) -> pl.DataFrame:
    """Put the rows of some lifts in the place of those that were there."""
    if lifts.len() > _FEW:
        others = table.filter(~pl.col("exercise").is_in(lifts.implode()))
        return _by_lift(pl.concat([others, part]))
    pieces, done, part = [], 0, _by_lift(part)
    for lift in lifts:
        start = int((table["exercise"] < lift).sum())
        pieces += [table[done:start], part.filter(pl.col("exercise") == lift)]
        done = start + int((table["exercise"] == lift).sum())
    return pl.concat([*pieces, table[done:]], rechunk=True)


def _lifts_that_differ(before: pl.DataFrame, now: pl.DataFrame) -> pl.Series | None:
    """The lifts with a row that differs, or that stands between rows that agree from the start and the end.

    The order of all other rows is what it was. None where so much differs that all may as well be made anew.
    """
    exercises = before["exercise"], now["exercise"]
    if before.height == now.height:  # then most columns are what they were, and most rows of the others
        names = [name for name in now.columns if not before[name].equals(now[name], check_dtypes=True)]
        if not names:
            return exercises[0].clear()
        differs = before[names[0]].ne_missing(now[names[0]])
        for name in names[1:]:
            differs |= before[name].ne_missing(now[name])
        if 2 * int(differs.sum()) <= now.height:
            return pl.concat([part.filter(differs) for part in exercises]).drop_nulls().unique()
        return None
    start = _agreeing(before, now, 1)
    end = _agreeing(before[start:], now[start:], -1)
    rows = [part[start : part.len() - end] for part in exercises]
    if sum(map(len, rows)) > now.height / 2:
        return None
    return pl.concat(rows).drop_nulls().unique()


def _agreeing(one: pl.DataFrame, other: pl.DataFrame, way: int) -> int:
    """How many rows agree, from the start (1) or from the end (-1)."""
    least, most = 0, min(one.height, other.height)
    while least < most:
        half = (least + most + 1) // 2
        length = half - least
        left, right = (
            table.slice(least if way > 0 else table.height - half, length) for table in (one, other)
        )
        if left.equals(right):
            least = half
        else:
            most = half - 1
    return least


def _same(one: Any, other: Any) -> bool:
    if one is other:
        return True
    if isinstance(one, pl.DataFrame):
        return isinstance(other, pl.DataFrame) and one.schema == other.schema and one.equals(other)
    if isinstance(one, tuple):
        return type(one) is type(other) and len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other)


MOST = 4  # people remembered at once: some 5 MB each
_TURN = Lock()
_OF: WeakKeyDictionary[Store, dict[str, Memory]] = WeakKeyDictionary()


def memory_of(journal: Journal) -> Memory:
    """Give the memory of a person's journal, as long as it is open and not too many others asked since."""
    with _TURN:
        known = _OF.setdefault(journal.store, {})
        found = known.pop(journal.athlete) if journal.athlete in known else Memory()
        known[journal.athlete] = found  # the last to go
        while len(known) > MOST:
            last = next(iter(known))
            del known[last]
            journal.store.forget(last)
    return found
