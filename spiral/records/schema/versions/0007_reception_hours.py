"""reception hours; why a week of a contract got no talk"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _kept() -> list[sa.Column]:
    return [
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.String(length=36), nullable=False),
        sa.Column("changed_at", sa.String(length=27), nullable=False),
        sa.Column("log_seq", sa.Integer(), nullable=False),
    ]


def upgrade() -> None:
    """Two tables; what was skipped before has no row, and is not made again by itself."""
    op.create_table(
        "reception_hours",
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", sa.String(length=5), nullable=False),
        sa.Column("ends", sa.String(length=5), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("from_date", sa.String(length=10), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=True),
        sa.Column("room_id", sa.String(length=36), nullable=True),
        sa.Column("red_days", sa.Boolean(), nullable=False),
        sa.Column("void", sa.Boolean(), nullable=False),
        *_kept(),
        sa.ForeignKeyConstraint(
            ["log_seq"], ["access_log.seq"], name=op.f("fk_reception_hours_log_seq_access_log")
        ),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name=op.f("fk_reception_hours_room_id_rooms")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_reception_hours_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reception_hours")),
    )
    op.create_table(
        "skipped_weeks",
        sa.Column("contract_id", sa.String(length=36), nullable=False),
        sa.Column("slot", sa.String(length=10), nullable=False),
        sa.Column("why", sa.String(length=40), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        *_kept(),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contracts.id"], name=op.f("fk_skipped_weeks_contract_id_contracts")
        ),
        sa.ForeignKeyConstraint(
            ["log_seq"], ["access_log.seq"], name=op.f("fk_skipped_weeks_log_seq_access_log")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skipped_weeks")),
        sa.UniqueConstraint("contract_id", "slot", name=op.f("uq_skipped_weeks_contract_id_slot")),
    )
    with op.batch_alter_table("reception_hours", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reception_hours_log_seq"), ["log_seq"], unique=False)
    with op.batch_alter_table("skipped_weeks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_skipped_weeks_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_skipped_weeks_log_seq"), ["log_seq"], unique=False)
