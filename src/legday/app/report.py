"""A book to a Report: which measures answer which question. The sums are measured, the words are messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl

from legday import catalogue
from legday.app.cards import bone_facts, energy_facts
from legday.app.lift_facts import by_lift, lift_facts
from legday.app.memory import Memory
from legday.app.progress import progress
from legday.app.sentences import answer, certainty, detail, limits
from legday.app.shown_loads import usual_unit
from legday.catalogue.settings import Settings, load_settings
from legday.errors import LegdayError
from legday.measure import coverage, days, muscle_mass, volume
from legday.measure.counting import code, in_weeks, is_leg_set, is_unresolved
from legday.measure.shortfall import Candidate, first_to_add
from legday.measure.verdict import CORE, legs_trained
from legday.model import (
    LEG_MUSCLES,
    LEG_PATTERNS,
    Addition,
    Balance,
    Book,
    LegDays,
    LogFacts,
    MuscleDose,
    PatternDose,
    Report,
    Sex,
    Unresolved,
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
    return report_with(Memory(), book, today, weeks, settings)


def report_with(
    memory: Memory, book: Book, today: date | None, weeks: int | None, settings: Settings | None
) -> Report:
    """As `report`; parts whose arguments are what they were are taken from the memory."""
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
    sets = book.sets if as_of >= last else book.sets.filter(pl.col("day") <= as_of)
    if sets.is_empty():
        first = str(book.sets["day"].min())
        msg = f"there is no set up to {as_of}; the log begins on {first}"
        raise LegdayError(msg)
    gym = days.training_days(sets, settings)
    legs, calendar, by_week = memory.recall(_leg_weeks, gym, book.absences, as_of, weeks, settings)
    # The weeks looked at, and the log's first, which tells since when something is known.
    lately = sets.filter(in_weeks(as_of, weeks) | (pl.col("week_no") == pl.col("week_no").min()))
    weekly, muscles, balance, patterns = memory.recall(
        _doses, lately, as_of, weeks, settings, book.athlete.sex
    )
    open_sets = _open_leg_sets(sets, book.unresolved, by_week)
    log = _log_facts(book, sets, by_week, sum(open_sets))
    verdict = legs_trained(_by_week(weekly, "sets"), legs.leg_days, open_sets, settings)
    stated = _by_week(weekly, pl.col("sets") - pl.col("unstated_rir_sets"))
    sure = legs_trained(stated, legs.leg_days, open_sets, settings)
    told, usual = by_lift(sets, as_of - timedelta(weeks=weeks), settings, memory), usual_unit(sets)
    sides, lifts = lift_facts(told, usual, as_of, weeks, settings)
    means = {dose.muscle: dose.sets_per_week for dose in muscles}
    return Report(
        as_of=as_of,
        as_of_is_last_day=today is None,
        weeks=weeks,
        unit=usual,
        level=verdict.level,
        verdict=answer(verdict, legs, muscles, settings),
        detail=detail(legs, log, muscles, balance, settings, running=calendar[-1]),
        certainty=certainty(log, verdict, settings, effort_matters=sure.level != verdict.level),
        limits=limits(sets, sides, settings),
        log=log,
        calendar=calendar,
        leg_days=legs,
        muscles=muscles,
        patterns=_patterns(sets, patterns),
        balance=balance,
        sides=sides,
        lifts=lifts,
        progress=progress(told, usual, book, as_of, weeks=weeks, settings=settings),
        energy=energy_facts(book, lately, as_of, weeks, settings),
        bone=memory.recall(bone_facts, lately, as_of, weeks, settings),
        additions=_additions(memory, sets, means, settings) if verdict.level != "not_enough_data" else (),
        unresolved=tuple(book.unresolved),
        findings=tuple(book.findings),
    )


def _leg_weeks(
    gym: pl.DataFrame, absences: pl.DataFrame, as_of: date, weeks: int, settings: Settings
) -> tuple[LegDays, tuple[WeekOfLegs, ...], pl.DataFrame]:
    """What the days of training tell: of leg days, of the calendar, and week by week."""
    by_week = days.leg_weeks(gym, as_of, settings, weeks)
    return _leg_days(gym, by_week, absences, as_of, settings), _calendar(gym, by_week, as_of), by_week


def _doses(
    lately: pl.DataFrame, as_of: date, weeks: int, settings: Settings, sex: Sex | None
) -> tuple[pl.DataFrame, tuple[MuscleDose, ...], Balance, pl.DataFrame]:
    """What the sets of the weeks tell: of muscles by week and in all, of balance, of patterns."""
    doses = volume.session_doses(lately, settings, in_weeks(as_of, weeks))
    weekly = volume.fractional_sets(lately, as_of, settings, weeks, doses)
    recent = volume.recent_doses(lately, as_of, settings, doses)
    return (
        weekly,
        _muscles(weekly, recent, settings),
        _balance(lately, recent, as_of, weeks, settings, sex=sex),
        coverage.pattern_weeks(coverage.patterns(lately, as_of, settings, weeks)),
    )


def _by_week(weekly: pl.DataFrame, sets: str | pl.Expr) -> dict[str, list[float]]:
    """The core muscles' sets of each whole logged week."""
    whole = weekly.filter(pl.col("whole") & pl.col("logged") & pl.col("muscle").is_in(CORE))
    out: dict[str, list[float]] = {muscle: [] for muscle in CORE}
    for muscle, dose in whole.select("muscle", sets).iter_rows():
        out[muscle].append(dose)
    return out


