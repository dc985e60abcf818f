"""`legday forecast` as a person meets it: pictures, tables, wording, mistakes; and progress in a report."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from legday.app.forecast_lifts import forecast_lifts, forecast_scores
from legday.app.make_book import make_book
from legday.app.report import report
from legday.model import Athlete, Book
from legday.show.chart import HEIGHT, chart
from legday.show.cli import main
from legday.show.forecast_page import render_forecasts
from legday.show.style import Style, cells
from legday.show.text import render
from legday.show.words import LANGUAGES, Words
from legday.synth import lifter, strong_csv
from readings import days_from, logged, of_lifter, reading
from test_app_forecast_lifts import squats, three

GOLDEN = Path(__file__).parent / "golden"
FIRST = date(2024, 1, 1)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    for name in ("LEGDAY_COMMAND", "LEGDAY_DB", "LEGDAY_LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    Path("strong.csv").write_text(strong_csv(lifter("balanced", weeks=40)), "utf-8")

    def command(*argv: str) -> tuple[int, str, str]:
        try:
            main(list(argv))
            code = 0
        except SystemExit as done:
            code = int(done.code or 0)
        return code, *capsys.readouterr()

    return command


def text_of(book: Book, language: str = "en", *, unicode: bool = True, lift: int | None = None) -> str:
    found = forecast_lifts(book, reps=(5,))
    chosen = found.lifts[lift:] if lift is not None else ()
    return render_forecasts(
        found, chosen, "log.csv", language, Style(unicode=unicode), scored=False, next_command="legday x"
    )


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("forecast", ()),
        ("forecast_squat", ("--lift", "squat", "--reps", "5")),
        ("forecast_squat_de", ("--lift", "Kniebeuge", "--lang", "de")),
        ("forecast_squat_es", ("--lift", "sentadilla", "--lang", "es")),
        ("forecast_scores", ("--backtest",)),
    ],
)
def test_it_is_known_to_the_letter(run: Run, name: str, arguments: tuple[str, ...]) -> None:
    code, out, err = run("forecast", "strong.csv", *arguments)
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("LEGDAY_WRITE_GOLDEN"):
        golden.write_text(out, "utf-8")
    assert (code, err) == (0, "")
    assert out == golden.read_text("utf-8")


def weekly(name: str, **fields: Any) -> list[Any]:
    return [logged(name, day, **fields) for day in days_from(FIRST, 7, 20)]


def odd_books() -> dict[str, Book]:
    none = {"typed_load": None, "typed_unit": None}
    pull_ups = [logged("Pull Up", day, **none, reps=8.0) for day in days_from(FIRST, 3, 20)]
    plank = [logged("Plank", FIRST, **none, reps=None, duration_s=150.0)]
    long = "Zorble of the Gym in the Cellar, Third Machine from the Left Squat (" + "x" * 90 + ")"
    return {
        "one session": make_book(reading(squats(1))),
        "few": make_book(reading(squats(5))),
        "names that are not clear": make_book(reading(weekly("Zorble"))),
        "body": make_book(reading([*pull_ups, *plank])),
        "body known": make_book(reading(pull_ups), Athlete(bodyweight_kg=81.5)),
        "pounds": make_book(reading(squats(30, typed_unit="lb"))),
        "steady": make_book(reading([logged("Squat (Barbell)", day) for day in days_from(FIRST, 7, 30)])),
        "same day": make_book(reading(squats(12, step=1))),
        "huge": make_book(reading(squats(30, kg=500.0, reps=1.0))),
        "tiny": make_book(reading([
            logged("Lateral Raise (Cable)", day, typed_load=1.25 * (1 + at % 4), rir=0.0)
            for at, day in enumerate(days_from(FIRST, 3, 30))])),
        "hostile": make_book(reading(weekly("Leg\x1b[2J Press\u202e", reps=10.0))),
        "long": make_book(reading(weekly(long)), aliases={long: "back-squat"}),
        "sides": make_book(reading([
            logged("Bulgarian Split Squat (Dumbbell)", day, typed_load=20.0, side=side)
            for day in days_from(FIRST, 4, 20) for side in ("left", "right")])),
        "meet": three(Athlete(sex="male", bodyweight_kg=83)),
        "lifter": make_book(of_lifter(lifter("novice", weeks=50, unit="lb"))),
    }  # fmt: skip


@pytest.fixture(scope="module")
def books() -> dict[str, Book]:
    return odd_books()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unicode", [True, False])
def test_every_log_fits_the_screen(books: dict[str, Book], language: str, unicode: bool) -> None:
    for name, book in books.items():
        lifts = forecast_lifts(book).lifts
        for at in [None, *range(min(len(lifts), 4))]:
            text = text_of(book, language, unicode=unicode, lift=at)
            assert [line for line in text.splitlines() if cells(line) > 80] == [], name
            assert text.isascii() or unicode
            assert not {"{", "\x1b", "\u202e"} & {*text}, name
            assert "nan" not in text.casefold().replace("banana", ""), name
            assert not [line for line in text.splitlines() if line != line.rstrip()]
            assert "\n\n\n" not in text, name
        page = render(report(book), language, Style(unicode=unicode), ("progress",))
        assert [line for line in page.splitlines() if cells(line) > 80] == [], name


def test_the_picture_shows_what_was_lifted_and_what_may_come(books: dict[str, Book]) -> None:
    found = forecast_lifts(books["lifter"])
    lift = next(one for one in found.lifts if one.exercise == "back-squat")
    rows = [line[7:] for line in chart(lift, found.as_of, Words("en"), Style())]
    assert len(rows) == HEIGHT + 1
    now = max(row.find("│") for row in rows)
    past, ahead = (
        ["".join(row[part]) for row in rows[:-1]] for part in (slice(0, now), slice(now + 1, None))
    )
    assert any("•" in row for row in past)
    assert not any("•" in row for row in ahead)
    assert not any("▒" in row for row in past)
    assert any("▒" in row for row in ahead)
    # the fan widens: more cells are shaded at its end than at its beginning
    shaded = [sum(row[at : at + 1] not in ("", " ") for row in ahead) for at in range(len(ahead[0]))]
    assert shaded[-1] >= shaded[0]
    plain = list(chart(lift, found.as_of, Words("en"), Style(unicode=False)))
    assert all(row.isascii() for row in plain)
    assert any("o" in row for row in plain[:-1])
    labels = [float(row[0]) for line in plain[:-1] if (row := re.findall(r"^ *(\d+)", line[:6]))]
    assert len(labels) >= 2
    assert labels == sorted(labels, reverse=True)


# --- wording ----------------------------------------------------------------------------------------------


def test_it_is_too_early_to_tell_where_it_is(books: dict[str, Book]) -> None:
    text = flat(text_of(books["few"], lift=0))
    assert "Too early to forecast: 5 of 8 sessions that it takes. Best so far: 105 kg × 5" in text
    assert "%" not in text
    assert "Too early to forecast (it takes 8 sessions): Squat (Barbell)." in flat(text_of(books["few"]))
    page = flat(render(report(books["few"]), "en", Style(), ("progress",)))
    assert "Too early to forecast: 5 of 8 sessions" in page
    assert "Too early to tell: 1 lift." in flat(render(report(books["few"]), "en", Style()))


def test_no_number_without_its_interval(books: dict[str, Book]) -> None:
    text = text_of(books["lifter"], lift=0)
    told = flat(text.split("95 of 100")[1])
    assert re.search(r"What could you lift\? .* about \d+ \(\d+–\d+\); in 8 of 10 cases \d+ lb or more", told)
    assert re.search(r"5 reps to failure next session: \d+ lb \(\d+–\d+\)", told)
    assert re.search(r"[+-]\d+ % \([+-]\d+ to [+-]\d+\), \d+ in 100", told)


def test_nothing_is_called_a_plateau_before_it_can_be_told() -> None:
    rows = [
        row
        for at, day in enumerate(days_from(FIRST, 3, 60))
        for row in squats_on(day, 100.0 + 2.5 * (at % 2))
    ]
    page = report(make_book(reading(rows)))
    (lift,) = page.progress.lifts
    assert lift.plateau is not None
    assert lift.plateau.weeks_since_best > 20
    assert lift.plateau.checklist == ()
    text = flat(render(page, "en", Style(), ("progress",)))
    assert "lateau" not in text
    assert re.search(r"No new best in \d+ weeks \(\d+ sessions since\)", text)


def squats_on(day: date, kg: float) -> list[Any]:
    return [logged("Squat (Barbell)", day, typed_load=kg)]


def test_a_plateau_that_can_be_told_comes_with_what_to_look_at() -> None:
    loads = [*(100.0 + at for at in range(20)), *(119 * 0.996**at for at in range(100))]
    days = days_from(FIRST, 3, len(loads))
    rows = [row for day, kg in zip(days, loads, strict=True) for row in squats_on(day, kg)]
    page = report(make_book(reading(rows)))
    (lift,) = page.progress.lifts
    assert lift.plateau is not None
    assert lift.plateau.status == "possible_plateau"
    text = flat(render(page, "en", Style(), ("progress",)))
    assert "Of those who go on progressing, 10 % look like this" in text
    places = [text.index(part) for part in ("Sessions of", "Sets:", "Frequency:", "Effort:", "Sleep:")]
    assert places == sorted(places)
    assert "Possible plateau: Squat (Barbell)." in flat(render(page, "en", Style()))
    assert "bench" not in text.split("Beside")[0], "no other lift is the cure"


def test_scores_in_plain_words(books: dict[str, Book]) -> None:
    from dataclasses import replace

    book = make_book(of_lifter(lifter("balanced", weeks=80)))
    found = replace(forecast_lifts(book), scores=forecast_scores(book))
    text = flat(render_forecasts(found, (), "", "en", Style(), scored=True, next_command=""))
    assert "your journal: what to expect" in text
    assert re.search(r"The intervals held (fewer |more )?", text)
    none = render_forecasts(forecast_lifts(books["few"]), (), "", "en", Style(), scored=True, next_command="")
    assert "Too short to tell: no forecast has come due yet." in none


def test_how_one_compares_is_told_with_its_caution(books: dict[str, Book]) -> None:
    text = flat(render(report(books["meet"]), "en", Style(), ("progress",)))
    assert re.search(r"Squat 180 kg: above \d+ of 100 of your sex and body mass \(\d+–\d+\)", text)
    assert "unlike things" in text
    assert "OpenPowerlifting" in text
    assert re.search(r"Squat to bench press: yours 1\.50, theirs \d\.\d\d \(8 of 10 between", text)
    unknown = flat(render(report(books["few"]), "en", Style(), ("progress",)))
    assert "say your sex and body mass (--sex, --bodyweight)" in unknown


# --- the command ------------------------------------------------------------------------------------------


def test_a_file_and_the_journal_say_the_same(run: Run) -> None:
    run("import", "strong.csv")
    file = json.loads(run("forecast", "strong.csv", "--json", "--reps", "3", "--reps", "8")[1])
    journal = json.loads(run("forecast", "--json", "--reps", "3", "--reps", "8")[1])
    assert file == journal
    assert [one["reps"] for one in file["lifts"][0]["planned"]] == [3, 8]
    assert run("forecast", "--lift", "squat")[1].startswith("your journal: what to expect")


def test_one_lift_in_json_is_that_lift(run: Run) -> None:
    found = json.loads(run("forecast", "strong.csv", "--lift", "squat", "--json", "--backtest")[1])
    assert found["lifts"][0]["exercise"] == "back-squat"
    assert {one["task"] for one in found["scores"]} >= {"next", "4"}
    assert json.loads(run("forecast", "strong.csv", "--json")[1])["scores"] == []


def test_a_day_and_weeks_of_ones_own(run: Run) -> None:
    found = json.loads(run("forecast", "strong.csv", "--today", "2023-06-01", "--weeks", "6", "--json")[1])
    assert (found["as_of"], found["as_of_is_last_day"], found["weeks"]) == ("2023-06-01", False, 6)
    assert max(lift["last_day"] for lift in found["lifts"]) <= "2023-06-01"
    assert {lift["change"]["weeks"] for lift in found["lifts"] if lift["change"]} == {6}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("strong.csv", "--lift", "Deadlivt Bar"), "did you mean Romanian Deadlift (Barbell)?"),
        (("strong.csv", "--today", "2001-01-01"), "there is no set up to 2001-01-01"),
        (("strong.csv", "--today", "soon"), "write the day as YYYY-MM-DD"),
        (("strong.csv", "--lang", "fr"), "the languages are en, de, es"),
        (("strong.csv", "--reps", "40"), "--reps"),
        (("--unit", "kg"), "--unit goes with a file"),
        ((), "no journal"),
    ],
)
def test_a_mistake_gets_one_line(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run("forecast", *arguments)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert said in err


def test_a_value_that_was_confirmed_is_not_asked_about(run: Run) -> None:
    run("import", "strong.csv")
    last = date.fromisoformat(json.loads(run("forecast", "--json")[1])["as_of"])
    day = last + timedelta(days=2)
    run("log", f"{day}: squat 400kg x 5", "--yes")
    asked = json.loads(run("forecast", "--lift", "squat", "--json")[1])["lifts"][0]["asked"]
    assert [one["day"] for one in asked] == [str(day)]
    run("confirm", "--all")
    assert json.loads(run("forecast", "--lift", "squat", "--json")[1])["lifts"][0]["asked"] == []
