"""Refit the constants of the forecasts, each time on all lifters but one, and try them on that one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from forecast_logs import Lifter
from legday.catalogue.settings import Settings
from legday.measure.trend.batch import Floats
from legday.measure.trend.forecasts import follow, made_after_each
from legday.measure.trend.intervals import known_quantiles
from legday.measure.trend.outcomes import TASKS

LEVEL_TASKS = ("next", "4", "8", "12")
Parts = tuple[str, tuple[str, ...], list[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Stage:
    """A few constants that are tuned together: their grid, the tasks they serve, the series they rule."""

    name: str
    grid: Mapping[str, Sequence[float]]
    tasks: tuple[str, ...]
    barbell: bool | None = None


LEVELS, NOISES = (0.005, 0.008, 0.012, 0.016, 0.02, 0.03), (0.04, 0.06, 0.08, 0.1)
LEVEL_GRID = {"trend_level_sd": LEVELS, "trend_noise_sd": NOISES}
STAGES = (
    Stage(
        "level, barbell three",
        {f"{name}_barbell": values for name, values in LEVEL_GRID.items()},
        LEVEL_TASKS,
        barbell=True,
    ),
    Stage("level, other lifts", LEVEL_GRID, LEVEL_TASKS, barbell=False),
    Stage(
        "drift",
        {"trend_drift_per_day": (0, 0.0005, 0.001, 0.0015), "trend_drift_half_life_d": (90, 180, 360)},
        LEVEL_TASKS,
    ),
    Stage(
        "edge",
        {
            "trend_up": (0.7, 0.8, 0.9, 1.0),
            "trend_down": (0.05, 0.1, 0.15, 0.2, 0.3),
            "trend_could_add_pct": (3, 4, 5, 6, 7),
        },
        ("could",),
    ),
)


def tuned(lifters: Sequence[Lifter], settings: Settings) -> Iterator[Parts]:
    """Give a table for each stage and one for the quantiles: what the folds chose, and what it was worth."""
    if len(lifters) < 2:
        yield "Tuning", ("needs two lifters or more",), []
        return
    for stage in STAGES:
        yield _stage(stage, lifters, settings)
    yield _scales(lifters, settings)
    yield from _quantiles(lifters, settings)


def _stage(stage: Stage, lifters: Sequence[Lifter], settings: Settings) -> Parts:
    choices: list[dict[str, Any]] = [
        dict(zip(stage.grid, values, strict=True)) for values in product(*stage.grid.values())
    ]
    changed = [replace(settings, **choice) for choice in choices]
    sums = np.array([[_losses(lifter, one, stage) for lifter in lifters] for one in [settings, *changed]])
    default, tried = sums[0], sums[1:]  # tried: (choices, lifters, tasks, [sum of errors, number])
    picked: list[int] = []
    for fold in range(len(lifters)):
        others = tried.sum(axis=1) - tried[:, fold]
        reference = default.sum(axis=0) - default[fold]
        ratio = others[:, :, 0] / np.maximum(reference[:, 0], 1e-9)  # each task weighs alike
        picked.append(int(np.argmin(ratio.mean(axis=1))))
    held_out = tried[picked, np.arange(len(lifters))].sum(axis=0)
    plain = default.sum(axis=0)
    chosen = Counter(picked).most_common()
    rows = [
        (
            ", ".join(f"{name} {value:g}" for name, value in choices[index].items()),
            f"{times} of {len(lifters)} folds",
            *("" for _ in stage.tasks),
        )
        for index, times in chosen
    ]
    now = ", ".join(f"{name} {getattr(settings, name):g}" for name in stage.grid)
    return (
        f"Tuning: {stage.name}",
        ("constants", "chosen by", *stage.tasks),
        [
            (now, "as they stand, MAE %", *_means(plain)),
            ("each fold's own", "held-out MAE %", *_means(held_out)),
            *rows,
        ],
    )


def _losses(lifter: Lifter, settings: Settings, stage: Stage) -> Floats:
    """Sum and number of the errors in % of each task."""
    trend = follow(lifter.batch, settings)
    found = np.zeros((len(stage.tasks), 2))
    ruled = (
        np.ones_like(lifter.batch.barbell) if stage.barbell is None else lifter.batch.barbell == stage.barbell
    )
    for row, task in enumerate(stage.tasks):
        made = made_after_each(trend, task, settings)
        told = ~np.isnan(made.outcome) & ruled
        found[row] = 100 * np.abs(np.expm1(made.point - made.outcome)[told]).sum(), told.sum()
    return found


def _scales(lifters: Sequence[Lifter], settings: Settings) -> Parts:
    found = []
    for lifter in lifters:
        levels = follow(lifter.batch, settings).levels
        counts = levels.used & ~levels.restarted & ~np.isnan(levels.prior)
        found.append((np.abs(lifter.batch.ln_kg - levels.prior)[counts].sum(), counts.sum()))
    sums = np.array(found)
    folds = 100 * np.array([rest[0] / max(rest[1], 1) for rest in sums.sum(axis=0) - sums])
    row = (f"trend_scale_pct {settings.trend_scale_pct:g}", f"{folds.min():.1f} to {folds.max():.1f}")
    return "Tuning: mean absolute error one session ahead", ("as it stands", "folds, %"), [row]


def _quantiles(lifters: Sequence[Lifter], settings: Settings) -> Iterator[Parts]:
    """Give the tables `trend_quantiles_*` of the folds, and how much of the one left out they hold."""
    probabilities = np.asarray(settings.trend_probabilities)
    rows, held = [], []
    for task in TASKS:
        errors = []
        for lifter in lifters:
            made = made_after_each(follow(lifter.batch, settings), task, settings)
            errors.append(made.error[~np.isnan(made.error)])
        if not any(each.size for each in errors):
            continue
        tables, inside = [], []
        for fold, mine in enumerate(errors):
            others = np.concatenate([each for at, each in enumerate(errors) if at != fold])
            if others.size:
                tables.append(np.quantile(others, probabilities))
                now = known_quantiles(task, settings)
                inside.append((_held(mine, now, settings), _held(mine, tables[-1], settings)))
        middle = np.median(tables, axis=0)
        rows.append(
            (f"trend_quantiles_{task}", "as it stands", *(f"{q:g}" for q in known_quantiles(task, settings)))
        )
        rows.append(("", "median of folds", *(f"{q:.2f}" for q in middle)))
        now_share, fold_share = np.sum(inside, axis=0) / sum(each.size for each in errors)
        held.append((task, *(f"{100 * share:.1f}" for share in (*now_share, *fold_share))))
    yield "Tuning: quantiles", ("table", "", *(f"{p:g}" for p in probabilities)), rows
    head = ("task", "as they stand: 50", "80", "95", "each fold's own, held out: 50", "80", "95")
    yield "Tuning: coverage by tables alone, no own errors, %", head, held


def _held(errors: Floats, table: Floats, settings: Settings) -> NDArray[np.int64]:
    ends = [((1 - nominal) / 2, (1 + nominal) / 2) for nominal in (0.5, 0.8, 0.95)]
    probabilities = settings.trend_probabilities
    cuts = [np.interp(pair, probabilities, table) for pair in ends]
    return np.array([((low <= errors) & (errors <= high)).sum() for low, high in cuts])


def _means(sums: Floats) -> tuple[str, ...]:
    return tuple(f"{total / count:.2f}" if count else "" for total, count in sums)
