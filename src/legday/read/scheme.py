"""Sets as people write them in one cell: ``3x5``, ``5/5/4``, ``8|10`` for left and right."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_SETS = 100  # "3x5" stands for three sets; a million of them is a slip or an attack
_COUNT = re.compile(r"(\d{1,9}) *(?:sets?)? *(?:[x×*]|sets? of) *(.+)", re.IGNORECASE)
_REPS = re.compile(r"(\d{1,6}(?:[.,]\d{1,2})?) *(?:reps?)?(\+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OneSet:
    """Repetitions of one set, on which side, and whether it was for as many as possible."""

    reps: float
    side: str | None = None
    amrap: bool = False


def sets_of(count: str | None, reps: str | None) -> list[OneSet] | None:
    """The sets that two cells stand for: how many, and of how many repetitions.

    Either may hold all of it (``3x5``). ``8|10`` is a left and a right set, two rows of half a set each.

    Returns
    -------
    list of OneSet or None
        None where they cannot be read, contradict one another, or stand for over a hundred sets.
        Empty where both are blank, or the count is 0.
    """
    if reps is None and count is not None and _COUNT.fullmatch(count):
        count, reps = None, count
    if reps is None:
        return [] if count in (None, "0") else None
    times = 1
    scheme = _COUNT.fullmatch(reps)
    if scheme:
        times, reps = int(scheme[1]), scheme[2]
    if count is not None:
        stated = _whole(count)
        if stated is None or (scheme and stated != times):
            return None
        times = stated
    one = _listed(reps)
    if one is None or times * len(one) > MOST_SETS:
        return None
    listed = len(one) > 1 and "|" not in reps
    if listed and not scheme and count is not None:
        return one if times == len(one) else None  # "3" and "5/5/4": each set is written out
    return one * times


def _whole(cell: str) -> int | None:
    match = re.fullmatch(r"(\d{1,9})(?:[.,]0+)?", cell)
    return int(match[1]) if match else None


def _listed(cell: str) -> list[OneSet] | None:
    sets: list[OneSet] = []
    for part in re.split(r" *[/;] *|, +|,(?=\d+(?:,|$))", cell.strip()):
        sides = [_REPS.fullmatch(side.strip()) for side in part.split("|")]
        if len(sides) > 2 or not all(sides):
            return None
        names = (None,) if len(sides) == 1 else ("left", "right")
        sets += [
            OneSet(float(match[1].replace(",", ".")), name, bool(match[2]))
            for match, name in zip(sides, names, strict=True)
            if match
        ]
    return sets
