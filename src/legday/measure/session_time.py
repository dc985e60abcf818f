"""How long a session takes."""

from __future__ import annotations

import polars as pl

from legday.catalogue.settings import Settings


def session_time_min(exercises: pl.DataFrame, settings: Settings) -> float:
    """Estimated length of a session: 300 s, and 90 s + sets x reps x 4 s + (sets - 1) x rest an exercise.

    Reps count twice where one leg or arm works at a time; 150 s are added for the ramp sets of the first
    barbell lift above 60 kg.

    Unit: min. Range: 5 up. Citation: none. Grade: choice [E].

    Parameters
    ----------
    exercises : polars.DataFrame
        In order: ``sets, reps, rest_s`` [s] ``, unilateral`` (truth) ``, equipment, load_kg`` [kg, may be
        null].
    """
    sides = pl.when(pl.col("unilateral")).then(2).otherwise(1)
    work = pl.col("sets") * pl.col("reps") * settings.rep_s * sides
    rest = (pl.col("sets") - 1) * pl.col("rest_s")
    seconds = float(exercises.select((settings.exercise_setup_s + work + rest).sum()).item())
    barbell = exercises.filter(pl.col("equipment") == "barbell").head(1)
    if (barbell["load_kg"] > settings.ramp_load_kg).any():
        seconds += settings.ramp_s
    return (settings.session_general_s + seconds) / 60
