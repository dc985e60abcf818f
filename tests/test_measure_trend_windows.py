from __future__ import annotations

from statistics import median

import numpy as np
import pytest
from numpy.typing import NDArray

from legday.catalogue.settings import load_settings
from legday.measure.trend.batch import Batch, make_batch
from legday.measure.trend.level import filter_levels
from legday.measure.trend.outcomes import TASKS, best_within, known_days, next_best, outcome_in, outcomes
from legday.measure.trend.rivals import RIVALS
from trend_batches import batch_of, random_log

SETTINGS = load_settings()


def days_and_values(batch: Batch, used: NDArray[np.bool_], col: int) -> list[tuple[float, float]]:
    return [(batch.day[row, col], batch.ln_kg[row, col]) for row in range(batch.count[col]) if used[row, col]]


@pytest.mark.parametrize("seed", range(4))
def test_outcomes_against_brute_force(seed: int) -> None:
    batch = make_batch(random_log(seed))
    used = filter_levels(batch, SETTINGS).used
    end = np.nanmax(batch.day)
    for col, count in enumerate(batch.count):
        pairs = days_and_values(batch, used, col)
        for row in range(count):
            day = batch.day[row, col]
            for weeks in (4, 8, 12):
                near = [y for then, y in pairs if abs(then - day - 7 * weeks) <= 10]
                got = outcome_in(batch, used, weeks, SETTINGS)[row, col]
                assert got == pytest.approx(median(near)) if len(near) >= 2 else np.isnan(got)
            ahead = [y for then, y in pairs if day < then <= day + 56]
            got = best_within(batch, used, SETTINGS)[row, col]
            assert got == max(ahead) if len(ahead) >= 3 and day + 56 <= end else np.isnan(got)
            got = next_best(batch, used)[row, col]
            follows = row + 1 < count and used[row + 1, col]
            assert got == batch.ln_kg[row + 1, col] if follows else np.isnan(got)


@pytest.mark.parametrize("seed", range(4))
def test_rivals_against_brute_force(seed: int) -> None:
    batch = make_batch(random_log(seed))
    used = filter_levels(batch, SETTINGS).used
    got = {name: rule(batch, used) for name, rule in RIVALS.items()}
    for col, count in enumerate(batch.count):
        values: list[float] = []
        mean = np.nan
        for row in range(count):
            if not used[row, col]:
                assert all(np.isnan(each[row, col]) for each in got.values())
                continue
            values.append(batch.ln_kg[row, col])
            mean = values[-1] if len(values) == 1 else 0.4 * mean + 0.6 * values[-1]
            day = batch.day[row, col]
            recent = [y for then, y in days_and_values(batch, used, col) if day - 56 <= then <= day]
            expected = {
                "last_value": values[-1],
                "median_of_3": median(values[-3:]),
                "median_of_5": median(values[-5:]),
                "ewma": mean,
                "all_time_best": max(values),
                "best_of_5": max(values[-5:]),
                "best_of_8_weeks": max(recent),
            }
            assert {name: each[row, col] for name, each in got.items()} == pytest.approx(expected)
    assert all(np.isnan(each[~batch.real]).all() for each in got.values())


def test_an_outcome_is_known_when_nothing_more_can_change_it() -> None:
    """Whatever is logged after that day, the outcome stays."""
    log = random_log(7, gross=0)
    batch = make_batch(log)
    for task in TASKS:
        known = known_days(batch, task, SETTINGS)
        whole = outcomes(batch, batch.real, task, SETTINGS)
        row, col = 3, int(np.argmax(batch.count))
        cut = make_batch(log.filter(log["day_no"] <= known[row, col]))
        there = cut.series.index(batch.series[col])
        early = outcomes(cut, cut.real, task, SETTINGS)[row, there]
        at_end = task == "could" and np.nanmax(cut.day) < known[row, col]  # the log must go on to that day
        assert at_end or early == whole[row, col] or (np.isnan(early) and np.isnan(whole[row, col]))


def test_no_series_no_outcome() -> None:
    batch = batch_of({})
    for task in TASKS:
        assert outcomes(batch, batch.real, task, SETTINGS).shape == (0, 0)
        assert known_days(batch, task, SETTINGS).shape == (0, 0)
    assert all(rule(batch, batch.real).shape == (0, 0) for rule in RIVALS.values())
