"""How much muscle there is, and the share of it that had an effective dose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

import polars as pl

from legday.catalogue.settings import Settings
from legday.model import Sex

Number = TypeVar("Number", float, pl.Expr)


class MuscleVolume(Protocol):
    """What is used of a muscle of the catalogue: its group and, where a source has it, its volume."""

    @property
    def group(self) -> str: ...  # noqa: D102 -- one of model.MUSCLES; blank where no group trains it
    @property
    def region(self) -> str: ...  # noqa: D102 -- "lower", "upper" or "trunk"
    @property
    def mean_cm3(self) -> float | None: ...  # noqa: D102 -- one side


def lee(bodyweight_kg: Number, height_m: Number, age_y: Number, sex: Sex, race_term: float = 0.0) -> Number:
    """Total skeletal muscle: 0.244 BM + 7.80 H + 6.6 (men) - 0.098 age + race - 3.3.

    Unit: kg; print it with 1.96 x 2.8 = 5.5 kg either way. Range: non-obese adults; `race_term` is left
    at 0. Citation: Lee et al. 2000, Am J Clin Nutr 72:796-803 (R2 0.86). Grade: high [V].
    """
    male = 6.6 if sex == "male" else 0.0
    return 0.244 * bodyweight_kg + 7.80 * height_m - 0.098 * age_y + (male + race_term - 3.3)


def handsfield_leg_cm3(bodyweight_kg: Number, height_m: Number) -> Number:
    """Muscle volume of one leg: 47 BM H + 1285.

    Unit: cm3. Range: healthy adults, BM x H about 80-180 kg m; too high for women and for BMI above 27:
    use the shares within the leg, and `lee` for totals. Citation: Handsfield et al. 2014, J Biomech
    47:631-638 (24 adults, MRI). Grade: high [V2].
    """
    return 47 * bodyweight_kg * height_m + 1285


def handsfield_cm3(leg_cm3: Number, b1: float, b2_cm3: float) -> Number:
    """Volume of one muscle of one leg: b1 V_leg + b2, constants from the catalogue's muscles.

    Unit: cm3. Range, citation and grade as `handsfield_leg_cm3`.
    """
    return b1 * leg_cm3 + b2_cm3


def mass_kg(volume_cm3: Number, settings: Settings) -> Number:
    """Mass of a muscle volume at 1.06 g/cm3.

    Unit: kg. Range: 0 up. Citation: Handsfield et al. 2014. Grade: high [V2].
    """
    return volume_cm3 * (settings.muscle_density_g_per_cm3 / 1000)


def muscle_shares(muscles: Sequence[MuscleVolume], sex: Sex | None, settings: Settings) -> pl.DataFrame:
    """Share of all skeletal muscle in each muscle group.

    Lower body by Handsfield's mean volumes, arm and shoulder by Holzbaur's, which together are 48 % of
    the upper body; the rest, trunk and neck, has no volumes in either and is split evenly over the groups
    that have none.

    Unit: %. Range: 0-100; muscles that no group trains are in the whole but have no row. Citation:
    Handsfield et al. 2014; Holzbaur et al. 2007, J Biomech 40:742-749; Janssen et al. 2000, J Appl Physiol
    89:81-88. Grade: high within the leg [V2], low for trunk and neck [E].

    Parameters
    ----------
    muscles : sequence
        Of the catalogue: ``group, region, mean_cm3``.
    sex : {"female", "male"} or None
        None takes the middle of the two.

    Returns
    -------
    polars.DataFrame
        ``muscle`` (group) ``, part`` (lower or upper) ``, part_pct`` (of its half of the body) ``,
        body_pct`` (of all muscle). A group with rows in both halves has two rows.
    """
    lower, _ = _lower_share(sex, settings)
    legs = [m for m in muscles if m.region == "lower" and m.mean_cm3]
    arms = [m for m in muscles if m.region != "lower" and m.mean_cm3]
    blank = sorted({m.group for m in muscles if m.region != "lower" and not m.mean_cm3 and m.group})
    arm, trunk = settings.arm_share_of_upper, 1 - settings.arm_share_of_upper
    leg_cm3 = sum(m.mean_cm3 or 0.0 for m in legs)
    arm_cm3 = sum(m.mean_cm3 or 0.0 for m in arms)
    rows = [(m.group, "lower", 100 * (m.mean_cm3 or 0.0) / leg_cm3) for m in legs]
    rows += [(m.group, "upper", 100 * arm * (m.mean_cm3 or 0.0) / arm_cm3) for m in arms]
    rows += [(group, "upper", 100 * trunk / len(blank)) for group in blank]
    schema = {"muscle": pl.String, "part": pl.String, "part_pct": pl.Float64}
    of_body = pl.when(pl.col("part") == "lower").then(lower).otherwise(1 - lower)
    return (
        pl.DataFrame(rows, schema=schema, orient="row")
        .filter(pl.col("muscle") != "")
        .group_by("muscle", "part", maintain_order=True)
        .agg(pl.col("part_pct").sum())
        .with_columns((pl.col("part_pct") * of_body).alias("body_pct"))
    )  # fmt: skip


def trained_share(
    doses: pl.DataFrame,
    muscles: Sequence[MuscleVolume],
    sex: Sex | None,
    settings: Settings,
    by: Sequence[str] = (),
) -> pl.DataFrame:
    """Share of muscle mass that had an effective dose: at least 4 fractional hard sets in 7 days.

    Unit: %. Range: 0-100, with an error of about 5 points and more where the sex is not known.
    Citation: dose: Pelland et al. 2025; masses as `muscle_shares`. Grade: low [E]; descriptive, no
    outcome study uses this number.

    Parameters
    ----------
    doses : polars.DataFrame
        ``muscle, sets``: from `volume.recent_doses`, or from `volume.fractional_sets` with
        ``by=["week_no"]``.
    by : sequence of str
        Columns of `doses` to keep apart.

    Returns
    -------
    polars.DataFrame
        `by`, ``trained_pct`` (of all muscle) ``, leg_trained_pct`` (of the leg's) ``,
        upper_trained_pct`` (of the upper body's) ``, lo_pct, hi_pct`` of the first. Null where the doses
        are.
    """
    _, spread = _lower_share(sex, settings)
    extra = max(0.0, spread - settings.lower_share_error)
    trained = pl.col("sets") >= settings.trained_sets_min
    known, part = trained.is_not_null().any(), pl.col("part")
    columns = list(by)

    def share(column: str, where: pl.Expr) -> pl.Expr:
        return pl.when(known).then(pl.col(column).filter(trained & where).sum())

    sums = [
        share("body_pct", pl.lit(value=True)).alias("trained_pct"),
        share("part_pct", part == "lower").alias("leg_trained_pct"),
        share("part_pct", part == "upper").alias("upper_trained_pct"),
    ]
    joined = doses.select(*columns, "muscle", "sets").join(muscle_shares(muscles, sex, settings), on="muscle")
    table = joined.group_by(columns, maintain_order=True).agg(sums) if columns else joined.select(sums)
    # A wrong share of the lower body moves the total by the difference of the two trained shares.
    error = (
        settings.trained_share_error_pct
        + extra * (pl.col("leg_trained_pct") - pl.col("upper_trained_pct")).abs()
    )
    return table.with_columns(
        (pl.col("trained_pct") - error).clip(0, 100).alias("lo_pct"),
        (pl.col("trained_pct") + error).clip(0, 100).alias("hi_pct"),
    )


def _lower_share(sex: Sex | None, settings: Settings) -> tuple[float, float]:
    """Share of muscle in the lower body, and how far it may be off."""
    male, female, error = settings.lower_share_male, settings.lower_share_female, settings.lower_share_error
    if sex is None:
        return (male + female) / 2, error + abs(female - male) / 2
    return (male if sex == "male" else female), error
