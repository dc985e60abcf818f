"""What was done of each lift, session by session, as the rules of progression see it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

import polars as pl

from legday import units
from legday.measure.counting import is_working
from legday.plan.progress import Exposure


def exposures_of(
    sets: pl.DataFrame, easier: Collection[date] = (), asked_rir: Mapping[str, float] | None = None
) -> Mapping[str, tuple[Exposure, ...]]:
    """Give the sessions of every exercise, oldest first, with the sets at each session's heaviest load.

    Loads as they are typed, in the unit typed last for the lift; of a bar of which only plates were typed, in
    all. Drop sets, doubtful ones and warm-ups are left out.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of SET_SCHEMA, and ``doubtful`` where there are doubts.
    easier : collection of date
        Days that were meant to be light.
    asked_rir : mapping of str to float, optional
        By exercise, what was planned.
    """
    doubted = pl.col("doubtful").fill_null(value=False) if "doubtful" in sets.columns else pl.lit(value=False)
    rows = sets.filter(
        is_working() & (pl.col("set_type") != "drop") & pl.col("exercise").is_not_null() & ~doubted
    ).sort("day", "at", "exercise_order", "set_index", maintain_order=True)
    unit_of = dict(rows.group_by("exercise").agg(pl.col("typed_unit").drop_nulls().last()).iter_rows())
    done: dict[tuple[str, date], list[tuple[float | None, float | None, float | None, float | None]]] = {}
    columns = (
        "exercise",
        "day",
        "load_kind",
        "load_kg",
        "typed_load",
        "typed_unit",
        "reps",
        "rir",
        "duration_s",
    )
    for name, day, kind, load_kg, typed_load, typed_unit, *shown in rows.select(columns).iter_rows():
        unit = unit_of[name] or "kg"
        load = None if typed_load is None else units.to_kg(typed_load, typed_unit or unit)
        if kind == "assistance" and load is not None:
            load = -abs(load)
        elif kind == "per_side":
            load = load_kg
        on_unit = None if load is None else float(round(units.from_kg(load, unit), 6))
        done.setdefault((name, day), []).append((on_unit, *shown))
    found: dict[str, list[Exposure]] = {}
    for (name, day), all_ in sorted(done.items(), key=lambda item: item[0]):
        heaviest = max((load for load, *_ in all_ if load is not None), default=None)
        kept = [one for one in all_ if one[0] == heaviest]
        found.setdefault(name, []).append(
            Exposure(
                day,
                heaviest,
                tuple(reps for _, reps, _, _ in kept if reps is not None),
                tuple(rir for _, reps, rir, _ in kept if reps is not None),
                tuple(seconds for _, _, _, seconds in kept if seconds is not None),
                asked_rir=(asked_rir or {}).get(name),
                easier=day in easier,
            )
        )
    return {name: tuple(sessions) for name, sessions in found.items()}
