"""The days of a week as a linear model over whole numbers: what stands on which day, with how many sets.

Every constraint is linear, so that any solver of integer programs can read the model: tests give it to HiGHS.
Time is in whole seconds, doses in parts of a set, costs in sixtieths.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from legday.catalogue import exercise
from legday.catalogue.settings import Settings
from legday.model import KNEE_DOMINANT, ROLES, PlannedSession
from legday.plan import shape
from legday.plan.candidates import Candidate, place
from legday.plan.problem import Day, Problem
from legday.plan.wishes import COST_SCALE, add_wishes, groups, weight

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpModel, IntVar

# Patterns that work against each other: one rests while the other works.
ANTAGONISTS = (
    (KNEE_DOMINANT, ("knee_flexion",)),
    (("hip_adduction",), ("hip_abduction",)),
    (("push_horizontal",), ("pull_horizontal",)),
    (("push_vertical",), ("pull_vertical",)),
    (("elbow_flexion",), ("elbow_extension",)),
)
NOT_PAIRED = ("big_lift", "power", "balance")
_MANY = 10_000


@dataclass(slots=True)
class DayModel:
    """The model and its variables. Keys are places of candidates and of days.

    Attributes
    ----------
    planned, sets : mapping of (candidate, day) to variable
        Whether it is planned, and with how many sets.
    legs : list of variable
        Whether a day has legs.
    pairs : mapping of (antagonists, day) to variable
        Whether the two alternate.
    seconds : list of expression
        How long each day's session takes.
    lacking : mapping of str to variable
        What each muscle lacks of its target, in parts of a set.
    cost : list of (coefficient, variable)
    given : list of variable
        What an elastic form gives up: minutes by day, or parts of sets by muscle.
    """

    model: CpModel
    candidates: tuple[Candidate, ...]
    days: tuple[Day, ...]
    planned: dict[tuple[int, int], IntVar] = field(default_factory=dict)
    sets: dict[tuple[int, int], IntVar] = field(default_factory=dict)
    legs: list[IntVar] = field(default_factory=list)
    pairs: dict[tuple[int, int], IntVar] = field(default_factory=dict)
    seconds: list[Any] = field(default_factory=list)
    lacking: dict[str, IntVar] = field(default_factory=dict)
    cost: list[tuple[int, Any]] = field(default_factory=list)
    given: dict[str, IntVar] = field(default_factory=dict)

    def of(self, day: int, role: str) -> list[int]:
        """Places of the candidates of a role."""
        return [i for i, c in enumerate(self.candidates) if c.role == role and (i, day) in self.planned]


def dose_parts(candidate: Candidate, muscle: str, settings: Settings) -> int:
    """Parts of a set that one set gives to a muscle."""
    parts = shape.parts_of_set(settings)
    if muscle in candidate.direct:
        return parts
    return round(parts * settings.indirect_share) if muscle in candidate.indirect else 0


def build(
    problem: Problem, settings: Settings, candidates: Sequence[Candidate], give: str | None = None
) -> DayModel:
    """Give the model of a problem's open days.

    Parameters
    ----------
    give : {"minutes", "sets", "nothing"}, optional
        Elastic form: minutes may be added to any day, or insisted sets be fewer; the objective is then how
        much is given, and nothing is wished for.
    """
    from ortools.sat.python import cp_model

    it = DayModel(cp_model.CpModel(), tuple(candidates), shape.open_days(problem))
    _variables(it, problem)
    _leg_days(it, problem, settings)
    _structure(it, problem, settings)
    _turns(it, problem)
    _doses(it, problem, settings, give)
    _rest(it, problem, settings)
    _time(it, problem, settings, give)
    if give is None:
        add_wishes(it, problem, settings)
    objective = it.cost if give is None else [(1, variable) for variable in it.given.values()]
    it.model.minimize(sum(coefficient * variable for coefficient, variable in objective))
    return it


def _variables(it: DayModel, problem: Problem) -> None:
    for d in range(len(it.days)):
        leg = it.model.new_bool_var(f"legs_{d}")
        it.legs.append(leg)
        for i, candidate in enumerate(it.candidates):
            planned = it.model.new_bool_var(f"planned_{i}_{d}")
            sets = it.model.new_int_var(0, candidate.sets_hi, f"sets_{i}_{d}")
            it.planned[i, d], it.sets[i, d] = planned, sets
            it.model.add(sets <= candidate.sets_hi * planned)
            it.model.add(sets >= candidate.sets_lo * planned)
            if candidate.role not in shape.NOT_LEGS or not problem.whole_body:
                it.model.add(planned <= leg)
        it.model.add(
            sum(it.planned[i, d] for i, c in enumerate(it.candidates) if c.role not in shape.NOT_LEGS) >= leg
        )


def _leg_days(it: DayModel, problem: Problem, settings: Settings) -> None:
    kept = sum(shape.is_leg_session(session) for session in shape.kept_sessions(problem))
    wanted, barred = problem.limits.leg_days, shape.barred(problem, settings)
    if wanted is not None:
        it.model.add(sum(it.legs) == wanted - kept)
    elif not kept:
        it.model.add(sum(it.legs) >= 1)
    for day, leg in zip(it.days, it.legs, strict=True):
        if day.legs is not None:
            it.model.add(leg == int(day.legs))
        if day.day in barred:
            it.model.add(leg == 0)


def _structure(it: DayModel, problem: Problem, settings: Settings) -> None:
    limits = problem.limits
    older, unsteady = shape.is_older(problem, settings), shape.wants_balance(problem)
    for d, leg in enumerate(it.legs):
        count = {role: sum(it.planned[i, d] for i in it.of(d, role)) for role in ROLES}
        for role, most in zip(ROLES, settings.plan_slots_max, strict=True):
            it.model.add(count[role] <= int(most))
        if limits.big_lift_first:
            it.model.add(count["big_lift"] == leg)
        if limits.single_leg:
            it.model.add(count["single_leg"] >= limits.single_leg * leg)
        if limits.hamstring:
            it.model.add(count["hamstring"] >= limits.hamstring * leg)
        if older:
            it.model.add(count["power"] + count["balance"] >= leg)
        if unsteady:
            it.model.add(count["balance"] >= leg)
        if limits.exercises_max is not None:
            it.model.add(sum(it.planned[i, d] for i in range(len(it.candidates))) <= limits.exercises_max)
        for same in groups(it.candidates, "movement"):
            if len(same) > 1:
                it.model.add(sum(it.planned[i, d] for i in same) <= 1)
        for same in groups(it.candidates, "pattern"):
            if it.candidates[same[0]].role != "trunk":
                it.model.add(sum(it.planned[i, d] for i in same) <= settings.plan_pattern_slots_max)
    for same in groups(it.candidates, "exercise"):
        used = sum(it.planned[i, d] for i in same for d in range(len(it.days)))
        it.model.add(used <= settings.plan_exercise_days_max)


def _turns(it: DayModel, problem: Problem) -> None:
    """Hamstring movements hip- and knee-dominant in turn, and another big lift each day."""
    kept = [session for session in shape.kept_sessions(problem) if shape.is_leg_session(session)]
    if problem.limits.varied:
        done = {exercise(s.exercise).movement.id for k in kept for s in k.slots if s.role == "big_lift"}
        bigs = [i for i, c in enumerate(it.candidates) if c.role == "big_lift"]
        for same in groups(it.candidates, "movement"):
            used = sum(it.planned[i, d] for i in same if i in bigs for d in range(len(it.days)))
            it.model.add(used <= int(it.candidates[same[0]].movement not in done))
    if not problem.limits.hamstring_in_turn:
        return
    turns: list[tuple[date, Any, Any]] = []
    for d, day in enumerate(it.days):
        knee = it.model.new_bool_var(f"knee_{d}")
        for i in it.of(d, "hamstring"):
            is_knee = it.candidates[i].hamstring == "knee"
            it.model.add(it.planned[i, d] <= (knee if is_knee else 1 - knee))
        turns.append((day.day, it.legs[d], knee))
    for session in kept:
        kinds = {_is_knee(slot.exercise) for slot in session.slots if slot.role == "hamstring"}
        if len(kinds) == 1:
            turns.append((session.day, 1, int(kinds.pop())))
    turns.sort(key=lambda turn: turn[0])
    for a, (_, first, kind) in enumerate(turns):
        for b in range(a + 1, len(turns)):
            _, second, other = turns[b]
            loose = 2 - first - second + sum(leg for _, leg, _ in turns[a + 1 : b])
            it.model.add(kind + other <= 1 + loose)
            it.model.add(kind + other >= 1 - loose)


def _is_knee(id_: str) -> bool:
    return exercise(id_).movement.pattern == "knee_flexion"


def session_parts(session: PlannedSession, muscle: str, settings: Settings, direct_only: bool = False) -> int:
    """Parts of sets that a session gives to a muscle."""
    parts = shape.parts_of_set(settings)
    total = 0
    for slot in session.slots:
        movement = exercise(slot.exercise).movement
        if slot.role in ("power", "balance"):
            continue
        if muscle in movement.direct:
            total += parts * slot.sets
        elif muscle in movement.indirect and not direct_only:
            total += round(parts * settings.indirect_share) * slot.sets
    return total


def _muscles(it: DayModel) -> list[str]:
    return sorted({muscle for c in it.candidates for muscle in (*c.direct, *c.indirect)})


def _dose_by_day(it: DayModel, muscle: str, settings: Settings) -> list[Any]:
    gives = [(i, parts) for i, c in enumerate(it.candidates) if (parts := dose_parts(c, muscle, settings))]
    return [sum(parts * it.sets[i, day] for i, parts in gives) for day in range(len(it.days))]


def _doses(it: DayModel, problem: Problem, settings: Settings, give: str | None) -> None:
    limits, parts = problem.limits, shape.parts_of_set(settings)
    floors = dict(limits.weekly_sets_min or {})
    targets = shape.targets(problem, settings)
    most_sets = shape.deload_sets_max(problem, settings)
    if most_sets is not None:
        it.model.add(sum(it.sets.values()) <= most_sets)
    kept = shape.kept_sessions(problem)
    for muscle in sorted({*_muscles(it), *floors, *targets}):
        doses = _dose_by_day(it, muscle, settings)
        if limits.session_sets_max is not None:
            for dose in doses:
                _at_most(it, dose, floor(parts * limits.session_sets_max))
        week = sum(doses) + sum(session_parts(session, muscle, settings) for session in kept)
        if limits.weekly_sets_max is not None:
            _at_most(it, week, floor(parts * limits.weekly_sets_max))
        if muscle in floors:
            least = ceil(parts * floors[muscle])
            fewer: Any = 0
            if give == "sets":
                fewer = it.given[muscle] = it.model.new_int_var(0, least, f"fewer_{muscle}")
            _at_least(it, week + fewer, least)
        if give is None and muscle in targets:
            wished = round(parts * targets[muscle])
            lacking = it.model.new_int_var(0, max(0, wished), f"lacking_{muscle}")
            it.lacking[muscle] = lacking
            _at_least(it, week + lacking, wished)
        if give is None:
            mild = round(parts * max(settings.plan_weekly_sets_mild, targets.get(muscle, 0.0)))
            beyond = it.model.new_int_var(0, _MANY, f"beyond_{muscle}")
            _at_most(it, week - beyond, mild)
            it.cost.append((weight(problem, settings, "excess", Fraction(COST_SCALE, parts)), beyond))


def _at_most(it: DayModel, expression: Any, most: int) -> None:
    # A muscle that nothing trains gives a plain number, which is never above its cap.
    if not isinstance(expression, int):
        it.model.add(expression <= most)
    elif expression > most:
        it.model.add_bool_or([])


def _at_least(it: DayModel, expression: Any, least: int) -> None:
    if not isinstance(expression, int):
        it.model.add(expression >= least)
    elif expression < least:
        it.model.add_bool_or([])


def _rest(it: DayModel, problem: Problem, settings: Settings) -> None:
    """Days between hard hits on one muscle, with the log's and the kept sessions' hits."""
    rest = problem.limits.rest_days
    if rest is None:
        return
    light = settings.plan_hard_hit_sets - 1
    parts = shape.parts_of_set(settings)
    kept = shape.kept_sessions(problem)
    for muscle in sorted({muscle for c in it.candidates for muscle in c.direct}):
        trains = [i for i, c in enumerate(it.candidates) if muscle in c.direct]
        past = [
            session.day
            for session in kept
            if session_parts(session, muscle, settings, direct_only=True) > light * parts
        ]
        last = problem.state.last_hard_day.get(muscle)
        past += [last] if last else []
        hits: list[Any] = []
        for d, day in enumerate(it.days):
            hit = it.model.new_bool_var(f"hit_{muscle}_{d}")
            it.model.add(sum(it.sets[i, d] for i in trains) <= light + _MANY // 100 * hit)
            if any(abs((day.day - other).days) < rest for other in past):
                it.model.add(hit == 0)
            for other, before in zip(it.days, hits, strict=False):
                if (day.day - other.day).days < rest:
                    it.model.add(hit + before <= 1)
            hits.append(hit)


def _time(it: DayModel, problem: Problem, settings: Settings, give: str | None) -> None:
    tolerance = problem.limits.minutes_tolerance
    light = [i for i, c in enumerate(it.candidates) if c.is_barbell and not c.needs_ramp]
    for d, day in enumerate(it.days):
        session: Any = it.legs[d]
        if problem.whole_body:
            session = it.model.new_bool_var(f"session_{d}")
            for i in range(len(it.candidates)):
                it.model.add(it.planned[i, d] <= session)
        seconds = round(settings.session_general_s) * session
        for i, c in enumerate(it.candidates):
            first = round(settings.exercise_setup_s - c.rest_s)
            seconds += first * it.planned[i, d] + round(c.set_s + c.rest_s) * it.sets[i, d]
        ramp = it.model.new_bool_var(f"ramp_{d}")
        for i, c in enumerate(it.candidates):
            if c.needs_ramp:  # only the first barbell lift has ramp sets
                earlier = sum(it.planned[j, d] for j in light if place(it.candidates[j]) < place(c))
                it.model.add(it.planned[i, d] <= ramp + earlier)
        seconds += round(settings.ramp_s) * ramp - _saved(it, d, problem, settings)
        it.seconds.append(seconds)
        if tolerance is not None:
            extra: Any = 0
            if give == "minutes":
                extra = it.given[day.day.isoformat()] = it.model.new_int_var(0, 600, f"extra_{d}")
            it.model.add(seconds <= floor(60 * (day.minutes + tolerance)) + 60 * extra)
        it.cost.append((weight(problem, settings, "time", Fraction(COST_SCALE, 60)), seconds))


def paired(candidate: Candidate, side: Iterable[str], rest_s: float) -> bool:
    """Tell whether a candidate may stand on one side of a superset with such rests."""
    return candidate.pattern in side and candidate.role not in NOT_PAIRED and candidate.rest_s == rest_s


def pair_rest_s(candidates: Sequence[Candidate], at: int) -> float | None:
    """Longest rest [s] that both sides of a pair of antagonists have; None if they share none."""
    sides = [{c.rest_s for c in candidates if paired(c, side, c.rest_s)} for side in ANTAGONISTS[at]]
    return max(sides[0] & sides[1], default=None)


def _saved(it: DayModel, d: int, problem: Problem, settings: Settings) -> Any:
    """Seconds that supersets save: one slot of each side, equally many sets, the second's rests fall away."""
    saved: list[Any] = []
    for at, sides in enumerate(ANTAGONISTS):
        rest_s = pair_rest_s(it.candidates, at)
        if rest_s is None:
            continue
        rest = round(rest_s)
        pair = it.pairs[at, d] = it.model.new_bool_var(f"pair_{at}_{d}")
        totals: list[Any] = []
        for side in sides:
            members = [i for i, c in enumerate(it.candidates) if paired(c, side, rest_s)]
            slots = sum(it.planned[i, d] for i in members)
            it.model.add(slots >= pair)
            it.model.add(slots <= 1 + 10 * (1 - pair))
            totals.append(sum(it.sets[i, d] for i in members))
        it.model.add(totals[0] - totals[1] <= 20 * (1 - pair))
        it.model.add(totals[1] - totals[0] <= 20 * (1 - pair))
        seconds = it.model.new_int_var(0, 10 * rest, f"saved_{at}_{d}")
        it.model.add(seconds <= 10 * rest * pair)
        it.model.add(seconds <= rest * totals[0] - rest * pair)
        saved.append(seconds)
        it.cost.append(
            (weight(problem, settings, "preference", COST_SCALE * settings.plan_cost_superset), pair)
        )
    if saved:
        it.model.add(
            sum(it.pairs[at, d] for at in range(len(ANTAGONISTS)) if (at, d) in it.pairs)
            <= round(settings.plan_superset_max)
        )
    return sum(saved)
