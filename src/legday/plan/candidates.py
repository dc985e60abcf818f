"""Which exercises a problem allows, and as what; each that is left out has its reason.

One exercise a movement: with the first equipment of the catalogue that the kit has, and with whatever the
person has used. A movement may play several roles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from legday.catalogue import Exercise, Movement, exercise, load
from legday.catalogue.settings import Settings
from legday.measure.e1rm import nuzzo_fraction
from legday.model import NOT_STRENGTH, PATTERNS, ROLES
from legday.plan import shape
from legday.plan.problem import Problem

UNLOADED = ("bodyweight", "band")
FREE_WEIGHTS = ("dumbbell", "barbell", "kettlebell")
# What a movement no longer needs when it is done with something else.
_IMPLEMENTS = frozenset(
    ("barbell", "rack", "dumbbell", "kettlebell", "cable", "machine", "smith", "trap_bar", "band", "nothing")
)
_LOADED_RATHER = ("lunge", "calf", "hip_extension")
# Roles in which a movement of the body alone is done with more reps.
_UNLOADED_LONG = ("big_lift", "single_leg", "calf", "hip")
ORDER = (
    "big_lift", "power", "single_leg", "hamstring", "quad", "hip", "adductor", "calf", "upper", "trunk",
    "balance",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise in a role, as it would stand in a plan.

    Attributes
    ----------
    exercise, movement, pattern, role : str
    direct, indirect : tuple of str
        Muscles for which a set counts 1 and `indirect_share`; none for what is too light to count.
    sets_lo, sets_hi : int
    set_s, rest_s : float
        Time of one set, both sides, and of the rest after it [s].
    is_barbell, needs_ramp : bool
        A barbell lift; one that is heavy, or of which nothing is known.
    hamstring : str or None
        ``hip`` or ``knee``, in that role.
    dislike : int
        What it costs to plan it, in tenths.
    """

    exercise: str
    movement: str
    pattern: str
    role: str
    direct: tuple[str, ...]
    indirect: tuple[str, ...]
    unilateral: bool
    sets_lo: int
    sets_hi: int
    reps_lo: int
    reps_hi: int
    rir: float
    set_s: float
    rest_s: float
    is_barbell: bool
    needs_ramp: bool
    hamstring: str | None
    dislike: int


@dataclass(frozen=True, slots=True)
class Selection:
    """Candidates in order of role and name, and why each other exercise of the planned regions is none.

    `removed` maps an exercise to one of ``kit``, ``excluded``, ``pain-<joint>``, ``expert``, ``impact``,
    ``no-role``, ``left-out``, ``uncommon``.
    """

    candidates: tuple[Candidate, ...]
    removed: Mapping[str, str]


def candidates(problem: Problem, settings: Settings) -> tuple[Candidate, ...]:
    """Exercises that a problem allows, in order of role and name."""
    return select(problem, settings).candidates


def select(problem: Problem, settings: Settings) -> Selection:
    """Exercises that a problem allows, and why not the others."""
    regions = ("lower", "upper", "trunk") if problem.whole_body else ("lower",)
    used = {*problem.state.done, *problem.state.levels, *problem.liked, *_planned_before(problem)}
    found: list[Candidate] = []
    removed: dict[str, str] = {}
    for movement in load().movements.values():
        balances = movement.id in settings.plan_balance_movements
        if not balances and (movement.region not in regions or movement.pattern in NOT_STRENGTH):
            continue
        choices = _with_kit(movement, problem, used)
        if not choices:
            removed[movement.id] = "kit"
        for choice in choices:
            reason = _reason_against(choice, problem, settings, used)
            roles = () if reason else _roles(choice, problem, settings)
            if not roles:
                removed[choice.id] = reason or "no-role"
            found += [_candidate(choice, role, problem, settings) for role in roles]
    few = _without_uncommon(found, used, settings)
    rare = {c.exercise for c in found} - {c.exercise for c in few}
    removed |= dict.fromkeys(sorted(rare), "uncommon")
    return Selection(tuple(sorted(few, key=lambda c: (ROLES.index(c.role), c.exercise))), removed)


