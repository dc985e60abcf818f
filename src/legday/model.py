"""The nouns: frozen, knowing nothing. Functions beside them do the work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

from legday.errors import Finding
from legday.message import Message as Message  # noqa: PLC0414 -- whoever has the nouns has it, too
from legday.model_health import BoneFacts, EnergyFacts, Feeling
from legday.model_progress import Progress

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
GOALS = ("strength", "muscle", "general", "longevity", "running", "fat_loss")
EXPERIENCES = ("novice", "intermediate", "advanced")
JOINTS = ("knee", "hip", "back", "ankle", "shoulder")
SPORTS = ("easy_run", "hard_run", "long_run", "match", "race", "other")
ROLES = (
    "big_lift", "single_leg", "hamstring", "calf", "adductor", "hip", "quad", "power", "balance",
    "upper", "trunk",
)  # fmt: skip
SKIP_REASONS = (
    "time", "ill", "sore", "travel", "knee", "back", "race", "did_not_want_to", "planned_rest", "other",
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
    "doubtful": "bool",  # load or reps far above all others, kept but left out of records and estimates
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
class Kit:
    """What there is to train with, as far as the person said.

    Attributes
    ----------
    equipment : tuple of str
        Of EQUIPMENT; empty if nothing is said.
    bar_kg, bar_lb : float or None
        Mass of the bar [kg, lb]; where None, the setting of that name holds.
    plates_kg, plates_lb : tuple of float
        Masses of the pairs of plates [kg, lb]; where empty, the setting of that name holds.
    """

    equipment: tuple[str, ...] = ()
    bar_kg: float | None = None
    bar_lb: float | None = None
    plates_kg: tuple[float, ...] = ()
    plates_lb: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """How strong a person is in one lift on one day: all that the planner sees of strength.

    Attributes
    ----------
    exercise : str
        Catalogue id.
    mean_ln_kg : float
        Expected ln of the session best's e1RM [ln kg].
    quantiles : tuple of (probability, ln kg)
        Distribution of the next session best, probabilities rising.
    as_of : date
    n : int
        Sessions it rests on.
    unit : str
        Unit typed most lately for this lift.
    load_kg, reps : float or None
        Best set of the last session [kg in all, reps].
    last_day : date or None
    """

    exercise: str
    mean_ln_kg: float
    quantiles: tuple[tuple[float, float], ...]
    as_of: date
    n: int
    unit: str = "kg"
    load_kg: float | None = None
    reps: float | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One exercise of a planned session.

    Attributes
    ----------
    id : str
        Survives a re-solve that keeps the slot.
    role : str
        Of ROLES: what it is in the session for.
    exercise : str
        Catalogue id.
    sets, reps_lo, reps_hi : int
    rir : float
        Reps to leave in reserve.
    rest_s : float
        Between sets [s].
    superset : str or None
        Slots of a session with one letter alternate.
    """

    id: str
    role: str
    exercise: str
    sets: int
    reps_lo: int
    reps_hi: int
    rir: float
    rest_s: float
    superset: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """A session of a plan: a day, how long it takes [min], and its slots in order."""

    id: str
    day: date
    minutes: float
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A week that was solved and judged.

    Attributes
    ----------
    id : str
        Of the week: every revision of it has the same.
    week_no : int
        Weeks since Monday 1970-01-05.
    revision : int
        From 1; a re-solve adds 1.
    sessions : tuple of PlannedSession
        In order of days.
    objective, bound : float
        Cost of the plan, and a proven lower bound of any plan's.
    notes : tuple of Message
        What the person should know of the whole.
    """

    id: str
    week_no: int
    revision: int
    sessions: tuple[PlannedSession, ...]
    objective: float
    bound: float
    notes: tuple[Message, ...] = ()

    @property
    def gap(self) -> float:
        """How far the plan may be from the best, as a share of its cost; 0 is proven best."""
        return max(0.0, self.objective - self.bound) / max(abs(self.objective), 1.0)


@dataclass(frozen=True, slots=True)
class Relaxation:
    """The least change of limits that makes a week possible, and the best plan under it.

    Attributes
    ----------
    changes : tuple of Message
        "10 more minutes on Tuesday": each a message with its limit in ``params["limit"]``.
    """

    changes: tuple[Message, ...]
    plan: Plan


@dataclass(frozen=True, slots=True)
class Infeasible:
    """No week keeps all limits: which of them clash, and the smallest relaxations that work.

    Attributes
    ----------
    clash : tuple of Message
        Limits that cannot hold together, each with its name in ``params["limit"]``.
    relaxations : tuple of Relaxation
        Smallest first.
    """

    clash: tuple[Message, ...]
    relaxations: tuple[Relaxation, ...]


@dataclass(frozen=True, slots=True)
class Violation:
    """A limit that a finished plan breaks.

    Attributes
    ----------
    limit : str
        Of `plan.limits.LIMITS` or `plan.check.OWN`.
    where : str
        Id of the slot, session or plan; a muscle; or a day in ISO form.
    what : Message
    """

    limit: str
    where: str
    what: Message


@dataclass(frozen=True, slots=True)
class SlotReasons:
    """Why a slot of a plan is what it is.

    Attributes
    ----------
    slot : str
        Its id.
    exercise, sets : tuple of Message
        Why this exercise, and why so many sets; what matters most comes first.
    over : tuple of Message
        What else could stand there, and why it does not: at most two.
    """

    slot: str
    exercise: tuple[Message, ...]
    sets: tuple[Message, ...]
    over: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class PlannedDose:
    """What a plan gives a muscle.

    Attributes
    ----------
    sets, target : float
        Fractional sets of the week; target is what the goal wishes for, by block and return.
    band : str
        As in reports.
    logged : float or None
        Fractional sets a week of the last whole weeks; None without a log.
    short : tuple of Message
        Why less than the target; empty where it is met.
    """

    muscle: str
    sets: float
    target: float
    band: str
    logged: float | None
    short: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a plan is what it is: its slots in order, its muscles, and what holds for the whole week."""

    slots: tuple[SlotReasons, ...]
    muscles: tuple[PlannedDose, ...]
    week: tuple[Message, ...] = ()


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
    sessions : polars.DataFrame
        One row a session: ``session, day, start, workout, minutes, note`` (name, length and notes of the
        workout as the file has them).
    lines : mapping of str to sequence of int
        Lines of rows that are no set, by what became of them, as far as the reader can tell.
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
    tried: bool
    sessions: pl.DataFrame
    lines: Mapping[str, Sequence[int]] = field(default_factory=dict)

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
        ``session, day, week_no, start, minutes, workout, note``, in order of time.
    planned, absences, body, plans : polars.DataFrame
        ``day, name``; ``first_day, last_day, reason``; ``day, bodyweight_kg``; plans (empty for a file).
    unresolved : sequence of Unresolved
        Names that were not filed under any lift, most sets first.
    kit : Kit
        What there is to train with; only a journal knows.
    answers : mapping of str to value
        What the person answered for plans, in the form of `app.answers`; only a journal knows.
    skips : sequence of Skip
        Sessions of plans that were missed, in order of days; only a journal knows.
    feelings : sequence of Feeling
        What hurt, was sore, or how ready one was, in order of days; only a journal knows.
    weak_tests : tuple of str
        Tests of everyday strength whose last value was below what is usual; only a journal knows.
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
    kit: Kit = Kit()
    answers: Mapping[str, Any] = field(default_factory=dict)
    skips: Sequence[Skip] = ()
    feelings: Sequence[Feeling] = ()
    weak_tests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skip:
    """A session of a plan that was missed, and why: of SKIP_REASONS.

    `big_lift` is the exercise that it would have begun with, `minutes` how long it would have taken [min].
    """

    day: date
    reason: str
    session: str
    big_lift: str | None = None
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A logged name that may be more than one lift, or none that we know.

    `may_be_legs` is false where all its rows say that they are for the upper body, the trunk or the heart.
    """

    name: str
    sets: int
    suggestions: tuple[str, ...]
    why: str
    may_be_legs: bool = True


@dataclass(frozen=True, slots=True)
class LogFacts:
    """What a report rests on. Counts are of the whole log but for those that end in `_window`."""

    files: tuple[str, ...]
    formats: tuple[str, ...]
    said: tuple[Mapping[str, str], ...]
    tried: bool
    rows: int
    accounted: Mapping[str, int]
    sets: int
    sessions: int
    first_day: date | None
    last_day: date | None
    leg_sets: int
    unresolved_sets: int
    doubtful_sets: int
    sets_window: int
    unresolved_window: int
    unresolved_leg_window: int
    unstated_rir_pct_window: float | None


@dataclass(frozen=True, slots=True)
class WeekOfLegs:
    """A column of the calendar: seven days from Monday (rest, gym, some, full, ahead, unknown)."""

    monday: date
    whole: bool
    days: tuple[str, ...]
    leg_days: int | None
    full_leg_days: int | None
    hard_leg_sets: float | None


@dataclass(frozen=True, slots=True)
class LegDays:
    """Leg days over the whole weeks looked at, gaps and streaks over the whole log."""

    weeks: int
    gym_days: int
    leg_days: int
    full_leg_days: int
    leg_days_per_week: float | None
    least: int | None
    most: int | None
    current_gap_days: int | None
    last_leg_day: date | None
    longest_gap_days: int | None
    longest_gap_from: date | None
    longest_gap_to: date | None
    longest_gap_absent_days: int | None
    current_streak_weeks: int
    longest_streak_weeks: int


@dataclass(frozen=True, slots=True)
class MuscleDose:
    """Fractional hard sets a week of one muscle group over the whole weeks looked at.

    `sure_sets_per_week` counts only the sets that state how hard they were. `steady` is whether the mean and
    enough of the weeks reach the smallest detectable dose.
    """

    muscle: str
    legs: bool
    band: str | None
    sets_per_week: float | None
    least: float | None
    most: float | None
    sure_sets_per_week: float | None
    weeks_effective: int | None
    steady: bool | None
    days_per_week: float | None
    session_sets_max: float | None
    running_week_sets: float | None
    last_7_days_sets: float | None


@dataclass(frozen=True, slots=True)
class PatternDose:
    """Hard sets a week of one movement pattern, and when it was last trained."""

    pattern: str
    legs: bool
    sets_per_week: float | None
    weeks_with: int | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Balance:
    """Hard sets on both sides of each balance, over the whole weeks looked at."""

    lower_sets: float | None
    upper_sets: float | None
    lower_pct: float | None
    hip_hamstring_sets: float | None
    knee_hamstring_sets: float | None
    knee_dominant_sets: float | None
    hip_dominant_sets: float | None
    unilateral_pct: float | None
    leg_weeks: int | None
    quads_only_weeks: int | None
    trained_muscle_mass_pct: float | None
    trained_muscle_mass_lo_pct: float | None
    trained_muscle_mass_hi_pct: float | None


@dataclass(frozen=True, slots=True)
class SideFacts:
    """Left against right in one exercise."""

    exercise: str
    left_sets: int
    right_sets: int
    pairs: int
    limb_symmetry_index_pct: float | None
    mdc_pct: float | None
    weaker: str | None
    verdict: str


@dataclass(frozen=True, slots=True)
class LiftFacts:
    """One lift: how often, how recently, the best set and the estimate it gives, and what changed.

    Loads are in `unit`, the one typed most lately for this lift; the best is of the weeks looked at. The
    estimate is of the load, or of the load and the moved share of the body (`e1rm_basis` "system"). Both are
    the load moved in all: where the person types one dumbbell's, `implements` says how many are held. `name`
    is the one most used in those weeks; `best_name` is the best set's own.
    """

    exercise: str
    name: str
    legs: bool
    unit: str
    implements: int
    sets: int
    days: int
    last_day: date
    best_load: float | None
    best_reps: float | None
    best_day: date | None
    best_name: str | None
    e1rm: float | None
    e1rm_lo: float | None
    e1rm_hi: float | None
    e1rm_basis: str | None
    change_pct: float | None
    mdc_pct: float | None
    verdict: str
    record_days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """What to add: so many sets a week of one exercise, over two days, and what that does."""

    exercise: str
    sets_per_week: int
    known: bool
    gains: tuple[tuple[str, float, float], ...]  # muscle, sets a week before and after


@dataclass(frozen=True, slots=True)
class Report:
    """Are the legs trained? Plain data; terminal, page and wire show this same object."""

    as_of: date
    as_of_is_last_day: bool
    weeks: int
    unit: str
    level: str
    verdict: Message
    detail: tuple[Message, ...]
    certainty: tuple[Message, ...]
    limits: tuple[Message, ...]
    log: LogFacts
    calendar: tuple[WeekOfLegs, ...]
    leg_days: LegDays
    muscles: tuple[MuscleDose, ...]
    patterns: tuple[PatternDose, ...]
    balance: Balance
    sides: tuple[SideFacts, ...]
    lifts: tuple[LiftFacts, ...]
    progress: Progress
    energy: EnergyFacts
    bone: BoneFacts
    additions: tuple[Addition, ...]
    unresolved: tuple[Unresolved, ...]
    findings: tuple[Finding, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give plain data: dates as ISO 8601, absent values as None."""
        plain: dict[str, Any] = plain_data(self)
        return plain


def plain_data(value: Any) -> Any:
    """Give plain data, ready for JSON: dates as ISO 8601, nouns as mappings of their fields."""
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: plain_data(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain_data(part) for key, part in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain_data(part) for part in value]
    if isinstance(value, frozenset):
        return sorted(plain_data(part) for part in value)
    return value
