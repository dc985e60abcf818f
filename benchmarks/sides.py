"""How often the gate for left and right is wrong, and what it finds.

Run as ``python benchmarks/sides.py [--people 2000] [--healthy-sd 0.05]
[--study FILE [--times pre,session1]]``.

Simulated, a pair is ln right - ln left = the person's true difference + noise of sqrt(2) typical errors a
pair. Three kinds of legs:

- equal: no true difference. Whoever is called "real" is a false alarm.
- healthy: true differences with a standard deviation of 5 %, for healthy legs do differ a little. Of knee
  extension, asymmetry between two sessions has a standard error of 5.0-8.3 points and an ICC of 0.33-0.70
  (Front Sports Act Living 2025, doi 10.3389/fspor.2025.1635685): true differences of 5-7 %, and together
  the +-17-22 % seen in single tests. Whoever is advised to act is called asymmetric.
- weak: the left 15 % weaker, which is to be found.

Sets of one session may share half of the noise's variance, as days do.

FILE is a study of healthy people, a CSV of ``participant, leg (L or R), time, test, value``: a pair is one
test at one time, and each counts as a session; its power is that with the left made 15 % weaker.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from legday.catalogue.settings import Settings, load_settings
from legday.measure.side_trend import side_trends
from legday.measure.symmetry import sides

Floats = NDArray[np.float64]

WEAK = 0.15
PLAIN = 10.0


def frame(ln_left: Floats, ln_right: Floats, per_session: int, days_between: int = 7) -> pl.DataFrame:
    """Sets as `sides` takes them: one exercise a person, arrays (people, pairs)."""
    people, pairs = ln_left.shape
    person, pair = np.repeat(np.arange(people), pairs), np.tile(np.arange(pairs), people)
    session = pair // per_session
    common = pl.DataFrame({"person": person, "no": session, "day_no": session * days_between}).select(
        pl.col("no").cast(pl.String).alias("session"),
        pl.col("person").cast(pl.String).alias("exercise"),
        "day_no",
        pl.lit("working").alias("set_type"),
    )
    return pl.concat(
        common.with_columns(pl.lit(side).alias("side"), pl.Series("e1rm_kg", np.exp(ln_kg.ravel())))
        for side, ln_kg in (("left", ln_left), ("right", ln_right))
    )


def made_pairs(
    true: Floats, pairs: int, error: float, per_session: int, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Left and right [ln kg] of people with these true differences [ln]; sessions share half the noise."""
    shape = (true.size, pairs)
    shared = 0.5 if per_session > 1 else 0.0

    def noise() -> Floats:
        days = rng.standard_normal((true.size, -(-pairs // per_session)))
        day: Floats = np.repeat(days, per_session, axis=1)[:, :pairs]
        each: Floats = math.sqrt(shared) * day + math.sqrt(1 - shared) * rng.standard_normal(shape)
        return error * each

    left = math.log(40) + noise()
    right: Floats = math.log(40) + true[:, None] + noise()
    return left, right


def judged(sets: pl.DataFrame, error: float, settings: Settings) -> pl.DataFrame:
    """What `sides` says, the lift's own typical error known."""
    errors = sets.select("exercise").unique().with_columns(
        pl.lit("own").alias("source"), pl.lit(100 * error).alias("typical_error_pct")
    )  # fmt: skip
    return sides(sets, errors, settings)


def share_pct(column: pl.Series) -> float:
    """Share of people of whom it is true [%]."""
    return 100 * float(column.cast(pl.Float64).mean() or 0)  # type: ignore[arg-type]


def plain_pct(left: Floats, right: Floats) -> float:
    """Share of people whose first pair alone is more than 10 % apart [%]."""
    return 100 * float(np.mean(100 * -np.expm1(-np.abs(right[:, 0] - left[:, 0])) > PLAIN))


def usual_pct(left: Floats, right: Floats) -> float:
    """Share of people whose mean lies beyond 1.96 standard errors, all sets taken as independent [%]."""
    gap = right - left
    return 100 * float(
        np.mean(np.abs(gap.mean(axis=1)) > 1.96 * gap.std(axis=1, ddof=1) / math.sqrt(gap.shape[1]))
    )


def simulate(people: int, healthy_sd: float, settings: Settings) -> None:
    rng = np.random.default_rng(5)
    for per_session in (1, 3):
        print(f"\n{per_session} pair{'s' * (per_session > 1)} a session, {people} people; % of people")
        print("            equal legs              healthy legs        15 % weaker")
        print("TE  pairs   real  1.96 SE  one pair  act  one pair      real   act")
        for error in (0.03, 0.05, 0.07, 0.09):
            for pairs in (8, 12, 20):
                equal = made_pairs(np.zeros(people), pairs, error, per_session, rng)
                differ = healthy_sd * rng.standard_normal(people)
                healthy = made_pairs(differ, pairs, error, per_session, rng)
                lacking = np.full(people, -math.log1p(-WEAK))
                weak = made_pairs(lacking, pairs, error, per_session, rng)
                by = [judged(frame(*legs, per_session), error, settings) for legs in (equal, healthy, weak)]
                print(
                    f"{100 * error:2.0f} %  {pairs:4}  {share_pct(by[0]['verdict'] == 'real'):5.1f}"
                    f"  {usual_pct(*equal):7.1f}  {plain_pct(*equal):8.1f}"
                    f"  {share_pct(by[1]['act']):3.1f}  {plain_pct(*healthy):8.1f}"
                    f"     {share_pct(by[2]['verdict'] == 'real'):5.1f} {share_pct(by[2]['act']):5.1f}"
                )


def simulate_trend(people: int, settings: Settings) -> None:
    rng = np.random.default_rng(6)
    weeks = 24
    print(
        f"\nTrend of the difference, one pair a week for {weeks} weeks; % of people called growing, shrinking"
    )
    print("TE    stays at 10 %     from 5 to 15 %    from 15 to 5 %")
    for error in (0.03, 0.05, 0.07, 0.09):
        line = f"{100 * error:2.0f} %"
        for begin, end in ((0.10, 0.10), (0.05, 0.15), (0.15, 0.05)):
            left, right = made_pairs(np.zeros(people), weeks, error, 1, rng)
            right = right - np.log1p(-np.linspace(begin, end, weeks))
            said = side_trends(frame(left, right, 1), settings)["verdict"]
            line += f"   {share_pct(said == 'growing'):6.1f} {share_pct(said == 'shrinking'):6.1f}  "
        print(line)


def study(path: Path, times: list[str], settings: Settings) -> None:
    tests = pl.read_csv(path, infer_schema_length=None).with_columns(
        pl.col("participant", "time", "test").cast(pl.String)
    )
    healthy = tests.filter(pl.col("time").is_in(times) & (pl.col("value") > 0))
    if healthy.is_empty():
        raise SystemExit(f"{path}: no values at {', '.join(times)}; it has {sorted(set(tests['time']))}")
    repeats = (
        healthy.sort("time")
        .group_by("participant", "leg", "test")
        .agg(pl.col("value").log().diff().drop_nulls().alias("change"))
        .explode("change")["change"]
        .drop_nulls()
    )
    error = float(repeats.std() or settings.symmetry_typical_error_pct / 100 * math.sqrt(2)) / math.sqrt(2)  # type: ignore[arg-type]
    named = {"L": "left", "R": "right"}
    for title, factor in (("as they are", 1.0), ("left made 15 % weaker", 1 - WEAK)):
        sets = healthy.select(
            pl.concat_str("time", "test", separator=" ").alias("session"),
            pl.col("participant").alias("exercise"),
            pl.lit("working").alias("set_type"),
            pl.col("leg").replace_strict(named).alias("side"),
            (pl.col("value") * pl.when(pl.col("leg") == "L").then(factor).otherwise(1)).alias("e1rm_kg"),
        )
        said = judged(sets, error, settings)
        enough = said.filter(pl.col("verdict") != "not_enough_data")
        one = sets.pivot("side", index=["exercise", "session"], values="e1rm_kg").drop_nulls()
        least, most = pl.min_horizontal("left", "right"), pl.max_horizontal("left", "right")
        plain = one.select(100 * (most - least) / most > PLAIN).to_series()
        print(f"\n{title}: {said.height} people, {enough.height} with pairs enough, TE {100 * error:.1f} %")
        print(f"  real {share_pct(enough['verdict'] == 'real'):.1f} %, act {share_pct(enough['act']):.1f} %")
        print(f"  one pair alone more than 10 % apart: {share_pct(plain):.1f} % of {one.height} pairs")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--healthy-sd", type=float, default=0.05, help="of true differences, ln (0.05)")
    parser.add_argument("--study", type=Path, help="CSV: participant, leg, time, test, value")
    parser.add_argument("--times", default="pre,session1", help="times before any training, for --study")
    asked = parser.parse_args()
    settings = load_settings()
    if asked.study:
        study(asked.study, asked.times.split(","), settings)
    else:
        simulate(asked.people, asked.healthy_sd, settings)
        simulate_trend(asked.people, settings)


if __name__ == "__main__":
    main()
