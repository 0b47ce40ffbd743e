"""A store for tests: a new encrypted one in a temporary folder."""

from pathlib import Path
from uuid import UUID

from intake_app.storage.records import SqlRecords, open_records

KEY = bytes(range(32))
DEVICE = UUID("018f0000-0000-7000-8000-000000000001")


def make_store(folder: Path) -> SqlRecords:
    """Open the store in `folder`, new where there is none; the caller closes it."""
    return open_records(folder, KEY, device_id=DEVICE)
