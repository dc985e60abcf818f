"""Exercise names in ten languages, taken apart into canonical English words.

`words/<language>.tsv` holds ``phrase  means  kind``. Nobody says which language a name is in: the ten
vocabularies are one table, the longest phrase wins, and a phrase that means different things has several
readings.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from string import ascii_lowercase

from legday.errors import LegdayError
from legday.model import EQUIPMENT, MUSCLES

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja")
ATTRIBUTES = ("equipment", "side", "posture", "variation", "noise")
KINDS = ("word", *ATTRIBUTES, "brand", "particle", "alone", "muscle")
MERGED = ("equipment", "posture", "variation")
BRAND = "a-brand"  # stands for every maker's name
SIDE_WORDS = ("left", "right", "each", "alternating", "per_side")

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
_UNIT = r"(?:kgs?|lbs?|rm|reps?|sets?|sec|secs|s|min|mins|m|cm|mm|in|inch|ft|x|%|wdh|h)"
_SET_TALK = re.compile(
    rf"\d+\s*[x×*]\s*\d+(?:\s*[-–/]\s*\d+)?(?:\s*{_UNIT}(?!\w))?|(?<![^\W\d_])x\s*\d+(?!\w)|\d+(?:[.,:]\d+)*\s*{_UNIT}(?!\w)"
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


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


def tokens(name: str) -> tuple[str, ...]:
    """Take a name apart into folded, stemmed words and numbers; set talk ("5x5", "60 kg") and labels go."""
    text = fold(name)
    if "'" in text or not text.isascii():
        text = _POSSESSIVE.sub("", _ELISION.sub("", text))
    label = _LABEL.match(text)
    if label:
        text = text[label.end() :]
    if any(map(str.isdigit, text)):
        text = _SET_TALK.sub(" ", text)
    return tuple(map(stem, _TOKEN.findall(text)))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What every phrase means.

    Attributes
    ----------
    readings : mapping of str to mapping
        Stemmed phrase -> its readings, tuples of canonical words -> the languages that read it so.
    bare : mapping of str to mapping
        The same for phrases of two words or more without their articles and prepositions.
    kinds : mapping of str to str
        Canonical attribute word -> its kind; a word not listed is content.
    particles : mapping of str to tuple of str
        Articles and prepositions, which say nothing outside a phrase -> their languages.
    alone : mapping of frozenset to tuple
        What a bag may mean when the name says nothing more ("press").
    muscles : mapping of str to tuple of str
        Canonical word -> muscle groups: what a category or muscle column says.
    english : mapping of str to tuple of str
        English word -> its one reading: what the words of a movement's form are translated by.
    merges : mapping of str to tuple
        English word -> phrases with it that stand for one attribute ("trap bar"), longest first.
    pieces : frozenset of str
        Words that a compound may be made of.
    longest : int
        Words in the longest phrase.
    """

    readings: Mapping[str, Readings]
    bare: Mapping[str, Readings]
    kinds: Mapping[str, str]
    particles: Mapping[str, tuple[str, ...]]
    alone: Mapping[Bag, tuple[Bag, ...]]
    muscles: Mapping[str, tuple[str, ...]]
    english: Mapping[str, tuple[str, ...]]
    merges: Mapping[str, tuple[tuple[Bag, str], ...]]
    pieces: frozenset[str]
    longest: int


def rows(language: str) -> Iterator[tuple[str, str, str]]:
    """Give one language's rows: phrase, means, kind.

    Raises
    ------
    LegdayError
        Naming file and line of every row that is not of that form.
    """
    path = Path(__file__).parent / "words" / f"{language}.tsv"
    faults = []
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines[1:], 2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != 3 or cells[2] not in KINDS or not cells[0]:
            faults.append(f"{path.name}, line {number}: wanted phrase, means and one of {', '.join(KINDS)}")
            continue
        yield cells[0], cells[1], cells[2]
    if faults:
        raise LegdayError("; ".join(faults))


