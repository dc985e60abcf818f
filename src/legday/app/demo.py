"""The demo's log: a lifter with known truth who skips legs, written as an app would export it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from legday.synth import lifter, strong_csv


def write_demo() -> Path:
    """Write the demo log to the folder for temporary files and give its path."""
    text = strong_csv(lifter("skips_legs"))
    folder = Path(tempfile.gettempdir())
    path = folder / "legday-demo.csv"
    handle, part = tempfile.mkstemp(dir=folder, prefix="legday-demo-", text=False)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())
    return Path(part).replace(path)
