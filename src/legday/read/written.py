"""What writing an app's layout takes: sets made ready, cells made harmless, and what the layout cannot hold.

Spreadsheets run a cell that begins with ``=``, ``+``, ``-`` or ``@``: such a text gets an apostrophe before
it, as does one that begins with an apostrophe, and our readers take it off again.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from legday.errors import Finding, LegdayError
from legday.read.dialect import LONGEST_NAME

TITLE = "Workout"  # of a session without a name: the apps ask for one
_NEEDED = ("session", "at", "day", "name", "set_type", "side", "typed_load", "typed_unit", "reps", "rir")
_ABOUT = {"session": pl.String, "workout": pl.String, "minutes": pl.Float64, "note": pl.String}
_RUN = ("=", "+", "-", "@", "'")
_MOST_MINUTES = 1440


@dataclass(frozen=True, slots=True)
class Ready:
    """Sets ready to be written, and what of them will be lost.

    Attributes
    ----------
    sets : polars.DataFrame
        In order of sessions; ``start, workout, workout_note, length`` [min] and ``rpe`` are added, texts are
        as the readers give them back.
    """

    sets: pl.DataFrame
    findings: tuple[Finding, ...]


def ready(
    sets: pl.DataFrame, sessions: pl.DataFrame | None, app: str, types: Sequence[str], step: str
) -> Ready:
    """Make sets ready for an app's layout.

    Parameters
    ----------
    sets : polars.DataFrame
        A set table.
    sessions : polars.DataFrame, optional
        ``session, workout, minutes, note``.
    app : str
        Whose layout it is.
    types : sequence of str
        The kinds of set that it knows, beside working.
    step : str
        How finely it tells when a session starts: ``1m`` or ``1s``.

    Raises
    ------
    LegdayError
        If a column is missing.
    """
    missing = [name for name in _NEEDED if name not in sets.columns]
    if missing:
        msg = f"a set table without {', '.join(missing)}: build it with a reader or the journal"
        raise LegdayError(msg)
    start = pl.coalesce(pl.col("at").min().over("session"), pl.col("day").cast(pl.Datetime("us")))
    frame = (
        sets.with_columns(start.alias("exact"))
        .with_columns(pl.col("exact").dt.truncate(step).alias("start"))
        .sort("start", maintain_order=True)
    )
    about = pl.DataFrame(schema=_ABOUT) if sessions is None else sessions
    about = about.select(
        "session", "workout", pl.col("note").alias("workout_note"), pl.col("minutes").alias("length")
    )
    frame = frame.join(about.unique("session"), on="session", how="left", maintain_order="left")
    rpe = 10 - (pl.col("rir") * 2).round() / 2
    frame = frame.with_columns(pl.when(rpe.is_between(1, 10)).then(rpe).alias("rpe"))
    return Ready(
        frame.with_columns(pl.col(_texts(frame)).str.strip_chars()),
        tuple(lost(app, frame, _losses(frame, types))),
    )


def lost(app: str, frame: pl.DataFrame, losses: Iterable[tuple[str, pl.Expr]]) -> list[Finding]:
    """Say what a layout cannot hold, and of how many sets: those of which the expression is true."""
    every = list(losses)
    counts = frame.select(
        of.fill_null(value=False).sum().alias(str(at)) for at, (_, of) in enumerate(every)
    ).row(0)
    return [
        Finding("export-lossy", f"{app}'s layout cannot hold {what}.", severity="warning", count=count)
        for (what, _), count in zip(every, counts, strict=True)
        if count
    ]


def _losses(frame: pl.DataFrame, types: Sequence[str]) -> Iterator[tuple[str, pl.Expr]]:
    def there(name: str) -> pl.Expr:
        return pl.col(name).is_not_null() if name in frame.columns else pl.lit(value=False)

    kind, minutes, texts = pl.col("set_type"), pl.col("length"), _texts(frame)
    other = ~kind.is_in(["working", *types])
    yield "sides", pl.col("side") != "both"
    yield f"these kinds of set: {', '.join(frame.filter(other)['set_type'].unique().sort())}", other
    elsewhere = pl.any_horizontal(pl.col(name).fill_null(0) > 0 for name in ("duration_s", "distance_m"))
    yield "tries of no repetitions but as failures", (pl.col("reps") == 0) & ~kind.is_in(types) & ~elsewhere
    yield (
        "sets without repetitions, time and distance: they read as planned",
        ~pl.any_horizontal(there("reps"), there("duration_s"), there("distance_m")),
    )
    yield "how a load was meant (per hand, per side, help)", there("load_kind")
    yield "the bar of a load per side", there("bar_kg")
    yield (
        "reps in reserve finer than half an RPE, or over 9",
        there("rir") & ((10 - pl.col("rir") != pl.col("rpe")).fill_null(value=True)),
    )
    yield "the time of a single set", pl.col("at") != pl.col("exact")
    yield "the start of a session so finely", pl.col("exact") != pl.col("start")
    yield "two sessions that start at once: they become one", pl.col("session").n_unique().over("start") > 1
    yield (
        "blanks around a text, and some line breaks",
        pl.any_horizontal(
            (pl.col(name).str.strip_chars() != pl.col(name))
            | (pl.col(name) == "")
            | pl.col(name).str.contains("\r", literal=True)
            for name in texts
        ),
    )
    yield "names so long", pl.col("name").str.len_bytes() > LONGEST_NAME
    yield (
        "what another app said of muscle and equipment",
        pl.any_horizontal(there(name) for name in ("hint_category", "hint_muscle", "hint_equipment")),
    )
    whole = (minutes == minutes.round()) & minutes.is_between(1, _MOST_MINUTES)
    yield "lengths of sessions but in whole minutes of one day", ~whole


def _texts(frame: pl.DataFrame) -> list[str]:
    names = ("name", "note", "superset", "workout", "workout_note")
    return [name for name in names if name in frame.columns]


def safe(text: str | None) -> str:
    """Give a cell that no spreadsheet runs."""
    if not text:
        return ""
    return "'" + text if text.startswith(_RUN) else text


def plain(frame: pl.DataFrame, names: Sequence[str]) -> pl.DataFrame:
    """Take the apostrophes of `safe` off columns of text again."""
    escaped = [name for name in names if frame[name].str.starts_with("'").any()]
    return frame.with_columns(
        pl.when(pl.col(name).str.contains(r"^'[=+\-@']")).then(pl.col(name).str.slice(1)).otherwise(name)
        for name in escaped
    )


def figure(value: float | None) -> str:
    """Write a number so that it comes back to the last bit; blank where there is none."""
    if value is None or not math.isfinite(value):
        return ""
    return repr(float(value)).removesuffix(".0")


def table(rows: Iterable[Sequence[object]]) -> str:
    """Write rows as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
