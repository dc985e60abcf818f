"""The book: names resolved, loads told, sides, doubtful values, files put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
import pytest

from legday.app.make_book import make_book
from legday.catalogue import Movement
from legday.model import BOOK_SCHEMA, Athlete, Book
from readings import days_from, logged, reading

MONDAY = date(2024, 1, 1)


def only(
    name: str, body: tuple[tuple[date, float], ...] = (), who: Athlete | None = None, **fields: Any
) -> Any:
    """The one row of a book of one set."""
    book = make_book(reading([logged(name, MONDAY, **fields)], body=body), who)
    assert book.sets.columns == list(BOOK_SCHEMA)
    return book.sets.row(0, named=True)


@pytest.mark.parametrize(
    ("name", "typed", "unit", "kind", "load_kg"),
    [
        ("Squat (Barbell)", 100, "kg", "total", 100),
        ("Squat (Barbell)", 225, "lb", "total", 102.058283),  # 225 x 0.45359237
        ("Bulgarian Split Squat (Dumbbell)", 20, "kg", "per_hand", 40),
        ("Bulgarian Split Squat (Dumbbell)", 45, "lb", "per_hand", 40.823313),
        ("Bulgarian Split Squat", 20, "kg", "unknown", 20),  # nobody said that there were two
        ("Kurzhantel-Ausfallschritte", 20, "kg", "per_hand", 40),
        ("Goblet Squat", 24, "kg", "per_hand", 24),  # one dumbbell
        ("Pull Up", 10, "kg", "added", 10),
        ("Pull Up", -20, "kg", "assistance", -20),
        ("Pull Up (Assisted)", 20, "kg", "assistance", -20),
        ("Pull Up (Assisted)", -20, "kg", "assistance", -20),
        ("Leg Press per side", 60, "kg", "unknown", 60),  # of a sledge that nobody knows
        ("Squat (Barbell)", 100, None, "unknown", 100),  # no unit was told
        ("Squat (Barbell)", 0, None, "total", 0),  # nought is nought in any unit
        ("Zorble", 30, "kg", "unknown", 30),
        ("Squat (Barbell)", None, None, None, None),
        ("Pull Up", None, None, "added", None),  # nothing added: the body alone
        ("Pull Up (Assisted)", None, None, None, None),  # how much it took off is not known
    ],
)
def test_load_moved_in_all(
    name: str, typed: float | None, unit: str | None, kind: str | None, load_kg: float | None
) -> None:
    row = only(name, typed_load=typed, typed_unit=unit)
    assert row["load_kind"] == kind
    assert row["load_kg"] == (None if load_kg is None else pytest.approx(load_kg, abs=1e-5))
    assert (row["typed_load"], row["typed_unit"]) == (typed, unit)


def test_an_equipment_column_says_it_too() -> None:
    row = only("Bulgarian Split Squat", typed_load=20.0, hint_equipment="Dumbbell")
    assert (row["load_kind"], row["load_kg"]) == ("per_hand", 40)
    assert only("Bulgarian Split Squat", typed_load=20.0, load_kind="per_hand")["load_kg"] == 40


def test_a_kind_that_the_file_states_stands() -> None:
    assert only("Squat (Barbell)", load_kind="per_side")["load_kg"] is None
    assert only("Squat (Barbell)", load_kind="added")["load_kind"] == "added"


@pytest.mark.parametrize(
    ("name", "typed", "system_kg"),
    [
        ("Squat (Barbell)", 100.0, 100 + 0.88 * 80),
        ("Leg Press", 100.0, 100),
        ("Pull Up", 10.0, 10 + 0.95 * 80),
        ("Pull Up", None, 0.95 * 80),
        ("Pull Up (Assisted)", 20.0, 0.95 * 80 - 20),
        ("Pull Up (Assisted)", None, None),  # how much it took off is not known
        ("Squat (Barbell)", None, None),
        ("Leg Press", None, None),
    ],
)
def test_system_load(name: str, typed: float | None, system_kg: float | None) -> None:
    unit = None if typed is None else "kg"
    row = only(name, who=Athlete(bodyweight_kg=80), typed_load=typed, typed_unit=unit)
    assert row["system_load_kg"] == (None if system_kg is None else pytest.approx(system_kg))


def test_without_body_mass_the_system_load_is_unknown_where_it_needs_one() -> None:
    assert only("Pull Up", typed_load=10.0)["system_load_kg"] is None
    assert only("Leg Press", typed_load=90.0)["system_load_kg"] == 90


def test_body_mass_is_that_of_the_day() -> None:
    days = days_from(MONDAY, 10, 4)
    body = [(MONDAY + timedelta(days=5), 80.0), (MONDAY + timedelta(days=20), 90.0)]
    book = make_book(reading([logged("Pull Up", day, typed_load=0.0) for day in days], body=body))
    # before the first measurement the nearest one known is taken, then the latest one so far
    assert book.sets["system_load_kg"].to_list() == pytest.approx([0.95 * kg for kg in (80, 80, 90, 90)])


@pytest.mark.parametrize(
    ("name", "stated", "side"),
    [
        ("Bulgarian Split Squat left", "both", "left"),
        ("Bulgarian Split Squat (Dumbbell) - Right", "both", "right"),
        ("Bulgarian Split Squat (Dumbbell)", "both", "each"),  # one-sided by nature: both were done
        ("Bulgarian Split Squat (Dumbbell)", "left", "left"),  # what the row says stands
        ("Single Leg Extension", "both", "each"),
        ("Squat (Barbell)", "both", "both"),
        ("Zorble", "both", "both"),
    ],
)
def test_sides(name: str, stated: str, side: str) -> None:
    assert only(name, side=stated)["side"] == side


def test_null_stays_null() -> None:
    row = only("Plank", typed_load=None, typed_unit=None, reps=None, rir=None, duration_s=60.0)
    absent = ("load_kg", "reps", "rir", "distance_m", "note", "superset", "system_load_kg")
    assert {name: row[name] for name in absent} == dict.fromkeys(absent)
    assert row["duration_s"] == 60
    assert only("Squat (Barbell)", rir=0.0)["rir"] == 0
    assert only("Squat (Barbell)", typed_load=0.0)["load_kg"] == 0


def test_an_open_name_stays_open_and_is_listed() -> None:
    rows = [logged("Leg Press Keller", MONDAY)] * 3 + [logged("Zorble", MONDAY)]
    book = make_book(reading(rows))
    assert book.sets["exercise"].to_list() == [None] * 4
    assert [(one.name, one.sets) for one in book.unresolved] == [("Leg Press Keller", 3), ("Zorble", 1)]
    assert "leg-press" in book.unresolved[0].suggestions
    assert all(len(one.suggestions) <= 3 and one.why for one in book.unresolved)


def test_an_alias_heals_history() -> None:
    book = make_book(reading([logged("Leg Press Keller", MONDAY)]), aliases={"Leg Press Keller": "leg-press"})
    assert book.sets.row(0, named=True)["pattern"] == "squat"
    assert book.unresolved == []


def test_an_own_exercise_counts() -> None:
    mine = Movement("zorble", "Zorble", "hinge", "lower", ("machine",), ("hamstrings",), source="your own")
    book = make_book(reading([logged("Zorble", MONDAY)]), own=(mine,))
    row = book.sets.row(0, named=True)
    assert (row["exercise"], row["region"], row["direct"]) == ("zorble", "lower", ["hamstrings"])


def test_a_load_that_cannot_be_is_kept_and_asked_about() -> None:
    rows = [
        logged("Deadlift (Barbell)", day, typed_load=225.0, typed_unit="lb")
        for day in days_from(MONDAY, 4, 8)
    ]
    rows[4]["typed_load"] = 2451.0
    book = make_book(reading(rows))
    assert book.sets["doubtful"].to_list() == [at == 4 for at in range(8)]
    assert book.sets["typed_load"].to_list()[4] == 2451
    (finding,) = [one for one in book.findings if one.code == "doubtful-value"]
    assert (finding.line, finding.severity) == (6, "question")
    assert finding.message == (
        "Deadlift (Barbell): 2451 lb × 5 is beyond what anyone has done; kept, and left out of records and "
        "estimates until you confirm it."
    )
    rows[4]["typed_load"] = 900.0
    (finding,) = make_book(reading(rows)).findings
    assert "900 lb × 5 is far above your other sets; kept," in finding.message


def two_files(second: dict[str, Any]) -> Book:
    """Two exports that share a day; the later one differs on it by `second`."""
    early = [logged("Squat (Barbell)", day) for day in days_from(MONDAY, 7, 3) for _ in range(2)]
    late = [
        logged("Squat (Barbell)", day, **(second if day == MONDAY + timedelta(days=14) else {}))
        for day in days_from(MONDAY + timedelta(days=14), 7, 3)
        for _ in range(2)
    ]
    return make_book([reading(early, source="old.csv"), reading(late, source="new.csv")])


def test_overlapping_exports_give_each_set_once_and_the_later_version_of_it() -> None:
    book = two_files({"typed_load": 105.0})
    assert book.sets.height == 10
    assert book.sessions.height == 5
    assert book.sets["load_kg"].to_list() == [100] * 4 + [105] * 2 + [100] * 4
    assert book.sets["day"].is_sorted()
    (finding,) = book.findings
    assert (finding.code, finding.count) == ("same-set", 2)


def test_sessions_keep_the_workouts_name_length_and_notes() -> None:
    one = reading([logged("Squat (Barbell)", day) for day in days_from(MONDAY, 7, 2)])
    told = one.sessions.with_columns(
        workout=pl.Series(["Legs", None]), minutes=pl.Series([55.0, None]), note=pl.Series(["Tired.", None])
    )
    later = replace(one, sessions=told)
    for readings in (later, [one, later]):
        rows = make_book(readings).sessions.drop("session").rows()
        assert rows == [
            (MONDAY, 2817, datetime(2024, 1, 1, 18), 55.0, "Legs", "Tired."),
            (date(2024, 1, 8), 2818, datetime(2024, 1, 8, 18), None, None, None),
        ]


def test_one_day_from_two_apps_is_a_question() -> None:
    rows = [logged("Squat (Barbell)", MONDAY)]
    book = make_book([reading(rows, format="strong"), reading(rows, format="hevy")])
    assert book.sets.height == 2
    assert [(one.code, one.severity) for one in book.findings] == [("same-day", "question")]
