"""What has to be decided about a form, one step for each thing."""

from dataclasses import dataclass, field
from enum import StrEnum

from intake_app.domain.enablement import Condition
from intake_app.domain.expressions import Expression
from intake_app.domain.form_tree import Node
from intake_app.domain.scoring import ScoreDefinition


class StepKind(StrEnum):
    """What a step decides."""

    SHOWN = "shown"
    VALUE = "value"
    VARIABLE = "variable"
    ANYTHING = "anything"


@dataclass(slots=True, eq=False)
class Step:
    """One thing to decide, for every instance of the item. `node` is None for what belongs to a whole form."""

    kind: StepKind
    form: int
    node: Node | None = None
    expression: Expression | None = None
    conditions: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    score: ScoreDefinition | None = None
    names: dict[str, "Step | None"] = field(default_factory=dict)
    readers: list["Step"] = field(default_factory=list)
    rank: int = 0
    circle: tuple["Step", ...] = ()

    @property
    def inner(self) -> bool:
        """Whether a variable is there once for each instance of the group it stands on."""
        return self.kind is StepKind.VARIABLE and self.node is not None and self.node.spreads
