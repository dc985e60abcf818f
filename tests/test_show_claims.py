"""`legday claims`: the list and one claim, in three languages, within the width, with every caution."""

from __future__ import annotations

import json
import re

import pytest

from legday.catalogue.claims import LANGUAGES, load_claims
from legday.show.claim_lines import claim_list, claim_page, said, why
from legday.show.cli import main
from legday.show.style import Style, cells
from legday.show.words import Words

CLAIMS = load_claims()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unicode", [True, False])
def test_every_page_fits_the_screen_and_hides_no_place(language: str, unicode: bool) -> None:
    style = Style(unicode=unicode)
    words = Words(language, style.plain)
    lines = list(claim_list(CLAIMS, CLAIMS.claims.values(), words, style))
    for claim in CLAIMS.claims.values():
        lines += claim_page(claim, CLAIMS, words, style)
    assert [line for line in lines if cells(line) > 80] == []
    assert not re.search(r"[{}]", "\n".join(lines))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_from_memory_is_never_shown_plainly(language: str) -> None:
    words, style = Words(language), Style()
    for claim in CLAIMS.claims.values():
        page = "\n".join(claim_page(claim, CLAIMS, words, style))
        marked = [number for number in claim.numbers if number.tag == "M"]
        assert page.count("% [M]") == len(marked)
        assert (" ".join(words("claims-unchecked").split()) in " ".join(page.split())) is bool(marked)


def test_a_number_is_written_as_its_language_does() -> None:
    numbers = {number.name: number for number in CLAIMS.claims["A19"].numbers}
    assert said(numbers["fat"], Words("en")) == "-0.55 kg (-0.75 to -0.34)"
    assert said(numbers["fat"], Words("de")) == "-0,55 kg (-0,75 bis -0,34)"
    assert said(numbers["trials"], Words("es")) == "54"


def test_the_command_lists_and_explains(capsys: pytest.CaptureFixture[str]) -> None:
    main(["claims", "--verdict", "refuted", "--lang", "en"])
    text = capsys.readouterr().out
    assert re.findall(r"^  (A\d+) ", text, re.MULTILINE) == ["A3", "A19", "A21", "A22"]
    main(["claims", "a27", "--lang", "en"])
    text = capsys.readouterr().out
    assert text.startswith("A27  partly\nIf you dread leg day")
    assert "10.1007/s40279-025-02344-w" in text
    assert "legday report" in text


def test_json_has_citations_numbers_and_features(capsys: pytest.CaptureFixture[str]) -> None:
    main(["claims", "A13", "--json"])
    told = json.loads(capsys.readouterr().out)
    (claim,) = told["claims"]
    assert {one["id"] for one in claim["citations"]} == {"bourne-2017", "van-dyk-2019", "maeo-2021"}
    assert all(number["tag"] for number in claim["numbers"])
    assert set(told["features"]) >= set(claim["features"])


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["A99"], "no claim 'A99'; legday claims lists them, A1 to A44"),
        (["--topic", "magic"], "--topic magic: choose of muscle, training"),
        (["--verdict", "true"], "--verdict true: choose of supported"),
        (["--lang", "fr"], "--lang fr"),
    ],
)
def test_a_mistake_is_one_line(capsys: pytest.CaptureFixture[str], arguments: list[str], says: str) -> None:
    with pytest.raises(SystemExit) as done:
        main(["claims", *arguments])
    assert done.value.code == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1


def test_parts_of_a_report_lead_to_their_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEGDAY_COMMAND", raising=False)
    words, style = Words("en"), Style()
    assert list(why("muscles", CLAIMS, words, style)) == ["  Evidence: legday claims A8 A27 A41"]
    assert list(why("findings", CLAIMS, words, style)) == []


def test_no_claim_is_endorsed_that_the_program_must_not_make() -> None:
    """What a text must never say of itself, in the words that health claims are made of."""
    never = re.compile(
        r"\b(cures?|prevents?|diagnos(?:es|e)|guarantee[sd]?|heilt|verhindert|cura|previene)\b"
    )
    for claim in CLAIMS.claims.values():
        for text in claim.evidence.values():
            assert never.search(text.lower()) is None, claim.id
