"""The schema number: new journals, older ones migrated with their data, newer ones refused."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from legday.errors import LegdayError
from legday.log import Store, make_version, open_store
from legday.log.engine import connect, reading, writing
from legday.log.schema import METADATA, SCHEMA, VERSION_TABLE
from legday.log.upgrade import MIGRATIONS, migrate, schema_number

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
SOURCE = Path(__file__).parents[1] / "src"


def keep_note(store: Store, name: str) -> None:
    how: Any = {"author": "me", "device": "laptop", "stamp": str(store.tick(NOW))}
    store.append([make_version(entry=name, kind="note", act=name, fields={"text": "Fuß"}, **how)])


def test_the_number_is_that_of_the_newest_migration() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [SCHEMA]


def test_migrations_lead_to_the_tables_of_the_program(where: str | Path) -> None:
    """From an empty database, through every migration."""
    with open_store(where) as store, reading(store.engine) as conn:
        context = MigrationContext.configure(
            conn, opts={"version_table": VERSION_TABLE, "compare_server_default": True}
        )
        assert compare_metadata(context, METADATA) == []
        assert schema_number(conn, "journal") == SCHEMA


def test_a_newer_journal_is_refused(where: str | Path) -> None:
    with open_store(where) as store:
        keep_note(store, "kept")
        with writing(store.engine) as conn:
            conn.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(LegdayError, match=r"newer legday \(schema 9999, .*\); update legday$"):
        open_store(where)


@pytest.fixture
def next_migrations(tmp_path: Path) -> Path:
    """The migrations and one more: a table made anew in SQLite's way, which all others refer to."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for path in (*MIGRATIONS.glob("*.py"), *MIGRATIONS.glob("versions/*.py")):
        (folder / path.relative_to(MIGRATIONS)).write_text(path.read_text(encoding="utf-8"))
    (folder / "versions" / "next.py").write_text(
        dedent(f"""
        import sqlalchemy as sa
        from alembic import op
        revision, down_revision = "9998", "{SCHEMA}"

        def upgrade():
            with op.batch_alter_table("athletes") as table:
                table.add_column(sa.Column("country", sa.Text, nullable=False, server_default="?"))
                table.alter_column("id", new_column_name="name")
        """)
    )
    return folder


def test_a_journal_is_migrated_with_its_data(where: str | Path, next_migrations: Path) -> None:
    with open_store(where) as store:
        keep_note(store, "kept")
    engine = connect(where, create=False, timeout_s=5)
    for _ in range(2):  # the second time there is nothing to do
        migrate(engine, str(where), next_migrations, "9998")
    with reading(engine) as conn:
        assert conn.execute(text("SELECT no, name, country FROM athletes")).all() == [(1, "me", "?")]
        assert conn.scalar(text("SELECT count(*) FROM versions")) == 1
        assert schema_number(conn, "journal", "9998") == "9998"
        if conn.dialect.name == "sqlite":
            assert conn.scalar(text("PRAGMA foreign_keys")) == 1
            assert conn.execute(text("PRAGMA foreign_key_check")).all() == []
    engine.dispose()
    if isinstance(where, Path):
        copy = where.with_name("journal.sqlite.before-schema-9998")
        with open_store(copy) as store:
            assert [state.entry for state in store.states("note")] == ["kept"]
            assert store.check() == []
        assert not where.with_name("journal.sqlite.before-schema-9998-2").exists()


def test_a_migration_that_fails_leaves_the_journal_as_it_was(
    where: str | Path, next_migrations: Path
) -> None:
    path = next_migrations / "versions" / "next.py"
    path.write_text(path.read_text() + "    raise RuntimeError\n")
    with open_store(where) as store:
        keep_note(store, "kept")
    engine = connect(where, create=False, timeout_s=5)
    for _ in range(2):
        with pytest.raises(RuntimeError):
            migrate(engine, str(where), next_migrations, "9998")
    engine.dispose()
    with open_store(where) as store:
        assert [state.entry for state in store.states("note")] == ["kept"]
        assert store.check() == []
    if isinstance(where, Path):
        assert where.with_name("journal.sqlite.before-schema-9998-2").exists(), "no copy is overwritten"


def test_a_new_journal_needs_no_copy(sqlite_file: Path) -> None:
    open_store(sqlite_file).close()
    assert [path.name for path in sqlite_file.parent.iterdir()] == [sqlite_file.name]


def test_a_journal_that_is_not_behind_loads_no_alembic(sqlite_file: Path) -> None:
    open_store(sqlite_file).close()
    code = dedent(f"""
        import sys
        sys.path.insert(0, {str(SOURCE)!r})
        from legday import log
        assert "sqlalchemy" not in sys.modules
        with log.open_store({str(sqlite_file)!r}) as store:
            store.states("note")
        heavy = {{"alembic", "polars", "psycopg", "sqlalchemy.orm"}} & set(sys.modules)
        assert not heavy, heavy
    """)
    subprocess.run([sys.executable, "-c", code], check=True)
