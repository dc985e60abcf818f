"""During a session the next set follows the last: its load by how far the reserve was off."""

from __future__ import annotations

from dataclasses import dataclass, replace

from legday.catalogue.settings import Settings
from legday.measure.e1rm import nuzzo_fraction
from legday.plan.ladder import Ladder, at_or_below, lightest, next_above, plates
from legday.plan.progress import Scheme, changed

SET_KINDS = ("warm_up", "find", "working")


@dataclass(frozen=True, slots=True)
class SetTarget:
    """A set to do.

    Attributes
    ----------
    kind : str
        Of SET_KINDS; ``find`` is a set of the ramp that finds a load.
    reps, reps_hi : int
        To aim at, and as many as may be done; 0 where it is held.
    load : float or None
        As typed, in the unit of the lift: of one dumbbell, added to the body, help below 0. None for the
        body alone, or where it is still to be found.
    rir : float or None
        Reps to leave in reserve; None in a warm-up.
    rest_s : float
        After it [s].
    plates : tuple of float
        On each end of the bar, heaviest first.
    seconds : float or None
        To hold it [s].
    """

    kind: str
    reps: int
    reps_hi: int
    load: float | None
    rir: float | None
    rest_s: float
    plates: tuple[float, ...] = ()
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class DoneSet:
    """What was done: load as typed, reps, and the reps in reserve, if they were said."""

    load: float | None
    reps: float
    rir: float | None = None


def next_set(
    asked: SetTarget,
    done: DoneSet,
    following: SetTarget | None,
    *,
    scheme: Scheme,
    ladder: Ladder,
    finds: int = 1,
    settings: Settings,
) -> SetTarget | None:
    """Give the next set, after one that was done as `done` when it was asked for as `asked`.

    Each rep that the reserve was off changes the load by 2.5 %, rounded down to what there is, at most 10 %;
    less than one rep changes nothing. Fewer reps than asked with nothing said of the reserve count as none in
    it. Two reps too hard, and the rest before the next set grows. A ramp that finds a load goes on until
    three are left in reserve or `progress_find_sets` are done; then its last set tells the load. No step of
    it can lead beyond a single.

    Unit: that of the lift. Range: RIR 0-4; more is taken as "a lot". Citation: slope of the table of Nuzzo
    et al. 2024, Sports Med 54:303-321. Grade: medium [D].

    Parameters
    ----------
    following : SetTarget or None
        The set that the prescription has next; None after the last.
    finds : int
        Sets of the ramp so far, this one counted.
    """
    if asked.kind == "warm_up" or done.load is None:
        return following
    if asked.kind == "find":
        again = (
            finds < settings.progress_find_sets and _left(asked, done, settings) > settings.progress_find_rir
        )
        heavier = next_above(ladder, done.load) if again else None
        if heavier is not None:
            goal = replace(asked, rir=settings.progress_find_rir)
            load = max(heavier, _load_for(goal, asked, done, scheme=scheme, ladder=ladder, settings=settings))
            return replace(asked, load=load, plates=plates(ladder, load))
        if following is None:
            return None
        load = _load_for(following, asked, done, scheme=scheme, ladder=ladder, settings=settings)
        return replace(following, load=load, plates=plates(ladder, load))
    if following is None or asked.rir is None:
        return following
    off = _off_reps(asked, done)
    if off is None:
        return replace(following, load=done.load, plates=plates(ladder, done.load))
    load = done.load if abs(off) < 1 else changed(done.load, off, scheme, ladder, settings)
    rest_s = following.rest_s + (settings.progress_next_rest_s if off <= -2 else 0.0)
    return replace(following, load=load, plates=plates(ladder, load), rest_s=rest_s)


def _off_reps(asked: SetTarget, done: DoneSet) -> float | None:
    """Reps by which a set was easier than asked, any of the range being right; None where nothing says so."""
    if asked.rir is None or (done.rir is None and done.reps >= asked.reps):
        return None
    right = min(max(done.reps, asked.reps), asked.reps_hi)
    return done.reps + (done.rir or 0.0) - right - asked.rir


def _left(asked: SetTarget, done: DoneSet, settings: Settings) -> float:
    """Reps left after a set of a ramp; where nothing is said, none after a miss, else a lot."""
    if done.rir is not None:
        return done.rir
    return 0.0 if done.reps < asked.reps else settings.e1rm_rir_max + 1


def _load_for(
    goal: SetTarget, asked: SetTarget, done: DoneSet, *, scheme: Scheme, ladder: Ladder, settings: Settings
) -> float:
    """Load of a goal by what a set of the ramp showed, at most `progress_find_jump_pct` above it."""
    moved = (done.load or 0.0) + scheme.body
    rir = _left(asked, done, settings)
    some, many = settings.progress_find_jump_pct
    jump_pct = many if rir >= settings.progress_find_many else some
    single = moved / nuzzo_fraction(done.reps + rir, scheme.table)
    wanted = single * nuzzo_fraction(goal.reps + (goal.rir or 0.0), scheme.table)
    most = moved * (1 + jump_pct / 100)
    a_lot = rir > settings.e1rm_rir_max and goal.kind == "find"
    found = at_or_below(ladder, (most if a_lot else min(most, wanted)) - scheme.body)
    return lightest(ladder) if found is None else found
