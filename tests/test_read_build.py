"""Sets given once: copies and overlapping exports, by brute force; real repetitions are never lost."""

from __future__ import annotations

from datetime import datetime, timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialects import fixture_log
from dialects.strong import strong_android, strong_comma_units
from legday.model import SET_SCHEMA, Reading
from legday.read import build, read_source
from legday.read.source import Options, Source
from make_fixtures import DATA

HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,"
    "Seconds,Notes,Workout Notes"
)
sessions = st.lists(
    st.lists(
        st.tuples(st.sampled_from("AB"), st.sampled_from([80, 100]), st.integers(3, 5)),
        min_size=1,
        max_size=5,
    ),
    min_size=1,
    max_size=5,
)


def _read(lines: list[str]) -> Reading:
    return read_source(Source("a.csv", "\n".join(lines).encode()), Options())


def _export(log: list[list[tuple[str, int, int]]]) -> list[str]:
    lines = [HEADER]
    for number, sets in enumerate(log):
        start = datetime(2026, 1, 5, 18) + timedelta(days=number)
        done: dict[str, int] = {}
        for name, load, reps in sets:
            done[name] = done.get(name, 0) + 1
            lines.append(f"{start},W,1h,{name},{done[name]},{load},kg,{reps},,0,,0,,")
    return lines


@settings(deadline=None)
@given(sessions)
def test_one_export_loses_nothing(log: list[list[tuple[str, int, int]]]) -> None:
    reading = _read(_export(log))
    assert reading.accounted == {"set": sum(map(len, log))}
    assert reading.sets.select("name", "typed_load", "reps").rows() == [one for sets in log for one in sets]


@settings(deadline=None)
@given(sessions, st.data())
def test_two_overlapping_exports_give_each_set_once(
    log: list[list[tuple[str, int, int]]], data: st.DataObject
) -> None:
    lines = _export(log)
    first = data.draw(st.integers(1, len(lines)))  # the earlier export ends in the middle of a session
    reading = _read([*lines[:first], *lines])
    total = sum(map(len, log))
    assert reading.accounted == {
        key: value
        for key, value in {"set": total, "duplicate": first - 1, "repeated_header": 1}.items()
        if value
    }
    assert reading.sets.select("name", "typed_load", "reps").rows() == [one for sets in log for one in sets]


def test_sets_done_again_are_sets() -> None:
    # a circuit: the same lifts, loads and repetitions in turn
    log = [[("A", 80, 5), ("B", 80, 5)] * 3]
    assert _read(_export(log)).accounted == {"set": 6}


def test_two_exports_of_two_apps_columns_apart() -> None:
    made = strong_comma_units(fixture_log("lb"))
    reading = read_source(Source("a.csv", made.data), Options())
    assert dict(reading.accounted) == made.truth["accounted"]
    other = strong_android(fixture_log("kg"))
    assert read_source(Source("b.csv", other.data), Options()).accounted == {"set": other.truth["rows"]}


def test_a_row_for_several_sets_that_grew_by_one_keeps_the_new_set() -> None:
    data = b"Date,Lift,Sets,Reps,Weight\n2026-01-05,A,3,5,80\n2026-01-06,B,1,5,80\n2026-01-05,A,4,5,80\n"
    reading = read_source(Source("a.csv", data), Options("kg"))
    assert reading.sets.filter(pl.col("name") == "A").height == 4


@pytest.mark.parametrize("name", ["gymbook_it", "stronglifts_kg", "liftosaur_csv"])
@pytest.mark.parametrize("between", ["", "\ufeff"])
def test_a_file_twice_gives_what_was_planned_once(name: str, between: str) -> None:
    data = (DATA / f"{name}.csv").read_bytes().rstrip() + b"\n"
    once = read_source(Source("a.csv", data), Options())
    twice = read_source(Source("a.csv", data + between.encode() + data), Options())
    for outcome in ("set", "planned_not_done"):
        assert twice.accounted[outcome] == once.accounted[outcome]
    assert twice.planned.equals(once.planned)
    assert twice.body.equals(once.body)
    assert twice.sets.drop("line").equals(once.sets.drop("line"))
    assert twice.sessions.equals(once.sessions)
    assert sum(twice.accounted.values()) == twice.rows


def test_what_was_planned_twice_in_one_session_stays() -> None:
    day = datetime(2026, 1, 5, 18)
    raw = pl.DataFrame({"line": [3], "start": [day], "name": ["A"], "reps": [5.0]})
    planned = pl.DataFrame({"line": [2, 4, 5], "start": [day] * 3, "name": ["B"] * 3})
    reading = build.finish(
        raw, format="f", title="F", source="s", rows=4, accounted={}, findings=(), said={}, tried=False,
        planned=planned,
    )  # fmt: skip
    assert reading.planned["line"].to_list() == [2, 4, 5]
    assert reading.accounted == {"set": 1, "planned_not_done": 3}


@settings(deadline=None)
@given(st.permutations(range(6)))
def test_orders_and_indexes_are_counted_in_the_files_order(order: list[int]) -> None:
    starts = [datetime(2026, 1, 5, 18), datetime(2026, 1, 5, 18), datetime(2026, 1, 4, 7)] * 2
    names = ["A", "B", "A", "A", "A", "B"]
    raw = pl.DataFrame(
        [
            {"line": at + 2, "start": starts[n], "name": names[n], "reps": float(n + 1)}
            for at, n in enumerate(order)
        ]
    )
    sets = build.finish(
        raw, format="f", title="F", source="s", rows=6, accounted={}, findings=(), said={}, tried=False
    ).sets
    assert list(SET_SCHEMA) == sets.columns[: len(SET_SCHEMA)]
    assert sets["at"].is_sorted()
    seen: dict[object, list[str]] = {}
    counts: dict[object, int] = {}
    for one in sets.iter_rows(named=True):
        lifts = seen.setdefault(one["session"], [])
        if one["name"] not in lifts:
            lifts.append(one["name"])
        key = (one["session"], one["name"])
        counts[key] = counts.get(key, 0) + 1
        assert one["exercise_order"] == lifts.index(one["name"]) + 1
        assert one["set_index"] == counts[key]
        assert one["week_no"] == one["day_no"] // 7
        assert one["day_no"] == (one["day"] - datetime(1970, 1, 5).date()).days


@pytest.mark.parametrize(
    ("noisy", "true"), [(185.00000000000003, 185.0), (61.234999999999, 61.235), (0.1 + 0.2, 0.3)]
)
def test_noise_of_conversions_is_taken_off(noisy: float, true: float) -> None:
    raw = pl.DataFrame({"line": [2], "start": [datetime(2026, 1, 5)], "name": ["A"], "typed_load": [noisy]})
    reading = build.finish(
        raw, format="f", title="F", source="s", rows=1, accounted={}, findings=(), said={}, tried=False
    )
    assert reading.sets["typed_load"].item() == true
