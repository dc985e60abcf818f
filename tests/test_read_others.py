"""What one app alone does: FitNotes' two loads, Fitbod's multiplier, StrongLifts' zeros, GymBook's words."""

from __future__ import annotations

import polars as pl
import pytest

from legday.model import Reading
from legday.read import read_source
from legday.read.source import Options, Source


def _read(text: str, **said: str) -> Reading:
    return read_source(Source("a.csv", text.encode()), Options(**said))  # type: ignore[arg-type]


FITNOTES = "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind\n"


@pytest.mark.parametrize(
    ("kg", "lb", "load", "unit"),
    [("70.00", "154.32", 70, "kg"), ("61.23", "135.00", 135, "lb"), ("", "135", 135, "lb"),
     ("70", "", 70, "kg"), ("0.00", "0.00", 0, "kg"), ("", "", None, None)],
)  # fmt: skip
def test_of_two_columns_the_unit_that_was_typed(
    kg: str, lb: str, load: float | None, unit: str | None
) -> None:
    reading = _read(
        f"{FITNOTES}2026-01-05,Squat,Legs,60,132.28,5,,,,,wr\n2026-01-05,Squat,Legs,{kg},{lb},5,,,,,wr\n"
    )
    assert reading.sets.select("typed_load", "typed_unit").row(1) == (load, unit)


def test_fitnotes_times_and_distances() -> None:
    reading = _read(
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n"
        "2026-08-13,Cycling,Cardio,,,,2.0,km,0:12:00,\n2026-08-13,Cycling,Cardio,,,,1.0,mi,1:59:30,\n"
        "2026-08-13,Run,Cardio,66.14,lbs,,,,,weight\n"
    )
    assert reading.sets.select("distance_m", "duration_s").rows() == [(2000, 720), (1609.344, 7170)]
    assert reading.accounted == {"set": 2, "planned_not_done": 1}


FITBOD = "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n"


@pytest.mark.parametrize(
    ("name", "multiplier", "kind", "side"),
    [
        # one load in all, which the catalogue would take for one of a pair
        ("Dumbbell Row", "1.0", "total", "both"),
        ("Barbell Squat", "1.0", None, "both"),
        # a pair; one dumbbell and two legs; a pair and two legs; a barbell and two legs
        ("Dumbbell Bench Press", "2.0", "per_hand", "both"),
        ("Dumbbell Bulgarian Split Squat", "2.0", "total", "each"),
        ("Bulgarian Split Squat", "2.0", "total", "each"),
        ("Dumbbell Lunge", "4.0", "per_hand", "each"),
        ("Barbell Lunge", "2.0", None, "each"),
        ("Single Leg Extension", "2.0", None, "each"),
        ("Single Leg Extension - Left", "2.0", None, "both"),  # the name has the side
        # no lift that is known: a pair where nothing speaks against it
        ("Dumbbell Wobble", "2.0", "per_hand", "both"),
        ("Dumbbell Side Wobble", "2.0", None, "both"),
        ("Wobble", "2.0", None, "both"),
        ("Stair Climber", "0.0", None, "both"),
    ],
)
def test_what_a_multiplier_says(name: str, multiplier: str, kind: str | None, side: str) -> None:
    row = _read(f"{FITBOD}2026-01-22 06:54:26 +0000,{name}, 8,20,0,0,0,0,false,, {multiplier}\n").sets.row(
        0, named=True
    )
    assert (row["typed_load"], row["reps"], row["load_kind"], row["side"]) == (20, 8, kind, side)


def test_fitbod_of_2019_has_rows_for_several_sets_and_no_times() -> None:
    reading = _read(
        "Date,Exercise,Sets,Reps,Weight,isWarmup,Note\n2019-02-13,Chin Up,1,5,0,,\n"
        "2019-02-13,Curl,3,13,6.803893642,TRUE,\n2019-02-13,Side Bridge,1,0,0,,\n"
        "2019-02-13,Curl,0,13,6.8,,\n2019-02-13,Curl,101,13,6.8,,\n"
    )
    assert reading.format == "fitbod"
    assert reading.accounted == {"set": 3, "broken": 2}
    assert reading.sets.select("name", "reps", "typed_load", "typed_unit", "set_type").rows() == [
        ("Chin Up", 5, 0, "kg", "working"),
        *[("Curl", 13, 6.803894, "kg", "warm_up")] * 3,
        ("Side Bridge", None, None, None, "working"),
    ]


def test_fitbod_in_the_zone_asked_for() -> None:
    text = f"{FITBOD}2026-01-22 23:54:26 +0000,Squat,8,20,0,0,0,0,false,,1.0\n"
    assert str(_read(text).sets["day"].item()) == "2026-01-22"
    assert [(one.code, one.severity) for one in _read(text).findings] == [("zone-assumed", "question")]
    local = _read(text, zone="Europe/Berlin")
    assert str(local.sets["day"].item()) == "2026-01-23"
    assert not local.findings
    assert not _read(text.replace("+0000", "+0100")).findings


