"""The recommended estimate of a one-repetition maximum: a headline, its spread, and when it refuses."""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import is_strength, is_working
from legday.measure.e1rm import epley, nuzzo, nuzzo_bench, nuzzo_leg_press, rts
from legday.measure.effort import effective_rir, rir_sd_reps


def estimates(sets: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Estimate the one-repetition maximum that each set shows.

    Headline: Nuzzo's table (general, bench press, leg press). Spread: the least and the most of Nuzzo,
    RTS (n up to 10) and Epley, widened by the error of a stated RIR: `mdc_z` times its standard deviation
    over 30 + n, the slope of ln(1 + n / 30); but never below the load, which was lifted. One person's own
    difference from the tables, about 6 % either way, is not in it: it stays the same from set to set. Where
    no RIR is stated the set is taken as if to failure, so that the estimate is a lower bound. Loads added to
    or taken off the body count with the moved body mass.

    Unit: kg. Range: n = reps + RIR up to 15, RIR up to 4, leg press from n = 8.
    Citation: Nuzzo et al. 2024, Sports Med 54:303-321; Halperin et al. 2022, Sports Med 52:377-390.
    Grade: medium [V2]; good for trends of one person on one lift, not as an absolute value.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA.

    Returns
    -------
    polars.DataFrame
        `sets` with ``n`` [reps to failure], ``e1rm_kg, e1rm_lo_kg, e1rm_hi_kg`` [kg], ``e1rm_weight``
        (1, less beyond n = 12), ``rir_stated`` (truth), ``e1rm_basis`` (load or system) and ``refused``:
        null, or why there is no estimate (unresolved, not_strength, warm_up, doubtful, no_reps, no_load,
        no_body_mass, rir_too_high, too_many_reps, leg_press_too_few_reps).
    """
    done = sets["movement"].unique()
    press, bench = (
        done.is_in(movements).any() for movements in (settings.leg_press_movements, settings.bench_movements)
    )
    for step in _steps(settings, press=press, bench=bench):
        sets = sets.with_columns(step)
    return sets.drop("_load", "_epley", "_rts", "_error")


@lru_cache(maxsize=32)  # to write the expressions down takes as long as to work them out for a short log
def _steps(settings: Settings, *, press: bool, bench: bool) -> tuple[list[pl.Expr], ...]:
    """What `estimates` adds, each step on top of the one before; of tables, those that are needed."""
    on_body = pl.col("load_kind").is_in(["added", "assistance"]).fill_null(value=False)
    rir, n, load = effective_rir(), pl.col("n"), pl.col("_load")
    leg_press = pl.col("movement").is_in(settings.leg_press_movements).fill_null(value=False)
    is_bench = pl.col("movement").is_in(settings.bench_movements).fill_null(value=False)
    reasons = {
        "unresolved": pl.col("exercise").is_null(),
        "not_strength": ~is_strength(),
        "warm_up": ~is_working(),
        "doubtful": pl.col("doubtful"),
        "no_reps": pl.col("reps").is_null() | (pl.col("reps") < 1),
        "no_body_mass": on_body & load.is_null(),
        "no_load": load.is_null() | (load <= 0),
        "rir_too_high": rir > settings.e1rm_rir_max,
        "too_many_reps": n > settings.e1rm_n_max,
        "leg_press_too_few_reps": leg_press & (n != 1) & (n < settings.leg_press_n_min),
    }
    # The first reason that holds, by its number: numbers choose faster than names.
    first = pl.coalesce(
        pl.when(holds).then(pl.lit(number, dtype=pl.UInt8)) for number, holds in enumerate(reasons.values())
    )
    refused = pl.lit(pl.Series(list(reasons))).gather(first)
    kept = pl.when(pl.col("refused").is_null())
    headline = nuzzo(load, n)
    if bench:
        headline = pl.when(is_bench).then(nuzzo_bench(load, n)).otherwise(headline)
    if press:
        headline = pl.when(leg_press).then(nuzzo_leg_press(load, n)).otherwise(headline)
    rts_kg = pl.when(n <= settings.rts_n_max).then(rts(load, n))
    rivals, error = [pl.col("e1rm_kg"), pl.col("_epley"), pl.col("_rts")], pl.col("_error")
    # a set said to have gone to failure states its RIR too, but a single at 0 is the maximum itself
    sd = pl.when(n > 1).then(rir_sd_reps(rir)).fill_null(0.0)
    return (
        [
            (pl.col("reps") + rir.fill_null(0)).alias("n"),
            pl.when(on_body).then("system_load_kg").otherwise("load_kg").alias("_load"),
            rir.is_not_null().alias("rir_stated"),
            pl.when(on_body).then(pl.lit("system")).otherwise(pl.lit("load")).alias("e1rm_basis"),
        ],
        [refused.alias("refused")],
        [
            kept.then(headline).alias("e1rm_kg"),
            epley(load, n).alias("_epley"),
            rts_kg.alias("_rts"),
            (settings.mdc_z * sd / (30 + n)).alias("_error"),
        ],
        [
            kept.then(pl.max_horizontal(pl.min_horizontal(rivals) * (1 - error), load)).alias("e1rm_lo_kg"),
            kept.then(pl.max_horizontal(rivals) * (1 + error)).alias("e1rm_hi_kg"),
            kept.then(
                pl.when(n <= settings.e1rm_n_full).then(1.0).otherwise(settings.e1rm_weight_beyond)
            ).alias("e1rm_weight"),
        ],
    )
