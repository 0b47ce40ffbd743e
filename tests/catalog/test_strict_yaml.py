"""YAML in, the same document out, and every surprise refused with its place."""

from typing import Any

import pytest

from intake_app.catalog.findings import CatalogError
from intake_app.catalog.strict_yaml import MAX_BYTES, parse_yaml, read_yaml, write_yaml


@pytest.mark.parametrize(
    "word", ["yes", "no", "on", "off", "Yes", "NO", "2020-01-01", "12:30:00", "1_000", "0x1F", "=", "<<"]
)
def test_that_a_word_yaml_would_change_stays_text(word: str) -> None:
    assert parse_yaml(f"a: {word}\n", "f") == {"a": word}


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("false", False), ("12", 12), ("-0.5", -0.5), ("1e3", 1000.0), ("null", None), ("~", None)],
)
def test_that_json_values_keep_their_type(text: str, value: object) -> None:
    found = parse_yaml(f"a: {text}\n", "f")["a"]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "document",
    [
        [
            "yes",
            "no",
            "1e5",
            "1",
            "-1",
            "true",
            "null",
            "~",
            "",
            " ",
            "a: b",
            "# no",
            "- x",
            "'",
            '"',
            "\n",
            "\t",
            "ملح",
            "🙂",
        ],
        {"yes": {"no": [1, 1.0, True, False, None, {}, []]}},
        "text alone",
    ],
)
def test_that_what_is_written_reads_back_as_the_same_document(document: Any) -> None:
    assert repr(parse_yaml(write_yaml(document), "f")) == repr(document)


def test_that_a_key_that_stands_twice_is_refused_with_its_line() -> None:
    with pytest.raises(CatalogError, match=r"form\.yaml: line 3: a stands twice"):
        parse_yaml("a: 1\nb: 2\na: 3\n", "form.yaml")


def test_that_a_key_that_is_no_text_is_refused() -> None:
    with pytest.raises(CatalogError, match="a key is not text"):
        parse_yaml("1: one\n", "f")


def test_that_an_anchor_is_refused_while_the_part_written_out_is_read() -> None:
    with pytest.raises(CatalogError, match="anchor"):
        parse_yaml("a: &x [1, 2]\nb: *x\n", "f")
    assert parse_yaml("a: [1, 2]\nb: [1, 2]\n", "f") == {"a": [1, 2], "b": [1, 2]}


@pytest.mark.parametrize(
    "text", ["a: [1", "a: 'x", "a: !!python/object:os.system x", "\0", "a: {b: c", "%YAML 9.9\n---\n["]
)
def test_that_text_that_is_no_yaml_is_refused(text: str) -> None:
    with pytest.raises(CatalogError):
        parse_yaml(text, "f")


def test_that_a_file_that_is_not_there_is_named(tmp_path: Any) -> None:
    with pytest.raises(CatalogError, match=r"lost\.yaml: cannot be read"):
        read_yaml(tmp_path / "lost.yaml", "lost.yaml")


def test_that_a_file_beyond_the_limit_is_refused_and_one_below_is_read(tmp_path: Any) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"a" * (MAX_BYTES + 1))
    with pytest.raises(CatalogError, match="larger"):
        read_yaml(path, "big.yaml")
    path.write_bytes(b"a" * 100)
    assert read_yaml(path, "big.yaml") == "a" * 100


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{a: " * 50_000, "- " * 100_000, "- !t " * 50_000, "[ # ]]]]\n" * 5_000]
)
def test_that_endless_nesting_is_refused(text: str) -> None:
    with pytest.raises(CatalogError):
        parse_yaml(text, "f")


@pytest.mark.parametrize("text", ["[" * 60 + "]" * 60, "[" + "[1], " * 500 + "]", "- " * 60 + "x"])
def test_that_ordinary_nesting_and_many_small_lists_are_read(text: str) -> None:
    assert isinstance(parse_yaml(text, "f"), list)
