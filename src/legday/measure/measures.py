"""MEASURES, the list of all measures, for the documentation: nothing that measures needs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from legday.measure import (
    coverage,
    days,
    doubt,
    e1rm,
    effort,
    estimate,
    muscle_mass,
    records,
    session_time,
    strength,
    symmetry,
    volume,
    warmup,
)
from legday.measure.trend import plateau, plateau_reasons


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure as the documentation lists it.

    Attributes
    ----------
    grade : str
        How good the evidence is: high, medium, low, or choice where a definition was simply made.
    citation : str
        What it rests on; [M] marks what is cited from memory and was not looked up.
    """

    name: str
    function: Callable[..., Any]
    unit: str
    grade: str
    citation: str


_PELLAND = "Pelland et al. 2025, Sports Med, doi 10.1007/s40279-025-02344-w"
_NUZZO = "Nuzzo et al. 2024, Sports Med 54:303-321"
_MDC = "definition; typical error of a tested 1RM: Grgic et al. 2020, Sports Med Open 6:31"
_JANSSEN = "Janssen et al. 2000, J Appl Physiol 89:81-88 [M]"
_HANDSFIELD = "Handsfield et al. 2014, J Biomech 47:631-638"

MEASURES: tuple[Measure, ...] = (
    Measure("epley", e1rm.epley, "kg", "high", "Epley 1985"),
    Measure("brzycki", e1rm.brzycki, "kg", "high", "Brzycki 1993, JOPERD 64:88-90"),
    Measure("lombardi", e1rm.lombardi, "kg", "high", "Lombardi 1989"),
    Measure("mayhew", e1rm.mayhew, "kg", "high", "Mayhew et al. 1992, J Appl Sport Sci Res 6:200-206"),
    Measure("wathan", e1rm.wathan, "kg", "high", "Wathan 1994"),
    Measure("oconner", e1rm.oconner, "kg", "high", "O'Conner et al. 1989"),
    Measure("lander", e1rm.lander, "kg", "high", "Lander 1985, NSCA J 6:60-61"),
    Measure("rts", e1rm.rts, "kg", "medium", "Tuchscherer's RTS chart, a coaching table"),
    Measure("nuzzo", e1rm.nuzzo, "kg", "medium", _NUZZO),
    Measure("nuzzo_bench", e1rm.nuzzo_bench, "kg", "medium", _NUZZO),
    Measure("nuzzo_leg_press", e1rm.nuzzo_leg_press, "kg", "medium", _NUZZO),
    Measure("nuzzo_reps", e1rm.nuzzo_reps, "reps", "medium", _NUZZO),
    Measure("nuzzo_sd_reps", e1rm.nuzzo_sd_reps, "reps", "high", _NUZZO),
    Measure("weight_dependent", e1rm.weight_dependent, "kg", "medium", "Marzagao 2026, preprint"),
    Measure("estimates", estimate.estimates, "kg", "medium",
            f"{_NUZZO}; Halperin et al. 2022, Sports Med 52:377-390"),
    Measure("rir_from_rpe", effort.rir_from_rpe, "reps", "high",
            "Zourdos et al. 2016, J Strength Cond Res 30:267-275"),
    Measure("hard_sets", effort.hard_sets, "sets", "medium", "Robinson et al. 2024, Sports Med 54:2209-2231"),
    Measure("effort", effort.effort, "sets", "medium", "Robinson et al. 2024, Sports Med 54:2209-2231"),
    Measure("session_doses", volume.session_doses, "fractional sets", "high", _PELLAND),
    Measure("fractional_sets", volume.fractional_sets, "fractional sets/week", "high", _PELLAND),
    Measure("weekly_doses", volume.weekly_doses, "fractional sets/week", "medium", _PELLAND),
    Measure("recent_doses", volume.recent_doses, "fractional sets", "high", _PELLAND),
    Measure("volume_load", volume.volume_load, "kg", "low", "definition"),
    Measure("lee", muscle_mass.lee, "kg", "high", "Lee et al. 2000, Am J Clin Nutr 72:796-803"),
    Measure("handsfield_leg_cm3", muscle_mass.handsfield_leg_cm3, "cm3", "high", _HANDSFIELD),
    Measure("handsfield_cm3", muscle_mass.handsfield_cm3, "cm3", "high", _HANDSFIELD),
    Measure("muscle_shares", muscle_mass.muscle_shares, "%", "low",
            f"{_HANDSFIELD}; Holzbaur et al. 2007, J Biomech 40:742-749; {_JANSSEN}"),
    Measure("trained_share", muscle_mass.trained_share, "%", "low", f"{_PELLAND}; {_JANSSEN}"),
    Measure("training_days", days.training_days, "sets", "choice", "definition"),
    Measure("leg_weeks", days.leg_weeks, "days/week", "choice", "definition"),
    Measure("gaps", days.gaps, "days", "choice", "definition"),
    Measure("gap_summary", days.gap_summary, "days", "choice", "definition"),
    Measure("streaks", days.streaks, "weeks", "choice", "definition"),
    Measure("patterns", coverage.patterns, "hard sets/week", "medium",
            "Iversen et al. 2021, Sports Med 51:2079-2095"),
    Measure("pattern_weeks", coverage.pattern_weeks, "hard sets/week", "medium",
            "Iversen et al. 2021, Sports Med 51:2079-2095"),
    Measure("balance", coverage.balance, "hard sets/week", "medium",
            "Bourne et al. 2017, Br J Sports Med 51:469-477; Maeo et al. 2021, MSSE 53:825-837 [M]"),
    Measure("balance_shares", coverage.balance_shares, "%", "medium",
            "Bourne et al. 2017, Br J Sports Med 51:469-477; Maeo et al. 2021, MSSE 53:825-837 [M]"),
    Measure("left_out", coverage.left_out, "rows", "choice", "definition"),
    Measure("limb_symmetry_index_pct", symmetry.limb_symmetry_index_pct, "%", "medium",
            "Br J Sports Med 2017;51:347"),
    Measure("asymmetry_pct", symmetry.asymmetry_pct, "%", "medium", "definition"),
    Measure("sides", symmetry.sides, "%", "medium", "Bettariga et al. 2022, Strength Cond J 44(5):69-86"),
    Measure("mdc_pct", records.mdc_pct, "%", "high", _MDC),
    Measure("session_bests", records.session_bests, "kg", "medium", _NUZZO),
    Measure("typical_errors", records.typical_errors, "%", "medium", "definition; default from 29 logs"),
    Measure("records", records.records, "kg", "high", _MDC),
    Measure("changes", records.changes, "%", "medium", _MDC),
    Measure("dots", strength.dots, "points", "high", "constants as in the source of OpenPowerlifting"),
    Measure("ipf_gl", strength.ipf_gl, "points", "high", "constants as in the source of OpenPowerlifting"),
    Measure("warmup_ramp", warmup.warmup_ramp, "as typed", "choice",
            "Iversen et al. 2021, Sports Med 51:2079-2095"),
    Measure("session_time_min", session_time.session_time_min, "min", "choice", "none"),
    Measure("doubts", doubt.doubts, "ratio", "medium", "derived from 29 logs"),
    Measure("expected_growth_pct_per_week", plateau.expected_growth_pct_per_week, "%/week", "medium",
            "Steele et al. 2023, Res Q Exerc Sport 94:913-930"),
    Measure("gains", plateau.gains, "ln kg", "medium", "derived from 29 logs"),
    Measure("thresholds", plateau.thresholds, "ln kg", "medium", "simulation"),
    Measure("plateaus", plateau.plateaus, "%", "medium", "simulation; derived from 16 logs"),
    Measure("lately", plateau_reasons.lately, "per week", "medium",
            f"{_PELLAND}; Robinson et al. 2024, Sports Med 54:2209-2231"),
)  # fmt: skip
