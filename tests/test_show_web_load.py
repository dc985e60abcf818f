"""Fifty at once, a server that is killed, and clients that misbehave: none lost, none doubled, none stuck.

``LEGDAY_SERVER_KILLS=100`` kills more often, ``LEGDAY_USERS`` and ``LEGDAY_WRITES`` ask for more.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from web_load import Server, accounts_of, judge, train, version

USERS = int(os.environ.get("LEGDAY_USERS", "50"))
WRITES = int(os.environ.get("LEGDAY_WRITES", "6"))
KILLS = int(os.environ.get("LEGDAY_SERVER_KILLS", "10"))
LONGEST_S = 0.6  # from when it is up to when it is killed

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="signals as POSIX has them")


@pytest.fixture
def server(where: str | Path, tmp_path: Path) -> Iterator[Server]:
    made = Server(where, tmp_path)
    yield made
    made.stop()


def test_fifty_at_once_lose_nothing(server: Server) -> None:
    people = accounts_of(server.where, USERS)
    server.start()
    began = time.monotonic()
    told = asyncio.run(train(server.port, people, WRITES))
    took = time.monotonic() - began
    server.stop()
    judge(server.where, told, WRITES)
    assert sum(one.retries for one in told.values()) == 0
    assert {said["status"] for said in server.answers()} <= {200, 201}
    print(f"{USERS} users, {USERS * WRITES} writes in {took:.1f} s")


def test_a_server_that_is_killed_loses_nothing(server: Server) -> None:
    people = accounts_of(server.where, 8)
    server.start()
    found: dict[str, Any] = {}
    writes = KILLS * 6
    clients = threading.Thread(target=lambda: found.update(asyncio.run(train(server.port, people, writes))))
    clients.start()
    rng, kills = random.Random(20260105), 0
    while kills < KILLS and clients.is_alive():
        time.sleep(rng.uniform(0, LONGEST_S))
        server.kill()
        kills += 1
        server.start()
    clients.join(300)
    server.stop()
    judge(server.where, found, writes)
    retries = sum(one.retries for one in found.values())
    print(f"{kills} kills, {8 * writes} writes, {retries} retries")
    assert kills >= min(KILLS, 5)
    assert retries > 0


# --- clients that misbehave ---


@pytest.fixture
def small(sqlite_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Server, str]]:
    """A server that waits for nobody longer than a second, and a token."""
    monkeypatch.setenv("LEGDAY_SERVE_WAIT_S", "1")
    monkeypatch.setenv("LEGDAY_SERVE_CONNECTIONS", "60")
    made = Server(sqlite_file, tmp_path)
    ((_, token),) = accounts_of(sqlite_file, 1)
    made.start()
    yield made, token
    made.stop()


def talk(port: int, text: bytes, timeout: float = 15) -> bytes:
    """Say something, and hear all that is answered."""
    with socket.create_connection(("127.0.0.1", port), timeout=timeout) as line:
        line.sendall(text)
        found = b""
        try:
            while part := line.recv(65_536):
                found += part
                if b"content-length: " in found and _is_whole(found):
                    break
        except (ConnectionResetError, TimeoutError):
            pass
        return found


def _is_whole(found: bytes) -> bool:
    head, _, body = found.partition(b"\r\n\r\n")
    length = next(line for line in head.split(b"\r\n") if line.startswith(b"content-length: "))
    return len(body) >= int(length.split()[1])


def head(port: int, token: str, *more: str, path: str = "/api/v1/sync/push", method: str = "POST") -> bytes:
    lines = [
        f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Authorization: Bearer {token}",
        "Content-Type: application/json", *more,
    ]  # fmt: skip
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def works(port: int, token: str) -> bool:
    body = json.dumps({"versions": [version("user0", 1)]}).encode()
    return b'"added"' in talk(port, head(port, token, f"Content-Length: {len(body)}") + body)


def test_slow_and_half_open_clients_are_ended(small: tuple[Server, str]) -> None:
    server, token = small
    held = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
    for line in held[:10]:
        line.sendall(head(server.port, token, "Content-Length: 1000") + b"{")  # and not a word more
    assert works(server.port, token)
    for line in held[:10]:
        line.settimeout(10)
        assert line.recv(1000).startswith(b"HTTP/1.1 408")
    assert works(server.port, token)
    for line in held:
        line.close()


MALFORMED: dict[str, bytes] = {
    "no JSON": b"{",
    "an open end": b'{"versions":[',
    "a list": b"[]",
    "nothing": b"",
    "another shape": b'{"version":[]}',
    "no text": b"\xff\xfe\x00",
    "very deep": b'{"versions":[' + b"[" * 100_000 + b"]" * 100_000 + b"]}",
    "half a character": b'{"versions":[{"id":"\\ud800"}]}',
    "a number beyond all": b'{"versions":[{"id":"x","fields":{"a":' + b"9" * 5_000 + b"}}]}",
    "the same name twice": b'{"versions":[],"versions":[]}',
}


@pytest.mark.parametrize("what", MALFORMED)
def test_malformed_bodies_are_refused(small: tuple[Server, str], what: str) -> None:
    server, token = small
    body = MALFORMED[what]
    answer = talk(server.port, head(server.port, token, f"Content-Length: {len(body)}") + body)
    status = int(answer.split()[1])
    assert status in (200, 400), answer[:300]
    assert status == 400 or what in ("the same name twice", "a number beyond all")
    assert works(server.port, token)


def test_oversized_and_lying_requests_are_refused(small: tuple[Server, str]) -> None:
    server, token = small
    large = talk(server.port, head(server.port, token, "Content-Length: 3000000") + b"x" * 100_000)
    assert b" 413 " in large.split(b"\r\n")[0]
    endless = head(server.port, token, "Transfer-Encoding: chunked")
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    assert b" 413 " in talk(server.port, endless + chunk * 40)[:20]
    long_head = talk(server.port, b"GET /" + b"x" * 200_000 + b" HTTP/1.1\r\n\r\n")
    assert long_head[:12] in (b"HTTP/1.1 400", b"HTTP/1.1 414", b"HTTP/1.1 431", b"")
    assert talk(server.port, b"\x16\x03\x01\x02\x00\x01nonsense\r\n\r\n")[:12] in (b"HTTP/1.1 400", b"")
    assert works(server.port, token)
    assert "Traceback" not in server.log.read_text()


def test_too_many_connections_are_refused_and_survived(small: tuple[Server, str]) -> None:
    server, token = small
    held = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(80)]
    try:
        assert talk(server.port, head(server.port, token, path="/healthz", method="GET"))[:12] in (
            b"HTTP/1.1 503", b"HTTP/1.1 200",
        )  # fmt: skip
    finally:
        for line in held:
            line.close()
    deadline = time.monotonic() + 10
    while not works(server.port, token):
        assert time.monotonic() < deadline


def test_a_full_disk_is_said_and_survived(tmp_path: Path) -> None:
    """On a file system of 4 MB of its own, where the system lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if shutil.which("mount") is None or os.system(f"mount -t tmpfs -o size=4m tmpfs {disk} 2>/dev/null"):
        pytest.skip("no file system of our own can be mounted here")
    server = Server(disk / "journal.db", tmp_path)
    try:
        ((_, token),) = accounts_of(server.where, 1)
        server.start()
        assert works(server.port, token)
        with (disk / "filler").open("wb") as filler:
            try:
                while True:
                    filler.write(b"x" * 65_536)
                    filler.flush()
            except OSError:
                pass
        body = json.dumps({"versions": [version("user0", at) for at in range(500)]}).encode()
        full = talk(server.port, head(server.port, token, f"Content-Length: {len(body)}") + body)
        assert b" 503 " in full[:20], full[:300]
        assert b"disk is full" in full
        assert (
            b" 200 "
            in talk(server.port, head(server.port, token, path="/api/v1/sync/pull", method="GET"))[:20]
        )
        (disk / "filler").unlink()
        again = talk(server.port, head(server.port, token, f"Content-Length: {len(body)}") + body)
        assert again.count(b'"added"') == 500
        assert works(server.port, token)
    finally:
        server.stop()
        os.system(f"umount {disk}")
