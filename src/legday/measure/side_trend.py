"""Left and right over time: the level of each side, and whether their difference grows or shrinks."""

from __future__ import annotations

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.student import student_t
from legday.measure.symmetry import side_pairs
from legday.measure.trend.batch import make_batch
from legday.measure.trend.level import filter_levels, levels_on

_WEEKS = 4  # a slope is said as a change over so many weeks


def side_levels(series: pl.DataFrame, day_no: float, settings: Settings) -> pl.DataFrame:
    """Give the level of each side of an exercise on a day, and their asymmetry.

    Each side is a series of its own, followed as `trend.level.filter_levels` follows every series; the two
    levels are taken as independent, though a lifter's form of the day moves both alike, so that the interval
    is rather too wide than too narrow. Asymmetry: 100 (1 - exp(-|ln right - ln left|)).

    Unit: kg, %. Range: both sides logged, by or on that day. Citation: as `filter_levels`. Grade: medium [D].

    Parameters
    ----------
    series : polars.DataFrame
        From `trend.series.session_series`.
    day_no : float
        Not before the last session.

    Returns
    -------
    polars.DataFrame
        ``exercise, name`` (as logged last) ``, left_sessions, right_sessions, left_kg, left_lo_kg,
        left_hi_kg, right_kg, right_lo_kg, right_hi_kg`` (95 % of the level) ``, weaker`` (left or right)
        ``, asymmetry_pct, asymmetry_lo_pct, asymmetry_hi_pct`` (95 %; below 0 the other side is weaker).
    """
    sided = series.filter(pl.col("side").is_not_null())
    batch = make_batch(sided)
    mean, var = levels_on(batch, filter_levels(batch, settings), day_no, settings)
    keys = sided.group_by("series", maintain_order=True).agg(
        pl.col("exercise", "side").first(),
        # What two series of one exercise differ in but the side: a machine's name, a load of unknown kind.
        pl.col("series").first().str.split("|").list.gather([0, 2, 3], null_on_oob=True).alias("_kind"),
        pl.col("name").last(),
    )
    z = settings.mdc_z
    levels = keys.with_columns(
        pl.Series("sessions", batch.count), pl.Series("_ln", mean), pl.Series("_var", var)
    ).with_columns(
        pl.col("_ln").exp().alias("kg"),
        (pl.col("_ln") - z * pl.col("_var").sqrt()).exp().alias("lo_kg"),
        (pl.col("_ln") + z * pl.col("_var").sqrt()).exp().alias("hi_kg"),
    )
    value = ["sessions", "kg", "lo_kg", "hi_kg", "_ln", "_var"]
    left, right = (
        levels.filter(pl.col("side") == side).select(
            "exercise", "name", "_kind", pl.col(value).name.prefix(f"{side}_")
        )
        for side in ("left", "right")
    )
    gap = pl.col("right__ln") - pl.col("left__ln")
    reach = z * (pl.col("left__var") + pl.col("right__var")).sqrt()
    return (
        left.join(right.drop("name"), on=["exercise", "_kind"], nulls_equal=True)
        .with_columns(
            pl.when(gap > 0).then(pl.lit("left")).when(gap < 0).then(pl.lit("right")).alias("weaker"),
            (100 - 100 * (-gap.abs()).exp()).alias("asymmetry_pct"),
            (100 - 100 * (reach - gap.abs()).exp()).alias("asymmetry_lo_pct"),
            (100 - 100 * (-reach - gap.abs()).exp()).alias("asymmetry_hi_pct"),
        )
        .select(
            "exercise", "name", "left_sessions", "right_sessions", "left_kg", "left_lo_kg", "left_hi_kg",
            "right_kg", "right_lo_kg", "right_hi_kg", "weaker", "asymmetry_pct", "asymmetry_lo_pct",
            "asymmetry_hi_pct",
        )
        .sort("exercise", "name")
    )  # fmt: skip


def side_trends(estimated: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Tell whether the difference of the sides is growing or shrinking.

    A straight line through each session's mean of ln strong - ln weak over its pairs, strong being the side
    that is so over all pairs: slope by least squares, interval by Student's t with sessions - 2 degrees of
    freedom. Growing, shrinking: the interval leaves out 0.

    Unit: percentage points in 4 weeks. Range: 8 sessions with pairs, on more than one day. Citation: least
    squares. Grade: medium [D]; of legs whose difference stays, 5 % are called either; power:
    `benchmarks/sides.py`. "Cannot tell" is not "stays".

    Parameters
    ----------
    estimated : polars.DataFrame
        From `estimate.estimates`.

    Returns
    -------
    polars.DataFrame
        Every exercise with pairs: ``exercise, sessions, weeks`` (from first to last) ``, change_pct,
        change_lo_pct, change_hi_pct`` (in 4 weeks; null where too few) ``, verdict`` (growing, shrinking,
        cannot_tell, not_enough_data).
    """
    gap, week = pl.col("gap"), pl.col("week")
    bouts = side_pairs(estimated, "day_no").group_by("exercise", "bout").agg(
        (pl.col("right") - pl.col("left")).mean().alias("gap"),
        pl.len().alias("k"),
        (pl.col("day_no").first() / 7).alias("week"),
    )  # fmt: skip
    strong = ((gap * pl.col("k")).sum().over("exercise") < 0).cast(pl.Float64) * -2 + 1
    mean_week, m = week.mean(), pl.len()
    enough = (pl.col("sessions") >= settings.symmetry_trend_sessions_min) & (pl.col("_sxx") > 0)
    change = 100 * _WEEKS * pl.col("_slope")
    reach = (
        100 * _WEEKS * student_t(pl.col("sessions") - 2, settings.mdc_z)
        * (pl.col("_rss") / (pl.col("sessions") - 2) / pl.col("_sxx")).sqrt()
    )  # fmt: skip
    return (
        bouts.with_columns((gap * strong).alias("gap"))
        .group_by("exercise")
        .agg(
            m.cast(pl.Int64).alias("sessions"),
            (week.max() - week.min()).alias("weeks"),
            ((week - mean_week) ** 2).sum().alias("_sxx"),
            ((week - mean_week) * (gap - gap.mean())).sum().alias("_sxy"),
            ((gap - gap.mean()) ** 2).sum().alias("_syy"),
        )
        .with_columns(
            (pl.col("_sxy") / pl.col("_sxx")).alias("_slope"),
            (pl.col("_syy") - pl.col("_sxy") ** 2 / pl.col("_sxx")).clip(0).alias("_rss"),
        )
        .with_columns(
            pl.when(enough).then(change).alias("change_pct"),
            pl.when(enough).then(change - reach).alias("change_lo_pct"),
            pl.when(enough).then(change + reach).alias("change_hi_pct"),
        )
        .select(
            "exercise", "sessions", "weeks", "change_pct", "change_lo_pct", "change_hi_pct",
            pl.when(pl.col("change_pct").is_null()).then(pl.lit("not_enough_data"))
            .when(pl.col("change_lo_pct") > 0).then(pl.lit("growing"))
            .when(pl.col("change_hi_pct") < 0).then(pl.lit("shrinking"))
            .otherwise(pl.lit("cannot_tell")).alias("verdict"),
        )
        .sort("exercise")
    )  # fmt: skip
