"""Rules of progression, side by side: from what was done of a lift to what to aim at next.

All take the sessions of one lift, oldest first, and know nothing of who lifts: loads as they are typed, on
the ladder of what the kit makes. What no rule may pass, such as a level or a return after time off, is
`prescribe`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import floor
from statistics import fmean

from legday.catalogue.settings import Settings
from legday.measure.e1rm import nuzzo_fraction
from legday.plan.ladder import Ladder, at_or_below, lightest, next_above

_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class Exposure:
    """The working sets of a lift in one session.

    Attributes
    ----------
    load : float or None
        As typed, in the unit of the lift; help is below 0; None for the body alone.
    reps : tuple of float
        Of each set; empty for what is held.
    rir : tuple of float or None
        Reps in reserve of each set; None where nothing is said.
    seconds : tuple of float
        Of each set that is held [s].
    asked_rir : float or None
        What was planned.
    off_pct : float or None
        How far the session's best estimate was from the one expected before it [%].
    easier : bool
        Whether it was meant to be light: a deload, or a return after time off. No rule rests on it.
    """

    day: date
    load: float | None
    reps: tuple[float, ...]
    rir: tuple[float | None, ...] = ()
    seconds: tuple[float, ...] = ()
    asked_rir: float | None = None
    off_pct: float | None = None
    easier: bool = False

    @property
    def mean_rir(self) -> float | None:
        """Mean of what is said to have been in reserve; None where nothing is."""
        said = [rir for rir in self.rir if rir is not None]
        return fmean(said) if said else None


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a slot asks of a lift.

    Attributes
    ----------
    reps_lo, reps_hi : int
    rir : float
        Reps to leave in reserve.
    lower : bool
        Whether it is a lift of the lower body, whose steps are smaller.
    table : str
        Reps table of `measure.e1rm`.
    body : float
        Moved part of the body where loads are added to it, in the unit of the ladder.
    """

    reps_lo: int
    reps_hi: int
    rir: float
    lower: bool = True
    table: str = "general"
    body: float = 0.0


@dataclass(frozen=True, slots=True)
class Aim:
    """What a rule says: a load, the reps of each set, and why, as the end of a message's id.

    `why` is one of `REASONS`.
    """

    load: float | None
    reps: int
    why: str


REASONS = ("step", "easy", "more-reps", "repeat", "back", "hard", "hold", "no-heavier", "lighter")
Rule = Callable[[Sequence[Exposure], Scheme, Ladder, Settings], Aim]


def linear(history: Sequence[Exposure], scheme: Scheme, ladder: Ladder, settings: Settings) -> Aim:
    """Linear: the next load there is each session while all sets are done; two misses repeat, a third -10 %.

    Always at the lower end of the range; how hard it was is not asked.

    Unit: that of the ladder. Range: one session up. Citation: custom of coaches. Grade: choice [E].
    """
    last = history[-1]
    missed = _misses(history, scheme)
    if missed:
        return _after_misses(last, missed, scheme, ladder, settings)
    above = _next(ladder, last.load)
    return Aim(above, scheme.reps_lo, "step") if above is not None else _more_reps(last, scheme, settings)


def double_progression(
    history: Sequence[Exposure], scheme: Scheme, ladder: Ladder, settings: Settings
) -> Aim:
    """Double progression: reps up to the top of the range, twice, then load, and back to its lower end.

    A step is 2.5-5 % of a lower-body lift and 2-10 % of another; where the next load is further off, the
    top of the range rises until the next load may be expected at its lower end. Two reps more in reserve
    than asked: as many are added at once, and at the top one session is enough. Fewer than asked, and the
    reps stay.

    Unit: that of the ladder. Range: one session up. Citation: ACSM 2009, Med Sci Sports Exerc 41:687-708;
    Plotkin et al. 2022, PeerJ 10:e14142: reps or load, growth is alike. Grade: medium [V2].
    """
    last = history[-1]
    missed = _misses(history, scheme)
    if missed:
        return _after_misses(last, missed, scheme, ladder, settings)
    up = step(last.load, scheme, ladder, settings)
    top = top_reps(last.load, up, scheme, settings)
    rir, times = last.mean_rir, settings.progress_up_sessions
    if _met(last, top, scheme, settings):
        easy = rir is not None and rir >= scheme.rir + settings.progress_easy_reps
        if up is not None and (easy or _times_met(history, top, scheme, settings) >= times):
            return Aim(up, scheme.reps_lo, "easy" if easy else "step")
        return Aim(last.load, top, "no-heavier" if up is None else "hold")
    if rir is not None and rir < scheme.rir - settings.progress_rir_tolerance:
        return Aim(last.load, min(top, max(scheme.reps_lo, floor(min(last.reps)))), "hard")
    spare = 0.0 if rir is None else rir - scheme.rir
    more = floor(spare) if spare >= settings.progress_easy_reps else 1
    reps = max(scheme.reps_lo, floor(min(last.reps)) + more)
    return Aim(last.load, min(top, reps), "more-reps")


