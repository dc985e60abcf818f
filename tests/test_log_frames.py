"""Sets put in their place one by one stand as if all had been put in order at once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.log import frames

ENTRIES = [f"e{number}" for number in range(12)]
STARTS = [f"2024-01-0{day}T{hour}:00:00" for day in (1, 2, 3) for hour in ("08", "10")]
SETS = st.fixed_dictionaries(
    {
        "session": st.sampled_from(["a", "b", None]),
        "start": st.sampled_from([None, *STARTS]),
        "at": st.sampled_from([None, "2024-01-02T09:00:00", "2024-01-01T08:30:00", "2024-01-03T08:05:00.5"]),
        "exercise_order": st.sampled_from([1, 2, None]),
        "set_index": st.sampled_from([1, 2]),
        "name": st.just("Squat"),
    }
)  # fmt: skip
LOGS = st.dictionaries(st.sampled_from(ENTRIES), SETS)


def lines(log: Mapping[str, Mapping[str, Any]]) -> tuple[list[str], str]:
    rows = [{name: value for name, value in fields.items() if value is not None} for fields in log.values()]
    return list(log), "\n".join(map(json.dumps, rows))


@pytest.mark.parametrize("few", [0, 3, 20])
@given(before=LOGS, gone=st.sets(st.sampled_from(ENTRIES)), new=LOGS)
def test_what_changed_finds_its_place(
    before: dict[str, Any], gone: set[str], new: dict[str, Any], few: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frames, "_FEW", few)
        touched = sorted(gone | set(new))
        now = {entry: fields for entry, fields in before.items() if entry not in touched} | new
        found = frames.replaced(frames.ordered(*lines(before)), touched, *lines(new))
    assert found.equals(frames.ordered(*lines(now)))
