"""Tests of everyday strength: kept in the journal, and seen against norms and their own noise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from legday.app.act import Wish, commit, named
from legday.app.open_journal import Journal
from legday.app.preferences import preferences_of
from legday.catalogue.norms import norm_of
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.log import State
from legday.measure.function_tests import (
    SECONDS_OF_STAND_TEST,
    STANDS_OF_TIMED_TEST,
    chair_stand_class,
    detectable,
    five_stand_class,
    gait_speed_m_per_s,
    stair_power_w,
    stand_power_w,
)
from legday.model import Athlete
from legday.model_health import StrengthYears, WeekMinutes

USUAL_GAIT_M = 4.0
NORM_CHAIR_M = 0.43  # of the 30-s chair stand's norms
CHAIR_TOLERANCE_M = 0.015
TESTS_FOR_TREND = 3
HANDS = ("left", "right")
_NEEDS = {"stairs": "rise_m"}
# Tests with a norm, and the verdict that says that a value is below it.
_WEAK = {"chair-stand": ("below_average",), "sit-to-stand": ("worse_than_average",)}


@dataclass(frozen=True, slots=True)
class TestKind:
    """A test: what is typed, what is shown, and what can be.

    Attributes
    ----------
    unit, shown_unit : str
        Of what is typed and of what is compared: a walk is typed in seconds and shown in m/s.
    least, most : float
        Values that can be typed.
    """

    name: str
    unit: str
    shown_unit: str
    least: float
    most: float


KINDS: Mapping[str, TestKind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            TestKind("chair-stand", "reps", "reps", 0, 60),
            TestKind("sit-to-stand", "s", "s", 2, 180),
            TestKind("stairs", "s", "W", 0.5, 600),
            TestKind("gait", "s", "m/s", 0.5, 120),
            TestKind("grip", "kg", "kg", 1, 120),
            TestKind("balance", "s", "s", 0, 600),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Taken:
    """One test as it was taken: what was typed, what it gives in the test's own unit, and its conditions."""

    day: date
    value: float
    shown: float | None
    side: str | None
    chair_m: float | None


@dataclass(frozen=True, slots=True)
class TestFacts:
    """What is known of a test.

    Attributes
    ----------
    verdict : str or None
        below_average, not_below, worse_than_average, not_worse or no_norm; None for a test without norms.
    lo, mid, hi : float or None
        Norm of one's age and sex: the middle half of the chair stand, the middle 60 % of grip.
    limit : float or None
        What is average at least (chair stand) or at most (five stands).
    power_w, power_w_per_kg : float or None
        Of rising from the chair, where height, body mass and chair are known.
    change, since : float and date, or None
        From the first test to the last.
    mdc : float or None
        Change that is more than the test's noise; None where none is known.
    real : bool or None
        Whether the change is; None with too few tests or no known noise.
    wanted : int
        Tests that are still missing for a trend.
    """

    test: str
    unit: str
    taken: tuple[Taken, ...]
    verdict: str | None
    lo: float | None
    mid: float | None
    hi: float | None
    limit: float | None
    chair_differs: bool
    power_w: float | None
    power_w_per_kg: float | None
    change: float | None
    since: date | None
    mdc: float | None
    real: bool | None
    wanted: int


@dataclass(frozen=True, slots=True)
class CapacityFacts:
    """All tests that were taken, and the age and sex that norms are taken for; with the years, if asked for.

    Attributes
    ----------
    strength : tuple of StrengthYears
        The best of leg lifts, month by month.
    minutes : tuple of WeekMinutes
        Week by week.
    minutes_strength, minutes_active : tuple of float
        What they are held against: of strength, and of moderate effort [min/week].
    due : date or None
        When the next tests are worth their while.
    monthly : bool
        Whether the calendar has a day for them.
    stops : bool
        Whether a clinician should see something first.
    """

    act: str | None
    age_y: float | None
    sex: str | None
    tests: tuple[TestFacts, ...]
    strength: tuple[StrengthYears, ...] = ()
    minutes: tuple[WeekMinutes, ...] = ()
    minutes_strength: tuple[float, ...] = ()
    minutes_active: tuple[float, ...] = ()
    due: date | None = None
    monthly: bool = False
    stops: bool = False


