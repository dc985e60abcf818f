"""Every dialect's fixture, made from a lifter whose sets are known, is read as it was made."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dialects import DIALECTS
from legday.model import Reading
from legday.read import LAST_RESORT, READERS, read_source
from legday.read.source import HEAD_BYTES, Head, Options, Source
from make_fixtures import DATA

METRES_OFF = 0.01  # a truth in miles was rounded


def _read(name: str) -> tuple[Reading, dict[str, Any]]:
    truth = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    said = truth["arguments"]
    options = Options(said.get("unit"), said.get("zone"), said.get("columns", {}))
    return read_source(Source(f"{name}.csv", (DATA / f"{name}.csv").read_bytes()), options), truth


@pytest.mark.parametrize("name", DIALECTS)
def test_the_account_is_the_truth(name: str) -> None:
    reading, truth = _read(name)
    assert reading.format == truth["format"]
    assert reading.rows == truth["rows"]
    assert dict(reading.accounted) == truth["accounted"]
    planned = [(str(one["day"]), one["name"], one["line"]) for one in reading.planned.iter_rows(named=True)]
    assert planned == sorted(
        [(one["day"], one["name"], one["line"]) for one in truth["planned"]], key=lambda one: one[2]
    )


@pytest.mark.parametrize("name", DIALECTS)
def test_the_sets_are_the_truth(name: str) -> None:
    reading, truth = _read(name)
    found = sorted(reading.sets.iter_rows(named=True), key=lambda one: (one["at"].isoformat(), one["line"]))
    assert len(found) == len(truth["sets"])
    for one, true in zip(found, truth["sets"], strict=True):
        for key, value in true.items():
            if key == "distance_m" and value is not None:
                assert one[key] == pytest.approx(value, abs=METRES_OFF)
            elif key in ("at", "day"):
                assert one[key].isoformat() == value
            elif key != "side_in_name":  # a side in a name is the resolver's to find
                assert one[key] == value, (key, one)


@pytest.mark.parametrize("name", DIALECTS)
def test_one_reader_alone_says_yes(name: str) -> None:
    head = Head((DATA / f"{name}.csv").read_bytes()[:HEAD_BYTES])
    yes = [reader.NAME for reader in READERS if reader.identify(head)]
    if name == "generic":
        assert yes == []
        assert not LAST_RESORT.identify(head)
    elif name == "table":
        assert yes == []
        assert LAST_RESORT.identify(head)
    else:
        assert yes == [json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))["format"]]
