"""Has a lift stopped? First what is a fact, then whether it can be told at all, and only then a verdict."""

from __future__ import annotations

import numpy as np
import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Floats, Whole, at_last
from legday.measure.trend.forecasts import Trend

STATUSES = ("not_enough_data", "too_early", "possible_plateau", "progressing")


def expected_growth_pct_per_week(training_age_weeks: Floats, settings: Settings) -> Floats:
    """Growth to be expected at a training age: 100 b / (1 + t), from S(t) = S0 (1 + b ln(1 + t)).

    b = `plateau_growth_b`, 0.10: 0.77 % a week at 12 weeks, 0.37 at 26, 0.19 at 52, 0.10 at 104. The time
    since a log's first session is the least that a training age can be, so this is the most that may be
    expected.

    Unit: % a week of the first strength. Range: 0 weeks up. Citation: Steele et al. 2023, Res Q Exerc Sport
    94:913-930 (14,690 people: 30-50 % in a year, 50-60 % in six). Grade: medium [D].
    """
    growth: Floats = 100 * settings.plateau_growth_b / (1 + training_age_weeks)
    return growth


def gains(trend: Trend, settings: Settings) -> Floats:
    """Give how far the edge has moved over the `plateau_weeks` weeks before each session.

    The edge (`envelope.asymmetric_ewma`) at the session less that at the last session at least so many weeks
    before. Causal.

    Unit: ln kg. Range: NaN where the series does not reach back so far, or began anew in between. Citation:
    29 lifters: of eight statistics it found most. Grade: medium [D].

    Returns
    -------
    (T, S) array of float
    """
    day = trend.batch.day
    if not day.size:
        return np.full(day.shape, np.nan)
    then = _rows_before(day, 7 * settings.plateau_weeks)
    anew = np.cumsum(trend.levels.restarted, axis=0)
    from_row = np.maximum(then, 0)
    same = anew == np.take_along_axis(anew, from_row, 0)
    gain = trend.edge - np.take_along_axis(trend.edge, from_row, 0)
    return np.where(trend.batch.real & (then >= 0) & same, gain, np.nan)


def thresholds(expected: Floats, noise: Floats, settings: Settings) -> Floats:
    """Give the gain below which a series is taken for stopped: expected gain less k times its own noise.

    k = `plateau_noise_factor`, such that of lifters who go on growing as expected 10 % have one alarm or
    more in half a year. A multiple of the series' own noise (`scale.personal_scales`) holds that rate at any
    growth, and finds more than one threshold for all: 24 against 16 % at 0.37 %/week.

    Unit: ln kg. Range: any; below 0 where the noise is larger than what growth would bring. Citation:
    simulation, ``benchmarks/plateaus.py``. Grade: medium [D].
    """
    return expected - settings.plateau_noise_factor * noise


