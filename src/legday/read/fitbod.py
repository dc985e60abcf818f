"""Fitbod: its CSV exports, from the one of 2019 to the one with a multiplier.

Loads are always in kilograms, and 0 stands for what does not apply. The oldest form has days alone, and a row
for several equal sets, and no times; later ones have dates with an offset from UTC. Tried on real exports of
2019 and 2021.

The multiplier counts the implements held times the sides worked: 1 for a barbell, 2 for a pair of dumbbells
and also for one load moved by each side in turn, 4 for a pair of dumbbells moved by each side. It does not
say which 2 is meant; the movement does. Where the catalogue knows it as one-sided, the sides take two of the
multiplier, and what is left is the number of implements. Where the name tells nothing, 2 says nothing, unless
the name speaks of a hand-held weight and of no single limb.
"""

from __future__ import annotations

import polars as pl

from legday.errors import Finding
from legday.model import Reading
from legday.read import rows
from legday.read.columns import Column
from legday.read.dialect import has, read_records
from legday.read.lifts import lift
from legday.read.scheme import MOST_SETS
from legday.read.source import Head, Options, Source

NAME = "fitbod"
TITLE = "Fitbod (CSV)"
TRIED = True

COLUMNS = (
    Column("start", ("date",), "moment", required=True),
    Column("name", ("exercise",), required=True),
    Column("count", ("sets",), "number"),
    Column("reps", ("reps",), "number"),
    Column("typed_load", ("weight(kg)", "weight"), "number"),
    Column("duration_s", ("duration(s)",), "duration"),
    Column("distance_m", ("distance(m)",), "number"),
    Column("warm_up", ("iswarmup",), "mark"),
    Column("note", ("note",), "note"),
    Column("multiplier", ("multiplier",), "number"),
)
IGNORED = ("incline", "resistance")
HAND_HELD = ("dumbbell", "kettlebell")
ONE_LIMB = ("single", "one", "alternating", "split", "lunge", "lunges", "step", "side")


def identify(head: Head) -> bool:
    """Whether the header is Fitbod's: it alone asks ``isWarmup``."""
    return has(head.keys, COLUMNS) and {"iswarmup", "reps"} <= head.keys


def read(source: Source, options: Options) -> Reading:
    """Read a Fitbod CSV.

    Raises
    ------
    LegdayError
        If it is no table.
    """
    records = read_records(source, options, COLUMNS, IGNORED)
    frame = records.frame.with_columns(
        pl.col(name).replace(0.0, None) for name in ("reps", "duration_s", "distance_m")
    )
    frame, findings, broken = _spread(frame, source.name)
    # without repetitions a load of 0 is no load
    load = pl.when((pl.col("typed_load") != 0) | pl.col("reps").is_not_null()).then(pl.col("typed_load"))
    frame = frame.with_columns(
        load.alias("typed_load"),
        typed_unit=pl.when(load.is_not_null()).then(pl.lit("kg")),
        set_type=pl.when(pl.col("warm_up").str.to_lowercase() == "true").then(pl.lit("warm_up")),
    )
    sets = frame.join(_told(frame), on=["name", "multiplier"], how="left", maintain_order="left",
                      nulls_equal=True)  # fmt: skip
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED, unit="kg, as always with Fitbod",
        outcomes={"broken": records.accounted["broken"] + len(broken)}, lines={"broken": broken},
        findings=findings,
        performed="duration_s" not in records.headers,  # a set held for a time shows no amount at all
    )  # fmt: skip


def _spread(frame: pl.DataFrame, source: str) -> tuple[pl.DataFrame, list[Finding], list[int]]:
    """One row a set of the rows that stand for several; and the lines of rows for none that can be."""
    count = pl.col("count").fill_null(1)
    fits = count.is_between(1, MOST_SETS) & (count == count.floor())
    bad = frame.filter(~fits)
    findings = [
        Finding("broken-row", "The number of sets cannot be.", source, line, "warning", f"{number:g}")
        for line, number in bad.select("line", "count").iter_rows()
    ]
    good = frame.filter(fits)
    repeated = good.select(pl.int_range(pl.len()).repeat_by(count.cast(pl.Int64)).explode()).to_series()
    return good[repeated], findings, bad["line"].to_list()


def _told(frame: pl.DataFrame) -> pl.DataFrame:
    """What each name with its multiplier says of the load and the side."""
    pairs = frame.select("name", "multiplier").unique(maintain_order=True)
    told = [load_and_side(name, times) for name, times in pairs.iter_rows()]
    return pairs.with_columns(
        pl.Series("load_kind", [kind for kind, _ in told], dtype=pl.String),
        pl.Series("side", [side for _, side in told], dtype=pl.String),
    )


def load_and_side(name: str, multiplier: float | None) -> tuple[str | None, str | None]:
    """Give the kind of load and the side that a multiplier tells of a movement; None where it tells none."""
    if multiplier not in (1, 2, 4):
        return None, None
    one_sided, per_hand, named = _known(name)
    each = None if named else "each"  # "left" in a name goes before
    if multiplier == 4:
        return "per_hand", each
    if multiplier == 1 or one_sided:
        # one implement: the catalogue would take the load of a dumbbell for one of a pair
        return "total" if per_hand else None, each if one_sided and multiplier == 2 else None
    return "per_hand" if per_hand and one_sided is False else None, None


def _known(name: str) -> tuple[bool | None, bool, bool]:
    """Whether a movement is one-sided (None if unclear), its load held in the hand, a side in its name."""
    known, found = lift(name)
    if known is not None:
        from legday.catalogue import load_kind

        single = any(word.startswith("single-") for word in known.variations)
        one_sided = known.movement.unilateral or single
        return one_sided, load_kind(known) == "per_hand", found.side in ("left", "right")
    words = name.casefold().replace("-", " ").split()
    held = any(word.rstrip("s") in HAND_HELD for word in words)
    return None if not held or set(words) & set(ONE_LIMB) else False, held, False
