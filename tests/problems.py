"""Weeks to plan, made up: as many as wanted, the same for the same seed, and some that cannot be.

People differ in kit, time, goal, age, experience, joints, sport and log, alone and together, as they come.
Nothing is solved here: what is known of a planted contradiction is which limits it is made of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from math import log
from random import Random

from legday.catalogue import exercise, load
from legday.catalogue.settings import Settings, load_settings
from legday.model import (
    EXPERIENCES,
    GOALS,
    JOINTS,
    LEG_MUSCLES,
    LEG_PATTERNS,
    Athlete,
    Infeasible,
    Level,
    Plan,
    PlannedSession,
    Slot,
)
from legday.plan.check import violations
from legday.plan.judged import EPOCH_MONDAY, lacking_kit
from legday.plan.kit import equipment
from legday.plan.limits import LIMIT, lift
from legday.plan.problem import Day, Equipment, Limits, LogState, Pain, Problem, Sport

FIRST_MONDAY = date(2026, 3, 2)
MINUTES = (15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90)
USUAL_MINUTES = (25, 30, 30, 35, 40, 45, 45, 45, 60, 60, 60, 75, 90)
USUAL_DAYS = (
    (0, 3),
    (0, 3),
    (1, 4),
    (2, 5),
    (0, 2, 4),
    (1, 3, 5),
    (0, 3, 5),
    (2, 6),
    (0, 1, 3, 4),
    (0, 2, 3, 4, 6),
)
KITS = ("gym", "gym", "gym", "home", "home", "travel", "none")
BARS = ("barbell", "rack", "bench")
LIFTABLE = (
    "leg_days", "big_lift_first", "big_sets", "big_reps", "single_leg", "hamstring", "hamstring_in_turn",
    "session_sets_max", "rest_days", "minutes_tolerance", "exercises_max", "varied", "weekly_sets_max",
    "run_days", "first_month_run_days", "race_days", "beginner", "older", "pain", "ramp", "block",
)  # fmt: skip
KNOWN_LIFTS = {
    "gym": ("back-squat", "romanian-deadlift", "leg-press", "leg-curl", "deadlift", "hip-thrust"),
    "home": ("goblet-squat", "bulgarian-split-squat", "romanian-deadlift.dumbbell", "sliding-leg-curl"),
    "travel": ("bodyweight-squat", "split-squat", "sliding-leg-curl"),
    "none": ("bodyweight-squat", "reverse-lunge", "sliding-leg-curl"),
}  # fmt: skip
SETTINGS = load_settings()
USUAL = (*SETTINGS.plan_usual_big_lift, *SETTINGS.plan_usual_movements)


@dataclass(frozen=True)
class Planted:
    """A week that cannot be, and the limits whose clash is why: none where no clash but a refusal is due."""

    name: str
    limits: frozenset[str]
    problem: Problem


def problems(seed: int = 1) -> Iterator[Problem]:
    """Make weeks without end; the nth is the same whatever is taken of the others."""
    return (problem(seed, number) for number in count())


def problem(seed: int, number: int) -> Problem:
    """Make one week."""
    rng = Random(f"legday week {seed} {number}")
    monday = FIRST_MONDAY + timedelta(weeks=rng.randrange(40))
    kit_name = rng.choice(KITS)
    age = None if rng.random() < 0.15 else round(min(85.0, max(16.0, rng.gauss(42, 18))))
    days = _days(rng, monday)
    state = _state(rng, monday, kit_name)
    kit = _kit(rng, kit_name)
    excluded = frozenset(rng.sample(USUAL, rng.choice((0, 0, 0, 1, 2, 3))))
    likeable = [name for name in USUAL if name not in excluded and _can_be_done(name, kit)]
    races = rng.random() < 0.06
    return Problem(
        monday=monday,
        today=monday if rng.random() < 0.85 else monday + timedelta(days=rng.randrange(1, 3)),
        days=days,
        equipment=kit,
        athlete=Athlete(
            sex=rng.choice((None, "female", "male")),
            age_y=age,
            bodyweight_kg=None if rng.random() < 0.3 else round(rng.uniform(48, 120), 1),
        ),
        goal=rng.choice(GOALS),
        experience=rng.choice(EXPERIENCES) if state.weeks_of_log else rng.choice(EXPERIENCES[:2]),
        pain=_pain(rng),
        excluded=excluded,
        liked=frozenset(rng.sample(likeable, rng.choice((0, 0, 1, 2)))),
        disliked=frozenset(rng.sample(USUAL, rng.choice((0, 0, 1, 2)))),
        sport=_sport(rng, monday),
        race=monday + timedelta(days=rng.choice((5, 6, 6, 8, 20))) if races else None,
        whole_body=rng.random() < 0.2,
        block_week=rng.choice((1, 2, 2, 3, 3, 4)),
        limits=_limits(rng, len(days)),
        state=state,
        before=_last_week(rng, monday, kit_name) if rng.random() < 0.25 else None,
    )


def gym_week(**changes: object) -> Problem:
    """Give a plain week that can be: two hours in a gym on Monday and Thursday, changed as asked."""
    monday = FIRST_MONDAY
    days = (Day(monday, 60), Day(monday + timedelta(days=3), 60))
    plain = Problem(monday=monday, today=monday, days=days, equipment=equipment("gym"))
    return replace(plain, **changes)  # type: ignore[arg-type]


def planted() -> tuple[Planted, ...]:
    """Give the contradictions, each made of a plain week that could be."""
    monday = FIRST_MONDAY

    def on(*numbers: int, minutes: float = 60, legs: bool | None = None) -> tuple[Day, ...]:
        return tuple(Day(monday + timedelta(days=number), minutes, legs) for number in numbers)

    def case(name: str, clash: str, **changes: object) -> Planted:
        return Planted(name, frozenset(clash.split()), gym_week(**changes))

    not_squats = frozenset(LEG_PATTERNS) - {"squat"}
    runs = tuple(Sport(monday + timedelta(days=number), "hard_run") for number in range(9))
    return (
        case("no day", "", days=()),
        case("all days are gone", "days leg_days", today=monday + timedelta(days=6)),
        case("ten minutes", "minutes", days=on(0, 3, minutes=10)),
        case("four leg days on three days", "leg_days days rest_days",
             days=on(0, 2, 4), limits=Limits(leg_days=4)),
        case("two days in a row", "rest_days", days=on(0, 1)),
        case("no legs on any day", "", days=on(0, 3, legs=False)),
        case("legs on three days, and two leg days", "day_legs leg_days", days=on(0, 2, 4, legs=True)),
        case("knee pain of 7, and nothing but squats", "pain excluded big_lift_first single_leg hamstring",
             excluded=not_squats, pain=(Pain("knee", 7),)),
        case("hip pain of 8", "pain", pain=(Pain("hip", 8),)),
        case("nothing for the back of the thigh", "excluded hamstring",
             excluded=frozenset({"hinge", "hip_extension", "knee_flexion"})),
        case("empty hands, and no squats or bridges", "kit excluded big_lift_first",
             equipment=equipment("none"), excluded=frozenset({"squat", "hip_extension", "hinge"})),
        case("a race on Sunday, and legs on Friday and Saturday", "race_days",
             days=on(4, 5), race=monday + timedelta(days=6)),
        case("a hard run every day", "run_days", sport=runs),
        case("one set of a muscle in a session", "session_sets_max big_sets",
             limits=Limits(session_sets_max=1)),
        case("two exercises a session", "exercises_max", limits=Limits(exercises_max=2)),
        case("eighteen sets in two half-hours", "weekly_sets_min minutes session_sets_max",
             days=on(0, 3, minutes=30), limits=Limits(weekly_sets_min={"quads": 18, "hamstrings": 18})),
        case("a deload with as much as last week", "weekly_sets_min block",
             block_week=4, before=_week_before(), limits=Limits(weekly_sets_min={"hamstrings": 12})),
        case("at least twelve and at most ten", "weekly_sets_min weekly_sets_max",
             limits=Limits(weekly_sets_min={"quads": 12}, weekly_sets_max=10)),
        case("a red flag", "cleared", cleared=False),
    )  # fmt: skip


def missed(problem: Problem, plan: Plan, number: int = 0) -> Problem:
    """Give the same week after its nth session was missed: what came before is done, the rest is open."""
    day = plan.sessions[number].day
    return replace(
        problem,
        today=day + timedelta(days=1),
        before=plan,
        kept=tuple(session.id for session in plan.sessions[:number]),
    )


def infeasible_faults(answer: Infeasible, week: Problem, settings: Settings) -> list[str]:
    """Say what is wrong with a clash and its relaxations.

    A relaxation's plan may break what the relaxation names, and what hangs on that: with a block lifted, a
    big lift has its full sets. So it is judged with the named limits lifted, too.
    """
    wrong = [] if answer.clash else ["no clash is named"]
    wrong += [] if answer.relaxations or not week.cleared else ["no relaxation is offered"]
    for number, relaxation in enumerate(answer.relaxations, 1):
        named = {str(change.params["limit"]) for change in relaxation.changes}
        lifted = week
        for limit in sorted(named & {*LIMIT}):
            lifted = lift(lifted, limit)
        found, after = (
            {(one.limit, one.where) for one in violations(relaxation.plan, which, settings)}
            for which in (week, lifted)
        )
        title = f"relaxation {number} ({', '.join(sorted(named))})"
        wrong += [
            f"{title}: {limit} at {where}" for limit, where in sorted(found & after) if limit not in named
        ]
        wrong += [] if found else [f"{title} changes nothing: its plan keeps every limit"]
    return wrong


def _days(rng: Random, monday: date) -> tuple[Day, ...]:
    """Most people have their days and their hour; a third has whatever the week leaves."""
    regular = rng.random() < 0.67
    numbers = rng.choice(USUAL_DAYS) if regular else sorted(rng.sample(range(7), rng.randint(1, 5)))
    usual = rng.choice(USUAL_MINUTES if regular else MINUTES)
    days = tuple(
        Day(
            monday + timedelta(days=number),
            float(usual if rng.random() < 0.7 else rng.choice(MINUTES)),
            rng.choice((True, False)) if rng.random() < 0.07 else None,
        )
        for number in numbers
    )
    if all(day.legs is False for day in days):  # nobody means that
        days = (replace(days[0], legs=None), *days[1:])
    return days


def _kit(rng: Random, name: str) -> Equipment:
    kit = equipment(name)
    chance = rng.random()
    if name == "gym" and chance < 0.25:  # a garage: no machines
        return replace(kit, name="own", items=kit.items - {"machine", "smith", "cable", "trap_bar"})
    if name == "home" and chance < 0.25:  # a bar at home
        return replace(kit, name="own", items=kit.items | {*BARS}, plates_kg=(20.0, 10.0, 5.0, 2.5, 1.25))
    if name == "home" and chance < 0.45:  # one kettlebell
        return replace(kit, name="own", items=frozenset({"kettlebell", "band"}), dumbbells_kg=(16.0,))
    return kit


def _can_be_done(movement: str, kit: Equipment) -> bool:
    ways = load().movements[movement].equipment
    return any(not lacking_kit(exercise(f"{movement}.{way}"), kit) for way in ways if way != "other")


def _pain(rng: Random) -> tuple[Pain, ...]:
    if rng.random() < 0.72:
        return ()
    joints = rng.sample(JOINTS, rng.choice((1, 1, 1, 2)))
    return tuple(
        Pain(joint, float(rng.choice((1, 2, 3, 4, 4, 5, 6, 7))), rng.random() < 0.8) for joint in joints
    )


def _sport(rng: Random, monday: date) -> tuple[Sport, ...]:
    if rng.random() < 0.7:
        return ()
    kinds = ("easy_run", "easy_run", "hard_run", "long_run", "match", "other")
    numbers = sorted(rng.sample(range(8), rng.randint(1, 4)))
    return tuple(Sport(monday + timedelta(days=number), rng.choice(kinds)) for number in numbers)


def _limits(rng: Random, days: int) -> Limits:
    limits = Limits()
    if days == 1 and rng.random() < 0.9:
        limits = replace(limits, leg_days=1)
    elif days >= 4 and rng.random() < 0.3:
        limits = replace(limits, leg_days=3)
    if rng.random() < 0.2:
        limits = replace(limits, **dict.fromkeys(rng.sample(LIFTABLE, rng.randint(1, 3))))
    if rng.random() < 0.06:
        muscle = rng.choice(("quads", "hamstrings", "glute_max", "soleus", "adductors"))
        limits = replace(limits, weekly_sets_min={muscle: float(rng.randint(2, 10))})
    return limits


def _state(rng: Random, monday: date, kit_name: str) -> LogState:
    if rng.random() < 0.25:
        return LogState()
    weeks = rng.choice((1, 3, 8, 30, 100, 400))
    off = rng.choice((1, 2, 3, 3, 4, 5, 7, 9, 12, 20, 60))
    last = monday - timedelta(days=off)
    hard = rng.sample(LEG_MUSCLES[:7], rng.randint(1, 5))
    known = KNOWN_LIFTS[kit_name]
    lifts = rng.sample(known, rng.randint(1, len(known)))
    neglected = rng.choice((None, "hamstrings", "quads", "soleus"))
    return LogState(
        weekly_sets={
            muscle: 0.0 if muscle == neglected else rng.randrange(0, 30) / 2 for muscle in LEG_MUSCLES[:7]
        },
        levels={lift: _level(rng, lift, last) for lift in lifts if rng.random() < 0.7},
        last_hard_day={muscle: last - timedelta(days=rng.choice((0, 0, 2, 3))) for muscle in hard},
        days_off=off,
        soreness={rng.choice(hard): float(rng.randint(0, 6))} if rng.random() < 0.2 else {},
        done={lift: rng.randint(3, 40) for lift in lifts},
        weeks_of_log=weeks,
        week_back=rng.choice((1, 2, 3, 4)) if rng.random() < 0.08 else None,
    )


def _level(rng: Random, lift: str, day: date) -> Level:
    middle = log(rng.uniform(25, 180))
    quantiles = tuple((p, middle + z * 0.06) for p, z in ((0.1, -1.28), (0.5, 0.0), (0.9, 1.28)))
    return Level(lift, middle, quantiles, day, rng.randint(3, 60), last_day=day)


def _week_before() -> Plan:
    """Fourteen sets in all, last week: a deload has eight."""
    return _last_week(Random(1), FIRST_MONDAY, "gym")


def _last_week(rng: Random, monday: date, kit_name: str) -> Plan:
    """A plan of the week before, as a hand would write it."""
    known = KNOWN_LIFTS[kit_name]
    sessions = []
    for place, number in enumerate(sorted(rng.sample(range(7), 2))):
        lifts = (known[place], "split-squat", known[2])
        slots = tuple(
            Slot(f"last-{place}-{order}", role, lift, sets, 8, 10, 2.0, 120.0)
            for order, (role, lift, sets) in enumerate(
                zip(("big_lift", "single_leg", "hamstring"), dict.fromkeys(lifts), (3, 2, 2), strict=False)
            )
        )
        day = monday + timedelta(days=number - 7)
        sessions.append(PlannedSession(f"last-{place}", day, 30.0, slots))
    week = (monday - EPOCH_MONDAY).days // 7 - 1
    return Plan(f"last-{week}", week, 1, tuple(sessions), 0.0, 0.0)


assert set(USUAL) <= set(load().movements)
