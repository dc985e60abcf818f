from __future__ import annotations

import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest

import legday
from legday.catalogue.settings import load_settings
from legday.measure import coverage, days, estimate, volume
from legday.measure.measures import MEASURES, Measure
from legday.model import MUSCLES, PATTERNS
from measure_frames import MONDAY, a_set, book


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_every_measure_says_unit_grade_and_citation(measure: Measure) -> None:
    assert measure.function.__name__ == measure.name
    assert measure.grade in {"high", "medium", "low", "choice"}
    assert measure.unit
    assert measure.citation
    text = inspect.getdoc(measure.function) or ""
    for word in ("Unit", "itation", "rade"):
        assert word in text or "as `" in text, f"{measure.name} says no {word}"


def test_no_measure_loads_the_list_of_all() -> None:
    code = "import sys, legday.app.report; print(*[m for m in sys.modules if m.startswith('legday.measure')])"
    environment = {**os.environ, "PYTHONPATH": str(Path(legday.__file__).parents[1])}
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment)
    loaded = set(told.stdout.decode().split())
    assert not loaded & {"legday.measure.measures", "legday.measure.strength", "legday.measure.warmup"}


def test_names_are_unique() -> None:
    assert len({measure.name for measure in MEASURES}) == len(MEASURES)


def test_an_all_unresolved_log_is_counted_and_gives_no_leg_day() -> None:
    settings = load_settings()
    sets = book([a_set(None, name="Kellergeraet")] * 3)
    assert days.training_days(sets, settings).select("unresolved_sets", "leg_sets", "leg_day").row(0) == (
        3,
        0,
        False,
    )
    assert volume.session_doses(sets, settings).is_empty()
    assert estimate.estimates(sets, settings)["refused"].to_list() == ["unresolved"] * 3
    week = coverage.patterns(sets, MONDAY, settings, weeks=1)
    assert week.filter("logged")["sets"].sum() == 0


def test_measures_speak_the_words_of_the_model() -> None:
    sets = book([a_set("back-squat")])
    assert set(volume.fractional_sets(sets, MONDAY, load_settings())["muscle"]) == set(MUSCLES)
    assert set(coverage.STRENGTH_PATTERNS) < set(PATTERNS)