def _without_uncommon(
    found: Sequence[Candidate], used: Collection[str], settings: Settings
) -> list[Candidate]:
    """Leave out what few people know, where there is enough of the same kind that many know."""
    common = {
        *settings.plan_usual_big_lift,
        *settings.plan_other_big_lifts,
        *settings.plan_usual_movements,
        *settings.plan_common_movements,
        *settings.plan_power_movements,
        *settings.plan_balance_movements,
    }
    known: list[Candidate] = []
    rest: list[Candidate] = []
    for c in found:
        is_known = c.movement in common or c.movement in used or c.exercise in used
        (known if is_known else rest).append(c)
    kinds = Counter(map(_kind, known))
    return [*known, *(c for c in rest if kinds[_kind(c)] < settings.plan_common_enough)]


def _kind(candidate: Candidate) -> tuple[str, str | None]:
    """Where one exercise can stand for another."""
    return candidate.role, candidate.pattern if candidate.role in shape.NOT_LEGS else candidate.hamstring


def needs(choice: Exercise) -> frozenset[str]:
    """Kit that an exercise asks for: the movement's, with the implement that is used instead."""
    movement, equipment = choice.movement, choice.equipment
    if equipment == movement.equipment[0]:
        return frozenset(movement.needs) - {"nothing"}
    own = set() if equipment in ("bodyweight", "other", "unknown") else {equipment}
    return frozenset(movement.needs) - _IMPLEMENTS | own


def can_do(choice: Exercise, items: Collection[str]) -> bool:
    """Tell whether a kit has all that an exercise needs."""
    return needs(choice) <= set(items)


def _was_big(choice: Exercise, problem: Problem) -> bool:
    sessions = problem.before.sessions if problem.before else ()
    return any((s.exercise, s.role) == (choice.id, "big_lift") for session in sessions for s in session.slots)


def _planned_before(problem: Problem) -> set[str]:
    sessions = problem.before.sessions if problem.before else ()
    return {slot.exercise for session in sessions for slot in session.slots}


def _with_kit(movement: Movement, problem: Problem, used: Collection[str]) -> list[Exercise]:
    """The movement with the first equipment there is, and with what the person has used."""
    items, all_ = problem.equipment.items, _with_each_equipment(movement.id)
    # "other" may be a sandbag or a chain: nobody has it unless they say so.
    mine = [choice for choice in all_ if choice.id in used and can_do(choice, items)]
    first = [choice for choice in all_ if choice.equipment != "other" and can_do(choice, items)][:1]
    return list(dict.fromkeys([*first, *mine]))


@cache
def _with_each_equipment(movement_id: str) -> tuple[Exercise, ...]:
    """What a movement of the catalogue is done with, what is taken first before the rest."""
    movement = load().movements[movement_id]
    order = list(movement.equipment)
    if movement.pattern in _LOADED_RATHER and order[0] == "bodyweight":
        order.sort(key=lambda word: FREE_WEIGHTS.index(word) if word in FREE_WEIGHTS else len(FREE_WEIGHTS))
    return tuple(exercise(f"{movement_id}.{word}") for word in order)


def named(words: Collection[str], choice: Exercise) -> bool:
    """Tell whether an exercise, its movement or its pattern is among some words."""
    return not {choice.id, choice.movement.id, choice.movement.pattern}.isdisjoint(words)


def _reason_against(
    choice: Exercise, problem: Problem, settings: Settings, used: Collection[str]
) -> str | None:
    movement = choice.movement
    if named(problem.excluded, choice):
        return "excluded"
    for joint, spare in shape.spared(problem, settings):
        is_out = (
            movement.pattern in spare.patterns
            or movement.id in spare.movements
            or not spare.stresses.isdisjoint(movement.stresses)
            or not spare.muscles.isdisjoint((*movement.direct, *movement.indirect))
        )
        if is_out and movement.id not in spare.keep:
            return f"pain-{joint}"
    is_careful = shape.is_beginner(problem) or shape.is_older(problem, settings)
    if is_careful and movement.id in settings.plan_expert_movements and not problem.state.done.get(choice.id):
        return "expert"
    if shape.is_older(problem, settings) and "impact" in movement.stresses:
        return "impact"
    is_makeshift = (
        choice.equipment == "bodyweight" != movement.equipment[0]
        and movement.id not in settings.plan_bodyweight_versions
        and choice.id not in used
    )
    is_left_out = movement.id in settings.plan_left_out_movements and not named(problem.liked, choice)
    return "left-out" if is_left_out or is_makeshift else None


