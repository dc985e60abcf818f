"""What to look at first when a lift has stopped: what the log says of its last weeks, in order of evidence.

Strength is specific to the lift trained and to its muscles: other lifts are not asked. That more squatting
breaks a plateau of the bench press has been shown by no trial.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import day_no, is_strength, is_working
from legday.measure.effort import effective_rir
from legday.measure.volume import session_doses


@dataclass(frozen=True, slots=True)
class Lately:
    """The last weeks of a lift against as many before; what the log does not know is None.

    Attributes
    ----------
    weeks : int
        Length of each of the two windows.
    days_per_week, days_per_week_before : float or None
        Days with the lift.
    muscle : str or None
        The lift's direct muscle with the fewest sets.
    muscle_sets, muscle_days : float or None
        Its hard sets, counted by fractions, and the days it was trained on [a week].
    mean_rir : float or None
        Mean repetitions in reserve of the lift's sets that state them.
    stated_pct : float or None
        Share of its sets that state them [%].
    bodyweight_change_pct : float or None
        Mean body mass of the last weeks against the weeks before [%].
    days, same_days : int or None
        Days with a top set, and those on which it was the one most often seen: the same load and reps.
    """

    weeks: int
    days_per_week: float | None = None
    days_per_week_before: float | None = None
    muscle: str | None = None
    muscle_sets: float | None = None
    muscle_days: float | None = None
    mean_rir: float | None = None
    stated_pct: float | None = None
    bodyweight_change_pct: float | None = None
    days: int | None = None
    same_days: int | None = None


def lately(
    sets: pl.DataFrame,
    exercise: str,
    today: date,
    settings: Settings,
    *,
    side: str | None = None,
    body: pl.DataFrame | None = None,
) -> Lately:
    """Give what the log says of a lift's last `plateau_lately_weeks` weeks.

    Unit: as in `Lately`. Range: a log that is younger than the window tells nothing of it. Citation: Pelland
    et al. 2025, Sports Med, doi 10.1007/s40279-025-02344-w (sets of the lift and its muscles first,
    frequency little); Robinson et al. 2024, Sports Med 54:2209-2231 (strength is flat over a wide range of
    effort). Grade: medium for the order [D], low that any of it is the cause.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA.
    side : str, optional
        ``left`` or ``right``, of a lift whose sides are logged apart.
    body : polars.DataFrame, optional
        ``day, bodyweight_kg``.
    """
    weeks, end = settings.plateau_lately_weeks, day_no(today)
    span = 7 * weeks
    bodyweight = _bodyweight_change_pct(body, today, span)
    began: Any = sets.filter(is_strength())["day_no"].min()
    if began is None or began > end - span + 1:
        return Lately(weeks, bodyweight_change_pct=bodyweight)
    own = sets.filter(
        pl.col("exercise") == exercise,
        is_working(),
        pl.col("day_no") <= end,
        pl.lit(value=True) if side is None else pl.col("side") == side,
    )
    now = own.filter(pl.col("day_no") > end - span)
    before = own.filter(pl.col("day_no").is_between(end - 2 * span + 1, end - span))
    rir = now.select(effective_rir().alias("rir"))["rir"]
    mean_rir: Any = rir.mean()
    days, same_days = _top_sets(now)
    muscle, muscle_sets, muscle_days = _least_muscle(sets, own, end, settings)
    return Lately(
        weeks=weeks,
        days_per_week=now["day_no"].n_unique() / weeks,
        days_per_week_before=before["day_no"].n_unique() / weeks if began <= end - 2 * span + 1 else None,
        muscle=muscle,
        muscle_sets=muscle_sets,
        muscle_days=muscle_days,
        mean_rir=mean_rir,
        stated_pct=100 * (1 - rir.null_count() / rir.len()) if rir.len() else None,
        bodyweight_change_pct=bodyweight,
        days=days,
        same_days=same_days,
    )


def _least_muscle(
    sets: pl.DataFrame, own: pl.DataFrame, end: int, settings: Settings
) -> tuple[str | None, float | None, float | None]:
    """Of the lift's direct muscles the one with the fewest sets, its sets and days a week."""
    weeks = settings.plateau_lately_weeks
    muscles = own["direct"].explode(empty_as_null=True).drop_nulls().unique(maintain_order=True).to_list()
    if not muscles:
        return None, None, None
    doses = session_doses(sets, settings, pl.col("day_no").is_between(end - 7 * weeks + 1, end))
    by_day = doses.group_by("muscle", "day_no").agg(pl.col("sets").sum())
    found: list[tuple[float, str, float]] = []
    for muscle in muscles:
        dose = by_day.filter(pl.col("muscle") == muscle)["sets"]
        often = int((dose >= settings.frequency_sets_min).sum())
        found.append((float(dose.sum()) / weeks, muscle, often / weeks))
    sets_per_week, least, days_per_week = min(found)
    return least, sets_per_week, days_per_week


def _top_sets(own: pl.DataFrame) -> tuple[int | None, int | None]:
    """Days with a load and reps, and how many of them had the top set that is most often seen."""
    tops = (
        own.filter(pl.col("load_kg").is_not_null() & pl.col("reps").is_not_null())
        .sort("day_no", "load_kg", "reps")
        .group_by("day_no", maintain_order=True)
        .agg(pl.col("load_kg", "reps").last())
    )
    if tops.is_empty():
        return None, None
    most: Any = tops.group_by("load_kg", "reps").len()["len"].max()
    return tops.height, most


def _bodyweight_change_pct(body: pl.DataFrame | None, today: date, span: int) -> float | None:
    """Mean body mass of the window against the one before; None unless both have some."""
    if body is None or body.is_empty():
        return None
    ago = (pl.lit(today) - pl.col("day")).dt.total_days()
    means = body.select(
        pl.col("bodyweight_kg").filter(ago.is_between(0, span - 1)).mean().alias("now"),
        pl.col("bodyweight_kg").filter(ago.is_between(span, 2 * span - 1)).mean().alias("before"),
    )
    now, before = means.row(0)
    return None if now is None or before is None else 100 * (now / before - 1)
