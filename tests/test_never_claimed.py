"""What the program must not claim, searched in every message, page and document, and in the app's code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import legday

ROOT = Path(__file__).parents[1]
PACKAGE = Path(legday.__file__).parent
CATALOGUE = PACKAGE / "catalogue"
TEXTS = [
    *sorted((CATALOGUE / "messages").rglob("*.ftl")),
    *sorted(CATALOGUE.glob("*.toml")),
    *sorted((PACKAGE / "show").rglob("*.py")),
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "docs" / "meanings.toml",
    *sorted(path for kind in ("*.ts", "*.tsx", "*.css") for path in (ROOT / "web" / "src").rglob(kind)),
    *sorted((ROOT / "web").glob("*.html")),
]
_ILLS = r"(?:injur|falls\b|fractures?\b|osteoporosis|arthritis|disease|cancer|heart attack|death|pain\b)"
_ILLS_DE = r"(?:verletzung|st(?:u|ü)rz|br(?:u|ü)ch|osteoporose|arthrose|krankheit|krebs|schmerz)"
_ILLS_ES = r"(?:lesi[oó]n|ca[ií]das|fracturas?|osteoporosis|artrosis|enfermedad|c[aá]ncer|dolor)"
# By what must not be claimed: how English, German and Spanish would say it. What is denied may be said.
NEVER = {
    "diagnose": [
        r"\b(?:it|legday|app|plan|we) diagnoses?\b|\byour diagnosis is|\byou have (?:torn|tendin|arthr)",
        r"\bdeine diagnose\b|\bdu hast (?:wohl )?(?:eine? )?(?:riss|arthrose|sehnenent)",
        r"\btu diagn[oó]stico es\b|\btienes (?:una )?(?:rotura|tendinitis|artrosis)",
    ],
    "treat": [
        rf"\b(?:cures?|heals|treats) (?:\w+ )?(?:knees?\b|back\b|{_ILLS})",
        rf"\b(?:heilt|kuriert|behandelt) (?:\w+ )?(?:knie|r(?:u|ü)cken|{_ILLS_DE})",
        rf"\b(?:cura|sana|trata) (?:\w+ )?(?:rodilla|espalda|{_ILLS_ES})",
    ],
    "prevent": [
        rf"\b(?:prevents?|avoids?|protects? (?:you )?(?:from|against)) (?:\w+ )?{_ILLS}",
        rf"\b(?:verhindert|beugt|sch(?:u|ü)tzt (?:dich )?vor) (?:\w+ )?{_ILLS_DE}",
        rf"\b(?:previene|evita|protege (?:de|contra)) (?:\w+ )?{_ILLS_ES}",
    ],
    "predict": [
        rf"\b(?:predicts?|foretells?) (?:your|an?|the|whether you) (?:\w+ )?{_ILLS}|\byour \w+ risk\b",
        rf"\bsagt (?:\w+ )?{_ILLS_DE}\w* voraus|\bdein (?:verletzungs|sturz)risiko\b",
        rf"\bpredice (?:\w+ )?{_ILLS_ES}|\btu riesgo de (?:lesi|ca[ií]da)",
    ],
    "mortality": [
        r"\byou will (?:live|die)\b(?! or)|\b(?:adds|costs) (?:you )?years (?:to|of) (?:your )?life\b",
        r"\bdu wirst (?:\d+|l(?:a|ä)nger) (?:jahre )?leben\b|\bverl(?:a|ä)ngert dein leben\b",
        r"\bvivir[aá]s (?:\d+|m[aá]s) a[nñ]os\b|\balarga tu vida\b",
    ],
    "age of the body": [
        r"\byour (?:biological|fitness|body) age\b",
        r"\bdein biologisches alter\b|\bdein k(?:o|ö)rperalter\b",
        r"\btu edad (?:biol[oó]gica|corporal)\b",
    ],
    "hormones": [
        r"\b(?:boosts?|raises?|spikes?) (?:your )?(?:testosterone|growth hormone|hormones)\b",
        r"\b(?:steigert|erh(?:o|ö)ht) (?:dein )?(?:testosteron|wachstumshormon)",
        r"\b(?:aumenta|sube|eleva) (?:tu |la )?(?:testosterona|hormona)",
    ],
    "posture and imbalances": [
        r"\b(?:fix|fixes|corrects?) (?:your )?(?:posture|imbalances?)",
        r"\b(?:korrigiert|behebt) (?:deine )?(?:haltung|dysbalance)",
        r"\b(?:corrige|arregla) (?:tu |los )?(?:postura|desequilibrios)",
    ],
    "amnesia": [r"gluteal amnesia|dead butt", r"ges(?:a|ä)(?:ß|ss)-?amnesie", r"amnesia gl[uú]tea"],
    "afterburn": [
        r"\bburns? fat (?:for|after|all day)|\bafterburn (?:burns|melts|keeps)",
        r"\bfettverbrennung\b|\bnachbrenneffekt (?:verbrennt|l(?:a|ä)sst)",
        r"\bquemagrasas\b|\bquema grasa (?:durante|todo)",
    ],
    "runners": [
        r"\b(?:fewer|less) (?:running|overuse) injuries (?:for|if you|thanks)",
        r"\bweniger (?:lauf|(?:u|ü)berlastungs)verletzungen (?:durch|dank)",
        r"\bmenos lesiones (?:al correr|de corredor) (?:gracias|con)",
    ],
    "physiotherapy": [
        r"\b(?:replaces|instead of|no need for) (?:a |your )?(?:physio|doctor|clinician)",
        r"\b(?:ersetzt|statt|anstelle) (?:\w+ )?(?:physio|(?:a|ä)rzt|arzt)",
        r"\b(?:sustituye|en lugar de|en vez de) (?:\w+ )?(?:fisio|m[eé]dico)",
    ],
    "shame": [
        r"\bnever miss\b|\bno excuses\b|\bshame on\b|\byou failed\b|\blazy\b(?! glutes)|\bskinny legs",
        r"\bkeine ausreden\b|\bsch(?:a|ä)m dich\b|\bdu hast versagt\b|\bfaul\b",
        r"\bsin excusas\b|\bverg[uü]enza\b|\bhas fracasado\b|\bvag[oa]\b",
    ],
    "streaks that punish": [
        r"\b(?:broken?|los[te]|losing|break|keep) (?:your|the) streak|\bstreak (?:lost|broken|at risk|ends)",
        r"\bserie (?:verloren|gerissen|gebrochen|in gefahr)|\bdeine serie (?:endet|rei(?:ß|ss)t)",
        r"\b(?:perdiste|rompiste|pierdes) (?:tu|la) racha|\bracha (?:perdida|rota|en peligro)",
    ],
    "rest as failure": [
        r"\brest days? (?:is|are|was|counts? as|means?) (?:a )?(?:fail|miss|lazi|loss|wast)",
        r"\bruhetage? (?:ist|sind|war|z(?:a|ä)hlt als) (?:ein )?(?:versagen|verlust|verlor|ausfall)",
        r"\bd[ií]as? de descanso (?:es|son|fue|cuenta como) (?:un )?(?:fracaso|fallo|perdid)",
    ],
    "through pain": [
        r"\b(?:push|train|work|power) through (?:the |your )?pain\b|\bno pain,? no gain\b",
        r"\bdurch den schmerz (?:durch|hindurch|trainier)|\bohne schmerz kein",
        r"\bentrena (?:a pesar del|con) dolor\b|\bsin dolor no hay\b",
    ],
}  # fmt: skip
# What an article claims stands in the ledger of claims, each with its verdict.
_OF_OTHERS = re.compile(r"^claim\.\w+ = .*$|^\*\*A\d+\. .*?\*\*", re.MULTILINE)
SAID = {
    "diagnose": ["your diagnosis is clear", "deine diagnose", "tu diagnóstico es claro"],
    "treat": ["heals your knees", "heilt schmerzen", "cura tu rodilla"],
    "prevent": ["squats prevent knee injuries", "verhindert stürze", "previene lesiones"],
    "predict": ["predicts your injury", "dein sturzrisiko", "tu riesgo de lesión"],
    "mortality": ["you will live longer", "du wirst länger leben", "vivirás más años"],
    "age of the body": ["your biological age is 40", "dein biologisches alter", "tu edad biológica"],
    "hormones": ["raises testosterone", "steigert dein testosteron", "aumenta la testosterona"],
    "posture and imbalances": ["fixes your posture", "korrigiert deine haltung", "corrige tu postura"],
    "amnesia": ["you have gluteal amnesia", "gesäß-amnesie", "amnesia glútea"],
    "afterburn": ["burns fat for 48 hours", "fettverbrennung", "quemagrasas"],
    "runners": [
        "fewer running injuries if you lift", "weniger laufverletzungen durch kraft",
        "menos lesiones al correr con fuerza",
    ],
    "physiotherapy": ["replaces a physiotherapist", "ersetzt die physiotherapie", "sustituye al fisio"],
    "shame": ["never miss a day", "keine ausreden", "sin excusas"],
    "streaks that punish": ["you lost your streak", "serie verloren", "perdiste tu racha"],
    "rest as failure": [
        "a rest day is a failure", "ein ruhetag ist ein versagen", "un día de descanso es un fracaso",
    ],
    "through pain": ["push through the pain", "durch den schmerz durch", "entrena con dolor"],
}  # fmt: skip


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_claimed_that_must_not_be(path: Path) -> None:
    text = " ".join(_OF_OTHERS.sub("", path.read_text("utf-8")).lower().split())
    found = {
        name: text[max(0, hit.start() - 60) : hit.end() + 30]
        for name, languages in NEVER.items()
        for words in languages
        for hit in re.finditer(words, text)
    }
    assert found == {}


@pytest.mark.parametrize("name", NEVER)
def test_the_search_finds_what_it_is_for_in_every_language(name: str) -> None:
    assert len(NEVER[name]) == len(SAID[name]) == 3
    for words, said in zip(NEVER[name], SAID[name], strict=True):
        assert re.search(words, said), said
    assert set(NEVER) == set(SAID)


def test_a_week_of_rest_breaks_no_streak_and_no_message_counts_missed_days_in_a_row() -> None:
    """What is counted in a row is what was done; what was not done has no count."""
    for path in sorted((CATALOGUE / "messages").rglob("*.ftl")):
        for line in path.read_text("utf-8").lower().splitlines():
            counted = re.search(r"in a row|in folge|seguid[ao]s", line)
            assert not counted or not re.search(r"\bmissed\b|verpasst|perdid[ao]s", line), line
