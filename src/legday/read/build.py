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
    "workout_id": pl.String,  # what tells workouts of one start apart, where the file says it
    "workout_note": pl.String,
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
_NO_CONTENT = ("line", "part", "set_no", "workout_note")  # a set is the same whatever these are
_BODY = {"day": pl.Date, "bodyweight_kg": pl.Float64}


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
    notes: pl.DataFrame | None = None,
    lines: Mapping[str, Sequence[int]] | None = None,
) -> Reading:
    """Make a Reading of one row a performed set.

    Parameters
    ----------
    raw : polars.DataFrame
        In the file's order, any of RAW_SCHEMA's columns; what is missing becomes null.
    rows : int
        Records of the file.
    accounted : mapping of str to int
        What became of the records that are neither in `raw` nor in `planned`; ``set``, ``planned_not_done``
        and the copies among those are added here. A record with several sets is a set if one was done.
    planned : polars.DataFrame, optional
        What was planned and not done, in the same columns as `raw`.
    body : polars.DataFrame, optional
        ``day, bodyweight_kg``.
    notes : polars.DataFrame, optional
        ``start, workout_note`` (and ``workout_id``) of all rows, where some of them are in neither frame.
    lines : mapping of str to sequence of int, optional
        Lines of what `accounted` counts, as far as they are known.
    """
    told = _complete(raw)
    undone = _complete(pl.DataFrame(schema={"line": pl.Int64}) if planned is None else planned)
    key = ["start"] if told["workout_id"].null_count() == told.height else ["start", "workout_id"]
    once = _without_copies(told, key)
    todo = _planned_once(undone, told, key)
    every = pl.concat([told["line"], undone["line"]]).unique()
    done = once["line"].unique()
    left = todo.filter(~pl.col("line").is_in(done.implode()))["line"].unique()
    again = every.filter(~every.is_in(done.implode()) & ~every.is_in(left.implode()))
    copies = accounted.get("duplicate", 0) + len(again)
    outcomes = {**accounted, "set": len(done), "planned_not_done": len(left), "duplicate": copies}
    where: dict[str, Sequence[int]] = {
        **(lines or {}),
        "planned_not_done": left.to_list(),
        "duplicate": [*(lines or {}).get("duplicate", ()), *again],
    }
    ordered = _ordered(once, key, format, source)
    about = told if notes is None else _complete(notes)
    return Reading(
        format=format,
        title=title,
        rows=rows,
        accounted={outcome: count for outcome, count in outcomes.items() if count},
        sets=ordered.select(pl.col(name).cast(dtype) for name, dtype in set_schema().items()),
        planned=todo.sort("line", maintain_order=True).select(
            pl.col("start").dt.date().alias("day"), "name", pl.lit(source).alias("source"), "line"
        ),
        body=pl.DataFrame(schema=_BODY) if body is None else body.unique(maintain_order=True),
        findings=tuple(findings),
        said=dict(said),
        tried=tried,
        sessions=_sessions(ordered, about, key),
        lines={outcome: sorted(found) for outcome, found in where.items() if len(found)},
    )


def sessions_of(sets: pl.DataFrame) -> pl.DataFrame:
    """Give the sessions of a set table that tells no more of them than their sets."""
    return (
        sets.group_by("session", maintain_order=True)
        .agg(pl.col("day").first(), start=pl.coalesce("at", pl.col("day").cast(pl.Datetime("us"))).min())
        .with_columns(
            workout=pl.lit(None, dtype=pl.String),
            minutes=pl.lit(None, dtype=pl.Float64),
            note=pl.lit(None, dtype=pl.String),
        )
    )


def _sessions(ordered: pl.DataFrame, about: pl.DataFrame, key: list[str]) -> pl.DataFrame:
    """One row a session; its distinct notes, a line each."""
    notes = (
        about.select(*key, note="workout_note")
        .drop_nulls("note")
        .unique(maintain_order=True)
        .group_by(key, maintain_order=True)
        .agg(pl.col("note").str.join("\n"))
    )
    return (
        ordered.group_by("session_no", maintain_order=True)
        .agg(
            pl.col("session", "day", *key).first(),
            pl.col("workout").drop_nulls().first(),
            pl.col("minutes").max(),
        )
        .join(notes, on=key, how="left", nulls_equal=True, maintain_order="left")
        .select("session", "day", "start", "workout", "minutes", "note")
    )


def _complete(raw: pl.DataFrame) -> pl.DataFrame:
    """All of RAW_SCHEMA in its types; the float noise of unit conversions (185.00000000000003) taken off.

    A working set in which nothing was done is an attempt that failed.
    """
    frame = raw.select(
        (pl.col(name).cast(dtype) if name in raw.columns else pl.lit(None, dtype=dtype).alias(name))
        for name, dtype in RAW_SCHEMA.items()
    ).with_columns(
        pl.col(_NUMBERS).round(6),
        pl.col("set_type").fill_null("working"),
        pl.col("side").fill_null("both"),
    )
    elsewhere = (pl.col("duration_s") > 0) | (pl.col("distance_m") > 0)
    failed = (pl.col("reps") == 0) & (pl.col("set_type") == "working") & ~elsewhere.fill_null(value=False)
    places = frame.select(failed.fill_null(value=False).arg_true()).to_series()
    if places.is_empty():
        return frame
    return frame.with_columns(frame["set_type"].scatter(places, "failure"))


