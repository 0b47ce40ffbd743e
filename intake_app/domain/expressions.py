"""What a form says in FHIRPath: where it stands, and the narrow door to whoever evaluates it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from intake_app.domain.questionnaire import HL7_BASE, SDC_BASE, Extended, Extension

FhirJson = dict[str, Any]
FHIRPATH = "text/fhirpath"
QUERY = "application/x-fhir-query"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression is evaluated. `names` holds what `%name` stands for; a name that is missing is an error."""

    resource: FhirJson
    context: Any
    questionnaire: FhirJson
    qitem: FhirJson
    names: Mapping[str, Any] = field(default_factory=dict)


class Compiled(Protocol):
    """One expression, ready to run."""

    def evaluate(self, place: Place) -> list[Any] | None:
        """Return the result as plain JSON values (numbers as int or Decimal), or None where it failed."""
        ...

    def keep(self, place: Place) -> list[Any] | None:
        """Return the result as it has to be handed back in `names`, with what the engine knows of its types."""
        ...


class ExpressionEngine(Protocol):
    """Whoever understands FHIRPath."""

    def compile(self, text: str) -> Compiled:
        """Return the expression ready to run; one that nobody can read fails whenever it runs. Never raises."""
        ...


@dataclass(frozen=True, slots=True)
class Expression:
    """A FHIR Expression: its language and its text; `name` where it defines a variable."""

    text: str
    language: str = FHIRPATH
    name: str = ""

    @property
    def is_fhirpath(self) -> bool:
        """Whether the expression is in the one language that is evaluated."""
        return self.language == FHIRPATH


def _read(raw: Any) -> Expression | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("expression"), str):
        return None
    return Expression(raw["expression"], str(raw.get("language") or FHIRPATH), str(raw.get("name") or ""))


def expression_of(holder: Extended, name: str) -> Expression | None:
    """Return the expression in the SDC extension `name`, e.g. "calculatedExpression"."""
    found = holder.extensions(SDC_BASE + name)
    return _read(found[0].value) if found else None


def variables_of(holder: Extended) -> tuple[Expression, ...]:
    """Return the variables that a form or an item defines, in order; a calculation that has a name is one too."""
    urls = (HL7_BASE + "variable", SDC_BASE + "calculatedExpression")
    read = (_read(one.value) for one in holder.extension or () if one.url in urls)
    return tuple(one for one in read if one is not None and one.name)


def launch_names(form: Extended) -> frozenset[str]:
    """Return the names of what a record system would hand in when it opens the form."""
    found = set()
    for context in form.extensions(SDC_BASE + "launchContext"):
        for part in context.extension or ():
            if part.url == "name":
                value = part.value
                found.add(str(value.get("code")) if isinstance(value, dict) else str(value))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Constraint:
    """A rule that a form brings along: true where all is well. `severity` is error or warning."""

    key: str
    severity: str
    expression: Expression
    human: str = ""


def _constraint(raw: Extension) -> Constraint | None:
    parts = {part.url: part.value for part in raw.extension or ()}
    written = parts.get("expression")
    expression = Expression(written) if isinstance(written, str) else _read(written)
    if expression is None:
        return None
    human = parts.get("human")
    return Constraint(
        str(parts.get("key") or ""),
        str(parts.get("severity") or "error"),
        expression,
        human if isinstance(human, str) else "",
    )


def constraints_of(holder: Extended) -> tuple[Constraint, ...]:
    """Return the rules of a form or an item."""
    urls = (HL7_BASE + "questionnaire-constraint", HL7_BASE + "targetConstraint")
    read = (_constraint(one) for one in holder.extension or () if one.url in urls)
    return tuple(one for one in read if one is not None)
