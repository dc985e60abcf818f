"""What a person settled: aliases of names, and exercises of their own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from legday import catalogue
from legday.catalogue import Movement
from legday.errors import LegdayError
from legday.model import EQUIPMENT, MUSCLES, PATTERNS, REGIONS

_LOADS = ("total", "per_hand", "added", "assistance")
_FIELDS = ("name", "pattern", "region", "direct", "indirect", "equipment", "unilateral", "load", "body_share")


def settled(pairs: Sequence[str], path: Path | None) -> tuple[dict[str, str], tuple[Movement, ...]]:
    """Read aliases from the command line and from a file of them.

    Parameters
    ----------
    pairs : sequence of str
        ``NAME=EXERCISE``; they win over the file's.
    path : Path or None
        A TOML file: a table ``[alias]`` of name = exercise, and tables ``[exercise.ID]`` with ``name,
        pattern, region, direct`` and, where wanted, ``indirect, equipment, unilateral, load, body_share``.

    Raises
    ------
    LegdayError
        For an alias without its ``=``, an exercise that is not known, or a file that is not so; every fault
        at once.
    """
    data = _toml(path) if path is not None else {}
    place = f"{path}: " if path else ""
    own, faults = own_exercises(data.get("exercise", {}), place)
    unknown = [name for name in data if name not in ("alias", "exercise")]
    faults += [f"{place}[{name}] is not known; use [alias] and [exercise.ID]" for name in unknown]
    table = data.get("alias", {})
    aliases: dict[str, str] = {}
    if isinstance(table, dict):
        for name, target in table.items():
            faults += _fault(name, target, own, f"{place}alias ")
            aliases[name] = str(target)
    else:
        faults.append(f"{place}alias must be a table")
    for pair in pairs:
        name, mark, target = pair.rpartition("=")
        if not mark or not name.strip():
            faults.append(f"--alias {pair}: write NAME=EXERCISE, such as 'Leg Press Keller=leg-press'")
            continue
        faults += _fault(name, target.strip(), own, "--alias ")
        aliases[name.strip()] = target.strip()
    if faults:
        raise LegdayError("; ".join(faults))
    return aliases, own


def _toml(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except OSError as fault:
        msg = f"{path}: cannot be read ({fault.strerror}); name a TOML file of aliases"
        raise LegdayError(msg) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        msg = (
            f'{path}: not TOML ({fault}); write lines such as "Leg Press Keller" = "leg-press" under [alias]'
        )
        raise LegdayError(msg) from None


def _fault(name: str, target: object, own: tuple[Movement, ...], place: str) -> list[str]:
    try:
        catalogue.exercise(str(target), own)
    except LegdayError as fault:
        return [f"{place}{name}: {fault}"]
    return []


def own_exercises(tables: Any, place: str = "") -> tuple[tuple[Movement, ...], list[str]]:
    """Give the movements that tables by id describe, and what is wrong with the others; see `settled`."""
    if not isinstance(tables, dict):
        return (), [f"{place}exercise must be tables [exercise.ID]"]
    faults: list[str] = []
    own = []
    for key, table in tables.items():
        where = f"{place}[exercise.{key}]"
        before = len(faults)
        faults += _table_faults(table, where)
        if key in catalogue.load().movements:
            faults.append(f"{where}: the catalogue has this id; choose another")
        if len(faults) == before:
            own.append(_movement(key, table))
    return tuple(own), faults


def _table_faults(table: Any, where: str) -> list[str]:
    if not isinstance(table, dict):
        return [f"{where} must be a table"]
    unknown = [name for name in table if name not in _FIELDS]
    faults = [f"{where}: {name} is not a field; the fields are {', '.join(_FIELDS)}" for name in unknown]
    faults += [
        f"{where}: {name} is missing" for name in ("name", "pattern", "region", "direct") if name not in table
    ]
    for name, allowed in (
        ("pattern", PATTERNS),
        ("region", REGIONS),
        ("equipment", EQUIPMENT),
        ("load", _LOADS),
    ):
        if name in table and table[name] not in allowed:
            faults.append(f"{where}: {name} {table[name]!r} is none of {', '.join(allowed)}")
    for name in ("direct", "indirect"):
        value = table.get(name, [])
        if not isinstance(value, list) or any(muscle not in MUSCLES for muscle in value):
            faults.append(f"{where}: {name} must be a list of {', '.join(MUSCLES)}")
    share = table.get("body_share", 0)
    if isinstance(share, bool) or not isinstance(share, (int, float)) or not 0 <= share <= 1:
        faults.append(f"{where}: body_share must be a number from 0 to 1")
    return faults


def _movement(key: str, table: Mapping[str, Any]) -> Movement:
    return Movement(
        id=key,
        name=str(table["name"]),
        pattern=table["pattern"],
        region=table["region"],
        equipment=(table.get("equipment", "other"),),
        direct=tuple(table["direct"]),
        indirect=tuple(table.get("indirect", ())),
        unilateral=bool(table.get("unilateral", False)),
        load=table.get("load", "total"),
        implements=1,
        body_share=float(table.get("body_share", 0.0)),
        needs=(),
        stresses=(),
        near=(),
        forms=(),
        source="your own",
    )
