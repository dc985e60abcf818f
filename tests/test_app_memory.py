"""What a program remembers of a journal never shows: book and report are those of one that begins anew."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete

from legday.app import confirm, edit_sets, history, log_set, preferences, say_fact, settle_names
from legday.app.book_of_journal import book_of_journal
from legday.app.import_file import import_reading
from legday.app.memory import Memory
from legday.app.open_journal import Journal
from legday.app.report_of_journal import report_of_journal
from legday.errors import LegdayError
from legday.log import open_store, snapshot
from legday.log.engine import writing
from legday.log.schema import snapshots
from legday.model import Reading, Report
from legday.read import read_source
from legday.read.source import Options, Source
from legday.synth import lifter, strong_csv
from readings import logged, reading

START = datetime(2026, 6, 3, 8, tzinfo=UTC)
FRAMES = ("sets", "sessions", "planned", "absences", "body", "plans")


def report_or_fault(journal: Journal, today: date | None, weeks: int) -> Report | str:
    try:
        return report_of_journal(journal, today, weeks)
    except LegdayError as fault:  # no set is left, or none up to that day
        return str(fault)


def assert_as_anew(journal: Journal, where: str | Path, today: date | None, weeks: int) -> None:
    """Against a program that has just begun and folds every version."""
    book, report = book_of_journal(journal, today), report_or_fault(journal, today, weeks)
    with Journal(open_store(where, "other"), journal.athlete) as other:
        with writing(other.store.engine) as conn:
            conn.execute(delete(snapshots))
        full = book_of_journal(other, today)
        for name in FRAMES:
            assert getattr(book, name).equals(getattr(full, name)), name
        assert (book.athlete, book.findings, book.unresolved) == (
            full.athlete,
            full.findings,
            full.unresolved,
        )
        truth = report_or_fault(other, today, weeks)
        assert report == truth
        if isinstance(report, Report) and isinstance(truth, Report):
            assert report.to_dict() == truth.to_dict()


def by_side(day: date, reps: float) -> list[dict[str, Any]]:
    return [
        logged("Bulgarian Split Squat (Dumbbell)", day, typed_load=20.0 + at, reps=reps, side=side)
        for at in range(3)
        for side in ("left", "right")
    ]


LINE = "back squat 100x5x2 @8; pull up 8; split squat 20/hand 10|9"


def act(journal: Journal, rng: random.Random, now: datetime, whole: Reading) -> None:
    """Do one thing that a person may do."""
    sets = journal.store.sets(journal.athlete)
    if sets.is_empty():
        import_reading(journal, whole, "log.csv", now)
        return
    some = sets.sample(
        min(sets.height, rng.choice([1, 1, 2, 30])), seed=rng.randrange(10**6), with_replacement=False
    )
    names, day = sets["name"].unique().sort().to_list(), rng.choice(sets["day"].to_list())
    deeds: list[Any] = [
        lambda: edit_sets.edit_sets(journal, some, {"reps": float(rng.randrange(1, 30))}, now),
        lambda: edit_sets.edit_sets(journal, some, {"typed_load": rng.choice([10.0, 62.5, 2000.0])}, now),
        lambda: edit_sets.edit_sets(journal, some, {"name": rng.choice([*names, "Nobody Knows"])}, now),
        lambda: edit_sets.edit_sets(journal, some, {"set_type": rng.choice(["warm_up", "failure"])}, now),
        lambda: edit_sets.delete_sets(journal, some, now),
        lambda: log_set.log_entry(
            journal, log_set.understand(journal, LINE, day),
            now,
        ),
        lambda: import_reading(
            journal, reading(by_side(day, float(rng.randrange(5, 12)))), "sides.csv", now
        ),
        lambda: import_reading(journal, whole, "log.csv", now),
        lambda: history.undo(journal, now),
        lambda: history.redo(journal, now),
        lambda: settle_names.settle_alias(journal, rng.choice(names), rng.choice(["leg-press", None]), now),
        lambda: say_fact.say_bodyweight(journal, day, float(rng.randrange(60, 90)), now),
        lambda: preferences.change_settings(journal, {"hard_set_rir_max": rng.choice([2, 3, None])}, now),
        lambda: preferences.change_settings(journal, {"e1rm_n_max": rng.choice([12, None])}, now),
        lambda: preferences.change_unit(journal, rng.choice(["kg", "lb"]), now),
        lambda: preferences.change_profile(journal, {"sex": rng.choice(["female", "male"])}, now),
        lambda: confirm.confirm_sets(journal, some, now),
    ]  # fmt: skip
    try:
        rng.choice(deeds)()
    except LegdayError:
        return  # nothing to undo, nothing to confirm: nothing done


@pytest.mark.parametrize("seed", range(4))
def test_book_and_report_are_those_of_a_program_that_begins_anew(
    where: str | Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = random.Random(seed)
    text = strong_csv(lifter(rng.choice(["balanced", "some_lifts"]), weeks=16))
    whole = read_source(Source("log.csv", text.encode()), Options(unit="kg"))
    with Journal(open_store(where, "laptop")) as journal:
        import_reading(journal, whole, "log.csv", START)
        import_reading(journal, reading(by_side(date(2024, 3, 4), 8.0)), "sides.csv", START)
        last = journal.store.sets()["day"].max()
        assert isinstance(last, date)
        for step in range(9):
            monkeypatch.setattr(snapshot, "TAIL", rng.choice([0, 10, 1000]))
            act(journal, rng, START + timedelta(minutes=step), whole)
            today = rng.choice([None, last, last, last - timedelta(days=40)])
            assert_as_anew(journal, where, today, rng.choice([12, 12, 4]))
        assert journal.store.check() == []


ROWS = st.lists(st.tuples(st.sampled_from(["a", "b", "c", None]), st.integers(0, 2) | st.none()), max_size=12)


def _sums(sets: pl.DataFrame, more: int) -> tuple[pl.DataFrame]:
    done = sets.filter(pl.col("exercise").is_not_null())
    return (done.with_columns(sum=pl.col("reps").cum_sum().over("exercise") + more),)


@given(st.lists(st.tuples(ROWS, st.integers(0, 1)), max_size=5))
def test_lifts_that_are_made_anew_are_enough(steps: list[tuple[list[tuple[Any, Any]], int]]) -> None:
    memory = Memory()
    for rows, more in steps:
        sets = pl.DataFrame(rows, schema={"exercise": pl.String, "reps": pl.Int64}, orient="row")
        (truth,) = _sums(sets, more)
        (found,) = memory.recall_by_lift(_sums, sets, more)
        assert found.equals(truth.sort("exercise", maintain_order=True))


def test_one_lift_alone_is_made_anew() -> None:
    memory, made = Memory(), []

    def make(sets: pl.DataFrame) -> tuple[pl.DataFrame]:
        made.append(sets["exercise"].unique().sort().to_list())
        return (sets,)

    sets = pl.DataFrame({"exercise": ["a", "b", "c"] * 9, "reps": range(27)})
    other = sets.with_columns(reps=pl.when(pl.col("reps") == 13).then(99).otherwise("reps"))
    longer = pl.concat([other[:5], pl.DataFrame({"exercise": ["c"], "reps": [7]}), other[5:]])
    for table in (sets, sets, other, longer):
        memory.recall_by_lift(make, table)
    assert made == [["a", "b", "c"], ["b"], ["c"]]


def test_a_result_is_taken_again_only_where_all_is_equal() -> None:
    memory, calls = Memory(), []

    def make(table: pl.DataFrame, number: float | None) -> int:
        calls.append(number)
        return len(calls)

    one = pl.DataFrame({"x": [1.0, None]})
    assert memory.recall(make, one, 1) == memory.recall(make, one.clone(), 1) == 1
    assert memory.recall(make, one.with_columns(x=pl.lit(1.0)), 1) == 2
    assert memory.recall(make, one.cast(pl.Float32), None) == 3
    assert memory.recall(make, one, None) == 4
    assert memory.recall(make, one, 1) == 5, "the last one alone is kept"
