"""Standards from published aggregates: what stands in for the meets until their file is at hand.

Measured are the deciles of squat, bench press and deadlift by class, all ages together. Derived are:

- body mass: a class stands for the mass two thirds up from its lower limit, since lifters fill their class;
- tails: p1, p5 from p10 and p95, p99 from p90, by the mean ratio in an older table by body mass;
- age: the middle of an age group against all ages, as a ratio from entries of any equipment, the same for
  all percentiles and classes: equipped lifts are unevenly spread over ages, and most so at the top;
- total: sum S_q of the three lifts' percentiles q, drawn in, since nobody is at the same percentile in all
  three: S_50 (S_q / S_50)^k, k from how the three lifts' ratios spread within people.

Tested lifters cannot be told apart, so there is only the group "all".
"""

from __future__ import annotations

import math
from pathlib import Path

import polars as pl

FOLDER = Path(__file__).parent / "standards"
LIFTS = ("squat", "bench", "deadlift")
DECILES = [f"p{10 * k}" for k in range(1, 10)]
# Body mass [kg] that stands for a class: two thirds of the way up; open classes by their usual entrant.
CLASS_KG = {
    "male": {"59": 57, "66": 63.7, "74": 71.3, "83": 80, "93": 89.7, "105": 101, "120": 115, "120+": 137},
    "female": {"47": 45.7, "52": 50.3, "57": 55.3, "63": 61, "69": 67, "76": 73.7, "84": 81.3, "84+": 102},
}
# Ages [years] at which a group's ratio holds; between them it moves evenly.
AGES = {
    "junior": (18.0, 22.0), "open": (26.0, 36.0), "masters_40": (44.5,), "masters_50": (54.5,),
    "masters_60": (64.5,), "masters_70": (75.0,),
}  # fmt: skip
# 10th and 90th percentile of ratios within people, drug-tested raw full-power meets: the spread of ln ratio.
RATIOS = {
    "male": {("squat", "bench"): (1.25, 1.80), ("bench", "deadlift"): (1.46, 2.14),
             ("squat", "deadlift"): (1.02, 1.36)},
    "female": {("squat", "bench"): (1.45, 2.19), ("bench", "deadlift"): (1.77, 2.68),
               ("squat", "deadlift"): (1.03, 1.46)},
}  # fmt: skip
_P10_TO_P90_SD = 2 * 1.2816


def from_aggregates() -> pl.DataFrame:
    """Give the standards that the published aggregates allow."""
    lifts = _with_tails(_read("deciles_by_class.tsv"))
    anyone = pl.concat([lifts, _totals(lifts)], how="diagonal").with_columns(
        pl.lit(None, dtype=pl.Float64).alias("age_y")
    )
    by_age = anyone.drop("age_y", "n_lifters").join(_age_ratios(), on=["sex", "lift"])
    by_age = by_age.with_columns(
        *(pl.col(p) * pl.col("ratio") for p in _percentiles(anyone)),
        pl.concat_str("basis", pl.lit("age_ratio"), separator="+").alias("basis"),
    ).drop("ratio")
    return pl.concat([anyone, by_age], how="diagonal").with_columns(pl.lit("all").alias("lifters"))


def _read(name: str) -> pl.DataFrame:
    return pl.read_csv(FOLDER / name, separator="\t", schema_overrides={"class_kg": pl.String})


def _percentiles(table: pl.DataFrame) -> list[str]:
    return [name for name in table.columns if name[0] == "p" and name[1:].isdigit()]


