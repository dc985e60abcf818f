"""Windows over the sessions of every series: so many days or sessions before or after each one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from legday.measure.trend.batch import Batch, Floats, Truth, Whole

Summary = Callable[[Floats, Whole, Whole], Floats]
"""Takes values and where windows of them begin and end, gives one number a window."""

Windows = tuple[Whole, Whole, Whole, Whole]
"""Row and column of the session that each window belongs to; where it begins and ends in a line of values."""


def over_days(
    batch: Batch, used: Truth, *, first_d: float, last_d: float, least: int, summary: Summary
) -> Floats:
    """Summarise, for each session, the used values from `first_d` to `last_d` days after it.

    Negative days lie before it. Unit: that of the summary. Range: NaN where fewer than `least`.

    Returns
    -------
    (T, S) array of float
    """
    if not used.any():
        return np.full(batch.day.shape, np.nan)
    cols, rows, values = _in_one_line(batch, used)
    # Each series lies far behind the one before, so that one search finds every window.
    low, high = np.nanmin(batch.day), np.nanmax(batch.day)
    far = high - low + abs(first_d) + abs(last_d) + 1
    line = cols * far + batch.day[rows, cols] - low
    every_col, every_row = np.nonzero(batch.real.T)
    at = every_col * far + batch.day[every_row, every_col] - low
    begin = np.searchsorted(line, at + first_d, side="left")
    end = np.searchsorted(line, at + last_d, side="right")
    windows = (every_row, every_col, begin, end)
    return _summaries(batch.day.shape, values, windows, least=least, summary=summary)


def over_last(batch: Batch, used: Truth, sessions: int, summary: Summary) -> Floats:
    """Summarise, for each used session, it and those before it, at most so many.

    Unit: that of the summary. Range: NaN where not used.

    Returns
    -------
    (T, S) array of float
    """
    cols, rows, values = _in_one_line(batch, used)
    end = np.arange(1, values.size + 1)
    begin = np.maximum(np.searchsorted(cols, cols, side="left"), end - sessions)
    return _summaries(batch.day.shape, values, (rows, cols, begin, end), least=1, summary=summary)


def medians(values: Floats, begin: Whole, end: Whole) -> Floats:
    """Medians of values[begin:end], windows of one length at a time."""
    out = np.empty(begin.size)
    lengths = end - begin
    for length in np.unique(lengths):
        here = lengths == length
        out[here] = np.median(values[begin[here, None] + np.arange(length)], axis=1)
    return out


def maxima(values: Floats, begin: Whole, end: Whole) -> Floats:
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


def _in_one_line(batch: Batch, used: Truth) -> tuple[Whole, Whole, Floats]:
    """Give column, row and value of all used sessions, one series after the other."""
    cols, rows = np.nonzero(used.T)
    return cols, rows, batch.ln_kg[rows, cols]


def _summaries(
    shape: tuple[int, ...], values: Floats, windows: Windows, *, least: int, summary: Summary
) -> Floats:
    out = np.full(shape, np.nan)
    rows, cols, begin, end = windows
    enough = end - begin >= least
    out[rows[enough], cols[enough]] = summary(values, begin[enough], end[enough])
    return out
