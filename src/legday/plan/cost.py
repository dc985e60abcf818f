"""What a plan costs, term by term, worked out from the plan itself and not by a solver."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from legday.catalogue import exercise
from legday.catalogue.settings import Settings
from legday.model import Plan, PlannedSession, Slot
from legday.plan import shape
from legday.plan.candidates import Candidate, needs_ramp
from legday.plan.problem import Problem
from legday.plan.wishes import changeable


@dataclass(frozen=True, slots=True)
class Cost:
    """Terms of the objective, weighed, in their order of weight."""

    shortfall: float
    time: float
    preference: float
    stability: float
    excess: float

    @property
    def rest(self) -> float:
        """All but the shortfall."""
        return self.time + self.preference + self.stability + self.excess

    @property
    def total(self) -> float:
        """The objective."""
        return self.shortfall + self.rest


def session_seconds(slots: Sequence[Slot], problem: Problem, settings: Settings) -> float:
    """How long a session takes [s]: evidence B10, with ramp sets of a heavy barbell lift and supersets.

    The rests of a superset's second exercise fall into those of its first.
    """
    seconds = settings.session_general_s
    seen: set[str] = set()
    ramps: bool | None = None  # of the first barbell lift alone
    for slot in slots:
        choice = exercise(slot.exercise)
        sides = 2 if choice.movement.unilateral else 1
        seconds += settings.exercise_setup_s + slot.sets * slot.reps_hi * settings.rep_s * sides
        if slot.superset is None or slot.superset not in seen:
            seconds += (slot.sets - 1) * slot.rest_s
        seen |= {slot.superset} if slot.superset else set()
        if ramps is None and choice.equipment == "barbell":
            ramps = needs_ramp(choice, slot.reps_lo, slot.rir, problem, settings)
    return seconds + (settings.ramp_s if ramps else 0.0)


def doses(plan: Plan, settings: Settings) -> dict[str, float]:
    """Fractional sets of each muscle in a week's plan; power and balance are too light to count."""
    total: dict[str, float] = {}
    for session in plan.sessions:
        for slot in session.slots:
            if slot.role in ("power", "balance"):
                continue
            movement = exercise(slot.exercise).movement
            gives = dict.fromkeys(movement.indirect, settings.indirect_share)
            gives |= dict.fromkeys(movement.direct, 1.0)
            for muscle, part in gives.items():
                total[muscle] = total.get(muscle, 0.0) + part * slot.sets
    return total


def cost(plan: Plan, problem: Problem, settings: Settings, candidates: Sequence[Candidate]) -> Cost:
    """Weigh a plan; kept sessions count for doses alone."""
    weights = {
        name: problem.weights.get(name, getattr(settings, f"plan_weight_{name}"))
        for name in ("shortfall", "time", "preference", "stability", "excess")
    }
    sessions = [session for session in plan.sessions if session.id not in problem.kept]
    dose, targets = doses(plan, settings), shape.targets(problem, settings)
    urgency = shape.urgency(problem, settings)
    lacking = sum(urgency[m] * max(0.0, wished - dose.get(m, 0.0)) for m, wished in targets.items())
    mild = settings.plan_weekly_sets_mild
    excess = sum(max(0.0, sets - max(mild, targets.get(m, 0.0))) for m, sets in dose.items())
    minutes = sum(session_seconds(session.slots, problem, settings) for session in sessions) / 60
    return Cost(
        weights["shortfall"] * lacking,
        weights["time"] * minutes,
        weights["preference"] * _dislikes(sessions, settings, candidates),
        weights["stability"] * _changes(sessions, problem),
        weights["excess"] * excess,
    )


def _dislikes(
    sessions: Sequence[PlannedSession], settings: Settings, candidates: Sequence[Candidate]
) -> float:
    dislike: Mapping[tuple[str, str], float] = {(c.exercise, c.role): c.dislike / 10 for c in candidates}
    slots = [slot for session in sessions for slot in session.slots]
    total = sum(dislike[slot.exercise, slot.role] for slot in slots)
    patterns = Counter(exercise(s.exercise).movement.pattern for s in slots if s.role == "big_lift")
    exercises = Counter(slot.exercise for slot in slots)
    repeats = sum(n - 1 for n in (*patterns.values(), *exercises.values()))
    pairs = sum(len({s.superset for s in session.slots if s.superset}) for session in sessions)
    total += settings.plan_cost_same * repeats + settings.plan_cost_superset * pairs
    legs = [session.day for session in sessions if shape.is_leg_session(session)]
    apart = [(b - a).days for a in legs for b in legs if a < b]
    return total + sum(settings.plan_cost_close[n - 1] for n in apart if n in (1, 2))


def _changes(sessions: Sequence[PlannedSession], problem: Problem) -> float:
    """Slots of the plan before that are gone, and half of each that left its weekday."""
    there = {(slot.exercise, slot.role) for session in sessions for slot in session.slots}
    at = {(s.exercise, s.role, session.day.weekday()) for session in sessions for s in session.slots}
    changes = 0.0
    for session in changeable(problem):
        for slot in session.slots:
            changes += 0.5 * ((slot.exercise, slot.role) not in there)
            changes += 0.5 * ((slot.exercise, slot.role, session.day.weekday()) not in at)
    return changes
