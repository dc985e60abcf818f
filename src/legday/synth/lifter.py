"""How a lifter trains: habits, form of the day, progression, and the log that comes of it."""

from __future__ import annotations

import csv
import io
import itertools
import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Literal

from legday.errors import LegdayError
from legday.synth.log import BODYWEIGHT_KG, LADDERS, SynthAbsence, SynthLog, SynthSession, SynthSet
from legday.units import KG_PER_LB

Profile = Literal["skips_legs", "balanced", "quads_only", "novice", "returning", "many_lifts", "some_lifts"]


@dataclass(frozen=True, slots=True)
class _Lift:
    name: str
    exercise: str
    kind: str
    one_rm_kg: float
    one_sided: bool


@dataclass(frozen=True, slots=True)
class _Slot:
    name: str
    sets: int
    lo: int
    hi: int
    superset: str | None = None


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a profile trains: `plan` of the workouts' table, a workout a weekday (Monday 0), and whims."""

    plan: str
    week: Mapping[int, str]
    strength: float = 1.0  # of the table's one-repetition maxima
    gain: float = 0.0016  # share a week at the start, halving each year
    missed: float = 0.08
    writes_rir: float = 0.4
    by_side: bool = False
    whim: Callable[[random.Random, date], Sequence[_Slot]] | None = None


@dataclass(slots=True)
class _State:
    """What the lifter remembers of a lift: the load, the misses in a row, when it was last done."""

    load: float | None = None
    misses: int = 0
    last: date | None = None


def lifter(
    profile: Profile, seed: int = 1, start: date = date(2023, 1, 2), weeks: int = 156, unit: str = "kg"
) -> SynthLog:
    """Make a lifter's log of `weeks` weeks; the same arguments give the same log on any machine.

    Parameters
    ----------
    profile : str
        ``skips_legs`` (four upper-body days, legs rarely), ``balanced``, ``quads_only``, ``novice``,
        ``returning`` (a long break, then back), ``many_lifts`` (120 lifts) and ``some_lifts`` (30), the
        last two of 24 sets a session for benchmarks.
    start : date
        A Monday.
    unit : {"kg", "lb"}
        Unit of the plates and of what is typed.

    Raises
    ------
    LegdayError
        If profile or unit is unknown, `start` is no Monday, or `weeks` is not positive.
    """
    if profile not in _HABITS:
        msg = f"unknown profile {profile!r}; choose one of {', '.join(_HABITS)}"
        raise LegdayError(msg)
    if unit not in ("kg", "lb"):
        msg = f"unknown unit {unit!r}; choose kg or lb"
        raise LegdayError(msg)
    if start.weekday() != 0 or weeks < 1:
        msg = f"start {start} and weeks {weeks}; give a Monday and at least one week"
        raise LegdayError(msg)
    rng = random.Random(f"{profile} {seed}")  # noqa: S311
    habits = _HABITS[profile]()
    absences = tuple(_absences(rng, profile, start, weeks))
    away = {
        a.first_day + timedelta(days=n) for a in absences for n in range((a.last_day - a.first_day).days + 1)
    }
    lifts, workouts = _lifts(), _workouts()
    truth: dict[str, list[float]] = {}
    states: dict[str, _State] = {}
    ratios: dict[str, float] = {}
    sessions: list[SynthSession] = []
    for week in range(weeks):
        monday = start + timedelta(weeks=week)
        _advance(rng, truth=truth, states=states, monday=monday, week=week, gain=habits.gain)
        for weekday in sorted(habits.week):
            day = start + timedelta(weeks=week, days=weekday)
            if day in away or rng.random() < habits.missed:
                continue
            workout = habits.week[weekday]
            slots = list(workouts.get((habits.plan, workout), ()))
            if habits.whim is not None:
                slots += habits.whim(rng, day)
            session = _Session(rng, habits, day, workout, unit=unit, states=states, ratios=ratios)
            for slot in slots:
                lift = lifts[slot.name]
                path = truth.setdefault(lift.exercise, [])
                if not path:
                    first = lift.one_rm_kg * habits.strength * math.exp(rng.gauss(0.0, 0.05))
                    path.extend([first] * (week + 1))
                session.perform(lift, slot, path[week])
            sessions.append(session.finished())
    full = {exercise: tuple(path + [path[-1]] * (weeks - len(path))) for exercise, path in truth.items()}
    return SynthLog(profile, seed, unit, start, weeks, tuple(sessions), absences, full, {**ratios})


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files("legday") / "catalogue" / name).read_text(encoding="utf-8")
    return csv.DictReader(io.StringIO(text), delimiter="\t")


