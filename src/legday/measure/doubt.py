"""Loads and reps far from all others: kept, flagged, and left out of records until they are confirmed."""

from __future__ import annotations

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import code, is_working

_MACHINES = ("machine", "smith", "other", "unknown")
_FAR = 2**31  # keeps a series and a day apart in one number
_SHOWN = (
    "source", "line", "session", "day", "exercise", "name", "set_index", "load_kg", "reps", "why", "ratio",
    "usual",
)  # fmt: skip


def doubtful(sets: pl.DataFrame, settings: Settings) -> pl.Series:
    """Give the column `doubtful` of the book: true where `doubts` has a row.

    Unit: truth. Everything else as `doubts`.
    """
    return why_doubtful(sets, settings).is_not_null().alias("doubtful")


def why_doubtful(sets: pl.DataFrame, settings: Settings) -> pl.Series:
    """Give the column `why` of `doubts` for every set, null where nothing is suspected.

    Unit: neighbours, load or reps. Everything else as `doubts`.
    """
    return _judged(sets, settings)["why"]


def doubts(sets: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Sets whose load or reps are far above the others.

    Each working set is held against the sessions of the same exercise around it, five each way, without
    its own: its size, load x (1 + reps / 30), or its reps where there is no load, against the third highest
    of their bests. More than twice as much is doubtful. Where fewer than three sessions stand on either
    side, as at both ends of a log and in all short ones, it is held against the highest and takes more than
    three times as much: a light start condemns nothing that follows. With fewer than three in all nothing is
    said. Beyond what anyone has lifted is doubtful always. Too little is never doubted: it looks like a
    warm-up and harms no record.

    Unit: ratio. Range: 1 up. Citation: 29 logs, 1.2 % of session bests lie more than a factor 2 off their
    neighbours. Grade: medium [D]. On clean synthetic logs no false alarm in 33,000 sets, and none in
    7,000 where the first sessions were five times lighter (1 in 70 where one session in five is done on a
    machine that counts double); a factor of ten is always found, four in 90 %, at the ends and in short
    logs in 73 %, pounds for kilograms in 50 %, at the ends never.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of SET_SCHEMA with `load_kg`, and `equipment`; unresolved sets are grouped by name.

    Returns
    -------
    polars.DataFrame
        ``source, line, session, day, exercise, name, set_index, load_kg, reps, why`` (neighbours, load,
        reps) ``, ratio`` (to the usual; null beyond the record alone) ``, usual`` (what it was held
        against), in the order of `sets`.
    """
    return _judged(sets, settings).filter(pl.col("why").is_not_null()).select(_SHOWN)


def _judged(sets: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """The sets in their order, with why, ratio and usual; the last two null where nothing is suspected."""
    load, reps = pl.col("load_kg"), pl.col("reps")
    loaded = (load > 0).fill_null(value=False)
    size = pl.when(loaded).then(load * (1 + reps.fill_null(1) / 30)).otherwise(reps)
    rows = sets.with_columns(
        pl.when(is_working()).then(size).alias("_size"),
        (code("exercise", "name") * 2 + loaded).alias("_series"),
    )
    most = (
        pl.when(pl.col("equipment").is_in(_MACHINES).fill_null(value=True))
        .then(float(settings.doubt_machine_load_max_kg))
        .otherwise(float(settings.doubt_load_max_kg))
    )
    reps_most = (
        pl.when(loaded).then(float(settings.doubt_loaded_reps_max)).otherwise(float(settings.doubt_reps_max))
    )
    suspects = _suspects(rows, settings)
    if suspects.is_empty():  # as in most logs
        joined = rows.with_columns(_factor=pl.lit(None, pl.Float64), usual=pl.lit(None, pl.Float64))
    else:
        joined = rows.join(suspects, on=["_series", "day_no"], how="left", maintain_order="left")
    return (
        joined.lazy()
        .with_columns((pl.col("_size") / pl.col("usual")).alias("ratio"))
        .with_columns(
            pl.when(load > most).then(pl.lit("load"))
            .when(reps > reps_most).then(pl.lit("reps"))
            .when(pl.col("ratio") > pl.col("_factor")).then(pl.lit("neighbours")).alias("why")
        )
        .collect()
    )  # fmt: skip


def _suspects(rows: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Sessions whose best is too much for those around it, with what that was held against and the factor."""
    bests = (
        rows.lazy()
        .filter(pl.col("_size") > 0)
        .select("_size", key=pl.col("_series") * _FAR + pl.col("day_no") + _FAR // 2)
        .group_by("key")
        .agg(pl.col("_size").max().alias("_best"))
        .sort("key")
        .select(
            (pl.col("key") // _FAR).alias("_series"),
            (pl.col("key") % _FAR - _FAR // 2).alias("day_no"),
            "_best",
        )
        .collect()
    )
    # Most series have no session so far above another: only in the others each needs its neighbours.
    uneven = pl.col("_best").max() > pl.col("_best").min() * min(
        settings.doubt_factor, settings.doubt_factor_edge
    )
    of = bests.lazy().group_by("_series").agg(uneven.alias("uneven")).filter("uneven").collect()["_series"]
    bests = bests.filter(pl.col("_series").is_in(of.implode()))
    span, rank = settings.doubt_neighbours, settings.doubt_rank
    around = [step for step in range(-span, span + 1) if step]
    shifted = bests.with_columns(
        pl.when(pl.col("_series").shift(step) == pl.col("_series"))
        .then(pl.col("_best").shift(step))
        .alias(f"_{step}")
        for step in around
    )
    before = pl.sum_horizontal(pl.col(f"_{step}").is_not_null() for step in around if step > 0)
    after = pl.sum_horizontal(pl.col(f"_{step}").is_not_null() for step in around if step < 0)
    # Most sessions are no higher than twice their lowest neighbour: only the others need their rank.
    lowest = pl.min_horizontal(pl.col(f"_{step}") for step in around)
    near = pl.concat_list(pl.col(f"_{step}") for step in around).list.drop_nulls()
    ranked = near.list.sort(descending=True)
    amid = (before >= rank) & (after >= rank)
    return (
        shifted.filter(pl.col("_best") > lowest * min(settings.doubt_factor, settings.doubt_factor_edge))
        .select(
            "_series",
            "day_no",
            "_best",
            pl.when(amid)
            .then(float(settings.doubt_factor))
            .otherwise(float(settings.doubt_factor_edge))
            .alias("_factor"),
            pl.when(amid)
            .then(ranked.list.get(rank - 1, null_on_oob=True))
            .when(near.list.len() >= rank)
            .then(ranked.list.first())
            .alias("usual"),
        )
        .filter(pl.col("_best") > pl.col("usual") * pl.col("_factor"))
        .drop("_best")
    )
