"""A report as one HTML file: the phone app's page with the report inside, read-only, opening from disk."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl

from legday.app.forecast_lifts import forecast_lifts
from legday.app.report import report
from legday.catalogue.settings import Settings, load_settings
from legday.errors import LegdayError
from legday.measure import days, volume
from legday.measure.counting import in_weeks, week_no
from legday.model import MUSCLES, Book, plain_data

REPS = (3, 5, 8, 10, 12)  # of the table that says what could be lifted
SESSIONS_WEEKS = 52  # of which every set is in the file
_PLACE = '<script type="application/json" id="report">null</script>'
_PLACES = 4  # significant figures of a load: a chart shows no more
_SET = ("load", "unit", "reps", "rir", "duration_s", "distance_m", "set_type", "side", "note")


def report_html(
    template: str,
    book: Book,
    today: date | None = None,
    weeks: int | None = None,
    *,
    settings: Settings | None = None,
    language: str | None = None,
) -> str:
    """Put a report into the built page.

    Parameters
    ----------
    template : str
        Text of the client's ``report.html``.
    today : date, optional
        The day to look back from; default the log's last day.
    weeks : int, optional
        Whole weeks to look back over; default the setting `report_weeks`.
    language : str, optional
        What the page speaks; default the reader's browser's.

    Raises
    ------
    LegdayError
        If the book has no sets, or the template has no place for a report.
    """
    if _PLACE not in template:
        msg = "report.html has no place for a report; build the phone app again: npm run build in web/"
        raise LegdayError(msg)
    data = {**page_data(book, today, weeks, settings), "language": language}
    # Within a script element nothing but "<" could end it.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return template.replace(_PLACE, _PLACE.replace("null", text))


def write_report_html(path: Path, html: str) -> None:
    """Write the file, whole or not at all.

    Raises
    ------
    LegdayError
        If it cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(html, "utf-8")
        part.replace(path)
    except OSError as fault:
        part.unlink(missing_ok=True)
        msg = f"{path}: cannot be written ({fault.strerror}); name another place with --html"
        raise LegdayError(msg) from None


def page_data(
    book: Book, today: date | None = None, weeks: int | None = None, settings: Settings | None = None
) -> dict[str, Any]:
    """All that the page shows: report, forecasts, muscles by week, and the last year's sessions."""
    settings = settings or load_settings()
    said = report(book, today, weeks, settings)
    as_of, looked = said.as_of, said.weeks
    sets = book.sets.filter(pl.col("day") <= as_of)
    forecasts = forecast_lifts(replace(book, sets=sets), today, settings, weeks=looked, reps=REPS)
    since = as_of - timedelta(weeks=SESSIONS_WEEKS)
    lately = sets.filter(pl.col("day") > since)
    return {
        "report": plain_data(said),
        "forecasts": _rounded(plain_data(forecasts)),
        "muscles": muscle_weeks(sets, as_of, looked, settings),
        "sessions": sessions_of(book, lately, settings),
        "sessions_from": str(lately["day"].min()) if lately.height < sets.height else None,
    }


def muscle_weeks(sets: pl.DataFrame, as_of: date, weeks: int, settings: Settings) -> list[dict[str, Any]]:
    """Hard sets of every muscle by week, the running one last, and the lifts that gave them.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA.

    Returns
    -------
    list of dict
        ``muscle, weeks`` [fractional sets of each week] ``, lifts``: ``exercise, sets`` [sets/week over the
        whole weeks] ``, running`` [sets of the running week] ``, direct``.
    """
    weekly = volume.fractional_sets(sets, as_of, settings, weeks)
    by_muscle: dict[str, list[float]] = {muscle: [] for muscle in MUSCLES}
    for muscle, dose in weekly.filter("logged").select("muscle", "sets").iter_rows():
        by_muscle[muscle].append(dose)
    whole = max(1, weekly.filter(pl.col("whole") & pl.col("logged"))["week_no"].n_unique())
    lifts: dict[str, list[dict[str, Any]]] = {muscle: [] for muscle in MUSCLES}
    window = sets.filter(in_weeks(as_of, weeks) & pl.col("exercise").is_not_null())
    for (exercise,), part in window.group_by("exercise", maintain_order=True):
        doses = volume.session_doses(part, settings, in_weeks(as_of, weeks))
        running = pl.col("week_no") == week_no(as_of)
        table = doses.group_by("muscle").agg(
            sets=pl.col("sets").filter(~running).sum() / whole,
            running=pl.col("sets").filter(running).sum(),
            direct=pl.col("direct_sets").sum() > 0,
        )
        for row in table.iter_rows(named=True):
            muscle = row.pop("muscle")
            lifts[muscle].append({"exercise": exercise, **row})
    return [
        {
            "muscle": muscle,
            "weeks": by_muscle[muscle],
            "lifts": sorted(lifts[muscle], key=lambda one: (-one["sets"], -one["running"], one["exercise"])),
        }
        for muscle in MUSCLES
    ]


def sessions_of(book: Book, sets: pl.DataFrame, settings: Settings) -> list[dict[str, Any]]:
    """Sessions with their lifts and sets, the latest first.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of BOOK_SCHEMA, in order of time.
    """
    gym = days.training_days(sets, settings)
    states = {
        day: "full" if full else "some" if leg else "gym"
        for day, leg, full in gym.select("day", "leg_day", "full_leg_day").iter_rows()
    }
    facts = {row["session"]: row for row in book.sessions.iter_rows(named=True)}
    found: dict[str, dict[str, Any]] = {}
    for row in sets.select(
        "session", "day", "name", "exercise", pl.col("typed_load").alias("load"),
        pl.col("typed_unit").alias("unit"), *_SET[2:],
    ).iter_rows(named=True):  # fmt: skip
        session = found.get(row["session"])
        if session is None:
            fact = facts.get(row["session"], {})
            session = found[row["session"]] = {
                "id": row["session"],
                "day": str(row["day"]),
                "name": fact.get("workout"),
                "minutes": fact.get("minutes"),
                "state": states.get(row["day"], "gym"),
                "lifts": [],
            }
        lifts = session["lifts"]
        if not lifts or lifts[-1]["name"] != row["name"]:
            lifts.append({"name": row["name"], "exercise": row["exercise"], "sets": []})
        lifts[-1]["sets"].append({name: row[name] for name in _SET})
    return [*reversed(found.values())]


def _rounded(value: Any) -> Any:
    """The same with fewer figures, which makes the file a third as large."""
    if isinstance(value, float):
        return float(f"{value:.{_PLACES}g}")
    if isinstance(value, Mapping):
        return {name: _rounded(one) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_rounded(one) for one in value]
    return value
