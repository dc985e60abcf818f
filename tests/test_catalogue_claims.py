"""The claims: complete in three languages, every judged claim cited, every number tagged, faults told."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from legday.catalogue.claims import (
    LANGUAGES,
    TESTS,
    TOPICS,
    VERDICTS,
    Claim,
    cited,
    load_claims,
    read_citations,
    read_claims,
)
from legday.catalogue.settings import TAGS
from legday.errors import LegdayError

CLAIMS = load_claims()
FOLDER = files("legday") / "catalogue"
TEXT = (FOLDER / "claims.toml").read_text("utf-8")
CITATIONS = read_citations((FOLDER / "citations.toml").read_text("utf-8"))


def test_there_are_forty_four_with_the_verdicts_of_the_review() -> None:
    assert list(CLAIMS.claims) == [f"A{number}" for number in range(1, 45)]
    counts = Counter(claim.verdict for claim in CLAIMS.claims.values())
    assert counts == {"supported": 13, "partly": 14, "weak": 11, "refuted": 4, "not_testable": 2}
    assert {name for name, claim in CLAIMS.claims.items() if claim.verdict == "refuted"} == {
        "A3", "A19", "A21", "A22"
    }  # fmt: skip


@pytest.mark.parametrize("claim", CLAIMS.claims.values(), ids=list(CLAIMS.claims))
def test_a_claim_is_cited_tagged_and_said_in_every_language(claim: Claim) -> None:
    assert claim.citations or claim.verdict == "not_testable"
    assert all(number.tag in TAGS for number in claim.numbers)
    assert {number.citation for number in claim.numbers} <= {one.id for one in claim.citations}
    assert set(claim.claim) == set(claim.evidence) == set(LANGUAGES)
    assert len(set(claim.claim.values())) == len(set(claim.evidence.values())) == len(LANGUAGES)
    assert all(len(text) <= 90 for text in claim.claim.values())
    assert claim.verdict in VERDICTS
    assert claim.topic in TOPICS
    assert claim.test in TESTS


def test_no_citation_and_no_feature_is_left_over() -> None:
    used = {one.id for claim in CLAIMS.claims.values() for one in claim.citations}
    assert used == set(CITATIONS) - {"alcazar-2018"}
    assert {name for claim in CLAIMS.claims.values() for name in claim.features} == set(CLAIMS.features)


def test_a_paper_read_from_memory_lends_no_checked_number() -> None:
    for claim in CLAIMS.claims.values():
        for number in claim.numbers:
            assert CITATIONS[number.citation].tag != "M" or number.tag == "M", (claim.id, number.name)


def test_a_part_of_the_report_leads_to_its_claims() -> None:
    assert CLAIMS.behind("muscles") == ("A8", "A27", "A41")
    assert CLAIMS.behind("sides") == ("A15", "A16", "A18")
    assert CLAIMS.behind("findings") == ()


def test_a_citation_is_one_line() -> None:
    assert cited(CITATIONS["west-2010"]) == "West et al. 2010, J Appl Physiol 108:60-67"
    assert cited(CITATIONS["wu-2024"]) == "Wu et al. 2024, Sports Med, doi 10.1007/s40279-024-01993-7"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('verdict = "refuted"', 'verdict = "wrong"', "A3: verdict 'wrong' is none of"),
        ('citations = ["pelland-2025"]', "citations = []", "A4: a claim that is judged needs a citation"),
        ('citations = ["dorn-2012"]', 'citations = ["nobody-1900"]', "A9: 'nobody-1900' is not among"),
        ('tag = "V2", from = "handsfield-2014"', 'from = "handsfield-2014"', "A1: numbers.n: tag None"),
        ("True, for minutes", "True, for 30 minutes", "A2: evidence.en has a number without a tag"),
        ("muscle volume, vastus lateralis {vastus}", "volume", "evidence.en and numbers differ: vastus"),
        ('claim.es = "La base', 'claim.fr = "La base', "A44: claim.es is missing"),
        ("value = 0.30, lo = 0.17", "value = 0.10, lo = 0.17", "numbers.g does not lie within"),
        ('features = ["plateau"]', 'features = ["magic"]', "A4: 'magic' is not among the features"),
        ('test = "T3"', 'test = "T9"', "A19: test 'T9' is none of"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line_and_field(old: str, new: str, says: str) -> None:
    line = TEXT[: TEXT.index(old)].count("\n") + 1
    with pytest.raises(LegdayError, match=r"claims\.toml") as told:
        read_claims(TEXT.replace(old, new, 1), CITATIONS)
    assert says in str(told.value)
    if "missing" not in says:
        assert f"line {line}," in str(told.value)


def test_faults_of_citations_are_all_told() -> None:
    text = '[a]\njournal = "J"\nyear = 12\ntag = "E"\n'
    with pytest.raises(LegdayError) as told:
        read_citations(text)
    for what in ("authors is missing", "year 12 is none", "tag 'E' is none of"):
        assert what in str(told.value)
    with pytest.raises(LegdayError, match=r"citations\.toml: "):
        read_citations("= no TOML")
