"""A book and what its lifter answers, to the problem of a week; what is not said is told from the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from typing import Any

import polars as pl

from legday.app.answers import Answers
from legday.app.log_state import leg_days, log_state
from legday.app.pain_gate import pains_of, screening_of_book
from legday.app.weekdays import WEEKDAYS
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.measure.counting import week_no
from legday.model import Athlete, Book, Message, Plan
from legday.plan.kit import equipment
from legday.plan.problem import Day, Equipment, Limits, LogState, Problem, Sport

# The week of a block, where nobody counts them: one that builds.
BLOCK_WEEK = 2
# Kinds of equipment of a log that only one preset has.
_GYM_ONLY = ("barbell", "machine", "cable", "smith", "trap_bar")


@dataclass(frozen=True, slots=True)
class Asked:
    """A problem, and what of it was told from the log or taken as usual, because nobody said it."""

    problem: Problem
    assumed: tuple[Message, ...]


def problem_of(
    book: Book,
    answers: Answers,
    today: date,
    settings: Settings,
    *,
    week: date | None = None,
    before: Plan | None = None,
    kept: tuple[str, ...] = (),
) -> Asked:
    """Make the problem of a week.

    Parameters
    ----------
    answers : mapping
        In the form of `app.answers`; they stand above what the book knows.
    week : date, optional
        A day of the week to plan; by default the week of today where enough of its days are left, else the
        next.
    before, kept
        As in `Problem`.

    Raises
    ------
    LegdayError
        Where nothing says which days there are.
    """
    last_day = book.sets["day"].max()
    monday = _monday(answers, today, week, trained_today=last_day == today)
    state = log_state(book, today, monday, settings)
    assumed: list[Message] = []
    kit = _kit(answers, book, today, settings, assumed)
    experience = answers.get("experience") or _experience(book, today, settings, assumed)
    if "goal" not in answers:
        assumed.append(Message("plan-assumed-goal"))
    athlete = _athlete(answers, book, today)
    screening = screening_of_book(replace(book, athlete=athlete), answers, today, settings)
    excluded = {*(answers.get("excluded") or ()), *(("jump",) if screening.pregnant else ())}
    problem = Problem(
        monday=monday,
        today=max(today, monday),
        days=days_of(answers, monday),
        equipment=kit,
        athlete=athlete,
        goal=answers.get("goal") or "general",
        weights=answers.get("weights") or {},
        experience=experience,
        pain=pains_of(book, answers, today, settings),
        excluded=frozenset(excluded),
        liked=frozenset(answers.get("liked") or ()),
        disliked=frozenset(answers.get("disliked") or ()),
        sport=_sport(answers, monday),
        race=date.fromisoformat(answers["race"]) if answers.get("race") else None,
        whole_body=bool(answers.get("whole_body")),
        block_week=_block_week(answers, monday),
        limits=_limits(answers),
        state=state,
        before=before,
        kept=kept,
        cleared=not screening.stops,
        flags=screening.holds if screening.stops else (),
        careful=screening.pregnant or screening.under_18,
    )
    return Asked(_without_own_exercises(problem), tuple(assumed))


def suggested_days(book: Book, today: date, settings: Settings) -> str:
    """Give two days that the log leaves free, as an answer of days: an offer, no more."""
    first = week_no(today) - settings.report_weeks
    recent = book.sessions.filter((pl.col("week_no") >= first) & (pl.col("day") <= today))
    busy = set((recent["day"].dt.weekday() - 1).to_list())
    lengths: list[float] = [one for one in recent["minutes"].to_list() if one]
    minutes = round(median(lengths) / 5) * 5 if lengths else settings.plan_usual_minutes
    minutes = min(minutes, settings.plan_usual_minutes)
    pairs = [(a, b) for a in range(7) for b in range(a + 2, 7) if a + 7 - b >= 2]
    best = min(pairs, key=lambda pair: (len(busy & set(pair)), abs(pair[1] - pair[0] - 3), pair))
    return ", ".join(f"{WEEKDAYS[at]} {minutes:g}" for at in best)


def suggested_kit(book: Book, today: date, settings: Settings) -> str | None:
    """Give the preset that the log of late tells of; None without a log."""
    first = week_no(today) - settings.report_weeks
    used = set(book.sets.filter(pl.col("week_no") >= first)["equipment"].drop_nulls().to_list())
    if not used:
        return None
    if used & set(_GYM_ONLY):
        return "gym"
    if "dumbbell" in used:
        return "home"
    return "travel" if "band" in used else "none"


def _monday(answers: Answers, today: date, week: date | None, *, trained_today: bool) -> date:
    monday = (week or today) - timedelta(days=(week or today).weekday())
    if week is not None:
        return monday
    first = today + timedelta(days=trained_today)
    days = [day for day in days_of(answers, monday) if day.day >= first and day.legs is not False]
    wanted = (answers.get("limits") or {}).get("leg_days", Limits().leg_days) or 1
    return monday if len(days) >= wanted else monday + timedelta(weeks=1)


def days_of(answers: Answers, monday: date) -> tuple[Day, ...]:
    """Give the days of a week that an answer names.

    Raises
    ------
    LegdayError
        If none is named, or one has no minutes.
    """
    said = answers.get("days") or {}
    if not said:
        msg = 'days: say which days you have and how long, such as --days "mon 45, thu 45"'
        raise LegdayError(msg)
    found = []
    for name, day in said.items():
        minutes = day["minutes"] or answers.get("minutes")
        if minutes is None:
            msg = f"days: {name} has no minutes: write {name} 45, or --minutes 45 for all"
            raise LegdayError(msg)
        found.append(Day(monday + timedelta(days=WEEKDAYS.index(name)), float(minutes), day["legs"]))
    return tuple(sorted(found, key=lambda day: day.day))


def _kit(answers: Answers, book: Book, today: date, settings: Settings, assumed: list[Message]) -> Equipment:
    said: Mapping[str, Any] = answers.get("kit") or {}
    if not said and book.kit.equipment:
        items = set(book.kit.equipment) & set(equipment("gym").items)
        said = {"items": sorted(items | ({"rack", "bench"} if "barbell" in items else set()))}
    if not said:
        name = suggested_kit(book, today, settings)
        told = "usual" if name is None else "log"
        assumed.append(Message(f"plan-assumed-kit-{told}", {"kit": name or "gym"}))
        return _with_own_masses(equipment(name or "gym"), book)
    if "name" in said:
        return _with_own_masses(equipment(said["name"]), book)
    gym = equipment("gym")
    own = replace(gym, name="own", items=frozenset(said.get("items", gym.items)))
    own = _with_own_masses(own, book)
    fields = {name: value for name, value in said.items() if name != "items"}
    for name in ("plates_kg", "dumbbells_kg"):
        if name in fields:
            fields[name] = tuple(sorted(fields[name], reverse=name == "plates_kg"))
    return replace(own, **fields)


def _with_own_masses(kit: Equipment, book: Book) -> Equipment:
    """The bar and the plates that the person said they have."""
    said = {
        name: value
        for name, value in (("bar_kg", book.kit.bar_kg), ("plates_kg", book.kit.plates_kg))
        if value
    }
    return replace(kit, **said) if said else kit  # type: ignore[arg-type]


def _experience(book: Book, today: date, settings: Settings, assumed: list[Message]) -> str:
    days = leg_days(book.sets.filter(pl.col("day") <= today))
    weeks = len({week_no(day) for day in days})
    found = "novice" if weeks < settings.plan_novice_weeks else "intermediate"
    if book.sets.is_empty():
        assumed.append(Message("plan-assumed-novice"))
    else:
        assumed.append(Message(f"plan-assumed-{found}-log", {"weeks": weeks}))
    return found


def _athlete(answers: Answers, book: Book, today: date) -> Athlete:
    known = book.athlete
    if known.bodyweight_kg is None and not book.body.is_empty():
        mass: Any = book.body.sort("day")["bodyweight_kg"].drop_nulls().last()
        known = replace(known, bodyweight_kg=mass)
    said: dict[str, Any] = {
        "sex": answers.get("sex"),
        "height_m": answers.get("height"),
        "bodyweight_kg": answers.get("bodyweight"),
    }
    if answers.get("age"):
        said["age_y"] = round((today - date.fromisoformat(f"{answers['age']}-15")).days / 365.2425, 1)
    return replace(known, **{name: value for name, value in said.items() if value is not None})


def _sport(answers: Answers, monday: date) -> tuple[Sport, ...]:
    """Of this week and the day after it, whose runs the last leg day would meet."""
    found = []
    for kind, when in answers.get("sport") or ():
        if when in WEEKDAYS:
            first = monday + timedelta(days=WEEKDAYS.index(when))
            found += [Sport(first, kind), Sport(first + timedelta(weeks=1), kind)]
        else:
            found.append(Sport(date.fromisoformat(when), kind))
    return tuple(sorted(found, key=lambda sport: (sport.day, sport.kind)))


def _block_week(answers: Answers, monday: date) -> int:
    first = answers.get("block_week")
    if not first:
        return BLOCK_WEEK
    return ((monday - date.fromisoformat(first)).days // 7) % 4 + 1


def _limits(answers: Answers) -> Limits:
    said: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in (answers.get("limits") or {}).items()
    }
    return replace(Limits(), **said)


def _without_own_exercises(problem: Problem) -> Problem:
    """Leave out of the state what the catalogue does not know: own exercises."""
    from legday.catalogue import load

    movements = load().movements

    def known(name: str) -> bool:
        return name.partition(".")[0].partition("+")[0] in movements

    state: LogState = problem.state
    levels = {name: level for name, level in state.levels.items() if known(name)}
    done = {name: sets for name, sets in state.done.items() if known(name)}
    return replace(problem, state=replace(state, levels=levels, done=done))
