"""Standards from a file of meets as long as the real one, made up here with known truth.

Run as ``python benchmarks/meets.py [--rows 3200000] [--rounds 3]``; it writes the file (some 700 MB) into a
throwaway folder, has `scripts/make_standards.py` read it, and prints the median time.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from processes import HERE, median_s, peak_mb, run, show

Floats = NDArray[np.float64]

SCRIPT = HERE.parent / "scripts" / "make_standards.py"
# What the median lifter of 80 kg and 28 years lifts [kg]; all else is relative to it.
MEDIAN_KG = {"M": (180.0, 122.0, 212.0), "F": (110.0, 60.0, 133.0)}
LN_SD = 0.18
TESTED_SHARE = 0.6
UNTESTED_FACTOR = 1.06
_ATTEMPTS = [f"{lift}{n}Kg" for lift in ("Squat", "Bench", "Deadlift") for n in (1, 2, 3, 4)]
# The columns of the bulk file, in its order.
COLUMNS = (
    "Name", "Sex", "Event", "Equipment", "Age", "AgeClass", "BirthYearClass", "Division", "BodyweightKg",
    "WeightClassKg", *_ATTEMPTS[:4], "Best3SquatKg", *_ATTEMPTS[4:8], "Best3BenchKg", *_ATTEMPTS[8:],
    "Best3DeadliftKg", "TotalKg", "Place", "Dots", "Wilks", "Glossbrenner", "Goodlift", "Tested", "Country",
    "State", "Federation", "ParentFederation", "Date", "MeetCountry", "MeetState", "MeetTown", "MeetName",
    "Sanctioned",
)  # fmt: skip


def factor_of(bodyweight_kg: Floats, age_y: Floats) -> Floats:
    """What body mass and age make of the median, for any lift and a drug-tested lifter."""
    mass: Floats = (bodyweight_kg / 80) ** 0.6
    return mass * np.exp(-(((age_y - 28) / 45) ** 2))


def true_kg(sex: str, lift: int, bodyweight_kg: float, age_y: float, z: float) -> float:
    """The load [kg] of a drug-tested lifter z standard deviations above the median; lift 3 is the total."""
    factor = float(factor_of(np.array(bodyweight_kg), np.array(age_y)))
    medians = (*MEDIAN_KG[sex], sum(MEDIAN_KG[sex]))
    return medians[lift] * factor * math.exp(LN_SD * z)


def made_meets(rows: int, seed: int) -> pl.DataFrame:
    """Make so many results: each lifter has about four, of which the last is the best.

    A quarter of the results must not count: bench press alone, equipped lifting, lifters disqualified.
    """
    rng = np.random.default_rng(seed)
    lifters = max(rows // 4, 1)
    who = np.sort(rng.integers(0, lifters, rows))
    last = np.append(who[1:] != who[:-1], values=True)
    man = rng.random(lifters) < 0.67
    clean = rng.random(lifters) < TESTED_SHARE
    mass = np.where(man, rng.normal(86, 15, lifters), rng.normal(66, 12, lifters)).clip(40, 170)
    age = (16 + rng.gamma(2, 8, lifters)).clip(15, 82)
    skill = np.exp(LN_SD * rng.standard_normal(lifters)) * np.where(clean, 1, UNTESTED_FACTOR)
    form = np.where(last, 1, rng.uniform(0.8, 0.97, rows))
    level = (factor_of(mass, age) * skill)[who] * form
    kg = np.where(man[who, None], MEDIAN_KG["M"], MEDIAN_KG["F"]) * level[:, None]
    kind = rng.random(rows)
    odd = ~last & (kind < 0.33)  # what must not count, never a lifter's best
    event = np.where(odd & (kind < 0.11), "B", "SBD")
    wraps = odd & (kind >= 0.11) & (kind < 0.22)
    kg = kg * np.where(odd, 1.5, 1)[:, None]
    total = np.where(odd & (kind >= 0.22), np.nan, kg.sum(axis=1))
    known_age = np.where(rng.random(lifters) < 0.7, np.round(age * 2) / 2, np.nan)[who]
    year, day = rng.integers(2000, 2026, rows), rng.integers(10, 28, rows)
    values = {
        "Name": pl.select(pl.lit("Lifter #") + pl.lit(pl.Series(who)).cast(pl.String)).to_series(),
        "Sex": pl.Series(np.where(man[who], "M", "F")),
        "Event": pl.Series(event),
        "Equipment": pl.Series(np.where(wraps, "Wraps", "Raw")),
        "Age": pl.Series(known_age).fill_nan(None),
        "BodyweightKg": pl.Series(np.round(mass[who], 1)),
        "Best3SquatKg": pl.Series(np.round(kg[:, 0], 1)),
        "Best3BenchKg": pl.Series(np.round(kg[:, 1], 1)),
        "Best3DeadliftKg": pl.Series(np.round(kg[:, 2], 1)),
        "TotalKg": pl.Series(np.round(total, 1)).fill_nan(None),
        "Tested": pl.Series(np.where(clean[who], "Yes", "")).replace("", None),
        "Place": pl.Series(np.where(np.isnan(total), "DQ", "1")),
        "Date": pl.select(pl.date(pl.lit(pl.Series(year)), 5, pl.lit(pl.Series(day)))).to_series(),
    }
    filled = {
        "AgeClass": "24-34", "BirthYearClass": "24-39", "Division": "Open", "WeightClassKg": "90",
        "Country": "Germany", "Federation": "IPF", "ParentFederation": "IPF", "MeetCountry": "Germany",
        "MeetTown": "Musterstadt", "MeetName": "Regional Championships", "Sanctioned": "Yes",
        "Dots": "350.25", "Wilks": "345.12", "Glossbrenner": "330.42", "Goodlift": "72.31",
        **{name: "100" for name in _ATTEMPTS if name[-3] != "4"},
    }  # fmt: skip
    return pl.select(pl.int_range(rows).alias("_row")).select(
        pl.lit(values.get(name, filled.get(name))).alias(name) for name in COLUMNS
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=3_200_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        meets, table = Path(place) / "meets.csv", Path(place) / "standards.tsv"
        made_meets(asked.rows, 1).write_csv(meets)
        runs = [
            run([sys.executable, str(SCRIPT), "meets", str(meets), "--out", str(table)])
            for _ in range(asked.rounds)
        ]
        show(
            f"Standards from {asked.rows:,} results (median of {asked.rounds})",
            [
                ("file", f"{meets.stat().st_size / 1e6:.0f} MB", ""),
                ("whole process", f"{median_s(runs):.1f} s", "at most 15 s"),
                ("peak memory", f"{peak_mb(runs):.0f} MB", ""),
                ("table", f"{table.stat().st_size / 1000:.0f} kB", "under 1000 kB"),
            ],
        )


if __name__ == "__main__":
    main()
