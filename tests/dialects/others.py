"""Fitbod, Liftosaur, LiftLog, StrongLifts and GymBook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from dialects.sheet import GERMAN, Fixture, Sheet, fact, num, rpe
from legday.synth import SynthLog


def _fitbod(log: SynthLog, extra: bool) -> Fixture:
    sheet = Sheet()
    header = ["Date", "Exercise", "Reps", "Weight(kg)", "Duration(s)", "Distance(m)"]
    sheet.head(
        [
            *header,
            *(["Incline", "Resistance"] if extra else []),
            "isWarmup",
            "Note",
            *(["multiplier"] if extra else []),
        ]
    )
    for session in reversed(log.sessions):
        for one in session.sets:
            pair, single = "Dumbbell" in one.name, "Single" in one.name
            multiplier = "0.0" if one.distance_m else "2.0" if pair or single else "1.0"
            load = 0.0 if one.load is None else one.load
            cells = (
                f"{session.start} +0000", one.name, one.reps or 0, load, one.duration_s or 0.0,
                one.distance_m or 0.0,
                *((0.0, 0.0) if extra else ()), str(one.set_type == "warm_up").lower(), one.note,
                *((multiplier,) if extra else ()),
            )  # fmt: skip
            row = fact(
                session, one, set_type="warm_up" if one.set_type == "warm_up" else "working",
                typed_load=load if one.reps else None, typed_unit="kg" if one.reps else None,
                duration_s=one.duration_s, distance_m=one.distance_m, note=one.note,
            )  # fmt: skip
            sheet.row("set", cells, row)
    if extra:
        first = log.sessions[0]
        press = replace(first.sets[-1], name="Leg Press", load=120.0, reps=12, set_type="working", rir=None)
        press = replace(press, side="both", note="seat 4, feet high")
        text = f"{first.start} +0000,Leg Press,12,120.0,0.0,0.0,0.0,0.0,false,seat 4, feet high,1.0"
        sheet.raw("set", text, fact(first, press, note=press.note))
    return sheet.done("fitbod", "kg")


def fitbod_multiplier(log: SynthLog) -> Fixture:
    """Always kilograms, a zone in the date, zeros for what does not apply, 2.0 for a pair or each side."""
    return _fitbod(log, extra=True)


def fitbod_old(log: SynthLog) -> Fixture:
    """Before incline, resistance and multiplier."""
    return _fitbod(log, extra=False)


def _comma_name(name: str) -> str:
    """Write ``Squat (Barbell)`` as Liftosaur does: ``Squat, Barbell``."""
    base, _, rest = name.partition(" (")
    gear, _, side = rest.partition(")")
    return f"{base}, {gear}{side}" if gear else name


def liftosaur_csv(log: SynthLog) -> Fixture:
    """A unit a row, each set's time, warm-ups, an AMRAP set, sets that were required and never done."""
    sheet = Sheet()
    sheet.head(
        (
            "Workout DateTime", "Program", "Day Name", "Exercise", "Is Warmup Set?", "Required Reps",
            "Completed Reps",
            "Is AMRAP?", "Required RPE", "Completed RPE", "Log RPE?", "Required Weight Value",
            "Required Weight Unit",
            "Completed Weight Value", "Completed Weight Unit", "Ask Weight?", "Completed Reps Time",
            "Target Muscles",
            "Synergist Muscles", "Notes",
        )
    )  # fmt: skip
    for session in log.sessions:
        for one in session.sets:
            if one.reps is None:
                continue
            name = _comma_name(one.name)
            amrap = one.set_type == "failure"
            load = 0.0 if one.load is None else one.load
            head = (
                f"{session.start.isoformat()}.000Z",
                "Mine",
                session.workout,
                name,
                int(one.set_type == "warm_up"),
            )
            weights = (num(load), one.unit, num(load), one.unit)
            cells = (
                *head, 5, one.reps, int(amrap), "", rpe(one), int(one.rir is not None), *weights, 0,
                f"{one.at.isoformat()}.000Z", "Quadriceps", "", one.note,
            )  # fmt: skip
            set_type = "amrap" if amrap else "warm_up" if one.set_type == "warm_up" else "working"
            row = fact(
                session, one, at=one.at, name=name, set_type=set_type, rir=one.rir, note=one.note,
                typed_load=load, typed_unit=one.unit,
            )  # fmt: skip
            sheet.row("set", cells, row)
        undone = (*head[:4], 0, 8, "", 0, "", "", 0, *weights[:2], "", "", 0, "", "Quadriceps", "", "")
        sheet.row("planned_not_done", undone, {"day": session.start.date().isoformat(), "name": name})
    return sheet.done("liftosaur", log.unit)


