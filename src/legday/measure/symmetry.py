"""Left and right: the index, and the gate that tells a difference from noise."""

from __future__ import annotations

import math
from typing import TypeVar

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import code, is_working
from legday.measure.records import mdc_pct
from legday.measure.student import student_t

_FAR = 2**31  # keeps the codes of two columns apart in one number

Number = TypeVar("Number", float, pl.Expr)


def limb_symmetry_index_pct(weak: Number, strong: Number) -> Number:
    """Limb symmetry index: 100 weak / strong.

    Unit: %. Range: 0-100; uninjured adults reach down to 79 in knee extension. Citation: Br J Sports Med
    2017;51:347. Grade: medium [V]; the 90 % of rehabilitation is no norm.
    """
    return 100 * weak / strong


def asymmetry_pct(weak: Number, strong: Number) -> Number:
    """Asymmetry: 100 (strong - weak) / strong.

    Unit: %. Range: 0-100. Citation: definition. Grade: medium [V2].
    """
    return 100 * (strong - weak) / strong


def is_beyond_noise(weak: float, strong: float, typical_error_pct: float, settings: Settings) -> bool:
    """Tell whether one pair alone shows a difference: asymmetry above its minimum detectable change.

    Unit: truth. Range: positive strengths; TE 5 % asks for 13.9 %. Citation: as `records.mdc_pct`.
    Grade: medium [D].
    """
    return asymmetry_pct(weak, strong) > mdc_pct(typical_error_pct, settings.mdc_z)


def side_pairs(estimated: pl.DataFrame, *also: str) -> pl.DataFrame:
    """Pair the k-th left with the k-th right set of an exercise in a session, where both have an estimate.

    Unit: ln kg. Range, citation and grade as `estimate.estimates`.

    Parameters
    ----------
    estimated : polars.DataFrame
        From `estimate.estimates`.
    also : str
        Its columns to keep, such as ``day_no``, from the left set.

    Returns
    -------
    polars.DataFrame
        ``exercise, bout`` (number of session and exercise) ``, left, right`` [ln e1RM], and `also`.
    """
    key = ["bout", "ordinal"]
    one_side = _one_sided(estimated, *also)
    left, right = (
        one_side.filter(pl.col("side") == side).select(
            *key, "exercise", *also, pl.col("e1rm_kg").log().alias(side)
        )
        for side in ("left", "right")
    )
    both = left.join(right.select(*key, "right"), on=key, maintain_order="left")  # sums depend on order
    both = both.drop_nulls(["left", "right"])
    return both.select("exercise", "bout", "left", "right", *also)


