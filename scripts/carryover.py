"""Do squat and bench gain together from meet to meet? Association within lifters, never cause.

    python scripts/carryover.py FILE [--out src/legday/catalogue/carryover.toml]

FILE is the CSV of OpenPowerlifting's bulk download: columns Name, Date, Sex, Equipment, Event, Age,
BodyweightKg, Best3SquatKg, Best3BenchKg. Raw full-power results of two meets in a row, 60 days to 2 years
apart, give a change of each lift (ln). Slopes are by how many percent more the bench changed where the squat
changed by one percent more:

- together: as they are;
- adjusted: beside body mass, time between, age, sex, and both lifts at the first meet. Who was above their
  own level there falls back at the second (regression to the mean), and who is strong gains more slowly;
- own: the same within each lifter, against their own mean change (lifters of three meets and more);
- next: the bench's change after the squat's, in the interval that follows (adjusted).

Intervals: 95 % of bootstrap draws of whole lifters (Efron 1979, Ann Stat 7:1-26; clusters as in Field and
Welsh 2007, J R Stat Soc B 69:369-390).

What stays: how hard somebody trained, ate and slept between two meets moves both lifts, and so do illness,
drugs, a bad day, the order of the day, and who comes back to a meet at all. A slope above zero is what
training both lifts gives without any carry-over; `tests/test_scripts_carryover.py` plants just that.
"""

from __future__ import annotations

import argparse
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

LEAST_D, MOST_D = 60, 730
DRAWS, SEED = 400, 20260101
YEAR_D = 365.25
JUMP_LN = 0.4  # by a third down or half up from meet to meet is another lifter of that name, or a token lift
EQUIPMENT, EVENT, SEXES = "Raw", "SBD", ("M", "F")
COLUMNS = {
    "Best3SquatKg": "squat_kg", "Best3BenchKg": "bench_kg", "BodyweightKg": "bodyweight_kg", "Age": "age_y",
}  # fmt: skip
ADJUSTED = ("d_mass", "years", "age", "male", "ln_squat", "ln_bench")


@dataclass(frozen=True, slots=True)
class Slope:
    """A slope, its 95 % interval, and what it rests on."""

    slope: float
    lo: float
    hi: float
    lifters: int
    changes: int


@dataclass(frozen=True, slots=True)
class CarryOver:
    """Slopes of the bench's change on the squat's, and the correlation of the two."""

    together: Slope
    adjusted: Slope
    own: Slope | None
    next: Slope | None
    correlation: float


def read_changes(path: Path) -> pl.DataFrame:
    """Read the changes from meet to meet.

    Returns
    -------
    polars.DataFrame
        A row a change, by lifter and in order of time: ``lifter, at`` (place of the change among the
        lifter's meets) ``, d_squat, d_bench, d_mass`` [ln], ``years, age`` [years; null age as the median],
        ``male``, ``ln_squat, ln_bench`` [ln kg at the first meet].
    """
    needed = ["Name", "Date", "Sex", "Equipment", "Event", *COLUMNS]
    meets = (
        pl.scan_csv(path, infer_schema=False)
        .select(needed)
        .filter((pl.col("Equipment") == EQUIPMENT) & (pl.col("Event") == EVENT) & pl.col("Sex").is_in(SEXES))
        .select(
            pl.struct("Name", "Sex").hash().alias("lifter"),
            pl.col("Date").str.to_date("%Y-%m-%d", strict=False).alias("day"),
            (pl.col("Sex") == "M").cast(pl.Float64).alias("male"),
            *(pl.col(name).cast(pl.Float64, strict=False).alias(to) for name, to in COLUMNS.items()),
        )
        # A failed lift is negative or blank. A meet of two divisions has one set of lifts.
        .filter(
            pl.col("day").is_not_null(),
            *(pl.col(name) > 0 for name in ("squat_kg", "bench_kg", "bodyweight_kg")),
        )
        .sort("lifter", "day", "squat_kg")
        .unique(["lifter", "day"], keep="last", maintain_order=True)
        .collect()
    )
    before = {name: pl.col(name).shift().over("lifter") for name in ("day", *COLUMNS.values())}
    apart = (pl.col("day") - before["day"]).dt.total_days()
    return (
        meets.with_columns(
            pl.int_range(pl.len()).over("lifter").alias("at"),
            apart.alias("apart_d"),
            *(
                (pl.col(f"{name}_kg") / before[f"{name}_kg"]).log().alias(f"d_{to}")
                for name, to in (("squat", "squat"), ("bench", "bench"), ("bodyweight", "mass"))
            ),
            (apart / YEAR_D).alias("years"),
            pl.col("age_y").fill_null(pl.col("age_y").median()).fill_null(0.0).alias("age"),
            before["squat_kg"].log().alias("ln_squat"),
            before["bench_kg"].log().alias("ln_bench"),
        )
        .filter(
            pl.col("apart_d").is_between(LEAST_D, MOST_D),
            *(pl.col(name).abs() < JUMP_LN for name in ("d_squat", "d_bench", "d_mass")),
        )
        .select(
            "lifter", "at", "d_squat", "d_bench", "d_mass", "years", "age", "male", "ln_squat", "ln_bench"
        )
    )