_Table = dict[str, dict[Reading, tuple[str, ...]]]


@cache
def _stems(chunk: str) -> tuple[str, ...]:
    """Fold and stem what stands between two spaces of a vocabulary file, once."""
    text = fold(chunk)
    if text.isalpha():
        return (stem(text),)
    return tuple([stem(word) for word in _TOKEN.findall(_ELISION.sub("", text))])


def _meaning(phrase: str, words: tuple[str, ...], means: str, kind: str) -> tuple[str, ...]:
    """Give the canonical words: those with a hyphen or underscore stand as they are."""
    if kind == "brand":
        return (BRAND, *words) if len(words) == 1 else (BRAND,)
    if kind == "noise" and (len(words) > 1 or _JAPANESE.search(phrase)):
        return ()
    if not means:
        return words
    return tuple([word if "-" in word or "_" in word else stem(word) for word in means.split()])


@cache
def vocabulary() -> Vocabulary:
    """Read the ten word files into one table (about 25 ms, once)."""
    tables = {language: list(rows(language)) for language in LANGUAGES}
    particles: dict[str, tuple[str, ...]] = {}
    for language, table in tables.items():
        for phrase, _, kind in table:
            if kind == "particle":
                word = stem(fold(phrase))
                particles[word] = (*particles.get(word, ()), language)
    readings: _Table = {}
    bare: _Table = {}
    kinds: dict[str, str] = {}
    alone: dict[Bag, list[Bag]] = {}
    muscles: dict[str, tuple[str, ...]] = {}
    english: dict[str, tuple[str, ...]] = {}
    merges: dict[str, list[tuple[Bag, str]]] = {}
    pieces: set[str] = set()
    longest = 1
    for language, table in tables.items():
        if language == "de":
            table += [
                (plain, means, kind)
                for phrase, means, kind in table
                if (plain := phrase.translate(_UMLAUTS)) != phrase
            ]
        for phrase, means, kind in table:
            if kind == "particle":
                continue
            words = tuple([word for chunk in phrase.split() for word in _stems(chunk)])
            if kind == "muscle":
                muscles[words[0]] = tuple(means.split(", "))
                continue
            reading = _meaning(phrase, words, means, kind)
            if kind == "alone":
                alone.setdefault(frozenset(words), []).append(frozenset(reading))
                continue
            _note(readings, " ".join(words), reading, language)
            if len(words) > 1 and language != "en" and english.keys() >= set(words):
                _note(readings, " ".join(words), reading, "en")  # a loan ("sit ups")
            if len(words) == 1:
                if kind not in ("noise", "brand") or _JAPANESE.match(words[0]):
                    pieces.add(words[0])
            else:
                longest = max(longest, len(words))
                content = [word for word in words if word not in particles]
                bare_too = 1 < len(content) < len(words)
                if bare_too:
                    _note(bare, " ".join(content), reading, language)
                if language == "en" and kind == "word" and not any("-" in word for word in reading):
                    # A form may hold the phrase's own words ("lower back extension").
                    _note(readings, " ".join(words), words, language)
                    if bare_too:
                        _note(bare, " ".join(content), tuple(content), language)
                if language == "en" and len(reading) == 1 and (kind in MERGED or "-" in reading[0]):
                    merges.setdefault(words[-1], []).append((frozenset(words), reading[0]))
            if kind in ATTRIBUTES or kind == "brand":
                kinds.update(dict.fromkeys(reading, kind))
        if language == "en":
            english = {
                word: next(iter(found))
                for word, found in readings.items()
                if len(found) == 1 and " " not in word
            }
    _check(kinds, muscles)
    return Vocabulary(
        readings=_canonical(readings, english, kinds),
        bare=_canonical(bare, english, kinds),
        kinds=kinds,
        particles=particles,
        alone={bag: tuple(found) for bag, found in alone.items()},
        muscles=muscles,
        english=english,
        merges={word: tuple(sorted(found, key=lambda m: -len(m[0]))) for word, found in merges.items()},
        pieces=frozenset(pieces),
        longest=longest,
    )


