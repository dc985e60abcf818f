"""The nouns: frozen, knowing nothing. Functions beside them do the work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

from legday.errors import Finding

if TYPE_CHECKING:
    import polars as pl

Sex = Literal["female", "male"]
Side = Literal["both", "left", "right", "each"]
SetType = Literal["working", "warm_up", "drop", "failure", "amrap", "cluster", "test"]
LoadKind = Literal["total", "per_hand", "per_side", "added", "assistance", "unknown"]

SIDES: tuple[Side, ...] = ("both", "left", "right", "each")
SET_TYPES: tuple[SetType, ...] = ("working", "warm_up", "drop", "failure", "amrap", "cluster", "test")
LOAD_KINDS: tuple[LoadKind, ...] = ("total", "per_hand", "per_side", "added", "assistance", "unknown")

PATTERNS = (
    "squat", "hinge", "lunge", "knee_extension", "knee_flexion", "hip_extension", "hip_abduction",
    "hip_adduction", "hip_flexion", "calf", "jump", "olympic", "push_horizontal", "push_vertical",
    "pull_horizontal", "pull_vertical", "elbow_flexion", "elbow_extension", "shoulder_isolation",
    "chest_isolation", "back_isolation", "trunk", "carry", "cardio", "mobility", "other",
)  # fmt: skip
LEG_PATTERNS = PATTERNS[:11]
KNEE_DOMINANT = ("squat", "lunge", "knee_extension")
HIP_DOMINANT = ("hinge", "hip_extension", "knee_flexion")
NOT_STRENGTH = ("cardio", "mobility", "other")
REGIONS = ("lower", "upper", "trunk", "mixed")
LEG_MUSCLES = (
    "quads", "glute_max", "glute_med_min", "hamstrings", "adductors", "gastrocnemius", "soleus",
    "tibialis", "hip_flexors",
)  # fmt: skip
MUSCLES = (
    *LEG_MUSCLES, "erectors", "abs", "chest", "lats", "upper_back", "traps", "front_delts",
    "side_delts", "rear_delts", "biceps", "triceps", "forearms",
)  # fmt: skip
EQUIPMENT = (
    "barbell", "dumbbell", "kettlebell", "machine", "smith", "cable", "bodyweight", "band", "trap_bar",
    "other", "unknown",
)  # fmt: skip

# The set table: one row a performed set, the same columns at every scale. Absent is null, never 0.
SET_SCHEMA: Mapping[str, str] = {
    "athlete": "str",
    "session": "str",
    "at": "datetime",  # local wall time, no zone
    "day": "date",  # local date of the session's start
    "day_no": "int",  # days since Monday 1970-01-05
    "week_no": "int",  # day_no // 7
    "exercise_order": "int",  # from 1 within the session
    "name": "str",  # as logged
    "exercise": "str",  # catalogue id, null if unresolved
    "set_index": "int",  # from 1 within this exercise of the session
    "set_type": "str",
    "side": "str",
    "load_kg": "float",  # external load moved in all
    "load_kind": "str",
    "typed_load": "float",
    "typed_unit": "str",  # "kg" or "lb"
    "reps": "float",
    "rir": "float",
    "duration_s": "float",
    "distance_m": "float",
    "superset": "str",
    "note": "str",
    "source": "str",
    "line": "int",
}

# What a reader may add for the resolver; hints settle a tie and never override a clear name.
HINT_SCHEMA: Mapping[str, str] = {
    "hint_category": "str",
    "hint_muscle": "str",
    "hint_equipment": "str",
}

# What the book joins from the catalogue by `exercise`, and one judgement about the load.
BOOK_SCHEMA: Mapping[str, str] = {
    **SET_SCHEMA,
    "movement": "str",
    "pattern": "str",
    "region": "str",
    "equipment": "str",
    "direct": "list[str]",
    "indirect": "list[str]",
    "unilateral": "bool",
    "system_load_kg": "float",  # load_kg plus the moved share of body mass; null if either is unknown
    "doubtful": "bool",  # load or reps that cannot be, kept but left out of records and estimates
}


@dataclass(frozen=True, slots=True)
class Athlete:
    """Who trains. Everything is optional: what is unknown is None and widens what is said.

    Attributes
    ----------
    age_y : float or None
        Age [years].
    height_m, bodyweight_kg : float or None
        Stature [m] and body mass [kg].
    """

    name: str = "me"
    sex: Sex | None = None
    age_y: float | None = None
    height_m: float | None = None
    bodyweight_kg: float | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a person did or said; `fields` keeps what was typed.

    Attributes
    ----------
    kind : str
        ``set``, ``planned``, ``body``, ``absence``, ``alias`` ...
    id : str
        Identity: for a set it is made of app, session start, name as logged and ordinal within that
        exercise, never of load or reps, so that a corrected re-export is a new version of the same set.
    at : datetime or None
        Local wall time.
    """

    kind: str
    id: str
    at: datetime | None
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file said, before any name is resolved.

    Attributes
    ----------
    format, title : str
        Reader's id (``strong``) and what people call it (``Strong, with units``).
    rows : int
        Records of the file, its header not counted.
    accounted : mapping of str to int
        What became of the rows, a count an outcome; the sum is `rows`.
    sets : polars.DataFrame
        Columns of SET_SCHEMA and HINT_SCHEMA; `exercise` and `load_kg` still null.
    planned : polars.DataFrame
        Planned and not done: ``day, name, source, line``.
    body : polars.DataFrame
        Body measurements: ``day, bodyweight_kg``.
    findings : sequence of Finding
        Faults and decisions, with file and line.
    said : mapping of str to str
        What was sniffed and on what evidence: delimiter, encoding, decimal mark, dates, unit.
    tried : bool
        Whether this reader has been tried on a real export.
    """

    format: str
    title: str
    rows: int
    accounted: Mapping[str, int]
    sets: pl.DataFrame
    planned: pl.DataFrame
    body: pl.DataFrame
    findings: Sequence[Finding]
    said: Mapping[str, str]
    tried: bool = False

    @property
    def entries(self) -> Iterator[Entry]:
        """The sets as entries, made one by one: a million rows cost nothing until they are asked for."""
        ordinals: dict[tuple[str, str], int] = {}
        for row in self.sets.iter_rows(named=True):
            key = (row["session"], row["name"])
            ordinals[key] = ordinal = ordinals.get(key, 0) + 1
            identity = "|".join((self.format, row["session"], row["name"], str(ordinal)))
            yield Entry("set", identity, row["at"], {k: v for k, v in row.items() if v is not None})


@dataclass(frozen=True, slots=True)
class Book:
    """A log joined with the catalogue: what every measure takes.

    Attributes
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA, in order of time; unresolved sets have a null `exercise`.
    sessions : polars.DataFrame
        ``session, day, week_no, start, minutes``.
    planned, absences, body, plans : polars.DataFrame
        ``day, name``; ``first_day, last_day, reason``; ``day, bodyweight_kg``; plans (empty for a file).
    unresolved : sequence of Unresolved
        Names that were not filed under any lift, most sets first.
    """

    athlete: Athlete
    sets: pl.DataFrame
    sessions: pl.DataFrame
    planned: pl.DataFrame
    absences: pl.DataFrame
    body: pl.DataFrame
    plans: pl.DataFrame
    findings: Sequence[Finding]
    unresolved: Sequence[Unresolved]
    readings: Sequence[Reading] = ()


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A logged name that may be more than one lift, or none that we know."""

    name: str
    sets: int
    suggestions: tuple[str, ...]
    why: str
