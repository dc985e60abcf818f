from __future__ import annotations

import polars as pl
import pytest

from legday import catalogue
from legday.catalogue.settings import load_settings
from legday.measure import muscle_mass
from legday.model import MUSCLES

SETTINGS = load_settings()
MUSCLE_TABLE = catalogue.load().muscles
TRAINED = {"quads", "hamstrings", "glute_max", "adductors"}


def doses(trained: set[str], sets: float = 4.0) -> pl.DataFrame:
    rows = [(muscle, sets if muscle in trained else 3.75) for muscle in MUSCLES]
    return pl.DataFrame(rows, schema=["muscle", "sets"], orient="row")


def test_v18_handsfield() -> None:
    leg = muscle_mass.handsfield_leg_cm3(70, 1.75)
    assert leg == pytest.approx(7042.5, abs=0.1)

    def group(name: str) -> float:
        parts = [m for m in MUSCLE_TABLE if m.group == name]
        return sum(muscle_mass.handsfield_cm3(leg, m.b1 or 0, m.b2_cm3 or 0) for m in parts)

    assert group("glute_max") == pytest.approx(840.8, abs=0.1)
    assert group("quads") == pytest.approx(1787.7, abs=0.1)
    assert group("hamstrings") == pytest.approx(730.2, abs=0.1)
    assert 2 * muscle_mass.mass_kg(leg, SETTINGS) == pytest.approx(14.93, abs=0.01)


def test_v19_lee() -> None:
    assert muscle_mass.lee(70, 1.75, 30, "male") == pytest.approx(31.09, abs=0.01)
    assert muscle_mass.lee(70, 1.75, 30, "female") == pytest.approx(31.09 - 6.6, abs=0.01)
    assert 1.96 * SETTINGS.lee_see_kg == pytest.approx(5.5, abs=0.02)
    table = pl.DataFrame({"bm": [70.0, None]})
    column = table.select(muscle_mass.lee(pl.col("bm"), pl.lit(1.75), pl.lit(30.0), "male"))
    assert column.to_series().to_list() == [pytest.approx(31.09, abs=0.01), None]


def test_v20_trained_share_of_the_lower_part() -> None:
    row = muscle_mass.trained_share(doses(TRAINED), MUSCLE_TABLE, "male", SETTINGS).to_dicts()[0]
    assert row["leg_trained_pct"] == pytest.approx(59.25, abs=0.05)  # volumes in whole cm3
    assert row["trained_pct"] == pytest.approx(32.59, abs=0.03)
    assert row["upper_trained_pct"] == 0
    assert (row["lo_pct"], row["hi_pct"]) == (row["trained_pct"] - 5, row["trained_pct"] + 5)


@pytest.mark.parametrize(("sex", "lower"), [("male", 0.55), ("female", 0.58), (None, 0.565)])
def test_shares_of_the_groups_stay_within_the_whole(sex: str | None, lower: float) -> None:
    shares = muscle_mass.muscle_shares(MUSCLE_TABLE, sex, SETTINGS)  # type: ignore[arg-type]
    assert set(shares["muscle"]) == set(MUSCLES)
    by_part = dict(shares.group_by("part").agg(pl.col("body_pct").sum()).iter_rows())
    assert 0.8 * 100 * lower < by_part["lower"] < 100 * lower  # peroneals and rotators have no group
    assert 0.8 * 100 * (1 - lower) < by_part["upper"] < 100 * (1 - lower)


def test_an_unknown_sex_widens_the_error() -> None:
    known = muscle_mass.trained_share(doses(TRAINED), MUSCLE_TABLE, "male", SETTINGS)
    unknown = muscle_mass.trained_share(doses(TRAINED), MUSCLE_TABLE, None, SETTINGS)
    width = pl.col("hi_pct") - pl.col("lo_pct")
    assert unknown.select(width).item() > known.select(width).item()


def test_no_dose_is_zero_and_no_log_is_null() -> None:
    none = muscle_mass.trained_share(doses(set()), MUSCLE_TABLE, "male", SETTINGS)
    assert none["trained_pct"].item() == 0
    unknown = doses(set()).with_columns(pl.lit(None, dtype=pl.Float64).alias("sets"))
    assert muscle_mass.trained_share(unknown, MUSCLE_TABLE, "male", SETTINGS)["trained_pct"].item() is None


def test_by_week() -> None:
    weeks = pl.concat(
        doses(trained).with_columns(pl.lit(week).alias("week_no"))
        for week, trained in ((1, TRAINED), (2, set()))
    )
    table = muscle_mass.trained_share(weeks, MUSCLE_TABLE, "male", SETTINGS, by=["week_no"])
    assert table["week_no"].to_list() == [1, 2]
    assert table["trained_pct"].to_list() == [pytest.approx(32.59, abs=0.03), 0]
