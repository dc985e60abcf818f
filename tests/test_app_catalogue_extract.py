"""A phone's part of the catalogue: names mean what the resolver says, loads are the person's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from journals import NOW
from legday import catalogue
from legday.app.catalogue_extract import catalogue_extract
from legday.app.log_set import log_entry, understand
from legday.app.open_journal import open_journal
from legday.app.preferences import change_kit
from legday.catalogue import Resolver

TODAY = date(2026, 3, 2)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    return str(tmp_path / "journal.db")


def test_every_name_that_is_logged_for_an_exercise_means_it(place: str) -> None:
    with open_journal(place) as journal:
        extract = catalogue_extract(journal, TODAY)
    resolver = Resolver(catalogue.load())
    assert len(extract.exercises) > 900
    for id_, row in extract.exercises.items():
        assert resolver.resolve(row["name"]).exercise == id_
    wrong = {name: id_ for name, id_ in extract.names.items() if resolver.resolve(name).exercise != id_}
    assert not wrong


def test_what_the_person_says_of_names_and_kit_is_in_it(place: str) -> None:
    with open_journal(place) as journal:
        log_entry(journal, understand(journal, "Squat (Barbell) 100x5x3 @8", TODAY), NOW)
        change_kit(journal, ["barbell", "dumbbell"], NOW, {"bar_kg": 15, "plates_kg": [20, 10, 1]})
        extract = catalogue_extract(journal, TODAY)
    assert extract.called == {"back-squat": "Squat (Barbell)"}
    assert extract.names["squat (barbell)"] == "back-squat"
    squat, press = extract.exercises["back-squat"], extract.exercises["leg-press"]
    ladder = extract.ladders[squat["ladders"]["kg"]]
    assert (ladder["kind"], ladder["bar"], ladder["loads"]) == ("plates", 15, (20, 10, 1))
    assert (squat["there"], press["there"]) == (True, False)
    assert "big_lift" in squat["roles"]
    assert not press["roles"]


def test_ends_of_loads_are_numbers_or_open(place: str) -> None:
    with open_journal(place) as journal:
        extract = catalogue_extract(journal, TODAY)
    pull_up = extract.exercises["assisted-pull-up"]
    ladder = extract.ladders[pull_up["ladders"]["kg"]]
    assert (ladder["least"], ladder["most"]) == (None, 0)
