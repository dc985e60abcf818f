"""Kits to choose from, in ``kits.toml``, and what a sore joint takes out of a plan, in ``joints.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from legday.catalogue.loader import NEEDS, STRESSES, load
from legday.errors import LegdayError
from legday.model import JOINTS, MUSCLES, PATTERNS

_FOLDER = Path(__file__).parent
DEGREES = ("sore", "painful")


class KitPreset(NamedTuple):
    """What there is to train with: words of `NEEDS`, and masses [kg]."""

    name: str
    items: frozenset[str]
    bar_kg: float
    plates_kg: tuple[float, ...]
    dumbbells_kg: tuple[float, ...]
    machine_step_kg: float


class Spare(NamedTuple):
    """What a joint of one degree of pain takes out: patterns, stresses, muscles trained, movements.

    Attributes
    ----------
    keep : frozenset of str
        Movements that stay whatever else is said.
    add_sets : mapping of str to float
        Wished for on top of the week's targets, by muscle [fractional sets].
    """

    patterns: frozenset[str] = frozenset()
    stresses: frozenset[str] = frozenset()
    muscles: frozenset[str] = frozenset()
    movements: frozenset[str] = frozenset()
    keep: frozenset[str] = frozenset()
    add_sets: Mapping[str, float] = MappingProxyType({})


@cache
def kits() -> Mapping[str, KitPreset]:
    """Read the presets, by name.

    Raises
    ------
    LegdayError
        When ``kits.toml`` says what is no kit; every fault is named.
    """
    faults: list[str] = []
    found: dict[str, KitPreset] = {}
    for name, row in _table("kits.toml").items():
        odd = sorted(set(row["items"]) - set(NEEDS))
        faults += [f"{name}: {item!r} is none of {', '.join(NEEDS)}" for item in odd]
        masses = (row["bar_kg"], row["machine_step_kg"], *row["plates_kg"], *row["dumbbells_kg"])
        faults += [f"{name}: {mass:g} kg is no mass" for mass in masses if mass <= 0]
        found[name] = KitPreset(
            name,
            frozenset(row["items"]),
            float(row["bar_kg"]),
            tuple(map(float, row["plates_kg"])),
            tuple(map(float, row["dumbbells_kg"])),
            float(row["machine_step_kg"]),
        )
    _say("kits.toml", faults)
    return MappingProxyType(found)


@cache
def spares() -> Mapping[tuple[str, str], Spare]:
    """Read what a joint of `model.JOINTS` and a degree of `DEGREES` takes out.

    Raises
    ------
    LegdayError
        When ``joints.toml`` names what the catalogue has not, or leaves a joint out; every fault is named.
    """
    table = _table("joints.toml")
    known = {
        "patterns": PATTERNS,
        "stresses": STRESSES,
        "muscles": MUSCLES,
        "movements": tuple(load().movements),
        "keep": tuple(load().movements),
        "add_sets": MUSCLES,
    }
    faults: list[str] = []
    found: dict[tuple[str, str], Spare] = {}
    for joint in JOINTS:
        for degree in DEGREES:
            row = table.get(joint, {}).get(degree)
            if row is None:
                faults.append(f"{joint}.{degree} is missing")
                continue
            for field, words in row.items():
                wrong = [word for word in words if word not in known.get(field, ())]
                faults += [f"{joint}.{degree}.{field}: {word!r} is not known" for word in wrong]
            fields: dict[str, Any] = {
                field: words if field == "add_sets" else frozenset(words) for field, words in row.items()
            }
            found[joint, degree] = Spare(**fields)
    _say("joints.toml", faults)
    return MappingProxyType(found)


def _table(file: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / file).read_text("utf-8"))


def _say(file: str, faults: list[str]) -> None:
    if faults:
        raise LegdayError(f"catalogue/{file}: {'; '.join(faults)}")
