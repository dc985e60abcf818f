"""How do I compare? Where a lift stands among competing powerlifters, and what would stand elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from legday.catalogue.loader import exercise as exercise_of
from legday.catalogue.settings import Settings
from legday.catalogue.standards import Grid, Standards, load_standards
from legday.model import Sex

Floats = NDArray[np.float64]

# Barbell lifts as they are done at a meet; a paused or tempo lift is another one.
_MEET_LIFTS = {
    "back-squat": "squat",
    "bench-press": "bench",
    "deadlift": "deadlift",
    "sumo-deadlift": "deadlift",
}
_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a load stands, or why that cannot be said.

    Attributes
    ----------
    percentile, lo, hi : float or None
        Of lifters who lift less [%], and its 80 % interval; 1 and 99 mean "at most" and "at least".
    basis : tuple of str
        What the standard rests on: meets (measured), deciles (measured 10-90, tails derived), sum_of_lifts,
        age_ratio (derived).
    why : str or None
        Why there is none: no_sex, no_body_mass, no_load, no_such_lift, group_not_separable,
        body_mass_outside, age_outside, too_few_lifters.
    """

    percentile: float | None
    lo: float | None
    hi: float | None
    basis: tuple[str, ...]
    why: str | None


@dataclass(frozen=True, slots=True)
class Standard:
    """The load at a percentile [kg], what it rests on, or why there is none (as `Standing`)."""

    kg: float | None
    basis: tuple[str, ...]
    why: str | None


def standard_lift(exercise: str, load_kind: str | None) -> tuple[str | None, str | None]:
    """Tell the lift of a meet that an exercise may be compared with, or why there is none.

    Unit: squat, bench, deadlift. Range: barbell back squat, bench press, deadlift of either stance, as they
    are, with the whole load known. Citation: definition. Grade: choice [E].

    Returns
    -------
    str or None, str or None
        The lift; or why not: unknown_load, no_meet_lift, machine, variation.
    """
    if load_kind != "total":
        return None, "unknown_load"
    known = exercise_of(exercise)
    lift = _MEET_LIFTS.get(known.movement.id)
    if lift is None:
        return None, "no_meet_lift"
    if known.equipment != "barbell":
        return None, "machine" if known.equipment in ("machine", "smith", "cable") else "no_meet_lift"
    return (None, "variation") if known.variations else (lift, None)


def strength_percentile(
    lift: str,
    kg: float | None,
    sex: Sex | None,
    bodyweight_kg: float | None,
    age_y: float | None,
    *,
    settings: Settings,
    tested: bool = False,
    estimated: bool = True,
    table: Standards | None = None,
) -> Standing:
    """Tell which share of competing raw powerlifters of one's sex, body mass and age lift less.

    ln kg of the standards is interpolated in ln body mass and age, and the percentile between them on the
    normal scale. Interval, 80 %: of an estimate from the gym, one's own difference from the rep tables
    (`standards_e1rm_sd`) and the noise of a day (`standards_day_sd`); of a meet's result, the latter alone;
    of derived standards also their own error. An estimate from the gym and a meet's best are unlike things:
    depth, pause and commands, a peaked day against a usual one, none of which the interval holds.

    Unit: %. Range: 1-99; body masses and ages of the table. Null age: against adults of any age. Citation:
    OpenPowerlifting; reference/models. Grade: medium [D]; those who compete are a selected group.

    Parameters
    ----------
    lift : {"squat", "bench", "deadlift", "total"}
        `standard_lift` tells it of an exercise; a total is the sum of the three.
    kg, bodyweight_kg : float or None
        Load moved [kg], body mass [kg].
    tested : bool
        Against drug-tested lifters alone, where the table has them.
    estimated : bool
        Whether `kg` is an estimate from the gym, not a meet's result.
    table : Standards, optional
        Default the catalogue's.
    """
    rows = pl.DataFrame(
        [{"lift": lift, "kg": kg, "sex": sex, "bodyweight_kg": bodyweight_kg, "age_y": age_y}], schema=_SCHEMA
    )
    row = strength_percentiles(rows, settings, tested=tested, estimated=estimated, table=table).row(
        0, named=True
    )
    return Standing(row["percentile"], row["lo"], row["hi"], tuple(row["basis"]), row["why"])


