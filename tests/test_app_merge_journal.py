"""A whole journal into another: what is new, once; equal states; and who is who."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from journals import NOW, change, fill, folds, new
from legday.app.erase import erase_athlete
from legday.app.export import export
from legday.app.merge_journal import MergeReceipt, is_whole_journal, merge_journal
from legday.app.open_journal import Journal
from legday.errors import LegdayError
from legday.log import State, Store, open_store
from legday.log.restore import restore

_CLOCK = iter(NOW + timedelta(days=1, seconds=at) for at in range(10**6))
ME, OTHER = "me-0123456789ab", "me-ba9876543210"


@pytest.fixture
def here(where: str | Path) -> Iterator[Journal]:
    with Journal(open_store(where, "laptop"), ME) as journal:
        yield journal


@pytest.fixture
def away(tmp_path: Path) -> Iterator[Callable[[str], Journal]]:
    """Journals elsewhere, each of a default person."""
    stores: list[Any] = []

    def begin(athlete: str = ME) -> Journal:
        stores.append(open_store(tmp_path / f"away-{len(stores)}.db", f"phone{len(stores)}"))
        return Journal(stores[-1], athlete)

    yield begin
    for store in stores:
        store.close()


def log(journal: Journal, *entries: str) -> None:
    athlete = journal.athlete
    versions = [new(journal.store, one, athlete, name="Squat", reps=5.0) for one in entries]
    journal.store.append(versions, athlete)


def written(journal: Journal, folder: Path, *, everyone: bool = True) -> Path:
    path = folder / "all.jsonl"
    export(journal, "jsonl", path, everyone=everyone)
    return path


def take(journal: Journal, path: Path, named: str | None = None) -> MergeReceipt:
    return merge_journal(journal, path, named, next(_CLOCK))


def counts(receipt: MergeReceipt) -> Mapping[str, tuple[int, int]]:
    return {one.athlete: (one.added, one.known) for one in receipt.athletes}


def states(store: Store, athlete: str) -> Mapping[str, State]:
    return {entry: state for (whose, entry), state in folds(store).items() if whose == athlete}


def test_into_an_empty_journal_and_again(here: Journal, away: Callable[..., Journal], tmp_path: Path) -> None:
    source = away("me")
    fill(source.store)
    path = written(source, tmp_path)
    assert is_whole_journal(path)
    receipt = take(here, path)
    assert (receipt.kept, receipt.left_out) == (None, 0)
    assert [one.of for one in receipt.athletes] == ["me", "anna-maria", "ben"]
    for athlete, mine in (("me", ME), ("anna-maria", "anna-maria"), ("ben", "ben")):
        assert states(here.store, mine) == states(source.store, athlete)
    again = take(here, path)
    assert (again.kept, sum(one.added for one in again.athletes)) == (None, 0)
    assert counts(again) == {name: (0, added) for name, (added, _) in counts(receipt).items()}
    assert [one.conflicts for one in receipt.athletes] == [1, 1, 1]
    assert here.store.check() == []


def test_into_a_journal_that_has_half_of_it(
    here: Journal, away: Callable[..., Journal], tmp_path: Path
) -> None:
    source = away()
    log(source, "a", "b", "c")
    take(here, written(source, tmp_path))
    log(source, "d", "e")
    source.store.append(
        [change(source.store, "a", ME, reps=8.0), change(source.store, "b", ME, deleted=True)], ME
    )
    here.store.append([change(here.store, "c", ME, reps=9.0)], ME)
    log(here, "f")
    receipt = take(here, written(source, tmp_path))
    assert counts(receipt) == {"me": (4, 3)}
    assert receipt.kept is not None
    back = take(source, written(here, tmp_path))
    assert counts(back) == {"me": (2, 7)}
    assert states(here.store, ME) == states(source.store, ME)
    assert here.store.sets(ME)["reps"].sort().to_list() == [5.0, 5.0, 5.0, 8.0, 9.0]
    assert here.store.check() == []
    before = tmp_path / "before.db"
    restore(Path(receipt.kept), before, datetime(2026, 2, 1, tzinfo=UTC))
    with open_store(before) as kept:
        assert sorted(states(kept, ME)) == ["a", "b", "c", "f"]


def test_changed_on_both_sides_is_a_conflict(
    here: Journal, away: Callable[..., Journal], tmp_path: Path
) -> None:
    source = away()
    log(source, "a")
    take(here, written(source, tmp_path))
    source.store.append([change(source.store, "a", ME, reps=8.0)], ME)
    here.store.append([change(here.store, "a", ME, reps=9.0)], ME)
    (one,) = take(here, written(source, tmp_path)).athletes
    assert (one.added, one.known, one.conflicts) == (1, 1, 1)


def test_another_me_must_be_named(here: Journal, away: Callable[..., Journal], tmp_path: Path) -> None:
    source = away(OTHER)
    log(source, "a", "b")
    log(here, "c")
    path = written(source, tmp_path)
    with pytest.raises(LegdayError, match=r"another person called me.*--athlete me.*--athlete NAME"):
        take(here, path)
    assert list(states(here.store, ME)) == ["c"]
    assert counts(take(Journal(here.store, "anna"), path, "anna")) == {"anna": (2, 0)}
    assert list(states(here.store, "anna")) == ["a", "b"]
    assert counts(take(here, path, "me")) == {"me": (2, 0)}
    assert list(states(here.store, ME)) == ["a", "b", "c"]
    log(source, "d")
    assert counts(take(here, written(source, tmp_path))) == {"me": (1, 2)}  # known from now on


def test_one_of_many_is_taken_by_name(here: Journal, away: Callable[..., Journal], tmp_path: Path) -> None:
    source = away("me")
    fill(source.store, 6)
    path = written(source, tmp_path)
    with pytest.raises(LegdayError, match="holds me, anna-maria, ben; say whose part with --athlete"):
        take(Journal(here.store, "carl"), path, "carl")
    assert list(counts(take(Journal(here.store, "ben"), path, "ben"))) == ["ben"]
    assert here.store.athletes() == ["ben"]
    assert states(here.store, "ben") == states(source.store, "ben")


def test_the_erased_stay_erased_under_all_their_ids(
    here: Journal, away: Callable[..., Journal], tmp_path: Path
) -> None:
    source = away(OTHER)
    log(source, "a")
    fill(source.store, 6)
    source.store.append([new(source.store, "x", "ben")], "ben")
    path = written(source, tmp_path)
    take(here, path)
    erase_athlete(here, "me")
    assert ME not in here.store.athletes()
    receipt = take(Journal(here.store, "me-000000000000"), path)
    assert receipt.left_out == 2  # the me of an older program, too
    alone = written(source, tmp_path, everyone=False)
    with pytest.raises(LegdayError, match="me was erased from this journal"):
        take(Journal(here.store, "me-000000000000"), alone)
    with pytest.raises(LegdayError, match="me was erased from this journal"):
        take(Journal(here.store, "zoe"), alone, "zoe")


@pytest.mark.parametrize("damage", ["cut", "line", "athlete"])
def test_a_damaged_file_changes_nothing(
    here: Journal, away: Callable[..., Journal], tmp_path: Path, damage: str
) -> None:
    source = away()
    log(source, "a", "b", "c")
    log(here, "d")
    path = written(source, tmp_path)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    if damage == "cut":
        lines.pop()
    elif damage == "line":
        lines[2] = lines[2][:40] + "\n"
    else:
        lines[2] = json.dumps(json.loads(lines[2]) | {"athlete": "app:strong"}) + "\n"
    path.write_text("".join(lines), "utf-8")
    truth = folds(here.store)
    with pytest.raises(
        LegdayError, match=r"cut off|line 3 is no version|has a name that cannot be|is no name"
    ):
        take(here, path)
    assert folds(here.store) == truth


def test_what_is_no_journal_is_left_to_the_readers(tmp_path: Path) -> None:
    assert not is_whole_journal(tmp_path)
    assert not is_whole_journal(tmp_path / "none")
    (tmp_path / "x.csv").write_text("a,b\n", "utf-8")
    assert not is_whole_journal(tmp_path / "x.csv")
    with sqlite3.connect(tmp_path / "other.db") as db:
        db.execute("CREATE TABLE t (x)")
    db.close()
    assert not is_whole_journal(tmp_path / "other.db")
    open_store(tmp_path / "j.db").close()
    with pytest.raises(LegdayError, match="legday restore, or merge what legday export"):
        is_whole_journal(tmp_path / "j.db")
