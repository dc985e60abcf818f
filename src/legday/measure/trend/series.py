"""Session bests as series: what may be compared with what."""

from __future__ import annotations

import numpy as np
import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import code

_BLANK = ""
_FAR = 2**24  # keeps an exercise and a name apart in one number


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
        e1rm_kg, load_kg, reps, rir, n, e1rm_basis, confirmed, barbell``: in the order of series, each oldest
        first. `name` is the one logged last.
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
    used = pl.col("e1rm_kg").is_not_null() & (pl.col("n") <= settings.trend_n_max) & (pl.col("e1rm_kg") > 0)
    # by numbers first: names are written only of the rows that stay
    numbers = estimated.select(
        used.fill_null(value=False).alias("used"),
        code("exercise").fill_null(-1).alias("exercise"),
        pl.when(machine).then(code("name")).fill_null(-1).alias("name"),
        (pl.when(pl.col("side") == "left").then(2).when(pl.col("side") == "right").then(4).otherwise(0)
         + (pl.col("load_kind") == "unknown").fill_null(value=False)).cast(pl.Int64).alias("more"),
        "day_no",
        "e1rm_kg",
    )  # fmt: skip
    rows = np.flatnonzero(numbers["used"].to_numpy())
    exercise, name, more, day, e1rm_kg = (
        numbers[column].to_numpy()[rows] for column in ("exercise", "name", "more", "day_no", "e1rm_kg")
    )
    series = (exercise * _FAR + name + 1) * 8 + more
    order = np.argsort(day, kind="stable")
    order = order[np.argsort(series[order], kind="stable")]
    opens = np.flatnonzero(np.diff(series[order], prepend=-1) | np.diff(day[order], prepend=-1))
    ends = np.append(opens[1:], rows.size)[: opens.size]
    best = np.repeat(np.maximum.reduceat(e1rm_kg[order], opens), ends - opens) if opens.size else e1rm_kg
    tops = np.flatnonzero(e1rm_kg[order] == best)
    bests = estimated.select(
        "exercise", "name", "side", "movement", "equipment", "region", "day", "day_no", "e1rm_kg", "load_kg",
        "reps", "rir", "n", "e1rm_basis", "load_kind", confirmed.alias("confirmed"),
    )[rows[order[tops[np.searchsorted(tops, ends) - 1]]]].select(
        pl.concat_str(keys, separator="|").str.strip_chars_end("|").alias("series"),
        "exercise", "name", pl.when(one_side).then("side").alias("side"), "movement", "equipment", "region",
        "day", "day_no", "e1rm_kg", "load_kg", "reps", "rir", "n", "e1rm_basis", "confirmed",
        barbell.fill_null(value=False).alias("barbell"),
    )  # fmt: skip
    return bests.sort("series", maintain_order=True).with_columns(
        pl.col("name").last().over(pl.col("series").rle_id())
    )
