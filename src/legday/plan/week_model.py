"""The week as a whole: which days, which exercises, how many sets, before anything stands on a day.

Each constraint is the sum of the days' constraints, so that no plan of the days can cost less than this
model's bound. The days and exercises that it finds are where the days' model begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Any

from legday.catalogue.settings import Settings
from legday.model import ROLES
from legday.plan import shape
from legday.plan.candidates import Candidate
from legday.plan.day_model import ANTAGONISTS, dose_parts, pair_rest_s, paired, session_parts
from legday.plan.problem import Day, Problem
from legday.plan.wishes import COST_SCALE, changeable, close_days, groups, weight

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpModel, IntVar

_MANY = 10_000


@dataclass(slots=True)
class WeekModel:
    """The model: on how many days each candidate stands, its sets in all, and which days have legs."""

    model: CpModel
    candidates: tuple[Candidate, ...]
    days: tuple[Day, ...]
    times: list[IntVar] = field(default_factory=list)
    sets: list[IntVar] = field(default_factory=list)
    legs: list[IntVar] = field(default_factory=list)
    sessions: list[IntVar] = field(default_factory=list)
    cost: list[tuple[int, Any]] = field(default_factory=list)

    def count(self, places: Sequence[int]) -> Any:
        """On how many days some candidates stand, added up."""
        return sum(self.times[i] for i in places)


def build(problem: Problem, settings: Settings, candidates: Sequence[Candidate]) -> WeekModel:
    """Give the model of a problem's week."""
    from ortools.sat.python import cp_model

    it = WeekModel(cp_model.CpModel(), tuple(candidates), shape.open_days(problem))
    _days(it, problem, settings)
    _structure(it, problem, settings)
    _doses(it, problem, settings)
    _time(it, problem, settings)
    _wishes(it, problem, settings)
    it.model.minimize(sum(coefficient * variable for coefficient, variable in it.cost))
    return it


def _days(it: WeekModel, problem: Problem, settings: Settings) -> None:
    kept = sum(shape.is_leg_session(session) for session in shape.kept_sessions(problem))
    barred, wanted = shape.barred(problem, settings), problem.limits.leg_days
    for d, day in enumerate(it.days):
        leg = it.model.new_bool_var(f"legs_{d}")
        session = it.model.new_bool_var(f"session_{d}") if problem.whole_body else leg
        it.model.add(session >= leg)
        if day.legs is not None:
            it.model.add(leg == int(day.legs))
        if day.day in barred:
            it.model.add(leg == 0)
        it.legs.append(leg)
        it.sessions.append(session)
    if wanted is not None:
        it.model.add(sum(it.legs) == wanted - kept)
    elif not kept:
        it.model.add(sum(it.legs) >= 1)


def _structure(it: WeekModel, problem: Problem, settings: Settings) -> None:
    limits, leg_days, sessions = problem.limits, sum(it.legs), sum(it.sessions)
    for i, c in enumerate(it.candidates):
        times = it.model.new_int_var(0, settings.plan_exercise_days_max, f"times_{i}")
        sets = it.model.new_int_var(0, c.sets_hi * settings.plan_exercise_days_max, f"sets_{i}")
        it.model.add(sets <= c.sets_hi * times)
        it.model.add(sets >= c.sets_lo * times)
        it.times.append(times)
        it.sets.append(sets)
    of = {role: [i for i, c in enumerate(it.candidates) if c.role == role] for role in ROLES}
    for role, most in zip(ROLES, settings.plan_slots_max, strict=True):
        room = sessions if role in shape.NOT_LEGS else leg_days
        it.model.add(it.count(of[role]) <= round(most) * room)
    if limits.big_lift_first:
        it.model.add(it.count(of["big_lift"]) == leg_days)
    if limits.single_leg:
        it.model.add(it.count(of["single_leg"]) >= limits.single_leg * leg_days)
    if limits.hamstring:
        it.model.add(it.count(of["hamstring"]) >= limits.hamstring * leg_days)
    if shape.is_older(problem, settings):
        it.model.add(it.count([*of["power"], *of["balance"]]) >= leg_days)
    if shape.wants_balance(problem):
        it.model.add(it.count(of["balance"]) >= leg_days)
    if limits.exercises_max is not None:
        it.model.add(sum(it.times) <= limits.exercises_max * sessions)
    for same in groups(it.candidates, "movement"):
        room = sessions if it.candidates[same[0]].role in shape.NOT_LEGS else leg_days
        it.model.add(it.count(same) <= room)
        if limits.varied:
            it.model.add(it.count([i for i in same if i in of["big_lift"]]) <= 1)
    for same in groups(it.candidates, "exercise"):
        it.model.add(it.count(same) <= settings.plan_exercise_days_max)