def _open_leg_sets(
    sets: pl.DataFrame, unresolved: Sequence[Unresolved], by_week: pl.DataFrame
) -> list[float]:
    """Sets of each whole logged week that were filed under no lift and may be leg work."""
    whole = by_week.filter(pl.col("whole") & pl.col("logged"))["week_no"].to_list()
    names = [one.name for one in unresolved if one.may_be_legs]
    found: dict[int, int] = {}
    if names and whole:
        wanted = is_unresolved() & pl.col("week_no").is_in(whole) & pl.col("name").is_in(names)
        found = dict(sets.filter(wanted).group_by("week_no").agg(pl.len()).iter_rows())
    return [float(found.get(week, 0)) for week in whole]


def _log_facts(book: Book, sets: pl.DataFrame, by_week: pl.DataFrame, open_leg_sets: float) -> LogFacts:
    accounted: Counter[str] = Counter()
    for reading in book.readings:
        accounted.update(reading.accounted)
    whole = by_week.filter("whole")
    window = pl.col("week_no").is_between(whole["week_no"].min(), whole["week_no"].max())
    counted, unstated = (float(whole[name].sum()) for name in ("hard_leg_sets", "unstated_rir_sets"))
    counts = sets.select(
        sessions=pl.col("session").n_unique(),
        first_day=pl.col("day").min(),
        last_day=pl.col("day").max(),
        leg_sets=is_leg_set().sum(),
        unresolved_sets=is_unresolved().sum(),
        doubtful_sets=pl.col("doubtful").sum(),
        sets_window=window.sum(),
        unresolved_window=(window & is_unresolved()).sum(),
    ).row(0, named=True)
    return LogFacts(
        files=tuple(sets["source"].drop_nulls().unique(maintain_order=True)),
        formats=tuple(reading.title for reading in book.readings),
        said=tuple(reading.said for reading in book.readings),
        tried=all(reading.tried for reading in book.readings),
        rows=sum(reading.rows for reading in book.readings),
        accounted=dict(accounted),
        sets=sets.height,
        **counts,
        unresolved_leg_window=int(open_leg_sets),
        unstated_rir_pct_window=100 * unstated / counted if counted else None,
    )


def _leg_days(
    gym: pl.DataFrame, by_week: pl.DataFrame, absences: pl.DataFrame, as_of: date, settings: Settings
) -> LegDays:
    table = by_week.filter(pl.col("whole") & pl.col("logged"))
    stretches = days.gaps(gym, as_of, absences)
    gap = days.gap_summary(stretches).row(0, named=True)
    streak = days.streaks(gym, as_of, settings, absences).row(0, named=True)
    counts = table["leg_days"]
    return LegDays(
        weeks=table.height,
        gym_days=int(table["gym_days"].sum()),
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
        longest_gap_absent_days=_absent_days(stretches, gap),
        current_streak_weeks=streak["current_weeks"],
        longest_streak_weeks=streak["longest_weeks"],
    )


def _absent_days(table: pl.DataFrame, gap: Mapping[str, Any]) -> int | None:
    if gap["longest_from"] is None:
        return None
    return int(table.filter(pl.col("from_day") == gap["longest_from"])["absent_days"][0])


def _calendar(gym: pl.DataFrame, by_week: pl.DataFrame, as_of: date) -> tuple[WeekOfLegs, ...]:
    """The weeks as columns of seven days, the running week last."""
    first_day: Any = gym["day"].min()
    states = {
        day: "full" if full else "some" if leg else "gym"
        for day, strength, leg, full in gym.select("day", "gym_day", "leg_day", "full_leg_day").iter_rows()
        if strength
    }
    out = []
    for row in by_week.iter_rows(named=True):
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


def _muscles(weekly: pl.DataFrame, recent: pl.DataFrame, settings: Settings) -> tuple[MuscleDose, ...]:
    running = dict(weekly.filter(~pl.col("whole")).select("muscle", "sets").iter_rows())
    lately = dict(recent.select("muscle", "sets").iter_rows())
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
                steady=row["steady"],
                days_per_week=row["days_per_week"],
                session_sets_max=row["session_sets_max"],
                running_week_sets=running.get(row["muscle"]),
                last_7_days_sets=lately.get(row["muscle"]),
            )
        )
    return tuple(out)


def _patterns(sets: pl.DataFrame, weekly: pl.DataFrame) -> tuple[PatternDose, ...]:
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


def _balance(
    lately: pl.DataFrame,
    recent: pl.DataFrame,
    as_of: date,
    weeks: int,
    settings: Settings,
    *,
    sex: Sex | None,
) -> Balance:
    row = coverage.balance_shares(coverage.balance(lately, as_of, settings, weeks)).row(0, named=True)
    mass = muscle_mass.trained_share(recent, catalogue.load().muscles, sex, settings)
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


def _additions(
    memory: Memory, sets: pl.DataFrame, doses: Mapping[str, float | None], settings: Settings
) -> tuple[Addition, ...]:
    """What to add first: of what the lifter has done and of one exercise of each kind."""
    done = (
        sets.lazy()
        .filter(is_leg_set())
        .group_by(code("exercise").alias("_code"))
        .agg(pl.col("exercise", "direct", "indirect").first())
        .sort("exercise")
        .collect()
    )
    known = {name: (tuple(direct), tuple(indirect)) for _, name, direct, indirect in done.iter_rows()}
    return memory.recall(_first_to_add, known, doses, settings)


def _first_to_add(
    known: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]],
    doses: Mapping[str, float | None],
    settings: Settings,
) -> tuple[Addition, ...]:
    weight: dict[str, float] = dict.fromkeys(LEG_MUSCLES, 0.0)
    for muscle in catalogue.load().muscles:
        if muscle.group in LEG_MUSCLES and muscle.share_pct:
            weight[muscle.group] += muscle.share_pct
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


def _float(value: Any) -> float | None:
    return None if value is None else float(value)


def _int(value: Any) -> int | None:
    return None if value is None else int(value)