def sides(estimated: pl.DataFrame, errors: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Give left against right by exercise, from paired sets, and whether the difference is real.

    The difference is the mean over pairs of ln right - ln left. Sets of one session share its ups and downs,
    so its standard error is over sessions, not sets: with e the deviations from the mean, summed within each
    of m sessions, sqrt(m / (m - 1) sum (sum e)^2) / pairs; and the interval that of Student's t with m - 1
    degrees of freedom. With one pair a session it is the usual standard error.

    Real: at least 8 pairs in 3 sessions, mean difference beyond t standard errors, asymmetry beyond 2.77 TE /
    sqrt(pairs), the same side weaker in at least 75 % of the pairs. Worth an extra set only if it is real
    and, with 75 % probability, above 10 %.

    Unit: %. Range: 0-100. Citation: Bettariga et al. 2022, Strength Cond J 44(5):69-86; limits of health:
    Br J Sports Med 2017;51:347; standard error: Liang and Zeger 1986, Biometrika 73:13-22. Grade: medium, the
    gate is a choice [E]; its false alarms and power: `benchmarks/sides.py`.

    Parameters
    ----------
    estimated : polars.DataFrame
        From `estimate.estimates`.
    errors : polars.DataFrame
        From `records.typical_errors`; where an exercise has no error of its own, 5 % is taken.

    Returns
    -------
    polars.DataFrame
        Every exercise logged by side: ``exercise, left_sets, right_sets`` [rows, no warm-ups] ``, pairs,
        sessions, left_kg, right_kg`` (geometric mean e1RM of the pairs) ``, asymmetry_pct,
        asymmetry_lo_pct, asymmetry_hi_pct`` (95 %; below 0 the other side is the weaker one; null for fewer
        than 3 sessions) ``, limb_symmetry_index_pct, weaker`` (left, right, null if equal) ``, same_side``
        (share of pairs in which it is weaker) ``, se_pct, mdc_pct, verdict`` (real, within_noise,
        not_enough_data) ``, act`` (truth). Null where there is no pair.
    """
    counted = (
        _one_sided(estimated)
        .group_by("exercise")
        .agg(
            (pl.col("side") == "left").sum().cast(pl.Int64).alias("left_sets"),
            (pl.col("side") == "right").sum().cast(pl.Int64).alias("right_sets"),
        )
    )
    summed = _summed(side_pairs(estimated))
    own = errors.filter(pl.col("source") == "own").select("exercise", "typical_error_pct")
    weak, strong = pl.min_horizontal("left_kg", "right_kg"), pl.max_horizontal("left_kg", "right_kg")
    asym, size, se = pl.col("asymmetry_pct"), pl.col("_mean").abs(), pl.col("se_pct") / 100
    enough = pl.col("sessions") >= settings.symmetry_sessions_min
    reach = pl.when(enough).then(student_t(pl.col("sessions") - 1, settings.mdc_z) * se)
    acts = (
        -math.log1p(-settings.symmetry_act_pct / 100)
        + student_t(pl.col("sessions") - 1, settings.symmetry_act_z) * se
    )
    real = (
        (size > reach) & (asym > pl.col("mdc_pct")) & (pl.col("same_side") >= settings.symmetry_same_side_min)
    )
    return (
        counted.join(summed, on="exercise", how="left")
        .join(own, on="exercise", how="left")
        .with_columns(
            pl.col("pairs", "sessions").fill_null(0),
            asymmetry_pct(weak, strong).alias("asymmetry_pct"),
            limb_symmetry_index_pct(weak, strong).alias("limb_symmetry_index_pct"),
            pl.when(pl.col("_mean") > 0).then(pl.lit("left"))
            .when(pl.col("_mean") < 0).then(pl.lit("right")).alias("weaker"),
        )
        .with_columns(
            pl.when(pl.col("weaker") == "left").then("_left_weaker")
            .when(pl.col("weaker") == "right").then("_right_weaker").alias("same_side"),
            (100 - 100 * (reach - size).exp()).alias("asymmetry_lo_pct"),
            (100 - 100 * (-reach - size).exp()).alias("asymmetry_hi_pct"),
            pl.when(pl.col("pairs") > 0).then(
                pl.col("typical_error_pct").fill_null(settings.symmetry_typical_error_pct)
                * (settings.mdc_z * math.sqrt(2)) / pl.col("pairs").sqrt()
            ).alias("mdc_pct"),
        )
        .with_columns(
            pl.when((pl.col("pairs") < settings.symmetry_pairs_min) | ~enough)
            .then(pl.lit("not_enough_data"))
            .when(real).then(pl.lit("real"))
            .otherwise(pl.lit("within_noise")).alias("verdict")
        )
        .with_columns(
            ((pl.col("verdict") == "real") & (size > acts)).fill_null(value=False).alias("act")
        )
        .select(
            "exercise", "left_sets", "right_sets", "pairs", "sessions", "left_kg", "right_kg",
            "asymmetry_pct", "asymmetry_lo_pct", "asymmetry_hi_pct", "limb_symmetry_index_pct", "weaker",
            "same_side", "se_pct", "mdc_pct", "verdict", "act",
        )
        .sort("exercise")
    )  # fmt: skip


def _one_sided(estimated: pl.DataFrame, *also: str) -> pl.DataFrame:
    """Working sets of one side, numbered within session, exercise and side."""
    return (
        estimated.select("session", "exercise", "side", "set_type", "e1rm_kg", *also)
        .filter(pl.col("side").is_in(["left", "right"]) & pl.col("exercise").is_not_null() & is_working())
        .with_columns((code("session") * _FAR + code("exercise")).alias("bout"))
        .with_columns(pl.col("side").cum_count().over("bout", "side").alias("ordinal"))
    )


def _summed(pairs: pl.DataFrame) -> pl.DataFrame:
    """Means over the pairs of each exercise, and the standard error over its sessions."""
    gap, n, mean = pl.col("right") - pl.col("left"), pl.col("pairs"), pl.col("_mean")
    bouts = pairs.group_by("bout", maintain_order=True).agg(
        pl.col("exercise").first(),
        pl.len().cast(pl.Int64).alias("k"),
        gap.sum().alias("gap"),
        pl.col("left", "right").sum(),
        (gap > 0).sum().alias("_left_weaker"),
        (gap < 0).sum().alias("_right_weaker"),
    )
    return (
        bouts.with_columns(
            pl.col("k").sum().over("exercise").alias("pairs"),
            (pl.col("gap").sum().over("exercise") / pl.col("k").sum().over("exercise")).alias("_mean"),
        )
        .group_by("exercise")
        .agg(
            n.first(),
            pl.len().cast(pl.Int64).alias("sessions"),
            (pl.col("left").sum() / n.first()).exp().alias("left_kg"),
            (pl.col("right").sum() / n.first()).exp().alias("right_kg"),
            mean.first(),
            ((pl.col("gap") - pl.col("k") * mean) ** 2).sum().alias("_squares"),
            pl.col("_left_weaker", "_right_weaker").sum() / n.first(),
        )
        .with_columns(
            pl.when(pl.col("sessions") > 1).then(
                100 * (pl.col("_squares") * pl.col("sessions") / (pl.col("sessions") - 1)).sqrt() / n
            ).alias("se_pct")
        )
    )  # fmt: skip
