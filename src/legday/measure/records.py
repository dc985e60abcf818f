"""Records against noise: session bests, the typical error, the minimum detectable change."""

from __future__ import annotations

import math
from datetime import date

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import code, day_no

_SERIES = ("exercise", "rep_band")
_FAR = 2**31  # keeps a series and a day apart in one number
# Standard error of a median of k independent normal values, in standard deviations; k = 1, 2, 3 exact
# (k = 3: sqrt(1 - sqrt(3) / pi)), beyond by the limit sqrt(pi / 2 / k).
_MEDIAN_SE = {1: 1.0, 2: math.sqrt(0.5), 3: math.sqrt(1 - math.sqrt(3) / math.pi)}


def mdc_pct(typical_error_pct: float, z: float = 1.96) -> float:
    """Minimum detectable change between two values: z sqrt(2) TE.

    Unit: %. Range: 0 up; z 1.96 for 95 %, 1.645 for 90 %. Citation: definition; TE of a tested
    1RM 4.2 %: Grgic et al. 2020, Sports Med Open 6:31. Grade: high [D].
    """
    return z * math.sqrt(2) * typical_error_pct


def rep_band(settings: Settings) -> pl.Expr:
    """Rep band of a set, e.g. "4-6": estimates are compared within one only; null beyond the last.

    Unit: reps. Citation: 29 logs, session to session 6.9 % within a band against 11.3 % across.
    Grade: medium [D].
    """
    edges = settings.rep_band_edges
    leasts = (1, *(most + 1 for most in edges[:-1]))
    return pl.coalesce(
        pl.when(pl.col("reps") <= most).then(pl.lit(f"{least}-{most}"))
        for least, most in zip(leasts, edges, strict=True)
    )


