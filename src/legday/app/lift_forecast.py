"""One lift of a log's trends: what is said of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from legday.app.plateau_sentences import plateau_sentences
from legday.app.shown_loads import Shown
from legday.app.trends import Trends
from legday.catalogue.settings import Settings
from legday.measure.counting import is_strength
from legday.measure.progress_rate import progress_rate
from legday.measure.trend.batch import Floats, at_last
from legday.measure.trend.change import jumps, stronger_probability
from legday.measure.trend.forecasts import record_probability
from legday.measure.trend.intervals import known_quantiles, quantile_at
from legday.measure.trend.judge import change_sd, in_steps, judged_change, load_step
from legday.measure.trend.outcomes import TASKS
from legday.measure.trend.planned import load_for_planned, usual_reps
from legday.measure.trend.plateau import plateaus
from legday.model import Book
from legday.model_progress import (
    AskedValue,
    BestSet,
    Forecast,
    GrowthRate,
    LiftForecast,
    LoadSteps,
    PlannedSet,
    PlateauFacts,
    StrengthChange,
    TrendPoint,
)

_ENDS = (0.5, 0.25, 0.75, 0.1, 0.9, 0.025, 0.975)  # in the order of the fields of `Forecast`
_LEAST, _LIKELIEST, _MOST = 3, 0, 4  # of the ends: 80 of 100 lie between
Ends = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Several:
    """What is worked out for all series at once: a place or a row of each array is a series.

    Attributes
    ----------
    ends : mapping of str to sequence of seven floats
        By task, of each series: median and ends of the intervals [kg].
    planned : tuple of (sequence of float, sequence of seven floats)
        Reps of a planned set, and median and ends of its load [kg]; the usual reps first.
    probability, change : (S,) array of float
        Of being stronger than so many weeks ago; by how much [ln kg].
    """

    ends: Mapping[str, Ends]
    planned: tuple[tuple[Sequence[float], Ends], ...]
    tables: tuple[str, ...]
    at_least: Floats
    record: Floats
    probability: Floats
    change: Floats
    jump: Floats
    plateau: Sequence[Mapping[str, Any]]
    used: NDArray[np.int64]
    training_weeks: float


def several_of(trends: Trends, book: Book, settings: Settings, weeks: int, reps: Sequence[int]) -> Several:
    """Work out what is said of every series; `reps` are those of sets that are planned."""
    trend, made, today_no = trends.trend, trends.made, float(trends.today_no)
    began: Any = book.sets.filter(is_strength())["day_no"].min()
    probability, change = stronger_probability(trend, today_no, weeks, settings)
    tables = tuple(_table(last["movement"], settings) for last in trends.last)
    usual = np.round(at_last(usual_reps(trend.batch, trend.levels), trend.batch.count))
    planned = []
    for wanted in (np.clip(usual, 1, settings.trend_n_max), *(np.full(len(tables), float(n)) for n in reps)):
        loads_kg = load_for_planned(
            trend, made, reps=wanted, rir=np.zeros(len(tables)), tables=tables, settings=settings
        )
        planned.append((wanted.tolist(), _ends(loads_kg, settings).tolist()))
    return Several(
        ends={task: np.exp(_ends(made.quantiles[task], settings)).tolist() for task in TASKS},
        planned=tuple(planned),
        tables=tables,
        at_least=np.exp(quantile_at(made.quantiles["could"], 1 - settings.progress_at_least, settings)),
        record=record_probability(trend, made, settings),
        probability=probability,
        change=change,
        jump=jumps(trend.batch, trend.used, settings),
        plateau=plateaus(trend, today_no, float(began), settings).to_dicts(),
        used=trend.used.sum(axis=0),
        training_weeks=(today_no - began) / 7,
    )


def _ends(quantiles: Floats, settings: Settings) -> Floats:
    return np.stack([quantile_at(quantiles, probability, settings) for probability in _ENDS], axis=-1)


def _table(movement: str, settings: Settings) -> str:
    """Reps table of a movement, as `measure.estimate` has it."""
    if movement in settings.leg_press_movements:
        return "leg_press"
    return "bench" if movement in settings.bench_movements else "general"


def lift_forecast(
    trends: Trends,
    several: Several,
    at: int,
    shown: Shown,
    settings: Settings,
    *,
    weeks: int,
    asked_reps: bool,
) -> LiftForecast:
    """Say what is known of one series.

    Parameters
    ----------
    at : int
        Place of the series.
    asked_reps : bool
        Whether planned sets were asked for: then only those are told, else one of the usual reps.
    """
    run, last, today = trends.runs[at], trends.last[at], trends.today
    own, used = _Own.of(trends, at), trends.trend.used[: run.stop - run.start, at]
    top = int(np.argmax(np.where(used, own.e1rm_kg, -np.inf)))
    on_body = last["e1rm_basis"] == "system" and shown.body_kg is not None
    since = today - timedelta(weeks=weeks)
    facts: dict[str, Any] = {
        "exercise": last["exercise"],
        "name": last["name"],
        "side": last["side"],
        "legs": shown.legs,
        "unit": shown.unit,
        "implements": shown.implements,
        "basis": last["e1rm_basis"],
        "body_load": shown.load(shown.body_kg) if on_body and shown.body_kg is not None else None,
        "sessions": len(own.days),
        "recent_sessions": len(own.days) - bisect_right(own.days, since),
        "first_day": own.days[0],
        "last_day": last["day"],
        "best": own.best(top, shown),
        "best_e1rm": shown.load(own.e1rm_kg[top]),
        "asked": _asked(trends, at, own, shown),
    }
    if (today - last["day"]).days > settings.progress_long_ago_d:
        return LiftForecast(**facts, status="long_ago")
    if several.used[at] < settings.trend_sessions_min:
        change = StrengthChange(weeks, "too_early", None, None, None, None)
        bests = _bests(own, used, shown, settings)
        return LiftForecast(**facts, status="too_few", change=change, bests=bests)
    jump = several.jump[at]
    return LiftForecast(
        **facts,
        status="forecast",
        next=_forecast(several.ends["next"][at], shown),
        in_4_weeks=_forecast(several.ends["4"][at], shown),
        in_8_weeks=_forecast(several.ends["8"][at], shown),
        in_12_weeks=_forecast(several.ends["12"][at], shown),
        could=_forecast(several.ends["could"][at], shown),
        could_at_least=shown.load(several.at_least[at]),
        planned=_planned(several, at, shown, settings, asked_reps=asked_reps),
        steps=None if on_body else _steps(several, at, own, shown, settings),
        record_probability=float(several.record[at]),
        change=_change(several, at, weeks, settings),
        rate=_rate(several, at, weeks, settings),
        jump_pct=None if np.isnan(jump) else 100 * float(np.expm1(jump)),
        plateau=_plateau(several.plateau[at], settings),
    )


def history(trends: Trends, at: int, shown: Shown, settings: Settings) -> tuple[TrendPoint, ...]:
    """Tell each session of a series, with the interval of the session to come as others' errors make it."""
    trend, own = trends.trend, _Own.of(trends, at)
    rows = slice(0, len(own.days))
    mean, after = trend.levels.mean[rows, at], trend.scales.after[rows, at]
    known = known_quantiles("next", settings)
    low, high = (quantile_at(known, probability, settings) for probability in (0.1, 0.9))
    drawn = np.exp(np.stack([mean, trend.edge[rows, at], mean + after * low, mean + after * high]))
    lines = ([shown.load(value) for value in line] for line in (own.e1rm_kg, *drawn))
    return tuple(
        TrendPoint(day, load, reps, e1rm, level, edge, lo_80, hi_80, used)
        for day, load, reps, used, e1rm, level, edge, lo_80, hi_80 in zip(
            own.days,
            map(shown.typed, own.load_kg.tolist()),
            own.reps.tolist(),
            trend.used[rows, at].tolist(),
            *lines,
            strict=True,
        )
    )


