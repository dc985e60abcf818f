"""A million rows of a Strong file, a few of them broken, to the accounted and resolved set table.

Run as ``python benchmarks/read_million.py [--rows N] [--rounds N]``. Held against polars' bare `read_csv` of
the same file in this same run: every cell as text, rows of a wrong length cut, nothing understood.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from processes import export, interleaved, median_s, peak_mb, run, show

POLARS = """
import json, sys, time
import polars as pl
begin = time.perf_counter()
frame = pl.read_csv(sys.argv[1], infer_schema=False, truncate_ragged_lines=True)
print(json.dumps({"seconds": time.perf_counter() - begin, "rows": frame.height}))
"""
LEGDAY = """
import json, sys, time
import polars
import legday
legday.make_book(legday.read_export(sys.argv[2]))
begin = time.perf_counter()
reading = legday.read_export(sys.argv[1])
read = time.perf_counter() - begin
book = legday.make_book(reading)
print(json.dumps({
    "seconds": time.perf_counter() - begin,
    "read": read,
    "rows": reading.rows,
    "accounted": dict(reading.accounted),
    "sets": book.sets.height,
    "unresolved": book.sets["exercise"].null_count(),
}))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        path, small = Path(place) / "million.csv", Path(place) / "small.csv"
        truth = dict(export("million", path, asked.rows))
        export("million", small, 500)
        runs = interleaved(
            asked.rounds,
            polars=lambda: run([sys.executable, "-c", POLARS, str(path)]),
            legday=lambda: run([sys.executable, "-c", LEGDAY, str(path), str(small)]),
        )
        size_mb = path.stat().st_size / 2**20
    told = runs["legday"][-1].told
    ours, bare = median_s(runs["legday"], "seconds"), median_s(runs["polars"], "seconds")
    found = told["accounted"]
    show(
        f"{asked.rows:,} rows, {size_mb:.0f} MB (median of {asked.rounds})",
        [
            ("polars, bare read_csv", f"{bare:.3f} s", ""),
            ("legday, to the reading", f"{median_s(runs['legday'], 'read'):.3f} s", ""),
            ("legday, to the resolved set table", f"{ours:.3f} s", ""),
            ("legday / polars", f"{ours / bare:.1f}", "at most 15"),
            ("legday, peak memory", f"{peak_mb(runs['legday']):.0f} MB", "under 1,500 MB"),
            ("polars, peak memory", f"{peak_mb(runs['polars']):.0f} MB", ""),
            *(
                (f"rows: {name}", f"{found.get(name, 0):,}", f"truth {truth.get(name, 0):,}")
                for name in sorted({*truth, *found})
            ),
            ("rows accounted", f"{sum(found.values()):,}", f"of {told['rows']:,}"),
            ("sets without a lift", f"{told['unresolved']:,}", f"of {told['sets']:,}"),
        ],
    )
    if found != truth:
        sys.exit("the account differs from the truth")


if __name__ == "__main__":
    main()
