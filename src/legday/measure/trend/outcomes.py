"""What came of it: the outcomes that forecasts are held against."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Batch, Floats, Truth, Whole


def outcome_in(batch: Batch, used: Truth, weeks: int, settings: Settings) -> Floats:
    """Median of the session bests about `weeks` weeks after each session.

    Those within `trend_outcome_days` days of that day, `trend_outcome_sessions` or more, all later than
    the session itself.

    Unit: ln kg. Range: NaN where too few. Citation: task B, 29 lifters. Grade: choice [E].

    Returns
    -------
    (T, S) array of float
    """
    margin = settings.trend_outcome_days
    return _over_windows(
        batch,
        used,
        days=(7 * weeks - margin, 7 * weeks + margin),
        least=settings.trend_outcome_sessions,
        summary=_medians,
    )


def best_within(batch: Batch, used: Truth, settings: Settings) -> Floats:
    """Best session of the `trend_could_weeks` weeks after each session.

    `trend_could_sessions` or more sessions, and a log that goes on to the end of the window.

    Unit: ln kg. Range: NaN where too few, or the log ended. Citation: task C, 29 lifters. Grade: choice [E].

    Returns
    -------
    (T, S) array of float
    """
    span = 7 * settings.trend_could_weeks
    found = _over_windows(batch, used, days=(1, span), least=settings.trend_could_sessions, summary=_maxima)
    ended = batch.day + span > np.nanmax(batch.day) if batch.day.size else np.zeros_like(found, dtype=bool)
    found[ended] = np.nan
    return found


def _over_windows(
    batch: Batch,
    used: Truth,
    *,
    days: tuple[float, float],
    least: int,
    summary: Callable[[Floats, Whole, Whole], Floats],
) -> Floats:
    """Summarise, for each session, the used values that lie so many days after it."""
    first_d, last_d = days
    out = np.full(batch.day.shape, np.nan)
    if not used.any():
        return out
    # All series in one line, each far behind the one before, so that one search finds every window.
    cols, rows = np.nonzero(used.T)
    far = float(np.nanmax(batch.day) - np.nanmin(batch.day)) + last_d + 2
    low = float(np.nanmin(batch.day))
    line = cols * far + batch.day[rows, cols] - low
    values = batch.ln_kg[rows, cols]
    every_col, every_row = np.nonzero(batch.real.T)
    at = every_col * far + batch.day[every_row, every_col] - low
    begin = np.searchsorted(line, at + max(first_d, 0.5), side="left")
    end = np.searchsorted(line, at + last_d, side="right")
    enough = end - begin >= least
    found = np.full(at.size, np.nan)
    found[enough] = summary(values, begin[enough], end[enough])
    out[every_row, every_col] = found
    return out


def _medians(values: Floats, begin: Whole, end: Whole) -> Floats:
    """Medians of values[begin:end], windows of one length at a time."""
    out = np.empty(begin.size)
    lengths = end - begin
    for length in np.unique(lengths):
        here = lengths == length
        out[here] = np.median(values[begin[here, None] + np.arange(length)], axis=1)
    return out


def _maxima(values: Floats, begin: Whole, end: Whole) -> Floats:
    """Maxima of values[begin:end], from the maxima of windows of 1, 2, 4 ... values."""
    table, step = [values], 1
    longest = int((end - begin).max(initial=1))
    while 2 * step <= longest:
        table.append(np.maximum(table[-1][:-step], table[-1][step:]))
        step *= 2
    level = np.floor(np.log2(end - begin)).astype(np.int64)
    out = np.empty(begin.size)
    for power in np.unique(level):
        here = level == power
        known = table[power]
        out[here] = np.maximum(known[begin[here]], known[end[here] - 2**power])
    return out
