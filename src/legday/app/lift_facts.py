"""Every lift: what is known of it, its estimate and what changed; and left against right."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from legday import units
from legday.app.memory import Memory
from legday.app.trends import USED, series_of
from legday.catalogue.settings import Settings
from legday.measure import estimate, records, symmetry
from legday.measure.counting import code
from legday.model import LiftFacts, SideFacts


def lift_facts(
    sets: pl.DataFrame, as_of: date, weeks: int, settings: Settings, memory: Memory
) -> tuple[tuple[SideFacts, ...], tuple[LiftFacts, ...], pl.DataFrame]:
    """Left against right, and every lift: what is known of it, most trained first; and series of bests."""
    since = as_of - timedelta(weeks=weeks)
    used = sets.select(*USED, *({"confirmed"} & {*sets.columns}))
    bests, one_sided, trained, series = memory.recall_by_lift(_by_lift, used, since, settings)
    errors = records.typical_errors(bests, settings)
    sides = _sides(one_sided, errors, settings)
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
    trained = trained.sort("recent", "sets", "exercise", descending=[True, True, False])
    lifts, usual = [], usual_unit(sets)
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
    return sides, tuple(lifts), series


def _by_lift(
    sets: pl.DataFrame, since: date, settings: Settings
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """What comes of the sets of each lift alone: bests, sets of one side, how it is trained, series."""
    estimated = estimate.estimates(sets, settings)
    one_side = pl.col("side").is_in(["left", "right"]) & pl.col("exercise").is_not_null()
    one_sided = estimated.select("session", "exercise", "side", "set_type", "e1rm_kg").filter(one_side)
    series = series_of(sets, estimated, settings)
    return records.session_bests(estimated, settings), one_sided, _trained(sets, since), series


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


def usual_unit(sets: pl.DataFrame) -> str:
    """The unit typed most lately: what the person trains in."""
    typed = sets.select(pl.col("typed_unit").drop_nulls().last()).item()
    return str(typed or "kg")


def implements() -> pl.Expr:
    """How many dumbbells the load was typed for one of: the load in all over the typed one."""
    in_kg = pl.when(pl.col("typed_unit") == "lb").then(units.KG_PER_LB).otherwise(1.0) * pl.col("typed_load")
    one_of = (pl.col("load_kind") == "per_hand") & (pl.col("typed_load") > 0)
    return pl.when(one_of).then((pl.col("load_kg") / in_kg).round())
