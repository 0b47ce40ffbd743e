"""Each trauma-informed rule is held by tests that exist, or stands on the release checklist, or is owned up to."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COUNTS = {"A": 14, "B": 13, "C": 8, "D": 12, "E": 7, "F": 8}
RULES = {f"{group}{number:02}" for group, count in COUNTS.items() for number in range(1, count + 1)}
NEED_EYES = {"A09", "A11", "B12", "C03", "D12", "E07"}
NOT_BUILT: set[str] = set()
ROW = re.compile(r"^\| ([A-F]\d\d) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")
CHECKLIST = re.compile(r"^- \[ \] ([A-F]\d\d): ", re.MULTILINE)


def rows(table: str) -> list[tuple[str, str]]:
    """(rule, held by) of each row."""
    return [(rule, held) for rule, _, held in ROW.findall(table)]


def missing_tests(table: str) -> list[str]:
    """The named tests that are not there."""
    found = []
    for file, name in NAMED.findall(table):
        path = ROOT / "tests" / file
        if not path.is_file() or not re.search(
            rf"^(?:async )?def {name}\(", path.read_text(encoding="utf-8"), re.MULTILINE
        ):
            found.append(f"{file}::{name}")
    return found


TABLE = (ROOT / "tests" / "README.md").read_text(encoding="utf-8")
LIST = (ROOT / "build_spec" / "README.md").read_text(encoding="utf-8")


def test_that_every_rule_stands_in_the_table_once() -> None:
    named = [rule for rule, _ in rows(TABLE)]
    assert len(RULES) == 62
    assert sorted(named) == sorted(RULES)


def test_that_every_test_in_the_table_exists() -> None:
    assert missing_tests(TABLE) == []


@pytest.mark.parametrize(
    "line", ["`domain/test_lost.py::test_that_x`", "`test_rules_table.py::test_that_nobody_wrote_this`"]
)
def test_that_a_test_that_is_not_there_is_named(line: str) -> None:
    assert missing_tests(line) == [line.strip("`")]


def test_that_every_rule_has_a_test_but_those_that_are_owned_up_to() -> None:
    assert {rule for rule, held in rows(TABLE) if not NAMED.search(held)} == NOT_BUILT
    assert {rule for rule, held in rows(TABLE) if held == "not built yet"} == NOT_BUILT


def test_that_every_rule_that_needs_eyes_has_its_line_on_the_release_checklist() -> None:
    assert {rule for rule, held in rows(TABLE) if "release checklist" in held} == NEED_EYES
    assert set(CHECKLIST.findall(LIST)) == NEED_EYES
