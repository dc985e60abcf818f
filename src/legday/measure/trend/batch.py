"""Series of session bests side by side, so that one pass over sessions serves them all.

Recursions walk from session to session; padding every series to the longest makes each step one operation
on all of them. Arrays are ``(sessions, series)``: a step is one row, which lies together in memory.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Batch:
    """Series of session bests, each oldest first, padded behind its last session.

    Attributes
    ----------
    series : tuple of str
        Name of each of the S series.
    day : (T, S) array of float
        Day number of each session [days since Monday 1970-01-05]; NaN is padding.
    ln_kg : (T, S) array of float
        ln of the best e1RM of the session [ln kg].
    reps : (T, S) array of float
        Reps of that set.
    sure : (T, S) array of bool
        Values that the person confirmed: never asked about.
    count : (S,) array of int
        Sessions of each series.
    barbell : (S,) array of bool
        Whether it is a barbell squat, bench press or deadlift, which have constants of their own.
    """

    series: tuple[str, ...]
    day: Floats
    ln_kg: Floats
    reps: Floats
    sure: Truth
    count: Whole
    barbell: Truth

    @property
    def real(self) -> Truth:
        """(T, S) truth: a session, not padding."""
        return np.arange(self.day.shape[0])[:, None] < self.count


def make_batch(bests: pl.DataFrame) -> Batch:
    """Pad the series of a table of session bests.

    Parameters
    ----------
    bests : polars.DataFrame
        ``series, day_no, e1rm_kg, reps, confirmed, barbell``, as `series.session_series` gives them: one
        series after the other, each oldest first.
    """
    runs = bests["series"].rle().struct.unnest()
    names, lengths = runs["value"].to_list(), runs["len"].to_numpy().astype(np.int64)
    if not names:
        empty = np.empty((0, 0))
        none = np.empty((0, 0), dtype=np.bool_)
        return Batch((), empty, empty, empty, none, np.empty(0, np.int64), np.empty(0, np.bool_))
    start = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    rows = np.arange(bests.height) - np.repeat(start, lengths)
    cols = np.repeat(np.arange(len(names)), lengths)
    shape = (int(lengths.max()), len(names))

    def padded(values: Floats) -> Floats:
        out = np.full(shape, np.nan)
        out[rows, cols] = values
        return out

    sure = np.zeros(shape, dtype=np.bool_)
    sure[rows, cols] = bests["confirmed"].to_numpy()
    return Batch(
        series=tuple(names),
        day=padded(bests["day_no"].to_numpy().astype(np.float64)),
        ln_kg=padded(np.log(bests["e1rm_kg"].to_numpy())),
        reps=padded(bests["reps"].to_numpy()),
        sure=sure,
        count=lengths,
        barbell=bests["barbell"].to_numpy()[start],
    )


def at_last(values: Floats | Truth, count: Whole) -> Floats:
    """Give the value at the last session of each series.

    Parameters
    ----------
    values : (T, S) array of float
    count : (S,) array of int
        Sessions; a series of none gives NaN.
    """
    if not values.size:
        return np.full(count.shape, np.nan)
    found = values[np.maximum(count - 1, 0), np.arange(count.size)]
    return np.where(count > 0, found, np.nan)
