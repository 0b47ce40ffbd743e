"""What holds for every test: offscreen, no warnings in logs, no threads or windows left behind, no personal folders."""

import gc
import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.deleted import delete_what_waits

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")


def pytest_collection_finish() -> None:
    """Set apart what is imported by now: it stays for good, and no search for garbage has to walk through it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test away from the data, config and cache folders of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("INTAKE_DATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def _no_warning_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning it did not expect."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, [f"{record.name}: {record.levelname}" for record in loud]


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    """Fail a test that leaves a thread of its own running."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not left, [thread.name for thread in left]


@pytest.fixture(autouse=True)
def _no_window_is_left() -> Iterator[None]:
    """Delete what a test has closed, so that the next one does not carry it along."""
    yield
    delete_what_waits()
