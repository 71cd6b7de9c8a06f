"""opening hours; what is counted of a report of concern; text packs that are dropped"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """opening hours; what is counted of a report of concern; text packs that are dropped."""
    op.create_table(
        "opening_hours",
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("from_date", sa.String(length=10), nullable=False),
        sa.Column("opens", sa.String(length=5), nullable=True),
        sa.Column("closes", sa.String(length=5), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.String(length=36), nullable=False),
        sa.Column("changed_at", sa.String(length=27), nullable=False),
        sa.Column("log_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["log_seq"], ["access_log.seq"], name=op.f("fk_opening_hours_log_seq_access_log")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opening_hours")),
        sa.UniqueConstraint("weekday", "from_date", name=op.f("uq_opening_hours_weekday_from_date")),
    )
    with op.batch_alter_table("opening_hours", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_opening_hours_log_seq"), ["log_seq"], unique=False)
    op.add_column("concern_reports", sa.Column("why", sa.String(length=200), nullable=True))
    op.add_column("concern_reports", sa.Column("role", sa.String(length=40), nullable=True))
    op.add_column("text_packs", sa.Column("dropped", sa.Boolean(), nullable=True))
