"""Standards made anew: from made-up meets with known truth, and from the aggregates as they are shipped."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from statistics import NormalDist
from typing import Any

import numpy as np
import polars as pl
import pytest

from legday.catalogue.standards import Standards, read_standards
from legday.measure.standards import standard_kg
from legday.model import Sex

ROOT = Path(__file__).parents[1]


def module(folder: str, name: str) -> Any:
    sys.path.insert(0, str(ROOT / folder))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(ROOT / folder))


@pytest.fixture(scope="module")
def meets() -> Any:
    return module("benchmarks", "meets")


@pytest.fixture(scope="module")
def scripts() -> Any:
    return module("scripts", "make_standards")


@pytest.fixture(scope="module")
def made(meets: Any, scripts: Any, tmp_path_factory: pytest.TempPathFactory) -> Standards:
    path = tmp_path_factory.mktemp("meets") / "meets.csv"
    meets.made_meets(320_000, 7).write_csv(path)
    table = scripts.shipped(scripts.from_meets(path, scripts.PERCENTILES))
    return Standards(read_standards(table.write_csv(separator="\t")), {})


@pytest.mark.parametrize("age", [20, 28, 37])
@pytest.mark.parametrize(("sex", "mass"), [("male", 74), ("male", 90), ("male", 103), ("female", 60)])
def test_the_truth_comes_back(meets: Any, made: Standards, sex: Sex, mass: float, age: float) -> None:
    """Best drug-tested meets alone; what must not count is half as high again."""
    letter = "M" if sex == "male" else "F"
    for index, lift in enumerate(("squat", "bench", "deadlift", "total")):
        for percentile, tolerance in ((10, 0.05), (25, 0.04), (50, 0.03), (75, 0.04), (90, 0.05)):
            z = NormalDist().inv_cdf(percentile / 100)
            found = standard_kg(percentile, lift, sex, mass, age, tested=True, table=made)
            truth = meets.true_kg(letter, index, mass, age, z)
            assert found.kg == pytest.approx(truth, rel=tolerance), (lift, percentile)
            assert found.basis == ("meets",)


def test_all_lifters_stand_between_the_tested_and_the_rest(meets: Any, made: Standards) -> None:
    tested = standard_kg(50, "squat", "male", 85, 28, tested=True, table=made).kg or 0
    everyone = standard_kg(50, "squat", "male", 85, 28, table=made).kg or 0
    assert tested < everyone < tested * meets.UNTESTED_FACTOR


def test_what_has_too_few_lifters_has_no_row(made: Standards) -> None:
    assert standard_kg(50, "squat", "female", 120, 70, table=made).why is not None


def test_the_best_meet_of_a_lifter_is_one_meet(scripts: Any, tmp_path: Path) -> None:
    """The lifts of one day, not the best of each; a later tie changes nothing; two sexes are two people."""
    row = {
        "Name": "A", "Sex": "M", "Event": "SBD", "Equipment": "Raw", "Tested": "Yes", "BodyweightKg": 80,
        "Age": 30, "Best3SquatKg": 200, "Best3BenchKg": 100, "Best3DeadliftKg": 200, "TotalKg": 500,
    }  # fmt: skip
    rows = [
        row,
        row | {"Best3SquatKg": 150, "Best3BenchKg": 140, "TotalKg": 490},
        row | {"Best3SquatKg": 190, "Best3BenchKg": 110},
        row | {"Sex": "F", "TotalKg": 300},
        row | {"Name": "B", "TotalKg": None},
        row | {"Name": "C", "Best3BenchKg": -100},
        row | {"Name": "D", "Equipment": "Wraps"},
        row | {"Name": "E", "Event": "BD"},
    ]
    path = tmp_path / "meets.csv"
    pl.DataFrame(rows, infer_schema_length=None).write_csv(path)
    read = sys.modules["from_meets"]
    best = read.best_meets(read.read_meets(path))
    assert best.select("Sex", "Best3SquatKg", "Best3BenchKg", "TotalKg").rows() == [
        ("M", 200, 100, 500),
        ("F", 200, 100, 300),
    ]


def test_smoothing_leaves_a_straight_line_alone_and_what_is_missing_out(scripts: Any) -> None:
    smooth = sys.modules["from_meets"].whittaker
    knots = np.array([1.0, 2.0, 4.0, 7.0, 8.0])
    line = (3 + 0.5 * knots)[:, None]
    assert smooth(line, np.full(5, 900.0), knots) == pytest.approx(line)
    line[2] = np.nan
    smoothed = smooth(line, np.full(5, 900.0), knots)
    assert np.isnan(smoothed[2]).all()
    assert np.delete(smoothed, 2, 0) == pytest.approx(np.delete(line, 2, 0))
    rough = np.array([0.0, 1.0, 0.0, 1.0, 0.0])[:, None]
    assert np.ptp(smooth(rough, np.full(5, 900.0), knots)) < np.ptp(rough)


def test_the_shipped_table_is_what_the_script_makes_of_the_aggregates(scripts: Any) -> None:
    """Or, once it is made of the meets themselves, says so."""
    shipped = scripts.TABLE.read_text("utf-8")
    assert len(shipped.encode()) < 1_000_000
    if "\tmeets\t" not in shipped:
        assert scripts.shipped(scripts.from_aggregates()).write_csv(separator="\t") == shipped
