"""Segments to sets: which number is the load, which the repetitions, which the sets; and what is unclear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from legday.model import SetType, Side
from legday.read.quick_nouns import MOST_SETS, Fault, QuickSet
from legday.read.quick_scan import Count, Factor, Load
from legday.read.quick_segments import Segment

Value = TypeVar("Value")
NO_LOAD = Load(None)
FEW = 10  # "3x60s" are three sets; "16x40m" may be a load of 16


@dataclass(frozen=True, slots=True)
class Before:
    """What an exercise's earlier sets leave for the later ones."""

    load: Load | None = None
    bar: float | None = None
    warm: bool = False
    unit: str | None = None  # the last that was written
    any: bool = False


@dataclass
class Choices:
    """One way to settle what may be two things; `seen` gathers every such choice that was met."""

    taken: Mapping[str, str] = field(default_factory=dict)
    seen: dict[str, list[str]] = field(default_factory=dict)

    def choose(self, what: str, options: Mapping[str, Value]) -> Value:
        """Give the option taken, or the first; a single option is no choice."""
        if len(options) > 1:
            met = self.seen.setdefault(what, [])
            met += [key for key in options if key not in met]
        return options.get(self.taken.get(what, ""), next(iter(options.values())))


@dataclass
class _Told:
    """What one segment says, before units."""

    load: Load | None
    counts: list[Count]
    sets: int
    at_is_load: bool = False  # "@8" was the load


def sets_of(
    segments: Sequence[Segment], before: Before, unit: str, choices: Choices
) -> tuple[list[QuickSet], Before]:
    """Weigh the segments of one item.

    Raises
    ------
    Fault
        Where a segment cannot be a set.
    """
    rirs = _efforts(segments, choices)
    written = _written_unit(segments) or before.unit
    found: list[QuickSet] = []
    pair: Load | None = None  # "2x20" of "2x20 3x10", read as two implements
    for index, written_segment in enumerate(segments):
        segment = written_segment
        ahead = segments[index + 1] if segment.glued and index + 1 < len(segments) else None
        if pair is None and (pair := _implements(segment, ahead, choices)) is not None:
            continue
        if segment.bare and before.any:
            segment = replace(segment, warm=segment.warm or before.warm)
        told = _told(segment, pair, choices)
        pair = None
        load, bar = told.load, segment.bar.value if segment.bar else None
        if segment.drop and not before.any:
            raise Fault("drop-alone", segment.at)
        if load is None and before.load is not None and before.warm == segment.warm:
            load, bar = before.load, before.bar if bar is None else bar
        if load is not None and load.value is not None and load.unit is None and not _body_alone(load):
            options = {written: written, unit: unit} if written else {unit: unit}
            load = replace(load, unit=choices.choose("unit", options))
        _hold_bar(segment, load)
        found += _rows(segment, replace(told, load=load), bar, None if told.at_is_load else rirs[index])
        if len(found) > MOST_SETS:
            raise Fault("too-many-sets", segment.at)
        before = Before(load, bar, segment.warm, before.unit, any=True)
    return found, replace(before, unit=written)


def _body_alone(load: Load) -> bool:
    return load.kind == "added" and load.value == 0 and load.unit is None


def _written_unit(segments: Sequence[Segment]) -> str | None:
    factors = [factor for one in segments for factor in [*(one.product or []), *one.loose]]
    units = [factor.load.unit for factor in factors if factor.load and factor.load.unit]
    return units[-1] if units else None


def _efforts(segments: Sequence[Segment], choices: Choices) -> list[float | None]:
    """Give the reserve of each segment; in ``100x5,5,4 @9`` it may be that of all three."""
    rirs = [segment.rir for segment in segments]
    first = 0
    for index, segment in enumerate(segments):
        if not segment.bare or segment.drop:
            first = index
        last = index + 1 == len(segments) or not segments[index + 1].bare or segments[index + 1].drop
        if not last or index == first or segment.effort_at is None:
            continue
        if all(one.effort_at is None for one in segments[first:index]):
            each = choices.choose("effort", {"last": False, "each": True})
            if each:
                rirs[first:index] = [segment.rir] * (index - first)
    return rirs


