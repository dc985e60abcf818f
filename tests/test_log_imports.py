"""Exports into the journal: each set once, corrections as changes, undone and imported again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legday import synth
from legday.errors import LegdayError
from legday.log import Store, edit, frames, imports, make_version, open_store
from legday.log.imports import Imported, encode, stored
from legday.log.version import canonical, check
from legday.model import Reading
from legday.read import read_source
from legday.read.source import Options, Source

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
LOCAL = [name for name in frames.SETS if name not in ("athlete", "exercise", "load_kg", "entry", "bar_kg")]


@pytest.fixture
def store(where: str | Path) -> Iterator[Store]:
    with open_store(where, "laptop") as opened:
        yield opened


@pytest.fixture(scope="module")
def reading() -> Reading:
    log = synth.lifter("balanced", weeks=6, start=date(2025, 1, 6))
    text = synth.strong_csv(log).replace("Squat (Barbell)", 'Squat "Fuß"'.replace('"', '""'), 3)
    return read_source(Source("strong.csv", text.encode()), Options(None, None, {}), None)


def take(store: Store, sets: pl.DataFrame, act: str, app: str = "strong") -> Imported:
    return store.import_sets(sets, app=app, act=act, stamp=store.tick(NOW))


def undo(store: Store, act: str, by: str) -> None:
    taken = store.act_versions(act)
    histories = store.histories({version.entry for version in taken})
    stamp = str(store.tick(NOW))
    store.append(edit.undo(taken, histories, stamp=stamp, author="me", device="laptop", act=by))


def content(sets: pl.DataFrame) -> list[tuple[object, ...]]:
    order = ["session", "at", "exercise_order", "set_index"]
    return sets.select(LOCAL).sort(order).rows()


def test_what_is_imported_is_what_was_read(store: Store, reading: Reading) -> None:
    done = take(store, reading.sets, "import-1")
    assert (done.added, done.changed, done.known, done.absent) == (reading.sets.height, 0, 0, ())
    assert done.cursor == reading.sets.height
    assert content(store.sets()) == content(reading.sets)
    assert store.check() == []
    (act,) = store.acts()
    assert (act.id, act.author, act.counts) == ("import-1", "app:strong", {"set": reading.sets.height})


def test_imported_versions_are_like_any_other(store: Store, reading: Reading) -> None:
    take(store, reading.sets.head(50), "import-1")
    for version in store.act_versions("import-1"):
        check(version)
        made = make_version(
            entry=version.entry, kind="set", stamp=version.stamp, author=version.author,
            device=version.device, act=version.act, fields=version.fields,
        )  # fmt: skip
        assert made == version, "named by its content, as canonical JSON"


def test_parts_that_are_encoded_ahead_make_the_same_versions(
    store: Store, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "_AHEAD", 7)
    done = take(store, reading.sets.head(50), "import-1")
    assert (done.added, done.cursor) == (50, 50)
    kept = store.act_versions("import-1")
    assert content(store.sets()) == content(reading.sets.head(50))
    monkeypatch.undo()
    with_one = stored(reading.sets.head(50), "strong").sort("entry")
    assert [version.entry for version in kept] == with_one["entry"].to_list()
    assert [canonical(version.fields) for version in kept] == encode(with_one)


def test_the_same_export_again_adds_nothing(store: Store, reading: Reading) -> None:
    take(store, reading.sets, "import-1")
    moved = reading.sets.with_columns(line=pl.col("line") + 7, source=pl.lit("again.csv"))
    done = take(store, moved, "import-2")
    assert (done.added, done.changed, done.known, done.absent) == (0, 0, reading.sets.height, ())
    assert done.cursor == reading.sets.height


def test_overlapping_exports_give_each_set_once(store: Store, reading: Reading) -> None:
    sessions = reading.sets["session"].unique(maintain_order=True)
    early = reading.sets.filter(pl.col("session").is_in(sessions[:12].implode()))
    late = reading.sets.filter(pl.col("session").is_in(sessions[6:].implode()))
    take(store, late, "import-1")
    done = take(store, early, "import-2")
    assert done.added + late.height == reading.sets.height
    assert done.known == early.height + late.height - reading.sets.height
    assert content(store.sets()) == content(reading.sets)


def test_a_corrected_export_is_a_change_and_merges_with_the_persons_own(
    store: Store, reading: Reading
) -> None:
    sets = reading.sets.filter(pl.col("typed_load").is_not_null()).head(3)
    take(store, sets, "import-1")
    first, second, _ = store.sets()["entry"]
    for entry in (first, second):
        state = store.state(entry)
        assert state is not None
        mine = edit.change(
            state, {"rir": 1.0}, stamp=str(store.tick(NOW)), author="me", device="laptop", act="edit"
        )
        store.append([mine])
    corrected = sets.with_columns(
        reps=pl.when(pl.int_range(pl.len()) == 0).then(99.0).otherwise("reps"),
        note=pl.when(pl.int_range(pl.len()) == 2).then(pl.lit("grind")).otherwise("note"),
    )
    done = take(store, corrected, "import-2")
    assert (done.added, done.changed, done.known) == (0, 2, 1)
    after = store.sets()
    assert after["entry"].to_list()[:2] == [first, second]
    assert after["reps"][0] == 99.0
    assert after["rir"].to_list()[:2] == [1.0, 1.0]
    assert after["note"][2] == "grind"
    assert store.conflicts() == []
    last = store.versions(first)[-1]
    assert set(last.fields) == {"reps", "source", "line"}
    assert last.parents == (store.versions(first)[0].id,), "on what the app said before, not on the edit"
    assert take(store, corrected, "import-3").known == 3
    undo(store, "import-2", "undo-1")
    assert store.sets()["reps"].to_list() == sets["reps"].to_list()
    assert store.sets()["rir"].to_list()[:2] == [1.0, 1.0]
    assert store.check() == []


def test_a_correction_of_what_the_person_changed_too_is_a_conflict(store: Store, reading: Reading) -> None:
    sets = reading.sets.head(1)
    take(store, sets, "import-1")
    (state,) = store.states("set")
    stamp = str(store.tick(NOW))
    store.append([edit.change(state, {"reps": 50.0}, stamp=stamp, author="me", device="laptop", act="edit")])
    take(store, sets.with_columns(reps=pl.lit(60.0)), "import-2")
    (conflict,) = store.conflicts()
    assert {value for _, value in conflict.conflicts["reps"]} == {50.0, 60.0}


def test_undone_and_imported_again(store: Store, reading: Reading) -> None:
    sets = reading.sets.head(20)
    take(store, sets, "import-1")
    undo(store, "import-1", "undo-1")
    assert store.sets().height == 0
    done = take(store, sets, "import-2")
    assert (done.added, done.changed, done.returned) == (0, 0, 20)
    assert content(store.sets()) == content(sets)
    undo(store, "import-2", "undo-2")
    assert store.sets().height == 0
    undo(store, "undo-2", "redo-1")
    assert content(store.sets()) == content(sets)
    assert store.check() == []


def test_what_the_person_deleted_stays_deleted(store: Store, reading: Reading) -> None:
    sets = reading.sets.head(5)
    take(store, sets, "import-1")
    state = store.states("set")[0]
    stamp = str(store.tick(NOW))
    store.append(
        [edit.change(state, {}, deleted=True, stamp=stamp, author="me", device="laptop", act="delete")]
    )
    assert take(store, sets, "import-2").known == 5
    assert store.sets().height == 4


def test_sets_that_the_app_no_longer_has_are_named(store: Store, reading: Reading) -> None:
    take(store, reading.sets, "import-1")
    session = reading.sets["session"][0]
    fewer = reading.sets.filter(pl.col("session") == session).head(-2)
    done = take(store, fewer, "import-2")
    assert (done.known, len(done.absent)) == (fewer.height, 2)
    assert store.sets().height == reading.sets.height, "they are kept until the person settles it"


def test_two_apps_do_not_share_identities(store: Store, reading: Reading) -> None:
    sets = reading.sets.head(4)
    take(store, sets, "import-1")
    assert take(store, sets, "import-2", app="hevy").added == 4


def test_a_session_without_its_start_in_its_name(store: Store) -> None:
    at = datetime(2026, 1, 5, 18)
    sets = pl.DataFrame(
        {"session": ["leg day"] * 2, "name": ["Squat"] * 2, "at": [at + timedelta(minutes=5), at]}
    )
    take(store, sets, "import-1")
    assert store.sets()["at"].to_list() == [at, at + timedelta(minutes=5)]
    assert store.sets()["day"].to_list() == [at.date()] * 2
    with pytest.raises(LegdayError, match="without name, at"):
        take(store, sets.select("session"), "import-2")
    assert take(store, sets.clear(), "import-3") == Imported(0, 0, 0, 0, (), 2)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "name": st.text(st.characters(codec="utf-8"), min_size=1, max_size=8),
                "reps": st.none() | st.floats(allow_nan=False, allow_infinity=False, width=32),
                "note": st.none() | st.text(st.characters(codec="utf-8"), max_size=12),
                "line": st.none() | st.integers(-(2**40), 2**40),
            }
        ),
        min_size=1,
        max_size=6,
    )
)
def test_the_text_of_fields_is_json_without_nulls(rows: list[dict[str, object]]) -> None:
    at = datetime(2026, 1, 5, 18)
    schema = {"name": pl.String, "reps": pl.Float64, "note": pl.String, "line": pl.Int64}
    sets = pl.DataFrame(rows, schema=schema).with_columns(session=pl.lit("s"), at=pl.lit(at))
    for row, text in zip(rows, encode(stored(sets, "strong")), strict=True):
        fields = json.loads(text)
        start = {"session": "s", "start": "2026-01-05T18:00:00"}
        assert fields == {key: value for key, value in row.items() if value is not None} | start
        assert list(fields) == sorted(fields)
        assert json.loads(canonical(fields)) == fields