def _stronglifts(body: str, unit: str, scheme: str, cells: str, times: str = "") -> Reading:
    return _read(
        "Date (yyyy/mm/dd),Workout,Workout Name,Body Weight (KG),Exercise,Sets×Reps,Sets×Time,"
        "Start Time (h:mm),Notes,"
        f"Set 1 (Reps),Set 1 ({unit}),Set 2 (Reps),Set 2 ({unit}),Set 3 (Reps),Set 3 ({unit})\n"
        f"2026/08/11,1,A,{body},Squat,{scheme},{times},10:56 PM,,{cells}\n"
    )


def test_stronglifts_failed_is_not_undone() -> None:
    reading = _stronglifts("83.5", "KG", "5/0/-", "5,55,0,55,0,55")
    assert reading.sets.select("reps", "set_type", "typed_load", "typed_unit").rows() == [
        (5, "working", 55, "kg"), (0, "failure", 55, "kg"),
    ]  # fmt: skip
    assert (reading.accounted, reading.planned["line"].to_list()) == ({"set": 1}, [2])
    assert str(reading.sets["at"][0]) == "2026-08-11 22:56:00"
    undone = _stronglifts("83.5", "KG", "-/-/-", "0,55,0,55,0,55")
    assert (undone.accounted, undone.planned.height) == ({"planned_not_done": 1}, 3)
    assert _stronglifts("83.5", "KG", "", ",,,,,", "30/45/-").sets["duration_s"].to_list() == [30, 45]


def test_stronglifts_workouts_of_one_start_are_told_apart_by_their_number() -> None:
    head = (
        "\ufeffDate (yyyy/mm/dd),Workout,Workout Name,Program Name,Exercise,Sets×Reps,Start Time (h:mm),"
        "Set 1 (Reps),Set 1 (KG),Set 2 (Reps),Set 2 (KG)\n"
    )
    rows = (
        "2026/08/11,9,A,5×5,Squat,5/-,10:57 PM,5,60,0,60\n2026/08/11,9,A,5×5,Row,5/5,10:57 PM,5,40,5,40\n"
        "2026/08/11,10,B,5×5,Squat,5/5,10:57 PM,5,60,5,60\n2026/08/12,11,A,5×5,Squat,5/5,9:00 PM,5,60,5,60\n"
    )
    for text, copies in ((head + rows, 0), (head + rows + head + rows, 4)):
        reading = _read(text)
        assert reading.accounted == {
            key: count
            for key, count in {"set": 4, "duplicate": copies, "repeated_header": bool(copies)}.items()
            if count
        }
        assert reading.sessions.select("session", "workout").rows() == [
            ("stronglifts 2026-08-11T22:57:00", "5×5; A"), ("stronglifts 2026-08-11T22:57:00 2", "5×5; B"),
            ("stronglifts 2026-08-12T21:00:00", "5×5; A"),
        ]  # fmt: skip
        assert reading.sets.height == 7
        assert reading.planned["name"].to_list() == ["Squat"]


def test_stronglifts_with_a_column_named_twice() -> None:
    text = "Date,Exercise,Set 1 (Reps),Set 1 (KG),Set 1 (Reps),Set ٣ (Reps)\n2026/08/11,Squat,5,55,4,3\n"
    assert _read(text).sets["reps"].to_list() == [5]


@pytest.mark.parametrize(
    ("body", "unit", "kg"), [("83.5", "KG", 83.5), ("83.5", "LB", 83.5), ("184", "LB", 83.4609961)]
)
def test_stronglifts_body_weight_whatever_its_header_says(body: str, unit: str, kg: float) -> None:
    reading = _stronglifts(body, unit, "5/5/5", "5,55,5,55,5,55")
    assert reading.body["bodyweight_kg"].item() == pytest.approx(kg)
    assert [one.code for one in reading.findings] == (["body-weight-unit"] if unit == "LB" else [])


