"""FitNotes for Android: the `.fitnotes` backup, an SQLite database.

`metric_weight` is kilograms whatever the app shows. The columns cannot be empty, so 0 kg, 0 reps, 0 m and
0 s mean "not stated". Sessions are days (a start time only where the workout timer ran); there is no RPE,
no warm-up and no side.

The bytes may come from anyone: the database is opened in memory and for reading only, its views, triggers
and virtual tables are never touched, and a query is stopped when it works longer than any backup needs.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from legday.errors import LegdayError
from legday.model import Reading
from legday.read.clock import Clock, minutes_between
from legday.read.records import BadValue, Gatherer, joined, number, words
from legday.read.source import Head, Options, Source

NAME = "fitnotes_backup"
TITLE = "FitNotes (backup)"
TRIED = False

MAGIC = b"SQLite format 3\0"
MAX_BACKUP_BYTES = 256 * 2**20
MAX_LOGS = 2_000_000
MAX_CELL_BYTES = 1_000_000
MAX_STEPS = 20_000  # of STEP instructions each: seconds, where a real backup takes a tenth of one
STEP = 10_000
SET_COMMENT = 1
_COMPUTED = re.compile(r"\bgenerated always\b|\bas ?\(")
_READS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}


def identify(head: Head) -> bool:
    """Tell SQLite by its mark; that the tables are FitNotes' is seen when it is opened."""
    return head.data.startswith(MAGIC)


def read(source: Source, options: Options) -> Reading:
    """Read the training log; a row is a row of `training_log`.

    Raises
    ------
    LegdayError
        If it is no SQLite database, is damaged, or holds no FitNotes log.
    """
    gather = Gatherer(NAME, TITLE, source, TRIED)
    clock = Clock(options.zone)
    if len(source.data) > MAX_BACKUP_BYTES:
        raise LegdayError(f"{source.name}: is larger than any FitNotes backup (256 MiB at most)")
    database = sqlite3.connect(":memory:")
    try:
        _open(database, source.data)
        _read(database, gather, clock)
    except (sqlite3.Error, sqlite3.Warning, UnicodeError, OverflowError, MemoryError) as error:
        why = " ".join(str(error).split())[:120]
        raise LegdayError(
            f"{source.name}: is no whole FitNotes backup ({why}); make the backup in the app again"
        ) from None
    finally:
        database.close()
    gather.said |= {"unit": "kg (as every backup stores it)", "zone": clock.said}
    return gather.reading()


def _open(database: sqlite3.Connection, data: bytes) -> None:
    if data[18:20] == b"\2\2":
        # written with a write-ahead log, which a database in memory cannot have
        data = data[:18] + b"\1\1" + data[20:]
    database.deserialize(data)
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_CELL_BYTES)
    database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA query_only = ON")
    database.text_factory = lambda raw: raw.decode("utf-8", "replace")
    steps = iter(range(MAX_STEPS))
    database.set_progress_handler(lambda: next(steps, None) is None, STEP)
    database.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in _READS else sqlite3.SQLITE_DENY)


