"""A folder of exports as lifters: their series of session bests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import polars as pl

import legday
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.measure.estimate import estimates
from legday.measure.trend.batch import Batch, make_batch
from legday.measure.trend.series import session_series
from legday.model import Reading


@dataclass(frozen=True, slots=True)
class Lifter:
    """One file's lifter."""

    name: str
    batch: Batch


def lifters_of(folder: Path, settings: Settings) -> tuple[list[Lifter], list[str]]:
    """Read every file of a folder, and what lies below it; say what was done with each.

    Raises
    ------
    LegdayError
        If there is no such folder, or no file in it has a series that is long enough.
    """
    if not folder.is_dir():
        msg = f"{folder}: no such folder; name one that holds exports, one file a lifter"
        raise LegdayError(msg)
    lifters: list[Lifter] = []
    said: list[str] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name[0] != "."):
        name = str(path.relative_to(folder))
        try:
            reading, note = _read(path)
        except LegdayError as fault:
            said.append(f"- {name}: left out; {fault}")
            continue
        # What is doubtful is judged by its neighbours on both sides: a forecast may not know the later ones.
        sets = legday.make_book(reading).sets.with_columns(doubtful=pl.lit(value=False))
        batch = make_batch(session_series(estimates(sets, settings), settings))
        sessions = int(batch.count.sum())
        said.append(
            f"- {name}: {sets.height:,} sets, {len(batch.series)} series, {sessions:,} session bests{note}"
        )
        if (batch.count > settings.trend_sessions_min).any():
            lifters.append(Lifter(name, batch))
    if not lifters:
        told = "\n".join(said)
        least = settings.trend_sessions_min + 1
        msg = f"{folder}: no file has a series of {least} sessions or more; name another folder\n{told}"
        raise LegdayError(msg.rstrip())
    return lifters, said


def _read(path: Path) -> tuple[Reading, str]:
    try:
        return legday.read_export(path), ""
    except LegdayError as first:
        try:
            return legday.read_export(path, unit="kg"), "; the file tells no unit, read as kg"
        except LegdayError:
            raise first from None
