"""Ramp sets before a barbell lift."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from legday.catalogue.settings import Settings
from legday.units import round_to_loadable


def warmup_ramp(load: float, bar: float, inventory: Sequence[float], settings: Settings) -> pl.DataFrame:
    """Ramp to a working load: the bar x 8, 45 % x 5, 65 % x 3, 85 % x 1, each as the plates allow.

    A step that is no heavier than the one before, or not lighter than the working load, is left out.

    Unit: that of load, bar and plates. Range: loads from the bar up. Citation: specific warm-up suffices:
    Iversen et al. 2021, Sports Med 51:2079-2095. Grade: high for that [V], the steps are a choice [E].

    Returns
    -------
    polars.DataFrame
        ``load, reps``, lightest first; empty for the bar alone.

    Raises
    ------
    LegdayError
        When the load is lighter than the bar.
    """
    goal = round_to_loadable(load, bar, inventory)
    steps = [(bar, settings.warmup_bar_reps)]
    for fraction, reps in zip(settings.warmup_fractions, settings.warmup_reps, strict=True):
        if load * fraction >= bar:
            steps.append((round_to_loadable(load * fraction, bar, inventory), reps))
    kept: list[tuple[float, int]] = []
    for step, reps in steps:
        if step < goal and (not kept or step > kept[-1][0]):
            kept.append((step, reps))
    return pl.DataFrame(kept, schema={"load": pl.Float64, "reps": pl.Int64}, orient="row")
