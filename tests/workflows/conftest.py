"""A clinic at work for every test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.workplace import ClinicAtWork, clinic_at_work


@pytest.fixture
def place(tmp_path: Path) -> Iterator[ClinicAtWork]:
    """A clinic that is set up, on a store of its own."""
    with clinic_at_work(tmp_path) as found:
        yield found
