"""Session bests as series: what may be compared with what."""

from __future__ import annotations

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import code

_BLANK = ""


def session_series(estimated: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Give the best estimate of each day in each series of comparable sets.

    One exercise is one series, under whatever names it was logged; but each side is a series of its own where
    sides are logged, a machine of another name is another machine, and a load of unknown kind is compared
    with its like alone. Sets of up to `trend_n_max` reps to failure.

    Unit: kg. Range, citation and grade as `estimate.estimates`.

    Parameters
    ----------
    estimated : polars.DataFrame
        From `estimate.estimates`; ``confirmed`` may be among its columns.

    Returns
    -------
    polars.DataFrame
        ``series, exercise, name, side`` (null where both) ``, movement, equipment, region, day, day_no,
        e1rm_kg, load_kg, reps, rir, n, e1rm_basis, confirmed, barbell``: one series after the other, each
        oldest first. `name` is the one logged last.
    """
    one_side = pl.col("side").is_in(["left", "right"])
    machine = pl.col("equipment").is_in(settings.trend_machines)
    barbell = pl.col("movement").is_in(settings.trend_barbell_movements) & (pl.col("equipment") == "barbell")
    confirmed = pl.col("confirmed") if "confirmed" in estimated.columns else pl.lit(value=False)
    keys = (
        pl.col("exercise"),
        pl.when(one_side).then("side").otherwise(pl.lit(_BLANK)),
        pl.when(machine).then("name").otherwise(pl.lit(_BLANK)),
        pl.when(pl.col("load_kind") == "unknown").then(pl.lit("unknown")).otherwise(pl.lit(_BLANK)),
    )
    sets = estimated.lazy().filter(
        pl.col("e1rm_kg").is_not_null() & (pl.col("n") <= settings.trend_n_max) & (pl.col("e1rm_kg") > 0)
    )
    return (
        sets.select(
            pl.concat_str(keys, separator="|").str.strip_chars_end("|").alias("series"),
            "exercise", "name", pl.when(one_side).then("side").alias("side"), "movement", "equipment",
            "region", "day", "day_no", "e1rm_kg", "load_kg", "reps", "rir", "n", "e1rm_basis",
            confirmed.alias("confirmed"), barbell.fill_null(value=False).alias("barbell"),
        )
        .with_columns(code("series").alias("_code"))
        .sort("_code", "day_no", "e1rm_kg", maintain_order=True)
        .group_by("_code", "day_no", maintain_order=True)
        .agg(pl.exclude("confirmed").last(), pl.col("confirmed").last())
        .with_columns(pl.col("name").last().over("_code"))
        .drop("_code")
        .select(
            "series", "exercise", "name", "side", "movement", "equipment", "region", "day", "day_no",
            "e1rm_kg", "load_kg", "reps", "rir", "n", "e1rm_basis", "confirmed", "barbell",
        )
        .collect()
    )  # fmt: skip
