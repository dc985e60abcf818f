"""What the judge asks of a week: its days, what rests between them, and its dose."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from legday.model import Violation
from legday.plan.judged import Sitting, Week, dose, hard_hits, violation, week_no

_HARD_SPORT = ("hard_run", "long_run", "match")
_RACES = ("race", "match")
_SETS_ERROR = 1e-9


def cleared(week: Week) -> Iterator[Violation]:
    """While a red flag is not cleared, any plan is one too many (evidence C)."""
    if not week.problem.cleared:
        yield violation("cleared", week.plan.id)


def days(week: Week) -> Iterator[Violation]:
    """Sessions stand on days that there are and that are not gone, one a day."""
    open_days = {day.day for day in week.problem.days if day.day >= week.problem.today}
    taken = {sitting.session.day for sitting in week.sittings if sitting.kept}
    for sitting in week.new:
        day = sitting.session.day
        if day not in open_days or day in taken:
            yield violation("days", sitting.session.id, day=day)
        taken.add(day)


def day_legs(week: Week) -> Iterator[Violation]:
    """A day that says so has legs, or has none."""
    with_legs = {sitting.session.day for sitting in week.leg_days}
    done = {sitting.session.day for sitting in week.sittings if sitting.kept}
    for day in week.problem.days:
        if day.legs is None or day.day < week.problem.today or day.day in done:
            continue
        if day.legs != (day.day in with_legs):
            yield violation("day_legs", day.day.isoformat(), day=day.day, legs="yes" if day.legs else "no")


def leg_days(week: Week) -> Iterator[Violation]:
    """So many leg days; what is done is done, even if it is more."""
    wanted = week.problem.limits.leg_days
    if wanted is None:
        return
    done = sum(sitting.kept for sitting in week.leg_days)
    if len(week.leg_days) != max(wanted, done):
        yield violation("leg_days", week.plan.id, days=len(week.leg_days), wanted=wanted)


def hamstring_in_turn(week: Week) -> Iterator[Violation]:
    """The back of the thigh works at the hip on one leg day, at the knee on the next."""
    if not week.problem.limits.hamstring_in_turn:
        return
    turns: list[tuple[Sitting, set[str]]] = []
    for sitting in week.leg_days:
        tasks = [task for task in sitting.tasks if task.slot.role == "hamstring"]
        kinds = {"knee" if task.exercise.movement.pattern == "knee_flexion" else "hip" for task in tasks}
        if len(kinds) > 1 and not sitting.kept:
            yield violation("hamstring_in_turn", sitting.session.id)
        turns.append((sitting, kinds))
    for (before, kinds), (after, again) in pairwise(turns):
        if len(kinds) == 1 and kinds == again and not (before.kept and after.kept):
            yield violation("hamstring_in_turn", after.session.id)


def weekly_sets_max(week: Week) -> Iterator[Violation]:
    """A muscle's dose of the week; what is done is done, even if it is more."""
    most = week.problem.limits.weekly_sets_max
    if most is None:
        return
    done = dose((task for one in week.sittings if one.kept for task in one.tasks), week.settings)
    for muscle, sets in _dose(week).items():
        if sets > max(most, done.get(muscle, 0.0)) + _SETS_ERROR:
            yield violation("weekly_sets_max", muscle, muscle=(muscle,), sets=sets, most=float(most))


def weekly_sets_min(week: Week) -> Iterator[Violation]:
    """What a person insists on."""
    sets = _dose(week)
    for muscle, least in (week.problem.limits.weekly_sets_min or {}).items():
        if sets.get(muscle, 0.0) < least - _SETS_ERROR:
            params = {"sets": sets.get(muscle, 0.0), "least": float(least)}
            yield violation("weekly_sets_min", muscle, muscle=(muscle,), **params)


def rest_days(week: Week) -> Iterator[Violation]:
    """Days from a hard hit on a muscle to the next, from the last one of the log too (48 h: 2)."""
    rest = week.problem.limits.rest_days
    if rest is None:
        return
    hits = [(sitting, hard_hits(sitting.tasks, week.settings)) for sitting in week.sittings]
    for (before, hit), (after, again) in combinations(hits, 2):
        apart = (after.session.day - before.session.day).days
        if apart < rest and hit & again and not (before.kept and after.kept):
            yield violation("rest_days", after.session.id, muscle=_listed(hit & again), days=apart, rest=rest)
    for sitting, hit in hits:
        if sitting.kept:
            continue
        for muscle in _listed(hit):
            last = week.problem.state.last_hard_day.get(muscle)
            apart = rest if last is None else (sitting.session.day - last).days
            if 0 <= apart < rest:
                yield violation("rest_days", sitting.session.id, muscle=(muscle,), days=apart, rest=rest)


def varied(week: Week) -> Iterator[Violation]:
    """No movement is the big lift of two days."""
    if not week.problem.limits.varied:
        return
    big = [
        (sitting, {task.exercise.movement.id for task in sitting.tasks if task.slot.role == "big_lift"})
        for sitting in week.sittings
    ]
    for (before, lifts), (after, again) in combinations(big, 2):
        for movement in sorted(lifts & again):
            if not (before.kept and after.kept):
                yield violation("varied", after.session.id, exercise=movement)


def run_days(week: Week) -> Iterator[Violation]:
    """No hard or long run and no match on the day after legs, in the first month on two days (B10)."""
    limits, state = week.problem.limits, week.problem.state
    first_month = state.weeks_of_log < week.settings.plan_first_month_weeks
    after = limits.first_month_run_days if first_month else limits.run_days
    if after is None:
        return
    for sport in week.problem.sport:
        for sitting in week.leg_days:
            apart = (sport.day - sitting.session.day).days
            if sport.kind in _HARD_SPORT and 0 < apart <= after and not sitting.kept:
                yield violation("run_days", sitting.session.id, day=sport.day, days=apart)


def race_days(week: Week) -> Iterator[Violation]:
    """No legs on the day of a race or match, nor on so many days before."""
    before = week.problem.limits.race_days
    if before is None:
        return
    races = {sport.day for sport in week.problem.sport if sport.kind in _RACES}
    races |= {week.problem.race} if week.problem.race is not None else set()
    for race in sorted(races):
        for sitting in week.leg_days:
            if 0 <= (race - sitting.session.day).days <= before and not sitting.kept:
                yield violation("race_days", sitting.session.id, day=race)


def deload(week: Week) -> Iterator[Violation]:
    """A deload has at most so large a share of last week's sets."""
    before, settings = week.problem.before, week.settings
    shares = settings.plan_block_share
    if not week.problem.limits.block or week.problem.block_week != len(shares) or before is None:
        return
    if before.week_no != week_no(week.problem.monday) - 1:
        return
    last = sum(slot.sets for session in before.sessions for slot in session.slots)
    now = sum(slot.sets for session in week.plan.sessions for slot in session.slots)
    if now > last * settings.plan_deload_sets_share + _SETS_ERROR:
        most = last * settings.plan_deload_sets_share
        yield violation("block", week.plan.id, sets=float(now), most=most)


def _dose(week: Week) -> dict[str, float]:
    return dict(dose((task for sitting in week.sittings for task in sitting.tasks), week.settings))


def _listed(muscles: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(muscles))