def _roles(choice: Exercise, problem: Problem, settings: Settings) -> tuple[str, ...]:
    """What an exercise can be in a session for."""
    movement = choice.movement
    pattern, direct, one_leg = movement.pattern, movement.direct, movement.unilateral
    large = not set(settings.plan_large_muscles).isdisjoint(direct)
    older = shape.is_older(problem, settings)
    is_hinge = pattern in ("hinge", "hip_extension")
    big = [*settings.plan_usual_big_lift, *settings.plan_other_big_lifts]
    if shape.spared(problem, settings) and choice.equipment == movement.equipment[0]:
        big += settings.plan_swap_big_lifts
    is_own = movement.id in problem.liked or choice.id in problem.state.done or _was_big(choice, problem)
    plays = {
        "big_lift": movement.id in big
        or (is_own and pattern in ("squat", "hinge") and large and not one_leg),
        "single_leg": one_leg and large and (is_hinge or pattern in ("squat", "lunge")),
        "hamstring": "hamstrings" in direct and (is_hinge or pattern == "knee_flexion"),
        "calf": pattern == "calf",
        "adductor": pattern == "hip_adduction",
        "hip": pattern == "hip_abduction" or (pattern == "hip_extension" and "hamstrings" not in direct),
        "quad": "quads" in direct and not one_leg and pattern in ("squat", "knee_extension"),
        "power": older and movement.id in settings.plan_power_movements,
        "balance": (older or shape.wants_balance(problem)) and movement.id in settings.plan_balance_movements,
        "upper": movement.region == "upper",
        "trunk": movement.region == "trunk" and pattern == "trunk",
    }
    return tuple(role for role in ROLES if plays[role])


def _candidate(choice: Exercise, role: str, problem: Problem, settings: Settings) -> Candidate:
    movement, at = choice.movement, ROLES.index(role)
    light = role in ("power", "balance")
    sets_lo, sets_hi = _sets(choice, role, problem, settings)
    is_makeshift = movement.equipment[0] not in UNLOADED
    unloaded = choice.equipment in UNLOADED and (role in _UNLOADED_LONG or (is_makeshift and not light))
    if unloaded and role == "big_lift":
        reps_lo, reps_hi = settings.plan_unloaded_reps
    elif unloaded:
        reps_lo, reps_hi = settings.plan_unloaded_small_reps
    elif role == "big_lift" and shape.is_beginner(problem):
        reps_lo, reps_hi = settings.plan_beginner_reps
    elif role == "big_lift" and problem.limits.big_reps:
        reps_lo, reps_hi = problem.limits.big_reps
    else:
        reps_lo, reps_hi = settings.plan_reps_lo[at], settings.plan_reps_hi[at]
    rir = _rir(role, problem, settings)
    hamstring = ("knee" if movement.pattern == "knee_flexion" else "hip") if role == "hamstring" else None
    return Candidate(
        exercise=choice.id,
        movement=movement.id,
        pattern=movement.pattern,
        role=role,
        direct=() if light else movement.direct,
        indirect=() if light else movement.indirect,
        unilateral=movement.unilateral,
        sets_lo=sets_lo,
        sets_hi=sets_hi,
        reps_lo=reps_lo,
        reps_hi=reps_hi,
        rir=rir,
        set_s=reps_hi * settings.rep_s * (2 if movement.unilateral else 1),
        rest_s=settings.plan_unloaded_rest_s if unloaded else settings.plan_rest_s[at],
        is_barbell=choice.equipment == "barbell",
        needs_ramp=needs_ramp(choice, reps_lo, rir, problem, settings),
        hamstring=hamstring,
        dislike=_dislike(choice, role, problem, settings),
    )


def needs_ramp(choice: Exercise, reps: float, rir: float, problem: Problem, settings: Settings) -> bool:
    """Tell whether an exercise is a barbell lift above 60 kg for so many reps, or one of unknown level."""
    if choice.equipment != "barbell":
        return False
    level = problem.state.levels.get(choice.id)
    if level is None:
        return True
    return exp(level.mean_ln_kg) * float(nuzzo_fraction(float(reps + rir))) > settings.ramp_load_kg


