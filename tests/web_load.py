"""Many at once against one server: each writes, reads, and tries again until it was told that it is kept.

A person's acknowledged writes are what the judge compares with what the journal holds at the end. Bounded in
count and time; the server is a process of its own on a port of the loopback, and may be killed meanwhile.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import re
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from legday.log import accounts, logins, make_version, open_store

ROOT = Path(__file__).parents[1]
# `legday serve` as it is, but for building the phone app, which has tests of its own.
_START = """
import runpy
from legday.app import build_client
build_client.try_to_build_client = lambda say: None
runpy.run_module("legday", run_name="__main__", alter_sys=True)
"""
SERVE = [sys.executable, "-c", _START, "serve"]
LONGEST_S = float(os.environ.get("LEGDAY_LOAD_S", "240"))
LONGEST_LIFE_S = 0.6  # from when it is up to when it is killed
FIELDS = {"session": "s1", "start": "2026-01-05T18:00:00", "name": "Squat", "exercise_order": 1, "reps": 5}


class Server:
    """A server of a journal, which can be killed and started again on its port."""

    def __init__(self, where: str | Path, folder: Path) -> None:
        self.where, self.folder = str(where), folder
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.log = folder / "server.log"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LEGDAY_HOME": str(self.folder / "home")}
        command = [*SERVE, "--port", str(self.port), "--db", self.where]
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(command, env=env, stderr=out, stdout=out)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text()[-3000:]
            if self.answers_anything():
                return
            time.sleep(0.02)
        msg = "the server does not come up"
        raise AssertionError(msg)

    def answers_anything(self) -> bool:
        """Tell whether it serves: its port is open before that."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as line:
                line.sendall(f"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
                return line.recv(8) == b"HTTP/1.1"
        except OSError:
            return False

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def answers(self) -> list[dict[str, Any]]:
        """What it has written down of its answers."""
        lines = [line for line in self.log.read_text().splitlines() if line.startswith("{")]
        return [said for said in map(json.loads, lines) if said.get("event") == "answer"]


@dataclass
class Told:
    """What one person was told: versions that are kept, entries that are kept, and what went wrong."""

    versions: set[str] = field(default_factory=set)
    entries: set[str] = field(default_factory=set)
    retries: int = 0
    longest_s: float = 0.0  # from the first try of a write to when it is told
    faults: list[str] = field(default_factory=list)


def accounts_of(where: str | Path, users: int) -> list[tuple[str, str]]:
    """Make accounts, each with a token."""
    with open_store(where) as store:
        now = datetime.now(UTC)
        first = accounts.add_user(store, "user0", "four odd words here", now, role="athlete")
        others = (
            accounts.add_user(store, f"user{at}", "four odd words here", now, role="athlete")
            for at in range(1, users)
        )
        names = [first.name, *(one.name for one in others)]
        return [(name, logins.make_token(store, name, "load", "write", now)) for name in names]


def version(name: str, at: int) -> dict[str, Any]:
    made = make_version(
        entry=secrets.token_hex(8), kind="set", stamp=f"{round(time.time() * 1000):016d}-{at:04x}-{name}",
        author=name, device=name, act=secrets.token_hex(6), fields={**FIELDS, "set_index": at + 1},
    )  # fmt: skip
    return {**{one: getattr(made, one) for one in made.__slots__}, "parents": []}


class Person:
    """A person with a connection, who writes and reads."""

    def __init__(self, port: int, name: str, token: str, until: float) -> None:
        self.port, self.name, self.token, self.until = port, name, token, until
        self.told = Told()
        self.line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Ask until there is an answer that is one; the same body each time."""
        content = b"" if body is None else json.dumps(body).encode()
        began = time.monotonic()
        while True:
            try:
                status, found = await asyncio.wait_for(self._once(method, path, content), 30)
            except (OSError, EOFError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                status, found = 0, b""
            if status in (200, 201):
                took_s = time.monotonic() - began if content else 0.0
                self.told.longest_s = max(self.told.longest_s, took_s)
                return json.loads(found)
            self.hang_up()
            if status not in (0, 503):
                self.told.faults.append(f"{method} {path}: {status} {found[:200]!r}")
                return None
            if time.monotonic() > self.until:
                self.told.faults.append(f"{method} {path}: no answer in time ({status})")
                return None
            self.told.retries += 1
            await asyncio.sleep(0.1)

    async def _once(self, method: str, path: str, content: bytes) -> tuple[int, bytes]:
        if self.line is None:
            self.line = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.line
        head = (
            f"{method} /api/v1{path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Authorization: Bearer {self.token}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(content)}\r\n\r\n"
        )
        writer.write(head.encode() + content)
        said = await reader.readuntil(b"\r\n\r\n")
        length = int(re.findall(rb"(?i)content-length: *(\d+)", said)[0])
        return int(said.split()[1]), await reader.readexactly(length)

    def hang_up(self) -> None:
        if self.line is not None:
            self.line[1].close()
            self.line = None

    async def train(self, writes: int) -> Told:
        """Write and read, in turn."""
        for at in range(writes):
            if at % 3 == 2:
                key = f"{self.name}-{at}"
                fields = {**FIELDS, "set_index": at + 1}
                if await self.ask("POST", "/entries", {"kind": "set", "id": key, "fields": fields}):
                    self.told.entries.add(key)
            else:
                made = version(self.name, at)
                said = await self.ask("POST", "/sync/push", {"versions": [made]})
                if said and said["outcomes"][0]["outcome"] in ("added", "known"):
                    self.told.versions.add(made["id"])
                elif said:
                    self.told.faults.append(str(said))
            if at % 4 == 0:
                await self.ask("GET", "/sync/pull?limit=100")
            elif at % 4 == 2:
                await self.ask("GET", "/sets?limit=50")
        self.hang_up()
        return self.told


async def train(port: int, people: list[tuple[str, str]], writes: int) -> dict[str, Told]:
    """Have everybody train at once."""
    until = time.monotonic() + LONGEST_S
    everybody = [Person(port, name, token, until) for name, token in people]
    told = await asyncio.gather(*(one.train(writes) for one in everybody))
    return {one.name: said for one, said in zip(everybody, told, strict=True)}


def train_while_killed(
    server: Server, people: list[tuple[str, str]], writes: int, kills: int
) -> tuple[dict[str, Told], int]:
    """Have everybody train while the server is killed again and again; give how often it was, too."""
    found: dict[str, Told] = {}
    clients = threading.Thread(target=lambda: found.update(asyncio.run(train(server.port, people, writes))))
    clients.start()
    rng, killed = random.Random(20260105), 0
    while killed < kills and clients.is_alive():
        time.sleep(rng.uniform(0, LONGEST_LIFE_S))
        server.kill()
        killed += 1
        server.start()
    clients.join(LONGEST_S + 60)
    return found, killed


def judge(where: str | Path, told: dict[str, Told], writes: int) -> None:
    """See that the journal holds what everybody was told, once, and nothing that nobody wrote."""
    faults = [fault for one in told.values() for fault in one.faults]
    assert not faults, faults[:5]
    with open_store(where) as store:
        for name, said in told.items():
            kept, _ = store.since(0, 10**6, name)
            ids = [one.id for one in kept]
            assert len(ids) == len(set(ids)), "doubled"
            assert said.versions <= set(ids), "lost"
            by_hand = [one for one in kept if one.kind == "set" and one.id not in said.versions]
            entries = [one.entry for one in by_hand]
            assert sorted(entries) == sorted(said.entries), "lost, doubled, or never written"
            assert len(said.versions) + len(said.entries) == writes
            assert {one.author for one in kept} == {name}
        assert store.check() == []
