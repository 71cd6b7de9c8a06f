"""Run by Alembic on the connection that the box hands over, inside the box's own transaction."""

from alembic import context

from spiral.records import models, treatment_models
from spiral.vault.tables import Base

assert models.Visit.metadata is treatment_models.Room.metadata is Base.metadata
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
