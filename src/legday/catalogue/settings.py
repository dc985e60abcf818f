"""Every numeric choice, from ``settings.toml``, as one frozen noun that is passed as an argument."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from functools import cache
from math import isfinite
from pathlib import Path
from typing import Any

from legday.catalogue.settings_values import Settings
from legday.errors import LegdayError

__all__ = ["Setting", "Settings", "load_settings", "settings_table"]

FILE = "catalogue/settings.toml"
TAGS = ("V", "V2", "M", "D", "E")


@dataclass(frozen=True, slots=True)
class Setting:
    """One choice: its value, unit, evidence tag, source, and the bounds of what a user may set."""

    name: str
    value: Any
    unit: str
    tag: str
    source: str
    min: float | None = None
    max: float | None = None


_WHOLE = frozenset(f.name for f in fields(Settings) if f.type in {"int", "tuple[int, ...]"})


@cache
def settings_table() -> tuple[Setting, ...]:
    """Every setting with its unit, tag and source, in the order of the file.

    Raises
    ------
    LegdayError
        When ``settings.toml`` is not what `Settings` needs; every fault is named.
    """
    with Path(__file__).with_name("settings.toml").open("rb") as file:
        data = tomllib.load(file)
    wanted = {f.name for f in fields(Settings)}
    faults = [f"{name} is missing" for name in sorted(wanted - set(data))]
    faults += [f"{name} is not a setting" for name in sorted(set(data) - wanted)]
    table: list[Setting] = []
    for name, row in data.items():
        try:
            setting = Setting(name, **row)
        except TypeError as fault:
            faults.append(f"{name}: {str(fault).removeprefix('Setting.__init__() ')}")
            continue
        if setting.tag not in TAGS:
            faults.append(f"{name}: tag {setting.tag!r} is none of {', '.join(TAGS)}")
        if not (setting.unit and setting.source):
            faults.append(f"{name}: unit and source must be said")
        wrong = _fault(setting, setting.value)
        faults += [f"{name} {wrong}"] if wrong else []
        table.append(setting)
    if faults:
        raise LegdayError(f"{FILE}: {'; '.join(faults)}")
    return tuple(table)


def load_settings(changes: Mapping[str, Any] | None = None) -> Settings:
    """Give the settings, with a user's changes.

    Parameters
    ----------
    changes : mapping of str to value, optional
        Name to new value, in the unit that ``settings.toml`` states.

    Raises
    ------
    LegdayError
        When a name is no setting, or a value is of the wrong kind or out of bounds; every fault is named.
    """
    table = {setting.name: setting for setting in settings_table()}
    values = {name: _frozen(setting.value) for name, setting in table.items()}
    faults: list[str] = []
    for name, value in (changes or {}).items():
        if name not in table:
            near = get_close_matches(name, table, n=1)
            faults.append(f"{name} is not a setting" + (f" (did you mean {near[0]}?)" if near else ""))
            continue
        wrong = _fault(table[name], value)
        faults += [f"{name} {wrong}"] if wrong else []
        values[name] = _frozen(value)
    if not faults:
        faults = _faults_together(values)
    if faults:
        raise LegdayError(f"settings: {'; '.join(faults)}")
    return Settings(**values)


def _faults_together(values: Mapping[str, Any]) -> list[str]:
    """What no value alone can show."""
    rising = ("band_edges", "rep_band_edges", "plateau_growth_over_noise")
    faults = [f"{name} must rise" for name in rising if list(values[name]) != sorted(set(values[name]))]
    if len(values["band_edges"]) != 3:
        faults.append("band_edges must be three: below, efficient and guideline end there")
    if len(values["warmup_fractions"]) != len(values["warmup_reps"]):
        faults.append("warmup_fractions and warmup_reps must be equally many")
    if len(values["plateau_growth_over_noise"]) != len(values["plateau_found_pct"]):
        faults.append("plateau_growth_over_noise and plateau_found_pct must be equally many")
    return faults


def _fault(setting: Setting, value: Any) -> str | None:
    """What is wrong with a value, judged by the default's kind and bounds."""
    if isinstance(setting.value, list):
        if not isinstance(value, list | tuple) or not value:
            return f"must be a list, as {setting.value}"
        faults = (_fault_one(setting, setting.value[0], item) for item in value)
        return next((fault for fault in faults if fault), None)
    return _fault_one(setting, setting.value, value)


def _fault_one(setting: Setting, default: Any, value: Any) -> str | None:
    if isinstance(default, str):
        return None if isinstance(value, str) else f"must be text, as {default!r}"
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return f"must be a number [{setting.unit}], not {value!r}"
    if setting.name in _WHOLE and value != int(value):
        return f"must be a whole number [{setting.unit}], not {value:g}"
    if setting.min is not None and value < setting.min:
        return f"must be at least {setting.min:g} {setting.unit}, not {value:g}"
    if setting.max is not None and value > setting.max:
        return f"must be at most {setting.max:g} {setting.unit}, not {value:g}"
    return None


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
