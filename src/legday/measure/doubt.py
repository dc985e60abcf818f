"""Loads and reps far from all others: kept, flagged, and left out of records until they are confirmed."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from legday.catalogue.settings import Settings
from legday.measure.counting import code, is_working

_MACHINES = ("machine", "smith", "other", "unknown")
_WHY = ("load", "reps", "neighbours")
_NO_DAY = -(2**40)
Floats = NDArray[np.float64]
Truth = NDArray[np.bool_]
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
    judged = pl.concat([sets, _judged(sets, settings)], how="horizontal")
    return judged.filter(pl.col("why").is_not_null()).select(_SHOWN)


def _judged(sets: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Give why, ratio and usual of the sets in their order; the last two null where nothing is suspected."""
    load, reps = (sets[name].cast(pl.Float64).to_numpy() for name in ("load_kg", "reps"))
    loaded = load > 0
    size = np.where(loaded, load * (1 + np.where(np.isnan(reps), 1.0, reps) / 30), reps)
    working = sets.select(is_working()).to_series().to_numpy()
    size = np.where(working, size, np.nan)
    on_machine = (
        sets.select(pl.col("equipment").is_in(_MACHINES).fill_null(value=True)).to_series().to_numpy()
    )
    most = np.where(on_machine, settings.doubt_machine_load_max_kg, settings.doubt_load_max_kg)
    reps_most = np.where(loaded, settings.doubt_loaded_reps_max, settings.doubt_reps_max)
    factor, usual = _held_against(sets, size, loaded, settings)
    ratio = size / usual
    # the first that holds, by its place: numbers choose faster than names
    why = np.select([load > most, reps > reps_most, ratio > factor], [0, 1, 2], -1)
    reasons = pl.Series(_WHY).gather(pl.Series(why, dtype=pl.Int64).replace(-1, None))
    return pl.DataFrame(
        [
            reasons.alias("why"),
            pl.Series("ratio", ratio, nan_to_null=True),
            pl.Series("usual", usual, nan_to_null=True),
        ]
    )


def _held_against(
    sets: pl.DataFrame, size: Floats, loaded: Truth, settings: Settings
) -> tuple[Floats, Floats]:
    """Give, for sets of sessions whose best is too much for those around, the factor and what it was."""
    factor, usual = np.full(size.size, np.nan), np.full(size.size, np.nan)
    known = sets.select(
        series=code("exercise", "name").fill_null(-1),
        day_no=pl.col("day_no").cast(pl.Int64).fill_null(_NO_DAY),
    )
    series, day = known["series"].to_numpy() * 2 + loaded, known["day_no"].to_numpy()
    rows = np.flatnonzero((size > 0) & (series >= 0) & (day > _NO_DAY))
    if not rows.size:
        return factor, usual
    rows = rows[np.lexsort((day[rows], series[rows]))]
    own, on = series[rows], day[rows]
    opens = np.flatnonzero(np.r_[True, (np.diff(own) != 0) | (np.diff(on) != 0)])
    best, of = np.maximum.reduceat(size[rows], opens), own[opens]
    # Most series have no session so far above another: only in the others each needs its neighbours.
    least = min(settings.doubt_factor, settings.doubt_factor_edge)
    begins = np.flatnonzero(np.r_[True, np.diff(of) != 0])
    uneven = np.maximum.reduceat(best, begins) > np.minimum.reduceat(best, begins) * least
    sessions = np.flatnonzero(np.repeat(uneven, np.diff(np.r_[begins, of.size])))
    if not sessions.size:
        return factor, usual
    near = _around(best[sessions], of[sessions], settings.doubt_neighbours)
    # Most sessions are no higher than twice their lowest neighbour: only the others need their rank.
    high = best[sessions] > np.fmin.reduce(near, axis=1) * least
    sessions, near = sessions[high], near[high]
    there, rank = ~np.isnan(near), settings.doubt_rank
    sides = there.reshape(len(near), 2, settings.doubt_neighbours).sum(axis=2)
    amid, ranked = (sides >= rank).all(axis=1), -np.sort(-near, axis=1)
    against = np.where(amid, ranked[:, rank - 1], np.where(sides.sum(axis=1) >= rank, ranked[:, 0], np.nan))
    times = np.where(amid, settings.doubt_factor, settings.doubt_factor_edge)
    for session in np.flatnonzero(best[sessions] > against * times).tolist():
        at = sessions[session]
        here = rows[opens[at] : opens[at + 1] if at + 1 < opens.size else rows.size]
        factor[here], usual[here] = times[session], against[session]
    return factor, usual


def _around(best: Floats, of: NDArray[np.int64], span: int) -> Floats:
    """Give the bests of the sessions before and after each one, of the same series; else NaN."""
    near = np.full((best.size, 2 * span), np.nan)
    for step in range(1, min(span, best.size - 1) + 1):
        same = of[step:] == of[:-step]
        near[step:, step - 1][same] = best[:-step][same]
        near[:-step, span + step - 1][same] = best[step:][same]
    return near
