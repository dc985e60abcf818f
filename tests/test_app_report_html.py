"""A report as one HTML file: the same report inside, nothing from the network, weeks that agree with it."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

import legday
from legday.app.report_html import REPS, muscle_weeks, page_data, report_html, write_report_html
from legday.catalogue.settings import load_settings
from legday.errors import LegdayError
from legday.model import Book, plain_data
from legday.synth import lifter, strong_csv

TEMPLATE = '<html><script type="application/json" id="report">null</script></html>'


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    path = tmp_path_factory.mktemp("log") / "strong.csv"
    path.write_text(strong_csv(lifter("quads_only", weeks=60)), newline="")
    return legday.make_book(legday.read_export(str(path)))


def inside(html: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="report">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def test_the_report_inside_is_the_report(book: Book) -> None:
    data = inside(report_html(TEMPLATE, book, language="de"))
    assert data["report"] == json.loads(json.dumps(plain_data(legday.report(book))))
    assert data["language"] == "de"


def test_a_day_to_look_back_from_hides_what_came_later(book: Book) -> None:
    day = date(2023, 10, 1)
    data = page_data(book, day)
    assert data["report"]["as_of"] == "2023-10-01"
    assert max(session["day"] for session in data["sessions"]) <= "2023-10-01"
    assert all(lift["last_day"] <= "2023-10-01" for lift in data["forecasts"]["lifts"])


def test_weeks_of_a_muscle_agree_with_the_reports_mean(book: Book) -> None:
    said = legday.report(book)
    table = {row["muscle"]: row for row in muscle_weeks(book.sets, said.as_of, said.weeks, load_settings())}
    for dose in said.muscles:
        row = table[dose.muscle]
        *whole, running = row["weeks"]
        assert dose.sets_per_week == pytest.approx(sum(whole) / len(whole))
        assert running == pytest.approx(dose.running_week_sets)
        assert sum(lift["sets"] for lift in row["lifts"]) == pytest.approx(dose.sets_per_week)
        assert sum(lift["running"] for lift in row["lifts"]) == pytest.approx(running)


def test_sessions_hold_every_set_of_the_last_year_the_latest_first(book: Book) -> None:
    data = page_data(book)
    days = [session["day"] for session in data["sessions"]]
    assert days == sorted(days, reverse=True)
    since = data["sessions_from"]
    there = book.sets.filter(book.sets["day"] >= date.fromisoformat(since)).height
    assert sum(len(lift["sets"]) for one in data["sessions"] for lift in one["lifts"]) == there
    assert {one["state"] for one in data["sessions"]} <= {"full", "some", "gym"}


def test_forecasts_say_what_could_be_lifted_at_counts_of_reps(book: Book) -> None:
    lifts = page_data(book)["forecasts"]["lifts"]
    told = [lift["planned"] for lift in lifts if lift["status"] == "forecast"]
    assert any(told)
    for planned in told:
        assert {one["reps"] for one in planned} <= {*REPS}
        loads = [one["load"]["median"] for one in planned]
        assert loads == sorted(loads, reverse=True)  # more reps, less load


def test_a_name_cannot_end_the_script(book: Book) -> None:
    from dataclasses import replace

    import polars as pl

    evil = "</script><script>alert(1)</script>"
    sets = book.sets.with_columns(
        name=pl.when(pl.col("exercise") == "leg-press").then(pl.lit(evil)).otherwise("name")
    )
    html = report_html(TEMPLATE, replace(book, sets=sets))
    assert "<script>alert" not in html
    assert html.count("</script>") == 1
    assert evil in json.dumps(inside(html))


def test_a_page_with_no_place_for_a_report_says_so(book: Book) -> None:
    with pytest.raises(LegdayError, match="build the phone app again"):
        report_html("<html></html>", book)


def test_a_file_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(LegdayError, match="cannot be written"):
        write_report_html(tmp_path / "nowhere" / "report.html", "x")
    assert not list(tmp_path.iterdir())