def _implements(segment: Segment, ahead: Segment | None, choices: Choices) -> Load | None:
    """Read ``2x20`` before ``3x10`` as two implements of 20, if it is that."""
    product = segment.product or []
    if len(product) != 2 or segment.leading_x or ahead is None or ahead.product is None:
        return None
    load = product[1].load
    two = product[0].sets == 2 and load is not None and load.kind is None and load.value is not None
    alone = not segment.loose and segment.effort_at is None and not segment.type_words
    fits = len(ahead.product) == 2 and ahead.product[0].sets and ahead.product[1].count and not ahead.loose
    if not (two and alone and fits and load):
        return None
    pair = replace(load, kind="per_hand")
    return choices.choose("hands", {"pair": pair, "sets": None})


def _told(segment: Segment, own: Load | None, choices: Choices) -> _Told:
    """Tell load, counts and sets of one segment."""
    loads = [one for one in segment.loose if one.load is not None and one.count is None]
    counts = [one for one in segment.loose if one.count is not None and one.load is None]
    either = [one for one in segment.loose if one.count is not None and one.load is not None]
    loads += [one for one in either if segment.product or counts]
    unsettled = [] if segment.product or counts else either
    if len(loads) > 1 or (own and loads):
        raise Fault("two-loads", loads[-1].at)
    load = own or (loads[0].load if loads else None)
    sets, more, at_is_load = 1, [one.count for one in counts if one.count], False
    if segment.product:
        (load, count, sets), at_is_load = _product(segment, load, choices)
        more.insert(0, count)
    elif len(unsettled) == 1:
        more.insert(0, unsettled[0].count or Count(()))
    elif unsettled:
        raise Fault("two-numbers", unsettled[1].at)
    if not more:
        raise Fault("count-missing", segment.at)
    kinds = [one.what for one in more]
    plain = all(len(one.values) == 1 and not one.side for one in more)
    if len(set(kinds)) < len(kinds) or (len(more) > 1 and not plain):
        raise Fault("two-counts", (counts or segment.loose)[-1].at)
    return _Told(load, more, sets, at_is_load)


_Roles = tuple[Load | None, Count, int]


def _product(segment: Segment, own: Load | None, choices: Choices) -> tuple[_Roles, bool]:
    factors, at_is_load = segment.product or [], False
    roles = _roles(factors, leading_x=segment.leading_x, own=own)
    if own is None and segment.at_load is not None and "sets" in roles and len(factors) == 2:
        beside = {"effort": None, "load": segment.at_load.load}
        own = choices.choose("at", beside)
        if own is not None:
            at_is_load = True
            roles = _roles(factors, leading_x=False, own=own)
    if not roles:
        raise _no_role(factors, leading_x=segment.leading_x, own=own)
    return choices.choose("order", roles), at_is_load


def _roles(factors: Sequence[Factor], *, leading_x: bool, own: Load | None) -> dict[str, _Roles]:
    """Give every way to take the factors, by name; a way that cannot be is left out."""
    found: dict[str, _Roles] = {}
    if leading_x:
        count, sets = factors[0].count, factors[1].sets if len(factors) == 2 else 1
        return {"count": (own, count, sets)} if count and sets else {}
    if len(factors) == 3:
        first, second, third = factors
        if own is None and second.count:
            if first.load and third.sets:
                found["load"] = (first.load, second.count, third.sets)
            if first.sets and third.load:
                found["sets"] = (third.load, second.count, first.sets)
        return found
    first, second = factors
    timed = second.count is not None and second.count.what != "reps"
    few = timed and first.sets is not None and first.sets < FEW
    if second.count and first.sets:
        found["sets"] = (own, second.count, first.sets)
    if second.count and first.load and own is None and not few:
        found["load"] = (first.load, second.count, 1)
    if first.count and second.load and not second.plain and own is None:
        found["plates"] = (second.load, first.count, 1)
    if first.count and not first.plain and second.sets:
        found["times"] = (own, first.count, second.sets)
    return found


