"""The tables: the same on SQLite and PostgreSQL.

``versions`` is the truth; ``states`` is the projection of it, and holds the entries that have more than one
version, or one that deletes: an entry of one version is that version. So an import of 100,000 sets writes
each of them once.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

# The newest revision in migrations/versions; a file that says less is migrated, one that says more refused.
SCHEMA = "0004"
VERSION_TABLE = "legday_schema"

METADATA = MetaData(
    naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"}
)

# One row: the cursor given last. It only grows, whatever is erased.
journal = Table("journal", METADATA, Column("cursor", BigInteger, nullable=False))

athletes = Table(
    "athletes",
    METADATA,
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    UniqueConstraint("id", name="uq_athletes_id"),
)

# What versions that were written together share.
batches = Table(
    "batches",
    METADATA,
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("athlete", Integer, ForeignKey("athletes.no"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("stamp", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("device", Text, nullable=False),
    UniqueConstraint("athlete", "kind", "act", "stamp", "author", "device", name="uq_batches"),
    Index("ix_batches_athlete_act", "athlete", "act"),
    Index("ix_batches_stamp", "stamp"),
)

versions = Table(
    "versions",
    METADATA,
    Column("cursor", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("athlete", Integer, nullable=False),
    Column("entry", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("batch", Integer, ForeignKey("batches.no"), nullable=False),
    Column("parents", Text, nullable=False),  # ids with a blank between them
    Column("fields", Text, nullable=False),  # JSON
    Column("deleted", Boolean, nullable=False),
    UniqueConstraint("athlete", "entry", "id", name="uq_versions"),
    Index("ix_versions_batch", "batch"),
)

states = Table(
    "states",
    METADATA,
    Column("athlete", Integer, ForeignKey("athletes.no"), primary_key=True, autoincrement=False),
    Column("entry", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("heads", Text, nullable=False),  # ids with a blank between them, the latest stamp first
    Column("fields", Text, nullable=False),  # JSON
    Column("conflicts", Text),  # JSON; null where there is none
    Column("deleted", Boolean, nullable=False),
    Index("ix_states_kind", "athlete", "kind"),
)

# The set table of an athlete as it was at a cursor: see legday.log.snapshot. May be thrown away at any time.
snapshots = Table(
    "snapshots",
    METADATA,
    Column("athlete", Integer, ForeignKey("athletes.no"), primary_key=True, autoincrement=False),
    Column("cursor", BigInteger, nullable=False),
    Column("version", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("sets", LargeBinary, nullable=False),
)

# Tombstones of those who were erased: nothing but a salted hash of the name.
erased = Table(
    "erased",
    METADATA,
    Column("salt", Text, primary_key=True),
    Column("hash", Text, primary_key=True),
)

# Who may come in by the server. Names of accounts are their own; what they wrote stands under `athlete`.
users = Table(
    "users",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("athlete", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),  # as argon2 writes it
    Column("made_ms", BigInteger, nullable=False),
    UniqueConstraint("athlete", name="uq_users_athlete"),
)

# Devices that are logged in, and programs let in: of what they show us, a hash.
logins = Table(
    "logins",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, ForeignKey("users.name"), nullable=False),
    Column("hash", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
    Column("seen_ms", BigInteger, nullable=False),
    Index("ix_logins_name", "name"),
)
tokens = Table(
    "tokens",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, ForeignKey("users.name"), nullable=False),
    Column("hash", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
    Column("seen_ms", BigInteger, nullable=False),  # 0: never used
    Index("ix_tokens_name", "name"),
)

# Attempts to log in, by account and by address: see legday.log.throttle.
throttles = Table(
    "throttles",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("fails", Integer, nullable=False),
    Column("until_ms", BigInteger, nullable=False),
    Column("seen_ms", BigInteger, nullable=False),
)
