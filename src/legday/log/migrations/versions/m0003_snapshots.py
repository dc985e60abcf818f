"""The set table as it was at a cursor."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the table of snapshots."""
    op.create_table(
        "snapshots",
        sa.Column("athlete", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("cursor", sa.BigInteger, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("sets", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("athlete", name="pk_snapshots"),
        sa.ForeignKeyConstraint(["athlete"], ["athletes.no"], name="fk_snapshots_athlete"),
    )
