"""Everyday strength over the years: the tests, the best of leg lifts month by month, minutes week by week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import polars as pl

from legday.app.act import Wish, commit, named
from legday.app.book_of_journal import book_of_journal
from legday.app.capacity import CapacityFacts, capacity_facts
from legday.app.kept_plan import answers_of
from legday.app.open_journal import Journal
from legday.app.screening import screening_of
from legday.catalogue.settings import Settings
from legday.measure.counting import is_leg_set
from legday.measure.estimate import estimates
from legday.measure.weekly_minutes import weekly_minutes
from legday.model_health import StrengthMonth, StrengthYears, WeekMinutes

_REMINDER = "capacity_monthly"
_WHOLE_LEG = ("squat", "hinge")
_KEPT = ("e1rm_kg", "e1rm_lo_kg", "e1rm_hi_kg")


def capacity_years(
    journal: Journal, today: date, settings: Settings, act: str | None = None
) -> CapacityFacts:
    """Give all that is known of a person's everyday strength. No age of the body and no risk comes of it."""
    facts = capacity_facts(journal, today, settings, act=act)
    book = book_of_journal(journal, today)
    sets = book.sets.filter(pl.col("day") <= today)
    minutes = weekly_minutes(sets, book.sessions, today, settings)
    days = [one.day for test in facts.tests for one in test.taken]
    answers = answers_of(journal)
    return replace(
        facts,
        strength=strength_years(sets, settings),
        minutes=tuple(WeekMinutes(**row) for row in minutes.iter_rows(named=True)),
        minutes_strength=settings.minutes_strength,
        minutes_active=settings.minutes_active,
        due=max(days) + timedelta(days=settings.capacity_again_d) if days else None,
        monthly=answers.get(_REMINDER) is True,
        stops=screening_of(answers, today, settings).stops,
    )


def strength_years(sets: pl.DataFrame, settings: Settings) -> tuple[StrengthYears, ...]:
    """Give the best estimate of each month of the leg lifts done on most days, squats and hinges first."""
    legs = sets.filter(is_leg_set())
    if legs.is_empty():
        return ()
    found = estimates(legs, settings).filter(
        pl.col("refused").is_null(), pl.col("side").is_in(["both", "each"])
    )
    counts = found.group_by("exercise").agg(
        pl.col("day").n_unique().alias("days"),
        pl.col("name").last(),
        pl.col("pattern").first().is_in(_WHOLE_LEG).alias("whole"),
    )
    order = counts.sort(["whole", "days", "exercise"], descending=[True, True, False])
    most = order.head(settings.capacity_strength_lifts)
    units = dict(found.group_by("exercise").agg(pl.col("typed_unit").drop_nulls().last()).iter_rows())
    months = (
        found.sort("e1rm_kg")
        .group_by("exercise", pl.col("day").dt.month_start().alias("month"))
        .agg(pl.col(_KEPT).last())
        .sort("month")
    )
    return tuple(
        StrengthYears(
            exercise,
            name,
            units.get(exercise) or "kg",
            tuple(
                StrengthMonth(*row)
                for row in months.filter(pl.col("exercise") == exercise).select("month", *_KEPT).iter_rows()
            ),
        )
        for exercise, name in most.select("exercise", "name").iter_rows()
    )


def say_reminder(journal: Journal, monthly: bool, now: datetime) -> str | None:
    """Say whether the calendar is to have a day for the tests each month."""
    fields = {"about": _REMINDER, "value": True} if monthly else None
    what = "tests each month" if monthly else "no tests in the calendar"
    return commit(
        journal, "capacity", [Wish(named("answer", _REMINDER), "answer", fields)], {"what": what}, now
    )


def test_day(journal: Journal, today: date, settings: Settings) -> date | None:
    """Give the day on which the tests are due, not before today; None where no reminder is wanted."""
    if answers_of(journal).get(_REMINDER) is not True:
        return None
    facts = capacity_facts(journal, today, settings)
    days = [one.day for test in facts.tests for one in test.taken]
    return max(today, max(days) + timedelta(days=settings.capacity_again_d)) if days else today
