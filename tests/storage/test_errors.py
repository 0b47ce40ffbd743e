"""Every error of the driver becomes a calm sentence with a remedy, and quotes nothing."""

import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
import sqlcipher3

from intake_app.storage import errors
from intake_app.storage.errors import plain_error, plain_errors
from intake_app.storage.key_file import damaged_key_file
from intake_app.storage.subject_keys import ErasedError
from intake_app.workflows.ports import (
    DamagedStoreError,
    DiskFullError,
    LockedError,
    NoWritePermissionError,
    StorageError,
)

BANNED = re.compile(
    r"\b(invalid|failed|fails|must|wrong|illegal|simply|just|error|fatal|corrupt\w*)\b|!", re.IGNORECASE
)
SENTENCES: tuple[Callable[[], StorageError], ...] = (
    errors.disk_full,
    errors.locked,
    errors.no_permission,
    errors.damaged,
    errors.newer,
    errors.not_saved,
    errors.disk_trouble,
    damaged_key_file,
    ErasedError,
)


def driver_error(code: int | None) -> sqlcipher3.OperationalError:
    error = sqlcipher3.OperationalError("CANARY in 'select CANARY'")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (13, DiskFullError),
        (5, LockedError),
        (6, LockedError),
        (261, LockedError),
        (8, NoWritePermissionError),
        (3, NoWritePermissionError),
        (14, NoWritePermissionError),
        (26, DamagedStoreError),
        (11, DamagedStoreError),
        (10, StorageError),
        (1, StorageError),
        (None, StorageError),
    ],
)
def test_that_a_code_becomes_its_kind_and_quotes_nothing(code: int | None, kind: type[StorageError]) -> None:
    bare = driver_error(code)
    for error in (bare, sa.exc.OperationalError("select CANARY", {"a": "CANARY"}, bare)):
        plain = plain_error(error)
        assert type(plain) is kind
        assert "CANARY" not in f"{plain!r} {plain.remedy} {plain.__notes__}"


def test_that_driver_errors_do_not_escape_and_others_do() -> None:
    with pytest.raises(LockedError) as caught, plain_errors():
        raise driver_error(5)
    assert caught.value.__suppress_context__
    with pytest.raises(KeyError), plain_errors():
        raise KeyError("a mistake of ours")


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda make: make.__name__)
def test_that_every_sentence_is_calm_and_says_what_to_do(sentence: Callable[[], StorageError]) -> None:
    error = sentence()
    for text in (error.sentence, error.remedy):
        assert text.endswith(".")
        assert not BANNED.search(text), text
        assert max(len(part.split()) for part in text.split(".")) <= 20


def test_that_the_word_list_finds_a_harsh_sentence() -> None:
    assert BANNED.search("Saving failed!")
