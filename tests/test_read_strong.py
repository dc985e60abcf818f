"""What the marks and zeros of Strong's rows mean."""

from __future__ import annotations

import pytest

from legday.model import Reading
from legday.read import read_source
from legday.read.source import Options, Source

HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
)


def _read(*rows: str) -> Reading:
    lines = [HEADER, *(f"2026-03-30 17:22:10,A,1h 5m,{row}" for row in rows)]
    return read_source(Source("a.csv", "\n".join(lines).encode()), Options("kg"))


def test_zero_means_does_not_apply_but_for_an_attempt_that_failed() -> None:
    reading = _read(
        "Squat (Barbell),1,140,0,0,0,,,",
        "Pull Up,1,0,8,0,0,,,",
        "Plank,1,0,0,0,60,,,",
        "Plank,2,20,0,0,45,,,",
    )
    fields = reading.sets.select("typed_load", "reps", "duration_s", "rir").rows()
    assert fields == [
        (140, 0, None, None),
        (None, 8, None, None),
        (None, None, 60, None),
        (20, None, 45, None),
    ]


def test_a_row_of_zeros_was_not_done() -> None:
    reading = _read("Squat (Barbell),1,140,5,0,0,,,", "Squat (Barbell),2,0,0,0,0,,,")
    assert reading.accounted == {"set": 1, "planned_not_done": 1}
    assert reading.planned.select("name", "line").rows() == [("Squat (Barbell)", 3)]


def test_marks() -> None:
    reading = _read(
        "Squat (Barbell),W,60,5,0,0,,,", "Squat (Barbell),1,100,5,0,0,,,7.5", "Squat (Barbell),D,80,8,0,0,,,",
        "Squat (Barbell),F,70,9,0,0,,,10", "Squat (Barbell),Rest Timer,,,,120,,,",
        "Squat (Barbell),Note,,,,,depth is good,,",
    )  # fmt: skip
    assert reading.sets["set_type"].to_list() == ["warm_up", "working", "drop", "failure"]
    assert reading.sets["rir"].to_list() == [None, 2.5, None, 0]
    assert reading.accounted == {"set": 4, "rest_timer": 1, "note_row": 1}
    assert [(one.code, one.line, one.text) for one in reading.findings] == [("note-row", 7, "depth is good")]


def test_a_mark_never_met_is_a_finding() -> None:
    reading = _read(
        "Squat (Barbell),1,100,5,0,0,,,",
        "Squat (Barbell),Q,80,8,0,0,,,",
        "Squat (Barbell),Odpoczynek,,,,90,,,",
    )
    assert reading.accounted == {"set": 2, "broken": 1}
    assert [(one.code, one.severity, one.line) for one in reading.findings] == [
        ("set-type-unknown", "question", 3), ("unknown-mark", "warning", 4),
    ]  # fmt: skip


def test_a_file_of_nothing_but_rest_has_no_sets() -> None:
    assert _read("Squat (Barbell),Rest Timer,,,,120,,,").accounted == {"rest_timer": 1}
    assert _read("Squat (Barbell),Q,,,,,,,").accounted == {"broken": 1}


def test_distance_by_header_column_or_custom() -> None:
    head = "Date;Workout Name;Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds"
    metres = f"{head}\n2026-03-30 17:22:10;A;Run;1;;;;5000;1500\n"
    assert read_source(Source("a", metres.encode()), Options()).sets["distance_m"].to_list() == [5000]
    head = "Date,Workout Name,Exercise Name,Set Order,lb,Reps,mi,Seconds,Notes"
    miles = f"{head}\n2026-03-30 17:22:10,A,Run,0,0,0,3,1500,\n"
    assert read_source(Source("a", miles.encode()), Options()).sets["distance_m"].to_list() == [4828.032]


HEADERS = {
    "fr": (
        "Date,Nom de l’entraînement,Durée,Nom de l’exercice,Ordre de la série,Poids,Réps,Distance,Secondes,"
        "Notes,Notes de l’entraînement,RPE"
    ),
    "es": (
        "Fecha,Nombre del entrenamiento,Duración,Nombre del ejercicio,Orden de la serie,Peso,Repeticiones,"
        "Distancia,Segundos,Notas,Notas del entrenamiento,RPE"
    ),
    "it": (
        "Data,Nome allenamento,Durata,Nome esercizio,Ordine serie,Peso,Ripetizioni,Distanza,Secondi,Note,"
        "Note allenamento,RPE"
    ),
    "pt": (
        "Data,Nome do treino,Duração,Nome do exercício,Ordem da série,Peso,Repetições,Distância,Segundos,"
        "Notas,Notas do treino,RPE"
    ),
}


@pytest.mark.parametrize("language", HEADERS)
def test_other_languages(language: str) -> None:
    rows = (
        '2024-03-01 07:00:00,Jambes,1h 5m,Squat (Barbell),1,100,5,0,0,lent,"dur, mais bien",8\n'
        "2024-03-01 07:00:00,Jambes,1h 5m,Squat (Barbell),2,110,0,0,0,,,\n"
        "2024-03-01 07:00:00,Jambes,1h 5m,Squat (Barbell),Note,,,,,assez,,\n"
    )
    source = Source("a.csv", f"{HEADERS[language]}\n{rows}".encode())
    reading = read_source(source, Options("kg"))
    assert reading.accounted == {"set": 2, "note_row": 1}
    assert reading.sets.select("set_type", "typed_load", "reps", "rir", "note").rows() == [
        ("working", 100, 5, 2, "lent"), ("failure", 110, 0, None, None),
    ]  # fmt: skip
    assert reading.sessions.select("workout", "minutes", "note").rows() == [("Jambes", 65, "dur, mais bien")]
    assert [one.code for one in reading.findings] == ["note-row"]


def test_a_note_of_the_workout_on_a_row_that_is_no_set_is_kept() -> None:
    head = (
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
        "Workout Notes\n"
    )
    stem = "2024-03-01 07:00:00,Legs,1h,Squat"
    text = (
        f"{head}{stem},Rest Timer,,,,90,,tired\n{stem},1,100,5,0,0,,slept badly\n{stem},2,100,5,0,0,,tired\n"
    )
    reading = read_source(Source("a.csv", text.encode()), Options("kg"))
    assert reading.sessions["note"].to_list() == ["tired\nslept badly"]
