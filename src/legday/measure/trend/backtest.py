"""The forecasts of a log as they would have been made, and how good they were."""

from __future__ import annotations

import numpy as np
import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Batch, Floats, Whole
from legday.measure.trend.forecasts import Made, Trend, follow, made_after_each, recalibrated
from legday.measure.trend.intervals import own_quantiles, probability_above, quantile_at
from legday.measure.trend.outcomes import TASKS
from legday.measure.trend.planned import offsets_after_each
from legday.measure.trend.rivals import RIVALS
from legday.measure.trend.scores import auc, brier, coverage, crps_pct, mae_pct, mdae_pct, skill, width_pct

INTERVALS = (50, 80, 95)
"""Nominal coverage of the intervals that are shown [%]."""


def backtest(batch: Batch, settings: Settings) -> pl.DataFrame:
    """Make every forecast of one lifter's log again, as it would have been made after each session.

    Each rests on what was known on its day: level, edge and scale after the session; quantiles from the
    errors whose outcome was known by then, looked up anew every `trend_refresh_d` days.

    Unit: kg. Range: from the `trend_sessions_min`-th session on, where something came of it. Citation: as
    `forecasts.forecast`. Grade: choice.

    Parameters
    ----------
    batch : Batch
        From sets none of which was left out as doubtful: that is judged by later sets too, which a forecast
        may not know. The gate of `level.filter_levels` is causal.

    Returns
    -------
    polars.DataFrame
        One row a forecast: ``series, day_no, task, barbell, point_kg, quantiles_kg`` (an array, at
        `trend_probabilities`) ``, planned_kg`` (task next alone: the point if the reps to come are known)
        ``, record_probability`` (task could alone) ``, outcome_kg`` and a column for each of `RIVALS`, in kg.
    """
    trend = follow(batch, settings)
    rules = {name: rule(batch, trend.used) for name, rule in RIVALS.items()}
    return pl.concat([_of_task(trend, task, rules, settings) for task in TASKS])


