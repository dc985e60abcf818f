"""Student's t: how far a mean of few values may lie off."""

from __future__ import annotations

from typing import TypeVar

import polars as pl

Number = TypeVar("Number", float, pl.Expr)


def student_t(df: Number, z: float) -> Number:
    """Quantile of Student's t with `df` degrees of freedom where the normal's is `z`.

    z + g1 / df + g2 / df^2 + g3 / df^3 + g4 / df^4, Fisher's expansion.

    Unit: 1. Range: df 2 up; 0.8 % too low at 2, 0.1 % at 3, within 0.001 from 4 on, at z 1.96.
    Citation: Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.7.5. Grade: high [V2].
    """
    g1 = (z**3 + z) / 4
    g2 = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    g3 = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    g4 = (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160
    return (((g4 / df + g3) / df + g2) / df + g1) / df + z
