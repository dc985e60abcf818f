"""Tables of no app: several sets a row, legday's own, and one whose columns the person names."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from dialects.sheet import Fixture, Sheet, by_lift, fact, num
from legday.synth import SynthLog


def table(log: SynthLog) -> Fixture:
    """One row for several equal sets, no unit, no clock; one row whose count is no number."""
    sheet = Sheet()
    sheet.head(("Date", "Lift", "Sets", "Reps", "Weight"))
    for session in log.sessions:
        midnight = session.start.replace(hour=0, minute=0, second=0)
        told = [one for one in session.sets if one.reps is not None and one.set_type != "warm_up"]
        for (name, load, reps), group in groupby(told, key=lambda one: (one.name, one.load, one.reps)):
            rows = [fact(session, one, at=midnight) for one in group]
            sheet.row("set", (session.start.date(), name, len(rows), reps, num(load)), *rows)
    sheet.row("broken", (session.start.date(), "Leg Press", "many", 10, 100))
    return sheet.done("table", log.unit, arguments={"unit": log.unit})


LEGDAY_COLUMNS = (
    "athlete", "session", "at", "day", "day_no", "week_no", "exercise_order", "name", "exercise", "set_index",
    "set_type", "side", "load_kg", "load_kind", "typed_load", "typed_unit", "reps", "rir", "duration_s",
    "distance_m",
    "superset", "note", "source", "line",
)  # fmt: skip


def legday_csv(log: SynthLog) -> Fixture:
    """Legday's own table: the set table's columns, blank for null, sides as data."""
    sheet = Sheet()
    sheet.head(LEGDAY_COLUMNS)
    for session in log.sessions:
        day_no = (session.start.date() - date(1970, 1, 5)).days
        orders: dict[str, int] = {}
        for one, number, _ in by_lift(session):
            order = orders.setdefault(one.name, len(orders) + 1)
            cells = (
                "", session.start.isoformat(), one.at.isoformat(), session.start.date(), day_no,
                day_no // 7, order,
                one.name, "", number, one.set_type, one.side, "", "", num(one.load),
                "" if one.load is None else one.unit, num(one.reps), num(one.rir), num(one.duration_s),
                num(one.distance_m), one.superset, one.note, "", "",
            )  # fmt: skip
            row = fact(
                session, one, at=one.at, set_type=one.set_type, side=one.side, rir=one.rir,
                duration_s=one.duration_s,
                distance_m=one.distance_m, note=one.note, superset=one.superset,
            )  # fmt: skip
            sheet.row("set", cells, row)
    return sheet.done("legday", log.unit)


def generic(log: SynthLog) -> Fixture:
    """A table of no known app, tabs between cells, whose columns the person names."""
    sheet = Sheet("\t")
    sheet.head(("When", "What", "How heavy", "How often", "Left in tank", "Remark"))
    for session in log.sessions:
        for one in session.sets:
            if one.reps is None:
                continue
            cells = (
                f"{session.start:%d.%m.%Y}", one.name, num(one.load).replace(".", ","), one.reps,
                num(one.rir).replace(".", ","), one.note,
            )  # fmt: skip
            midnight = session.start.replace(hour=0, minute=0, second=0)
            sheet.row("set", cells, fact(session, one, at=midnight, rir=one.rir, note=one.note))
    columns = {
        "at": "When", "name": "What", "typed_load": "How heavy", "reps": "How often", "rir": "Left in tank",
        "note": "Remark",
    }  # fmt: skip
    return sheet.done("generic", log.unit, arguments={"unit": log.unit, "columns": columns})
