"""Run by Alembic on the connection that the box hands over, inside the box's own transaction."""

from alembic import context

from spiral.records import journal_models, models, treatment_models
from spiral.vault.tables import Base

tables = (models.Visit, journal_models.Entry, treatment_models.Room)
assert all(table.metadata is Base.metadata for table in tables)
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
