"""How strong a person is in each exercise on a day: what the planner asks for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from legday.app.trends import series_of, trends_of
from legday.catalogue.settings import Settings
from legday.measure.estimate import estimates
from legday.measure.trend.level import levels_on
from legday.model import Book, Level


def levels_of(book: Book, today: date, settings: Settings) -> Mapping[str, Level]:
    """Give the level of every exercise that has an estimate, from what was known on a day.

    Of several series of an exercise, such as two sides or two machines, the one trained last stands for it;
    of two trained on one day the weaker, whose load both sides can do.

    Parameters
    ----------
    today : date
        Nothing later is used.

    Returns
    -------
    mapping of str to Level
        By catalogue id. A series of one session has a level, too, as wide as others' errors make it.
    """
    sets = book.sets.filter(pl.col("day") <= today)
    bests = series_of(sets, estimates(sets, settings), settings)
    if bests.is_empty():
        return {}
    trends = trends_of(bests, today, settings)
    means, _ = levels_on(trends.trend.batch, trends.trend.levels, trends.today_no, settings)
    sessions = trends.trend.used.sum(axis=0)
    units = dict(sets.group_by("exercise").agg(pl.col("typed_unit").drop_nulls().last()).iter_rows())
    # the one that stands for its exercise comes last
    order = sorted(range(len(trends.last)), key=lambda at: (trends.last[at]["day_no"], -means[at]))
    return {
        last["exercise"]: Level(
            exercise=last["exercise"],
            mean_ln_kg=float(means[at]),
            quantiles=tuple(
                zip(settings.trend_probabilities, trends.made.quantiles["next"][at].tolist(), strict=True)
            ),
            as_of=today,
            n=int(sessions[at]),
            unit=units[last["exercise"]] or "kg",
            load_kg=last["load_kg"],
            reps=last["reps"],
            last_day=last["day"],
        )
        for at in order
        for last in [trends.last[at]]
    }
