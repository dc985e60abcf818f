"""A server of its own, and Debian's Chromium on it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
CHROMIUM = shutil.which("chromium")
# A browser that asks nobody anything and needs no graphics card.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-domain-reliability", "--disable-sync", "--no-first-run",
)  # fmt: skip
PHONE = {"width": 390, "height": 844}


@contextmanager
def server(home: Path, port: int = 0, before: str = "") -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Give a server of the journal in a folder, and its address; it is killed at the end.

    `before` is Python that its process runs first: what another version of it would do otherwise.
    """
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LEGDAY_HOME": str(home)}
    log = home / f"log-{time.monotonic_ns()}"
    program = ["-c", f"{before}\nfrom legday.show.cli import main\nmain()"] if before else ["-m", "legday"]
    command = [sys.executable, *program, "serve", "--port", str(port)]
    with log.open("w") as out:
        process = subprocess.Popen(command, env=env, stderr=out, text=True)
    try:
        deadline = time.monotonic() + 60
        while not (found := re.search(r"serves (\S+) ", log.read_text())):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.02)
        yield process, found[1]
    finally:
        process.kill()
        process.wait()


def ask(url: str, path: str, body: Any = None, method: str | None = None) -> Any:
    """Ask the server for JSON, once it listens."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    asked = urllib.request.Request(url + "api/v1/" + path, data, headers, method=method)
    deadline = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as fault:
            raise AssertionError(fault.read().decode()) from fault
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.05)


def kill(process: subprocess.Popen[str]) -> None:
    """End the server at once, as a power cut does."""
    process.kill()
    process.wait()
