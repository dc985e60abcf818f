"""The nouns that ask for caution: energy, how bone is loaded, screening, what hurts, everyday strength."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EnergyFacts:
    """What the last leg session cost beyond rest, by three methods, and what comes after it [kcal].

    `why` says why there is nothing: no_body_mass, no_session. `work_kcal` is of `work_sets` of the `sets`.
    """

    why: str | None
    day: date | None = None
    minutes: float | None = None
    sets: int = 0
    met_kcal: float | None = None
    met_lo_kcal: float | None = None
    met_hi_kcal: float | None = None
    regression_kcal: float | None = None
    regression_lo_kcal: float | None = None
    regression_hi_kcal: float | None = None
    work_kcal: float | None = None
    work_sets: int = 0
    epoc_lo_kcal: float | None = None
    epoc_hi_kcal: float | None = None
    week_kcal: float | None = None
    muscle_kcal_per_kg_day: float | None = None
    half_kg_fat_kcal_per_day: float | None = None


@dataclass(frozen=True, slots=True)
class BoneFacts:
    """How bone was loaded, in the mean of the whole weeks looked at; never how dense it is, and no risk."""

    heavy_axial_sets_per_week: float
    reference_sets_per_week: float
    landings_per_week: float
    impact_index_per_week: float


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A sign on which a plan stops.

    Attributes
    ----------
    id : str
        Its words are the message ``flag-<id>``.
    group : str
        ``urgent`` (get help at once) or ``clinician`` (see one before the plan goes on).
    about : tuple of str
        What it is asked of: ``general``, or joints.
    """

    id: str
    group: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Screening:
    """Whether there is anything that a clinician should see before training.

    Attributes
    ----------
    act : str or None
        What was done, for undo; None where nothing was.
    state : str
        ``cleared``, ``not_cleared`` or ``unknown``.
    day : date or None
        When that was said.
    stops : bool
        Whether no plan is made until a clinician has cleared it.
    urgent : bool
        Whether what holds wants help at once.
    holds : tuple of str
        Red flags that hold, by id.
    asked : mapping of str to date
        When flags were last asked, by what they were asked of.
    wanted : tuple of str
        Of what they should be asked now: joints that hurt, and ``general`` where it never was.
    pregnant, under_18 : bool
        Rules of care hold.
    flags : tuple of RedFlag
        All that are asked, in order.
    form_title, form_url : str
        Of the official questionnaire, whose wording is its owner's.
    """

    act: str | None
    state: str
    day: date | None
    stops: bool
    urgent: bool
    holds: tuple[str, ...]
    asked: Mapping[str, date]
    wanted: tuple[str, ...]
    pregnant: bool
    under_18: bool
    flags: tuple[RedFlag, ...]
    form_title: str
    form_url: str


@dataclass(frozen=True, slots=True)
class Feeling:
    """What a person felt on a day, 0 to 10.

    Attributes
    ----------
    about : str
        ``pain``, ``soreness`` or ``readiness``.
    where : str or None
        A joint of pain; a muscle of soreness, None for the legs as a whole.
    when : str or None
        Of pain: ``before`` or ``during`` training, or the ``morning`` after.
    """

    day: date
    about: str
    score: float
    where: str | None = None
    when: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class JointPain:
    """What was said of a joint of late, and what the rule of pain makes of it.

    Attributes
    ----------
    day : date
        Of the training that was felt, or of the last word without one.
    before, during, morning : float or None
        0 to 10; `morning` is the one after.
    score : float
        Worst of them, and of what was said since.
    settled : bool
        Whether it was back to usual by the next morning, as far as anybody said.
    rising : bool
        Whether a week was clearly above the week before it.
    decision : str
        ``go_on``, ``hold`` (no more load) or ``reduce``.
    """

    joint: str
    day: date
    before: float | None
    during: float | None
    morning: float | None
    score: float
    settled: bool
    rising: bool
    decision: str


@dataclass(frozen=True, slots=True)
class Feelings:
    """What a person felt, and what it means for the next session.

    Attributes
    ----------
    said : tuple of Feeling
        The oldest first.
    pains : tuple of JointPain
        Joints of which something was said of late.
    soreness : mapping of str to float
        0 to 10, by muscle; ``legs`` is all of them.
    sore_days : int
        Days in a row up to today with soreness or pain of 5 and more.
    readiness : float or None
        Of today. It changes no load: how the sets go does.
    """

    act: str | None
    said: tuple[Feeling, ...]
    pains: tuple[JointPain, ...]
    soreness: Mapping[str, float]
    sore_days: int
    readiness: float | None


@dataclass(frozen=True, slots=True)
class WeekMinutes:
    """Minutes of a week, as logged [min]; what nobody logs, such as walking, is not in them.

    Attributes
    ----------
    strength_min : float
        Of sessions of strength training, rests and all, without their cardio.
    estimated_min : float
        Part of it that was reckoned from the sets, for sessions whose length is not known.
    moderate_min, vigorous_min : float
        Of cardio that says how long it took.
    equivalent_min : float
        Moderate minutes that the cardio is worth: a vigorous one counts as two.
    whole : bool
        Whether the week is over.
    """

    monday: date
    strength_min: float
    estimated_min: float
    moderate_min: float
    vigorous_min: float
    equivalent_min: float
    whole: bool


@dataclass(frozen=True, slots=True)
class StrengthMonth:
    """Best estimate of a lift in a month, with its interval [kg]."""

    month: date
    e1rm_kg: float
    e1rm_lo_kg: float
    e1rm_hi_kg: float


@dataclass(frozen=True, slots=True)
class StrengthYears:
    """A leg lift over the years; `name` and `unit` are the person's own."""

    exercise: str
    name: str
    unit: str
    months: tuple[StrengthMonth, ...]
