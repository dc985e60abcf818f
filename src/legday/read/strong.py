"""Strong: its CSV exports, from the one of 2016 to the newest, in the languages of the app as far as known.

The classic form states no unit: it is inferred from the plates where they leave no doubt, else asked for.
A zero means "does not apply" and becomes null, but for one case: no repetitions with a load, and neither time
nor distance, is an attempt that failed: it keeps its 0, and a working set of it is one of type failure. Rest
timers and notes are accounted, not sets. Tried on real exports of 2016, of the classic form and of Android
(semicolons, a unit a row); the newest form and the languages follow descriptions.
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from legday.errors import Finding
from legday.model import Reading
from legday.read import rows, unit
from legday.read.columns import Column
from legday.read.dialect import has, header_unit, read_records
from legday.read.source import Head, Options, Source
from legday.read.written import TITLE as UNNAMED
from legday.read.written import figure, lost, plain, ready, safe, table

NAME = "strong"
TITLE = "Strong (CSV)"
TRIED = True

REPS = ("reps", "wiederh.", "wiederholungen", "réps", "répétitions", "repeticiones", "ripetizioni",
        "repetições")  # fmt: skip
COLUMNS = (
    Column("start", ("date", "datum", "fecha", "data"), "moment", required=True),
    Column(
        "workout",
        (
            "workout name", "workout-name", "nom de l'entraînement", "nombre del entrenamiento",
            "nombre de entrenamiento", "nome allenamento", "nome dell'allenamento", "nome do treino",
        ),
    ),
    Column(
        "minutes",
        (
            "duration", "duration (sec)", "workout duration", "dauer", "dauer (sek.)", "workout-dauer",
            "durée", "durée (sec)", "duración", "duración (seg)", "durata", "durata (sec)", "duração",
            "duração (seg)",
        ),
        "duration",
    ),
    Column(
        "name",
        (
            "exercise name", "name der übung", "nom de l'exercice", "nombre del ejercicio",
            "nombre de ejercicio", "nome esercizio", "nome dell'esercizio", "nome do exercício",
        ),
        required=True,
    ),
    Column(
        "mark",
        (
            "set order", "reihenfolge festlegen", "ordre de la série", "ordre des séries",
            "orden de la serie", "orden de serie", "orden de series", "ordine serie", "ordine della serie",
            "ordine set", "ordem da série", "ordem das séries",
        ),
        "mark",
        required=True,
    ),
    Column(
        "typed_load",
        (
            *(
                f"{weight}{unit}"
                for weight in ("weight", "gewicht", "poids", "peso")
                for unit in ("", " (kg)", " (lb)", " (lbs)")
            ),
            "kg", "lb", "lbs",
        ),
        "number",
    ),
    Column(
        "load_unit",
        ("weight unit", "gewichtseinheit", "unité de poids", "unidad de peso", "unità di peso",
         "unidade de peso"),
        "mark",
    ),
    Column("reps", REPS, "number"),
    Column("rpe", ("rpe",), "number"),
    Column(
        "distance",
        (
            "distance", "distance (meters)", "distance (km)", "distance (miles)", "km", "mi", "miles",
            "entfernung", "entfernung (meter)", "entfernung (km)", "distanz", "distance (mètres)",
            "distancia", "distancia (metros)", "distanza", "distanza (metri)", "distância",
            "distância (metros)",
        ),
        "number",
    ),
    Column(
        "distance_unit",
        ("distance unit", "entfernungseinheit", "distanzeinheit", "unité de distance",
         "unidad de distancia", "unità di distanza", "unidade de distância"),
        "mark",
    ),
    Column(
        "duration_s", ("seconds", "sekunden", "secondes", "segundos", "secondi"), "duration"
    ),
    Column("note", ("notes", "notizen", "anmerkungen", "notas", "note"), "note"),
    Column(
        "workout_note",
        (
            "workout notes", "workout-notizen", "trainingsnotizen", "notes de l'entraînement",
            "notes d'entraînement", "notas del entrenamiento", "notas de entrenamiento",
            "note allenamento", "note dell'allenamento", "notas do treino",
        ),
        "note",
    ),
)  # fmt: skip
IGNORED = ("workout #", "training #", "entraînement #", "entrenamiento #", "allenamento #", "treino #")

# The words of the column that orders sets, in the app's languages as far as they are known.
SET_TYPES: Mapping[str, str] = {
    "w": "warm_up", "warm-up": "warm_up", "warmup": "warm_up", "aufwärmen": "warm_up",
    "d": "drop", "drop set": "drop", "dropsatz": "drop",
    "f": "failure", "failure": "failure", "versagen": "failure",
}  # fmt: skip
REST = (
    "rest timer", "ruhe-timer", "ruhetimer", "pausentimer", "pausen-timer", "erholungstimer",
    "minuteur de repos", "temporizador de descanso", "timer di riposo", "rusttimer", "timer de descanso",
)  # fmt: skip
_HEADER = (
    "Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE",
    "Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes",
)  # fmt: skip
_MARKS = {"warm_up": "W", "drop": "D", "failure": "F"}
_UNITS = {"kg": "kg", "lb": "lbs", None: ""}
NOTES = ("note", "notiz", "nota", "notitie", "remarque")


def identify(head: Head) -> bool:
    """Whether the header is Strong's: it alone calls the number of a set its order."""
    return has(head.keys, COLUMNS) and bool(head.keys & {*REPS})


