"""A logged name to an exercise: translate into canonical English words, compare bags, never guess.

A name resolves only if every word in it is understood and what is left, after the words for equipment,
posture, variation and side, is a form of exactly one movement. The largest form wins ("seated calf raise"
over "calf raise"). Two movements, or two readings of a word, tie: hints may settle it, else the name stays
unresolved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from legday.catalogue.loader import exercise
from legday.catalogue.words import BRAND, MACHINE_BRAND, Bag, fold, tokens, translate, vocabulary
from legday.model import LEG_MUSCLES, Side

if TYPE_CHECKING:
    from legday.catalogue.loader import Catalogue, Movement

SUGGESTIONS = 3
SIMILAR = 60  # of 100, below which a form is no suggestion [E]
MAX_ATTRIBUTES = 9  # 2^9 bags to look up; a name with more attribute words is no name
LIMBS = {"lower": "single-leg", "upper": "single-arm"}
# A Smith machine has a barbell and a cable a bar: the stronger word says what it is done with.
WEAKER = {"smith": ("barbell", "machine"), "cable": ("barbell", "machine"), "trap_bar": ("barbell",)}
# These tell nothing that another log of the same lift would share.
SILENT_VARIATIONS = frozenset({"weighted"})
_BRACKETS = re.compile(r"[(\[{（【「]([^()\[\]{}（）【】「」]*)[)\]}）】」]")


class Hints(NamedTuple):
    """What else the row says. Hints settle a tie; they never override a clear name.

    Attributes
    ----------
    category, muscle, equipment : str
        Other columns of the row, in any of the ten languages.
    loaded : bool or None
        Whether any row of this name carries a load; None if that is not known.
    neighbours : tuple of str
        Exercise ids of the resolved names of the same sessions.
    language : str
        Language of the file ("de"), where its reader knows it from headers or month names.
    """

    category: str = ""
    muscle: str = ""
    equipment: str = ""
    loaded: bool | None = None
    neighbours: tuple[str, ...] = ()
    language: str = ""


class Resolution(NamedTuple):
    """What a name means.

    Attributes
    ----------
    exercise : str or None
        Exercise id, None if the name stays unresolved.
    side : {"left", "right", "each"} or None
        The side that the name states; None if it states none.
    suggestions : tuple of str
        At most three exercise ids, the most plausible first; empty if resolved.
    why : str
        One sentence for a person: on what it rests, or what is not clear.
    per_side : bool
        The name says "each side" or "per side": the load may have been typed per side.
    """

    exercise: str | None
    side: Side | None = None
    suggestions: tuple[str, ...] = ()
    why: str = ""
    per_side: bool = False


class _Match(NamedTuple):
    """One reading of a name."""

    bag: Bag
    movement: Movement
    equipment: str | None  # None: the name states none
    variations: tuple[str, ...]
    side: Side | None
    per_side: bool

    @property
    def kit(self) -> str:
        return self.equipment or self.movement.equipment[0]

    @property
    def exercise(self) -> str:
        equipment = "" if self.kit == self.movement.equipment[0] else f".{self.kit}"
        return self.movement.id + equipment + "".join(f"+{v}" for v in self.variations)


class Resolver:
    """Resolves logged names against the catalogue, a person's aliases and their own movements.

    Parameters
    ----------
    catalogue : Catalogue
        Movements to resolve to.
    aliases : mapping of str to str
        Name as logged -> exercise id; they come first, matched by folded name.
    own : tuple of Movement
        Movements that the person defined; each answers to its own name and forms.

    Raises
    ------
    LegdayError
        If an alias names no exercise.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        aliases: Mapping[str, str] | None = None,
        own: tuple[Movement, ...] = (),
    ) -> None:
        self._words = vocabulary()
        self._movements = {**catalogue.movements, **{movement.id: movement for movement in own}}
        self._forms = {**catalogue.forms, **{form: mine.id for mine in own for form in mine.forms}}
        self._known = frozenset().union(*self._forms)
        self._aliases: dict[tuple[str, ...], str] = {}
        for movement in own:
            self._aliases[_key(movement.name)] = movement.id
            self._aliases[_key(movement.id)] = movement.id
        for name, target in (aliases or {}).items():
            self._aliases[_key(name)] = exercise(target, own).id

    def resolve(self, name: str, hints: Hints | None = None) -> Resolution:
        """Resolve one name.

        Parameters
        ----------
        name : str
            As logged, in any of the ten languages.
        hints : Hints, optional
            What may settle a tie.

        Returns
        -------
        Resolution
            Its `exercise` is None where the name is not clear, with suggestions and the reason.
        """
        hints = hints or Hints()
        alias = self._aliases.get(_key(name))
        if alias is not None:
            return Resolution(alias, why="your own name for it")
        plain = self._resolve(name, hints)
        if plain.exercise is not None:
            return plain
        # "Press (legs)", "Squat (quads)": a muscle in brackets is a hint that came with the name.
        muscles = [inside for inside in _BRACKETS.findall(name) if self._is_muscle(inside)]
        if muscles:
            bare = _BRACKETS.sub(lambda m: " " if m[1] in muscles else m[0], name)
            said = self._resolve(bare, hints._replace(muscle=" ".join(muscles)))
            if said.exercise is not None and self._trains(said.exercise, self._muscles(" ".join(muscles))):
                return said
        return plain if plain.suggestions else plain._replace(suggestions=self._suggest(name))

    def _resolve(self, name: str, hints: Hints) -> Resolution:
        translation = translate(name, self._words, self._known, hints.language)
        matches: dict[str, _Match] = {}
        if not translation.unknown:
            found = [(bag, match) for bag in translation.bags for match in self._match(bag)] or [
                (bag, match) for bag in translation.bags for match in self._focused(bag)
            ]
            for bag, match in found:
                # A reading that leaves a word out yields to the one that takes it in.
                if not any(bag < other for other, _ in found):
                    for either in self._branded(match):
                        matches.setdefault(either.exercise, either)
        if not matches:
            said = [bag for bag in translation.bags if bag]
            if translation.unknown:
                words = ", ".join(f'"{word}"' for word in translation.unknown)
                why = f"no vocabulary knows {words}"
            else:
                why = "no movement goes by these words alone" if said else "the name holds no word"
            return Resolution(None, why=why)
        tied = len({match.movement.id for match in matches.values()}) > 1
        left = self._settle(list(matches.values()), hints)
        if len(left) > 1:
            may_be = tuple(match.exercise for match in left)[:SUGGESTIONS]
            return Resolution(None, suggestions=may_be, why="may be " + " or ".join(may_be))
        match, assumed = self._assume(left[0], hints)
        why = "; ".join(
            filter(
                None,
                (
                    "settled by what else the row says" if tied else "every word is known",
                    ", ".join(f'"{typed}" read as "{meant}"' for typed, meant in translation.corrected),
                    assumed,
                    "the load may be per side" if match.per_side else "",
                ),
            )
        )
        return Resolution(match.exercise, match.side, (), why, match.per_side)

    def _match(self, bag: Bag) -> list[_Match]:
        """Give every reading of a bag; one side at a time of a lift for two is its single-limb variation."""
        matches = self._largest(bag)
        one_sided = "unilateral" in bag or not bag.isdisjoint(("left", "right", "each"))
        if not one_sided or "alternating" in bag:
            return matches
        sided: list[_Match] = []
        for match in matches:
            limb = LIMBS.get(match.movement.region)
            if match.movement.unilateral or limb is None or not bag.isdisjoint(LIMBS.values()):
                sided.append(match)
            else:
                sided.extend(self._largest((bag - {"unilateral"}) | {limb}))
        return sided

    def _largest(self, bag: Bag) -> list[_Match]:
        """Give every movement whose largest form this bag is, with what its other words say."""
        kinds = self._words.kinds
        attributes = [word for word in bag if word in kinds or word.isdigit()]
        core = bag.difference(attributes)
        # An attribute word that no form holds can be no part of one. Equipment counts last: "single leg
        # dumbbell squat" is a single-leg squat before it is a dumbbell squat.
        held = sorted(word for word in attributes if word in self._known)
        kit = [word for word in held if kinds.get(word) == "equipment"]
        said = [word for word in held if kinds.get(word) != "equipment"]
        if len(held) > MAX_ATTRIBUTES:
            return []
        for said_of, kit_of in product(range(len(said), -1, -1), range(len(kit), -1, -1)):
            found = [
                (self._forms[form], bag.difference(form))
                for chosen in product(combinations(said, said_of), combinations(kit, kit_of))
                if (form := core.union(*chosen)) in self._forms
            ]
            if found:
                matches = (self._describe(self._movements[id_], rest, bag) for id_, rest in found)
                return [match for match in matches if match is not None]
        meanings = self._words.alone.get(core, ()) if core else ()
        return [match for meant in meanings for match in self._largest(meant.union(attributes))]

    def _branded(self, match: _Match) -> list[_Match]:
        """Give what a maker's name may mean besides: a machine of another kind ("Technogym squat")."""
        if match.equipment is not None or match.bag.isdisjoint((BRAND, MACHINE_BRAND)):
            return [match]
        machines = self._largest(match.bag | {"machine"})
        others = [other for other in machines if other.movement.id != match.movement.id]
        if not others and MACHINE_BRAND in match.bag:
            return machines
        return [match, *others]

    def _focused(self, bag: Bag) -> list[_Match]:
        """Give the lift whose name is followed by a muscle that it trains ("leg press glutes")."""
        muscles = self._words.muscles
        named = {word for word in bag if word in muscles and word not in ("leg", "hip")}
        if not named:
            return []
        groups = {group for word in named for group in muscles[word]}
        indirectly = "focus" in bag or "focused" in bag
        found = []
        for match in self._match(bag - named):
            movement = match.movement
            trained = (*movement.direct, *movement.indirect) if indirectly else movement.direct
            if movement.pattern == "mobility" or (
                movement.region == "lower" and not groups.isdisjoint(trained)
            ):
                found.append(match)
        return found

    def _describe(self, movement: Movement, rest: Iterable[str], bag: Bag) -> _Match | None:
        """Read what a form leaves over; None if it does not go with the movement."""
        kinds = self._words.kinds
        by_kind: dict[str, list[str]] = {kind: [] for kind in ("equipment", "side", "posture", "variation")}
        for word in sorted(rest):
            by_kind.get(kinds.get(word, "noise"), []).append(word)
        kit = by_kind["equipment"]
        weaker = {word for strong in kit for word in WEAKER.get(strong, ())}
        kit = [word for word in kit if word not in weaker]
        variations = {v for v in by_kind["variation"] if v not in SILENT_VARIATIONS}
        # A band is the load itself where the lift is done with one, else it resists what is.
        if "band" in kit and (len(kit) > 1 or "band" not in movement.equipment):
            kit.remove("band")
            variations.add("banded")
        if len(kit) > 1 or len(by_kind["posture"]) > 1:
            return None
        swallowed = [w for w in movement.equipment if w in bag and w not in by_kind["equipment"]]
        stated = kit or swallowed
        if stated and stated[0] not in movement.equipment:
            return None
        if "narrow" in variations and "wide" in variations:
            return None
        for posture in by_kind["posture"]:
            if posture == "standing":
                continue
            if movement.region == "lower":
                return None
            variations.add(posture)
        if movement.region == "upper" and "single-leg" in variations:
            return None
        side: Side | None = None
        sides = by_kind["side"]
        equipment = stated[0] if stated else None
        # "Lunge each side" means the legs, unless plates may be meant.
        per_side = "per_side" in sides
        if per_side and movement.unilateral and equipment not in ("barbell", "machine", "smith"):
            sides, per_side = ["each"], False
        if "each" in sides or "alternating" in sides or {"left", "right"} <= set(sides):
            side = "each"
        elif "left" in sides:
            side = "left"
        elif "right" in sides:
            side = "right"
        if movement.unilateral:
            variations -= {"single-leg", "single-arm", "unilateral"}
        return _Match(bag, movement, equipment, tuple(sorted(variations)), side, per_side)

    def _assume(self, match: _Match, hints: Hints) -> tuple[_Match, str]:
        """Fill in the equipment that a name leaves open: from its column, or none if no row has a load."""
        if match.equipment is not None:
            return match, ""
        column = self._equipment(hints.equipment)
        if column is not None and column in match.movement.equipment:
            return match._replace(equipment=column), ""
        if hints.loaded is False and match.movement.equipment[0] != "bodyweight":
            free = self._largest(match.bag | {"bodyweight"})
            if len(free) == 1:
                return free[0]._replace(side=match.side), "never loaded, so bodyweight"
        return match, ""

    def _settle(self, matches: list[_Match], hints: Hints) -> list[_Match]:
        """Narrow a tie by the row's other columns, then by the load, then by the session."""
        if len(matches) == 1:
            return matches
        muscles = self._muscles(f"{hints.category} {hints.muscle}")
        column = self._equipment(hints.equipment)
        regions = {self._region(neighbour) for neighbour in hints.neighbours}
        region = next(iter(regions)) if len(regions) == 1 and len(hints.neighbours) >= 3 else None
        cardio = "cardio" in self._said(hints.category)
        tests: tuple[Callable[[_Match], bool], ...] = (
            lambda m: not cardio or m.movement.pattern == "cardio",
            lambda m: bool(muscles.intersection(m.movement.direct)) if muscles else True,
            lambda m: column in m.movement.equipment if column else True,
            lambda m: hints.loaded is None or _unloaded(m) != hints.loaded,
            lambda m: m.movement.region == region if region else True,
        )
        for test in tests:
            left = [match for match in matches if test(match)]
            matches = left or matches
        if len({match.movement.id for match in matches}) > 1:
            return matches
        # One movement read twice: where both account for the same words, the larger form leaves fewer.
        kinds = self._words.kinds
        if len({(m.kit, frozenset(word for word in m.bag if word in kinds)) for m in matches}) == 1:
            matches = [min(matches, key=lambda m: (len(m.variations), m.exercise))]
        return matches

    def _said(self, text: str) -> frozenset[str]:
        """Give the canonical words of a column, in any reading."""
        if not text.strip():
            return frozenset()
        return frozenset().union(*translate(text, self._words, self._known).bags)

    def _muscles(self, text: str) -> frozenset[str]:
        """Give the muscle groups that a column names."""
        muscles = self._words.muscles
        return frozenset(group for word in self._said(text) for group in muscles.get(word, ()))

    def _is_muscle(self, text: str) -> bool:
        """Tell whether a text names muscles and nothing else."""
        translation = translate(text, self._words, self._known)
        said = frozenset().union(*translation.bags)
        return bool(said) and not translation.unknown and said <= self._words.muscles.keys()

    def _equipment(self, text: str) -> str | None:
        """Give the one equipment that a column names, or None."""
        named = [word for word in self._said(text) if self._words.kinds.get(word) == "equipment"]
        return named[0] if len(named) == 1 else None

    def _region(self, id_: str) -> str | None:
        movement = self._movements.get(re.split(r"[.+]", id_, maxsplit=1)[0])
        return movement.region if movement else None

    def _trains(self, id_: str, muscles: frozenset[str]) -> bool:
        """Tell whether a lift trains one of these muscles, or is for the legs as they are."""
        movement = self._movements[re.split(r"[.+]", id_, maxsplit=1)[0]]
        if movement.region == "lower" and not muscles.isdisjoint(LEG_MUSCLES):
            return True
        return not muscles.isdisjoint((*movement.direct, *movement.indirect))

    def _suggest(self, name: str) -> tuple[str, ...]:
        """Give up to three exercises that a lifter may have meant."""
        from rapidfuzz import fuzz, process  # only what is unresolved pays for it

        found: dict[str, None] = {}
        said = [bag for bag in translate(name, self._words, self._known).bags if bag]
        for bag in said:
            for match in self._match(bag):
                found.setdefault(match.exercise)
        # Then what the known words begin to say ("leg" of "leg day"), the shortest and the commonest first.
        spelled = list(self._forms.items())
        for bag in said:
            core = self._known & (bag.difference(self._words.kinds) or bag)
            begun = [
                (-len(form & bag), len(form), at)
                for at, (form, _) in enumerate(spelled)
                if core and core <= form
            ]
            for _, _, at in sorted(begun)[:SUGGESTIONS]:
                found.setdefault(spelled[at][1])
        choices = [" ".join(sorted(form)) for form, _ in spelled]
        queries = {" ".join(sorted(tokens(name))), *(" ".join(sorted(bag)) for bag in said)}
        ranked = [
            (-score, at)
            for query in queries
            for _, score, at in process.extract(query, choices, scorer=fuzz.token_sort_ratio, limit=8)
            if score >= SIMILAR
        ]
        for _, at in sorted(ranked):
            found.setdefault(spelled[at][1])
        return tuple(found)[:SUGGESTIONS]


def _key(name: str) -> tuple[str, ...]:
    """Give the folded name by which aliases match; numbers and set talk count here."""
    return tuple(re.findall(r"\w+", fold(name))) or (name,)


def _unloaded(match: _Match) -> bool:
    return match.kit in ("bodyweight", "band") or match.movement.pattern in ("cardio", "mobility")
