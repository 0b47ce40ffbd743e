"""Runs the steps on the connection that was handed over, inside the transaction it is in."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transaction_per_migration=False,
    transactional_ddl=False,
)
with context.begin_transaction():
    context.run_migrations()