def _doses(it: WeekModel, problem: Problem, settings: Settings) -> None:
    limits, parts = problem.limits, shape.parts_of_set(settings)
    targets, urgency = shape.targets(problem, settings), shape.urgency(problem, settings)
    floors = limits.weekly_sets_min or {}
    most_sets = shape.deload_sets_max(problem, settings)
    if most_sets is not None:
        it.model.add(sum(it.sets) <= most_sets)
    for muscle in sorted({m for c in it.candidates for m in (*c.direct, *c.indirect)} | set(targets)):
        gives = [dose_parts(c, muscle, settings) for c in it.candidates]
        open_: Any = sum(part * sets for part, sets in zip(gives, it.sets, strict=True) if part)
        week = open_ + sum(
            session_parts(session, muscle, settings) for session in shape.kept_sessions(problem)
        )
        if any(gives) and limits.session_sets_max is not None:
            it.model.add(open_ <= floor(parts * limits.session_sets_max) * sum(it.sessions))
        if any(gives) and limits.weekly_sets_max is not None:
            it.model.add(week <= floor(parts * limits.weekly_sets_max))
        if any(gives) and muscle in floors:
            it.model.add(week >= round(parts * floors[muscle]))
        beyond = it.model.new_int_var(0, _MANY, f"beyond_{muscle}")
        mild = round(parts * max(settings.plan_weekly_sets_mild, targets.get(muscle, 0.0)))
        it.model.add(beyond >= week - mild)
        it.cost.append((weight(problem, settings, "excess", Fraction(COST_SCALE, parts)), beyond))
        if muscle in targets:
            lacking = it.model.new_int_var(0, _MANY, f"lacking_{muscle}")
            it.model.add(lacking >= round(parts * targets[muscle]) - week)
            factor = COST_SCALE * urgency[muscle] / parts
            it.cost.append((weight(problem, settings, "shortfall", factor), lacking))


def _time(it: WeekModel, problem: Problem, settings: Settings) -> None:
    seconds: Any = round(settings.session_general_s) * sum(it.sessions)
    light = any(c.is_barbell and not c.needs_ramp for c in it.candidates)
    ramps = it.model.new_int_var(0, len(it.days), "ramps")
    for c, times, sets in zip(it.candidates, it.times, it.sets, strict=True):
        first = round(settings.exercise_setup_s - c.rest_s)
        seconds += first * times + round(c.set_s + c.rest_s) * sets
        if c.needs_ramp and not light:
            it.model.add(ramps >= times)
    bigs = [i for i, c in enumerate(it.candidates) if c.role == "big_lift" and c.needs_ramp]
    it.model.add(ramps >= it.count(bigs))  # one big lift a day: each ramp is its own
    seconds += round(settings.ramp_s) * ramps
    for at, sides in enumerate(ANTAGONISTS):
        rest_s = pair_rest_s(it.candidates, at)
        if rest_s is None:
            continue
        rest = round(rest_s)
        pairs = it.model.new_int_var(0, len(it.days), f"pairs_{at}")
        it.model.add(pairs <= sum(it.sessions))
        saved = it.model.new_int_var(0, _MANY, f"saved_{at}")
        for side in sides:
            members = [i for i, c in enumerate(it.candidates) if paired(c, side, rest_s)]
            it.model.add(pairs <= it.count(members))
            it.model.add(saved <= rest * sum(it.sets[i] for i in members) - rest * pairs)
        it.model.add(saved <= 10 * rest * pairs)
        seconds -= saved
        it.cost.append(
            (weight(problem, settings, "preference", COST_SCALE * settings.plan_cost_superset), pairs)
        )
    tolerance = problem.limits.minutes_tolerance
    if tolerance is not None:
        room = [floor(60 * (day.minutes + tolerance)) for day in it.days]
        it.model.add(seconds <= sum(s * on for s, on in zip(room, it.sessions, strict=True)))
    it.cost.append((weight(problem, settings, "time", Fraction(COST_SCALE, 60)), seconds))


def _wishes(it: WeekModel, problem: Problem, settings: Settings) -> None:
    for c, times in zip(it.candidates, it.times, strict=True):
        it.cost.append((weight(problem, settings, "preference", c.dislike * COST_SCALE / 10), times))
    same_cost = weight(problem, settings, "preference", COST_SCALE * settings.plan_cost_same)
    bigs = [(i, c) for i, c in enumerate(it.candidates) if c.role == "big_lift"]
    repeats = groups(it.candidates, "exercise")
    patterns = sorted({c.pattern for _, c in bigs})
    repeats += [[i for i, c in bigs if c.pattern == pattern] for pattern in patterns]
    for n, same in enumerate(repeats):
        again = it.model.new_int_var(0, len(it.days) + 1, f"again_{n}")
        it.model.add(again >= it.count(same) - 1)
        it.cost.append((same_cost, again))
    for near, a, b in close_days(it.days):
        both = it.model.new_bool_var(f"close_{a}_{b}")
        it.model.add(both >= it.legs[a] + it.legs[b] - 1)
        factor = COST_SCALE * settings.plan_cost_close[near - 1]
        it.cost.append((weight(problem, settings, "preference", factor), both))
    half = weight(problem, settings, "stability", Fraction(COST_SCALE, 2))
    for s, session in enumerate(changeable(problem)):
        for n, slot in enumerate(session.slots):
            same = [
                i for i, c in enumerate(it.candidates) if (c.exercise, c.role) == (slot.exercise, slot.role)
            ]
            lost = it.model.new_bool_var(f"gone_{s}_{n}")
            it.model.add(lost >= 1 - it.count(same))
            it.cost.append((half, lost))
            # On its weekday it stands only if the day has a session.
            weekday = [d for d, day in enumerate(it.days) if day.day.weekday() == session.day.weekday()]
            moved = it.model.new_bool_var(f"moved_{s}_{n}")
            it.model.add(moved >= lost)
            it.model.add(moved >= 1 - sum(it.sessions[d] for d in weekday))
            it.cost.append((half, moved))
