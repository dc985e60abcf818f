"""What goes over the wire and is no noun of the model: bodies of requests, and answers about the journal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal

import msgspec

from legday.errors import Finding
from legday.model import BOOK_SCHEMA, Unresolved

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
Text = Annotated[str, msgspec.Meta(min_length=1, max_length=20_000)]


class Shape(msgspec.Struct, frozen=True):
    """A shape of an answer."""


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A shape of a request's body; a name that is not known is a mistake."""


# --- entries -----------------------------------------------------------------------------------------------


class Entry(Shape, frozen=True):
    """An entry as it is now; `conflicts` names fields that were changed on two sides."""

    id: str
    kind: str
    revision: str
    deleted: bool
    fields: dict[str, Any]
    conflicts: list[str]


class Entries(Shape, frozen=True):
    """Entries of a kind, the oldest first; `next` is where the next page begins."""

    items: list[Entry]
    next: str | None


class NewEntry(Body, frozen=True):
    """An entry to keep. With an `id` of one's own, asking twice makes one."""

    kind: str
    fields: dict[str, Any]
    id: Id | None = None


class Change(Body, frozen=True):
    """Fields to change; null takes a value away."""

    fields: dict[str, Any]


class Step(Shape, frozen=True):
    """One version of an entry: what it changed."""

    at: datetime
    author: str
    device: str
    act: str
    fields: dict[str, Any]
    deleted: bool


class Deed(Shape, frozen=True):
    """An act as its receipt tells it."""

    act: str
    at: datetime
    device: str
    use: str
    undone: bool
    counts: dict[str, int]
    said: dict[str, Any]


class Deeds(Shape, frozen=True):
    """Acts, the latest first; `next` is where the next page begins."""

    items: list[Deed]
    next: str | None


class Undone(Shape, frozen=True):
    """What was taken back, and the act that did so."""

    act: str
    of: Deed


_TYPES: Mapping[str, Any] = {
    "str": str, "int": int, "float": float, "bool": bool, "date": date, "datetime": str,
    "list[str]": list[str],
}  # fmt: skip
SetRow = msgspec.defstruct(
    "SetRow",
    [
        ("entry", str),
        *((name, _TYPES[kind] | None) for name, kind in BOOK_SCHEMA.items() if name != "athlete"),
    ],
    bases=(Shape,),
    frozen=True,
    module=__name__,
)
SetRow.__doc__ = "A set as measures take it: the columns of the set table, with its entry. Times are local."


class Sets(Shape, frozen=True):
    """Sets, the oldest first; `next` is where the next page begins."""

    items: list[SetRow]  # type: ignore[valid-type]
    next: str | None


class Session(Shape, frozen=True):
    """A session: how many sets, and what is said of it. Times are local."""

    id: str
    day: date
    start: str | None
    minutes: float | None
    workout: str | None
    note: str | None
    sets: int
    leg_sets: int


class Sessions(Shape, frozen=True):
    """Sessions, the latest first; `next` is where the next page begins."""

    items: list[Session]
    next: str | None


class Typed(Body, frozen=True):
    """What was done, as one writes it down: ``back squat 100x5x3 @8``."""

    text: Text
    unit: str | None = None
    today: date | None = None
    aliases: dict[str, str] = {}


class NamedExercise(Shape, frozen=True):
    """A name as typed, the exercise it stands for (null if it is not clear), and what it may be."""

    name: str
    exercise: str | None
    suggestions: list[str]


class Logged(Shape, frozen=True):
    """What was logged: the act that undo takes back, and what was understood."""

    act: str
    day: date
    sets: int
    canonical: str
    said: str
    exercises: list[NamedExercise]


class Done(Shape, frozen=True):
    """The act that was done; null if all was so already."""

    act: str | None


# --- imports -----------------------------------------------------------------------------------------------


class ReviewedRow(Shape, frozen=True):
    """A set of an upload: `here` says what the journal has of it (new, same, other, deleted)."""

    line: int | None
    day: date | None
    session: str
    name: str
    exercise: str | None
    set_type: str
    side: str
    typed_load: float | None
    typed_unit: str | None
    reps: float | None
    rir: float | None
    duration_s: float | None
    distance_m: float | None
    here: str


class Rows(Shape, frozen=True):
    """Sets of an upload in the order of the file; `next` is where the next page begins."""

    items: list[ReviewedRow]
    next: str | None


