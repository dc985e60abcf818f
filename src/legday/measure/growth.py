"""How fast strength may be expected to grow, and how well a slope can be told at all."""

from __future__ import annotations

import math

SLOPE = 0.10
"""b of `growth`: fits +39.7 % at one year and +57.5 % at six; 0.076-0.126 is the range that does."""


def growth(start_kg: float, weeks: float, slope: float = SLOPE) -> float:
    """Strength after some weeks of training: S(t) = S0 (1 + b ln(1 + t)).

    Unit: that of the start. Range: weeks 0 up; beginners, one short session a week. Citation: Steele et al.
    2022, Res Q Exerc Sport 94:913-930 (14,690 people: +30-50 % in one year, +50-60 % in six); b fitted to
    that. Grade: medium [D].
    """
    return start_kg * (1 + slope * math.log1p(weeks))


def slope_se_pct(weeks: float, per_week: float, noise_sd_pct: float) -> float:
    """Standard error of a straight line's slope through evenly spaced sessions.

    sd / sqrt(sum (t - mean t)^2), errors independent and no real ups and downs: the best case.

    Unit: %/week. Range: two sessions or more. Citation: least squares. Grade: high [D].

    Parameters
    ----------
    weeks, per_week : float
        Length, and sessions a week; their product is rounded to whole sessions.
    noise_sd_pct : float
        Standard deviation of a session around the line [%].
    """
    sessions = round(weeks * per_week)
    squares = sessions * (sessions**2 - 1) / 12 / per_week**2
    return noise_sd_pct / math.sqrt(squares)
