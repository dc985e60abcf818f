"""Minutes a week: of strength training, and of cardio by how hard it is."""

from __future__ import annotations

from datetime import date

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import MONDAY, is_strength, is_working, week_no

_S_PER_MIN = 60.0


def weekly_minutes(
    sets: pl.DataFrame, sessions: pl.DataFrame, as_of: date, settings: Settings
) -> pl.DataFrame:
    """Give the minutes of every week from the first that was logged, as far as a log can tell.

    Strength: a session's length as it is stated, rests and all, without its cardio; where none is stated,
    reckoned from the sets as `session_time_min` does, with `minutes_rest_s` between them. Cardio: what says
    how long it took; movements of `minutes_vigorous_movements` are vigorous, others moderate, whatever the
    pace. A minute of vigorous effort is worth two of moderate. What is not logged, such as walking, is not
    in it: all of this is a lower bound.

    Unit: min/week. Range: 0 up. Citation: WHO 2020, Bull et al., Br J Sports Med 54:1451-1462 [M]; strength:
    Momma et al. 2022, Br J Sports Med 56:755-763 [M]. Grade: choice [E].

    Parameters
    ----------
    sets, sessions : polars.DataFrame
        Of a `Book`; `as_of` is the last day that counts.

    Returns
    -------
    polars.DataFrame
        A row a week, also one without training: ``monday, strength_min, estimated_min, moderate_min,
        vigorous_min, equivalent_min, whole``.
    """
    done = sets.filter(pl.col("day") <= as_of)
    if done.is_empty():
        return pl.DataFrame(schema=_SCHEMA)
    cardio = (
        done.filter(pl.col("pattern") == "cardio", pl.col("duration_s") > 0)
        .group_by("session")
        .agg(
            pl.col("duration_s").filter(_is_vigorous(settings)).sum().alias("vigorous_s"),
            pl.col("duration_s").filter(~_is_vigorous(settings)).sum().alias("moderate_s"),
        )
    )
    lifts = _lifting_s(done, settings)
    stated = sessions.select("session", pl.col("minutes").cast(pl.Float64)).unique("session", keep="last")
    per_session = (
        done.group_by("session")
        .agg(pl.col("week_no").first())
        .join(lifts, on="session", how="left")
        .join(cardio, on="session", how="left")
        .join(stated, on="session", how="left")
    )
    cardio_min = (pl.col("vigorous_s").fill_null(0) + pl.col("moderate_s").fill_null(0)) / _S_PER_MIN
    known = (pl.col("minutes") - cardio_min).clip(lower_bound=0)
    reckoned = pl.when(pl.col("minutes").fill_null(0) <= 0).then(pl.col("lifting_s") / _S_PER_MIN)
    lifted = pl.col("lifting_s").is_not_null()
    weeks = per_session.group_by("week_no").agg(
        pl.coalesce(reckoned, known).filter(lifted).sum().alias("strength_min"),
        reckoned.filter(lifted).sum().alias("estimated_min"),
        (pl.col("moderate_s").sum() / _S_PER_MIN).alias("moderate_min"),
        (pl.col("vigorous_s").sum() / _S_PER_MIN).alias("vigorous_min"),
    )
    running = week_no(as_of)
    first = int(weeks["week_no"].min())  # type: ignore[arg-type]
    all_ = pl.DataFrame({"week_no": range(first, running + 1)}, schema={"week_no": weeks["week_no"].dtype})
    vigorous = settings.minutes_vigorous_factor * pl.col("vigorous_min")
    return (
        all_.join(weeks, on="week_no", how="left", maintain_order="left")
        .fill_null(0.0)
        .with_columns(
            (pl.col("moderate_min") + vigorous).alias("equivalent_min"),
            (pl.lit(MONDAY) + pl.duration(weeks="week_no")).alias("monday"),
            (pl.col("week_no") < running).alias("whole"),
        )
        .select(*_SCHEMA)
    )


def _is_vigorous(settings: Settings) -> pl.Expr:
    return pl.col("movement").is_in(settings.minutes_vigorous_movements).fill_null(value=False)


def _lifting_s(done: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Time of the strength training of each session as its sets tell it [s]."""
    sides = pl.when(pl.col("side") == "each").then(2.0).otherwise(1.0)
    held = pl.col("duration_s").fill_null(0.0)
    work = pl.coalesce(pl.col("reps") * settings.rep_s, held) * sides
    exercises = (
        done.filter(is_working(), is_strength())
        .group_by("session", "exercise")
        .agg(work.sum().alias("work_s"), pl.len().alias("sets"))
    )
    rest = (pl.col("sets") - 1) * settings.minutes_rest_s
    seconds = settings.exercise_setup_s + pl.col("work_s") + rest
    return exercises.group_by("session").agg((seconds.sum() + settings.session_general_s).alias("lifting_s"))


_SCHEMA = {
    "monday": pl.Date, "strength_min": pl.Float64, "estimated_min": pl.Float64, "moderate_min": pl.Float64,
    "vigorous_min": pl.Float64, "equivalent_min": pl.Float64, "whole": pl.Boolean,
}  # fmt: skip
