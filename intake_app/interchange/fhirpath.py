"""FHIRPath by fhirpathpy, behind the narrow door of the domain: what it lacks is added, what it gets wrong is replaced.

Nothing comes out but a result or None: an expression that is broken, too long or without end is one that fails.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from time import monotonic
from typing import Any

from typing_extensions import override

from intake_app.domain.expressions import Compiled, Place

MOST_COMPILED = 2048
LONGEST_TEXT = 20_000
MOST_CALLS = 200_000
MOST_SECONDS = 1.5
"""How many operators and functions one evaluation may run through, and for how long."""

CODE_SYSTEMS = {
    "ucum": "http://unitsofmeasure.org",
    "sct": "http://snomed.info/sct",
    "loinc": "http://loinc.org",
}


class EndlessExpressionError(RuntimeError):
    """An expression that took more calls than any sound one does."""


class _Context(dict[str, Any]):
    """What fhirpathpy passes along. It looks its functions up here at every call, which is where calls are counted."""

    def __init__(self, **members: Any) -> None:
        super().__init__(members)
        self._left = MOST_CALLS
        self._ends = monotonic() + MOST_SECONDS

    @override
    def __getitem__(self, name: str) -> Any:
        if name == "userInvocationTable":
            self._left -= 1
            if self._left < 0 or monotonic() > self._ends:
                raise EndlessExpressionError
        return super().__getitem__(name)


class _Failing:
    """An expression that cannot be read."""

    def evaluate(self, place: Place) -> list[Any] | None:  # noqa: ARG002 - the protocol's argument
        return None

    keep = evaluate


class _Parsed:
    """An expression that has been read."""

    def __init__(self, node: dict[str, Any], functions: dict[str, Any]) -> None:
        self._node = node
        self._functions = functions

    def keep(self, place: Place) -> list[Any] | None:
        try:
            return _run(self._node, place, self._functions)
        except Exception:  # noqa: BLE001 - a foreign expression on foreign answers can fail in any way
            return None

    def evaluate(self, place: Place) -> list[Any] | None:
        found = self.keep(place)
        return None if found is None else [_plain(one) for one in found]


def _run(node: dict[str, Any], place: Place, own: dict[str, Any]) -> list[Any]:
    from fhirpathpy.engine import do_eval
    from fhirpathpy.engine.invocations.constants import constants
    from fhirpathpy.engine.nodes import ResourceNode, TypeInfo

    from intake_app.interchange.fhirpath_functions import functions, model

    constants.reset()
    TypeInfo.model = model()
    resource = ResourceNode.create_node(place.resource, "QuestionnaireResponse")
    context = place.context
    here = context if context is place.resource else ResourceNode.create_node(context, "QuestionnaireResponse.item")
    here = resource if here is place.resource else here
    names = {
        **CODE_SYSTEMS,
        "resource": resource,
        "rootResource": resource,
        "context": here,
        "questionnaire": ResourceNode.create_node(place.questionnaire, "Questionnaire"),
        "qitem": ResourceNode.create_node(place.qitem, "Questionnaire.item"),
        **place.names,
    }
    root = [here]
    table = functions(place.questionnaire) | own
    passed = _Context(dataRoot=root, vars=names, model=model(), userInvocationTable=table)
    found: Any = do_eval(passed, root, node)
    return found if isinstance(found, list) else [found]


def _plain(one: Any) -> Any:
    from fhirpathpy.engine.nodes import FP_Quantity, FP_Type, ResourceNode

    value = one.data if isinstance(one, ResourceNode) else one
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, FP_Quantity):
        return {"value": Decimal(str(value.value)), "unit": str(value.unit).strip("'")}
    return str(value) if isinstance(value, FP_Type) else value


def _parse(text: str) -> Compiled:
    from intake_app.interchange.fhirpath_parser import parse
    from intake_app.interchange.fhirpath_shortcuts import shorten

    if len(text) > LONGEST_TEXT:
        return _Failing()
    try:
        tree = parse(text)
        return _Parsed(tree, shorten(tree))
    except Exception:  # noqa: BLE001 - the parser raises whatever its generator raises
        return _Failing()


class FhirPath:
    """The ExpressionEngine of the domain. fhirpathpy is loaded with the first expression."""

    def __init__(self) -> None:
        self.compile: Callable[[str], Compiled] = lru_cache(maxsize=MOST_COMPILED)(_parse)
