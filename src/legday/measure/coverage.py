"""What the training covers: patterns, the back of the leg, one leg at a time, lower against upper body."""

from __future__ import annotations

from datetime import date

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import (
    in_weeks,
    is_strength,
    is_unresolved,
    is_working,
    set_weight,
    weeks_frame,
    zero_where_logged,
)
from legday.measure.effort import is_hard
from legday.model import HIP_DOMINANT, KNEE_DOMINANT, NOT_STRENGTH, PATTERNS

STRENGTH_PATTERNS = tuple(pattern for pattern in PATTERNS if pattern not in NOT_STRENGTH)
_REGIONS = ("lower", "upper", "trunk", "mixed")
_SUMS = (
    *(f"{region}_sets" for region in _REGIONS),
    "unilateral_leg_sets", "knee_dominant_sets", "hip_dominant_sets", "hip_hamstring_sets",
    "knee_hamstring_sets",
)  # fmt: skip


def patterns(sets: pl.DataFrame, today: date, settings: Settings, weeks: int | None = None) -> pl.DataFrame:
    """Hard sets a week by movement pattern.

    Unit: hard sets/week. Range: 0 up. Citation: definition; Iversen et al. 2021, Sports Med 51:2079-2095
    (a leg press type, a pull and a push cover the basics). Grade: medium for the idea [V], choice for the
    list of patterns [E].

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA.
    today : date
        Its week is the running one, apart from the whole weeks.
    weeks : int, optional
        Whole weeks before the running one; default the setting `report_weeks`.

    Returns
    -------
    polars.DataFrame
        Every week with every strength pattern: ``week_no, monday, whole, logged, pattern, sets``. A
        logged week without is 0; weeks before the log begins are null.
    """
    weeks = settings.report_weeks if weeks is None else weeks
    done = (
        sets.lazy()
        .filter(in_weeks(today, weeks) & is_strength() & is_hard(settings))
        .group_by("week_no", "pattern")
        .agg(set_weight(settings).sum().alias("sets"))
        .collect()
    )
    return (
        weeks_frame(sets, today, weeks)
        .join(pl.DataFrame({"pattern": STRENGTH_PATTERNS}), how="cross")
        .join(done, on=["week_no", "pattern"], how="left", maintain_order="left")
        .with_columns(zero_where_logged("sets"))
    )


def pattern_weeks(weekly: pl.DataFrame) -> pl.DataFrame:
    """Give the mean week of each pattern over the whole logged weeks.

    Unit, citation and grade as `patterns`.

    Parameters
    ----------
    weekly : polars.DataFrame
        From `patterns`.

    Returns
    -------
    polars.DataFrame
        ``pattern, weeks, sets_per_week, weeks_with, last_monday`` (of the last week, the running one
        too, with a set; null if none).
    """
    whole = pl.col("whole") & pl.col("logged")
    return weekly.group_by("pattern", maintain_order=True).agg(
        whole.sum().cast(pl.Int64).alias("weeks"),
        pl.col("sets").filter(whole).mean().alias("sets_per_week"),
        (whole & (pl.col("sets") > 0)).sum().cast(pl.Int64).alias("weeks_with"),
        pl.col("monday").filter(pl.col("sets") > 0).max().alias("last_monday"),
    )


