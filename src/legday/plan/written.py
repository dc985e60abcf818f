"""What a solver found, written as a plan: order, supersets, notes, and ids that survive a re-solve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from legday.catalogue.settings import Settings
from legday.model import Message, Plan, PlannedSession, Slot
from legday.plan import shape
from legday.plan.candidates import Candidate, place
from legday.plan.cost import session_seconds
from legday.plan.day_model import ANTAGONISTS, paired
from legday.plan.problem import Problem
from legday.plan.wishes import changeable

_MONDAY_ZERO = date(1970, 1, 5)


@dataclass(frozen=True, slots=True)
class Found:
    """A day's slots with their sets, and which antagonists alternate."""

    day: date
    slots: tuple[tuple[Candidate, int], ...]
    pairs: tuple[tuple[int, float], ...]  # place in ANTAGONISTS, and the rest that both sides have


def plan_id(monday: date) -> str:
    """Id of the plan of a week: its ISO year and number."""
    week = monday.isocalendar()
    return f"{week.year}-W{week.week:02}"


def write(
    found: Sequence[Found], problem: Problem, settings: Settings, objective: float, bound: float
) -> Plan:
    """Give the plan: kept sessions as they are, the others in order of days."""
    id_, before = plan_id(problem.monday), problem.before
    is_same = before is not None and before.id == id_
    kept = shape.kept_sessions(problem)
    sessions = {session.day: session for session in kept}
    names = _session_ids(found, problem, id_, is_same)
    slots_of = {one.day: _slots(one) for one in sorted(found, key=lambda f: f.day)}
    slot_ids = _slot_ids(slots_of, names, problem)
    for day, bare in slots_of.items():
        slots = tuple(replace(slot, id=slot_ids[day, slot.exercise]) for slot in bare)
        minutes = session_seconds(slots, problem, settings) / 60
        sessions[day] = PlannedSession(names[day], day, minutes, slots)
    ordered = tuple(sessions[day] for day in sorted(sessions))
    return Plan(
        id=id_,
        week_no=(problem.monday - _MONDAY_ZERO).days // 7,
        revision=before.revision + 1 if is_same and before else 1,
        sessions=ordered,
        objective=objective,
        bound=min(bound, objective),
        notes=_notes(ordered, problem, settings),
    )


def _slots(found: Found) -> list[Slot]:
    """In order, the second of a superset right after its first."""
    chosen = sorted(found.slots, key=lambda pair: place(pair[0]))
    letters: dict[str, str] = {}
    for letter, (at, rest_s) in zip("abcdefgh", sorted(found.pairs), strict=False):
        for candidate, _ in chosen:
            if any(paired(candidate, side, rest_s) for side in ANTAGONISTS[at]):
                letters[candidate.exercise] = letter
    places = {c.exercise: n for n, (c, _) in enumerate(chosen)}
    first = {
        letter: min(places[name] for name, own in letters.items() if own == letter)
        for letter in letters.values()
    }
    chosen.sort(key=lambda pair: first.get(letters.get(pair[0].exercise, ""), places[pair[0].exercise]))
    return [
        Slot("", c.role, c.exercise, sets, c.reps_lo, c.reps_hi, c.rir, c.rest_s, letters.get(c.exercise))
        for c, sets in chosen
    ]


def _session_ids(found: Sequence[Found], problem: Problem, plan_id: str, is_same: bool) -> Mapping[date, str]:
    """A session of the same week keeps its id with its day, else with most of its slots."""
    days = {f.day: {(c.exercise, c.role) for c, _ in f.slots} for f in found}
    free = {s.id: s for s in changeable(problem)} if is_same else {}
    names: dict[date, str] = {}
    for id_, session in sorted(free.items()):
        if session.day in days:
            names[session.day] = id_
    gone = {id_: session for id_, session in free.items() if id_ not in names.values()}
    for day in sorted(days):
        if day in names or not gone:
            continue
        shared = {
            id_: len(days[day] & {(s.exercise, s.role) for s in session.slots})
            for id_, session in sorted(gone.items())
        }
        names[day] = max(sorted(shared), key=shared.__getitem__)
        del gone[names[day]]
    taken = {*names.values(), *problem.kept, *gone}
    fresh = (name for letter in "abcdefghijklmnopqrstuvwxyz" if (name := f"{plan_id}-{letter}") not in taken)
    return {day: names.get(day) or next(fresh) for day in sorted(days)}


def _slot_ids(
    slots_of: Mapping[date, Sequence[Slot]], names: Mapping[date, str], problem: Problem
) -> dict[tuple[date, str], str]:
    """Ids by day and exercise: those of the plan before, each once, first to what stayed on its weekday."""
    before = [(session.day.weekday(), slot) for session in changeable(problem) for slot in session.slots]
    given = {slot.id for session in shape.kept_sessions(problem) for slot in session.slots}
    ids: dict[tuple[date, str], str] = {}
    for stayed in (True, False):
        for day, slots in slots_of.items():
            for slot in slots:
                same = [
                    old.id
                    for weekday, old in before
                    if (old.exercise, old.role) == (slot.exercise, slot.role)
                    and old.id not in given
                    and (weekday == day.weekday() or not stayed)
                ]
                if same and (day, slot.exercise) not in ids:
                    ids[day, slot.exercise] = same[0]
                    given.add(same[0])
    given |= {old.id for _, old in before}
    for day, slots in slots_of.items():
        for slot in slots:
            name = f"{names[day]}-{slot.role}-{slot.exercise}"
            while (day, slot.exercise) not in ids and name in given:
                name += "+"
            given.add(ids.setdefault((day, slot.exercise), name))
    return ids


def _notes(sessions: Sequence[PlannedSession], problem: Problem, settings: Settings) -> tuple[Message, ...]:
    notes: list[Message] = []
    back = shape.week_back(problem, settings)
    if back:
        notes.append(Message("plan-note-return", {"week": back, "share": shape.share(problem, settings)}))
    if shape.is_deload(problem):
        notes.append(Message("plan-note-deload"))
    for joint, _ in shape.spared(problem, settings):
        notes.append(Message("plan-note-joint", {"joint": joint}))
    runs = {sport.day for sport in problem.sport if sport.kind in shape.RUNS}
    legs = [session.day for session in sessions if shape.is_leg_session(session)]
    notes += [Message("plan-note-run-first", {"day": day}) for day in legs if day in runs]
    return tuple(notes)