@cache
def _lifts() -> Mapping[str, _Lift]:
    return {
        row["name"]: _Lift(
            row["name"],
            row["exercise"],
            row["kind"].removeprefix("one_side_"),
            float(row["one_rm_kg"]),
            row["kind"].startswith("one_side_"),
        )
        for row in _rows("synth_lifts.tsv")
    }


@cache
def _workouts() -> Mapping[tuple[str, str], Sequence[_Slot]]:
    workouts: dict[tuple[str, str], list[_Slot]] = {}
    for row in _rows("synth_workouts.tsv"):
        slot = _Slot(row["lift"], int(row["sets"]), int(row["lo"]), int(row["hi"]), row["superset"] or None)
        workouts.setdefault((row["plan"], row["workout"]), []).append(slot)
    return workouts


def _advance(
    rng: random.Random,
    *,
    truth: Mapping[str, list[float]],
    states: Mapping[str, _State],
    monday: date,
    week: int,
    gain: float,
) -> None:
    """Move every true maximum on by a week: gain while trained, loss after three weeks without."""
    gain *= 0.5 ** (week / 52)
    for exercise, path in truth.items():
        last = states[exercise].last
        idle_days = (monday - last).days if last else 0
        drift = gain if idle_days <= 14 else 0.0 if idle_days <= 21 else -0.006
        # a lifter does not lose everything: three quarters of the best stay
        floor = 0.75 * max(path)
        path.append(max(floor, path[-1] * math.exp(drift + rng.gauss(0.0, 0.006))))


