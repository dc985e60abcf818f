"""The schema number: one cheap look at each start; Alembic only where it is behind."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text

from legday.errors import LegdayError
from legday.log.engine import reading, sync_folder
from legday.log.schema import SCHEMA, VERSION_TABLE

MIGRATIONS = Path(__file__).parent / "migrations"


def check_schema(engine: Engine, where: str, *, create: bool) -> None:
    """See that the journal is of this program's schema; make or migrate it where it is behind.

    Raises
    ------
    LegdayError
        If it is of a newer program, not a journal, or empty and not to be made.
    """
    with reading(engine) as conn:
        number = schema_number(conn, where)
    if number == SCHEMA:
        return
    if number is None and not create:
        msg = f"{where}: there is no journal yet; begin one with legday import or legday log"
        raise LegdayError(msg)
    migrate(engine, where, MIGRATIONS, SCHEMA)


def schema_number(conn: Connection, where: str, newest: str = SCHEMA) -> str | None:
    """Give the number of the schema, None for an empty database."""
    if conn.dialect.name == "sqlite":
        question = "SELECT name FROM sqlite_master WHERE type = 'table'"
    else:
        question = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
    names = set(conn.scalars(text(question)))
    if not names:
        return None
    if VERSION_TABLE not in names:
        msg = f"{where}: holds tables of another program; give the journal a database of its own"
        raise LegdayError(msg)
    number: str | None = conn.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608
    if number is not None and int(number) > int(newest):
        newer = f"schema {number}, this one knows {newest}"
        msg = f"{where}: was written by a newer legday ({newer}); update legday"
        raise LegdayError(msg)
    return number


def migrate(engine: Engine, where: str, migrations: Path, newest: str) -> None:
    """Bring the schema to the newest, in one transaction; a file with data in it is copied first.

    Another program may have done so meanwhile: the number is looked at again under the write lock.
    """
    with engine.connect().execution_options(writer=True) as conn:
        driver: Any = conn.connection.driver_connection
        sqlite = conn.dialect.name == "sqlite"
        if sqlite:  # a table that is made anew is dropped first, with all that refers to it
            driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with conn.begin():
                number = schema_number(conn, where, newest)
                if number == newest:
                    return
                if sqlite and number is not None:
                    back_up(Path(where), newest)
                _run(conn, migrations)
                if sqlite and driver.execute("PRAGMA foreign_key_check").fetchone():
                    msg = f"{where}: rows would lose what they refer to; it is left as it was, report this"
                    raise LegdayError(msg)
        finally:
            if sqlite:
                driver.execute("PRAGMA foreign_keys=ON")


def back_up(path: Path, newest: str) -> Path:
    """Copy a file as it is now to ``NAME.before-schema-NUMBER`` beside it, over no older copy."""
    name = f"{path.name}.before-schema-{newest}"
    copy, count = path.with_name(name), 1
    while copy.exists():
        count += 1
        copy = path.with_name(f"{name}-{count}")
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    try:
        target.execute("PRAGMA synchronous=FULL")
        source.backup(target)
    finally:
        target.close()
        source.close()
    sync_folder(copy.parent)
    return copy


def _run(conn: Connection, migrations: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": conn})
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    command.upgrade(config, "head")
