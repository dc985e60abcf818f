"""Lifts of which no single can be estimated: the most that was done, and nothing beyond it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import is_strength, is_working

_BY_KIND = {"reps": "reps", "timed": "duration_s", "distance": "distance_m"}


@dataclass(frozen=True, slots=True)
class OddLift:
    """What is kept of a lift without estimates; loads in kg.

    Attributes
    ----------
    kind : str
        reps, timed or distance: what is counted.
    bests : tuple of (date, load, amount)
        The most at each load on its first day, the load most often used first; the load is null for the
        body alone, below 0 for assistance.
    """

    exercise: str
    name: str
    side: str | None
    legs: bool
    kind: str
    days: tuple[date, ...]
    bests: tuple[tuple[date, float | None, float], ...]


def odd_lifts(sets: pl.DataFrame, estimated: pl.Series, settings: Settings) -> tuple[OddLift, ...]:
    """Give the lifts that have no estimate at all, and the most that was done at each of their loads.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of `trends.USED`, with ``duration_s, distance_m``; up to the day asked for.
    estimated : polars.Series
        Exercises that have a series of estimates.
    """
    done = sets.filter(
        is_working() & is_strength() & ~pl.col("doubtful") & ~pl.col("exercise").is_in(estimated.implode())
    ).with_columns(
        side=pl.when(pl.col("side").is_in(["left", "right"])).then("side"),
        load=pl.when(pl.col("load_kg") != 0).then("load_kg"),
    )
    out = []
    for part in done.partition_by("exercise", "side", maintain_order=True):
        counts = {kind: part[column].count() for kind, column in _BY_KIND.items()}
        kind = max(counts, key=lambda one: counts[one])
        if not counts[kind]:
            continue
        amount = pl.col(_BY_KIND[kind])
        bests = (
            part.filter(amount > 0)
            .sort("day", maintain_order=True)
            .group_by("load", maintain_order=True)
            .agg(pl.col("day").get(amount.arg_max()), amount.max().alias("most"), pl.len().alias("sets"))
            .sort("sets", "load", descending=True, nulls_last=True)
            .head(settings.progress_bests)
        )
        if bests.is_empty():
            continue
        last = part.row(-1, named=True)
        out.append(
            OddLift(
                exercise=last["exercise"],
                name=last["name"],
                side=last["side"],
                legs=last["region"] == "lower",
                kind=kind,
                days=tuple(part["day"].unique().sort()),
                bests=tuple(bests.select("day", "load", "most").iter_rows()),
            )
        )
    return tuple(out)
