"""Exercise names in ten languages, taken apart into canonical English words.

`words/<language>.tsv` holds ``phrase  means  kind``. Nobody says which language a name is in: the ten
vocabularies are one table, the longest phrase wins, and a phrase that means different things has several
readings. The files hold phrases as `tokens` makes them (folded, stemmed, articles left out) and meanings in
canonical words, so that reading them is splitting lines; what a phrase means is worked out when a name
holds it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple

from legday.errors import LegdayError
from legday.model import EQUIPMENT, MUSCLES

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja")
ATTRIBUTES = ("equipment", "side", "posture", "variation", "noise")
KINDS = ("word", *ATTRIBUTES, "brand", "particle", "alone", "muscle", "ending")
SIDE_WORDS = ("left", "right", "each", "alternating", "per_side")
BRAND = "a-brand"  # stands for every maker's name
MACHINE_BRAND = "a-machine-brand"  # stands for a maker of machines only
PHRASE_WORDS_MAX = 7

Bag = frozenset[str]
Reading = tuple[str, ...]
Readings = Mapping[Reading, tuple[str, ...]]

# Ordinal signs would become letters under NFKC ("45º" -> "45o").
_ORDINALS = str.maketrans("°º˚ª", "    ")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d"})
_MARKS = re.compile("[\u0300-\u036f]")
_ELISION = re.compile(r"\b(?:l|d|s|n|qu|all|dell|dall|nell|sull)['’´`](?=\w)")
_POSSESSIVE = re.compile(r"['’´`](?=s\b)")
_LABEL = re.compile(r"\s*(?:[a-h]\d?|\d{1,2}[a-h]?)[.):]\s+")  # "A1. Squat", "2) Squat"
_PER_LIMB = re.compile(r"\d\s*/\s*(?=(?:leg|arm|side)\b)")  # "10/leg"
_UNIT = r"(?:kgs?|lbs?|rm|reps?|sets?|sec|secs|s|min|mins|m|cm|mm|in|inch|ft|x|%|wdh|h)"
_SET_TALK = re.compile(
    rf"\d+\s*[x×*]\s*\d+(?:\s*[-–/]\s*\d+)?(?:\s*{_UNIT}(?!\w))?|(?<![^\W\d_])x\s*\d+(?!\w)|\d+(?:[.,:]\d+)*\s*{_UNIT}(?!\w)"
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")


def fold(text: str) -> str:
    """Fold case, width, accents and the letters that casefolding leaves apart (dotless ı, ł, ø, æ)."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text.translate(_ORDINALS)).casefold().translate(_LETTERS)
    if text.isascii():
        return text
    # Only Latin marks go: a kana's voicing mark is a letter of its own.
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", text)))


def stem(word: str) -> str:
    """Take a plural's ending off: the same crude rule for the vocabulary and for what is typed."""
    if len(word) < 3 or word[-1] != "s" or word.endswith(("ss", "us", "is")):
        return word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1]


def _spelled(name: str) -> tuple[str, ...]:
    text = fold(name)
    ascii_only = text.isascii()
    if "'" in text or not ascii_only:
        text = _POSSESSIVE.sub("", _ELISION.sub("", text))
    label = _LABEL.match(text)
    if label:
        text = text[label.end() :]
    if any(map(str.isdigit, text)):
        text = _SET_TALK.sub(" ", _PER_LIMB.sub("each ", text))
    if not ascii_only:  # "ハックSQ": two words in two scripts
        text = _JAPANESE.sub(lambda run: f" {run[0]} ", text)
    return tuple(_TOKEN.findall(text))


def tokens(name: str) -> tuple[str, ...]:
    """Take a name apart into folded, stemmed words and numbers; set talk ("5x5", "60 kg") and labels go."""
    return tuple(map(stem, _spelled(name)))


