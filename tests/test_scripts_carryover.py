"""Carry-over from squat to bench in made-up meets: what was planted comes back, and the confound shows."""

from __future__ import annotations

import importlib
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

from legday.catalogue.carryover import Seen, carry_over_seen
from legday.catalogue.claims import load_claims
from legday.show.claim_lines import claim_page, meets
from legday.show.style import Style
from legday.show.words import Words

ROOT = Path(__file__).parents[1]
DAY_FORM = 0.03  # noise of a lift on a day [ln], by its own


@pytest.fixture(scope="module")
def script() -> Any:
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        return importlib.import_module("carryover")
    finally:
        sys.path.remove(str(ROOT / "scripts"))


def made(
    lifters: int = 3000,
    *,
    carry: float = 0.0,
    effort: float = 0.0,
    mass: float = 0.0,
    day: float = DAY_FORM,
    lag: float = 0.0,
    meets: int = 4,
    seed: int = 1,
) -> pl.DataFrame:
    """Meets as OpenPowerlifting has them, half a year apart.

    Parameters
    ----------
    carry : float
        Of a squat's true gain, how much is added to the bench at once; `lag`, how much an interval later.
    effort : float
        Standard deviation of what moves both lifts of an interval alike [ln].
    mass : float
        The same of body mass, which moves both lifts by as much.
    """
    rng = np.random.default_rng(seed)
    shape = (lifters, meets - 1)
    both = rng.normal(0, effort, shape) if effort else np.zeros(shape)
    grown = rng.normal(0, mass, shape) if mass else np.zeros(shape)
    d_squat = 0.03 + both + grown + rng.normal(0, 0.04, shape)
    later = np.concatenate([np.zeros((lifters, 1)), lag * d_squat[:, :-1]], axis=1)
    d_bench = 0.02 + both + grown + carry * d_squat + later + rng.normal(0, 0.03, shape)

    def lifted(start: Any, steps: Any, noise: float) -> Any:
        true = start[:, None] + np.concatenate([np.zeros((lifters, 1)), np.cumsum(steps, axis=1)], axis=1)
        return np.exp(true + rng.normal(0, noise, true.shape)) if noise else np.exp(true)

    squat = lifted(np.log(rng.normal(150, 20, lifters).clip(80)), d_squat, day)
    bench = lifted(np.log(rng.normal(100, 15, lifters).clip(50)), d_bench, day)
    body = lifted(np.log(rng.normal(80, 8, lifters).clip(50)), grown, 0.0)
    who, when = np.divmod(np.arange(lifters * meets), meets)
    first = date(2020, 1, 4)
    return pl.DataFrame({
        "Name": [f"L{one}" for one in who], "Sex": ["F" if one % 3 == 0 else "M" for one in who],
        "Date": [(first + timedelta(days=182 * int(one))).isoformat() for one in when],
        "Event": "SBD", "Equipment": "Raw", "Age": (25 + when / 2).astype(str),
        "BodyweightKg": body.ravel(), "Best3SquatKg": squat.ravel(), "Best3BenchKg": bench.ravel(),
    })  # fmt: skip


def found(script: Any, table: pl.DataFrame, tmp_path: Path, draws: int = 100) -> Any:
    path = tmp_path / "meets.csv"
    table.write_csv(path)
    return script.carry_over(script.read_changes(path), draws=draws)


def test_nothing_planted_is_nothing_found(script: Any, tmp_path: Path) -> None:
    seen = found(script, made(), tmp_path)
    for slope in (seen.together, seen.own, seen.next):
        assert slope.lo <= 0 <= slope.hi
        assert abs(slope.slope) < 0.03
    assert "no association" in script.sentence(seen) or abs(seen.adjusted.slope) < 0.05
    assert (seen.together.lifters, seen.together.changes) == (3000, 9000)
    assert seen.next.changes == 6000


def test_a_carry_over_comes_back(script: Any, tmp_path: Path) -> None:
    """Without the noise of the day it is the slope itself, beside everything else too."""
    seen = found(script, made(carry=0.3, day=0.0), tmp_path)
    for slope in (seen.together, seen.adjusted, seen.own):
        assert slope.lo <= 0.3 <= slope.hi
        assert slope.slope == pytest.approx(0.3, abs=0.03)


def test_the_noise_of_the_day_thins_a_slope(script: Any, tmp_path: Path) -> None:
    """Var(true change) over var(seen change): 0.0016 of 0.0016 + 2 x 0.0009."""
    seen = found(script, made(carry=0.3), tmp_path)
    assert seen.together.slope == pytest.approx(0.3 * 0.0016 / 0.0034, abs=0.02)


