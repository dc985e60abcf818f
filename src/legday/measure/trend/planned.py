"""What to load for planned reps: from the level through the reps table, corrected by one's own slope."""

from __future__ import annotations

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.e1rm import Number, nuzzo_fraction
from legday.measure.trend.batch import Batch, Floats, at_last
from legday.measure.trend.forecasts import Forecasts, Trend
from legday.measure.trend.level import Levels
from legday.measure.trend.outcomes import next_rows


def expected_for_reps(e1rm_kg: Number, reps: float, rir: float = 0, table: str = "general") -> Number:
    """Load with which so many reps leave so many in reserve: e1RM times the share of 1RM at reps + RIR.

    Unit: that of the estimate. Range: reps + RIR 1-16, leg press 8-18. Citation: Nuzzo et al. 2024, Sports
    Med 54:303-321. Grade: medium [V2].

    Parameters
    ----------
    e1rm_kg : float, column or array
        A level, or the quantiles of a forecast: quantiles go in and come out.
    table : {"general", "bench", "leg_press"}
    """
    return e1rm_kg * nuzzo_fraction(reps + rir, table)


def usual_reps(batch: Batch, levels: Levels) -> Floats:
    """Follow the reps of the best sets just as the level follows what they showed, with its own gain.

    Unit: reps. Range: any number of sessions. Citation: none. Grade: choice.

    Returns
    -------
    (T, S) array of float
        After each session; NaN where padded.
    """
    out = np.full(batch.day.shape, np.nan)
    gain = levels.prior_var / (levels.prior_var + levels.noise_var)
    usual = np.zeros(batch.count.shape)
    for t, reps in enumerate(batch.reps):
        anew = levels.restarted[t] | (t == 0)
        moved = np.where(anew, reps, usual + gain[t] * (reps - usual))
        usual = np.where(levels.used[t], moved, usual)
        out[t] = usual
    out[~batch.real] = np.nan
    return out


def reps_slopes(trend: Trend, settings: Settings) -> Floats:
    """Give how much more each rep above the usual shows than the table says, in each series.

    Least squares of what a session showed above its level on its reps above the usual, through the origin,
    shrunk to 0 as if `trend_reps_weight` squared reps had shown nothing. Below 0: better at few reps.

    Unit: ln kg a rep. Range: any number of sessions. Citation: five transcribed public logs, constants not
    tuned on them: MAE of the next session 9.0 to 8.8 %. Grade: low [D].

    Returns
    -------
    (T, S) array of float
        As known after each session.
    """
    batch, levels = trend.batch, trend.levels
    usual = usual_reps(batch, levels)
    above = np.zeros(batch.day.shape)
    above[1:] = batch.reps[1:] - usual[:-1]
    error = batch.ln_kg - levels.prior
    counts = levels.used & ~levels.restarted & ~np.isnan(error)
    above, error = np.where(counts, above, 0.0), np.where(counts, error, 0.0)
    return np.cumsum(above * error, axis=0) / (np.cumsum(above**2, axis=0) + settings.trend_reps_weight)


def reps_offset(trend: Trend, reps: Floats, settings: Settings) -> Floats:
    """Give what the next session may be expected to show above its level if it is done for these reps.

    Unit: ln kg. Range, citation, grade: as `reps_slopes`.

    Parameters
    ----------
    reps : (S,) array of float
    """
    count = trend.batch.count
    usual = at_last(usual_reps(trend.batch, trend.levels), count)
    return at_last(reps_slopes(trend, settings), count) * (reps - usual)


def offsets_after_each(trend: Trend, settings: Settings) -> Floats:
    """Give `reps_offset` as it was after each session, for the reps that were then done.

    Unit: ln kg. Range: NaN where no session follows. Citation, grade: as `reps_slopes`.

    Returns
    -------
    (T, S) array of float
    """
    batch = trend.batch
    return reps_slopes(trend, settings) * (next_rows(batch.reps) - usual_reps(batch, trend.levels))


def load_for_planned(
    trend: Trend,
    made: Forecasts,
    *,
    reps: Floats,
    rir: Floats,
    tables: tuple[str, ...],
    settings: Settings,
) -> Floats:
    """Forecast the load of a planned set of each series, with its interval.

    Unit: kg. Range: as `expected_for_reps`. Citation, grade: as `reps_slopes`.

    Parameters
    ----------
    reps, rir : (S,) array of float
        As planned.
    tables : tuple of str
        Reps table of each series.

    Returns
    -------
    (S, Q) array of float
        At `trend_probabilities`.
    """
    quantiles = np.exp(made.quantiles["next"] + reps_offset(trend, reps, settings)[:, None])
    asked = list(zip((reps + rir).tolist(), tables, strict=True))
    known = {(n, table): nuzzo_fraction(n, table) for n, table in set(asked)}
    shares = np.array([known[one] for one in asked])
    found: Floats = quantiles * shares[:, None]
    return found
