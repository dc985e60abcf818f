"""Weekly volume: fractional sets by muscle, their frequency and dose, and volume load."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import (
    day_no,
    in_weeks,
    is_strength,
    is_working,
    set_weight,
    weeks_frame,
    zero_where_logged,
)
from legday.measure.effort import is_hard, is_unstated
from legday.model import MUSCLES

BANDS = ("none", "below", "efficient", "guideline", "beyond")
_DOSES = ("sets", "direct_sets", "indirect_sets", "unstated_rir_sets")


def session_doses(sets: pl.DataFrame, settings: Settings, where: pl.Expr | None = None) -> pl.DataFrame:
    """Fractional hard sets that each muscle got in each session: direct 1, indirect 0.5.

    Unit: fractional sets. Range: 0 up. Citation: Pelland et al. 2025, Sports Med, doi
    10.1007/s40279-025-02344-w. Grade: high for the count [V]; the map of muscles is expert opinion [E].

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA; warm-ups, easy sets, cardio, mobility and unresolved sets are left out.
    where : polars.Expr, optional
        Which sets to count.

    Returns
    -------
    polars.DataFrame
        ``session, day_no, week_no, muscle, sets, direct_sets, indirect_sets, unstated_rir_sets``; the
        last is the part of `sets` that rests on no stated RIR. Muscles without a dose have no row.
    """
    when = ["session", "day_no", "week_no"]
    weight = set_weight(settings)
    # Summed by exercise first: the lists of muscles are then opened once a lift, not once a set.
    lifts = (
        sets.lazy()
        .filter(where if where is not None else True, is_strength(), is_hard(settings))
        .group_by(*when, "exercise")
        .agg(
            weight.sum().alias("weight"),
            weight.filter(is_unstated()).sum().alias("unstated"),
            pl.col("direct", "indirect").first(),
        )
    )
    shares = [("direct", 1.0), ("indirect", settings.indirect_share)]
    opened = pl.concat(
        lifts.select(
            *when,
            pl.col(column).alias("muscle"),
            (pl.col("weight") * share).alias("sets"),
            (pl.col("unstated") * share).alias("unstated_rir_sets"),
            pl.lit(column).alias("kind"),
        ).explode("muscle", empty_as_null=True)
        for column, share in shares
    ).filter(pl.col("muscle").is_not_null())
    dose = pl.col("sets")
    return (
        opened.group_by(*when, "muscle")
        .agg(
            dose.sum(),
            dose.filter(pl.col("kind") == "direct").sum().alias("direct_sets"),
            dose.filter(pl.col("kind") == "indirect").sum().alias("indirect_sets"),
            pl.col("unstated_rir_sets").sum(),
        )
        .sort(*when, "muscle")
        .collect()
    )


def fractional_sets(
    sets: pl.DataFrame,
    today: date,
    settings: Settings,
    weeks: int | None = None,
    doses: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """Fractional hard sets a week by muscle, with frequency, largest session dose and band.

    Unit: fractional sets/week. Range: 0 up; bands none 0, below (0, 4), efficient [4, 10), guideline
    [10, 20], beyond. Citation: Pelland et al. 2025; session dose: Remmert et al. 2025, preprint.
    Grade: as `session_doses`; bands medium [V2].

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA.
    today : date
        Its week is the running one, apart from the whole weeks.
    weeks : int, optional
        Whole weeks before the running one; default the setting `report_weeks`.
    doses : polars.DataFrame, optional
        From `session_doses` of these weeks, where they are at hand.

    Returns
    -------
    polars.DataFrame
        Every week with every muscle: ``week_no, monday, whole, logged, muscle, sets, direct_sets,
        indirect_sets, unstated_rir_sets, days`` (days with at least `frequency_sets_min`),
        ``session_sets_max`` (largest dose of one session) ``, band``. A logged week without training is
        0; weeks before the log begins are null.
    """
    weeks = settings.report_weeks if weeks is None else weeks
    doses = session_doses(sets, settings, in_weeks(today, weeks)) if doses is None else doses
    by_week = doses.group_by("week_no", "muscle").agg(
        pl.col(_DOSES).sum(), pl.col("sets").max().alias("session_sets_max")
    )
    days = (
        doses.group_by("week_no", "day_no", "muscle")
        .agg(pl.col("sets").sum())
        .filter(pl.col("sets") >= settings.frequency_sets_min)
        .group_by("week_no", "muscle")
        .agg(pl.len().cast(pl.Int64).alias("days"))
    )
    grid = weeks_frame(sets, today, weeks).join(pl.DataFrame({"muscle": MUSCLES}), how="cross")
    return (
        grid.join(by_week, on=["week_no", "muscle"], how="left", maintain_order="left")
        .join(days, on=["week_no", "muscle"], how="left", maintain_order="left")
        .with_columns(zero_where_logged(*_DOSES, "days", "session_sets_max"))
        .with_columns(band(pl.col("sets"), settings).alias("band"))
        .select(
            "week_no", "monday", "whole", "logged", "muscle", *_DOSES, "days", "session_sets_max", "band"
        )
    )  # fmt: skip


def weekly_doses(weekly: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Give the mean week of each muscle over the whole logged weeks.

    Unit, citation and grade as `fractional_sets`.

    Parameters
    ----------
    weekly : polars.DataFrame
        From `fractional_sets`.

    Returns
    -------
    polars.DataFrame
        One row a muscle: ``muscle, weeks`` (whole logged weeks that it rests on) ``, sets_per_week,
        direct_sets_per_week, unstated_rir_pct`` [%; null at no sets] ``, least, most``
        [fractional sets/week] ``, days_per_week, session_sets_max, weeks_over`` (weeks in which one
        session passed `session_sets_max` of the settings) ``, weeks_effective`` (weeks from the first
        band edge on) ``, steady`` (truth: the mean reaches that edge, and at least
        `verdict_weeks_share` of the weeks do) ``, band`` of the mean. Null where no whole week was logged.
    """
    whole = weekly.filter(pl.col("whole") & pl.col("logged"))
    dose = pl.col("sets")
    table = whole.group_by("muscle").agg(
        pl.len().cast(pl.Int64).alias("weeks"),
        dose.mean().alias("sets_per_week"),
        pl.col("direct_sets").mean().alias("direct_sets_per_week"),
        pl.when(dose.sum() > 0)
        .then(100 * pl.col("unstated_rir_sets").sum() / dose.sum())
        .alias("unstated_rir_pct"),
        dose.min().alias("least"),
        dose.max().alias("most"),
        pl.col("days").mean().alias("days_per_week"),
        pl.col("session_sets_max").max(),
        (pl.col("session_sets_max") > settings.session_sets_max).sum().cast(pl.Int64).alias("weeks_over"),
        (dose >= settings.band_edges[0]).sum().cast(pl.Int64).alias("weeks_effective"),
    )
    return (
        pl.DataFrame({"muscle": MUSCLES})
        .join(table, on="muscle", how="left", maintain_order="left")
        .with_columns(
            pl.col("weeks").fill_null(0),
            (
                (pl.col("sets_per_week") >= settings.band_edges[0])
                & (pl.col("weeks_effective") >= settings.verdict_weeks_share * pl.col("weeks"))
            ).alias("steady"),
            band(pl.col("sets_per_week"), settings).alias("band"),
        )
    )