def _absences(rng: random.Random, profile: str, start: date, weeks: int) -> Iterator[SynthAbsence]:
    if profile in ("many_lifts", "some_lifts"):
        return
    if profile == "returning":
        first = start + timedelta(weeks=max(1, weeks * 6 // 10))
        yield SynthAbsence(first, first + timedelta(days=14 * 7 - 1), "injury")
        return
    for year in range(weeks // 52 + 1):
        summer = start + timedelta(weeks=52 * year + rng.randint(28, 33))
        if summer < start + timedelta(weeks=weeks - 4):
            yield SynthAbsence(summer, summer + timedelta(days=13), "holiday")
    if weeks > 20:
        ill = start + timedelta(weeks=rng.randint(weeks // 3, weeks // 2), days=rng.randint(0, 6))
        yield SynthAbsence(ill, ill + timedelta(days=9), "illness")


_NOTES = (
    "felt easy", "felt heavy", "grip slipped", "slow on the last rep", "new shoes",
    "short on time, shorter rests", 'coach said "elbows in"', "belt on", "slept badly", "good pump",
)  # fmt: skip


class _Session:
    """A session in the making."""

    def __init__(
        self,
        rng: random.Random,
        habits: _Habits,
        day: date,
        workout: str,
        *,
        unit: str,
        states: dict[str, _State],
        ratios: dict[str, float],
    ) -> None:
        self.rng, self.habits, self.unit, self.workout = rng, habits, unit, workout
        self.states, self.ratios = states, ratios
        self.start = datetime(day.year, day.month, day.day, 17) + timedelta(seconds=rng.randint(0, 150 * 60))
        self.clock = self.start + timedelta(seconds=rng.randint(120, 420))
        # form of the day, common to all lifts; one session in eleven is a clearly light one
        self.form = rng.gauss(0.0, 0.025)
        if rng.random() < 0.09:
            self.form -= rng.uniform(0.05, 0.13)
        self.sets: list[SynthSet] = []

    def perform(self, lift: _Lift, slot: _Slot, true_1rm_kg: float) -> None:
        """Do a slot: warm-up where the load asks for it, the sets, and what was learnt for next time."""
        rng = self.rng
        state = self.states.setdefault(lift.exercise, _State())
        today = true_1rm_kg * (1 + self.form + rng.gauss(0.0, 0.03))
        day = self.start.date()
        if lift.kind == "hold":
            self._hold(lift, slot, today, state)
            return
        if state.load is None:
            state.load = self._load_for(lift, true_1rm_kg, (slot.lo + slot.hi) / 2 + 2)
        elif state.last is not None and (day - state.last).days > 28:
            state.load = self._down(lift, state.load * 0.9)
            state.misses = 0
        load = min(state.load, self._load_for(lift, today, 1.0))
        if lift.kind == "barbell" and load * self._kg >= 55 and len(self.sets) < 12:
            self._warm_up(lift, load)
        by_side = self.habits.by_side and lift.one_sided
        if by_side:
            self.ratios.setdefault(lift.exercise, round(rng.uniform(0.9, 0.97), 3))
        done: list[int] = []
        for number in range(slot.sets):
            capacity = today * (1 - 0.02 * number)
            if by_side:
                ratio = self.ratios[lift.exercise]
                for side, share in (("left", 2 * ratio / (1 + ratio)), ("right", 2 / (1 + ratio))):
                    done.append(self._work(lift, slot, load, capacity * share, side))
            else:
                done.append(self._work(lift, slot, load, capacity, _side(lift)))
        if lift.kind in ("machine", "cable") and rng.random() < 0.05:
            lighter = self._down(lift, load * 0.75)
            if lighter < load:
                self._add(lift, "drop", _side(lift), load=lighter, reps=rng.randint(6, 12), rest_s=90)
        self._learn(lift, slot, state, load, done)
        state.last = day

    def finished(self) -> SynthSession:
        """Close the session: its length and, now and then, a note on all of it."""
        minutes = round((self.clock - self.start).total_seconds() / 60) + 3
        note = self.rng.choice(_NOTES) if self.rng.random() < 0.06 else None
        return SynthSession(self.start, self.workout, minutes, note, tuple(self.sets))

    @property
    def _kg(self) -> float:
        return 1.0 if self.unit == "kg" else KG_PER_LB

    def _down(self, lift: _Lift, load: float) -> float:
        """Give the next load at or below `load` on the ladder [unit]."""
        lowest, step = LADDERS[lift.kind, self.unit]
        return max(lowest, lowest + step * math.floor((load - lowest) / step + 1e-9))

    def _load_for(self, lift: _Lift, one_rm_kg: float, reps: float) -> float:
        body_kg = BODYWEIGHT_KG if lift.kind == "bodyweight" else 0.0
        return self._down(lift, (one_rm_kg / (1 + reps / 30) - body_kg) / self._kg)

    def _to_failure(self, lift: _Lift, load: float, one_rm_kg: float) -> float:
        body_kg = BODYWEIGHT_KG if lift.kind == "bodyweight" else 0.0
        return 30 * (one_rm_kg / (load * self._kg + body_kg) - 1)

    def _work(self, lift: _Lift, slot: _Slot, load: float, one_rm_kg: float, side: str) -> int:
        rng = self.rng
        possible = max(1, math.floor(self._to_failure(lift, load, one_rm_kg) + rng.uniform(-0.5, 0.5)))
        spare = rng.choice((0, 1, 1, 2, 2, 3))
        reps = max(1, min(slot.hi, possible - spare))
        rir = float(possible - reps)
        set_type = "failure" if rir == 0 and rng.random() < 0.15 else "working"
        written = None
        if rng.random() < self.habits.writes_rir and rir <= 4:
            written = min(4.0, max(0.0, rir + rng.choice((-0.5, 0.0, 0.0, 0.5))))
        rest_s = rng.randint(90, 190)
        self._add(
            lift, set_type, side, load=load, reps=reps, rir=written, superset=slot.superset, rest_s=rest_s
        )
        return reps

    def _learn(self, lift: _Lift, slot: _Slot, state: _State, load: float, done: Sequence[int]) -> None:
        step = LADDERS[lift.kind, self.unit][1]
        if min(done) >= slot.hi:
            state.load, state.misses = load + step, 0
        elif done[0] < slot.lo:
            state.misses += 1
            if state.misses >= 2:
                state.load, state.misses = self._down(lift, load * 0.93), 0
        else:
            state.misses = 0

    def _warm_up(self, lift: _Lift, load: float) -> None:
        lowest = LADDERS[lift.kind, self.unit][0]
        before = lowest - 1
        for share, reps in ((0.4, 8), (0.6, 5), (0.8, 3)):
            ramp = self._down(lift, load * share)
            if before < ramp < load:
                self._add(lift, "warm_up", _side(lift), load=ramp, reps=reps, rest_s=60)
                before = ramp

    def _hold(self, lift: _Lift, slot: _Slot, longest_s: float, state: _State) -> None:
        for number in range(slot.sets):
            seconds = 5 * max(
                2, math.floor(longest_s * self.rng.uniform(0.6, 0.85) * (1 - 0.06 * number) / 5)
            )
            self._add(lift, "working", "both", duration_s=float(seconds), rest_s=60)
        state.last = self.start.date()

    def _add(
        self,
        lift: _Lift,
        set_type: str,
        side: str,
        *,
        rest_s: int,
        load: float | None = None,
        reps: int | None = None,
        rir: float | None = None,
        duration_s: float | None = None,
        superset: str | None = None,
    ) -> None:
        self.clock += timedelta(seconds=40)
        self.sets.append(
            SynthSet(
                at=self.clock,
                workout=self.workout,
                name=f"{lift.name} - {side.title()}" if side in ("left", "right") else lift.name,
                exercise=lift.exercise,
                set_type=set_type,
                side=side,
                load=load or None,  # nobody types the 0 of a bodyweight set
                unit=self.unit,
                reps=reps,
                rir=rir,
                duration_s=duration_s,
                note=self.rng.choice(_NOTES) if self.rng.random() < 0.015 else None,
                superset=superset,
            )
        )
        self.clock += timedelta(seconds=rest_s)


def _side(lift: _Lift) -> str:
    return "each" if lift.one_sided else "both"


def _rare_legs(rng: random.Random, day: date) -> Sequence[_Slot]:
    """Good intentions in January, a whim now and then."""
    if day.weekday() != 5:
        return ()
    january = day.month == 1 and day.day < 25
    if rng.random() >= (0.75 if january else 0.11):
        return ()
    slots = [_Slot("Leg Extension (Machine)", rng.choice((2, 3)), 10, 15)]
    if rng.random() < 0.6:
        slots.append(_Slot("Leg Press", rng.choice((2, 3)), 8, 12))
    if january and rng.random() < 0.3:
        slots.append(_Slot("Squat (Barbell)", 2, 6, 10))
    return slots


def _in_turn(count: int) -> _Habits:
    """Train `count` lifts in turn, six a session of four sets each, five days a week."""
    names = itertools.cycle([lift.name for lift in _lifts().values() if lift.kind != "hold"][:count])

    def six(_: random.Random, __: date) -> Sequence[_Slot]:
        return [_Slot(name, 4, 6, 12) for name in itertools.islice(names, 6)]

    return _Habits("", dict.fromkeys(range(5), "Training"), missed=0.02, whim=six)


_FOUR_DAYS = {0: "Lower A", 1: "Upper A", 3: "Lower B", 5: "Upper B"}
_HABITS: Mapping[str, Callable[[], _Habits]] = {
    "skips_legs": lambda: _Habits(
        "skips_legs", {0: "Push", 1: "Pull", 3: "Chest and Arms", 5: "Upper"}, whim=_rare_legs
    ),
    "balanced": lambda: _Habits("balanced", _FOUR_DAYS, by_side=True),
    "quads_only": lambda: _Habits("quads_only", {0: "Upper A", 2: "Legs", 4: "Upper B"}),
    "novice": lambda: _Habits(
        "novice",
        {0: "Workout A", 2: "Workout B", 4: "Workout A"},
        strength=0.6,
        gain=0.009,
        missed=0.12,
        writes_rir=0.1,
    ),
    "returning": lambda: _Habits("balanced", _FOUR_DAYS, gain=0.003, missed=0.1),
    "many_lifts": lambda: _in_turn(120),
    "some_lifts": lambda: _in_turn(30),
}
