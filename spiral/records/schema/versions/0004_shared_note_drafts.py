"""Drafts of the monthly conference's notes"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A table of drafts; what is signed lies where it lay."""
    op.create_table(
        "shared_note_drafts",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("date", sa.String(length=10), nullable=False),
        sa.Column("begun_on", sa.String(length=10), nullable=False),
        sa.Column("kept_at", sa.String(length=27), nullable=False),
        sa.Column("corrects_id", sa.String(length=36), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_shared_note_drafts_client_id_clients")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["shared_notes.id"], name=op.f("fk_shared_note_drafts_corrects_id_shared_notes")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_shared_note_drafts_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared_note_drafts")),
    )
    with op.batch_alter_table("shared_note_drafts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shared_note_drafts_staff_id"), ["staff_id"], unique=False)
