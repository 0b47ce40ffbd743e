"""What the catalog finds in a file: where it is, and why it matters."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override


class FindingSeverity(StrEnum):
    """error: the form does not load; warning: an editor should look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend. `file` is relative to its root, `item` a link_id or another place in it, `rule` a code."""

    file: str
    item: str
    severity: FindingSeverity
    reason: str
    rule: str = ""

    @override
    def __str__(self) -> str:
        place = f"{self.file}: {self.item}" if self.item else self.file
        return f"{place}: {self.rule + ' ' if self.rule else ''}{self.reason}"


def errors_of(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Only what keeps a form from loading."""
    return tuple(finding for finding in findings if finding.severity is FindingSeverity.ERROR)


class CatalogError(Exception):
    """A form, packet or fact file that cannot be used; `findings` say where and why."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


def error(file: str, item: str, reason: str, rule: str = "") -> Finding:
    """Build an error."""
    return Finding(file, item, FindingSeverity.ERROR, reason, rule)


def warning(file: str, item: str, reason: str, rule: str = "") -> Finding:
    """Build a warning."""
    return Finding(file, item, FindingSeverity.WARNING, reason, rule)
