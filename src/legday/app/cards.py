"""Cards of a report that ask for caution: what a session costs, and how bone is loaded."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure import bone, energy
from legday.measure.counting import in_weeks, is_leg_set, is_strength, is_working, week_no
from legday.measure.estimate import estimates
from legday.model import Book
from legday.model_health import BoneFacts, EnergyFacts

_MIN_PER_H, _S_PER_MIN, _CM_PER_M = 60.0, 60.0, 100.0
_HALF_KG = 0.5
_HEAVY = ("squat", "hinge")  # patterns of a session that counts as squats and deadlifts


def bone_facts(sets: pl.DataFrame, as_of: date, weeks: int, settings: Settings) -> BoneFacts:
    """How bone was loaded in the whole weeks looked at."""
    lifts = sets.filter(pl.col("movement").is_in(settings.bone_axial_movements))
    landings, index = bone.impacts(sets, as_of, settings, weeks)
    axial = estimates(lifts, settings)
    heavy = bone.heavy_axial_sets(axial, as_of, settings, weeks) if axial.height else 0.0
    return BoneFacts(heavy, settings.bone_reference_sets, landings, index)


def energy_facts(book: Book, sets: pl.DataFrame, as_of: date, weeks: int, settings: Settings) -> EnergyFacts:
    """What the last leg session of the weeks looked at cost, by methods side by side."""
    mass_kg = _mass_kg(book, as_of)
    if mass_kg is None:
        return EnergyFacts("no_body_mass")
    legs = sets.filter(in_weeks(as_of, weeks), is_leg_set())
    if legs.is_empty():
        return EnergyFacts("no_session")
    session = legs["session"][-1]
    done = sets.filter(pl.col("session") == session, is_working(), is_strength())
    met, minutes = _met(done, settings), _minutes(book, session)
    net = None if minutes is None else energy.met_net_kcal(met, mass_kg, minutes / _MIN_PER_H)
    error = settings.energy_met_error_pct / 100
    regression = _regression(book, done, mass_kg, settings)
    work, work_sets = _work(book, done, mass_kg, minutes, settings)
    best = net if net is not None else regression
    epoc = (None, None) if best is None else energy.epoc_kcal(
        max(0.0, best), settings.energy_epoc_share, settings.energy_epoc_max_kcal
    )  # fmt: skip
    reach = 2 * settings.energy_lytle_see_kcal
    return EnergyFacts(
        why=None,
        day=done["day"][-1],
        minutes=minutes,
        sets=done.height,
        met_kcal=net,
        met_lo_kcal=None if net is None else net * (1 - error),
        met_hi_kcal=None if net is None else net * (1 + error),
        regression_kcal=regression,
        regression_lo_kcal=None if regression is None else regression - reach,
        regression_hi_kcal=None if regression is None else regression + reach,
        work_kcal=work,
        work_sets=work_sets,
        epoc_lo_kcal=epoc[0],
        epoc_hi_kcal=epoc[1],
        week_kcal=_week(book, sets, (as_of, weeks), mass_kg, settings),
        muscle_kcal_per_kg_day=energy.muscle_kcal_per_day(1.0, settings.energy_muscle_kcal_per_kg_day),
        half_kg_fat_kcal_per_day=energy.deficit_kcal_per_day(_HALF_KG, settings.energy_fat_kcal_per_kg),
    )


def _mass_kg(book: Book, as_of: date) -> float | None:
    known = book.body.filter(pl.col("day") <= as_of, pl.col("bodyweight_kg").is_not_null()).sort("day")
    return float(known["bodyweight_kg"][-1]) if known.height else book.athlete.bodyweight_kg


def _minutes(book: Book, session: str) -> float | None:
    found = book.sessions.filter(pl.col("session") == session)["minutes"].drop_nulls().to_list()
    return float(found[0]) if found and found[0] > 0 else None


def _met(done: pl.DataFrame, settings: Settings) -> float:
    heavy = done["pattern"].is_in(_HEAVY).any()
    return settings.energy_met_legs if heavy else settings.energy_met_other


def _regression(book: Book, done: pl.DataFrame, mass_kg: float, settings: Settings) -> float | None:
    age_y, height_m = book.athlete.age_y, book.athlete.height_m
    least, most = settings.energy_lytle_sets
    if age_y is None or height_m is None or not least <= done.height <= most:
        return None
    if not settings.energy_lytle_age_y[0] <= age_y <= settings.energy_lytle_age_y[1]:
        return None
    volume: Any = (done["load_kg"] * done["reps"]).sum()
    fat_kg = mass_kg * settings.energy_body_fat_pct / 100
    return energy.lytle_net_kcal(height_m * _CM_PER_M, age_y, mass_kg - fat_kg, fat_kg, float(volume))


def _work(
    book: Book, done: pl.DataFrame, mass_kg: float, minutes: float | None, settings: Settings
) -> tuple[float | None, int]:
    """Cost of the sets whose work can be reckoned, and of standing between them; how many sets those are."""
    if book.athlete.height_m is None:
        return None, 0
    rises = dict(zip(settings.energy_rise_of, settings.energy_rise_share, strict=True))
    total, count, moving_s = 0.0, 0, 0.0
    columns = ("movement", "pattern", "equipment", "system_load_kg", "reps", "side")
    for movement, pattern, equipment, load_kg, reps, side in done.select(columns).iter_rows():
        share = rises.get(movement, rises.get(pattern))
        if share is None or load_kg is None or reps is None or equipment in ("machine", "cable"):
            continue
        times = reps * (2 if side == "each" else 1)
        work_j = energy.rep_work_j(load_kg, 0.0, 0.0, share * book.athlete.height_m)
        total += energy.work_net_kcal(
            times, work_j, settings.energy_efficiency, settings.energy_lowering_share
        )
        moving_s += times * settings.rep_s
        count += 1
    if not count:
        return None, 0
    rest_min = max(0.0, (minutes or 0.0) - moving_s / _S_PER_MIN)
    return total + energy.rest_net_kcal(mass_kg, rest_min), count


def _week(
    book: Book, sets: pl.DataFrame, window: tuple[date, int], mass_kg: float, settings: Settings
) -> float | None:
    """Mean net cost of a whole week's sessions whose length is known; None where none is."""
    running = week_no(window[0])
    first: Any = sets["week_no"].min()
    begin = max(int(first), running - window[1])
    known = book.sessions.filter(
        pl.col("week_no").is_between(begin, running - 1), pl.col("minutes") > 0
    ).select("session", "minutes")
    if known.is_empty():
        return None
    heavy = sets.filter(is_working(), pl.col("pattern").is_in(_HEAVY))["session"].unique().to_list()
    met = pl.when(pl.col("session").is_in(heavy)).then(settings.energy_met_legs)
    hours = pl.col("minutes") / _MIN_PER_H
    net: Any = known.select(((met.otherwise(settings.energy_met_other) - 1) * hours).sum()).item()
    return energy.met_gross_kcal(float(net), mass_kg, 1.0) / (running - begin)