_SCHEMA = {
    "lift": pl.String, "kg": pl.Float64, "sex": pl.String, "bodyweight_kg": pl.Float64, "age_y": pl.Float64,
}  # fmt: skip


def strength_percentiles(
    rows: pl.DataFrame,
    settings: Settings,
    *,
    tested: bool = False,
    estimated: bool = True,
    table: Standards | None = None,
) -> pl.DataFrame:
    """Give `strength_percentile` of every row of a table. Unit, range, citation and grade as there.

    Parameters
    ----------
    rows : polars.DataFrame
        ``lift, kg, sex, bodyweight_kg, age_y``.

    Returns
    -------
    polars.DataFrame
        `rows` with ``percentile, lo, hi`` [%] ``, basis`` (list of words) and ``why``, null where there is a
        percentile.
    """
    out: dict[str, list[Any]] = {
        "percentile": [None] * rows.height,
        "lo": [None] * rows.height,
        "hi": [None] * rows.height,
        "basis": [[]] * rows.height,
        "why": [None] * rows.height,
    }
    for where, grid, why, part in _by_grid(rows, tested=tested, table=table):
        if grid is None:
            for index in where:
                out["why"][index] = why
            continue
        curves, faults = _curves(grid, part["bodyweight_kg"].to_numpy(), part["age_y"].to_numpy())
        ln_kg = np.log(part["kg"].to_numpy())
        reach = settings.standards_interval_z * _ln_sd(grid, settings, estimated=estimated)
        at = [_percentiles(curves, grid.percentiles, ln_kg + shift) for shift in (0, -reach, reach)]
        for k, index in enumerate(where):
            out["why"][index] = faults[k]
            if faults[k] is None:
                for name, values in zip(("percentile", "lo", "hi"), at, strict=True):
                    out[name][index] = float(values[k])
                out["basis"][index] = list(grid.basis)
    types: dict[str, Any] = {
        "percentile": pl.Float64, "lo": pl.Float64, "hi": pl.Float64,
        "basis": pl.List(pl.String), "why": pl.String,
    }  # fmt: skip
    return rows.hstack(pl.DataFrame(out, schema=types))


def standard_kg(
    percentile: float,
    lift: str,
    sex: Sex | None,
    bodyweight_kg: float | None,
    age_y: float | None,
    *,
    tested: bool = False,
    table: Standards | None = None,
) -> Standard:
    """Give the load that a share of competing raw powerlifters stays below: inverse of `strength_percentile`.

    Unit: kg. Range: percentile 1-99, beyond them those loads. Citation and grade as there.
    """
    row = pl.DataFrame(
        [{"lift": lift, "kg": 1.0, "sex": sex, "bodyweight_kg": bodyweight_kg, "age_y": age_y}],
        schema=_SCHEMA,
    )
    ((_, grid, why, part),) = _by_grid(row, tested=tested, table=table)
    if grid is None:
        return Standard(None, (), why)
    curves, faults = _curves(grid, part["bodyweight_kg"].to_numpy(), part["age_y"].to_numpy())
    if faults[0] is not None:
        return Standard(None, (), faults[0])
    z = _z(np.clip(percentile, grid.percentiles[0], grid.percentiles[-1]).reshape(1))[0]
    return Standard(float(np.exp(np.interp(z, _z(grid.percentiles), curves[0]))), grid.basis, None)


