from __future__ import annotations

from legday.catalogue.settings import load_settings
from legday.measure.effort import effort, hard_sets, rir_from_rpe, rir_sd_reps, rpe_from_rir
from measure_frames import a_set, book

SETTINGS = load_settings()


def test_rir_and_rpe() -> None:
    assert [rir_from_rpe(rpe) for rpe in (10, 9.5, 8, 6)] == [0, 0.5, 2, 4]
    assert rpe_from_rir(rir_from_rpe(7.5)) == 7.5
    assert [rir_sd_reps(rir) for rir in (0, 1, 2, 3, 4)] == [0.5, 1.0, 1.0, 1.5, 1.5]


def test_v16_hard_set_filter() -> None:
    sets = hard_sets(book(a_set("back-squat", rir=rir) for rir in (1, 4, 5, None)), SETTINGS)
    assert sets["hard"].to_list() == [True, True, False, True]
    assert sets["unstated_rir"].to_list() == [False, False, False, True]


def test_failure_without_rir_is_zero_and_a_warm_up_is_never_hard() -> None:
    rows = [
        a_set("back-squat", rir=None, set_type="failure"),
        a_set("back-squat", rir=0, set_type="warm_up"),
        a_set("back-squat", rir=None, set_type="warm_up"),
        a_set("back-squat", rir=None, set_type="drop"),
        a_set("back-squat", rir=7, set_type="failure"),
        a_set("back-squat", rir=0, set_type=None),
    ]
    sets = hard_sets(book(rows), SETTINGS)
    assert sets["hard"].to_list() == [True, False, False, True, False, True]
    assert sets["unstated_rir"].to_list() == [False, False, False, True, False, False]


def test_effort_by_region_leaves_out_what_is_not_strength() -> None:
    rows = [
        a_set("back-squat", rir=1), a_set("back-squat", rir=None), a_set("back-squat", rir=6),
        a_set("bulgarian-split-squat", rir=3, side="left"), a_set("bench-press", rir=None),
        a_set("stair-machine"), a_set(None), a_set("back-squat", set_type="warm_up"),
    ]  # fmt: skip
    table = effort(book(rows), SETTINGS).to_dicts()
    assert table == [
        {"region": "lower", "working_sets": 3.5, "hard_sets": 2.5, "unstated_rir_sets": 1.0,
         "mean_rir": 10 / 3},
        {"region": "upper", "working_sets": 1.0, "hard_sets": 1.0, "unstated_rir_sets": 1.0,
         "mean_rir": None},
    ]  # fmt: skip


def test_a_failed_try_of_no_reps_is_no_hard_set() -> None:
    rows = [a_set("back-squat", reps=0.0, set_type="failure", rir=None), a_set("back-squat", reps=None)]
    sets = book(rows)
    assert hard_sets(sets, SETTINGS)["hard"].to_list() == [False, True]