def test_training_both_harder_looks_like_carry_over(script: Any, tmp_path: Path) -> None:
    """No carry-over is planted: the association is real, and no adjustment takes it away."""
    seen = found(script, made(effort=0.04), tmp_path)
    truth = 0.0016 / (0.0016 + 0.0016 + 2 * DAY_FORM**2)
    assert seen.together.slope == pytest.approx(truth, abs=0.03)
    assert seen.adjusted.lo > 0.2
    assert seen.own.lo > 0.2
    assert abs(seen.next.slope) < 0.06
    said = script.sentence(seen)
    assert "does not show that squats raise the bench" in said
    assert "association" in said


def test_body_mass_is_taken_out(script: Any, tmp_path: Path) -> None:
    seen = found(script, made(mass=0.04, day=0.0), tmp_path)
    assert seen.together.lo > 0.3
    assert seen.adjusted.lo <= 0 <= seen.adjusted.hi


def test_what_follows_is_seen_apart_from_what_goes_together(script: Any, tmp_path: Path) -> None:
    seen = found(script, made(lag=0.4, day=0.0), tmp_path)
    assert seen.next.slope == pytest.approx(0.4, abs=0.05)
    assert seen.together.lo <= 0 <= seen.together.hi


def test_whole_lifters_are_drawn(script: Any) -> None:
    """Rows said twice tell nothing new: an interval of lifters stays as wide, one of rows would not."""
    rng = np.random.default_rng(3)
    x, y = rng.normal(size=400), rng.normal(size=400)
    who = np.arange(400)
    once = script._slope(y, [x], who, 400, np.random.default_rng(0))
    four = script._slope(np.repeat(y, 4), [np.repeat(x, 4)], np.repeat(who, 4), 400, np.random.default_rng(0))
    assert four.slope == pytest.approx(once.slope)
    assert four.hi - four.lo == pytest.approx(once.hi - once.lo, rel=0.01)
    assert once.hi - once.lo == pytest.approx(2 * 1.96 / 20, rel=0.2)


def test_intervals_hold_what_they_promise(script: Any, tmp_path: Path) -> None:
    """Of 40 made-up tables without carry-over the interval misses zero in about 5 %."""
    missed = 0
    for seed in range(40):
        seen = found(script, made(150, seed=100 + seed), tmp_path, draws=120)
        missed += not seen.together.lo <= 0 <= seen.together.hi
    assert missed <= 7  # P(more) < 0.1 % at 5 %


def test_odd_results_are_left_out(script: Any, tmp_path: Path) -> None:
    table = made(60)
    odd = table.with_columns(pl.col("Name") + "odd", Best3SquatKg=-pl.col("Best3SquatKg"))  # failed attempts
    other = [
        table.with_columns(pl.col("Name") + "wraps", Equipment=pl.lit("Wraps")),
        table.with_columns(pl.col("Name") + "bench", Event=pl.lit("B")),
        table.with_columns(
            pl.col("Name") + "long", Date=(1900 + 3 * pl.int_range(pl.len())).cast(str) + "-01-01"
        ),
    ]
    twice = table.head(1)
    path = tmp_path / "meets.csv"
    pl.concat([table, odd, *other, twice]).write_csv(path)
    assert script.read_changes(path).height == 60 * 3


def test_the_command_says_it_and_keeps_it(tmp_path: Path) -> None:
    path, out = tmp_path / "meets.csv", tmp_path / "carryover.toml"
    made(200, effort=0.04).write_csv(path)
    command = [
        sys.executable,
        str(ROOT / "scripts" / "carryover.py"),
        str(path),
        "--out",
        str(out),
        "--draws",
        "50",
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "This is an association" in said
    assert out.read_text("utf-8").startswith("# Made by scripts/carryover.py")
    seen = carry_over_seen(out)
    assert seen is not None
    assert seen.lifters == 200
    assert seen.lo < seen.slope < seen.hi


def test_the_page_says_that_it_was_not_run_until_it_was() -> None:
    words, known = Words("en"), load_claims()
    for claim in ("A4", "A5"):
        text = " ".join(" ".join(claim_page(known.claims[claim], known, words, Style())).split())
        assert ("has not been run" in text) == (carry_over_seen() is None)
    assert "has not been run" not in " ".join(claim_page(known.claims["A1"], known, words, Style()))
    told = meets(words, Seen(0.21, 0.18, 0.24, 1000, 3000))
    assert "0.21" in told
    assert "0.18" in told
    assert "association" in told
