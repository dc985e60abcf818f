"""The journal as lines: complete, the same on both databases, and refused where it is cut or foreign."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from journals import ODD, fill, folds
from legday.errors import LegdayError
from legday.log import fold, open_store
from legday.log.compare import differences, histories_of
from legday.log.engine import reading, writing
from legday.log.portable import Portable, is_portable, lines, load
from legday.log.version import Version


def written(where: str | Path, path: Path, athlete: str | None = None) -> Path:
    with open_store(where, create=False) as store, reading(store.engine) as conn:
        path.write_text("".join(f"{line}\n" for line in lines(conn, athlete)), "utf-8")
    return path


def test_it_comes_back_the_same_in_either_database(
    where: str | Path, sqlite_file: Path, postgres_url: str, tmp_path: Path
) -> None:
    with open_store(where, "laptop") as store:
        fill(store)
        truth = folds(store)
        path = written(where, tmp_path / "all.jsonl")
        places: list[str | Path] = [tmp_path / "other.db", postgres_url]
        if where == postgres_url:
            places.pop()
        for place in places:
            with open_store(place, "phone") as other:
                with writing(other.engine) as conn:
                    assert load(conn, Portable(path).versions()).added == len(store.since(0)[0])
                with writing(other.engine) as conn:
                    assert load(conn, Portable(path).versions()).added == 0  # once more: nothing new
                assert folds(other) == truth
                assert other.check() == []
                assert other.sets("anna-maria").equals(store.sets("anna-maria"))
                with reading(store.engine) as one, reading(other.engine) as two:
                    assert differences(histories_of(one), histories_of(two)) == []
                    assert differences(histories_of(one), Portable(path).histories()) == []


def test_every_version_is_there_as_it_was(where: str | Path, tmp_path: Path) -> None:
    with open_store(where, "laptop") as store:
        fill(store)
        path = written(where, tmp_path / "all.jsonl")
        assert [one for _, one in Portable(path).versions()] == store.since(0)[0]
        notes = [json.loads(line)["fields"].get("note") for line in path.read_text("utf-8").split("\n")[1:-1]]
        assert notes.count(ODD) == 3


def test_one_athlete_alone(where: str | Path, tmp_path: Path) -> None:
    with open_store(where, "laptop") as store:
        fill(store)
    path = written(where, tmp_path / "ben.jsonl", "ben")
    assert {athlete for athlete, _ in Portable(path).versions()} == {"ben"}
    assert b"anna" not in path.read_bytes()
    with pytest.raises(LegdayError, match="nothing of 'bob'; there are: me, anna-maria, ben"):
        written(where, path, "bob")


def test_what_is_no_journal_is_refused(sqlite_file: Path, tmp_path: Path) -> None:
    with open_store(sqlite_file, "laptop") as store:
        fill(store, 8)
    path = written(sqlite_file, tmp_path / "all.jsonl")
    assert is_portable(path.read_bytes()[:100])
    good = path.read_text("utf-8").split("\n")[:-1]
    rng = random.Random(1)
    line = json.loads(good[4])

    def changed(**facts: object) -> str:
        return json.dumps({**line, **facts})

    for text, says in {
        '{"kind": "legday", "version": 1}': "is no journal",
        "": "is no journal",
        '{"kind": "legday-journal"}': "is no journal",
        good[0].replace('"version": 1', '"version": 2'): "newer legday",
        "\n".join(good[:-1]): "cut off",
        "\n".join([*good, good[-1]]): "holds",
        "\n".join([*good[:4], good[4][:-9], *good[5:]]): "line 5 is no version",
        "\n".join([*good[:4], changed(parents=[1]), *good[5:]]): "line 5 is no version",
        "\n".join([*good[:4], changed(fields=3), *good[5:]]): "line 5 is no version",
        "\n".join([*good[:4], changed(stamp=3), *good[5:]]): "line 5 is no version",
        "\n".join([*good[:4], changed(fields={"reps": "five"}), *good[5:]]): "no number",
        "\n".join([*good[:4], "[" * 100_000, *good[5:]]): "line 5 is no version",
        "".join(chr(rng.randrange(32, 127)) for _ in range(500)): "is no journal",
    }.items():
        path.write_text(text, "utf-8")
        with pytest.raises(LegdayError, match=says):
            list(Portable(path).versions())


def test_differences_are_found_whatever_they_are() -> None:
    def row(entry: str, **fields: float) -> tuple[object, ...]:
        return (f"v-{entry}-{fields}", entry, "set", "", "0-0-d", "me", "d", "a", json.dumps(fields), False)

    def side(*entries: tuple[object, ...]) -> list[tuple[tuple[str, str], list[tuple[object, ...]]]]:
        return [(("me", str(entry[1])), [entry]) for entry in entries]

    a, b, c = row("a", x=1), row("b", x=1), row("c", x=1)
    for one, other, found in [
        (side(a, b, c), side(a, b, c), []),
        (side(a, c), side(a, b, c), ["b"]),
        (side(a, b, c), side(a, b), ["c"]),
        (side(), side(a, b), ["a", "b"]),
        (side(a, row("b", x=2)), side(a, b), ["b"]),
        (side(row("a", x=1.0)), side(row("a", x=1.0)), []),
        (side(b), side(a, c), ["a", "b", "c"]),
    ]:
        assert [key for _, key in differences(one, other)] == found
        assert sorted(key for _, key in differences(other, one)) == found


def test_versions_that_differ_may_fold_to_the_same(tmp_path: Path) -> None:
    """The proof is about states: the same number may be written in two ways."""
    one = Version("v", "e", "set", (), "0-0-d", "me", "d", "a", {"reps": 1e22})
    other = Version("v", "e", "set", (), "0-0-d", "me", "d", "a", {"reps": 10**22})
    assert fold([one]) == fold([other])
    texts = ('{"reps":1e22}', '{"reps":1e+22}')
    rows = [("v", "e", "set", "", "0-0-d", "me", "d", "a", text, 0) for text in texts]
    assert differences([(("me", "e"), rows[:1])], [(("me", "e"), rows[1:])]) == []