def log_capacity(
    journal: Journal,
    test: str,
    value: float,
    day: date,
    now: datetime,
    **conditions: Any,
) -> str | None:
    """Keep a test; said again for the same day (and hand), it is changed.

    Parameters
    ----------
    value : float
        Repetitions, seconds or kilograms, as the test is counted.
    **conditions
        ``chair_m``, ``rise_m``, ``distance_m`` [m], ``side`` (left, right), ``note``.

    Raises
    ------
    LegdayError
        If there is no such test, the value cannot be, or what the test needs is missing.
    """
    kind, said = kind_of(test), {k: v for k, v in conditions.items() if v is not None}
    if not kind.least <= value <= kind.most:
        msg = f"{test} {value:g} {kind.unit}: say a value from {kind.least:g} to {kind.most:g} {kind.unit}"
        raise LegdayError(msg)
    if day > now.date():
        msg = f"{day} has not come yet; say the day as YYYY-MM-DD"
        raise LegdayError(msg)
    if test in _NEEDS and _NEEDS[test] not in said:
        msg = f"{test} needs the height that was climbed: add --rise, such as --rise 3.2m"
        raise LegdayError(msg)
    for name, least, most in (("chair_m", 0.2, 0.8), ("rise_m", 0.2, 200.0), ("distance_m", 2.0, 100.0)):
        if name in said and not least <= said[name] <= most:
            option = "--" + name.removesuffix("_m")
            msg = f"{option} {said[name]:g} m: say a length from {least:g} to {most:g} m"
            raise LegdayError(msg)
    fields = {"day": day.isoformat(), "test": test, "value": value, **said}
    wish = Wish(_entry(test, day, said.get("side")), "capacity", fields)
    return commit(journal, "capacity", [wish], {"what": f"{test} {value:g} {kind.unit}, {day}"}, now)


def remove_capacity(journal: Journal, test: str, day: date, now: datetime) -> str | None:
    """Take back a test of a day, of either hand; None if there was none."""
    kind_of(test)
    wishes = [Wish(_entry(test, day, side), "capacity", None) for side in (None, *HANDS)]
    return commit(journal, "capacity", wishes, {"what": f"no {test} on {day}"}, now)


def kind_of(test: str) -> TestKind:
    """Give a test by its name.

    Raises
    ------
    LegdayError
        If there is none of this name.
    """
    if test not in KINDS:
        msg = f"no test {test!r}; there are {', '.join(KINDS)}"
        raise LegdayError(msg)
    return KINDS[test]


def capacity_facts(
    journal: Journal, today: date, settings: Settings, test: str | None = None, act: str | None = None
) -> CapacityFacts:
    """Give what is known of the tests that were taken, or of one of them."""
    said: dict[str, list[State]] = {}
    for state in journal.store.states("capacity", journal.athlete):
        if state.fields.get("test") in KINDS and "value" in state.fields and "day" in state.fields:
            said.setdefault(state.fields["test"], []).append(state)
    person = preferences_of(journal)
    masses = dict(journal.store.frame("body", journal.athlete).select("day", "bodyweight_kg").iter_rows())
    now = person.athlete(journal.name, today)
    tests = []
    for name, kind in KINDS.items():
        if name in said and test in (None, name):
            states = sorted(said[name], key=lambda state: (state.fields["day"], state.fields.get("side", "")))
            last = date.fromisoformat(states[-1].fields["day"])
            athlete = person.athlete(journal.name, last)
            tests.append(_facts(kind, states, athlete, masses, settings))
    return CapacityFacts(act, now.age_y, now.sex, tuple(tests))


def weak_tests(journal: Journal) -> tuple[str, ...]:
    """Give the tests whose last value was below what is usual for one's age, in order of tests."""
    last: dict[str, Mapping[str, Any]] = {}
    for state in journal.store.states("capacity", journal.athlete):
        said = state.fields
        if (
            said.get("test") in _WEAK
            and "value" in said
            and said["day"] >= last.get(said["test"], said)["day"]
        ):
            last[said["test"]] = said
    if not last:
        return ()
    person, found = preferences_of(journal), []
    for name, said in sorted(last.items()):
        day = date.fromisoformat(said["day"])
        one = Taken(day, float(said["value"]), float(said["value"]), None, None)
        if _verdict(KINDS[name], one, person.athlete(journal.name, day)) in _WEAK[name]:
            found.append(name)
    return tuple(found)


