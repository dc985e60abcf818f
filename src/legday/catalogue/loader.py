"""Movements and muscles, one a line in ``movements.tsv`` and ``muscles.tsv``, read and checked.

Where the columns come from:

- ``direct``, ``indirect``: the map of evidence B2.1 for its own rows; ``after B2.1`` where a row is
  extended to a movement of the same kind; ``anatomy`` is the usual assignment of anatomy and coaching.
  All are expert assignments [E].
- ``body_share``: B5.3 for squats, lunges, deadlifts and hip thrusts; elsewhere chosen from de Leva's
  segment masses or, for push-ups and the trunk, from practice [E]. Machines that carry the body: 0.
- muscles: Handsfield et al. 2014 for a leg, Holzbaur et al. 2007 for an arm (the deltoid's volume is
  given to its three parts in equal thirds [E]). A muscle with no group is in the limb but in no count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from legday.errors import LegdayError
from legday.model import EQUIPMENT, LOAD_KINDS, MUSCLES, PATTERNS, REGIONS, LoadKind

NEEDS = (
    "barbell", "rack", "bench", "dumbbell", "kettlebell", "cable", "machine", "smith", "trap_bar", "band",
    "pull_up_bar", "dip_bars", "box", "ball", "sled", "landmine", "rings", "nothing",
)  # fmt: skip
STRESSES = ("deep_knee_flexion", "axial_load", "loaded_hinge", "impact", "overhead")
# A bag of so many words would be a sentence, not a name.
FORM_WORDS_MAX = 8

_FOLDER = Path(__file__).parent
_MOVEMENT_COLUMNS = (
    "id", "name", "pattern", "region", "equipment", "direct", "indirect", "unilateral", "load", "implements",
    "body_share", "needs", "stresses", "near", "forms", "source",
)  # fmt: skip
_MUSCLE_COLUMNS = ("muscle", "group", "region", "b1", "b2_cm3", "mean_cm3", "share_pct", "source", "tag")
_T = TypeVar("_T")
_PATTERNS = {word: word for word in PATTERNS}
_REGIONS = {word: word for word in REGIONS}
_GROUPS = {word: word for word in MUSCLES}
_LOAD_KINDS: dict[str, LoadKind] = {word: word for word in LOAD_KINDS}
_YES_NO = {"no": False, "yes": True}
_IMPLEMENTS = {"1": 1, "2": 2}


class Muscle(NamedTuple):
    """A muscle, finer than the groups that sets are counted by.

    Attributes
    ----------
    group : str
        One of ``model.MUSCLES``; empty for a muscle that no set counts for.
    b1, b2_cm3 : float or None
        One leg's muscle is ``b1 * leg_cm3 + b2_cm3`` [cm3].
    mean_cm3 : float or None
        Mean volume on one side of the body [cm3].
    share_pct : float or None
        Share of the muscle of its leg, or of its arm and shoulder [%].
    """

    name: str
    group: str
    region: str
    b1: float | None
    b2_cm3: float | None
    mean_cm3: float | None
    share_pct: float | None
    source: str
    tag: str


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement, whatever it is done with.

    Attributes
    ----------
    equipment : tuple of str
        What it may be done with; the first is meant when a name states none.
    direct, indirect : tuple of str
        Muscle groups for which a set counts 1 and 0.5.
    unilateral : bool
        One-sided by nature: a lunge, a step-up.
    load : str
        How its load is usually counted with its usual equipment.
    implements : int
        How many dumbbells or kettlebells are held: 1 or 2.
    body_share : float
        Moved share of body mass, 0 to 1.
    needs, stresses : tuple of str
        Kit that the usual equipment asks for, and what it loads: words of `NEEDS` and `STRESSES`.
    near : tuple of str
        Ids of near substitutes.
    forms : tuple of frozenset of str
        Bags of canonical English words that name it.
    """

    id: str
    name: str
    pattern: str
    region: str
    equipment: tuple[str, ...]
    direct: tuple[str, ...] = ()
    indirect: tuple[str, ...] = ()
    unilateral: bool = False
    load: LoadKind = "total"
    implements: int = 2
    body_share: float = 0.0
    needs: tuple[str, ...] = ()
    stresses: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    forms: tuple[frozenset[str], ...] = ()
    source: str = ""


