"""The fitnotes_backup reader against a hand-written truth, against damage, and against hostile databases."""

import sqlite3
from time import perf_counter

import pytest

from legday.errors import LegdayError
from legday.read import fitnotes_backup as reader
from legday.read.source import Head, Options, Source
from record_cases import DATA, check, mutated, read_or_refuse

SCHEMA = (DATA / "fitnotes_backup.sql").read_text("utf-8")


def database(sql: str) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(sql)
    data = connection.serialize()
    connection.close()
    return data


BACKUP = database(SCHEMA)


def test_a_backup_is_read_as_written_by_hand() -> None:
    assert reader.identify(Head(BACKUP[:65_536]))
    check(reader.read(Source("a.fitnotes", BACKUP), Options()), "fitnotes_backup")


def test_a_backup_written_with_a_write_ahead_log_is_read() -> None:
    assert BACKUP[18:20] == b"\1\1"
    check(
        reader.read(Source("a.fitnotes", BACKUP[:18] + b"\2\2" + BACKUP[20:]), Options()), "fitnotes_backup"
    )


def test_a_backup_with_the_two_needed_tables_alone_is_read() -> None:
    bare = database(
        "CREATE TABLE exercise(_id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE training_log(_id INTEGER PRIMARY KEY, exercise_id INTEGER, date DATE, reps INTEGER);"
        "INSERT INTO exercise VALUES (1, 'Squat'); INSERT INTO training_log VALUES (1, 1, '2025-01-06', 5);"
    )
    sets = reader.read(Source("a.fitnotes", bare), Options()).sets
    assert sets.select("name", "reps", "typed_load").rows() == [("Squat", 5, None)]


def test_damage_is_accounted_or_refused() -> None:
    for seed in range(150):
        read_or_refuse(reader, mutated(BACKUP, seed))


EXERCISE = (
    "CREATE TABLE exercise(_id INTEGER PRIMARY KEY, name TEXT); INSERT INTO exercise VALUES (1, 'Squat');"
)
ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS _id, 1 AS exercise_id, "
)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE notes(a);",
        EXERCISE + f"CREATE VIEW training_log AS {ENDLESS} '2025-01-06' AS date FROM n;",
        EXERCISE + "CREATE TABLE training_log(exercise_id, date AS (zeroblob(100000000)));"
        "INSERT INTO training_log(exercise_id) VALUES (1);",
        EXERCISE
        + "CREATE TABLE t(x, y, z); CREATE VIEW training_log AS SELECT 1 AS exercise_id, 2 AS date FROM t;",
        EXERCISE
        + "CREATE TABLE training_log(exercise_id, date); INSERT INTO training_log VALUES (1, x'ff');",
        EXERCISE + "CREATE TABLE training_log(exercise_id, date);"
        "INSERT INTO training_log VALUES (1, zeroblob(3000000));",
    ],
    ids=["other tables", "endless view", "computed column", "view", "bytes", "huge cell"],
)
def test_a_hostile_database_is_refused_at_once(sql: str) -> None:
    began = perf_counter()
    with pytest.raises(LegdayError) as caught:
        reader.read(Source("a.fitnotes", database(sql)), Options())
    assert str(caught.value).startswith("a.fitnotes: ")
    assert "\n" not in str(caught.value)
    assert perf_counter() - began < 5


@pytest.mark.parametrize(
    "data", [b"", b"SQLite format 3\0", b"SQLite format 3\0" + b"\xff" * 5000, BACKUP[:4096], b"no"]
)
def test_what_is_no_database_is_refused(data: bytes) -> None:
    with pytest.raises(LegdayError):
        reader.read(Source("a.fitnotes", data), Options())
