"""The demo's log: a lifter with known truth who skips legs, written as an app would export it, and a plan."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from legday.synth import lifter, strong_csv

if TYPE_CHECKING:
    from legday.app.plan_week import PlannedWeek
    from legday.model import Book

# The days that this lifter has left, and what they say of themselves.
DAYS = {"wed": {"minutes": 45.0, "legs": None}, "sun": {"minutes": 45.0, "legs": None}}
PLAN = "legday-demo-plan.json"


def plan_demo(book: Book) -> PlannedWeek:
    """Plan the demo lifter's next week, on the two days that they do not train."""
    from legday.app.plan_week import plan_week

    return plan_week(book, {"days": DAYS, "goal": "general", "experience": "intermediate"})


def keep_plan(week: PlannedWeek) -> Path:
    """Write the demo's plan to the folder for temporary files, for `legday missed --plan`."""
    import json

    from legday.model import plain_data

    return _write(PLAN, json.dumps(plain_data(week), ensure_ascii=False, indent=2).encode())


def write_demo() -> Path:
    """Write the demo log to the folder for temporary files and give its path."""
    return _write("legday-demo.csv", strong_csv(lifter("skips_legs")).encode())


def _write(name: str, data: bytes) -> Path:
    folder = Path(tempfile.gettempdir())
    path = folder / name
    handle, part = tempfile.mkstemp(dir=folder, prefix="legday-demo-", text=False)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    return Path(part).replace(path)
