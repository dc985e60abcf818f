"""Examples of the guide: commands as a person types them, and what they print, on made-up logs."""

from __future__ import annotations

import os
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from click.testing import CliRunner

from legday.show.cli import cli
from legday.synth import lifter, strong_csv

# Each has its name in the guide, and the commands; what the last one prints stands there.
EXAMPLES = {
    "first-week": ['plan --days "mon 40, thu 40" --kit gym --today 2026-03-02'],
    "missed": [
        'plan strong.csv --days "mon 45, wed 45, sat 40" --json > week.json',
        "missed 2025-12-31 --plan week.json --because time",
    ],
    "knee": ['plan strong.csv --days "mon 45, thu 45" --knee 4'],
    "runner": [
        'plan strong.csv --days "mon 45, tue 45, thu 45, fri 45" --sport "hard_run tue, long_run sun" '
        "--goal running"
    ],
    "short": ["next strong.csv --minutes 25 --kit home --today 2025-12-29"],
    "older": ['plan --days "mon 40, thu 40" --kit gym --age 68 --today 2026-03-02'],
}
_KEPT = "\nTaken from your log"


def blocks() -> dict[str, str]:
    """Blocks of the guide, by their names."""
    return {name: _block(lines) for name, lines in EXAMPLES.items()}


def _block(lines: list[str]) -> str:
    printed = ""
    with _apart():
        Path("strong.csv").write_text(strong_csv(lifter("balanced")), "utf-8", newline="")
        for line in lines:
            typed, _, file = line.partition(" > ")
            words = [*shlex.split(typed), "--lang", "en", "--no-colour"]
            done = CliRunner().invoke(cli, words, catch_exceptions=False)
            printed = done.stdout
            if file:
                Path(file).write_text(printed, "utf-8")
    shown = "\n".join(f"./legday {line}" for line in lines)
    # What is the same in all of them is shown once, in the first.
    whole = printed if lines == EXAMPLES["first-week"] else printed.split(_KEPT)[0]
    return f"```\n{shown}\n```\n\n```text\n{whole.rstrip()}\n```"


@contextmanager
def _apart() -> Iterator[None]:
    """In a folder of its own, with a journal of its own."""
    names = ("LEGDAY_DB", "LEGDAY_ATHLETE", "LEGDAY_HOME", "LEGDAY_COMMAND")
    before = {name: os.environ.pop(name, None) for name in names}
    try:
        with tempfile.TemporaryDirectory() as folder, chdir(folder):
            os.environ |= {"LEGDAY_HOME": folder, "LEGDAY_COMMAND": "./legday"}
            yield
    finally:
        for name in names:
            os.environ.pop(name, None)
        os.environ.update({name: value for name, value in before.items() if value is not None})
