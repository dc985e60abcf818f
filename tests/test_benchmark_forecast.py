from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from legday.catalogue.settings import load_settings
from legday.synth import Profile, lifter, strong_csv

ROOT = Path(__file__).parents[1]


def run(*arguments: str, command: tuple[str, ...] = ("-m", "benchmarks.forecast")) -> tuple[int, str, str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-W", "error", *command, *arguments],
        cwd=ROOT, capture_output=True, env=environment, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("logs")
    profiles: tuple[Profile, ...] = ("balanced", "quads_only")
    for number, profile in enumerate(profiles):
        (place / f"{profile}.csv").write_text(strong_csv(lifter(profile, seed=number, weeks=60)), newline="")
    (place / "deeper").mkdir()
    (place / "deeper" / "notes.txt").write_text("milk, bread, eggs")
    return place


def test_the_study_of_a_folder(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "table.md"
    code, printed, faults = run(str(folder), "--out", str(out), "--tune")
    assert (code, faults) == (0, "")
    assert out.read_text(encoding="utf-8") == printed
    assert "deeper/notes.txt: left out;" in printed.replace("\\", "/")
    for title in ("Errors, all lifts", "Intervals, barbell", "Records", "Planned reps", "Tuning: edge"):
        assert f"### {title}" in printed
    first = next(line for line in printed.splitlines() if line.startswith("| A: next session"))
    assert first.split(" | ")[2] == "2"  # lifters
    assert "2 of 2 folds" in printed or "1 of 2 folds" in printed
    tables = [block.splitlines() for block in printed.split("### ")[1:]]
    assert all(len({line.count(" | ") for line in table if line.startswith("|")}) == 1 for table in tables)


def test_as_a_script_and_on_nothing(folder: Path, tmp_path: Path) -> None:
    code, _, faults = run(str(tmp_path), command=(str(ROOT / "benchmarks" / "forecast.py"),))
    assert code == 1
    assert "name another folder" in faults
    code, _, faults = run(str(folder / "no such"))
    assert code == 1
    assert "no such folder" in faults


def test_speed_without_its_rival(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    speed = importlib.import_module("forecast_speed")
    monkeypatch.setattr(speed, "SERIES", 20)
    monkeypatch.setattr(speed, "find_spec", lambda name: None)
    rows = speed.speed_rows(load_settings())
    assert float(rows[0][1].removesuffix(" s")) < 5
    assert rows[1][1] == "not installed"
