"""Long lists in pages: a cursor is the id of the last item, so that what is added meanwhile shifts none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

from litestar.params import QueryParameter

from legday.show.web.problems import ProblemError

T = TypeVar("T")
MOST = 10_000
Limit = Annotated[int, QueryParameter(ge=1, le=MOST, description="Items of a page.")]
After = Annotated[str | None, QueryParameter(max_length=300, description="The `next` of the page before.")]


def page(
    items: Sequence[T], key: Callable[[T], str], after: str | None, limit: int
) -> tuple[Sequence[T], str | None]:
    """Give the items behind a cursor, and the next cursor; None at the end.

    Raises
    ------
    ProblemError
        If the item of the cursor is gone: 410.
    """
    start = 0
    if after is not None:
        start = next((at for at, item in enumerate(items, 1) if key(item) == after), -1)
        if start < 0:
            raise gone()
    found = items[start : start + limit]
    return found, key(found[-1]) if start + limit < len(items) else None


def gone() -> ProblemError:
    """Give the problem that a list cannot be gone on with."""
    return ProblemError(410, "not-there", "what the cursor stood at is gone; begin the list again")
