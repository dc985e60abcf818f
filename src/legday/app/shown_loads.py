"""In what loads of a lift are shown: its unit, how many are held, and how much of the body moves."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from legday import units
from legday.measure.counting import code

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shown:
    """How loads of an exercise are shown.

    Attributes
    ----------
    unit : str
        Typed most lately for this exercise; if none, for any.
    implements : int
        How many are held, where the load of one is typed.
    legs : bool
        Whether it is a lift of the lower body.
    body_kg : float or None
        Mass of the body that moved in the last set whose system load is known.
    load_kind : str or None
        Of the last set.
    """

    unit: str
    implements: int
    legs: bool
    body_kg: float | None
    load_kind: str | None

    def loads(self, kg: Floats) -> Floats:
        """Loads in the unit of the lift."""
        return kg if self.unit == "kg" else kg / units.KG_PER_LB

    def typed(self, kg: float) -> float | None:
        """The load of a set in the unit of the lift; None for NaN, the body alone."""
        return None if math.isnan(kg) else self.load(kg)

    def load(self, kg: float) -> float:
        """A load in the unit of the lift."""
        return float(kg if self.unit == "kg" else units.lb_from_kg(kg))


def shown_loads(sets: pl.DataFrame) -> Mapping[str, Shown]:
    """Tell it of every exercise.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of `trends.USED`, up to the day asked for.
    """
    return shown_of(shown_table(sets), usual_unit(sets))


def shown_table(sets: pl.DataFrame) -> pl.DataFrame:
    """Tell it of every exercise in a row: ``exercise, region, typed_unit, implements, body, load_kind``."""
    return (
        sets.lazy()
        .filter(pl.col("exercise").is_not_null())
        .group_by(code("exercise").alias("_code"))
        .agg(
            pl.col("exercise", "region").first(),
            pl.col("typed_unit").drop_nulls().last(),
            implements().drop_nulls().last().alias("implements"),
            (pl.col("system_load_kg") - pl.col("load_kg").fill_null(0.0)).drop_nulls().last().alias("body"),
            pl.col("load_kind").last(),
        )
        .drop("_code")
        .collect()
    )


def shown_of(table: pl.DataFrame, usual: str) -> Mapping[str, Shown]:
    """Make it of a table from `shown_table`; `usual` is the unit where a lift states none."""
    return {
        exercise: Shown(unit or usual, int(held or 1), region == "lower", body, kind)
        for exercise, region, unit, held, body, kind in table.iter_rows()
    }


def usual_unit(sets: pl.DataFrame) -> str:
    """The unit typed most lately: what the person trains in."""
    typed = sets.select(pl.col("typed_unit").drop_nulls().last()).item()
    return str(typed or "kg")


def implements() -> pl.Expr:
    """How many dumbbells the load was typed for one of: the load in all over the typed one."""
    in_kg = pl.when(pl.col("typed_unit") == "lb").then(units.KG_PER_LB).otherwise(1.0) * pl.col("typed_load")
    one_of = (pl.col("load_kind") == "per_hand") & (pl.col("typed_load") > 0)
    return pl.when(one_of).then((pl.col("load_kg") / in_kg).round())
