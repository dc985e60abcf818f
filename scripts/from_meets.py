"""Standards from the meets themselves: the CSV of OpenPowerlifting's bulk download.

Who counts: raw (no wraps), full power, a total; of each lifter the meet of the highest total, so that the
three lifts, the body mass and the age are those of one day. "tested" takes each lifter's best drug-tested
meet, "all" the best of any.

How it is made smooth: at each knot of body mass and age, the lifters near it (8 % of body mass, 8 % of age)
are moved to the knot along the straight line that fits them, and their percentiles of ln kg are taken; then
each percentile is smoothed over the knots (Whittaker 1923, Proc Edinb Math Soc 41:63-75: as near the values
as their numbers of lifters ask, with second differences as small as may be), first over body mass, then over
age. A knot with fewer than 200 lifters has no row.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LIFTS = {
    "squat": "Best3SquatKg", "bench": "Best3BenchKg", "deadlift": "Best3DeadliftKg", "total": "TotalKg",
}  # fmt: skip
SEXES = {"M": "male", "F": "female"}
BODYWEIGHTS_KG = {
    "male": (52, 56, 60, 66, 74, 83, 93, 105, 115, 125, 140, 160),
    "female": (43, 47, 52, 57, 63, 69, 76, 84, 95, 110, 130),
}
AGES_Y = (16, 18, 20, 22, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80)
ADULT_Y = 18
NEAR = 0.08  # half width of a window: 8 % of body mass, 8 % of age
AGE_NEAR_MIN_Y = 1.5
LIFTERS_MIN = 200
STIFFNESS = 0.3  # of the smoother, where a knot of LIFTERS_FULL lifters weighs 1
LIFTERS_FULL = 5000


def from_meets(path: Path, percentiles: Sequence[int]) -> pl.DataFrame:
    """Give the standards that a file of meets shows."""
    meets = read_meets(path)
    tables = [
        standards_of(best_meets(group).filter(pl.col("Sex") == letter), sex, name, percentiles)
        for name, group in (("all", meets), ("tested", meets.filter("tested")))
        for letter, sex in SEXES.items()
    ]
    return pl.concat(tables)


def read_meets(path: Path) -> pl.DataFrame:
    """Read the raw full-power results of a file: one row a result, loads [kg], age [years] or null."""
    numbers = [*LIFTS.values(), "BodyweightKg", "Age"]
    return (
        pl.scan_csv(path, infer_schema=False)
        .filter((pl.col("Equipment") == "Raw") & (pl.col("Event") == "SBD") & pl.col("Sex").is_in([*SEXES]))
        .select(
            # A number is told from another faster than a name.
            pl.struct("Name", "Sex").hash().alias("lifter"), "Sex",
            (pl.col("Tested") == "Yes").fill_null(value=False).alias("tested"),
            pl.col(numbers).cast(pl.Float64, strict=False),
        )
        # A failed lift is negative or blank; a disqualified lifter has no total.
        .filter(pl.all_horizontal(pl.col(name) > 0 for name in [*LIFTS.values(), "BodyweightKg"]))
        .collect()
    )  # fmt: skip


def best_meets(meets: pl.DataFrame) -> pl.DataFrame:
    """Keep of each lifter the meet of the highest total."""
    best = meets.filter(pl.col("TotalKg") == pl.col("TotalKg").max().over("lifter"))
    return best.unique("lifter", keep="first", maintain_order=True)


def standards_of(best: pl.DataFrame, sex: str, lifters: str, percentiles: Sequence[int]) -> pl.DataFrame:
    """Give the standards of one sex and group: a row a lift, age and body mass."""
    by_mass = best.sort("BodyweightKg")
    ln_mass = np.log(by_mass["BodyweightKg"].to_numpy())
    age = by_mass["Age"].cast(pl.Float64).fill_null(np.nan).to_numpy()
    ln_kg = np.log(by_mass.select(LIFTS.values()).to_numpy())
    knots = np.log(np.array(BODYWEIGHTS_KG[sex], dtype=np.float64))
    shares = np.array(percentiles) / 100
    counts = np.zeros((1 + len(AGES_Y), knots.size))
    values = np.full((*counts.shape, shares.size, len(LIFTS)), np.nan)
    for column, knot in enumerate(knots):
        begin, end = np.searchsorted(ln_mass, [knot + np.log1p(-NEAR), knot + np.log1p(NEAR)])
        near_mass, near_age, near_kg = ln_mass[begin:end] - knot, age[begin:end], ln_kg[begin:end]
        for row, years in enumerate((None, *AGES_Y)):
            if years is None:
                here = ~(near_age < ADULT_Y)  # an unknown age is taken for an adult's
                away = near_mass[here, None]
            else:
                here = np.abs(near_age - years) <= max(AGE_NEAR_MIN_Y, NEAR * years)
                away = np.column_stack([near_mass[here], near_age[here] - years])
            counts[row, column] = len(away)
            if len(away) >= LIFTERS_MIN:
                moved = near_kg[here] - away @ _slopes(away, near_kg[here])
                values[row, column] = np.quantile(moved, shares, axis=0)
    _smooth(values[:1], counts[:1], knots, over_age=False)
    _smooth(values[1:], counts[1:], knots, over_age=True)
    return _rows(np.exp(values), counts, sex, lifters, percentiles)


def _slopes(away: Floats, ln_kg: Floats) -> Floats:
    """Least-squares slopes of ln kg on the distances from the knot, a column a lift."""
    centred = away - away.mean(axis=0)
    slopes: Floats = np.linalg.lstsq(centred.T @ centred, centred.T @ ln_kg, rcond=None)[0]
    return slopes


def _smooth(values: Floats, counts: Floats, knots: Floats, *, over_age: bool) -> None:
    """Smooth in place, over body mass and then over age; what is missing stays so."""
    for row in range(values.shape[0]):
        values[row] = whittaker(values[row], counts[row], knots)
    if over_age:
        ages = np.array(AGES_Y, dtype=np.float64)
        for column in range(values.shape[1]):
            values[:, column] = whittaker(values[:, column], counts[:, column], ages)


def whittaker(values: Floats, counts: Floats, knots: Floats) -> Floats:
    """Smooth along the first axis: minimise sum w (y - z)^2 + stiffness sum (second differences of z)^2.

    Parameters
    ----------
    values : (K, ...) array of float
        NaN where missing; stays NaN.
    counts : (K,) array of float
        Lifters behind each; the weight is their share of `LIFTERS_FULL`, at most 1.
    knots : (K,) array of float
        Where the values stand; second differences allow for uneven distances.
    """
    known = ~np.isnan(values.reshape(values.shape[0], -1)[:, 0])
    if known.sum() < 3:
        return values
    at, flat = knots[known], values[known].reshape(known.sum(), -1)
    weights = np.minimum(counts[known] / LIFTERS_FULL, 1)
    step = np.diff(at)
    bends = np.zeros((at.size - 2, at.size))
    for k in range(at.size - 2):
        near, far = step[k], step[k + 1]
        bends[k, k : k + 3] = np.array([far, -(near + far), near]) / (near + far)
    lhs = np.diag(weights) + STIFFNESS * bends.T @ bends
    out = values.copy()
    out[known] = np.linalg.solve(lhs, weights[:, None] * flat).reshape(values[known].shape)
    return out


def _rows(kg: Floats, counts: Floats, sex: str, lifters: str, percentiles: Sequence[int]) -> pl.DataFrame:
    names = [f"p{p}" for p in percentiles]
    rows = [
        (lift, sex, lifters, age, float(mass), int(counts[row, column]), "meets", *kg[row, column, :, k])
        for k, lift in enumerate(LIFTS)
        for row, age in enumerate((None, *map(float, AGES_Y)))
        for column, mass in enumerate(BODYWEIGHTS_KG[sex])
        if not np.isnan(kg[row, column, 0, k])
    ]
    schema = {
        "lift": pl.String, "sex": pl.String, "lifters": pl.String, "age_y": pl.Float64,
        "bodyweight_kg": pl.Float64, "n_lifters": pl.Int64, "basis": pl.String,
    }  # fmt: skip
    return pl.DataFrame(rows, schema={**schema, **dict.fromkeys(names, pl.Float64)}, orient="row")
