"""What every dialect is written with: a sheet that keeps the truth beside the rows, and a small log."""

from __future__ import annotations

import csv
import io
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, Literal

from legday.synth import SynthLog, SynthSession, SynthSet, lifter

Row = dict[str, Any]


@dataclass(frozen=True)
class Fixture:
    """A file and the truth about it."""

    data: bytes
    truth: Mapping[str, Any]


@dataclass
class Sheet:
    """A file in the making: every record is written with its outcome and the sets that it holds."""

    delimiter: str = ","
    quoting: Literal[0, 1, 2] = csv.QUOTE_MINIMAL
    newline: str = "\n"
    lines: list[str] = field(default_factory=list)
    accounted: Counter[str] = field(default_factory=Counter)
    sets: list[Row] = field(default_factory=list)
    planned: list[Row] = field(default_factory=list)
    header: str = ""

    def head(self, names: Sequence[str]) -> None:
        self.header = self._text(names)
        self._put(self.header)

    def row(self, outcome: str, cells: Sequence[object], *sets: Row) -> None:
        self.raw(outcome, self._text(cells), *sets)

    def raw(self, outcome: str, text: str, *sets: Row) -> None:
        line = sum(part.count("\n") for part in self.lines) + 1
        self.accounted[outcome] += 1
        for one in sets:
            (self.planned if outcome == "planned_not_done" else self.sets).append(one | {"line": line})
        self._put(text)

    def undone(self, row: Row, times: int) -> None:
        """Say that the last record has sets that were planned and not done, too."""
        line = sum(part.count("\n") for part in self.lines[:-1]) + 1
        self.planned += [row | {"line": line}] * times

    def again(self, outcome: str) -> None:
        """Write the last record once more."""
        self.raw(outcome, self.lines[-1].removesuffix(self.newline))

    def done(
        self,
        name: str,
        unit: str | None,
        *,
        arguments: Mapping[str, Any] | None = None,
        encoding: str = "utf-8",
    ) -> Fixture:
        """Close the sheet; `arguments` is what `read_export` has to be told besides the path."""
        truth = {
            "format": name,
            "arguments": dict(arguments or {}),
            "rows": sum(self.accounted.values()),
            "accounted": dict(sorted(self.accounted.items())),
            "unit": unit,
            "planned": self.planned,
            "sets": sorted(self.sets, key=lambda one: (one["at"], one["line"])),
        }
        return Fixture("".join(self.lines).encode(encoding), truth)

    def _put(self, text: str) -> None:
        self.lines.append(text + self.newline)

    def _text(self, cells: Sequence[object]) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=self.delimiter, quoting=self.quoting, lineterminator="").writerow(cells)
        return out.getvalue()


def fact(session: SynthSession, one: SynthSet, *, at: datetime | None = None, **said: object) -> Row:
    """Say what a reader can know of a set when the file tells only the session's start and the basics.

    Anything that a dialect tells besides (or tells otherwise) is given by name. The side that only a name
    tells is the resolver's to find: `side` stays ``both`` and `side_in_name` has it.
    """
    row: Row = {
        "at": (at or session.start).isoformat(),
        "day": session.start.date().isoformat(),
        "name": one.name,
        "set_type": "working",
        "side": "both",
        "typed_load": one.load,
        "typed_unit": one.unit if one.load is not None else None,
        "reps": one.reps,
        "rir": None,
        "duration_s": None,
        "distance_m": None,
        "note": None,
        "superset": None,
    }
    if one.side in {"left", "right"}:
        row["side_in_name"] = one.side
    return row | said


def fixture_log(unit: str = "kg") -> SynthLog:
    """Give a small log: two sessions of a balanced lifter cut short, and one of odds and ends."""
    log = lifter("balanced", seed=30, start=date(2026, 3, 30), weeks=2, unit=unit)
    short = [replace(session, sets=tuple(_short(session.sets))) for session in log.sessions[:2]]
    return replace(log, sessions=(*short, _odds_and_ends(unit)), absences=())


def _short(sets: Sequence[SynthSet]) -> Iterator[SynthSet]:
    for _, group in groupby(sets, key=lambda one: one.name):
        of_lift = list(group)
        yield from of_lift[:1] if of_lift[0].set_type == "warm_up" else ()
        yield from [one for one in of_lift if one.set_type != "warm_up"][:2]


