"""What the program must not claim, searched in every message and every page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import legday

ROOT = Path(__file__).parents[1]
CATALOGUE = Path(legday.__file__).parent / "catalogue"
TEXTS = [
    *sorted((CATALOGUE / "messages").rglob("*.ftl")),
    CATALOGUE / "claims.toml",
    ROOT / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
# To treat, prevent or foretell; hormones, posture, afterburn; an age of the body; shame and streaks.
NEVER = {
    "prevent": r"\bprevents? (?:\w+ )?(?:injur|falls|osteoporosis|fractures|disease|pain)",
    "cure": r"\b(?:cures?|heals|treats) (?:\w+ )?(?:pain|knees?|back|injur|osteoporosis|arthritis)",
    "predict": r"\b(?:predicts?|foretells?) (?:your|an?|the) (?:injur|fall|fracture|death)",
    "hormones": r"\b(?:boosts?|raises?) (?:your )?(?:testosterone|growth hormone)",
    "posture": r"\b(?:fix|fixes|corrects?) (?:your )?(?:posture|imbalances?)",
    "amnesia": r"gluteal amnesia|gesäß-?amnesie|amnesia gl[uú]tea",
    "afterburn": r"\bburns? fat (?:for|after|all day)|\bfettverbrennung\b|\bquemagrasas\b",
    "age": r"\byour biological age|dein biologisches alter|tu edad biol[oó]gica",
    "mortality": r"\byou will (?:live|die)\b(?! or)|\byears of life you\b",
    "shame": r"\bnever miss\b|\bno excuses\b|\bshame on\b|\byou failed\b|\blazy\b(?! glutes)|\bfaul\b",
    "de": r"\b(?:verhindert|heilt|beugt) (?:\w+ )?(?:verletzung|st[uü]rz|schmerz|osteoporose)",
    "es": r"\b(?:previene|cura|evita) (?:\w+ )?(?:lesi|ca[ií]das|dolor|osteoporosis)",
}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_nothing_is_claimed_that_must_not_be(path: Path) -> None:
    text = " ".join(path.read_text("utf-8").lower().split())
    found = {
        name: text[max(0, hit.start() - 60) : hit.end() + 30]
        for name, words in NEVER.items()
        for hit in re.finditer(words, text)
    }
    assert found == {}


@pytest.mark.parametrize(
    "said",
    [
        "squats prevent knee injuries", "heals your pain", "raises testosterone", "fixes your posture",
        "your biological age is 40", "never miss a day", "verhindert stürze", "previene lesiones",
    ],
)  # fmt: skip
def test_the_search_finds_what_it_is_for(said: str) -> None:
    assert any(re.search(words, said) for words in NEVER.values())
