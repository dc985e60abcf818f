"""From one row a performed set, as a reader found them, to a Reading: days, orders, indexes, duplicates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from legday.errors import Finding
from legday.model import HINT_SCHEMA, SET_SCHEMA, Reading

_DTYPES: Mapping[str, pl.DataType | type[pl.DataType]] = {
    "str": pl.String,
    "int": pl.Int64,
    "float": pl.Float64,
    "date": pl.Date,
    "datetime": pl.Datetime("us"),
}

RAW_SCHEMA: Mapping[str, pl.DataType | type[pl.DataType]] = {
    "line": pl.Int64,
    "part": pl.Int64,  # which of several exports put together the row stands in
    "start": pl.Datetime("us"),
    "workout": pl.String,
    "minutes": pl.Float64,
    "at": pl.Datetime("us"),
    "name": pl.String,
    "set_no": pl.Int64,
    "set_type": pl.String,
    "side": pl.String,
    "typed_load": pl.Float64,
    "typed_unit": pl.String,
    "load_kind": pl.String,
    "reps": pl.Float64,
    "rir": pl.Float64,
    "duration_s": pl.Float64,
    "distance_m": pl.Float64,
    "superset": pl.String,
    "note": pl.String,
    **dict.fromkeys(HINT_SCHEMA, pl.String),
}
MONDAY = pl.date(1970, 1, 5)
_NUMBERS = ("typed_load", "reps", "rir", "duration_s", "distance_m")


def set_schema() -> dict[str, pl.DataType | type[pl.DataType]]:
    """Give SET_SCHEMA and the session's length in polars' types."""
    return {name: _DTYPES[kind] for name, kind in {**SET_SCHEMA, **HINT_SCHEMA}.items()} | {
        "minutes": pl.Float64
    }


def finish(
    raw: pl.DataFrame,
    *,
    format: str,  # noqa: A002
    title: str,
    source: str,
    rows: int,
    accounted: Mapping[str, int],
    findings: Sequence[Finding],
    said: Mapping[str, str],
    tried: bool,
    planned: pl.DataFrame | None = None,
    body: pl.DataFrame | None = None,
) -> Reading:
    """Make a Reading of one row a performed set.

    Parameters
    ----------
    raw : polars.DataFrame
        In the file's order, any of RAW_SCHEMA's columns; what is missing becomes null.
    rows : int
        Records of the file.
    accounted : mapping of str to int
        What became of the records that are not in `raw`; ``set`` and the copies among them are added here.
    planned : polars.DataFrame, optional
        ``day, name, source, line`` of what was planned and not done.
    body : polars.DataFrame, optional
        ``day, bodyweight_kg``.
    """
    frame = _complete(raw)
    lines_before = frame["line"].n_unique()
    frame = _without_copies(frame)
    lines_after = frame["line"].n_unique()
    copies = accounted.get("duplicate", 0) + lines_before - lines_after
    outcomes = {**accounted, "set": lines_after, "duplicate": copies}
    return Reading(
        format=format,
        title=title,
        rows=rows,
        accounted={outcome: count for outcome, count in outcomes.items() if count},
        sets=_ordered(frame, format, source),
        planned=_empty_planned() if planned is None else planned,
        body=_empty_body() if body is None else body,
        findings=tuple(findings),
        said=dict(said),
        tried=tried,
    )


def _empty_planned() -> pl.DataFrame:
    return pl.DataFrame(schema={"day": pl.Date, "name": pl.String, "source": pl.String, "line": pl.Int64})


def _empty_body() -> pl.DataFrame:
    return pl.DataFrame(schema={"day": pl.Date, "bodyweight_kg": pl.Float64})


def _complete(raw: pl.DataFrame) -> pl.DataFrame:
    """All of RAW_SCHEMA in its types; the float noise of unit conversions (185.00000000000003) taken off."""
    return raw.select(
        (pl.col(name).cast(dtype) if name in raw.columns else pl.lit(None, dtype=dtype).alias(name))
        for name, dtype in RAW_SCHEMA.items()
    ).with_columns(
        pl.col(_NUMBERS).round(6),
        pl.col("set_type").fill_null("working"),
        pl.col("side").fill_null("both"),
    )


def _without_copies(frame: pl.DataFrame) -> pl.DataFrame:
    """Give each set once: copied lines and sessions that stand in the file twice.

    Two rules, both unable to merge real sets. A row equal in everything, its numbered place in the exercise
    included, to the row before it is a copy: no app gives two neighbours one number. And where a session
    stands in several places of the file (two exports put together), a later block that holds all rows that
    stood before, or is held by them, is the same session again: what both have counts once.
    """
    frame = _without_copied_neighbours(frame)
    blocks = frame.select("start", block=pl.struct("start", "part").rle_id())
    firsts = blocks.unique("block", maintain_order=True)
    if firsts["start"].n_unique() == firsts.height:
        return frame
    again = firsts.filter(pl.col("start").is_duplicated())["block"]
    content = [name for name in frame.columns if name not in ("line", "part", "set_no")]
    suspects = (
        frame.with_columns(block=blocks["block"])
        .with_row_index("row")
        .filter(pl.col("block").is_in(again.implode()))
        .with_columns(key=pl.struct(content).hash())
        .with_columns(times=pl.col("key").cum_count().over("block", "key"))
        .with_columns(fresh=pl.struct("key", "times").is_first_distinct())
    )
    judged = suspects.group_by("start", "block", maintain_order=True).agg(
        height=pl.len(), fresh=pl.col("fresh").sum()
    ).with_columns(before=pl.col("fresh").cum_sum().over("start") - pl.col("fresh"))  # fmt: skip
    copies = judged.filter(pl.col("height") - pl.col("fresh") == pl.min_horizontal("height", "before"))
    drop = suspects.filter(~pl.col("fresh") & pl.col("block").is_in(copies["block"].implode()))["row"]
    return frame.filter(~pl.int_range(pl.len()).is_in(drop.implode()))


def _without_copied_neighbours(frame: pl.DataFrame) -> pl.DataFrame:
    key = ("set_no", "start", "name")
    alike = pl.all_horizontal(pl.col(name) == pl.col(name).shift(1) for name in key)
    places = frame.select(pl.arg_where(alike.fill_null(value=False))).to_series()
    if places.is_empty():
        return frame
    content = pl.exclude("line")
    here, before = frame[places].select(content), frame[places - 1].select(content)
    same = pl.select(
        pl.all_horizontal(here[name].eq_missing(before[name]) for name in here.columns)
    ).to_series()
    copies = frame["line"].gather(places.filter(same))
    return frame.filter(~pl.col("line").is_in(copies.implode()))


def _ordered(frame: pl.DataFrame, format: str, source: str) -> pl.DataFrame:  # noqa: A002
    """Name sessions, count days, orders and indexes; oldest first, the file's order within a session."""
    starts = (
        frame.select(pl.col("start").unique().sort())
        .with_columns(
            pl.concat_str(pl.lit(format + " "), pl.col("start").dt.strftime("%Y-%m-%dT%H:%M:%S")).alias(
                "session"
            ),
            pl.col("start").dt.date().alias("day"),
            pl.int_range(pl.len()).alias("session_no"),
        )
        .with_columns((pl.col("day") - MONDAY).dt.total_days().alias("day_no"))
    )
    frame = frame.join(starts, on="start", how="left", maintain_order="left")
    if not frame["session_no"].is_sorted():
        frame = frame.sort("session_no", maintain_order=True)
    place = ["session_no", "name"]
    return (
        frame.with_columns(row_no=pl.int_range(pl.len()))
        .with_columns(
            pl.lit(None, dtype=pl.String).alias("athlete"),
            pl.coalesce("at", "start").alias("at"),
            (pl.col("day_no") // 7).alias("week_no"),
            pl.lit(None, dtype=pl.String).alias("exercise"),
            pl.lit(None, dtype=pl.Float64).alias("load_kg"),
            pl.lit(source).alias("source"),
            pl.col("row_no").min().over(place).alias("first_row"),
            pl.col("row_no").cum_count().over(place).alias("set_index"),
        )
        .with_columns(pl.col("first_row").rank("dense").over("session_no").alias("exercise_order"))
        .select(pl.col(name).cast(dtype) for name, dtype in set_schema().items())
    )
