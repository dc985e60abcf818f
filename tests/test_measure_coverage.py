from __future__ import annotations

from typing import Any

import polars as pl
from hypothesis import given

from legday.catalogue.settings import load_settings
from legday.measure import coverage
from measure_frames import MONDAY, a_set, after, book
from test_measure_volume import rows_strategy

SETTINGS = load_settings()


def a_week(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return coverage.balance(book(rows), after(6), SETTINGS, weeks=1).to_dicts()[-1]


def test_patterns_hold_zeros_and_unknowns() -> None:
    rows = [
        a_set("back-squat", after(7)),
        a_set("leg-press", after(7), side="left"),
        a_set("leg-curl", after(21)),
    ]
    table = coverage.patterns(book(rows), after(22), SETTINGS, weeks=3)
    squat = table.filter(pl.col("pattern") == "squat")
    assert squat["sets"].to_list() == [None, 1.5, 0.0, 0.0]
    assert set(table["pattern"]) == set(coverage.STRENGTH_PATTERNS)
    assert "cardio" not in coverage.STRENGTH_PATTERNS
    mean = {row["pattern"]: row for row in coverage.pattern_weeks(table).to_dicts()}
    assert mean["squat"] == {
        "pattern": "squat", "weeks": 2, "sets_per_week": 0.75, "weeks_with": 1,
        "last_monday": after(7)}  # fmt: skip
    assert mean["knee_flexion"]["last_monday"] == after(21)
    assert mean["lunge"]["last_monday"] is None


def test_quads_only_week() -> None:
    squat, extension, rdl = a_set("back-squat"), a_set("leg-extension"), a_set("romanian-deadlift")
    assert a_week([squat, extension])["quads_only"] is True
    assert a_week([squat, rdl])["quads_only"] is False
    assert a_week([rdl])["quads_only"] is False
    assert a_week([a_set("bench-press")])["quads_only"] is False
    # An easy set of curls is no work for the back of the leg.
    assert a_week([squat, a_set("leg-curl", rir=8.0)])["quads_only"] is True


def test_hamstrings_by_hip_and_by_knee() -> None:
    rows = (
        [a_set("romanian-deadlift")] * 3
        + [a_set("hip-thrust")] * 2
        + [a_set("leg-curl")] * 4
        + [a_set("deadlift")]
    )
    week = a_week(rows)
    assert week["hip_hamstring_sets"] == 3 + 2 * 0.5 + 0.5
    assert week["knee_hamstring_sets"] == 4


def test_one_leg_at_a_time() -> None:
    rows = [
        a_set("back-squat"), a_set("bulgarian-split-squat"), a_set("leg-press", side="left"),
        a_set("leg-press", side="right"), a_set("leg-curl", side="each"), a_set("bench-press", side="each"),
    ]  # fmt: skip
    assert a_week(rows)["unilateral_leg_sets"] == 3


def test_shares_of_whole_weeks() -> None:
    rows = (
        [a_set("back-squat")]
        + [a_set("bench-press")] * 3
        + [a_set("plank"), a_set("power-clean"), a_set(None)]
    )
    rows += [a_set("leg-curl", after(14))] * 5
    weekly = coverage.balance(book(rows), after(14), SETTINGS, weeks=3)
    row = coverage.balance_shares(weekly).to_dicts()[0]
    assert (row["weeks"], row["lower_pct"], row["leg_weeks"], row["quads_only_weeks"]) == (2, 25.0, 1, 1)
    assert (row["trunk_sets"], row["mixed_sets"]) == (1, 1)
    assert row["unilateral_pct"] == 0
    assert row["knee_hamstring_pct"] is None  # of no hamstring sets


def test_no_week_is_not_zero() -> None:
    weekly = coverage.balance(book([]), MONDAY, SETTINGS)
    row = coverage.balance_shares(weekly).to_dicts()[0]
    assert (row["weeks"], row["lower_sets"], row["lower_pct"]) == (0, None, None)
    assert weekly["quads_only"].null_count() == weekly.height


def test_every_set_is_counted_or_left_out_for_a_reason() -> None:
    rows = [
        a_set("back-squat"), a_set("back-squat", set_type="warm_up"), a_set("back-squat", rir=9.0),
        a_set("stair-machine"), a_set(None), a_set(None, set_type="warm_up"), a_set("plank"),
    ]  # fmt: skip
    table = dict(coverage.left_out(book(rows), SETTINGS).iter_rows())
    assert table == {"counted": 2, "unresolved": 2, "warm_up": 1, "not_strength": 1, "easy": 1}


@given(rows=rows_strategy)
def test_patterns_and_regions_share_the_same_hard_sets(rows: list[dict[str, Any]]) -> None:
    sets = book(rows)
    by_pattern = coverage.patterns(sets, after(34), SETTINGS, weeks=4)["sets"].sum()
    week = coverage.balance(sets, after(34), SETTINGS, weeks=4)
    by_region = sum(week[f"{region}_sets"].sum() for region in ("lower", "upper", "trunk", "mixed"))
    hard = sum(
        0.5 if row["side"] in {"left", "right"} else 1.0
        for row in rows
        if row["exercise"] and row["pattern"] not in {"cardio", "mobility"} and row["set_type"] != "warm_up"
        and (row["rir"] is None or row["rir"] <= 4)
    )  # fmt: skip
    assert by_pattern == by_region == hard
    assert coverage.left_out(sets, SETTINGS)["rows"].sum() == len(rows)
