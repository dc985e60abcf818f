"""Write tests/golden/gym.json: the gym's arithmetic, for every language that repeats it.

    PYTHONPATH=src python tests/make_gym_golden.py

Units, plates, loads there are, warm-up, e1RM and the next set: each case holds what goes in and what comes
out. Numbers are rounded to 1e-9; loads are exact.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import product
from pathlib import Path
from typing import Any

from legday import units
from legday.catalogue.settings import load_settings
from legday.measure.e1rm import FORMULAS, NUZZO, nuzzo_fraction, nuzzo_reps
from legday.measure.warmup import warmup_ramp
from legday.model import plain_data
from legday.plan.ladder import Ladder, at_or_below, lightest, next_above, plates
from legday.plan.next_set import DoneSet, SetTarget, next_set
from legday.plan.progress import Scheme

FILE = Path(__file__).parent / "golden" / "gym.json"
SETTINGS = load_settings()
BARS = (
    ("kg", SETTINGS.bar_kg, SETTINGS.plates_kg),
    ("lb", SETTINGS.bar_lb, SETTINGS.plates_lb),
    ("kg", 15.0, (20.0, 10.0, 5.0)),
)
LADDERS = {
    "bar_kg": Ladder("plates", "kg", bar=20.0, loads=SETTINGS.plates_kg),
    "bar_lb": Ladder("plates", "lb", bar=45.0, loads=SETTINGS.plates_lb),
    "dumbbells": Ladder("list", "kg", loads=(2.0, 4.0, 6.0, 8.0, 10.0, 12.5, 15.0, 17.5, 20.0)),
    "stack": Ladder("step", "kg", step=5.0, least=5.0),
}
USED = (
    "bar_kg", "bar_lb", "plates_kg", "plates_lb", "warmup_bar_reps", "warmup_fractions", "warmup_reps",
    "e1rm_rir_max", "progress_rir_pct", "progress_rir_max_pct", "progress_next_rest_s", "progress_find_reps",
    "progress_find_rir", "progress_find_sets", "progress_find_jump_pct", "progress_find_many",
)  # fmt: skip


def golden() -> dict[str, Any]:
    """Every case."""
    return {
        "settings": {name: plain_data(getattr(SETTINGS, name)) for name in USED},
        "units": [
            unit(load, name) for load, name in product((0, 1.25, 20, 45, 100, 142.5, 315), units.UNITS)
        ],
        "plates": [
            bar(load, *one) for one in BARS for load in (one[1], 61, 97.5, 135, 185.00000000000003, 227.3)
        ],
        "warm_up": [ramp(load, *one) for one in BARS for load in (one[1], 47.5, 60, 100, 182.5, 405)],
        "e1rm": [
            {"formula": formula.name, "load": load, "n": n, "e1rm": round(formula.function(load, n), 9)}
            for formula, load, n in product(FORMULAS, (20.0, 100.0), (1, 2, 4.5, 8, 10, 12))
            if n == 1 or formula.n_min <= n <= formula.n_max
        ],
        "fractions": [
            {"table": table, "n": n, "fraction": round(nuzzo_fraction(n, table), 9)}
            for table, n in product(NUZZO, (1, 2, 5, 7.5, 10, 12, 16))
        ],
        "reps": [
            {"table": table, "share_pct": share, "n": round(nuzzo_reps(share, table), 9)}
            for table, share in product(NUZZO, (72.5, 80, 82, 90, 95))
        ],
        "ladders": {name: asdict(one) for name, one in ladders_in_json().items()},
        "loads": [
            loads(name, load) for name in LADDERS for load in (1.0, 5, 9.9, 20, 21.3, 47.5, 100, 101.2)
        ],
        "next_set": [*working(), *finding()],
    }


def ladders_in_json() -> dict[str, Ladder]:
    """Ladders whose numbers JSON can say: one without an upper end has a far one."""
    return {
        name: Ladder(one.kind, one.unit, one.bar, one.loads, one.step, one.least, 1e9)
        for name, one in LADDERS.items()
    }


def unit(load: float, name: str) -> dict[str, Any]:
    return {
        "load": load, "unit": name, "kg": round(units.to_kg(load, name), 9),
        "back": round(units.from_kg(units.to_kg(load, name), name), 9),
    }  # fmt: skip


def bar(load: float, name: str, empty: float, inventory: tuple[float, ...]) -> dict[str, Any]:
    return {
        "load": load, "unit": name, "bar": empty, "inventory": list(inventory),
        "plates": list(units.plates_per_side(load, empty, inventory)),
        "loadable": units.round_to_loadable(load, empty, inventory),
    }  # fmt: skip


def ramp(load: float, name: str, empty: float, inventory: tuple[float, ...]) -> dict[str, Any]:
    rows = warmup_ramp(load, empty, inventory, SETTINGS).rows()
    return {
        "load": load, "unit": name, "bar": empty, "inventory": list(inventory),
        "sets": [{"load": step, "reps": reps} for step, reps in rows],
    }  # fmt: skip


def loads(name: str, load: float) -> dict[str, Any]:
    one = LADDERS[name]
    return {
        "ladder": name, "load": load, "lightest": lightest(one), "at_or_below": at_or_below(one, load),
        "next_above": next_above(one, load),
    }  # fmt: skip


def working() -> list[dict[str, Any]]:
    """After a working set of five that should leave two, at loads of each ladder."""
    cases = []
    for (name, load), (reps, rir) in product(
        (("bar_kg", 100.0), ("bar_lb", 225.0), ("dumbbells", 10.0), ("stack", 40.0)),
        (
            (5, 2.0),
            (5, 4.0),
            (5, 3.0),
            (5, 1.0),
            (5, 0.0),
            (4, 0.0),
            (2, 0.0),
            (3, None),
            (5, None),
            (8, 4.0),
        ),
    ):
        target = SetTarget("working", 5, 8, load, 2.0, 180.0, plates(LADDERS[name], load))
        cases.append(case(name, target, DoneSet(load, reps, rir), target, finds=0))
    return cases


def finding() -> list[dict[str, Any]]:
    """After a set of the ramp that finds a load."""
    cases = []
    for (name, load), (reps, rir), finds in product(
        (("bar_kg", 60.0), ("dumbbells", 8.0), ("stack", 10.0)),
        ((5, 8.0), (5, 4.0), (5, 3.0), (5, 1.0), (5, None), (3, None)),
        (1, 6),
    ):
        target = SetTarget("find", 5, 5, load, 3.0, 90.0, plates(LADDERS[name], load))
        following = SetTarget("working", 8, 10, None, 2.0, 120.0)
        cases.append(case(name, target, DoneSet(load, reps, rir), following, finds=finds))
    return cases


def case(name: str, asked: SetTarget, done: DoneSet, following: SetTarget, *, finds: int) -> dict[str, Any]:
    scheme = Scheme(following.reps, following.reps_hi, following.rir or 0.0)
    found = next_set(
        asked, done, following, scheme=scheme, ladder=LADDERS[name], finds=finds, settings=SETTINGS
    )
    return {
        "ladder": name, "table": scheme.table, "body": scheme.body, "finds": finds,
        "asked": plain_data(asked), "done": plain_data(done), "following": plain_data(following),
        "next": plain_data(found),
    }  # fmt: skip


def text() -> str:
    """The file: a case a line."""
    parts = []
    for name, cases in golden().items():
        if isinstance(cases, list):
            lines = ",\n".join(json.dumps(one) for one in cases)
            parts.append(f"{json.dumps(name)}: [\n{lines}\n]")
        else:
            parts.append(f"{json.dumps(name)}: {json.dumps(cases)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