class Catalogue(NamedTuple):
    """All movements by id, all muscles, and which movement a form names."""

    movements: Mapping[str, Movement]
    muscles: tuple[Muscle, ...]
    forms: Mapping[frozenset[str], str]


class Exercise(NamedTuple):
    """A movement done with one kind of equipment, in one variation."""

    id: str
    movement: Movement
    equipment: str
    variations: tuple[str, ...]


@cache
def load() -> Catalogue:
    """Read the package's movements and muscles, once.

    Raises
    ------
    LegdayError
        One line a fault, each with file, line and field; every fault of both files.
    """
    faults: list[str] = []
    texts = [(_FOLDER / name).read_text(encoding="utf-8") for name in ("movements.tsv", "muscles.tsv")]
    movements, forms = _movements(texts[0], "movements.tsv", (), faults)
    muscles = _muscles(texts[1], "muscles.tsv", faults)
    if faults:
        raise LegdayError("\n".join(faults))
    return Catalogue(MappingProxyType(movements), tuple(muscles), MappingProxyType(forms))


def read_movements(text: str, file: str, known: Collection[str] = ()) -> tuple[Movement, ...]:
    """Read a table of movements: the catalogue's own, or one that a person wrote.

    Parameters
    ----------
    text : str
        Tab-separated, header first. ``id``, ``pattern``, ``region`` and ``equipment`` are needed; lists
        are parted by commas, forms by semicolons. A column left out or blank has `Movement`'s default.
    file : str
        What the faults call it.
    known : collection of str
        Ids of further movements that ``near`` may name.

    Raises
    ------
    LegdayError
        One line a fault, each with file, line and field; every fault of the text.
    """
    faults: list[str] = []
    movements, _ = _movements(text, file, known, faults)
    if faults:
        raise LegdayError("\n".join(faults))
    return tuple(movements.values())


def read_muscles(text: str, file: str) -> tuple[Muscle, ...]:
    """Read a table of muscles; faults as in `read_movements`."""
    faults: list[str] = []
    muscles = _muscles(text, file, faults)
    if faults:
        raise LegdayError("\n".join(faults))
    return tuple(muscles)


def exercise(id_: str, own: tuple[Movement, ...] = ()) -> Exercise:
    """Take an exercise's id apart: ``movement[.equipment][+variation]*``.

    Parameters
    ----------
    id_ : str
        For example ``back-squat``, ``bench-press.dumbbell``, ``leg-press+single-leg``.
    own : tuple of Movement
        Movements that the person defined; they come before the catalogue's.

    Returns
    -------
    Exercise
        With its id in normal form: the usual equipment left out, variations sorted, each once.

    Raises
    ------
    LegdayError
        If the movement, its equipment or a variation is unknown; with the nearest ids.
    """
    base, *variations = id_.split("+")
    name, dot, equipment = base.partition(".")
    movement = next((mine for mine in own if mine.id == name), None) or load().movements.get(name)
    if movement is None:
        near = _nearest(name, [*(mine.id for mine in own), *load().movements])
        hint = f"did you mean {', '.join(near)}?" if near else "`legday read FILE` lists the ids in use."
        raise LegdayError(f"{id_!r}: no exercise is called {name!r}; {hint}")
    usual = movement.equipment[0]
    if dot and equipment not in movement.equipment:
        choice = ", ".join(movement.equipment)
        raise LegdayError(f"{id_!r}: {name} is not done with {equipment!r}; use one of {choice}.")
    if variations:
        _check_variations(id_, variations)
    chosen = tuple(sorted(set(variations)))
    tail = "".join(f"+{variation}" for variation in chosen)
    shown = f".{equipment}" if dot and equipment != usual else ""
    return Exercise(f"{name}{shown}{tail}", movement, equipment or usual, chosen)


