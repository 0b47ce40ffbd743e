"""The first version of the schema."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: a new store is made whole at the version of the day, so no file is older than this step."""
