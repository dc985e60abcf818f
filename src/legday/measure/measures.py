"""MEASURES, the list of all measures, for the documentation: nothing that measures needs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from legday.measure import (
    bone,
    coverage,
    days,
    doubt,
    e1rm,
    effort,
    energy,
    estimate,
    function_tests,
    growth,
    lift_balance,
    muscle_mass,
    progress_rate,
    records,
    session_time,
    side_trend,
    standards,
    strength,
    student,
    symmetry,
    volume,
    warmup,
    weekly_minutes,
)
from legday.measure.trend import (
    backtest,
    change,
    envelope,
    forecasts,
    level,
    planned,
    plateau,
    plateau_reasons,
    scale,
    scores,
    series,
)


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
_MEETS = "OpenPowerlifting, best meets; public domain"
_STEELE = "Steele et al. 2022, Res Q Exerc Sport 94:913-930"
_LOGS = "29 lifters' logs, 770 series; constants tuned on one half, tried on the other"
_COMPENDIUM = "Herrmann et al. 2024, J Sport Health Sci 13:6-12"
_TURNER = "Turner and Robling 2003, Exerc Sport Sci Rev 31:45-50 [M]"
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
    Measure("side_pairs", symmetry.side_pairs, "ln kg", "medium", _NUZZO),
    Measure("side_levels", side_trend.side_levels, "kg", "medium", "derived from 29 logs"),
    Measure("side_trends", side_trend.side_trends, "% in 4 weeks", "medium", "least squares; simulation"),
    Measure("student_t", student.student_t, "1", "high", "Abramowitz and Stegun 1964, 26.7.5"),
    Measure("mdc_pct", records.mdc_pct, "%", "high", _MDC),
    Measure("session_bests", records.session_bests, "kg", "medium", _NUZZO),
    Measure("typical_errors", records.typical_errors, "%", "medium", "definition; default from 29 logs"),
    Measure("records", records.records, "kg", "high", _MDC),
    Measure("changes", records.changes, "%", "medium", _MDC),
    Measure("dots", strength.dots, "points", "high", "constants as in the source of OpenPowerlifting"),
    Measure("ipf_gl", strength.ipf_gl, "points", "high", "constants as in the source of OpenPowerlifting"),
    Measure("warmup_ramp", warmup.warmup_ramp, "as typed", "choice",
            "Iversen et al. 2021, Sports Med 51:2079-2095"),
    Measure("weekly_minutes", weekly_minutes.weekly_minutes, "min/week", "choice",
            "WHO 2020; Momma et al. 2022 [M]"),
    Measure("session_time_min", session_time.session_time_min, "min", "choice", "none"),
    Measure("doubts", doubt.doubts, "ratio", "medium", "derived from 29 logs"),
    Measure("expected_growth_pct_per_week", plateau.expected_growth_pct_per_week, "%/week", "medium",
            "Steele et al. 2023, Res Q Exerc Sport 94:913-930"),
    Measure("gains", plateau.gains, "ln kg", "medium", "derived from 29 logs"),
    Measure("thresholds", plateau.thresholds, "ln kg", "medium", "simulation"),
    Measure("plateaus", plateau.plateaus, "%", "medium", "simulation; derived from 16 logs"),
    Measure("lately", plateau_reasons.lately, "per week", "medium",
            f"{_PELLAND}; Robinson et al. 2024, Sports Med 54:2209-2231"),
    Measure("standard_lift", standards.standard_lift, "lift", "choice", "definition"),
    Measure("strength_percentile", standards.strength_percentile, "%", "medium", _MEETS),
    Measure("strength_percentiles", standards.strength_percentiles, "%", "medium", _MEETS),
    Measure("standard_kg", standards.standard_kg, "kg", "medium", _MEETS),
    Measure("squat_given_bench_kg", lift_balance.squat_given_bench_kg, "kg", "high", _MEETS),
    Measure("squat_given_bench", lift_balance.squat_given_bench, "%", "medium", _MEETS),
    Measure("lift_ratios", lift_balance.lift_ratios, "1", "high", _MEETS),
    Measure("expected_rate_pct", progress_rate.expected_rate_pct, "%/week", "medium", _STEELE),
    Measure("progress_rate", progress_rate.progress_rate, "%/week", "medium", _STEELE),
    Measure("meet_rate_kg_per_year", progress_rate.meet_rate_kg_per_year, "kg/year", "high",
            "Latella et al. 2022, MSSE 54:841-850"),
    Measure("session_series", series.session_series, "kg", "medium", _NUZZO),
    Measure("filter_levels", level.filter_levels, "ln kg", "medium",
            f"Kalman 1960, J Basic Eng 82:35-45 [M]; {_LOGS}"),
    Measure("common_drift", level.common_drift, "ln kg", "medium", _LOGS),
    Measure("asymmetric_ewma", envelope.asymmetric_ewma, "ln kg", "medium", _LOGS),
    Measure("what_could_i_lift", envelope.what_could_i_lift, "ln kg", "medium", _LOGS),
    Measure("personal_scales", scale.personal_scales, "ln kg", "medium", _LOGS),
    Measure("forecast", forecasts.forecast, "ln kg", "medium", _LOGS),
    Measure("record_probability", forecasts.record_probability, "1", "medium", _LOGS),
    Measure("stronger_probability", change.stronger_probability, "1", "medium",
            "Anderson and Moore 1979, Optimal Filtering, ch. 7 [M]"),
    Measure("jumps", change.jumps, "ln kg", "medium", _LOGS),
    Measure("expected_for_reps", planned.expected_for_reps, "kg", "medium", _NUZZO),
    Measure("reps_slopes", planned.reps_slopes, "ln kg/rep", "low", "transcribed public logs"),
    Measure("load_for_planned", planned.load_for_planned, "kg", "low", f"{_NUZZO}; transcribed public logs"),
    Measure("backtest", backtest.backtest, "kg", "choice", "definition"),
    Measure("backtest_summary", backtest.backtest_summary, "%", "choice", "definition"),
    Measure("crps_pct", scores.crps_pct, "%", "high",
            "Gneiting and Raftery 2007, J Am Stat Assoc 102:359-378 [M]"),
    Measure("brier", scores.brier, "1", "high", "Brier 1950, Mon Weather Rev 78:1-3 [M]"),
    Measure("auc", scores.auc, "1", "high", "Hanley and McNeil 1982, Radiology 143:29-36 [M]"),
    Measure("growth", growth.growth, "that of the start", "medium",
            "Steele et al. 2022, Res Q Exerc Sport 94:913-930"),
    Measure("slope_se_pct", growth.slope_se_pct, "%/week", "high", "least squares"),
    Measure("met_gross_kcal", energy.met_gross_kcal, "kcal", "low", _COMPENDIUM),
    Measure("met_net_kcal", energy.met_net_kcal, "kcal", "low", _COMPENDIUM),
    Measure("lytle_net_kcal", energy.lytle_net_kcal, "kcal", "medium",
            "Lytle et al. 2019, Med Sci Sports Exerc 51:1532-1537"),
    Measure("rep_work_j", energy.rep_work_j, "J", "low",
            "definition; de Leva 1996, J Biomech 29:1223-1230 [M]"),
    Measure("work_net_kcal", energy.work_net_kcal, "kcal", "low", "definition"),
    Measure("rest_net_kcal", energy.rest_net_kcal, "kcal", "low", "derived: standing is 1.3 MET"),
    Measure("epoc_kcal", energy.epoc_kcal, "kcal", "low",
            "LaForgia et al. 2006, J Sports Sci 24:1247-1264 [M]; "
            "Farinatti et al. 2013, ISRN Physiol 825026"),
    Measure("muscle_kcal_per_day", energy.muscle_kcal_per_day, "kcal/day", "high",
            "Wang et al. 2010, Am J Clin Nutr 92:1369-1377"),
    Measure("deficit_kcal_per_day", energy.deficit_kcal_per_day, "kcal/day", "medium", "arithmetic"),
    Measure("osteogenic_index", bone.osteogenic_index, "1", "low", _TURNER),
    Measure("day_osteogenic_index", bone.day_osteogenic_index, "1", "low", _TURNER),
    Measure("heavy_axial_sets", bone.heavy_axial_sets, "sets/week", "medium",
            "Watson et al. 2018, J Bone Miner Res 33:211-220"),
    Measure("impacts", bone.impacts, "landings/week", "low", _TURNER),
    Measure("chair_stand_class", function_tests.chair_stand_class, "class", "high",
            "Rikli and Jones 1999, J Aging Phys Act 7:162-181"),
    Measure("chair_stand_middle", function_tests.chair_stand_middle, "reps", "high",
            "Rikli and Jones 1999, J Aging Phys Act 7:162-181"),
    Measure("five_stand_class", function_tests.five_stand_class, "class", "medium", "Bohannon 2006"),
    Measure("stand_power_w", function_tests.stand_power_w, "W", "high",
            "Alcazar et al. 2018, Exp Gerontol 112:38-43"),
    Measure("stair_power_w", function_tests.stair_power_w, "W", "medium", "definition"),
    Measure("gait_speed_m_per_s", function_tests.gait_speed_m_per_s, "m/s", "high",
            "Studenski et al. 2011, JAMA 305:50-58"),
    Measure("grip_middle", function_tests.grip_middle, "kg", "high",
            "Tomkinson et al. 2025, J Sport Health Sci 14:101014"),
    Measure("detectable", function_tests.detectable, "truth", "choice", "definition"),
)  # fmt: skip
