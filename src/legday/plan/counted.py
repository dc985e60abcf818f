"""How the loads of an exercise are counted and typed: of one dumbbell, added to the body, in kg or lb."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from legday import units
from legday.catalogue import Exercise, exercise, load, load_kind
from legday.catalogue.settings import Settings
from legday.measure.trend.planned import expected_for_reps
from legday.model import Level, LoadKind
from legday.plan.ladder import Ladder, ladder_of
from legday.plan.problem import Equipment

ON_BODY = ("added", "assistance")


@dataclass(frozen=True, slots=True)
class Counted:
    """An exercise with the loads that there are for it.

    Attributes
    ----------
    unit : {"kg", "lb"}
    kind : str
        Of `model.LOAD_KINDS`.
    implements : int
        How many are held, where the load of one is typed.
    body : float or None
        Moved part of the body where loads are added to it or taken off [unit]; None where it is not known.
    table : str
        Reps table of `measure.e1rm`.
    """

    exercise: Exercise
    unit: str
    kind: LoadKind
    implements: int
    body: float | None
    ladder: Ladder
    table: str


def counted(id_: str, kit: Equipment, unit: str, bodyweight_kg: float | None, settings: Settings) -> Counted:
    """Tell how the loads of an exercise are counted, and which there are."""
    choice = exercise(id_)
    kind, movement = load_kind(choice), choice.movement
    one_hand = kind != "per_hand" or "single-arm" in choice.variations
    body: float | None = 0.0
    if kind in ON_BODY and movement.body_share:
        known = bodyweight_kg is not None
        body = units.from_kg(movement.body_share * bodyweight_kg, unit) if known and bodyweight_kg else None
    return Counted(
        choice,
        unit,
        kind,
        1 if one_hand else movement.implements,
        body,
        ladder_of(choice, kit, unit, settings),
        _table(movement.id, settings),
    )


def typed(e1rm_kg: float, reps: float, rir: float, how: Counted, settings: Settings) -> float | None:
    """Give the load for so many reps and so many in reserve, as it is typed, not yet rounded.

    Unit: that of the lift; help is below 0. None where the body's mass is needed and not known. A leg press
    is taken from 8 reps to failure on, where its table begins.
    """
    least = settings.leg_press_n_min if how.table == "leg_press" else 1.0
    return as_typed(expected_for_reps(e1rm_kg, max(least, reps + rir), 0.0, how.table), how)


def as_typed(moved_kg: float, how: Counted) -> float | None:
    """Give a load as it is typed: of one implement, without the body; None where its mass is not known."""
    return None if how.body is None else units.from_kg(moved_kg, how.unit) / how.implements - how.body


def related(id_: str, levels: Mapping[str, Level]) -> Level | None:
    """Give the level of the near lift that is best known: same pattern, same equipment."""
    choice = exercise(id_)
    near: list[Level] = []
    for name, level in levels.items():
        if name.partition("+")[0].partition(".")[0] not in load().movements:
            continue  # a person's own movement is near to none
        other = exercise(name)
        is_near = (
            other.movement.id in choice.movement.near
            or choice.movement.id in other.movement.near
            or other.movement.id == choice.movement.id
        )
        alike = (other.movement.pattern, other.equipment) == (choice.movement.pattern, choice.equipment)
        one_sided = other.movement.unilateral == choice.movement.unilateral
        if is_near and alike and one_sided and other.id != choice.id:
            near.append(level)
    return max(near, key=lambda level: (level.n, level.exercise), default=None)


def quantile_ln(level: Level, probability: float) -> float:
    """Give a quantile of the next session's best [ln kg], on straight lines between those that are kept."""
    points = level.quantiles or ((0.5, level.mean_ln_kg),)
    before = points[0]
    for point in points:
        if point[0] >= probability:
            if point[0] == before[0]:
                return point[1]
            part = (probability - before[0]) / (point[0] - before[0])
            return before[1] + part * (point[1] - before[1])
        before = point
    return before[1]


def _table(movement: str, settings: Settings) -> str:
    if movement in settings.leg_press_movements:
        return "leg_press"
    return "bench" if movement in settings.bench_movements else "general"
