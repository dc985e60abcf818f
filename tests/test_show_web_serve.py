"""The server as a process: ready soon, stopped gently, its settings from flags, environment and file."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from legday.errors import LegdayError
from legday.show.web.serve import listen
from legday.show.web.settings import ServeSettings, load_settings
from web_load import SERVE

ROOT = Path(__file__).parents[1]


@contextmanager
def running(tmp_path: Path, *flags: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Give a server of a new journal, once it has said where it is."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LEGDAY_HOME": str(tmp_path)}
    command = [*SERVE, "--port", "0", *flags]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(command, env=env, stderr=log, text=True)
    try:
        while not (found := re.search(r"serves (\S+) ", (tmp_path / "log").read_text())):
            assert process.poll() is None, (tmp_path / "log").read_text()
            time.sleep(0.01)
        yield process, found[1]
    finally:
        process.kill()
        process.wait()


def ask(url: str, data: bytes | None = None) -> str:
    deadline = time.monotonic() + 20
    headers = {"Content-Type": "application/json"}
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(url, data, headers)) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.01)


def test_it_serves_again_what_it_kept_and_stops_gently(tmp_path: Path) -> None:
    for once_more in (False, True):  # the first time the journal is made
        with running(tmp_path) as (process, url):
            assert json.loads(ask(url + "healthz"))["status"] == "ok"
            ask(url + "api/v1/log", json.dumps({"text": "back squat 100x5"}).encode())
            process.send_signal(signal.SIGTERM)
            assert process.wait(30) in (0, -signal.SIGTERM)
        lines = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines() if line[:1] == "{"]
        assert "shutdown complete" in lines[-2]["event"], once_more
        answers = [line for line in lines if line["event"] == "answer"]
        assert [line["route"] for line in answers] == ["/healthz", "/api/v1/log"]
        assert "squat" not in (tmp_path / "log").read_text()


def test_who_listens_does_not_keep_it_from_stopping(tmp_path: Path) -> None:
    with running(tmp_path) as (process, url):
        ask(url + "healthz")
        with urllib.request.urlopen(url + "api/v1/sync/events", timeout=20) as stream:
            assert stream.readline().startswith(b"retry:")
            began = time.monotonic()
            process.send_signal(signal.SIGTERM)
            assert process.wait(30) in (0, -signal.SIGTERM)
            assert time.monotonic() - began < ServeSettings().stop_s
            assert stream.read() is not None, "the stream ends, and does not break"


def test_a_client_that_stops_midway_is_let_go(tmp_path: Path) -> None:
    (tmp_path / "serve.toml").write_text("wait_s = 0.3\n")
    with running(tmp_path) as (_, url):
        ask(url + "healthz")
        port = int(url.rsplit(":", 1)[1].strip("/"))
        with socket.create_connection(("127.0.0.1", port), timeout=10) as half:
            head = f"POST /api/v1/log HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 100\r\n\r\n"
            half.sendall(head.encode() + b'{"text": ')
            assert half.recv(4096).startswith(b"HTTP/1.1 408")
        ask(url + "healthz")


def test_a_port_that_is_taken_is_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(LegdayError, match=f"port {port}: cannot be had"):
            listen("127.0.0.1", port)


def test_flags_stand_before_the_environment_and_that_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "serve.toml"
    file.write_text('port = 1\nhost = "::1"\nhosts = ["a.example", "b.example"]\nbase_path = "/x/"\n')
    environment = {"LEGDAY_SERVE_PORT": "2", "LEGDAY_SERVE_HOST": "127.0.0.2", "LEGDAY_HOME": "x"}
    made = load_settings({"port": 3, "host": None}, file, environment)
    assert made == ServeSettings("127.0.0.2", 3, "/x", ("a.example", "b.example"))
    assert load_settings({"hosts": "a, b"}, file, {}).hosts == ("a", "b")


@pytest.mark.parametrize(
    ("text", "environment", "said"),
    [
        ("prot = 1", {}, "prot of .* is no setting"),
        ("port = true", {}, "port of .*: True is no whole number"),
        ("port = ", {}, "not TOML"),
        ("", {"LEGDAY_SERVE_PORT": "x"}, "LEGDAY_SERVE_PORT: 'x' is no whole number"),
        ("", {"LEGDAY_SERVE_BASE_PATH": "x"}, "must begin with a slash"),
        ("port = 70000\nwait_s = 0", {}, "port 70000 must be .*; wait_s must be more than 0"),
    ],
)
def test_settings_that_cannot_be_are_one_line(
    tmp_path: Path, text: str, environment: dict[str, str], said: str
) -> None:
    file = tmp_path / "serve.toml"
    file.write_text(text)
    with pytest.raises(LegdayError, match=said):
        load_settings({}, file, environment)
