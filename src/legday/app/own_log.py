"""Is it true for me? What one's own log says to a claim, with what it needs and could find told first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import polars as pl

from legday import catalogue
from legday.app.capacity import KINDS, TestFacts, kind_of
from legday.app.trends import series_of
from legday.app.trials import Said
from legday.catalogue.claims import load_claims
from legday.catalogue.resolve import Resolver
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.measure.counting import is_leg_set, is_working, set_weight
from legday.measure.effort import is_hard
from legday.measure.estimate import estimates
from legday.measure.own_log.adherence import adherence
from legday.measure.own_log.body_mass import body_mass
from legday.measure.own_log.crossover import Planned, crossover
from legday.measure.own_log.function import function_change
from legday.measure.own_log.level_shift import level_shift
from legday.measure.own_log.pain import Felt, pain_dose
from legday.measure.own_log.reserve import reserve_bias
from legday.measure.own_log.sides import side_difference
from legday.measure.symmetry import side_pairs
from legday.model import JOINTS, Book, Plan
from legday.model_own_log import OWN_LOG_TESTS, PROSPECTIVE, Need, OwnLogAnswer, Trial

_SEED = 20260105  # of shuffles: the same log gives the same answer
_USUAL_LIFT = "bench-press"  # what the popular claim of carry-over is about
_USUAL_TEST = "chair-stand"
_SAME_LOAD_KG = 0.3
_WEEK_D = 7


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at, as far as the person says.

    Attributes
    ----------
    lift : str or None
        Catalogue id of a lift in the log.
    since : date or None
        When the habit began; without it the week in which leg training set in is looked for.
    joint, capacity : str or None
        Of pain, and which test of everyday strength.
    """

    lift: str | None = None
    since: date | None = None
    joint: str | None = None
    capacity: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What only a journal knows beside its book."""

    said: Said = field(default_factory=Said)
    plans: Sequence[Plan] = ()
    tests: Sequence[TestFacts] = ()


def lift_in(book: Book, said: str) -> str:
    """Give the exercise of a log that a person means: its id, its name as logged, or in other words.

    Raises
    ------
    LegdayError
        If it is not clear, or not in this log.
    """
    known = book.sets.select("name", "exercise").drop_nulls().unique(maintain_order=True).rows()
    wanted = said.casefold().strip()
    found = next((exercise for name, exercise in known if wanted in (name.casefold(), exercise)), None)
    found = found or Resolver(catalogue.load()).resolve(said).exercise
    if found is None or found not in {exercise for _, exercise in known}:
        raise LegdayError(f"--lift {said}: no such lift in this log; legday report --lifts lists them")
    return found


class _Question(NamedTuple):
    """All that a test may look at."""

    book: Book
    kept: Kept
    looked: Looked
    today: date
    settings: Settings


def ask_own_log(
    book: Book,
    test: str,
    today: date,
    settings: Settings,
    *,
    kept: Kept | None = None,
    looked: Looked | None = None,
) -> OwnLogAnswer:
    """Put one test to a log.

    Parameters
    ----------
    test : str
        Of OWN_LOG_TESTS.
    today : date
        Nothing later is used.
    kept : Kept, optional
        What a journal knows beside its book; of a file there is nothing, and T2, T4 and T8 are not begun.

    Raises
    ------
    LegdayError
        If there is no such test, or what is to be looked at is not in the log.
    """
    if test not in OWN_LOG_TESTS:
        raise LegdayError(f"no test {test!r}; there are {', '.join(OWN_LOG_TESTS)}")
    known, what = kept or Kept(), looked or Looked()
    if what.capacity is not None:
        kind_of(what.capacity)
    if what.joint not in (None, *JOINTS):
        raise LegdayError(f"no joint {what.joint!r}; there are {', '.join(JOINTS)}")
    past = replace(book, sets=book.sets.filter(pl.col("day") <= today))
    answer = _TESTS[test](_Question(past, known, what, today, settings))
    claims = tuple(claim.id for claim in load_claims().claims.values() if claim.test == test)
    return replace(answer, claims=claims, prospective=test in PROSPECTIVE)


def ask_all(
    book: Book, today: date, settings: Settings, *, kept: Kept | None = None, looked: Looked | None = None
) -> tuple[OwnLogAnswer, ...]:
    """Put all tests to a log, in their order."""
    return tuple(ask_own_log(book, test, today, settings, kept=kept, looked=looked) for test in OWN_LOG_TESTS)


def _level_shift(asked: _Question) -> OwnLogAnswer:
    lift = asked.looked.lift or _USUAL_LIFT
    sets = asked.book.sets
    bests = series_of(sets, estimates(sets, asked.settings), asked.settings).filter(
        pl.col("exercise") == lift
    )
    since = asked.looked.since or _habit_begins(sets, asked.today, asked.settings)
    about: dict[str, Any] = {"lift": lift, "since": since, "habit": "said" if asked.looked.since else "legs"}
    if since is None or bests.is_empty():
        needs = (Need("sessions", bests.height, 2 * asked.settings.own_log_sessions_side),)
        begin = (Need("habit", 0, 1),) if since is None else ()
        return OwnLogAnswer("T1", "%", "not_enough", (*begin, *needs), about=about)
    main = bests["series"].mode().sort()[0]
    bests = bests.filter(pl.col("series") == main)
    # a lift of long ago says nothing of a shift: two sides of the same length at most twice the least
    span = 2 * asked.settings.own_log_weeks_side
    week = ((bests["day"] - since).dt.total_days() / _WEEK_D).to_numpy()
    near = (week >= -span) & (week < span)
    own = _sets_before(sets, lift, bests["day"].to_list(), asked.settings)[near]
    barbell = bool(bests["barbell"].any())
    walk, noise = (
        (asked.settings.trend_level_sd_barbell, asked.settings.trend_noise_sd_barbell)
        if barbell
        else (asked.settings.trend_level_sd, asked.settings.trend_noise_sd)
    )
    found = level_shift(
        week[near],
        bests["e1rm_kg"].log().to_numpy()[near],
        own,
        asked.settings,
        _WEEK_D * (walk / noise) ** 2,
    )
    return replace(found, about=about)


def _habit_begins(sets: pl.DataFrame, today: date, settings: Settings) -> date | None:
    """Monday from which on there were most more hard leg sets a week than before; None if too few more."""
    weekly = _weekly_legs(sets, today, settings)
    span = int(settings.own_log_weeks_side)
    if len(weekly) < 2 * span:
        return None
    total = np.concatenate([[0.0], np.cumsum([dose for _, dose in weekly])])
    at = np.arange(span, len(weekly) - span + 1)
    more = (total[at + span] - 2 * total[at] + total[at - span]) / span
    best = int(more.argmax())
    return weekly[int(at[best])][0] if more[best] >= settings.own_log_habit_sets else None


def _weekly_legs(sets: pl.DataFrame, today: date, settings: Settings) -> list[tuple[date, float]]:
    """Hard leg sets of every whole week of the log, zeros too, with its Monday."""
    if sets.is_empty():
        return []
    hard = set_weight(settings) * (is_leg_set().fill_null(value=False) & is_hard(settings))
    weeks = sets.group_by("week_no").agg(hard.sum().alias("dose"), pl.col("day").min())
    doses = dict(weeks.select("week_no", "dose").iter_rows())
    first, last = min(doses), (today - date(1970, 1, 5)).days // _WEEK_D
    return [
        (date.fromordinal(date(1970, 1, 5).toordinal() + _WEEK_D * week), float(doses.get(week, 0.0)))
        for week in range(first, last)
    ]


def _sets_before(sets: pl.DataFrame, lift: str, days: Sequence[date], settings: Settings) -> Any:
    """Hard sets of the lift in the week before each day: what it gained by itself."""
    own = sets.filter((pl.col("exercise") == lift) & is_hard(settings))["day_no"].sort().to_numpy()
    at = np.array([(day - date(1970, 1, 5)).days for day in days])
    return (np.searchsorted(own, at) - np.searchsorted(own, at - _WEEK_D)).astype(float)


def _crossover(asked: _Question) -> OwnLogAnswer:
    trial = asked.kept.said.trial("T2", asked.looked.lift)
    if trial is None:
        return _not_begun("T2", "reps", asked.settings.own_log_coin_sessions, "coin_sessions")
    coins = [coin for coin in asked.kept.said.coins[trial.id] if coin.day <= asked.today]
    sets = asked.book.sets.filter(
        (pl.col("exercise") == trial.lift)
        & is_working()
        & ((pl.col("load_kg") - trial.load_kg).abs() <= _SAME_LOAD_KG)
    )
    outcomes, arms = [], []
    for coin in coins:
        counted = asked.kept.said.counted[f"{trial.id} {coin.day}"]
        value = _outcome(sets.filter(pl.col("entry").is_in(counted)).limit(1), trial)
        if value is not None:
            outcomes.append(value)
            arms.append(coin.arm == "with")
    sd = asked.settings.own_log_reps_sd if trial.outcome == "reps" else asked.settings.own_log_reserve_sd
    found = crossover(
        np.array(outcomes, dtype=float), np.array(arms, dtype=bool), Planned(trial.planned, sd),
        asked.settings,
        np.random.default_rng(_SEED),
    )  # fmt: skip
    lost = ("coins_without_session",) if len(outcomes) < len(coins) else ()
    about = {"lift": trial.lift, "against": trial.against, "outcome": trial.outcome, "load_kg": trial.load_kg}
    return replace(found, cautions=(*found.cautions, *lost), trial=trial, coins=tuple(coins), about=about)


def _outcome(first: pl.DataFrame, trial: Trial) -> float | None:
    """Repetitions of a first set, or its reserve; None where there is none."""
    value: Any = first[trial.outcome].first() if first.height else None
    return None if value is None else float(value)


def _body_mass(asked: _Question) -> OwnLogAnswer:
    weekly = _weekly_legs(asked.book.sets, asked.today, asked.settings)
    body = asked.book.body.drop_nulls().filter(pl.col("day") <= asked.today)
    mass, weighed, intake = [], [], []
    for monday, _ in weekly:
        days = [date.fromordinal(monday.toordinal() + at) for at in range(_WEEK_D)]
        masses = body.filter(pl.col("day").is_in(days))["bodyweight_kg"]
        eaten = [asked.kept.said.intake_kcal[day] for day in days if day in asked.kept.said.intake_kcal]
        mass.append(float(np.mean(masses.to_numpy())) if masses.len() else np.nan)
        weighed.append(float(masses.len()))
        intake.append(float(np.mean(eaten)) if len(eaten) >= asked.settings.own_log_days_a_week else np.nan)
    return body_mass(
        np.array(mass, dtype=float), np.array([dose for _, dose in weekly], dtype=float),
        np.array(intake, dtype=float), np.array(weighed, dtype=float), asked.settings,
    )  # fmt: skip


def _sides(asked: _Question) -> OwnLogAnswer:
    trial = asked.kept.said.trial("T4", asked.looked.lift)
    if trial is None:
        return _not_begun("T4", "%", asked.settings.symmetry_pairs_min, "pairs")
    sets = asked.book.sets.filter(pl.col("entry").is_in(asked.kept.said.counted[trial.id]))
    sessions = (
        side_pairs(estimates(sets, asked.settings), "day_no")
        .group_by("bout")
        .agg(
            (pl.col("right") - pl.col("left")).mean().alias("gap"),
            pl.len().alias("n"),
            pl.col("day_no").first(),
        )
        .sort("day_no", "bout")
    )
    turn = np.arange(sessions.height) % 2 == (0 if trial.first_side == "right" else 1)
    found = side_difference(
        sessions["gap"].to_numpy(), sessions["n"].to_numpy().astype(float), turn,
        asked.settings.symmetry_typical_error_pct, asked.settings,
    )  # fmt: skip
    starts = trial.first_side if sessions.height % 2 == 0 else _other(trial.first_side)
    return replace(found, trial=trial, about={"lift": trial.lift, "starts_next": starts})


def _other(side: str) -> str:
    return "left" if side == "right" else "right"


def _pain(asked: _Question) -> OwnLogAnswer:
    pains = [one for one in asked.book.feelings if one.about == "pain" and one.day <= asked.today]
    joints = [one.where for one in pains if one.where]
    joint = asked.looked.joint or (max(sorted(set(joints)), key=joints.count) if joints else "knee")
    said = {(one.day, one.when): one.score for one in pains if one.where == joint}
    doses = _doses(asked.book.sets, asked.looked.lift, asked.settings)
    rows = []
    for day, amount in doses.items():
        next_day = date.fromordinal(day.toordinal() + 1)
        after = [said[key] for key in ((day, "during"), (next_day, "morning")) if key in said]
        if (day, "before") in said and after:
            rows.append((day, amount, said[day, "before"], max(after)))
    weeks = (rows[-1][0] - rows[0][0]).days / _WEEK_D if rows else 0.0
    dose, before, worst = (np.array([row[at] for row in rows], dtype=float) for at in (1, 2, 3))
    unit = "kg" if asked.looked.lift else "sets"
    found = pain_dose(Felt(dose, before, worst, weeks), unit, asked.settings, np.random.default_rng(_SEED))
    return replace(found, about={"joint": joint, "lift": asked.looked.lift})


def _doses(sets: pl.DataFrame, lift: str | None, settings: Settings) -> dict[date, float]:
    """Of each day: the heaviest load of the lift, or the hard leg sets."""
    if lift is not None:
        own = sets.filter((pl.col("exercise") == lift) & is_working() & pl.col("load_kg").is_not_null())
        return dict(own.group_by("day").agg(pl.col("load_kg").max()).sort("day").iter_rows())
    legs = sets.filter(is_leg_set() & is_hard(settings))
    return dict(legs.group_by("day").agg(set_weight(settings).sum()).sort("day").iter_rows())


def _function(asked: _Question) -> OwnLogAnswer:
    taken = {facts.test: _by_day(facts, asked.today) for facts in asked.kept.tests}
    most = max(sorted(taken), key=lambda one: len(taken[one]), default=_USUAL_TEST)
    name = asked.looked.capacity or most
    known = [facts for facts in asked.kept.tests if facts.test == name]
    days = taken.get(name, {})
    mdc, unit = (known[0].mdc, known[0].unit) if known else (None, KINDS[name].shown_unit)
    found = function_change(
        np.array([day.toordinal() for day in days], dtype=float),
        np.array([*days.values()], dtype=float), mdc, unit, asked.settings,
    )  # fmt: skip
    return replace(found, about={"capacity": name})


def _by_day(facts: TestFacts, today: date) -> dict[date, float]:
    """One value a day, oldest first: of two hands the better."""
    days: dict[date, float] = {}
    for one in facts.taken:
        if one.shown is not None and one.day <= today:
            before = days.get(one.day, one.shown)
            days[one.day] = max(before, one.shown) if facts.test == "grip" else one.shown
    return dict(sorted(days.items()))


def _adherence(asked: _Question) -> OwnLogAnswer:
    planned: dict[str, tuple[date, float]] = {}
    for plan in asked.kept.plans:
        planned |= {one.id: (one.day, one.minutes) for one in plan.sessions if one.day < asked.today}
    skipped = {skip.session for skip in asked.book.skips}
    planned |= {
        skip.session: (skip.day, skip.minutes)
        for skip in asked.book.skips
        if skip.minutes is not None and skip.day < asked.today
    }
    done = set(asked.book.sets["day"])
    reasons = [skip.reason for skip in asked.book.skips if skip.day < asked.today]
    rows = [(minutes, day in done and one not in skipped) for one, (day, minutes) in planned.items()]
    weeks = {(day - date(1970, 1, 5)).days // _WEEK_D for day, _ in planned.values()}
    return adherence(
        np.array([minutes for minutes, _ in rows], dtype=float),
        np.array([done for _, done in rows], dtype=bool), len(weeks), reasons, asked.settings,
    )  # fmt: skip


def _reserve(asked: _Question) -> OwnLogAnswer:
    trial = asked.kept.said.trial("T8", asked.looked.lift)
    if trial is None:
        return _not_begun("T8", "reps", asked.settings.own_log_reserve_sets, "reserve_sets")
    sets = [one for one in asked.kept.said.calibrations if one.lift == trial.lift and one.day <= asked.today]
    stated = np.array([one.stated for one in sets], dtype=float)
    more = np.array([one.more for one in sets], dtype=float)
    found = reserve_bias(stated, more, asked.settings)
    return replace(found, trial=trial, about={"lift": trial.lift})


def _not_begun(test: str, unit: str, need: float, what: str) -> OwnLogAnswer:
    return OwnLogAnswer(test, unit, "not_begun", (Need(what, 0, need),), cautions=("only_after",))


_TESTS: Mapping[str, Callable[[_Question], OwnLogAnswer]] = {
    "T1": _level_shift, "T2": _crossover, "T3": _body_mass, "T4": _sides, "T5": _pain, "T6": _function,
    "T7": _adherence, "T8": _reserve,
}  # fmt: skip