def rows(language: str) -> Iterator[tuple[str, str, str]]:
    """Give one language's rows: phrase, means, kind.

    Raises
    ------
    LegdayError
        Naming file and line of every row that is not of that form.
    """
    path = Path(__file__).parent / "words" / f"{language}.tsv"
    faults = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")[1:], 2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != 3 or cells[2] not in KINDS or not cells[0]:
            faults.append(f"{path.name}, line {number}: wanted phrase, means and one of {', '.join(KINDS)}")
            continue
        yield cells[0], cells[1], cells[2]
    if faults:
        raise LegdayError("; ".join(faults))


class Vocabulary:
    """What every phrase means.

    Attributes
    ----------
    kinds : mapping of str to str
        Canonical attribute word -> its kind; a word not listed is content.
    particles : mapping of str to tuple of str
        Articles and prepositions, which say nothing outside a phrase -> their languages.
    alone : mapping of frozenset to list
        What a bag may mean when the name says nothing more ("press").
    muscles : mapping of str to tuple of str
        Canonical word -> muscle groups: what a category or muscle column says.
    endings : mapping of str to tuple of str
        Language -> endings by which its words are declined, the longest first.
    """

    def __init__(self, tables: Mapping[str, Iterable[tuple[str, str, str]]]) -> None:
        self.kinds: dict[str, str] = {}
        self.particles: dict[str, tuple[str, ...]] = {}
        self.alone: dict[Bag, list[Bag]] = {}
        self.muscles: dict[str, tuple[str, ...]] = {}
        self.endings: dict[str, tuple[str, ...]] = {}
        # Phrase -> language, means and kind of its rows.
        self._rows: dict[str, list[tuple[str, str, str]]] = {}
        self._found: dict[str, Readings] = {}
        kinds, lines = self.kinds, self._rows
        for language, table in tables.items():
            for phrase, means, kind in table:
                if kind == "particle":
                    self.particles[phrase] = (*self.particles.get(phrase, ()), language)
                    continue
                if kind == "muscle":
                    self.muscles[phrase] = tuple(means.split(", "))
                    continue
                if kind == "ending":
                    self.endings[language] = tuple(sorted(phrase.split(), key=len, reverse=True))
                    continue
                if kind == "alone":
                    bag = frozenset(phrase.split())
                    self.alone.setdefault(bag, []).append(frozenset(means.split()))
                    continue
                if phrase in lines:
                    lines[phrase].append((language, means, kind))
                else:
                    lines[phrase] = [(language, means, kind)]
                if kind != "word":
                    kinds[phrase if kind == "brand" else means or phrase] = kind
        kinds[BRAND] = kinds[MACHINE_BRAND] = "brand"

    def __contains__(self, phrase: str) -> bool:
        return phrase in self._rows

    def readings(self, phrase: str) -> Readings | None:
        """Give a phrase's readings, tuples of canonical words, and the languages that read it so."""
        known = self._found.get(phrase)
        if known is None and phrase in self._rows:
            known = self._found[phrase] = self._read(phrase)
        return known

    def _read(self, phrase: str) -> Readings:
        words = tuple(phrase.split())
        found: dict[Reading, tuple[str, ...]] = {}
        for language, means, kind in self._rows[phrase]:
            reading = _meaning(words, means, kind)
            spoken = [(reading, language)]
            if len(words) > 1:
                if language != "en" and all(self.english(word) for word in words):
                    spoken.append((reading, "en"))  # a loan ("sit ups")
                if language == "en" and kind == "word" and not any("-" in word for word in reading):
                    # A form may hold the phrase's own words ("lower back extension").
                    own = tuple([meant for word in words for meant in self.english(word) or (word,)])
                    spoken.append((own, "en"))
            for said, tongue in spoken:
                if tongue not in (known := found.get(said, ())):
                    found[said] = (*known, tongue)
        return found

    def english(self, word: str) -> Reading | None:
        """Give an English word's one reading; None if it has none or several."""
        said = [
            _meaning((word,), means, kind)
            for tongue, means, kind in self._rows.get(word, ())
            if tongue == "en"
        ]
        return said[0] if len(said) == 1 else None

    def speaks(self, language: str, word: str) -> bool:
        """Tell whether a language has this word, and for more than to be left out."""
        said = self._rows.get(word, ())
        return any(tongue == language and kind != "brand" for tongue, _, kind in said)

    def is_piece(self, word: str) -> bool:
        """Tell whether a compound may be made of this word."""
        said = self._rows.get(word, ())
        return any(kind not in ("noise", "brand") for _, _, kind in said) or bool(
            said and _JAPANESE.match(word)
        )