def place(candidate: Candidate) -> tuple[int, int, str]:
    """Where a candidate stands in a session: the big lift first, then what asks for fresh legs."""
    return ORDER.index(candidate.role), PATTERNS.index(candidate.pattern), candidate.exercise


def _sets(choice: Exercise, role: str, problem: Problem, settings: Settings) -> tuple[int, int]:
    at = ROLES.index(role)
    lo, hi = settings.plan_sets_lo[at], settings.plan_sets_hi[at]
    if role == "big_lift":
        lo, hi = problem.limits.big_sets or (1, hi)
        if shape.is_older(problem, settings):
            lo = min(lo, settings.plan_older_sets_min)
    part = shape.share(problem, settings)
    lo, hi = shape.scaled(lo, part), shape.scaled(hi, part)
    if shape.is_older(problem, settings):
        hi = min(hi, settings.plan_older_sets_max)
    back = shape.week_back(problem, settings)
    if back:
        hi = min(hi, settings.plan_return_sets_max[back - 1])
        is_lunge = choice.movement.pattern == "lunge"
        if is_lunge or choice.movement.id in settings.plan_novel_movements:
            hi = min(hi, settings.plan_novel_sets_max[back - 1])
    return min(lo, hi), hi


def _rir(role: str, problem: Problem, settings: Settings) -> float:
    least = settings.plan_rir[ROLES.index(role)]
    ramps = bool(problem.limits.block) and problem.block_week in (1, 4)
    if ramps or problem.careful or shape.is_beginner(problem) or shape.is_older(problem, settings):
        least = max(least, settings.plan_careful_rir)
    back = shape.week_back(problem, settings)
    return max(least, settings.plan_return_rir[back - 1]) if back else least


def _is_big(exercise: str, settings: Settings) -> bool:
    """Whether an exercise is one that a leg day may begin with, as most people do it."""
    movement = exercise.partition("+")[0].partition(".")[0]
    return movement in (*settings.plan_usual_big_lift, *settings.plan_other_big_lifts)


def _dislike(choice: Exercise, role: str, problem: Problem, settings: Settings) -> int:
    """Cost of a slot in tenths: by taste, by what is known, by what is usual."""
    movement = choice.movement.id
    known, usual_cost, common_cost, other = settings.plan_cost_usual
    usual = settings.plan_usual_movements
    if role == "big_lift":
        swaps = settings.plan_swap_big_lifts
        usual = (*settings.plan_usual_big_lift, *swaps, *settings.plan_other_big_lifts)
    sets_done = problem.state.done.get(choice.id, 0)
    if named(problem.liked, choice):
        cost = 10 * settings.plan_cost_liked
    elif sets_done:
        cost = 10 * known + max(0, 9 - sets_done // 3)
        if role == "big_lift":  # what is done most is this lifter's big lift, what was tried is not
            done = problem.state.done.items()
            most = max((sets for one, sets in done if _is_big(one, settings)), default=0)
            cost += round(10 * (usual_cost - known) * (1 - sets_done / max(most, sets_done)))
    elif movement in usual:
        at = usual.index(movement)
        back = round(10 * settings.plan_cost_rank * at) if role == "big_lift" else min(9, at // 4)
        cost = 10 * usual_cost + back
    else:
        common = {*settings.plan_common_movements, *settings.plan_usual_big_lift}
        cost = 10 * (common_cost if movement in common else other)
    if named(problem.disliked, choice):
        cost += 10 * settings.plan_cost_disliked
    if role == "big_lift" and choice.equipment != choice.movement.equipment[0] and not sets_done:
        cost += 10 * settings.plan_cost_version
    has_loads = any(item not in (*UNLOADED, "bench", "box", "ball") for item in problem.equipment.items)
    is_makeshift = choice.movement.equipment[0] not in UNLOADED
    rather_loaded = role in ("big_lift", "single_leg") and has_loads
    if choice.equipment in UNLOADED and (is_makeshift or rather_loaded):
        cost += 10 * settings.plan_cost_unloaded
    return cost
