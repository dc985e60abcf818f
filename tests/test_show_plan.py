"""Plans on the terminal and in files: three languages, no wide line, calendars that update their events."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from legday.show.cli import main
from legday.show.style import cells
from legday.synth import lifter, strong_csv

DAYS = "mon 45, thu 45, sat 40"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    for name in ("LEGDAY_DB", "LEGDAY_ATHLETE", "LEGDAY_LANG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "home"


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("logs") / "strong.csv"
    path.write_text(strong_csv(lifter("balanced", weeks=30)), "utf-8", newline="")
    return path


class Run:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *words: object) -> str:
        main([str(word) for word in words])
        return self.capsys.readouterr().out

    def fault(self, *words: object) -> str:
        with pytest.raises(SystemExit) as done:
            main([str(word) for word in words])
        assert done.value.code == 2
        said = self.capsys.readouterr()
        assert "Traceback" not in said.err
        return said.err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(capsys)


@pytest.mark.parametrize(
    ("lang", "title", "health"),
    [("en", "A leg week from", "not medical advice"), ("de", "Eine Beinwoche ab", "kein ärztlicher Rat"),
     ("es", "Una semana de piernas", "no consejo médico")],
)  # fmt: skip
def test_a_plan_reads_well(run: Run, export: Path, lang: str, title: str, health: str) -> None:
    for flags in ((), ("--why", "--knee", "4", "--age", "68", "--sport", "hard_run tue")):
        text = run("plan", export, "--days", DAYS, "--lang", lang, "--no-colour", *flags)
        assert text.startswith(title)
        assert health in " ".join(text.split())
        assert [line for line in text.splitlines() if cells(line) > 80] == []
        assert "{" not in text


@pytest.mark.parametrize("lang", ["en", "de", "es"])
def test_no_week_is_an_answer(run: Run, export: Path, lang: str) -> None:
    text = run("plan", export, "--days", "mon 10", "--lang", lang, "--no-colour")
    assert "\n  1. " in text
    assert [line for line in text.splitlines() if cells(line) > 80] == []
    with pytest.raises(SystemExit) as done:
        run("plan", export, "--days", DAYS, "--health", "not-cleared", "--lang", lang)
    assert done.value.code == 3
    flagged = run.capsys.readouterr().out
    assert "PAR-Q+" in flagged
    assert "×" not in flagged


@pytest.mark.parametrize("lang", ["en", "de", "es"])
@pytest.mark.parametrize("reason", ["time", "ill", "knee", "planned-rest"])
def test_a_lost_day_reads_well(run: Run, export: Path, tmp_path: Path, lang: str, reason: str) -> None:
    file = tmp_path / "week.json"
    file.write_text(run("plan", export, "--days", DAYS, "--json"), "utf-8")
    text = run("missed", "--plan", file, "--because", reason, "--lang", lang, "--no-colour")
    assert [line for line in text.splitlines() if cells(line) > 80] == []
    assert "{" not in text


def test_the_journal_remembers(run: Run) -> None:
    plan = json.loads(
        run("plan", "--days", "mon 40, thu 40", "--kit", "home", "--today", "2026-03-02", "--json")
    )
    again = json.loads(run("plan", "--today", "2026-03-02", "--json"))
    same = [session["slots"] for session in plan["plan"]["sessions"]]
    assert [session["slots"] for session in again["plan"]["sessions"]] == same
    assert again["plan"]["revision"] == 1, "nothing was said, so nothing was changed"
    short = ("--minutes", "30", "--days", "mon, thu")
    shorter = json.loads(run("plan", *short, "--today", "2026-03-02", "--json"))
    assert shorter["plan"]["revision"] == 2
    text = run("missed", "2026-03-02", "--because", "time", "--today", "2026-03-02")
    assert text.startswith("Noted: Mo 2 Mar 2026, no time.")
    assert "missed: 2026-03-02, time" in run("history")
    assert "Not taken" in run("why")
    run("undo")
    assert "Trap-bar" not in run("next", "--today", "2026-03-02")


def test_a_calendar_is_updated_by_its_ids(run: Run, export: Path, tmp_path: Path) -> None:
    file, first, second = tmp_path / "week.json", tmp_path / "a.ics", tmp_path / "b.ics"
    words = ["--days", DAYS, "--at", "18:00", "--zone-of-day", "Europe/Berlin"]
    file.write_text(run("plan", export, *words, "--ics", first, "--json"), "utf-8")
    run("missed", "--plan", file, "--because", "time", "--ics", second)
    before, after = ({str(one["UID"]): one for one in events(path)} for path in (first, second))
    plan = json.loads(file.read_text("utf-8"))["plan"]
    assert len(before) == len(plan["sessions"])
    assert set(before) == set(after), "each event is updated or cancelled"
    for one in before.values():
        start, end = one["DTSTART"].dt, one["DTEND"].dt
        assert start.hour == 18
        assert start.utcoffset() == start.replace(tzinfo=ZoneInfo("Europe/Berlin")).utcoffset()
        assert 5 <= (end - start).total_seconds() / 60 <= 46
        assert one["SEQUENCE"] == 0
        (alarm,) = one.walk("VALARM")
        assert alarm["TRIGGER"].dt.total_seconds() == -3600
    assert {one["SEQUENCE"] for one in after.values()} == {1}
    assert {str(one["STATUS"]) for one in after.values()} <= {"CONFIRMED", "CANCELLED"}
    days = {one["DTSTART"].dt.date() for one in before.values()}
    assert days == {date.fromisoformat(session["day"]) for session in plan["sessions"]}


def test_without_a_time_an_event_takes_its_day(run: Run, export: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.ics"
    run("plan", export, "--days", DAYS, "--ics", file)
    for one in events(file):
        assert type(one["DTSTART"].dt) is date
        assert one["DTSTAMP"].dt <= datetime.now(UTC)


def events(path: Path) -> list[Any]:
    return icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")


def test_tables_and_pages(run: Run, export: Path, tmp_path: Path) -> None:
    table, page, text = (tmp_path / name for name in ("a.csv", "a.html", "a.md"))
    plan = json.loads(
        run("plan", export, "--days", DAYS, "--csv", table, "--html", page, "--markdown", text, "--json")
    )
    slots = [slot for session in plan["plan"]["sessions"] for slot in session["slots"]]
    rows = [*csv.DictReader(io.StringIO(table.read_text("utf-8")))]
    assert [row["slot"] for row in rows] == [slot["id"] for slot in slots]
    assert [int(row["sets"]) for row in rows] == [slot["sets"] for slot in slots]
    html = page.read_text("utf-8")
    assert "<script" not in html
    assert "http" not in html
    assert html.count("<h2>") == len(plan["plan"]["sessions"])
    assert text.read_text("utf-8").count("\n## ") == len(plan["plan"]["sessions"])


def test_faults_are_one_line(run: Run, export: Path, tmp_path: Path) -> None:
    assert "days: say which you have" in run.fault("plan", export)
    assert "goal: 'huge'" in run.fault("plan", export, "--days", DAYS, "--goal", "huge")
    assert "liked: nordic-curl is excluded too" in run.fault(
        "plan", export, "--days", DAYS, "--like", "nordic curl", "--exclude", "nordic curl"
    )
    file = tmp_path / "week.toml"
    file.write_text(f'days = "{DAYS}"\n\nliked = ["leg-press"]\nkit = "none"\n', "utf-8")
    assert "line 3: liked: leg-press cannot be done" in run.fault("plan", export, "--file", file)
    edited = tmp_path / "week.json"
    week = json.loads(run("plan", export, "--days", DAYS, "--json"))
    week["plan"]["sessions"][0]["slots"][0]["sets"] = 30
    edited.write_text(json.dumps(week, indent=2), "utf-8")
    assert "breaks" in run.fault("missed", "--plan", edited, "--because", "time")