def session_bests(estimated: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Give the best estimate of each day, exercise and rep band.

    Unit: kg. Range, citation and grade as `estimate.estimates`.

    Parameters
    ----------
    estimated : polars.DataFrame
        From `estimate.estimates`; refused and doubtful sets are left out there.

    Returns
    -------
    polars.DataFrame
        ``exercise, rep_band, name, day, day_no, movement, e1rm_kg, e1rm_lo_kg, e1rm_hi_kg, e1rm_weight,
        rir_stated, e1rm_basis, load_kg, reps, n``: one exercise and band after the other, each oldest first.
    """
    edges = settings.rep_band_edges
    band_no = pl.sum_horizontal(pl.col("reps") > most for most in edges).cast(pl.Int64)
    series = (code("exercise") * (len(edges) + 1) + band_no) * _FAR + pl.col("day_no")
    best = (
        estimated.select("e1rm_kg", series.alias("_series"))
        .with_row_index("_row")
        .filter(pl.col("e1rm_kg").is_not_null())
        .group_by("_series")
        .agg(pl.col("_row").get(pl.col("e1rm_kg").arg_max()))
        .sort("_series")
    )
    kept = estimated.select(
        "exercise", "name", "day", "day_no", "movement", "e1rm_kg", "e1rm_lo_kg", "e1rm_hi_kg", "e1rm_weight",
        "rir_stated", "e1rm_basis", "load_kg", "reps", "n",
    )  # fmt: skip
    return kept[best["_row"]].select("exercise", rep_band(settings).alias("rep_band"), pl.exclude("exercise"))


def typical_errors(bests: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """One's own typical error: SD of the differences of near session bests over sqrt(2).

    Pairs: neighbouring sessions of one exercise and rep band at most 10 days apart. Too few pairs of an
    exercise: those of all exercises; still too few: the default. Never below the floor.

    Unit: %. Range: floor 2.5 up; lifters' logs 5-13. Citation: definition; default: 29 logs.
    Grade: medium [D].

    Parameters
    ----------
    bests : polars.DataFrame
        From `session_bests`.

    Returns
    -------
    polars.DataFrame
        Every exercise: ``exercise, pairs, typical_error_pct, source`` (own, all_lifts, default) ``,
        mdc_pct``.
    """
    again = pl.all_horizontal(pl.col(name) == pl.col(name).shift() for name in _SERIES)  # they stand in order
    pairs = bests.select(
        "exercise",
        pl.when(again).then(100 * pl.col("e1rm_kg").log().diff()).alias("change"),
        pl.when(again).then(pl.col("day_no").diff()).alias("days"),
    )
    change = pl.col("change").filter(pl.col("days") <= settings.typical_error_pair_days)
    least = settings.typical_error_pairs_min
    near = pairs.select(change)["change"]
    # All lifts together by the median of absolute changes: odd lifts must not widen the rest.
    spread = near.abs().median() if near.len() >= least else None
    pooled = None if spread is None else 1.4826 * float(spread) / math.sqrt(2)  # type: ignore[arg-type]
    own = pl.when(pl.col("pairs") >= least).then(pl.col("_sd") / math.sqrt(2))
    error = pl.coalesce(own, pl.lit(pooled, dtype=pl.Float64), pl.lit(settings.typical_error_pct))
    return (
        pairs.group_by("exercise")
        .agg(change.len().cast(pl.Int64).alias("pairs"), change.std().alias("_sd"))
        .select(
            "exercise",
            "pairs",
            error.clip(lower_bound=settings.typical_error_floor_pct).alias("typical_error_pct"),
            pl.when(pl.col("pairs") >= least)
            .then(pl.lit("own"))
            .otherwise(pl.lit("default" if pooled is None else "all_lifts"))
            .alias("source"),
        )
        .with_columns((pl.col("typical_error_pct") * mdc_pct(1, settings.mdc_z)).alias("mdc_pct"))
        .sort("exercise")
    )


def records(bests: pl.DataFrame, errors: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Every session best above all before it, within its exercise and rep band.

    A gain below the minimum detectable change is a best set, not proof of more strength. Deadlifts of
    more than 5 reps are left out.

    Unit: kg, %. Range: gain above 0. Citation: as `mdc_pct`; deadlift: LeSuer et al. 1997, J Strength Cond
    Res 11:211-213. Grade: high for the rule [D], choice for the deadlift [E].

    Parameters
    ----------
    bests, errors : polars.DataFrame
        From `session_bests` and `typical_errors`.

    Returns
    -------
    polars.DataFrame
        ``exercise, rep_band, day, e1rm_kg, load_kg, reps, previous_kg`` (null for the first) ``,
        gain_pct, mdc_pct, beyond_mdc`` (truth; null for the first), by exercise, band and day.
    """
    deadlift = pl.col("movement").is_in(settings.deadlift_movements).fill_null(value=False)
    previous = pl.col("e1rm_kg").cum_max().shift(1).over(pl.struct(_SERIES).rle_id())  # they stand in order
    gain = 100 * (pl.col("e1rm_kg") / pl.col("previous_kg") - 1)
    return (
        bests.filter(~(deadlift & (pl.col("n") > settings.deadlift_record_n_max)))
        .with_columns(previous.alias("previous_kg"))
        .filter(pl.col("previous_kg").is_null() | (pl.col("e1rm_kg") > pl.col("previous_kg")))
        .join(errors.select("exercise", "mdc_pct"), on="exercise", how="left", maintain_order="left")
        .with_columns(gain.alias("gain_pct"))
        .select(
            *_SERIES, "day", "e1rm_kg", "load_kg", "reps", "previous_kg", "gain_pct", "mdc_pct",
            (pl.col("gain_pct") > pl.col("mdc_pct")).alias("beyond_mdc"),
        )
    )  # fmt: skip


def changes(
    bests: pl.DataFrame, errors: pl.DataFrame, today: date, settings: Settings, weeks: int | None = None
) -> pl.DataFrame:
    """Is a lift stronger than `weeks` weeks ago? Medians of three session bests, then and now.

    Then: the last sessions before the window, no older than one more window. Now: the last within it.
    Detectable: z sqrt(2) TE times the standard error of such a median (0.67 for three).

    Unit: kg, %. Range: any. Citation: as `mdc_pct`; standard error of a median by derivation. Grade:
    medium [D]. Simulated, one session a week, noise of 5 %: false alarms 6 %; a gain of 8 % is found in
    41 %, of 12 % in 66 %, of 20 % in 96 %. "Within noise" is not "no progress".

    Parameters
    ----------
    bests, errors : polars.DataFrame
        From `session_bests` and `typical_errors`.
    today : date
        End of the window.
    weeks : int, optional
        Its length; default the setting `report_weeks`.

    Returns
    -------
    polars.DataFrame
        Every exercise and rep band of the window: ``exercise, rep_band, sessions`` (in the window) ``,
        now_kg, now_day, then_kg, then_day, change_pct, mdc_pct, verdict`` (stronger, weaker,
        within_noise, not_enough_data). Levels of fewer than three sessions are null.
    """
    weeks = settings.report_weeks if weeks is None else weeks
    k, end, span = settings.level_sessions, day_no(today), 7 * weeks
    now = pl.col("day_no").is_between(end - span + 1, end)
    then = pl.col("day_no").is_between(end - 2 * span + 1, end - span)
    se = _MEDIAN_SE.get(k, math.sqrt(math.pi / 2 / k))

    def level(where: pl.Expr) -> pl.Expr:
        kept = pl.col("e1rm_kg").filter(where)
        return pl.when(kept.len() >= k).then(kept.tail(k).median())

    change = pl.col("change_pct")
    return (
        bests.group_by(*_SERIES, maintain_order=True)
        .agg(
            now.sum().cast(pl.Int64).alias("sessions"),
            level(now).alias("now_kg"),
            pl.col("day").filter(now).last().alias("now_day"),
            level(then).alias("then_kg"),
            pl.col("day").filter(then).last().alias("then_day"),
        )
        .filter(pl.col("sessions") > 0)
        .join(
            errors.select("exercise", pl.col("mdc_pct") * se),
            on="exercise",
            how="left",
            maintain_order="left",
        )
        .with_columns((100 * (pl.col("now_kg") / pl.col("then_kg") - 1)).alias("change_pct"))
        .select(
            *_SERIES, "sessions", "now_kg", "now_day", "then_kg", "then_day", "change_pct", "mdc_pct",
            pl.when(change.is_null()).then(pl.lit("not_enough_data"))
            .when(change > pl.col("mdc_pct")).then(pl.lit("stronger"))
            .when(change < -pl.col("mdc_pct")).then(pl.lit("weaker"))
            .otherwise(pl.lit("within_noise")).alias("verdict"),
        )
    )  # fmt: skip
