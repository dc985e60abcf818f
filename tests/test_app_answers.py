"""Answers for a plan: one form from flags, files and entries; every fault with its field, and its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from legday.app.answers import ANSWERS, read_answers
from legday.app.answers_file import answers_of_file
from legday.app.weekdays import weekday
from legday.catalogue import Resolver, load
from legday.errors import LegdayError

TODAY = date(2026, 3, 2)
RESOLVER = Resolver(load())


def read(**said: Any) -> dict[str, Any]:
    return read_answers(said, TODAY, RESOLVER)


def test_days_are_read_in_any_form() -> None:
    typed = read(days="mon 45, Thursday 60 legs, sa 30 no legs, sun")["days"]
    assert typed == {
        "mon": {"minutes": 45.0, "legs": None},
        "thu": {"minutes": 60.0, "legs": True},
        "sat": {"minutes": 30.0, "legs": False},
        "sun": {"minutes": None, "legs": None},
    }
    assert read(days={"mon": 45, "thu": "60 legs"})["days"] == {name: typed[name] for name in ("mon", "thu")}


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("Mo", "mon"),
        ("Dienstag", "tue"),
        ("miércoles", "wed"),
        ("jue", "thu"),
        ("Fr.", "fri"),
        ("sábado", "sat"),
        ("SUNDAY", "sun"),
    ],
)
def test_weekdays_in_three_languages(word: str, day: str) -> None:
    assert weekday(word, "days") == day


def test_what_is_read_is_plain_data_of_one_form() -> None:
    said = read(
        pain="knee 4, back=6 stays, hip 0", sport="hard-run tue, match 2026-03-07", bodyweight="176lb",
        limits="leg_days=3, varied=none, big_reps=4-6", excluded="lunge, Leg Press, Bulgarian split squat",
        kit="dumbbell,bench", race="2026-03-15", at="8:30", health="cleared",
    )  # fmt: skip
    assert said["pain"] == {
        "knee": {"score": 4.0, "settled": True},
        "back": {"score": 6.0, "settled": False},
    }
    assert said["sport"] == [["hard_run", "tue"], ["match", "2026-03-07"]]
    assert said["bodyweight"] == pytest.approx(79.83, abs=0.01)
    assert said["limits"] == {"leg_days": 3, "varied": None, "big_reps": [4, 6]}
    assert said["excluded"] == ["bulgarian-split-squat", "leg-press", "lunge"]
    assert said["kit"] == {"items": ["bench", "dumbbell"]}
    assert (said["at"], said["health"]) == ("08:30", {"state": "cleared", "date": "2026-03-02"})


def test_an_age_grows() -> None:
    born = read(age="68")["age"]
    years = (TODAY - date.fromisoformat(f"{born}-15")).days / 365.2425
    assert 68 <= years < 69


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("days", "mon 0", "use 5 to 300 minutes"),
        ("days", "mun 45", "use mon, tue"),
        ("days", "", "say which"),
        ("days", "mon 45, mon 30", "stands twice"),
        ("minutes", "0", "use 5 to 300"),
        ("bodyweight", "400kg", "use 20 to 350 kg"),
        ("bodyweight", "80", "with its unit"),
        ("goal", "huge", "strength, muscle"),
        ("kit", "barbel", "gym, home"),
        ("pain", "elbow 3", "knee, hip"),
        ("pain", "knee 11", "use 0 to 10"),
        ("liked", "zorble", "no exercise that I know"),
        ("limits", "foo=1", "there is no such limit"),
        ("age", "200", "use 5 to 120 years"),
        ("race", "2020-01-01", "not ahead"),
        ("at", "25:00", "18:00"),
        ("zone", "Mars", "Europe/Berlin"),
        ("block_week", "5", "use 1 to 4"),
        ("health", "fine", "none, not-cleared, cleared"),
        ("colour", "red", "there is no such answer"),
    ],
)
def test_a_fault_names_its_field_and_what_is_valid(field: str, value: str, says: str) -> None:
    with pytest.raises(LegdayError) as fault:
        read(**{field: value})
    assert str(fault.value).startswith(field)
    assert says in str(fault.value)
    assert "\n" not in str(fault.value)


def test_every_fault_is_named() -> None:
    with pytest.raises(LegdayError) as fault:
        read(goal="huge", minutes=0, zone="Mars")
    assert [line.split(":")[0] for line in str(fault.value).splitlines()] == ["goal", "minutes", "zone"]


def test_a_file_says_the_line(tmp_path: Path) -> None:
    path = tmp_path / "week.toml"
    path.write_text(
        'goal = "muscle"\n\n[days]\nmon = 45\nthu = 0\n\n[limits]\nvaried = "none"\nleg_days = 99\n'
    )
    with pytest.raises(LegdayError) as fault:
        answers_of_file(path, TODAY, RESOLVER)
    assert "line 3: days: thu 0 minutes" in str(fault.value)
    assert "line 9: limits.leg_days: 99" in str(fault.value)
    path.write_text("goal = ")
    with pytest.raises(LegdayError, match="this is no TOML"):
        answers_of_file(path, TODAY, RESOLVER)
    path.write_text('days = "mon 45, thu 45"\nkit = ["dumbbell", "bench"]\n')
    assert set(answers_of_file(path, TODAY, RESOLVER)) == {"days", "kit"} <= set(ANSWERS)
