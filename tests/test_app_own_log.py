"""Is it true for me: what counts in a journal, what a file can answer, and what comes back from a backup."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from legday.app import trials
from legday.app.act import Wish, commit
from legday.app.book_of_journal import book_of_journal
from legday.app.capacity import log_capacity
from legday.app.export import export
from legday.app.feelings import say_feeling
from legday.app.history import undo
from legday.app.kept_plan import keep
from legday.app.make_book import make_book
from legday.app.merge_journal import merge_journal
from legday.app.open_journal import Journal, open_journal
from legday.app.own_log import Looked, ask_own_log, lift_in
from legday.app.own_log_of_journal import own_log_of_file, own_log_of_journal
from legday.app.say_fact import say_bodyweight
from legday.catalogue import load_settings
from legday.errors import LegdayError
from legday.model import Plan, PlannedSession, Skip
from legday.model_own_log import OWN_LOG_TESTS, PROSPECTIVE, OwnLogAnswer
from legday.synth import lifter
from readings import logged, of_lifter, reading

FIRST = datetime(2026, 1, 5, 17, tzinfo=UTC)
SETTINGS = load_settings()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(str(tmp_path / "legday.db"), "me", create=True) as made:
        yield made


def on(days: int, hour: int = 17) -> datetime:
    return FIRST.replace(hour=hour) + timedelta(days=days)


def do_set(
    journal: Journal,
    name: str,
    day: int,
    *,
    reps: float = 8,
    load: float = 60,
    at: int | None = 18,
    **more: Any,
) -> None:
    """A set that is written at six in the evening of its day; without `at` its time is not known."""
    when = on(day)
    start = f"{when.date()}T{at or 0:02d}:00:00"
    index = len(journal.store.sets(journal.athlete)) + 1
    fields = {
        "session": f"log {start}", "start": start, "name": name, "reps": reps, "typed_load": load,
        "typed_unit": "kg", "load_kind": "total", "exercise_order": 1, "set_index": index, **more,
    }  # fmt: skip
    commit(journal, "log", [Wish(f"{name}-{day}-{index}", "set", fields)], {}, when.replace(hour=20))


def begin(journal: Journal, days: int = 0, **more: Any) -> str | None:
    terms = {"lift": "bench press", "against": "back squat", "load_kg": 60.0, **more}
    return trials.begin_trial(journal, "T2", on(days), SETTINGS, **terms)


def answer(journal: Journal, test: str, days: int = 400, **looked: Any) -> OwnLogAnswer:
    return own_log_of_journal(journal, on(days).date(), [test], Looked(**looked))[0]


# --- T2: the coin comes first ------------------------------------------------------------------------------


def crossed(journal: Journal, sessions: int = 20, effect: int = -3, *, coins: bool = True) -> Sequence[str]:
    """Sessions in which the squat before takes repetitions from the bench press."""
    rng, arms = random.Random(3), []
    if coins:
        begin(journal)
    for day in range(sessions):
        arm = trials.draw_coin(journal, on(day), rng)[1].arm if coins else rng.choice(["with", "alone"])
        arms.append(arm)
        do_set(journal, "Bench Press", day, reps=9 + day % 2 + (effect if arm == "with" else 0))
        do_set(journal, "Bench Press", day, reps=1)  # only the first counts
        do_set(journal, "Bench Press", day, reps=1, load=80)
    return arms


def test_a_coin_finds_what_comes_of_the_other_lift(journal: Journal) -> None:
    arms = crossed(journal)
    found = answer(journal, "T2")
    assert found.verdict == "effect"
    assert found.effect is not None
    assert found.effect.value == pytest.approx(-3, abs=0.6)
    assert [coin.arm for coin in found.coins] == arms
    assert found.trial is not None
    assert (found.trial.lift, found.trial.against) == ("bench-press", "back-squat")
    assert found.claims == ("A3", "A6", "A40")


def test_the_same_sets_without_stored_coins_answer_nothing(journal: Journal) -> None:
    crossed(journal, coins=False)
    assert answer(journal, "T2").verdict == "not_begun"
    begin(journal, days=30)
    found = answer(journal, "T2")
    assert (found.verdict, found.effect) == ("not_enough", None)
    assert [need.have for need in found.needs] == [0, 0, 0]
    assert found.detectable is not None  # told before any answer


def test_a_coin_that_is_drawn_after_the_sets_does_not_count(journal: Journal) -> None:
    begin(journal)
    do_set(journal, "Bench Press", 1, at=None)  # written at eight in the evening
    trials.draw_coin(journal, on(1, hour=21), random.Random(1))
    assert answer(journal, "T2").needs[0].have == 0
    trials.draw_coin(journal, on(2, hour=19), random.Random(1))
    do_set(journal, "Bench Press", 2)  # done at six, before its coin, and written after it
    assert answer(journal, "T2").needs[0].have == 0
    trials.draw_coin(journal, on(3), random.Random(1))
    do_set(journal, "Bench Press", 3, at=None)  # its time is not known, but when it was written is
    assert answer(journal, "T2").needs[0].have == 1
    do_set(journal, "Bench Press", 4)  # no coin on that day
    assert answer(journal, "T2").needs[0].have == 1
    assert "coins_without_session" in answer(journal, "T2").cautions


def test_a_coin_is_drawn_once_a_day_and_not_again_after_undo(journal: Journal) -> None:
    with pytest.raises(LegdayError, match="T2 is not begun"):
        trials.draw_coin(journal, on(0), random.Random(1))
    begin(journal)
    act, first, _ = trials.draw_coin(journal, on(0), random.Random(1))
    assert act is not None
    for seed in range(8):
        assert trials.draw_coin(journal, on(0, hour=18), random.Random(seed))[:2] == (None, first)
    undo(journal, on(0), act)
    assert answer(journal, "T2").coins == ()
    for seed in range(8):
        assert trials.draw_coin(journal, on(0, hour=19), random.Random(seed))[1] == first


def test_a_protocol_is_begun_once_and_another_begins_anew(journal: Journal) -> None:
    assert begin(journal) is not None
    assert begin(journal) is None
    crossed_before = trials.draw_coin(journal, on(1), random.Random(1))
    assert crossed_before[0] is not None
    assert begin(journal, days=2, load_kg=70.0) is not None
    found = answer(journal, "T2")
    assert found.trial is not None
    assert (found.trial.load_kg, found.coins) == (70.0, ())


@pytest.mark.parametrize(
    ("test", "terms", "says"),
    [
        ("T1", {"lift": "bench press"}, "T1 is not begun: it looks at the log as it is"),
        ("T2", {"lift": "bench press"}, "T2: say the other lift"),
        ("T2", {"lift": "bench press", "against": "bench press"}, "T2: say the other lift"),
        ("T2", {"lift": "bench press", "against": "back squat"}, "T2: say the load that stays the same"),
        ("T2", {"lift": "zorble"}, "the lift 'zorble' is not clear"),
        ("T4", {"lift": "back squat"}, "back-squat is not done with one side at a time"),
        ("T4", {"lift": "split squat", "first_side": "up"}, "first side 'up': say left or right"),
        ("T8", {"lift": "back squat"}, "back-squat is not safe to fail in"),
        ("T8", {"lift": "leg extension", "planned": 2}, "2 planned: say 8 to 1000"),
    ],
)
def test_a_protocol_that_cannot_be_is_refused(journal: Journal, test: str, terms: Any, says: str) -> None:
    with pytest.raises(LegdayError) as fault:
        trials.begin_trial(journal, test, FIRST, SETTINGS, **terms)
    assert says in str(fault.value)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("about", ["protocol", "coin", "calibration", "intake"])
def test_what_cannot_be_is_left_out(journal: Journal, about: str) -> None:
    crossed(journal, 2)
    (trial,) = trials.said_of(journal, book_of_journal(journal)).trials
    odd: Sequence[dict[str, Any]] = (
        {"begun": "then"}, {"begun": "2026-01-05T18:00:00+01:00", "lift": "bench-press"},
        {"begun": "2026-01-05T18:00:00", "lift": "bench-press", "outcome": "line"},
        {"trial": trial.id, "arm": "both", "drawn": "2026-01-05T18:00:00"},
        {"trial": trial.id, "arm": "with"},
        {"trial": trial.id, "arm": "with", "drawn": "2026-01-05T18:00:00Z"}, {"trial": "x", "stated": 1},
        {"trial": trial.id, "stated": "1", "more": True}, {"kcal": "much"}, {},
    )  # fmt: skip
    for at, fields in enumerate(odd):
        said = {"about": about, "test": "T2", "day": "2026-01-20", **fields}
        commit(journal, "log", [Wish(f"odd-{at}", "trial", said)], {}, on(15))
    answers = own_log_of_journal(journal, on(400).date())
    assert [one.test for one in answers] == list(OWN_LOG_TESTS)
    assert answers[1].needs[0].have == 2


# --- T4, T8: begun first -----------------------------------------------------------------------------------


def one_sided(journal: Journal, days: range) -> None:
    for day in days:
        for _ in range(2):
            for side, load in (("left", 30.0), ("right", 36.0)):
                do_set(journal, "Bulgarian Split Squat", day, load=load, side=side, rir=2)


def test_sides_count_from_their_protocol_on(journal: Journal) -> None:
    one_sided(journal, range(8))
    assert answer(journal, "T4").verdict == "not_begun"
    trials.begin_trial(journal, "T4", on(10), SETTINGS, lift="bulgarian split squat", first_side="right")
    found = answer(journal, "T4")
    assert (found.verdict, found.needs[0].have) == ("not_enough", 0)
    assert found.about["starts_next"] == "right"
    one_sided(journal, range(11, 18))
    found = answer(journal, "T4")
    assert found.verdict == "effect"
    assert found.effect is not None
    assert found.effect.value == pytest.approx(20, abs=0.5)
    assert found.about["starts_next"] == "left"
    assert [need.have for need in found.needs] == [14, 3, 4]


def test_a_reserve_is_put_to_the_proof_only_where_it_was_begun(journal: Journal) -> None:
    with pytest.raises(LegdayError, match="T8 is not begun"):
        trials.log_record(journal, "T8", FIRST, stated=3, more=5)
    trials.begin_trial(journal, "T8", FIRST, SETTINGS, lift="leg extension")
    with pytest.raises(LegdayError, match="say how many were stated"):
        trials.log_record(journal, "T8", FIRST, stated=3)
    with pytest.raises(LegdayError, match="more 50: say repetitions"):
        trials.log_record(journal, "T8", FIRST, stated=3, more=50)
    with pytest.raises(LegdayError, match="T5: nothing is recorded"):
        trials.log_record(journal, "T5", FIRST)
    for day in range(8):
        trials.log_record(journal, "T8", on(day), stated=2, more=4 + day % 2)
    found = answer(journal, "T8")
    assert found.verdict == "effect"
    assert found.effect is not None
    assert found.effect.value == pytest.approx(-2.5)


def test_protocols_coins_and_records_come_back_from_a_backup(journal: Journal, tmp_path: Path) -> None:
    crossed(journal)
    trials.begin_trial(journal, "T8", FIRST, SETTINGS, lift="leg extension")
    trials.log_record(journal, "T8", FIRST, stated=2, more=4)
    trials.log_record(journal, "T3", FIRST, kcal=2400)
    file = tmp_path / "journal.jsonl"
    export(journal, "jsonl", file)
    with open_journal(str(tmp_path / "other.db"), "me", create=True) as other:
        merge_journal(other, file, None, on(60))
        today = on(400).date()
        assert own_log_of_journal(other, today) == own_log_of_journal(journal, today)
        assert answer(other, "T2").verdict == "effect"


# --- the others look at the log as it is --------------------------------------------------------------------


def bench_log(jump: float, weeks: int = 30) -> Any:
    rng, rows, start = random.Random(5), [], date(2025, 1, 6)
    for week in range(weeks):
        for weekday in (0, 3):
            day = start + timedelta(weeks=week, days=weekday)
            load = 100 * (1 + (jump if week >= weeks // 2 else 0)) * (1 + rng.gauss(0, 0.03))
            rows.append(logged("Bench Press (Barbell)", day, typed_load=round(load / 2.5) * 2.5))
            if week >= weeks // 2:
                rows += [logged("Squat (Barbell)", day) for _ in range(4)]
    return make_book(reading(rows, body=[(start, 80.0)]))


def test_a_jump_is_found_where_leg_training_set_in() -> None:
    for jump, verdict in ((0.25, "effect"), (0.0, "no_effect_seen")):
        (found,) = own_log_of_file(bench_log(jump), ["T1"])
        assert found.about["since"] == date(2025, 1, 6) + timedelta(weeks=15)
        assert found.verdict == verdict
    (said,) = own_log_of_file(bench_log(0.25), ["T1"], Looked(since=date(2025, 4, 21)))
    assert said.about["habit"] == "said"
    assert said.verdict == "effect"


def test_nothing_later_than_today_is_used() -> None:
    book = bench_log(0.25)
    found = ask_own_log(book, "T1", date(2025, 3, 1), SETTINGS)
    cut = bench_log(0.25).sets.filter(pl.col("day") <= date(2025, 3, 1))
    assert found.verdict == "not_enough"
    assert found.needs[-1].have == cut.filter(pl.col("exercise") == "bench-press").height


@pytest.mark.parametrize("profile", ["balanced", "skips_legs", "quads_only", "novice"])
def test_a_file_answers_every_test_without_a_fault(profile: Any) -> None:
    answers = own_log_of_file(make_book(of_lifter(lifter(profile, weeks=60))))
    assert [one.test for one in answers] == list(OWN_LOG_TESTS)
    for one in answers:
        assert one.prospective is (one.test in PROSPECTIVE)
        if one.prospective:
            assert one.verdict == "not_begun"  # a file keeps no protocol, whatever it holds
        if one.verdict in {"not_begun", "not_enough"}:
            assert one.effect is None
        assert one.effect is None or (one.effect.lo is not None and one.effect.hi is not None)


def test_eight_weeks_of_scales_and_intake_answer_and_fewer_do_not(journal: Journal) -> None:
    rng = random.Random(2)
    for day in range(70):
        say_bodyweight(journal, on(day).date(), round(80 + rng.gauss(0, 0.4), 1), on(day))
        if day < 35:
            trials.log_record(journal, "T3", on(day), kcal=2300 + 10 * (day % 30))
        if day % 3 == 0:
            for _ in range(1 + day % 5):
                do_set(journal, "Back Squat", day)
    found = answer(journal, "T3", 75)
    assert (found.verdict, found.needs[1].missing) == ("not_enough", 3)  # five weeks have an intake
    for day in range(35, 70):
        trials.log_record(journal, "T3", on(day), kcal=2300 + 10 * (day % 30))
    found = answer(journal, "T3", 69)
    assert found.verdict == "no_effect_seen"
    assert "not_afterburn" in found.cautions
    trials.log_record(journal, "T3", on(69), kcal=None, day=on(1).date())
    with pytest.raises(LegdayError, match="intake 12"):
        trials.log_record(journal, "T3", on(69), kcal=12)
    with pytest.raises(LegdayError, match="has not come yet"):
        trials.log_record(journal, "T3", on(0), kcal=2000, day=on(9).date())


def test_pain_is_held_against_the_dose(journal: Journal) -> None:
    for at in range(16):
        day, heavy = 3 * at, at % 2 == 1
        do_set(journal, "Back Squat", day, load=(110 if heavy else 80) + at % 3)
        say_feeling(journal, "pain", 1, on(day).date(), on(day), where="knee", when="before")
        say_feeling(journal, "pain", 1, on(day).date(), on(day), where="knee", when="during")
        morning = on(day + 1)
        say_feeling(journal, "pain", 4 if heavy else 1, morning.date(), morning, where="knee", when="morning")
    found = answer(journal, "T5", lift="back-squat")
    assert (found.verdict, found.unit) == ("effect", "kg")
    assert found.effect is not None
    assert found.effect.value == pytest.approx(30, abs=2)
    where = next(part for part in found.parts if part.name == "threshold")
    assert where.estimate is not None
    assert 82 < where.estimate.value < 110
    assert "no_diagnosis" in found.cautions
    assert answer(journal, "T5", joint="hip").verdict == "not_enough"
    with pytest.raises(LegdayError, match="no joint 'elbow'"):
        answer(journal, "T5", joint="elbow")


def test_function_is_held_against_its_own_noise(journal: Journal) -> None:
    for at, stands in enumerate((12, 13, 16)):
        log_capacity(journal, "chair-stand", stands, on(30 * at).date(), on(30 * at), chair_m=0.43)
    found = answer(journal, "T6")
    assert (found.verdict, found.about["capacity"]) == ("effect", "chair-stand")
    assert answer(journal, "T6", capacity="grip").verdict == "not_enough"
    with pytest.raises(LegdayError, match="no test 'hop'"):
        answer(journal, "T6", capacity="hop")


def test_planned_and_kept_are_counted(journal: Journal) -> None:
    for week in range(10):
        days = [7 * week, 7 * week + 3]
        sessions = tuple(
            PlannedSession(f"s{day}", on(day).date(), minutes, ())
            for day, minutes in zip(days, (25, 60), strict=True)
        )
        plan = Plan(f"w{week}", (on(days[0]).date() - date(1970, 1, 5)).days // 7, 1, sessions, 1.0, 1.0)
        skip = None if week == 9 else Skip(on(days[1]).date(), "time", f"s{days[1]}", None, 60.0)
        keep(journal, "plan", on(days[0]), plan=plan, answers={}, skip=skip)
        do_set(journal, "Back Squat", days[0])
        do_set(journal, "Back Squat", days[1])
    found = answer(journal, "T7")
    assert found.verdict == "effect"
    assert found.effect is not None
    assert found.effect.value == pytest.approx(90)  # all short ones, one of ten longer
    assert next(part for part in found.parts if part.name == "time").n == 9


def test_a_lift_is_found_by_any_of_its_names() -> None:
    book = bench_log(0)
    for said in ("bench-press", "Bench Press (Barbell)", "bankdrücken", "bench press"):
        assert lift_in(book, said) == "bench-press"
    with pytest.raises(LegdayError, match="--lift deadlift: no such lift in this log"):
        lift_in(book, "deadlift")
    with pytest.raises(LegdayError, match="no test 'T9'"):
        ask_own_log(book, "T9", date(2026, 1, 1), SETTINGS)