class OtherRow(Shape, frozen=True):
    """A row of an upload that is no set: what became of it, what it says, and why."""

    line: int
    outcome: str
    text: str
    why: str


class OtherRows(Shape, frozen=True):
    """Rows of an upload that are no set, in the order of the file; `next` is where the next page begins."""

    items: list[OtherRow]
    next: str | None


class Review(Shape, frozen=True):
    """An upload that was read and waits: what became of its rows, and what needs the person.

    Attributes
    ----------
    accounted : mapping
        What became of each row; the counts add up to `rows`.
    here : mapping
        Sets by what the journal has of them: new, same, other, deleted.
    shifted : list of str
        Sessions that the journal has at another hour: a commit says whether they are the same.
    """

    id: str
    file: str
    format: str
    title: str
    tried: bool
    rows: int
    accounted: dict[str, int]
    said: dict[str, str]
    sets: int
    sessions: int
    first_day: date | None
    last_day: date | None
    here: dict[str, int]
    shifted: list[str]
    unresolved: list[Unresolved]
    findings: list[Finding]


class Commit(Body, frozen=True):
    """How an upload is to be kept.

    Attributes
    ----------
    aliases : mapping of str to str
        What the person settled: logged name to exercise.
    delete_absent : bool
        Whether sets go that the file's sessions no longer have.
    same_sessions : bool or None
        Where the journal has its sessions at another hour: whether they are the same.
    """

    aliases: dict[str, str] = {}
    delete_absent: bool = False
    same_sessions: bool | None = None


class Receipt(Shape, frozen=True):
    """What an import did, and what it leaves to the person."""

    act: str | None
    alias_act: str | None
    file: str
    format: str
    rows: int
    accounted: dict[str, int]
    added: int
    changed: int
    known: int
    returned: int
    moved: int
    absent: list[str]
    deleted: int
    planned: int
    not_planned: int
    body: int
    sessions: int
    unresolved: list[Unresolved]
    questions: list[Finding]


# --- sync --------------------------------------------------------------------------------------------------

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=300)]


class Version(Shape, frozen=True, omit_defaults=True):
    """One change of one entry, as a device made it; see "How the journal keeps" in the docs.

    Attributes
    ----------
    id : str
        Of all the rest: BLAKE2b of 128 bits, hexadecimal, of the JSON list ``[entry, kind, parents, stamp,
        author, device, act, deleted, fields]`` with sorted keys and parents and no blanks.
    parents : list of str
        The newest versions of the entry that the device had seen.
    stamp : str
        When, by the hybrid logical clock: ``0001767225600000-0000-phone``.
    author : str
        In whose name: the `athlete` of a pull, or an app, such as ``app:strong``.
    fields : mapping
        What changes; null takes a field away.
    deleted : bool
        Whether it deletes the entry; any other version of it brings it back.
    athlete : str or None
        Whose it is; one that is somebody else's is refused.
    """

    id: Name
    entry: Name
    kind: Name
    parents: Annotated[list[Name], msgspec.Meta(max_length=1000)]
    stamp: Name
    author: Name
    device: Annotated[str, msgspec.Meta(max_length=300)]
    act: Name
    fields: dict[str, Any]
    deleted: bool = False
    athlete: str | None = None


class Push(Body, frozen=True):
    """Versions to keep, each a `Version`; one that is none is refused by itself."""

    versions: Annotated[list[Any], msgspec.Meta(max_length=10_000)]


class Outcome(Shape, frozen=True):
    """What became of a version: added, known, or refused, and why."""

    id: str
    outcome: Literal["added", "known", "refused"]
    why: str | None = None


class Pushed(Shape, frozen=True):
    """An outcome for each version, in their order; `cursor` is where the journal of `athlete` stands now.

    What others wrote meanwhile lies before it: go on pulling from where you were.
    """

    athlete: str
    outcomes: list[Outcome]
    cursor: int


class Pulled(Shape, frozen=True):
    """Versions in the order in which they were kept, and the cursor to ask from next.

    A `cursor` that is less than what was asked from says that the journal was restored from an older copy:
    push all that you have, and pull from 0.
    """

    athlete: str
    versions: list[Version]
    cursor: int
    more: bool


# --- who trains --------------------------------------------------------------------------------------------


