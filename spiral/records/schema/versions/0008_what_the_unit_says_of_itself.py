"""the unit's telephone, address and name on certificates"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table, empty: nobody has said anything yet."""
    op.create_table(
        "text_settings",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("from_date", sa.String(length=10), nullable=False),
        sa.Column("text", sa.String(length=200), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.String(length=36), nullable=False),
        sa.Column("changed_at", sa.String(length=27), nullable=False),
        sa.Column("log_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["log_seq"], ["access_log.seq"], name=op.f("fk_text_settings_log_seq_access_log")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_settings")),
        sa.UniqueConstraint("code", "from_date", name=op.f("uq_text_settings_code_from_date")),
    )
    with op.batch_alter_table("text_settings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_text_settings_log_seq"), ["log_seq"], unique=False)
