"""Every real log that lies at hand: read whole, accounted for, reported. None of them is in this repository.

`LEGDAY_LOGS` names a folder of exports; without it the folder beside a checkout is looked at.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from legday.app.make_book import make_book
from legday.app.read_export import read_export
from legday.app.report import report
from legday.errors import LegdayError
from legday.model import Reading

FOLDER = Path(os.environ.get("LEGDAY_LOGS", Path(__file__).parents[2] / "shared" / "data" / "logs"))
LOGS = sorted(path for path in FOLDER.rglob("*") if path.is_file() and path.suffix.lower() != ".md")


def reading_of(path: Path) -> Reading:
    """Read a log; one that states no unit is read as pounds, for its rows count and not its loads."""
    try:
        return read_export(path)
    except LegdayError as fault:
        if "--unit" not in str(fault):
            raise
        return read_export(path, unit="lb")


@pytest.mark.skipif(not LOGS, reason="no folder of real logs is at hand (LEGDAY_LOGS)")
@pytest.mark.parametrize("path", LOGS, ids=[path.name for path in LOGS])
def test_a_real_log_is_read_whole(path: Path) -> None:
    reading = reading_of(path)
    assert sum(reading.accounted.values()) == reading.rows
    assert reading.accounted.get("broken", 0) <= reading.rows // 20
    book = make_book(reading)
    assert book.sets.height == reading.sets.height
    assert report(book).to_dict()["log"]["sets"] == book.sets.height