def rir_autoregulation(
    history: Sequence[Exposure], scheme: Scheme, ladder: Ladder, settings: Settings
) -> Aim:
    """Autoregulation: 2.5 % of load for each rep that the reserve was off, at most 10 %.

    Aims at the lower end of the range; where the change makes no load there is, at more reps. Where no
    reserve was stated, as double progression.

    Unit: that of the ladder. Range: one session up. Citation: slope of the table of Nuzzo et al. 2024,
    Sports Med 54:303-321. Grade: medium [D].
    """
    last = history[-1]
    rir = last.mean_rir
    if rir is None or last.load is None:
        return double_progression(history, scheme, ladder, settings)
    off = fmean(last.reps) + rir - scheme.reps_lo - scheme.rir
    load = changed(last.load, off, scheme, ladder, settings)
    if load > last.load + _SAME:
        return Aim(load, scheme.reps_lo, "step")
    if load < last.load - _SAME:
        return Aim(load, scheme.reps_lo, "lighter")
    top = top_reps(last.load, _next(ladder, last.load), scheme, settings)
    reps = min(top, max(scheme.reps_lo, scheme.reps_lo + floor(off + _SAME)))
    return Aim(last.load, reps, "more-reps" if reps > scheme.reps_lo else "hold")


RULES: tuple[tuple[str, Rule], ...] = (
    ("double_progression", double_progression),
    ("linear", linear),
    ("rir_autoregulation", rir_autoregulation),
)


def step(load: float | None, scheme: Scheme, ladder: Ladder, settings: Settings) -> float | None:
    """Give the load of a step up: the least there is that is a step, even a large one; None if none is."""
    if load is None:
        return _next(ladder, load)
    least, most = settings.progress_up_lower_pct if scheme.lower else settings.progress_up_other_pct
    moved = load + scheme.body
    up = _next(ladder, load)
    while up is not None and up - load < moved * least / 100 - _SAME:
        further = next_above(ladder, up)
        if further is None or further - load > moved * most / 100 + _SAME:
            break
        up = further
    return up


def top_reps(load: float | None, up: float | None, scheme: Scheme, settings: Settings) -> int:
    """Reps from which the next load may be expected at the lower end of the range: its top, or more."""
    top = scheme.reps_hi
    if up is None:
        return top
    now, then = (load or 0.0) + scheme.body, up + scheme.body
    if now <= 0 or then <= 0:
        return top
    share = nuzzo_fraction(scheme.reps_lo + scheme.rir, scheme.table)
    while top < settings.progress_top_reps_max:
        if nuzzo_fraction(top + scheme.rir, scheme.table) * then <= share * now:
            break
        top += 1
    return top


def changed(load: float, off_reps: float, scheme: Scheme, ladder: Ladder, settings: Settings) -> float:
    """Give the load for a set that was `off_reps` too easy (above 0) or too hard, on the ladder.

    2.5 % a rep, at most 10 %, rounded down. A load that is further off than that is taken only when the reps
    off ask for it; less than one rep too hard changes nothing.
    """
    moved, most = load + scheme.body, settings.progress_rir_max_pct / 100
    wanted = settings.progress_rir_pct / 100 * off_reps
    within = max(-most, min(most, wanted))
    found = at_or_below(ladder, moved * (1 + within) - scheme.body + _SAME)
    if off_reps > 0:
        above = _next(ladder, load)
        far = above is not None and above - load <= moved * wanted + _SAME
        return max(load, found or load, above if far and above is not None else load)
    if off_reps > -1:
        return load
    found = lightest(ladder) if found is None else found
    return found if load - found <= moved * max(most, -wanted) + _SAME else load


def _next(ladder: Ladder, load: float | None) -> float | None:
    return next_above(ladder, load or 0.0)


def _misses(history: Sequence[Exposure], scheme: Scheme) -> int:
    """Sessions in a row, up to the last, with this load and a set below the range."""
    count = 0
    for done in reversed(history):
        if not _same(done.load, history[-1].load) or not is_miss(done, scheme.reps_lo):
            break
        count += 1
    return count


def is_miss(done: Exposure, reps_lo: int) -> bool:
    """Tell whether a set fell short of the range and could not have reached it.

    Who stops early and says that reps were left has not missed.
    """
    said = (*done.rir, *(None for _ in done.reps))
    return any(reps + (rir or 0.0) < reps_lo for reps, rir in zip(done.reps, said, strict=False))


def _after_misses(last: Exposure, missed: int, scheme: Scheme, ladder: Ladder, settings: Settings) -> Aim:
    if missed < settings.progress_misses or last.load is None:
        return Aim(last.load, scheme.reps_lo, "repeat")
    down = (last.load + scheme.body) * (1 - settings.progress_back_pct / 100) - scheme.body
    found = at_or_below(ladder, down + _SAME)
    return Aim(lightest(ladder) if found is None else found, scheme.reps_lo, "back")


def _more_reps(last: Exposure, scheme: Scheme, settings: Settings) -> Aim:
    reps = min(settings.progress_top_reps_max, floor(min(last.reps)) + 1)
    return Aim(last.load, max(scheme.reps_lo, reps), "no-heavier")


def _met(done: Exposure, top: int, scheme: Scheme, settings: Settings) -> bool:
    rir = done.mean_rir
    spared = rir is None or rir >= scheme.rir - settings.progress_rir_tolerance
    return spared and bool(done.reps) and min(done.reps) >= top


def _times_met(history: Sequence[Exposure], top: int, scheme: Scheme, settings: Settings) -> int:
    count = 0
    for done in reversed(history):
        if not (_same(done.load, history[-1].load) and _met(done, top, scheme, settings)):
            break
        count += 1
    return count


def _same(load: float | None, other: float | None) -> bool:
    return load is other or (load is not None and other is not None and abs(load - other) <= _SAME)
