"""One writer at a time, readers beside it, and transactions that nest by joining the outermost."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import sqlalchemy as sa
import sqlcipher3

from intake_app.storage.errors import not_saved, plain_error, plain_errors
from intake_app.workflows.ports import StorageError

_CHECKPOINT_WAIT_MS = 200


@dataclass
class _Transaction:
    connection: sa.Connection
    doomed: bool = False

    @contextmanager
    def joined(self) -> Iterator[sa.Connection]:
        """What fails inside takes the whole transaction with it, even where a caller catches the error."""
        if self.doomed:
            raise not_saved()
        try:
            with plain_errors():
                yield self.connection
        except BaseException:
            self.doomed = True
            raise


class Connections:
    """The way to the database for the window's thread and the ones behind it."""

    def __init__(self, engine: sa.Engine, *, busy_seconds: float = 5.0) -> None:
        self.engine = engine
        self._busy_ms = int(busy_seconds * 1000)
        self._writing = threading.RLock()
        self._local = threading.local()
        self._closed = False
        self._traces_left = False
        with plain_errors():
            self._quick = engine.raw_connection()

    def _current(self) -> _Transaction | None:
        if self._closed:
            raise StorageError("The records are closed.", "Open the app again.")
        return getattr(self._local, "transaction", None)

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """A transaction; inside another one of the same thread, a part of it."""
        current = self._current()
        if current is not None:
            with current.joined() as connection:
                yield connection
            return
        with plain_errors(), self._writing:
            with self._outermost() as transaction:
                yield transaction.connection
            self._clear_traces()

    @contextmanager
    def _outermost(self) -> Iterator[_Transaction]:
        with self.engine.begin() as connection:
            transaction = _Transaction(connection)
            self._local.transaction = transaction
            try:
                yield transaction
                if transaction.doomed:
                    raise not_saved()
            finally:
                self._local.transaction = None

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """One consistent view; inside a transaction of the same thread, its view."""
        current = self._current()
        if current is not None:
            with plain_errors():
                yield current.connection
            return
        with plain_errors(), self.engine.connect() as connection:
            yield connection.execution_options(reading=True)

    def write_one(self, sql: str, values: Sequence[object]) -> None:
        """Run one statement as a transaction of its own, by the shortest way; inside another one, as a part of it."""
        current = self._current()
        if current is not None:
            with current.joined() as connection:
                connection.exec_driver_sql(sql, tuple(values))
            return
        with self._writing:
            try:
                self._driver.execute(sql, values)
            except sqlcipher3.Error as error:
                raise plain_error(error) from None

    @property
    def _driver(self) -> sqlcipher3.Connection:
        return self._quick.driver_connection

    def leave_no_trace(self) -> None:
        """After the commit, empty the write-ahead log too: it still holds what was deleted."""
        self._traces_left = True

    def _clear_traces(self) -> None:
        if not self._traces_left:
            return
        try:
            self._driver.execute(f"pragma busy_timeout = {_CHECKPOINT_WAIT_MS}")
            (busy, *_sizes) = self._driver.execute("pragma wal_checkpoint(truncate)").fetchone()
            self._traces_left = bool(busy)
        finally:
            self._driver.execute(f"pragma busy_timeout = {self._busy_ms}")

    def close(self) -> None:
        """Bring the log into the main file and let go of it; calling twice is harmless."""
        if self._closed:
            return
        with plain_errors(), self._writing:
            self._closed = True
            self._quick.close()
            self.engine.dispose()