def read(source: Source, options: Options) -> Reading:
    """Read a Strong CSV.

    Raises
    ------
    LegdayError
        If it is no table, or its unit is neither stated, nor told by the plates, nor given.
    """
    records = read_records(source, options, COLUMNS, IGNORED)
    frame = plain(records.frame, ("workout", "workout_note", "name", "note"))
    frame = _without_zeros(_with_marks(frame))
    outcomes = dict(frame["becomes"].value_counts().iter_rows())
    findings = _notes_and_unknown(frame, source.name)
    sets = frame if outcomes.keys() == {"set"} else frame.filter(pl.col("becomes") == "set")
    header = records.headers
    units = unit.column(sets, "load_unit", header_unit(header.get("typed_load", "")), options, source.name)
    far = 1609.344 if units.main == "lb" else 1000.0
    sets = sets.with_columns(
        units.values,
        rows.rir_of_rpe("rpe"),
        rows.metres("distance", "distance_unit", header.get("distance", ""), otherwise=far),
        minutes=pl.col("minutes") / 60.0,
    )
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED, unit=units.said,
        outcomes={
            "rest_timer": outcomes.get("rest_timer", 0),
            "note_row": outcomes.get("note_row", 0),
            "broken": records.accounted["broken"] + outcomes.get("broken", 0),
        },
        findings=[*units.findings, *findings], notes=frame,
        lines={
            outcome: frame.filter(pl.col("becomes") == outcome)["line"].to_list()
            for outcome in outcomes if outcome != "set"
        },
    )  # fmt: skip


def _with_marks(frame: pl.DataFrame) -> pl.DataFrame:
    """What the set order says of a row: its outcome, the number and the type of the set."""
    marks = frame["mark"].unique()
    told = [_told(mark) for mark in marks]
    known = pl.DataFrame(
        {
            "mark": marks,
            "becomes": [becomes for becomes, _, _ in told],
            "set_no": [number for _, number, _ in told],
            "set_type": [kind for _, _, kind in told],
        },
        schema={"mark": pl.String, "becomes": pl.String, "set_no": pl.Int64, "set_type": pl.String},
    )
    return frame.join(known, on="mark", how="left", maintain_order="left")


def _told(mark: str) -> tuple[str, int | None, str | None]:
    folded = mark.casefold()
    if mark.isdecimal():
        return "set", int(mark[:9]), "working"
    if folded in SET_TYPES:
        return "set", None, SET_TYPES[folded]
    if folded in REST:
        return "rest_timer", None, None
    return ("note_row" if folded in NOTES else "unknown"), None, None


