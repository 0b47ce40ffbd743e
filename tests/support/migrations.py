"""A next step of the schema, as a later version of the app would bring it."""

import shutil
from pathlib import Path

from intake_app.storage.schema import MIGRATIONS

NEXT_STEP = '''"""A next step."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("alter table draft add column language text")
    op.execute("create table queue (id integer primary key)")
    op.execute("create index record_by_time on record (at_us)")
'''


def scripts_with(folder: Path, step: str) -> Path:
    """A copy of the app's steps with one more."""
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0002_next.py").write_text(step)
    return folder
