"""A day that was missed: why is recorded, and what is left of the week is solved again.

What was done stays. Work moves to days there are rather than being crammed into one, never above the cap of a
session, and as little changes as can. Fewer leg days than before are said, not slipped in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from legday.app.plan_week import PlannedWeek, done_sessions, judge, solved, with_plan
from legday.app.problem_of import Asked
from legday.app.weekdays import WEEKDAYS
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.model import SKIP_REASONS, Book, Message, Plan, PlannedSession, Skip
from legday.plan.cost import doses
from legday.plan.kit import equipment
from legday.plan.problem import Day, Equipment, Pain, Problem, Sport
from legday.plan.shape import is_leg_session, kept_sessions, open_days, targets
from legday.plan.solve import best_plan
from legday.plan.valid import check_problem

# Where a missed day may be made up on another that was not planned: what kept the person from it is over.
_MOVES = ("time", "did_not_want_to", "other")
_WORTH_PCT = 5.0  # so much more of the dose, and another day is worth a line


@dataclass(frozen=True, slots=True)
class Change:
    """What a reason changes, as far as the person says it; the rest is taken carefully."""

    pain: tuple[Pain, ...] = ()
    kit: Equipment | None = None
    race: date | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    """What `legday missed` answers.

    Attributes
    ----------
    skip : Skip
        What is recorded.
    kept_pct : float
        Part of the leg dose that the week had before, up to each muscle's own [%].
    lost : mapping of str to float, as pairs
        Fractional sets of each muscle that the week loses.
    changes : tuple of Message
        What became of the rest, slot by slot.
    offers : tuple of Message
        Another day, and what a pattern of missed days suggests.
    week : PlannedWeek
        Solved again; without a plan where a red flag stops it.
    """

    skip: Skip
    kept_pct: float
    lost: tuple[tuple[str, float], ...]
    changes: tuple[Message, ...]
    offers: tuple[Message, ...]
    week: PlannedWeek


def missed(
    asked: Asked,
    plan: Plan,
    book: Book | None,
    day: date,
    reason: str,
    *,
    today: date,
    settings: Settings,
    change: Change | None = None,
    skips: Sequence[Skip] = (),
) -> Missed:
    """Record a missed day and solve the rest of its week again.

    Parameters
    ----------
    asked : Asked
        The problem of the week; its `before` and `kept` are set here.
    plan : Plan
        The week as it stands.
    day : date
        Of the session that was missed.
    reason : str
        Of `SKIP_REASONS`.
    skips : sequence of Skip
        What was missed before.

    Raises
    ------
    LegdayError
        When the reason is none, there is no session on that day, or a race has no day.
    """
    if reason not in SKIP_REASONS:
        words = ", ".join(SKIP_REASONS).replace("_", "-")
        raise LegdayError(f"because: {reason!r}: use one of {words}.")
    session = _session_on(plan, day)
    kept = done_sessions(plan, max(today, day), skips, but=session.id)
    problem = _without_day(replace(asked.problem, before=plan, kept=kept), day, today, settings)
    problem = _changed(problem, day, reason, change or Change(), settings)
    check_problem(replace(problem, days=problem.days or (Day(today, 5),)))
    if not problem.cleared:
        week = solved(replace(asked, problem=problem), book, {}, today, settings)
        skip = Skip(day, reason, session.id, _big_lift(session), session.minutes)
        return Missed(skip, 0.0, (), (), (), week)
    problem, found = _solved_again(problem, plan, settings)
    week = PlannedWeek(today, problem, None, assumed=asked.assumed)
    skip = Skip(day, reason, session.id, _big_lift(session), session.minutes)
    pct, lost = _kept(plan, found, problem, settings)
    return Missed(
        skip,
        pct,
        lost,
        (*_leg_days(plan, found), *_changes(plan, found)),
        (*_another_day(problem, plan, skip, pct, settings), *pattern(skips, skip, settings)),
        with_plan(week, found, book, settings),
    )


def pattern(skips: Sequence[Skip], now: Skip, settings: Settings) -> tuple[Message, ...]:
    """What missed days have in common, as an offer of another way: never a warning."""
    since = now.day - timedelta(weeks=settings.plan_skips_weeks)
    recent = [*(skip for skip in skips if since <= skip.day and skip.session != now.session), now]
    recent = [skip for skip in recent if skip.reason not in ("planned_rest", "ill", "race")]
    enough = settings.plan_skips_pattern
    found = []
    days = Counter(skip.day.weekday() for skip in recent)
    if days[now.day.weekday()] >= enough:
        count = days[now.day.weekday()]
        found.append(Message("missed-offer-day", {"weekday": WEEKDAYS[now.day.weekday()], "count": count}))
    lifts = Counter(skip.big_lift for skip in recent if skip.big_lift)
    if now.big_lift and lifts[now.big_lift] >= enough:
        params = {"exercise": now.big_lift, "count": lifts[now.big_lift]}
        found.append(Message("missed-offer-lift", params))
    short = sum(skip.reason == "time" for skip in recent)
    if now.reason == "time" and short >= enough:
        found.append(
            Message("missed-offer-short", {"count": short, "minutes": settings.plan_shorter_minutes})
        )
    return tuple(found)


def _session_on(plan: Plan, day: date) -> PlannedSession:
    for session in plan.sessions:
        if session.day == day:
            return session
    days = ", ".join(str(session.day) for session in plan.sessions) or "none"
    raise LegdayError(f"missed: nothing is planned on {day}: the days of {plan.id} are {days}.")


def _big_lift(session: PlannedSession) -> str | None:
    return next((slot.exercise for slot in session.slots if slot.role == "big_lift"), None)


def _without_day(problem: Problem, day: date, today: date, settings: Settings) -> Problem:
    """Without the day and those that are done; what the person knows changes as little as can."""
    done = {session.day for session in kept_sessions(problem)}
    days = tuple(one for one in problem.days if one.day != day and one.day not in done)
    weights = {"stability": settings.plan_weight_again, **problem.weights}
    return replace(problem, today=max(today, problem.monday), days=days, weights=weights)


def _changed(problem: Problem, day: date, reason: str, change: Change, settings: Settings) -> Problem:
    """What the reason means for the rest of the week."""
    if change.kit is not None or reason == "travel":
        problem = replace(problem, equipment=change.kit or equipment("travel"))
    if change.pain or reason in ("knee", "back"):
        said = {pain.joint: pain for pain in (*problem.pain, *change.pain)}
        if reason in ("knee", "back") and reason not in {pain.joint for pain in change.pain}:
            # Nobody said how much: what loads the joint is left out until somebody does.
            said[reason] = Pain(reason, settings.plan_pain_stop, settled=False)
        problem = replace(problem, pain=tuple(said.values()))
    if reason == "planned_rest":
        others = {session.day for session in (problem.before.sessions if problem.before else ())}
        problem = replace(problem, days=tuple(one for one in problem.days if one.day in others))
    if reason in ("ill", "sore"):
        rest = settings.plan_rest_after[0 if reason == "ill" else 1]
        free = tuple(one for one in problem.days if one.day > day + timedelta(days=rest))
        problem = replace(problem, days=free)
    if reason == "race" or change.race is not None:
        race = change.race or problem.race
        races = [sport.day for sport in problem.sport if sport.kind == "race"]
        if race is None and not races:
            raise LegdayError("race: say when it is, such as --race 2026-03-08.")
        if race is not None:
            sport = (*problem.sport, Sport(race, "race"))
            problem = replace(problem, race=race, sport=tuple(dict.fromkeys(sport)))
    return problem


def _solved_again(problem: Problem, plan: Plan, settings: Settings) -> tuple[Problem, Plan]:
    """As many leg days as there is room for, from what was asked for down to what is done."""
    kept = [session for session in plan.sessions if session.id in problem.kept]
    legs = sum(map(is_leg_session, kept))
    wanted = problem.limits.leg_days
    if wanted is None:
        wanted = sum(map(is_leg_session, plan.sessions))
    for number in range(min(wanted, legs + len(open_days(problem))), legs, -1):
        fewer = replace(problem, limits=replace(problem.limits, leg_days=number))
        found = best_plan(fewer, settings)
        if found is not None:
            judge(found, fewer, settings)
            return fewer, found
    rest = replace(problem, days=(), limits=replace(problem.limits, leg_days=legs or None))
    return rest, replace(plan, revision=plan.revision + 1, sessions=tuple(kept), notes=())


def _kept(
    before: Plan, after: Plan, problem: Problem, settings: Settings
) -> tuple[float, tuple[tuple[str, float], ...]]:
    wished = targets(problem, settings)
    was, now = doses(before, settings), doses(after, settings)
    had = {muscle: was.get(muscle, 0.0) for muscle in wished}
    lost = {muscle: max(0.0, sets - now.get(muscle, 0.0)) for muscle, sets in had.items()}
    total = sum(had.values())
    pct = 100.0 if total == 0 else 100 * (1 - sum(lost.values()) / total)
    return pct, tuple((muscle, sets) for muscle, sets in lost.items() if sets > 0)


def _leg_days(before: Plan, after: Plan) -> tuple[Message, ...]:
    was, now = (sum(map(is_leg_session, plan.sessions)) for plan in (before, after))
    return (Message("missed-leg-days", {"before": was, "after": now}),) if now < was else ()


def _changes(before: Plan, after: Plan) -> tuple[Message, ...]:
    """What became of each slot of the missed session, and what is new in the others."""
    was = {slot.id: (session.day, slot) for session in before.sessions for slot in session.slots}
    now = {slot.id: (session.day, slot) for session in after.sessions for slot in session.slots}
    found = []
    for name, (day, slot) in was.items():
        if name not in now:
            found.append(Message("missed-dropped", {"exercise": slot.exercise, "sets": slot.sets}))
            continue
        then, kept = now[name]
        if then != day:
            params = {"exercise": slot.exercise, "day": then, "sets": kept.sets}
            found.append(Message("missed-moved", params))
        elif kept.sets != slot.sets:
            params = {"exercise": slot.exercise, "before": slot.sets, "after": kept.sets}
            found.append(Message("missed-sets", params))
    for name, (day, slot) in now.items():
        if name not in was:
            params = {"exercise": slot.exercise, "day": day, "sets": slot.sets}
            found.append(Message("missed-added", params))
    return tuple(found)


def _another_day(
    problem: Problem, plan: Plan, skip: Skip, pct: float, settings: Settings
) -> tuple[Message, ...]:
    """A day of the week that nobody named, where it would keep clearly more."""
    if skip.reason not in _MOVES or pct > 100 - _WORTH_PCT:
        return ()
    taken = (
        {one.day for one in problem.days}
        | {s.day for s in plan.sessions if s.id in problem.kept}
        | {skip.day}
    )
    week = [problem.monday + timedelta(days=n) for n in range(7)]
    minutes = 5 * -(-(skip.minutes or settings.plan_usual_minutes) // 5)
    free = tuple(Day(one, minutes) for one in week if one >= problem.today and one not in taken)
    if not free:
        return ()
    legs = sum(map(is_leg_session, plan.sessions))
    more = replace(problem, days=(*problem.days, *free), limits=replace(problem.limits, leg_days=legs))
    found = best_plan(more, settings)
    if found is None:
        return ()
    better, _ = _kept(plan, found, more, settings)
    used = [one.day for one in found.sessions if one.day in {each.day for each in free}]
    if better < pct + _WORTH_PCT or not used:
        return ()
    params = {"day": used[0], "minutes": minutes, "pct": better, "weekday": WEEKDAYS[used[0].weekday()]}
    return (Message("missed-offer-another", params),)
