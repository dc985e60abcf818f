"""Strong's CSV exports, from the one of 2016 to the newest."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import timedelta
from typing import Any

from dialects.sheet import GERMAN, Fixture, Row, Sheet, by_lift, fact, fixture_log, length, noise, num, rpe
from legday.synth import SynthLog, SynthSession, SynthSet

_MARKS = {"warm_up": "W", "drop": "D", "failure": "F"}


def _strong_fact(session: SynthSession, one: SynthSet, **said: Any) -> Row:
    told: dict[str, Any] = {
        "set_type": one.set_type,
        "rir": one.rir,
        "duration_s": one.duration_s,
        "distance_m": one.distance_m,
        "note": one.note,
    }
    return fact(session, one, **(told | said))


def strong_2016(log: SynthLog) -> Fixture:
    """The oldest form: the unit is a column's name, sets count from 0, no marks, no RPE."""
    sheet = Sheet()
    sheet.head(
        ("Date", "Workout Name", "Exercise Name", "Set Order", log.unit, "Reps", "km", "Seconds", "Notes")
    )
    for session in log.sessions:
        for one, number, _ in by_lift(session):
            km = num((one.distance_m or 0) / 1000)
            cells = (
                session.start, session.workout, one.name, number - 1, num(one.load, "0"), one.reps or 0, km,
                num(one.duration_s, "0"), one.note,
            )  # fmt: skip
            sheet.row("set", cells, _strong_fact(session, one, set_type="working", rir=None))
    return sheet.done("strong", log.unit)


def strong_classic(log: SynthLog) -> Fixture:
    """No unit anywhere; W, D and F; rest timers; rows that an unquoted comma broke; a doubled line."""
    sheet = Sheet()
    sheet.head(
        (
            "Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Reps", "Distance",
            "Seconds", "Notes", "Workout Notes", "RPE",
        )
    )  # fmt: skip
    for session in log.sessions:
        for one, number, working in by_lift(session):
            if one.distance_m:  # this form gives a distance without its unit
                continue
            load = noise(one.load) if one.rir == 2.5 and one.load else num(one.load, "0")
            cells = (
                session.start, session.workout, length(session.minutes), one.name,
                _MARKS.get(one.set_type, working), load, one.reps or 0, 0, num(one.duration_s, "0"),
                one.note, "",
                rpe(one),
            )  # fmt: skip
            sheet.row("set", cells, _strong_fact(session, one))
            if number == 3:
                sheet.row("rest_timer", (*cells[:4], "Rest Timer", "", "", "", 120, "", "", ""))
        if session is log.sessions[0]:
            last = replace(
                one, name="Leg Press, 45 degrees", load=180.0 if log.unit == "kg" else 360.0, reps=10
            )
            last = replace(last, set_type="working", rir=None, note=None, side="both")
            stem = f"{session.start},{session.workout},{length(session.minutes)}"
            load = num(last.load)
            sheet.raw("set", f"{stem},{last.name},1,{load},10,0,0,,,", _strong_fact(session, last))
            sheet.raw("broken", f"{stem},Leg Press,2,{load},9,0,0,knees fine,hips stiff,rushed,8")
            sheet.raw("broken", f"{stem},Leg Pre")
            sheet.row("set", (*stem.split(","), "Leg Press", 3, load, 8, 0, 0, "", "", ""),
                      _strong_fact(session, replace(last, name="Leg Press", reps=8)))  # fmt: skip
            sheet.again("duplicate")
    return sheet.done("strong", log.unit, arguments={"unit": log.unit})


def strong_classic_ampm(log: SynthLog) -> Fixture:
    """The classic form from a phone set to twelve hours, with a byte order mark and Windows line ends."""
    sheet = Sheet(newline="\r\n")
    sheet.head(
        (
            "Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Reps", "Distance",
            "Seconds", "Notes", "Workout Notes", "RPE",
        )
    )  # fmt: skip
    for session in log.sessions[:2]:
        for one, _, working in by_lift(session):
            cells = (
                session.start.strftime("%Y-%m-%d %I:%M:%S %p"), session.workout, length(session.minutes),
                one.name,
                _MARKS.get(one.set_type, working), num(one.load, "0"), one.reps, 0, 0, one.note, "",
                rpe(one),
            )  # fmt: skip
            sheet.row("set", cells, _strong_fact(session, one))
    return sheet.done("strong", log.unit, arguments={"unit": log.unit}, encoding="utf-8-sig")


def strong_android(log: SynthLog) -> Fixture:
    """Semicolons, a unit a row (one session in the other unit), distance with its unit."""
    sheet = Sheet(";")
    sheet.head(
        (
            "Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE",
            "Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes", "Workout Duration",
        )
    )  # fmt: skip
    other = fixture_log("lb" if log.unit == "kg" else "kg").sessions[0]
    for session in (*log.sessions[1:], replace(other, start=other.start + timedelta(days=14))):
        for one, _, working in by_lift(session):
            far = ("", "") if one.distance_m is None else (num(one.distance_m / 1000), "km")
            unit = {"kg": "kg", "lb": "lbs"}[one.unit]
            cells = (
                session.start, session.workout, one.name, _MARKS.get(one.set_type, working), num(one.load,
                "0"),
                unit, one.reps or 0, rpe(one), *far, num(one.duration_s, "0"), one.note, "",
                length(session.minutes),
            )  # fmt: skip
            sheet.row("set", cells, _strong_fact(session, one))
    return sheet.done("strong", None)


