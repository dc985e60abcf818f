"""Numbers of a quick entry to factors: loads, counts, times, distances."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from legday.model import LoadKind
from legday.read.quick_nouns import (
    MOST_LOAD,
    MOST_METRES,
    MOST_REPS,
    MOST_SECONDS,
    SETS_BELOW,
    Fault,
)
from legday.read.quick_text import FAILURE, LOAD_UNITS, METRES, REPS, SECONDS, SUFFIXES, Cursor


@dataclass(frozen=True, slots=True)
class Load:
    """A load as typed; a value of None is ``?``, a load not stated on purpose."""

    value: float | None
    unit: str | None = None
    kind: LoadKind | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How much was done in a set: repetitions, seconds or metres; several in a cluster or of two sides."""

    values: tuple[float, ...]
    what: str = "reps"  # reps, time, distance
    side: str = ""  # each, pair, left, right
    amrap: bool = False
    failure: bool = False


@dataclass(frozen=True, slots=True)
class Factor:
    """One part of ``100x5x3`` with all that it may be."""

    at: int
    load: Load | None = None
    count: Count | None = None
    sets: int | None = None
    plain: bool = False  # a number without unit, sign or suffix


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands: it tells a decimal comma from one between sets."""

    counted: bool = False  # behind an x: a comma there always begins the next set
    wants_load: bool = False  # behind "3x8": a number there is a load
    later: bool = False  # not in the first segment


class Scan(Cursor):
    """A cursor that passes numbers and factors."""

    # --- numbers ---

    def number(self, place: Place | None) -> tuple[float, bool]:
        """Pass a number; give it, and whether it is whole. A `place` of None lets a comma be decimal."""
        start = self.at
        while self.digit():
            self.at += 1
        whole = self.low[start : self.at]
        fraction = ""
        if self.char() in (".", ",") and self.digit(self.at + 1):
            last = self.at + 1
            while self.digit(last):
                last += 1
            if self.char() == "." or self._decimal_comma(start, last, place):
                fraction = self.low[self.at + 1 : last]
                self.at = last
        if len(whole) > 6 or len(fraction) > 4 or len(fraction) == 3:
            raise Fault("number-size", start)
        return float(f"{whole}.{fraction or '0'}"), not fraction

    def _decimal_comma(self, start: int, last: int, place: Place | None) -> bool:
        if place is None:
            return True
        word = self.run(self.past_blanks(last))
        if place.counted:
            return False
        if word in SECONDS:
            raise Fault("comma-unclear", self.at)
        after = self.past_blanks(last)
        load = (
            word in LOAD_UNITS
            or word in METRES
            or self.char(last) in ("#", "/")
            or self.char(after) == "x"
            or (place.wants_load and self.char(after) != ",")
            or (after > last and self.digit(after))
        )
        if load and (self.char(start - 1) == "," or (place.later and last - self.at > 2)):
            raise Fault("comma-unclear", self.at)
        return load

    def effort_number(self) -> float:
        """Pass the number of an RPE or RIR: a comma is decimal before a lone 5, as in ``8,5``."""
        half = self.at
        while self.digit(half):
            half += 1
        lone = self.char(half) == "," and self.char(half + 1) == "5" and not self.digit(half + 2)
        if lone and self.char(half + 2) == "," and self.digit(half + 3):
            raise Fault("comma-unclear", half)
        return self.number(None if lone else Place(counted=True))[0]

    # --- factors ---

    def factor(self, place: Place) -> Factor:
        """Pass one factor.

        Raises
        ------
        Fault
            Where none can be read.
        """
        start = self.at
        if self.char() == "?":
            self.at += 1
            return Factor(start, load=Load(None))
        if self.run() == "bw":
            self.at += 2
            sign = self.past_blanks()
            if self.char(sign) in ("+", "-") and self.digit(self.past_blanks(sign + 1)):
                self.at = sign
                return self._signed(start)
            return Factor(start, load=Load(0.0, None, "added"))
        if self.char() in ("+", "-"):
            if self.char(self.at - 1) not in (" ", "\n", ",", ">", "x", ":", "w", ";", "[", "@", ""):
                raise Fault("not-understood", self.at)  # "8-10"
            return self._signed(start)
        if self.one_side(self.at):
            side = "left" if self.char() == "l" else "right"
            self.at += 1
            count = self._amount()
            other = self.past_blanks()
            other = self.past_blanks(other + 1) if self.char(other) == "|" else other
            if side == "left" and self.char(other) == "r" and self.digit(other + 1):
                self.at = other + 1
                return Factor(start, count=self._pair(count))
            return Factor(start, count=Count(count.values, count.what, side))
        return self._number_factor(start, place)

    def _signed(self, start: int) -> Factor:
        kind: LoadKind = "added" if self.char() == "+" else "assistance"
        self.at = self.past_blanks(self.at + 1)
        value, _ = self.number(None)
        return Factor(start, load=Load(in_range(value, start), self.unit(), kind))

    def unit(self) -> str | None:
        """Pass a unit of load, if one stands here."""
        if self.char() == "#":
            self.at += 1
            return "lb"
        word = self.run(self.past_blanks())
        if word not in LOAD_UNITS:
            return None
        self.at = self.past_blanks() + len(word)
        return LOAD_UNITS[word]

    def load_unit_follows(self) -> bool:
        """Tell whether what follows makes the number before a load."""
        return self.char() in ("#", "/") or self.run(self.past_blanks()) in LOAD_UNITS

    def _number_factor(self, start: int, place: Place) -> Factor:
        if clock := self._clock():
            return Factor(start, count=self._sided(clock))
        value, whole = self.number(place)
        unit = self.unit()
        if unit is None and (measure := self._measure(value, start)):
            return Factor(start, count=self._sided(measure))
        if self.char() == "/" and (kind := self._suffix()):
            return self._suffixed(start, value, whole, unit, kind)
        if unit is not None:
            return Factor(start, load=Load(in_range(value, start), unit))
        count = Count((value,)) if whole and 1 <= value <= MOST_REPS else None
        word = self.run(self.past_blanks())
        if word in REPS:
            self.at = self.past_blanks() + len(word)
            return Factor(start, count=self._sided(whole_reps(count, start)))
        special = self._special(count, start, place)
        if special is not None:
            return Factor(start, count=special)
        sets = int(value) if whole and 1 <= value < SETS_BELOW else None
        return Factor(start, Load(in_range(value, start)), count, sets, plain=True)

    def _suffix(self) -> str:
        word = self.run(self.at + 1)
        if word not in SUFFIXES:
            raise Fault("not-understood", self.at)
        self.at += 1 + len(word)
        return word

    def _suffixed(self, start: int, value: float, whole: bool, unit: str | None, word: str) -> Factor:
        kinds: Mapping[str, LoadKind] = {"hand": "per_hand", "side": "per_side", "total": "total"}
        load = Load(in_range(value, start), unit or self.unit(), kinds[word]) if word in kinds else None
        reps = word not in ("hand", "total") and unit is None
        fits = reps and whole and 1 <= value <= MOST_REPS
        if load is None and not fits:
            raise Fault("reps-range", start)
        return Factor(start, load=load, count=Count((value,), side="each") if fits else None)

    def _clock(self) -> Count | None:
        """Pass ``1:30`` or ``1:02:03``."""
        start, last, parts = self.at, self.at, []
        while True:
            first = last
            while self.digit(last):
                last += 1
            parts.append(self.low[first:last])
            if not (self.char(last) == ":" and self.digit(last + 1)):
                break
            last += 1
        if len(parts) == 1:
            return None
        right = len(parts) <= 3 and len(parts[0]) <= 4 and all(len(part) == 2 for part in parts[1:])
        if not right or any(int(part) >= 60 for part in parts[1:]):
            raise Fault("time-range", start)
        seconds = 0
        for part in parts:
            seconds = seconds * 60 + int(part)
        self.at = last
        return Count((_measured(float(seconds), "time", start),), "time")

    def _measure(self, value: float, start: int) -> Count | None:
        """Pass the unit of a time or a distance, and give the value in s or m."""
        at = self.past_blanks()
        word = self.run(at)
        if word not in SECONDS and word not in METRES:
            return None
        self.at = at + len(word)
        what = "time" if word in SECONDS else "distance"
        return Count((_measured(value * (SECONDS | METRES)[word], what, start),), what)  # type: ignore[operator]

    def _amount(self) -> Count:
        """Pass plain repetitions, a time or a distance, as one side has."""
        start = self.at
        if not self.digit():
            raise Fault("not-understood", self.at)
        if clock := self._clock():
            return clock
        value, whole = self.number(Place(counted=True))
        return self._measure(value, start) or whole_reps(Count((value,)) if whole else None, start)

    def _pair(self, left: Count) -> Count:
        start = self.at
        right = self._amount()
        if right.what != left.what:
            raise Fault("two-counts", start)
        return Count((*left.values, *right.values), left.what, "pair")

    def _sided(self, count: Count) -> Count:
        """Pass ``|9`` or ``each`` behind a count."""
        after = self.past_blanks()
        if self.char(after) == "|":
            self.at = self.past_blanks(after + 1)
            return self._pair(count)
        if self.char() == "/" and self.run(self.at + 1) in ("side", "leg", "arm", "each"):
            self.at += 1 + len(self.run(self.at + 1))
            return Count(count.values, count.what, "each")
        if self.run(after) == "each":
            self.at = after + 4
            return Count(count.values, count.what, "each")
        return count

    def _special(self, count: Count | None, start: int, place: Place) -> Count | None:
        """Pass what makes a number repetitions: ``5+``, ``5f``, ``5+5+3``, ``10|9``, ``10 each``."""
        sided = self.past_blanks()
        if self.char(sided) == "|" or self.run(sided) == "each":
            return self._sided(whole_reps(count, start))
        if self.run() in FAILURE:
            self.take(*FAILURE)
            return Count(whole_reps(count, start).values, failure=True)
        touching = self.char() == "+"
        if touching and not self.digit(self.at + 1):
            self.at += 1
            return Count(whole_reps(count, start).values, amrap=True)
        if not (touching or place.counted):
            return None
        values: list[float] = []
        while (more := self._cluster_part()) is not None:
            self.at = more
            part = self.at
            value, whole = self.number(Place(counted=True))
            values += whole_reps(Count((value,)) if whole else None, part).values
        return Count((*whole_reps(count, start).values, *values)) if values else None

    def _cluster_part(self) -> int | None:
        """Give the place of the next number of ``5+5+3`` or ``5 + 5 + 3``."""
        plus = self.past_blanks()
        after = self.past_blanks(plus + 1)
        even = (plus > self.at) == (after > plus + 1)
        return after if self.char(plus) == "+" and even and self.digit(after) else None


def whole_reps(count: Count | None, at: int) -> Count:
    """Give the count, if it is one of whole repetitions."""
    if count is None or not 1 <= count.values[0] <= MOST_REPS:
        raise Fault("reps-range", at)
    return count


def in_range(value: float, at: int) -> float:
    """Give the load, if one can lift so much."""
    if value >= MOST_LOAD:
        raise Fault("load-range", at)
    return value


def hundredths(value: float) -> float:
    """Round to hundredths, halves up, as every language can."""
    return math.floor(value * 100 + 0.5) / 100


def _measured(value: float, what: str, at: int) -> float:
    value = hundredths(value)
    if not 0 < value <= (MOST_SECONDS if what == "time" else MOST_METRES):
        raise Fault(f"{what}-range", at)
    return value
