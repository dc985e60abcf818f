"""The kept set table: with what came after, it is always the fold of all versions, and it may always go."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from sqlalchemy import delete, select, text

from journals import change, fill
from legday.errors import LegdayError
from legday.log import Store, frames, make_version, open_store, snapshot
from legday.log.backup import back_up
from legday.log.engine import reading, writing
from legday.log.erase import erase
from legday.log.restore import restore
from legday.log.schema import snapshots
from legday.log.version import Version

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)


def anew(where: str | Path, athlete: str = "me") -> pl.DataFrame:
    """The set table, folded of all versions by a program that knows nothing yet."""
    with open_store(where, "other") as store:
        with writing(store.engine) as conn:
            kept = conn.execute(select(snapshots)).all()
            conn.execute(delete(snapshots))
        table = store.sets(athlete)
        with writing(store.engine) as conn:
            conn.execute(delete(snapshots))
            for row in kept:
                conn.execute(snapshots.insert().values(**row._mapping))
        return table


def kept_count(store: Store) -> int:
    with reading(store.engine) as conn:
        return len(conn.execute(select(snapshots.c.athlete)).all())


def random_versions(rng: random.Random, made: dict[str, list[Version]], count: int) -> list[Version]:
    """New sets, changes on top of any earlier version, deletes, and entries of other kinds among them."""
    out = []
    for _ in range(count):
        at = sum(map(len, made.values()))
        entry = f"e{rng.randrange(12)}"
        history = made.setdefault(entry, [])
        start = datetime(2026, 1, 1, 18) + timedelta(days=rng.randrange(4))
        fields: dict[str, Any] = {
            "session": f"s{start.day}", "start": start.isoformat(), "name": rng.choice(["Squat", "Bench"]),
            "exercise_order": rng.randrange(1, 4), "set_index": rng.randrange(1, 4), "reps": rng.randrange(9),
            "note": rng.choice(["Fuß", None]),
            "at": rng.choice([None, (start + timedelta(seconds=rng.randrange(3000))).isoformat()]),
        }  # fmt: skip
        names = rng.sample(sorted(fields), k=rng.randrange(1, len(fields) + 1))
        parents = rng.sample(history, k=min(len(history), rng.randrange(3)))
        one = make_version(
            entry=entry, kind=rng.choice(["set", "body"]) if entry == "e0" else "set",
            stamp=f"{rng.randrange(100):016d}-{at:04x}-d", author="me", device="d", act="a",
            parents=[parent.id for parent in parents],
            fields={name: fields[name] for name in (names if history else fields)},
            deleted=rng.random() < 0.25,
        )  # fmt: skip
        history.append(one)
        out.append(one)
    return out


@pytest.mark.parametrize("seed", range(6))
def test_with_what_came_after_it_is_the_fold(
    where: str | Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two programs read at their own times; one of them keeps a snapshot whenever it can."""
    rng = random.Random(seed)
    made: dict[str, list[Version]] = {}
    with open_store(where, "one") as one, open_store(where, "two") as two:
        for step in range(12):
            monkeypatch.setattr(snapshot, "TAIL", rng.choice([0, 3, 1000]))
            batch = random_versions(rng, made, rng.randrange(1, 7))
            rng.choice([one, two]).append(batch)
            truth = anew(where)
            assert one.sets().equals(truth)
            if step % 3 == 0:
                assert two.sets().equals(truth)
            with open_store(where, "three") as three:
                assert three.sets().equals(truth)
                for store in (one, three):
                    for kind in ("set", "body"):
                        states = store.states(kind, deleted=True)
                        assert {state.entry for state in states} == {
                            entry
                            for entry in made
                            if store.state(entry).kind == kind  # type: ignore[union-attr]
                        }
                        assert all(state == store.state(state.entry) for state in states)
            assert one.check() == []


def test_a_long_journal_is_kept_and_read_from_there(
    where: str | Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "TAIL", 20)
    with open_store(where) as store:
        fill(store)
        assert kept_count(store) == 0
        truth = store.sets("ben")
        assert kept_count(store) == 1
    with open_store(where) as store:
        monkeypatch.setattr(frames, "parse", None)  # nothing is parsed
        assert store.sets("ben").equals(truth)


