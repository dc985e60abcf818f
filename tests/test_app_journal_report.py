"""A journal says what its file said: the same report, for every format."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from legday.app.book_of_journal import book_of_journal
from legday.app.import_file import import_reading
from legday.app.make_book import make_book
from legday.app.open_journal import Journal
from legday.app.report import report
from legday.app.report_of_journal import report_of_journal
from legday.log.store import open_store
from legday.model import Reading
from legday.read import read_source
from legday.read.source import Options, Source
from legday.synth import Profile, lifter, strong_csv

DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
FILES = sorted(
    path.name
    for path in DATA.iterdir()
    if path.suffix in (".csv", ".txt")
    or (path.suffix == ".json" and path.with_suffix(".expected.json").exists())
)
RESTS_ON = ("certainty-rows", "certainty-journal")
PROVENANCE = ("files", "formats", "said", "rows", "accounted")  # what is of the file alone


def reading_of(name: str) -> Reading:
    path = DATA / name
    truth = path.with_suffix(".json")
    said: dict[str, Any] = {"unit": "kg"}
    if path.suffix == ".csv" and truth.exists():
        said = json.loads(truth.read_text("utf-8"))["arguments"]
    options = Options(said.get("unit"), said.get("zone"), said.get("columns", {}))
    return read_source(Source(name, path.read_bytes()), options)


def numbers(made: Any) -> dict[str, Any]:
    found: dict[str, Any] = made.to_dict()
    found["log"] = {name: value for name, value in found["log"].items() if name not in PROVENANCE}
    found["certainty"] = [one for one in found["certainty"] if one["id"] not in RESTS_ON]
    found["findings"] = [one for one in found["findings"] if one["code"] == "doubtful-value"]
    return found


def assert_same_report(reading: Reading, place: Path) -> None:
    with Journal(open_store(place, "laptop")) as journal:
        import_reading(journal, reading, "log", NOW)
        book, kept = make_book(reading), book_of_journal(journal)
        assert kept.sets.height == book.sets.height
        assert kept.sessions.height == book.sessions.height
        assert kept.body.equals(book.body)
        if book.sets.height:
            assert numbers(report_of_journal(journal)) == numbers(report(book))


@pytest.mark.parametrize("name", FILES)
def test_the_report_is_the_same_from_the_journal(name: str, tmp_path: Path) -> None:
    assert_same_report(reading_of(name), tmp_path / "journal.db")


@pytest.mark.parametrize("profile", ["skips_legs", "balanced", "returning", "some_lifts"])
def test_so_it_is_for_a_lifter_of_two_years(profile: Profile, tmp_path: Path) -> None:
    text = strong_csv(lifter(profile, weeks=100))
    reading = read_source(Source("log.csv", text.encode()), Options(unit="kg"))
    assert_same_report(reading, tmp_path / "journal.db")
