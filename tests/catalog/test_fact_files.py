"""Figures, statements, scripts and flags: what each needs, and where it is missing."""

from datetime import date
from pathlib import Path

import pytest

from intake_app.catalog.fact_files import (
    FLAG_COLUMNS,
    read_flags,
    read_risks,
    read_scripts,
    read_statements,
    read_support,
)
from intake_app.catalog.findings import CatalogError
from intake_app.catalog.strict_yaml import write_yaml
from intake_app.domain.alert import Severity
from intake_app.domain.risk import Band, RiskUnit

RISK = {
    "id": "bruise",
    "event": "A bruise",
    "text": "About 60 in 1,000 people.",
    "unit": "person_course",
    "population": "people",
    "source-id": "WIT09",
    "mark": "P",
    "numerator": "60",
    "denominator": "1000",
    "reviewed-by": "Kim",
    "reviewed-on": "2026-01-02",
}


def risks(root: Path, **members: str | None) -> Path:
    entry = {name: value for name, value in {**RISK, **members}.items() if value is not None}
    lines = "\n  ".join(f"{name}: {value}" for name, value in entry.items())
    (root / "risks.yaml").write_text(f"- {lines}\n", encoding="utf-8")
    return root


def test_that_a_figure_is_read_with_its_unit_and_dates(tmp_path: Path) -> None:
    fact = read_risks(risks(tmp_path))["bruise"]
    assert (fact.unit, fact.numerator, fact.band) == (RiskUnit.PERSON_COURSE, 60, Band.COMMON)
    assert (fact.reviewed_by, fact.reviewed_on) == ("Kim", date(2026, 1, 2))


@pytest.mark.parametrize(
    "members",
    [
        {"unit": "furlong"},
        {"mark": "Q"},
        {"mark": None},
        {"numerator": None},
        {"denominator": None},
        {"unit": "unknown"},
        {"text": "About 60 in 100 people."},
        {"colour": "red"},
        {"reviewed-on": "soon"},
        {"source-id": None},
    ],
)
def test_that_a_figure_that_lacks_a_part_is_refused_by_name(tmp_path: Path, members: dict[str, str | None]) -> None:
    with pytest.raises(CatalogError, match=r"risks\.yaml: bruise"):
        read_risks(risks(tmp_path, **members))


def test_that_a_figure_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = risks(tmp_path) / "risks.yaml"
    path.write_text(path.read_text(encoding="utf-8") * 2, encoding="utf-8")
    with pytest.raises(CatalogError, match="bruise: stands twice"):
        read_risks(tmp_path)


def test_that_a_statement_prints_only_while_somebody_stands_for_it(tmp_path: Path) -> None:
    owned = (
        "- id: a\n  text: Ours.\n  neutral-text: Neutral.\n  owner: Kim\n  source: our practice\n"
        "  dated: 2026-01-01\n  review-by: 2026-06-01\n"
    )
    (tmp_path / "statements.yaml").write_text(owned + "- id: b\n  text: Ours.\n  neutral-text: Neutral.\n")
    found = read_statements(tmp_path)
    printed = [found[name].printable(day) for name in "ab" for day in (date(2026, 6, 1), date(2026, 6, 2))]
    assert printed == ["Ours.", "Neutral.", "Neutral.", "Neutral."]


def test_that_a_statement_with_a_part_nobody_knows_is_refused(tmp_path: Path) -> None:
    (tmp_path / "statements.yaml").write_text("- id: a\n  text: Ours.\n  neutral: x\n")
    with pytest.raises(CatalogError, match=r"statements\.yaml: a"):
        read_statements(tmp_path)


@pytest.mark.parametrize("text", ["- a", "a: [1]", "a: 1"])
def test_that_scripts_are_texts_by_occasion(tmp_path: Path, text: str) -> None:
    (tmp_path / "scripts.yaml").write_text(text)
    with pytest.raises(CatalogError, match=r"scripts\.yaml"):
        read_scripts(tmp_path)
    (tmp_path / "scripts.yaml").write_text("opening: Hello.")
    assert read_scripts(tmp_path) == {"opening": "Hello."}


CONTACT = {"id": "a", "country": "US", "kind": "crisis", "name": "A line", "reach": "988", "how": "Call."}


def support(root: Path, **members: object) -> Path:
    entry = {**CONTACT, "checked": "2026-01-02", **members}
    kept = {name: value for name, value in entry.items() if value is not None}
    (root / "support.yaml").write_text(write_yaml([kept]), encoding="utf-8")
    return root


def test_that_a_contact_is_read_with_its_date(tmp_path: Path) -> None:
    found = read_support(support(tmp_path, **{"peer-led": True}))["a"]
    assert (found.kind, found.checked, found.peer_led, found.offered) == ("crisis", date(2026, 1, 2), True, True)


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"country": "usa"}, "country"),
        ({"kind": "party"}, "party"),
        ({"reach": None}, "reach is a text"),
        ({"how": " "}, "how is a text"),
        ({"checked": None}, "checked is the day"),
        ({"checked": "soon"}, "soon"),
        ({"offered": "no"}, "true or false"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_that_a_contact_that_lacks_a_part_is_refused_by_name(
    tmp_path: Path, members: dict[str, object], reason: str
) -> None:
    with pytest.raises(CatalogError, match=rf"support\.yaml: a: .*{reason}"):
        read_support(support(tmp_path, **members))


ROW = [
    "X01",
    "urgent",
    "Pain",
    "a.b == yes",
    "patient",
    "needling;electro",
    "any",
    "visit",
    "stop",
    "now",
    "Go",
    "Thanks",
    "Why",
    "S",
    "R",
]


def flags(root: Path, *rows: list[str], columns: tuple[str, ...] = FLAG_COLUMNS) -> Path:
    lines = [",".join(columns), *(",".join(row) for row in rows)]
    (root / "flags.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return root


def with_cell(number: int, value: str) -> list[str]:
    return [value if at == number else cell for at, cell in enumerate(ROW)]


def test_that_a_flag_is_read_with_its_lists(tmp_path: Path) -> None:
    (flag,) = read_flags(flags(tmp_path, ROW))
    assert (flag.modalities, flag.severity, flag.urgency) == (("needling", "electro"), Severity.STOP, "now")


@pytest.mark.parametrize(
    "rows",
    [
        [with_cell(3, "a.b = yes")],
        [with_cell(3, "a.b == ")],
        [with_cell(8, "maybe")],
        [ROW[:-1]],
        [[*ROW, "more"]],
        [ROW, ROW],
    ],
)
def test_that_a_flag_that_cannot_be_read_is_refused_with_its_line(tmp_path: Path, rows: list[list[str]]) -> None:
    with pytest.raises(CatalogError, match=rf"flags\.csv: line {len(rows) + 1}"):
        read_flags(flags(tmp_path, *rows))


def test_that_flags_with_other_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="the columns are"):
        read_flags(flags(tmp_path, ROW, columns=(*FLAG_COLUMNS[:-1], "note")))