def balance(sets: pl.DataFrame, today: date, settings: Settings, weeks: int | None = None) -> pl.DataFrame:
    """Hard sets a week on both sides of each balance: body halves, hamstrings, legs one at a time.

    Hamstring sets are fractional and hip-dominant unless the pattern is knee_flexion. A leg set is
    unilateral where the movement is, or where it was logged for one side. A quads-only week has
    knee-dominant and no hip-dominant hard sets.

    Unit: hard sets/week. Range: 0 up. Citation: hamstrings need both: Bourne et al. 2017, Br J Sports Med
    51:469-477, and Maeo et al. 2021, MSSE 53:825-837; the rest definition. Grade: medium [V2]; unilateral
    and quads-only are descriptions [E].

    Parameters
    ----------
    sets, today, weeks
        As `patterns`.

    Returns
    -------
    polars.DataFrame
        Every week: ``week_no, monday, whole, logged, lower_sets, upper_sets, trunk_sets, mixed_sets,
        unilateral_leg_sets, knee_dominant_sets, hip_dominant_sets, hip_hamstring_sets,
        knee_hamstring_sets`` and ``quads_only`` (truth). A logged week without is 0; weeks before the log
        begins are null.
    """
    weeks = settings.report_weeks if weeks is None else weeks
    weight, lower = pl.col("_weight"), pl.col("region") == "lower"
    one_leg = pl.col("unilateral").fill_null(value=False) | (pl.col("side") != "both")
    knee_flexion = pl.col("pattern") == "knee_flexion"
    done = (
        sets.lazy()
        .filter(in_weeks(today, weeks) & is_strength() & is_hard(settings))
        .with_columns(
            set_weight(settings).alias("_weight"),
            pl.when(pl.col("direct").list.contains("hamstrings")).then(1.0)
            .when(pl.col("indirect").list.contains("hamstrings")).then(settings.indirect_share)
            .otherwise(0.0).alias("_hamstrings"),
        )
        .group_by("week_no")
        .agg(
            *(weight.filter(pl.col("region") == region).sum().alias(f"{region}_sets") for region in _REGIONS),
            weight.filter(lower & one_leg).sum().alias("unilateral_leg_sets"),
            weight.filter(lower & pl.col("pattern").is_in(KNEE_DOMINANT)).sum().alias("knee_dominant_sets"),
            weight.filter(lower & pl.col("pattern").is_in(HIP_DOMINANT)).sum().alias("hip_dominant_sets"),
            (weight * pl.col("_hamstrings")).filter(~knee_flexion).sum().alias("hip_hamstring_sets"),
            (weight * pl.col("_hamstrings")).filter(knee_flexion).sum().alias("knee_hamstring_sets"),
        )
        .collect()
    )  # fmt: skip
    return (
        weeks_frame(sets, today, weeks)
        .join(done, on="week_no", how="left", maintain_order="left")
        .with_columns(zero_where_logged(*_SUMS))
        .with_columns(
            ((pl.col("knee_dominant_sets") > 0) & (pl.col("hip_dominant_sets") == 0)).alias("quads_only")
        )
    )


def balance_shares(weekly: pl.DataFrame) -> pl.DataFrame:
    """Give the balances of all the whole logged weeks together.

    Unit: %, weeks. Range: 0-100. Citation and grade as `balance`.

    Parameters
    ----------
    weekly : polars.DataFrame
        From `balance`.

    Returns
    -------
    polars.DataFrame
        One row: ``weeks``, the summed set columns of `balance` (null where no week was logged) ``,
        lower_pct`` (of lower + upper) ``, unilateral_pct`` (of leg sets) ``, knee_hamstring_pct`` (of
        hamstring sets) ``, leg_weeks, quads_only_weeks``. A share of nothing is null.
    """
    table = weekly.filter(pl.col("whole") & pl.col("logged"))
    logged = pl.len() > 0

    def pct(part: str, *whole: str) -> pl.Expr:
        total = pl.sum_horizontal(pl.col(column).sum() for column in whole)
        return pl.when(total > 0).then(100 * pl.col(part).sum() / total)

    return table.select(
        pl.len().cast(pl.Int64).alias("weeks"),
        *(pl.when(logged).then(pl.col(column).sum()).alias(column) for column in _SUMS),
        pct("lower_sets", "lower_sets", "upper_sets").alias("lower_pct"),
        pct("unilateral_leg_sets", "lower_sets").alias("unilateral_pct"),
        pct("knee_hamstring_sets", "knee_hamstring_sets", "hip_hamstring_sets").alias("knee_hamstring_pct"),
        (pl.col("lower_sets") > 0).sum().cast(pl.Int64).alias("leg_weeks"),
        pl.col("quads_only").sum().cast(pl.Int64).alias("quads_only_weeks"),
    )


def left_out(sets: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """How many sets no measure of volume counts, and why; the first reason that holds.

    Unit: rows. Range: 0 up. Citation: definition. Grade: choice [E].

    Returns
    -------
    polars.DataFrame
        One row a reason, zeros too, that sum to the sets: ``why`` (counted, unresolved, warm_up,
        not_strength, easy) ``, rows``.
    """
    why = (
        pl.when(is_unresolved()).then(pl.lit("unresolved"))
        .when(~is_working()).then(pl.lit("warm_up"))
        .when(~is_strength()).then(pl.lit("not_strength"))
        .when(~is_hard(settings)).then(pl.lit("easy"))
        .otherwise(pl.lit("counted"))
    )  # fmt: skip
    rows = sets.select(why.alias("why")).group_by("why").agg(pl.len().cast(pl.Int64).alias("rows"))
    every = pl.DataFrame({"why": ["counted", "unresolved", "warm_up", "not_strength", "easy"]})
    return every.join(rows, on="why", how="left", maintain_order="left").with_columns(
        pl.col("rows").fill_null(0)
    )
