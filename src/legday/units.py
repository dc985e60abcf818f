"""Kilograms, metres and seconds inside; the only file that knows a pound, an inch or a plate.

Conversions use operators only, so they take a float or a column alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from legday.errors import LegdayError

if TYPE_CHECKING:
    import polars as pl

    Number = TypeVar("Number", float, pl.Expr)

KG_PER_LB = 0.45359237  # exact by definition (international avoirdupois pound, 1959)
M_PER_INCH = 0.0254  # exact by definition
M_PER_MILE = 1609.344  # exact by definition
UNITS = ("kg", "lb")


def kg_from_lb(load_lb: Number) -> Number:
    """Pounds to kilograms: 1 lb = 0.45359237 kg, exact by definition."""
    return load_lb * KG_PER_LB


def lb_from_kg(load_kg: Number) -> Number:
    """Kilograms to pounds: the inverse of `kg_from_lb`."""
    return load_kg / KG_PER_LB


def m_from_inch(length_inch: Number) -> Number:
    """Inches to metres: 1 inch = 0.0254 m, exact by definition."""
    return length_inch * M_PER_INCH


def inch_from_m(length_m: Number) -> Number:
    """Metres to inches: the inverse of `m_from_inch`."""
    return length_m / M_PER_INCH


def m_from_mile(distance_mile: Number) -> Number:
    """Miles to metres: 1 mile = 1609.344 m, exact by definition."""
    return distance_mile * M_PER_MILE


def mile_from_m(distance_m: Number) -> Number:
    """Metres to miles: the inverse of `m_from_mile`."""
    return distance_m / M_PER_MILE


def to_kg(load: Number, unit: str) -> Number:
    """Load in `unit` ("kg" or "lb") to kilograms.

    Raises
    ------
    LegdayError
        When the unit is another one.
    """
    return kg_from_lb(load) if _known(unit) == "lb" else load


def from_kg(load_kg: Number, unit: str) -> Number:
    """Kilograms to `unit` ("kg" or "lb"): the inverse of `to_kg`.

    Raises
    ------
    LegdayError
        When the unit is another one.
    """
    return lb_from_kg(load_kg) if _known(unit) == "lb" else load_kg


def plates_per_side(load: float, bar: float, inventory: Sequence[float]) -> tuple[float, ...]:
    """Plates for one end of the bar, heaviest first; what no plate can make is left off (rounds down).

    Greedy over the inventory, in exact arithmetic: 97.5 on a 20 bar is 25 + 10 + 2.5 + 1.25 a side.

    Parameters
    ----------
    load, bar : float
        Load wanted in all and the bar's own, in one unit.
    inventory : sequence of float
        The plates there are, in that unit, each as often as needed.

    Raises
    ------
    LegdayError
        When the load is lighter than the bar, or a plate is not above 0.
    """
    rest = (_exact(load) - _exact(bar)) / 2
    if rest < 0:
        raise LegdayError(f"load {load:g} is lighter than the bar ({bar:g}): choose a lighter bar")
    plates: list[float] = []
    for plate in sorted(inventory, reverse=True):
        if plate <= 0:
            raise LegdayError(f"plate {plate:g} in the inventory: a plate must weigh more than 0")
        count, rest = divmod(rest, _exact(plate))
        plates += [plate] * int(count)
    return tuple(plates)


def round_to_loadable(load: float, bar: float, inventory: Sequence[float]) -> float:
    """Heaviest load up to `load` that the plates make on this bar, in the unit of all three.

    Raises
    ------
    LegdayError
        As `plates_per_side`.
    """
    side = sum((_exact(plate) for plate in plates_per_side(load, bar, inventory)), Fraction())
    return float(_exact(bar) + 2 * side)


def round_to_step(load: float, step: float) -> float:
    """Heaviest multiple of `step` up to `load`: dumbbells, stacks. Same unit for both.

    Raises
    ------
    LegdayError
        When the step is not above 0.
    """
    if step <= 0:
        raise LegdayError(f"step {step:g}: a step must be more than 0")
    return float(_exact(load) // _exact(step) * _exact(step))


def _exact(load: float) -> Fraction:
    # A ten-thousandth is finer than any plate and coarser than the noise of a float (185.00000000000003).
    return Fraction(load).limit_denominator(10_000)


def _known(unit: str) -> str:
    if unit not in UNITS:
        raise LegdayError(f"unit {unit!r} is not known: use kg or lb")
    return unit