def _facts(
    kind: TestKind,
    states: Sequence[State],
    athlete: Athlete,
    masses: Mapping[date, float],
    settings: Settings,
) -> TestFacts:
    taken = tuple(_taken(kind, state.fields, masses) for state in states)
    by_day = _by_day(kind, taken)
    days = list(by_day)
    last, norm = taken[-1], norm_of(kind.name, athlete.age_y, athlete.sex)
    lo, mid, hi, limit = (norm.lo, norm.mid, norm.hi, norm.limit) if norm else (None,) * 4
    change = by_day[days[-1]] - by_day[days[0]] if len(days) > 1 else None
    mdc = {"chair-stand": settings.capacity_mdc_reps, "gait": settings.capacity_mdc_gait_m_per_s}.get(
        kind.name
    )
    wanted = max(0, TESTS_FOR_TREND - len(days))
    power = _power(kind, last, athlete, _mass(masses, last.day))
    mass = _mass(masses, last.day)
    return TestFacts(
        test=kind.name, unit=kind.shown_unit, taken=taken, verdict=_verdict(kind, last, athlete),
        lo=lo, mid=mid, hi=hi, limit=limit, chair_differs=_differs(kind, last),
        power_w=power, power_w_per_kg=power / mass if power is not None and mass else None,
        change=change, since=days[0] if change is not None else None, mdc=mdc,
        real=None if wanted or change is None else detectable(round(change, 6), mdc), wanted=wanted,
    )  # fmt: skip


def _taken(kind: TestKind, said: Mapping[str, Any], masses: Mapping[date, float]) -> Taken:
    day, value = date.fromisoformat(said["day"]), float(said["value"])
    shown: float | None = value
    if kind.name == "gait":
        shown = gait_speed_m_per_s(said.get("distance_m", USUAL_GAIT_M), value)
    if kind.name == "stairs":
        mass = _mass(masses, day)
        shown = stair_power_w(mass, said["rise_m"], value) if mass and "rise_m" in said else None
    return Taken(day, value, shown, said.get("side"), said.get("chair_m"))


def _by_day(kind: TestKind, taken: Sequence[Taken]) -> dict[date, float]:
    """One value a day: of two hands the better."""
    found: dict[date, float] = {}
    for one in taken:
        if one.shown is not None:
            found[one.day] = (
                max(found.get(one.day, one.shown), one.shown) if kind.name == "grip" else one.shown
            )
    return found


def _verdict(kind: TestKind, last: Taken, athlete: Athlete) -> str | None:
    if kind.name == "chair-stand":
        return chair_stand_class(last.value, athlete.age_y, athlete.sex)
    if kind.name == "sit-to-stand":
        return five_stand_class(last.value, athlete.age_y)
    return None


def _power(kind: TestKind, last: Taken, athlete: Athlete, mass_kg: float | None) -> float | None:
    if mass_kg is None or athlete.height_m is None or last.chair_m is None or last.value <= 0:
        return None
    if kind.name == "chair-stand":
        rep_s = SECONDS_OF_STAND_TEST / last.value
    elif kind.name == "sit-to-stand":
        rep_s = last.value / STANDS_OF_TIMED_TEST
    else:
        return None
    power = stand_power_w(mass_kg, athlete.height_m, last.chair_m, rep_s)
    return power if power > 0 else None


def _mass(masses: Mapping[date, float], day: date) -> float | None:
    """Body mass as of a day; before the first that is known, that one."""
    days = sorted(one for one, mass in masses.items() if mass is not None)
    before = [one for one in days if one <= day]
    return masses[before[-1] if before else days[0]] if days else None


def _differs(kind: TestKind, last: Taken) -> bool:
    chair_m = NORM_CHAIR_M if last.chair_m is None else last.chair_m
    return kind.name == "chair-stand" and abs(chair_m - NORM_CHAIR_M) > CHAIR_TOLERANCE_M


def _entry(test: str, day: date, side: str | None) -> str:
    return named("capacity", test, day.isoformat(), side or "")
