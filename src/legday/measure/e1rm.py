"""Estimated one-repetition maximum: the formulas, side by side.

All take the load and n, the reps to failure (reps done + RIR), with operators only, so that floats and
columns go in alike; null stays null. A single rep at RIR 0 (n = 1) gives the load itself, exactly. Outside
its range a formula still computes; `measure.estimate` is what refuses.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

import polars as pl

Number = TypeVar("Number", float, pl.Expr)
Points = tuple[tuple[float, float], ...]

# Tuchscherer's chart: (n, share of 1RM), linear between integers.
RTS: Points = (
    (1, 1.0), (2, 0.955), (3, 0.922), (4, 0.892), (5, 0.863),
    (6, 0.837), (7, 0.811), (8, 0.786), (9, 0.762), (10, 0.739),
)  # fmt: skip

# Nuzzo et al. 2024: (mean reps to failure, share of 1RM), with the anchor that one rep is 100 %.
NUZZO: dict[str, Points] = {
    "general": (
        (1, 1.0), (3.28, 0.95), (4.94, 0.90), (7.15, 0.85), (9.75, 0.80),
        (12.37, 0.75), (14.80, 0.70), (17.11, 0.65), (20, 0.60),
    ),
    "bench": (
        (1, 1.0), (2.59, 0.95), (4.11, 0.90), (6.23, 0.85), (8.82, 0.80),
        (11.51, 0.75), (14.08, 0.70), (16.59, 0.65),
    ),
    "leg_press": (
        (1, 1.0), (7.04, 0.95), (8.69, 0.90), (10.69, 0.85), (13.05, 0.80), (15.79, 0.75), (18.96, 0.70),
    ),
}  # fmt: skip


def epley(load_kg: Number, n: Number) -> Number:
    """Epley: w (1 + n / 30).

    Unit: that of the load. Range: n 2-10. Citation: Epley 1985. Grade: high [V2].
    """
    return _guard(load_kg, n, load_kg * (1 + n / 30))


def brzycki(load_kg: Number, n: Number) -> Number:
    """Brzycki: 36 w / (37 - n).

    Unit: that of the load. Range: n 1-10; pole at 37. Citation: Brzycki 1993, JOPERD 64:88-90.
    Grade: high [V2].
    """
    return _guard(load_kg, n, load_kg * 36 / (37 - n))


def lombardi(load_kg: Number, n: Number) -> Number:
    """Lombardi: w n^0.10.

    Unit: that of the load. Range: n 1-10. Citation: Lombardi 1989. Grade: high [V2].
    """
    value: Number = load_kg * n**0.10
    return _guard(load_kg, n, value)


def mayhew(load_kg: Number, n: Number) -> Number:
    """Mayhew: 100 w / (52.2 + 41.9 exp(-0.055 n)).

    Unit: that of the load. Range: n 3-15, bench press. Citation: Mayhew et al. 1992, J Appl Sport Sci
    Res 6:200-206. Grade: high [V2].
    """
    value: Number = load_kg * 100 / (math.e ** (-0.055 * n) * 41.9 + 52.2)
    return _guard(load_kg, n, value)


def wathan(load_kg: Number, n: Number) -> Number:
    """Wathan: 100 w / (48.8 + 53.8 exp(-0.075 n)).

    Unit: that of the load. Range: n 2-15. Citation: Wathan 1994. Grade: high [V2].
    """
    value: Number = load_kg * 100 / (math.e ** (-0.075 * n) * 53.8 + 48.8)
    return _guard(load_kg, n, value)


def oconner(load_kg: Number, n: Number) -> Number:
    """O'Conner: w (1 + 0.025 n).

    Unit: that of the load. Range: n 2-10. Citation: O'Conner et al. 1989. Grade: high [V2].
    """
    return _guard(load_kg, n, load_kg * (1 + 0.025 * n))


def lander(load_kg: Number, n: Number) -> Number:
    """Lander: 100 w / (101.3 - 2.67123 n).

    Unit: that of the load. Range: n 2-10; pole at 37.9. Citation: Lander 1985, NSCA J 6:60-61.
    Grade: high [V2].
    """
    return _guard(load_kg, n, load_kg * 100 / (101.3 - 2.67123 * n))


def rts(load_kg: Number, n: Number) -> Number:
    """Load over the share of 1RM on Tuchscherer's chart, linear between integers.

    Unit: that of the load. Range: n 1-10, half steps too; copies disagree beyond. Citation:
    Tuchscherer's RTS chart, a coaching table and no study. Grade: high as a copy [V2].
    """
    return _guard(load_kg, n, load_kg / rts_fraction(n))


def nuzzo(load_kg: Number, n: Number) -> Number:
    """Load over the share of 1RM at which people do n reps; every lift but bench press and leg press.

    Unit: that of the load. Range: n 2-16. Citation: Nuzzo et al. 2024, Sports Med 54:303-321 (952 tests,
    7,289 people). Grade: medium [V2]; one person differs from the mean by about 6 %.
    """
    return _guard(load_kg, n, load_kg / nuzzo_fraction(n, "general"))


def nuzzo_bench(load_kg: Number, n: Number) -> Number:
    """Bench press's own table. Unit, range, citation and grade as `nuzzo`."""
    return _guard(load_kg, n, load_kg / nuzzo_fraction(n, "bench"))


