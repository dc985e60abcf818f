"""The resolver against names labelled by hand before it ran (tests/data/names*.tsv)."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from legday.catalogue import Resolver, exercise, load
from legday.errors import LegdayError

ROOT = Path(__file__).parent.parent
SHARE_RESOLVED = 0.98
SHARE_RIGHT = 0.995


def _judge() -> ModuleType:
    spec = importlib.util.spec_from_file_location("names_judge", ROOT / "benchmarks" / "names.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


judge = _judge()
LABELS = judge.read_table()
ALL_LABELS = [label for table in judge.TABLES for label in judge.read_table(table)]


@pytest.fixture(scope="module")
def verdicts() -> list[Any]:
    catalogue = load()
    return list(judge.judge(LABELS, Resolver(catalogue), catalogue.movements))


@pytest.fixture(scope="module", params=judge.TABLES, ids=lambda path: path.stem)
def each_table(request: pytest.FixtureRequest) -> list[Any]:
    catalogue = load()
    return list(judge.judge(judge.read_table(request.param), Resolver(catalogue), catalogue.movements))


@pytest.mark.parametrize("table", judge.TABLES, ids=lambda path: path.stem)
def test_names_are_distinct(table: Path) -> None:
    counts = Counter(label.name.casefold() for label in judge.read_table(table))
    assert [name for name, count in counts.items() if count > 1] == []


def test_table_is_wide_enough(verdicts: list[Any]) -> None:
    languages = Counter(label.language for label in LABELS)
    assert len(LABELS) >= 700
    assert sum(verdict.is_leg_name for verdict in verdicts) >= 400
    assert sum(label.tricky for label in LABELS) >= 150
    assert set(languages) == {"en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja"}
    assert min(languages.values()) >= 25


def test_labels_are_exercises() -> None:
    unknown = []
    for answer in sorted({answer for label in ALL_LABELS for answer in label.expected} - {judge.UNRESOLVED}):
        try:
            exercise(answer.removesuffix(judge.ANY_VARIATION))
        except LegdayError as fault:
            unknown.append(str(fault))
    assert unknown == []


def test_leg_names_are_resolved(each_table: list[Any]) -> None:
    score = judge.leg_score(each_table, lambda verdict: verdict.label.sets)
    open_names = [v.label.name for v in judge.misses(each_table) if v.exercise is None and v.is_leg_name]
    assert score.share_resolved >= SHARE_RESOLVED, open_names


def test_resolved_names_are_right(each_table: list[Any]) -> None:
    score = judge.leg_score(each_table, lambda verdict: verdict.label.sets)
    wrong = [(v.label.name, v.exercise) for v in judge.misses(each_table) if v.exercise is not None]
    assert score.share_right >= SHARE_RIGHT, wrong