def _meaning(words: Reading, means: str, kind: str) -> Reading:
    """Give the canonical words of a row."""
    if kind == "brand":
        brand = MACHINE_BRAND if means else BRAND
        return (brand, *words) if len(words) == 1 else (brand,)
    if kind == "noise" and not means and (len(words) > 1 or _JAPANESE.match(words[0])):
        return ()
    return tuple(means.split()) if means else words


@cache
def vocabulary() -> Vocabulary:
    """Read the ten word files into one table, once.

    Raises
    ------
    LegdayError
        Naming every row that is not well formed.
    """
    words = Vocabulary({language: rows(language) for language in LANGUAGES})
    faults = [
        f"{word} is no {kind}"
        for word, kind in words.kinds.items()
        if (kind == "equipment" and word not in EQUIPMENT) or (kind == "side" and word not in SIDE_WORDS)
    ]
    faults += [
        f"{group} is no muscle"
        for groups in words.muscles.values()
        for group in groups
        if group not in MUSCLES
    ]
    if faults:
        raise LegdayError("catalogue/words: " + "; ".join(faults))
    return words


class Translation(NamedTuple):
    """A name in canonical words.

    Attributes
    ----------
    bags : tuple of frozenset of str
        One bag a reading; empty if a word is unknown and nothing else was said.
    unknown : tuple of str
        Words that no vocabulary knows.
    corrected : tuple of (str, str)
        Typing errors and what they were read as.
    """

    bags: tuple[Bag, ...]
    unknown: tuple[str, ...]
    corrected: tuple[tuple[str, str], ...]


MAX_READINGS = 64
TYPO_LETTERS_MIN = 5  # shorter words have too many neighbours [E]
STEM_LETTERS_MIN = 4  # what an ending leaves [E]


def translate(
    name: str, words: Vocabulary, known: frozenset[str] = frozenset(), language: str = ""
) -> Translation:
    """Translate a name into bags of canonical English words.

    Parameters
    ----------
    known : frozenset of str
        Further words that stand for themselves: those of the movements' forms.
    language : str
        The language of the file, where its reader knows it: one of LANGUAGES.
    """
    spelled = _spelled(name)
    typed = list(map(stem, spelled))
    found: list[Readings] = []
    unknown: list[str] = []
    corrected: list[tuple[str, str]] = []
    declined: set[int] = set()
    at = 0
    while at < len(typed):
        size, readings = _longest(typed, at, words)
        word, place = typed[at], at
        at += size
        if size == 1:
            if word in known and not words.english(word):
                readings = {**readings, (word,): ("en",)}
            if word in words.particles:
                readings = {**readings, (): words.particles[word]}
        if readings:
            found.append(readings)
            continue
        if word.isdigit():
            found.append(_itself(word))
            continue
        parts = _compound(word, words, known)
        if parts is not None:
            found.extend(parts)
            continue
        if place not in declined:
            declined.add(place)
            typed[place] = _declined(word, words, known)
            if typed[place] != word:  # it may now be part of a phrase that starts before it
                found, unknown, corrected, at = [], [], [], 0
                continue
        meant = _typo(spelled[place], words, known)
        if meant is None:
            unknown.append(word)
        else:
            corrected.append((spelled[place], meant))
            found.append(words.readings(meant) or _itself(meant))
    choices = _spoken(found, language)
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > MAX_READINGS:
        return Translation((), tuple(typed), ())
    bags = dict.fromkeys(
        frozenset([word for words in chosen for word in words]) for chosen in product(*choices)
    )
    return Translation(tuple(bags), tuple(unknown), tuple(corrected))


def _itself(word: str) -> Readings:
    return {(word,): ()}


