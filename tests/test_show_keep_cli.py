"""Backup, restore, export and erase as a person meets them, on both databases."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from journals import fill, folds, names
from legday.app.read_export import read_export
from legday.log import open_store
from legday.log.person import default_athlete
from legday.show import asking
from legday.show.cli import main
from legday.synth import lifter, strong_csv


class Said(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str | Path
) -> Run:
    """Run a command on a journal of each database in turn."""
    for name in ("LEGDAY_ATHLETE", "LEGDAY_COMMAND", "LEGDAY_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LEGDAY_DB", str(where))
    (tmp_path / "files").mkdir()
    monkeypatch.chdir(tmp_path / "files")

    def command(*words: object) -> Said:
        try:
            main([str(word) for word in words])
            code = 0
        except SystemExit as done:
            code = int(done.code or 0)
        return Said(code, *capsys.readouterr())

    return command


@pytest.fixture
def imported(run: Run, tmp_path: Path) -> Run:
    (tmp_path / "strong.csv").write_text(strong_csv(lifter("balanced", weeks=8)), "utf-8")
    assert run("import", tmp_path / "strong.csv").code == 0
    return run


def answer(said: Said) -> Any:
    assert said.code == 0, said.err
    return json.loads(said.out)


def one_line(said: Said, says: str) -> None:
    assert said.code == 2
    assert said.out == ""
    assert re.fullmatch(r"legday: [^\n]*\n", said.err), said.err
    assert says in said.err


def test_a_journal_goes_and_comes_back(imported: Run, where: str | Path, tmp_path: Path) -> None:
    with open_store(where, create=False) as store:
        truth = folds(store)
    made = answer(imported("backup", "b.backup", "--json"))
    assert (made["path"], made["athletes"], made["versions"]) == ("b.backup", 1, len(truth))
    act = json.loads(imported("delete", "--name", "Squat (Barbell)", "--yes", "--json").out)["act"]
    one_line(imported("restore", "b.backup"), "Add --yes")
    done = answer(imported("restore", "b.backup", "--yes", "--json"))
    assert (done["versions"], done["left_out"]) == (len(truth), 0)
    with open_store(where, create=False) as store:
        assert folds(store) == truth
        assert store.check() == []
    said = imported("restore", done["kept"], "--yes", "--db", tmp_path / "before.db")
    assert "proved to be what the backup holds" in said.out
    assert act in imported("history", "--db", tmp_path / "before.db").out


def test_everything_goes_into_the_other_kind_of_database(
    imported: Run, where: str | Path, tmp_path: Path, postgres_url: str
) -> None:
    made = answer(imported("export", "all.jsonl", "--json"))
    other = tmp_path / "other.db" if where == postgres_url else postgres_url
    done = answer(imported("restore", "all.jsonl", "--db", other, "--yes", "--json"))
    assert done["versions"] == made["count"]
    assert (done["kept"], postgres_url.split("@")[1] in done["where"]) == (None, False)
    with open_store(where, create=False) as one, open_store(other, create=False) as two:
        assert folds(one) == folds(two)
        (me,) = one.athletes()
        assert one.sets(me).height > 100
        assert one.sets(me).equals(two.sets(me))
    assert "0 versions added" in imported("import", "all.jsonl").out
    one_line(imported("report", "all.jsonl"), "legday import takes it in, legday restore brings it back")


def test_exports_are_read_again(imported: Run, where: str | Path) -> None:
    with open_store(where, create=False) as store:
        sets = store.sets(*store.athletes())
    facts = ["name", "typed_load", "typed_unit", "reps"]
    for layout, reader in (("csv", "legday"), ("strong", "strong"), ("hevy", "hevy")):
        made = answer(imported("export", f"{layout}.csv", "--format", layout, "--json"))
        assert made["count"] == sets.height
        found = read_export(f"{layout}.csv")
        assert found.format == reader
        same = facts[:1] + facts[3:] if layout == "strong" else facts  # zero loads are none there
        assert found.sets.select(same).rows() == sets.select(same).rows()
    assert "exercise" in next(csv.reader(Path("csv.csv").read_text("utf-8").splitlines()))
    said = imported("export", "hevy.csv", "--format", "hevy")
    assert "Hevy's layout cannot hold" in said.out


def test_erasing(run: Run, where: str | Path) -> None:
    with open_store(where, "laptop") as store:
        fill(store)
    one_line(run("erase", "ben"), "Add --yes")
    one_line(run("erase", "bob", "--yes"), "there is nobody called 'bob'; there are: me, anna-maria, ben")
    run("backup", "all.backup")
    done = answer(run("erase", "ben", "--yes", "--json"))
    assert done["versions"] > 30
    assert "0 versions erased" in run("erase", "ben", "--yes").out
    assert answer(run("restore", "all.backup", "--yes", "--json"))["left_out"] == 1
    assert "Left out, because erased since: 1 athlete." in run("restore", "all.backup", "--yes").out
    with open_store(where, create=False) as store:
        assert store.athletes() == ["me", "anna-maria"]


def test_many_athletes_in_one_journal(imported: Run, where: str | Path, monkeypatch: Any) -> None:
    answer(imported("log", "squat 100x5; rdl 80x8", "--athlete", "Anna  Maria", "--json"))
    monkeypatch.setenv("LEGDAY_ATHLETE", "ben")
    answer(imported("log", "leg press 200x8", "--json"))
    answer(imported("alias", "Ben's Press", "leg-press", "--json"))
    answer(imported("body", "90kg", "--json"))
    answer(imported("profile", "--sex", "male", "--json"))
    answer(imported("kit", "--has", "barbell", "--json"))
    answer(imported("unit", "lb", "--json"))
    answer(imported("set", "report_weeks", "3", "--json"))
    assert list(answer(imported("alias", "--json"))["aliases"]) == ["Ben's Press"]
    assert [deed["use"] for deed in answer(imported("history", "--json"))["deeds"]][-1] == "log"
    answer(imported("undo", "--json"))
    assert answer(imported("read", "--json"))["sets"] == 1
    assert answer(imported("read", "--json", "--athlete", "me"))["sets"] > 100
    assert answer(imported("alias", "--json", "--athlete", "me"))["aliases"] == {}
    assert answer(imported("read", "--json", "--athlete", "Anna Maria"))["sets"] == 2
    assert answer(imported("report", "--json"))["weeks"] == 12  # what was set for three weeks is undone
    assert answer(imported("edit", "--name", "rdl", "--json", "--athlete", "Anna Maria"))["sets"]
    for words in (["delete", "--name", "rdl", "--yes"], ["confirm"], ["conflicts"]):
        answer(imported(*words, "--json", "--athlete", "Anna Maria"))
    one_line(imported("report", "--athlete", "anna"), "there are: me, Anna Maria, ben")
    counts = [
        answer(imported("export", "x.jsonl", "--json", *words))["count"]
        for words in ([], ["--athlete", "Anna Maria"], ["--athlete", "me"])
    ]
    monkeypatch.delenv("LEGDAY_ATHLETE")
    assert answer(imported("export", "x.jsonl", "--json"))["count"] == sum(counts)
    monkeypatch.setenv("LEGDAY_ATHLETE", "gone")
    assert answer(imported("check", "--json"))["sound"]  # what is done to all does not ask who
    assert answer(imported("backup", "b.backup", "--json"))["athletes"] == 3


def test_who_is_erased_may_begin_anew(imported: Run, where: str | Path) -> None:
    with open_store(where, create=False) as store:
        (first,) = store.athletes()
    imported("backup", "old.backup")
    assert answer(imported("erase", "me", "--yes", "--json"))["versions"] > 100
    one_line(imported("erase", "me", "--yes"), "there is nobody called 'me'; there are: none")
    assert "0 versions erased" in imported("erase", first, "--yes").out
    one_line(imported("report"), "there is no set")
    answer(imported("log", "squat 100x5", "--json"))
    assert answer(imported("read", "--json"))["sets"] == 1
    one_line(imported("log", "squat 100x5", "--athlete", first), "was erased from this journal, for good")
    with open_store(where, create=False) as store:
        (second,) = store.athletes()
    assert (first == second, first[:3], second[:3]) == (False, "me-", "me-")
    assert answer(imported("restore", "old.backup", "--yes", "--json"))["left_out"] == 1
    one_line(imported("report"), "there is no set")


def test_me_of_an_older_program_stays_who_they_are_until_erased(run: Run, where: str | Path) -> None:
    with open_store(where, "laptop") as store:
        fill(store, 8)
    before = answer(run("read", "--json"))["sets"]
    answer(run("log", "squat 100x5", "--json"))
    assert answer(run("read", "--json"))["sets"] == before + 1
    assert {row["athlete"] for row in csv.DictReader(run("read", "--csv", "-").out.splitlines())} == {"me"}
    answer(run("erase", "me", "--yes", "--json"))
    answer(run("log", "squat 100x5", "--json"))
    assert answer(run("read", "--json"))["sets"] == 1
    assert {row["athlete"] for row in csv.DictReader(run("read", "--csv", "-").out.splitlines())} == {"me"}
    with open_store(where, create=False) as store:
        assert "me" not in store.athletes()


def test_two_programs_begin_as_one_person(where: str | Path) -> None:
    with open_store(where) as store, ThreadPoolExecutor(4) as pool:
        ids = pool.map(lambda _: default_athlete(store.engine, "it", create=True), range(8))
        assert set(ids) == set(store.athletes())
        assert len(store.athletes()) == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["backup", "none/b.db"], "the folder none is not there"),
        (["backup", "."], "that is a folder"),
        (["backup", "photo.jpg"], "no backup of legday, and is left as it is"),
        (["export", "none/x.csv", "--format", "hevy"], "the folder none is not there"),
        (["export", "x.jsonl", "--athlete", "bob"], "nobody called 'bob' in the journal; there are: me, a"),
        (["export", "x.csv", "--format", "csv", "--athlete", "bob"], "nobody called 'bob'"),
        (["export", "x.csv", "--athlete", "app:strong"], "athlete 'app:strong' is no name"),
        (["report", "--athlete", " "], "athlete ' ' is no name"),
        (["restore", "photo.jpg", "--yes"], "is no backup of legday"),
        (["restore", "other.db", "--yes"], "is no backup of legday"),
        (["restore", "none.db", "--yes"], "no such file"),
        (["restore", "cut.jsonl", "--yes"], "cut off"),
        (["backup", "x.db", "--db", "none.db"], "there is no journal yet"),
        (["backup", "x.db", "--db", "photo.jpg"], "no journal of legday"),
    ],
)
def test_mistakes_are_one_line_and_change_nothing(
    run: Run, where: str | Path, words: list[str], says: str
) -> None:
    with open_store(where, "laptop") as store:
        fill(store, 8)
        truth = folds(store)
    run("export", "cut.jsonl")
    whole = Path("cut.jsonl").read_text("utf-8")
    Path("cut.jsonl").write_text(whole[: whole.rindex("{", 0, whole.rindex("fields"))], "utf-8")
    Path("photo.jpg").write_bytes(b"\xff\xd8 a photo")
    with sqlite3.connect("other.db") as db:
        db.execute("CREATE TABLE t (x)")
    db.close()
    before = {name: Path(name).read_bytes() for name in names(Path())}
    one_line(run(*words), says)
    assert {name: Path(name).read_bytes() for name in names(Path())} == before
    with open_store(where, create=False) as store:
        assert folds(store) == truth


def test_the_first_command_of_a_day_makes_a_backup(
    imported: Run, where: str | Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not isinstance(where, Path):
        pytest.skip("a server's copies are its owner's affair")
    pattern = f"{where.name}.backup-*"
    for days in range(3):
        moment = datetime(2026, 3, 2, 8).astimezone() + timedelta(days=days)
        monkeypatch.setattr(asking, "now", lambda moment=moment: moment)
        imported("body", f"{80 + days}kg")
        imported("body")
    found = sorted(path.name for path in where.parent.glob(pattern))
    assert found == [f"{where.name}.backup-{date(2026, 3, 2 + day)}" for day in range(3)]


def test_a_backup_that_cannot_be_made_is_a_warning(
    imported: Run, where: str | Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("legday.log.backup.copy_pages", full)
    said = imported("history", "--json")
    assert json.loads(said.out)
    if isinstance(where, Path):
        assert re.fullmatch(r"legday: no backup was made today: [^\n]*disk is full[^\n]*\n", said.err)
    else:
        assert said.err == ""
