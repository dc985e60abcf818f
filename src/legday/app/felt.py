"""What pain, soreness and fatigue change in the next session, each change with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from statistics import median

import polars as pl

from legday.app.feelings import feelings_now
from legday.app.log_state import leg_days
from legday.catalogue.settings import Settings
from legday.measure.counting import MONDAY, is_leg_set, is_working, week_no
from legday.measure.estimate import estimates
from legday.model import Book, Message
from legday.model_health import Feelings
from legday.plan.deload import Deload, deload_offer
from legday.plan.exposures import exposures_of
from legday.plan.pain_rule import DECISIONS, pain_rule
from legday.plan.problem import Problem
from legday.plan.shape import is_deload, week_back

_BEFORE = 5  # sessions that tell what to expect of the next
_ENOUGH = 3
_USUAL_WEEKS = 4
_STAYS = 10.0


def decisions(problem: Problem, felt: Feelings | None, settings: Settings) -> Mapping[str, str]:
    """Give what the rule of pain decides by joint: of what was said by day, and of what the plan was told."""
    found: dict[str, str] = {}
    for pain in problem.pain:
        morning = None if pain.settled else _STAYS
        found[pain.joint] = pain_rule(None, pain.score, morning, settings) or DECISIONS[0]
    for one in felt.pains if felt else ():
        found[one.joint] = max(found.get(one.joint, DECISIONS[0]), one.decision, key=DECISIONS.index)
    return found


def felt_messages(book: Book, problem: Problem, today: date, settings: Settings) -> tuple[Message, ...]:
    """Give what pain and soreness change and why, and an easier week where there is reason for one."""
    felt = feelings_now(book.feelings, today, settings)
    found = [*_felt(felt, settings)]
    due = deload_due(book, problem, felt, today, settings)
    if due is not None:
        found += [*due.because, Message("deload-offer")]
    return tuple(found)


def _felt(felt: Feelings, settings: Settings) -> Iterator[Message]:
    for one in felt.pains:
        params = {"joint": one.joint, "score": one.score, "day": one.day}
        if one.decision != "go_on":
            yield Message(f"felt-{one.decision}", {**params, "share": settings.pain_back_share})
        if one.rising:
            yield Message("felt-rising", {"joint": one.joint})
    worst = max(felt.soreness.values(), default=0.0)
    if worst >= settings.progress_hold_sore:
        yield Message("felt-sore", {"score": worst})
    if felt.readiness is not None:
        yield Message("felt-ready", {"score": felt.readiness})


def deload_due(
    book: Book, problem: Problem, felt: Feelings, today: date, settings: Settings
) -> Deload | None:
    """Offer an easier week where fatigue, soreness or many weeks without one are a reason: `deload_offer`.

    What is expected of a session is the median of the five before it. A return and an easier week that is
    planned need no offer.
    """
    if is_deload(problem) or week_back(problem, settings) is not None:
        return None
    first = week_no(today) - settings.report_weeks
    legs = book.sets.filter(is_leg_set(), pl.col("day") <= today, pl.col("week_no") >= first)
    if legs.is_empty():
        return None
    plan = problem.before
    asked = {slot.exercise: slot.rir for one in (plan.sessions if plan else ()) for slot in one.slots}
    histories = exposures_of(legs, asked_rir=asked)
    off = _off_pct(legs, settings)
    return deload_offer(
        {name: [replace(done, off_pct=off.get((name, done.day))) for done in history]
         for name, history in histories.items()},
        today,
        last_break=last_easier(book.sets.filter(pl.col("day") <= today), today, settings),
        sore_days=felt.sore_days,
        settings=settings,
    )  # fmt: skip


def last_easier(sets: pl.DataFrame, today: date, settings: Settings) -> date | None:
    """Give the end of the last week that had clearly fewer leg sets than the four before, or of time off."""
    days = leg_days(sets)
    if not days:
        return None
    weekly = sets.filter(is_leg_set(), is_working()).group_by("week_no").len()
    counts = dict(weekly.iter_rows())
    for week in range(week_no(today) - 1, week_no(days[0]) + _USUAL_WEEKS - 1, -1):
        usual = median(counts.get(week - back, 0) for back in range(1, _USUAL_WEEKS + 1))
        if counts.get(week, 0) <= settings.plan_deload_sets_share * usual:
            return MONDAY + timedelta(weeks=week, days=6)
    return None


def _off_pct(legs: pl.DataFrame, settings: Settings) -> Mapping[tuple[str, date], float]:
    """How far a session's best estimate was from the median of those before it [%]."""
    found: dict[tuple[str, date], float] = {}
    best = (
        estimates(legs, settings)
        .filter(pl.col("refused").is_null())
        .group_by("exercise", "day")
        .agg(pl.col("e1rm_kg").max())
        .sort("exercise", "day")
    )
    before: dict[str, list[float]] = {}
    for name, day, kg in best.iter_rows():
        past = before.setdefault(name, [])
        if len(past) >= _ENOUGH:
            found[name, day] = 100 * (kg / median(past[-_BEFORE:]) - 1)
        past.append(kg)
    return found
