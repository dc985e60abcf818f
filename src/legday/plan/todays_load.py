"""Today's load of a slot: the least of what the rule, the level, a return and an easier week allow.

In turn: about half of the maximum for power; the body alone; what the rule of progression says of the last
sessions; the level; a near lift; a ramp that finds it. Always rounded down to what the kit makes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from math import exp, floor
from typing import Any

from legday.catalogue.settings import Settings
from legday.model import Athlete, Level, Message, Slot
from legday.plan.counted import Counted, as_typed, quantile_ln, related, typed
from legday.plan.deload import Deload
from legday.plan.ladder import at_or_below, lightest, next_above
from legday.plan.pain_rule import loads, soreness_of
from legday.plan.problem import Equipment
from legday.plan.progress import Aim, Exposure, Rule, Scheme, double_progression, top_reps
from legday.plan.returning import first_load_share, load_share

BASES = ("log", "level", "related", "find", "body", "held", "power")
# A set this many reps outside of the range is another kind of set, and no base for a step.
_REPS_APART = 4
_NOISE = 1e-6


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known on the day of a session.

    Attributes
    ----------
    levels : mapping of str to Level
        By exercise.
    history : mapping of str to sequence of Exposure
        By exercise, oldest first; loads in the unit of its level.
    unit : str
        Where a lift has no unit of its own.
    rule : str
        Of `progress.RULES`.
    days_off, week_back : float or None, int or None
        Days that a break lasted, and the week of the return, from 1; both None without a return.
    deload : Deload or None
        An easier week that was taken; a plan's own deload needs none.
    pain : mapping of str to str
        What the rule of pain decided, by joint: of `pain_rule.DECISIONS`.
    soreness : mapping of str to float
        0 to 10, by muscle; ``legs`` is all of them.
    """

    day: date
    equipment: Equipment
    athlete: Athlete = field(default_factory=Athlete)
    levels: Mapping[str, Level] = field(default_factory=dict)
    history: Mapping[str, Sequence[Exposure]] = field(default_factory=dict)
    unit: str = "kg"
    rule: str = "double_progression"
    days_off: float | None = None
    week_back: int | None = None
    deload: Deload | None = None
    pain: Mapping[str, str] = field(default_factory=dict)
    soreness: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """A slot on a day, with all that its load is made of."""

    slot: Slot
    how: Counted
    scheme: Scheme
    level: Level | None
    rule: Rule
    now: Situation
    settings: Settings

    @property
    def history(self) -> Sequence[Exposure]:
        """Sessions of the lift up to today."""
        return [one for one in self.now.history.get(self.slot.exercise, ()) if one.day <= self.now.day]

    @property
    def share(self) -> float:
        """Part of the old load that a return allows, or that this lift alone was not done for long."""
        now = self.now
        if now.week_back is not None and now.days_off is not None:
            return load_share(now.days_off, now.week_back, now.athlete.age_y, self.settings)
        # A level has no day for sets that were too easy or too long to show one; the history has.
        last = [self.level.last_day] if self.level else []
        last += [one.day for one in self.history[-1:]]
        off = min(((now.day - day).days for day in last if day is not None), default=0)
        return first_load_share(off, now.athlete.age_y, self.settings)


@dataclass(frozen=True, slots=True)
class TodaysLoad:
    """A load as typed, the reps to aim at, what it rests on, what was decided, and its range."""

    load: float | None
    reps: int
    basis: str
    why: tuple[Message, ...] = ()
    range: tuple[float, float] | None = None


def todays_load(case: Case) -> TodaysLoad:
    """Give the load of a slot that is not held.

    Unit: as typed. Range: any exercise of the catalogue. Citation, grade: as the rules of `progress`; of what
    pain and soreness allow, as `pain_rule`.
    """
    return _spared(_wanted(case), case)


def _wanted(case: Case) -> TodaysLoad:
    slot, how, now, level = case.slot, case.how, case.now, case.level
    is_body = how.kind == "added" and slot.reps_lo >= case.settings.plan_unloaded_reps[0]
    history = _usable(case)
    if slot.role == "power" and level is not None:
        return _power(case, level)
    if how.ladder.kind == "none" or is_body or (how.kind == "added" and not (level or history)):
        return _own_terms(case)
    if level is not None and (now.week_back is not None or not history):
        found = _by_level(case, level)
    elif history:
        found = _returned(_by_rule(case, history), history[-1], case)
        found = _within_reach(found, history[-1], case)
    else:
        found = _first_time(case)
    if level is not None and found.load is not None:
        found = replace(found, range=_range(found.reps, case, level))
    return _eased(found, case)


