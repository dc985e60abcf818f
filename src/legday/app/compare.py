"""How do I compare: the three lifts of a meet beside those of competing powerlifters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import numpy as np
import polars as pl

from legday import units
from legday.app.shown_loads import Shown
from legday.app.trends import Trends
from legday.catalogue.settings import Settings
from legday.measure.trend.batch import at_last
from legday.model import Book, Sex
from legday.model_progress import Comparison, LiftStanding, RatioBeside, SquatBesideBench

_NOTHING: tuple[tuple[LiftStanding, ...], None, tuple[RatioBeside, ...]] = ((), None, ())


def comparison(
    trends: Trends, book: Book, shown: Mapping[str, Shown], settings: Settings, weeks: int
) -> Comparison:
    """Place squat, bench press and deadlift, as far as they were trained in the weeks looked at.

    A lift goes in with the edge of its trend: what its sessions of late have shown at their best.
    """
    athlete = book.athlete
    if athlete.sex is None:
        return Comparison(*_NOTHING, why="no_sex")
    mass_kg = _body_mass_kg(book, trends.today)
    if mass_kg is None:
        return Comparison(*_NOTHING, why="no_body_mass")
    lifts = _meet_lifts(trends, shown, weeks)
    if not lifts:
        return Comparison(*_NOTHING, why="no_lift")
    return _compared(lifts, athlete.sex, mass_kg, age_y=athlete.age_y, shown=shown, settings=settings)


def _compared(
    lifts: Mapping[str, tuple[str, float]],
    sex: Sex,
    mass_kg: float,
    *,
    age_y: float | None,
    shown: Mapping[str, Shown],
    settings: Settings,
) -> Comparison:
    from legday.measure.lift_balance import lift_ratios, squat_given_bench
    from legday.measure.standards import strength_percentile

    kg = {lift: load_kg for lift, (_, load_kg) in lifts.items()}
    unit = shown[next(iter(lifts.values()))[0]].unit
    asked: list[tuple[str, str | None, float]] = [(lift, *found) for lift, found in lifts.items()]
    if len(kg) == 3:
        asked.append(("total", None, sum(kg.values())))
    standings = []
    for lift, exercise, load_kg in asked:
        found = strength_percentile(lift, load_kg, sex, mass_kg, age_y, settings=settings)
        own = unit if exercise is None else shown[exercise].unit
        standings.append(
            LiftStanding(
                lift, exercise, own, _in_unit(load_kg, own), found.percentile, found.lo, found.hi,
                found.basis, found.why,
            )
        )  # fmt: skip
    beside = None
    if {"squat", "bench"} <= set(kg):
        given = squat_given_bench(kg["squat"], kg["bench"], mass_kg, sex, settings)
        expected = _in_unit(given.expected_kg, unit)
        beside = SquatBesideBench(unit, expected, given.percentile, given.lo, given.hi, given.label)
    ratios = tuple(
        RatioBeside(
            one.ratio, one.value, one.quantiles[10], one.quantiles[50], one.quantiles[90], one.n_lifters
        )
        for one in lift_ratios(kg, sex)
    )
    return Comparison(tuple(standings), beside, ratios, None)


def _in_unit(kg: float, unit: str) -> float:
    return kg if unit == "kg" else units.lb_from_kg(kg)


def _meet_lifts(trends: Trends, shown: Mapping[str, Shown], weeks: int) -> Mapping[str, tuple[str, float]]:
    """Each lift of a meet that was trained of late: exercise, and the edge of its trend [kg]."""
    from legday.measure.standards import standard_lift

    edges = np.exp(at_last(trends.trend.edge, trends.trend.batch.count))
    since = trends.today - timedelta(weeks=weeks)
    found: dict[str, tuple[str, float]] = {}
    for last, edge_kg in zip(trends.last, edges, strict=True):
        if last["day"] <= since or last["side"]:
            continue
        lift, _ = standard_lift(last["exercise"], shown[last["exercise"]].load_kind)
        if lift is not None and edge_kg > found.get(lift, ("", 0.0))[1]:
            found[lift] = (last["exercise"], float(edge_kg))
    return {lift: found[lift] for lift in ("squat", "bench", "deadlift") if lift in found}


def _body_mass_kg(book: Book, today: date) -> float | None:
    known: Any = book.body.filter(pl.col("day") <= today).sort("day")["bodyweight_kg"].drop_nulls()
    return float(known[-1]) if len(known) else book.athlete.bodyweight_kg
