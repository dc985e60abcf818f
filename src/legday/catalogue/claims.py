"""Claims about leg training and what the evidence says, from ``claims.toml`` and ``citations.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import isfinite
from pathlib import Path
from typing import Any

from legday.catalogue.settings import TAGS
from legday.errors import LegdayError

VERDICTS = ("supported", "partly", "weak", "refuted", "not_testable")
TOPICS = ("muscle", "training", "energy", "mind", "ageing", "excuses", "action")
TESTS = ("none", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8")
LANGUAGES = ("en", "de", "es")
UNCHECKED = "M"  # the tag of what was cited from memory: shown with a mark, never plainly

_FOLDER = Path(__file__).parent
_CLAIM_FIELDS = ("topic", "verdict", "test", "features", "citations", "claim", "evidence")
_NUMBER_FIELDS = ("value", "lo", "hi", "unit", "tag", "from")
_CITATION_FIELDS = ("authors", "title", "year", "journal", "pages", "doi", "tag")
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Citation:
    """A paper.

    Attributes
    ----------
    authors : str or None
        None where they were not noted; then there is a `title`.
    pages : str or None
        Volume and pages as ``12:34-56``, or what the journal has instead.
    doi : str or None
        Where one was read.
    tag : str
        How it was read: V, V2 or M.
    """

    id: str
    authors: str | None
    title: str | None
    year: int
    journal: str
    pages: str | None
    doi: str | None
    tag: str


@dataclass(frozen=True, slots=True)
class ClaimNumber:
    """A number in the evidence of a claim.

    Attributes
    ----------
    lo, hi : float or None
        Its 95 % interval, where one was given.
    unit : str
        A symbol; empty for none.
    tag : str
        V, V2, M, D or E.
    citation : str
        Where it was read, or what it was derived from.
    """

    name: str
    value: float
    lo: float | None
    hi: float | None
    unit: str
    tag: str
    citation: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim, the verdict, the evidence.

    Attributes
    ----------
    verdict : str
        Of VERDICTS.
    test : str
        Which test of one's own log applies: of TESTS.
    features : tuple of str
        What the program does because of it; none where it does nothing.
    claim, evidence : mapping of str to str
        By language; in the evidence numbers stand as ``{name}``.
    """

    id: str
    topic: str
    verdict: str
    test: str
    features: tuple[str, ...]
    citations: tuple[Citation, ...]
    claim: Mapping[str, str]
    evidence: Mapping[str, str]
    numbers: tuple[ClaimNumber, ...]


