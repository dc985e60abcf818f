"""The nouns of a made log, and the ladders that its loads stand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

BODYWEIGHT_KG = 80.0

# The smallest load and the step of each kind of gear, in the unit of its plates.
LADDERS: Mapping[tuple[str, str], tuple[float, float]] = {
    ("barbell", "kg"): (20.0, 2.5),
    ("barbell", "lb"): (45.0, 5.0),
    ("dumbbell", "kg"): (4.0, 2.0),
    ("dumbbell", "lb"): (5.0, 5.0),
    ("machine", "kg"): (5.0, 5.0),
    ("machine", "lb"): (10.0, 10.0),
    ("cable", "kg"): (2.5, 2.5),
    ("cable", "lb"): (5.0, 5.0),
    ("plates", "kg"): (20.0, 5.0),
    ("plates", "lb"): (45.0, 10.0),
    ("bodyweight", "kg"): (0.0, 2.5),
    ("bodyweight", "lb"): (0.0, 5.0),
    ("hold", "kg"): (0.0, 2.5),
    ("hold", "lb"): (0.0, 5.0),
}


@dataclass(frozen=True, slots=True)
class SynthSet:
    """One performed set, as the lifter would have typed it.

    Attributes
    ----------
    at : datetime
        Local wall time at which it was done.
    name : str
        As an app shows it: ``Squat (Barbell)``; one-sided sets end in ``- Left`` or ``- Right``.
    exercise : str
        Catalogue id: the truth that a resolver should find.
    load : float or None
        In `unit`, as typed (dumbbells: one of them; bodyweight: what was added); None if nothing was typed.
    rir : float or None
        Repetitions in reserve as the lifter wrote them down; None where nothing was.
    """

    at: datetime
    workout: str
    name: str
    exercise: str
    set_type: str
    side: str
    load: float | None
    unit: str
    reps: int | None
    rir: float | None = None
    duration_s: float | None = None
    distance_m: float | None = None
    note: str | None = None
    superset: str | None = None


@dataclass(frozen=True, slots=True)
class SynthSession:
    """One visit to the gym."""

    start: datetime
    workout: str
    minutes: int
    note: str | None
    sets: tuple[SynthSet, ...]


@dataclass(frozen=True, slots=True)
class SynthAbsence:
    """Days without training, and why."""

    first_day: date
    last_day: date
    reason: str


@dataclass(frozen=True, slots=True)
class SynthLog:
    """A log and the truth behind it.

    Attributes
    ----------
    true_1rm_kg : mapping of str to tuple of float
        By catalogue id, one value [kg] a week from `start` on, in the convention the load is typed in
        (one dumbbell; the body's share included for bodyweight lifts; seconds for holds).
    left_to_right : mapping of str to float
        True strength of the left side over the right one, for lifts logged by side.
    """

    profile: str
    seed: int
    unit: str
    start: date
    weeks: int
    sessions: tuple[SynthSession, ...]
    absences: tuple[SynthAbsence, ...]
    true_1rm_kg: Mapping[str, tuple[float, ...]]
    left_to_right: Mapping[str, float]

    @property
    def sets(self) -> Iterator[SynthSet]:
        """All sets in order of time."""
        return (one for session in self.sessions for one in session.sets)

    def true_1rm_kg_on(self, exercise: str, day: date) -> float:
        """Give the true one-repetition maximum [kg] of that day's week."""
        return self.true_1rm_kg[exercise][(day - self.start).days // 7]