class _Tables:
    """Plain tables of the database by name, and their plain columns."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        rows = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' LIMIT 1000")
        self._columns: dict[str, set[str]] = {}
        for name, sql in rows.fetchall():
            # no module's code and no computed column is run for a file that anyone may have made
            if isinstance(name, str) and isinstance(sql, str) and _is_plain(sql):
                self._columns[name.lower()] = _columns(sql)

    def rows(self, table: str, columns: Sequence[str], needed: int) -> Iterator[list[Any]]:
        """Give rows with the columns asked for; None where the table lacks one.

        The first `needed` columns have to be there, else there are no rows.
        """
        have = self._columns.get(table.lower(), set())
        if not have.issuperset(columns[:needed]):
            return
        asked = [column for column in columns if column in have]
        cursor = self._database.execute(
            f'SELECT {", ".join(asked)} FROM "{table}" LIMIT {MAX_LOGS + 1}'  # noqa: S608 - names are ours
        )
        place = {column: at for at, column in enumerate(asked)}
        for count, row in enumerate(cursor):
            if count >= MAX_LOGS:
                raise sqlite3.DataError(f"{table} has more than {MAX_LOGS:,} rows")
            yield [row[place[column]] if column in place else None for column in columns]

    def has(self, table: str, columns: Sequence[str]) -> bool:
        """Tell whether there is such a table with such columns."""
        return self._columns.get(table, set()).issuperset(columns)


def _is_plain(sql: str) -> bool:
    folded = " ".join(sql.lower().split())
    return folded.startswith("create table") and not _COMPUTED.search(folded)


def _columns(sql: str) -> set[str]:
    """Column names of a CREATE TABLE statement: the first word of each part."""
    inside = sql[sql.find("(") + 1 : sql.rfind(")")]
    depth, part, parts = 0, "", []
    for char in inside[:100_000]:
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            parts.append(part)
            part = ""
        else:
            part += char
    return {words_[0].strip("\"'`[]").lower() for words_ in (one.split() for one in [*parts, part]) if words_}


def _read(database: sqlite3.Connection, gather: Gatherer, clock: Clock) -> None:
    tables = _Tables(database)
    if not tables.has("training_log", ("exercise_id", "date")) or not tables.has("exercise", ("_id", "name")):
        raise LegdayError(
            f"{gather.source.name}: is an SQLite database, but no FitNotes backup "
            "(no training_log beside exercise); give the app's .fitnotes file"
        )
    categories = {key: words(name) for key, name in tables.rows("Category", ("_id", "name"), 2)}
    exercises = {
        key: (words(name), categories.get(category))
        for key, name, category in tables.rows("exercise", ("_id", "name", "category_id"), 2)
    }
    comments = {
        owner: words(comment)
        for owner, kind, comment in tables.rows("Comment", ("owner_id", "owner_type_id", "comment"), 3)
        if kind == SET_COMMENT
    }
    groups = {
        (exercise, day): words(group)
        for exercise, day, group in tables.rows(
            "WorkoutGroupExercise", ("exercise_id", "date", "workout_group_id"), 3
        )
    }
    times = _times(tables, clock)
    wanted = ("exercise_id", "date", "_id", "metric_weight", "reps", "distance", "duration_seconds")
    logs = list(tables.rows("training_log", wanted, 2))
    # the app numbers sets as they are logged; days may have been filled in later
    logs.sort(key=lambda log: (str(log[1]), log[2] if isinstance(log[2], int) else 0))
    for exercise, day, key, weight, reps, distance, seconds in logs:
        line = gather.row()
        name, category = exercises.get(exercise, (None, None))
        try:
            start = clock.read(day[:10] if isinstance(day, str) else day)
            if start is None:
                raise BadValue("it has no date")
            if name is None:
                raise BadValue(f"there is no exercise {exercise}")
            load = _stated(weight, "metric_weight")
            begun, minutes = times.get(start.date().isoformat(), (start, None))
            gather.keep(
                line,
                start=begun,
                minutes=minutes,
                name=name,
                hint_category=category,
                typed_load=load,
                typed_unit=None if load is None else "kg",
                reps=_stated(reps, "reps"),
                distance_m=_stated(distance, "distance"),
                duration_s=_stated(seconds, "duration_seconds"),
                superset=groups.get((exercise, day)),
                note=joined(comments.get(key)),
            )
        except BadValue as error:
            gather.broken(line, error, [exercise, day, weight, reps])
    for day, comment in tables.rows("WorkoutComment", ("date", "comment"), 2):
        try:
            noted = clock.read(day[:10] if isinstance(day, str) else day)
        except BadValue as error:
            gather.find("note-row", str(error), severity="warning", text=[day, comment])
            continue
        if noted is not None:
            begun, _ = times.get(noted.date().isoformat(), (noted, None))
            gather.note(begun, words(comment))
    for day, weight in tables.rows("BodyWeight", ("date", "body_weight_metric"), 2):
        try:
            moment, mass = (
                clock.read(day[:10] if isinstance(day, str) else day),
                _stated(weight, "body weight"),
            )
        except BadValue as error:
            gather.find("body-weight-unread", str(error), severity="warning", text=[day, weight])
            continue
        if moment is not None and mass is not None:
            gather.body.append((moment.date(), mass))


def _stated(value: object, what: str) -> float | None:
    """Read a number of a column that cannot be empty, where 0 means "not stated"."""
    result = number(value, what)
    if result is not None and result < 0 and what != "metric_weight":
        raise BadValue(f"{what} is negative ({result:g})")
    return result or None


def _times(tables: _Tables, clock: Clock) -> dict[str, tuple[datetime, float | None]]:
    """Give start and length [min] of the days on which the workout timer ran once."""
    found: dict[str, tuple[datetime, float | None]] = {}
    twice: set[str] = set()
    for day, begin, end in tables.rows(
        "WorkoutTime", ("workout_date", "start_date_time", "end_date_time"), 3
    ):
        try:
            start, stop = clock.read(begin), clock.read(end)
        except BadValue:
            continue  # the day then keeps its date alone
        if start is None or start.date().isoformat() != str(day)[:10]:
            continue
        if str(day)[:10] in found:
            twice.add(str(day)[:10])
        found[str(day)[:10]] = start, minutes_between(start, stop)
    return {day: time for day, time in found.items() if day not in twice}
