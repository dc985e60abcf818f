"""A writer to be killed: it says what it is about to write, writes it, and says that it was told "kept".

Run as ``python kill_writer.py WHERE``. For each line on standard input, a seed, it forks a child that opens
the journal and writes until it is killed; what a child says goes to standard output, unbuffered, a line of
JSON each. Forking spares the imports.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

os.environ["POLARS_ALLOW_FORKING_THREAD"] = "1"  # its threads start in the child, with the first import

import polars as pl

from legday.log import Store, edit, make_version, open_store
from legday.log.version import Version

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
SETS_OF_AN_IMPORT = 40


def say(**facts: Any) -> None:
    os.write(1, (json.dumps(facts) + "\n").encode())


def write(where: str, seed: int) -> None:
    """Sets, edits of them, deletes, and imports, each an act of its own, until killed."""
    rng = random.Random(seed)
    with open_store(where, "victim", timeout_s=30) as store:
        say(opened=seed)
        entries: list[str] = []
        for count in range(1_000_000):
            act = f"act-{seed}-{count}"
            roll = rng.random()
            if roll < 0.08:
                _import(store, act, seed, count)
            elif roll < 0.4 and entries:
                _append(store, act, [_edit(store, rng, act, entry) for entry in rng.sample(entries, 1)])
            else:
                new = [_set(store, act, f"{act}-{at}") for at in range(rng.choice([1, 1, 1, 5]))]
                _append(store, act, new)
                entries += [version.entry for version in new]


def _append(store: Store, act: str, new: Sequence[Version]) -> None:
    say(begin=act, versions={version.id: dict(version.fields) for version in new})
    store.append(new)
    say(kept=act)


def _import(store: Store, act: str, seed: int, count: int) -> None:
    start = datetime(2020, 1, 1 + seed % 28, count % 24, count // 24 % 60)
    sets = pl.DataFrame(
        {
            "session": [f"made {act}"] * SETS_OF_AN_IMPORT,
            "name": ["Squat"] * SETS_OF_AN_IMPORT,
            "at": [start] * SETS_OF_AN_IMPORT,
            "reps": [float(at) for at in range(SETS_OF_AN_IMPORT)],
        }
    )
    say(begin=act, reps=sets["reps"].to_list())
    store.import_sets(sets, app="made", act=act, stamp=store.tick(NOW))
    say(kept=act)


def _set(store: Store, act: str, entry: str) -> Version:
    return make_version(
        entry=entry, kind="set", stamp=str(store.tick(NOW)), author="me", device="victim", act=act,
        fields={"session": act, "start": "2026-01-05T18:00:00", "name": "Squat", "reps": 5.0},
    )  # fmt: skip


def _edit(store: Store, rng: random.Random, act: str, entry: str) -> Version:
    state = store.state(entry)
    assert state is not None
    return edit.change(
        state, {"reps": float(rng.randrange(1, 30))}, deleted=rng.random() < 0.2,
        stamp=str(store.tick(NOW)), author="me", device="victim", act=act,
    )  # fmt: skip


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            write(sys.argv[1], int(line))
            os._exit(0)
        say(child=child)
        os.waitpid(child, 0)
        say(dead=child)


if __name__ == "__main__":
    main()
