from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from legday.catalogue.settings import load_settings
from legday.measure import days
from measure_frames import MONDAY, a_set, after, book
from test_measure_volume import rows_strategy

SETTINGS = load_settings()


def day_rows(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return days.training_days(book(rows), SETTINGS).to_dicts()


def leg_log(*offsets: int) -> pl.DataFrame:
    return days.training_days(book(a_set("back-squat", after(day)) for day in offsets), SETTINGS)


def absences(*spans: tuple[int, int | None]) -> pl.DataFrame:
    rows = [(after(first), None if last is None else after(last), "ill") for first, last in spans]
    return pl.DataFrame(
        rows, schema={"first_day": pl.Date, "last_day": pl.Date, "reason": pl.String}, orient="row"
    )


def test_leg_day_needs_a_leg_set() -> None:
    rows = [
        a_set("bench-press"), a_set("power-clean", after(1)), a_set("stair-machine", after(2)),
        a_set("back-squat", after(3), set_type="warm_up"), a_set(None, after(4)),
        a_set("back-squat", after(5), rir=8.0), a_set("leg-curl", after(6), side="left"),
    ]  # fmt: skip
    table = day_rows(rows)
    assert [row["leg_day"] for row in table] == [False] * 5 + [True, True]
    assert [row["leg_sets"] for row in table][-2:] == [1.0, 0.5]
    assert [row["hard_leg_sets"] for row in table][-2:] == [0.0, 0.5]
    assert [row["unresolved_sets"] for row in table] == [0, 0, 0, 0, 1, 0, 0]


def test_full_leg_day_needs_six_hard_sets_and_both_halves() -> None:
    squat, curl = a_set("back-squat"), a_set("leg-curl")
    easy, one_side = a_set("leg-curl", rir=6.0), a_set("leg-curl", side="left")
    for rows, full in (
        ([squat] * 5 + [curl], True),
        ([squat] * 6, False),
        ([curl] * 6, False),
        ([squat] * 4 + [curl], False),
        ([squat] * 5 + [easy], False),
        ([squat] * 5 + [one_side], False),
        ([squat] * 5 + [one_side] * 2, True),
        ([a_set("hip-thrust")] * 3 + [a_set("bulgarian-split-squat")] * 3, True),
    ):
        assert day_rows(rows)[0]["full_leg_day"] is full


def test_weeks_hold_zeros_and_unknowns() -> None:
    table = days.leg_weeks(leg_log(7, 9, 21, 28), after(28), SETTINGS, weeks=4)
    assert table["leg_days"].to_list() == [None, 2, 0, 1, 1]
    assert table["whole"].to_list() == [True] * 4 + [False]
    assert table["leg_sets"].to_list() == [None, 2.0, 0.0, 1.0, 1.0]


def test_a_week_starts_on_monday() -> None:
    table = days.leg_weeks(leg_log(6, 7), after(7), SETTINGS, weeks=1)
    assert table["leg_days"].to_list() == [1, 1]
    assert table["monday"].to_list() == [MONDAY, after(7)]


def test_gaps_longest_and_current() -> None:
    table = days.gaps(leg_log(0, 3, 14, 16), after(20))
    assert table["gap_days"].to_list() == [3, 11, 2, 4]
    assert table["running"].to_list() == [False, False, False, True]
    assert days.gap_summary(table).row(0) == (4, 11, after(3), after(14), 4, after(16))


def test_gaps_say_how_much_of_them_was_stated_absence() -> None:
    table = days.gaps(leg_log(0, 20), after(25), absences((5, 9), (8, 12), (24, None)))
    assert table["absent_days"].to_list() == [8, 2]


def test_never_a_leg_day_is_not_a_gap_of_zero() -> None:
    never = days.training_days(book([a_set("bench-press")]), SETTINGS)
    for table in (never, leg_log()):
        assert days.gap_summary(days.gaps(table, after(9))).row(0) == (0, None, None, None, None, None)
        assert days.streaks(table, after(9), SETTINGS).row(0) == (0, 0, None, None, 0)


def test_streaks() -> None:
    weeks_0_1_2 = leg_log(0, 8, 15)
    assert days.streaks(weeks_0_1_2, after(20), SETTINGS)["current_weeks"].item() == 3
    # The running week has no leg day yet: it breaks nothing.
    assert days.streaks(weeks_0_1_2, after(22), SETTINGS)["current_weeks"].item() == 3
    assert days.streaks(weeks_0_1_2, after(28), SETTINGS).row(0)[:2] == (0, 3)


def test_a_stated_absence_breaks_no_streak() -> None:
    log = leg_log(0, 8, 22)  # week 2 missing
    assert days.streaks(log, after(22), SETTINGS)["current_weeks"].item() == 1
    table = days.streaks(log, after(22), SETTINGS, absences((16, 17)))
    assert table.row(0) == (3, 3, MONDAY, after(21), 1)
    open_ended = days.streaks(leg_log(0, 8), after(40), SETTINGS, absences((14, None)))
    assert open_ended["current_weeks"].item() == 2


@given(offsets=st.lists(st.integers(0, 90), max_size=25), today=st.integers(60, 95), away=st.lists(
    st.tuples(st.integers(0, 90), st.integers(0, 12)), max_size=3))  # fmt: skip
def test_gaps_and_streaks_equal_brute_force(
    offsets: list[int], today: int, away: list[tuple[int, int]]
) -> None:
    spans = absences(*((first, first + length) for first, length in away))
    log = leg_log(*offsets)
    done = sorted({day for day in offsets if day <= today})
    absent = {day for first, length in away for day in range(first, first + length + 1)}

    table = days.gaps(log, after(today), spans)
    ends = [*done[1:], today] if done else []
    assert table["gap_days"].to_list() == [end - start for start, end in zip(done, ends, strict=True)]
    assert table["absent_days"].to_list() == [
        len(absent & set(range(start + 1, end + 1))) for start, end in zip(done, ends, strict=True)
    ]

    current = longest = 0
    for week in range(today // 7 + 1):
        if any(day // 7 == week for day in done):
            current += 1
        elif week != today // 7 and not any(day // 7 == week for day in absent):
            current = 0
        longest = max(longest, current)
    row = days.streaks(log, after(today), SETTINGS, spans).row(0)
    assert row[:2] == (current, longest)


@given(rows=rows_strategy)
def test_training_days_equal_brute_force(rows: list[dict[str, Any]]) -> None:
    expected: dict[date, dict[str, Any]] = {}
    for row in rows:
        day = expected.setdefault(row["day"], {"leg": 0.0, "hard": 0.0, "knee": 0.0, "hip": 0.0, "rows": 0})
        day["rows"] += 1
        if row["exercise"] is None or row["region"] != "lower" or row["set_type"] == "warm_up":
            continue
        if row["pattern"] in {"cardio", "mobility"}:
            continue
        weight = 0.5 if row["side"] in {"left", "right"} else 1.0
        day["leg"] += weight
        rir = 0 if row["rir"] is None else row["rir"]
        if rir <= 4:
            day["hard"] += weight
            day["knee"] += weight * (row["pattern"] in {"squat", "lunge", "knee_extension"})
            day["hip"] += weight * (row["pattern"] in {"hinge", "hip_extension", "knee_flexion"})
    table = day_rows(rows)
    assert [row["day"] for row in table] == sorted(expected)
    for row in table:
        day = expected[row["day"]]
        assert row["rows"] == day["rows"]
        assert (row["leg_sets"], row["hard_leg_sets"]) == (day["leg"], day["hard"])
        assert (row["knee_dominant_sets"], row["hip_dominant_sets"]) == (day["knee"], day["hip"])
        assert row["leg_day"] == (day["leg"] > 0)
        assert row["full_leg_day"] == (day["hard"] >= 6 and day["knee"] > 0 and day["hip"] > 0)