def _no_role(factors: Sequence[Factor], *, leading_x: bool, own: Load | None) -> Fault:
    """Say why no way is left."""
    if leading_x:
        return Fault("reps-range" if factors[0].count is None else "sets-range", factors[-1].at)
    only_loads = [one for one in factors if one.load and not one.plain and not one.count]
    if (own is not None and (only_loads or len(factors) == 3)) or len(only_loads) > 1:
        return Fault("two-loads", (only_loads or factors)[-1].at)
    if factors[1].count is None and not only_loads:
        return Fault("reps-range", factors[1].at)
    if factors[1].count is None:
        return Fault("not-understood", factors[1].at)
    if own is not None or (len(factors) == 2 and factors[0].load is None):
        return Fault("sets-range", factors[0].at if own is not None else factors[1].at)
    return Fault("sets-range", factors[2].at if len(factors) == 3 else factors[0].at)


def _hold_bar(segment: Segment, load: Load | None) -> None:
    if segment.bar is None:
        return
    unit = segment.bar.unit
    if load is None or load.kind != "per_side" or (unit is not None and unit != load.unit):
        raise Fault("bar-alone", segment.bar_at)


def _rows(segment: Segment, told: _Told, bar: float | None, rir: float | None) -> list[QuickSet]:
    """Write out the sets: sides and parts of a cluster are sets of their own."""
    load = told.load if told.load is not None and told.load.value is not None else NO_LOAD
    main = told.counts[0]
    kind, failed = _set_type(segment, told.counts)
    if failed and (rir or 0) > 0:
        raise Fault("effort-clash", segment.at)
    rir = 0.0 if failed else rir
    base = QuickSet(load.value, load.unit, load.kind, bar if load.kind == "per_side" else None, set_type=kind)
    for other in told.counts[1:]:
        base = _counted(base, other.values[0], other.what)
    names: Mapping[str, tuple[Side, ...]] = {
        "": ("both",), "each": ("each",), "pair": ("left", "right"), "left": ("left",), "right": ("right",),
    }  # fmt: skip
    sides = names[main.side]
    one: list[QuickSet] = []
    for index, value in enumerate(main.values):
        row = replace(_counted(base, value, main.what), side=sides[index if main.side == "pair" else 0])
        part = main.side != "pair" and index > 0
        ends = main.side == "pair" or index == len(main.values) - 1
        one.append(replace(row, set_type="cluster" if part else kind, rir=rir if ends else None))
    return one * told.sets


def _counted(row: QuickSet, value: float, what: str) -> QuickSet:
    if what == "time":
        return replace(row, duration_s=value)
    if what == "distance":
        return replace(row, distance_m=value)
    return replace(row, reps=int(value))


def _set_type(segment: Segment, counts: Sequence[Count]) -> tuple[SetType, bool]:
    """Give the type of a segment's sets, and whether they went to failure."""
    cluster = any(len(one.values) > 1 and one.side != "pair" for one in counts)
    words = {word for word, _ in segment.type_words}
    failed = "failure" in words or any(one.failure for one in counts)
    amrap = "amrap" in words or any(one.amrap for one in counts)
    is_so: Mapping[SetType, bool] = {
        "warm_up": segment.warm, "drop": segment.drop, "amrap": amrap, "test": "test" in words,
    }  # fmt: skip
    types = [name for name, so in is_so.items() if so]
    if len(types) > 1 or (segment.warm and (failed or cluster)) or (cluster and (amrap or "test" in words)):
        raise Fault("type-clash", segment.type_words[0][1] if segment.type_words else segment.at)
    if types:
        return types[0], failed
    return ("failure" if failed and not cluster else "working"), failed