def _usable(case: Case) -> Sequence[Exposure]:
    """Sessions that a step may rest on: at reps such as these; lately, or the last ones before a break."""
    scheme, ladder = case.scheme, case.how.ladder

    def fits(done: Exposure) -> bool:
        if done.easier or not done.reps or done.load is None:
            return False
        top = top_reps(done.load, next_above(ladder, done.load), scheme, case.settings)
        return scheme.reps_lo - _REPS_APART <= min(done.reps) <= top + _REPS_APART

    done = [one for one in case.history if fits(one)]
    is_old = bool(done) and (case.now.day - done[-1].day).days > case.settings.progress_fresh_d
    return () if is_old and case.now.week_back is None else done


def _by_rule(case: Case, history: Sequence[Exposure]) -> TodaysLoad:
    last = history[-1]
    aim = case.rule(history, case.scheme, case.how.ladder, case.settings)
    wanted = last.load if aim.load is None else aim.load
    return _on_ladder(wanted or 0.0, aim.reps, case, "log", (_said(aim, last, case.settings),))


def _by_level(case: Case, level: Level) -> TodaysLoad:
    """Load of the level at the lower end of the range; after time off, of the share of it that is allowed."""
    scheme, share = case.scheme, case.share
    wanted = typed(share * exp(level.mean_ln_kg), scheme.reps_lo, scheme.rir, case.how, case.settings)
    if wanted is None:
        return _own_terms(case)
    why = (Message("set-by-level", {"sessions": level.n}), *_said_share(case))
    return _on_ladder(wanted, scheme.reps_lo, case, "level", why)


def _on_ladder(wanted: float, reps: int, case: Case, basis: str, why: tuple[Message, ...]) -> TodaysLoad:
    """Round down; below the lightest there is, the lightest, and it is said."""
    load = at_or_below(case.how.ladder, wanted)
    if load is None and case.how.kind == "added":
        return TodaysLoad(None, reps, "body", why)
    if load is None:
        load = lightest(case.how.ladder)
        why = (*why, Message("set-lightest", {"load": load}))
    return TodaysLoad(load, reps, basis, why)


def _returned(found: TodaysLoad, last: Exposure, case: Case) -> TodaysLoad:
    """Without a level, a return takes its share of the last load."""
    if case.now.week_back is None or last.load is None:
        return found
    wanted = case.share * (last.load + case.scheme.body) - case.scheme.body
    return _on_ladder(wanted, case.scheme.reps_lo, case, found.basis, _said_share(case))


def _within_reach(found: TodaysLoad, last: Exposure, case: Case) -> TodaysLoad:
    """Between what is easily done and what may just be, as the level has it.

    No more than its upper quantile to failure; where that forbids a step, a rep more shows whether it is
    right. No less, after misses, than its lower quantile allows with the reserve that is asked for. A level
    that the last session is not in, for its sets were too easy or too long, forbids nothing.
    """
    level, scheme, settings = case.level, case.scheme, case.settings
    if level is None or found.load is None or last.load is None:
        return found
    if level.last_day is not None and level.last_day < last.day:
        return found
    able, sure = (
        typed(case.share * exp(quantile_ln(level, p)), scheme.reps_lo, rir, case.how, settings)
        for p, rir in ((settings.progress_reach, 0.0), (1 - settings.progress_reach, scheme.rir))
    )
    if able is None or sure is None:
        return found
    if found.load > able:
        why = (*found.why, Message("set-reach", {"sessions": level.n}))
        capped = _on_ladder(able, scheme.reps_lo, case, found.basis, why)
        if capped.load is not None and capped.load >= last.load - _NOISE:
            top = top_reps(last.load, next_above(case.how.ladder, last.load), scheme, settings)
            return replace(capped, reps=max(scheme.reps_lo, min(top, floor(min(last.reps)) + 1)))
        return capped
    floor_ = at_or_below(case.how.ladder, min(sure, last.load))
    if floor_ is not None and floor_ > found.load:
        return replace(found, load=floor_, why=(*found.why, Message("set-sure", {"sessions": level.n})))
    return found


def _eased(found: TodaysLoad, case: Case) -> TodaysLoad:
    """An easier week takes its share of the load."""
    deload = case.now.deload
    if deload is None or found.load is None:
        return found
    why = (*found.why, Message("set-deload", {"share": deload.load_share}))
    wanted = deload.load_share * (found.load + case.scheme.body) - case.scheme.body
    eased = _on_ladder(wanted, found.reps, case, found.basis, why)
    return replace(eased, range=found.range)


def _spared(found: TodaysLoad, case: Case) -> TodaysLoad:
    """No more than last time where a joint that it loads or the muscle is not quiet; less if pain stayed."""
    movement, now, settings = case.how.exercise.movement, case.now, case.settings
    joints = [joint for joint in sorted(now.pain) if loads(movement, joint)]
    last = next((one for one in reversed(case.history) if not one.easier and one.reps), None)
    for joint in joints:
        if now.pain[joint] == "reduce":
            share = settings.pain_back_share
            why = Message("set-pain-reduce", {"joint": joint, "share": share})
            return _no_more(found, last, share, why, case)
    holding = [joint for joint in joints if now.pain[joint] == "hold"]
    sore = soreness_of(movement, now.soreness)
    if holding:
        return _no_more(found, last, 1.0, Message("set-pain-hold", {"joint": holding[0]}), case)
    if sore >= settings.progress_hold_sore:
        return _no_more(found, last, 1.0, Message("set-sore-hold", {"sore": sore}), case)
    return found


