"""A book to a Report: which measures answer which question. The sums are measured, the words are messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import polars as pl

from legday import catalogue, units
from legday.app.sentences import answer, certainty, detail, limits
from legday.catalogue.settings import Settings, load_settings
from legday.errors import LegdayError
from legday.measure import coverage, days, estimate, muscle_mass, records, symmetry, volume
from legday.measure.counting import is_leg_set, is_unresolved, weeks_frame
from legday.measure.shortfall import Candidate, first_to_add
from legday.measure.verdict import legs_trained
from legday.model import (
    LEG_MUSCLES,
    LEG_PATTERNS,
    Addition,
    Balance,
    Book,
    LegDays,
    LiftFacts,
    LogFacts,
    MuscleDose,
    PatternDose,
    Report,
    SideFacts,
    WeekOfLegs,
)


def report(
    book: Book, today: date | None = None, weeks: int | None = None, settings: Settings | None = None
) -> Report:
    """Answer whether the legs are trained, what is neglected, and how sure that is.

    Parameters
    ----------
    today : date, optional
        The day to look back from; default the log's last day.
    weeks : int, optional
        Whole weeks to look back over; default the setting `report_weeks`.

    Raises
    ------
    LegdayError
        If the book has no sets.
    """
    settings = settings or load_settings()
    weeks = settings.report_weeks if weeks is None else weeks
    if weeks < 1:
        msg = f"weeks {weeks}: a report looks back over 1 week or more"
        raise LegdayError(msg)
    last = book.sets["day"].max()
    if not isinstance(last, date):
        msg = "there is no set in this log; nothing can be reported"
        raise LegdayError(msg)
    as_of = last if today is None else today
    sets = book.sets.filter(pl.col("day") <= as_of)
    if sets.is_empty():
        first = str(book.sets["day"].min())
        msg = f"there is no set up to {as_of}; the log begins on {first}"
        raise LegdayError(msg)
    gym = days.training_days(sets, settings)
    legs = _leg_days(gym, book, as_of, weeks, settings)
    muscles = _muscles(sets, as_of, weeks, settings)
    log = _log_facts(book, sets, gym, as_of, weeks)
    doses = {dose.muscle: dose.sets_per_week for dose in muscles}
    unresolved_a_week = log.unresolved_window / max(legs.weeks, 1)
    verdict = legs_trained(doses, legs.leg_days, legs.weeks, unresolved_a_week, settings)
    sure_doses = {dose.muscle: dose.sure_sets_per_week for dose in muscles}
    sure = legs_trained(sure_doses, legs.leg_days, legs.weeks, unresolved_a_week, settings)
    balance = _balance(sets, as_of, weeks, book, settings)
    sides, lifts = _lifts(sets, as_of, weeks, settings)
    return Report(
        as_of=as_of,
        as_of_is_last_day=today is None,
        weeks=weeks,
        unit=_unit(sets),
        level=verdict.level,
        verdict=answer(verdict, legs, settings),
        detail=detail(legs, log, muscles, balance, settings),
        certainty=certainty(log, verdict, settings, effort_matters=sure.level != verdict.level),
        limits=limits(sets, sides, settings),
        log=log,
        calendar=_calendar(gym, as_of, weeks, settings, sets),
        leg_days=legs,
        muscles=muscles,
        patterns=_patterns(sets, as_of, weeks, settings),
        balance=balance,
        sides=sides,
        lifts=lifts,
        additions=_additions(sets, doses, settings) if verdict.level != "not_enough_data" else (),
        unresolved=tuple(book.unresolved),
        findings=tuple(book.findings),
    )


def _unit(sets: pl.DataFrame) -> str:
    """The unit typed most lately: what the person trains in."""
    typed = sets.select(pl.col("typed_unit").drop_nulls().last()).item()
    return str(typed or "kg")


def _log_facts(book: Book, sets: pl.DataFrame, gym: pl.DataFrame, as_of: date, weeks: int) -> LogFacts:
    accounted: Counter[str] = Counter()
    for reading in book.readings:
        accounted.update(reading.accounted)
    frame = weeks_frame(sets, as_of, weeks).filter("whole")
    first, last = frame["week_no"].min(), frame["week_no"].max()
    window = sets.filter(pl.col("week_no").is_between(first, last))
    leg = is_leg_set().fill_null(value=False)
    in_window = gym.filter(pl.col("week_no").is_between(first, last))
    counted, unstated = (float(in_window[name].sum()) for name in ("hard_leg_sets", "unstated_rir_sets"))
    return LogFacts(
        files=tuple(dict.fromkeys(sets["source"].drop_nulls().unique(maintain_order=True))),
        formats=tuple(reading.title for reading in book.readings),
        said=tuple(reading.said for reading in book.readings),
        tried=all(reading.tried for reading in book.readings),
        rows=sum(reading.rows for reading in book.readings),
        accounted=dict(accounted),
        sets=sets.height,
        sessions=sets["session"].n_unique(),
        first_day=sets["day"].min(),  # type: ignore[arg-type]
        last_day=sets["day"].max(),  # type: ignore[arg-type]
        leg_sets=sets.filter(leg).height,
        unresolved_sets=sets.filter(is_unresolved()).height,
        doubtful_sets=int(sets["doubtful"].sum()),
        sets_window=window.height,
        unresolved_window=window.filter(is_unresolved()).height,
        unstated_rir_pct_window=100 * unstated / counted if counted else None,
    )


def _leg_days(gym: pl.DataFrame, book: Book, as_of: date, weeks: int, settings: Settings) -> LegDays:
    table = days.leg_weeks(gym, as_of, settings, weeks).filter(pl.col("whole") & pl.col("logged"))
    gap = days.gap_summary(days.gaps(gym, as_of, book.absences)).row(0, named=True)
    longest_absent = _absent_days(days.gaps(gym, as_of, book.absences), gap)
    streak = days.streaks(gym, as_of, settings, book.absences).row(0, named=True)
    counts = table["leg_days"]
    return LegDays(
        weeks=table.height,
        gym_days=int(table["days"].sum()),
        leg_days=int(counts.sum()),
        full_leg_days=int(table["full_leg_days"].sum()),
        leg_days_per_week=_float(counts.mean()),
        least=_int(counts.min()),
        most=_int(counts.max()),
        current_gap_days=gap["current_gap_days"],
        last_leg_day=gap["last_leg_day"],
        longest_gap_days=gap["longest_gap_days"],
        longest_gap_from=gap["longest_from"],
        longest_gap_to=gap["longest_to"],
        longest_gap_absent_days=longest_absent,
        current_streak_weeks=streak["current_weeks"],
        longest_streak_weeks=streak["longest_weeks"],
    )


def _absent_days(table: pl.DataFrame, gap: Mapping[str, Any]) -> int | None:
    if gap["longest_from"] is None:
        return None
    return int(table.filter(pl.col("from_day") == gap["longest_from"])["absent_days"][0])


def _calendar(
    gym: pl.DataFrame, as_of: date, weeks: int, settings: Settings, sets: pl.DataFrame
) -> tuple[WeekOfLegs, ...]:
    """The weeks as columns of seven days, the running week last."""
    first_day: Any = sets["day"].min()
    states = {
        day: "full" if full else "some" if leg else "gym"
        for day, leg, full in gym.select("day", "leg_day", "full_leg_day").iter_rows()
    }
    table = days.leg_weeks(gym, as_of, settings, weeks)
    out = []
    for row in table.iter_rows(named=True):
        week = [row["monday"] + timedelta(days=place) for place in range(7)]
        marks = tuple(
            "ahead" if day > as_of else states.get(day, "unknown" if day < first_day else "rest")
            for day in week
        )
        out.append(
            WeekOfLegs(
                row["monday"],
                row["whole"],
                marks,
                row["leg_days"],
                row["full_leg_days"],
                row["hard_leg_sets"],
            )
        )
    return tuple(out)


def _muscles(sets: pl.DataFrame, as_of: date, weeks: int, settings: Settings) -> tuple[MuscleDose, ...]:
    weekly = volume.fractional_sets(sets, as_of, settings, weeks)
    running = dict(weekly.filter(~pl.col("whole")).select("muscle", "sets").iter_rows())
    recent = dict(volume.recent_doses(sets, as_of, settings).select("muscle", "sets").iter_rows())
    out = []
    for row in volume.weekly_doses(weekly, settings).iter_rows(named=True):
        dose, unstated = row["sets_per_week"], row["unstated_rir_pct"]
        out.append(
            MuscleDose(
                muscle=row["muscle"],
                legs=row["muscle"] in LEG_MUSCLES,
                band=row["band"],
                sets_per_week=dose,
                least=row["least"],
                most=row["most"],
                sure_sets_per_week=None if dose is None else dose * (1 - (unstated or 0) / 100),
                weeks_effective=row["weeks_effective"],
                days_per_week=row["days_per_week"],
                session_sets_max=row["session_sets_max"],
                running_week_sets=running.get(row["muscle"]),
                last_7_days_sets=recent.get(row["muscle"]),
            )
        )
    return tuple(out)


def _patterns(sets: pl.DataFrame, as_of: date, weeks: int, settings: Settings) -> tuple[PatternDose, ...]:
    weekly = coverage.pattern_weeks(coverage.patterns(sets, as_of, settings, weeks))
    last = dict(sets.group_by("pattern").agg(pl.col("day").max()).drop_nulls().iter_rows())
    return tuple(
        PatternDose(
            pattern=row["pattern"],
            legs=row["pattern"] in LEG_PATTERNS,
            sets_per_week=row["sets_per_week"],
            weeks_with=row["weeks_with"],
            last_day=last.get(row["pattern"]),
        )
        for row in weekly.iter_rows(named=True)
    )


def _balance(sets: pl.DataFrame, as_of: date, weeks: int, book: Book, settings: Settings) -> Balance:
    row = coverage.balance_shares(coverage.balance(sets, as_of, settings, weeks)).row(0, named=True)
    recent = volume.recent_doses(sets, as_of, settings)
    mass = muscle_mass.trained_share(recent, catalogue.load().muscles, book.athlete.sex, settings)
    share = mass.row(0, named=True)
    names = (
        "lower_sets", "upper_sets", "lower_pct", "hip_hamstring_sets", "knee_hamstring_sets",
        "knee_dominant_sets", "hip_dominant_sets", "unilateral_pct", "leg_weeks", "quads_only_weeks",
    )  # fmt: skip
    return Balance(
        **{name: row[name] for name in names},
        trained_muscle_mass_pct=share["trained_pct"],
        trained_muscle_mass_lo_pct=share["lo_pct"],
        trained_muscle_mass_hi_pct=share["hi_pct"],
    )


def _lifts(
    sets: pl.DataFrame, as_of: date, weeks: int, settings: Settings
) -> tuple[tuple[SideFacts, ...], tuple[LiftFacts, ...]]:
    """Left against right, and every lift: what is known of it, most trained first."""
    estimated = estimate.estimates(sets, settings)
    bests = records.session_bests(estimated, settings)
    errors = records.typical_errors(bests, settings)
    sides = tuple(
        SideFacts(
            **{
                name: row[name]
                for name in (
                    "exercise", "left_sets", "right_sets", "pairs", "limb_symmetry_index_pct", "mdc_pct",
                    "weaker", "verdict",
                )
            }
        )
        for row in symmetry.sides(estimated, errors, settings).iter_rows(named=True)
    )  # fmt: skip
    changes = {
        row["exercise"]: row
        for row in records.changes(bests, errors, as_of, settings, weeks)
        .sort("sessions")
        .iter_rows(named=True)
    }
    beyond = records.records(bests, errors, settings).filter("beyond_mdc")
    record_days = dict(beyond.group_by("exercise").agg(pl.col("day").unique().sort()).iter_rows())
    since = as_of - timedelta(weeks=weeks)
    recent = bests.filter(pl.col("day") > since).sort("e1rm_kg").unique("exercise", keep="last")
    best = {row["exercise"]: row for row in recent.iter_rows(named=True)}
    trained = (
        sets.filter(pl.col("exercise").is_not_null() & (pl.col("set_type") != "warm_up"))
        .group_by("exercise")
        .agg(
            pl.col("name").last(),
            pl.col("region").first(),
            pl.col("typed_unit").drop_nulls().last(),
            implements=_implements().drop_nulls().last(),
            sets=pl.len(),
            days=pl.col("day_no").n_unique(),
            last_day=pl.col("day").max(),
            recent=(pl.col("day") > since).sum(),
        )
        .sort("recent", "sets", "exercise", descending=[True, True, False])
    )
    lifts, usual = [], _unit(sets)
    for row in trained.iter_rows(named=True):
        unit = row["typed_unit"] or usual
        top, change = best.get(row["exercise"], {}), changes.get(row["exercise"], {})

        def shown(load_kg: float | None, unit: str = unit) -> float | None:
            return load_kg if load_kg is None or unit == "kg" else units.lb_from_kg(load_kg)

        lifts.append(
            LiftFacts(
                exercise=row["exercise"],
                name=row["name"],
                legs=row["region"] == "lower",
                unit=unit,
                implements=int(row["implements"] or 1),
                sets=row["sets"],
                days=row["days"],
                last_day=row["last_day"],
                best_load=shown(top.get("load_kg")),
                best_reps=top.get("reps"),
                best_day=top.get("day"),
                e1rm=shown(top.get("e1rm_kg")),
                e1rm_lo=shown(top.get("e1rm_lo_kg")),
                e1rm_hi=shown(top.get("e1rm_hi_kg")),
                e1rm_basis=top.get("e1rm_basis"),
                change_pct=change.get("change_pct"),
                mdc_pct=change.get("mdc_pct"),
                verdict=change.get("verdict", "not_enough_data"),
                record_days=tuple(record_days.get(row["exercise"], ())),
            )
        )
    return sides, tuple(lifts)


def _additions(
    sets: pl.DataFrame, doses: Mapping[str, float | None], settings: Settings
) -> tuple[Addition, ...]:
    """What to add first: of what the lifter has done and of one exercise of each kind."""
    weight: dict[str, float] = dict.fromkeys(LEG_MUSCLES, 0.0)
    for muscle in catalogue.load().muscles:
        if muscle.group in LEG_MUSCLES and muscle.share_pct:
            weight[muscle.group] += muscle.share_pct
    done = sets.filter(is_leg_set().fill_null(value=False)).select("exercise", "direct", "indirect")
    known = {
        row[0]: (tuple(row[1]), tuple(row[2])) for row in done.unique("exercise").sort("exercise").iter_rows()
    }
    candidates = [Candidate(name, *muscles, known=True) for name, muscles in known.items()]
    candidates += [
        Candidate(name, movement.direct, movement.indirect, known=False)
        for name in settings.advice_movements
        if name not in known
        for movement in [catalogue.load().movements[name]]
    ]
    steps = first_to_add(doses, weight, candidates, settings)
    return tuple(
        Addition(step.candidate.exercise, step.sets_per_week, step.candidate.known, step.gains)
        for step in steps
    )


def _implements() -> pl.Expr:
    """How many dumbbells the load was typed for one of: the load in all over the typed one."""
    in_kg = pl.when(pl.col("typed_unit") == "lb").then(units.KG_PER_LB).otherwise(1.0) * pl.col("typed_load")
    one_of = (pl.col("load_kind") == "per_hand") & (pl.col("typed_load") > 0)
    return pl.when(one_of).then((pl.col("load_kg") / in_kg).round())


def _float(value: Any) -> float | None:
    return None if value is None else float(value)


def _int(value: Any) -> int | None:
    return None if value is None else int(value)