@dataclass(frozen=True, slots=True)
class Feature:
    """Something the program does because of claims: where it is seen, and in which parts of a report."""

    id: str
    command: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims and features by id, in the order of the file."""

    claims: Mapping[str, Claim]
    features: Mapping[str, Feature]

    def behind(self, part: str) -> tuple[str, ...]:
        """Ids of the claims that a part of a report rests on."""
        features = {one.id for one in self.features.values() if part in one.parts}
        return tuple(one.id for one in self.claims.values() if features & {*one.features})


@cache
def load_claims() -> Claims:
    """Read the package's claims, once.

    Raises
    ------
    LegdayError
        When a file is not what it must be; every fault is named with its line and field.
    """
    citations = read_citations((_FOLDER / "citations.toml").read_text("utf-8"))
    return read_claims((_FOLDER / "claims.toml").read_text("utf-8"), citations)


def read_citations(text: str, file: str = "citations.toml") -> Mapping[str, Citation]:
    """Read citations by their ids.

    Raises
    ------
    LegdayError
        For every fault, with line and field.
    """
    found, faults = {}, _Faults(file, text)
    for name, said in _tables(text, file).items():
        faults.unknown(name, said, _CITATION_FIELDS, name)
        if not (said.get("authors") or said.get("title")):
            faults.add(name, name, "authors is missing, and there is no title in its place")
        if not isinstance(said.get("year"), int) or not 1850 <= said["year"] <= 2100:
            faults.add(name, name, f"year {said.get('year')!r} is none")
        if not said.get("journal"):
            faults.add(name, name, "journal is missing")
        faults.one_of(name, name, "tag", said.get("tag"), ("V", "V2", "M"))
        found[name] = Citation(name, *(said.get(field) for field in _CITATION_FIELDS))
    faults.tell()
    return found


def read_claims(text: str, citations: Mapping[str, Citation], file: str = "claims.toml") -> Claims:
    """Read claims and features.

    Raises
    ------
    LegdayError
        For every fault, with line and field.
    """
    tables, faults = _tables(text, file), _Faults(file, text)
    features = {
        name: Feature(name, said.get("command", ""), tuple(said.get("parts", ())))
        for name, said in tables.pop("features", {}).items()
    }
    for feature in features.values():
        if not feature.command:
            faults.add("features", feature.id, "command is missing")
    found = {}
    for name, said in tables.items():
        _check_claim(name, said, features, citations, faults)
        if name not in faults.ids:
            found[name] = _claim(name, said, citations)
    faults.tell()
    return Claims(found, features)


def _claim(name: str, said: Mapping[str, Any], citations: Mapping[str, Citation]) -> Claim:
    numbers = tuple(
        ClaimNumber(
            key, one["value"], one.get("lo"), one.get("hi"), one.get("unit", ""), one["tag"], one["from"]
        )
        for key, one in said.get("numbers", {}).items()
    )
    return Claim(
        name, said["topic"], said["verdict"], said["test"], tuple(said["features"]),
        tuple(citations[one] for one in said["citations"]), said["claim"], said["evidence"], numbers,
    )  # fmt: skip


def _check_claim(
    name: str,
    said: Mapping[str, Any],
    features: Collection[str],
    citations: Collection[str],
    faults: _Faults,
) -> None:
    faults.unknown(name, said, (*_CLAIM_FIELDS, "numbers"))
    for field in _CLAIM_FIELDS:
        if field not in said:
            faults.add(name, field, f"{field} is missing")
    faults.one_of(name, "topic", "topic", said.get("topic"), TOPICS)
    faults.one_of(name, "verdict", "verdict", said.get("verdict"), VERDICTS)
    faults.one_of(name, "test", "test", said.get("test"), TESTS)
    for field, known in (("features", features), ("citations", citations)):
        for one in said.get(field, ()):
            if one not in known:
                faults.add(name, field, f"{one!r} is not among the {field}")
    if not said.get("citations") and said.get("verdict") != "not_testable":
        faults.add(name, "citations", "a claim that is judged needs a citation")
    numbers = said.get("numbers", {})
    for key, one in numbers.items():
        _check_number(name, key, one, said.get("citations", ()), faults)
    for field in ("claim", "evidence"):
        texts = said.get(field, {})
        for language in LANGUAGES:
            line, words = f"{field}.{language}", texts.get(language, "")
            if not words.strip():
                faults.add(name, line, f"{line} is missing")
            elif re.search(r"\d", _PLACE.sub("", words)):
                faults.add(name, line, f"{line} has a number without a tag: put it under numbers")
            elif {*_PLACE.findall(words)} != ({*numbers} if field == "evidence" else set()):
                wrong = ", ".join(sorted({*_PLACE.findall(words)} ^ {*numbers}))
                faults.add(name, line, f"{line} and numbers differ: {wrong}")


def _check_number(
    name: str, key: str, one: Mapping[str, Any], cited: Collection[str], faults: _Faults
) -> None:
    line = f"numbers.{key}"
    faults.unknown(name, one, _NUMBER_FIELDS, line)
    given: list[Any] = [one[field] for field in ("lo", "value", "hi") if field in one]
    if "value" not in one or not all(isinstance(x, int | float) and isfinite(x) for x in given):
        faults.add(name, line, f"{line} is no number")
    elif ("lo" in one) is not ("hi" in one) or given != sorted(given):
        faults.add(name, line, f"{line} does not lie within its interval")
    faults.one_of(name, line, f"{line}: tag", one.get("tag"), TAGS)
    if one.get("from") not in cited:
        faults.add(name, line, f"{line}: from {one.get('from')!r} is not among the claim's citations")


def _tables(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        msg = f"{file}: {fault}"
        raise LegdayError(msg) from None


class _Faults:
    """Gathers what is wrong; the line is that of a field within its table."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.lines = file, text.splitlines()
        self.ids: set[str] = set()
        self.found: list[str] = []

    def add(self, table: str, field: str, what: str) -> None:
        self.ids.add(table)
        self.found.append(f"{self.file}, line {self._line(table, field)}, {table}: {what}")

    def one_of(self, table: str, field: str, name: str, value: Any, words: Sequence[str]) -> None:
        if value not in words:
            self.add(table, field, f"{name} {value!r} is none of {', '.join(words)}")

    def unknown(self, table: str, said: Mapping[str, Any], known: Collection[str], field: str = "") -> None:
        for name in said:
            if name not in known:
                self.add(table, field or name, f"{name} is no field")

    def tell(self) -> None:
        if self.found:
            raise LegdayError("; ".join(self.found))

    def _line(self, table: str, field: str) -> int:
        begin = next((at for at, line in enumerate(self.lines, 1) if line.strip() == f"[{table}]"), 0)
        for at, line in self._body(begin):
            if line.split("=")[0].strip() == field:
                return at
        return max(begin, 1)

    def _body(self, begin: int) -> Iterator[tuple[int, str]]:
        for at in range(begin, len(self.lines)):
            if self.lines[at].startswith("["):
                return
            yield at + 1, self.lines[at]


def cited(citation: Citation) -> str:
    """Write a citation in one line, the DOI last."""
    where = f"{citation.journal} {citation.pages}" if citation.pages else citation.journal
    doi = f", doi {citation.doi}" if citation.doi else ""
    return f"{citation.authors or citation.title} {citation.year}, {where}{doi}"
