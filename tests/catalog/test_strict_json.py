"""JSON from anybody: what is read, and what is refused with a sentence."""

import json
from pathlib import Path

import pytest

from intake_app.catalog.findings import CatalogError
from intake_app.catalog.strict_json import MAX_JSON_BYTES, parse_json, read_json


def test_that_plain_json_is_read_with_or_without_a_byte_order_mark() -> None:
    for text in ('{"a": [1, 2.5, "é"]}', '\ufeff{"a": [1, 2.5, "é"]}'):
        assert parse_json(text.encode(), "f") == {"a": [1, 2.5, "é"]}


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b'{"a": 1, "a": 2}', "stands twice"),
        (b'{"a": {"b": 1, "b": 1}}', "stands twice"),
        (b'{"a": NaN}', "NaN is not a number"),
        (b'{"a": -Infinity}', "Infinity is not a number"),
        (b'{"a": 1e999}', "too large"),
        (b'{"a": ' + b"9" * 31 + b"}", "more than 30 digits"),
        (b'{"a": ' + b"9" * 5000 + b"}", "more than 30 digits"),
        (b'{"a": "\xff\xfe"}', "not UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "not UTF-8"),
        (b"[]", "not a FHIR Questionnaire"),
        (b"", "cannot be read as JSON"),
        (b'{"a": ' + b"[" * 300 + b"]" * 300 + b"}", "nested deeper"),
        (b'{"a": ' + b"[" * 100_000, "nested deeper"),
        (b'{"a":' * 100_000, "nested deeper"),
    ],
)
def test_that_hostile_json_is_refused_with_a_sentence(raw: bytes, reason: str) -> None:
    with pytest.raises(CatalogError, match=reason):
        parse_json(raw, "f.json")


def test_that_a_mistake_is_named_with_its_line() -> None:
    with pytest.raises(CatalogError, match="line 2"):
        parse_json(b'{"a": 1,\n b}', "f.json")


def test_that_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(MAX_JSON_BYTES + 1)
    with pytest.raises(CatalogError, match="is larger than"):
        read_json(path, "huge.json")


def test_that_an_error_does_not_quote_the_file() -> None:
    with pytest.raises(CatalogError) as caught:
        parse_json(json.dumps({"a": "CANARY"}).encode() + b"CANARY", "f.json")
    assert "CANARY" not in str(caught.value)
