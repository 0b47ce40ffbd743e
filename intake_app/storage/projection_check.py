"""Whether the tables of the present state say what the ledger says."""

import hashlib
from collections.abc import Iterator

import sqlalchemy as sa

from intake_app.storage.projections import PROJECTIONS


class Latest:
    """The last body of every row, gathered while the ledger is walked."""

    def __init__(self) -> None:
        self._digests: dict[str, dict[bytes, bytes]] = {kind: {} for kind in PROJECTIONS}

    def note(self, kind: str, row_id: bytes | None, body: bytes) -> None:
        """Remember this body as the last one of its row."""
        if kind in self._digests and row_id is not None:
            self._digests[kind][row_id] = hashlib.sha256(body).digest()

    def problems(self, connection: sa.Connection) -> Iterator[str]:
        """One sentence for each kind whose rows differ from the ledger."""
        for kind, expected in self._digests.items():
            rows = connection.exec_driver_sql(f"select id, body from {PROJECTIONS[kind].table.name}")  # noqa: S608
            found = {row_id: hashlib.sha256(str(body).encode()).digest() for row_id, body in rows}
            differing = sum(found.get(row_id) != expected.get(row_id) for row_id in {*found, *expected})
            if differing:
                yield f"The list of {kind} rows differs from the ledger in {differing} places."
