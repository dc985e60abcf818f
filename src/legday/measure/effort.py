"""How near to failure a set went."""

from __future__ import annotations

from typing import TypeVar

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import is_strength, is_working, set_weight

Number = TypeVar("Number", float, pl.Expr)


def rir_from_rpe(rpe: Number) -> Number:
    """Repetitions in reserve from the lifting RPE scale: RIR = 10 - RPE.

    Unit: reps. Range: RPE 5-10 in halves; below, the scale says little. Not session RPE, another scale.
    Citation: Zourdos et al. 2016, J Strength Cond Res 30:267-275. Grade: high [V2].
    """
    return 10 - rpe


def rpe_from_rir(rir: Number) -> Number:
    """Lifting RPE from repetitions in reserve: the inverse of `rir_from_rpe`. Same range and source."""
    return 10 - rir


def rir_sd_reps(rir: Number) -> Number:
    """Give the standard deviation of a stated RIR: 0.5 at failure, 1 up to RIR 2, 1.5 beyond.

    Unit: reps. Range: RIR 0-4. Citation: after Halperin et al. 2022, Sports Med 52:377-390 (people stop
    0.95 reps too early on average, better near failure). Grade: choice [E].
    """
    sd: Number = 0.5 + 0.5 * (rir > 0) + 0.5 * (rir > 2)
    return sd


def effective_rir() -> pl.Expr:
    """Stated RIR; 0 for a set of type failure that states none; else null.

    Unit: reps. Range: 0-10. Citation: definition. Grade: choice [E].
    """
    return pl.when((pl.col("set_type") == "failure") & pl.col("rir").is_null()).then(0.0).otherwise("rir")


def is_hard(settings: Settings) -> pl.Expr:
    """Any set but a warm-up with RIR at most `hard_set_rir_max`, or none stated; a try of 0 reps is none.

    Unit: truth. Citation: Robinson et al. 2024, Sports Med 54:2209-2231 (growth rises towards failure).
    Grade: medium, the cut is a choice [E].
    """
    near = effective_rir() <= settings.hard_set_rir_max
    return is_working() & near.fill_null(value=True) & (pl.col("reps").fill_null(1.0) > 0)


def is_unstated() -> pl.Expr:
    """No RIR stated and none to be known: a hard set counted on trust, and flagged."""
    return effective_rir().is_null()


def hard_sets(sets: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Add to each set whether it is hard and whether that rests on a stated RIR.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA.

    Returns
    -------
    polars.DataFrame
        `sets` with ``set_weight`` [sets], ``hard`` and ``unstated_rir`` (truth; false for sets that are
        not hard). Citation and grade as `is_hard`.
    """
    return sets.with_columns(
        set_weight(settings).alias("set_weight"),
        is_hard(settings).alias("hard"),
        (is_hard(settings) & is_unstated()).alias("unstated_rir"),
    )


def effort(sets: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """How near to failure the sets of each region went, and how many say so.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA; unresolved sets, cardio and mobility are left out.

    Returns
    -------
    polars.DataFrame
        ``region, working_sets, hard_sets, unstated_rir_sets`` [sets], ``mean_rir`` [reps; null where none
        is stated]. Citation and grade as `is_hard`.
    """
    weight = set_weight(settings)
    return (
        sets.lazy()
        .filter(is_strength() & is_working())
        .select(
            "region",
            weight.alias("working_sets"),
            (weight * is_hard(settings)).alias("hard_sets"),
            (weight * is_unstated()).alias("unstated_rir_sets"),
            effective_rir().alias("mean_rir"),
        )
        .group_by("region")
        .agg(pl.col("working_sets", "hard_sets", "unstated_rir_sets").sum(), pl.col("mean_rir").mean())
        .sort("region")
        .collect()
    )
