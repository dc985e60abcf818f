from __future__ import annotations

import polars as pl
import pytest

from legday.catalogue.settings import load_settings
from legday.measure.session_time import session_time_min

SETTINGS = load_settings()
FALLBACK = pl.DataFrame(
    [
        (3, 8, 180, False, "barbell", 60.0),
        (2, 10, 120, True, "dumbbell", 20.0),
        (2, 10, 120, False, "machine", None),
    ],
    schema=["sets", "reps", "rest_s", "unilateral", "equipment", "load_kg"],
    orient="row",
)


def test_v35_fallback_session() -> None:
    assert session_time_min(FALLBACK, SETTINGS) == pytest.approx(25.1, abs=0.05)


def test_ramp_sets_take_time_above_60_kg() -> None:
    heavy = FALLBACK.with_columns(pl.col("load_kg") + 0.5)
    assert session_time_min(heavy, SETTINGS) == pytest.approx(25.1 + 2.5, abs=0.05)


def test_an_empty_session_is_the_general_part() -> None:
    assert session_time_min(FALLBACK.head(0), SETTINGS) == 5
