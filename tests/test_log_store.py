"""The store, on SQLite and PostgreSQL alike."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from sqlalchemy import delete, text

from legday.errors import LegdayError
from legday.log import Store, edit, fold, make_version, open_store
from legday.log.engine import checkpoint, checkpoint_apart, reading, writing
from legday.log.frames import SETS
from legday.log.schema import states
from legday.log.version import Version
from legday.model import HINT_SCHEMA, SET_SCHEMA

SOURCE = Path(__file__).parents[1] / "src"
NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
SQUAT: dict[str, Any] = {
    "session": "s1", "start": "2026-01-05T18:00:00", "name": "Squat", "reps": 5.0, "typed_load": 100.0,
    "typed_unit": "kg", "exercise_order": 1, "set_index": 1,
}  # fmt: skip


@pytest.fixture
def store(where: str | Path) -> Iterator[Store]:
    with open_store(where, "laptop") as opened:
        yield opened


def new(
    store: Store, entry: str, kind: str = "set", act: str = "act", author: str = "me", **fields: Any
) -> Version:
    return make_version(
        entry=entry, kind=kind, stamp=str(store.tick(NOW)), author=author, device="laptop", act=act,
        fields=fields,
    )  # fmt: skip


def changed(store: Store, entry: str, act: str, *, deleted: bool = False, **fields: Any) -> Version:
    state = store.state(entry)
    assert state is not None
    return edit.change(
        state, fields, deleted=deleted, stamp=str(store.tick(NOW)), author="me", device="laptop", act=act
    )


def test_an_append_is_read_back(store: Store) -> None:
    version = new(store, "e1", **SQUAT, note='Fuß → "gut"\n\0')
    done = store.append([version])
    assert (done.added, done.known, done.cursor) == (1, 0, 1)
    assert store.versions("e1") == [version]
    assert store.state("e1") == fold([version])
    assert store.states("set") == [fold([version])]
    assert store.heads(["e1", "none"]) == {"e1": (version.id,)}
    assert store.act_versions("act") == [version]
    assert str(store.last_stamp()) == version.stamp
    assert store.athletes() == ["me"]
    assert store.check() == []


def test_an_empty_journal(store: Store) -> None:
    assert store.state("e1") is None
    assert store.versions("e1") == []
    assert store.states("set") == []
    assert store.acts() == []
    assert store.since(0) == ([], 0)
    assert store.conflicts() == []
    assert store.last_stamp() is None
    assert store.sets().height == 0
    assert store.sets().schema == pl.Schema(SETS)
    assert store.check() == []


def test_a_version_is_kept_once(store: Store) -> None:
    one, two = new(store, "e1", **SQUAT), new(store, "e2", **SQUAT)
    assert store.append([one, one]).added == 1
    again = store.append([one, two])
    assert (again.added, again.known, again.cursor) == (1, 1, 2)
    assert store.append([]).cursor == 2


def test_an_append_is_all_or_nothing(store: Store) -> None:
    sound = new(store, "e1", **SQUAT)
    broken = Version("v", "e2", "set", (), sound.stamp, "me", "laptop", "act", {"reps": "five"})
    with pytest.raises(LegdayError, match="no number"):
        store.append([sound, broken])
    assert store.states("set") == []


def test_athletes_do_not_mix(store: Store) -> None:
    """Two who trained in the same minute, of whom one coach imports the same file."""
    version = new(store, "e1", **SQUAT)
    assert store.append([version], "ana").added == 1
    assert store.append([version], "ben").added == 1
    assert store.state("e1") is None
    store.append([_on(store, "ana", {"reps": 8.0})], "ana")
    assert [state.fields["reps"] for state in store.states("set", "ana")] == [8.0]
    assert [state.fields["reps"] for state in store.states("set", "ben")] == [5.0]
    assert store.sets("ana")["reps"].to_list() == [8.0]
    assert store.sets("ben")["athlete"].to_list() == ["ben"]
    assert len(store.since(0)[0]) == 3
    assert len(store.since(0, athlete="ben")[0]) == 1


def _on(store: Store, athlete: str, fields: dict[str, Any]) -> Version:
    (state,) = store.states("set", athlete)
    return edit.change(state, fields, stamp=str(store.tick(NOW)), author=athlete, device="laptop", act="edit")


def test_edit_delete_undo_redo_history(store: Store) -> None:
    store.append([new(store, "e1", act="log", **SQUAT)])
    store.append([changed(store, "e1", "edit", reps=6.0)])
    store.append([changed(store, "e1", "delete", deleted=True)])
    assert store.sets().height == 0
    assert store.states("set") == []
    assert [state.deleted for state in store.states("set", deleted=True)] == [True]

    def take_back(act: str, by: str) -> None:
        taken = store.act_versions(act)
        histories = store.histories({version.entry for version in taken})
        stamp = str(store.tick(NOW))
        store.append(edit.undo(taken, histories, stamp=stamp, author="me", device="laptop", act=by))

    take_back("delete", "undo-1")
    assert store.sets()["reps"].to_list() == [6.0]
    take_back("edit", "undo-2")
    assert store.sets()["reps"].to_list() == [5.0]
    take_back("undo-2", "redo")
    assert store.sets()["reps"].to_list() == [6.0]
    assert [version.act for version in store.versions("e1")] == [
        "log", "edit", "delete", "undo-1", "undo-2", "redo",
    ]  # fmt: skip
    assert [act.id for act in store.acts()] == ["redo", "undo-2", "undo-1", "delete", "edit", "log"]
    assert store.check() == []


def test_acts_tell_what_they_were(store: Store) -> None:
    stamp = str(store.tick(NOW))
    how: Any = {"stamp": stamp, "author": "me", "device": "laptop"}
    versions = [
        make_version(entry=name, kind="set", act="import-1", fields=SQUAT, **how) for name in ("e1", "e2")
    ]
    store.append([*versions, edit.receipt({"import": "strong.csv"}, act="import-1", **how)])
    (act,) = store.acts()
    assert (act.id, act.counts, act.receipt, act.undone) == (
        "import-1", {"set": 2, "receipt": 1}, {"import": "strong.csv"}, False,
    )  # fmt: skip
    taken = store.act_versions("import-1")
    back = edit.undo(
        taken, store.histories({one.entry for one in taken}), stamp=str(store.tick(NOW)), author="me",
        device="laptop", act="undo-1",
    )  # fmt: skip
    store.append(back)
    assert [(act.id, act.undone) for act in store.acts(limit=2)] == [("undo-1", False), ("import-1", True)]
    assert store.states("set") == []


def test_a_conflict_stays_visible_until_it_is_settled(store: Store) -> None:
    root = new(store, "e1", **SQUAT)
    store.append([root])
    (state,) = store.states("set")
    for device, reps in (("laptop", 6.0), ("phone", 7.0)):
        stamp = str(store.tick(NOW))
        store.append(
            [edit.change(state, {"reps": reps}, stamp=stamp, author="me", device=device, act=device)]
        )
    (conflict,) = store.conflicts()
    assert [value for _, value in conflict.conflicts["reps"]] == [7.0, 6.0]
    assert store.sets()["reps"].to_list() == [7.0]
    store.append([changed(store, "e1", "settle", reps=6.0)])
    assert store.conflicts() == []
    assert store.sets()["reps"].to_list() == [6.0]


def test_the_set_table(store: Store) -> None:
    later = SQUAT | {"session": "s2", "start": "2026-01-12T07:30:00", "at": "2026-01-12T07:41:00.5"}
    store.append(
        [
            new(store, "b", **later, set_type="warm_up", side="left", rir=0.0, minutes=45.0),
            new(store, "a2", **SQUAT | {"set_index": 2}),
            new(store, "a1", **SQUAT, bar_kg=20, unheard_of=[1, {"x": None}], note=None),
        ]
    )
    frame = store.sets()
    assert frame.columns == [*SET_SCHEMA, *HINT_SCHEMA, "minutes", "entry", "bar_kg"]
    assert frame["entry"].to_list() == ["a1", "a2", "b"]
    assert frame["day"].to_list() == [date(2026, 1, 5), date(2026, 1, 5), date(2026, 1, 12)]
    assert frame["day_no"].to_list() == [20454, 20454, 20461]  # 2922 whole weeks since Monday 1970-01-05
    assert frame["week_no"].to_list() == [2922, 2922, 2923]
    assert frame["at"].to_list()[::2] == [
        datetime(2026, 1, 5, 18), datetime(2026, 1, 12, 7, 41, 0, 500_000),
    ]  # fmt: skip
    assert frame["set_type"].to_list() == ["working", "working", "warm_up"]
    assert frame["side"].to_list() == ["both", "both", "left"]
    assert frame["rir"].to_list() == [None, None, 0.0]
    assert frame["bar_kg"].to_list() == [20.0, None, None]
    assert frame["exercise"].null_count() == frame["load_kg"].null_count() == 3


def test_tables_of_other_kinds(store: Store) -> None:
    store.append(
        [
            new(store, "b2", "body", day="2026-01-09", bodyweight_kg=81),
            new(store, "b1", "body", day="2026-01-05", bodyweight_kg=80.5),
            new(store, "a", "absence", first_day="2026-03-03", last_day="2026-03-09", reason="ill"),
            new(store, "p", "planned", day="2026-01-07", name="Squat", line=3),
            new(store, "s", "session", session="s1", start="2026-01-05T18:00:00", minutes=61),
        ]
    )
    assert store.frame("body").select("day", "bodyweight_kg", "entry").rows() == [
        (date(2026, 1, 5), 80.5, "b1"), (date(2026, 1, 9), 81.0, "b2"),
    ]  # fmt: skip
    assert store.frame("absence").rows() == [(date(2026, 3, 3), date(2026, 3, 9), "ill", "a")]
    assert store.frame("planned").rows() == [(date(2026, 1, 7), "Squat", None, 3, "p")]
    assert store.frame("session")["start"].to_list() == [datetime(2026, 1, 5, 18)]
    with pytest.raises(LegdayError, match="'alias' is no table"):
        store.frame("alias")


def random_versions(store: Store, rng: random.Random, count: int) -> list[Version]:
    """Versions of a few entries, each on top of any of those before it."""
    made: dict[str, list[Version]] = {}
    for at in range(count):
        entry = f"e{rng.randrange(6)}"
        history = made.setdefault(entry, [])
        parents = rng.sample(history, k=min(len(history), rng.randrange(3)))
        history.append(
            make_version(
                entry=entry, kind=rng.choice(["set", "set", "body"]) if entry == "e0" else "set",
                stamp=f"{rng.randrange(100):016d}-{at:04x}-d", author=rng.choice(["me", "coach"]), device="d",
                act=f"a{rng.randrange(5)}", parents=[parent.id for parent in parents],
                fields={"reps": rng.randrange(4), "note": rng.choice(["x", None])},
                deleted=rng.random() < 0.3,
            )
        )  # fmt: skip
    return [version for history in made.values() for version in history]


@pytest.mark.parametrize("seed", range(4))
def test_the_projection_is_the_fold_whatever_the_order_and_the_batches(store: Store, seed: int) -> None:
    rng = random.Random(seed)
    versions = random_versions(store, rng, 40)
    waiting = versions + rng.sample(versions, k=15)
    rng.shuffle(waiting)
    while waiting:
        size = rng.randrange(1, 12)
        store.append(waiting[:size])
        waiting = waiting[size:]
    assert store.check() == []
    histories: dict[str, list[Version]] = {}
    for version in versions:
        histories.setdefault(version.entry, []).append(version)
    truth = {entry: fold(history) for entry, history in histories.items()}
    assert {entry: store.state(entry) for entry in truth} == truth
    listed = [*store.states("set", deleted=True), *store.states("body", deleted=True)]
    assert {state.entry: state for state in listed} == truth
    living = {entry for entry, state in truth.items() if not state.deleted and state.kind == "set"}
    assert set(store.sets()["entry"]) == living
    before = store.states("set", deleted=True)
    store.rebuild()
    assert store.check() == []
    assert store.states("set", deleted=True) == before


def test_check_finds_a_projection_that_is_wrong(store: Store) -> None:
    store.append([new(store, "e1", **SQUAT)])
    store.append([changed(store, "e1", "edit", reps=6.0)])
    store.append([new(store, "e2", **SQUAT)])
    with writing(store.engine) as conn:
        conn.execute(states.update().values(fields='{"reps":9}', entry="e2"))
    assert store.check() == [
        "e1: the state kept is not what its versions come to",
        "e2: the state kept is not what its versions come to",
    ]
    with writing(store.engine) as conn:
        conn.execute(states.update().values(entry="gone"))
    assert "gone: a state is kept, but no version" in store.check()
    store.rebuild()
    assert store.check() == []
    with writing(store.engine) as conn:
        conn.execute(delete(states))
    assert store.check() == ["e1: the state kept is not what its versions come to"]


def test_since_gives_pages(store: Store) -> None:
    store.append([new(store, f"e{at}", **SQUAT) for at in range(5)])
    first, cursor = store.since(0, limit=2)
    rest, last = store.since(cursor)
    assert [version.entry for version in [*first, *rest]] == [f"e{at}" for at in range(5)]
    assert (cursor, last) == (2, 5)
    assert store.since(last) == ([], last)


WRITER = """
import sys
from datetime import UTC, datetime
from legday.log import make_version, open_store

