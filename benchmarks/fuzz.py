"""Spoil every dialect's fixture many times: no reader may raise but LegdayError, or lose count of a row.

python benchmarks/fuzz.py --cases 5000 [--only strong_classic]
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import warnings
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from legday.errors import LegdayError  # noqa: E402
from legday.read import read_source  # noqa: E402
from legday.read.source import Options, Source  # noqa: E402
from mutations import spoilt  # noqa: E402

SLOW_S = 5.0


def files() -> dict[str, tuple[bytes, Options]]:
    """Give every fixture's bytes, and what must be said to read it."""
    found = {}
    for path in sorted((ROOT / "tests" / "data").iterdir()):
        if path.name.endswith((".expected.json", ".tsv", ".sql")):
            continue
        truth = path.with_suffix(".json")
        if path.suffix == ".json" and path.with_suffix(".csv").exists():
            continue
        said = json.loads(truth.read_text())["arguments"] if path.suffix == ".csv" and truth.exists() else {}
        found[path.stem] = (path.read_bytes(), Options(said.get("unit"), None, said.get("columns", {})))
    return found


def check(name: str, data: bytes, options: Options) -> str:
    """Read one spoilt file; give its outcome.

    Raises
    ------
    AssertionError
        If the account of its rows does not add up.
    """
    try:
        reading = read_source(Source(name, data), options)
    except LegdayError as error:
        return "refused" if len(str(error).splitlines()) == 1 < len(str(error)) < 1000 else "FAILED"
    assert sum(reading.accounted.values()) == reading.rows, dict(reading.accounted)
    assert min(reading.accounted.values(), default=1) > 0, dict(reading.accounted)
    return "read"


def main() -> int:
    """Spoil and read; print a line a dialect."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=500)
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    warnings.simplefilter("error")
    failed = 0
    for name, (data, options) in files().items():
        if asked.only not in name:
            continue
        outcomes: Counter[str] = Counter()
        slowest = 0.0
        for case in range(asked.cases):
            spoilt_data = spoilt(data, random.Random(f"{asked.seed} {name} {case}"))
            began = time.perf_counter()
            try:
                outcomes[check(name, spoilt_data, options)] += 1
            except BaseException as error:  # a panic of polars is no Exception
                if isinstance(error, KeyboardInterrupt):
                    raise
                outcomes["FAILED"] += 1
                if outcomes["FAILED"] <= 3:
                    print(f"{name} case {case}: {type(error).__name__}: {str(error)[:300]}", flush=True)
            slowest = max(slowest, time.perf_counter() - began)
        failed += outcomes["FAILED"] + (slowest > SLOW_S)
        print(f"{name:22} {dict(outcomes)} slowest {slowest:.2f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
