"""The commands of screening, pain, soreness, readiness and everyday strength, and the words said once."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from legday.show import feel_cli, plan_said
from legday.show.cli import main
from legday.show.style import cells
from legday.synth import lifter, strong_csv

Run = Callable[..., str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    for name in ("LEGDAY_DB", "LEGDAY_ATHLETE", "LEGDAY_LANG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "home"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: object, code: int = 0) -> str:
        try:
            main([str(word) for word in words])
            ended = 0
        except SystemExit as done:
            ended = int(str(done.code or 0))
        said = capsys.readouterr()
        assert ended == code, said
        return said.err if code == 2 else said.out

    return command


@pytest.fixture
def log(run: Run, tmp_path: Path) -> date:
    """A journal of 30 weeks; the last day."""
    path = tmp_path / "strong.csv"
    path.write_text(strong_csv(lifter("balanced", weeks=30)), "utf-8", newline="")
    run("import", path, "--yes")
    return date.fromisoformat(json.loads(run("report", "--json"))["as_of"])


@pytest.mark.parametrize("lang", ["en", "de", "es"])
def test_what_is_said_reads_well(run: Run, lang: str) -> None:
    texts = [
        run("screening", "--lang", lang),
        run("screening", "--pregnant", "--lang", lang, code=3),
        run("screening", "cleared", "--lang", lang),
        run("pain", "knee", "6", "--when", "during", "--lang", lang),
        run("pain", "hip", "4", "--lang", lang),
        run("soreness", "6", "--lang", lang),
        run("soreness", "3", "quads", "--lang", lang),
        run("readiness", "4", "--lang", lang),
        run("screening", "--flags", "chest-pain", "--lang", lang, code=3),
    ]
    for text in texts:
        assert [line for line in text.splitlines() if cells(line) > 80] == []
        assert "{" not in text
    assert "eparmedx" in texts[0]


def test_a_red_flag_ends_with_a_code_of_its_own(run: Run, log: date) -> None:
    said = run("screening", "--flags", "gives-way", "--about", "knee", code=3)
    assert "the joint gives way" in said
    for words in (("next",), ("plan", "--days", "mon 45, thu 45", "--yes")):
        text = run(*words, "--today", log, code=3)
        assert "the joint gives way" in text
        assert "screening cleared" in text
        assert "×" not in text
    told = json.loads(run("next", "--today", log, "--json", code=3))
    assert told["week"]["problem"]["flags"] == ["gives-way"]
    assert told["session"] is None
    run("screening", "cleared")
    assert "×" in run("plan", "--days", "mon 45, thu 45", "--today", log, "--yes")


def test_a_lost_day_is_noted_even_while_a_flag_stops(run: Run, log: date) -> None:
    monday = log - timedelta(days=log.weekday()) + timedelta(days=7)
    run("plan", "--days", "mon 45, thu 45", "--today", monday, "--week", monday, "--yes")
    run("screening", "not-cleared", code=3)
    text = run("missed", monday, "--because", "ill", "--today", monday, code=3)
    assert "ill" in text.splitlines()[0]
    assert "×" not in text


def test_pain_without_its_flags_is_taken_carefully_and_says_so(run: Run, log: date) -> None:
    words = ("next", "--knee", "4", "--today", log + timedelta(days=3), "--kit", "gym")
    careful = run(*words, "--json")
    assert '"asked": false' in careful
    run("screening", "--flags", "none", "--about", "knee")
    assert '"asked": false' not in run(*words, "--json")


def test_who_can_be_asked_is_asked(run: Run, log: date, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (feel_cli, plan_said):
        monkeypatch.setattr(module, "can_ask", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: "2")
    run("screening", code=3)
    assert json.loads(run("screening", "--json", code=3))["holds"] == ["fainting"]
    run("screening", "unknown")
    monkeypatch.setattr("click.prompt", lambda *_, **__: "0")
    run("next", "--knee", "4", "--today", log + timedelta(days=3), "--kit", "gym")
    assert "knee" in json.loads(run("screening", "--json"))["asked"]
    monkeypatch.setattr("click.prompt", lambda *_, **__: "99")
    run("screening", "unknown")
    assert "numbers from 1" in run("screening", code=2)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("screening", "maybe"), "cleared, not_cleared, unknown"),
        (("screening", "--flags", "wings"), "'wings'"),
        (("pain", "knee"), "0 to 10, such as pain knee 3"),
        (("pain", "elbow", "3"), "knee, hip"),
        (("pain", "knee", "12"), "0 to 10"),
        (("soreness", "4", "knee"), "quads"),
        (("readiness", "4", "--day", "2999-01-01"), "has not come yet"),
    ],
)
def test_a_mistake_gets_one_line(run: Run, words: tuple[str, ...], line: str) -> None:
    text = run(*words, code=2)
    assert line in text
    assert text.count("\n") == 1


def test_what_was_said_is_taken_back(run: Run) -> None:
    run("pain", "knee", "3")
    run("pain", "knee", "--remove")
    assert json.loads(run("pain", "--json"))["said"] == []
    run("soreness", "3")
    run("undo")
    assert json.loads(run("soreness", "--json"))["said"] == []


def test_the_years_of_everyday_strength(run: Run, log: date) -> None:
    run("capacity", "chair-stand", "14", "--day", log)
    told = json.loads(run("capacity", "--json"))
    assert {len(told["strength"]), len(told["tests"])} == {3, 1}
    assert any(week["strength_min"] > 0 for week in told["minutes"])
    for lift in told["strength"]:
        months = [one["month"] for one in lift["months"]]
        assert months == sorted(set(months))
        assert all(one["e1rm_lo_kg"] <= one["e1rm_kg"] <= one["e1rm_hi_kg"] for one in lift["months"])
    assert date.fromisoformat(told["due"]) == log + timedelta(days=30)
    text = run("capacity")
    assert "Minutes a week" in text
    assert [line for line in text.splitlines() if cells(line) > 80] == []


def test_the_calendar_has_a_day_of_tests_where_it_is_wanted(run: Run, log: date, tmp_path: Path) -> None:
    def ics() -> str:
        file = tmp_path / "legs.ics"
        run("plan", "--days", "mon 45, thu 45", "--today", log, "--yes", "--ics", file)
        return file.read_text("utf-8")

    assert "capacity-" not in ics()
    run("capacity", "--monthly")
    assert f"capacity-{log:%Y-%m}" in ics()
    run("capacity", "--not-monthly")
    assert "capacity-" not in ics()


def test_the_words_of_caution_are_said_once(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def said(*words: str) -> str:
        main(list(words))
        return " ".join(capsys.readouterr().err.split())

    assert "medical advice" not in said("soreness")  # nobody sits there
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert "medical advice" not in said("soreness", "--json")
    first = said("soreness", "--lang", "de")
    assert "Auskunft" in first
    assert "screening" in first
    assert "Auskunft" not in said("soreness", "--lang", "de")
