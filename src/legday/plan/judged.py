"""A plan as its judge reads it: from the catalogue, the problem and the evidence, not from the solver."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import exp, floor

from legday.catalogue.kits import Spare, spares
from legday.catalogue.loader import Exercise, exercise
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.measure.e1rm import nuzzo_fraction
from legday.model import ROLES, Message, Plan, PlannedSession, Slot, Violation
from legday.plan.problem import Equipment, Pain, Problem

LIGHT_ROLES = ("power", "balance")
LEG_ROLES = tuple(role for role in ROLES if role not in ("upper", "trunk"))
EPOCH_MONDAY = date(1970, 1, 5)
# What a kind of equipment asks of the kit; a bench or a box that a movement needs, it needs with any.
IMPLEMENTS = (
    "barbell", "dumbbell", "kettlebell", "machine", "smith", "cable", "band", "trap_bar",
)  # fmt: skip
_HALF = 0.5 + 1e-9  # halves are rounded up, also where a float lies just below


@dataclass(frozen=True, slots=True)
class Task:
    """A slot, and what the catalogue says of its exercise."""

    slot: Slot
    exercise: Exercise
    one_sided: bool


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session, its known exercises, whether it is kept as done, and whether it trains legs."""

    session: PlannedSession
    tasks: tuple[Task, ...]
    kept: bool
    legs: bool


@dataclass(frozen=True, slots=True)
class Week:
    """All that a limit is judged by; sittings in order of days."""

    plan: Plan
    problem: Problem
    settings: Settings
    sittings: tuple[Sitting, ...]

    @property
    def new(self) -> tuple[Sitting, ...]:
        """What was planned, not done."""
        return tuple(sitting for sitting in self.sittings if not sitting.kept)

    @property
    def leg_days(self) -> tuple[Sitting, ...]:
        """Sittings with legs, kept ones too."""
        return tuple(sitting for sitting in self.sittings if sitting.legs)


def read_week(plan: Plan, problem: Problem, settings: Settings) -> Week:
    """Read a plan; a slot whose exercise nobody knows is no task."""
    sittings = [
        Sitting(
            session,
            tuple(task for slot in session.slots if (task := read_slot(slot)) is not None),
            session.id in problem.kept,
            any(slot.role in LEG_ROLES for slot in session.slots),
        )
        for session in plan.sessions
    ]
    return Week(plan, problem, settings, tuple(sorted(sittings, key=lambda sitting: sitting.session.day)))


def read_slot(slot: Slot) -> Task | None:
    """Look up a slot's exercise; None if the catalogue has no such thing."""
    try:
        found = exercise(slot.exercise)
    except LegdayError:
        return None
    return Task(slot, found, one_sided(found))


def one_sided(found: Exercise) -> bool:
    """Whether one leg or arm works at a time."""
    words = found.variations
    return found.movement.unilateral or any(
        word == "unilateral" or word.startswith("single-") for word in words
    )


def dose(tasks: Iterable[Task], settings: Settings) -> Mapping[str, float]:
    """Fractional sets by muscle: 1 direct, less indirect; power and balance are too light to count."""
    sets: dict[str, float] = {}
    for task in tasks:
        if task.slot.role in LIGHT_ROLES:
            continue
        movement = task.exercise.movement
        for muscles, share in ((movement.direct, 1.0), (movement.indirect, settings.indirect_share)):
            for muscle in muscles:
                sets[muscle] = sets.get(muscle, 0.0) + task.slot.sets * share
    return sets


def hard_hits(tasks: Iterable[Task], settings: Settings) -> frozenset[str]:
    """Muscles with direct sets enough in a session to need rest."""
    direct: Counter[str] = Counter()
    for task in tasks:
        if task.slot.role not in LIGHT_ROLES:
            direct.update(dict.fromkeys(task.exercise.movement.direct, task.slot.sets))
    return frozenset(muscle for muscle, sets in direct.items() if sets >= settings.plan_hard_hit_sets)


def minutes(tasks: Iterable[Task], problem: Problem, settings: Settings) -> float:
    """How long a session takes [min].

    General warm-up, and for each exercise its set-up, its reps at the upper end (twice where one side works
    at a time) and its rests; the two of a superset share the longer of their rests; ramp sets before the
    first barbell lift, if that is or may be heavy. Evidence B10 [E].
    """
    tasks = tuple(tasks)
    seconds = settings.session_general_s
    rests: dict[str, float] = {}
    for task in tasks:
        slot, sides = task.slot, 2 if task.one_sided else 1
        seconds += settings.exercise_setup_s + slot.sets * slot.reps_hi * settings.rep_s * sides
        pair = f"superset {slot.superset}" if slot.superset else slot.id
        rests[pair] = max(rests.get(pair, 0.0), (slot.sets - 1) * slot.rest_s)
    barbell = next((task for task in tasks if task.exercise.equipment == "barbell"), None)
    if barbell is not None and may_be_heavy(barbell, problem, settings):
        seconds += settings.ramp_s
    return (seconds + sum(rests.values())) / 60


