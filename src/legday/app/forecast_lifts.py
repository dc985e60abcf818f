"""A book to forecasts: where every lift stands, what to expect of it, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import polars as pl

from legday.app.lift_forecast import history, lift_forecast, several_of
from legday.app.odd_lifts import OddLift, odd_lifts
from legday.app.plateau_sentences import plateau_reasons
from legday.app.shown_loads import Shown, shown_loads
from legday.app.trends import Trends, series_of, trends_of
from legday.catalogue.settings import Settings, load_settings
from legday.errors import LegdayError
from legday.measure.counting import is_unresolved
from legday.measure.estimate import estimates
from legday.measure.trend.backtest import backtest, backtest_summary
from legday.measure.trend.batch import make_batch
from legday.measure.trend.plateau_reasons import lately
from legday.model import Book
from legday.model_progress import BestSet, LiftForecast, LiftForecasts, PlateauFacts, TaskScore


def forecast_lifts(
    book: Book,
    today: date | None = None,
    settings: Settings | None = None,
    *,
    weeks: int | None = None,
    reps: Sequence[int] = (),
) -> LiftForecasts:
    """Forecast every lift of a book from what was known on a day.

    Parameters
    ----------
    today : date, optional
        Nothing later is used; default the log's last day.
    weeks : int, optional
        How far back a level is compared; default the setting `report_weeks`.
    reps : sequence of int, optional
        Reps of planned sets; default the usual ones of each lift.

    Raises
    ------
    LegdayError
        If the book has no sets up to that day.
    """
    settings = settings or load_settings()
    weeks = settings.report_weeks if weeks is None else weeks
    as_of, sets = _sets_up_to(book, today)
    bests = series_of(sets, estimates(sets, settings), settings)
    trends, shown = trends_of(bests, as_of, settings), shown_loads(sets)
    odd = odd_lifts(sets, bests["exercise"].unique(), settings)
    lifts = [
        *lifts_of(trends, book, shown, settings, weeks=weeks, reps=reps, whole=True),
        *(_of_odd(one, shown[one.exercise], as_of - timedelta(weeks=weeks)) for one in odd),
    ]
    return LiftForecasts(
        as_of=as_of,
        as_of_is_last_day=today is None,
        weeks=weeks,
        sessions_needed=settings.trend_sessions_min,
        lifts=tuple(sorted(lifts, key=most_trained)),
        unresolved_sets=int(sets.select(is_unresolved().sum()).item()),
    )


def forecast_scores(
    book: Book,
    today: date | None = None,
    settings: Settings | None = None,
    *,
    lift: LiftForecast | None = None,
) -> tuple[TaskScore, ...]:
    """Tell how good the forecasts of a book would have been, beside "same as last time".

    Parameters
    ----------
    lift : LiftForecast, optional
        Of this one alone; the others still tell how noisy the lifter is.

    Returns
    -------
    tuple of TaskScore
        Empty where no forecast has come due.
    """
    settings = settings or load_settings()
    _, sets = _sets_up_to(book, today)
    bests = series_of(sets, estimates(sets, settings), settings)
    made = backtest(make_batch(bests), settings)
    if lift is not None:
        same = (pl.col("exercise") == lift.exercise) & (pl.col("name") == lift.name)
        own = bests.filter(same & pl.col("side").eq_missing(pl.lit(lift.side)))["series"].unique()
        made = made.filter(pl.col("series").is_in(own.implode()))
    if made.is_empty():
        return ()
    names = list(TaskScore.__dataclass_fields__)
    rows = backtest_summary(made, settings).select(names).iter_rows(named=True)
    return tuple(TaskScore(**row) for row in rows)


def _sets_up_to(book: Book, today: date | None) -> tuple[date, pl.DataFrame]:
    last: Any = book.sets["day"].max()
    if last is None:
        msg = "there is no set in this log; nothing can be forecast"
        raise LegdayError(msg)
    as_of: date = last if today is None else today
    sets = book.sets.filter(pl.col("day") <= as_of)
    if sets.is_empty():
        first = str(book.sets["day"].min())
        msg = f"there is no set up to {as_of}; the log begins on {first}"
        raise LegdayError(msg)
    return as_of, sets


def lifts_of(
    trends: Trends,
    book: Book,
    shown: Mapping[str, Shown],
    settings: Settings,
    *,
    weeks: int,
    reps: Sequence[int] = (),
    whole: bool = False,
) -> list[LiftForecast]:
    """Give the lifts that have a series of estimates.

    Parameters
    ----------
    whole : bool
        Whether every lift is told, with each of its sessions; else those of the last `weeks` alone. The
        others' sessions tell how noisy a lifter is in either case.
    """
    if trends.bests.is_empty():
        return []
    several = several_of(trends, book, settings, weeks, reps)
    since = trends.today - timedelta(weeks=weeks)
    out = []
    for at, last in enumerate(trends.last):
        if whole or last["day"] > since:
            how = shown[last["exercise"]]
            lift = lift_forecast(trends, several, at, how, settings, weeks=weeks, asked_reps=bool(reps))
            if lift.plateau is not None and lift.plateau.status == "possible_plateau":
                checked = _with_checklist(lift, lift.plateau, book, trends.today, settings)
                lift = replace(lift, plateau=checked)
            out.append(replace(lift, history=history(trends, at, how, settings)) if whole else lift)
    return sorted(out, key=most_trained)


def most_trained(lift: LiftForecast) -> tuple[Any, ...]:
    """Order of lifts: most trained of late, then in all."""
    return -lift.recent_sessions, -lift.sessions, lift.exercise, lift.name, lift.side or ""


def _with_checklist(
    lift: LiftForecast, plateau: PlateauFacts, book: Book, today: date, settings: Settings
) -> PlateauFacts:
    """What to look at, for those who may have stopped: it takes a look at all that was done of late."""
    found = lately(book.sets, lift.exercise, today, settings, side=lift.side, body=book.body)
    return replace(plateau, checklist=plateau_reasons(found, settings))


def _of_odd(odd: OddLift, shown: Shown, since: date) -> LiftForecast:
    amount = {"reps": "reps", "timed": "duration_s", "distance": "distance_m"}[odd.kind]
    nothing: dict[str, float | None] = {"reps": None, "duration_s": None, "distance_m": None}
    return LiftForecast(
        exercise=odd.exercise,
        name=odd.name,
        side=odd.side,
        legs=shown.legs,
        unit=shown.unit,
        implements=shown.implements,
        basis="system" if shown.load_kind in ("added", "assistance") else None,
        body_load=None,
        status=odd.kind,
        sessions=len(odd.days),
        recent_sessions=sum(day > since for day in odd.days),
        first_day=odd.days[0],
        last_day=odd.days[-1],
        bests=tuple(
            BestSet(day, None if load is None else shown.load(load), **{**nothing, amount: most})
            for day, load, most in odd.bests
        ),
    )