def carry_over(changes: pl.DataFrame, draws: int = DRAWS, seed: int = SEED) -> CarryOver:
    """Give the slopes of a table of changes; the same seed gives the same intervals."""
    y, squat = _column(changes, "d_bench"), _column(changes, "d_squat")
    beside = [_column(changes, name) for name in ADJUSTED]
    who = _numbered(changes["lifter"])
    rng = np.random.default_rng(seed)
    several = changes.filter(pl.len().over("lifter") > 1)
    after = changes.with_columns(
        pl.col("d_bench").shift(-1).over("lifter").alias("next"),
        (pl.col("at").shift(-1).over("lifter") == pl.col("at") + 1).alias("follows"),
    ).filter("follows")
    return CarryOver(
        together=_slope(y, [squat], who, draws, rng),
        adjusted=_slope(y, [squat, *beside], who, draws, rng),
        own=_own(several, draws, rng) if several.height > 2 * len(ADJUSTED) else None,
        next=_slope(
            _column(after, "next"),
            [_column(after, "d_squat"), *(_column(after, name) for name in ADJUSTED)],
            _numbered(after["lifter"]), draws, rng,
        ) if after.height > 2 * len(ADJUSTED) else None,
        correlation=float(np.corrcoef(squat, y)[0, 1]),
    )  # fmt: skip


def sentence(found: CarryOver) -> str:
    """Say it plainly, with what it does not say."""
    part = found.adjusted
    if part.lo <= 0 <= part.hi:
        seen = "no association of the two was seen beyond chance"
    else:
        seen = f"where the squat gained 1 % more, the bench gained {part.slope:.2f} % more"
    return (
        f"From meet to meet, in {part.lifters:,} lifters and {part.changes:,} changes, {seen} "
        f"({part.lo:.2f} to {part.hi:.2f}), beside body mass, time, age, sex and level. This is an "
        "association: who trains both harder gains in both. It does not show that squats raise the bench."
    )


def _own(several: pl.DataFrame, draws: int, rng: np.random.Generator) -> Slope:
    """Against each lifter's own mean change; what never changes in a lifter falls out."""
    names = ["d_bench", "d_squat", "d_mass", "years"]
    centred = several.select("lifter", *(pl.col(name) - pl.col(name).mean().over("lifter") for name in names))
    y, *x = (_column(centred, name) for name in names)
    return _slope(y, x, _numbered(centred["lifter"]), draws, rng)


def _slope(y: Floats, x: list[Floats], who: Whole, draws: int, rng: np.random.Generator) -> Slope:
    """Least squares with an intercept; the first column's slope, its interval by draws of whole lifters."""
    design = np.column_stack([*x, np.ones_like(y)])
    design[:, :-1] -= design[:, :-1].mean(axis=0)
    size, lifters = design.shape[1], int(who[-1]) + 1 if who.size else 0
    starts = np.flatnonzero(np.diff(who, prepend=-1))
    both = np.column_stack([design, y])
    products = (both[:, :, None] * both[:, None, :size]).reshape(len(y), -1)
    per_lifter = np.add.reduceat(products, starts, axis=0)  # (lifters, (size + 1) * size)

    def solved(total: Floats) -> float:
        square = total.reshape(size + 1, size)
        return float(np.linalg.lstsq(square[:size], square[size], rcond=None)[0][0])

    found = solved(per_lifter.sum(axis=0))
    drawn = [
        solved(rng.multinomial(lifters, np.full(lifters, 1 / lifters)).astype(np.float64) @ per_lifter)
        for _ in range(draws)
    ]
    lo, hi = np.quantile(drawn, [0.025, 0.975])
    return Slope(found, float(lo), float(hi), lifters, len(y))


def _column(table: pl.DataFrame, name: str) -> Floats:
    return table[name].cast(pl.Float64).to_numpy()


def _numbered(lifters: pl.Series) -> Whole:
    """Lifters by number from 0, in the order in which they stand."""
    return lifters.rle_id().cast(pl.Int64).to_numpy()


def toml(found: CarryOver) -> str:
    """Write the result as the catalogue keeps it."""
    lines = ["# Made by scripts/carryover.py from OpenPowerlifting's meets. Association, not cause.", ""]
    lines += [f"correlation = {found.correlation:.4f}"]
    for name in ("together", "adjusted", "own", "next"):
        slope = getattr(found, name)
        if slope is not None:
            lines += ["", f"[{name}]"]
            lines += [
                f"{key} = {value:.4f}" if isinstance(value, float) else f"{key} = {value}"
                for key, value in asdict(slope).items()
            ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Compute, print, and keep where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--draws", type=int, default=DRAWS)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    found = carry_over(read_changes(asked.file), asked.draws, asked.seed)
    print(toml(found))
    print(sentence(found))
    if asked.out is not None:
        asked.out.write_text(toml(found), "utf-8")


if __name__ == "__main__":
    main()