GYMBOOK = {
    "en": (
        "Date,Workout,Time,Exercise,Region,Muscle Group (Primary),Muscle Group (Secondary),"
        "Repetitions / Time,Weight / Distance,Notes,Skipped",
        "", "12 repetitions", "45 seconds", "No", "Yes",
    ),
    "fr": (
        "Date,Entraînement,Heure,Exercice,Zone,Muscles (primaires),Muscles (secondaires),"
        "Série / Série d'échauffement / Série de récupération,Répétitions / Temps,Poids / Distance,Notes,"
        "Ignoré",
        "Série d'échauffement,", "12 répétitions", "45 secondes", "Non", "Oui",
    ),
    "es": (
        "Fecha,Rutina,Hora,Ejercicio,Zona,Músculos (primarios),Músculos (secundarios),"
        "Serie / Serie de calentamiento / Serie de enfriamiento,Repeticiones / Tiempo,Peso / Distancia,Notas,"
        "Omitido",
        "Serie de calentamiento,", "12 repeticiones", "45 segundos", "No", "Sí",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", GYMBOOK)
def test_gymbook_in_languages_that_it_was_never_told(language: str) -> None:
    header, kind, reps, time, no, yes = GYMBOOK[language]
    stem = "25/12/25,Lower,19:30,Squat,Legs,Quads,,"
    rows = (f'{reps},"60,50 kg",,{no}', f'{time},"0,00 kg",,{no}', f'{reps},"0,00 kg",,{yes}')
    text = "\n".join([header, *(stem + kind + row for row in rows)])
    for encoding in ("utf-8", "utf-16-le"):
        reading = read_source(Source("a.csv", text.encode(encoding)), Options())
        assert reading.accounted == {"set": 2, "planned_not_done": 1}
        assert reading.sets.select("reps", "duration_s", "typed_load", "typed_unit", "set_type").rows() == [
            (12, None, 60.5, "kg", "warm_up" if kind else "working"),
            (None, 45, 0, "kg", "warm_up" if kind else "working"),
        ]
        assert not [one for one in reading.findings if one.severity != "info"]


def test_liftlog_sets_of_one_second_stay_in_order() -> None:
    reading = _read(
        "SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes\n"
        "b,2024-10-17T10:45:06,Squat,60,kg,8,8,\n"
        "a,2024-10-16T10:44:38,Squat,67.5,kg,10,12,\na,2024-10-16T10:44:38,Squat,67.5,kg,11,12,\n"
        "a,2024-10-16T10:44:30,Squat,67.5,kg,12,12,\n"
    )
    assert reading.sets["reps"].to_list() == [12, 11, 10, 8]
    assert reading.sets.filter(pl.col("day").dt.day() == 16)["set_index"].to_list() == [1, 2, 3]


def test_lyfta_says_the_side() -> None:
    head = "Title,Date,Duration,Exercise,Superset id,Weight,Reps,Distance,Time,Set Type"
    stem = "Legs,2026-03-30 17:22:10,1:05:00,Split Squat,"
    reading = _read(f"{head}\n{stem},20,8,,,Left\n{stem},20,9,,,Right\n{stem},10,9,,,Warmup\n", unit="kg")
    assert reading.format == "lyfta"
    assert reading.sets.select("side", "set_type", "reps").rows() == [
        ("left", "working", 8), ("right", "working", 9), ("both", "warm_up", 9),
    ]  # fmt: skip


HEVY = (
    "title;start_time;end_time;description;exercise_title;exercise_notes;set_index;set_type;weight_kg;reps;"
    "rpe\n"
)


def test_hevy_saved_again_with_semicolons_and_without_supersets() -> None:
    stem = r'Legs;"8 Apr 2026, 16:50";"8 Apr 2026, 17:43";"good\nday";Squat (Barbell);slow'
    reading = _read(f"{HEVY}{stem};0;normal;102,5;5;8,5\n{stem};1;normal;100;0;\n")
    assert reading.format == "hevy"
    assert reading.sets.select("typed_load", "reps", "rir", "set_type").rows() == [
        (102.5, 5, 1.5, "working"), (100, 0, None, "failure"),
    ]  # fmt: skip
    assert reading.sessions.select("workout", "minutes", "note").rows() == [("Legs", 53, "good\nday")]


def test_fitnotes_older_header_in_kilograms() -> None:
    reading = _read(
        "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n"
        "2017-06-23,Squat,Legs,60,5,,,\n"
    )
    assert reading.sets.select("typed_load", "typed_unit").rows() == [(60, "kg")]


LIFTOSAUR = (
    "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,"
    "Completed Weight Value,Completed Weight Unit,Completed Reps Time\n"
)


def test_liftosaur_what_cannot_be_read_is_broken_and_a_strange_unit_stays_strange() -> None:
    stem = 'Mine,Day 1,"Squat, Barbell",0,5'
    reading = _read(
        f"{LIFTOSAUR}2026-03-01T10:00:00Z,{stem},5,100,kg,\n2026-03-01T10:00:00Z,{stem},five,100,kg,soon\n"
        f"2026-03-01T10:00:00Z,{stem},5,16,stone,\n2026-03-01T10:00:00Z,{stem},,100,kg,\n"
    )
    assert reading.accounted == {"set": 2, "broken": 1, "planned_not_done": 1}
    assert reading.sets.select("typed_load", "typed_unit").rows() == [(100, "kg"), (16, None)]
    told = [(one.code, one.line, one.text) for one in reading.findings]
    assert told == [
        ("zone-assumed", None, ""), ("unreadable-value", 3, "five"), ("unreadable-value", 3, "soon"),
        ("unit-unknown", 4, "stone"),
    ]  # fmt: skip
    assert "“Completed Reps Time”" in reading.findings[2].message
    assert reading.sessions["workout"].to_list() == ["Mine; Day 1"]


def test_a_log_of_ones_own_is_a_table() -> None:
    reading = _read(
        "date,workout_name,exercise,set_number,weight_kg,reps\n2026-01-05,A,Squat,1,100,5\n"
        "2026-01-05,A,Squat,2,100,5\n2026-01-05,B,Squat,1,60,5\n"
    )
    assert reading.format == "table"
    assert reading.accounted == {"set": 3}
    assert reading.sessions["workout"].to_list() == ["A", "B"]
