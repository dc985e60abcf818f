"""The nouns of progress and forecasts: frozen, knowing nothing, as those of `legday.model`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legday.message import Message


@dataclass(frozen=True, slots=True)
class Forecast:
    """A load to expect, and the intervals that 50, 80 and 95 of 100 outcomes lie in."""

    median: float
    lo_50: float
    hi_50: float
    lo_80: float
    hi_80: float
    lo_95: float
    hi_95: float


@dataclass(frozen=True, slots=True)
class PlannedSet:
    """What to expect of the load of a set in the next session that leaves so many reps in reserve."""

    reps: float
    rir: float
    load: Forecast


@dataclass(frozen=True, slots=True)
class LoadSteps:
    """A lift whose loads move in large steps: its forecasts as loads that there are, at the usual reps.

    Each of the loads is a least, a likeliest and a most: 80 of 100 outcomes lie within.
    """

    step: float
    reps: float
    next: tuple[float, float, float]
    in_8_weeks: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class StrengthChange:
    """Level now against that of so many weeks ago: how sure, how much, and its 80 % interval.

    `verdict` is stronger, likely_stronger, within_noise, likely_weaker, weaker or too_early.
    """

    weeks: int
    verdict: str
    probability: float | None
    pct: float | None
    lo_pct: float | None
    hi_pct: float | None


@dataclass(frozen=True, slots=True)
class GrowthRate:
    """One's own gain [%/week] over the weeks compared, and what studies find after as long a training."""

    training_weeks: float
    own: float
    own_lo: float
    own_hi: float
    expected: float
    expected_lo: float
    expected_hi: float
    verdict: str


@dataclass(frozen=True, slots=True)
class PlateauFacts:
    """How long without a new best, whether a stop can be told from progress, and what to look at then."""

    status: str
    weeks_since_best: int
    sessions_since_best: int
    gain_24wk_pct: float | None
    expected_24wk_pct: float | None
    false_alarm_pct: float | None
    found_pct: float | None
    can_tell_after_weeks: float | None
    facts: tuple[Message, ...]
    checklist: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class AskedValue:
    """A session best that lies so far off that it is left out until another bears it out."""

    day: date
    load: float | None
    reps: float
    e1rm: float
    expected: float


@dataclass(frozen=True, slots=True)
class BestSet:
    """The most that was done at a load: reps, time or distance; `load` is None for the body alone."""

    day: date
    load: float | None
    reps: float | None
    duration_s: float | None
    distance_m: float | None


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A session's best estimate, and level, edge and interval as they stood after it."""

    day: date
    load: float | None
    reps: float
    e1rm: float
    level: float
    edge: float
    lo_80: float
    hi_80: float
    used: bool


@dataclass(frozen=True, slots=True)
class LiftForecast:
    """One lift, on a day: where it stands, what to expect of it, and how sure that is.

    Loads are in `unit`, the one typed most lately for this lift, and moved in all (`implements` says how many
    are held); forecasts are of the single that the best set of a session suggests. `basis` "system": the body
    is included, with `body_load`. `status` is forecast, too_few (sessions), long_ago, or for a lift without
    estimates what is kept of it: reps, timed, distance. What cannot be said is None or empty.

    Attributes
    ----------
    could, could_at_least : Forecast or None, float or None
        The best session of the next 8 weeks; what it reaches in 8 of 10 cases.
    best, best_e1rm : BestSet or None, float or None
        The set of the best session so far, and the single that it suggests.
    bests : tuple of BestSet
        The most reps, time or distance at each load, of lifts that are not forecast.
    history : tuple of TrendPoint
        Empty within a report.
    """

    exercise: str
    name: str
    side: str | None
    legs: bool
    unit: str
    implements: int
    basis: str | None
    body_load: float | None
    status: str
    sessions: int
    recent_sessions: int
    first_day: date
    last_day: date
    next: Forecast | None = None
    in_4_weeks: Forecast | None = None
    in_8_weeks: Forecast | None = None
    in_12_weeks: Forecast | None = None
    could: Forecast | None = None
    could_at_least: float | None = None
    planned: tuple[PlannedSet, ...] = ()
    steps: LoadSteps | None = None
    record_probability: float | None = None
    best: BestSet | None = None
    best_e1rm: float | None = None
    change: StrengthChange | None = None
    rate: GrowthRate | None = None
    jump_pct: float | None = None
    plateau: PlateauFacts | None = None
    asked: tuple[AskedValue, ...] = ()
    bests: tuple[BestSet, ...] = ()
    history: tuple[TrendPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class LiftStanding:
    """Where a lift stands among competing powerlifters, with its 80 % interval, or why that is not said."""

    lift: str
    exercise: str | None
    unit: str
    single: float
    percentile: float | None
    lo: float | None
    hi: float | None
    basis: tuple[str, ...]
    why: str | None


@dataclass(frozen=True, slots=True)
class SquatBesideBench:
    """The squat among those of powerlifters who bench as much: their median, percentile, 80 % interval."""

    unit: str
    expected: float
    percentile: float
    lo: float
    hi: float
    label: str | None


@dataclass(frozen=True, slots=True)
class RatioBeside:
    """A ratio of two lifts, and the percentiles of competing powerlifters' ratios."""

    ratio: str
    value: float
    p10: float
    p50: float
    p90: float
    n_lifters: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the three lifts of a meet compare; `why` says what is missing: no_sex, no_body_mass, no_lift."""

    standings: tuple[LiftStanding, ...]
    squat_beside_bench: SquatBesideBench | None
    ratios: tuple[RatioBeside, ...]
    why: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """Stronger or not, and what to expect, of every lift trained in the weeks looked back over."""

    weeks: int
    sessions_needed: int
    lifts: tuple[LiftForecast, ...]
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class TaskScore:
    """How good a log's forecasts of one kind have been, beside "same as last time". Errors in %."""

    task: str
    n: int
    mae_pct: float
    mdae_pct: float
    last_mae_pct: float
    last_mdae_pct: float
    skill_pct: float | None
    cover_50_pct: float
    cover_80_pct: float
    cover_95_pct: float
    width_80_pct: float
    record_base: float | None
    record_brier: float | None
    record_brier_skill_pct: float | None


@dataclass(frozen=True, slots=True)
class LiftForecasts:
    """What is to be expected of the lifts of a log, most trained of late first.

    `unresolved_sets` were filed under no lift; `scores` are there where they were asked for.
    """

    as_of: date
    as_of_is_last_day: bool
    weeks: int
    sessions_needed: int
    lifts: tuple[LiftForecast, ...]
    unresolved_sets: int
    scores: tuple[TaskScore, ...] = ()