def may_be_heavy(task: Task, problem: Problem, settings: Settings) -> bool:
    """Whether a lift needs ramp sets: by its level above the settings' load at its least reps, or unknown."""
    level = problem.state.levels.get(task.slot.exercise)
    if level is None:
        return True
    share = float(nuzzo_fraction(float(task.slot.reps_lo + task.slot.rir)))
    return exp(level.mean_ln_kg) * share > settings.ramp_load_kg


def lacking_kit(found: Exercise, kit: Equipment) -> tuple[str, ...]:
    """What an exercise needs and the kit has not.

    With other equipment than the usual, the usual implement gives way to that one, and a rack is needed
    for a barbell alone.
    """
    usual = found.equipment == found.movement.equipment[0]
    needs = set(found.movement.needs) - {"nothing"}
    if not usual:
        needs -= {*IMPLEMENTS, "sled", *(() if found.equipment == "barbell" else ("rack", "landmine"))}
        if found.equipment in IMPLEMENTS:
            needs.add(found.equipment)
    return tuple(sorted(needs - kit.items))


def week_back(problem: Problem, settings: Settings) -> int | None:
    """Week of a return after time off, from 1; None if there is no return, or it is over."""
    week, off = problem.state.week_back, problem.state.days_off
    if week is None and off is not None and off > settings.plan_break_days:
        week = 1 if off > settings.plan_long_break_days else 2
    return week if week is not None and 1 <= week <= len(settings.plan_return_share) else None


def shares(problem: Problem, settings: Settings) -> Mapping[str, float]:
    """Parts of the usual sets that a week has, by the limit that says so."""
    found = {}
    back = week_back(problem, settings)
    if problem.limits.ramp and back is not None:
        found["ramp"] = settings.plan_return_share[back - 1]
    if problem.limits.block and 1 <= problem.block_week <= len(settings.plan_block_share):
        found["block"] = settings.plan_block_share[problem.block_week - 1]
    return found


def scaled(sets: float, share: float) -> int:
    """So many sets at a share: at least one, halves rounded up."""
    return max(1, floor(sets * share + _HALF))


def usual_sets_max(role: str, problem: Problem, settings: Settings) -> int:
    """Most sets of a slot in a usual week."""
    big = problem.limits.big_sets
    if role == "big_lift" and big is not None:
        return big[1]
    return settings.plan_sets_hi[ROLES.index(role)]


def is_older(problem: Problem, settings: Settings) -> bool:
    """Whether the rules for older adults are for this person."""
    age = problem.athlete.age_y
    return bool(problem.limits.older) and age is not None and age >= settings.plan_older_age_y


def is_novice(problem: Problem) -> bool:
    """Whether the rules for novices are for this person."""
    return bool(problem.limits.beginner) and problem.experience == "novice"


def is_loaded(found: Exercise) -> bool:
    """Whether load can be added in steps: not to the bare body, nor by a band."""
    return found.equipment not in ("bodyweight", "band")


def spare_of(pain: Pain, settings: Settings) -> Spare | None:
    """What a sore joint takes out; None where the pain lets one go on."""
    if pain.score <= settings.plan_pain_sore:
        return None
    stays = pain.score > settings.plan_pain_stop or not pain.settled
    return spares()[pain.joint, "painful" if stays else "sore"]


def hurts(found: Exercise, spare: Spare) -> bool:
    """Whether an exercise is among what is taken out."""
    movement = found.movement
    return movement.id not in spare.keep and bool(
        movement.pattern in spare.patterns
        or spare.stresses.intersection(movement.stresses)
        or spare.muscles.intersection(movement.direct)
        or movement.id in spare.movements
    )


def is_novel(found: Exercise, settings: Settings) -> bool:
    """Whether it is the eccentric work that makes most sore after a break: all lunges, and a list."""
    movement = found.movement
    return movement.pattern == "lunge" or movement.id in settings.plan_novel_movements


def week_no(day: date) -> int:
    """Weeks since Monday 1970-01-05."""
    return (day - EPOCH_MONDAY).days // 7


def violation(limit: str, where: str, **params: object) -> Violation:
    """Say which limit is broken, and where."""
    return Violation(limit, where, Message(f"plan-violation-{limit.replace('_', '-')}", params))