def _without_copies(frame: pl.DataFrame, key: list[str]) -> pl.DataFrame:
    """Give each set once: copied lines and sessions that stand in the file twice.

    Two rules, both unable to merge real sets. A row equal in everything, its numbered place in the exercise
    included, to the row before it is a copy: no app gives two neighbours one number. And where a session
    stands in several places of the file (two exports put together), a later block that holds all rows that
    stood before, or is held by them, is the same session again: what both have counts once.
    """
    frame = _without_copied_neighbours(frame)
    blocks = frame.select(pl.struct(*key, "part").rle_id().alias("block"))["block"]
    return _without_blocks_again(frame, blocks, key)


def _planned_once(planned: pl.DataFrame, sets: pl.DataFrame, key: list[str]) -> pl.DataFrame:
    """Give what was planned once, too; sets done between two planned ones keep a session in one place."""
    if planned.is_empty():
        return planned
    place = ["line", *key, "part"]
    both = pl.concat([planned.select(place).with_row_index("row"), sets.select(place)], how="diagonal")
    blocks = (
        both.sort("line", maintain_order=True)
        .with_columns(block=pl.struct(*key, "part").rle_id())
        .drop_nulls("row")
        .sort("row")["block"]
    )
    return _without_blocks_again(planned, blocks, key)


def _without_blocks_again(frame: pl.DataFrame, blocks: pl.Series, key: list[str]) -> pl.DataFrame:
    firsts = frame.select(key).with_columns(blocks.alias("block")).unique("block", maintain_order=True)
    again = firsts.filter(pl.struct(key).is_duplicated())["block"]
    if again.is_empty():
        return frame
    content = [name for name in frame.columns if name not in _NO_CONTENT]
    suspects = (
        frame.with_columns(block=blocks)
        .with_row_index("row")
        .filter(pl.col("block").is_in(again.implode()))
        .with_columns(key=pl.struct(content).hash())
        .with_columns(times=pl.col("key").cum_count().over("block", "key"))
        .with_columns(fresh=pl.struct("key", "times").is_first_distinct())
    )
    judged = suspects.group_by(*key, "block", maintain_order=True).agg(
        height=pl.len(), fresh=pl.col("fresh").sum()
    ).with_columns(before=pl.col("fresh").cum_sum().over(key) - pl.col("fresh"))  # fmt: skip
    copies = judged.filter(pl.col("height") - pl.col("fresh") == pl.min_horizontal("height", "before"))
    drop = suspects.filter(~pl.col("fresh") & pl.col("block").is_in(copies["block"].implode()))["row"]
    return frame.filter(~pl.int_range(pl.len()).is_in(drop.implode()))


def _without_copied_neighbours(frame: pl.DataFrame) -> pl.DataFrame:
    key = ("set_no", "start", "name")
    alike = pl.all_horizontal(pl.col(name) == pl.col(name).shift(1) for name in key)
    places = frame.select(pl.arg_where(alike.fill_null(value=False))).to_series()
    if places.is_empty():
        return frame
    content = pl.exclude("line", "workout_note")
    here, before = frame[places].select(content), frame[places - 1].select(content)
    same = pl.select(
        pl.all_horizontal(here[name].eq_missing(before[name]) for name in here.columns)
    ).to_series()
    copies = frame["line"].gather(places.filter(same))
    return frame.filter(~pl.col("line").is_in(copies.implode()))


def _ordered(frame: pl.DataFrame, key: list[str], format: str, source: str) -> pl.DataFrame:  # noqa: A002
    """Name sessions, count days, orders and indexes; oldest first, the file's order within a session.

    Of several workouts with one start the second and later ones carry their number in the session's name.
    """
    number = pl.col("start").cum_count().over("start")
    starts = (
        frame.select(key)
        .unique()
        .sort(pl.col("start"), *(pl.col(name).str.len_bytes() for name in key[1:]), *key[1:])
        .with_columns(
            pl.concat_str(
                pl.lit(format + " "),
                pl.col("start").dt.strftime("%Y-%m-%dT%H:%M:%S"),
                pl.when(number > 1).then(pl.concat_str(pl.lit(" "), number)).otherwise(pl.lit("")),
            ).alias("session"),
            pl.col("start").dt.date().alias("day"),
            pl.int_range(pl.len()).alias("session_no"),
        )
        .with_columns((pl.col("day") - MONDAY).dt.total_days().alias("day_no"))
    )
    frame = frame.join(starts, on=key, how="left", nulls_equal=True, maintain_order="left")
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
    )
