"""FitNotes: Android, older, and FitNotes 2 for iOS."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dialects.sheet import Fixture, Row, Sheet, fact, fixture_log
from legday.synth import SynthLog, SynthSession, SynthSet

_LB_PER_KG = 2.20462262
_CATEGORIES = {
    "Pull Up": "Back", "Lat Pulldown (Cable)": "Back", "Bent Over Row (Barbell)": "Back",
    "Deadlift (Barbell)": "Back",
    "Bench Press (Barbell)": "Chest", "Overhead Press (Dumbbell)": "Shoulders", "Plank": "Abs",
    "Running (Treadmill)": "Cardio",
}  # fmt: skip


def _clock(seconds: float | None) -> str:
    return (
        ""
        if seconds is None
        else f"{int(seconds) // 3600}:{int(seconds) // 60 % 60:02}:{int(seconds) % 60:02}"
    )


def _fitnotes_fact(session: SynthSession, one: SynthSet, **said: Any) -> Row:
    midnight = session.start.replace(hour=0, minute=0, second=0)
    told: dict[str, Any] = {"duration_s": one.duration_s, "distance_m": one.distance_m, "note": one.note}
    return fact(session, one, at=midnight, **(told | said))


def fitnotes_android_kg(log: SynthLog) -> Fixture:
    """Dates only; a true 0 beside blanks; a bare comma that can be mended and one that cannot."""
    sheet = Sheet()
    sheet.head(
        (
            "Date",
            "Exercise",
            "Category",
            "Weight",
            "Weight Unit",
            "Reps",
            "Distance",
            "Distance Unit",
            "Time",
            "Comment",
        )
    )
    for session in log.sessions:
        day = session.start.date()
        for one in session.sets:
            load = 0.0 if one.name == "Pull Up" and one.rir == 0 else one.load
            cells = (
                day, one.name, _CATEGORIES.get(one.name, "Legs"), "" if load is None else repr(load),
                "" if load is None else "kgs", one.reps,
                "" if one.distance_m is None else one.distance_m / 1000,
                "" if one.distance_m is None else "km", _clock(one.duration_s), one.note,
            )  # fmt: skip
            known = {"typed_load": load, "typed_unit": None if load is None else "kg"}
            sheet.row("set", cells, _fitnotes_fact(session, one, **known))
        press = replace(
            one,
            name="Leg Press",
            load=140.0,
            reps=10,
            rir=None,
            duration_s=None,
            distance_m=None,
            side="both",
        )
    sheet.raw("set", f"{day},Leg Press,Legs,140.0,kgs,10,,,,deep, slow",
              _fitnotes_fact(session, press, note="deep, slow", typed_unit="kg"))  # fmt: skip
    sheet.raw("broken", f"{day},Leg Press, wide,Legs,140.0,kgs,9,,,,")
    return sheet.done("fitnotes", "kg")


def fitnotes_android_lb(log: SynthLog) -> Fixture:
    """Loads lifted in kilograms and written in pounds: 35 kg stands as 77.16."""
    sheet = Sheet()
    sheet.head(
        (
            "Date",
            "Exercise",
            "Category",
            "Weight",
            "Weight Unit",
            "Reps",
            "Distance",
            "Distance Unit",
            "Time",
            "Comment",
        )
    )
    for session in log.sessions:
        for one in session.sets:
            load = None if one.load is None else round(one.load * _LB_PER_KG, 2)
            cells = (
                session.start.date(), one.name, _CATEGORIES.get(one.name, "Legs"), load, load and "lbs",
                one.reps,
                one.distance_m, "" if one.distance_m is None else "m", _clock(one.duration_s), one.note,
            )  # fmt: skip
            known = {"typed_load": load, "typed_unit": None if load is None else "lb"}
            sheet.row("set", cells, _fitnotes_fact(session, one, **known))
    return sheet.done("fitnotes", "lb")


def fitnotes_older(log: SynthLog) -> Fixture:
    """The unit in the header, no comments."""
    sheet = Sheet()
    sheet.head(("Date", "Exercise", "Category", "Weight (lbs)", "Reps", "Distance", "Distance Unit", "Time"))
    for session in log.sessions:
        for one in session.sets:
            cells = (
                session.start.date(), one.name, _CATEGORIES.get(one.name, "Legs"), one.load, one.reps,
                "" if one.distance_m is None else one.distance_m / 1000,
                "" if one.distance_m is None else "km",
                _clock(one.duration_s),
            )  # fmt: skip
            sheet.row("set", cells, _fitnotes_fact(session, one, note=None))
    return sheet.done("fitnotes", "lb")


def fitnotes_ios(log: SynthLog) -> Fixture:
    """FitNotes 2: a column a unit, of which one is filled; the second session in pounds."""
    sheet = Sheet()
    sheet.head(
        (
            "Date", "Exercise", "Category", "Weight (kg)", "Weight (lbs)", "Reps", "Distance",
            "Distance Unit", "Time",
            "Notes", "Kind",
        )
    )  # fmt: skip
    pounds = fixture_log("lb").sessions[1]
    for session in (log.sessions[0], pounds, log.sessions[2]):
        for one in session.sets:
            kind = "dt" if one.distance_m else "t" if one.duration_s else "r" if one.load is None else "wr"
            loads = (one.load, "") if one.unit == "kg" else ("", one.load)
            cells = (
                session.start.date(), one.name, _CATEGORIES.get(one.name, "Legs"), *loads, one.reps,
                "" if one.distance_m is None else one.distance_m / 1000,
                "" if one.distance_m is None else "km",
                _clock(one.duration_s), one.note, kind,
            )  # fmt: skip
            sheet.row("set", cells, _fitnotes_fact(session, one))
    return sheet.done("fitnotes", None)