def liftlog(log: SynthLog) -> Fixture:
    """Newest first, a time and a session's number on every set; a name with a bare comma; a row cut off."""
    sheet = Sheet()
    sheet.head(("SessionId", "Timestamp", "Exercise", "Weight", "WeightUnit", "Reps", "TargetReps", "Notes"))
    for number, session in reversed(list(enumerate(log.sessions))):
        identity = f"b59ab47f-8955-4a23-afa3-{number:012}"
        for one in reversed(session.sets):
            if one.reps is None:
                continue
            load = 0.0 if one.load is None else one.load
            row = fact(session, one, at=one.at, note=one.note, typed_load=load, typed_unit=one.unit)
            cells = (identity, one.at.isoformat(), one.name, num(load), one.unit, one.reps, 8, one.note)
            sheet.row("set", cells, row)
    text = f"{identity},{one.at.isoformat()},Row, seated,{num(load)},{one.unit},{one.reps},8,"
    sheet.raw("set", text, row | {"name": "Row, seated", "note": None})
    sheet.raw("broken", f"{identity},{one.at.isoformat()},Row")
    return sheet.done("liftlog", log.unit)


def stronglifts(log: SynthLog) -> Fixture:
    """One row an exercise, sets side by side; 0 is a set not done; body weight says KG whatever it is."""
    sheet = Sheet()
    mark = log.unit.upper()
    width = 5
    pairs = [cell for n in range(1, width + 1) for cell in (f"Set {n} (Reps)", f"Set {n} ({mark})")]
    sheet.head(
        [
            "Date (yyyy/mm/dd)", "Workout", "Workout Name", "Program Name", "Body Weight (KG)", "Exercise",
            "Sets×Reps",
            "Sets×Time", f"Top Set (Reps×{mark})", f"e1RM ({mark})", "Reps", f"Volume ({mark})",
            f"Workout Volume ({mark})", "Duration (hours)", "Start Time (h:mm)", "End Time (h:mm)",
            "Notes", *pairs,
        ]
    )  # fmt: skip
    for number, session in enumerate(log.sessions, 1):
        start = session.start.replace(second=0)
        told = replace(session, start=start)
        end = start + timedelta(minutes=session.minutes)
        done = [one for one in session.sets if one.reps is not None and one.set_type != "warm_up"]
        names = list(dict.fromkeys(one.name for one in done))
        for name in (*names, "Overhead Press"):
            sets = [one for one in done if one.name == name]
            loads = [0.0 if one.load is None else one.load for one in sets] or [40.0]
            reps = [one.reps or 0 for one in sets] or [0]
            missed = width - 1 if len(sets) == 2 else len(reps)  # a set begun and failed
            both = list(
                zip(
                    [*reps, *[0] * (missed - len(reps))],
                    [*loads, *loads[:1] * (missed - len(reps))],
                    strict=False,
                )
            )
            volume = num(sum(r * w for r, w in both))
            cells = (
                f"{start:%Y/%m/%d}", number, session.workout, "Stronglifts 5×5", 83.5, name,
                "/".join(str(r) if r else "-" for r, _ in both), "", f"{max(reps)}×{num(max(loads))}", "",
                sum(reps), volume, volume, f"{session.minutes / 60:.7f}", f"{start:%-I:%M %p}",
                f"{end:%-I:%M %p}",
                "depth good" if number == 1 else "", *[cell for r, w in both for cell in (r, num(w))],
                *[""] * (2 * (width - len(both))),
            )  # fmt: skip
            rows = [
                fact(
                    told,
                    one,
                    typed_load=load,
                    typed_unit=log.unit,
                    note="depth good" if number == 1 else None,
                )
                for one, load in zip(sets, loads, strict=False)
            ]
            todo = {"day": start.date().isoformat(), "name": name}
            if sets:
                sheet.row("set", cells, *rows)
                sheet.undone(todo, len(both) - len(sets))
            else:
                sheet.row("planned_not_done", cells, todo)
            if name == "Romanian Deadlift (Barbell)":
                sheet.again("duplicate")
    return sheet.done("stronglifts", log.unit, encoding="utf-8-sig")


