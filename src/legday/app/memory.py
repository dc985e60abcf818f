"""What was worked out before, for as long as all that it was made of is the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

import polars as pl

from legday.app.open_journal import Journal
from legday.log.store import Store

P = ParamSpec("P")
T = TypeVar("T")


class Memory:
    """The last result of each of some functions, with all that it was made of.

    One rule: a result is taken again only where every argument equals, value by value, what it was made of.
    So what comes out is what the function alone would give; the functions must be pure, and nobody changes
    what they gave. Threads may share a memory: each sees one whole entry or another.
    """

    def __init__(self) -> None:
        self._kept: dict[Callable[..., Any], tuple[tuple[Any, ...], Any]] = {}

    def recall(self, make: Callable[P, T], *args: P.args, **none: P.kwargs) -> T:
        """Give ``make(*args)``, of the memory if it is there."""
        before, found = self._kept.get(make, ((), None))
        if len(before) != len(args) or not all(map(_same, before, args)):
            found = make(*args, **none)
            self._kept[make] = args, found
        return found  # type: ignore[no-any-return]


def _same(one: Any, other: Any) -> bool:
    if one is other:
        return True
    if isinstance(one, pl.DataFrame):
        return isinstance(other, pl.DataFrame) and one.schema == other.schema and one.equals(other)
    return bool(one == other)


_OF: WeakKeyDictionary[Store, dict[str, Memory]] = WeakKeyDictionary()


def memory_of(journal: Journal) -> Memory:
    """Give the memory of a person's journal, which lasts as long as the journal is open."""
    return _OF.setdefault(journal.store, {}).setdefault(journal.athlete, Memory())
