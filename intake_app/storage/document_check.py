"""Whether every stored PDF is the one the ledger names."""

import hashlib
from collections.abc import Iterator, Mapping

import sqlalchemy as sa

from intake_app.storage.codec import to_object
from intake_app.storage.subject_keys import unwrap
from intake_app.workflows.ports import StorageError


class NamedDocuments:
    """The documents that the ledger names, gathered while it is walked: stored id and SHA-256 (None once erased)."""

    def __init__(self) -> None:
        self._hashes: dict[bytes, str | None] = {}

    def note(self, stored_id: bytes | None, body: bytes | None) -> None:
        """Remember one entry about a document."""
        if stored_id is not None:
            self._hashes[stored_id] = None if body is None else str(to_object(body).get("sha256"))

    def problems(self, connection: sa.Connection, keys: Mapping[bytes, bytes | None]) -> Iterator[str]:
        """One sentence for each document that is missing, unnamed, or not what the ledger names."""
        left = dict(self._hashes)
        rows = connection.exec_driver_sql(
            "select position, id, patient_id, sha256, data from document order by position"
        )
        for position, stored_id, patient_id, sha256, data in rows:
            if stored_id not in left:
                yield f"Document {position}: the ledger does not name it."
                continue
            named = left.pop(stored_id)
            key = keys.get(patient_id)
            if named is not None and (sha256 != named or key is None or _hash_of(key, data, stored_id) != named):
                yield f"Document {position}: it is not the document that the ledger names."
        if left:
            yield f"Documents that the ledger names are missing: {len(left)}."


def _hash_of(key: bytes, data: bytes, stored_id: bytes) -> str | None:
    try:
        return hashlib.sha256(unwrap(key, data, stored_id)).hexdigest()
    except StorageError:
        return None