def _canonical(table: _Table, english: Mapping[str, Reading], kinds: Mapping[str, str]) -> _Table:
    """Take the English synonyms that readings are written in: "ham" is "hamstring" wherever it stands."""
    synonyms = {w: meant for w, meant in english.items() if meant != (w,) and w not in kinds}
    apart = synonyms.keys().isdisjoint
    return {
        phrase: found
        if apart([word for words in found for word in words])
        else {
            tuple([meant for w in words for meant in synonyms.get(w, (w,))]): languages
            for words, languages in found.items()
        }
        for phrase, found in table.items()
    }


def _note(table: _Table, phrase: str, reading: Reading, language: str) -> None:
    known = table.setdefault(phrase, {})
    languages = known.get(reading, ())
    if language not in languages:
        known[reading] = (*languages, language)


def _check(kinds: Mapping[str, str], muscles: Mapping[str, tuple[str, ...]]) -> None:
    faults = [
        f"{word} is no {kind}"
        for word, kind in kinds.items()
        if (kind == "equipment" and word not in EQUIPMENT) or (kind == "side" and word not in SIDE_WORDS)
    ]
    faults += [
        f"{group} is no muscle" for groups in muscles.values() for group in groups if group not in MUSCLES
    ]
    if faults:
        raise LegdayError("catalogue/words: " + "; ".join(faults))


@dataclass(frozen=True, slots=True)
class Translation:
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
    typed = tokens(name)
    found: list[Readings] = []
    unknown: list[str] = []
    corrected: list[tuple[str, str]] = []
    at = 0
    while at < len(typed):
        size, readings = _longest(typed, at, words)
        word = typed[at]
        at += size
        if size == 1:
            if word in known and word not in words.english:
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
        meant = _typo(word, words, known)
        if meant is None:
            unknown.append(word)
        else:
            corrected.append((word, meant))
            found.append(words.readings.get(meant, _itself(meant)))
    choices = _spoken(found, language)
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > MAX_READINGS:
        return Translation((), tuple(typed), ())
    bags = dict.fromkeys(
        frozenset(word for words in chosen for word in words) for chosen in product(*choices)
    )
    return Translation(tuple(bags), tuple(unknown), tuple(corrected))


def _itself(word: str) -> Readings:
    return {(word,): ()}


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


def _longest(typed: tuple[str, ...], at: int, words: Vocabulary) -> tuple[int, Readings]:
    """Give the longest phrase that starts here, and its readings; one word and none if there is none."""
    most = min(words.longest + 2, len(typed) - at)
    for size in range(most, 0, -1):
        span = typed[at : at + size]
        readings = words.readings.get(" ".join(span))
        if readings is None and size > 1:
            if span[0] in words.particles or span[-1] in words.particles:
                continue
            key = " ".join([word for word in span if word not in words.particles])
            readings = words.readings.get(key) or words.bare.get(key)
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
            piece = word[start:end]
            if before is None or (piece not in words.pieces and piece not in known):
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
    return [words.readings.get(part, _itself(part)) for part in parts]


def _typo(word: str, words: Vocabulary, known: frozenset[str]) -> str | None:
    """Give the one word within one slip of the finger (Damerau distance 1), or None.

    Two letters swapped are asked for first: all letters of the word are there.
    """
    if len(word) < TYPO_LETTERS_MIN - 1 or not word.isascii() or not word.isalpha():
        return None
    for slips in (_swaps(word), _slips(word)):
        meanings: dict[tuple[Reading, ...], str] = {}
        for near in slips:
            if len(near) < TYPO_LETTERS_MIN - 1 or near in words.particles:
                continue
            if near in words.readings or near in known:
                meanings.setdefault(tuple(words.readings.get(near, _itself(near))), near)
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
