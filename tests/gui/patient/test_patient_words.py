from __future__ import annotations

import pytest

from intake_app.domain.response import AnswerStatus
from intake_app.domain.validation import ItemError
from intake_app.gui.patient_words import NUMBER, error_sentence, readers, trouble, way_words
from intake_app.workflows.item_view import ItemView
from intake_app.workflows.ports import DiskFullError, LockedError, NoWritePermissionError, StorageError

CODES = ("required", "min", "max", "minLength", "maxLength", "regex", "decimals", "date", "time", "option", NUMBER)
BANNED = ("invalid", "failed", "must", "wrong", "!", "just", "simply", "error", "illegal")


def blaming(sentence: str) -> list[str]:
    words = sentence.lower().replace(".", " ").replace(",", " ").replace("!", " ! ").split()
    return [word for word in BANNED if word in words]


@pytest.mark.parametrize("kind", ["string", "date", "choice", "integer"])
@pytest.mark.parametrize("code", CODES)
def test_that_every_code_says_what_to_do_and_blames_nobody(code: str, kind: str) -> None:
    sentence = error_sentence(ItemError(code, "5"), ItemView("q", kind, "Question?"))
    assert sentence.startswith("Please ")
    assert "{" not in sentence
    assert blaming(sentence) == []


def test_that_the_check_for_blame_sees_some() -> None:
    assert blaming("This must be a number, the input is wrong!") == ["must", "wrong", "!"]


@pytest.mark.parametrize("kind", [DiskFullError, LockedError, NoWritePermissionError, StorageError])
def test_that_trouble_says_what_is_kept_and_what_to_do(kind: type[StorageError]) -> None:
    title, remedy = trouble(kind("driver words"))
    assert "not saved yet" in title
    assert "Try again" in remedy
    assert "driver words" not in title + remedy
    assert blaming(title + " " + remedy) == []


def test_that_every_way_has_its_own_words() -> None:
    ways = [status for status in AnswerStatus if status is not AnswerStatus.ANSWERED]
    assert len({way_words(way) for way in ways}) == len(ways)
    assert way_words(AnswerStatus.ANSWERED) == ""


def test_that_readers_are_named_by_role_and_the_front_desk_is_told_apart() -> None:
    assert readers(("practitioner",)) == "Seen by your practitioner. The front desk does not see it."
    assert readers(("practitioner", "front-desk")) == "Seen by your practitioner and the front desk."
    assert readers(()) == ""
