"""Run by Alembic on the connection that the box hands over, inside the box's own transaction."""

from alembic import context

from spiral.records import journal_models, models
from spiral.vault.tables import Base

assert models.Visit.metadata is journal_models.Entry.metadata is Base.metadata
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
