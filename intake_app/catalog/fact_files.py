"""What the forms rest on: risk figures, statements that a clinic owns, scripts, safety flags, support contacts."""

import csv
import io
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from intake_app.catalog.findings import CatalogError, Finding, error
from intake_app.catalog.strict_yaml import MAX_BYTES, read_yaml
from intake_app.domain.alert import SafetyFlag, Severity
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.flag_rules import RuleError, read_trigger
from intake_app.domain.risk import RiskFact, RiskUnit
from intake_app.domain.support import SupportContact, SupportKind

RISKS, STATEMENTS, SCRIPTS, FLAGS = "risks.yaml", "statements.yaml", "scripts.yaml", "flags.csv"
SUPPORT = "support.yaml"
_COUNTRY = re.compile(r"[A-Z]{2}")
MARKS = frozenset("RPG")
Fact = TypeVar("Fact")
FLAG_COLUMNS = (
    "id", "group", "label", "trigger", "asked_of", "modalities", "body_regions", "scope", "severity", "urgency",
    "practitioner_action", "patient_wording", "why", "sources", "mark",
)  # fmt: skip


def _listed(path: Path, build: Callable[[dict[str, Any]], Fact]) -> dict[str, Fact]:
    document = read_yaml(path, path.name)
    if not isinstance(document, list):
        raise CatalogError([error(path.name, "", "is a list of entries with an id")])
    found: dict[str, Fact] = {}
    faults: list[Finding] = []
    for number, entry in enumerate(document, 1):
        place = str(entry.get("id", f"entry {number}")) if isinstance(entry, Mapping) else f"entry {number}"
        try:
            if place in found:
                raise ValueError("stands twice")  # noqa: TRY301  (gathered with the other faults)
            found[place] = build({key.replace("-", "_"): value for key, value in entry.items()})
        except (TypeError, ValueError, AttributeError) as cause:
            faults.append(error(path.name, place, _reason(cause)))
    if faults:
        raise CatalogError(faults)
    return found


def _reason(cause: Exception) -> str:
    return re.sub(r"^\w+\.__init__\(\) ", "", str(cause))


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(str(value))


def _risk(entry: dict[str, Any]) -> RiskFact:
    fact = RiskFact(**{**entry, "unit": RiskUnit(entry.get("unit", "")), "reviewed_on": _day(entry.get("reviewed_on"))})
    if fact.mark not in MARKS:
        raise ValueError("mark is R, P or G")
    if (fact.numerator is None) != (fact.unit is RiskUnit.UNKNOWN):
        raise ValueError("a figure has a unit, and only a figure has one")
    if (fact.numerator is None) != (fact.denominator is None):
        raise ValueError("numerator and denominator stand together")
    if fact.numerator is not None and f"{fact.denominator:,}" not in fact.text:
        raise ValueError(f"the text does not say out of how many ({fact.denominator:,})")
    return fact


def _statement(entry: dict[str, Any]) -> ClinicStatement:
    dates = {key: _day(entry.get(key)) for key in ("dated", "review_by")}
    return ClinicStatement(**{**entry, **dates})


def _contact(entry: dict[str, Any]) -> SupportContact:
    if not _COUNTRY.fullmatch(str(entry.get("country", ""))):
        raise ValueError("country is a code of two capital letters, e.g. US")
    for name in ("name", "reach", "how"):
        if not isinstance(entry.get(name), str) or not entry[name].strip():
            raise ValueError(f"{name} is a text")
    if not all(isinstance(entry.get(name, True), bool) for name in ("peer_led", "offered")):
        raise ValueError("peer-led and offered are true or false")
    checked = _day(entry.get("checked"))
    if checked is None:
        raise ValueError("checked is the day on which somebody last looked")
    return SupportContact(**{**entry, "kind": SupportKind(entry.get("kind", "")), "checked": checked})


def read_support(root: Path) -> dict[str, SupportContact]:
    """Read `support.yaml`: contacts outside the clinic by id. Raises CatalogError."""
    return _listed(root / SUPPORT, _contact)


def read_risks(root: Path) -> dict[str, RiskFact]:
    """Read `risks.yaml`: figures by id. Raises CatalogError."""
    return _listed(root / RISKS, _risk)


def read_statements(root: Path) -> dict[str, ClinicStatement]:
    """Read `statements.yaml`: statements by id. Raises CatalogError."""
    return _listed(root / STATEMENTS, _statement)


def read_scripts(root: Path) -> dict[str, str]:
    """Read `scripts.yaml`: what to say, by occasion. Raises CatalogError."""
    document = read_yaml(root / SCRIPTS, SCRIPTS)
    if not isinstance(document, dict) or not all(isinstance(text, str) for text in document.values()):
        raise CatalogError([error(SCRIPTS, "", "is texts by occasion")])
    return document


def _many(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _flag(row: dict[str, str]) -> SafetyFlag:
    read_trigger(row["trigger"])
    return SafetyFlag(
        **{
            **row,
            "modalities": _many(row["modalities"]),
            "body_regions": _many(row["body_regions"]),
            "severity": Severity(row["severity"]),
        }  # type: ignore[arg-type]
    )


def read_flags(root: Path) -> tuple[SafetyFlag, ...]:
    """Read `flags.csv`, one rule a row. Raises CatalogError with the row of each fault."""
    raw = (root / FLAGS).read_bytes()
    if len(raw) > MAX_BYTES:
        raise CatalogError([error(FLAGS, "", f"is larger than {MAX_BYTES} bytes")])
    rows = csv.DictReader(io.StringIO(raw.decode("utf-8-sig")), strict=True)
    if tuple(rows.fieldnames or ()) != FLAG_COLUMNS:
        raise CatalogError([error(FLAGS, "line 1", f"the columns are {', '.join(FLAG_COLUMNS)}")])
    found: dict[str, SafetyFlag] = {}
    faults: list[Finding] = []
    for row in rows:
        place = f"line {rows.line_num}"
        if None in row or None in row.values():
            faults.append(error(FLAGS, place, "has another number of columns"))
        elif row["id"] in found:
            faults.append(error(FLAGS, place, f"{row['id']} stands twice"))
        else:
            _add_flag(row, place, found, faults)
    if faults:
        raise CatalogError(faults)
    return tuple(found.values())


def _add_flag(row: dict[str, str], place: str, found: dict[str, SafetyFlag], faults: list[Finding]) -> None:
    try:
        found[row["id"]] = _flag(row)
    except (RuleError, ValueError) as cause:
        faults.append(error(FLAGS, place, f"{row['id']}: {cause}"))
