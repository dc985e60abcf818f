"""Run a program, wait for it, and say how long it took and how much memory it had at its peak."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent / "src"


@dataclass(frozen=True)
class Run:
    """Wall time [s], peak resident memory [MB] and what was printed."""

    seconds: float
    peak_mb: float
    printed: str

    @property
    def told(self) -> Mapping[str, Any]:
        """The last line printed, which is JSON."""
        last: Mapping[str, Any] = json.loads(self.printed.splitlines()[-1])
        return last


def run(argv: Sequence[str]) -> Run:
    """Run a program to its end; stop the benchmark if it fails."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        argv,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "NO_COLOR": "1"},
        text=True,
    )
    assert process.stdout is not None
    printed = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begin
    process.stdout.close()
    if process.returncode:
        sys.exit(f"{' '.join(argv[:4])} ... ended with {process.returncode}")
    return Run(seconds, used.ru_maxrss / 1024, printed)


def export(kind: str, path: Path, rows: int, profile: str = "many_lifts") -> Mapping[str, int]:
    """Write a made file; give what a reader must count in it."""
    argv = [sys.executable, str(HERE / "exports.py"), kind, str(path), str(rows), profile]
    return run(argv).told


def interleaved(times: int, **programs: Callable[[], Run]) -> dict[str, list[Run]]:
    """Run the programs in turn, `times` rounds, so that a busy moment falls on all alike."""
    runs: dict[str, list[Run]] = {name: [] for name in programs}
    for _ in range(times):
        for name, program in programs.items():
            runs[name].append(program())
    return runs


def median_s(runs: Sequence[Run], key: str | None = None) -> float:
    """Give the median of the wall times [s], or of a time that the program told."""
    return statistics.median(one.seconds if key is None else one.told[key] for one in runs)


def peak_mb(runs: Sequence[Run]) -> float:
    """Give the largest peak memory [MB] of the runs."""
    return max(one.peak_mb for one in runs)


def show(title: str, rows: Sequence[tuple[str, str, str]]) -> None:
    """Print a table of what was measured, the number, and what was aimed at."""
    print(f"\n{title}")
    width = max(len(what) for what, _, _ in rows)
    for what, number, aim in rows:
        print(f"  {what:<{width}}  {number:>12}  {aim}")
