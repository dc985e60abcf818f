"""Claims and tests on one's own log, as they go over the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

import msgspec

from legday.catalogue.claims import Citation, ClaimNumber
from legday.show.web.shapes import Body, Shape

Lift = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Reserve = Annotated[float, msgspec.Meta(ge=0, le=20)]


class ClaimLine(Shape, frozen=True):
    """A claim in a list; `test` is the test of one's own log that applies, or "none".

    `behind` is what rests on it: features, the commands that show them, and parts of a report.
    """

    id: str
    topic: str
    verdict: str
    test: str
    claim: str
    behind: list[str]


class ClaimList(Shape, frozen=True):
    """All claims, in their order, in the language that was asked for."""

    claims: list[ClaimLine]


class ClaimFeature(Shape, frozen=True):
    """What the program does because of a claim, and the command that shows it."""

    id: str
    command: str


class ClaimPage(Shape, frozen=True):
    """A claim in full.

    Attributes
    ----------
    evidence : str
        With its numbers; one cited from memory is marked "[M]".
    numbers : list of ClaimNumber
        The same with interval, unit, tag and citation.
    cited : list of str
        The citations, a line each, in the order of `citations`.
    """

    id: str
    topic: str
    verdict: str
    test: str
    claim: str
    evidence: str
    numbers: list[ClaimNumber]
    citations: list[Citation]
    cited: list[str]
    features: list[ClaimFeature]


class NeedShape(Shape, frozen=True):
    """What a test needs, how much there is, and how much is missing."""

    what: str
    have: float
    need: float
    missing: float


class IntervalShape(Shape, frozen=True):
    """An estimate with its 95 % interval; an open end is null."""

    value: float
    lo: float | None
    hi: float | None


class PartShape(Shape, frozen=True):
    """Something else that the log shows, and of how many sessions, sets or tests."""

    name: str
    n: int
    estimate: IntervalShape | None
    unit: str


class TrialShape(Shape, frozen=True):
    """The protocol that stands; `begun` is local."""

    id: str
    test: str
    begun: datetime
    lift: str | None
    against: str | None
    load_kg: float | None
    outcome: str
    first_side: str
    planned: int


class CoinShape(Shape, frozen=True):
    """What was drawn for a day's session; `drawn` is local."""

    day: date
    arm: Literal["with", "alone"]
    drawn: datetime


class OwnLogShape(Shape, frozen=True):
    """What one's own log says to a question; `detectable` is told before the answer.

    Attributes
    ----------
    verdict : str
        not_begun, not_enough, effect or no_effect_seen.
    about : mapping
        What was looked at, by test: `lift`, `since`, `habit` (said, legs); `against`, `outcome`, `load_kg`;
        `starts_next` (left, right); `joint`; `capacity`.
    """

    test: str
    unit: str
    verdict: Literal["not_begun", "not_enough", "effect", "no_effect_seen"]
    needs: list[NeedShape]
    detectable: float | None
    effect: IntervalShape | None
    parts: list[PartShape]
    cautions: list[str]
    prospective: bool
    claims: list[str]
    about: dict[str, Any]
    trial: TrialShape | None
    coins: list[CoinShape]


class Begin(Body, frozen=True):
    """A trial to begin: T2 needs lift, against and load; T4 and T8 a lift."""

    lift: Lift
    against: Lift | None = None
    load_kg: Annotated[float, msgspec.Meta(gt=0, lt=1000)] | None = None
    outcome: Literal["reps", "rir"] = "reps"
    first_side: Literal["left", "right"] = "left"
    planned: Annotated[int, msgspec.Meta(ge=1, le=1000)] | None = None


class Begun(Shape, frozen=True):
    """The act, null if just this was begun today already; and what the log says now."""

    act: str | None
    answer: OwnLogShape


class Drawn(Shape, frozen=True):
    """What today's session is to be; the act is null where it was drawn already."""

    act: str | None
    coin: CoinShape


class Record(Body, frozen=True):
    """What came of it: T8 `stated` and `more` [reps], T3 `kcal` of a day (null takes it back)."""

    stated: Reserve | None = None
    more: Reserve | None = None
    lift: Lift | None = None
    kcal: Annotated[float, msgspec.Meta(ge=300, le=15_000)] | None = None
    day: date | None = None