def _no_more(found: TodaysLoad, last: Exposure | None, share: float, why: Message, case: Case) -> TodaysLoad:
    """At most a share of the last load, and no more reps than it had; of a load never lifted, its share."""
    reps = (
        found.reps
        if last is None
        else floor(share * min(last.reps) if found.load is None else min(last.reps))
    )
    fewer = max(1 if share < 1 else min(found.reps, case.scheme.reps_lo), min(found.reps, reps))
    if found.load is None:
        return (
            found if fewer == found.reps and share == 1 else replace(found, reps=fewer, why=(*found.why, why))
        )
    base = found.load if last is None or last.load is None else min(found.load, last.load)
    most = share * (base + case.scheme.body) - case.scheme.body
    if found.load <= most + _NOISE and (found.load < most - _NOISE or fewer == found.reps):
        return found
    held = _on_ladder(
        most + _NOISE, fewer if share == 1 else found.reps, case, found.basis, (*found.why, why)
    )
    return replace(held, range=found.range)


def _first_time(case: Case) -> TodaysLoad:
    """By a near lift, from far below to its own load; else by a ramp from the lightest."""
    how, scheme, settings = case.how, case.scheme, case.settings
    near = related(case.slot.exercise, case.now.levels)
    if near is not None:
        single = exp(near.mean_ln_kg)
        low, start, high = (
            typed(share * single, scheme.reps_lo, scheme.rir, how, settings)
            for share in settings.progress_related
        )
        if low is not None and start is not None and high is not None:
            why = (Message("set-related", {"exercise": near.exercise}),)
            found = _on_ladder(start, scheme.reps_lo, case, "related", why)
            return replace(found, range=_both_on_ladder(low, high, how))
    why = (Message("set-find", {"rir": settings.progress_find_rir}),)
    return TodaysLoad(None, scheme.reps_lo, "find", why)


def _range(reps: int, case: Case, level: Level) -> tuple[float, float] | None:
    low, high = (
        typed(case.share * exp(quantile_ln(level, p)), reps, case.scheme.rir, case.how, case.settings)
        for p in case.settings.progress_range
    )
    return None if low is None or high is None else _both_on_ladder(low, high, case.how)


def _both_on_ladder(low: float, high: float, how: Counted) -> tuple[float, float]:
    least = 0.0 if how.kind == "added" else lightest(how.ladder)
    on = [at_or_below(how.ladder, one) for one in (low, high)]
    return (least if on[0] is None else on[0], least if on[1] is None else on[1])


def _power(case: Case, level: Level) -> TodaysLoad:
    """About half of the one-repetition maximum, fast; never more reps."""
    part, reps = case.settings.progress_power_share, case.slot.reps_lo
    wanted = as_typed(case.share * part * exp(level.mean_ln_kg), case.how)
    if wanted is None or case.how.ladder.kind == "none":
        return TodaysLoad(None, reps, "body")
    return _on_ladder(
        wanted, reps, case, "power", (Message("set-power", {"share": part}), *_said_share(case))
    )


def _own_terms(case: Case) -> TodaysLoad:
    """Reps of the body alone: one more each time, up to the top; then a harder variant is worth a thought."""
    scheme = case.scheme
    done = [one for one in case.history if one.reps and not one.load and not one.easier]
    if not done:
        return TodaysLoad(None, scheme.reps_lo, "body", (Message("set-body", {"rir": scheme.rir}),))
    history = [replace(one, load=None) for one in done]
    ladder = replace(case.how.ladder, kind="none")
    last, aim = history[-1], double_progression(history, scheme, ladder, case.settings)
    if case.now.week_back is not None:
        reps = max(1, min(aim.reps, floor(case.share * min(last.reps))))
        return TodaysLoad(None, reps, "body", _said_share(case))
    return TodaysLoad(None, aim.reps, "body", (_said(aim, last, case.settings),))


def _said_share(case: Case) -> tuple[Message, ...]:
    if case.now.week_back is not None:
        return (Message("set-return", {"share": case.share, "week": case.now.week_back}),)
    return (Message("set-not-done-lately", {"share": case.share}),) if case.share < 1 else ()


def _said(aim: Aim, last: Exposure, settings: Settings) -> Message:
    """What a rule decided, as ``set-step``, ``set-easy`` ... (`progress.REASONS`)."""
    params: dict[str, Any] = {"from": last.load, "to": aim.load, "reps": aim.reps}
    if aim.why == "back":
        params["misses"] = settings.progress_misses
    return Message(f"set-{aim.why}", params)
