from __future__ import annotations

from datetime import date, datetime

import polars as pl

from legday.plan.exposures import exposures_of
from legday.plan.progress import Exposure

MONDAY, THURSDAY = date(2026, 3, 2), date(2026, 3, 5)


def row(day: date, order: int, load: float | None, reps: float | None, **other: object) -> dict[str, object]:
    return {
        "day": day, "at": datetime(day.year, day.month, day.day, 17), "exercise_order": 1, "set_index": order,
        "exercise": "back-squat", "set_type": "working", "load_kind": "total", "load_kg": load,
        "typed_load": load, "typed_unit": "kg", "reps": reps, "rir": None, "duration_s": None, **other,
    }  # fmt: skip


def test_sessions_of_a_lift_at_their_heaviest_load() -> None:
    sets = pl.DataFrame(
        [
            row(MONDAY, 1, 60.0, 5.0, set_type="warm_up"),
            row(MONDAY, 2, 100.0, 6.0, rir=2.0),
            row(MONDAY, 3, 100.0, 5.0),
            row(MONDAY, 4, 90.0, 8.0),
            row(MONDAY, 5, 120.0, 3.0, set_type="drop"),
            row(THURSDAY, 1, 220.46226218, 5.0, typed_load=220.46226218, typed_unit="lb"),
            row(THURSDAY, 1, -20.0, 8.0, exercise="assisted-dip", load_kind="assistance", typed_load=20.0),
            row(THURSDAY, 1, None, None, exercise="plank", duration_s=45.0, typed_unit=None),
        ],
        infer_schema_length=None,
    )
    got = exposures_of(sets, easier=[THURSDAY], asked_rir={"back-squat": 2.0})
    first, second = got["back-squat"]
    assert second == Exposure(THURSDAY, 220.462262, (5.0,), (None,), asked_rir=2.0, easier=True)
    assert (first.load, first.reps, first.rir) == (220.462262, (6.0, 5.0), (2.0, None))  # in the last unit
    assert got["assisted-dip"][0].load == -20
    assert (got["plank"][0].seconds, got["plank"][0].reps, got["plank"][0].load) == ((45.0,), (), None)