def _by_grid(
    rows: pl.DataFrame, *, tested: bool, table: Standards | None
) -> list[tuple[list[int], Grid | None, str | None, pl.DataFrame]]:
    """Split rows by the grid that they need: row numbers, the grid or why there is none, the rows."""
    standards = load_standards() if table is None else table
    group = "tested" if tested else "all"
    keyed = rows.with_row_index("_row").with_columns(
        pl.when(pl.col("sex").is_null()).then(pl.lit("no_sex"))
        .when(pl.col("bodyweight_kg").is_null()).then(pl.lit("no_body_mass"))
        .when(pl.col("kg").is_null() | (pl.col("kg") <= 0)).then(pl.lit("no_load")).alias("_why"),
        pl.col("age_y").is_not_null().alias("_aged"),
        pl.col("age_y").fill_null(float("nan")),
    )  # fmt: skip
    found = []
    for key, part in keyed.group_by("lift", "sex", "_aged", "_why", maintain_order=True):
        lift, sex, aged, fault = key
        grid = None if fault else standards.grids.get((str(lift), str(sex), group, bool(aged)))
        why = fault if isinstance(fault, str) else None
        if grid is None and why is None:
            separable = (str(lift), str(sex), "all", bool(aged)) in standards.grids
            why = "group_not_separable" if separable else "no_such_lift"
        found.append((part["_row"].to_list(), grid, why, part))
    return found


def _curves(grid: Grid, mass_kg: Floats, age_y: Floats) -> tuple[Floats, list[str | None]]:
    """Interpolate ln kg at the body masses and ages: (N, P), and why a row is NaN."""
    row, row_part, age_in = _place(grid.ages_y, age_y)
    column, column_part, mass_in = _place(np.log(grid.bodyweights_kg), np.log(mass_kg))
    far = (np.minimum(row + 1, grid.ages_y.size - 1), np.minimum(column + 1, grid.bodyweights_kg.size - 1))
    corners = (
        (row, column, (1 - row_part) * (1 - column_part)),
        (row, far[1], (1 - row_part) * column_part),
        (far[0], column, row_part * (1 - column_part)),
        (far[0], far[1], row_part * column_part),
    )
    curves = np.zeros((mass_kg.size, len(grid.percentiles)))
    for a, b, weight in corners:
        curves += np.where(weight[:, None] > 0, weight[:, None] * grid.ln_kg[a, b], 0)
    missing = np.isnan(curves[:, 0])
    faults: list[str | None] = [
        "body_mass_outside" if not mass else "age_outside" if not age else "too_few_lifters" if few else None
        for mass, age, few in zip(mass_in, age_in, missing, strict=True)
    ]
    return curves, faults


def _place(knots: Floats, at: Floats) -> tuple[NDArray[np.int64], Floats, NDArray[np.bool_]]:
    """Knot below each value, how far on to the next (0-1), and whether it lies within the knots."""
    if knots.size == 1:
        zeros = np.zeros(at.size, dtype=np.int64)
        return zeros, zeros.astype(np.float64), np.ones(at.size, dtype=np.bool_)
    inside = (at >= knots[0]) & (at <= knots[-1])
    here = np.where(inside, at, knots[0])
    below = np.clip(np.searchsorted(knots, here, side="right") - 1, 0, knots.size - 2)
    return below, (here - knots[below]) / (knots[below + 1] - knots[below]), inside


def _percentiles(curves: Floats, percentiles: Sequence[float], ln_kg: Floats) -> Floats:
    """Interpolate on the normal scale, row by row; beyond the ends, the ends."""
    z = _z(percentiles)
    return np.array(
        [100 * _NORMAL.cdf(float(np.interp(x, curve, z))) for x, curve in zip(ln_kg, curves, strict=True)]
    )


def _z(percentiles: Sequence[float] | Floats) -> Floats:
    return np.array([_NORMAL.inv_cdf(p / 100) for p in percentiles])


def _ln_sd(grid: Grid, settings: Settings, *, estimated: bool) -> float:
    variance = settings.standards_day_sd**2
    if estimated:
        variance += settings.standards_e1rm_sd**2
    if "age_ratio" in grid.basis:
        variance += settings.standards_age_sd**2
    if "sum_of_lifts" in grid.basis:
        variance += settings.standards_total_sd**2
    return float(np.sqrt(variance))
