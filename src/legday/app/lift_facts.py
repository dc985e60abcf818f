"""Every lift: what is known of it, its estimate and what changed; and left against right."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import polars as pl

from legday import units
from legday.app.memory import Memory
from legday.app.shown_loads import implements, shown_table
from legday.app.trends import USED, series_of
from legday.catalogue.settings import Settings
from legday.measure import estimate, records, symmetry
from legday.measure.counting import code
from legday.model import LiftFacts, SideFacts


class ByLift(NamedTuple):
    """What comes of the sets of each lift alone; every table is in the order of lifts.

    Attributes
    ----------
    bests : polars.DataFrame
        From `records.session_bests`.
    one_sided : polars.DataFrame
        Sets of one side, with their estimates.
    trained : polars.DataFrame
        How each lift is trained, one row a lift.
    series : polars.DataFrame
        From `trends.series_of`.
    shown : polars.DataFrame
        From `shown_loads.shown_table`.
    """

    bests: pl.DataFrame
    one_sided: pl.DataFrame
    trained: pl.DataFrame
    series: pl.DataFrame
    shown: pl.DataFrame


def by_lift(sets: pl.DataFrame, since: date, settings: Settings, memory: Memory) -> ByLift:
    """Work out what comes of each lift alone; only lifts whose sets have changed are worked out anew."""
    used = sets.select(*USED, *({"confirmed"} & {*sets.columns}))
    return ByLift(*memory.recall_by_lift(_by_lift, used, since, settings))


def lift_facts(
    told: ByLift, usual: str, as_of: date, weeks: int, settings: Settings
) -> tuple[tuple[SideFacts, ...], tuple[LiftFacts, ...]]:
    """Left against right, and every lift: what is known of it, most trained first.

    Parameters
    ----------
    usual : str
        The unit of lifts that state none.
    """
    since, bests = as_of - timedelta(weeks=weeks), told.bests
    errors = records.typical_errors(bests, settings)
    sides = _sides(told.one_sided, errors, settings)
    changes = {
        row["exercise"]: row
        for row in records.changes(bests, errors, as_of, settings, weeks)
        .sort("sessions", maintain_order=True)
        .iter_rows(named=True)
    }
    beyond = records.records(bests, errors, settings).filter("beyond_mdc")
    record_days = dict(beyond.group_by("exercise").agg(pl.col("day").unique().sort()).iter_rows())
    recent = (
        bests.filter(pl.col("day") > since)
        .sort("e1rm_kg", maintain_order=True)
        .unique("exercise", keep="last")
    )
    best = {row["exercise"]: row for row in recent.iter_rows(named=True)}
    trained = told.trained.sort("recent", "sets", "exercise", descending=[True, True, False])
    lifts = []
    for row in trained.iter_rows(named=True):
        unit = row["typed_unit"] or usual
        top, change = best.get(row["exercise"], {}), changes.get(row["exercise"], {})

        def shown(load_kg: float | None, unit: str = unit) -> float | None:
            return load_kg if load_kg is None or unit == "kg" else units.lb_from_kg(load_kg)

        lifts.append(
            LiftFacts(
                exercise=row["exercise"],
                name=row["name"],
                legs=row["region"] == "lower",
                unit=unit,
                implements=int(row["implements"] or 1),
                sets=row["sets"],
                days=row["days"],
                last_day=row["last_day"],
                best_load=shown(top.get("load_kg")),
                best_reps=top.get("reps"),
                best_day=top.get("day"),
                best_name=top.get("name"),
                e1rm=shown(top.get("e1rm_kg")),
                e1rm_lo=shown(top.get("e1rm_lo_kg")),
                e1rm_hi=shown(top.get("e1rm_hi_kg")),
                e1rm_basis=top.get("e1rm_basis"),
                change_pct=change.get("change_pct"),
                mdc_pct=change.get("mdc_pct"),
                verdict=change.get("verdict", "not_enough_data"),
                record_days=tuple(record_days.get(row["exercise"], ())),
            )
        )
    return sides, tuple(lifts)


def _by_lift(
    sets: pl.DataFrame, since: date, settings: Settings
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """The tables of `ByLift`."""
    estimated = estimate.estimates(sets, settings)
    one_side = pl.col("side").is_in(["left", "right"]) & pl.col("exercise").is_not_null()
    one_sided = estimated.select("session", "exercise", "side", "set_type", "e1rm_kg").filter(one_side)
    series = series_of(sets, estimated, settings)
    bests = records.session_bests(estimated, settings)
    return bests, one_sided, _trained(sets, since), series, shown_table(sets)


def _trained(sets: pl.DataFrame, since: date) -> pl.DataFrame:
    """Every lift, under the name most used of late, and how often and since when it was done."""
    done = sets.lazy().filter(pl.col("exercise").is_not_null() & (pl.col("set_type") != "warm_up"))
    # by numbers, and names apart from days: the groups of a long log are then counted in a few milliseconds
    named = (
        done.select(
            "exercise", "name", _code=code("exercise"), _name=code("name"), recent=pl.col("day") > since
        )
        .group_by("_code", "_name")
        .agg(pl.col("exercise", "name").first(), pl.col("recent").sum(), pl.len())
        .sort("recent", "len", "name", descending=[True, True, False])
        .group_by("_code", maintain_order=True)
        .agg(pl.col("exercise", "name").first(), pl.col("recent").sum(), sets=pl.col("len").sum())
    )
    return (
        done.select("region", "typed_unit", "day", "day_no", _code=code("exercise"), implements=implements())
        .group_by("_code")
        .agg(
            pl.col("region").first(),
            pl.col("typed_unit", "implements").drop_nulls().last(),
            days=pl.col("day_no").n_unique(),
            last_day=pl.col("day").max(),
        )
        .join(named, on="_code")
        .drop("_code")
        .collect()
    )


def _sides(one_sided: pl.DataFrame, errors: pl.DataFrame, settings: Settings) -> tuple[SideFacts, ...]:
    if one_sided.is_empty():
        return ()
    names = (
        "exercise", "left_sets", "right_sets", "pairs", "limb_symmetry_index_pct", "mdc_pct", "weaker",
        "verdict",
    )  # fmt: skip
    table = symmetry.sides(one_sided, errors, settings).select(names)
    return tuple(SideFacts(**row) for row in table.iter_rows(named=True))