def backtest_summary(forecasts: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Say how good forecasts were, and how good "same as last time" would have been.

    Unit: %; AUC and Brier 1. Range: a task without forecasts has no row. Citation: `scores`. Grade: choice.

    Parameters
    ----------
    forecasts : polars.DataFrame
        From `backtest`; of several lifters together as well.

    Returns
    -------
    polars.DataFrame
        ``task, n, mae_pct, mdae_pct, last_mae_pct, last_mdae_pct, skill_pct, cover_50_pct, width_50_pct,
        cover_80_pct, width_80_pct, cover_95_pct, width_95_pct, crps_pct``; for task next, reps known,
        ``planned_mae_pct, planned_mdae_pct``; for task could the record within 8 weeks: ``record_base,
        record_brier, record_brier_skill_pct, record_auc``.
    """
    parts = forecasts.partition_by("task", maintain_order=True)
    rows = [{"task": part["task"][0], **_scores(part, settings)} for part in parts]
    return pl.DataFrame(rows, infer_schema_length=None)


def interval_kg(forecasts: pl.DataFrame, nominal_pct: float, settings: Settings) -> tuple[Floats, Floats]:
    """Give the ends of each forecast's interval of a nominal coverage. Unit: kg. Range: up to 98 %."""
    quantiles = forecasts["quantiles_kg"].to_numpy()
    tail = (1 - nominal_pct / 100) / 2
    return quantile_at(quantiles, tail, settings), quantile_at(quantiles, 1 - tail, settings)


def _of_task(trend: Trend, task: str, rules: dict[str, Floats], settings: Settings) -> pl.DataFrame:
    batch, made = trend.batch, made_after_each(trend, task, settings)
    rows, cols = np.nonzero(~np.isnan(made.outcome))
    at = (rows, cols)
    unit = _quantiles_then(made, batch.day[at], at, task, settings)
    quantiles = made.point[at][:, None] + made.spread[at][:, None] * unit
    planned, record = np.full(rows.size, np.nan), np.full(rows.size, np.nan)
    if task == "next":
        planned = np.exp(made.point[at] + offsets_after_each(trend, settings)[at])
    if task == "could":
        record = recalibrated(probability_above(quantiles, rules["all_time_best"][at], settings), settings)
    probabilities = len(settings.trend_probabilities)
    return pl.DataFrame(
        {
            "series": pl.Series(batch.series, dtype=pl.String).gather(cols),
            "day_no": pl.Series(batch.day[at]).cast(pl.Int64),
            "task": pl.Series([task], dtype=pl.String).new_from_index(0, rows.size),
            "barbell": batch.barbell[cols],
            "point_kg": np.exp(made.point[at]),
            "quantiles_kg": pl.Series(np.exp(quantiles), dtype=pl.Array(pl.Float64, probabilities)),
            "planned_kg": pl.Series(planned).fill_nan(None),
            "record_probability": pl.Series(record).fill_nan(None),
            "outcome_kg": np.exp(made.outcome[at]),
            **{name: np.exp(values[at]) for name, values in rules.items()},
        }
    )


def _quantiles_then(
    made: Made, day: Floats, at: tuple[Whole, Whole], task: str, settings: Settings
) -> Floats:
    """Quantiles of scaled errors as known at the beginning of each forecast's span of days, (N, Q)."""
    errors, known = made.error[at], made.known[at]
    order = np.argsort(known, kind="stable")
    errors, known = errors[order], known[order]
    out = np.empty((day.size, len(settings.trend_probabilities)))
    span = np.floor(day / settings.trend_refresh_d)
    for one in np.unique(span):
        # the day before the span begins was whole; the outcomes of its first day are not in yet
        told = np.searchsorted(known, one * settings.trend_refresh_d, side="left")
        out[span == one] = own_quantiles(errors[:told], task, settings)
    return out


def _scores(part: pl.DataFrame, settings: Settings) -> dict[str, float | int | None]:
    point, actual, last = (part[name].to_numpy() for name in ("point_kg", "outcome_kg", "last_value"))
    error, reference = mae_pct(point, actual), mae_pct(last, actual)
    found: dict[str, float | int | None] = {
        "n": part.height,
        "mae_pct": error,
        "mdae_pct": mdae_pct(point, actual),
        "last_mae_pct": reference,
        "last_mdae_pct": mdae_pct(last, actual),
        "skill_pct": 100 * skill(error, reference) if reference else None,
    }
    for nominal in INTERVALS:
        low, high = interval_kg(part, nominal, settings)
        found[f"cover_{nominal}_pct"] = 100 * coverage(low, high, actual)
        found[f"width_{nominal}_pct"] = width_pct(low, high)
    probabilities = np.asarray(settings.trend_probabilities)
    found["crps_pct"] = crps_pct(part["quantiles_kg"].to_numpy(), probabilities, actual)
    known = part["planned_kg"].null_count() == 0
    found["planned_mae_pct"] = mae_pct(part["planned_kg"].to_numpy(), actual) if known else None
    found["planned_mdae_pct"] = mdae_pct(part["planned_kg"].to_numpy(), actual) if known else None
    return found | _record_scores(part)


def _record_scores(part: pl.DataFrame) -> dict[str, float | int | None]:
    names = ("record_base", "record_brier", "record_brier_skill_pct", "record_auc")
    told = part.filter(pl.col("record_probability").is_not_null())
    if told.is_empty():
        return dict.fromkeys(names)
    probability = told["record_probability"].to_numpy()
    happened = (told["outcome_kg"] > told["all_time_best"]).to_numpy()
    base, score = float(happened.mean()), brier(probability, happened)
    area = auc(probability, happened)
    spread = base * (1 - base)
    gained = 100 * skill(score, spread) if spread else None
    return dict(zip(names, (base, score, gained, None if np.isnan(area) else area), strict=True))
