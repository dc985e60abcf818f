"""Fifty at once, a server that is killed, and clients that misbehave: none lost, none doubled, none stuck.

``LEGDAY_SERVER_KILLS=100`` kills more often, ``LEGDAY_USERS`` and ``LEGDAY_WRITES`` ask for more.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from web_load import Server, accounts_of, judge, train, train_while_killed, version

USERS = int(os.environ.get("LEGDAY_USERS", "50"))
WRITES = int(os.environ.get("LEGDAY_WRITES", "6"))
KILLS = int(os.environ.get("LEGDAY_SERVER_KILLS", "10"))

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
    writes = KILLS * 6
    found, kills = train_while_killed(server, people, writes, KILLS)
    server.stop()
    judge(server.where, found, writes)
    retries = sum(one.retries for one in found.values())
    print(f"{kills} kills, {8 * writes} writes, {retries} retries")
    assert kills >= min(KILLS, 5)
    assert retries > 0


# --- clients that misbehave ---


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    """A server that waits for nobody longer than a second, and a token."""
    folder = tmp_path_factory.mktemp("small")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEGDAY_SERVE_WAIT_S", "1")
        patch.setenv("LEGDAY_SERVE_CONNECTIONS", "60")
        made = Server(folder / "journal.db", folder)
        ((_, token),) = accounts_of(made.where, 1)
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


def is_ended(line: socket.socket, within_s: float = 6) -> bool:
    """Tell whether the server ends a connection by itself; what it says before is heard."""
    line.settimeout(within_s)
    try:
        while line.recv(1 << 20):
            pass
    except ConnectionResetError:
        return True
    except TimeoutError:
        return False
    return True


def drip(line: socket.socket, part: bytes, every_s: float = 0.3) -> bool:
    """Say the same again and again; tell whether the server ends it within a few seconds."""
    deadline = time.monotonic() + 6
    while time.monotonic() < deadline:
        try:
            line.sendall(part)
        except OSError:
            return True
        time.sleep(every_s)
    return False


@pytest.mark.parametrize(
    ("begin", "part"),
    [
        (b"", b""), (b"GET / HT", b""), (b"GET / HTTP/1.1\r\n", b"X-A: b\r\n"), (b"", b"\r\n"),
        (b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", b"\r\n"),
        (b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", b"X"),
    ],
    ids=["nothing", "half a line", "headers without end", "blank lines", "blank lines later", "half later"],
)  # fmt: skip
def test_a_head_that_does_not_end_is_ended(small: tuple[Server, str], begin: bytes, part: bytes) -> None:
    server, _ = small
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(begin)
        assert drip(line, part) if part else is_ended(line)


def test_a_head_without_bounds_is_refused(small: tuple[Server, str]) -> None:
    server, token = small
    many = b"GET / HTTP/1.1\r\n" + b"".join(b"X-%d: %s\r\n" % (at, b"x" * 1000) for at in range(200))
    for head_ in (many, b"GET / HTTP/1.1\r\nX: " + b"x" * 200_000, b"GET /" + b"x" * 200_000):
        assert talk(server.port, head_)[:12] in (b"HTTP/1.1 431", b"")
    assert works(server.port, token)


def test_a_body_that_trickles_is_ended(small: tuple[Server, str]) -> None:
    server, token = small
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(head(server.port, token, "Content-Length: 100000") + b"{")
        assert drip(line, b" ")
        assert works(server.port, token)


def test_an_answer_that_nobody_takes_is_dropped(small: tuple[Server, str]) -> None:
    server, token = small
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.connect(("127.0.0.1", server.port))
        line.settimeout(2)
        ask = head(server.port, token, path="/openapi.json", method="GET")
        with suppress(TimeoutError):  # it does not take more before we take its answers
            line.sendall(ask * 500)
        time.sleep(4)
        assert is_ended(line)
    assert works(server.port, token)


def test_a_slow_client_that_goes_on_is_served(small: tuple[Server, str]) -> None:
    """Slower than `wait_s` in all, and above the least: a phone with one bar."""
    server, token = small
    body = json.dumps({"versions": [version("user0", at) for at in range(12)]}).encode()
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(head(server.port, token, f"Content-Length: {len(body)}"))
        for at in range(0, len(body), 500):
            line.sendall(body[at : at + 500])
            time.sleep(0.3)
        line.settimeout(10)
        assert b" 200 " in line.recv(1000)[:20]


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
    server = Server(disk / "journal.db", disk)
    server.log = tmp_path / "server.log"
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
        csv = b"Date,Exercise Name\n" * 20_000
        upload = head(server.port, token, f"Content-Length: {len(csv)}", path="/api/v1/imports?file=x.csv")
        refused = talk(server.port, upload + csv)
        assert b" 503 " in refused[:20], refused[:300]
        assert b"disk is full" in refused
        (disk / "filler").unlink()
        again = talk(server.port, head(server.port, token, f"Content-Length: {len(body)}") + body)
        assert again.count(b'"added"') == 500
        assert works(server.port, token)
    finally:
        server.stop()
        os.system(f"umount {disk}")
