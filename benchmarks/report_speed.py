"""From a CSV to the full report, against kaiserlift and liftmath installed here and now.

Run as ``python benchmarks/report_speed.py [--rounds N] [--peers FOLDER]``. The peers go into a throwaway
environment (kept in FOLDER if it is named). All programs read the same files, in turn, in this same run.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from processes import Run, export, interleaved, median_s, peak_mb, run, show

PEERS = ("kaiserlift==0.1.104", "liftmath==2.6.0")

KAISERLIFT = """
import sys
from kaiserlift.pipeline import pipeline
open(sys.argv[2], "w").write(pipeline([sys.argv[1]]))
"""
LIFTMATH_PARSE = """
import json, sys, time
from liftmath.imports import parse_strong_csv
begin = time.perf_counter()
sets = parse_strong_csv(open(sys.argv[1]).read(), unit="kg")
print(json.dumps({"seconds": time.perf_counter() - begin}))
"""
# a first run on a small file, so that the packages are imported; then the work alone is timed
LEGDAY_PARSE = """
import json, sys, time
import legday
legday.read_export(sys.argv[2], unit="kg")
begin = time.perf_counter()
reading = legday.read_export(sys.argv[1], unit="kg")
print(json.dumps({"seconds": time.perf_counter() - begin, "sets": reading.sets.height}))
"""
LEGDAY_REPORT = """
import json, sys, time
import legday
def work(path):
    book = legday.make_book(legday.read_export(path))
    return legday.report(book, book.sets["day"].max())
work(sys.argv[2])
begin = time.perf_counter()
work(sys.argv[1])
print(json.dumps({"seconds": time.perf_counter() - begin}))
"""


def install(folder: Path) -> str:
    """Make an environment with the peers in it; give its Python."""
    python = folder / "bin" / "python"
    if not python.exists():
        uv = shutil.which("uv")
        if uv:
            subprocess.run([uv, "venv", "-q", "--python", sys.executable, str(folder)], check=True)
            subprocess.run([uv, "pip", "install", "-q", "--python", str(python), *PEERS], check=True)
        else:
            subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
            subprocess.run([str(python), "-m", "pip", "install", "-q", *PEERS], check=True)
    return str(python)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", type=Path, help="folder of the peers' environment, made if missing")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        peer = install(asked.peers or folder / "peers")
        _race(folder, peer, asked.rounds)


def _race(folder: Path, peer: str, rounds: int) -> None:
    small, strong = folder / "small.csv", folder / "strong.csv"
    export("fitnotes", small, 100)
    export("strong", strong, 20_000)
    small_strong = folder / "small_strong.csv"
    export("strong", small_strong, 100)

    def legday_report(path: Path) -> Run:
        return run([sys.executable, "-m", "legday", "report", str(path)])

    def legday_inside(path: Path) -> Run:
        return run([sys.executable, "-c", LEGDAY_REPORT, str(path), str(small)])

    for lifts, profile in ((120, "many_lifts"), (30, "some_lifts")):
        path = folder / f"fitnotes_{lifts}.csv"
        export("fitnotes", path, 20_000, profile)
        page = str(folder / "kaiserlift.html")
        runs = interleaved(
            rounds,
            kaiserlift=partial(run, [peer, "-c", KAISERLIFT, str(path), page]),
            legday=partial(legday_report, path),
            inside=partial(legday_inside, path),
        )
        ours, theirs = median_s(runs["legday"]), median_s(runs["kaiserlift"])
        show(
            f"20,000 sets over {lifts} lifts, CSV to full report (median of {rounds})",
            [
                ("kaiserlift, whole process", f"{theirs:.2f} s", ""),
                ("legday, whole process", f"{ours:.2f} s", ""),
                ("kaiserlift / legday", f"{theirs / ours:.1f}", "at least 10" if lifts == 120 else ""),
                ("legday, work alone", f"{median_s(runs['inside'], 'seconds'):.3f} s", "under 0.150 s"),
                ("kaiserlift, peak memory", f"{peak_mb(runs['kaiserlift']):.0f} MB", ""),
                ("legday, peak memory", f"{peak_mb(runs['legday']):.0f} MB", "under 200 MB"),
            ],
        )

    runs = interleaved(
        rounds,
        liftmath=lambda: run([peer, "-c", LIFTMATH_PARSE, str(strong)]),
        legday=lambda: run([sys.executable, "-c", LEGDAY_PARSE, str(strong), str(small_strong)]),
    )
    ours, theirs = median_s(runs["legday"], "seconds"), median_s(runs["liftmath"], "seconds")
    show(
        f"Parsing 20,000 Strong rows, without imports (median of {rounds})",
        [
            ("liftmath", f"{theirs:.3f} s", ""),
            ("legday", f"{ours:.3f} s", ""),
            ("liftmath / legday", f"{theirs / ours:.1f}", "at least 5"),
        ],
    )

    large, usual = folder / "large.csv", folder / "fitnotes_120.csv"
    export("fitnotes", large, 100_000)
    runs = interleaved(
        rounds,
        usual=lambda: legday_report(usual),
        large=lambda: legday_report(large),
        usual_inside=lambda: legday_inside(usual),
        large_inside=lambda: legday_inside(large),
    )
    whole = median_s(runs["large"]) / median_s(runs["usual"])
    inside = median_s(runs["large_inside"], "seconds") / median_s(runs["usual_inside"], "seconds")
    show(
        f"100,000 sets against 20,000 (median of {rounds})",
        [
            ("legday, 100,000 sets, whole process", f"{median_s(runs['large']):.2f} s", ""),
            ("100,000 / 20,000, whole process", f"{whole:.2f}", "under 2"),
            ("100,000 / 20,000, work alone", f"{inside:.2f}", ""),
            ("legday, 100,000 sets, peak memory", f"{peak_mb(runs['large']):.0f} MB", ""),
        ],
    )


if __name__ == "__main__":
    main()
