"""The loads that a kit can make for an exercise, in the unit that is typed and counted as it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, inf, lcm

from legday import units
from legday.catalogue import Exercise
from legday.catalogue.loader import load_kind
from legday.catalogue.settings import Settings
from legday.plan.problem import Equipment

KINDS = ("plates", "list", "step", "none")
_FINE = 100  # masses are kept to a hundredth of the unit: 20.41 kg is a plate of 45 lb
_HANDS = ("dumbbell", "kettlebell")
_PLATES = ("barbell", "trap_bar")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Loads that there are.

    Attributes
    ----------
    kind : str
        ``plates`` (pairs on a bar), ``list`` (each load there is), ``step`` (multiples), ``none``.
    unit : {"kg", "lb"}
        Unit of all loads here.
    bar : float
        Least load of ``plates``.
    loads : tuple of float
        Plates, or the loads of a list, each above 0.
    step, least, most : float
        Step of ``step``, and the least and the most load, multiples of it. Help is a load below 0.
    """

    kind: str
    unit: str
    bar: float = 0.0
    loads: tuple[float, ...] = ()
    step: float = 0.0
    least: float = 0.0
    most: float = inf


def at_or_below(ladder: Ladder, load: float) -> float | None:
    """Give the heaviest load there is up to `load`; None if there is none so light."""
    if ladder.kind == "none" or load < lightest(ladder):
        return None
    if ladder.kind == "plates":
        return units.round_to_loadable(load, ladder.bar, ladder.loads)
    if ladder.kind == "step":
        return units.round_to_step(min(load, ladder.most), ladder.step)
    return max(one for one in ladder.loads if one <= load)


def next_above(ladder: Ladder, load: float) -> float | None:
    """Give the lightest load there is above `load`; None where there is no heavier one."""
    if ladder.kind == "none":
        return None
    if load < lightest(ladder):
        return lightest(ladder)
    if ladder.kind == "list":
        return min((one for one in ladder.loads if one > load), default=None)
    if ladder.kind == "step":
        above = units.round_to_step(load + ladder.step, ladder.step)
        return above if above <= ladder.most else None
    if not ladder.loads:
        return None
    above = now = units.round_to_loadable(load, ladder.bar, ladder.loads)
    fine = 2 * _common(ladder.loads)
    while above <= load:  # ends within the smallest pair
        now += fine
        above = units.round_to_loadable(now, ladder.bar, ladder.loads)
    return above


def lightest(ladder: Ladder) -> float:
    """Give the least load there is: 0 where none is; without an end where help can always grow."""
    if ladder.kind == "plates":
        return ladder.bar
    return min(ladder.loads, default=0.0) if ladder.kind == "list" else ladder.least


def plates(ladder: Ladder, load: float | None) -> tuple[float, ...]:
    """Give the plates of one end of the bar, heaviest first; none where there is no bar."""
    if ladder.kind != "plates" or load is None:
        return ()
    return units.plates_per_side(load, ladder.bar, ladder.loads)


def ladder_of(exercise: Exercise, kit: Equipment, unit: str, settings: Settings) -> Ladder:
    """Give the loads of an exercise, counted as they are typed: of one dumbbell, of all else in total.

    A preset's kit is made in the unit that is typed; a person's own is what it is, whatever it is typed in.

    Raises
    ------
    LegdayError
        When the unit is neither kg nor lb.
    """
    kind = load_kind(exercise)
    pounds = unit == "lb" and kit.name != "own"
    plates_ = settings.plates_lb if pounds else _in(unit, kit.plates_kg)
    smallest = min(plates_, default=0.0) if "barbell" in kit.items or kit.plates_kg else 0.0
    stack = settings.progress_stack_step_lb if pounds else _in(unit, (kit.machine_step_kg,))[0]
    if kind == "assistance":
        # The more is taken off, the lighter it is.
        machine = exercise.equipment == "machine"
        return Ladder("step", unit, step=stack, least=-inf, most=0.0) if machine else Ladder("none", unit)
    if exercise.equipment in _PLATES:
        bar = settings.bar_lb if pounds else _in(unit, (kit.bar_kg,))[0]
        return Ladder("plates", unit, bar=bar, loads=tuple(sorted(plates_, reverse=True)))
    if exercise.equipment in _HANDS:
        return Ladder("list", unit, loads=_hand_loads(exercise.equipment, kit, unit, settings))
    if exercise.equipment in ("machine", "cable"):
        return Ladder("step", unit, step=stack, least=stack)
    if exercise.equipment == "smith" and smallest:
        return Ladder("step", unit, step=2 * smallest)
    if kind == "added" and exercise.equipment == "bodyweight" and smallest:
        return Ladder("step", unit, step=2 * smallest)
    return Ladder("none", unit)


def _hand_loads(equipment: str, kit: Equipment, unit: str, settings: Settings) -> tuple[float, ...]:
    if equipment == "kettlebell":
        return _in(unit, settings.progress_kettlebells_kg)
    if unit == "lb" and kit.name != "own" and kit.dumbbells_kg:
        step, heaviest = settings.progress_dumbbell_step_lb, units.lb_from_kg(max(kit.dumbbells_kg))
        return tuple(step * n for n in range(1, 1 + int(heaviest // step)))
    return _in(unit, kit.dumbbells_kg)


def _in(unit: str, masses_kg: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(round(_FINE * units.from_kg(kg, unit)) / _FINE for kg in masses_kg)


def _common(loads: tuple[float, ...]) -> float:
    """Largest mass that all loads are multiples of."""
    exact = [Fraction(load).limit_denominator(10_000) for load in loads]
    under = lcm(*(one.denominator for one in exact))
    return gcd(*(int(one * under) for one in exact)) / under
