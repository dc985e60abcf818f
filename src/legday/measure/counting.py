"""What counts as which set: the expressions that every other family builds on.

Unresolved sets have a null pattern and region; comparisons with null are null, so a filter leaves them out.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import polars as pl

from legday.catalogue.settings import Settings
from legday.model import NOT_STRENGTH

MONDAY = date(1970, 1, 5)


def day_no(day: date) -> int:
    """Days since Monday 1970-01-05."""
    return (day - MONDAY).days


def week_no(day: date) -> int:
    """Weeks since Monday 1970-01-05; a week starts on Monday."""
    return day_no(day) // 7


def set_weight(settings: Settings) -> pl.Expr:
    """Sets that one row counts for: 1, and `one_side_share` for a left or right row alone.

    Unit: sets. Source: a set is counted once when both sides are done. Grade: choice [E].
    """
    one_side = pl.col("side").is_in(["left", "right"])
    return pl.when(one_side).then(settings.one_side_share).otherwise(1.0)


def is_working() -> pl.Expr:
    """Any set but a warm-up."""
    return pl.col("set_type").ne_missing("warm_up")


def is_strength() -> pl.Expr:
    """Resolved and neither cardio, mobility nor other; null where the exercise is unresolved."""
    return ~pl.col("pattern").is_in(NOT_STRENGTH)


def is_leg_set() -> pl.Expr:
    """Region lower, pattern not cardio, mobility or other, not a warm-up; null where unresolved."""
    return (pl.col("region") == "lower") & is_strength() & is_working()


def is_unresolved() -> pl.Expr:
    """A set whose name was not filed under any lift: left out of every measure, and counted."""
    return pl.col("exercise").is_null()


def code(*columns: str) -> pl.Expr:
    """A whole number in place of a name, the first of `columns` that is not null: it groups faster."""
    return pl.coalesce(columns).cast(pl.Categorical).to_physical().cast(pl.Int64)


def weeks_frame(sets: pl.DataFrame, today: date, weeks: int) -> pl.DataFrame:
    """`weeks` whole weeks before the running one, and the running one, oldest first.

    Parameters
    ----------
    sets : polars.DataFrame
        With ``week_no``: the first week of the log is its least.
    today : date
        Its week is the running one.

    Returns
    -------
    polars.DataFrame
        ``week_no, monday, whole, logged``: `whole` is false for the running week; `logged` is false
        before the log begins, where nothing is known. A later week without a set is logged: a zero.
    """
    first: Any = sets["week_no"].min()
    return _weeks(first, sets.schema["week_no"], week_no(today), weeks)


@lru_cache(maxsize=8)  # a report asks for the same weeks four times
def _weeks(first: Any, dtype: pl.DataType, running: int, weeks: int) -> pl.DataFrame:
    numbers = range(running - weeks, running + 1)
    return pl.DataFrame(
        {
            "week_no": numbers,
            "monday": [MONDAY + timedelta(weeks=number) for number in numbers],
            "whole": [number < running for number in numbers],
            "logged": [first is not None and number >= first for number in numbers],
        },
        schema_overrides={"week_no": dtype},
    )


def in_weeks(today: date, weeks: int) -> pl.Expr:
    """Rows of the weeks of `weeks_frame`; nothing after today."""
    running = week_no(today)
    return pl.col("week_no").is_between(running - weeks, running) & (pl.col("day_no") <= day_no(today))


def zero_where_logged(*columns: str) -> list[pl.Expr]:
    """Turn nulls of a left join into 0 in logged weeks, and leave them null before the log begins."""
    return [pl.when("logged").then(pl.col(column).fill_null(0)).alias(column) for column in columns]
