"""Shares of counts, and the difference of two of them."""

from __future__ import annotations

import math

from legday.model_own_log import Interval


def wilson(successes: int, n: int, z: float) -> Interval | None:
    """Share of successes with Wilson's score interval.

    Unit: %. Range: n 1 up; None for 0. Citation: Wilson 1927, J Am Stat Assoc 22:209-212 [M]. Grade: high.
    """
    if n == 0:
        return None
    share, size = successes / n, z * z / n
    middle = (share + size / 2) / (1 + size)
    reach = z * math.sqrt(share * (1 - share) / n + size / (4 * n)) / (1 + size)
    return Interval(100 * share, 100 * (middle - reach), 100 * (middle + reach))


def newcombe(first: int, of_first: int, second: int, of_second: int, z: float) -> Interval:
    """Difference of two shares, from score intervals with continuity correction.

    Unit: percentage points. Range: both counts 1 up. Citation: Newcombe 1998, Stat Med 17:873-890, method 11
    [M]; its worked example 56/70 against 48/80: 4.28 to 34.22. Grade: high, rather too wide.
    """
    p, q = first / of_first, second / of_second
    p_lo, p_hi = _corrected(first, of_first, z)
    q_lo, q_hi = _corrected(second, of_second, z)
    below = math.hypot(p - p_lo, q_hi - q)
    above = math.hypot(p_hi - p, q - q_lo)
    return Interval(100 * (p - q), 100 * max(-1.0, p - q - below), 100 * min(1.0, p - q + above))


def _corrected(successes: int, n: int, z: float) -> tuple[float, float]:
    """Score interval with continuity correction; Newcombe 1998, Stat Med 17:857-872, method 4."""
    p = successes / n
    under = z * z - 2 - 1 / n + 4 * p * (n * (1 - p) + 1)
    over = z * z + 2 - 1 / n + 4 * p * (n * (1 - p) - 1)
    lo = (2 * n * p + z * z - 1 - z * math.sqrt(max(under, 0))) / (2 * (n + z * z))
    hi = (2 * n * p + z * z + 1 + z * math.sqrt(max(over, 0))) / (2 * (n + z * z))
    return (0.0 if successes == 0 else max(0.0, lo)), (1.0 if successes == n else min(1.0, hi))
