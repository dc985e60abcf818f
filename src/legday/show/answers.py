"""What the journal's commands answer: the nouns that `--json` prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from legday.app.history import Deed, Step
from legday.app.import_file import ImportReceipt
from legday.app.log_set import LogReceipt
from legday.app.merge_journal import MergeReceipt
from legday.catalogue.claims import Claim, Feature
from legday.model import Unresolved
from legday.model_own_log import Coin, OwnLogAnswer

__all__ = ["LogReceipt"]


@dataclass(frozen=True, slots=True)
class Imports:
    """What `legday import` did, by file: exports of apps, and whole journals."""

    imports: tuple[ImportReceipt, ...]
    merges: tuple[MergeReceipt, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """What `legday undo` took back, or `legday redo` brought back."""

    act: str
    of: Deed


@dataclass(frozen=True, slots=True)
class History:
    """What was done, or what became of one entry."""

    deeds: tuple[Deed, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class SetLine:
    """A set as the journal keeps it."""

    id: str
    day: date
    session: str
    name: str
    set_type: str
    side: str
    typed_load: float | None
    typed_unit: str | None
    load_kind: str | None
    bar_kg: float | None
    reps: float | None
    rir: float | None
    duration_s: float | None
    distance_m: float | None
    note: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets that were changed, deleted, confirmed, or only listed: then there is no act."""

    act: str | None
    sets: tuple[SetLine, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What names mean: aliases, exercises of one's own, and names that wait."""

    act: str | None
    aliases: Mapping[str, str]
    exercises: Mapping[str, Mapping[str, Any]]
    unresolved: tuple[Unresolved, ...]


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body mass."""

    day: date
    bodyweight_kg: float


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """An absence."""

    first_day: date
    last_day: date | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of a person by day."""

    act: str | None
    body: tuple[BodyLine, ...]
    absences: tuple[AbsenceLine, ...]


@dataclass(frozen=True, slots=True)
class Preferred:
    """What a person is and prefers."""

    act: str | None
    profile: Mapping[str, Any]
    kit: tuple[str, ...]
    units: Mapping[str, str]
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that was changed on two sides; the first value is shown until one is chosen."""

    id: str
    kind: str
    what: str
    field: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """All conflicts that are not settled."""

    act: str | None
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """Whether the journal is sound."""

    sound: bool
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimList:
    """Claims that were asked for, what the program does because of any, what one's own log says."""

    claims: tuple[Claim, ...]
    features: Mapping[str, Feature]
    mine: tuple[OwnLogAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class TrialKept:
    """What `legday trial begin` or `record` kept, null if it stood already; and what the log says now."""

    act: str | None
    answer: OwnLogAnswer


@dataclass(frozen=True, slots=True)
class CoinDrawn:
    """What `legday trial coin` drew; the act is null where it was drawn already."""

    act: str | None
    coin: Coin
