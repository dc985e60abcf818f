"""Every row of a file can be found again: the lines of an outcome are as many as its count says."""

from __future__ import annotations

from pathlib import Path

import pytest

from legday.read import read_source
from legday.read.source import Options, Source
from legday.synth import lifter, strong_csv

DATA = Path(__file__).parent / "data"
FILES = [
    path
    for path in sorted(DATA.iterdir())
    if path.suffix in (".csv", ".txt") and path.stem != "generic" and not path.name.startswith("names")
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_lines_of_an_outcome_are_those_that_were_counted(path: Path) -> None:
    reading = read_source(Source(path.name, path.read_bytes()), Options(unit="kg"))
    told = {outcome: list(lines) for outcome, lines in reading.lines.items()}
    assert "set" not in told
    for outcome, lines in told.items():
        assert lines == sorted(set(lines)), outcome
        assert len(lines) == reading.accounted[outcome], outcome
    assert set(reading.accounted) - set(told) <= {"set", "blank", "duplicate"}


def test_the_lines_are_those_of_the_file() -> None:
    """A timer, a note, a row cut off and a header in the middle, each put where the test knows."""
    text = strong_csv(lifter("balanced", weeks=8)).rstrip("\n").split("\n")
    head = text[0]
    timer = next(line for line in text if "Rest Timer" in line)
    rows = [line for line in text[1:] if "Rest Timer" not in line]
    broken, at = rows[3][:30], {"rest_timer": 5, "broken": 9, "repeated_header": 14}
    for place, line in ((5, timer), (9, broken), (14, head)):
        rows.insert(place - 2, line)
    source = Source("strong.csv", "\n".join([head, *rows]).encode())
    reading = read_source(source, Options())
    assert {outcome: list(lines) for outcome, lines in reading.lines.items()} == {
        outcome: [line] for outcome, line in at.items()
    }
    assert set(reading.sets["line"]) == set(range(2, len(rows) + 2)) - set(at.values())