def load_kind(exercise: Exercise) -> LoadKind:
    """Tell how the load of an exercise is usually counted.

    With its usual equipment, and where the load takes weight off, the movement says; else a dumbbell or
    kettlebell counts per hand, a load on a bodyweight or band exercise is added, the rest is the total.
    """
    movement = exercise.movement
    if exercise.equipment == movement.equipment[0] or movement.load == "assistance":
        return movement.load
    if exercise.equipment in ("dumbbell", "kettlebell"):
        return "per_hand"
    return "added" if exercise.equipment in ("bodyweight", "band") else "total"


def _nearest(word: str, known: Sequence[str]) -> list[str]:
    from difflib import get_close_matches  # only a fault pays for it

    return get_close_matches(word, known, n=3)


def _check_variations(id_: str, variations: list[str]) -> None:
    from legday.catalogue.words import vocabulary  # ten files, and few ids have a variation

    kinds = vocabulary().kinds
    known = [word for word, kind in kinds.items() if kind in ("variation", "posture")]
    for variation in variations:
        if variation not in known:
            near = _nearest(variation, known)
            hint = f"did you mean {', '.join(near)}?" if near else "leave it out."
            raise LegdayError(f"{id_!r}: no variation is called {variation!r}; {hint}")


class _Row:
    """One line of a table: gives its fields and collects what is wrong with them."""

    __slots__ = ("cells", "faults", "where")

    def __init__(self, cells: Mapping[str, str], where: str, faults: list[str]) -> None:
        self.cells, self.where, self.faults = cells, where, faults

    def fault(self, field: str, what: str) -> None:
        self.faults.append(f"{self.where}: {field}: {what}")

    def one_of(self, field: str, words: Mapping[str, _T], default: _T | None = None) -> _T:
        value = self.cells.get(field, "")
        if value in words:
            return words[value]
        if not value and default is not None:
            return default
        self.fault(field, f"{value!r} is none of {', '.join(words)}" if value else "is missing")
        return next(iter(words.values()))

    def many(self, field: str, words: tuple[str, ...] | None = None) -> tuple[str, ...]:
        cell = self.cells.get(field, "")
        if not cell:
            return ()
        values = _listed(cell, words)
        if values is not None:
            return values
        values = tuple([value.strip() for value in cell.split(",")])
        for value in values:
            if not value:
                self.fault(field, "has an empty word")
            elif words is not None and value not in words:
                self.fault(field, f"{value!r} is none of {', '.join(words)}")
        if len(set(values)) < len(values):
            self.fault(field, "says a word twice")
        return values

    def number(self, field: str, low: float, high: float) -> float | None:
        cell = self.cells.get(field, "")
        if not cell:
            return None
        try:
            value = float(cell)
        except ValueError:
            self.fault(field, f"{cell!r} is no number")
            return None
        if not (isfinite(value) and low <= value <= high):
            self.fault(field, f"{cell} is not within {low:g} to {high:g}")
        return value


