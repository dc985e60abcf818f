"""Claims on a terminal: all of them in a list, or one with what it rests on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from legday.catalogue.carryover import CLAIMS, Seen, carry_over_seen
from legday.catalogue.claims import TOPICS, UNCHECKED, VERDICTS, Claim, ClaimNumber, Claims, cited
from legday.show.options import called
from legday.show.style import Style, fit
from legday.show.words import Words

INDENT = "  "
ID, VERDICT = 5, 15  # columns
COLOURS = {"supported": "act", "partly": "deep", "weak": "warn", "refuted": "warn", "not_testable": "quiet"}


def claim_list(known: Claims, chosen: Iterable[Claim], words: Words, style: Style) -> Iterator[str]:
    """Every claim with its verdict, by topic."""
    claims = list(chosen)
    counts = Counter(claim.verdict for claim in claims)
    yield style.paint(words("claims-title"), "bold")
    names = ("supported", "partly", "weak", "refuted", "untestable")
    numbers = {name: counts[verdict] for name, verdict in zip(names, VERDICTS, strict=True)}
    yield from style.wrap(words("claims-count", claims=len(claims), **numbers), "")
    for topic in TOPICS:
        found = [claim for claim in claims if claim.topic == topic]
        if found:
            yield ""
            yield style.paint(words(f"claims-topic-{topic}"), "bold")
        for claim in found:
            yield from _line(claim, words, style)
    first = next(iter(claims or known.claims.values())).id
    yield ""
    yield from (
        style.paint(one, "quiet")
        for one in style.wrap(words("claims-more", command=f"{called()} claims {first}"), "")
    )


def _line(claim: Claim, words: Words, style: Style) -> Iterator[str]:
    verdict = style.plain(words(f"claims-verdict-{claim.verdict}"))
    rest = " " * (len(INDENT) + ID + VERDICT)
    lines = style.wrap(style.plain(claim.claim[words.language]), rest)
    begin = INDENT + fit(claim.id, ID) + style.paint(fit(verdict, VERDICT), COLOURS[claim.verdict])
    yield begin + next(lines).removeprefix(rest)
    yield from lines


def claim_page(claim: Claim, known: Claims, words: Words, style: Style) -> Iterator[str]:
    """One claim: verdict, evidence, citations, what the program does, which test of one's own log applies."""
    verdict = style.plain(words(f"claims-verdict-{claim.verdict}"))
    yield f"{style.paint(claim.id, 'bold')}  {style.paint(verdict, COLOURS[claim.verdict])}"
    yield from style.wrap(style.plain(claim.claim[words.language]), "")
    parts = (
        ("evidence", [evidence(claim, words)]),
        ("citations", list(_citations(claim, words)) or [words("claims-no-citation")]),
        ("features", list(_features(claim, known, words)) or [words("claims-no-feature")]),
        ("test", [words(f"claims-test-{claim.test}")]),
    )
    for name, texts in parts:
        yield ""
        yield style.paint(words(f"claims-head-{name}"), "bold")
        for text in texts:
            yield from style.wrap(style.plain(text), INDENT if name == "evidence" else INDENT * 2, INDENT)
    if claim.id in CLAIMS:
        yield ""
        yield from style.wrap(style.plain(meets(words, carry_over_seen())), INDENT, INDENT)
    yield ""
    for note in _notes(claim):
        yield from (style.paint(one, "quiet") for one in style.wrap(words(note), ""))


def meets(words: Words, seen: Seen | None) -> str:
    """What lifters' changes from meet to meet say, or that nobody has asked them yet."""
    if seen is None:
        return words("meets-not-run")
    slope, lo, hi = (words.number(value, 2) for value in (seen.slope, seen.lo, seen.hi))
    return words("meets-seen", slope=slope, lo=lo, hi=hi, lifters=seen.lifters, changes=seen.changes)


def evidence(claim: Claim, words: Words) -> str:
    """The evidence with its numbers as the language writes them; one cited from memory carries a mark."""
    numbers = {number.name: number for number in claim.numbers}
    return re.sub(r"\{(\w+)\}", lambda found: said(numbers[found[1]], words), claim.evidence[words.language])


def said(number: ClaimNumber, words: Words) -> str:
    """A number with its unit, its interval, and a mark where it is not checked."""
    unit = f" {number.unit}" if number.unit else ""
    value, lo, hi = (None if x is None else _written(x, words) for x in (number.value, number.lo, number.hi))
    text = f"{value}{unit}"
    if lo is not None:
        text = words("claims-interval", value=text, lo=lo, hi=hi)
    return f"{text} [{UNCHECKED}]" if number.tag == UNCHECKED else text


def _written(value: float, words: Words) -> str:
    """The decimals that were given, and two where there is an interval of a ratio."""
    places = len(str(value).partition(".")[2]) if isinstance(value, float) and value % 1 else 0
    return words.number(value, places)


def _citations(claim: Claim, words: Words) -> Iterator[str]:
    for one in claim.citations:
        yield f"{cited(one)} ({words('claims-unread')})" if one.tag == UNCHECKED else cited(one)


def _features(claim: Claim, known: Claims, words: Words) -> Iterator[str]:
    for name in claim.features:
        yield f"{words(f'claims-feature-{name}')}: legday {known.features[name].command}"


def _notes(claim: Claim) -> Iterator[str]:
    if any(number.lo is not None for number in claim.numbers):
        yield "claims-interval-note"
    if any(number.tag == UNCHECKED for number in claim.numbers):
        yield "claims-unchecked"
    if claim.numbers:
        yield "claims-populations"


def why(part: str, known: Claims, words: Words, style: Style) -> Iterator[str]:
    """Where the evidence behind a part of a report is found; nothing for a part that rests on no claim."""
    claims = known.behind(part)
    if claims:
        text = words("claims-why", command=f"{called()} claims {' '.join(claims)}")
        yield from (style.paint(line, "quiet") for line in style.wrap(text, INDENT))