where, device, count = sys.argv[1:]
with open_store(where, device, timeout_s=60) as store:
    for at in range(int(count)):
        stamp = str(store.tick(datetime(2026, 1, 5, tzinfo=UTC)))
        name = f"{device}-{at}"
        store.append(
            [make_version(entry=name, kind="note", stamp=stamp, author="me", device=device, act=name)]
        )
"""


def test_two_writers_and_a_poller_miss_nothing(where: str | Path) -> None:
    """Two processes write, of which one makes the journal; a third asks from its last cursor on."""
    count = 30
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(where), name, str(count)], env=env)
        for name in ("one", "two")
    ]
    seen: list[str] = []
    cursor = 0
    with open_store(where, "poller", timeout_s=60) as store:
        while True:
            ended = all(writer.poll() is not None for writer in writers)
            found, cursor = store.since(cursor, limit=3)
            seen += [version.entry for version in found]
            if ended and not found:
                break
            time.sleep(0.002)
        assert store.check() == []
    assert [writer.returncode for writer in writers] == [0, 0]
    assert sorted(seen) == sorted(f"{name}-{at}" for name in ("one", "two") for at in range(count))
    assert cursor == 2 * count


def test_threads_share_a_store(store: Store) -> None:
    def work(name: str) -> None:
        for at in range(10):
            store.append([new(store, f"{name}-{at}", act=name, **SQUAT)])
            store.sets()

    threads = [threading.Thread(target=work, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.sets().height == 20
    assert store.check() == []


def test_every_connection_is_durable(store: Store) -> None:
    """Of several at once, as threads use them."""
    with reading(store.engine) as one, reading(store.engine) as two, writing(store.engine) as three:
        for conn in (one, two, three):
            if conn.dialect.name == "postgresql":
                assert conn.scalar(text("SHOW synchronous_commit")) == "on"
                continue
            asked = ("synchronous", "journal_mode", "foreign_keys", "busy_timeout")
            found = [conn.scalar(text(f"PRAGMA {name}")) for name in asked]
            assert found == [2, "wal", 1, 5000]


def test_nothing_of_a_broken_transaction_is_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    store.append([new(store, "e1", **SQUAT)])
    with monkeypatch.context() as patch:
        patch.setattr("legday.log.projection.write", fail)
        with pytest.raises(RuntimeError):
            store.append([new(store, "e2", **SQUAT)])
    assert [state.entry for state in store.states("set")] == ["e1"]
    assert store.append([new(store, "e3", **SQUAT)]).cursor == 2


def test_what_was_seen_is_read_again_if_something_came_since(store: Store, where: str | Path) -> None:
    store.append([new(store, "e1", **SQUAT)])
    seen = store.see(["e1", "e2"])
    stale = changed(store, "e1", "mine", reps=6.0)
    with open_store(where, "phone") as other:
        other.append([changed(other, "e1", "theirs", reps=7.0), new(other, "e2", act="theirs", **SQUAT)])
    store.append([stale, new(store, "e2", act="mine", rir=1.0)], seen=seen)
    assert {value for _, value in store.conflicts()[0].conflicts["reps"]} == {6.0, 7.0}
    assert [len(store.versions(entry)) for entry in ("e1", "e2")] == [3, 2]
    assert store.check() == []


def test_a_change_of_what_was_seen(store: Store) -> None:
    store.append([new(store, "e1", **SQUAT)])
    seen = store.see(["e1", "e2"])
    change = changed(store, "e1", "mine", reps=6.0)
    done = store.append([change, change, new(store, "receipt", kind="receipt", act="mine")], seen=seen)
    assert (done.added, done.known) == (2, 1)
    assert seen.histories == {"e1": store.versions("e1")[:1]}, "what was seen is left as it was"
    assert store.see_act("mine").histories == {entry: store.versions(entry) for entry in ("e1", "receipt")}
    assert store.check() == []


def test_commits_leave_the_log_to_a_checkpoint_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with open_store(path, "laptop") as store:
        checkpoint_apart(store.engine)
        for at in range(150):  # more pages than SQLite would leave in the log by itself
            made = [
                make_version(
                    entry=f"{at} {place}", kind="set", stamp=str(store.tick(NOW)), author="me", device="d",
                    act=str(at), fields={**SQUAT, "note": "x" * 4000},
                )
                for place in range(8)
            ]  # fmt: skip
            store.append(made)
        kept = path.with_name("journal.db-wal").stat().st_size
        assert kept > 8_000_000
        assert path.stat().st_size < 1_000_000
        checkpoint(store.engine)
        assert path.stat().st_size > 4_000_000
        assert len(store.states("set")) == 1200
        assert store.check() == []
