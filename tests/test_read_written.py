"""What is written in an app's layout is read back the same, but for what the findings name."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legday.errors import LegdayError
from legday.model import LOAD_KINDS, SET_TYPES, SIDES, Reading
from legday.read import hevy_csv, read_source, strong
from legday.read.source import Options, Source
from legday.synth import lifter
from readings import logged, of_lifter, reading

LAYOUTS = {"hevy": hevy_csv.write, "strong": strong.write}
KEPT = (
    "start", "exercise_order", "set_index", "name", "set_type", "side", "typed_load", "typed_unit",
    "load_kind", "reps", "rir", "duration_s", "distance_m", "superset", "note",
)  # fmt: skip
# What each loss may touch; of those that touch whole rows, only the number of sets is compared.
TOUCHES: Mapping[str, tuple[str, ...]] = {
    "sides": ("side",), "these kinds": ("set_type",), "tries of no repetitions but": ("set_type",),
    "how a load": ("load_kind",), "reps in reserve": ("rir",), "the time of a single": (),
    "blanks around": ("name", "note", "superset", "workout", "workout_note"), "supersets": ("superset",),
    "a 0,": ("typed_load", "typed_unit", "reps", "duration_s", "distance_m", "set_type"),
    "two units": ("typed_load", "typed_unit"), "loads without a unit": ("typed_unit",),
    "a backslash": ("note", "workout_note"), "the start of": ("start",), "lengths": (),
}  # fmt: skip
ROWS = ("two sessions", "sets without", "sets of nothing")
TEXT = st.text(alphabet="ab =+-@'\",;\\\n\tné0", max_size=8)


def back(text: str, app: str) -> Reading:
    """Read it as any export: its format is told by its content."""
    found = read_source(Source("export.csv", text.encode()), Options())
    assert found.format == app
    return found


def table(sets: pl.DataFrame) -> pl.DataFrame:
    start = pl.coalesce(pl.col("at").min().over("session"), pl.col("day").cast(pl.Datetime("us")))
    unit = pl.when(pl.col("typed_load") != 0).then(pl.col("typed_unit"))  # 0 is 0 in either
    return sets.with_columns(unit, start.alias("start")).sort("start", maintain_order=True).select(KEPT)


def compare(read: Reading, app: str) -> list[str]:
    text, findings = LAYOUTS[app](read.sets, read.sessions)
    messages = [finding.message.split(" cannot hold ")[1] for finding in findings]
    assert {finding.code for finding in findings} <= {"export-lossy"}
    touched: set[str] = set()
    whole = True
    for message in messages:
        if message.startswith(ROWS):
            whole = False
            continue
        (names,) = (names for start, names in TOUCHES.items() if message.startswith(start))
        touched.update(names)
    given_sets, found = table(read.sets), table(back(text, app).sets) if read.sets.height else None
    assert found is not None
    if whole:
        same = [name for name in KEPT if name not in touched]
        if {"name", "set_type"} & touched:
            same = [name for name in same if name not in ("exercise_order", "set_index")]
        assert found.select(same).rows() == given_sets.select(same).rows()
    return messages


@pytest.mark.parametrize("app", LAYOUTS)
@pytest.mark.parametrize("profile", ["balanced", "novice", "returning", "skips_legs"])
@pytest.mark.parametrize("unit", ["kg", "lb"])
def test_a_lifters_log_comes_back(app: str, profile: Any, unit: Any) -> None:
    read = of_lifter(lifter(profile, seed=3, weeks=30, unit=unit))
    sets = read.sets.with_columns(pl.col("day").cast(pl.Datetime("us")) + pl.duration(hours=18))
    starts = read.sessions["start"].dt.truncate("1m")
    by_session = dict(zip(read.sessions["session"], starts, strict=True))
    at = sets["session"].replace_strict(by_session, return_dtype=pl.Datetime("us")).alias("at")
    lost = compare(_with(read, read.sets.with_columns(at)), app)
    allowed = ("supersets", "a 0,", "tries of no repetitions", "reps in reserve")
    assert all(message.startswith(allowed) for message in lost), lost


def _with(read: Reading, sets: pl.DataFrame) -> Reading:
    from dataclasses import replace

    return replace(read, sets=sets)


ROWS_OF_SETS = st.lists(
    st.fixed_dictionaries(
        {
            "minute": st.integers(0, 3000),
            "second": st.sampled_from([0, 0, 0, 7]),
            "name": TEXT.filter(str.strip),
            "typed_load": st.none() | st.sampled_from([0.0, 20.0, 102.5, -15.0, 61.2]),
            "typed_unit": st.sampled_from(["kg", "kg", "kg", "lb"]),
            "reps": st.sampled_from([5.0, 8.0, 12.0, 0.0, None, 4.5]),
            "rir": st.sampled_from([None, 0.0, 1.5, 2.0, 9.5, 2.25]),
            "duration_s": st.sampled_from([None, None, 30.0, 0.0, 61.5]),
            "distance_m": st.sampled_from([None, None, 400.0, 1234.5]),
            "set_type": st.sampled_from(["working", "working", "warm_up", *SET_TYPES]),
            "side": st.sampled_from(["both", "both", *SIDES]),
            "load_kind": st.sampled_from([None, None, *LOAD_KINDS]),
            "superset": st.none() | st.sampled_from(["1", "=2"]),
            "note": st.none() | TEXT.filter(bool),
        }
    ),
    min_size=1,
    max_size=8,
)


@pytest.mark.parametrize("app", LAYOUTS)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=ROWS_OF_SETS)
def test_what_is_not_named_comes_back(app: str, made: list[dict[str, Any]]) -> None:
    rows = []
    for one in sorted(made, key=lambda row: (row["minute"], row["second"])):
        start = datetime(2024, 5, 1, 6) + timedelta(minutes=one["minute"], seconds=one["second"])
        fields = {key: value for key, value in one.items() if key not in ("minute", "second", "name")}
        if fields["typed_load"] is None:
            fields["typed_unit"] = None
        rows.append(logged(one["name"], start.date(), **fields) | {"start": start, "at": start})
    compare(reading(rows), app)


@pytest.mark.parametrize("app", LAYOUTS)
def test_no_spreadsheet_runs_a_cell(app: str) -> None:
    bad = ["=1+1", "+1", "-1", "@x", "'=1", "'", "''", '=HYPERLINK("a","b")', "=1\n+2"]
    day = datetime(2024, 5, 1).date()
    read = reading([logged(text, day, note=text, superset=text, rir=None) for text in bad])
    sessions = read.sessions.with_columns(workout=pl.lit("=cmd"), note=pl.lit("+note"))
    text, findings = LAYOUTS[app](read.sets, sessions)
    for row in csv.reader(io.StringIO(text)):
        for at, cell in enumerate(row):
            assert not cell.startswith(("=", "@", "+")), (at, cell)
    assert {finding.message.split("hold ")[1] for finding in findings} <= {"supersets."}
    found = back(text, app)
    assert found.sets["name"].to_list() == bad
    assert found.sets["note"].to_list() == bad
    if app == "hevy":
        assert found.sets["superset"].to_list() == bad
    assert found.sessions.select("workout", "note").rows() == [("=cmd", "+note")]


@pytest.mark.parametrize("app", LAYOUTS)
def test_sessions_keep_their_name_length_and_note(app: str) -> None:
    read = reading([logged("Squat", datetime(2024, 5, day).date(), rir=None) for day in (1, 3)])
    sessions = read.sessions.with_columns(
        workout=pl.Series(["Legs; A", None]),
        minutes=pl.Series([65.0, None]),
        note=pl.Series(["two\nlines", None]),
    )
    text, findings = LAYOUTS[app](read.sets, sessions)
    assert findings == ()
    found = back(text, app).sessions
    assert found["workout"].to_list() == ["Legs; A", "Workout"]
    assert found["minutes"].to_list() == [65.0, None]
    assert found["note"].to_list() == ["two\nlines", None]


def test_losses_are_counted() -> None:
    day = datetime(2024, 5, 1).date()
    rows = [
        logged("Split Squat", day, side="left", rir=2.25, load_kind="per_hand"),
        logged("Split Squat", day, side="right", rir=2.0, superset="1"),
        logged("Squat", day, typed_load=225.0, typed_unit="lb", set_type="amrap", rir=11.0),
    ]

    def told(write: Callable[..., Any]) -> dict[str, int]:
        _, findings = write(reading(rows).sets)
        return {finding.message.split(" cannot hold ")[1]: finding.count for finding in findings}

    both = {
        "sides.": 2, "these kinds of set: amrap.": 1, "how a load was meant (per hand, per side, help).": 1,
        "reps in reserve finer than half an RPE, or over 9.": 2,
    }  # fmt: skip
    assert told(hevy_csv.write) == both | {"two units: loads are turned into kg.": 1}
    assert told(strong.write) == both | {"supersets.": 1}


@pytest.mark.parametrize("app", LAYOUTS)
def test_it_takes_a_set_table(app: str) -> None:
    with pytest.raises(LegdayError, match="a set table without session, at"):
        LAYOUTS[app](pl.DataFrame({"name": ["Squat"]}))
