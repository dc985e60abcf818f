"""A quick entry back to text: canonical notation, plain words, and a fault under its character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from legday.read.quick_names import NAME_ENDS, name_of
from legday.read.quick_nouns import SETS_BELOW, QuickEntry, QuickExercise, QuickSet
from legday.read.quick_text import Cursor, plain, words

WIDTH = 72  # characters of a long line that `caret` shows
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip

_Unit = tuple[QuickSet, ...]  # what one "x8" writes: a set, its two sides, or a cluster


# --- canonical notation ---


def write(entry: QuickEntry) -> str:
    """Write an entry in canonical notation, which parses back to the same day and exercises.

    Numbers are written to four decimals. Sets must be as `parse` gives them: a cluster's part stands
    behind a set of the same load, a bar only with plates per side.
    """
    parts = []
    for mark, group in groupby(entry.items, key=lambda one: one.superset):
        exercises = "; ".join(write_exercise(one) for one in group)
        parts.append(f"[{exercises}]" if mark is not None else exercises)
    return f"{entry.day.isoformat()}: {'; '.join(parts)}"


def write_exercise(exercise: QuickExercise) -> str:
    """Write name, sets and note."""
    note = "" if exercise.note is None else f" {quoted(exercise.note)}"
    return f"{write_name(exercise.name)} {write_sets(exercise.sets)}{note}"


def write_name(name: str) -> str:
    """Write a name, in quotation marks where it would not be read as one without them."""
    return name if _is_bare(name) else quoted(name)


def quoted(text: str) -> str:
    """Put text in quotation marks; one inside is doubled."""
    low = plain(text)
    return '"' + "".join(char * 2 if low[at] == '"' else char for at, char in enumerate(text)) + '"'


def write_sets(sets: Sequence[QuickSet], *, loaded: bool = False) -> str:
    """Write sets, those that are equal and together once.

    Parameters
    ----------
    loaded : bool
        Whether sets of the exercise before these had a load, which a set without one would take over.
    """
    text = ""
    for unit, alike in groupby(_units(sets)):
        count = len(list(alike))
        while count > 0:
            times = min(count, SETS_BELOW - 1)
            mark = " > " if unit[0].set_type == "drop" else ", "
            text += f"{mark if text else mark.lstrip(' ,')}{_unit(unit, times, loaded=loaded)}"
            count -= times
        loaded = loaded or unit[0].load is not None
    return text


def _units(sets: Sequence[QuickSet]) -> Iterator[_Unit]:
    at = 0
    while at < len(sets):
        end = at + 1
        if sets[at].side == "left" and end < len(sets) and _are_pair(sets[at], sets[end]):
            end += 1
        elif sets[at].side == "both" and sets[at].reps is not None:
            while end < len(sets) and sets[end].set_type == "cluster":
                end += 1
        yield tuple(sets[at:end])
        at = end


def _are_pair(left: QuickSet, right: QuickSet) -> bool:
    values = (left.reps, left.duration_s, left.distance_m)
    if sum(value is not None for value in values) != 1 or right.side != "right":
        return False
    same = replace(
        left, side="right", reps=right.reps, duration_s=right.duration_s, distance_m=right.distance_m
    )
    kinds = (right.reps, right.duration_s, right.distance_m)
    return same == right and [one is None for one in values] == [one is None for one in kinds]


def _unit(unit: _Unit, times: int, *, loaded: bool) -> str:
    first, last = unit[0], unit[-1]
    kind = first.set_type
    parts = ["w"] if kind == "warm_up" else []
    parts += [load] if (load := _load(first, loaded=loaded)) else []
    gap = " " if first.side == "each" else ""
    parts += [f"x{_count(unit)}" + (f"{gap}x{times}" if times > 1 else "")]
    if first.reps is not None or first.distance_m is not None:
        beside = [(first.distance_m, "m")] if first.reps is not None else []
        beside += [(first.duration_s, "s")]
        parts += [f"{_number(value)}{sign}" for value, sign in beside if value is not None]
    if first.bar is not None:
        parts.append(f"bar {_number(first.bar)}{first.unit or ''}")
    parts += [{"failure": "f", "amrap": "amrap", "test": "test"}[kind]] if kind in _TYPED else []
    if last.rir is not None and kind != "failure":
        parts.append(f"rir{_number(last.rir)}")
    return " ".join(parts)


_TYPED = ("failure", "amrap", "test")


def _load(one: QuickSet, *, loaded: bool) -> str:
    if one.load is None:
        return "?" if loaded else ""
    if one.load_kind == "added" and one.unit is None:
        return "bw"
    sign = {"added": "+", "assistance": "-"}.get(one.load_kind or "", "")
    suffix = {"per_hand": "/hand", "per_side": "/side", "total": "/total"}.get(one.load_kind or "", "")
    return f"{sign}{_number(one.load)}{one.unit}{suffix}"


def _count(unit: _Unit) -> str:
    sign = "" if unit[0].reps is not None else "m" if unit[0].distance_m is not None else "s"
    amounts = [
        next(value for value in (one.reps, one.distance_m, one.duration_s, 0) if value is not None)
        for one in unit
    ]
    numbers = [f"{_number(amount)}{sign}" for amount in amounts]
    side = unit[0].side
    if side in ("left", "right") and len(unit) == 1:
        return ("L" if side == "left" else "R") + numbers[0]
    return ("|" if side == "left" else "+").join(numbers) + (" each" if side == "each" else "")


def _number(value: float) -> str:
    """Write a number to four decimals, never with three: those could be a thousand."""
    whole, _, fraction = f"{value:.4f}".partition(".")
    fraction = fraction.rstrip("0")
    return f"{whole}.{fraction + '0' * (len(fraction) == 3)}" if fraction else whole


def _is_bare(name: str) -> bool:
    clean = words(name).strip(NAME_ENDS) == name != ""
    if not clean or any(char in ';\n[]"#' for char in plain(name)):
        return False
    for sets in (" x1", " 1"):  # "w" and "x" are names before one of them only
        cursor = Cursor(name + sets, plain(name + sets), 0, len(name + sets))
        if name_of(cursor, first=False) != name or cursor.at != len(name) + 1:
            return False
    return True


# --- plain words ---


def explain(entry: QuickEntry) -> str:
    """Say in plain English what was understood, a line for the day and one an exercise."""
    lines = [_day(entry.day)]
    for one in entry.items:
        mark = f" (superset {one.superset})" if one.superset is not None else ""
        note = f'; note: "{one.note}"' if one.note is not None else ""
        lines.append(f"{one.name[:1].upper()}{one.name[1:]}{mark}: {explain_sets(one.sets)}{note}")
    return "\n".join(lines)


def explain_sets(sets: Sequence[QuickSet]) -> str:
    """Say what sets were done: ``3 sets of 5 with 100 kg, 2 in reserve``."""
    said = ""
    for unit, alike in groupby(_units(sets)):
        count = len(list(alike))
        drop = unit[0].set_type == "drop"
        said += ("; then at once " if drop and said else "; " if said else "") + _said(unit, count)
    return said


def _said(unit: _Unit, count: int) -> str:
    first, last = unit[0], unit[-1]
    warm = "warm-up: " if first.set_type == "warm_up" else ""
    said = f"{warm}{count} {'set' if count == 1 else 'sets'} of {_amount_said(unit)}{_load_said(first)}"
    said += {
        "failure": ", to failure", "amrap": ", as many as possible", "test": ", a test", "drop": " (drop)",
    }.get(first.set_type, "")  # fmt: skip
    if last.rir is not None and first.set_type != "failure":
        said += f", {_number(last.rir)} in reserve" if last.rir else ", none in reserve"
    return said


def _amount_said(unit: _Unit) -> str:
    if len(unit) == 2 and unit[0].side == "left":
        return f"{_one_said(unit[0])} left and {_one_said(unit[1])} right"
    if len(unit) > 1:
        return " + ".join(_one_said(one) for one in unit) + " (cluster)"
    side = {"each": " on each side", "left": " on the left", "right": " on the right"}.get(unit[0].side, "")
    return _one_said(unit[0]) + side


def _one_said(one: QuickSet) -> str:
    said = [f"{one.reps}"] if one.reps is not None else []
    said += [f"{_number(one.distance_m)} m"] if one.distance_m is not None else []
    said += [f"{_number(one.duration_s)} s"] if one.duration_s is not None else []
    return " in ".join(said)


def _load_said(one: QuickSet) -> str:
    if one.load is None:
        return ""
    if one.load_kind == "added" and one.unit is None:
        return " at body weight"
    bar = f" and a bar of {_number(one.bar)} {one.unit}" if one.bar is not None else ""
    kind = {
        "per_hand": " in each hand", "per_side": f" on each side{bar or ' of a bar not stated'}",
        "total": " in all", "added": " added to the body", "assistance": " of assistance",
    }.get(one.load_kind or "", "")  # fmt: skip
    return f" with {_number(one.load)} {one.unit}{kind}"


def _day(day: date) -> str:
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


# --- where a fault is ---


def caret(text: str, at: int) -> str:
    """Show the line that holds a character, with a caret under it; of a long line, the part around it.

    Every character is taken for one column wide.
    """
    at = max(0, min(at, len(text)))
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    first = max(start, at - WIDTH * 2 // 3)
    last = min(end, first + WIDTH)
    cut_before, cut_after = "…" if first > start else "", "…" if last < end else ""
    line = "".join(char if char.isprintable() else " " for char in text[first:last])
    return f"{cut_before}{line}{cut_after}\n{' ' * (len(cut_before) + at - first)}^"