@dataclass(frozen=True, slots=True)
class _Own:
    """The session bests of one series."""

    days: Sequence[date]
    load_kg: Floats
    reps: Floats
    e1rm_kg: Floats

    @classmethod
    def of(cls, trends: Trends, at: int) -> _Own:
        run = trends.runs[at]
        return cls(trends.days[run], *(values[run] for values in trends.values))

    def best(self, row: int, shown: Shown) -> BestSet:
        return BestSet(self.days[row], shown.typed(self.load_kg[row]), float(self.reps[row]), None, None)


def _forecast(ends_kg: Sequence[float], shown: Shown) -> Forecast:
    return Forecast(*(ends_kg if shown.unit == "kg" else map(shown.load, ends_kg)))


def _asked(trends: Trends, at: int, own: _Own, shown: Shown) -> tuple[AskedValue, ...]:
    levels = trends.trend.levels
    return tuple(
        AskedValue(
            own.days[row],
            shown.typed(own.load_kg[row]),
            float(own.reps[row]),
            shown.load(own.e1rm_kg[row]),
            shown.load(np.exp(levels.prior[row, at])),
        )
        for row in np.nonzero(levels.asked[: len(own.days), at])[0].tolist()
    )


def _bests(own: _Own, used: NDArray[np.bool_], shown: Shown, settings: Settings) -> tuple[BestSet, ...]:
    """The best sessions of a short series, as the sets that they were; each set once."""
    found: dict[tuple[float, float], int] = {}
    for row in np.argsort(-np.where(used, own.e1rm_kg, -np.inf), kind="stable").tolist():
        if used[row]:
            found.setdefault((own.load_kg[row], own.reps[row]), row)
    return tuple(own.best(row, shown) for row in [*found.values()][: settings.progress_bests])