def recent_doses(
    sets: pl.DataFrame, today: date, settings: Settings, doses: pl.DataFrame | None = None
) -> pl.DataFrame:
    """Fractional hard sets of the last 7 days (setting `trained_days`), today included.

    Unit, citation and grade as `session_doses`.

    Parameters
    ----------
    doses : polars.DataFrame, optional
        From `session_doses`, where those of these days are at hand.

    Returns
    -------
    polars.DataFrame
        Every muscle: ``muscle, sets, unstated_rir_sets``; 0 where there is none, null where the log
        begins after today or holds nothing.
    """
    last = day_no(today)
    recent = pl.col("day_no").is_between(last - settings.trained_days + 1, last)
    found = session_doses(sets, settings, recent) if doses is None else doses.filter(recent)
    summed = found.group_by("muscle").agg(pl.col("sets", "unstated_rir_sets").sum())
    logged = bool((sets["day_no"] <= last).any())
    return (
        pl.DataFrame({"muscle": MUSCLES})
        .with_columns(pl.lit(logged).alias("logged"))
        .join(summed, on="muscle", how="left", maintain_order="left")
        .with_columns(zero_where_logged("sets", "unstated_rir_sets"))
        .drop("logged")
    )


def band(sets: pl.Expr, settings: Settings) -> pl.Expr:
    """Name the band of a weekly dose: none, below, efficient, guideline, beyond; null for null.

    Unit: fractional sets/week. Range: 0 up. Citation: Pelland et al. 2025; ACSM 2026, MSSE.
    Grade: medium [V2]; no ceiling is known, so "beyond" means that returns are uncertain.
    """
    below, efficient, guideline = settings.band_edges
    return (
        pl.when(sets.is_null()).then(None)
        .when(sets <= 0).then(pl.lit("none"))
        .when(sets < below).then(pl.lit("below"))
        .when(sets < efficient).then(pl.lit("efficient"))
        .when(sets <= guideline).then(pl.lit("guideline"))
        .otherwise(pl.lit("beyond"))
    )  # fmt: skip


def volume_load(sets: pl.DataFrame, by: Sequence[str] = ("week_no", "region")) -> pl.DataFrame:
    """Volume load: the sum of load x reps of the sets that state both; an `each` set counts both sides.

    Unit: kg. Range: 0 up. Citation: definition. Grade: high as a sum,
    low as a stimulus: compare within one lift only.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA; warm-ups, cardio, mobility, unresolved and doubtful sets are left out.
    by : sequence of str
        Columns to sum by.

    Returns
    -------
    polars.DataFrame
        `by`, ``volume_load_kg`` (null, not 0, where no set states both) ``, sets_summed, sets_without``
        [rows], ordered by `by`.
    """
    sides = pl.when(pl.col("side") == "each").then(2).otherwise(1)
    lifted = pl.col("volume_load_kg")
    return (
        sets.lazy()
        .filter(is_strength() & is_working() & ~pl.col("doubtful").fill_null(value=False))
        .select(*by, (pl.col("load_kg") * pl.col("reps") * sides).alias("volume_load_kg"))
        .group_by(*by)
        .agg(lifted.sum(), lifted.count().alias("sets_summed"), lifted.null_count().alias("sets_without"))
        .with_columns(
            # A sum over nothing but nulls is 0 in polars: what is unknown must stay so.
            pl.when(pl.col("sets_summed") > 0).then(lifted),
            pl.col("sets_summed", "sets_without").cast(pl.Int64),
        )
        .sort(*by)
        .collect()
    )