def _declined(word: str, words: Vocabulary, known: frozenset[str]) -> str:
    """Give the form of a word that the vocabulary has: "ue" for "ü", another ending of the same language."""
    plain = word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    if plain != word and (plain in words or _compound(plain, words, known)):
        return plain
    if len(word) <= STEM_LETTERS_MIN or not word.isascii():
        return word
    for language, endings in words.endings.items():
        for ending in (*endings, ""):
            root = word.removesuffix(ending)
            if not word.endswith(ending) or len(root) < STEM_LETTERS_MIN:
                continue
            near = [root + other for other in ("", *endings) if words.speaks(language, root + other)]
            if near:
                return near[0]
    return word


def _spoken(found: Sequence[Readings], language: str) -> list[Sequence[Reading]]:
    """Where languages read a word differently, let the other words of the name tell which it is in."""
    choices: list[Sequence[Reading]] = []
    for at, readings in enumerate(found):
        choices.append(tuple(readings))
        if len(readings) == 1 or len(set(readings.values())) == 1:
            continue
        votes = Counter((language,) if language else ())
        for other in (*found[:at], *found[at + 1 :]):
            spoken = {each for languages in other.values() for each in languages}
            # English names are at home in every language and tell nothing.
            if "en" not in spoken:
                votes.update(spoken)
        most = max(votes.values(), default=0)
        told = {each for each, count in votes.items() if count == most}
        choices[at] = [r for r, languages in readings.items() if told.intersection(languages)] or choices[at]
    return choices


def _longest(typed: Sequence[str], at: int, words: Vocabulary) -> tuple[int, Readings]:
    """Give the longest phrase that starts here, and its readings; one word and none if there is none."""
    particles = words.particles
    for size in range(min(PHRASE_WORDS_MAX + 2, len(typed) - at), 0, -1):
        span = typed[at : at + size]
        phrase = " ".join(span)
        if size > 1 and phrase not in words:
            content = [word for word in span if word not in particles]
            phrase = " ".join(content) if len(content) > 1 else ""
        readings = words.readings(phrase)
        if readings is not None:
            return size, readings
    return 1, {}


def _compound(word: str, words: Vocabulary, known: frozenset[str]) -> list[Readings] | None:
    """Split a compound (German, Dutch, "legpress", unspaced Japanese) into the fewest known words."""
    size = len(word)
    japanese = _JAPANESE.search(word) is not None
    shortest = 1 if japanese else 3
    if size < 2 * shortest:
        return None
    best: list[list[str] | None] = [[], *[None] * size]
    for end in range(shortest, size + 1):
        for start in range(end - shortest + 1):
            before = best[start]
            if before is None:
                continue
            piece = word[start:end]
            if piece not in known and not words.is_piece(piece):
                continue
            now = best[end]
            # Ties go to the longer last word, which is met first.
            if now is None or len(before) + 1 < len(now):
                best[end] = [*before, piece]
        # A linking s or n ("Schulterndrücken") belongs to no part.
        link = best[end - 1]
        if best[end] is None and not japanese and link and word[end - 1] in "sn" and end < size:
            best[end] = link
    parts = best[size]
    if parts is None or len(parts) < 2:
        return None
    return [words.readings(part) or _itself(part) for part in parts]


def _typo(word: str, words: Vocabulary, known: frozenset[str]) -> str | None:
    """Give the one word within one slip of the finger (Damerau distance 1), or None.

    Two letters swapped are asked for first: all letters of the word are there.
    """
    if len(word) < TYPO_LETTERS_MIN - 1 or not word.isascii() or not word.isalpha():
        return None
    for slips in (_swaps(word), _slips(word)):
        meanings: dict[tuple[Reading, ...], str] = {}
        for near in map(stem, slips):
            if len(near) < TYPO_LETTERS_MIN - 1 or near in words.particles:
                continue
            if near in words or near in known:
                meanings.setdefault(tuple(words.readings(near) or _itself(near)), near)
        if meanings:
            meant = next(iter(meanings.values()))
            return meant if len(meanings) == 1 and len(meant) >= TYPO_LETTERS_MIN else None
    return None


def _swaps(word: str) -> Iterable[str]:
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _slips(word: str) -> Iterable[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            if tail and letter != tail[0]:
                yield head + letter + tail[1:]
