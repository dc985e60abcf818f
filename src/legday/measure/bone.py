"""How bone is loaded: never how dense it is, and no risk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import exp, log1p
from typing import Any

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.counting import is_working, set_weight, week_no


def osteogenic_index(peak_bodyweights: float, cycles: float) -> float:
    """Osteogenic index of one session: I ln(N + 1).

    Unit: 1. Range: ranks sessions of impacts; from animal data, never bone density. Citation: Turner and
    Robling 2003, Exerc Sport Sci Rev 31:45-50 [M]. Grade: low [M].

    Parameters
    ----------
    peak_bodyweights : float
        Peak ground reaction force [body weights].
    cycles : float
        Loadings.
    """
    return peak_bodyweights * log1p(cycles)


def day_osteogenic_index(sessions: Sequence[tuple[float, float]], recovery_h: float = 6.0) -> float:
    """Osteogenic index of a day: a later session counts x (1 - exp(-t / recovery)).

    Unit: 1. Range, citation and grade as `osteogenic_index`.

    Parameters
    ----------
    sessions : sequence of (float, float)
        Hour at which each began, in order, and its index.
    """
    total, before = 0.0, None
    for hour, index in sessions:
        total += index if before is None else index * (1 - exp(-(hour - before) / recovery_h))
        before = hour
    return total


def heavy_axial_sets(estimated: pl.DataFrame, today: date, settings: Settings, weeks: int) -> float:
    """Working sets at a heavy share of the estimated maximum in the lifts of the LIFTMOR trial, a week.

    The maximum is the greatest estimate of the same exercise in those weeks.

    Unit: sets/week. Range: whole logged weeks; lifts with an estimate. Citation: Watson et al. 2018, J Bone
    Miner Res 33:211-220; the share is a choice. Grade: medium [E].

    Parameters
    ----------
    estimated : polars.DataFrame
        Of `estimates`.
    """
    whole, count = _whole_weeks(estimated, today, weeks)
    best = pl.col("e1rm_kg").max().over("exercise")
    lifts = whole.filter(is_working(), pl.col("movement").is_in(settings.bone_axial_movements))
    heavy = lifts.filter(pl.col("load_kg") >= settings.bone_heavy_share * best)
    return float(heavy.select(set_weight(settings).sum()).item()) / count


def impacts(sets: pl.DataFrame, today: date, settings: Settings, weeks: int) -> tuple[float, float]:
    """Landings of jumps a week, and the weekly osteogenic index that they give.

    Unit: landings/week and 1/week. Range: jumps that were logged as sets, `bone_jump_bodyweights` each; a day
    counts as one session. Citation and grade as `osteogenic_index`.
    """
    whole, count = _whole_weeks(sets, today, weeks)
    jumps = whole.filter(is_working(), pl.col("pattern") == "jump")
    days = jumps.group_by("day").agg(pl.col("reps").sum())["reps"].to_list()
    index = sum(osteogenic_index(settings.bone_jump_bodyweights, reps) for reps in days)
    return float(sum(days)) / count, index / count


def _whole_weeks(sets: pl.DataFrame, today: date, weeks: int) -> tuple[pl.DataFrame, int]:
    """Sets of the whole weeks before the running one, and how many of those the log has: at least 1."""
    running, first = week_no(today), max(week_no(today) - weeks, _first(sets))
    whole = sets.filter(pl.col("week_no").is_between(first, running - 1))
    return whole, max(1, running - first)


def _first(sets: pl.DataFrame) -> int:
    first: Any = sets["week_no"].min()
    return int(first or 0)
