"""What a person answers for a plan: read from flags, a TOML file or the journal, in one form.

Answers are plain data by name, so that the journal keeps them as they are. Each name has its reader, which
takes what a flag, a file or an entry says and gives the one form, or a line that names what would be valid.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date, time, timedelta
from typing import Any

from legday import units
from legday.app.weekdays import weekday
from legday.catalogue.kits import kits
from legday.catalogue.loader import NEEDS
from legday.catalogue.resolve import Resolver
from legday.errors import LegdayError
from legday.model import EXPERIENCES, GOALS, JOINTS, PATTERNS, SPORTS
from legday.plan.problem import Limits
from legday.plan.valid import AGE_Y, BODYWEIGHT_KG, HEIGHT_M, MINUTES, WEIGHTS

Answers = Mapping[str, Any]
HEALTH = ("none", "not-cleared", "cleared")
_NONE = ("none", "off", "null")
_MINUTES_AND_LEGS = r"(\d+(?:[.,]\d+)?)?\s*(?:min(?:utes)?)?\s*((?:no[ -])?legs)?"
_KIT_FIELDS = ("items", "bar_kg", "plates_kg", "dumbbells_kg", "machine_step_kg")


def read_answers(said: Mapping[str, Any], today: date, resolver: Resolver) -> dict[str, Any]:
    """Give answers in their one form.

    Parameters
    ----------
    said : mapping
        By names of `ANSWERS`, as flags or a file say them; None takes an answer back.
    today : date
        The day on which it is said: an age becomes a month of birth.

    Raises
    ------
    LegdayError
        One line a fault, each with its field and what would be valid. Every fault.
    """
    faults: list[str] = []
    found: dict[str, Any] = {}
    for name, value in said.items():
        if name not in ANSWERS:
            faults.append(f"{name}: there is no such answer: use {', '.join(ANSWERS)}.")
            continue
        try:
            found[name] = None if value is None else ANSWERS[name](value, today, resolver)
        except LegdayError as fault:
            faults.append(str(fault))
    if faults:
        raise LegdayError("\n".join(faults))
    return found


# --- readers: what is said, the day it is said, and who knows the names of exercises --------------


def _days(value: Any, *_: Any) -> dict[str, Any]:
    """``mon 45, thu 60 legs, sat 30 no legs``, or a table of minutes by day."""
    found: dict[str, Any] = {}
    for word, said in _pairs(value):
        name = weekday(word, "days")
        if name in found:
            raise LegdayError(f"days: {name} stands twice: give each day once.")
        found[name] = _day(name, str(said))
    if not found:
        raise LegdayError('days: there are none: say which and how long, such as "mon 45, thu 45".')
    return found


def _day(name: str, text: str) -> dict[str, Any]:
    match = re.fullmatch(
        r"(\d+(?:[.,]\d+)?)?\s*(?:min(?:utes)?)?\s*((?:no[ -])?legs)?", text.strip().casefold()
    )
    if match is None:
        raise LegdayError(f"days: {name} {text!r}: write minutes, then legs or no legs: {name} 45 legs.")
    minutes, legs = match[1], match[2]
    return {
        "minutes": None if minutes is None else _number(minutes, "days", MINUTES, "minutes", name),
        "legs": None if legs is None else not legs.startswith("no"),
    }


def _minutes(value: Any, *_: Any) -> float:
    return _number(value, "minutes", MINUTES, "minutes")


def _kit(value: Any, *_: Any) -> dict[str, Any]:
    """A preset, words of the kit, or a table of both the words and the masses there are."""
    if isinstance(value, Mapping):
        return _kit_table(value)
    words = _parts(value)
    if len(words) == 1 and words[0] in kits():
        return {"name": words[0]}
    unknown = [word for word in words if word not in NEEDS]
    if unknown or not words:
        some = ", ".join(NEEDS[:-1])
        raise LegdayError(
            f"kit: {', '.join(unknown) or 'nothing'!r}: use one of {', '.join(kits())}, or {some}."
        )
    return {"items": sorted(set(words) - {"nothing"})}


def _kit_table(value: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, said in value.items():
        if name == "items":
            found |= _kit(said)
        elif name in _KIT_FIELDS:
            many = said if isinstance(said, list) else [said]
            masses = [_number(one, f"kit.{name}", (0.1, 200), "kg") for one in many]
            found[name] = masses if name in ("plates_kg", "dumbbells_kg") else masses[0]
        else:
            raise LegdayError(f"kit.{name}: there is no such field: use {', '.join(_KIT_FIELDS)}.")
    return found


def _pain(value: Any, *_: Any) -> dict[str, Any]:
    """``knee 4, back 6 stays``: joint, 0 to 10, and whether it is still there the next morning."""
    found: dict[str, Any] = {}
    for word, said in _pairs(value):
        joint = _choice(word, "pain", JOINTS)
        score, _blank, rest = str(said).strip().casefold().partition(" ")
        if rest not in ("", "stays"):
            raise LegdayError(f"pain.{joint}: {said!r}: write 0 to 10, and stays if it lasts to the morning.")
        found[joint] = {"score": _number(score, f"pain.{joint}", (0, 10), ""), "settled": not rest}
    return {joint: one for joint, one in found.items() if one["score"] > 0}


def _sport(value: Any, *_: Any) -> list[list[str]]:
    """``hard_run tue, long_run sun, match 2026-03-07``."""
    found = []
    for part in _parts(value):
        kind, _blank, when = part.partition(" ")
        kind = _choice(kind.replace("-", "_"), "sport", SPORTS)
        day = when.strip()
        found.append([kind, _iso(day, "sport") if day[:1].isdigit() else weekday(day, "sport")])
    return found


def _words(field: str) -> Callable[..., list[str]]:
    """A list of exercises, by any of their names, and of patterns."""

    def read(value: Any, _: date, resolver: Resolver) -> list[str]:
        found = []
        for word in _parts(value):
            plain = word.casefold().replace(" ", "_")
            found.append(plain if plain in PATTERNS else _exercise(word, field, resolver))
        return sorted(set(found))

    return read


def _exercise(word: str, field: str, resolver: Resolver) -> str:
    """An exercise by any of its names; its movement, where the name says no more."""
    found = resolver.resolve(word)
    if found.exercise is None:
        near = ", ".join(found.suggestions)
        hint = f"perhaps {near}" if near else f"use a name of the catalogue, or {', '.join(PATTERNS[:11])}"
        raise LegdayError(f"{field}: {word!r} is no exercise that I know: {hint}.")
    movement = found.exercise.partition(".")[0].partition("+")[0]
    return movement if word.casefold().replace(" ", "-") == movement else found.exercise


def _limits(value: Any, *_: Any) -> dict[str, Any]:
    """``leg_days=3, varied=none``: another number, or none to lift a limit."""
    known = {one.name: one.default for one in fields(Limits)}
    found: dict[str, Any] = {}
    for word, said in _pairs(value):
        name = word.replace("-", "_")
        if name not in known:
            raise LegdayError(f"limits.{name}: there is no such limit: use {', '.join(known)}.")
        found[name] = _limit(name, said, known[name])
    return found


def _limit(name: str, said: Any, default: Any) -> Any:
    if str(said).strip().casefold() in _NONE:
        return None
    field = f"limits.{name}"
    if isinstance(default, bool):
        return _truth(said, field)
    if isinstance(default, tuple):
        numbers = said if isinstance(said, list) else re.split(r"[-–:]", str(said))
        if len(numbers) != 2:
            raise LegdayError(f"{field}: {said!r}: write two numbers, such as 5-8.")
        return [int(_number(one, field, (1, 50), "")) for one in numbers]
    if name == "weekly_sets_min":
        return {muscle: _number(sets, f"{field}.{muscle}", (0, 60), "sets") for muscle, sets in _pairs(said)}
    number = _number(said, field, (0, 60), "")
    return int(number) if isinstance(default, int) and number == int(number) else number


def _weights(value: Any, *_: Any) -> dict[str, float]:
    found = {}
    for name, said in _pairs(value):
        found[_choice(name, "weights", WEIGHTS)] = _number(said, f"weights.{name}", (0, 10_000), "")
    return found


def _race(value: Any, today: date, *_: Any) -> str:
    day = date.fromisoformat(_iso(value, "race"))
    if not today - timedelta(days=7) <= day <= today + timedelta(days=730):
        raise LegdayError(f"race: {day} is not ahead: write the day as YYYY-MM-DD, from {today} on.")
    return day.isoformat()


def _block_week(value: Any, today: date, *_: Any) -> str:
    """A week of the block, kept as the Monday of its first."""
    week = _number(value, "block_week", (1, 4), "")
    monday = today - timedelta(days=today.weekday())
    return (monday - timedelta(weeks=int(week) - 1)).isoformat()


def _health(value: Any, today: date, *_: Any) -> dict[str, str]:
    return {"state": _choice(value, "health", HEALTH), "date": today.isoformat()}


def _age(value: Any, today: date, *_: Any) -> str:
    """An age, kept as the month of birth, so that it grows."""
    years = _number(value, "age", AGE_Y, "years")
    return (today - timedelta(days=round(365.2425 * (years + 0.5)))).isoformat()[:7]


def _length(value: Any, *_: Any) -> float:
    text = str(value).strip().casefold()
    for sign, size in (("cm", 0.01), ("in", units.m_from_inch(1.0)), ("m", 1.0)):
        if text.endswith(sign):
            low, high = (bound / size for bound in HEIGHT_M)
            return round(_number(text.removesuffix(sign), "height", (low, high), sign) * size, 4)
    raise LegdayError(f"height: {value!r}: say it with its unit, such as 172cm or 68in.")


def _mass(value: Any, *_: Any) -> float:
    text = str(value).strip().casefold().removesuffix("s")
    for unit in units.UNITS:
        if text.endswith(unit):
            low, high = (units.from_kg(bound, unit) for bound in BODYWEIGHT_KG)
            mass = _number(text.removesuffix(unit), "bodyweight", (low, high), unit)
            return round(units.to_kg(mass, unit), 2)
    raise LegdayError(f"bodyweight: {value!r}: say it with its unit, such as 80kg or 176lb.")


def _at(value: Any, *_: Any) -> str:
    try:
        return time.fromisoformat(str(value).zfill(5)).strftime("%H:%M")
    except ValueError:
        raise LegdayError(f"at: {value!r} is no time of day: write it as 18:00.") from None


def _zone(value: Any, *_: Any) -> str:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(str(value)).key
    except (KeyError, ValueError, OSError):
        raise LegdayError(f"zone: {value!r} is no zone: write it such as Europe/Berlin.") from None


# --- helpers ---------------------------------------------------------------------------------------


def _choice(value: Any, field: str, known: Sequence[str]) -> str:
    text = str(value).strip().casefold()
    if text not in known:
        raise LegdayError(f"{field}: {str(value).strip()!r}: use one of {', '.join(known)}.")
    return text


def _chosen(field: str, known: Sequence[str]) -> Callable[..., str]:
    return lambda value, *_: _choice(str(value).replace("-", "_"), field, known)


def _truth(value: Any, field: str) -> bool:
    text = str(value).strip().casefold()
    if text not in ("true", "false", "yes", "no"):
        raise LegdayError(f"{field}: {value!r}: use true or false.")
    return text in ("true", "yes")


def _number(value: Any, field: str, bounds: tuple[float, float], unit: str, of: str = "") -> float:
    low, high = bounds
    text = str(value).strip().replace(",", ".")
    try:
        number = float("nan") if isinstance(value, bool) else float(text)
    except ValueError:
        number = float("nan")
    if not low <= number <= high:
        what = " ".join(part for part in (of, text or "nothing", unit) if part)
        raise LegdayError(f"{field}: {what}: use {low:.4g} to {high:.4g}{unit and ' ' + unit}.")
    return number


def _iso(value: Any, field: str) -> str:
    try:
        return date.fromisoformat(str(value).strip()).isoformat()
    except ValueError:
        raise LegdayError(f"{field}: {value!r} is no day: write it as YYYY-MM-DD.") from None


def _parts(value: Any) -> list[str]:
    """What stands between commas, or in a list."""
    parts = value if isinstance(value, list | tuple) else str(value).split(",")
    return [text for part in parts for text in [str(part).strip()] if text]


def _pairs(value: Any) -> list[tuple[str, Any]]:
    """Names and what is said of each: a table, or ``name said`` or ``name=said`` between commas."""
    if isinstance(value, Mapping):
        return [(str(name), said) for name, said in value.items()]
    found: list[tuple[str, Any]] = []
    for part in _parts(value):
        name, *said = re.split(r"\s*=\s*|\s+", part, maxsplit=1)
        found.append((name, said[0] if said else ""))
    return found


ANSWERS: Mapping[str, Callable[..., Any]] = {
    "days": _days,
    "minutes": _minutes,
    "goal": _chosen("goal", GOALS),
    "experience": _chosen("experience", EXPERIENCES),
    "kit": _kit,
    "pain": _pain,
    "excluded": _words("excluded"),
    "liked": _words("liked"),
    "disliked": _words("disliked"),
    "sport": _sport,
    "race": _race,
    "whole_body": lambda value, *_: _truth(value, "whole_body"),
    "block_week": _block_week,
    "limits": _limits,
    "weights": _weights,
    "health": _health,
    "age": _age,
    "sex": _chosen("sex", ("female", "male")),
    "height": _length,
    "bodyweight": _mass,
    "at": _at,
    "zone": _zone,
}
"""Readers of answers, by their names."""