def nuzzo_leg_press(load_kg: Number, n: Number) -> Number:
    """Leg press's own table. Range: n 8-18, never fewer reps. Unit, citation and grade as `nuzzo`."""
    return _guard(load_kg, n, load_kg / nuzzo_fraction(n, "leg_press"))


def weight_dependent(load_kg: Number, n: Number) -> Number:
    """Weight-dependent: w (1 + (n - 1)^0.85 / k), k = max(0.5, -2.55 + 4.58 ln w).

    Light loads fall off faster.

    Unit: kg, and only kg, since k depends on it. Range: n 1-20, load above 0, no bodyweight or assisted
    lifts. Citation: Marzagao 2026, preprint (303,494 sets near failure). Grade: medium [V2]; never
    compared with a measured 1RM.
    """
    value: Number = load_kg * (1 + (n - 1) ** 0.85 / weight_dependent_k(load_kg))
    return _guard(load_kg, n, value)


def weight_dependent_k(load_kg: Number) -> Number:
    """Constant k of `weight_dependent`: 8.00 at 10 kg. Unit: reps^0.85. Same range, citation and grade."""
    log: Any = load_kg.log() if isinstance(load_kg, pl.Expr) else math.log(load_kg)
    k: Number = -2.55 + 4.58 * log
    return 0.5 + _positive(k - 0.5)


def rts_fraction(n: Number) -> Number:
    """Share of 1RM at n reps to failure on the RTS chart. Unit: 1. Range and source as `rts`."""
    return _polyline(n, RTS)


def nuzzo_fraction(n: Number, table: str = "general") -> Number:
    """Share of 1RM at which people do n reps. Unit: 1. Ranges and source as the `nuzzo` family."""
    return _polyline(n, NUZZO[table])


def nuzzo_reps(share_pct: float, table: str = "general") -> float:
    """Mean reps to failure at a share of 1RM: the inverse of `nuzzo_fraction`.

    Unit: reps. Range: 60-100 %, bench 65-100, leg press 70-95. Source and grade as `nuzzo`.
    """
    return _polyline(share_pct / 100, tuple((share, n) for n, share in reversed(NUZZO[table])))


def nuzzo_sd_reps(share_pct: Number) -> Number:
    """Between-person standard deviation of the reps at a share of 1RM: 2.51 + 0.0925 (80 - p).

    Unit: reps. Range: 60-80 % (high), up to 95 (medium). Citation: through the two values published by
    Nuzzo et al. 2024. Grade: high [D].
    """
    return 2.51 + 0.0925 * (80 - share_pct)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with the reps to failure that it may be used for."""

    name: str
    function: Callable[[Any, Any], Any]
    n_min: float
    n_max: float


FORMULAS = (
    Formula("epley", epley, 2, 10),
    Formula("brzycki", brzycki, 1, 10),
    Formula("lombardi", lombardi, 1, 10),
    Formula("mayhew", mayhew, 3, 15),
    Formula("wathan", wathan, 2, 15),
    Formula("oconner", oconner, 2, 10),
    Formula("lander", lander, 2, 10),
    Formula("rts", rts, 1, 10),
    Formula("nuzzo", nuzzo, 2, 16),
    Formula("nuzzo_bench", nuzzo_bench, 2, 16),
    Formula("nuzzo_leg_press", nuzzo_leg_press, 8, 18),
    Formula("weight_dependent", weight_dependent, 1, 20),
)


def _guard(load: Number, n: Number, value: Number) -> Number:
    # Times 0 or 1 instead of a branch: a column has no truth of its own.
    return load + (value - load) * (n != 1)


def _positive(x: Number) -> Number:
    return (x + abs(x)) / 2


def _polyline(x: Number, points: Points) -> Number:
    """Straight lines through the points; the outermost two go on beyond the ends.

    A bend of b at a knot k adds b max(x - k, 0) = b (x - k) / 2 + b |x - k| / 2: the first halves make one
    straight line.
    """
    slopes = [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(points)]
    bends = [
        (knot, (after - before) / 2)
        for (knot, _), (before, after) in zip(points[1:-1], pairwise(slopes), strict=True)
    ]
    slope = slopes[0] + sum(bend for _, bend in bends)
    start = points[0][1] - slopes[0] * points[0][0] - sum(bend * knot for knot, bend in bends)
    value = x * slope + start
    for knot, bend in bends:
        value = value + abs(x - knot) * bend
    return value
