"""What kind of week a problem asks for: how much of the usual sets, which doses, which days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from math import floor, lcm

from legday.catalogue.kits import Spare, spares
from legday.catalogue.settings import Settings
from legday.model import GOALS, PlannedSession
from legday.plan.problem import Day, Problem

RUNS = ("hard_run", "long_run", "match")
RACES = ("match", "race")
NOT_LEGS = ("upper", "trunk")
_MONDAY_ZERO = date(1970, 1, 5)


def is_older(problem: Problem, settings: Settings) -> bool:
    """Tell whether the rules of older adults hold; an unknown age is no old one."""
    age = problem.athlete.age_y
    return bool(problem.limits.older) and age is not None and age >= settings.plan_older_age_y


def wants_balance(problem: Problem) -> bool:
    """Tell whether each leg day has something for balance: a test was below what is usual for the age."""
    return bool(problem.limits.older) and bool(problem.state.weak_tests)


def is_beginner(problem: Problem) -> bool:
    """Tell whether the rules of novices hold."""
    return bool(problem.limits.beginner) and problem.experience == "novice"


def week_back(problem: Problem, settings: Settings) -> int | None:
    """Week of a return after time off, from 1; None without a return."""
    state = problem.state
    if not problem.limits.ramp:
        return None
    if state.week_back is not None:
        return state.week_back if state.week_back <= len(settings.plan_return_share) else None
    if state.days_off is None or state.days_off <= settings.plan_break_days:
        return None
    return 1 if state.days_off > settings.plan_long_break_days else 2


def is_deload(problem: Problem) -> bool:
    """Tell whether the week is the last of its block."""
    return bool(problem.limits.block) and problem.block_week == 4


def deload_sets_max(problem: Problem, settings: Settings) -> int | None:
    """Sets that a deload may have, all exercises together; None where last week's are not known."""
    before = problem.before
    last_week = problem.monday - timedelta(days=7)
    if not is_deload(problem) or before is None or before.week_no != (last_week - _MONDAY_ZERO).days // 7:
        return None
    done = sum(slot.sets for session in before.sessions for slot in session.slots)
    return floor(done * settings.plan_deload_sets_share + 1e-9)


def share(problem: Problem, settings: Settings) -> float:
    """Part of the usual sets that the week has: the least that block and return allow."""
    block = settings.plan_block_share[problem.block_week - 1] if problem.limits.block else 1.0
    back = week_back(problem, settings)
    return min(block, settings.plan_return_share[back - 1] if back else 1.0)


def scaled(sets: int, part: float) -> int:
    """Give a share of some sets: halves rounded up, never none."""
    return max(1, floor(sets * part + 0.5))


def parts_of_set(settings: Settings) -> int:
    """Parts into which a set is cut so that an indirect one is whole too."""
    return _parts_of_set(settings.indirect_share)


@cache
def _parts_of_set(indirect_share: float) -> int:
    return lcm(2, Fraction(indirect_share).limit_denominator(20).denominator)


def spared(problem: Problem, settings: Settings) -> tuple[tuple[str, Spare], ...]:
    """Joints that hurt, in order, and what each takes out."""
    if not problem.limits.pain:
        return ()
    worst: dict[str, str] = {}
    for pain in problem.pain:
        if pain.score <= settings.plan_pain_sore:
            continue
        is_bad = pain.score > settings.plan_pain_stop or not pain.settled
        if is_bad or pain.joint not in worst:
            worst[pain.joint] = "painful" if is_bad else "sore"
    return tuple((joint, spares()[joint, worst[joint]]) for joint in sorted(worst))


def targets(problem: Problem, settings: Settings) -> dict[str, float]:
    """Doses that are wished for, by muscle [fractional sets/week]: by goal, joints and the week's share."""
    at = GOALS.index(problem.goal)
    wished = dict.fromkeys(settings.plan_large_muscles, settings.plan_large_sets[at])
    wished |= dict.fromkeys(settings.plan_small_muscles, settings.plan_small_sets[at])
    if problem.whole_body:
        wished |= dict.fromkeys(settings.plan_upper_muscles, settings.plan_upper_sets[at])
    for _, spare in spared(problem, settings):
        for muscle, sets in spare.add_sets.items():
            wished[muscle] = wished.get(muscle, 0) + sets
    part = share(problem, settings)
    return {muscle: round(2 * sets * part) / 2 for muscle, sets in wished.items()}  # half sets, as doses are


def urgency(problem: Problem, settings: Settings) -> dict[str, float]:
    """How much a set that a muscle lacks weighs: by its size, and by what the log neglects."""
    logged = problem.state.weekly_sets
    weights: dict[str, float] = {}
    for muscle, wished in targets(problem, settings).items():
        size = settings.plan_large_priority if muscle in settings.plan_large_muscles else 1.0
        had = min(1.0, logged.get(muscle, 0.0) / wished) if logged and wished else 1.0
        weights[muscle] = size * (1 + settings.plan_neglect_weight * (1 - had))
    return weights


def is_leg_session(session: PlannedSession) -> bool:
    """Tell whether a session has legs."""
    return any(slot.role not in NOT_LEGS for slot in session.slots)


def kept_sessions(problem: Problem) -> tuple[PlannedSession, ...]:
    """Sessions of the plan before that stay as they are, in order of days."""
    before = problem.before.sessions if problem.before else ()
    kept = [session for session in before if session.id in problem.kept]
    return tuple(sorted(kept, key=lambda session: session.day))


def open_days(problem: Problem) -> tuple[Day, ...]:
    """Days that may still hold a session, in order."""
    taken = {session.day for session in kept_sessions(problem)}
    days = [day for day in problem.days if day.day >= problem.today and day.day not in taken]
    return tuple(sorted(days, key=lambda day: day.day))


def barred(problem: Problem, settings: Settings) -> Mapping[date, str]:
    """Days on which runs and races leave no room for legs, each with the limit that says so."""
    limits = problem.limits
    is_new = problem.state.weeks_of_log < settings.plan_first_month_weeks
    free = limits.first_month_run_days if is_new else limits.run_days
    races = {sport.day for sport in problem.sport if sport.kind in RACES}
    races |= {problem.race} if problem.race else set()
    runs = {sport.day for sport in problem.sport if sport.kind in RUNS}
    found: dict[date, str] = {}
    for day in open_days(problem):
        ahead = {day.day + timedelta(days=n): n for n in range(8)}
        if free is not None and any(1 <= ahead.get(run, 0) <= free for run in runs):
            found[day.day] = "run_days"
        if limits.race_days is not None and any(ahead.get(race, 8) <= limits.race_days for race in races):
            found[day.day] = "race_days"
    return found
