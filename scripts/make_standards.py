"""Make src/legday/catalogue/standards.tsv, the table that a lifter is compared with.

    python scripts/make_standards.py meets FILE   from the CSV of OpenPowerlifting's bulk download
    python scripts/make_standards.py aggregates   from the published aggregates in scripts/standards

A row is one lift, sex, group of lifters, age (blank: any adult age) and body mass; its p-columns are kg at
that percentile. `basis` says what a row rests on: `meets` (measured), `deciles` (measured p10-p90, derived
tails), `sum_of_lifts` and `age_ratio` (derived).
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import polars as pl

from from_aggregates import from_aggregates
from from_meets import from_meets

TABLE = Path(__file__).parents[1] / "src" / "legday" / "catalogue" / "standards.tsv"
PERCENTILES = (1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99)
KEY = ("lift", "sex", "lifters", "age_y", "bodyweight_kg")
_STEP_KG = 0.1


def shipped(table: pl.DataFrame) -> pl.DataFrame:
    """Order rows and columns, round to 0.1 kg, and make each row rise from percentile to percentile."""
    names = [f"p{p}" for p in PERCENTILES]
    ordered = table.sort(*KEY, nulls_last=False)
    kg = np.round(np.maximum.accumulate(ordered.select(names).to_numpy(), axis=1), 1)
    for k in range(1, len(names)):
        kg[:, k] = np.maximum(kg[:, k], kg[:, k - 1] + _STEP_KG)
    risen = pl.DataFrame(np.round(kg, 1), schema=names)
    return ordered.select(*KEY, pl.col("n_lifters").cast(pl.Int64), "basis").hstack(risen)


def main() -> None:
    """Make the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    kinds = parser.add_subparsers(dest="kind", required=True)
    meets = kinds.add_parser("meets")
    meets.add_argument("file", type=Path)
    aggregates = kinds.add_parser("aggregates")
    for kind in (meets, aggregates):
        kind.add_argument("--out", type=Path, default=TABLE)
    asked = parser.parse_args()
    begin = time.perf_counter()
    made = from_meets(asked.file, PERCENTILES) if asked.kind == "meets" else from_aggregates()
    table = shipped(made)
    table.write_csv(asked.out, separator="\t")
    print(
        f"{table.height} rows, {asked.out.stat().st_size / 1000:.0f} kB, {time.perf_counter() - begin:.1f} s"
    )


if __name__ == "__main__":
    main()