def _odds_and_ends(unit: str) -> SynthSession:
    """Bodyweight, timed, distance, half RPE, drop and failure, one side then the other, notes, a superset."""
    start = datetime(2026, 4, 8, 16, 50, 12)
    clock = iter(start + timedelta(minutes=2 * n, seconds=5) for n in range(1, 99))
    kg = unit == "kg"

    def one(name: str, exercise: str, load: float | None, reps: int | None, **said: Any) -> SynthSet:
        said = {"set_type": "working", "side": "both"} | said
        at = next(clock)
        return SynthSet(at, "Odds and ends", name, exercise, load=load, unit=unit, reps=reps, **said)

    return SynthSession(
        start,
        "Odds and ends",
        65,
        None,
        (
            one("Deadlift (Barbell)", "deadlift", 60.0 if kg else 135.0, 5, set_type="warm_up"),
            one("Deadlift (Barbell)", "deadlift", 102.5 if kg else 185.0, 5, rir=2.5),
            one("Deadlift (Barbell)", "deadlift", 102.5 if kg else 185.0, 5, note='slow, "controlled"'),
            one("Deadlift (Barbell)", "deadlift", 80.0 if kg else 155.0, 9, set_type="drop"),
            one("Leg Extension (Machine)", "leg-extension", 45.0 if kg else 100.0, 12, rir=1.0, superset="1"),
            one("Pull Up", "pull-up", None, 8, rir=2.0, superset="1"),
            one("Leg Extension (Machine)", "leg-extension", 45.0 if kg else 100.0, 11, set_type="failure",
            superset="1"),
            one("Pull Up", "pull-up", None, 6, rir=0.0, superset="1"),
            one("Single Leg Extension (Machine) - Left", "leg-extension+single-leg", 20.0 if kg else 50.0,
            9, side="left"),
            one("Single Leg Extension (Machine) - Right", "leg-extension+single-leg", 20.0 if kg else 50.0,
            11, side="right"),
            one("Plank", "plank", None, None, duration_s=60.0),
            one("Running (Treadmill)", "run", None, None, duration_s=1500.0, distance_m=5000.0),
        ),
    )  # fmt: skip


def num(value: float | None, blank: str = "") -> str:
    return blank if value is None else f"{value:g}"


def noise(value: float) -> str:
    """Write a number one step of floating point off, as conversions leave it: 185.00000000000003."""
    return repr(math.nextafter(value, math.inf))


def by_lift(session: SynthSession) -> Iterator[tuple[SynthSet, int, int]]:
    """Give each set with its number within the lift: of all its sets, and of those that are no warm-up."""
    total: Counter[str] = Counter()
    working: Counter[str] = Counter()
    for one in session.sets:
        total[one.name] += 1
        working[one.name] += one.set_type != "warm_up"
        yield one, total[one.name], working[one.name]


def length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}h {rest}m" if hours else f"{rest}m"


def rpe(one: SynthSet, decimal: str = ".") -> str:
    return "" if one.rir is None else f"{10 - one.rir:g}".replace(".", decimal)


GERMAN = {
    "Squat (Barbell)": "Kniebeuge (Langhantel)",
    "Romanian Deadlift (Barbell)": "Rumänisches Kreuzheben (Langhantel)",
    "Bulgarian Split Squat (Dumbbell) - Left": "Bulgarische Kniebeuge (Kurzhantel) - links",
    "Bulgarian Split Squat (Dumbbell) - Right": "Bulgarische Kniebeuge (Kurzhantel) - rechts",
    "Standing Calf Raise (Machine)": "Wadenheben stehend (Maschine)",
    "Bench Press (Barbell)": "Bankdrücken (Langhantel)",
    "Bent Over Row (Barbell)": "Vorgebeugtes Rudern (Langhantel)",
    "Overhead Press (Dumbbell)": "Schulterdrücken (Kurzhantel)",
    "Lat Pulldown (Cable)": "Latzug (Kabelzug)",
    "Deadlift (Barbell)": "Kreuzheben (Langhantel)",
    "Leg Extension (Machine)": "Beinstrecker (Maschine)",
    "Pull Up": "Klimmzug",
    "Single Leg Extension (Machine) - Left": "Einbeiniger Beinstrecker (Maschine) - links",
    "Single Leg Extension (Machine) - Right": "Einbeiniger Beinstrecker (Maschine) - rechts",
    "Plank": "Unterarmstütz",
    "Running (Treadmill)": "Laufen (Laufband)",
}