def test_check_finds_one_that_is_wrong_and_rebuild_throws_it_away(
    where: str | Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "TAIL", 20)
    with open_store(where) as store:
        fill(store)
        truth = store.sets("ben")
        with reading(store.engine) as conn:
            good = snapshot.brought_up(conn, 3)
        wrong = snapshot.Snapshot(good.mark, good.sets.with_columns(pl.col("reps") + 1), 0)
        snapshot.keep(store.engine, "ben", wrong)
        assert store.check() == ["ben: the snapshot of the sets is not what their versions come to"]
        store.rebuild()
        assert store.check() == []
        assert store.sets("ben").equals(truth)


@pytest.mark.parametrize("damage", ["form = 'older'", "cursor = cursor - 1", "version = '0'", "sets = NULL"])
def test_one_that_does_not_stand_is_not_used(
    where: str | Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "TAIL", 20)
    with open_store(where) as store:
        fill(store)
        truth = store.sets("ben")
        if damage == "sets = NULL":
            damage = "sets = " + ("x'00ff'" if isinstance(where, Path) else r"'\x00ff'")
        with writing(store.engine) as conn:
            conn.execute(text(f"UPDATE snapshots SET {damage}"))
    with open_store(where) as store:
        assert store.sets("ben").equals(truth)
        with reading(store.engine) as conn:
            assert snapshot._kept(conn, 3) is not None, "another takes its place"


def test_a_file_that_may_only_be_read_or_is_being_written_is_read(
    where: str | Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for a snapshot to be kept."""
    monkeypatch.setattr(snapshot, "TAIL", 20)
    with open_store(where) as store:
        fill(store)
        with open_store(where) as other, writing(other.engine):
            assert store.sets("ben").height == 29
        assert kept_count(store) == 0
    with open_store(where) as store:
        if isinstance(where, Path):
            with store.engine.connect() as conn:
                conn.execute(text("PRAGMA query_only=ON"))
        assert store.sets("ben").height == 29


def test_nothing_of_the_erased_is_kept_or_remembered(
    where: str | Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "TAIL", 20)
    with open_store(where) as store, open_store(where) as other:
        fill(store)
        late = {}
        for athlete in ("me", "ben"):
            assert store.sets(athlete).height == other.sets(athlete).height == 29
            assert other.states("set", athlete)
            with reading(other.engine) as conn:
                late[athlete] = snapshot.brought_up(conn, {"me": 1, "ben": 3}[athlete])
        assert kept_count(store) == 2
        erase(store.engine, store.name, None, "ben")
        assert kept_count(store) == 1
        assert other.sets("ben").is_empty()
        assert other.states("set", "ben") == []
        snapshot.keep(other.engine, "ben", late["ben"])  # by a program that had read before
        assert kept_count(store) == 1
        assert other.sets("me").equals(anew(where))
        assert store.check() == []


def test_a_restored_journal_is_read_anew(
    where: str | Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a program that has it open and remembers what was there."""
    monkeypatch.setattr(snapshot, "TAIL", 20)
    with open_store(where) as store:
        fill(store)
        back_up(store.engine, store.name, tmp_path / "backup")
        before = store.sets("ben")
        store.append(
            [change(store, "ben-7", "ben", reps=1.0), change(store, "ben-8", "ben", deleted=True)], "ben"
        )
        after = store.sets("ben")
        assert not after.equals(before)
        restore(tmp_path / "backup", where, NOW)
        assert store.sets("ben").equals(before)
    with open_store(where) as store:
        assert store.sets("ben").equals(before)
        assert store.check() == []
        assert store.sets("ben").equals(anew(where, "ben"))


def test_what_is_read_at_one_moment_agrees(where: str | Path) -> None:
    with open_store(where) as store, open_store(where) as other:
        fill(store)
        with store.one_moment(), store.one_moment():
            before = store.sets("ben")
            other.append([change(other, "ben-7", "ben", deleted=True)], "ben")
            assert store.sets("ben").equals(before)
            assert "ben-7" in [state.entry for state in store.states("set", "ben")]
        assert "ben-7" not in store.sets("ben")["entry"]
        with pytest.raises(LegdayError, match="is no table"), store.one_moment():
            store.frame("alias", "ben")
        assert store.sets("ben").height == before.height - 1