def _with_tails(deciles: pl.DataFrame) -> pl.DataFrame:
    tails = _read("tails_by_body_mass.tsv")
    ratios = tails.group_by("sex", "lift").agg(
        (pl.col(p) / pl.col(anchor)).log().mean().exp().alias(f"{p}_ratio")
        for p, anchor in (("p1", "p10"), ("p5", "p10"), ("p95", "p90"), ("p99", "p90"))
    )
    mass = pl.DataFrame(
        [(sex, name, float(kg)) for sex, classes in CLASS_KG.items() for name, kg in classes.items()],
        schema=["sex", "class_kg", "bodyweight_kg"],
        orient="row",
    )
    return (
        deciles.join(mass, on=["sex", "class_kg"])
        .join(ratios, on=["sex", "lift"])
        .with_columns(
            (pl.col("p10") * pl.col("p1_ratio")).alias("p1"),
            (pl.col("p10") * pl.col("p5_ratio")).alias("p5"),
            (pl.col("p90") * pl.col("p95_ratio")).alias("p95"),
            (pl.col("p90") * pl.col("p99_ratio")).alias("p99"),
            pl.lit("deciles").alias("basis"),
        )
        .select(
            "sex", "lift", "bodyweight_kg", "n_lifters", "basis", "p1", "p5", *DECILES, "p95", "p99"
        )
    )  # fmt: skip


def _totals(lifts: pl.DataFrame) -> pl.DataFrame:
    names = _percentiles(lifts)
    key = ["sex", "bodyweight_kg"]
    sums = lifts.group_by(key, maintain_order=True).agg(pl.col(names).sum())
    factors = pl.DataFrame(
        [(sex, _drawn_in(lifts.filter(pl.col("sex") == sex), sex)) for sex in RATIOS],
        schema=["sex", "k"],
        orient="row",
    )
    return sums.join(factors, on="sex").select(
        *key,
        *((pl.col("p50") * (pl.col(p) / pl.col("p50")) ** pl.col("k")).alias(p) for p in names),
        pl.lit("total").alias("lift"),
        pl.lit("sum_of_lifts").alias("basis"),
    )


def _drawn_in(lifts: pl.DataFrame, sex: str) -> float:
    """Spread of the ln total over the spread it had if all three lifts went together."""
    spread = {
        lift: lifts.filter(pl.col("lift") == lift)
        .select(((pl.col("p90") / pl.col("p10")).log() / _P10_TO_P90_SD).mean())
        .item()
        for lift in LIFTS
    }
    medians = {lift: lifts.filter(pl.col("lift") == lift)["p50"].mean() for lift in LIFTS}
    whole = sum(medians.values())  # type: ignore[arg-type]
    part = {lift: medians[lift] / whole * spread[lift] for lift in LIFTS}  # type: ignore[operator]
    variance = sum(value**2 for value in part.values())
    for (one, other), (p10, p90) in RATIOS[sex].items():
        apart = math.log(p90 / p10) / _P10_TO_P90_SD
        together = (spread[one] ** 2 + spread[other] ** 2 - apart**2) / (2 * spread[one] * spread[other])
        variance += 2 * together * part[one] * part[other]
    return float(math.sqrt(variance) / sum(part.values()))


def _age_ratios() -> pl.DataFrame:
    """Ratio of an age group's middle to that of all ages, by sex and lift; the total's is their mean."""
    middle = ["p30", "p40", "p50", "p60", "p70"]
    entries = _read("all_equipment_by_age.tsv")
    everyone = entries.filter(pl.col("age_group") == "all_ages")
    groups = (
        entries.filter(pl.col("age_group") != "all_ages")
        .join(everyone, on=["sex", "class_kg", "lift"], suffix="_all")
        .with_columns(pl.mean_horizontal((pl.col(p) / pl.col(f"{p}_all")).log() for p in middle).alias("ln"))
        .group_by("sex", "lift", "age_group")
        .agg(pl.col("ln").mean().exp().alias("ratio"))
    )
    totals = groups.group_by("sex", "age_group").agg(
        pl.col("ratio").mean(), pl.lit("total").alias("lift")
    )  # fmt: skip
    ages = pl.DataFrame(
        [(group, age) for group, knots in AGES.items() for age in knots],
        schema=["age_group", "age_y"],
        orient="row",
    )
    return pl.concat([groups, totals], how="diagonal").join(ages, on="age_group").drop("age_group")
