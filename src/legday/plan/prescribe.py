"""From a slot to today's bar: ramp, sets, load, reps, plates, rest and tempo, and where each comes from."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, isinf

from legday import units
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.measure.warmup import warmup_ramp
from legday.model import Message, PlannedSession, Slot
from legday.plan.counted import ON_BODY, Counted, counted
from legday.plan.ladder import at_or_below, lightest, plates
from legday.plan.next_set import DoneSet, SetTarget
from legday.plan.progress import RULES, Rule, Scheme
from legday.plan.returning import ramp_week
from legday.plan.todays_load import BASES, Case, Situation, TodaysLoad, todays_load

__all__ = [
    "BASES",
    "DoneSet",
    "Prescription",
    "SetTarget",
    "Situation",
    "prescribe",
    "prescribe_session",
    "rule_named",
]


@dataclass(frozen=True, slots=True)
class Prescription:
    """What to do of one slot today.

    Attributes
    ----------
    unit, load_kind : str
        Of all loads here.
    implements : int
        How many are held, where the load of one is meant.
    each_side : bool
        Whether every set is one of each side.
    sets : tuple of SetTarget
        Ramp first.
    range : tuple of (float, float) or None
        Loads that 80 of 100 sessions would allow at these reps and reserve; of a related lift, far wider.
    basis : str
        Of `BASES`: what the load rests on.
    rule : str
        Of `progress.RULES`.
    tempo : Message or None
        Where it matters.
    why : tuple of Message
        What was decided, in order.
    superset : str or None
    """

    slot: str
    exercise: str
    unit: str
    load_kind: str
    implements: int
    each_side: bool
    sets: tuple[SetTarget, ...]
    range: tuple[float, float] | None
    basis: str
    rule: str
    tempo: Message | None = None
    why: tuple[Message, ...] = ()
    superset: str | None = None


def prescribe_session(
    session: PlannedSession, now: Situation, settings: Settings
) -> tuple[Prescription, ...]:
    """Give the prescriptions of a session in order; only its first heavy barbell lift has a full ramp."""
    found: list[Prescription] = []
    ramps = True
    for slot in session.slots:
        found.append(prescribe(slot, now, settings, ramps=ramps))
        ramps = ramps and sum(one.kind == "warm_up" for one in found[-1].sets) < 2
    return tuple(found)


def prescribe(slot: Slot, now: Situation, settings: Settings, *, ramps: bool = True) -> Prescription:
    """Give today's sets of a slot.

    Unit: the one typed most lately for the lift. Range: any slot of a plan. Citation: of each rule in
    `plan.progress`, of the table in `measure.e1rm`. Grade: as those.

    Parameters
    ----------
    ramps : bool
        Whether a heavy barbell lift has a full ramp.

    Raises
    ------
    LegdayError
        When the rule is none of `progress.RULES`, or the exercise is not in the catalogue.
    """
    case = case_of(slot, now, settings)
    how, movement = case.how, case.how.exercise.movement
    if slot.role == "balance" or movement.id in settings.progress_timed_movements:
        chosen, sets = _held(case)
    else:
        chosen = todays_load(case)
        sets = _sets(chosen, case)
        if chosen.load is not None:
            sets = (*_warm_up(chosen.load, case, ramps=ramps), *sets)
    one_leg = any(word.startswith("single-") for word in how.exercise.variations)
    return Prescription(
        slot=slot.id,
        exercise=slot.exercise,
        unit=how.unit,
        load_kind=how.kind,
        implements=how.implements,
        each_side=movement.unilateral or one_leg,
        sets=sets,
        range=chosen.range,
        basis=chosen.basis,
        rule=now.rule,
        tempo=_tempo(slot, movement.id, settings),
        why=chosen.why,
        superset=slot.superset,
    )


def case_of(slot: Slot, now: Situation, settings: Settings) -> Case:
    """Put together what a slot's load is made of; `next_set` takes its scheme and ladder.

    Raises
    ------
    LegdayError
        As `prescribe`.
    """
    level = now.levels.get(slot.exercise)
    unit = level.unit if level else now.unit
    how = counted(slot.exercise, now.equipment, unit, now.athlete.bodyweight_kg, settings)
    rir = slot.rir
    if now.week_back is not None:
        rir = max(rir, ramp_week(now.week_back, settings).rir)
    lower = how.exercise.movement.region == "lower"
    scheme = Scheme(slot.reps_lo, slot.reps_hi, rir, lower, how.table, how.body or 0.0)
    return Case(slot, how, scheme, level, rule_named(now.rule), now, settings)


def rule_named(name: str) -> Rule:
    """Give a rule of progression by its name.

    Raises
    ------
    LegdayError
        When there is none of that name.
    """
    rules = dict(RULES)
    if name not in rules:
        raise LegdayError(f"rule: {name!r} is no rule of progression: use one of {', '.join(rules)}.")
    return rules[name]


def _held(case: Case) -> tuple[TodaysLoad, tuple[SetTarget, ...]]:
    """Seconds: a little more each time; after time off its share of the last."""
    first, most, more = case.settings.progress_timed_s
    done = [min(one.seconds) for one in case.history if one.seconds]
    seconds = min(most, done[-1] + more) if done else first
    if done and case.now.week_back is not None:
        seconds = case.share * done[-1]
    one = SetTarget("working", 0, 0, None, case.scheme.rir, case.slot.rest_s, (), float(round(seconds)))
    why = (Message("set-held", {"seconds": one.seconds}),)
    return TodaysLoad(None, 0, "held", why), (one,) * _set_count(case)


def _sets(chosen: TodaysLoad, case: Case) -> tuple[SetTarget, ...]:
    slot, ladder, settings = case.slot, case.how.ladder, case.settings
    top = chosen.reps if slot.role == "power" else max(slot.reps_hi, chosen.reps)
    work = SetTarget(
        "working", chosen.reps, top, chosen.load, case.scheme.rir, slot.rest_s, plates(ladder, chosen.load)
    )
    working = (work,) * _set_count(case)
    if chosen.basis not in ("find", "related"):
        return working
    start = chosen.load if chosen.basis == "related" else _find_start(case.how, settings)
    reps, rir = settings.progress_find_reps, settings.progress_find_rir
    rest_s = settings.progress_find_rest_s
    return (SetTarget("find", reps, reps, start, rir, rest_s, plates(ladder, start)), *working)


def _find_start(how: Counted, settings: Settings) -> float | None:
    """First load of a ramp; None where the person must choose, such as help in an assisted lift."""
    in_hand, on_stack = settings.progress_find_start_kg
    if how.ladder.kind == "plates":
        return how.ladder.bar
    if isinf(lightest(how.ladder)):
        return None
    start_kg = in_hand if how.ladder.kind == "list" else on_stack
    found = at_or_below(how.ladder, units.from_kg(start_kg, how.unit))
    return lightest(how.ladder) if found is None else found


def _set_count(case: Case) -> int:
    """Sets of the slot: a solved plan has its return and block in them already, and caps change nothing."""
    sets, now, settings = case.slot.sets, case.now, case.settings
    if now.week_back is not None:
        week, movement = ramp_week(now.week_back, settings), case.how.exercise.movement
        is_new = movement.id in settings.plan_novel_movements or movement.pattern == "lunge"
        sets = min(sets, week.sets_max, week.novel_sets_max if is_new else week.sets_max)
    if now.deload is not None:
        sets = floor(sets * now.deload.sets_share + 0.5)
    return max(1, sets)


def _warm_up(load: float, case: Case, *, ramps: bool) -> tuple[SetTarget, ...]:
    """A full ramp to a heavy barbell lift; else one lighter set before a big lift."""
    slot, how, settings = case.slot, case.how, case.settings
    rest_s = min(slot.rest_s, settings.progress_find_rest_s)
    steps: list[tuple[float, int]] = []
    if ramps and how.ladder.kind == "plates" and units.to_kg(load, how.unit) > settings.ramp_load_kg:
        rows = warmup_ramp(load, how.ladder.bar, how.ladder.loads, settings).iter_rows()
        steps = [(step, reps) for step, reps in rows]
    elif slot.role == "big_lift" and how.kind not in ON_BODY:
        share, reps = settings.progress_feeler
        lighter = at_or_below(how.ladder, share * load)
        steps = [(lighter, int(reps))] if lighter else []
    return tuple(
        SetTarget("warm_up", reps, reps, step, None, rest_s, plates(how.ladder, step)) for step, reps in steps
    )


def _tempo(slot: Slot, movement: str, settings: Settings) -> Message | None:
    if slot.role == "power":
        return Message("tempo-fast")
    return Message("tempo-slow-down") if movement in settings.plan_novel_movements else None
