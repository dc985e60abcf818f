"""The uses of the journal, on both databases: nothing twice, nothing lost, everything taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legday.app import confirm, edit_sets, history, log_set, preferences, say_fact, settle_names
from legday.app.book_of_journal import book_of_journal
from legday.app.edit_sets import Which, choose_sets
from legday.app.import_file import ImportReceipt, import_reading
from legday.app.open_journal import Journal
from legday.app.report_of_journal import report_of_journal
from legday.errors import LegdayError
from legday.log import edit as log_edit
from legday.log.store import open_store
from legday.model import Kit, Reading
from legday.read.quick_entry import parse
from readings import days_from, logged, reading

TODAY = date(2026, 6, 3)
_CLOCK = iter(datetime(2026, 6, 3, 8, tzinfo=UTC) + timedelta(seconds=at) for at in range(10**9))
SETS = [
    logged("Squat (Barbell)", day, typed_load=load, reps=5.0)
    for day in (date(2026, 5, 4), date(2026, 5, 11))
    for load in (100.0, 105.0, 110.0)
] + [logged("Leg Curl Keller", date(2026, 5, 11), typed_load=40.0, reps=12.0)]


@pytest.fixture
def journal(where: str | Path) -> Iterator[Journal]:
    with Journal(open_store(where, "laptop")) as opened:
        yield opened


def now() -> datetime:
    return next(_CLOCK)


def take(journal: Journal, rows: Sequence[dict[str, Any]], **more: Any) -> ImportReceipt:
    return import_reading(journal, reading(rows), "log.csv", now(), **more)


def content(journal: Journal) -> Counter[tuple[Any, ...]]:
    sets = book_of_journal(journal).sets
    return Counter(sets.select("day", "name", "typed_load", "reps").iter_rows())


def of_rows(rows: Sequence[dict[str, Any]]) -> Counter[tuple[Any, ...]]:
    return Counter((one["start"].date(), one["name"], one["typed_load"], one["reps"]) for one in rows)


# --- imports ---


def test_an_import_again_adds_nothing(journal: Journal) -> None:
    first, again = take(journal, SETS), take(journal, SETS)
    assert (first.added, first.changed, first.known) == (7, 0, 0)
    assert (again.act, again.added, again.changed, again.known, again.absent) == (None, 0, 0, 7, ())
    assert content(journal) == of_rows(SETS)
    assert len(history.deeds(journal)) == 1
    assert journal.store.check() == []


def test_overlapping_exports_count_each_set_once(journal: Journal) -> None:
    later = [logged("Squat (Barbell)", date(2026, 5, 18), typed_load=load) for load in (110.0, 115.0)]
    take(journal, SETS)
    receipt = take(journal, SETS[3:] + later)
    assert (receipt.added, receipt.changed, receipt.known, receipt.absent) == (2, 0, 4, ())
    assert take(journal, later).act is None
    assert content(journal) == of_rows(SETS + later)


def test_a_correction_is_a_change_and_not_a_second_set(journal: Journal) -> None:
    take(journal, SETS)
    corrected = [{**SETS[0], "reps": 8.0}, *SETS[1:]]
    receipt = take(journal, corrected)
    assert (receipt.added, receipt.changed, receipt.known) == (0, 1, 6)
    assert content(journal) == of_rows(corrected)
    history.undo(journal, now())
    assert content(journal) == of_rows(SETS)


def test_corrections_are_undone_one_after_the_other(journal: Journal) -> None:
    take(journal, SETS)
    loads = [[{**SETS[0], "reps": reps}, *SETS[1:]] for reps in (8.0, 9.0, 10.0)]
    for rows in loads:
        take(journal, rows)
    history.undo(journal, now())
    assert content(journal) == of_rows(loads[1])
    history.undo(journal, now())
    assert content(journal) == of_rows(loads[0])
    history.redo(journal, now())
    assert content(journal) == of_rows(loads[1])
    for _ in range(2):
        history.undo(journal, now())
    assert content(journal) == of_rows(SETS)


def test_a_set_added_in_the_app_is_added(journal: Journal) -> None:
    take(journal, SETS)
    more = [*SETS[:3], logged("Squat (Barbell)", date(2026, 5, 4), typed_load=115.0, reps=3.0), *SETS[3:]]
    assert take(journal, more).added == 1
    assert content(journal) == of_rows(more)


def test_a_set_removed_in_the_middle_moves_the_others_up(journal: Journal) -> None:
    take(journal, SETS)
    fewer = [SETS[0], *SETS[2:]]
    receipt = take(journal, fewer)
    assert (receipt.added, receipt.changed, receipt.moved, receipt.absent) == (0, 1, 1, ())
    assert content(journal) == of_rows(fewer)
    history.undo(journal, now())
    assert content(journal) == of_rows(SETS)


def test_a_set_removed_at_the_end_waits_for_a_word(journal: Journal) -> None:
    take(journal, SETS)
    fewer = SETS[:2] + SETS[3:]
    receipt = take(journal, fewer)
    (absent,) = receipt.absent
    assert receipt.act is None
    assert journal.store.sets().filter(pl.col("entry") == absent)["typed_load"].item() == 110
    receipt = take(journal, fewer, delete_absent=True)
    assert (receipt.deleted, receipt.absent) == (1, ())
    assert content(journal) == of_rows(fewer)
    assert take(journal, SETS).added + take(journal, SETS).known == 7
    assert content(journal) == of_rows(SETS)


def test_an_exercise_renamed_in_the_app_is_not_doubled(journal: Journal) -> None:
    take(journal, SETS)
    renamed = [{**one, "name": "Back Squat"} if one["name"].startswith("Squat") else one for one in SETS]
    receipt = take(journal, renamed)
    assert (receipt.added, receipt.moved, receipt.absent) == (6, 6, ())
    assert content(journal) == of_rows(renamed)


@given(data=st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_re_export_doubles_a_set(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    one_set = st.tuples(st.sampled_from(["Squat", "Leg Press"]), st.sampled_from([50.0, 60.0]))
    exports = data.draw(st.lists(st.lists(one_set, max_size=6), min_size=2, max_size=4))
    day = date(2026, 5, 4)
    with Journal(open_store(tmp_path_factory.mktemp("j") / "journal.db", "laptop")) as journal:
        most: Counter[tuple[Any, ...]] = Counter()
        for sets in exports:
            rows = [logged(name, day, typed_load=load) for name, load in sets]
            if not rows:
                continue
            receipt = take(journal, rows)
            most |= of_rows(rows)
            held = content(journal)
            assert held >= of_rows(rows)  # all that the app says now
            assert held <= most  # and never more of one kind than some export had
            if not receipt.absent:
                assert held == of_rows(rows)
            take(journal, rows, delete_absent=True)
            assert content(journal) == of_rows(rows)
            most = of_rows(rows)
        assert journal.store.check() == []


def test_a_rename_by_the_person_survives_the_app(journal: Journal) -> None:
    take(journal, SETS)
    chosen = choose_sets(journal, Which(name="leg curl keller"))
    edit_sets.edit_sets(journal, chosen, {"name": "Lying Leg Curl"}, now())
    assert take(journal, SETS).act is None
    corrected = [*SETS[:-1], {**SETS[-1], "reps": 10.0}]
    assert take(journal, corrected).changed == 1
    kept = choose_sets(journal, Which(name="Lying Leg Curl"))
    assert kept.select("typed_load", "reps").rows() == [(40.0, 10.0)]
    assert choose_sets(journal, Which(name="Leg Curl Keller")).is_empty()


def test_a_set_deleted_by_the_person_stays_deleted(journal: Journal) -> None:
    take(journal, SETS)
    edit_sets.delete_sets(journal, choose_sets(journal, Which(name="Leg Curl Keller")), now())
    assert take(journal, SETS).act is None
    assert content(journal) == of_rows(SETS[:-1])
    history.undo(journal, now())
    assert content(journal) == of_rows(SETS)


def with_all(rows: Sequence[dict[str, Any]]) -> Reading:
    from dataclasses import replace

    made = reading(rows, body=[(date(2026, 5, 1), 80.0), (date(2026, 5, 10), 84.0)])
    planned = pl.DataFrame(
        {"day": [date(2026, 5, 11)], "name": ["Lunge"], "source": ["log.csv"], "line": [99]},
        schema=made.planned.schema,
    )
    sessions = made.sessions.with_columns(workout=pl.lit("Legs"), note=pl.lit("tired"), minutes=pl.lit(50.0))
    return replace(made, planned=planned, sessions=sessions)


def test_undo_of_an_import_takes_all_of_it_and_redo_brings_all_back(journal: Journal) -> None:
    receipt = import_reading(journal, with_all(SETS), "log.csv", now())
    assert (receipt.added, receipt.planned, receipt.body, receipt.sessions) == (7, 1, 2, 2)
    full = book_of_journal(journal)
    assert full.sessions["workout"].to_list() == ["Legs", "Legs"]
    assert full.planned["name"].to_list() == ["Lunge"]
    deed, _ = history.undo(journal, now(), receipt.act)
    assert (deed.use, deed.said["added"]) == ("import", 7)
    book = book_of_journal(journal)
    assert (book.sets.height, book.planned.height, book.body.height, book.sessions.height) == (0, 0, 0, 0)
    assert history.deeds(journal)[-1].undone
    history.redo(journal, now())
    back = book_of_journal(journal)
    for name in ("sets", "planned", "body", "sessions"):
        assert getattr(back, name).equals(getattr(full, name)), name
    assert import_reading(journal, with_all(SETS), "log.csv", now()).act is None
    history.undo(journal, now())
    again = import_reading(journal, with_all(SETS), "log.csv", now())
    assert (again.added, again.changed, again.returned) == (0, 0, 7)
    assert (again.planned, again.body, again.sessions) == (1, 2, 2)
    assert content(journal) == of_rows(SETS)
    assert journal.store.check() == []


def test_an_import_that_fails_keeps_nothing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_edit, "receipt", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        take(journal, SETS)
    assert journal.store.sets().is_empty()
    assert history.deeds(journal) == []


# --- names ---


def test_a_name_waits_and_its_alias_heals_history(journal: Journal) -> None:
    rows = [logged("Zorble Keller", day) for day in days_from(date(2026, 5, 4), 7, 3)]
    receipt = take(journal, rows)
    assert [(one.name, one.sets) for one in receipt.unresolved] == [("Zorble Keller", 3)]
    settle_names.settle_alias(journal, "zorble keller", "leg-press", now())
    book = book_of_journal(journal)
    assert book.sets["exercise"].to_list() == ["leg-press"] * 3
    assert book.unresolved == []
    history.undo(journal, now())
    assert book_of_journal(journal).sets["exercise"].null_count() == 3
    with pytest.raises(LegdayError, match="no exercise is called"):
        settle_names.settle_alias(journal, "Zorble Keller", "zorble", now())


def test_an_exercise_of_ones_own_counts_and_its_loss_is_told(journal: Journal) -> None:
    take(journal, [logged("Slant Zorble", date(2026, 5, 4))])
    table = {"name": "Slant Zorble", "pattern": "squat", "region": "lower", "direct": ["quads"]}
    settle_names.settle_exercise(journal, "slant-zorble", table, now())
    settle_names.settle_alias(journal, "zz", "slant-zorble", now())
    row = book_of_journal(journal).sets.row(0, named=True)
    assert (row["exercise"], row["pattern"], row["direct"]) == ("slant-zorble", "squat", ["quads"])
    settle_names.settle_exercise(journal, "slant-zorble", None, now())
    assert [one.code for one in book_of_journal(journal).findings] == ["settled-name-lost"]
    with pytest.raises(LegdayError, match=r"pattern 'push'.*direct must be"):
        settle_names.settle_exercise(journal, "x", {**table, "pattern": "push", "direct": ["legs"]}, now())


def test_a_file_of_names_is_taken_over(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text('[alias]\n"My Press" = "leg-press"\n', "utf-8")
    act, aliases, own = settle_names.settle_file(journal, path, now())
    assert (act is not None, aliases, own) == (True, 1, 0)
    assert settle_names.settle_file(journal, path, now())[0] is None


# --- people and days ---


def test_body_mass_is_taken_as_of_the_day(journal: Journal) -> None:
    rows = [
        logged("Pull Up", day, typed_load=None, typed_unit=None, reps=8.0)
        for day in (date(2026, 5, 4), date(2026, 5, 11))
    ]
    take(journal, rows)
    say_fact.say_bodyweight(journal, date(2026, 5, 1), 80.0, now())
    say_fact.say_bodyweight(journal, date(2026, 5, 9), 90.0, now())
    one, two = book_of_journal(journal).sets["system_load_kg"]
    assert one / two == pytest.approx(80 / 90)
    say_fact.say_bodyweight(journal, date(2026, 5, 9), None, now())
    one, two = book_of_journal(journal).sets["system_load_kg"]
    assert one == two
    with pytest.raises(LegdayError, match="no body mass"):
        say_fact.say_bodyweight(journal, date(2026, 5, 9), 900.0, now())


def test_the_person_stands_above_the_app(journal: Journal) -> None:
    import_reading(journal, with_all(SETS), "log.csv", now())
    say_fact.say_bodyweight(journal, date(2026, 5, 10), 83.0, now())
    import_reading(journal, with_all(SETS), "log.csv", now())
    assert dict(book_of_journal(journal).body.iter_rows())[date(2026, 5, 10)] == 83.0


def test_an_absence_excuses_a_week(journal: Journal) -> None:
    weeks = [week for week in days_from(date(2026, 3, 2), 7, 10) if week != date(2026, 4, 6)]
    take(journal, [logged("Squat (Barbell)", day) for day in weeks])
    assert report_of_journal(journal).leg_days.longest_streak_weeks == 5
    say_fact.say_absence(journal, date(2026, 4, 7), date(2026, 4, 12), "ill", now())
    assert report_of_journal(journal).leg_days.longest_streak_weeks == 9
    say_fact.say_absence(journal, date(2026, 4, 7), None, None, now(), remove=True)
    assert report_of_journal(journal).leg_days.longest_streak_weeks == 5
    with pytest.raises(LegdayError, match="is before"):
        say_fact.say_absence(journal, date(2026, 4, 7), date(2026, 4, 6), "ill", now())


def test_the_profile_and_the_settings_reach_the_book(journal: Journal) -> None:
    take(journal, SETS)
    preferences.change_profile(journal, {"sex": "female", "born": "1986-05", "height_m": 1.7}, now())
    person = book_of_journal(journal, date(2026, 5, 15)).athlete
    assert (person.sex, person.height_m) == ("female", 1.7)
    assert person.age_y == pytest.approx(40.0, abs=0.01)
    preferences.change_profile(journal, {"sex": None}, now())
    assert book_of_journal(journal).athlete.sex is None
    preferences.change_settings(journal, {"report_weeks": 3, "bar_kg": 15, "plates_kg": [10, 5]}, now())
    assert report_of_journal(journal).weeks == 3
    preferences.change_settings(journal, {"report_weeks": None}, now())
    assert report_of_journal(journal).weeks == 12
    with pytest.raises(LegdayError, match="did you mean report_weeks"):
        preferences.change_settings(journal, {"report_week": 3}, now())
    preferences.change_kit(journal, ["barbell", "dumbbell"], now())
    kit = book_of_journal(journal).kit
    assert (kit.equipment, kit.bar_kg, kit.plates_kg) == (("barbell", "dumbbell"), 15.0, (10.0, 5.0))
    assert (kit.bar_lb, kit.plates_lb) == (None, ())  # not said
    preferences.change_settings(journal, {"bar_kg": None, "plates_kg": None}, now())
    preferences.change_kit(journal, [], now())
    assert book_of_journal(journal).kit == Kit()
    for wrong in ({"sex": "x"}, {"born": "86"}, {"born": "2086"}, {"height_m": 17.0}):
        with pytest.raises(LegdayError):
            preferences.change_profile(journal, wrong, now())


# --- edits ---


def test_unit_load_kind_and_bar_change_the_loads(journal: Journal) -> None:
    rows = [logged("Squat (Barbell)", day) for day in days_from(date(2026, 5, 4), 7, 2)]
    take(journal, rows)

    def loads() -> list[float | None]:
        return book_of_journal(journal).sets["load_kg"].to_list()

    every = choose_sets(journal, Which(first=date(2026, 1, 1)))
    assert loads() == [100.0, 100.0]
    edit_sets.edit_sets(journal, every, {"typed_unit": "lb"}, now())
    assert loads() == pytest.approx([45.359237] * 2)
    history.undo(journal, now())
    edit_sets.edit_sets(journal, every, {"load_kind": "per_side"}, now())
    assert loads() == [None, None]
    edit_sets.edit_sets(journal, every, {"bar_kg": 20.0}, now())
    assert loads() == [220.0, 220.0]
    assert edit_sets.edit_sets(journal, every, {"bar_kg": 20.0}, now()) is None
    with pytest.raises(LegdayError, match=r"load_kind 'x'.*reps -1"):
        edit_sets.edit_sets(journal, every, {"load_kind": "x", "reps": -1.0}, now())


def test_sets_are_chosen_by_all_that_is_said(journal: Journal) -> None:
    take(journal, SETS)
    assert choose_sets(journal, Which(exercise="back-squat")).height == 6
    assert choose_sets(journal, Which(exercise="back-squat", last=date(2026, 5, 4))).height == 3
    assert choose_sets(journal, Which(app="made")).height == 7
    assert choose_sets(journal, Which(app="mad")).is_empty()
    entry = journal.store.sets()["entry"][0]
    assert choose_sets(journal, Which(ids=(entry[:8],)))["entry"].to_list() == [entry]
    for wrong in (Which(), Which(ids=("zzzz",)), Which(ids=(entry[:1],))):
        with pytest.raises(LegdayError):
            choose_sets(journal, wrong)


def test_a_doubtful_value_counts_when_it_is_confirmed(journal: Journal) -> None:
    rows = [logged("Squat (Barbell)", day) for day in days_from(date(2026, 1, 5), 7, 20)]
    rows[10]["typed_load"] = 250.0
    receipt = take(journal, rows)
    assert [one.code for one in receipt.questions] == ["doubtful-value"]
    doubtful = confirm.doubtful_sets(journal)
    assert doubtful["typed_load"].to_list() == [250.0]
    before = report_of_journal(journal, weeks=20).lifts[0]
    confirm.confirm_sets(journal, doubtful, now())
    assert confirm.doubtful_sets(journal).is_empty()
    after = report_of_journal(journal, weeks=20).lifts[0]
    assert (before.best_load, after.best_load) == (100.0, 250.0)
    edit_sets.edit_sets(
        journal,
        choose_sets(journal, Which(first=rows[10]["start"].date(), last=rows[10]["start"].date())),
        {"reps": 6.0},
        now(),
    )
    assert confirm.doubtful_sets(journal).height == 1  # another value, another question


def test_two_apps_on_a_day_are_asked_about_until_it_is_settled(journal: Journal) -> None:
    take(journal, SETS)
    other = reading(SETS[:3], format="other", source="other.csv")
    receipt = import_reading(journal, other, "other.csv", now())
    assert [one.code for one in receipt.questions] == ["same-day"]
    confirm.confirm_day(journal, date(2026, 5, 4), now())
    assert not book_of_journal(journal).findings
    history.undo(journal, now())
    edit_sets.delete_sets(journal, choose_sets(journal, Which(app="other")), now())
    assert not book_of_journal(journal).findings


def test_a_conflict_is_settled_by_a_choice(journal: Journal) -> None:
    take(journal, SETS[:1])
    (entry,) = journal.store.sets()["entry"]
    state = journal.store.state(entry)
    assert state is not None
    for device, reps in (("phone", 6.0), ("tablet", 7.0)):
        stamp = str(journal.store.tick(now()))
        version = log_edit.change(state, {"reps": reps}, stamp=stamp, author="me", device=device, act=device)
        journal.store.append([version])
    (conflict,) = journal.store.conflicts()
    values = [value for _, value in conflict.conflicts["reps"]]
    assert sorted(values) == [6.0, 7.0]
    confirm.settle_conflict(journal, entry, "reps", values.index(6.0) + 1, now())
    assert journal.store.conflicts() == []
    assert journal.store.sets()["reps"].item() == 6.0
    with pytest.raises(LegdayError, match="no such choice"):
        confirm.settle_conflict(journal, entry, "reps", 1, now())


# --- quick entry ---


def log(journal: Journal, text: str, **more: Any) -> log_set.LogReceipt:
    return log_set.log_entry(journal, log_set.understand(journal, text, TODAY), now(), **more)


def test_a_line_becomes_sets(journal: Journal) -> None:
    receipt = log(journal, "back squat 100x5x3 @8; rdl 80kg 3x8 rir2; split squat 20/hand 10|9")
    assert (receipt.sets, receipt.day) == (8, TODAY)
    assert [one.exercise for one in receipt.exercises] == ["back-squat", "romanian-deadlift", "split-squat"]
    book = book_of_journal(journal)
    rows = book.sets.select(
        "exercise", "load_kg", "reps", "rir", "side", "exercise_order", "set_index"
    ).rows()
    assert rows == [
        *(("back-squat", 100.0, 5.0, 2.0, "both", 1, at) for at in (1, 2, 3)),
        *(("romanian-deadlift", 80.0, 8.0, 2.0, "both", 2, at) for at in (1, 2, 3)),
        ("split-squat", 40.0, 10.0, None, "left", 3, 1),
        ("split-squat", 40.0, 9.0, None, "right", 3, 2),
    ]
    assert book.sessions.height == 1


def test_a_day_logged_in_pieces_is_one_session(journal: Journal) -> None:
    log(journal, "squat 100x5; [curl 20x10; dip 8]")
    log(journal, "squat 105x5; [row 50x8; plank 60s]")
    sets = book_of_journal(journal).sets
    assert sets["session"].n_unique() == 1
    placed = sets.select("name", "exercise_order", "set_index", "superset").rows()
    assert placed == [
        ("squat", 1, 1, None), ("squat", 1, 2, None), ("curl", 2, 1, "1"), ("dip", 3, 1, "1"),
        ("row", 4, 1, "2"), ("plank", 5, 1, "2"),
    ]  # fmt: skip
    log(journal, "yesterday: squat 90x5")
    assert book_of_journal(journal).sessions["day"].to_list() == [TODAY - timedelta(days=1), TODAY]


def test_body_assistance_and_plates_per_side(journal: Journal) -> None:
    log(journal, "pull up bw 8; pull up +10 5; pull up -20 8; hip thrust 40/side x8 bar 20")
    assert book_of_journal(journal).sets["load_kg"].to_list() == [0.0, 10.0, -20.0, 100.0]


def test_a_unit_belongs_to_its_lift(journal: Journal) -> None:
    def units(text: str) -> list[str | None]:
        return [one.unit for item in log_set.understand(journal, text, TODAY).items for one in item.sets]

    assert units("squat 100x5") == ["kg"]
    log(journal, "squat 225lb x5")
    assert units("squat 100x5; leg press 200x8") == ["lb", "lb"]
    log(journal, "leg press 200kg x8")
    assert units("squat 225x5; leg press 200x8; squat 60kg x5") == ["lb", "kg", "kg"]
    preferences.change_unit(journal, "kg", now())
    assert units("squat 100x5; leg press 200x8") == ["kg", "kg"]
    preferences.change_unit(journal, "lb", now(), "Leg Press")
    assert preferences.preferences_of(journal).units == {"": "kg", "leg-press": "lb"}
    assert units("squat 100x5; leg press 200x8") == ["kg", "lb"]
    preferences.change_unit(journal, None, now(), "leg press")
    assert units("leg press 200x8") == ["kg"]
    with pytest.raises(LegdayError, match="say kg or lb"):
        preferences.change_unit(journal, "stone", now())


def test_loads_without_a_unit_take_the_one_stated(journal: Journal) -> None:
    take(journal, [logged("Leg Press", date(2026, 5, 4), typed_unit=None)])
    assert book_of_journal(journal).sets["load_kind"].item() == "unknown"
    preferences.change_unit(journal, "lb", now(), "leg press")
    assert book_of_journal(journal).sets["load_kg"].item() == pytest.approx(45.359237)


def test_only_what_is_sure_is_logged(journal: Journal) -> None:
    for text in ("squat 3x8", "squat 3x", ""):
        with pytest.raises(LegdayError):
            log_set.log_entry(journal, parse(text, TODAY), now())
    assert journal.store.sets().is_empty()


def test_what_was_answered_about_a_name_is_kept_with_the_sets(journal: Journal) -> None:
    log(journal, "zorble 20kg x8", aliases={"zorble": "leg-press"})
    assert book_of_journal(journal).sets["exercise"].to_list() == ["leg-press"]
    history.undo(journal, now())
    assert journal.store.states("alias") == []
    assert journal.store.sets().is_empty()


# --- history ---


def test_undo_goes_back_step_by_step_and_redo_forth(journal: Journal) -> None:
    take(journal, SETS)
    log(journal, "squat 100x5")
    say_fact.say_bodyweight(journal, date(2026, 5, 1), 80.0, now())
    assert [history.undo(journal, now())[0].use for _ in range(3)] == ["body", "log", "import"]
    with pytest.raises(LegdayError, match="nothing to undo"):
        history.undo(journal, now())
    assert [history.redo(journal, now())[0].use for _ in range(3)] == ["import", "log", "body"]
    with pytest.raises(LegdayError, match="nothing was undone"):
        history.redo(journal, now())
    assert book_of_journal(journal).sets.height == 8
    with pytest.raises(LegdayError, match="legday history"):
        history.undo(journal, now(), "zz")


def test_the_history_of_a_set_is_all_that_became_of_it(journal: Journal) -> None:
    take(journal, SETS[:1])
    (entry,) = journal.store.sets()["entry"]
    edit_sets.edit_sets(journal, choose_sets(journal, Which(ids=(entry,))), {"reps": 6.0}, now())
    edit_sets.delete_sets(journal, choose_sets(journal, Which(ids=(entry,))), now())
    told = history.steps(journal, history.find_entry(journal, entry[:8]))
    assert [(step.author, step.fields.get("reps"), step.deleted) for step in told] == [
        ("app:made", 5.0, False), ("me", 6.0, False), ("me", None, True),
    ]  # fmt: skip
    with pytest.raises(LegdayError):
        history.find_entry(journal, "zzzz")


def test_old_acts_are_found_behind_many(journal: Journal) -> None:
    first = log(journal, "squat 100x5")
    for at in range(60):
        say_fact.say_bodyweight(journal, date(2026, 1, 1) + timedelta(days=at), 80.0, now())
    deed, _ = history.undo(journal, now(), first.act[:6])
    assert deed.use == "log"
