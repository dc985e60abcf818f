"""What the log says of the lifter on a day: all that the planner is told of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import polars as pl

from legday.app.levels import levels_of
from legday.catalogue.settings import Settings
from legday.measure.counting import is_leg_set, is_working, set_weight, week_no
from legday.measure.effort import is_hard
from legday.measure.volume import fractional_sets
from legday.model import Book
from legday.model_health import Feeling
from legday.plan.pain_rule import sore_after, soreness_now
from legday.plan.problem import LogState
from legday.plan.returning import first_week, next_week

_WEEK_D = 7


def log_state(book: Book, today: date, monday: date, settings: Settings) -> LogState:
    """Give what is known on a day, for the week that begins on `monday`.

    Parameters
    ----------
    today : date
        Nothing later is used.
    """
    sets = book.sets.filter(pl.col("day") <= today)
    days = leg_days(sets)
    if sets.is_empty():
        return LogState()
    return LogState(
        weekly_sets=_weekly_sets(sets, today, settings),
        levels=levels_of(book, today, settings),
        last_hard_day=_last_hard_day(sets, settings),
        days_off=(today - days[-1]).days if days else None,
        done=_done(sets, today, settings),
        weeks_of_log=(monday - days[0]).days // _WEEK_D if days else 0,
        soreness=soreness_now(book.feelings, today, settings),
        week_back=week_back(days, today, monday, settings, book.feelings),
        weak_tests=book.weak_tests,
    )


def leg_days(sets: pl.DataFrame) -> list[date]:
    """Days with a leg set, in order."""
    return sets.filter(is_leg_set())["day"].unique().sort().to_list()


def week_back(
    days: list[date], today: date, monday: date, settings: Settings, feelings: Sequence[Feeling] = ()
) -> int | None:
    """Week of a return that the week from `monday` is, where legs are trained again after a break.

    None where there was none, or where the break is not over: the planner counts from its days. A week after
    which legs stayed sore is done again. The ramp is over in the week after its last.
    """
    if not days or (today - days[-1]).days > settings.plan_break_days:
        return None
    breaks = [(b - a).days for a, b in pairwise(days)]
    for days_off, back in reversed([*zip(breaks, days[1:], strict=True)]):
        week = first_week(days_off, settings)
        if week is None:
            continue
        at = back - timedelta(days=back.weekday())
        while at < monday and week is not None:
            trained = [day for day in days if 0 <= (day - at).days < _WEEK_D]
            sore = max((sore_after(feelings, day, settings) for day in trained), default=0.0)
            week, at = next_week(week, sore, settings), at + timedelta(weeks=1)
        return week
    return None


def days_of_break(days: list[date], today: date, settings: Settings) -> int | None:
    """How long the last break was, or is by now; None where there was none."""
    gaps = [(b - a).days for a, b in zip(days, [*days[1:], today], strict=True)] if days else []
    return next((gap for gap in reversed(gaps) if gap > settings.plan_break_days), None)


def _weekly_sets(sets: pl.DataFrame, today: date, settings: Settings) -> Mapping[str, float]:
    """Mean of the whole weeks that a report looks back over; none where no week is whole."""
    weekly = fractional_sets(sets, today, settings).filter("whole", "logged")
    means = weekly.group_by("muscle").agg(pl.col("sets").mean()).drop_nulls().sort("muscle")
    return dict(means.iter_rows())


def _last_hard_day(sets: pl.DataFrame, settings: Settings) -> Mapping[str, date]:
    hits = (
        sets.filter(is_hard(settings), pl.col("direct").is_not_null())
        .select("day", pl.col("direct").alias("muscle"), set_weight(settings).alias("sets"))
        .explode("muscle", empty_as_null=True)
        .drop_nulls("muscle")
        .group_by("muscle", "day")
        .agg(pl.col("sets").sum())
        .filter(pl.col("sets") >= settings.plan_hard_hit_sets)
    )
    return dict(hits.group_by("muscle").agg(pl.col("day").max()).sort("muscle").iter_rows())


def _done(sets: pl.DataFrame, today: date, settings: Settings) -> Mapping[str, int]:
    weeks: Any = week_no(today) - settings.report_weeks
    recent = sets.filter(is_working(), pl.col("week_no") >= weeks, pl.col("exercise").is_not_null())
    counts = recent.group_by("exercise").agg(pl.len()).sort("exercise")
    return dict(counts.iter_rows())
