"""No acknowledged write is lost when its writer is killed, at whatever moment; and commits are synced.

``LEGDAY_KILLS=500`` kills more often. The writer is killed, not the machine: that what was committed also
survives a power cut rests on the syncs, which are counted here.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from journals import new
from legday.log import open_store
from legday.log.version import Version

HERE = Path(__file__).parent
KILLS = int(os.environ.get("LEGDAY_KILLS", "20"))
ALL = 10**9
LONGEST_S = 0.15
ENV = {**os.environ, "PYTHONPATH": str(HERE.parent / "src")}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the writer forks")


class Victim:
    """The writer, from outside: what it says, with a thread that never lets its pipe fill."""

    def __init__(self, where: str | Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", str(HERE / "kill_writer.py"), str(where)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENV, text=True, bufsize=1,
        )  # fmt: skip
        self.said: Queue[Mapping[str, Any]] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.put(json.loads(line))

    def live_and_die(self, seed: int, seconds: float, after: str) -> list[Mapping[str, Any]]:
        """Let a child write; kill it some seconds after it said a word; give all that it said."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{seed}\n")
        self.process.stdin.flush()
        heard: list[Mapping[str, Any]] = []
        child = 0
        while not any(after in word for word in heard):
            heard.append(self.said.get(timeout=60))
            child = child or heard[-1].get("child", 0)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        while "dead" not in heard[-1]:
            heard.append(self.said.get(timeout=60))
        return heard

    def end(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(30)
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def victim(where: str | Path) -> Iterator[Victim]:
    made = Victim(where)
    yield made
    made.end()


def test_no_acknowledged_write_is_lost(victim: Victim, where: str | Path) -> None:
    rng = random.Random(20260105)
    begun: dict[str, Mapping[str, Any]] = {}
    kept: set[str] = set()
    found: dict[str, list[Version]] = {}
    cursor = 0
    for seed in range(KILLS):
        after = rng.choice(["child", "opened", "kept", "kept"])
        heard = victim.live_and_die(seed, rng.uniform(0, LONGEST_S), after)
        begun |= {word["begin"]: word for word in heard if "begin" in word}
        kept |= {word["kept"] for word in heard if "kept" in word}
        with open_store(where, "judge", timeout_s=30) as store:
            if seed == KILLS - 1:  # the last time, all of it once more
                found, cursor = {}, 0
            fresh, cursor = store.since(cursor, limit=ALL)
            for version in fresh:
                found.setdefault(version.act, []).append(version)
            _judge(found, begun, kept, {version.act for version in fresh})
            assert store.check() == []  # the database's own check, and the projection against the fold
    print(f"{KILLS} kills: {len(kept)} acts acknowledged, {len(begun) - len(kept)} cut off before")
    assert len(kept) > KILLS  # it wrote, and not only once
    assert len(begun) > len(kept)  # and was killed in the midst of it


def _judge(
    found: Mapping[str, Sequence[Version]],
    begun: Mapping[str, Mapping[str, Any]],
    kept: set[str],
    fresh: set[str],
) -> None:
    """Compare what is in the journal with what its writer was told."""
    assert kept <= found.keys() <= begun.keys(), "lost, or never written"
    for act in fresh:
        versions, word = found[act], begun[act]
        if "versions" in word:
            assert {one.id: dict(one.fields) for one in versions} == word["versions"], act
            assert len(versions) == len(word["versions"]), f"{act} is doubled"
        else:
            assert sorted(one.fields["reps"] for one in versions) == word["reps"], act


# --- durable at each commit --------------------------------------------------------------------------------


def test_every_connection_syncs(sqlite_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that the program ever opens for writing, asked when they have done their work."""
    made: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def noted(*arguments: Any, **options: Any) -> sqlite3.Connection:
        made.append(connect(*arguments, **options))
        return made[-1]

    monkeypatch.setattr(sqlite3, "connect", noted)
    with open_store(sqlite_file, "laptop") as store:
        threads = [
            threading.Thread(target=lambda name=name: store.append([new(store, name, name="Squat")]))
            for name in ("one", "two", "three", "four")
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        store.sets()
        store.rebuild()
        assert made
        for connection in made:
            (synchronous,) = connection.execute("PRAGMA synchronous").fetchone()
            (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
            assert (synchronous, mode) == (2, "wal")


COMMITS = 30
COMMITTER = """
import sys
from journals import new
from legday.log import open_store
import legday.log.engine as engine

where, commits, lowered = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "lowered"
with open_store(where, "laptop") as store:
    if lowered:
        with store.engine.connect() as conn:
            conn.connection.driver_connection.execute("PRAGMA synchronous=NORMAL")
    with open(where + ".mark", "wb"):
        pass
    for at in range(commits):
        store.append([new(store, f"e{at}", name="Squat")])
    with open(where + ".mark", "wb"):
        pass
"""


def syncs(path: Path, how: str) -> int:
    """Count the syncs between the two marks of a process that commits, as its kernel saw them."""
    trace = path.with_suffix(".trace")
    strace = ["strace", "-f", "-o", str(trace), "-e", "trace=fsync,fdatasync,openat"]
    subprocess.run(
        [*strace, sys.executable, "-c", COMMITTER, str(path), str(COMMITS), how],
        env=ENV | {"PYTHONPATH": f"{ENV['PYTHONPATH']}{os.pathsep}{HERE}"}, check=True,
    )  # fmt: skip
    lines = trace.read_text().split("\n")
    first, last = (at for at, line in enumerate(lines) if ".mark" in line)
    return sum(bool(re.search(r"\bf(data)?sync\(\d+.*= 0", line)) for line in lines[first:last])


def can_trace() -> bool:
    """Containers may forbid it."""
    strace = shutil.which("strace")
    if strace is None:
        return False
    return subprocess.run([strace, "-o", os.devnull, "true"], check=False).returncode == 0


@pytest.mark.skipif(not can_trace(), reason="strace is not there or may not trace; .ci/run installs it")
def test_each_commit_is_synced(tmp_path: Path) -> None:
    assert syncs(tmp_path / "full.db", "full") >= COMMITS
    assert syncs(tmp_path / "lowered.db", "lowered") < COMMITS // 2  # so that the count can fail