def strong_comma_units(log: SynthLog) -> Fixture:
    """Commas and a unit column; rest timers and notes; two exports put together, header and all."""
    sheet = Sheet()
    sheet.head(
        (
            "Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Weight Unit",
            "Reps", "RPE",
            "Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes",
        )
    )  # fmt: skip
    unit = {"kg": "kg", "lb": "lbs"}[log.unit]
    for session in log.sessions:
        _strong_comma_units_session(sheet, session, unit, ("set", "rest_timer", "note_row"))
    sheet.raw("repeated_header", sheet.header)
    _strong_comma_units_session(sheet, log.sessions[-1], unit, ("duplicate", "rest_timer", "note_row"))
    first = log.sessions[0]
    late = replace(first, start=first.start + timedelta(days=10))
    one = replace(first.sets[-1], name="Leg Press", set_type="working", rir=None, note=None, side="both")
    text = f"{late.start},Legs, light,45m,Leg Press,1,{num(one.load)},{unit},{one.reps},,0,,0,,"
    sheet.raw("set", text, _strong_fact(late, one))
    return sheet.done("strong", log.unit)


def _strong_comma_units_session(
    sheet: Sheet, session: SynthSession, unit: str, outcomes: tuple[str, str, str]
) -> None:
    as_set, as_rest, as_note = outcomes
    for one, number, working in by_lift(session):
        far = (0, "") if one.distance_m is None else (num(one.distance_m / 1000), "km")
        head = (session.start, session.workout, length(session.minutes), one.name)
        cells = (
            *head, _MARKS.get(one.set_type, working), num(one.load, "0"), unit, one.reps or 0, rpe(one),
            *far,
            num(one.duration_s, "0"), one.note, "",
        )  # fmt: skip
        sheet.row(as_set, cells, *([_strong_fact(session, one)] if as_set == "set" else []))
        if number == 2:
            sheet.row(as_rest, (*head, "Rest Timer", "", "", "", "", "", "", 150, "", ""))
        if one.name == "Plank":
            sheet.row(as_note, (*head, "Note", "", "", "", "", "", "", "", "elbows under shoulders", ""))


def strong_newest(log: SynthLog) -> Fixture:
    """Everything quoted, semicolons, decimal commas, the unit in the header, an empty record."""
    sheet = Sheet(";", csv.QUOTE_ALL)
    sheet.head(
        (
            "Workout #", "Date", "Workout Name", "Duration (sec)", "Exercise Name", "Set Order",
            f"Weight ({log.unit})", "Reps", "RPE", "Distance (meters)", "Seconds", "Notes", "Workout Notes",
        )
    )  # fmt: skip
    for number, session in enumerate(log.sessions, 1):
        for one, of_lift, working in by_lift(session):
            head = (number, session.start, session.workout, session.minutes * 60, one.name)
            cells = (
                *head, _MARKS.get(one.set_type, working), num(one.load).replace(".", ","), num(one.reps),
                rpe(one, ","), num(one.distance_m), num(one.duration_s), one.note, "",
            )  # fmt: skip
            sheet.row("set", cells, _strong_fact(session, one))
            if of_lift == 2:
                sheet.row("rest_timer", (*head, "Rest Timer", "", "", "", "", "90", "", ""))
        sheet.row("note_row", (*head, "Note", "", "", "", "", "", "watch the knees\nand the clock", ""))
    sheet.raw("blank", ";" * 12)
    return sheet.done("strong", log.unit)


def strong_german(log: SynthLog) -> Fixture:
    """The classic form in German: semicolons and decimal commas, no unit."""
    sheet = Sheet(";")
    sheet.head(
        (
            "Datum", "Workout-Name", "Dauer", "Name der Übung", "Reihenfolge festlegen", "Gewicht",
            "Wiederh.",
            "Entfernung", "Sekunden", "Notizen", "Workout-Notizen", "RPE",
        )
    )  # fmt: skip
    for session in log.sessions[1:]:
        for one, _, working in by_lift(session):
            if one.distance_m:
                continue
            name = GERMAN[one.name]
            load = num(one.load, "0").replace(".", ",")
            cells = (
                session.start, session.workout, length(session.minutes), name, _MARKS.get(one.set_type,
                working),
                load, one.reps or 0, 0, num(one.duration_s, "0"), one.note, "", rpe(one, ","),
            )  # fmt: skip
            sheet.row("set", cells, _strong_fact(session, one, name=name))
    return sheet.done("strong", log.unit, arguments={"unit": log.unit})
