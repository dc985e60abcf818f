"""Tests of everyday strength in the journal: kept, changed, taken back, and seen against norms and noise."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from legday.app.capacity import KINDS, CapacityFacts, capacity_facts, log_capacity, remove_capacity
from legday.app.history import undo
from legday.app.open_journal import Journal, open_journal
from legday.app.preferences import change_profile
from legday.app.say_fact import say_bodyweight
from legday.catalogue.claims import LANGUAGES
from legday.catalogue.settings import load_settings
from legday.errors import LegdayError
from legday.show.capacity_lines import capacity_page
from legday.show.cli import main
from legday.show.style import Style, cells
from legday.show.words import Words

NOW = datetime(2026, 8, 1, 12, tzinfo=UTC)
TODAY = NOW.date()
SETTINGS = load_settings()


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    made = open_journal(str(tmp_path / "legday.db"), "me", create=True)
    change_profile(made, {"sex": "male", "born": "1959-01-01", "height_m": 1.70}, NOW)
    say_bodyweight(made, date(2026, 1, 1), 70.0, NOW)
    return made


def test_a_chair_stand_has_class_and_power(journal: Journal) -> None:
    log_capacity(journal, "chair-stand", 15, TODAY, NOW, chair_m=0.45)
    (facts,) = capacity_facts(journal, TODAY, SETTINGS).tests
    assert (facts.verdict, facts.lo, facts.hi, facts.limit) == ("not_below", 12, 18, 12)
    assert facts.chair_differs
    assert facts.power_w == pytest.approx(247.2, abs=0.1)
    assert facts.power_w_per_kg == pytest.approx(3.53, abs=0.01)
    assert (facts.real, facts.wanted) == (None, 2)


def test_the_norm_is_that_of_the_age_at_the_test(journal: Journal) -> None:
    log_capacity(journal, "chair-stand", 11, date(2026, 8, 1), NOW)
    assert capacity_facts(journal, TODAY, SETTINGS).tests[0].verdict == "below_average"
    log_capacity(journal, "chair-stand", 11, date(2026, 8, 1), NOW)
    later = capacity_facts(journal, date(2040, 1, 1), SETTINGS).tests[0]
    assert later.verdict == "below_average"


def test_a_change_is_judged_from_three_tests_on_and_by_the_tests_noise(journal: Journal) -> None:
    for month, seconds in ((5, 5.0), (6, 4.8), (7, 4.4)):
        log_capacity(journal, "gait", seconds, date(2026, month, 1), NOW)
    (facts,) = capacity_facts(journal, TODAY, SETTINGS).tests
    assert [round(one.shown or 0, 3) for one in facts.taken] == [0.8, 0.833, 0.909]
    assert facts.change == pytest.approx(0.109, abs=0.001)
    assert (facts.real, facts.since) == (True, date(2026, 5, 1))
    log_capacity(journal, "gait", 4.8, date(2026, 7, 1), NOW)
    assert capacity_facts(journal, TODAY, SETTINGS).tests[0].real is False


def test_of_two_hands_the_better_counts(journal: Journal) -> None:
    for side, kg in (("left", 44.0), ("right", 40.0)):
        log_capacity(journal, "grip", kg, date(2026, 5, 1), NOW, side=side)
        log_capacity(journal, "grip", kg + 2, date(2026, 6, 1), NOW, side=side)
    log_capacity(journal, "grip", 41, date(2026, 7, 1), NOW, side="right")
    (facts,) = capacity_facts(journal, TODAY, SETTINGS).tests
    assert (facts.change, facts.mdc, facts.real) == (-3, None, None)
    assert (facts.lo, facts.mid, facts.hi) == (31.5, 40.1, 48.8)


def test_said_again_it_is_changed_and_it_can_be_undone_and_removed(journal: Journal) -> None:
    log_capacity(journal, "balance", 20, TODAY, NOW)
    log_capacity(journal, "balance", 25, TODAY, NOW)
    taken = capacity_facts(journal, TODAY, SETTINGS).tests[0].taken
    assert [one.value for one in taken] == [25]
    undo(journal, NOW, None)
    assert capacity_facts(journal, TODAY, SETTINGS).tests[0].taken[0].value == 20
    assert remove_capacity(journal, "balance", TODAY, NOW)
    assert capacity_facts(journal, TODAY, SETTINGS).tests == ()
    assert remove_capacity(journal, "balance", TODAY, NOW) is None


@pytest.mark.parametrize(
    ("test", "value", "conditions", "says"),
    [
        ("push-up", 3, {}, "no test 'push-up'; there are chair-stand"),
        ("chair-stand", 61, {}, "say a value from 0 to 60 reps"),
        ("stairs", 5, {}, "add --rise"),
        ("chair-stand", 12, {"chair_m": 4.5}, "--chair 4.5 m: say a length from 0.2 to 0.8 m"),
        ("grip", 0, {}, "say a value from 1 to 120 kg"),
    ],
)
def test_what_cannot_be_is_refused(
    journal: Journal, test: str, value: float, conditions: Mapping[str, Any], says: str
) -> None:
    with pytest.raises(LegdayError) as told:
        log_capacity(journal, test, value, TODAY, NOW, **conditions)
    assert says in str(told.value)
    with pytest.raises(LegdayError, match="not come yet"):
        log_capacity(journal, "grip", 40, date(2027, 1, 1), NOW)


def of_all(journal: Journal) -> CapacityFacts:
    for month in (4, 5, 6, 7):
        for test, value in {**dict.fromkeys(KINDS, 10 + month), "sit-to-stand": 13}.items():
            said = {"rise_m": 3.0} if test == "stairs" else {"side": "left"} if test == "grip" else {}
            log_capacity(journal, test, value, date(2026, month, 1), NOW, **said)
    return capacity_facts(journal, TODAY, SETTINGS, act="x")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unicode", [True, False])
def test_the_page_fits_and_says_its_cautions(journal: Journal, language: str, unicode: bool) -> None:
    style = Style(unicode=unicode)
    words = Words(language, style.plain)
    empty = capacity_facts(journal, TODAY, SETTINGS)
    for found in (empty, of_all(journal)):
        page = list(capacity_page(found, words, style, test=None, open_flag=True))
        assert [line for line in page if cells(line) > 80] == []
        text = " ".join(" ".join(page).split())
        for caution in ("capacity-caution", "health-line", "capacity-not-cleared"):
            assert " ".join(style.plain(words(caution)).split()) in text
        assert ("[M]:" in text) is bool(found.tests)


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path))
    monkeypatch.delenv("LEGDAY_DB", raising=False)

    def command(*arguments: str) -> str:
        main(arguments)
        return capsys.readouterr().out

    return command


def test_on_the_command_line(run: Callable[..., str]) -> None:
    assert "legday profile" in run("capacity", "chair-stand", "14", "--chair", "43cm", "--day", "2026-05-01")
    assert "43 cm" in run("capacity", "chair-stand", "--remove", "--day", "2026-05-01")
    told = json.loads(run("capacity", "gait", "5", "--distance", "4m", "--day", "2026-05-01", "--json"))
    assert told["tests"][0]["taken"][0]["shown"] == 0.8
    assert "capacity: gait 5 s" in run("history")
    with pytest.raises(SystemExit):
        run("capacity", "--remove")
    with pytest.raises(SystemExit):
        run("capacity", "chair-stand", "12", "--chair", "45")