def _without_zeros(frame: pl.DataFrame) -> pl.DataFrame:
    """Blank out zeros that say "does not apply"; and settle rows whose mark is not known.

    With repetitions or a distance such a row is a set; without, it may be a timer or a note, and no set.
    """
    elsewhere = (pl.col("distance").fill_null(0) == 0) & (pl.col("duration_s").fill_null(0) == 0)
    failed = (pl.col("reps") == 0) & (pl.col("typed_load") > 0) & elsewhere
    performed = (pl.col("reps") > 0) | (pl.col("distance") > 0)
    unknown = pl.col("becomes") == "unknown"
    zeros = ("typed_load", "rpe", "distance", "duration_s")
    return frame.with_columns(
        *(pl.when(pl.col(name) != 0).then(pl.col(name)) for name in zeros),
        pl.when((pl.col("reps") != 0) | failed).then(pl.col("reps")),
        pl.when(~unknown)
        .then(pl.col("becomes"))
        .when(performed)
        .then(pl.lit("set"))
        .otherwise(pl.lit("broken")),
        unknown=unknown,
    )


def _notes_and_unknown(frame: pl.DataFrame, source: str) -> list[Finding]:
    """What notes say, as findings, so that no word is lost; and the marks that are not known."""
    notes = frame.filter((pl.col("becomes") == "note_row") & pl.col("note").is_not_null())
    findings = [
        Finding("note-row", f"A note on {name}.", source, line, "info", note[:200])
        for line, name, note in notes.select("line", "name", "note").iter_rows()
    ]
    odd = frame.filter("unknown").group_by("mark", "becomes", maintain_order=True)
    for mark, becomes, line, count in odd.agg(pl.col("line").first(), pl.len()).iter_rows():
        if becomes == "set":
            findings.append(rows.set_type_unknown(mark, source, line, count))
        else:
            message = f"Rows marked “{mark}”, without repetitions, are read as no sets."
            findings.append(Finding("unknown-mark", message, source, line, "warning", mark[:200], count))
    return findings


def write(sets: pl.DataFrame, sessions: pl.DataFrame | None = None) -> tuple[str, tuple[Finding, ...]]:
    """Write sets in the layout of Strong's export that has a unit with each load.

    Parameters
    ----------
    sets : polars.DataFrame
        A set table.
    sessions : polars.DataFrame, optional
        ``session, workout, minutes, note``.

    Returns
    -------
    str
        The CSV.
    tuple of Finding
        What it cannot hold.

    Raises
    ------
    LegdayError
        If a column is missing.
    """
    made = ready(sets, sessions, "Strong", tuple(_MARKS), "1s")
    load, reps = pl.col("typed_load"), pl.col("reps")
    time, distance = pl.col("duration_s"), pl.col("distance_m")
    elsewhere = (time.fill_null(0) > 0) | (distance.fill_null(0) > 0)
    nought = (reps == 0) & ~((load.fill_null(0) > 0) & ~elsewhere)
    zeros = pl.any_horizontal(one.fill_null(1) == 0 for one in (load, time, distance)) | nought
    said = pl.any_horizontal(one.is_not_null() for one in (reps, time, distance))
    idle = nought.fill_null(reps.is_null()) & ~elsewhere & said
    more = [
        ("supersets", pl.col("superset").is_not_null()),
        ("a 0, which says there that there is none, but for a try with a load", zeros),
        ("sets of nothing over 0: they read as planned", idle),
        ("loads without a unit", load.is_not_null() & pl.col("typed_unit").is_null()),
    ]
    findings = (*made.findings, *lost("Strong", made.sets, more))
    number = (~pl.col("set_type").is_in(list(_MARKS))).cum_sum().over("start", "name")
    cells = [
        (
            f"{row['start']:%Y-%m-%d %H:%M:%S}", safe(row["workout"]) or UNNAMED, _length(row["length"]),
            safe(row["name"]), _MARKS.get(row["set_type"], row["number"]), figure(row["typed_load"] or 0),
            _UNITS[row["typed_unit"]], figure(row["reps"] or 0), figure(row["rpe"]),
            figure((row["distance_m"] or 0) / 1000), "km" if row["distance_m"] else "",
            figure(row["duration_s"] or 0), safe(row["note"]), safe(row["workout_note"]),
        )
        for row in made.sets.with_columns(number.alias("number")).iter_rows(named=True)
    ]  # fmt: skip
    return table([_HEADER, *cells]), findings


def _length(minutes: float | None) -> str:
    if minutes is None:
        return ""
    hours, rest = divmod(round(minutes), 60)
    return f"{hours}h {rest}m" if hours else f"{rest}m"
