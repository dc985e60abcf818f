"""The blocks of docs/evidence.md that come from the catalogue: claims, formulas, what is not yet checked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.catalogue.carryover import CLAIMS, carry_over_seen
from legday.catalogue.claims import TOPICS, UNCHECKED, Claim, cited, load_claims
from legday.catalogue.settings import settings_table
from legday.measure import bone, energy, function_tests
from legday.measure.measures import MEASURES
from legday.show.claim_lines import meets, said
from legday.show.words import Words

FAMILIES = (energy, bone, function_tests)


def blocks() -> dict[str, str]:
    """Blocks by the name of their marks."""
    return {
        "claims": "\n".join(claims()),
        "health-formulas": "\n".join(formulas()),
        "unchecked": "\n".join(unchecked()),
    }


def claims() -> Iterator[str]:
    """Every claim by topic: verdict, evidence with tagged numbers, what it rests on, what is done with it."""
    words, known = Words("en"), load_claims()
    for topic in TOPICS:
        yield f"### {words(f'claims-topic-{topic}')}\n"
        for claim in known.claims.values():
            if claim.topic == topic:
                verdict = words(f"claims-verdict-{claim.verdict}")
                yield f"**{claim.id}. {claim.claim['en']}** *{verdict}*. {evidence(claim, words)}"
                papers = "; ".join(f"{cited(one)} [{one.tag}]" for one in claim.citations)
                done = "; ".join(words(f"claims-feature-{name}") for name in claim.features)
                yield f"- Rests on: {papers}." if papers else f"- {words('claims-no-citation')}"
                yield f"- The program: {done}." if done else f"- The program: {words('claims-no-feature')}"
                if claim.id in CLAIMS:
                    yield f"- Public data: {meets(words, carry_over_seen())}"
                yield f"- Your log: {words(f'claims-test-{claim.test}')}\n"


def evidence(claim: Claim, words: Words) -> str:
    """The evidence, each number with its tag."""
    numbers = {number.name: number for number in claim.numbers}

    def tagged(found: re.Match[str]) -> str:
        number = numbers[found[1]]
        return said(number, words).removesuffix(f" [{UNCHECKED}]") + f" [{number.tag}]"

    return re.sub(r"\{(\w+)\}", tagged, claim.evidence["en"])


def formulas() -> Iterator[str]:
    """Formulas of the families that ask for caution, with their citations."""
    yield "| formula | unit | grade | what | source |"
    yield "| --- | --- | --- | --- | --- |"
    names = {family.__name__ for family in FAMILIES}
    for one in MEASURES:
        if one.function.__module__ in names:
            first = " ".join((one.function.__doc__ or "").split("\n\n")[0].split()).replace("|", "/")
            yield f"| `{one.name}` | {one.unit} | {one.grade} | {first} | {one.citation} |"


def unchecked() -> Iterator[str]:
    """Everything that was cited from memory: papers, numbers of claims, settings."""
    known = load_claims()
    papers = {
        one.id: one for claim in known.claims.values() for one in claim.citations if one.tag == UNCHECKED
    }
    yield f"Papers ({len(papers)}): {'; '.join(cited(papers[name]) for name in sorted(papers))}.\n"
    numbers = [
        f"{claim.id} {number.name} {number.value:g} {number.unit}".strip()
        for claim in known.claims.values()
        for number in claim.numbers
        if number.tag == UNCHECKED
    ]
    yield f"Numbers of claims: {', '.join(numbers)}.\n"
    settings = [f"`{setting.name}`" for setting in settings_table() if setting.tag == UNCHECKED]
    yield f"Settings: {', '.join(settings)}."
