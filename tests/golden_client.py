"""Golden cases that the phone app is held to: ``python tests/golden_client.py`` writes them anew.

What TypeScript repeats, it repeats of Python: these files say what Python does, and a test holds that it
still does. That Python is right, its own tests say.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import polars as pl

from legday.catalogue.loader import load
from legday.catalogue.settings import load_settings
from legday.log import edit
from legday.log.clock import Stamp, tick
from legday.log.fold import State, fold
from legday.log.version import Version, canonical, digest, make_version
from legday.measure.counting import day_no
from legday.measure.estimate import estimates
from legday.measure.volume import fractional_sets, recent_doses, session_doses
from legday.model import BOOK_SCHEMA, plain_data

FOLDER = Path(__file__).parent / "golden"
HISTORIES = 200
WEEKS = 40
START_MS = 1_767_225_600_000
# As a phone writes them: JSON has one kind of number, and 100 is never written as 100.0.
VALUES: dict[str, tuple[Any, ...]] = {
    "reps": (None, 0, 5, 6, 8),
    "typed_load": (None, 100, 102.5, 0.00001, 1e-7, 1e21, 123456.7891),
    "note": (None, "", "schwer 🦵", 'a\u2028b\x1f\n"\\', "z"),
    "kept": (None, [1, [2, None]], {"b": 1, "a": {"ß": True, "🦵": [], "\uff5e": 0}}, {}, []),
    "typed_unit": ("kg", "lb"),
}


def fold_cases() -> dict[str, Any]:
    """Histories of one entry with what they come to, and what taking one of their acts back adds."""
    rng = random.Random(7)
    texts = [[value, canonical({"v": value})] for pool in VALUES.values() for value in pool]
    return {
        "canonical": texts,
        "digest": [[text, digest(text)] for text in ("", "legday", "Beintag 🦵 Sprung")],
        "clock": _clock(rng),
        "histories": [_history(rng) for _ in range(HISTORIES)],
        "cycle": _cycle(),
    }


def _clock(rng: random.Random) -> list[Any]:
    """Ticks of two devices, one a day late, each after what it saw last."""
    cases: list[Any] = []
    last: Stamp | None = None
    for turn in range(40):
        late = rng.random() < 0.5
        now = datetime.fromtimestamp(START_MS / 1000, UTC) + timedelta(seconds=turn, days=-late)
        stamp = tick(last, now, "late" if late else "right")
        cases.append([last and str(last), round(now.timestamp() * 1000), stamp.device, str(stamp)])
        last = stamp
    full = Stamp(START_MS, 0xFFFF, "right")
    cases.append([str(full), START_MS, "right", str(tick(full, datetime.fromtimestamp(1, UTC), "right"))])
    return cases


def _history(rng: random.Random) -> dict[str, Any]:
    """Versions of one entry, each on top of some before it, told by their numbers."""
    made: list[Version] = []
    told: list[Any] = []
    straight = rng.random() < 0.3
    for number in range(rng.randint(1, 9)):
        some = rng.sample(range(number), min(number, rng.choice((0, 1, 1, 2, 3))))
        parents = [number - 1] if straight and number else some
        about: dict[str, Any] = {
            "stamp": str(Stamp(START_MS + rng.randint(0, 9) * 1000, rng.randint(0, 2), "phone")),
            "author": rng.choice(("me", "me", "app:strong")),
            "act": f"act{rng.randint(0, 3)}",
            "fields": {
                name: rng.choice(VALUES[name]) for name in rng.sample(sorted(VALUES), rng.randint(0, 3))
            },
            "deleted": rng.random() < 0.2,
        }
        version = make_version(
            entry="e", kind="set", device="phone", parents=[made[at].id for at in parents], **about
        )
        made.append(version)
        told.append({"parents": parents, **about, "id": version.id})
    given = [*rng.choices(range(len(made)), k=len(made) * 2), len(made) - 1]  # some twice, some missing
    whole = rng.random() < 0.8
    known = made if whole else [made[at] for at in given]
    back = rng.choice(made).act
    return {
        "made": told,
        "given": list(range(len(made))) if whole else given,
        "state": _told(fold(known)),
        "undo": back,
        "undone": [
            {**asdict(one), "parents": list(one.parents)}
            for one in edit.undo(
                [one for one in made if one.act == back], {"e": made},
                stamp=str(Stamp(START_MS + 99_000, 0, "phone")), author="me", device="phone", act="back",
            )
        ],
    }  # fmt: skip


def _cycle() -> dict[str, Any]:
    one = Version("a", "e", "set", ("b",), "1", "me", "d", "x", {"reps": 1})
    other = Version("b", "e", "set", ("a",), "2", "me", "d", "x", {"reps": 2})
    versions = [{**asdict(each), "parents": list(each.parents)} for each in (one, other)]
    return {"versions": versions, "state": _told(fold([one, other]))}


def _told(state: State) -> dict[str, Any]:
    return asdict(state)


def dose_cases() -> dict[str, Any]:
    """Weeks of sets with the fractional sets of the running week, and of the last seven days."""
    rng = random.Random(11)
    settings, movements = load_settings(), load().movements
    ids = rng.sample(sorted(movements), 60)
    catalogue = {
        name: {
            "pattern": movements[name].pattern,
            "direct": list(movements[name].direct),
            "indirect": list(movements[name].indirect),
        }
        for name in ids
    }
    names = ("indirect_share", "one_side_share", "hard_set_rir_max", "frequency_sets_min", "band_edges")
    cases = []
    for _ in range(WEEKS):
        today = date(2026, 3, 2) + timedelta(days=rng.randint(0, 6))
        rows = [_set(rng, today, ids) for _ in range(rng.randint(0, 40))]
        frame = _frame(rows, catalogue)
        week = fractional_sets(frame, today, settings, 0)
        recent = recent_doses(frame, today, settings, session_doses(frame, settings))
        cases.append(
            {
                "today": today.isoformat(),
                "sets": rows,
                "week": {
                    row.pop("muscle"): row
                    for row in week.drop("week_no", "monday", "whole", "logged").to_dicts()
                    if row["sets"]
                },
                "recent": {row["muscle"]: row["sets"] for row in recent.to_dicts() if row["sets"]},
            }
        )
    return {
        "settings": {name: getattr(settings, name) for name in names},
        "catalogue": catalogue,
        "cases": cases,
    }


def _set(rng: random.Random, today: date, ids: Sequence[str]) -> dict[str, Any]:
    day = today - timedelta(days=rng.randint(-2, 12))
    facts = {
        "session": f"s {day.isoformat()} {rng.randint(0, 1)}",
        "day": day.isoformat(),
        "exercise": rng.choice((None, *rng.sample(ids, 8))),
        "set_type": rng.choice((None, "working", "working", "warm_up", "failure", "drop")),
        "side": rng.choice((None, "both", "left", "right", "each")),
        "reps": rng.choice((None, 0, 1, 8, 12)),
        "rir": rng.choice((None, None, 0, 2, 4, 4.5, 6)),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _frame(rows: Sequence[dict[str, Any]], catalogue: dict[str, Any]) -> pl.DataFrame:
    nothing = {"pattern": None, "direct": None, "indirect": None}
    filled = [
        {
            "side": "both",
            "set_type": "working",
            **row,
            "day_no": (number := day_no(date.fromisoformat(row["day"]))),
            "week_no": number // 7,
            **catalogue.get(row.get("exercise", ""), nothing),
        }
        for row in rows
    ]
    types = {
        "str": pl.String(), "int": pl.Int64(), "float": pl.Float64(), "bool": pl.Boolean(),
        "list[str]": pl.List(pl.String()),
    }  # fmt: skip
    names = ("session", "day_no", "week_no", "exercise", "set_type", "side", "reps", "rir", "pattern",
             "direct", "indirect")  # fmt: skip
    return pl.DataFrame(
        [[row.get(name) for name in names] for row in filled],
        schema={name: types[BOOK_SCHEMA[name]] for name in names},
        orient="row",
    )


def estimate_cases() -> dict[str, Any]:
    """Sets with the estimate that each shows, and its spread."""
    settings = load_settings()
    names = ("e1rm_n_max", "e1rm_rir_max", "rts_n_max", "leg_press_n_min", "mdc_z", "bench_movements",
             "leg_press_movements")  # fmt: skip
    given: list[dict[str, Any]] = [
        {"load_kg": load_kg, "reps": reps, "rir": rir, "set_type": set_type, "movement": movement}
        for movement, load_kg, reps, (set_type, rir) in product(
            ("back-squat", "bench-press", "leg-press"),
            (None, 0, 62.5, 180),
            (None, 0, 1, 3, 8, 12, 16),
            (("working", None), ("failure", None), ("working", 0), ("working", 1.5), ("amrap", 3),
             ("working", 5), ("warm_up", 2)),
        )
    ]  # fmt: skip
    catalogue = load().movements
    rows = [
        {
            **one,
            "exercise": one["movement"],
            "pattern": catalogue[one["movement"]].pattern,
            "load_kind": "total",
            "system_load_kg": None,
            "doubtful": False,
        }
        for one in given
    ]
    types: dict[str, Any] = {
        "load_kg": pl.Float64, "reps": pl.Float64, "rir": pl.Float64, "system_load_kg": pl.Float64,
        "doubtful": pl.Boolean,
    }  # fmt: skip
    schema = {name: types.get(name, pl.String) for name in rows[0]}
    found = estimates(pl.DataFrame(rows, schema=schema), settings)
    return {
        "settings": {name: plain_data(getattr(settings, name)) for name in names},
        "cases": [
            {
                "set": one,
                "estimate": None
                if row["refused"] is not None
                else {
                    "e1rm_kg": row["e1rm_kg"],
                    "lo_kg": row["e1rm_lo_kg"],
                    "hi_kg": row["e1rm_hi_kg"],
                    "rir_stated": row["rir_stated"],
                },
            }
            for one, row in zip(given, found.to_dicts(), strict=True)
        ],
    }


def exact_cases() -> dict[str, Any]:
    """Numbers with the nearest fraction whose lower part is at most 10,000."""
    rng = random.Random(13)
    numbers = [0.0, 20.0, 1.25, 185.00000000000003, 102.49996, -12.3, 1 / 3, 0.1 + 0.2, 1e-6]
    numbers += [rng.uniform(-50, 400) for _ in range(200)]
    pairs = [(number, Fraction(number).limit_denominator(10_000)) for number in numbers]
    return {"cases": [[number, f"{one.numerator}/{one.denominator}"] for number, one in pairs]}


FILES = {
    "fold.json": fold_cases,
    "dose.json": dose_cases,
    "estimate.json": estimate_cases,
    "exact.json": exact_cases,
}


def written(cases: dict[str, Any]) -> str:
    """Write one case a line, so that a change of one shows as one."""
    parts = []
    for name, value in cases.items():
        lines = value if isinstance(value, list) else [value]
        body = ",\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        parts.append(f"{json.dumps(name)}: " + (f"[\n{body}\n]" if isinstance(value, list) else body))
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    for file, make in FILES.items():
        (FOLDER / file).write_text(written(make()), encoding="utf-8")