@dataclass(frozen=True)
class _GymBook:
    header: Sequence[str]
    date: str
    reps: str
    seconds: str
    warm_up: str
    working: str
    yes: str
    no: str


_GYMBOOK_IT = _GymBook(
    (
        "Data", "Programma", "Orario", "Esercizio", "Zona", "Gruppi muscolari (Primari)",
        "Gruppi muscolari (Secondari)", "Set / Set di riscaldamento / Set di defaticamento",
        "Ripetizioni / Tempo",
        "Peso / Distanza", "Appunti", "Saltato",
    ),
    "%d/%m/%y", "ripetizioni", "secondi", "Set di riscaldamento", "Set", "Si", "No",
)  # fmt: skip
_GYMBOOK_DE = _GymBook(
    (
        "Datum", "Training", "Zeit", "Übung", "Bereich", "Muskelgruppen (Primäre)",
        "Muskelgruppen (Sekundäre)",
        "Satz / Aufwärmsatz / Abkühlungssatz", "Wiederholungen / Zeit", "Gewicht / Strecke", "Notizen",
        "Ausgelassen",
    ),
    "%d.%m.%Y", "Wiederholungen", "Sekunden", "Aufwärmsatz", "Satz", "Ja", "Nein",
)  # fmt: skip
_ITALIAN = {
    "Squat (Barbell)": "Squat con Bilanciere",
    "Romanian Deadlift (Barbell)": "Stacchi Rumeni con Bilanciere",
    "Standing Calf Raise (Machine)": "Calf Raise in Piedi alla Macchina",
    "Bench Press (Barbell)": "Distensioni su Panca Piana con Bilanciere",
    "Bent Over Row (Barbell)": "Rematore con Bilanciere",
    "Overhead Press (Dumbbell)": "Lento Avanti con Manubri",
    "Lat Pulldown (Cable)": "Lat Machine",
    "Deadlift (Barbell)": "Stacchi da Terra con Bilanciere",
    "Leg Extension (Machine)": "Leg Extension alla Macchina",
    "Pull Up": "Trazioni alla Sbarra",
    "Plank": "Planks",
}


def _gymbook(log: SynthLog, form: _GymBook, names: Mapping[str, str]) -> Fixture:
    sheet = Sheet()
    sheet.head(form.header)
    for session in reversed(log.sessions):
        if session is log.sessions[0]:
            sheet.raw("repeated_header", sheet.header)
        start = session.sets[0].at.replace(second=0)
        told = replace(session, start=start)
        for one in session.sets:
            if one.name not in names or one.distance_m:
                continue
            name = names[one.name]
            load = 0.0 if one.load is None else one.load
            amount = f"{one.reps} {form.reps}" if one.reps else f"{one.duration_s:g} {form.seconds}"
            kind = form.warm_up if one.set_type == "warm_up" else form.working
            weight = f"{load:.2f} {one.unit}".replace(".", ",")
            head = (
                f"{one.at.strftime(form.date)}",
                session.workout,
                f"{one.at:%H:%M}",
                name,
                "Gambe",
                "Quadricipite",
                "",
            )
            row = fact(
                told, one, at=one.at.replace(second=0), name=name, duration_s=one.duration_s, note=one.note,
                set_type="warm_up" if one.set_type == "warm_up" else "working", typed_load=load,
                typed_unit=one.unit,
            )  # fmt: skip
            sheet.row("set", (*head, kind, amount, weight, one.note, form.no), row)
        skipped = {"day": start.date().isoformat(), "name": name}
        sheet.row("planned_not_done", (*head, form.working, f"15 {form.reps}", weight, "", form.yes), skipped)
    return sheet.done("gymbook", log.unit)


def gymbook_it(log: SynthLog) -> Fixture:
    """Italian: units inside cells, decimal commas, skipped sets, the header repeated half way."""
    return _gymbook(log, _GYMBOOK_IT, _ITALIAN)


def gymbook_de(log: SynthLog) -> Fixture:
    """German, four-figure years."""
    return _gymbook(log, _GYMBOOK_DE, GERMAN)
