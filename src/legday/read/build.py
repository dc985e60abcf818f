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
        What became of the records that are not in `raw`; ``set`` and ``duplicate`` are added here.
    planned : polars.DataFrame, optional
        ``day, name, source, line`` of what was planned and not done.
    body : polars.DataFrame, optional
        ``day, bodyweight_kg``.
    """
    frame = _complete(raw)
    lines_before = frame["line"].n_unique()
    frame = _without_copies(frame)
    lines_after = frame["line"].n_unique()
    outcomes = {**accounted, "set": lines_after, "duplicate": lines_before - lines_after}
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

    Two rules, both unable to merge real sets. A line equal in everything, its numbered place in the
    exercise included, to the line before it is a copy: no app gives two neighbours one number. And where
    a session stands in several places of the file (two exports put together), a later block that holds
    all of an earlier one, or is held by it, is the same session: the rows that both have count once.
    """
    content = [name for name in frame.columns if name != "line"]
    numbered = frame.filter(pl.col("set_no").is_not_null())
    if not numbered.is_empty():
        same = pl.all_horizontal(pl.col(name).eq_missing(pl.col(name).shift(1)) for name in content)
        frame = frame.filter(~(same & pl.col("set_no").is_not_null()).fill_null(value=False))
    session = pl.struct("start", "workout")
    blocks = frame.with_columns(block=session.rle_id())
    starts = blocks.group_by("block", maintain_order=True).agg(pl.col("start", "workout").first())
    again = starts.filter(pl.struct("start", "workout").is_duplicated())
    if again.is_empty():
        return frame
    suspects = blocks.filter(pl.col("block").is_in(again["block"].implode()))
    drop: list[int] = []
    for _, several in suspects.group_by("start", "workout", maintain_order=True):
        drop += _copies_among(several, content)
    return blocks.filter(~pl.col("line").is_in(drop)).drop("block") if drop else frame


def _copies_among(blocks: pl.DataFrame, content: list[str]) -> list[int]:
    """Lines of one session's later blocks that an earlier block already has."""
    seen: dict[tuple[object, ...], int] = {}
    seen_rows = 0
    drop: list[int] = []
    for block in blocks.partition_by("block", maintain_order=True):
        counts: dict[tuple[object, ...], int] = {}
        common, fresh = [], []
        for line, row in zip(block["line"], block.select(content).iter_rows(), strict=True):
            counts[row] = counts.get(row, 0) + 1
            (common if counts[row] <= seen.get(row, 0) else fresh).append(line)
        if len(common) == min(block.height, seen_rows) and common:
            drop += common
            seen = {row: max(seen.get(row, 0), counts.get(row, 0)) for row in {**seen, **counts}}
            seen_rows += len(fresh)
        else:
            seen = {row: seen.get(row, 0) + counts.get(row, 0) for row in {**seen, **counts}}
            seen_rows += block.height
    return drop


def _ordered(frame: pl.DataFrame, format: str, source: str) -> pl.DataFrame:  # noqa: A002
    """Name sessions, count days, orders and indexes; oldest first, the file's order within a session."""
    starts = frame.select("start", "workout").unique(maintain_order=True).sort("start", maintain_order=True)
    starts = starts.with_columns(
        pl.concat_str(
            pl.lit(format),
            pl.col("start").dt.strftime("%Y-%m-%dT%H:%M:%S"),
            pl.col("workout"),
            separator=" ",
            ignore_nulls=True,
        ).alias("session"),
        pl.col("start").dt.date().alias("day"),
        pl.int_range(pl.len()).alias("session_no"),
    ).with_columns((pl.col("day") - MONDAY).dt.total_days().alias("day_no"))
    place = ["session_no", "name"]
    return (
        frame.with_columns(row_no=pl.int_range(pl.len()))
        .join(starts, on=["start", "workout"], how="left", nulls_equal=True)
        .sort("session_no", "row_no")
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
