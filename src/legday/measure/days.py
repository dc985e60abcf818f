"""Leg days, full leg days, the gaps between them and the weeks in a row."""

from __future__ import annotations

from bisect import bisect
from datetime import date, timedelta

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import (
    MONDAY,
    day_no,
    in_weeks,
    is_leg_set,
    is_strength,
    is_unresolved,
    set_weight,
    week_no,
    weeks_frame,
    zero_where_logged,
)
from legday.measure.effort import is_hard, is_unstated
from legday.model import HIP_DOMINANT, KNEE_DOMINANT

_COUNTS = ("leg_sets", "hard_leg_sets", "unstated_rir_sets", "knee_dominant_sets", "hip_dominant_sets")


def training_days(sets: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Every day of the log, with its leg sets and whether it is a leg day and a full one.

    Leg day: a day with a leg set. Full leg day: at least `full_leg_day_sets` hard leg sets, among them a
    knee-dominant (squat, lunge, knee_extension) and a hip-dominant one (hinge, hip_extension, knee_flexion).

    Unit: sets. Range: 0 up. Citation: definition. Grade: choice [E].

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA.

    Returns
    -------
    polars.DataFrame
        ``day, day_no, week_no, rows`` (rows of the day, of any kind) ``, gym_day`` (truth: one of them is
        strength work, or not known to be none) ``, unresolved_sets`` [rows] ``,
        leg_sets, hard_leg_sets, unstated_rir_sets`` (of the hard leg sets) ``, knee_dominant_sets,
        hip_dominant_sets`` (hard) ``, leg_day, full_leg_day``, oldest first.
    """
    weight, leg = set_weight(settings), is_leg_set().fill_null(value=False)
    hard, pattern = pl.col("hard_leg_sets"), pl.col("pattern")
    return (
        sets.lazy()
        .select(
            "day", "day_no", "week_no", "pattern",
            is_unresolved().alias("unresolved_sets"),
            is_strength().fill_null(value=True).alias("gym_day"),
            is_unstated().alias("unstated_rir_sets"),
            (weight * leg).alias("leg_sets"),
            (weight * (leg & is_hard(settings))).alias("hard_leg_sets"),
        )
        .with_columns(
            (hard * pl.col("unstated_rir_sets")).alias("unstated_rir_sets"),
            (hard * pattern.is_in(KNEE_DOMINANT).fill_null(value=False)).alias("knee_dominant_sets"),
            (hard * pattern.is_in(HIP_DOMINANT).fill_null(value=False)).alias("hip_dominant_sets"),
        )
        .group_by("day_no")
        .agg(
            pl.col("day", "week_no").first(),
            pl.len().cast(pl.Int64).alias("rows"),
            pl.col("gym_day").any(),
            pl.col("unresolved_sets").sum().cast(pl.Int64),
            pl.col(_COUNTS).sum(),
        )
        .with_columns(
            (pl.col("leg_sets") > 0).alias("leg_day"),
            (
                (hard >= settings.full_leg_day_sets)
                & (pl.col("knee_dominant_sets") > 0)
                & (pl.col("hip_dominant_sets") > 0)
            ).alias("full_leg_day"),
        )
        .select(
            "day", "day_no", "week_no", "rows", "gym_day", "unresolved_sets", *_COUNTS, "leg_day",
            "full_leg_day",
        )
        .sort("day_no")
        .collect()
    )  # fmt: skip


def leg_weeks(days: pl.DataFrame, today: date, settings: Settings, weeks: int | None = None) -> pl.DataFrame:
    """Leg days a week.

    Unit: days, sets. Range: 0-7 days. Citation and grade as `training_days`.

    Parameters
    ----------
    days : polars.DataFrame
        From `training_days`.
    today : date
        Its week is the running one, apart from the whole weeks.
    weeks : int, optional
        Whole weeks before the running one; default the setting `report_weeks`.

    Returns
    -------
    polars.DataFrame
        Every week: ``week_no, monday, whole, logged, gym_days, leg_days, full_leg_days`` [days] ``,
        unresolved_sets`` [rows] and the set columns of `training_days`. A logged week without training
        is 0; weeks before the log begins are null.
    """
    weeks = settings.report_weeks if weeks is None else weeks
    counts = ["gym_days", "leg_days", "full_leg_days", "unresolved_sets", *_COUNTS]
    by_week = (
        days.filter(in_weeks(today, weeks))
        .group_by("week_no")
        .agg(
            pl.col("gym_day").sum().cast(pl.Int64).alias("gym_days"),
            pl.col("leg_day").sum().cast(pl.Int64).alias("leg_days"),
            pl.col("full_leg_day").sum().cast(pl.Int64).alias("full_leg_days"),
            pl.col("unresolved_sets", *_COUNTS).sum(),
        )
    )
    return (
        weeks_frame(days, today, weeks)
        .join(by_week, on="week_no", how="left", maintain_order="left")
        .with_columns(zero_where_logged(*counts))
        .select("week_no", "monday", "whole", "logged", *counts)
    )


def gaps(days: pl.DataFrame, today: date, absences: pl.DataFrame | None = None) -> pl.DataFrame:
    """Stretches from one leg day to the next, the running one last.

    Unit: days, from leg day to leg day: Monday to Thursday is 3. Range: 1 up; the running one 0 up.
    Citation: definition. Grade: choice [E].

    Parameters
    ----------
    days : polars.DataFrame
        From `training_days`.
    absences : polars.DataFrame, optional
        ``first_day, last_day`` (null: still away): stated absences and planned rest.

    Returns
    -------
    polars.DataFrame
        ``from_day`` (a leg day) ``, to_day`` (the next; null while running) ``, gap_days, absent_days``
        (of these, days of a stated absence) ``, running``, oldest first. Empty where there is no leg day.
    """
    last = day_no(today)
    legs = days.filter(pl.col("leg_day") & (pl.col("day_no") <= last)).select("day_no").sort("day_no")
    end = pl.col("day_no").shift(-1)
    table = legs.select(
        pl.col("day_no").alias("_from"),
        end.fill_null(last).alias("_to"),
        end.is_null().alias("running"),
    )
    away = _absent_day_nos(absences, today)
    starts, ends = table["_from"].to_list(), table["_to"].to_list()
    absent = pl.Series("absent_days", _counts_between(away, starts, ends), dtype=pl.Int64)
    return table.with_columns(absent).select(
        _date("_from").alias("from_day"),
        pl.when("running").then(None).otherwise(_date("_to")).alias("to_day"),
        (pl.col("_to") - pl.col("_from")).cast(pl.Int64).alias("gap_days"),
        "absent_days",
        "running",
    )


def gap_summary(table: pl.DataFrame) -> pl.DataFrame:
    """Give the longest and the current gap.

    Unit, citation and grade as `gaps`.

    Parameters
    ----------
    table : polars.DataFrame
        From `gaps`.

    Returns
    -------
    polars.DataFrame
        One row: ``leg_days, longest_gap_days, longest_from, longest_to`` (null while running) ``,
        current_gap_days, last_leg_day``; null, not 0, where there never was a leg day. Of equally long
        gaps the latest is named.
    """
    longest = table.sort("gap_days", "from_day", descending=True).head(1)
    current = table.filter("running")
    return pl.DataFrame(
        {
            "leg_days": [table.height],
            "longest_gap_days": [_first(longest, "gap_days")],
            "longest_from": [_first(longest, "from_day")],
            "longest_to": [_first(longest, "to_day")],
            "current_gap_days": [_first(current, "gap_days")],
            "last_leg_day": [_first(current, "from_day")],
        },
        schema_overrides={
            "longest_gap_days": pl.Int64, "longest_from": pl.Date, "longest_to": pl.Date,
            "current_gap_days": pl.Int64, "last_leg_day": pl.Date,
        },
    )  # fmt: skip


def streaks(
    days: pl.DataFrame, today: date, settings: Settings, absences: pl.DataFrame | None = None
) -> pl.DataFrame:
    """Weeks in a row with a leg day. A week with planned rest or a stated absence neither adds nor breaks.

    The running week adds once it has its leg day, and never breaks. A rest day is no failure.

    Unit: weeks. Range: 0 up. Citation: definition. Grade: choice [E].

    Parameters
    ----------
    days : polars.DataFrame
        From `training_days`.
    absences : polars.DataFrame, optional
        ``first_day, last_day`` (null: still away): stated absences and planned rest; any overlap
        excuses a week.

    Returns
    -------
    polars.DataFrame
        One row: ``current_weeks, longest_weeks, longest_first_monday, longest_last_monday,
        excused_weeks`` (weeks without a leg day that an absence excused).
    """
    running = week_no(today)
    done = (
        days.filter(pl.col("leg_day") & (pl.col("day_no") <= day_no(today)))
        .group_by("week_no")
        .agg(pl.len().alias("n"))
        .filter(pl.col("n") >= settings.streak_leg_days)
    )
    trained = set(done["week_no"].to_list())
    excused = {day // 7 for day in _absent_day_nos(absences, today)}
    current = longest = excused_weeks = 0
    first = start = end = None
    for week in range(min(trained, default=running), running + 1):
        if week in trained:
            first = week if current == 0 else first
            current += 1
            if current >= longest:
                longest, start, end = current, first, week
        elif week in excused:
            excused_weeks += 1
        elif week != running:
            current = 0
    return pl.DataFrame(
        {
            "current_weeks": [current],
            "longest_weeks": [longest],
            "longest_first_monday": [_monday(start)],
            "longest_last_monday": [_monday(end)],
            "excused_weeks": [excused_weeks],
        },
        schema_overrides={"longest_first_monday": pl.Date, "longest_last_monday": pl.Date},
    )


def _absent_day_nos(absences: pl.DataFrame | None, today: date) -> list[int]:
    if absences is None or absences.is_empty():
        return []
    spans = absences.select("first_day", "last_day").drop_nulls("first_day").iter_rows()
    return sorted({no for first, last in spans for no in range(day_no(first), day_no(last or today) + 1)})


def _counts_between(marks: list[int], starts: list[int], ends: list[int]) -> list[int]:
    """How many marks lie after each start and up to its end."""
    return [bisect(marks, end) - bisect(marks, start) for start, end in zip(starts, ends, strict=True)]


def _date(column: str) -> pl.Expr:
    return pl.lit(MONDAY) + pl.duration(days=pl.col(column))


def _monday(week: int | None) -> date | None:
    return None if week is None else MONDAY + timedelta(weeks=week)


def _first(table: pl.DataFrame, column: str) -> object:
    return table[column][0] if table.height else None
