"""What a phone needs to know of exercises where there is no server: names, muscles, loads, settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import isinf
from typing import Any

from legday import catalogue
from legday.app.book_of_journal import book_of_journal, settings_of
from legday.app.names_of_journal import names_of
from legday.app.open_journal import Journal
from legday.app.plan_week import names_of as called_of
from legday.app.preferences import preferences_of
from legday.app.problem_of import problem_of
from legday.app.weekdays import WEEKDAYS
from legday.catalogue import Exercise, Resolver, load_kind
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.model import Book
from legday.plan.candidates import Candidate, can_do, candidates
from legday.plan.ladder import Ladder, ladder_of
from legday.plan.problem import Equipment, Problem
from legday.units import UNITS

# What the client's dose, estimate, warm-up and next set rest on.
_SETTINGS = (
    "indirect_share", "one_side_share", "hard_set_rir_max", "frequency_sets_min", "band_edges",
    "full_leg_day_sets", "warmup_bar_reps", "warmup_fractions", "warmup_reps", "ramp_load_kg", "e1rm_n_max",
    "e1rm_rir_max", "rts_n_max", "leg_press_n_min", "mdc_z", "typical_error_pct", "bench_movements",
    "leg_press_movements", "progress_rir_pct", "progress_rir_max_pct", "progress_next_rest_s",
    "progress_find_rir", "progress_find_sets", "progress_find_many", "progress_find_jump_pct",
    "progress_find_rest_s", "progress_feeler", "progress_timed_movements", "progress_timed_s",
    "plan_shorter_minutes", "exercise_setup_s", "rep_s", "plan_pain_sore", "plan_pain_stop", "pain_fresh_d",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CatalogueExtract:
    """What of the catalogue a phone keeps.

    Attributes
    ----------
    exercises : mapping of str to mapping
        By id: its name, movement, pattern, region, equipment, muscles, how loads are counted (``load``,
        ``implements``, ``body_share``), whether it is one-sided (``each_side``) or held for a time, its
        ``near`` movements, whether the kit allows it, the roles it can play with sets, reps, reserve and
        rest [s], and for each unit the place of its loads in `ladders`.
    names : mapping of str to str
        What a name means, in small letters, to an exercise id: the catalogue's and the person's.
    called : mapping of str to str
        What the person calls an exercise, by its id.
    ladders : tuple of mapping
        Loads that the kit can make; an end that is open is None.
    settings : mapping
        Values of the settings that the phone's arithmetic rests on.
    unit : str or None
        What the person said that loads are typed in.
    """

    exercises: Mapping[str, Mapping[str, Any]]
    names: Mapping[str, str]
    called: Mapping[str, str]
    ladders: tuple[Mapping[str, Any], ...]
    settings: Mapping[str, Any]
    unit: str | None


def catalogue_extract(journal: Journal, today: date) -> CatalogueExtract:
    """Give what a phone needs to know of exercises on a day."""
    settings, book = settings_of(journal), book_of_journal(journal, today)
    problem = _problem(book, today, settings)
    roles: dict[str, list[Candidate]] = {}
    for one in candidates(problem, settings):
        roles.setdefault(one.exercise, []).append(one)
    resolver, called = names_of(journal).resolver(), called_of(book)
    ladders = _Ladders(problem.equipment, settings)
    exercises = {
        choice.id: _row(choice, name, problem, settings)
        | {
            "roles": {one.role: _work(one) for one in roles.get(choice.id, ())},
            "ladders": {unit: ladders.place(choice, unit) for unit in UNITS},
        }
        for choice, name in _choices(resolver, called)
    }
    names = _forms(resolver, exercises)
    names |= {str(row["name"]).casefold(): id_ for id_, row in exercises.items()}
    for name in book.sets["name"].unique().to_list():
        found = resolver.resolve(name).exercise
        if found in exercises:
            names[name.casefold()] = found
    aliases = {name.casefold(): id_ for name, id_ in names_of(journal).aliases.items() if id_ in exercises}
    return CatalogueExtract(
        exercises,
        names | aliases,
        {id_: name for id_, name in called.items() if id_ in exercises},
        tuple(ladders.kept),
        {name: getattr(settings, name) for name in _SETTINGS},
        preferences_of(journal).units.get(""),
    )


class _Ladders:
    """Ladders of a kit, each once."""

    def __init__(self, kit: Equipment, settings: Settings) -> None:
        self._kit, self._settings = kit, settings
        self._places: dict[Ladder, int] = {}
        self.kept: list[Mapping[str, Any]] = []

    def place(self, choice: Exercise, unit: str) -> int:
        found = ladder_of(choice, self._kit, unit, self._settings)
        if found not in self._places:
            self._places[found] = len(self.kept)
            self.kept.append(_plain(found))
        return self._places[found]


def _plain(ladder: Ladder) -> Mapping[str, Any]:
    ends = {
        name: None if isinf(end) else end for name, end in (("least", ladder.least), ("most", ladder.most))
    }
    return {
        "kind": ladder.kind, "unit": ladder.unit, "bar": ladder.bar, "loads": ladder.loads,
        "step": ladder.step, **ends,
    }  # fmt: skip


def _problem(book: Book, today: date, settings: Settings) -> Problem:
    """The person's kit and what they can do; where their answers cannot be planned from, the usual ones."""
    days = {"days": {WEEKDAYS[today.weekday()]: {"minutes": settings.plan_usual_minutes, "legs": None}}}
    try:
        return problem_of(book, {**days, **book.answers}, today, settings, week=today).problem
    except LegdayError:
        return problem_of(book, days, today, settings, week=today).problem


def _choices(resolver: Resolver, called: Mapping[str, str]) -> Iterator[tuple[Exercise, str]]:
    """Exercises with a name that means them and nothing else, and those that the person has done."""
    for movement in catalogue.load().movements.values():
        for word in movement.equipment:
            choice = catalogue.exercise(f"{movement.id}.{word}")
            usual = word == movement.equipment[0]
            name = movement.name if usual else f"{movement.name} ({word.replace('_', ' ')})"
            if choice.id not in called and resolver.resolve(name).exercise == choice.id:
                yield choice, name
    for id_, name in called.items():
        try:
            yield catalogue.exercise(id_), name
        except LegdayError:
            continue  # one of the person's own


def _row(choice: Exercise, name: str, problem: Problem, settings: Settings) -> dict[str, Any]:
    movement = choice.movement
    return {
        "name": name,
        "movement": movement.id,
        "pattern": movement.pattern,
        "region": movement.region,
        "equipment": choice.equipment,
        "direct": movement.direct,
        "indirect": movement.indirect,
        "load": load_kind(choice),
        "implements": 1 if "single-arm" in choice.variations else movement.implements,
        "body_share": movement.body_share,
        "each_side": movement.unilateral or any(word.startswith("single-") for word in choice.variations),
        "timed": movement.id in settings.progress_timed_movements,
        "near": movement.near,
        "there": can_do(choice, problem.equipment.items),
    }


def _work(one: Candidate) -> Mapping[str, float]:
    return {
        "sets": one.sets_hi, "reps_lo": one.reps_lo, "reps_hi": one.reps_hi, "rir": one.rir,
        "rest_s": one.rest_s,
    }  # fmt: skip


def _forms(resolver: Resolver, exercises: Mapping[str, Any]) -> dict[str, str]:
    """What else exercises are called: the words of each form in order of the alphabet."""
    forms = (" ".join(sorted(form)) for form in catalogue.load().forms)
    meant = {form: resolver.resolve(form).exercise for form in forms}
    return {form: id_ for form, id_ in meant.items() if id_ is not None and id_ in exercises}
