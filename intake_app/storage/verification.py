"""The walk over the whole store: every page, link, body, document and anchor. It reports, it never raises."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from intake_app.storage.chain import Link, first_prev, link_hash
from intake_app.storage.connections import Connections
from intake_app.storage.document_check import NamedDocuments
from intake_app.storage.document_store import DOCUMENT_ADDED
from intake_app.storage.ledger import PATIENT_ERASED
from intake_app.storage.projection_check import Latest
from intake_app.storage.subject_keys import CLINIC_ID, unwrap
from intake_app.storage.tables import missing_guards
from intake_app.workflows.ports import LedgerHead, LedgerReport, StorageError

MOST_PROBLEMS = 200
_ENTRIES = (
    "select id, device_id, seq, kind, subject_id, refers_to, actor, at_us, body, prev, hash "
    "from record order by position"
)


@dataclass
class _Chain:
    """How far one device's chain has been followed; `hashes` by number, for the anchors."""

    prev: bytes
    seq: int = 0
    hashes: dict[int, str] = field(default_factory=dict)


class _Walk:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self.entries = 0
        self.chains: dict[bytes, _Chain] = {}
        self._keys: dict[bytes, bytes | None] = {}
        self._latest = Latest()
        self._documents = NamedDocuments()
        self._erased: set[bytes] = set()
        self._unreadable: dict[bytes, str] = {}

    def problems(self) -> Iterator[str]:
        for name in missing_guards(self._connection):
            yield f"The guard {name} is missing or changed."
        keys = self._connection.exec_driver_sql("select subject_id, key from subject_key")
        self._keys = {subject_id: key for subject_id, key in keys}  # noqa: C416
        for row in self._connection.exec_driver_sql(_ENTRIES):
            self.entries += 1
            yield from self._entry(tuple(row))
        for subject, sentence in self._unreadable.items():
            if subject not in self._erased:
                yield sentence
        yield from self._documents.problems(self._connection, self._keys)
        yield from self._latest.problems(self._connection)

    def _entry(self, row: tuple[Any, ...]) -> Iterator[str]:
        link, stored = Link(*row[:10]), row[10]
        try:
            expected = link_hash(link)
            chain = self.chains.setdefault(link.device_id, _Chain(first_prev(link.device_id)))
        except (TypeError, ValueError, AttributeError, ArithmeticError) as error:
            yield f"Line {self.entries}: it cannot be read ({type(error).__name__})."
            return
        yield from _order(link, chain)
        if stored != expected:
            yield f"Entry {link.seq}: it was changed after it was written."
        chain.seq, chain.prev = link.seq, stored
        chain.hashes[link.seq] = stored.hex() if isinstance(stored, bytes) else ""
        yield from self._content(link)

    def _content(self, link: Link) -> Iterator[str]:
        subject = link.subject_id or CLINIC_ID.bytes
        if link.kind == PATIENT_ERASED and link.refers_to:
            self._erased.add(link.refers_to)
        key = self._keys.get(subject)
        if key is None:
            self._unreadable.setdefault(subject, f"Entry {link.seq}: its key is gone, and no erasure is on record.")
            self._note(link, None)
            return
        try:
            self._note(link, unwrap(key, link.body, link.id))
        except StorageError:
            yield f"Entry {link.seq}: its content does not open with its key."

    def _note(self, link: Link, body: bytes | None) -> None:
        if link.kind == DOCUMENT_ADDED:
            self._documents.note(link.refers_to, body)
        if body is not None:
            self._latest.note(link.kind, link.refers_to, body)


def _order(link: Link, chain: _Chain) -> Iterator[str]:
    expected = chain.seq + 1
    if link.seq > expected:
        yield f"Entries {expected} to {link.seq - 1} are missing before entry {link.seq}."
    elif link.seq < expected:
        yield f"Entry {link.seq}: it stands out of its order."
    if link.prev != chain.prev:
        yield f"Entry {link.seq}: it does not follow from the entry before it."


def _anchor_problems(anchors: Sequence[LedgerHead], chain: _Chain | None) -> Iterator[str]:
    for anchor in anchors:
        if anchor.size == 0:
            continue
        found = chain.hashes.get(anchor.size) if chain else None
        if found is None:
            yield f"The ledger once had {anchor.size} entries; its end is missing."
        elif found != anchor.hash:
            yield f"Entry {anchor.size}: it is not the one that was remembered."


def _checkpoints(connection: sa.Connection, device_id: UUID) -> Sequence[LedgerHead]:
    rows = connection.exec_driver_sql("select size, head from checkpoint where device_id = ?", (device_id.bytes,))
    return [LedgerHead(int(size), bytes(head).hex()) for size, head in rows]


def _everything(
    walk: _Walk, connection: sa.Connection, device_id: UUID, anchors: Sequence[LedgerHead]
) -> Iterator[str]:
    yield from walk.problems()
    known = [*anchors, *_checkpoints(connection, device_id)]
    yield from _anchor_problems(known, walk.chains.get(device_id.bytes))


def _pages_fit(connections: Connections) -> bool:
    """Whether every page of the file opens and every index agrees with its table."""
    try:
        with connections.read() as connection:
            return connection.exec_driver_sql("pragma integrity_check(1)").scalar() == "ok"
    except StorageError:
        return False


def verify(connections: Connections, device_id: UUID, anchors: Sequence[LedgerHead]) -> LedgerReport:
    """Report at most `MOST_PROBLEMS` problems, each naming its entry, never what an entry says."""
    problems = [] if _pages_fit(connections) else ["The file itself is damaged in some place."]
    walk = None
    try:
        with connections.read() as connection:
            walk = _Walk(connection)
            for problem in _everything(walk, connection, device_id, anchors):
                problems.append(problem)
                if len(problems) >= MOST_PROBLEMS:
                    problems.append("There are more problems than these.")
                    break
    except (StorageError, TypeError, ValueError):
        problems.append(f"The file cannot be read beyond line {walk.entries if walk else 0} of the ledger.")
    chain = walk.chains.get(device_id.bytes) if walk else None
    head = chain.hashes.get(chain.seq, "") if chain else first_prev(device_id.bytes).hex()
    return LedgerReport(walk.entries if walk else 0, head, tuple(problems))
