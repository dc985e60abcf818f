"""The journal: athletes, batches, versions, and their states."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_CURSOR = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables in an empty database."""
    journal = op.create_table("journal", sa.Column("cursor", sa.BigInteger, nullable=False))
    op.bulk_insert(journal, [{"cursor": 0}])
    op.create_table(
        "athletes",
        sa.Column("no", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("no", name="pk_athletes"),
        sa.UniqueConstraint("id", name="uq_athletes_id"),
    )
    op.create_table(
        "batches",
        sa.Column("no", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("athlete", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("stamp", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("device", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("no", name="pk_batches"),
        sa.ForeignKeyConstraint(["athlete"], ["athletes.no"], name="fk_batches_athlete"),
        sa.UniqueConstraint("athlete", "kind", "act", "stamp", "author", "device", name="uq_batches"),
    )
    op.create_index("ix_batches_athlete_act", "batches", ["athlete", "act"])
    op.create_index("ix_batches_stamp", "batches", ["stamp"])
    op.create_table(
        "versions",
        sa.Column("cursor", _CURSOR, autoincrement=False, nullable=False),
        sa.Column("athlete", sa.Integer, nullable=False),
        sa.Column("entry", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("batch", sa.Integer, nullable=False),
        sa.Column("parents", sa.Text, nullable=False),
        sa.Column("fields", sa.Text, nullable=False),
        sa.Column("deleted", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("cursor", name="pk_versions"),
        sa.ForeignKeyConstraint(["batch"], ["batches.no"], name="fk_versions_batch"),
        sa.UniqueConstraint("athlete", "entry", "id", name="uq_versions"),
    )
    op.create_index("ix_versions_batch", "versions", ["batch"])
    op.create_table(
        "states",
        sa.Column("athlete", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("entry", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("heads", sa.Text, nullable=False),
        sa.Column("fields", sa.Text, nullable=False),
        sa.Column("conflicts", sa.Text),
        sa.Column("deleted", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("athlete", "entry", name="pk_states"),
        sa.ForeignKeyConstraint(["athlete"], ["athletes.no"], name="fk_states_athlete"),
    )
    op.create_index("ix_states_kind", "states", ["athlete", "kind"])