def plateaus(trend: Trend, today_no: float, began_no: float, settings: Settings) -> pl.DataFrame:
    """Say of every series how long it has had no new best, and whether that can be called a plateau.

    Facts first: the last best is the last session above all before it, of the same series. A verdict takes
    `plateau_first_weeks` weeks of the series, `plateau_sessions_min` sessions in the last `plateau_weeks`
    and no gap of more than `plateau_gap_d` days in them. Then

        possible_plateau    gain < g W - k s, where such a rule finds `plateau_found_min_pct` of plateaus
        progressing         gain > u s: one in ten who had stopped would show so much
        too_early           all else

    with g from `expected_growth_pct_per_week` at the time since the log began (in a younger log: at
    `plateau_first_weeks`, when a verdict may first be had), W the `plateau_weeks`, s the noise of the series,
    k and u factors (`plateau_noise_factor`, `plateau_progress_factor`). A noisy log is always too early: by
    no rule can it be told. Slower progress than expected looks the same as none. Causal: nothing after
    `today_no` is asked, if the trend ends there.

    Unit: weeks, %. Range: `today_no` at or after the last session of all. Citation: ``benchmarks/
    plateaus.py``, after 112 windows of 16 lifters; growth as above. Grade: medium [D]; what is enough to
    speak, choice [E].

    Parameters
    ----------
    began_no : float
        Day number of the log's first session of strength training; earlier where it is known.

    Returns
    -------
    polars.DataFrame
        Every series: ``series, status`` (one of `STATUSES`) ``, weeks_since_best, sessions_since_best,
        weeks`` (of the series) ``, sessions`` (in the window) ``, gain_24wk_pct, expected_24wk_pct,
        noise_pct, threshold_pct, false_alarm_pct`` (of lifters who grow as expected, in half a year) ``,
        found_pct`` (of those who stop, within half a year) ``, can_tell_after_weeks`` (weeks in which half
        of plateaus show; null where half never do). Gain, threshold and rates are null without enough data.
    """
    batch, used = trend.batch, trend.used
    window_d = 7 * settings.plateau_weeks
    last, first = at_last(batch.day, batch.count), trend.levels.first_day
    best_day, sessions_since = _last_best(trend)
    gain = at_last(gains(trend, settings), batch.count)
    noise = trend.scales.now
    age = np.maximum((today_no - began_no) / 7, settings.plateau_first_weeks)
    growth = expected_growth_pct_per_week(age, settings)
    expected = np.full(batch.count.shape, growth / 100 * settings.plateau_weeks)
    threshold = thresholds(expected, noise, settings)
    in_window = used & (batch.day > last - window_d)
    sessions = in_window.sum(axis=0)
    old = last - first >= 7 * settings.plateau_first_weeks
    dense = _longest_gap_d(trend, today_no, window_d) <= settings.plateau_gap_d
    enough = dense & (used.sum(axis=0) >= settings.trend_sessions_min)
    enough &= ~old | ((sessions >= settings.plateau_sessions_min) & ~np.isnan(gain))
    ratio = expected / noise
    found = np.interp(ratio, settings.plateau_growth_over_noise, settings.plateau_found_pct)
    told = np.ceil(settings.plateau_tell_factor * noise / (growth / 100))
    judged = enough & old
    status = np.select(
        [
            ~enough,
            judged & (gain < threshold) & (found >= settings.plateau_found_min_pct),
            judged & (gain > settings.plateau_progress_factor * noise),
        ],
        ["not_enough_data", "possible_plateau", "progressing"],
        "too_early",
    )
    rates = np.where(enough, found, np.nan)
    return pl.DataFrame(
        {
            "series": batch.series,
            "status": status.astype(str),
            "weeks_since_best": (today_no - best_day) // 7,
            "sessions_since_best": sessions_since,
            "weeks": (today_no - first) // 7,
            "sessions": sessions,
            "gain_24wk_pct": np.where(judged, 100 * np.expm1(gain), np.nan),
            "expected_24wk_pct": 100 * np.expm1(expected),
            "noise_pct": 100 * np.expm1(noise),
            "threshold_pct": np.where(enough, 100 * np.expm1(threshold), np.nan),
            "false_alarm_pct": np.where(enough, settings.plateau_false_alarm_pct, np.nan),
            "found_pct": rates,
            "can_tell_after_weeks": np.where(enough & (told <= settings.plateau_first_weeks), told, np.nan),
        },
        schema=_SCHEMA,
        nan_to_null=True,
    )


_SCHEMA = {
    "series": pl.String, "status": pl.String, "weeks_since_best": pl.Float64,
    "sessions_since_best": pl.Int64, "weeks": pl.Float64, "sessions": pl.Int64, "gain_24wk_pct": pl.Float64,
    "expected_24wk_pct": pl.Float64, "noise_pct": pl.Float64, "threshold_pct": pl.Float64,
    "false_alarm_pct": pl.Float64, "found_pct": pl.Float64, "can_tell_after_weeks": pl.Float64,
}  # fmt: skip


def _rows_before(day: Floats, days: float) -> Whole:
    """Row of the last session at least so many days before each; -1 where there is none."""
    sessions, lifters = day.shape
    far = np.nanmax(day) - np.nanmin(day) + days + 1
    # Each series lies far behind the one before, so that one search finds every row.
    line = (np.where(np.isnan(day), np.nanmax(day), day) - np.nanmin(day) + 2 * far * np.arange(lifters)).T
    found = np.searchsorted(line.ravel(), line.ravel() - days, side="right").reshape(lifters, sessions).T
    rows: Whole = found - 1 - sessions * np.arange(lifters)
    return rows


def _last_best(trend: Trend) -> tuple[Floats, Whole]:
    """Give the day of the last session above all before it, and how many sessions came after."""
    batch, used = trend.batch, trend.used
    if not batch.day.size:
        return np.full(batch.count.shape, np.nan), np.zeros(batch.count.shape, dtype=np.int64)
    best = np.maximum.accumulate(np.where(used, batch.ln_kg, -np.inf), axis=0)
    above = np.vstack([used[:1], used[1:] & (best[1:] > best[:-1] + 1e-9)])
    row = above.shape[0] - 1 - np.argmax(above[::-1], axis=0)
    after = used & (np.arange(above.shape[0])[:, None] > row)
    return batch.day[row, np.arange(row.size)], after.sum(axis=0)


def _longest_gap_d(trend: Trend, today_no: float, window_d: float) -> Floats:
    """Longest gap between sessions that reaches into the window, up to today [days]."""
    day = trend.batch.day
    last = at_last(day, trend.batch.count)
    if not day.size:
        return np.full(last.shape, np.nan)
    gap = np.where(day[1:] > last - window_d, np.diff(day, axis=0), 0)
    longest: Floats = np.maximum(np.max(np.nan_to_num(gap), axis=0, initial=0), today_no - last)
    return longest
