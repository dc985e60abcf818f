"""The fixture files are what the script writes, and their truth hangs together."""

from __future__ import annotations

import json

import pytest

from dialects import DIALECTS, fixture, fixture_log
from make_fixtures import DATA, contents

OUTCOMES = {
    "set", "rest_timer", "note_row", "planned_not_done", "duplicate", "broken", "repeated_header", "blank",
}  # fmt: skip


def test_files_are_what_the_script_writes() -> None:
    for name, data in contents().items():
        assert (DATA / name).read_bytes() == data, f"{name} is stale: run python tests/make_fixtures.py"


@pytest.mark.parametrize("name", DIALECTS)
def test_truth_accounts_for_every_record(name: str) -> None:
    made = fixture(name)
    truth = made.truth
    assert set(truth["accounted"]) <= OUTCOMES
    assert sum(truth["accounted"].values()) == truth["rows"]
    lines = {one["line"] for one in truth["sets"]}
    assert len(lines) == truth["accounted"]["set"]
    left = {one["line"] for one in truth["planned"]} - lines
    assert len(left) == truth["accounted"].get("planned_not_done", 0)
    assert min(lines) > 1
    assert max(lines) <= made.data.count(b"\n")
    assert json.loads((DATA / f"{name}.json").read_text(encoding="utf-8")) == json.loads(json.dumps(truth))


def test_a_line_number_points_at_the_set() -> None:
    made = fixture("strong_newest")  # a quoted cell of this one runs over two lines
    lines = made.data.decode().split("\n")
    for one in made.truth["sets"]:
        assert one["name"] in lines[one["line"] - 1]


@pytest.mark.parametrize("unit", ["kg", "lb"])
def test_the_small_log_has_its_oddities(unit: str) -> None:
    sets = list(fixture_log(unit).sets)
    assert {one.set_type for one in sets} == {"working", "warm_up", "drop", "failure"}
    assert {one.side for one in sets} == {"both", "left", "right"}
    assert any(one.rir == 2.5 for one in sets)
    assert any(one.load is None and one.reps for one in sets)
    assert any(one.distance_m for one in sets)
    assert any(one.note and '"' in one.note for one in sets)
