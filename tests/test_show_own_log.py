"""`legday claims --mine` and `legday trial`: on a terminal, as JSON, and over the API."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from legday.catalogue.claims import LANGUAGES, load_claims
from legday.model import SKIP_REASONS
from legday.model_own_log import (
    CAUTIONS,
    NEEDS,
    OWN_LOG_TESTS,
    PARTS,
    Coin,
    Interval,
    Need,
    OwnLogAnswer,
    OwnLogPart,
    Trial,
)
from legday.show.answers import CoinDrawn
from legday.show.cli import main
from legday.show.own_log_lines import begun_lines, coin_lines, own_log_page
from legday.show.style import Style, cells
from legday.show.words import Words
from legday.synth import lifter, strong_csv
from serving import served

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path))
    monkeypatch.delenv("LEGDAY_DB", raising=False)

    def said(*arguments: str) -> str:
        capsys.readouterr()
        main([*arguments, "--lang", "en", "--no-colour"] if "--json" not in arguments else list(arguments))
        return capsys.readouterr().out

    return said


@pytest.fixture
def export(tmp_path: Path) -> str:
    file = tmp_path / "strong.csv"
    file.write_text(strong_csv(lifter("quads_only", weeks=60)), "utf-8", newline="")
    return str(file)


def test_a_claim_is_followed_by_what_ones_own_log_says(run: Run, export: str) -> None:
    text = run("claims", "A4", "--mine", "--log", export, "--lift", "bench press", "--since", "2023-07-03")
    assert text.startswith("A4  weak")
    before, after = text.split("It can find ")
    assert "In your own log" in before
    assert "Since 3 Jul 2023, as you said" in before
    assert "four times in five" in after
    assert "Jump of the level: " in after  # the effect comes after what could be found
    assert "In your log" in after


def test_all_tests_are_asked_of_a_log(run: Run, export: str) -> None:
    text = run("claims", "--mine", "--log", export)
    assert [test for test in OWN_LOG_TESTS if f"\n{test} " in text] == list(OWN_LOG_TESTS)
    assert text.count("Not begun: only what follows a protocol counts.") == 3
    told = json.loads(run("claims", "A4", "--mine", "--log", export, "--json"))
    assert [one["test"] for one in told["mine"]] == ["T1"]
    assert json.loads(run("claims", "A1", "--mine", "--log", export, "--json"))["mine"] == []


def test_a_trial_is_begun_drawn_and_recorded(run: Run) -> None:
    text = run("trial", "begin", "t2", "bench press", "--against", "back squat", "--load", "132.3lb")
    assert "Only what follows counts." in text
    assert "you need 20 more" in text
    drawn = run("trial", "coin")
    assert drawn.startswith("Today: ")
    assert "it is not drawn twice" in run("trial", "coin")
    assert json.loads(run("trial", "coin", "--json"))["act"] is None
    run("trial", "begin", "T8", "leg extension")
    told = json.loads(run("trial", "record", "--stated", "3", "--more", "4", "--json"))
    assert told["answer"]["needs"][0] == {"what": "reserve_sets", "have": 1, "need": 8}
    assert "what you ate" in run("trial", "record", "--kcal", "2400")
    deeds = json.loads(run("history", "--json"))["deeds"]
    assert [deed["use"] for deed in deeds] == ["intake", "calibration", "begin", "coin", "begin"]
    assert all(deed["counts"] == {"trial": 1} for deed in deeds)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["claims", "--lift", "squat"], "--lift goes with --mine; add it"),
        (["claims", "--mine", "--since", "then"], "--since then: write the day as YYYY-MM-DD"),
        (["trial", "coin"], "T2 is not begun"),
        (["trial", "begin", "T9", "squat"], "T9 is not begun"),
        (["trial", "begin", "T2", "bench press", "--against", "squat", "--load", "60"], "with its unit"),
        (["trial", "record"], "T8: say how many were stated"),
        (["trial", "record", "--stated", "3", "--more", "2"], "T8 is not begun"),
    ],
)
def test_a_mistake_is_one_line(
    run: Run, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    with pytest.raises(SystemExit) as done:
        run(*arguments)
    assert done.value.code == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1


def every_answer() -> list[OwnLogAnswer]:
    """Answers that say all that can be said."""
    part = [OwnLogPart(name, 12, Interval(1.5, None, 3), "%/4 weeks") for name in (*PARTS, *SKIP_REASONS)]
    full = OwnLogAnswer(
        "T1", "kcal/day", "effect", tuple(Need(what, 1, 20) for what in NEEDS), 1234.5,
        Interval(-1234, -2345, None), tuple(part), CAUTIONS, claims=("A1", "A2"),
        about={
            "lift": "bench-press.dumbbell", "against": "back-squat", "load_kg": 62.5,
            "since": date(2026, 1, 5), "habit": "said", "joint": "knee", "capacity": "chair-stand",
            "starts_next": "left",
        },
    )  # fmt: skip
    units = ("%", "reps", "kcal/day", "%", "sets", "W", "pp", "reps")
    return [
        replace(full, test=test, unit=unit, verdict=verdict)
        for test, unit in zip(OWN_LOG_TESTS, units, strict=True)
        for verdict in ("not_begun", "not_enough", "effect", "no_effect_seen")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unicode", [True, False])
def test_every_answer_fits_the_screen(language: str, unicode: bool) -> None:
    style = Style(unicode=unicode)
    words = Words(language, style.plain)
    names = {
        "back-squat": "Squat (Barbell) of the gym in the cellar, third rack from the left, by the mirror"
    }
    answers = every_answer()
    moment = datetime(2026, 1, 5, 18)
    lines = [
        *own_log_page(answers, names, words, style),
        *begun_lines("abc", replace(answers[0], trial=Trial("a", "T2", moment)), names, words, style),
        *begun_lines(None, answers[0], names, words, style),
        *coin_lines(CoinDrawn(None, Coin(moment.date(), "with", moment)), "a", "b", words, style),
        *coin_lines(CoinDrawn("act", Coin(moment.date(), "alone", moment)), "a", "b", words, style),
    ]
    assert [line for line in lines if cells(line) > 80] == []
    assert not any("{" in line for line in lines)


def test_the_api_gives_claims_and_keeps_trials(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    with served(tmp_path / "journal.db") as client:
        claims = client.get("/api/v1/claims", params={"lang": "de"}).json()["claims"]
        assert [one["id"] for one in claims] == [*load_claims().claims]
        page = client.get("/api/v1/claims/a19").json()
        assert "-0.55 kg (-0.75 to -0.34)" in page["evidence"]
        assert page["cited"][0].startswith("Wewege")
        assert client.get("/api/v1/claims/A99").status_code == 404
        assert client.get("/api/v1/claims", params={"lang": "fr"}).status_code == 400
        answers = client.get("/api/v1/own-log", params={"today": "2026-01-05"}).json()
        assert [one["test"] for one in answers] == list(OWN_LOG_TESTS)
        one = client.get("/api/v1/own-log/T6", params={"capacity": "grip"}).json()
        assert one["needs"] == [{"what": "tests", "have": 0.0, "need": 6.0, "missing": 6.0}]
        assert client.get("/api/v1/own-log/T9").status_code == 404
        assert client.get("/api/v1/own-log/T5", params={"joint": "elbow"}).status_code == 422
        terms = {"lift": "bench press", "against": "back squat", "load_kg": 60}
        begun = client.post("/api/v1/own-log/T2/begin", json=terms).json()
        assert begun["answer"]["trial"]["lift"] == "bench-press"
        first = client.post("/api/v1/own-log/T2/coin").json()
        assert client.post("/api/v1/own-log/T2/coin").json() == {"act": None, "coin": first["coin"]}
        assert client.post("/api/v1/own-log/T4/coin").status_code == 404
        assert client.post("/api/v1/own-log/T1/begin", json=terms).status_code == 422
        client.post("/api/v1/own-log/T8/begin", json={"lift": "leg extension"})
        kept = client.post("/api/v1/own-log/T8/record", json={"stated": 3, "more": 4}).json()
        assert kept["answer"]["needs"][0]["have"] == 1
        forged = {"kind": "trial", "fields": {"about": "coin", "arm": "with", "day": "2026-01-05"}}
        assert client.post("/api/v1/entries", json=forged).status_code == 422  # a coin is only drawn
