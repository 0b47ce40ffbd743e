"""What the store says is there in the language of the staff, to the last sentence."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from intake_app.gui.languages import use_language
from intake_app.gui.staff.trouble import trouble_words
from intake_app.gui.storage_words import storage_words
from intake_app.workflows.ports import StorageError

PROGRAM = Path(__file__).resolve().parents[2] / "intake_app"
KINDS = {"StorageError", "DiskFullError", "LockedError", "NewerStoreError", "NoWritePermissionError"}
RAISERS = [*sorted((PROGRAM / "storage").glob("*.py")), PROGRAM / "workflows" / "keys.py"]


def sentences(program: str) -> Iterator[str]:
    """Every text that an error of the store is made with."""
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KINDS | {"DamagedStoreError"}:
            yield from (str(part.value) for part in node.args if isinstance(part, ast.Constant))


@pytest.fixture
def in_spanish(qapp: QApplication) -> Iterator[None]:
    use_language("es")
    yield
    use_language("en")


SAID = sorted({text for path in RAISERS for text in sentences(path.read_text(encoding="utf-8"))})


@pytest.mark.usefixtures("in_spanish")
@pytest.mark.parametrize("sentence", SAID)
def test_that_every_sentence_of_the_store_is_there_in_spanish(sentence: str) -> None:
    error = StorageError(sentence, sentence)
    said = storage_words(error)
    assert sentence not in said
    assert all(said)
    assert trouble_words(error) == said


def test_that_the_sentences_are_found_and_english_stays_as_written(qapp: QApplication) -> None:
    assert len(SAID) >= 20
    assert storage_words(StorageError(SAID[0], "Something new.")) == (SAID[0], "Something new.")