@cache  # few lists stand in many rows
def _listed(cell: str, words: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Give a cell's words, None if one is unknown, empty or twice there."""
    values = tuple([value.strip() for value in cell.split(",")])
    kinds = set(values)
    is_good = "" not in kinds and len(kinds) == len(values) and (words is None or kinds <= set(words))
    return values if is_good else None


def _rows(
    text: str, file: str, columns: tuple[str, ...], needed: Collection[str], faults: list[str]
) -> Iterator[_Row]:
    header, *lines = text.removeprefix("\ufeff").splitlines() or [""]
    names = header.split("\t")
    where = f"{file}:1"
    faults += [
        f"{where}: {name}: no such column; known are {', '.join(columns)}"
        for name in names
        if name not in columns
    ]
    faults += [
        f"{where}: {name}: the column stands twice"
        for name in sorted({n for n in names if names.count(n) > 1})
    ]
    missing = [name for name in columns if name in needed and name not in names]
    faults += [f"{where}: {name}: the column is missing" for name in missing]
    if missing:
        return
    for at, line in enumerate(lines, start=2):
        if not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > len(names):
            faults.append(
                f"{file}:{at}: {names[-1]}: {len(cells)} cells where the header has {len(names)} columns"
            )
        yield _Row(dict(zip(names, cells, strict=False)), f"{file}:{at}", faults)


def _movements(
    text: str, file: str, known: Collection[str], faults: list[str]
) -> tuple[dict[str, Movement], dict[frozenset[str], str]]:
    needed = ("id", "pattern", "region", "equipment")
    found: dict[str, Movement] = {}
    owners: dict[frozenset[str], str] = {}
    nears: list[tuple[_Row, str, tuple[str, ...]]] = []
    for row in _rows(text, file, _MOVEMENT_COLUMNS, needed, faults):
        movement = _movement(row)
        if movement.id in found:
            row.fault("id", f"{movement.id!r} stands on another line too")
        found[movement.id] = movement
        nears.append((row, movement.id, movement.near))
        id_ = movement.id
        for form in movement.forms:
            if owners.setdefault(form, id_) != id_:
                row.fault("forms", f"{' '.join(sorted(form))!r} also names {owners[form]}")
    for row, id_, near in nears:
        for other in near:
            if other == id_:
                row.fault("near", "names itself")
            elif other not in found and other not in known:
                row.fault("near", f"{other!r} is no movement")
    return found, owners


def _movement(row: _Row) -> Movement:
    cells = row.cells
    id_ = cells.get("id", "")
    if not id_ or not id_.replace("-", "").isalnum() or id_ != id_.lower() or not id_.isascii():
        row.fault("id", f"{id_!r} is not lower-case words joined by hyphens" if id_ else "is missing")
    equipment = row.many("equipment", EQUIPMENT)
    if not equipment:
        row.fault("equipment", "is missing")
    direct = row.many("direct", MUSCLES)
    indirect = row.many("indirect", MUSCLES)
    for both in sorted(set(direct) & set(indirect)):
        row.fault("indirect", f"{both!r} is direct already")
    return Movement(
        id=id_,
        name=cells.get("name") or id_.replace("-", " ").capitalize(),
        pattern=row.one_of("pattern", _PATTERNS),
        region=row.one_of("region", _REGIONS),
        equipment=equipment,
        direct=direct,
        indirect=indirect,
        unilateral=row.one_of("unilateral", _YES_NO, _YES_NO["no"]),
        load=row.one_of("load", _LOAD_KINDS, "total"),
        implements=row.one_of("implements", _IMPLEMENTS, 2),
        body_share=row.number("body_share", 0, 1) or 0.0,
        needs=row.many("needs", NEEDS),
        stresses=row.many("stresses", STRESSES),
        near=row.many("near"),
        forms=_forms(row),
        source=cells.get("source", ""),
    )


def _forms(row: _Row) -> tuple[frozenset[str], ...]:
    cell = row.cells.get("forms", "")
    if not cell:
        return ()
    if cell != cell.lower() or not cell.isascii():
        row.fault("forms", "are not in lower case without accents")
    forms = tuple([frozenset(form.split()) for form in cell.split(";")])
    sizes = list(map(len, forms))
    if not min(sizes):
        row.fault("forms", "have an empty form")
    if len(set(forms)) < len(forms):
        row.fault("forms", "say a form twice")
    if max(sizes) > FORM_WORDS_MAX:
        longest = max(forms, key=len)
        row.fault("forms", f"{' '.join(sorted(longest))!r} has more than {FORM_WORDS_MAX} words")
    return forms


def _muscles(text: str, file: str, faults: list[str]) -> list[Muscle]:
    muscles: dict[str, Muscle] = {}
    for row in _rows(text, file, _MUSCLE_COLUMNS, _MUSCLE_COLUMNS, faults):
        name = row.cells["muscle"]
        if not name or name in muscles:
            row.fault("muscle", f"{name!r} stands on another line too" if name else "is missing")
        muscles[name] = Muscle(
            name=name,
            group=row.one_of("group", _GROUPS, ""),
            region=row.one_of("region", _REGIONS),
            b1=row.number("b1", 0, 1),
            b2_cm3=row.number("b2_cm3", -1000, 1000),
            mean_cm3=row.number("mean_cm3", 0, 5000),
            share_pct=row.number("share_pct", 0, 100),
            source=row.cells.get("source", ""),
            tag=row.cells.get("tag", ""),
        )
    return list(muscles.values())