def _planned(
    several: Several, at: int, shown: Shown, settings: Settings, *, asked_reps: bool
) -> tuple[PlannedSet, ...]:
    least = settings.leg_press_n_min if several.tables[at] == "leg_press" else 1
    wanted = several.planned[1:] if asked_reps else several.planned[:1]
    return tuple(
        PlannedSet(reps[at], 0.0, _forecast(ends[at], shown))
        for reps, ends in wanted
        if reps[at] >= least  # the table of this movement begins there
    )


def _steps(several: Several, at: int, own: _Own, shown: Shown, settings: Settings) -> LoadSteps | None:
    """The forecasts of a light lift as loads that there are."""
    loads = shown.loads(own.load_kg[-settings.progress_step_sessions :]).tolist()
    step = load_step(loads, settings)
    if step is None:
        return None
    reps, ends = several.planned[0]
    share = ends[at][_LIKELIEST] / several.ends["next"][at][_LIKELIEST]  # of a single, at these reps

    def there(ends_kg: Sequence[float]) -> tuple[float, float, float]:
        least, likeliest, most = (
            in_steps(shown.load(share * ends_kg[end]), loads[-1], step) for end in (_LEAST, _LIKELIEST, _MOST)
        )
        return least, likeliest, most

    return LoadSteps(step, reps[at], there(several.ends["next"][at]), there(several.ends["8"][at]))


def _change(several: Several, at: int, weeks: int, settings: Settings) -> StrengthChange:
    probability, change = float(several.probability[at]), float(several.change[at])
    verdict = judged_change(probability, settings)
    sd = change_sd(probability, change) if verdict != "too_early" else np.nan
    if np.isnan(sd):
        return StrengthChange(weeks, verdict, None, None, None, None)
    reach = settings.standards_interval_z * sd
    lo, pct, hi = (100 * float(np.expm1(change + shift)) for shift in (-reach, 0, reach))
    return StrengthChange(weeks, verdict, probability, pct, lo, hi)


def _rate(several: Several, at: int, weeks: int, settings: Settings) -> GrowthRate | None:
    probability, change = float(several.probability[at]), float(several.change[at])
    trained = several.training_weeks
    if np.isnan(probability) or not change or weeks > trained:
        return None
    sd = change_sd(probability, change)
    found = progress_rate(
        1.0, float(np.exp(change)), sd, training_weeks=trained, weeks=weeks, settings=settings
    )
    return GrowthRate(
        trained, found.own, found.own_lo, found.own_hi, found.expected, found.expected_lo,
        found.expected_hi, found.verdict,
    )  # fmt: skip


def _plateau(row: Mapping[str, Any], settings: Settings) -> PlateauFacts:
    names = (
        "status", "sessions_since_best", "gain_24wk_pct", "expected_24wk_pct", "false_alarm_pct",
        "found_pct", "can_tell_after_weeks",
    )  # fmt: skip
    return PlateauFacts(
        **{name: row[name] for name in names},
        weeks_since_best=int(row["weeks_since_best"]),
        facts=plateau_sentences(row, settings),
        checklist=(),
    )
