"""Competition points: totals of lifters of different mass made comparable."""

from __future__ import annotations

import math
from typing import Literal, TypeVar

import polars as pl

from legday.errors import LegdayError
from legday.model import Sex

Number = TypeVar("Number", float, pl.Expr)
Kit = Literal["raw", "single_ply"]
Event = Literal["sbd", "bench"]

# Coefficients as in the source of OpenPowerlifting: A b^4 + B b^3 + C b^2 + D b + E, b clamped to the range.
_DOTS: dict[Sex, tuple[float, float, float, float, float]] = {
    "male": (-0.0000010930, 0.0007391293, -0.1918759221, 24.0900756, -307.75076),
    "female": (-0.0000010706, 0.0005158568, -0.1126655495, 13.6175032, -57.96288),
}
_DOTS_RANGE_KG: dict[Sex, tuple[float, float]] = {"male": (40, 210), "female": (40, 150)}

# A, B, C of 100 total / (A - B exp(-C b)); same source.
_IPF_GL: dict[tuple[Sex, Kit, Event], tuple[float, float, float]] = {
    ("male", "raw", "sbd"): (1199.72839, 1025.18162, 0.009210),
    ("male", "single_ply", "sbd"): (1236.25115, 1449.21864, 0.01644),
    ("female", "raw", "sbd"): (610.32796, 1045.59282, 0.03048),
    ("female", "single_ply", "sbd"): (758.63878, 949.31382, 0.02435),
    ("male", "raw", "bench"): (320.98041, 281.40258, 0.01008),
    ("male", "single_ply", "bench"): (381.22073, 733.79378, 0.02398),
    ("female", "raw", "bench"): (142.40398, 442.52671, 0.04724),
    ("female", "single_ply", "bench"): (221.82209, 357.00377, 0.02937),
}
_IPF_GL_LEAST_KG = 35


def dots(total_kg: Number, bodyweight_kg: Number, sex: Sex) -> Number:
    """DOTS points: 500 total / a polynomial of body mass.

    Unit: points. Range: body mass clamped to 40-210 kg (men), 40-150 (women); a competition total of three
    lifts, "estimated" where it is a sum of e1RMs. Citation: constants read in the source of
    OpenPowerlifting. Grade: high [V].
    """
    lo, hi = _DOTS_RANGE_KG[sex]
    b = (abs(bodyweight_kg - lo) - abs(bodyweight_kg - hi) + (lo + hi)) / 2  # clamped
    a4, a3, a2, a1, a0 = _DOTS[sex]
    return total_kg * 500 / ((((a4 * b + a3) * b + a2) * b + a1) * b + a0)


def ipf_gl(
    total_kg: Number, bodyweight_kg: Number, sex: Sex, kit: Kit = "raw", event: Event = "sbd"
) -> Number:
    """IPF GL (Goodlift) points: 100 total / (A - B exp(-C b)).

    Unit: points. Range: body mass from 35 kg (a lighter float is refused, in a column it is null); a
    competition total of three lifts, or bench press. Citation: constants read in the source of
    OpenPowerlifting. Grade: high [V].

    Raises
    ------
    LegdayError
        When the body mass, as a float, is below 35 kg.
    """
    a, b, c = _IPF_GL[sex, kit, event]
    points: Number = total_kg * 100 / (a - math.e ** (-c * bodyweight_kg) * b)
    if isinstance(bodyweight_kg, pl.Expr):
        column: Number = pl.when(bodyweight_kg >= _IPF_GL_LEAST_KG).then(points)
        return column
    if bodyweight_kg < _IPF_GL_LEAST_KG:
        raise LegdayError(f"IPF GL points are not defined below {_IPF_GL_LEAST_KG} kg of body mass")
    return points
