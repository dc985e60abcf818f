"""Write the files that the benchmarks read, from made lifters; prints what a reader must count in them.

Run as a process of its own (``python benchmarks/exports.py KIND PATH ROWS [PROFILE]``), so that the memory it
takes is not the benchmark's.
"""

from __future__ import annotations

import csv
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from legday.synth import Profile, SynthLog, SynthSession, lifter, strong_csv

FITNOTES = (
    "Date", "Exercise", "Category", "Weight", "Weight Unit", "Reps", "Distance", "Distance Unit", "Time",
    "Comment",
)  # fmt: skip
STRONG = (
    "Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Reps", "Distance", "Seconds",
    "Notes", "Workout Notes", "RPE",
)  # fmt: skip
SETS_A_WEEK = 100  # fewer than the benchmark profiles do, so that the weeks suffice


def _log(profile: Profile, sets: int) -> SynthLog:
    weeks = sets // SETS_A_WEEK + 4
    return lifter(profile, start=date(2025, 12, 29) - timedelta(weeks=weeks), weeks=weeks)


def _sets(profile: Profile, sets: int) -> Iterator[tuple[SynthSession, int]]:
    pairs = ((session, at) for session in _log(profile, sets).sessions for at in range(len(session.sets)))
    return islice(pairs, sets)


def fitnotes(path: Path, rows: int, profile: Profile) -> Counter[str]:
    """Write FitNotes' Android layout, which kaiserlift reads too."""
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(FITNOTES)
        for session, at in _sets(profile, rows):
            one = session.sets[at]
            out.writerow(
                (session.start.date(), one.name, "Other", one.load or 0.0, "kgs", one.reps, *[""] * 4)
            )
    return Counter(set=rows)


def strong(path: Path, rows: int, profile: Profile) -> Counter[str]:
    """Write Strong's classic layout, which liftmath reads too; sets only."""
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(STRONG)
        for session, at in _sets(profile, rows):
            one = session.sets[at]
            rpe = "" if one.rir is None else 10 - one.rir
            head = (session.start, session.workout, f"{session.minutes}m", one.name)
            out.writerow((*head, at + 1, one.load or 0, one.reps, 0, 0, one.note, "", rpe))
    return Counter(set=rows)


def million(path: Path, rows: int, profile: Profile) -> Counter[str]:
    """Write Strong's layout with units: rest timers, 1 % mendable and 1 % broken rows, 1 % doubled rows."""
    rng = random.Random(20_260_401)
    accounted: Counter[str] = Counter()
    with path.open("w", encoding="utf-8") as file:
        for part in count(1):
            log = lifter(profile, seed=part, start=date(2018, 1, 1), weeks=410)
            later = timedelta(minutes=61 * (part - 1))
            sessions = [replace(s, start=s.start + later, workout=f"Training {part}") for s in log.sessions]
            lines = iter(strong_csv(replace(log, sessions=tuple(sessions))).splitlines(keepends=True))
            header = next(lines)
            if part == 1:
                file.write(header)
            for line in lines:
                for outcome, text in _spoilt(line, rng):
                    file.write(text)
                    accounted[outcome] += 1
                    if accounted.total() == rows:
                        return accounted
    return accounted


def _spoilt(line: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    cells = line.split(",")
    if cells[4] == "Rest Timer":
        yield "rest_timer", line
        return
    chance = rng.random()
    if chance < 0.0155 and cells[4].isdigit() and " (" in cells[3]:
        yield "set", line.replace(" (", ", Paused (", 1)
    elif 0.02 < chance < 0.0333 and cells[4].isdigit():
        yield "broken", ",".join(cells[:3]) + "," + cells[3][:4] + "\n"
    elif 0.04 < chance < 0.0534 and cells[4].isdigit():
        yield "set", line
        yield "duplicate", line
    else:
        yield "set", line


def main(kind: str, path: str, rows: str, profile: Profile = "many_lifts") -> None:
    """Write one file."""
    write = {"fitnotes": fitnotes, "strong": strong, "million": million}[kind]
    print(json.dumps(write(Path(path), int(rows), profile)))


if __name__ == "__main__":
    main(*sys.argv[1:])  # type: ignore[arg-type]
