"""The golden cases of the phone app are what Python does."""

from __future__ import annotations

import json

import pytest

from golden_client import FILES, FOLDER, written
from legday.log.fold import fold
from legday.log.portable import Portable
from legday.log.version import make_version


@pytest.mark.parametrize("file", FILES)
def test_python_still_does_what_the_phone_repeats(file: str) -> None:
    kept = json.loads((FOLDER / file).read_text(encoding="utf-8"))
    assert json.loads(written(FILES[file]())) == kept, "python tests/golden_client.py writes it anew"


def test_the_histories_hold_what_is_hard_to_fold() -> None:
    histories = json.loads((FOLDER / "fold.json").read_text(encoding="utf-8"))["histories"]
    states = [one["state"] for one in histories]
    assert sum(bool(state["conflicts"]) for state in states) > 20
    assert sum(state["deleted"] for state in states) > 10
    assert sum(len(state["heads"]) > 1 for state in states) > 20
    assert sum(len(one["undone"]) > 0 for one in histories) > 20
    assert any(len(one["given"]) != len(one["made"]) for one in histories)


def test_a_journal_that_the_phone_exported_is_read() -> None:
    found = list(Portable(FOLDER / "phone_export.jsonl").versions())
    assert {athlete for athlete, _ in found} == {"ana"}
    for _, one in found:
        again = make_version(
            entry=one.entry, kind=one.kind, stamp=one.stamp, author=one.author, device=one.device,
            act=one.act,
            parents=one.parents, fields=one.fields, deleted=one.deleted,
        )  # fmt: skip
        assert again == one
    state = fold(one for _, one in found if one.entry == "a")
    assert state.deleted
    assert state.fields["note"] == "schwer 🦵"