class Preferred(Shape, frozen=True):
    """What a person is and prefers; `act` is what changed it, null if nothing did."""

    act: str | None
    profile: dict[str, Any]
    kit: list[str]
    units: dict[str, str]
    settings: dict[str, Any]


class Profile(Body, frozen=True):
    """Who trains; what is left out stays, null takes a fact back."""

    sex: str | msgspec.UnsetType | None = msgspec.UNSET
    born: str | msgspec.UnsetType | None = msgspec.UNSET
    height_m: float | msgspec.UnsetType | None = msgspec.UNSET


class Preferences(Body, frozen=True):
    """What to change: settings (null: the default), units of lifts ("" for all), equipment."""

    settings: dict[str, Any] = {}
    units: dict[str, str | None] = {}
    equipment: list[str] | None = None


class Names(Shape, frozen=True):
    """What names mean: aliases, exercises of one's own, and names that wait."""

    aliases: dict[str, str]
    own: list[str]
    unresolved: list[Unresolved]


class Alias(Body, frozen=True):
    """Which exercise a name is; null takes it back."""

    name: Text
    exercise: str | None


class BodyMass(Body, frozen=True):
    """The body mass of a day [kg]; null takes it back."""

    day: date
    bodyweight_kg: float | None


class Absence(Body, frozen=True):
    """From when to when training was out of the question; no last day while it still is."""

    first_day: date
    last_day: date | None = None
    reason: str | None = None
    remove: bool = False


# --- plans -------------------------------------------------------------------------------------------------


class PlanAsked(Body, frozen=True):
    """A week to be planned.

    Attributes
    ----------
    answers : mapping
        By the names of the flags of ``legday plan``: ``{"days": "mon 45, thu 45", "kit": "home"}``; null
        takes one back. They are kept, and hold for the next plan too.
    today, week : date or None
        The day to plan from, and a day of the week to plan; default today, and this week or the next.
    """

    answers: dict[str, Any] = {}
    today: date | None = None
    week: date | None = None


class MissedDay(Body, frozen=True):
    """A planned day that was lost, and why; `answers` as for ``legday missed``: days, kit, race, pain."""

    because: str
    day: date | None = None
    answers: dict[str, Any] = {}
    today: date | None = None


class Planned(Shape, frozen=True):
    """What ``legday plan``, ``next`` and ``missed`` answer with ``--json``; `act` is what undo takes back."""

    act: str | None
    answer: dict[str, Any]


# --- what hurts, and everyday strength ----------------------------------------------------------------------


class Screened(Body, frozen=True):
    """How a screening went: `state` (cleared, not_cleared, unknown), or red flags that hold.

    Attributes
    ----------
    flags : list of str or None
        Ids of the flags that hold, empty for none; null where they were not asked.
    about : sequence of str
        What they were asked of: ``general``, or joints.
    pregnant : bool or None
        Or within twelve weeks after birth; null leaves it as it is.
    """

    state: Literal["cleared", "not_cleared", "unknown"] | None = None
    day: date | None = None
    flags: list[str] | None = None
    about: tuple[str, ...] = ("general",)
    pregnant: bool | None = None


class Felt(Body, frozen=True):
    """Pain of a joint (`when`: before, during, morning), soreness of a muscle or the legs, or readiness.

    Attributes
    ----------
    score : float or None
        0 to 10; null takes it back.
    """

    about: Literal["pain", "soreness", "readiness"]
    score: Annotated[float, msgspec.Meta(ge=0, le=10)] | None
    where: str | None = None
    when: Literal["before", "during", "morning"] | None = None
    day: date | None = None
    note: Text | None = None


class CapacityTest(Body, frozen=True):
    """A test: repetitions, seconds or kilograms, as it is counted, and its conditions; null takes it back."""

    test: str
    value: float | None
    day: date | None = None
    side: Literal["left", "right"] | None = None
    chair_m: float | None = None
    rise_m: float | None = None
    distance_m: float | None = None
    note: Text | None = None


class Reminder(Body, frozen=True):
    """Whether the calendar has a day for the tests each month."""

    monthly: bool


class Feed(Shape, frozen=True):
    """Where a calendar finds the planned sessions. It is told once: whoever has it may read them."""

    path: str


class Health(Shape, frozen=True):
    """Whether the server can do its work."""

    status: str
    version: str


def as_shape(value: Any, shape: type[Any]) -> Any:
    """Give a noun of the app in its shape."""
    return msgspec.convert(value, shape, from_attributes=True)
